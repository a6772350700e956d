"""From an answer to a response: its ETag, its length where it is whole, its breaking where it is not.

A client that speaks HTTP/1.0 cannot see that a body was cut (it ends with the connection), so for such a client an
answer is completed before its first byte is sent.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Iterator
from typing import Final

from flask import Response, request

from endpoint.http.problems import Unavailable
from endpoint.workers.answer import Answer, Broken

_WORTH_PACKING: Final = 1024


def tag(*parts: str | None) -> str:
    """A strong ETag over everything an answer depends on."""
    joined = "\x1f".join("\x1e" if part is None else part for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def conditional(etag: str | None, make: Callable[[], Response]) -> Response:
    """304 where the client has this very answer; else the made response with its ETag. Without an ETag (an answer
    that would differ next time) it must not be stored."""
    if etag is not None and packing():
        etag += "-gzip"
    unchanged = etag is not None and request.if_none_match.contains(etag)
    response = Response(status=304) if unchanged else make()
    if unchanged:
        del response.headers["Content-Type"]
    response.vary.add("Accept-Encoding")
    if etag is not None:
        response.set_etag(etag)
    response.headers["Cache-Control"] = "no-cache" if etag is not None else "no-store"
    return response


def reply(answer: Answer, content_type: str) -> Response:
    """The response that carries an answer."""
    if request.method == "HEAD":
        answer.close()
        response = Response(b"", content_type=content_type)
        if answer.whole:
            response.content_length = len(answer.first)
        return response
    if not answer.whole and request.environ.get("SERVER_PROTOCOL") == "HTTP/1.0":
        return Response(completed(answer), content_type=content_type)
    if answer.whole:
        if len(answer.first) >= _WORTH_PACKING and packing():
            return packed_headers(Response(b"".join(packed(iter((answer.first,)))), content_type=content_type))
        return Response(answer.first, content_type=content_type)
    response = Response(packed(iter(answer)) if packing() else iter(answer), content_type=content_type)
    response.call_on_close(answer.close)
    return packed_headers(response) if packing() else response


def completed(answer: Answer) -> bytes:
    """All bytes of an answer. Raises Unavailable where it was cut."""
    try:
        return answer.read()
    except Broken as error:
        raise Unavailable("The answer could not be completed.") from error


def packing() -> bool:
    """Whether the client would have the body packed with gzip."""
    return request.accept_encodings["gzip"] > 0


def packed(parts: Iterator[bytes]) -> Iterator[bytes]:
    """The parts packed with gzip, each passed on as it comes. Closes what they come from."""
    packer = zlib.compressobj(level=1, wbits=16 + zlib.MAX_WBITS)
    for part in parts:
        if ready := packer.compress(part):
            yield ready
    yield packer.flush()


def packed_headers(response: Response) -> Response:
    response.headers["Content-Encoding"] = "gzip"
    return response
