"""Where the statements of the reference tables come together: each is said by a row, with its mark and its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.statement import RowEvidence, Statement, Status, Term, Thing
from loaders.rows.reference_report import Disagreement, Report
from loaders.rows.table import Row
from ontology.names import REFERENCE_GRAPH, term

RELIABILITY: Final = term("cl:reliability")
CONFLICTS_WITH: Final = term("cl:conflictsWith")

_MARK = re.compile(r"\b(weak|doubtful)\b")


def mark(row: Row) -> str:
    """`doubtful` or `weak` where the row's source, note or kind of date says so, else the empty string."""
    words = f"{row.values.get('source', '')} {row.values.get('note', '')}"
    found = set(_MARK.findall(words))
    if row.values.get("date_kind") == "default_of_list":
        found.add("weak")
    return "doubtful" if "doubtful" in found else "weak" if found else ""


def evidence(row: Row) -> RowEvidence:
    """The row as evidence: where its fact was seen, and the day that source was valid."""
    return RowEvidence(
        table=row.table,
        row=row.number,
        address=row.values.get("source") or row.values.get("where_verified") or f"loaders/tables/{row.table}",
        status_as_of=row.values.get("status_as_of") or row.values.get("as_of", ""),
        note=row.values.get("note") or row.values.get("ground", ""),
    )


@dataclass(slots=True)
class Draft:
    """Statements and things in the order in which the rows give them."""

    slugs: dict[str, str]
    statements: list[Statement] = field(default_factory=list)
    things: dict[NamedNode, Thing] = field(default_factory=dict)
    report: Report = field(default_factory=Report)
    _place: dict[NamedNode, int] = field(default_factory=dict)

    def instrument(self, instrument_id: str) -> NamedNode:
        """The IRI of an instrument by its id in the tables."""
        return NamedNode(f"https://w3id.org/cyberlex/id/instrument/{self.slugs[instrument_id]}")

    def say(
        self,
        row: Row,
        subject: NamedNode,
        predicate: str,
        value: Term | None,
        qualifiers: Iterable[tuple[str, Term]] = (),
        further: Iterable[Row] = (),
    ) -> Statement | None:
        """What a row says; None, and nothing said, where the row is silent. A doubtful row is only reported."""
        if value is None:
            return None
        marked = mark(row)
        extra = [(term(name), term_value) for name, term_value in qualifiers]
        if marked:
            extra.append((RELIABILITY, Literal(marked)))
        statement = Statement(
            graph=REFERENCE_GRAPH.value,
            subject=subject,
            predicate=term(predicate),
            object=value,
            evidence=(evidence(row), *(evidence(other) for other in further)),
            status=Status.REPORTED if marked == "doubtful" else Status.ASSERTED,
            qualifiers=tuple(extra),
            rule="table-" + row.table.partition(".")[0].replace("_", "-"),
        )
        if statement.iri not in self._place:
            self._place[statement.iri] = len(self.statements)
            self.statements.append(statement)
            self.report.statements[row.table] = self.report.statements.get(row.table, 0) + 1
        return statement

    def read(self, row: Row) -> None:
        """Counts a row as read."""
        self.report.count(row.table, row.values.get("instrument_id"))
        if marked := mark(row):
            self.report.marked[marked] = self.report.marked.get(marked, 0) + 1

    def thing(self, iri: NamedNode, types: Iterable[str], label: str = "", language: str = "en") -> NamedNode:
        """Types and an English label of a thing; what is already described stays as it is."""
        if iri not in self.things:
            labels = (Literal(label, language=language),) if label else ()
            self.things[iri] = Thing(iri, tuple(term(name) for name in types), labels)
        return iri

    def disagree(self, one: Statement, other: Statement, values: tuple[str, str] | None = None) -> None:
        """Joins two statements that differ, both ways, and reports them with their values or with those given."""
        for this, that in ((one, other), (other, one)):
            place = self._place[this.iri]
            held = self.statements[place]
            if (CONFLICTS_WITH, that.iri) not in held.qualifiers:
                self.statements[place] = replace(held, qualifiers=(*held.qualifiers, (CONFLICTS_WITH, that.iri)))
        shown = values or (one.object.value, other.object.value)
        self.report.disagreements.append(Disagreement(one.subject.value, shown, (one.iri.value, other.iri.value)))


def text(value: str, language: str | None = None) -> Literal | None:
    """A literal; None where the value is empty."""
    return Literal(value, language=language) if value else None


def truth(value: str) -> Literal | None:
    """`yes` and `no` as booleans; None where the value is empty."""
    return Literal(value == "yes") if value else None
