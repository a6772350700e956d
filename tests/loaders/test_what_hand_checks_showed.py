"""Faults that hand checks of unseen texts showed, each by invented sentences: what must be said, and what must not."""

from __future__ import annotations

import pytest

from graph.statement import Status
from loaders.extract import extract
from loaders.reading.text import source_text
from ontology.names import shortened, term


def told(sentence: str) -> set[tuple[str, str]]:
    """Subjects with what is told of them: the property, or the words where a passage tells it."""
    source = source_text("example.txt", f"Introduction.\n\n{sentence}\n")
    found = extract(source)
    words = {p.evidence.iri: source.text[p.evidence.start : p.evidence.end] for p in found.passages}
    return {
        (shortened(s.subject.value), words.get(s.object, shortened(s.predicate.value)))  # type: ignore[call-overload]
        for s in found.statements
        if s.subject != source.iri
    }


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "According to Ann Rowe et al. (2019), Kenya has old ports.",
            ("id:person/rowe-a", "Kenya has old ports"),
            id="short claim after a year",
        ),
        pytest.param(
            "Computer networks are used by many captains.",
            ("id:technology/computer-networks", "are used by many captains"),
            id="network of machines",
        ),
        pytest.param(
            "Police networks are used by many captains.",
            ("id:body/police-networks", "are used by many captains"),
            id="network of people",
        ),
        pytest.param(
            "Experts say that Kenya has old ports.", ("id:state/KEN", "has old ports"), id="contents of a claim"
        ),
    ],
)
def test_it_is_told(sentence: str, expected: tuple[str, str]) -> None:
    assert expected in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        pytest.param("Few harbour measures have been adopted by ports.", "measure", id="few"),
        pytest.param(
            "New boats meet the storms that Kenya is facing near its ports.", "state/KEN", id="object relative"
        ),
    ],
)
def test_it_is_not_told(sentence: str, subject: str) -> None:
    assert not {each for each, _ in told(sentence) if subject in each}


def test_the_heading_of_a_part_of_a_list_is_no_work() -> None:
    entries = (
        "Laws and Treaties\n\nRoe, A. (2019). Boats. Harbour Press.\n\nBooks\n\nStone, B. (2020). Crews. Harbour Press."
    )
    found = extract(
        source_text(
            "x.txt", f"Harbour rules\n\nIntroduction\n\nPorts need rules for boats.\n\nReferences\n\n{entries}\n"
        )
    )
    cited = {shortened(s.object.value) for s in found.statements if s.predicate.value.endswith("/cites")}
    assert len(cited) == 2


def test_a_month_is_no_modal_verb() -> None:
    text = "Introduction.\n\nBetween April and May 2009, Kenya was the target of many pirates.\n"
    assert {s.status for s in extract(source_text("example.txt", text)).statements} == {Status.ASSERTED}


@pytest.mark.parametrize(
    ("sentence", "made"),
    [("Victims of fraud in Kenya lost their boats.", "Actor"), ("Kenyan courts lost their boats.", "Body")],
)
def test_who_is_no_organisation_is_no_body(sentence: str, made: str) -> None:
    found = extract(source_text("example.txt", f"Introduction.\n\n{sentence}\n"))
    acting = [thing for thing in found.things if "/body/" in thing.iri.value]
    assert acting
    assert all(term(f"cl:{made}") in thing.types for thing in acting)


def test_who_is_quoted_is_not_told_of_what_the_words_name() -> None:
    text = 'Introduction.\n\nAnn Rowe stated that "Kenya has built new ports against phishing".\n'
    found = extract(source_text("example.txt", text)).statements
    assert any(s.predicate == term("cl:states") and "rowe" in s.subject.value for s in found)
    assert not [s for s in found if s.rule == "named-in-passage" and "rowe" in s.subject.value]
