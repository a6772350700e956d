"""The ontology's documentation: an overview of all terms, a page a module, its bridges, shapes and changes, and each
of these documents as RDF by Accept header or extension."""

from __future__ import annotations

from typing import Any, Final

from flask import Blueprint, Response, redirect, render_template
from pyoxigraph import NamedNode
from werkzeug.wrappers import Response as BaseResponse

from endpoint.http.formats import GRAPH_FORMATS, HTML, Format
from endpoint.http.problems import NotFound
from endpoint.pages import responses
from endpoint.pages.addresses import href, iri_of, path_of, with_language
from endpoint.pages.linked_data import BY_EXTENSION, serialised
from endpoint.pages.ontology.diagram import diagram
from endpoint.pages.ontology.ontology_changes import versions
from endpoint.pages.ontology.ontology_documents import (
    ONTOLOGY,
    SHAPES,
    alignments,
    bridges,
    document,
    document_quads,
    files_of,
    is_bridge,
    modules,
    of_version,
    schemes,
    shapes,
)
from endpoint.pages.ontology.terms import (
    BROADER,
    DISJOINT,
    DOMAIN,
    INVERSE,
    KIND_NAMES,
    MATCHES,
    RANGE,
    SOURCES,
    Vocabulary,
    vocabulary,
)
from endpoint.pages.site import Current, Site
from ontology.names import BASE

MAIN_PROPERTIES: Final = 24
RELATIONS: Final = {
    "BROADER": BROADER,
    "DOMAIN": DOMAIN,
    "RANGE": RANGE,
    "INVERSE": INVERSE,
    "DISJOINT": DISJOINT,
    "MATCHES": MATCHES,
    "SOURCES": SOURCES,
}


def register(blueprint: Blueprint, current: Current) -> None:
    """Adds the routes."""

    @blueprint.get("/ontology")
    def ontology_overview() -> BaseResponse:
        return _answered(current(), "ontology")

    @blueprint.get("/ontology.<extension>")
    def ontology_file(extension: str) -> BaseResponse:
        return _answered(current(), f"ontology.{extension}")

    @blueprint.get("/ontology/changes")
    def ontology_changes() -> Response:
        site = current()
        return responses.tagged(
            site, HTML.content_type(), lambda: render_template("changes.html", versions=versions(), **_shared(site))
        )

    @blueprint.get("/ontology/<path:name>")
    def ontology_part(name: str) -> BaseResponse:
        return _answered(current(), f"ontology/{name}")


def _answered(site: Site, path: str) -> BaseResponse:
    """A document of the ontology as its page or as RDF; the IRI of the served version leads to what it is a version
    of. Raises NotFound and NotAcceptable."""
    iri, form = _asked(path)
    if iri is None:
        whole = iri_of(path)
        present = of_version(site, whole) if whole is not None else None
        if present is None:
            raise NotFound(
                f"The ontology has no part {path[:200]}; versions other than the served one are not kept here.",
                hint="Begin at /ontology.",
            )
        return redirect(with_language(path_of(present.value) or "/", responses.chosen_language()), 303)
    if form is HTML:
        return responses.tagged(site, HTML.content_type(), lambda: _page(site, iri))
    return responses.tagged(
        site, form.content_type(), lambda: serialised(document_quads(site, iri), form, one_graph=True)
    )


def _asked(path: str) -> tuple[NamedNode | None, Format]:
    """The document that a path names, with or without an extension; None where it names none."""
    iri = iri_of(path)
    if iri is not None and files_of(iri):
        return iri, responses.negotiated((HTML, *GRAPH_FORMATS))
    stem, _, extension = path.rpartition(".")
    iri = iri_of(stem) if extension in BY_EXTENSION or extension == "html" else None
    if iri is not None and files_of(iri):
        return iri, BY_EXTENSION.get(extension, HTML)
    return None, HTML


def _page(site: Site, iri: NamedNode) -> str:
    if iri == ONTOLOGY:
        return _overview(site)
    if iri == SHAPES:
        words = vocabulary(site)
        return render_template("shapes.html", iri=iri, shapes=shapes(site), **_shared(site, words))
    if is_bridge(iri):
        words = vocabulary(site)
        joined = alignments(site, iri)
        return render_template(
            "bridge.html", iri=iri, document=document(site, iri), alignments=joined, **_shared(site, words)
        )
    return _module(site, iri)


def _overview(site: Site) -> str:
    words = vocabulary(site)
    parts = [(document(site, each), words.of_module(each)) for each in modules(site)]
    return render_template(
        "ontology.html",
        iri=ONTOLOGY,
        document=document(site, ONTOLOGY),
        parts=parts,
        kinds=[(kind, sum(each.kind == kind for each in words.terms.values())) for kind in KIND_NAMES],
        tree=words.class_tree(),
        diagram=diagram(words, words.terms.values(), MAIN_PROPERTIES),
        bridges=[document(site, each) for each in bridges(site)],
        schemes=schemes(site),
        shapes=len(shapes(site)),
        **_shared(site, words),
    )


def _module(site: Site, iri: NamedNode) -> str:
    words = vocabulary(site)
    terms = words.of_module(iri)
    grouped = [(kind, [each for each in terms if each.kind == kind]) for kind in KIND_NAMES]
    return render_template(
        "module.html",
        iri=iri,
        document=document(site, iri),
        groups=[(kind, found) for kind, found in grouped if found],
        others=[document(site, each) for each in modules(site)],
        diagram=diagram(words, terms, len(terms)),
        narrower=words.narrower(),
        with_domain=words.with_domain(),
        with_range=words.with_range(),
        **_shared(site, words),
    )


def _shared(site: Site, words: Vocabulary | None = None) -> dict[str, Any]:
    """What every page of the ontology needs: the known terms, and where each is described."""
    chosen = responses.chosen_language()
    known = words.terms if words else {}

    def term_link(iri: NamedNode) -> str | None:
        if iri in known:
            module = path_of(known[iri].module.value)
            return f"{with_language(module or '/ontology', chosen)}#{known[iri].name}"
        return href(iri.value, chosen)

    return {"formats": GRAPH_FORMATS, "known": known, "term_link": term_link, "base": BASE, **RELATIONS}
