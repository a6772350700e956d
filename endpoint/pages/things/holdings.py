"""What the graph holds, as its own description in `graph:meta` says: numbers counted at build time by the queries of
`graph/aggregates`, which `cyberlex check` compares with the store. No page counts what is counted there.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode

from endpoint.pages.site import Site
from endpoint.pages.things.assertions import CONFLICTS_WITH, STATEMENT, Assertion, assertion
from graph.aggregate import DATASET
from ontology.names import META_GRAPH, RDF_TYPE, REFERENCE_GRAPH, term

COUNTED: Final = (
    ("states", "cl:State"),
    ("instruments", "cl:Instrument"),
    ("provisions", "cl:Provision"),
    ("treaty actions", "cl:TreatyAction"),
    ("bodies", "cl:Body"),
    ("crime types", "cl:CrimeType"),
    ("threats", "cl:Threat"),
    ("cooperation measures", "cl:CooperationMeasure"),
    ("obstacles", "cl:Obstacle"),
)
TRIPLES: Final = term("void:triples")
ENTITIES: Final = term("void:entities")
CLASS: Final = term("void:class")
PROPERTY: Final = term("void:property")
CLASS_PARTITION: Final = term("void:classPartition")
PROPERTY_PARTITION: Final = term("void:propertyPartition")
VALUE: Final = term("rdf:value")
PARTITIONS: Final = """SELECT ?of ?n {{
    GRAPH {graph} {{ {dataset} {link} ?partition . ?partition {kind} ?of ; {unit} ?n }} }}"""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source and how many statements and mentions it gives."""

    iri: NamedNode
    statements: int
    mentions: int


@dataclass(frozen=True, slots=True)
class Holdings:
    """What the graph holds: its triples, statements, things by kind, and sources."""

    triples: int
    statements: int
    reference_statements: int
    things: tuple[tuple[str, int], ...]
    sources: tuple[SourceLine, ...]
    conflicts: int


@dataclass(frozen=True, slots=True)
class GraphLine:
    """A named graph and how many triples, distinct subjects and statements it holds."""

    iri: NamedNode
    triples: int
    subjects: int
    statements: int


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Statements about one thing and property that cannot all be right."""

    subject: NamedNode
    predicate: NamedNode
    statements: tuple[Assertion, ...]


def stored(site: Site, node: NamedNode, unit: NamedNode) -> int:
    """The number that is stored of a node in a unit (`void:triples`, `rdf:value`); 0 where none is."""
    for quad in site.store.quads_for_pattern(node, unit, None, META_GRAPH):
        if isinstance(quad.object, Literal):
            return int(quad.object.value)
    return 0


def things_of(site: Site, kind: NamedNode, dataset: NamedNode = DATASET) -> int:
    """How many things of a class the dataset, or one of its named graphs, holds."""
    for quad in site.store.quads_for_pattern(None, CLASS, kind, META_GRAPH):
        part = quad.subject
        held = site.store.quads_for_pattern(dataset, CLASS_PARTITION, part, META_GRAPH)
        if isinstance(part, NamedNode) and next(iter(held), None) is not None:
            return stored(site, part, ENTITIES)
    return 0


def class_counts(site: Site, dataset: NamedNode = DATASET) -> dict[NamedNode, int]:
    """How many things of each class the dataset, or one of its named graphs, holds."""
    return _partitions(site, dataset, CLASS_PARTITION, CLASS, ENTITIES)


def property_counts(site: Site) -> dict[NamedNode, int]:
    """How many triples of each property the dataset holds."""
    return _partitions(site, DATASET, PROPERTY_PARTITION, PROPERTY, TRIPLES)


def _partitions(
    site: Site, dataset: NamedNode, link: NamedNode, kind: NamedNode, unit: NamedNode
) -> dict[NamedNode, int]:
    text = PARTITIONS.format(graph=META_GRAPH, dataset=dataset, link=link, kind=kind, unit=unit)
    rows = site.library.run(text).rows
    return {thing: int(count.value) for thing, count in rows if isinstance(thing, NamedNode) and count is not None}


def by_number(counts: dict[NamedNode, int]) -> list[tuple[NamedNode, int]]:
    """Counted things, the most frequent first."""
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].value))


def holdings(site: Site) -> Holdings:
    """What the whole dataset holds."""
    return Holdings(
        triples=stored(site, DATASET, TRIPLES),
        statements=things_of(site, STATEMENT),
        reference_statements=things_of(site, STATEMENT, REFERENCE_GRAPH),
        things=tuple((name, things_of(site, term(kind))) for name, kind in COUNTED),
        sources=sources(site),
        conflicts=stored(site, NamedNode(DATASET.value + "#contradictions"), VALUE),
    )


def sources(site: Site) -> tuple[SourceLine, ...]:
    """The source texts with what each gives, the richest first."""
    found = {quad.subject for quad in site.store.quads_for_pattern(None, RDF_TYPE, term("cl:SourceText"))}
    lines = [
        SourceLine(iri, things_of(site, STATEMENT, iri), number_about(site, iri))
        for iri in found
        if isinstance(iri, NamedNode)
    ]
    return tuple(sorted(lines, key=lambda line: (-line.statements, line.iri.value)))


def number_about(site: Site, topic: NamedNode) -> int:
    """The stored number about one thing: the mentions found in a source, the concepts of a scheme."""
    for quad in site.store.quads_for_pattern(None, term("foaf:primaryTopic"), topic, META_GRAPH):
        if isinstance(quad.subject, NamedNode):
            return stored(site, quad.subject, VALUE)
    return 0


def quad_count(site: Site, graph: NamedNode) -> int:
    """How many quads a named graph holds. Only `graph:meta`, which counts the others, is counted here."""
    if graph == META_GRAPH:
        return sum(1 for _ in site.store.quads_for_pattern(None, None, None, graph))
    return stored(site, graph, TRIPLES)


def graph_lines(site: Site) -> list[GraphLine]:
    """Every named graph that is counted, by name, with what it holds."""
    subsets = [quad.object for quad in site.store.quads_for_pattern(DATASET, term("void:subset"), None, META_GRAPH)]
    named = [each for each in subsets if isinstance(each, NamedNode) and site.store.contains_named_graph(each)]
    return [
        GraphLine(
            each,
            stored(site, each, TRIPLES),
            stored(site, each, term("void:distinctSubjects")),
            things_of(site, STATEMENT, each),
        )
        for each in sorted(named, key=lambda each: each.value)
    ]


def contradictions(site: Site) -> list[Contradiction]:
    """All contradictions, by what they are about."""
    together: dict[tuple[NamedNode, NamedNode], dict[NamedNode, Assertion]] = defaultdict(dict)
    for quad in site.store.quads_for_pattern(None, CONFLICTS_WITH, None):
        for node in (quad.subject, quad.object):
            found = assertion(site.store, node) if isinstance(node, NamedNode) else None
            if found is not None:
                together[found.subject, found.predicate][found.iri] = found
    pairs = sorted(together.items(), key=lambda pair: (pair[0][0].value, pair[0][1].value))
    return [
        Contradiction(subject, predicate, tuple(sorted(each.values(), key=lambda one: str(one.object))))
        for (subject, predicate), each in pairs
    ]
