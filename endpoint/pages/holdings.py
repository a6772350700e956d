"""What the graph holds, counted: things by kind, statements, sources, contradictions.

Counts that the graph keeps of itself (VoID, made at build time) are read; the others are counted once a version.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode

from endpoint.pages.assertions import CONFLICTS_WITH, Assertion, assertion
from endpoint.pages.site import Site
from ontology.names import META_GRAPH, RDF_TYPE, REFERENCE_GRAPH, term
from queries.binding import bound
from queries.catalogue import with_prefixes
from queries.values import classes_below

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
STATEMENTS_BY_GRAPH: Final = "SELECT ?graph (COUNT(?s) AS ?n) { GRAPH ?graph { ?s a rdf:Statement } } GROUP BY ?graph"
MENTIONS_BY_SOURCE: Final = (
    "SELECT ?source (COUNT(?e) AS ?n) { ?m oa:hasTarget ?e . ?e oa:hasSource ?source } GROUP BY ?source"
)
KINDS_IN_GRAPH: Final = (
    "SELECT ?kind (COUNT(?x) AS ?n) { VALUES ?graph { graph:meta } GRAPH ?graph { ?x a ?kind } } GROUP BY ?kind"
)


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source and how many statements and mentions it gives."""

    iri: NamedNode
    statements: int
    mentions: int


@dataclass(frozen=True, slots=True)
class Holdings:
    """What the graph holds: its quads, statements, things by kind, and sources."""

    quads: int
    statements: int
    reference_statements: int
    things: tuple[tuple[str, int], ...]
    sources: tuple[SourceLine, ...]
    conflicts: int


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Statements about one thing and property that cannot all be right."""

    subject: NamedNode
    predicate: NamedNode
    statements: tuple[Assertion, ...]


def holdings(site: Site) -> Holdings:
    """Counts over the store version."""
    by_graph = statement_counts(site)
    things = []
    for name, kind in COUNTED:
        kinds = classes_below(site.store, term(kind))
        members = {quad.subject for each in kinds for quad in site.store.quads_for_pattern(None, RDF_TYPE, each)}
        things.append((name, len(members)))
    return Holdings(
        quads=sum(count for _, count in graph_counts(site)),
        statements=sum(by_graph.values()),
        reference_statements=by_graph.get(REFERENCE_GRAPH, 0),
        things=tuple(things),
        sources=sources(site),
        conflicts=len(contradictions(site)),
    )


def sources(site: Site) -> tuple[SourceLine, ...]:
    """The source texts with what each gives, the richest first."""
    found = {quad.subject for quad in site.store.quads_for_pattern(None, RDF_TYPE, term("cl:SourceText"))}
    statements, mentions = statement_counts(site), _counts(site, MENTIONS_BY_SOURCE)
    lines = [
        SourceLine(iri, statements.get(iri, 0), mentions.get(iri, 0)) for iri in found if isinstance(iri, NamedNode)
    ]
    return tuple(sorted(lines, key=lambda line: (-line.statements, line.iri.value)))


def statement_counts(site: Site) -> dict[NamedNode, int]:
    """How many statements each named graph holds."""
    return _counts(site, STATEMENTS_BY_GRAPH)


def kind_counts(site: Site, graph: NamedNode) -> list[tuple[NamedNode, int]]:
    """How many things of each class a named graph holds, the most frequent class first."""
    counts = _counts(site, bound(KINDS_IN_GRAPH, {"graph": [graph]}))
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].value))


def use_count(site: Site, iri: NamedNode) -> int:
    """How many things are of a class, or triples have a property: as the graph's description says, else counted."""
    for kind, unit in (("void:class", "void:entities"), ("void:property", "void:triples")):
        for quad in site.store.quads_for_pattern(None, term(kind), iri, META_GRAPH):
            for count in site.store.quads_for_pattern(quad.subject, term(unit), None, META_GRAPH):
                if isinstance(count.object, Literal):
                    return int(count.object.value)
    things = {quad.subject for quad in site.store.quads_for_pattern(None, RDF_TYPE, iri)}
    return len(things) or len({quad.triple for quad in site.store.quads_for_pattern(None, iri, None)})


def _counts(site: Site, text: str) -> dict[NamedNode, int]:
    """The two columns of a query, thing and number."""
    rows = site.library.run(with_prefixes(text)).rows
    return {thing: int(count.value) for thing, count in rows if isinstance(thing, NamedNode) and count is not None}


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


def quad_count(site: Site, graph: NamedNode) -> int:
    """How many quads a named graph holds: as the graph's description says, else counted."""
    said = next(iter(site.store.quads_for_pattern(graph, TRIPLES, None, META_GRAPH)), None)
    if said is not None and isinstance(said.object, Literal):
        return int(said.object.value)
    return sum(1 for _ in site.store.quads_for_pattern(None, None, None, graph))


def graph_counts(site: Site) -> list[tuple[NamedNode, int]]:
    """Every named graph with how many quads it holds."""
    named = sorted((each for each in site.store.named_graphs() if isinstance(each, NamedNode)), key=str)
    return [(each, quad_count(site, each)) for each in named]
