"""What is told of a thing that only a noun phrase describes: a grid of sentences written for the project.

Each cell joins a shape of subject, a shape of verb and a shape of clause. A cell may stay unread; what is read must be
told of that subject, from that verb on, with that status.
"""

from __future__ import annotations

from collections import Counter
from itertools import product
from typing import Final, NamedTuple

import pytest
from pyoxigraph import NamedNode

from graph.statement import Status
from loaders.extract import extract
from loaders.reading.text import source_text


class Told(NamedTuple):
    label: str
    passage: str
    status: Status


class Subject(NamedTuple):
    """A phrase with its article, the label that it gives, and whether it is plural."""

    phrase: str
    label: str
    plural: bool


class Verb(NamedTuple):
    """What follows a singular and a plural subject, how it is held, and how many words before the passage deny it."""

    one: str
    many: str
    status: Status = Status.ASSERTED
    denying: int = 0


SUBJECTS: Final = {
    "adjective": Subject("a uniform vocabulary", "uniform vocabulary", False),
    "two nouns": Subject("the password habits", "password habits", True),
    "compound with hyphen": Subject("long-term archives", "long-term archives", True),
    "of": Subject("the slowness of paper forms", "slowness of paper forms", False),
    "for and of": Subject("the demand for copies of disks", "demand for copies of disks", False),
    "participle": Subject("the logbooks kept by tenants", "logbooks kept by tenants", True),
    "available to": Subject("the archives made available to students", "archives made available to students", True),
    "infinitive": Subject("the wish to keep backups", "wish to keep backups", False),
    "between": Subject("the delay between a query and its reply", "", False),
    "many": Subject("many small archives", "many small archives", True),
    "bare plural": Subject("timetables", "timetables", True),
    "relative": Subject("a timetable that protects both sides", "timetable that protects both sides", False),
    "acronym before": Subject("the DNS settings", "DNS settings", True),
}
VERBS: Final = {
    "be": Verb("is hard to repair", "are hard to repair"),
    "passive": Verb("has been repaired twice", "have been repaired twice"),
    "passive by": Verb("was repaired by two clerks", "were repaired by two clerks"),
    "modal": Verb("can be repaired at low cost", "can be repaired at low cost"),
    "negated": Verb("has not been repaired in time", "have not been repaired in time", Status.NEGATED, 2),
    "maybe": Verb("may slow the work down", "may slow the work down", Status.HYPOTHETICAL),
    "future": Verb("will be repaired in spring", "will be repaired in spring", Status.PLANNED),
    "present": Verb("remains a burden", "remain a burden"),
    "past with object": Verb("delayed the repair", "delayed the repair"),
    "that-clause": Verb("shows that repairs cost more", "show that repairs cost more"),
}
CLAUSES: Final = {
    "alone": "{S} {v}.",
    "however": "However, {s} {v}.",
    "in addition": "In addition, {s} {v}.",
    "recent years": "In recent years, {s} {v}.",
    "second clause": "{S} {v}, and nobody knows the price of it.",
    "after semicolon": "Nobody knows the price of it; {s} {v}.",
    "after but": "Nobody knows the price of it, but {s} {v}.",
}
LEAST: Final = 817  # cells read of 910


def told(text: str, rules: frozenset[str] = frozenset({"predicate-of-phrase"})) -> list[Told]:
    """What is said of described things in a text in its own words; by all rules but that it states it where none is
    named."""
    source = source_text("note.txt", f"Introduction.\n\n{text}\n")
    extraction = extract(source)
    labels = {thing.iri: thing.labels[0].value for thing in extraction.things if thing.labels}
    spans = {p.evidence.iri: source.text[p.evidence.start : p.evidence.end] for p in extraction.passages}
    return [
        Told(labels.get(s.subject, ""), spans[s.object] if isinstance(s.object, NamedNode) else "", s.status)
        for s in extraction.statements
        if s.rule in rules or (not rules and s.rule not in _OF_TEXT)
    ]


_OF_TEXT: Final = frozenset({"statement-of-text", "front-matter", "named-in-passage"})


def cell(subject: Subject, verb: Verb, clause: str) -> tuple[str, Told]:
    """A sentence of the grid and what is to be told in it."""
    said = verb.many if subject.plural else verb.one
    first = subject.phrase[0].upper() + subject.phrase[1:]
    wanted = Told(subject.label, " ".join(said.split()[verb.denying :]), verb.status)
    return clause.format(S=first, s=subject.phrase, v=said), wanted


@pytest.fixture(scope="module")
def grid() -> list[tuple[str, Told, list[Told]]]:
    """Each cell: its sentence, what is to be told, what is told."""
    cells = [cell(*each) for each in product(SUBJECTS.values(), VERBS.values(), CLAUSES.values())]
    return [(text, wanted, told(text)) for text, wanted in cells]


def test_what_the_grid_tells_is_right(grid: list[tuple[str, Told, list[Told]]]) -> None:
    wrong = [(text, found) for text, wanted, found in grid if any(each != wanted for each in found)]
    assert wrong == []


def test_the_grid_is_read(grid: list[tuple[str, Told, list[Told]]]) -> None:
    by_frames = sum(
        not found and wanted.label in {t.label for t in told(text, frozenset())} for text, wanted, found in grid
    )
    assert sum(bool(found) for _, _, found in grid) + by_frames >= LEAST


NOT_TOLD = [
    pytest.param("These archives have been repaired twice.", id="points back"),
    pytest.param("The archive has been repaired twice.", id="told of before"),
    pytest.param("It is hard to repair the archives of a town.", id="it"),
    pytest.param("There are small archives in every town.", id="there"),
    pytest.param("Last year the clerks repaired all archives.", id="time in front"),
    pytest.param("Three metres of cable are hard to repair.", id="measure in front"),
    pytest.param("The slowness of forms and the price of paper are hard to bear.", id="row of subjects"),
    pytest.param("The archives they repaired are open on Sundays.", id="relative without its word"),
    pytest.param("If clerks refuse, small archives are closed for good.", id="condition"),
    pytest.param("Once the query reaches the town, the work begins again.", id="once"),
    pytest.param("What matters most is the speed of paper forms.", id="what"),
    pytest.param("The aim of this article is to describe small archives.", id="aim of the text"),
    pytest.param("The price of each of these archives is a secret.", id="these inside"),
    pytest.param("The slow pace of repairs worries small states.", id="plural that may be a verb"),
    pytest.param("The main points are listed here: paper, ink; forms, files.", id="list"),
    pytest.param("Old habits of clerks were studied in two towns.", id="deed of the authors"),
    pytest.param("Should small archives be repaired by the clerks?", id="question"),
    pytest.param("Small archives should be repaired by the clerks.", id="demand"),
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_is_in_doubt_is_not_told(text: str) -> None:
    assert told(text) == []


def test_every_shape_is_read_somewhere(grid: list[tuple[str, Told, list[Told]]]) -> None:
    read = Counter(wanted.label for _, wanted, found in grid if found)
    assert {subject.label for subject in SUBJECTS.values()} - set(read) == {""}


def test_none_is_denied() -> None:
    found = told("No common vocabulary for archives has been found by the clerks.")
    assert found == [Told("common vocabulary for archives", "has been found by the clerks", Status.NEGATED)]
