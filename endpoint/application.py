"""The application: the doors over one pool, and what holds for every answer they give.

Pages are further blueprints, added by whoever starts the server; `Hooks` lets them dress problems and results.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import partial
from html import escape

from flask import Blueprint, Flask, Response, request
from werkzeug.exceptions import HTTPException
from werkzeug.exceptions import MethodNotAllowed as WrongMethod
from werkzeug.exceptions import NotFound as NoPage

from endpoint.http.formats import HTML
from endpoint.http.guards import READERS, SECURITY_HEADERS
from endpoint.http.negotiation import wants_page
from endpoint.http.problems import (
    MEDIA_TYPE,
    BadRequest,
    ForeignRequest,
    MethodNotAllowed,
    NotFound,
    Problem,
    ServerFault,
    TooLarge,
    every_problem,
)
from endpoint.sparql import explaining, graph_store, protocol, straight, updating
from endpoint.sparql.door import EXTENSION, Door, Hooks, allow, door, in_order
from endpoint.workers.pool import Pool
from queries.kept import Kept

log = logging.getLogger("cyberlex.endpoint")

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})

shared = Blueprint("shared", __name__)


def application(pool: Pool, *, pages: Sequence[Blueprint] = (), hooks: Hooks | None = None) -> Flask:
    """The WSGI application over a pool, with further blueprints.

    Nothing is started by this: the pool starts its workers with the first query, or when the server starts it.
    """
    app = Flask("endpoint", static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = pool.limits.body
    here = Door(pool, Kept(pool.limits.cache, lambda _, body: len(body)), hooks or Hooks(), writable=pool.writable)
    app.extensions[EXTENSION] = here
    if not here.writable and pool.version_id:
        here.ways.append(partial(straight.way, here))
    writing = (updating.blueprint,) if pool.writable else ()
    graphs = graph_store.blueprint(writable=pool.writable)
    for blueprint in (protocol.blueprint, explaining.blueprint, graphs, *writing, shared, *pages):
        app.register_blueprint(blueprint)
    if pool.writable:
        app.before_request(own_machine_only)
    app.before_request(options)
    app.register_error_handler(Problem, told)
    app.register_error_handler(HTTPException, told_of_page)
    app.register_error_handler(Exception, told_of_fault)
    app.after_request(guarded)
    return app


@shared.route("/health")
def health() -> Response:
    """Whether the server answers, for a supervisor. Asks no worker."""
    return Response(b'{"status": "ok"}\n', content_type="application/json")


@shared.route("/problems")
def problems() -> Response:
    """The kinds of problems that answers name in `type`."""
    rows = "".join(
        f'<dt id="{escape(kind.slug)}"><code>{kind.status}</code> {escape(kind.title)}</dt>'
        f"<dd>{escape(' '.join((kind.__doc__ or '').split()))}</dd>"
        for kind in every_problem()
    )
    return Response(
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Problems</title><h1>Problems</h1>'
        f"<p>What an error answer of this server can be.</p><dl>{rows}</dl></html>\n",
        content_type=HTML.content_type(),
    )


def told(problem: Problem) -> Response:
    """A problem as problem+json, or as a page where a browser asks."""
    hooks = door().hooks
    if wants_page(request.headers.get("Accept", "")):
        page = hooks.problem_page(problem) if hooks.problem_page else problem.page
        response = Response(page, status=problem.status, content_type=HTML.content_type())
    else:
        response = Response(problem.body, status=problem.status, content_type=MEDIA_TYPE)
    response.headers.update(problem.headers)
    response.headers["Cache-Control"] = "no-store"
    response.vary.add("Accept")
    return response


def told_of_page(error: HTTPException) -> Response:
    """An HTTP error of Flask's own (no such page, a body too large) in our form; redirects pass."""
    if isinstance(error, NoPage):
        return told(NotFound("There is no such page."))
    if isinstance(error, WrongMethod):
        methods = in_order(error.valid_methods or ())
        return told(MethodNotAllowed(f"Allowed here: {methods}.", headers={"Allow": methods}))
    if error.code == TooLarge.status:
        return told(TooLarge("The body is too large.", limit="body"))
    if error.code is not None and 300 <= error.code < 400:
        return Response(status=error.code, headers=list(error.get_headers()))
    return told(BadRequest("The request cannot be read."))


def options() -> Response | None:
    """What may be asked of an address; None where something else is asked, or nothing stands there."""
    if request.method != "OPTIONS" or request.url_rule is None:
        return None
    return allow(in_order(request.url_rule.methods or ()))


def told_of_fault(error: Exception) -> Response:
    """A fault of ours: logged here, and nothing of it told."""
    log.error("fault while serving %s", request.method, exc_info=error)
    return told(ServerFault("This is a fault of the server; it has been noted."))


def own_machine_only() -> None:
    """Raise ForeignRequest for a request that another site's page may have sent: one to another host name (DNS
    rebinding), or one with another origin."""
    host = request.host.rpartition(":")[0] or request.host
    if host.strip("[]") not in LOOPBACK and request.host.strip("[]") not in LOOPBACK:
        raise ForeignRequest("Ask it as localhost.")
    origin = request.headers.get("Origin")
    if origin is not None and origin != f"{request.scheme}://{request.host}":
        raise ForeignRequest("A page of another site may not use it.")


def guarded(response: Response) -> Response:
    """The headers of every answer: what a browser may do with it, and that any page may read it."""
    for name, value in SECURITY_HEADERS.items():
        response.headers.setdefault(name, value)
    if not door().writable:
        response.headers.update(READERS)
    return response
