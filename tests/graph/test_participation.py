"""Who is bound since when: the rules over plain values, and over statements of the reference layer."""

from __future__ import annotations

from datetime import date

import pytest
from pyoxigraph import Literal, NamedNode

from graph.participation import Interval, Listing, Record, Terms, Word, derive, intervals
from graph.quads import date_literal
from graph.statement import RowEvidence, Statement, Status
from graph.treaty_time import Delay, Limit
from ontology.names import REFERENCE_GRAPH, entity, term

UNTOC = Terms(Word("2003-09-29", "e"), Delay("P30D"), ("d",))
BUDAPEST = Terms(Word("2004-07-01", "e"), Delay("P3M", first_of_month=True), ("d",))
SILENT = Terms()


def word(value: str, statement: str = "s") -> Word:
    return Word(value, statement)


def shown(found: list[Interval]) -> list[tuple[str, str | None, str]]:
    return [(one.start.edtf, one.end.edtf if one.end else None, one.rule) for one in found]


CASES = {
    "entry-into-force-binds": (
        Record(entries=[word("2007-01-01")], deposits=[word("2006-09-29")]),
        BUDAPEST,
        [("2007-01-01", None, "entry-into-force")],
    ),
    "the-earliest-of-two-entries": (
        Record(entries=[word("2015-02-01"), word("2015-03-01")]),
        BUDAPEST,
        [("2015-02-01", None, "entry-into-force")],
    ),
    "a-doubtful-entry-counts-only-alone": (
        Record(entries=[word("2015-02-01")], doubtful_entries=[word("2014-05-01")]),
        BUDAPEST,
        [("2015-02-01", None, "entry-into-force")],
    ),
    "deposit-and-thirty-days": (
        Record(deposits=[word("2008-07-31")]),
        UNTOC,
        [("2008-08-30", None, "deposit-and-delay")],
    ),
    "deposit-before-the-treaty-is-in-force": (
        Record(deposits=[word("2002-10-29")]),
        UNTOC,
        [("2003-09-29", None, "deposit-and-delay")],
    ),
    "deposit-and-three-months": (
        Record(deposits=[word("2008-07-04")]),
        BUDAPEST,
        [("2008-11-01", None, "deposit-and-delay")],
    ),
    "a-deposit-known-by-its-month-only": (
        Record(deposits=[word("2014-03")]),
        BUDAPEST,
        [("[..2014-07-01]", None, "deposit-and-delay")],
    ),
    "a-deposit-whose-rule-is-unknown-does-not-bind": (Record(deposits=[word("2023-02-09")]), SILENT, []),
    "a-deposit-to-a-treaty-not-in-force-does-not-bind": (
        Record(deposits=[word("2026-02-05")]),
        Terms(None, Delay("P3M", first_of_month=True), ("d",)),
        [],
    ),
    "a-dated-list-is-a-limit": (
        Record(listings=[Listing("2012-08-24", False, ("l",)), Listing("2015-09", False, ("m",))]),
        BUDAPEST,
        [("[..2012-08-24]", None, "party-list")],
    ),
    "a-list-before-the-treaty-is-in-force": (
        Record(listings=[Listing("2023-05", False, ("l",))]),
        Terms(Word("2023-06-08", "e")),
        [("[..2023-06-08]", None, "party-list")],
    ),
    "a-list-under-a-treaty-of-unknown-entry-into-force": (
        Record(listings=[Listing("2019", False, ("l",))]),
        SILENT,
        [],
    ),
    "a-list-that-says-in-force": (
        Record(listings=[Listing("2008-09-19", True, ("l",))]),
        SILENT,
        [("[..2008-09-19]", None, "party-list")],
    ),
    "an-entry-into-force-silences-a-list": (
        Record(entries=[word("2002-03-14")], listings=[Listing("2008-09-19", True, ("l",))]),
        SILENT,
        [("2002-03-14", None, "entry-into-force")],
    ),
    "denounced": (
        Record(entries=[word("2005-01-01")], denunciations=[word("2010-01-15")], ends=[word("2010-05-01")]),
        BUDAPEST,
        [("2005-01-01", "2010-05-01", "entry-into-force")],
    ),
    "denounced-effect-unknown": (
        Record(entries=[word("2005-01-01")], denunciations=[word("2010-01-15")]),
        BUDAPEST,
        [("2005-01-01", "[2010-01-15..]", "entry-into-force")],
    ),
    "denounced-and-joined-again": (
        Record(entries=[word("2005-01-01"), word("2015-03-01")], ends=[word("2010-05-01")]),
        BUDAPEST,
        [("2005-01-01", "2010-05-01", "entry-into-force"), ("2015-03-01", None, "entry-into-force")],
    ),
    "nothing": (Record(), BUDAPEST, []),
}


