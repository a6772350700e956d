"""Who is bound by what, from when to when: derived from treaty actions and lists, never typed by hand.

Only an entry into force binds, or, where the instrument's rule is known, a deposit plus the rule's delay, and neither
before the instrument itself is in force. A signature, an invitation, a vote or a domestic law never binds, though an
entry into force printed with one does. A dated list that names a party binds it not after that day. Once bound, a
party stays bound until a denunciation takes effect.

`intervals` is a pure function over plain values; `derive` collects those values from statements and gives the
intervals as quads of `graph:inferred`, each with its rule and the statements it rests on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from graph.inference import explained
from graph.quads import date_literal
from graph.statement import Statement, Status, Term
from graph.treaty_time import Delay, Limit, last_day
from ontology.names import INFERRED_GRAPH, PREF_LABEL, PREFIXES, RDF_TYPE, entity, term

DERIVED_BY: Final = term("cl:derivedByRule")
DERIVED_FROM: Final = term("prov:wasDerivedFrom")


@dataclass(frozen=True, slots=True, order=True)
class Word:
    """A date on somebody's word: the value as ISO 8601 (whole or reduced) and the IRI of the statement."""

    value: str
    statement: str


@dataclass(frozen=True, slots=True, order=True)
class Listing:
    """A list that names the party: its day, whether it says that the instrument was in force then, its statements."""

    as_of: str
    in_force: bool
    statements: tuple[str, ...]


@dataclass(slots=True)
class Terms:
    """What an instrument says of time: its own entry into force, and the delay after a deposit, where known."""

    entered: Word | None = None
    delay: Delay | None = None
    delay_statements: tuple[str, ...] = ()


@dataclass(slots=True)
class Record:
    """What is known of one party and one instrument."""

    entries: list[Word] = field(default_factory=list)
    doubtful_entries: list[Word] = field(default_factory=list)
    deposits: list[Word] = field(default_factory=list)
    listings: list[Listing] = field(default_factory=list)
    ends: list[Word] = field(default_factory=list)
    denunciations: list[Word] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Interval:
    """Bound from `start` to `end` (exclusive; None while it lasts), by which rule, resting on which statements."""

    start: Limit
    end: Limit | None
    rule: str
    premises: tuple[str, ...]


def intervals(record: Record, terms: Terms) -> list[Interval]:
    """The intervals during which the party is bound, in order; none where nothing known binds it."""
    starts = _starts(record, terms)
    found: list[Interval] = []
    for end in [*_ends(record), None]:
        inside = [
            s for s in starts if (not found or _after(s[0], found[-1].end)) and (end is None or s[0].day < end[0].day)
        ]
        if inside:
            start, rule, premises = inside[0]
            further = (end[1],) if end else ()
            found.append(Interval(start, end[0] if end else None, rule, tuple(sorted({*premises, *further}))))
    return found


def _after(start: Limit, end: Limit | None) -> bool:
    return end is not None and start.day >= end.day


def _ends(record: Record) -> list[tuple[Limit, str]]:
    """When denunciations take effect: the day where it is known, else not before the denunciation itself."""
    exact = [(Limit(last_day(word.value)), word.statement) for word in record.ends]
    if not exact:
        exact = [(Limit(last_day(word.value), "not before"), word.statement) for word in record.denunciations]
    return sorted(exact, key=lambda pair: pair[0].day)


_Start = tuple[Limit, str, tuple[str, ...]]


def _starts(record: Record, terms: Terms) -> list[_Start]:
    """Days on which the party became bound, the earliest first; a better rule silences a weaker one."""
    found = _by_entries(record) or _by_deposits(record, terms) or _by_lists(record, terms)
    return sorted(found, key=lambda start: start[0].day)


def _by_entries(record: Record) -> list[_Start]:
    words = record.entries or record.doubtful_entries
    days = sorted({word.value for word in words})
    return [
        (_day(value), "entry-into-force", tuple(word.statement for word in words if word.value == value))
        for value in days
    ]


def _by_deposits(record: Record, terms: Terms) -> list[_Start]:
    if terms.delay is None or terms.entered is None:
        return []
    own = last_day(terms.entered.value)
    found: list[_Start] = []
    for value in sorted({word.value for word in record.deposits}):
        bound = Limit(max(terms.delay.after(last_day(value)), own), _day(value).kind)
        words = [word.statement for word in record.deposits if word.value == value]
        premises = (*words, *terms.delay_statements, terms.entered.statement)
        found.append((bound, "deposit-and-delay", premises))
    return found


def _by_lists(record: Record, terms: Terms) -> list[_Start]:
    found: list[_Start] = []
    for listing in record.listings:
        day = last_day(listing.as_of)
        if listing.in_force:
            found.append((Limit(day, "not after"), "party-list", listing.statements))
        elif terms.entered is not None:
            own = last_day(terms.entered.value)
            premises = (*listing.statements, terms.entered.statement)
            found.append((Limit(max(day, own), "not after"), "party-list", premises))
    return found


def _day(value: str) -> Limit:
    whole = len(value) == len("2001-11-23")
    return Limit(date.fromisoformat(value)) if whole else Limit(last_day(value), "not after")


