"""The catalogue of canned queries as pages: the list, and each query's form with its answer and its downloads."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from typing import Final

from flask import Blueprint, Response, redirect, render_template, request
from pyoxigraph import Quad
from werkzeug.wrappers import Response as BaseResponse

from endpoint.http.formats import CSV, GRAPH_FORMATS, HTML, JSON, RESULT_FORMATS, TSV, XML, Format
from endpoint.http.problems import NotFound
from endpoint.pages import responses
from endpoint.pages.api_paths import api_paths
from endpoint.pages.catalogue.forms import Counts, counted_at_once, fields, rows_by_slug
from endpoint.pages.catalogue.straight_answers import disposition, rows_from_worker
from endpoint.pages.linked_data import BY_EXTENSION, serialised
from endpoint.pages.results.answer import Answer, answer
from endpoint.pages.results.asked import asked as asked_of
from endpoint.pages.results.files import FILES, wanted
from endpoint.pages.results.kept_versions import Kept, nothing_kept, of_version
from endpoint.pages.site import Current, Site
from queries.ask import Result
from queries.catalogue import Query, catalogue, named, tags
from queries.description import catalogue_quads, query_quads
from queries.errors import BadValue, MissingValue
from queries.openapi import openapi
from queries.today import today

ASKED_FOR: Final = {HTML: "html", CSV: "csv", JSON: "json", XML: "xml", TSV: "tsv"}
LISTS: Final = "lists"


def register(blueprint: Blueprint, current: Current, kept: Kept = nothing_kept) -> None:
    """Adds the routes of the catalogue; `kept` gives the site over an older version."""

    @blueprint.get("/query")
    def catalogue_elsewhere() -> BaseResponse:
        return redirect("/query/", 303)

    @blueprint.get("/query/")
    @blueprint.get("/queries")
    def catalogue_list() -> Response:
        return _catalogue(current(), responses.negotiated((HTML, *GRAPH_FORMATS)))

    @blueprint.get("/.well-known/sparql-examples")
    def sparql_examples() -> Response:
        return _catalogue(current(), responses.negotiated(GRAPH_FORMATS))

    @blueprint.get("/openapi.json")
    def openapi_document() -> Response:
        site = current()

        def document() -> str:
            described = openapi(site.library.options, site.version)
            described["paths"].update(api_paths())
            return json.dumps(described, ensure_ascii=False, indent=1) + "\n"

        return responses.tagged(site, "application/json", document)

    @blueprint.get("/query/<slug>/lists")
    def lists(slug: str) -> Response:
        """How many rows each value of the lists gives beside what the other fields hold, for a form that is open."""
        site, query = current(), named(slug)
        given = request.args.to_dict(flat=False)
        return responses.tagged(
            site, "application/json", lambda: json.dumps(rows_by_slug(site, query, given, today())) + "\n"
        )

    @blueprint.get("/query/<slug>")
    def query_page(slug: str) -> Response:
        query, form, label = _asked(slug)
        return answered(of_version(current, kept, request.args.get("version", "")), query, form, label)


def _asked(slug: str) -> tuple[Query, str, str]:
    """The query and the extension of a path such as `parties.csv`, of `?format=`, or of the Accept header, and the
    Content-Type where that header asks for one."""
    known = ("html", *FILES, *BY_EXTENSION)
    name, _, extension = slug.partition(".")
    if extension in known:
        return named(name), extension, ""
    asked = request.args.get("format", "")
    if asked:
        if asked not in known:
            raise NotFound(f"No format is called {asked[:40]!r}; there are {', '.join(known)}.")
        return named(slug), asked, ""
    form = responses.negotiated((HTML, *RESULT_FORMATS, *GRAPH_FORMATS))
    return named(slug), ASKED_FOR.get(form, form.extension), form.content_type()


def answered(site: Site, query: Query, form: str, label: str = "") -> Response:
    """A query's answer by an extension: its page, its rows as a file, or (in RDF) the query's own description;
    `label` is its Content-Type where that is not the extension's own.

    Raises MissingValue and BadValue, except for the page, which shows them at the form.
    """
    given = request.args.to_dict(flat=False)
    if form == "html":
        return _page(site, query, given)
    if form in BY_EXTENSION:
        quads, written_as = list(query_quads(query)), BY_EXTENSION[form]
        return responses.tagged(site, label or written_as.content_type(), lambda: serialised(quads, written_as))
    asked = asked_of(query, given)
    file, language, host = FILES[form], responses.language(), request.host_url
    if form == "json" and (written := rows_from_worker(site, query, given)) is not None:
        return _taken(responses.tagged(site, label or file.content_type, written), query, form)
    result = site.library.ask(query, given, today())

    def body() -> bytes | str:
        return file.make(wanted(site, query, result, asked, language, today(), host))

    return _taken(responses.tagged(site, label or file.content_type, body), query, form)


def _taken(response: Response, query: Query, form: str) -> Response:
    response.headers["Content-Disposition"] = disposition(query, form)
    return response


def _page(site: Site, query: Query, given: Mapping[str, Sequence[str]]) -> Response:
    """The page of a query. A value it cannot take is told at the form, with the status it deserves."""
    asked = asked_of(query, given)

    def html() -> str:
        counting = counted_at_once(site, query, given, today())
        result = _result(site, query, given)
        if result is None:
            return _html(site, query, given, counting, Answer())
        shown = answer(site, query, result, asked, responses.language(), today(), request.host_url)
        return _html(site, query, given, counting, shown)

    try:
        return responses.tagged(site, HTML.content_type(), html)
    except (BadValue, MissingValue) as error:
        counting = counted_at_once(site, query, given, today())
        fault = error.short if isinstance(error, BadValue) else str(error)  # the valid ones stand in the list above it
        told = _html(site, query, given, counting, Answer(fault=fault))
        return Response(told, status=error.status, content_type=HTML.content_type())


def _result(site: Site, query: Query, given: Mapping[str, Sequence[str]]) -> Result | None:
    """The answer; None where the query has no defaults and nothing was given yet, or only the lists are asked for."""
    if LISTS in given:
        return None
    if not query.runs_by_default and not any(parameter.name in given for parameter in query.parameters):
        return None
    return site.library.ask(query, given, today())


def _html(
    site: Site,
    query: Query,
    given: Mapping[str, Sequence[str]],
    counting: Mapping[str, Future[Counts]],
    shown: Answer,
) -> str:
    return render_template(
        "query.html",
        query=query,
        answer=shown,
        fields=fields(site, query, given, responses.language(), today(), counting),
        only_lists=LISTS in given,
        chosen_language=responses.chosen_language(),
    )


def _catalogue(site: Site, form: Format) -> Response:
    if form is not HTML:
        quads: list[Quad] = list(catalogue_quads())
        return responses.tagged(site, form.content_type(), lambda: serialised(quads, form))
    known = catalogue().values()
    groups = [
        (tag, [each for each in known if each.tags[0] == tag], [each for each in known if tag in each.tags[1:]])
        for tag in tags()
    ]

    def html() -> str:
        return render_template("catalogue.html", groups=groups, total=len(known))

    return responses.tagged(site, HTML.content_type(), html)
