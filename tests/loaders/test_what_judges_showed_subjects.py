"""What judges of statements on fresh texts showed about subjects: sentences written for the project."""

from __future__ import annotations

from typing import Final

import pytest
from pyoxigraph import NamedNode

from loaders.extract import extract
from loaders.reading.text import source_text
from loaders.saying.connections import RULE
from ontology.names import shortened

_OF_TEXT: Final = frozenset({"statement-of-text", "demand-of-text", "question", "front-matter", RULE})


def told(text: str) -> set[tuple[str, str, str]]:
    """What is said in a text: the last part of the subject's IRI, the property, the object."""
    source = source_text("note.txt", f"Introduction.\n\n{text}\n")
    extraction = extract(source)
    spans = {p.evidence.iri: source.text[p.evidence.start : p.evidence.end] for p in extraction.passages}
    return {
        (
            s.subject.value.rsplit("/", 1)[1],
            shortened(s.predicate.value).removeprefix("cl:"),
            spans[s.object] if s.object in spans else s.object.value.rsplit("/", 1)[-1],
        )
        for s in extraction.statements
        if s.rule not in _OF_TEXT and isinstance(s.object, NamedNode)
    }


def subjects(text: str) -> set[str]:
    return {subject for subject, _, _ in told(text)}


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Some hackers were trained in garages.", "some-hackers"),
        ("Most hacktivists left the forum in spring.", "most-hacktivists"),
        ("Many countries did not answer the letter.", "many-countries"),
        ("Several ransomware attacks were traced to one server.", "several-ransomware-attacks"),
        ("Since 2019, Norway’s cyber operations have slowed down.", "norways-cyber-operations"),
        ("A Danish search warrant has no effect in Chile.", "danish-search-warrant"),
        ("In 2020 the Heron hacker group extracted the register.", "heron-hacker-group"),
        ("A foreign court order was not enough for the bank.", "foreign-court-order"),
        ("Pro-Danish hacktivism has grown since the vote.", "pro-danish-hacktivism"),
    ],
)  # fmt: skip
def test_what_is_said_of_some_is_said_of_them_alone(text: str, subject: str) -> None:
    assert subjects(text) == {subject}


@pytest.mark.parametrize(
    "text",
    [
        "Its offensive cyber capabilities were built in haste.",
        "Their cyber defence has two gaps.",
        "The town's cyber defence failed twice.",
    ],
)
def test_nothing_is_said_of_all_where_words_point_to_whose_it_is(text: str) -> None:
    assert subjects(text) == set()


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Ransomware has spread to small towns.", "ransomware"),
        ("Sophisticated phishing attacks are hard to see.", "phishing"),
        ("“Modern cybercrime is a burden for towns”, the clerk said.", "cybercrime"),
        ("The search warrant has no effect abroad.", "search-warrant"),
        ("All hackers were trained in garages.", "hackers"),
    ],
)  # fmt: skip
def test_what_is_said_of_all_is_said_of_all(text: str, subject: str) -> None:
    assert subject in subjects(text)
