"""The front of the site: what the graph holds, where it comes from, questions to begin with, contradictions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from flask import Blueprint, Response, redirect, render_template
from werkzeug.wrappers import Response as BaseResponse

from endpoint.http.formats import HTML
from endpoint.pages import responses
from endpoint.pages.site import Current
from endpoint.pages.things.holdings import contradictions, graph_lines, holdings, sources
from endpoint.pages.things.kinds import kinds
from queries.catalogue import catalogue


@dataclass(frozen=True, slots=True)
class Beginning:
    """A question to begin with, what its page answers it with, and where that is."""

    question: str
    answer: str
    path: str


BEGINNINGS: Final = (
    Beginning(
        "Which states have ratified the Budapest Convention since 2015, and which source says so?",
        "A row for each deposit and each source, with its day.",
        "/query/consents-since-a-date?instrument=cets-185&since=2015-01-01",
    ),
    Beginning(
        "On what ground could Ukraine ask the United States in 2007 to preserve data?",
        "A verdict for each treaty, with every condition and what it rests on.",
        "/cooperation?from=UKR&to=USA&measure=expedited-preservation&offence=system-interference&date=2007-01-01",
    ),
    Beginning(
        "Where is interference with a computer system a crime?",
        "Treaties side by side, with the article of each.",
        "/id/crime/system-interference",
    ),
    Beginning(
        "What is Kazakhstan bound by, and what can others ask of it?",
        "Treaties drawn over the years, reservations, measures with their articles.",
        "/id/state/KAZ",
    ),
    Beginning(
        "To what does Europol's cybercrime centre belong, and whom does it help?",
        "Its place among bodies and states, drawn and as a table.",
        "/id/body/europol-ec3",
    ),
    Beginning(
        "What stands in the way of cooperation against cybercrime?",
        "Obstacles with causes, effects and what they hinder, as each source states them.",
        "/query/obstacles-to-cooperation",
    ),
)


def register(blueprint: Blueprint, current: Current) -> None:
    """Adds the routes."""

    @blueprint.get("/")
    def home() -> Response:
        site = current()

        def html() -> str:
            return render_template(
                "home.html", holdings=holdings(site), kinds=kinds(site), questions=BEGINNINGS, total=len(catalogue())
            )

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
