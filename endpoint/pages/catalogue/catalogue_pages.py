"""The catalogue of canned queries as pages: the list, and each query's form with its answer and its downloads."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from flask import Blueprint, Response, redirect, render_template, request
from pyoxigraph import Quad
from werkzeug.wrappers import Response as BaseResponse

from endpoint.http.formats import CSV, GRAPH_FORMATS, HTML, JSON, Format
from endpoint.http.problems import NotFound
from endpoint.pages import responses
from endpoint.pages.catalogue.forms import fields
from endpoint.pages.catalogue.result_tables import Table, csv_text, json_text, table
from endpoint.pages.linked_data import BY_EXTENSION, serialised
from endpoint.pages.site import Current, Site
from queries.ask import Result
from queries.catalogue import Query, catalogue, named, tags
from queries.description import catalogue_quads, query_quads
from queries.errors import BadValue, MissingValue
from queries.openapi import openapi
from queries.today import today

SHOWN_ROWS: Final = 200
ANSWERS: Final = {"html": HTML, "csv": CSV, "json": JSON}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query page shows below its form: the rows, or why there are none."""

    table: Table | None = None
    text: str = ""
    fault: str = ""
    start: int = 0


def register(blueprint: Blueprint, current: Current) -> None:
    """Adds the routes of the catalogue."""

    @blueprint.get("/query")
    @blueprint.get("/queries")
    def catalogue_elsewhere() -> BaseResponse:
        return redirect("/query/", 303)

    @blueprint.get("/query/")
    def catalogue_list() -> Response:
        return _catalogue(current(), responses.negotiated((HTML, *GRAPH_FORMATS)))

    @blueprint.get("/.well-known/sparql-examples")
    def sparql_examples() -> Response:
        return _catalogue(current(), responses.negotiated(GRAPH_FORMATS))

    @blueprint.get("/openapi.json")
    def openapi_document() -> Response:
        site = current()

        def document() -> str:
            return json.dumps(openapi(site.library.options, site.version), ensure_ascii=False, indent=1) + "\n"

        return responses.tagged(site, "application/json", document)

    @blueprint.get("/query/<slug>")
    def query_page(slug: str) -> Response:
        query, form = _asked(slug)
        return answered(current(), query, form)


def _asked(slug: str) -> tuple[Query, Format]:
    """The query and the format of a path such as `parties.csv`, of `?format=`, or of the Accept header."""
    name, dot, extension = slug.rpartition(".")
    by_extension: Mapping[str, Format] = {**ANSWERS, **BY_EXTENSION}
    if dot and extension in by_extension:
        return named(name), by_extension[extension]
    asked = request.args.get("format", "")
    if asked:
        if asked not in by_extension:
            raise NotFound(f"No format is called {asked[:40]!r}; there are {', '.join(by_extension)}.")
        return named(slug), by_extension[asked]
    return named(slug), responses.negotiated((HTML, JSON, CSV, *GRAPH_FORMATS))


def answered(site: Site, query: Query, form: Format) -> Response:
    """A query's answer in a format: its page, its rows, or (in RDF) its description.

    Raises MissingValue and BadValue, except for the page, which shows them at the form.
    """
    given = request.args.to_dict(flat=False)
    if form is HTML:
        return _page(site, query, given)
    if form in GRAPH_FORMATS:
        quads = list(query_quads(query))
        return responses.tagged(site, form.content_type(), lambda: serialised(quads, form))
    result = site.library.ask(query, given, today())
    if form is CSV:
        language = responses.language()
        response = responses.tagged(site, form.content_type(), lambda: csv_text(site, result, language))
        response.headers["Content-Disposition"] = f'inline; filename="{query.slug}.csv"'
        return response
    return responses.tagged(site, form.content_type(), lambda: json_text(result))


def _page(site: Site, query: Query, given: Mapping[str, Sequence[str]]) -> Response:
    """The page of a query. A value it cannot take is told at the form, with the status it deserves."""
    try:
        result = _result(site, query, given)
    except (BadValue, MissingValue) as error:
        told = _html(site, query, given, Answer(fault=str(error)))
        return Response(told, status=error.status, content_type=HTML.content_type())
    return responses.tagged(
        site, HTML.content_type(), lambda: _html(site, query, given, _answer(site, result) if result else Answer())
    )


def _result(site: Site, query: Query, given: Mapping[str, Sequence[str]]) -> Result | None:
    """The answer; None where the query has no defaults and nothing was given yet."""
    if not query.runs_by_default and not any(parameter.name in given for parameter in query.parameters):
        return None
    return site.library.ask(query, given, today())


def _html(site: Site, query: Query, given: Mapping[str, Sequence[str]], answer: Answer) -> str:
    return render_template(
        "query.html",
        query=query,
        answer=answer,
        fields=fields(site, query, given, responses.language(), today().isoformat()),
        permalink=_permalink(query, given),
        shown=SHOWN_ROWS,
    )


def _answer(site: Site, result: Result) -> Answer:
    shown = table(site, result, responses.language(), responses.chosen_language(), _start(), SHOWN_ROWS)
    return Answer(shown, result.text, start=_start())


def _start() -> int:
    asked = request.args.get("start", "0")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 8 else 0


def _permalink(query: Query, given: Mapping[str, Sequence[str]]) -> str:
    """What stands behind the `?` of this very question: the values of its parameters and nothing else."""
    pairs = [(each.name, value) for each in query.parameters for value in given.get(each.name, ()) if value]
    return urlencode(pairs)


def _catalogue(site: Site, form: Format) -> Response:
    if form is not HTML:
        quads: list[Quad] = list(catalogue_quads())
        return responses.tagged(site, form.content_type(), lambda: serialised(quads, form))
    grouped = [(tag, [each for each in catalogue().values() if each.tags[0] == tag]) for tag in tags()]

    def html() -> str:
        return render_template("catalogue.html", groups=[pair for pair in grouped if pair[1]], total=len(catalogue()))

    return responses.tagged(site, HTML.content_type(), html)
