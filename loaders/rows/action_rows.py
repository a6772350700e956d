"""Treaty actions: rows that speak of one act of one party become one node, each row's word a statement of its own.

Two sources on one accession give one action and two statements. Where they differ (a date, an entry into force) both
values stay on the action, their statements joined by cl:conflictsWith. A row that knows only an entry into force
speaks of the deposit where one is known, else of a consent to be bound of unknown date.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.conflicts import differ
from graph.quads import date_literal
from graph.statement import Statement, digest
from loaders.rows.reference_draft import Draft, text, truth
from loaders.rows.reference_names import party, provision
from loaders.rows.table import Row
from ontology.names import entity, term

CLASSES: Final = {
    "signature": "Signature",
    "ratification": "Ratification",
    "acceptance": "Acceptance",
    "approval": "Approval",
    "accession": "Accession",
    "notification_of_succession": "Succession",
    "consent_to_be_bound": "ConsentToBeBound",
    "invitation_to_accede": "Invitation",
    "denunciation": "Denunciation",
}
DEPOSITS: Final = frozenset({"ratification", "acceptance", "approval", "accession", "notification_of_succession"})
DOMESTIC: Final = frozenset({"domestic_law", "parliament"})
SAME_ACT_WITHIN: Final = 31  # days: two dates of one act in two sources
COLUMN_FOR_ALL: Final = "the chart heads the column Ratification"


@dataclass(slots=True)
class Act:
    """One act of one party on one instrument, and the rows that speak of it."""

    group: str
    rows: list[Row] = field(default_factory=list)

    @property
    def action(self) -> str:
        """What the act is: the most specific word, since one chart calls every deposit a ratification."""
        plain = [row["action"] for row in self.rows if COLUMN_FOR_ALL not in row["note"] and row["date"]]
        return (plain or [row["action"] for row in self.rows if row["date"]] or [self.rows[0]["action"]])[0]

    @property
    def day(self) -> str:
        """The date that names the act: the first whole one, else the first reduced one, else its entry into force."""
        dates = [row["date"] for row in self.rows if row["date"]]
        whole = [value for value in dates if len(value) == len("2001-11-23")]
        entries = [row["entry_into_force"] for row in self.rows if row["entry_into_force"]]
        in_force = [f"in-force-{value}" for value in entries]
        return (whole or dates or in_force or [digest(self.rows[0]["source"])[:8]])[0]


def acts(rows: list[Row]) -> list[Act]:
    """The acts behind the rows of one party and instrument, in the order in which rows first speak of them."""
    found: list[Act] = []
    for row in (row for row in rows if row["date"]):
        group = _group(row)
        fitting = (act for act in found if act.group == group and _same_time(act.rows[0]["date"], row["date"]))
        act = next(fitting, None)
        if act is None:
            found.append(act := Act(group))
        act.rows.append(row)
    for row in (row for row in rows if not row["date"]):
        act = next((act for act in found if _speaks_of(act, row)), None)
        if act is None:
            found.append(act := Act("consent"))
        act.rows.append(row)
    return found


def _group(row: Row) -> str:
    """Rows of one group and time speak of one act: deposits of any name, domestic acts day by day, each other kind."""
    if row["date_kind"] in DOMESTIC:
        return f"domestic {row['action']} {row['date']}"
    return "deposit" if row["action"] in DEPOSITS else row["action"]


def _same_time(one: str, other: str) -> bool:
    """Whether two dates can be one: one is part of the other, or they lie within a month.

    >>> _same_time("2014-03", "2014-03-05"), _same_time("2017-04-20", "2017-04-21"), _same_time("2001", "2003-01-01")
    (True, True, False)
    """
    if one.startswith(other) or other.startswith(one):
        return True
    if len(one) != len(other) or len(one) != len("2001-11-23"):
        return False
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= SAME_ACT_WITHIN


def _speaks_of(act: Act, row: Row) -> bool:
    """Whether a row with an entry into force alone speaks of this act: a deposit before it, or the same consent."""
    if act.group == "deposit":
        return act.rows[0]["date"] <= row["entry_into_force"]
    return act.group == "consent" and act.rows[0]["entry_into_force"] == row["entry_into_force"]


def read_actions(draft: Draft, rows: list[Row]) -> None:
    """All acts of all parties, with their statements and disagreements."""
    together: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        draft.read(row)
        together[row["instrument_id"], row["state_iso3"]].append(row)
    for (instrument_id, code), theirs in together.items():
        nodes = {}
        for act in acts(theirs):
            nodes[_node(draft, act, instrument_id, code)] = act
        _report_two_names(draft, nodes)


def _node(draft: Draft, act: Act, instrument_id: str, code: str) -> NamedNode:
    slug = draft.slugs[instrument_id]
    domestic = act.rows[0]["date_kind"] in DOMESTIC
    word = f"domestic-{act.action}" if domestic else act.action
    node = entity("action", f"{slug}-{code.lower()}-{word.replace('_', '-')}-{act.day}")
    kind = "DomesticAct" if domestic else CLASSES[act.action]
    label = f"{code}: {word.replace('_', ' ').replace('-', ' ')} of {slug}, {act.day.replace('in-force-', 'in force ')}"
    draft.thing(node, (f"cl:{kind}",), label)
    said: dict[str, list[Statement]] = defaultdict(list)
    for row in act.rows:
        printed = [("cl:nameAsSeen", Literal(row["action"].replace("_", " ")))] if row["action"] != act.action else []
        draft.say(row, node, "rdf:type", term(f"cl:{_vouched(row, kind)}"), printed)
        for predicate, statement in _say_row(draft, row, node):
            said[predicate].append(statement)
    for statements in said.values():
        for one, other in combinations(statements, 2):
            if differ(one.object, other.object):
                draft.disagree(one, other)
    return node


def _vouched(row: Row, kind: str) -> str:
    """The class that a row's own word gives an act: a row that knows only a consent does not say of which kind."""
    return CLASSES["consent_to_be_bound"] if row["action"] == "consent_to_be_bound" and kind != "DomesticAct" else kind


