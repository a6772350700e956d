"""The editor at `/sparql-editor`, and what its script reads: names to complete, questions to adapt, labels of results.

Without the script the page is a plain form. The answers that the form leads to are made by `catalogue.query_pages`.
"""

from __future__ import annotations

import json
from typing import Any, Final

from flask import Blueprint, Response, request
from pyoxigraph import NamedNode

from endpoint.http.formats import HTML
from endpoint.http.problems import BadRequest
from endpoint.pages import responses
from endpoint.pages.addresses import href
from endpoint.pages.catalogue.query_pages import editor_page
from endpoint.pages.editor.vocabulary import vocabulary
from endpoint.pages.site import Current, Site
from queries.catalogue import catalogue

JSON: Final = "application/json"
MOST_LABELS: Final = 1_000  # IRIs whose labels one request may ask for


def register(blueprint: Blueprint, current: Current) -> None:
    """Adds the routes."""

    @blueprint.get("/sparql-editor")
    def editor() -> Response:
        site = current()
        return responses.tagged(site, HTML.content_type(), lambda: editor_page(_asked_text()))

    @blueprint.get("/editor/names.json")
    def editor_names() -> Response:
        site = current()
        return responses.tagged(site, JSON, lambda: _compact(vocabulary(site)))

    @blueprint.get("/editor/questions.json")
    def editor_questions() -> Response:
        return responses.tagged(current(), JSON, lambda: _compact(_questions()))

    @blueprint.post("/api/labels")
    def labels() -> Response:
        return Response(_compact(_labels(current(), _asked_iris())), content_type=JSON)


def _compact(document: Any) -> str:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"


def _asked_text() -> str:
    """The query of the address: given whole, or by the name of a question."""
    question = catalogue().get(request.args.get("question", ""))
    return request.args.get("query", "") or (question.sparql if question else "")


def _questions() -> dict[str, str]:
    """The query of each question, by its name."""
    return {slug: query.sparql for slug, query in catalogue().items()}


def _asked_iris() -> list[str]:
    """The IRIs of the request's body, a JSON list of strings. Raises BadRequest where it is none."""
    asked = request.get_json(silent=True)
    if not isinstance(asked, list) or not all(isinstance(iri, str) for iri in asked) or len(asked) > MOST_LABELS:
        raise BadRequest(f"The body must be a JSON list of at most {MOST_LABELS} IRIs.")
    return asked


def _labels(site: Site, iris: list[str]) -> dict[str, list[str]]:
    """Of each IRI that has one: its label in the reader's language, that label's language, and where a link leads."""
    language, chosen = responses.language(), responses.chosen_language()
    found = {}
    for iri in dict.fromkeys(iris):
        try:
            node = NamedNode(iri)
        except ValueError:
            continue
        path = href(iri, chosen)
        if site.labels.by_language(node) and path is not None:
            found[iri] = [site.labels.label(node, language), site.labels.shown_language(node, language), path]
    return found
