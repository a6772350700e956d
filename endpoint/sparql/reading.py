"""Reading a SPARQL request: which text, which dataset, how long, from any of the protocol's three operations.

https://www.w3.org/TR/sparql11-protocol/#query-operation. Bytes that are no UTF-8 are refused, never guessed at.
"""

from __future__ import annotations

import math
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import unquote_to_bytes

from werkzeug import Request

from endpoint.http.problems import BadRequest, ReadOnly, TooLarge, UnsupportedMediaType, WrongEncoding

FORM = "application/x-www-form-urlencoded"
KNOWN_VERSIONS = frozenset({"1.0", "1.1", "1.2", "1.2-basic"})
_MOST_PARAMETERS = 1000
_WAIT = re.compile(r"\bwait\s*=\s*(\d+(?:\.\d+)?)")


@dataclass(frozen=True, slots=True)
class SparqlRequest:
    """A query or an update as it came. The graph lists are None where the request does not name any; `timeout` in
    seconds where the client asks for one; `gone` says whether the client has left; `arrived`, a time.monotonic()
    value, is when its time began."""

    text: str | None
    default_graphs: tuple[str, ...] | None
    named_graphs: tuple[str, ...] | None
    timeout: float | None
    base: str
    gone: Callable[[], bool]
    arrived: float = field(default_factory=time.monotonic)


def query_request(request: Request) -> SparqlRequest:
    """The query of a GET, HEAD or POST; its text is None where a GET has no query (it asks for the description)."""
    found = sparql_request(request, "query", "application/sparql-query", "default-graph-uri", "named-graph-uri")
    if found.text is None and request.method == "POST":
        raise BadRequest("There is no query in this request.", hint="Send it as query=... or as the whole body.")
    return found


def update_request(request: Request) -> SparqlRequest:
    """The update of a POST, with its USING graphs where the request names them."""
    found = sparql_request(request, "update", "application/sparql-update", "using-graph-uri", "using-named-graph-uri")
    if found.text is None:
        raise BadRequest("There is no update in this request.")
    return found


def sparql_request(request: Request, name: str, direct: str, default: str, named: str) -> SparqlRequest:
    """A request of one of the protocol's operations: `name` is the parameter, `direct` the type of a whole body."""
    given = parameters(query_string(request))
    whole: str | None = None
    if request.method == "POST":
        plain_body(request)
        media_type = request.mimetype
        if media_type == FORM:
            given += parameters(request.get_data(cache=False))
        elif media_type == direct:
            if any(key == name for key, _ in given):
                raise BadRequest(f"The {name} is given twice: in the address and as the body.")
            whole = decoded(request.get_data(cache=False))
        elif media_type in ("application/sparql-query", "application/sparql-update"):
            raise misplaced(name)
        else:
            # https://www.rfc-editor.org/rfc/rfc9110#name-415-unsupported-media-type: which types would do
            raise UnsupportedMediaType(
                f"A {name} is sent as {direct} or as {FORM}.", headers={"Accept": f"{direct}, {FORM}"}
            )
    if any(key in ("query", "update") and key != name for key, _ in given):
        raise misplaced(name)
    announced_version(given, request)
    texts = [value for key, value in given if key == name]
    if len(texts) > 1:
        raise BadRequest(f"The request has {len(texts)} parameters `{name}`; it takes one.")
    return SparqlRequest(
        whole if whole is not None else (texts[0] if texts else None),
        _graphs(given, default),
        _graphs(given, named),
        timeout(given, request),
        request.base_url,
        request.environ.get("waitress.client_disconnected", lambda: False),
    )


def announced_version(given: list[tuple[str, str]], request: Request) -> None:
    """Raise where the request announces a version of SPARQL that is not read here.

    https://www.w3.org/TR/sparql12-protocol/#version-announcement: the parameter `version`, in the address, the form or
    the media type.
    """
    versions = [value for key, value in given if key == "version"]
    if request.method == "POST" and "version" in request.mimetype_params:
        versions.append(request.mimetype_params["version"])
    if len(set(versions)) > 1:
        raise BadRequest("The request announces several versions of SPARQL.")
    if not set(versions) <= KNOWN_VERSIONS:
        raise BadRequest(
            f"SPARQL {versions[0][:20]} is not read here, only {', '.join(sorted(KNOWN_VERSIONS))}.",
            hint="Leave `version` out: every version is read alike.",
        )


def misplaced(name: str) -> BadRequest:
    """What to say to an update at the query door, and the other way round."""
    if name == "query":
        return ReadOnly(
            "This door only answers queries.", hint="Try updates on a server of your own: cyberlex serve --scratch"
        )
    return BadRequest("This door only takes updates; queries go to /sparql.")


def query_string(request: Request) -> bytes:
    """The query string as it came over the wire."""
    return str(request.environ.get("QUERY_STRING", "")).encode("latin-1")


def plain_body(request: Request) -> None:
    """Raise for a body that is packed, or in another charset than UTF-8."""
    packed = request.headers.get("Content-Encoding", "identity").strip().lower()
    if packed not in ("", "identity"):
        raise UnsupportedMediaType("A packed body is not unpacked here; send it plain.")
    charset = request.mimetype_params.get("charset", "utf-8").lower()
    if charset not in ("utf-8", "utf8"):
        raise UnsupportedMediaType("Send UTF-8.")


def parameters(data: bytes) -> list[tuple[str, str]]:
    """The pairs of a query string or a form, in order, repeated ones kept.

    >>> parameters(b"query=ASK+%7B%7D&x")
    [('query', 'ASK {}'), ('x', '')]
    """
    parts = [part for part in data.split(b"&") if part]
    if len(parts) > _MOST_PARAMETERS:
        raise TooLarge("The request has too many parameters.", limit=f"parameters {_MOST_PARAMETERS}")
    pairs = (part.partition(b"=") for part in parts)
    return [(_unquoted(name), _unquoted(value)) for name, _, value in pairs]


def _unquoted(data: bytes) -> str:
    return decoded(unquote_to_bytes(data.replace(b"+", b" ")))


def decoded(data: bytes) -> str:
    """The text of UTF-8 bytes, a byte order mark left out. Raises WrongEncoding."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise WrongEncoding(f"Byte {error.start} is no UTF-8.") from None
    if "\x00" in text:
        raise WrongEncoding("The text holds the character U+0000.")
    return text.removeprefix("\ufeff")


def _graphs(given: list[tuple[str, str]], name: str) -> tuple[str, ...] | None:
    found = tuple(value for key, value in given if key == name)
    return found or None


def timeout(given: list[tuple[str, str]], request: Request) -> float | None:
    """The shorter time the client asks for, by `timeout=` or by `Prefer: wait=` (RFC 7240), in seconds."""
    wishes = [value for key, value in given if key == "timeout"]
    preferred = _WAIT.search(request.headers.get("Prefer", ""))
    if preferred:
        wishes.append(preferred[1])
    try:
        seconds = [float(wish) for wish in wishes]
    except ValueError:
        raise BadRequest("`timeout` is a number of seconds.") from None
    fitting = [value for value in seconds if math.isfinite(value) and value > 0]
    if len(fitting) < len(seconds):
        raise BadRequest("`timeout` is a number of seconds above 0.")
    return min(fitting, default=None)