def _say_row(draft: Draft, row: Row, node: NamedNode) -> list[tuple[str, Statement]]:
    """What a row says of an act; those statements that could differ from another row's."""
    seen_as = text(row["state_name_as_seen"])
    draft.say(
        row, node, "cl:byParty", party(row["state_iso3"]), [("cl:nameAsSeen", seen_as)] if seen_as is not None else []
    )
    draft.say(row, node, "cl:onInstrument", draft.instrument(row["instrument_id"]))
    draft.say(row, node, "cl:dateKind", Literal(row["date_kind"].replace("_", " ")))
    draft.say(row, node, "cl:territory", text(row["territory"], "en"))
    values = (
        ("cl:onDate", date_literal(row["date"]) if row["date"] else None),
        ("cl:entryIntoForceOn", date_literal(row["entry_into_force"]) if row["entry_into_force"] else None),
        ("cl:hasReservationOrDeclaration", truth(row["has_reservation_or_declaration"])),
    )
    said = [(predicate, draft.say(row, node, predicate, value)) for predicate, value in values]
    return [(predicate, statement) for predicate, statement in said if statement is not None]


def _report_two_names(draft: Draft, nodes: dict[NamedNode, Act]) -> None:
    """A signature and a deposit of one day, of which one says that it enters into force: one act under two names."""
    for (one, signed), (other, deposited) in combinations(nodes.items(), 2):
        if {signed.group, deposited.group} != {"signature", "deposit"} or signed.day != deposited.day:
            continue
        if any(row["entry_into_force"] for act in (signed, deposited) if act.group == "signature" for row in act.rows):
            draft.disagree(_on_date(draft, one), _on_date(draft, other), (signed.action, deposited.action))


def _on_date(draft: Draft, node: NamedNode) -> Statement:
    return next(s for s in draft.statements if s.subject == node and s.predicate.value.endswith("#onDate"))


def read_reservations(draft: Draft, rows: list[Row]) -> None:
    """Which provisions a party's reservation speaks of, where a source names them."""
    for row in rows:
        draft.read(row)
        slug = draft.slugs[row["instrument_id"]]
        code = row["state_iso3"]
        day = row["status_as_of"] or digest(row["source"])[:8]
        node = entity("action", f"{slug}-{code.lower()}-reservation-{day}")
        draft.thing(node, ("cl:Reservation",), f"{code}: reservation to {slug}")
        draft.say(row, node, "cl:byParty", party(code))
        draft.say(row, node, "cl:onInstrument", draft.instrument(row["instrument_id"]))
        place = provision(slug, row["provision"])
        draft.thing(place, ("cl:Provision",), f"{slug} art. {row['provision']}")
        effect = text(row["effect"], "en")
        draft.say(row, node, "cl:concernsProvision", place, [("cl:note", effect)] if effect is not None else [])
