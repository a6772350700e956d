"""The Graph Store Protocol at `/graph-store`: https://www.w3.org/TR/sparql11-http-rdf-update/. Reading, and writing
where the store is a scratch store."""

from __future__ import annotations

from flask import Blueprint, Response, request
from pyoxigraph import NamedNode

from endpoint.door import allow, allowed, door
from endpoint.formats import Kind
from endpoint.negotiation import choice
from endpoint.problems import BadRequest
from endpoint.reading import parameters, query_string
from endpoint.replies import conditional, reply, tag

blueprint = Blueprint("graph_store", __name__)
READING = "GET, HEAD, OPTIONS"


@blueprint.route("/graph-store", methods=["GET", "HEAD", "OPTIONS", "PUT", "POST", "DELETE", "PATCH"])
def graph_store() -> Response:
    """Answers with the graph that `?graph=IRI` names, or with the default graph for `?default`."""
    if request.method == "OPTIONS":
        return allow(READING)
    allowed(READING)
    return graph_read(graph_name())


def graph_read(name: str | None) -> Response:
    """A graph in the format asked for. Raises NotFound."""
    here = door()
    chosen = choice(request.headers.get("Accept"), Kind.GRAPH)
    etag = None
    if here.pool.version_id:
        etag = tag(here.pool.version_id, "graph", name, chosen.media_type)
        if name is not None and name not in here.pool.graph_names():
            etag = None
    response = conditional(etag, lambda: reply(here.pool.graph(name, chosen.format), chosen.content_type))
    response.vary.add("Accept")
    return response


def graph_name() -> str | None:
    """The graph the request is about, None for the default graph. Raises BadRequest unless it names exactly one."""
    given = parameters(query_string(request))
    names = [value for key, value in given if key == "graph"]
    defaults = [value for key, value in given if key == "default"]
    if len(names) + len(defaults) != 1:
        raise BadRequest("Name one graph.", hint="Add ?default, or ?graph= with the IRI of a graph.")
    if defaults:
        return None
    try:
        NamedNode(names[0])
    except ValueError:
        raise BadRequest("`graph` is no absolute IRI.") from None
    return names[0]
