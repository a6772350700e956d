"""Links to other datasets: `graph:links`, each link with where its identifier was seen, sorted into linksets.

A plain triple (skos:exactMatch, skos:closeMatch; rdfs:seeAlso for a page about the thing; a code where the scheme has
no IRIs) and, for each place where it was seen, a node `id:link/...` that says so. Never owl:sameAs, nothing guessed:
what has no home in the ontology is in the report.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from graph.quads import date_literal, integer
from graph.statement import Term
from loaders.rows.link_rows import CLOSE, EXACT, IDENTIFIER, NOTATION, SEE_ALSO, Link, read_links
from loaders.rows.link_schemes import Scheme
from loaders.rows.table import TABLES
from ontology.names import BASE, LINKS_GRAPH, PREF_LABEL, RDF_TYPE, entity, term

DATASET: Final = NamedNode(BASE + "dataset")
LICENCE: Final = NamedNode("https://creativecommons.org/licenses/by/4.0/")
PREDICATES: Final = (EXACT, CLOSE, SEE_ALSO, IDENTIFIER, NOTATION)


class UnprovenLink(ValueError):
    """A link that does not say where its identifier was seen."""

    exit_code = 3


def load(folder: Path = TABLES) -> list[Quad]:
    """All quads of `graph:links`, in a fixed order. Raises TableError."""
    links, _ = read_links(folder)
    return sorted({*link_quads(links), *linkset_quads(links)}, key=str)


def report(folder: Path = TABLES) -> list[str]:
    """What became of the rows of the link tables, in lines of plain text."""
    links, homeless = read_links(folder)
    counts = Counter((link.scheme.name, link.predicate.value.rpartition("#")[2]) for link in links)
    lines = [f"links to {name}, {predicate}: {number}" for (name, predicate), number in sorted(counts.items())]
    return [*lines, *(f"link without a home in the ontology: {name}" for name in sorted(homeless))]


def link_quads(links: Iterable[Link]) -> Iterator[Quad]:
    """Each link as a plain triple and as a node that says where it was seen.

    Raises UnprovenLink where a link does not know its place.
    """
    for link in links:
        if not link.seen_at.strip() or not link.table or link.row < 1:
            raise UnprovenLink(f"{link.home.value} {link.target}: no place where it was seen ({link.table}:{link.row})")
        yield Quad(link.home, link.predicate, link.target, LINKS_GRAPH)
        parts: list[tuple[NamedNode, Term]] = [
            (RDF_TYPE, term("cl:Link")),
            (term("rdf:subject"), link.home),
            (term("rdf:predicate"), link.predicate),
            (term("rdf:object"), link.target),
            (term("void:inDataset"), linkset(link.scheme)),
            (term("cl:seenAt"), Literal(link.seen_at)),
            (term("cl:nameAsSeen"), Literal(link.name)),
            (term("cl:inTable"), entity("table", link.table.partition(".")[0])),
            (term("cl:row"), integer(link.row)),
        ]
        if link.seen_on:
            parts.append((term("cl:statusAsOf"), date_literal(link.seen_on)))
        for predicate, value in parts:
            yield Quad(link.iri, predicate, value, LINKS_GRAPH)


def linkset(scheme: Scheme) -> NamedNode:
    """The IRI of the linkset of a scheme."""
    return entity("linkset", scheme.slug)


def linkset_quads(links: list[Link]) -> Iterator[Quad]:
    """A void:Linkset for each scheme: what it links by, to what, on what terms, and how many triples it holds."""
    triples = {(link.scheme, link.home, link.predicate, link.target) for link in links}
    counts = Counter(scheme for scheme, *_ in triples)
    for scheme in sorted(counts, key=lambda each: each.slug):
        node = linkset(scheme)
        facts: list[tuple[NamedNode, Term]] = [
            (RDF_TYPE, term("void:Linkset")),
            (PREF_LABEL, Literal(f"Links to {scheme.name}", language="en")),
            (term("dcterms:description"), Literal(f"Identifiers: {scheme.rule}.", language="en")),
            (term("dcterms:license"), LICENCE),
            (term("void:subjectsTarget"), DATASET),
            (term("void:triples"), integer(counts[scheme])),
            *((term("void:linkPredicate"), p) for p in {p for s, _, p, _ in triples if s == scheme}),
        ]
        yield Quad(LINKS_GRAPH, term("void:subset"), node, LINKS_GRAPH)
        for predicate, value in facts:
            yield Quad(node, predicate, value, LINKS_GRAPH)
        if scheme.space:
            yield Quad(node, term("void:objectsTarget"), NamedNode(scheme.space), LINKS_GRAPH)
            yield from _target_quads(scheme)


def _target_quads(scheme: Scheme) -> Iterator[Quad]:
    """What is linked to, as a dataset, with the terms of its owner and where they were read."""
    node = NamedNode(scheme.space)
    yield Quad(node, RDF_TYPE, term("void:Dataset"), LINKS_GRAPH)
    yield Quad(node, term("dcterms:title"), Literal(scheme.name, language="en"), LINKS_GRAPH)
    if scheme.licence:
        yield Quad(node, term("dcterms:license"), NamedNode(scheme.licence), LINKS_GRAPH)
    if scheme.licence_seen:
        yield Quad(node, term("dcterms:rights"), Literal(f"Read at {scheme.licence_seen}", language="en"), LINKS_GRAPH)
