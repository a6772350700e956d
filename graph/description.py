"""What the graph says of itself: VoID and DCAT, in `graph:meta`.

What it is stands in `dataset.ttl`; what it holds is counted by the queries of `graph/aggregates`, over all graphs but
meta itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files

from pyoxigraph import Quad, RdfFormat, Store, parse

from graph.aggregate import aggregates, counted
from ontology.names import META_GRAPH


def description(graphs: Mapping[str, Sequence[Quad]]) -> Iterator[Quad]:
    """The quads of `graph:meta` for the given named graphs (meta itself not among them)."""
    store = Store()
    for quads in graphs.values():
        store.extend(quads)
    yield from _facts()
    for each in aggregates():
        for triple in each.described():
            yield Quad(triple.subject, triple.predicate, triple.object, META_GRAPH)
    for triple in counted(store):
        yield Quad(triple.subject, triple.predicate, triple.object, META_GRAPH)


def _facts() -> Iterator[Quad]:
    text = (files("graph") / "dataset.ttl").read_bytes()
    for quad in parse(text, format=RdfFormat.TURTLE):
        yield Quad(quad.subject, quad.predicate, quad.object, META_GRAPH)
