"""The front of the site: what the graph holds, where it comes from, three questions to begin with, contradictions."""

from __future__ import annotations

from typing import Final

from flask import Blueprint, Response, redirect, render_template
from werkzeug.wrappers import Response as BaseResponse

from endpoint.http.formats import HTML
from endpoint.pages import responses
from endpoint.pages.site import Current
from endpoint.pages.things.holdings import contradictions, graph_lines, holdings, sources
from queries.catalogue import Query, catalogue

FIRST_QUESTIONS: Final = ("parties-of-an-instrument", "measures-between-states", "obstacles-to-cooperation")


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
            site, HTML.content_type(), lambda: render_template("sources.html", sources=sources(site))
        )

    @blueprint.get("/graph/")
    def graphs_page() -> Response:
        site = current()
        return responses.tagged(
            site, HTML.content_type(), lambda: render_template("graphs.html", graphs=graph_lines(site))
        )


def _first_questions() -> list[Query]:
    known = catalogue()
    wanted = [known[slug] for slug in FIRST_QUESTIONS if slug in known]
    return wanted or list(known.values())[:3]
