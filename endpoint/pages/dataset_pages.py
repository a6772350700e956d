"""The dataset's own description, at `/dataset` and `/.well-known/void`: a page to browsers, VoID and DCAT to others."""

from __future__ import annotations

from functools import partial
from typing import Final

from flask import Blueprint, Response, render_template
from pyoxigraph import NamedNode, Quad

from endpoint.http.formats import GRAPH_FORMATS, HTML, Format
from endpoint.http.problems import NotFound
from endpoint.pages import responses
from endpoint.pages.linked_data import BY_EXTENSION, serialised
from endpoint.pages.site import Current, Site
from endpoint.pages.things.holdings import (
    TRIPLES,
    by_number,
    class_counts,
    graph_lines,
    property_counts,
    stored,
)
from endpoint.pages.things.values import values
from graph.aggregate import DATASET, aggregates
from ontology.names import BASE, LINKS_GRAPH, META_GRAPH, PREFIXES, RDF_TYPE, term

LINKSET: Final = term("void:Linkset")
CATALOGUE: Final = (PREFIXES["query"], BASE + "ontology")
SUMS: Final = (
    ("triples", "void:triples"),
    ("things of its own that it describes", "void:entities"),
    ("classes", "void:classes"),
    ("properties", "void:properties"),
    ("distinct subjects", "void:distinctSubjects"),
    ("distinct objects", "void:distinctObjects"),
)
FACTS: Final = (
    "dcat:version",
    "dcterms:issued",
    "dcterms:modified",
    "dcterms:license",
    "dcterms:language",
    "void:uriSpace",
    "void:sparqlEndpoint",
    "void:exampleResource",
)


def register(blueprint: Blueprint, current: Current) -> None:
    """Adds the routes."""

    @blueprint.get("/dataset")
    @blueprint.get("/.well-known/void")
    def dataset_page() -> Response:
        return _answered(current(), responses.negotiated((HTML, *GRAPH_FORMATS)))

    @blueprint.get("/dataset.<extension>")
    def dataset_file(extension: str) -> Response:
        if extension not in BY_EXTENSION:
            raise NotFound(f"The description cannot be had as {extension[:20]}.", hint="Begin at /dataset.")
        return _answered(current(), BY_EXTENSION[extension])


def _answered(site: Site, form: Format) -> Response:
    if form is HTML:
        return responses.tagged(site, HTML.content_type(), partial(_page, site))
    return responses.tagged(site, form.content_type(), lambda: serialised(description(site), form, one_graph=True))


def description(site: Site) -> list[Quad]:
    """The quads of the description, subject by subject: those of `graph:meta` but the catalogue's, and what the
    linksets say of themselves."""
    held = [
        quad
        for quad in site.store.quads_for_pattern(None, None, None, META_GRAPH)
        if isinstance(quad.subject, NamedNode) and not quad.subject.value.startswith(CATALOGUE)
    ]
    for linkset in _linksets(site):
        held += site.store.quads_for_pattern(linkset, None, None, LINKS_GRAPH)
    return held


def _linksets(site: Site) -> list[NamedNode]:
    found = {quad.subject for quad in site.store.quads_for_pattern(None, RDF_TYPE, LINKSET, META_GRAPH)}
    return sorted((each for each in found if isinstance(each, NamedNode)), key=lambda each: each.value)


def _page(site: Site) -> str:
    linksets = [
        (each, stored(site, each, TRIPLES), values(site.store, each, term("void:objectsTarget")))
        for each in _linksets(site)
    ]
    return render_template(
        "dataset.html",
        iri=DATASET,
        about=next((each.value for each in values(site.store, DATASET, term("dcterms:description"))), ""),
        facts=[(term(name), found) for name in FACTS if (found := values(site.store, DATASET, term(name)))],
        sums=[(words, stored(site, DATASET, term(name))) for words, name in SUMS],
        graphs=graph_lines(site),
        linksets=sorted(linksets, key=lambda each: -each[1]),
        classes=by_number(class_counts(site)),
        properties=by_number(property_counts(site)),
        queries=aggregates(),
        formats=GRAPH_FORMATS,
    )
