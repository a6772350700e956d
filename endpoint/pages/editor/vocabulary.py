"""What the editor completes: the classes, properties and named graphs of a store version with their labels, and our
prefixes, as one compact document. Things are completed by search."""

from __future__ import annotations

from typing import Any, Final

from pyoxigraph import DefaultGraph, NamedNode

from endpoint.pages.labels import LANGUAGES
from endpoint.pages.site import Site
from endpoint.pages.things.holdings import class_counts, graph_lines, property_counts
from ontology.names import PREFIXES, RDF_TYPE, shortened, term

CLASS: Final = "class"
PROPERTY: Final = "property"
GRAPH: Final = "graph"
DEFINED: Final = {
    "owl:Class": CLASS,
    "owl:ObjectProperty": PROPERTY,
    "owl:DatatypeProperty": PROPERTY,
    "owl:AnnotationProperty": PROPERTY,
}


def vocabulary(site: Site) -> dict[str, Any]:
    """The document: `prefixes` by name; `names`, each as its prefixed name, its kind, how many things, triples or
    quads the data holds of it, and its labels in our three languages (empty where it has none), most held first."""
    return {"version": site.version, "prefixes": PREFIXES, "names": [_row(site, *each) for each in _names(site)]}


def _names(site: Site) -> list[tuple[NamedNode, str, int]]:
    found: dict[tuple[NamedNode, str], int] = {}
    for name, kind in DEFINED.items():
        for quad in site.store.quads_for_pattern(None, RDF_TYPE, term(name), DefaultGraph()):
            if isinstance(quad.subject, NamedNode):
                found[quad.subject, kind] = 0
    found.update({(node, CLASS): count for node, count in class_counts(site).items()})
    found.update({(node, PROPERTY): count for node, count in property_counts(site).items()})
    found.update({(line.iri, GRAPH): line.triples for line in graph_lines(site)})
    rows = [(node, kind, count) for (node, kind), count in found.items()]
    return sorted(rows, key=lambda row: (row[1], -row[2], row[0].value))


def _row(site: Site, node: NamedNode, kind: str, count: int) -> list[str | int]:
    labels = site.labels.by_language(node)
    return [shortened(node.value), kind, count, *(labels.get(language, "") for language in LANGUAGES)]
