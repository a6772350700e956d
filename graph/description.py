"""What the graph says of itself: VoID and DCAT, with counts that a query over the store can repeat.

All in `graph:meta`. Named graphs are `void:subset`s of the dataset; classes and properties are partitions with counts
of entities and triples over all graphs but meta itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from graph.quads import integer
from graph.statement import Term, digest
from ontology.names import BASE, LABEL, META_GRAPH, PREFIXES, RDF_TYPE, term

DATASET: Final = NamedNode(BASE + "dataset")
LICENCE: Final = NamedNode("https://creativecommons.org/licenses/by/4.0/")


def description(graphs: Mapping[str, Sequence[Quad]]) -> Iterator[Quad]:
    """The quads of `graph:meta` for the given named graphs (meta itself not among them)."""
    yield from _about(DATASET, _dataset_facts())
    for graph, quads in sorted(graphs.items()):
        node = NamedNode(graph)
        yield Quad(DATASET, term("void:subset"), node, META_GRAPH)
        yield Quad(node, RDF_TYPE, term("void:Dataset"), META_GRAPH)
        yield Quad(node, term("void:triples"), integer(len(set(quads))), META_GRAPH)
    triples = {quad.triple for quads in graphs.values() for quad in quads}
    yield Quad(DATASET, term("void:triples"), integer(len(triples)), META_GRAPH)
    classes = Counter(t.object.value for t in triples if t.predicate == RDF_TYPE and isinstance(t.object, NamedNode))
    properties = Counter(t.predicate.value for t in triples)
    yield from _partitions("classPartition", "class", "entities", classes)
    yield from _partitions("propertyPartition", "property", "triples", properties)


def _dataset_facts() -> list[tuple[NamedNode, Term]]:
    return [
        (RDF_TYPE, term("void:Dataset")),
        (RDF_TYPE, term("dcat:Dataset")),
        (LABEL, Literal("cyberlex: international cybercrime law, with evidence", language="en")),
        (term("dcterms:title"), Literal("cyberlex", language="en")),
        (
            term("dcterms:description"),
            Literal(
                "Statements about instruments, bodies, crimes and cooperation against cybercrime, each with the place "
                "in a source that says it, joined to treaty facts and to identifiers elsewhere.",
                language="en",
            ),
        ),
        (term("dcterms:license"), LICENCE),
        (term("void:uriSpace"), Literal(BASE)),
        *((term("void:vocabulary"), NamedNode(PREFIXES[p])) for p in ("cl", "eli", "org", "oa", "skos", "dcterms")),
    ]


def _partitions(link: str, kind: str, unit: str, counts: Counter[str]) -> Iterator[Quad]:
    for iri, count in sorted(counts.items()):
        node = NamedNode(f"{DATASET.value}#{kind}-{digest(iri)}")
        yield Quad(DATASET, term(f"void:{link}"), node, META_GRAPH)
        yield Quad(node, term(f"void:{kind}"), NamedNode(iri), META_GRAPH)
        yield Quad(node, term(f"void:{unit}"), integer(count), META_GRAPH)


def _about(node: NamedNode, facts: Sequence[tuple[NamedNode, Term]]) -> Iterator[Quad]:
    for predicate, value in facts:
        yield Quad(node, predicate, value, META_GRAPH)
