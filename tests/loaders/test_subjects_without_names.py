"""Subjects that only a noun phrase describes: a grid of sentences written for the project, of shapes of subjects, verbs
that a frame reads and openings of clauses; then single shapes, and what must stay silent."""

from __future__ import annotations

from itertools import product
from typing import Final

import pytest
from pyoxigraph import NamedNode

from loaders.extract import extract
from loaders.reading.text import source_text
from ontology.names import shortened

Told = tuple[str, str, str]
_OF_TEXT: Final = frozenset({"statement-of-text", "demand-of-text", "question", "front-matter", "named-in-passage"})


def told(text: str) -> set[Told]:
    """What a text says of its things: the thing's name, the property, the thing or the words told."""
    source = source_text("note.txt", f"Introduction.\n\n{text}\n")
    found = extract(source)
    labels = {thing.iri: thing.labels[0].value for thing in found.things if thing.labels}
    labels |= {p.evidence.iri: source.text[p.evidence.start : p.evidence.end] for p in found.passages}
    said = [s for s in found.statements if s.rule not in _OF_TEXT]
    return {
        (_of(labels, s.subject), shortened(s.predicate.value).removeprefix("cl:"), _of(labels, s.object)) for s in said
    }


def _of(labels: dict[NamedNode, str], value: object) -> str:
    return labels.get(value, value.value.rsplit("/", 1)[-1]) if isinstance(value, NamedNode) else str(value)


SUBJECTS: Final = {  # the phrase, the name that it gives, whether the verb is a plural's
    "of": ("the slowness of paper forms", "slowness of paper forms", False),
    "of these": ("the differing habits of these towns", "differing habits", True),
    "doing": ("keeping old ledgers in cellars", "keeping old ledgers in cellars", False),
    "amount": ("a growing number of rival ledgers", "growing number of rival ledgers", True),
    "most": ("most rival ledgers", "most rival ledgers", True),
    "counted": ("three rival ledgers", "three rival ledgers", True),
    "adjectives": ("informal and local ledgers", "informal and local ledgers", True),
    "row": ("the cost and frailty of paper ledgers", "cost and frailty of paper ledgers", True),
    "problem": ("the problem of torn pages", "problem of torn pages", False),
    "number": ("the number of torn pages", "number of torn pages", False),
    "participle": ("the ledgers kept by tenants", "ledgers kept by tenants", True),
    "bare": ("ledgers", "ledgers", True),
}
VERBS: Final = {  # after one, after many, the property and what is told
    "be": ("is hard to mend", "are hard to mend", "hasState", ""),
    "hinders": ("has hampered the audit of rents", "have hampered the audit of rents", "hinders", "the audit of rents"),
    "causes": ("has led to a loss of rents", "have led to a loss of rents", "causes", "a loss of rents"),
    "requires": ("has required new shelves", "have required new shelves", "requires", "new shelves"),
    "depends": ("will depend on dry cellars", "will depend on dry cellars", "dependsOn", "dry cellars"),
    "passive": ("was described by two clerks", "were described by two clerks", "hasState", ""),
}
OPENINGS: Final = {
    "alone": "{S} {v}.",
    "adverb": "Sadly, {s} {v}.",
    "adjunct": "In the northern towns, {s} {v}.",
    "concession": "While {s} {v}, nobody has mended the roof.",
    "after a clause": "Although nobody has mended the roof, {s} {v}.",
    "reported": "The survey shows that {s} {v}.",
    "reason": "Nobody has mended the roof because {s} {v}.",
}
LEAST: Final = 500  # cells read of 504


def cells() -> list[tuple[str, str, str, str]]:
    found = []
    for (phrase, name, many), (one, more, relation, object_), opening in product(
        SUBJECTS.values(), VERBS.values(), OPENINGS.values()
    ):
        text = opening.format(S=phrase[0].upper() + phrase[1:], s=phrase, v=more if many else one)
        found.append((text, name, relation, object_ or (more if many else one)))
    return found


@pytest.fixture(scope="module")
def grid() -> list[tuple[str, Told, set[Told]]]:
    """Each cell: its sentence, what is to be told of the described thing, what is told in all."""
    return [(text, (name, relation, value), told(text)) for text, name, relation, value in cells()]


def test_the_grid_is_read(grid: list[tuple[str, Told, set[Told]]]) -> None:
    assert sum(wanted in found for _, wanted, found in grid) >= LEAST


def test_nothing_else_is_told_of_a_subject(grid: list[tuple[str, Told, set[Told]]]) -> None:
    others = [(t, each) for t, wanted, found in grid for each in found if each[0] == wanted[0] and each != wanted]
    assert others == []


