"""The treaty record: what each party did on each instrument, and from when to when it is bound, read once for each
version of the store and found by instrument or by party."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from pyoxigraph import DefaultGraph, NamedNode

from endpoint.pages.site import Site
from endpoint.pages.things.assertions import Term
from endpoint.pages.things.spoken import Mark, spoken
from endpoint.pages.things.values import column
from ontology.names import RDF_TYPE, term
from queries.values import classes_below

ON_INSTRUMENT: Final = term("cl:onInstrument")
BY_PARTY: Final = term("cl:byParty")
ON_DATE: Final = term("cl:onDate")
IN_FORCE: Final = term("cl:entryIntoForceOn")
FROM: Final = term("cl:from")
TO: Final = term("cl:to")
PROVISION: Final = term("cl:concernsProvision")
RESERVED: Final = term("cl:hasReservationOrDeclaration")
DERIVED_FROM: Final = term("prov:wasDerivedFrom")
PARTICIPATION: Final = term("cl:Participation")
TREATY_ACTION: Final = term("cl:TreatyAction")
COLUMNS: Final = (ON_INSTRUMENT, BY_PARTY, ON_DATE, IN_FORCE, FROM, TO, PROVISION, RESERVED)
Columns = Mapping[NamedNode, Mapping[NamedNode, list[Term]]]


@dataclass(frozen=True, slots=True)
class Action:
    """What one party did: the node, its kind, dates (ISO or EDTF), and who says so. `reserved`: the source marks it as
    made with a reservation or declaration; `provisions`: those that a reservation concerns."""

    node: NamedNode
    instrument: NamedNode
    party: NamedNode
    kind: NamedNode
    dates: tuple[str, ...]
    in_force: tuple[str, ...]
    marks: tuple[Mark, ...]
    reserved: bool = False
    provisions: tuple[NamedNode, ...] = ()


@dataclass(frozen=True, slots=True)
class Bound:
    """A derived interval: from when to when (EDTF, empty for open) a party is bound, and the statements it follows
    from."""

    node: NamedNode
    instrument: NamedNode
    party: NamedNode
    start: str
    end: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """What is known between one party and one instrument: since when it is bound, and its actions in their order."""

    party: NamedNode
    instrument: NamedNode
    bound: tuple[Bound, ...]
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """All lines, by instrument and by party."""

    by_instrument: Mapping[NamedNode, tuple[Line, ...]]
    by_party: Mapping[NamedNode, tuple[Line, ...]]


def record(site: Site) -> Record:
    """The treaty record of the store version that a site shows."""
    return site.once(_read)


def _read(site: Site) -> Record:
    columns = {each: column(site.store, each) for each in COLUMNS}
    premises = column(site.store, DERIVED_FROM)
    kinds = _kinds(site)
    bound: dict[tuple[NamedNode, NamedNode], list[Bound]] = defaultdict(list)
    actions: dict[tuple[NamedNode, NamedNode], list[Action]] = defaultdict(list)
    for node in sorted(columns[ON_INSTRUMENT], key=lambda each: each.value):
        instrument, party = (_node(columns[each].get(node, ())) for each in (ON_INSTRUMENT, BY_PARTY))
        if instrument is None or party is None:
            continue
        if node in kinds[PARTICIPATION]:
            marks = _marks(site, premises.get(node, ()))
            held = Bound(node, instrument, party, _first(columns, FROM, node), _first(columns, TO, node), marks)
            bound[party, instrument].append(held)
        elif kind := next((each for each in kinds if node in kinds[each] and each != TREATY_ACTION), None):
            actions[party, instrument].append(_action(site, node, (instrument, party, kind), columns))
    lines = [
        Line(party, instrument, _by_start(bound[party, instrument]), _by_date(actions[party, instrument]))
        for party, instrument in {**bound, **actions}
    ]
    return Record(_grouped(lines, "instrument"), _grouped(lines, "party"))


def _grouped(lines: Iterable[Line], key: str) -> dict[NamedNode, tuple[Line, ...]]:
    found: dict[NamedNode, list[Line]] = defaultdict(list)
    for line in lines:
        found[getattr(line, key)].append(line)
    return {each: tuple(found[each]) for each in found}


def _kinds(site: Site) -> dict[NamedNode, set[NamedNode]]:
    """The nodes of each kind of action, the kinds furthest down first, and of participations."""
    kinds = sorted(
        classes_below(site.store, TREATY_ACTION), key=lambda each: (len(classes_below(site.store, each)), each.value)
    )
    return {
        kind: {
            quad.subject
            for quad in site.store.quads_for_pattern(None, RDF_TYPE, kind, DefaultGraph())
            if isinstance(quad.subject, NamedNode)
        }
        for kind in (PARTICIPATION, *kinds)
    }


def _action(site: Site, node: NamedNode, of: tuple[NamedNode, NamedNode, NamedNode], columns: Columns) -> Action:
    instrument, party, kind = of
    dates, in_force = (
        tuple(sorted({each.value for each in columns[name].get(node, ())})) for name in (ON_DATE, IN_FORCE)
    )
    said = spoken(site)
    telling = (ON_DATE, IN_FORCE) if dates or in_force else (BY_PARTY,)
    provisions = {each for each in columns[PROVISION].get(node, ()) if isinstance(each, NamedNode)}
    return Action(
        node=node,
        instrument=instrument,
        party=party,
        kind=kind,
        dates=dates,
        in_force=in_force,
        marks=said.marks_of(said.about(node, *telling)),
        reserved=any(each.value == "true" for each in columns[RESERVED].get(node, ())),
        provisions=tuple(sorted(provisions, key=lambda each: each.value)),
    )


def _marks(site: Site, premises: Iterable[Term]) -> tuple[Mark, ...]:
    """The marks of the statements that something follows from, those of the same words once."""
    known = spoken(site).marks
    found = {known[each].text: known[each] for each in premises if isinstance(each, NamedNode) and each in known}
    return tuple(found[text] for text in sorted(found))


def _by_start(bound: Iterable[Bound]) -> tuple[Bound, ...]:
    return tuple(sorted(bound, key=lambda each: (each.start, each.node.value)))


def _by_date(actions: Iterable[Action]) -> tuple[Action, ...]:
    return tuple(sorted(actions, key=lambda each: (each.dates or each.in_force or ("~",), each.node.value)))


def _node(values: Iterable[Term]) -> NamedNode | None:
    return next((each for each in values if isinstance(each, NamedNode)), None)


def _first(columns: Columns, name: NamedNode, node: NamedNode) -> str:
    return min((each.value for each in columns[name].get(node, ())), default="")
