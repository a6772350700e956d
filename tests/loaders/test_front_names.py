"""What the front matter names beside the title: authors as they are to be cited, and their schools, whole."""

from __future__ import annotations

from typing import Final

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text
from ontology.names import term

_BODY: Final = (
    "Abstract\n\nThe lakes have long been a place where officers of two states meet, and the rules that bind them were "
    "written for boats. Today the same officers ask for records that are kept far away.\n\n"
    "Introduction\n\nThree courts have looked at the question since then, and none of them has found an answer.\n"
)


def _said(front: str) -> tuple[set[tuple[str, str]], set[str]]:
    """The mentions of a text with this front matter (words and the end of the IRI), and its creators."""
    text = source_text("front.txt", f"{front}\n\n{_BODY}")
    found = extract(text)
    mentions = {
        (text.text[m.evidence.start : m.evidence.end], m.thing.value.split("/id/")[-1])
        for m in found.mentions
        if m.evidence.start < len(front)
    }
    creators = {s.object.value.split("/id/")[-1] for s in found.statements if s.predicate == term("dcterms:creator")}
    return mentions, creators


_TITLE: Final = "Boats and Borders on Four Lakes"
_CITED: Final = [
    (f'{name}{years}"{_TITLE}," Lake Law Review: Vol. 3, Article 7.', label, printed)
    for label, name, years, printed in (
        (
            "Recommended Citation\n\n",
            "Quillfeather, Mara T.; Dunmore, Pavel; and Ostrander, Ilse",
            " (2021) ",
            ["Quillfeather, Mara T.", "Dunmore, Pavel", "Ostrander, Ilse"],
        ),
        (
            "Suggested citation: ",
            "Quillfeather, M. T., Dunmore, P., & Ostrander, I.",
            " (2021). ",
            ["Quillfeather, M. T.", "Dunmore, P.", "Ostrander, I."],
        ),
    )
]


@pytest.mark.parametrize(("citation", "label", "printed"), _CITED)
def test_a_citation_of_the_text_itself_names_its_authors_whole(citation: str, label: str, printed: list[str]) -> None:
    names = "Mara T. Quillfeather\nHill University\n\nPavel Dunmore\nHill University\n\nIlse Ostrander\nHill University"
    mentions, creators = _said(f"{_TITLE}\n\n{names}\n\n{label}{citation}")
    own = ["person/quillfeather-m-t", "person/dunmore-p", "person/ostrander-i"]
    assert set(zip(printed, own, strict=True)) <= mentions
    assert not {"Quillfeather", "Dunmore", "Ostrander"} & {words for words, _ in mentions}
    assert creators == set(own)


def test_a_citation_tells_the_authors_where_nothing_else_does() -> None:
    cited = (
        'Recommended Citation\n\nVantongeren, Ruth (2019) "Boats and Borders on Four Lakes," Lake Law Review: Vol. 3.'
    )
    mentions, creators = _said(f"Boats and Borders on Four Lakes\n\nLake Law Review\n\n{cited}")
    assert ("Vantongeren, Ruth", "person/vantongeren-r") in mentions
    assert creators == {"person/vantongeren-r"}


@pytest.mark.parametrize(
    ("school", "iri"),
    [
        ("Georgia State University", "body/georgia-state-university"),
        ("Oregon College Riverton", "body/oregon-college-riverton"),
        ("University of Hilland at Riverton", "body/university-of-hilland-at-riverton"),
        ("Universitas Indonesia", "body/universitas-indonesia"),
        ("Universidad de Lagos", "body/universidad-de-lagos"),
    ],
)
def test_a_school_on_a_line_of_an_author_is_one_body(school: str, iri: str) -> None:
    mentions, _ = _said(f"Boats and Borders on Four Lakes\n\nMara T. Quillfeather\n{school}")
    assert (school, iri) in mentions
    assert [words for words, thing in mentions if thing.startswith("body/")] == [school]
    assert not any(thing.startswith("state/") for _, thing in mentions if school.endswith("State University"))


def test_an_article_before_the_name_of_a_school_makes_no_other_school() -> None:
    mentions, _ = _said("Boats and Borders on Four Lakes\n\nMara T. Quillfeather\nThe Open University")
    assert {thing for _, thing in mentions if thing.startswith("body/")} == {"body/open-university"}


@pytest.mark.parametrize("surname", ["Quillfeather", "O’Dunmore", "Roe-Ostrander"])
def test_a_word_alone_between_title_and_text_is_the_author(surname: str) -> None:
    _, creators = _said(f"Boats and borders on four lakes: what officers ask\n\n{surname}")
    assert len(creators) == 1


@pytest.mark.parametrize("line", ["Commentary", "Report", "Stories of the lakes", "2019", "LAKES", "Cybersecurity"])
def test_what_sort_of_text_it_is_makes_no_author(line: str) -> None:
    _, creators = _said(f"Boats and borders on four lakes: what officers ask\n\n{line}")
    assert not creators


@pytest.mark.parametrize(
    ("school", "iri"),
    [
        ("Diplomatic Academy of the Russian Foreign Ministry", "body/ru-diplomatic-academy"),
        ("Department of International Law", "body/department-of-international-law"),
    ],
)
def test_a_known_body_is_meant_by_its_name_and_a_unit_by_none(school: str, iri: str) -> None:
    text = source_text("front.txt", f"{_TITLE}\n\nMara T. Quillfeather\n{school}\n\n{_BODY}")
    affiliated = [s.object.value for s in extract(text).statements if s.predicate == term("cl:affiliatedWith")]
    assert [value.split("/id/")[-1] for value in affiliated] == [iri]
