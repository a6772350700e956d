"""What the doors of one application share: the pool behind them, the cache, the pages' hooks, who may come in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from flask import Response, current_app, request

from endpoint.http.cache import Cache
from endpoint.http.formats import Kind
from endpoint.http.problems import MethodNotAllowed, Problem, ReadOnly
from endpoint.query.explanation import Explanation
from endpoint.query.vocabulary import Vocabulary
from endpoint.workers.pool import Pool
from endpoint.workers.scratch import ScratchPool

EXTENSION = "cyberlex"


@dataclass(slots=True)
class Hooks:
    """Pages that the doors show to browsers, each None where the site has none.

    `problem_page` makes a page of a problem; `results_page` of a query, its kind, its answer (SPARQL JSON, or
    N-Triples for a graph); `query_page` is what a browser sees at `/sparql` without a query.
    """

    problem_page: Callable[[Problem], str] | None = None
    results_page: Callable[[str, Kind, bytes, Explanation | None], str] | None = None
    query_page: Callable[[], str] | None = None


@dataclass(slots=True)
class Door:
    """One application's pool, and what goes with it. `writable` for a scratch server only; `vocabulary` the names of
    the store, once they have been read to explain an empty answer."""

    pool: Pool
    cache: Cache
    hooks: Hooks = field(default_factory=Hooks)
    writable: bool = False
    vocabulary: Vocabulary | None = None


def scratch() -> ScratchPool:
    """The pool of a scratch server. Raises ReadOnly on any other."""
    pool = door().pool
    if not isinstance(pool, ScratchPool):
        raise ReadOnly("This server only reads.")
    return pool


def door() -> Door:
    """The door of the application that serves this request."""
    found: Door = current_app.extensions[EXTENSION]
    return found


def allow(methods: str) -> Response:
    """The answer to OPTIONS: what is allowed here, and that any page may ask (a preflight is answered so too)."""
    response = Response(status=204)
    response.headers["Allow"] = methods
    response.headers["Access-Control-Allow-Methods"] = methods
    response.headers["Access-Control-Allow-Headers"] = "Accept, Content-Type, If-None-Match, Prefer"
    response.headers["Access-Control-Max-Age"] = "86400"
    return response


def allowed(methods: str) -> None:
    """Raise MethodNotAllowed where the request's method is none of these."""
    if request.method not in methods.split(", "):
        raise MethodNotAllowed(f"Allowed here: {methods}.", headers={"Allow": methods})
