"""What an instrument's page adds to its facts: what each party did, with dates, drawn and as a table; its provisions in
order, each with what it makes a crime or provides."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from endpoint.pages.site import Site
from endpoint.pages.things.law import Use, uses_of
from endpoint.pages.things.record import ON_INSTRUMENT, Line, record
from endpoint.pages.things.timeline import Timeline, timeline
from ontology.names import RDF_TYPE, term
from queries.catalogue import Type
from queries.today import today
from queries.values import CLASSES, classes_below

HAS_PART: Final = term("eli:has_part")
IS_PART_OF: Final = term("eli:is_part_of")
NUMBER: Final = re.compile(r"\d+")
MOST_DRAWN: Final = 40


@dataclass(frozen=True, slots=True)
class Provision:
    """A provision with what it makes a crime or provides."""

    iri: NamedNode
    uses: tuple[Use, ...]


@dataclass(frozen=True, slots=True)
class Instrument:
    """Provisions in the order of their numbers, parties by label, the record drawn. `shown` and `shown_incoming` name
    what need not be shown again."""

    provisions: tuple[Provision, ...]
    parties: tuple[Line, ...]
    picture: Timeline | None
    shown: frozenset[NamedNode]
    shown_incoming: frozenset[NamedNode]

    @property
    def is_drawn(self) -> bool:
        """Whether its page shows the drawing; that of many parties stands on a page of its own."""
        return self.picture is not None and len(self.picture.rows) <= MOST_DRAWN


def instrument(site: Site, iri: NamedNode, language: str) -> Instrument | None:
    """The provisions and parties of an instrument; None where the thing is none."""
    kinds = classes_below(site.store, CLASSES[Type.INSTRUMENT])
    if not any(quad.object in kinds for quad in site.store.quads_for_pattern(iri, RDF_TYPE, None)):
        return None

    def name(line: Line) -> str:
        return site.labels.label(line.party, language)

    parties = sorted(
        record(site).by_instrument.get(iri, ()), key=lambda line: (name(line).casefold(), line.party.value)
    )
    return Instrument(
        provisions=_provisions(site, iri),
        parties=tuple(parties),
        picture=timeline([(name(line), line) for line in parties], today()),
        shown=frozenset({HAS_PART}),
        shown_incoming=frozenset({ON_INSTRUMENT, IS_PART_OF}),
    )


def _provisions(site: Site, iri: NamedNode) -> tuple[Provision, ...]:
    parts = {quad.object for quad in site.store.quads_for_pattern(iri, HAS_PART, None)}
    parts |= {quad.subject for quad in site.store.quads_for_pattern(None, IS_PART_OF, iri)}
    ordered = sorted((each for each in parts if isinstance(each, NamedNode)), key=in_order)
    return tuple(Provision(each, uses_of(site, each)) for each in ordered)


def in_order(provision: NamedNode) -> tuple[bool, list[int], str]:
    """The order of provisions: chapters and other wholes first, then articles by their numbers, then by the IRI."""
    name = provision.value.rpartition("/")[2]
    return name.startswith("art_"), [int(each) for each in NUMBER.findall(name)], name
