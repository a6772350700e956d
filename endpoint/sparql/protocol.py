"""The query door: the SPARQL 1.1 Protocol at `/sparql`, https://www.w3.org/TR/sparql11-protocol/.

A plain GET without a query answers with the service description (a browser gets the query page). Answers are cached
by store version, text, dataset and format; the text has passed the gate before a worker sees it.
"""

from __future__ import annotations

from flask import Blueprint, Response, request

from endpoint.http.formats import FORMATS, HTML, Kind
from endpoint.http.negotiation import Choice, choice
from endpoint.http.problems import BadRequest, NotAcceptable
from endpoint.query import gate
from endpoint.sparql.description import service_description
from endpoint.sparql.door import Door, door
from endpoint.sparql.explaining import empty, explanation, link_to_explanation
from endpoint.sparql.reading import SparqlRequest, query_request
from endpoint.sparql.replies import conditional, reply, tag
from endpoint.workers.answer import Answer
from endpoint.workers.job import BEGUN

blueprint = Blueprint("sparql", __name__)


@blueprint.route("/sparql", methods=["GET", "POST"])
def sparql() -> Response:
    """Answers a query, or describes the service."""
    asked = query_request(request)
    if asked.text is None:
        return described()
    return answered(asked, asked.text)


def answered(asked: SparqlRequest, text: str) -> Response:
    """The answer to a query text, from the cache or from a worker."""
    here = door()
    outline = gate.outline(text, here.pool.limits.shape)
    chosen = choice(request.headers.get("Accept"), outline.kind, html=here.hooks.results_page is not None)
    key = None
    if not outline.volatile and here.pool.version_id and chosen.format is not HTML:
        key = tag(here.pool.version_id, text, chosen.media_type, asked.base, *_dataset(asked))
    response = conditional(key, lambda: fresh(here, asked, text, outline, chosen, key))
    response.vary.update(("Accept", "Accept-Language") if chosen.format is HTML else ("Accept",))
    warn_of_unknown_graphs(here, asked, outline, response)
    return response


def fresh(
    here: Door, asked: SparqlRequest, text: str, outline: gate.Outline, chosen: Choice, key: str | None
) -> Response:
    """The response of a query that the client does not have yet."""
    if chosen.format is HTML:
        return results_page(here, asked, text, outline)
    cached = here.cache.get(key) if key else None
    answer = Answer(cached, None) if cached is not None else evaluated(here, asked, text, chosen)
    if key and cached is None and answer.whole:
        here.cache.put(key, answer.first)
    response = reply(answer, chosen.content_type)
    if empty(answer, chosen.format):
        link_to_explanation(response, text)
    return response


def evaluated(here: Door, asked: SparqlRequest, text: str, chosen: Choice) -> Answer:
    return here.pool.answer(
        text,
        form=chosen.format,
        default_graphs=asked.default_graphs,
        named_graphs=asked.named_graphs,
        base=asked.base,
        timeout=asked.timeout,
        gone=asked.gone,
        arrived=asked.arrived,
        begun=request.environ.get(BEGUN),
    )


def results_page(here: Door, asked: SparqlRequest, text: str, outline: gate.Outline) -> Response:
    """The answer as a page: made from JSON, or from N-Triples for a graph, both whole."""
    if here.hooks.results_page is None:
        raise NotAcceptable("There are no result pages here.")
    form = FORMATS["n-triples" if outline.kind is Kind.GRAPH else "json"]
    answer = evaluated(here, asked, text, Choice(form, form.media_type))
    if not answer.whole:
        answer.close()
        raise BadRequest("The answer is too large for a page.", hint="Add a LIMIT, or ask for CSV or Turtle.")
    found = explanation(here, asked, text) if empty(answer, form) else None
    page = here.hooks.results_page(text, outline.kind, answer.first, found)
    return Response(page, content_type=HTML.content_type())


def described() -> Response:
    """The service description, or for a browser the query page: https://www.w3.org/TR/sparql11-service-description/"""
    here = door()
    chosen = choice(request.headers.get("Accept"), Kind.GRAPH, html=here.hooks.query_page is not None)
    if chosen.format is HTML and here.hooks.query_page is not None:
        response = Response(here.hooks.query_page(), content_type=HTML.content_type())
        response.vary.add("Accept-Language")
    else:
        body = service_description(here, request.base_url, chosen.format)
        etag = tag(body.decode("utf-8"), chosen.content_type) if here.pool.version_id else None
        response = conditional(etag, lambda: Response(body, content_type=chosen.content_type))
    response.vary.add("Accept")
    return response


def warn_of_unknown_graphs(here: Door, asked: SparqlRequest, outline: gate.Outline, response: Response) -> None:
    """Say in a header how many graphs of the dataset are not in the store: they are empty, nothing is fetched."""
    named = [*(asked.default_graphs or ()), *(asked.named_graphs or ())]
    if not named:
        named = [name for name in outline.graphs if ":" in name and "//" in name]
    if not named or here.writable:
        return
    unknown = len(set(named) - here.pool.graph_names())
    if unknown:
        response.headers["Warning"] = f'299 - "{unknown} of the graphs named are not in this store: taken as empty"'


def _dataset(asked: SparqlRequest) -> tuple[str | None, str | None]:
    """The request's dataset as two strings, for the ETag."""
    default, named = asked.default_graphs, asked.named_graphs
    return None if default is None else "\n".join(default), None if named is None else "\n".join(named)
