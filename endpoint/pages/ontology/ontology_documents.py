"""The documents of the ontology as the served graph holds them: the whole, its modules, its bridges, its shapes and
its schemes; what each is, and its triples.

A document is what its Turtle file says, as far as the served graph holds it, so that no answer differs from the graph.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from endpoint.pages.site import Site
from endpoint.pages.things.holdings import number_about
from ontology import documents
from ontology.names import BASE, ONTOLOGY_GRAPH, RDF_TYPE, term

ONTOLOGY: Final = NamedNode(BASE + "ontology")
SHAPES: Final = NamedNode(BASE + "ontology/shapes")
HEADER: Final = term("owl:Ontology")
VERSION_IRI: Final = term("owl:versionIRI")
BRIDGES: Final = BASE + "ontology/bridge/"


@dataclass(frozen=True, slots=True)
class Document:
    """A document's header: its IRI, name in the address, title by language ('' for none), description, version,
    version IRI, licence, and the day it was made."""

    iri: NamedNode
    name: str
    titles: dict[str, str]
    description: str
    version: str
    version_iri: NamedNode | None
    licence: NamedNode | None
    created: str

    def title(self, language: str) -> str:
        """The title in a language, else in English, else the name."""
        return self.titles.get(language) or self.titles.get("en") or self.name or "Ontology"


def document(site: Site, iri: NamedNode) -> Document:
    """The header of a document; empty where the graph says nothing of it."""
    held = list(site.store.quads_for_pattern(iri, None, None, ONTOLOGY_GRAPH))

    def values(name: str) -> list[NamedNode | Literal]:
        wanted = term(name)
        found = [quad.object for quad in held if quad.predicate == wanted]
        return sorted((each for each in found if isinstance(each, NamedNode | Literal)), key=str)

    def first(name: str) -> str:
        return next((each.value for each in values(name)), "")

    return Document(
        iri=iri,
        name=iri.value.removeprefix(BASE + "ontology").lstrip("/").removeprefix("bridge/"),
        titles={each.language or "": each.value for each in values("dcterms:title") if isinstance(each, Literal)},
        description=first("dcterms:description"),
        version=first("owl:versionInfo"),
        version_iri=next((each for each in values("owl:versionIRI") if isinstance(each, NamedNode)), None),
        licence=next((each for each in values("dcterms:license") if isinstance(each, NamedNode)), None),
        created=first("dcterms:created"),
    )


def headers(site: Site) -> tuple[NamedNode, ...]:
    """All documents with a header, by IRI."""
    found = {quad.subject for quad in site.store.quads_for_pattern(None, RDF_TYPE, HEADER, ONTOLOGY_GRAPH)}
    return tuple(sorted((each for each in found if isinstance(each, NamedNode)), key=lambda each: each.value))


def is_bridge(iri: NamedNode) -> bool:
    """Whether a document joins our terms to another vocabulary."""
    return iri.value.startswith(BRIDGES)


def modules(site: Site) -> tuple[NamedNode, ...]:
    """The modules, in the order of their IRIs."""
    return tuple(each for each in headers(site) if each != ONTOLOGY and not is_bridge(each))


def bridges(site: Site) -> tuple[NamedNode, ...]:
    """The bridges, in the order of their IRIs."""
    return tuple(each for each in headers(site) if is_bridge(each))


def of_version(site: Site, version: NamedNode) -> NamedNode | None:
    """The document that a version IRI is the served version of; None where it is another version's."""
    for quad in site.store.quads_for_pattern(None, VERSION_IRI, version, ONTOLOGY_GRAPH):
        if isinstance(quad.subject, NamedNode):
            return quad.subject
    return None


def files_of(iri: NamedNode) -> tuple[Path, ...]:
    """The Turtle files that a document is written in; none where it is no document of ours."""
    if iri == ONTOLOGY:
        return documents.modules()
    if iri == SHAPES:
        return documents.shapes()
    folder = documents.bridges() if is_bridge(iri) else documents.modules()
    space = BRIDGES if is_bridge(iri) else ONTOLOGY.value + "/"
    return tuple(path for path in folder if f"{space}{path.stem}" == iri.value)


def document_quads(site: Site, iri: NamedNode) -> list[Quad]:
    """The triples of a document, as quads of the ontology's graph, in a fixed order: those of its files that the
    served graph holds."""
    found = {quad for path in files_of(iri) for quad in documents.quads(path)}
    return sorted((quad for quad in found if quad in site.store), key=str)


@dataclass(frozen=True, slots=True)
class Alignment:
    """A triple that joins an own term to one of another vocabulary."""

    subject: NamedNode
    predicate: NamedNode
    target: NamedNode


def alignments(site: Site, bridge: NamedNode) -> tuple[Alignment, ...]:
    """What a bridge joins, by the own term."""
    return tuple(
        Alignment(quad.subject, quad.predicate, quad.object)
        for quad in document_quads(site, bridge)
        if quad.subject != bridge and isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode)
    )


@dataclass(frozen=True, slots=True)
class Scheme:
    """A concept scheme: its IRI, what it is a scheme of, and how many concepts it holds."""

    iri: NamedNode
    definition: str
    concepts: int


def schemes(site: Site) -> tuple[Scheme, ...]:
    """The concept schemes, by IRI."""
    found = site.store.quads_for_pattern(None, RDF_TYPE, term("skos:ConceptScheme"), ONTOLOGY_GRAPH)
    iris = sorted({quad.subject for quad in found if isinstance(quad.subject, NamedNode)}, key=str)
    return tuple(Scheme(each, _definition(site, each), number_about(site, each)) for each in iris)


def _definition(site: Site, iri: NamedNode) -> str:
    held = site.store.quads_for_pattern(iri, term("skos:definition"), None, ONTOLOGY_GRAPH)
    return next((quad.object.value for quad in held if isinstance(quad.object, Literal)), "")


@dataclass(frozen=True, slots=True)
class Shape:
    """A node shape: its IRI, the classes it is for, what it demands, and how many properties it looks at."""

    iri: NamedNode
    targets: tuple[NamedNode, ...]
    message: str
    properties: int


def shapes(site: Site) -> tuple[Shape, ...]:
    """The node shapes, by IRI."""
    found = site.store.quads_for_pattern(None, RDF_TYPE, term("sh:NodeShape"), ONTOLOGY_GRAPH)
    iris = sorted({quad.subject for quad in found if isinstance(quad.subject, NamedNode)}, key=str)
    return tuple(_shape(site, each) for each in iris)


def _shape(site: Site, iri: NamedNode) -> Shape:
    held = list(site.store.quads_for_pattern(iri, None, None, ONTOLOGY_GRAPH))
    targets = {quad.object for quad in held if quad.predicate == term("sh:targetClass")}
    messages = [
        quad.object.value for quad in held if quad.predicate == term("sh:message") and isinstance(quad.object, Literal)
    ]
    return Shape(
        iri,
        tuple(sorted((each for each in targets if isinstance(each, NamedNode)), key=str)),
        min(messages, default=""),
        sum(quad.predicate == term("sh:property") for quad in held),
    )