TOLD = [
    pytest.param(
        "There is no agreed border between a loan and a gift.",
        ("agreed border between a loan and a gift", "hasState", "There is no agreed border between a loan and a gift"),
        id="there is no",
    ),
    pytest.param(
        "There are several ledgers of rents in each town.",
        ("ledgers of rents", "hasState", "There are several ledgers of rents in each town"),
        id="there are",
    ),
    pytest.param(
        "Over the years, there have been attempts by rural clerks to copy the ledgers.",
        ("rural clerks", "performs", "attempts by rural clerks to copy the ledgers"),
        id="attempts by",
    ),
    pytest.param(
        "The last two decades have seen a sharp rise in paper loans.",
        ("paper loans", "hasState", "a sharp rise in paper loans"),
        id="time as subject",
    ),
    pytest.param(
        "Recent years have witnessed the spread of paper loans in Kenya.",
        ("KEN", "hasState", "the spread of paper loans in Kenya"),
        id="time and place",
    ),
    pytest.param(
        "What makes audits slow is the use of torn ledgers.",
        ("use of torn ledgers", "hasState", "makes audits slow"),
        id="what",
    ),
    pytest.param(
        "The main aim of the rural archive is to copy old ledgers.",
        ("rural archive", "aimsAt", "copy old ledgers"),
        id="aim of",
    ),
    pytest.param(
        "The towns keep rival ledgers of rents. These ledgers have hampered the audit of loans.",
        ("rival ledgers of rents", "hinders", "the audit of loans"),
        id="points back",
    ),
    pytest.param(
        "The towns began a slow process of repair. The process has required new shelves.",
        ("slow process of repair", "requires", "new shelves"),
        id="points back with the",
    ),
    pytest.param("Small firms lack trained clerks.", ("small firms", "lacks", "trained clerks"), id="lack is the verb"),
    pytest.param(
        "There is no consensus on what a fair rent is.",
        ("consensus on what a fair rent is", "hasState", "There is no consensus on what a fair rent is"),
        id="no consensus on what",
    ),
    pytest.param(
        "One of the main obstacles is the shortage of trained clerks.",
        ("shortage of trained clerks", "classifiedAs", "One of the main obstacles"),
        id="one of the obstacles is",
    ),
    pytest.param(
        "The first step is the choice of a dry cellar.",
        ("choice of a dry cellar", "classifiedAs", "first step"),
        id="the first step is",
    ),
    pytest.param(
        "Victims often do not report the theft.", ("victims", "performs", "report the theft"), id="a verb as a text"
    ),
    pytest.param(
        "There is a plethora of torn ledgers in the cellars.",
        ("torn ledgers in the cellars", "hasState", "There is a plethora of torn ledgers in the cellars"),
        id="there is a plethora",
    ),
    pytest.param("Data were gathered in nine towns.", ("data", "hasState", "were gathered in nine towns"), id="data"),
    pytest.param(
        "Italian ledgers are hard to read.",
        ("Italian ledgers", "hasState", "are hard to read"),
        id="adjective of a state",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_a_shape_is_told(text: str, wanted: Told) -> None:
    assert wanted in told(text)


SILENT = [
    pytest.param("If ledgers are torn, rents are lost.", id="condition"),
    pytest.param("Unless ledgers are mended, rents will be lost.", id="unless"),
    pytest.param("There is no doubt that rents are lost.", id="no doubt"),
    pytest.param("There is a need to mend them.", id="a need"),
    pytest.param("There is a process and a place for it.", id="there is a wide noun"),
    pytest.param("The weather is the talk of every town.", id="no class of things"),
    pytest.param("It remains to be seen how they mend it.", id="it"),
    pytest.param("These ledgers have hampered the audit.", id="nothing to point back to"),
    pytest.param("The towns keep an old ledger. These ledgers are hard to mend.", id="another number"),
    pytest.param("Rival ledgers should be mended at once.", id="demand"),
    pytest.param("They mend it, and perhaps leave it there.", id="adverb in -s"),
    pytest.param("A special role belongs to it.", id="role"),
    pytest.param("Three metres of twine are enough for it.", id="measure"),
    pytest.param("Using twine, they mend it.", id="how it is done"),
    pytest.param("Are rival ledgers hard to mend?", id="question"),
    pytest.param("They ask how paper, twine, and glue are bought.", id="row after how"),
]


@pytest.mark.parametrize("text", SILENT)
def test_what_names_nothing_stays_silent(text: str) -> None:
    assert {each for each in told(text) if each[1] != "concernsTopic"} == set()


def test_the_same_phrase_is_the_same_thing() -> None:
    text = "Torn ledgers have led to a loss of rents. The survey shows that torn ledgers will depend on dry cellars."
    assert {name for name, relation, _ in told(text) if relation in ("causes", "dependsOn")} == {"torn ledgers"}
