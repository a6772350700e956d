"""What an instrument's page adds to its facts: its provisions in order, and what each party did, with dates."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode

from endpoint.pages.site import Site
from endpoint.pages.things.assertions import PREDICATE, SUBJECT, Term
from endpoint.pages.things.facts import types
from endpoint.pages.wording import Mark, mark_of
from ontology.names import RDF_TYPE, term
from queries.catalogue import Type
from queries.values import CLASSES, classes_below

HAS_PART: Final = term("eli:has_part")
IS_PART_OF: Final = term("eli:is_part_of")
ON_INSTRUMENT: Final = term("cl:onInstrument")
BY_PARTY: Final = term("cl:byParty")
ON_DATE: Final = term("cl:onDate")
IN_FORCE: Final = term("cl:entryIntoForceOn")
FROM: Final = term("cl:from")
TO: Final = term("cl:to")
PARTICIPATION: Final = term("cl:Participation")
TREATY_ACTION: Final = term("cl:TreatyAction")
NUMBER: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Action:
    """What one party did, or from when to when it is bound: the node, its kind, dates, and who says so."""

    node: NamedNode
    kind: NamedNode
    dates: tuple[str, ...]
    in_force: tuple[str, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Party:
    """A party's line: since when it is bound (derived), and its actions in the order of time."""

    party: NamedNode
    bound: tuple[tuple[str, str], ...]
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class Instrument:
    """Provisions in the order of their numbers, parties by label. `shown` names what need not be shown again."""

    provisions: tuple[NamedNode, ...]
    parties: tuple[Party, ...]
    shown: frozenset[NamedNode]
    shown_incoming: frozenset[NamedNode]


def instrument(site: Site, iri: NamedNode, language: str) -> Instrument | None:
    """The provisions and parties of an instrument; None where the thing is none."""
    kinds = classes_below(site.store, CLASSES[Type.INSTRUMENT])
    if not any(quad.object in kinds for quad in site.store.quads_for_pattern(iri, RDF_TYPE, None)):
        return None
    return Instrument(
        provisions=_provisions(site, iri),
        parties=_parties(site, iri, language),
        shown=frozenset({HAS_PART}),
        shown_incoming=frozenset({ON_INSTRUMENT, IS_PART_OF}),
    )


def _provisions(site: Site, iri: NamedNode) -> tuple[NamedNode, ...]:
    parts = {quad.object for quad in site.store.quads_for_pattern(iri, HAS_PART, None)}
    parts |= {quad.subject for quad in site.store.quads_for_pattern(None, IS_PART_OF, iri)}
    return tuple(sorted((each for each in parts if isinstance(each, NamedNode)), key=in_order))


def in_order(provision: NamedNode) -> tuple[bool, list[int], str]:
    """The order of provisions: chapters and other wholes first, then articles by their numbers, then by the IRI."""
    name = provision.value.rpartition("/")[2]
    return name.startswith("art_"), [int(each) for each in NUMBER.findall(name)], name


def _parties(site: Site, iri: NamedNode, language: str) -> tuple[Party, ...]:
    kinds = classes_below(site.store, TREATY_ACTION)
    bound: dict[NamedNode, list[tuple[str, str]]] = defaultdict(list)
    actions: dict[NamedNode, list[Action]] = defaultdict(list)
    nodes = {quad.subject for quad in site.store.quads_for_pattern(None, ON_INSTRUMENT, iri)}
    for node in sorted((each for each in nodes if isinstance(each, NamedNode)), key=lambda each: each.value):
        held: dict[NamedNode, list[Term]] = defaultdict(list)
        for quad in site.store.quads_for_pattern(node, None, None, DefaultGraph()):
            if isinstance(quad.object, NamedNode | Literal):
                held[quad.predicate].append(quad.object)
        party = next((each for each in held[BY_PARTY] if isinstance(each, NamedNode)), None)
        kind = next((each for each in types(site.store, node) if each in kinds), None)
        if party is None:
            continue
        if PARTICIPATION in held[RDF_TYPE]:
            bound[party].append((_first(held[FROM]), _first(held[TO])))
        elif kind is not None:
            actions[party].append(_action(site, node, kind, held))
    found = (
        Party(party, tuple(sorted(bound[party])), tuple(sorted(actions[party], key=lambda each: each.dates or ("~",))))
        for party in {*bound, *actions}
    )
    return tuple(sorted(found, key=lambda each: site.labels.label(each.party, language).casefold()))


def _action(site: Site, node: NamedNode, kind: NamedNode, held: dict[NamedNode, list[Term]]) -> Action:
    dates, in_force = sorted({each.value for each in held[ON_DATE]}), sorted({each.value for each in held[IN_FORCE]})
    telling = {ON_DATE, IN_FORCE} if dates or in_force else {BY_PARTY}
    marks = [mark_of(site, each) for each in _statements(site, node, telling)]
    once = {each.text: each for each in marks if each is not None}
    return Action(node, kind, tuple(dates), tuple(in_force), tuple(once[text] for text in sorted(once)))


def _statements(site: Site, node: NamedNode, predicates: set[NamedNode]) -> list[NamedNode]:
    """The statements about a node by predicates; one row may make several."""
    found = []
    for quad in site.store.quads_for_pattern(None, SUBJECT, node, DefaultGraph()):
        held = site.store.quads_for_pattern(quad.subject, PREDICATE, None, DefaultGraph())
        if isinstance(quad.subject, NamedNode) and any(each.object in predicates for each in held):
            found.append(quad.subject)
    return sorted(found, key=lambda each: each.value)


def _first(values: list[Term]) -> str:
    return min((each.value for each in values), default="")