@pytest.mark.parametrize(("record", "terms", "expected"), CASES.values(), ids=CASES)
def test_intervals(record: Record, terms: Terms, expected: list[tuple[str, str | None, str]]) -> None:
    assert shown(intervals(record, terms)) == expected


def test_premises_are_the_statements_that_were_used() -> None:
    (bound,) = intervals(Record(deposits=[word("2008-07-31", "deposit")]), UNTOC)
    assert bound.premises == ("d", "deposit", "e")
    record = Record(entries=[word("2005-01-01", "entry")], ends=[word("2010-05-01", "end")])
    assert intervals(record, BUDAPEST)[0].premises == ("end", "entry")


LIMITS = {
    "exact": Limit(date(2012, 8, 24)),
    "by": Limit(date(2012, 8, 24), "not after"),
    "from": Limit(date(2022, 12, 1), "not before"),
}


@pytest.mark.parametrize("limit", LIMITS.values(), ids=LIMITS)
def test_limits_survive_edtf(limit: Limit) -> None:
    assert Limit.read(limit.edtf) == limit


def test_an_unknown_period_is_refused() -> None:
    with pytest.raises(ValueError, match="'P1Y' is no period"):
        Delay("P1Y").after(date(2001, 1, 1))


def row(number: int) -> RowEvidence:
    return RowEvidence("treaty_actions.csv", number, "https://example.org/chart")


def said(
    number: int, subject: NamedNode, predicate: str, value: NamedNode | Literal, status: Status = Status.ASSERTED
) -> Statement:
    return Statement(REFERENCE_GRAPH.value, subject, term(predicate), value, (row(number),), status, rule="test")


def action(number: int, kind: str, **dates: str) -> list[Statement]:
    node = entity("action", f"{kind}-{number}")
    found = [
        said(number, node, "rdf:type", term(f"cl:{kind}")),
        said(number, node, "cl:byParty", entity("state", "KAZ")),
        said(number, node, "cl:onInstrument", entity("instrument", "untoc")),
    ]
    names = {"on": "cl:onDate", "entry": "cl:entryIntoForceOn"}
    return found + [said(number, node, names[name], date_literal(value)) for name, value in dates.items()]


TERMS = [
    said(90, entity("instrument", "untoc"), "cl:enteredIntoForceOn", date_literal("2003-09-29")),
    said(91, entity("instrument", "untoc"), "cl:delayAfterDeposit", Literal("P30D", datatype=term("xsd:duration"))),
]

DERIVED = {
    "ratification": (action(1, "Ratification", on="2008-07-31"), ["2008-08-30"]),
    "accession-without-signature": (action(1, "Accession", on="2008-07-31"), ["2008-08-30"]),
    "signature-then-ratification": (
        [*action(1, "Signature", on="2000-12-13"), *action(2, "Ratification", on="2008-07-31")],
        ["2008-08-30"],
    ),
    "signature-alone": (action(1, "Signature", on="2000-12-13"), []),
    "invitation-alone": (action(1, "Invitation", on="2000-12-13"), []),
    "domestic-law-alone": (action(1, "DomesticAct", on="2008-07-31"), []),
    "entry-into-force-printed-with-a-domestic-law": (
        action(1, "DomesticAct", on="2005-09-07", entry="2006-07-01"),
        ["2006-07-01"],
    ),
}


@pytest.mark.parametrize(("statements", "starts"), DERIVED.values(), ids=DERIVED)
def test_participations_from_statements(statements: list[Statement], starts: list[str]) -> None:
    quads = derive([*statements, *TERMS])
    assert [q.object.value for q in quads if q.predicate == term("cl:from") and isinstance(q.object, Literal)] == starts
    bound = {q.subject for q in quads if q.predicate == term("cl:from")}
    premises = {
        q.object.value
        for q in quads
        if q.predicate == term("prov:wasDerivedFrom") and q.subject in bound and isinstance(q.object, NamedNode)
    }
    assert premises <= {s.iri.value for s in [*statements, *TERMS]}
    assert bool(premises) == bool(starts)


def test_a_negated_statement_binds_nobody() -> None:
    denied = [
        Statement(s.graph, s.subject, s.predicate, s.object, s.evidence, Status.NEGATED, rule="test")
        for s in action(1, "Ratification", on="2008-07-31")
    ]
    assert not any(q.predicate == term("cl:from") for q in derive([*denied, *TERMS]))


def test_the_order_of_statements_does_not_matter() -> None:
    statements = [*action(1, "Signature", on="2000-12-13"), *action(2, "Ratification", on="2008-07-31"), *TERMS]
    assert derive(statements) == derive(list(reversed(statements)))
