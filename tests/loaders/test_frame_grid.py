"""The grid of frames and constructions: what a frame says it says in whatever way a sentence puts it, and nowhere else.

Each cell is one invented sentence of `frame_grid.toml`. It is `right` where it says all that it must, with the status
and the date, `silent` where it says less, `wrong` where it says something else as a fact. No cell may be wrong; those
that are silent are listed in `frame_grid_silent.tsv`, and one that speaks at last must leave the list.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text
from loaders.saying.clauses.verbs import Form, inflections
from ontology.names import shortened

GRID: Final[dict[str, list[dict[str, Any]]]] = tomllib.loads(
    Path(__file__).with_name("frame_grid.toml").read_text(encoding="utf-8")
)
SILENT: Final = frozenset(
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("frame_grid_silent.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
)
TIMES: Final = {"date": "2008", "day": "27 February 2008", "later": "2031"}
VALUES: Final = {"date": "2008", "day": "2008-02-27", "later": "2031"}
Triple = tuple[str, str, str]


class Cell(NamedTuple):
    """A sentence, the statements that it must say with `status`, and the properties on which nothing else may stand;
    `any_of` where one of the statements is enough."""

    name: str
    sentence: str
    said: frozenset[Triple]
    properties: frozenset[str]
    status: str = "asserted"
    any_of: bool = False


def statements(sentence: str) -> dict[Triple, str]:
    """What a sentence says of things and values, with its status; passages in its own words left out."""
    found = extract(source_text("note.txt", f"Introduction.\n\n{sentence}\n")).statements
    said = {(shortened(s.subject.value), shortened(s.predicate.value), shortened(s.object.value)): s for s in found}
    return {triple: str(s.status) for triple, s in said.items() if not triple[2].startswith("ev:")}


@cache
def thing(name: str) -> str:
    """The IRI by which a name is known; of two, that of the longer."""
    mentions = extract(source_text("note.txt", f"Introduction.\n\nLawyers praised {name} yesterday.\n")).mentions
    longest = max(mentions, key=lambda mention: mention.evidence.end - mention.evidence.start)
    return shortened(longest.thing.value)


def verb_forms(verb: str) -> dict[str, str]:
    """The forms of a verb with the words that belong to it, by the names that the grid's sentences use."""
    first, *rest = verb.split()
    by_form = {form: word for word, form in inflections(first).items()}
    past = by_form.get(Form.PAST, first)
    forms = {
        "base": first, "third": by_form[Form.THIRD], "past": past, "participle": by_form.get(Form.PARTICIPLE, past),
        "gerund": by_form[Form.GERUND],
    }  # fmt: skip
    if first in ("come", "become"):
        forms["participle"] = first
    return {name: " ".join([form, *rest]) for name, form in forms.items()}


def opened(name: str) -> str:
    """A name as a sentence begins with it."""
    return name[0].upper() + name[1:]


def deeds(row: dict[str, Any]) -> Iterator[Cell]:
    """The cells of a frame of doing."""
    noun, joining = row["noun"].rsplit(" ", 1)
    forms = verb_forms(row["verb"])
    slots = {
        "A": opened(row["agent"]), "a": row["agent"], "aa": row["agents"], "P": opened(row["patient"]),
        "p": row["patient"], "pp": row["patients"], "noun": row["noun"], "bare": noun, "join": joining,
        "Participle": opened(forms["participle"]), **forms, **TIMES,
    }  # fmt: skip
    able = {"noun", *(["passive"] if row.get("passive", True) else [])}
    for construction in GRID["construction"]:
        tells = set(construction["tells"])
        if not set(construction.get("needs", "").split()) <= able or (tells == {"date"} and "dated" not in row):
            continue
        yield Cell(
            construction["name"],
            construction["text"].format(**slots),
            frozenset(_told(row, tells)),
            frozenset(row[key].split()[1] for key in ("says", "dated") if key in row),
            construction.get("status", "asserted"),
        )


def _told(row: dict[str, Any], tells: set[str]) -> Iterator[Triple]:
    filled = {"A": thing(row["agent"]), "P": thing(row["patient"])}
    further = {"second": {"P": thing(row["patients"])}, "other": {"A": thing(row["agents"])}, "deed": {}}
    subject, property_, value = row["says"].split()
    for what in tells & further.keys():
        roles = filled | further[what]
        yield roles[subject], property_, roles[value]
    for what in tells & VALUES.keys() if "dated" in row else ():
        subject, property_, _ = row["dated"].split()
        yield filled[subject], property_, VALUES[what]


def courses(row: dict[str, Any]) -> Iterator[Cell]:
    """The cells of a frame of becoming: a thing and its day."""
    slots = {"T": opened(row["thing"]), "t": row["thing"], "noun": row["noun"], **verb_forms(row["verb"]), **TIMES}
    for course in GRID["course"]:
        value = next(
            VALUES[name] for name in ("day", "later", "date") if f"{{{name}}}" in course["text"] or name == "date"
        )
        told = {(thing(row["thing"]), row["says"], value)} if course.get("tells", True) else set[Triple]()
        yield Cell(
            course["name"],
            course["text"].format(**slots),
            frozenset(told),
            frozenset({row["says"]}),
            course.get("status", "asserted"),
        )


def relations(row: dict[str, Any]) -> Iterator[Cell]:
    """The cells of a relation: sentences that tell it, in any of its renderings, and such as must not."""
    filled = {"X": row.get("known_as") or thing(row["x"]), "Y": row["y"] if row.get("value") else thing(row["y"])}
    triples = [each.split(" ", 2) for each in row["says"]]
    said = frozenset((filled[s], p, filled.get(o, o.strip("'"))) for s, p, o in triples)
    slots = {"X": opened(row["x"]), "x": row["x"], "Y": opened(row["y"]), "y": row["y"]}
    for kind in ("told", "untold"):
        for text in row[kind]:
            must = said if kind == "told" else frozenset[Triple]()
            beside = frozenset[str]() if kind == "told" else frozenset(p for _, p, _ in triples)
            yield Cell(text, text.format(**slots), must, beside, any_of=True)


CELLS: Final = {"deed": deeds, "becoming": courses, "relation": relations}
ROWS: Final = [pytest.param(kind, row, id=f"{kind}-{row['name']}") for kind in CELLS for row in GRID[kind]]


def outcome(cell: Cell) -> str:
    """`right`, `silent` or `wrong`."""
    found = {
        triple: status
        for triple, status in statements(cell.sentence).items()
        if triple[1] in cell.properties or triple in cell.said
    }
    if any(
        (triple in cell.said and status != cell.status) or (triple not in cell.said and status == "asserted")
        for triple, status in found.items()
    ):
        return "wrong"
    missing = cell.said - found.keys()
    return "silent" if missing and (not cell.any_of or missing == cell.said) else "right"


@pytest.mark.parametrize(("kind", "row"), ROWS)
def test_each_construction_of_a_frame(kind: str, row: dict[str, Any]) -> None:
    found = {cell.name: outcome(cell) for cell in CELLS[kind](row)}
    assert [name for name, how in found.items() if how == "wrong"] == []
    silent = {name for name, how in found.items() if how == "silent"}
    assert silent == {construction for name, construction in SILENT if name == f"{kind} {row['name']}"}
