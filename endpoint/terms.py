"""The terms of our ontology as its page shows them: classes and properties with labels, definitions and use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode

from endpoint.facts import Group, groups
from endpoint.site import Site
from ontology.names import ONTOLOGY_GRAPH, PREFIXES, RDF_TYPE, term

KINDS: Final = (
    ("Classes", (term("owl:Class"), term("rdfs:Class"))),
    ("Object properties", (term("owl:ObjectProperty"),)),
    ("Data properties", (term("owl:DatatypeProperty"),)),
    ("Annotation properties", (term("owl:AnnotationProperty"), term("rdf:Property"))),
    ("Individuals", (term("owl:NamedIndividual"),)),
)
DEFINITIONS: Final = (term("skos:definition"), term("rdfs:comment"))


@dataclass(frozen=True, slots=True)
class OwnTerm:
    """A term: its IRI, local name, definition, other facts, and how many things or triples use it."""

    iri: NamedNode
    name: str
    definition: str
    groups: tuple[Group, ...]
    uses: int


@dataclass(frozen=True, slots=True)
class Section:
    """The terms of one kind, by name."""

    heading: str
    terms: tuple[OwnTerm, ...]


def term_groups(site: Site, language: str) -> tuple[Section, ...]:
    """All own terms by kind; each term once, in the first kind that fits."""
    seen: set[NamedNode] = set()
    sections = []
    for heading, kinds in KINDS:
        found = {
            quad.subject
            for kind in kinds
            for quad in site.store.quads_for_pattern(None, RDF_TYPE, kind, ONTOLOGY_GRAPH)
        }
        own = {each for each in found if isinstance(each, NamedNode) and each.value.startswith(PREFIXES["cl"])} - seen
        seen |= own
        if own:
            ordered = sorted(own, key=lambda each: each.value.casefold())
            sections.append(Section(heading, tuple(_term(site, each, heading, language) for each in ordered)))
    return tuple(sections)


def _term(site: Site, iri: NamedNode, heading: str, language: str) -> OwnTerm:
    return OwnTerm(
        iri=iri,
        name=iri.value.removeprefix(PREFIXES["cl"]),
        definition=_definition(site, iri, language),
        groups=tuple(each for each in groups(site, iri, language) if each.predicate not in DEFINITIONS),
        uses=_uses(site, iri, heading),
    )


def _definition(site: Site, iri: NamedNode, language: str) -> str:
    for predicate in DEFINITIONS:
        found = {
            quad.object.language or "": quad.object.value
            for quad in site.store.quads_for_pattern(iri, predicate, None)
            if isinstance(quad.object, Literal)
        }
        if found:
            return found.get(language) or found.get("en") or found[min(found)]
    return ""


def _uses(site: Site, iri: NamedNode, heading: str) -> int:
    if heading == "Classes":
        return len({quad.subject for quad in site.store.quads_for_pattern(None, RDF_TYPE, iri)})
    if heading == "Individuals":
        return sum(1 for _ in site.store.quads_for_pattern(None, None, iri))
    return sum(1 for _ in site.store.quads_for_pattern(None, iri, None))
