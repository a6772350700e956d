"""Contradictions: which pairs of statements exclude each other, and which only look so."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal

from graph.conflicts import CONFLICTS_WITH, conflicts
from graph.statement import Evidence, Statement, Status, Term
from ontology.names import term

PACT = term("id:instrument/pact")
SINGLE = {term("cl:hasPartyCount"), term("cl:adoptedOn")}
WHOLE, YEAR, NEXT = Literal("2001-11-23"), Literal("2001"), Literal("2002")


def said(predicate: str, value: Term, place: int, status: Status = Status.ASSERTED) -> Statement:
    evidence = (Evidence("https://w3id.org/cyberlex/source/made-up", place, place + 9, 1, "0" * 64),)
    return Statement(
        "https://w3id.org/cyberlex/source/made-up", PACT, term(predicate), value, evidence, status, rule="r"
    )


def pairs(*statements: Statement) -> int:
    """How many pairs are joined; each is joined both ways, and each way by a rule that names both statements."""
    quads = list(conflicts(statements, SINGLE))
    found = [quad for quad in quads if quad.predicate == CONFLICTS_WITH]
    explained = {quad.subject for quad in quads if quad.predicate == term("cl:derivedByRule")}
    grounds = [quad.object for quad in quads if quad.predicate == term("prov:wasDerivedFrom")]
    assert len(explained) == len(found)
    assert len(grounds) == 2 * len(found)
    assert set(grounds) == {quad.subject for quad in found}
    assert {(q.subject, q.object) for q in found} == {(q.object, q.subject) for q in found}
    return len(found) // 2


@pytest.mark.parametrize(
    ("predicate", "one", "other", "expected"),
    [
        pytest.param("cl:hasPartyCount", Literal("67"), Literal("70"), 1, id="two-counts"),
        pytest.param("cl:hasPartyCount", Literal("67"), Literal("67"), 0, id="one-count-twice"),
        pytest.param("cl:adoptedOn", YEAR, WHOLE, 0, id="year-and-day-of-it"),
        pytest.param("cl:adoptedOn", NEXT, WHOLE, 1, id="year-and-day-of-another"),
        pytest.param("cl:adoptedBy", term("id:body/a"), term("id:body/b"), 0, id="two-adopters-of-one-text"),
        pytest.param(
            "cl:hasNumber", Literal("2013/40/EU"), Literal("2013/40/EC"), 1, id="union-act-with-other-letters"
        ),
        pytest.param("cl:hasNumber", Literal("2013/40/EU"), Literal("2005/222/JHA"), 0, id="two-union-acts"),
        pytest.param("cl:hasNumber", Literal("ETS 185"), Literal("CETS 185"), 0, id="two-series-of-one-treaty"),
    ],
)
def test_values(predicate: str, one: Term, other: Term, expected: int) -> None:
    assert pairs(said(predicate, one, 0), said(predicate, other, 20)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Status.ASSERTED, Status.NEGATED, 1),
        (Status.REPORTED, Status.NEGATED, 1),
        (Status.ASSERTED, Status.REPORTED, 0),
        (Status.PLANNED, Status.NEGATED, 0),
        (Status.NEGATED, Status.NEGATED, 0),
    ],
)
def test_saying_and_denying_the_same(one: Status, other: Status, expected: int) -> None:
    crime = term("id:crime/piracy")
    assert pairs(said("cl:criminalises", crime, 0, one), said("cl:criminalises", crime, 20, other)) == expected


def test_denying_one_thing_and_saying_another_is_no_contradiction() -> None:
    denied = said("cl:hasPartyCount", Literal("70"), 0, Status.NEGATED)
    assert pairs(denied, said("cl:hasPartyCount", Literal("67"), 20)) == 0


def test_a_plan_contradicts_nothing() -> None:
    planned = said("cl:hasPartyCount", Literal("70"), 0, Status.PLANNED)
    assert pairs(planned, said("cl:hasPartyCount", Literal("67"), 20)) == 0
