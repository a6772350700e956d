"""The Graph Store Protocol at `/graph-store`: https://www.w3.org/TR/sparql11-http-rdf-update/. Reading, and writing
where the store is a scratch store."""

from __future__ import annotations

import uuid

from flask import Blueprint, Response, request
from pyoxigraph import NamedNode

from endpoint.http.formats import GRAPH_FORMATS, Format, Kind
from endpoint.http.negotiation import choice
from endpoint.http.problems import BadRequest, UnsupportedMediaType
from endpoint.sparql.door import door, scratch
from endpoint.sparql.reading import decoded, parameters, plain_body, query_string
from endpoint.sparql.replies import conditional, reply, tag


def blueprint(*, writable: bool) -> Blueprint:
    """The door, with the methods that the store allows."""
    made = Blueprint("graph_store", __name__)
    methods = ["GET", "PUT", "POST", "DELETE"] if writable else ["GET"]
    for rule in ("/graph-store", "/graph-store/<path:below>"):
        made.add_url_rule(rule, view_func=graph_store, methods=methods)
    return made


def graph_store(below: str = "") -> Response:
    """Answers with the graph that `?graph=IRI` names, or with the default graph for `?default`, or with the graph
    whose IRI is this very address (below `/graph-store/`); on a scratch server replaces, extends or removes it."""
    if request.method == "POST" and not below and not query_string(request):
        return graph_added()
    name = request.base_url if below else graph_name()
    if request.method == "DELETE":
        scratch().drop(name)
        return Response(status=204)
    if request.method in ("PUT", "POST"):
        return Response(status=201 if loaded(name) else 204)
    return graph_read(name)


def loaded(name: str | None) -> bool:
    """Load every document of the request into the graph; whether the graph is new."""
    new = False
    for replace, document in parts():
        new |= scratch().load(name, *document, replace=replace, base=name or request.base_url)
    return new


def graph_added() -> Response:
    """A new graph, named below this address: https://www.w3.org/TR/sparql11-http-rdf-update/#http-post"""
    name = f"{request.base_url.rstrip('/')}/{uuid.uuid4()}"
    loaded(name)
    response = Response(status=201)
    response.headers["Location"] = name
    return response


def parts() -> list[tuple[bool, tuple[str, Format]]]:
    """The documents of the request, each with its format, and whether it replaces what is there: the body, or the
    files of a multipart form."""
    plain_body(request)
    if request.mimetype == "multipart/form-data":
        found = [(file.mimetype, decoded(file.read())) for file in request.files.values()]
    else:
        found = [(request.mimetype, decoded(request.get_data(cache=False)))]
    documents = [(text, input_format(media_type, text)) for media_type, text in found]
    return [(request.method == "PUT" and place == 0, document) for place, document in enumerate(documents)]


def input_format(media_type: str, text: str) -> Format:
    """The format of a document. Raises UnsupportedMediaType; BadRequest for a DOCTYPE, with which an XML document
    can grow without bounds."""
    for form in GRAPH_FORMATS:
        if media_type in (form.media_type, *form.aliases):
            if form.xml and "<!DOCTYPE" in text:
                raise BadRequest("A document type declaration is not read here.")
            return form
    listed = ", ".join(form.media_type for form in GRAPH_FORMATS)
    raise UnsupportedMediaType(f"A graph is sent as one of {listed}.", headers={"Accept": listed})


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
