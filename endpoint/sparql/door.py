"""What the doors of one application share: the pool behind them, the cache, the pages' hooks, who may come in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from flask import Response, current_app

from endpoint.http.formats import Kind
from endpoint.http.plain import Plain
from endpoint.http.problems import Problem, ReadOnly
from endpoint.query.explanation import Explanation
from endpoint.query.vocabulary import Vocabulary
from endpoint.workers.pool import Pool
from endpoint.workers.scratch import ScratchPool
from endpoint.workers.wire import Message
from queries.kept import Kept

EXTENSION = "cyberlex"
_ORDER = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")


@dataclass(frozen=True, slots=True)
class Fields:
    """The header fields of an answer: those it has in common with many, and its own."""

    common: tuple[tuple[str, str], ...]
    own: dict[str, str]


@dataclass(frozen=True, slots=True)
class Way:
    """How a plain request is answered without the application: the call to a worker (None where the answer is at
    hand), and what makes the response of the answer's bytes: its header fields and its body, or None where it is for
    the application to make."""

    call: Message | None
    answer: Callable[[bytes], tuple[Fields, bytes] | None]


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
    the store, once they have been read to explain an empty answer; `ways` find straight ways to answers."""

    pool: Pool
    cache: Kept[str, bytes]
    hooks: Hooks = field(default_factory=Hooks)
    writable: bool = False
    vocabulary: Vocabulary | None = None
    ways: list[Callable[[Plain], Way | None]] = field(default_factory=list)


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
    del response.headers["Content-Type"]
    response.headers["Allow"] = methods
    response.headers["Access-Control-Allow-Methods"] = methods
    response.headers["Access-Control-Allow-Headers"] = "Accept, Content-Type, If-None-Match, Prefer"
    response.headers["Access-Control-Max-Age"] = "86400"
    return response


def in_order(methods: Iterable[str]) -> str:
    """Methods as an Allow header lists them.

    >>> in_order({"OPTIONS", "POST", "GET", "HEAD"})
    'GET, HEAD, POST, OPTIONS'
    """
    given = set(methods)
    return ", ".join([method for method in _ORDER if method in given])
