"""Own IRIs as RDF: which quads describe one, and in which formats they are served.

A thing is described by what is said of it and by whom: its own triples, the statements about it, their evidence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import pyoxigraph
from pyoxigraph import NamedNode, Quad, RdfFormat

from endpoint.http.formats import FORMATS, GRAPH_FORMATS, JSON_LD, N_QUADS, N_TRIPLES, Format
from endpoint.pages.things.assertions import EVIDENCE, SUBJECT
from ontology.names import PREFIXES, term

HAS_SELECTOR: Final = term("oa:hasSelector")
HAS_TARGET: Final = term("oa:hasTarget")


BY_EXTENSION: Final = {form.extension: form for form in GRAPH_FORMATS}


def description(store: pyoxigraph.Store, iri: NamedNode) -> list[Quad]:
    """The quads that describe an IRI, in a fixed order: those of its named graph where it is one, those it is the
    subject of, the statements about it, and all evidence with selectors that these name."""
    found: dict[Quad, None] = {}
    if store.contains_named_graph(iri):
        found.update(dict.fromkeys(store.quads_for_pattern(None, None, None, iri)))
    found.update(dict.fromkeys(store.quads_for_pattern(iri, None, None)))
    for pointer in store.quads_for_pattern(None, SUBJECT, iri):
        found.update(dict.fromkeys(store.quads_for_pattern(pointer.subject, None, None)))
    for predicate in (EVIDENCE, HAS_TARGET, HAS_SELECTOR):
        found.update(dict.fromkeys(list(_pointed_at(store, found, predicate))))
    named = (quad for quad in found if isinstance(quad.graph_name, NamedNode))
    return sorted(named, key=lambda quad: (str(quad.graph_name), str(quad)))


def _pointed_at(store: pyoxigraph.Store, quads: Iterable[Quad], predicate: NamedNode) -> Iterator[Quad]:
    for quad in quads:
        if quad.predicate == predicate and isinstance(quad.object, NamedNode):
            yield from store.quads_for_pattern(quad.object, None, None)


def serialised(quads: Iterable[Quad], form: Format, *, one_graph: bool = False) -> bytes:
    """Quads in a format; where it cannot carry named graphs, each triple once. A document is `one_graph`: its JSON-LD
    names none, so that whoever reads graphs, and not datasets, finds its triples."""
    written_as = RdfFormat.from_media_type(FORMATS[form.key].media_type)
    if written_as is None:
        raise TypeError(f"pyoxigraph does not write {form.media_type}")
    named = written_as.supports_datasets and not (one_graph and form == JSON_LD)
    items: Iterable[Quad] | Iterable[pyoxigraph.Triple]
    items = quads if named else dict.fromkeys(quad.triple for quad in quads)
    plain = form in (N_TRIPLES, N_QUADS)
    written = pyoxigraph.serialize(items, format=written_as, prefixes={} if plain else PREFIXES)
    if written is None:
        raise TypeError("pyoxigraph wrote to nowhere")
    return written
