"""The front of the site: what the graph holds, where it comes from, three questions to begin with, contradictions,
and a plain editor."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from flask import Blueprint, Response, redirect, render_template, request
from pyoxigraph import NamedNode
from werkzeug.wrappers import Response as BaseResponse

from endpoint import responses
from endpoint.assertions import CONFLICTS_WITH, HAS_SOURCE, STATEMENT, Assertion, assertion
from endpoint.catalogue_pages import example_in_editor
from endpoint.formats import HTML
from endpoint.site import Current, Site
from ontology.names import MENTIONS_GRAPH, RDF_TYPE, REFERENCE_GRAPH, SPARQL_PREFIXES, term
from queries.catalogue import Query, catalogue
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
FIRST_QUESTIONS: Final = ("parties-of-an-instrument", "measures-between-states", "obstacles-to-cooperation")


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


def register(blueprint: Blueprint, current: Current) -> None:
    """Adds the routes."""

    @blueprint.get("/")
    def home() -> Response:
        site = current()

        def html() -> str:
            return render_template("home.html", holdings=holdings(site), questions=_first_questions(), site=site)

        return responses.tagged(site, HTML.content_type(), html)

    @blueprint.get("/contradictions")
    def contradictions_page() -> Response:
        site = current()

        def html() -> str:
            return render_template("contradictions.html", contradictions=contradictions(site))

        return responses.tagged(site, HTML.content_type(), html)

    @blueprint.get("/sources")
    def sources_elsewhere() -> BaseResponse:
        return redirect("/source/", 303)

    @blueprint.get("/source/")
    def sources_page() -> Response:
        site = current()
        return responses.tagged(
            site, HTML.content_type(), lambda: render_template("sources.html", sources=holdings(site).sources)
        )

    @blueprint.get("/graph/")
    def graphs_page() -> Response:
        site = current()
        named = sorted((each for each in site.store.named_graphs() if isinstance(each, NamedNode)), key=str)
        sizes = [(each, sum(1 for _ in site.store.quads_for_pattern(None, None, None, each))) for each in named]
        return responses.tagged(site, HTML.content_type(), lambda: render_template("graphs.html", graphs=sizes))

    @blueprint.get("/sparql-editor")
    def editor() -> Response:
        site = current()
        first = next(iter(catalogue().values()), None)
        text = request.args.get("query") or (example_in_editor(site, first) if first else SPARQL_PREFIXES)
        questions = [(each, example_in_editor(site, each)) for each in catalogue().values()]
        return responses.tagged(
            site, HTML.content_type(), lambda: render_template("editor.html", text=text, questions=questions)
        )


def _first_questions() -> list[Query]:
    known = catalogue()
    wanted = [known[slug] for slug in FIRST_QUESTIONS if slug in known]
    return wanted or list(known.values())[:3]


def holdings(site: Site) -> Holdings:
    """Counts over the store version."""
    store = site.store
    in_reference = sum(1 for _ in store.quads_for_pattern(None, RDF_TYPE, STATEMENT, REFERENCE_GRAPH))
    things = []
    for name, kind in COUNTED:
        members = {
            q.subject
            for each in classes_below(store, term(kind))
            for q in store.quads_for_pattern(None, RDF_TYPE, each)
        }
        things.append((name, len(members)))
    return Holdings(
        quads=len(store),
        statements=sum(1 for _ in store.quads_for_pattern(None, RDF_TYPE, STATEMENT)),
        reference_statements=in_reference,
        things=tuple(things),
        sources=_sources(site),
        conflicts=len(contradictions(site)),
    )


def _sources(site: Site) -> tuple[SourceLine, ...]:
    found = {quad.subject for quad in site.store.quads_for_pattern(None, RDF_TYPE, term("cl:SourceText"))}
    lines = [
        SourceLine(
            iri,
            sum(1 for _ in site.store.quads_for_pattern(None, RDF_TYPE, STATEMENT, iri)),
            sum(1 for _ in site.store.quads_for_pattern(None, HAS_SOURCE, iri, MENTIONS_GRAPH)),
        )
        for iri in found
        if isinstance(iri, NamedNode)
    ]
    return tuple(sorted(lines, key=lambda line: (-line.statements, line.iri.value)))


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
