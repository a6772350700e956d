"""The terms of our ontology as its page shows them: classes and properties with labels, definitions and use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode

from endpoint.pages.assertions import Term
from endpoint.pages.holdings import use_count
from endpoint.pages.site import Site
from ontology.names import ONTOLOGY_GRAPH, PREFIXES, RDF_TYPE, term

KINDS: Final = (
    ("Classes", (term("owl:Class"), term("rdfs:Class"))),
    ("Object properties", (term("owl:ObjectProperty"),)),
    ("Data properties", (term("owl:DatatypeProperty"),)),
    ("Annotation properties", (term("owl:AnnotationProperty"), term("rdf:Property"))),
    ("Individuals", (term("owl:NamedIndividual"),)),
)
RELATIONS: Final = tuple(
    term(name)
    for name in (
        "rdfs:subClassOf",
        "rdfs:subPropertyOf",
        "owl:inverseOf",
        "owl:disjointWith",
        "rdfs:domain",
        "rdfs:range",
        "cl:singleValued",
        "skos:example",
        "vann:example",
        "dcterms:source",
    )
)
DEFINITIONS: Final = (term("skos:definition"), term("rdfs:comment"))


@dataclass(frozen=True, slots=True)
class OwnTerm:
    """A term: its IRI, local name, definition, place among other terms, and how many things or triples use it."""

    iri: NamedNode
    name: str
    definition: str
    relations: tuple[tuple[NamedNode, tuple[Term, ...]], ...]
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
            sections.append(Section(heading, tuple(_term(site, each, language) for each in ordered)))
    return tuple(sections)


def _term(site: Site, iri: NamedNode, language: str) -> OwnTerm:
    return OwnTerm(
        iri=iri,
        name=iri.value.removeprefix(PREFIXES["cl"]),
        definition=_definition(site, iri, language),
        relations=_relations(site, iri),
        uses=use_count(site, iri),
    )


def _relations(site: Site, iri: NamedNode) -> tuple[tuple[NamedNode, tuple[Term, ...]], ...]:
    found = []
    for predicate in RELATIONS:
        values = {quad.object for quad in site.store.quads_for_pattern(iri, predicate, None, ONTOLOGY_GRAPH)}
        shown = tuple(sorted((each for each in values if isinstance(each, NamedNode | Literal)), key=str))
        if shown:
            found.append((predicate, shown))
    return tuple(found)


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
