"""Everything that can go wrong for a client, as one tree; each leaf is one thing a client can act on.

    Problem
    ├── BadRequest                 400  the request breaks the SPARQL or Graph Store protocol
    │   ├── SyntaxProblem          400  the query cannot be parsed: line, column, caret
    │   ├── UnknownFunction        400  the query calls a function that is none of SPARQL's
    │   │   └── NotSupported       422  the same on a scratch server: the query is legal SPARQL
    │   ├── WrongEncoding          400  bytes that are no UTF-8, NUL, half a surrogate pair
    │   └── ReadOnly               400  an update at a door that only reads
    ├── Refused                    403  allowed to nobody
    │   ├── ServiceRefused         403  SERVICE would make this server call another
    │   └── ForeignRequest         403  a scratch server answers its own machine only
    ├── NotFound                   404  no such graph, no such page
    ├── MethodNotAllowed           405
    ├── Gone                       410  an answer of a version of the graph that is not held here
    ├── NotAcceptable              406  none of the formats asked for can carry the answer
    ├── TooLarge                   413  a limit on size, named in `limit`
    ├── UrlTooLong                 414
    ├── UnsupportedMediaType       415
    ├── TooMany                    429  this address asks too often: has Retry-After
    ├── HeadersTooLarge            431
    ├── ServerFault                500  a fault of ours, logged
    └── Unavailable                503  try again: has Retry-After
        ├── TimeUp                 503  the query ran to its time limit
        ├── Busy                   503  the queue is full, or the server is about to stop
        └── WorkerLost             503  the process that evaluated the query ended

An answer is `application/problem+json` (RFC 9457): type, title, status, detail, and where they apply line, column,
hint, limit. Nothing in it comes from a traceback or names a file of the machine.
"""

from __future__ import annotations

import json
from html import escape
from typing import ClassVar, Final

# https://www.rfc-editor.org/rfc/rfc9457#name-media-type-application-prob
MEDIA_TYPE: Final = "application/problem+json"


class Problem(Exception):
    """A failed request. `detail` is one or two sentences for this occurrence; `limit` names the limit reached."""

    status: ClassVar[int] = 500
    slug: ClassVar[str] = "server-fault"
    title: ClassVar[str] = "The server failed"

    def __init__(
        self,
        detail: str,
        *,
        line: int | None = None,
        column: int | None = None,
        hint: str | None = None,
        limit: str | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(detail)
        self.detail = visible(detail)
        self.line = line
        self.column = column
        self.hint = visible(hint) if hint else None
        self.limit = limit
        self.headers = headers or {}

    @property
    def document(self) -> dict[str, str | int]:
        """The members of RFC 9457, and ours, in reading order; absent ones left out."""
        members: dict[str, str | int | None] = {
            "type": f"/problems#{self.slug}",
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
            "line": self.line,
            "column": self.column,
            "hint": self.hint,
            "limit": self.limit,
        }
        return {name: value for name, value in members.items() if value is not None}

    @property
    def body(self) -> bytes:
        return json.dumps(self.document, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"

    @property
    def page(self) -> str:
        """The problem as a plain HTML page, for a browser, where the site has no page of its own for it."""
        rows = "".join(
            f"<dt>{escape(name)}</dt><dd><pre>{escape(str(value))}</pre></dd>" for name, value in self.document.items()
        )
        return (
            f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(self.title)}</title>'
            f"<h1>{escape(self.title)}</h1><dl>{rows}</dl></html>\n"
        )


class BadRequest(Problem):
    status = 400
    slug = "bad-request"
    title = "The request breaks the protocol"


class SyntaxProblem(BadRequest):
    slug = "syntax"
    title = "The query cannot be parsed"


class UnknownFunction(BadRequest):
    slug = "unknown-function"
    title = "The query calls an unknown function"


class NotSupported(UnknownFunction):
    status = 422


class WrongEncoding(BadRequest):
    slug = "encoding"
    title = "The request is no valid UTF-8 text"


class ReadOnly(BadRequest):
    slug = "read-only"
    title = "This graph is read-only"


class Refused(Problem):
    status = 403
    slug = "refused"
    title = "This is not allowed"


class ServiceRefused(Refused):
    slug = "service-refused"
    title = "SERVICE is not allowed"


class ForeignRequest(Refused):
    slug = "foreign-request"
    title = "A scratch server answers its own machine only"


class NotFound(Problem):
    status = 404
    slug = "not-found"
    title = "There is no such thing here"


class Gone(Problem):
    status = 410
    slug = "version-gone"
    title = "This version of the graph is not held here"


class MethodNotAllowed(Problem):
    status = 405
    slug = "method"
    title = "This method is not allowed here"


class NotAcceptable(Problem):
    status = 406
    slug = "not-acceptable"
    title = "No format that was asked for can carry the answer"


class TooLarge(Problem):
    status = 413
    slug = "too-large"
    title = "A limit on size was reached"


class UrlTooLong(Problem):
    status = 414
    slug = "url-too-long"
    title = "The address is too long"


class UnsupportedMediaType(Problem):
    status = 415
    slug = "media-type"
    title = "The body is in a form that is not read here"


class TooMany(Problem):
    status = 429
    slug = "too-many"
    title = "Too many requests"

    def __init__(self, detail: str, *, retry_after: int, limit: str) -> None:
        super().__init__(detail, limit=limit, headers={"Retry-After": str(retry_after)})


class HeadersTooLarge(Problem):
    status = 431
    slug = "headers-too-large"
    title = "The header fields are too large"


class ServerFault(Problem):
    """A fault of ours; what happened is in the server's log only."""


class Unavailable(Problem):
    status = 503
    slug = "unavailable"
    title = "The server cannot answer now"

    def __init__(self, detail: str, *, retry_after: int = 5, hint: str | None = None, limit: str | None = None) -> None:
        super().__init__(detail, hint=hint, limit=limit, headers={"Retry-After": str(retry_after)})


class TimeUp(Unavailable):
    slug = "time-limit"
    title = "The query reached its time limit"


class Busy(Unavailable):
    slug = "busy"
    title = "The server is busy"


class WorkerLost(Unavailable):
    slug = "worker-lost"
    title = "The process that evaluated the query ended"


def visible(text: str) -> str:
    """The text with control characters other than tab and newline written as \\u escapes, so that an echo of a
    query can move no cursor and start no header.

    >>> visible("a\\x1b[31m")
    'a\\\\u001b[31m'
    """
    return "".join(c if c in "\t\n" or c.isprintable() or c == " " else f"\\u{ord(c):04x}" for c in text)


def every_problem() -> list[type[Problem]]:
    """The leaves and nodes below `Problem`, in the order of the tree."""
    found: list[type[Problem]] = []
    open_nodes: list[type[Problem]] = [Problem]
    while open_nodes:
        node = open_nodes.pop(0)
        found.append(node)
        open_nodes[:0] = node.__subclasses__()
    return found[1:]