def derive(statements: Iterable[Statement]) -> list[Quad]:
    """Participations and first days in force as quads of `graph:inferred`, in a fixed order.

    Statements that are neither asserted nor reported are passed over; a reported entry into force counts only where
    nothing better is known.
    """
    facts = _Facts(statements)
    quads: list[Quad] = []
    for instrument, party in sorted(facts.records, key=lambda pair: (pair[0].value, pair[1].value)):
        terms = facts.terms.get(instrument, Terms())
        for interval in intervals(facts.records[instrument, party], terms):
            quads.extend(_interval_quads(instrument, party, interval))
    for instrument in sorted(facts.terms, key=lambda node: node.value):
        quads.extend(_in_force_quads(instrument, facts.terms[instrument].entered))
    return quads


def _in_force_quads(instrument: NamedNode, entered: Word | None) -> Iterator[Quad]:
    if entered is not None:
        fact = instrument, term("eli:first_date_entry_in_force"), date_literal(entered.value)
        yield from explained(fact, "first-day-in-force", [NamedNode(entered.statement)])


def _interval_quads(instrument: NamedNode, party: NamedNode, interval: Interval) -> Iterator[Quad]:
    slug = instrument.value.removeprefix(PREFIXES["id"] + "instrument/")
    code = party.value.rpartition("/")[2]
    node = entity("participation", f"{slug}-{code.lower()}-{interval.start.day.isoformat()}")
    label = f"{code} bound by {slug} from {interval.start.edtf}"
    rule = entity("rule", f"participation-{interval.rule}")
    parts: list[tuple[NamedNode, Term]] = [
        (RDF_TYPE, term("cl:Participation")),
        (PREF_LABEL, Literal(label, language="en")),
        (term("cl:byParty"), party),
        (term("cl:onInstrument"), instrument),
        (term("cl:from"), date_literal(interval.start.edtf)),
        (DERIVED_BY, rule),
        *((DERIVED_FROM, NamedNode(iri)) for iri in interval.premises),
    ]
    if interval.start.kind == "not after":
        parts.append((term("cl:boundBy"), date_literal(interval.start.day.isoformat())))
    if interval.end is not None:
        parts.append((term("cl:to"), date_literal(interval.end.edtf)))
    for predicate, value in parts:
        yield Quad(node, predicate, value, INFERRED_GRAPH)


class _Facts:
    """The statements of the reference layer, sorted by what they speak of."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self.about: dict[NamedNode, dict[str, list[Statement]]] = {}
        for statement in statements:
            if statement.status in (Status.ASSERTED, Status.REPORTED):
                name = statement.predicate.value
                self.about.setdefault(statement.subject, {}).setdefault(name, []).append(statement)
        self.terms: dict[NamedNode, Terms] = {}
        self.records: dict[tuple[NamedNode, NamedNode], Record] = {}
        for subject, said in self.about.items():
            self._read_terms(subject, said)
            self._read_action(subject, said)
            self._read_list(said)

    def _record(self, said: dict[str, list[Statement]], party: Term) -> Record | None:
        instrument = _first(said, "cl:onInstrument")
        if instrument is None or not isinstance(instrument.object, NamedNode) or not isinstance(party, NamedNode):
            return None
        return self.records.setdefault((instrument.object, party), Record())

    def _read_terms(self, subject: NamedNode, said: dict[str, list[Statement]]) -> None:
        entered, delay = _first(said, "cl:enteredIntoForceOn"), _first(said, "cl:delayAfterDeposit")
        if entered is None and delay is None:
            return
        terms = self.terms.setdefault(subject, Terms())
        terms.entered = _word(entered) if entered else None
        if delay is not None:
            rounding = _first(said, "cl:delayRounding")
            terms.delay = Delay(delay.object.value, rounding is not None)
            terms.delay_statements = tuple(s.iri.value for s in (delay, rounding) if s is not None)

    def _read_action(self, subject: NamedNode, said: dict[str, list[Statement]]) -> None:
        party = _first(said, "cl:byParty")
        record = self._record(said, party.object) if party else None
        if record is None:
            return
        kinds = {s.object.value for s in said.get(RDF_TYPE.value, ())}
        dates = [_word(s) for s in said.get(term("cl:onDate").value, ())]
        if term("cl:Denunciation").value in kinds:
            record.denunciations.extend(dates)
            record.ends.extend(_word(s) for s in said.get(term("cl:entryIntoForceOn").value, ()))
            return
        if kinds & DEPOSITS:
            record.deposits.extend(dates)
        for entry in said.get(term("cl:entryIntoForceOn").value, ()):
            doubtful = entry.status is not Status.ASSERTED
            (record.doubtful_entries if doubtful else record.entries).append(_word(entry))

    def _read_list(self, said: dict[str, list[Statement]]) -> None:
        status, as_of = _first(said, "cl:listedStatus"), _first(said, "cl:asOf")
        if (
            status is None
            or as_of is None
            or not status.object.value.startswith("party")
            or "signatory" in status.object.value
        ):
            return
        for listed in said.get(term("cl:lists").value, ()):
            record = self._record(said, listed.object)
            names = {name for name, _ in listed.qualifiers}
            if record is not None and term("cl:reliability") not in names:
                in_force = status.object.value.endswith("in-force")
                record.listings.append(Listing(as_of.object.value, in_force, (listed.iri.value, as_of.iri.value)))


# The acts that are done by a deposit, by their local names.
DEPOSITED: Final = frozenset({"Ratification", "Acceptance", "Approval", "Accession", "Succession"})
DEPOSITS: Final = frozenset(term(f"cl:{name}").value for name in DEPOSITED)


def _first(said: dict[str, list[Statement]], name: str) -> Statement | None:
    found = said.get(term(name).value)
    return found[0] if found else None


def _word(statement: Statement) -> Word:
    return Word(statement.object.value, statement.iri.value)
