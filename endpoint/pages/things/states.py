"""What a state's page adds to its facts: which instruments bind it, since when, with which reservations; what it did on
others; and what those that bind it let others ask of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode

from endpoint.pages.site import Site
from endpoint.pages.things.assertions import Term
from endpoint.pages.things.law import KIND, PROVIDES, Use, binds, instrument_of, uses_of
from endpoint.pages.things.record import BY_PARTY, Line, record
from endpoint.pages.things.spoken import spoken
from endpoint.pages.things.timeline import Timeline, timeline
from ontology.names import RDF_TYPE, term
from queries.catalogue import Type
from queries.today import today
from queries.values import CLASSES

LISTS: Final = term("cl:lists")
ASKABLE: Final = ("request", "provider", "unilateral", "channel")
STATES: Final = CLASSES[Type.STATE]


@dataclass(frozen=True, slots=True)
class Duty:
    """A measure, and the provisions binding a state that provide it."""

    measure: NamedNode
    uses: tuple[Use, ...]


@dataclass(frozen=True, slots=True)
class State:
    """The instruments that bind a state on `day`, and those that do not but on which it acted; the record drawn; what
    can be asked of it. `shown_incoming` names what need not be shown again."""

    day: str
    bound: tuple[Line, ...]
    unbound: tuple[Line, ...]
    picture: Timeline | None
    duties: tuple[Duty, ...]
    shown_incoming: frozenset[NamedNode]


def state(site: Site, iri: NamedNode, language: str) -> State | None:
    """What binds a state; None where the thing is no state."""
    if not any(quad.object == STATES for quad in site.store.quads_for_pattern(iri, RDF_TYPE, None)):
        return None
    day = today()

    def name(line: Line) -> str:
        return site.labels.label(line.instrument, language)

    lines = sorted(record(site).by_party.get(iri, ()), key=lambda line: (name(line).casefold(), line.instrument.value))
    bound = tuple(line for line in lines if binds(line.bound, day.isoformat()))
    return State(
        day=day.isoformat(),
        bound=bound,
        unbound=tuple(line for line in lines if line not in bound),
        picture=timeline([(name(line), line) for line in lines], day, names=350),
        duties=_duties(site, {line.instrument for line in bound}, language),
        shown_incoming=frozenset({BY_PARTY, term("org:member"), term("org:hasMember"), term("cl:hasMember")}),
    )


def _duties(site: Site, instruments: set[NamedNode], language: str) -> tuple[Duty, ...]:
    """What one can ask of whom some instruments bind, by the label of the measure."""
    uses: dict[NamedNode, list[Use]] = defaultdict(list)
    for provision in _provisions(site):
        if instrument_of(provision) in instruments:
            for use in uses_of(site, provision):
                if use.kind in ASKABLE:
                    uses[use.thing].append(use)
    ordered = sorted(uses, key=lambda each: (site.labels.label(each, language).casefold(), each.value))
    return tuple(Duty(each, tuple(uses[each])) for each in ordered)


def _provisions(site: Site) -> list[NamedNode]:
    """The provisions that provide a measure of a kind that one can ask for."""
    said = spoken(site)
    kinds: list[Term] = [Literal(kind) for kind in ASKABLE]
    statements = {quad.subject for kind in kinds for quad in site.store.quads_for_pattern(None, KIND, kind)}
    lines = (line for lines in said.by_subject.values() for line in lines if line.predicate == PROVIDES)
    return sorted({line.subject for line in lines if line.statement in statements}, key=lambda each: each.value)
