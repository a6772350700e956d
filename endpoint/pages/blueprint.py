"""The pages of the site as one Flask blueprint; the application registers it beside the SPARQL protocol.

Pages are made on the server, work without JavaScript, and ask nothing of another host.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from urllib.parse import urlencode

from flask import Blueprint, Response, g, request
from flask.sansio.app import App
from pyoxigraph import Literal, NamedNode
from werkzeug.exceptions import HTTPException

from endpoint.http.formats import HTML
from endpoint.http.problems import MEDIA_TYPE, BadRequest, NotFound, Problem
from endpoint.pages import dataset_pages, home_pages, responses
from endpoint.pages.addresses import href, path_of, with_language
from endpoint.pages.catalogue import catalogue_pages, straight_answers
from endpoint.pages.catalogue.query_pages import hooks, problem_page
from endpoint.pages.cooperation import cooperation_pages
from endpoint.pages.editor import editor_pages
from endpoint.pages.labels import LANGUAGES, PAGES_LANGUAGE
from endpoint.pages.ontology import ontology_pages
from endpoint.pages.results.kept_versions import Kept, nothing_kept
from endpoint.pages.search import search_pages
from endpoint.pages.seen_at import followed
from endpoint.pages.site import Current, Site
from endpoint.pages.things import thing_pages
from endpoint.pages.things.assertions import Term, doi_of
from endpoint.pages.wording import in_words, is_text, mark_of, place_in_instrument, place_name, status_name, words
from endpoint.search.finder import NO_SEARCH, Finder
from endpoint.sparql.door import EXTENSION, Door
from ontology.names import shortened
from queries.errors import QueryError


def pages(current: Current, finder: Finder = NO_SEARCH, kept: Kept = nothing_kept) -> Blueprint:
    """The blueprint; `current` gives the site over the store version that is served at the moment of a request,
    `finder` its search by words, `kept` the site over an older version that is still at hand."""
    blueprint = Blueprint(
        "pages", __name__, template_folder="templates", static_folder="static", static_url_path="/static"
    )
    for module in (home_pages, cooperation_pages, ontology_pages, dataset_pages, thing_pages):
        module.register(blueprint, current)
    catalogue_pages.register(blueprint, current, kept)
    editor_pages.register(blueprint, current)
    search_pages.register(blueprint, current, finder)
    blueprint.record(lambda state: _dress_doors(state.app, current))
    blueprint.app_context_processor(lambda: _words_of_pages(g.get("site") or current()))
    blueprint.after_request(responses.guarded)
    blueprint.register_error_handler(Problem, problem_answer)
    blueprint.register_error_handler(QueryError, query_error_answer)
    blueprint.register_error_handler(404, not_found_answer)
    return blueprint


def _dress_doors(app: App, current: Current) -> None:
    """Gives the SPARQL doors of the application, where it has any, our pages for answers and problems."""
    door = app.extensions.get(EXTENSION)
    if isinstance(door, Door):
        door.hooks = hooks(current)
        door.ways.append(partial(straight_answers.way, current, door))


def _words_of_pages(site: Site) -> dict[str, Any]:
    """What every template can call."""
    language, chosen = responses.language(), responses.chosen_language()

    def label(value: Term) -> str:
        return site.labels.label(value, language) if isinstance(value, NamedNode) else value.value

    def label_language(value: Term) -> str | None:
        if isinstance(value, Literal):
            return value.language if value.language != PAGES_LANGUAGE else None
        return site.labels.language_of(value, language)

    return {
        "version": site.version,
        "language": language,
        "languages": LANGUAGES,
        "in_language": in_language,
        "chosen_language": chosen,
        "label": label,
        "label_language": label_language,
        "link": lambda iri: href(iri.value if isinstance(iri, NamedNode) else iri, chosen),
        "at": lambda path: with_language(path, chosen),
        "path_of": lambda iri: path_of(iri.value),
        "marks_of": lambda found: [mark_of(site, each.iri) for each in found],
        "mark_of": lambda iri: mark_of(site, iri),
        "day": in_words,
        "followed": followed,
        "place_in_instrument": place_in_instrument,
        "place_name": place_name,
        "status_name": status_name,
        "words": lambda each: words(site, each, language),
        "is_iri": lambda value: isinstance(value, NamedNode),
        "is_text": is_text,
        "doi_of": lambda source: doi_of(site.store, source),
        "shortened": lambda iri: shortened(iri.value),
    }


def in_language(language: str) -> str:
    """The query part of this page's address with another language, all else kept."""
    kept = [(name, value) for name, value in request.args.items(multi=True) if name != "lang"]
    return "?" + urlencode([*kept, ("lang", language)])


def problem_answer(problem: Problem) -> Response:
    """A failed request: a page to a browser, `application/problem+json` (RFC 9457) to any other client."""
    if responses.prefers_html() and not request.path.startswith("/api/"):
        body = problem_page(problem)
        response = Response(body, problem.status, content_type=HTML.content_type())
    else:
        response = Response(problem.body, problem.status, content_type=MEDIA_TYPE)
    response.headers.update(problem.headers)
    response.headers["Vary"] = responses.VARY
    return response


class Unprocessable(BadRequest):
    """A value that a parameter of a canned query cannot take."""

    status = 422
    slug = "parameter"
    title = "A parameter cannot take this value"


def query_error_answer(error: QueryError) -> Response:
    """A canned query that is not known, or was given a value that it cannot take."""
    kinds: dict[int, Callable[[str], Problem]] = {404: NotFound, 422: Unprocessable}
    if error.status not in kinds:
        raise error
    return problem_answer(kinds[error.status](str(error)))


def not_found_answer(_: HTTPException) -> Response:
    """A path below one of ours that leads nowhere."""
    return problem_answer(NotFound("No page stands at this address.", hint="Begin at / or at /query/."))
