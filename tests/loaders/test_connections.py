"""What is named in what a passage tells of a thing stands in connection with it; what does not; and how review goes."""

from __future__ import annotations

import pytest

from graph.statement import Status
from loaders.extract import extract
from loaders.reading.text import SourceText, source_text
from loaders.reviewing.decisions import Decision, DecisionFile
from loaders.reviewing.review import iri_name, replay
from loaders.saying.connections import RULE
from ontology.names import shortened


def text_of(sentence: str) -> SourceText:
    return source_text("harbour.txt", f"Introduction.\n\n{sentence}\n")


def joined(sentence: str) -> dict[tuple[str, str], Status]:
    """The pairs in connection with each other, with the status of the statement."""
    return {
        (shortened(s.subject.value), shortened(s.object.value)): s.status
        for s in extract(text_of(sentence)).statements
        if s.rule == RULE
    }


EUROPOL, INTERPOL, BUDAPEST = "id:body/europol", "id:body/interpol", "id:instrument/cets-185"


@pytest.mark.parametrize(
    ("sentence", "pair", "status"),
    [
        pytest.param(
            "Europol rehearses lighthouse drills beside Interpol.", (EUROPOL, INTERPOL), Status.ASSERTED, id="deed"
        ),
        pytest.param(
            "Europol does not rehearse lighthouse drills beside Interpol.",
            (EUROPOL, INTERPOL),
            Status.ASSERTED,
            id="a denial is told too",
        ),
        pytest.param(
            "Europol rehearses lighthouse drills under the Budapest Convention.",
            (EUROPOL, BUDAPEST),
            Status.ASSERTED,
            id="instrument",
        ),
    ],
)
def test_what_a_passage_names_is_joined(sentence: str, pair: tuple[str, str], status: Status) -> None:
    assert joined(sentence).get(pair) is status


@pytest.mark.parametrize(
    ("sentence", "pair"),
    [
        pytest.param("Europol cooperates with Interpol.", (EUROPOL, INTERPOL), id="more is said of the pair"),
        pytest.param("Europol rehearses drills as Europol should.", (EUROPOL, EUROPOL), id="itself"),
        pytest.param(
            "Three rival ledgers were mended beside Interpol.",
            ("id:matter/three-rival-ledgers", INTERPOL),
            id="no mention",
        ),
        pytest.param("Gulls circle the pier near Interpol on Fridays.", (EUROPOL, INTERPOL), id="not named"),
    ],
)
def test_what_is_not_joined(sentence: str, pair: tuple[str, str]) -> None:
    assert pair not in joined(sentence)


def test_the_text_itself_is_joined_to_nothing() -> None:
    text = text_of("Old piers rot slowly where Interpol once met.")
    assert not [s for s in extract(text).statements if s.rule == RULE and s.subject == text.iri]


def test_evidence_and_attribution_are_those_of_the_passage() -> None:
    found = extract(text_of("Europol rehearses lighthouse drills beside Interpol.")).statements
    (made,) = [s for s in found if s.rule == RULE and shortened(s.object.value) == INTERPOL]
    (host,) = [s for s in found if s.rule == "predicate"]
    assert (made.evidence, made.attributed_to) == (host.evidence, host.attributed_to)


def test_review_is_not_asked_and_follows_what_it_decides() -> None:
    text = text_of("Europol rehearses lighthouse drills beside Interpol.")
    found = extract(text)
    (host,) = [s for s in found.statements if s.rule == "predicate"]

    def reviewed(kind: str) -> set[str | None]:
        decision = Decision(kind, iri_name(host))
        outcome = replay(found, text, DecisionFile(text.iri.value, text.sha256, (decision,)))
        assert not [s for s in outcome.open if s.rule == RULE]
        return {s.rule for s in outcome.reviewed.statements}

    assert reviewed("accept") == {"predicate", RULE}
    assert reviewed("reject") == set()
