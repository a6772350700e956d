"""What openings of articles say of them, over the ways in which publishers, journals and newsrooms lay them out.

`front_matter_layouts.toml` and `cover_layouts.toml` hold invented openings, each with what a careful reader takes from
it. A body is put after each, so that the place where the opening ends is read as well.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from pyoxigraph import NamedNode

from loaders.reading.languages import language
from loaders.reading.regions import Kind
from loaders.reading.segments import segments
from loaders.reading.text import source_text
from loaders.works.bibliography import works
from ontology.names import term

_LAYOUTS: Final = [
    layout
    for name in ("front_matter_layouts.toml", "cover_layouts.toml")
    for layout in tomllib.loads(Path(__file__).with_name(name).read_text())["layout"]
]
_BODY: Final = {
    "en": (
        "The lakes have long been a place where officers of two states meet, and the rules that bind them were written "
        "for boats. Today the same officers ask for records that are kept far away, and nobody is certain whose rules "
        "apply to them.\n\n"
        "Three courts have looked at the question since then. None of them has found an answer that the others would "
        "accept, and the officers go on as they did before.\n\n"
    ),
    "uk": (
        "Озера здавна були місцем, де зустрічаються посадовці двох держав, а правила для них були написані для човнів. "
        "Нині ті самі посадовці просять про записи, які зберігаються далеко, і ніхто не знає, чиї правила діють.\n\n"
        "Три суди розглядали це питання. Жоден з них не знайшов відповіді, яку б прийняли інші.\n\n"
    ),
    "ru": (
        "Озёра издавна были местом, где встречаются служащие двух государств, а правила для них писались для лодок. "
        "Теперь те же служащие просят о записях, которые хранятся далеко, и никто не знает, чьи правила действуют.\n\n"
        "Три суда рассматривали этот вопрос. Ни один из них не нашёл ответа, который приняли бы другие.\n\n"
    ),
}
_PROPERTIES: Final = {
    "dcterms:title": "title",
    "dcterms:creator": "authors",
    "cl:publishedIn": "journal",
    "cl:volumeAndIssue": "volume",
    "cl:pages": "pages",
    "cl:doi": "doi",
    "dcterms:issued": "issued",
    "cl:receivedOn": "received",
    "cl:keyword": "keywords",
}
_FIELDS: Final = {term(name): field for name, field in _PROPERTIES.items()}
_WHERE_GIVEN: Final = {
    "cl:workType": "sorts",
    "cl:url": "urls",
    "cl:institution": "institution",
    "dcterms:publisher": "publisher",
    "cl:email": "mails",
    "cl:hasPosition": "others",
}
_FURTHER: Final = {term(name): field for name, field in _WHERE_GIVEN.items()}
_AFFILIATIONS: Final = (term("cl:affiliatedWith"), term("cl:partOf"))
# Share of what a careful reader takes from the openings that is found, at least; and how many values may be wrong.
_FLOORS: Final = {
    "title": (1.0, 0),
    "authors": (1.0, 0),
    "affiliations": (1.0, 0),
    "journal": (0.94, 0),
    "volume": (1.0, 0),
    "pages": (1.0, 0),
    "doi": (1.0, 0),
    "issued": (1.0, 0),
    "received": (1.0, 0),
    "keywords": (1.0, 0),
    "sorts": (1.0, 0),
    "urls": (1.0, 0),
    "institution": (1.0, 0),
    "publisher": (1.0, 0),
    "mails": (1.0, 0),
    "others": (1.0, 0),
}


def _name(words: str) -> str:
    """A person's name whatever its order."""
    return " ".join(sorted(words.casefold().replace(".", " ").split()))


def _wanted(layout: dict[str, str | list[str]], field: str) -> set[str]:
    value = layout.get(field, [])
    values = {value} if isinstance(value, str) else set(value)
    if field in ("authors", "others"):
        return {_name(each) for each in values}
    if field in ("affiliations", "mails"):
        return {" > ".join([_either(one), two]) for one, two in (each.split(" > ") for each in values)}
    return {each.rstrip(".") for each in values}


def _either(words: str) -> str:
    """The name of a body as it is printed, of a person in any order."""
    return _name(words)


def _read(layout: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Field and value, for all that is read from an opening."""
    opening = layout["text"].lstrip("\n")
    source = source_text("layout.txt", opening + _BODY[language(layout["title"])])
    found = works(source)
    labels = {thing.iri: thing.labels[0].value for thing in found.things if thing.labels}
    for told in found.statements:
        value = told.object
        if told.predicate in _AFFILIATIONS and isinstance(told.subject, NamedNode) and isinstance(value, NamedNode):
            yield "affiliations", f"{_either(labels[told.subject])} > {labels[value]}"
        elif told.predicate in _FURTHER:
            name = labels.get(told.subject, "") if isinstance(told.subject, NamedNode) else ""
            field = _FURTHER[told.predicate]
            said = labels[value] if isinstance(value, NamedNode) and value in labels else value.value
            yield field, {"mails": f"{_name(name)} > {said}", "others": _name(name)}.get(field, said)
        elif told.subject == source.iri and told.predicate in _FIELDS:
            yield (
                _FIELDS[told.predicate],
                _name(labels[value]) if isinstance(value, NamedNode) else value.value.rstrip("."),
            )


@pytest.fixture(scope="module", name="readings")
def _readings() -> list[tuple[dict[str, str], set[tuple[str, str]]]]:
    return [(layout, set(_read(layout))) for layout in _LAYOUTS]


@pytest.mark.parametrize("field", _FLOORS)
def test_openings_are_read(readings: list[tuple[dict[str, str], set[tuple[str, str]]]], field: str) -> None:
    wrong, missing, wanted = [], [], 0
    for layout, read in readings:
        if field in _FURTHER.values() and field not in layout:
            continue
        due = _wanted(dict(layout), field)
        told = {value for name, value in read if name == field}
        wanted += len(due)
        wrong += [(layout["id"], value) for value in sorted(told - due)]
        missing += [(layout["id"], value) for value in sorted(due - told)]
    floor, most_wrong = _FLOORS[field]
    assert len(wrong) <= most_wrong, wrong
    assert 1 - len(missing) / wanted >= floor, missing


@pytest.mark.parametrize("layout", _LAYOUTS, ids=lambda layout: layout["id"])
def test_the_body_begins_after_the_opening(layout: dict[str, str]) -> None:
    opening = layout["text"].lstrip("\n")
    source = source_text("layout.txt", opening + _BODY[language(layout["title"])])
    body = [segment for segment in segments(source) if segment.region is Kind.BODY and not segment.heading]
    said = tuple(layout.get("said", ()))
    own = [segment for segment in body if not segment.text.startswith(said)] if said else body
    assert [segment.text for segment in own if segment.start < len(opening)] == []
    assert own[0].start == len(opening)
