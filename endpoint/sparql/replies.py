"""From an answer to a response: its ETag, its length where it is whole, its breaking where it is not.

A client that speaks HTTP/1.0 cannot see that a body was cut (it ends with the connection), so for such a client an
answer is completed before its first byte is sent.
"""

from __future__ import annotations

import hashlib
import tempfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from flask import Response, request

from endpoint.http.limits import MEGABYTE
from endpoint.http.problems import TooLarge, Unavailable
from endpoint.workers.answer import Answer, Broken

WORTH_PACKING: Final = 1024
_MOST_KEPT: Final = 64 * MEGABYTE


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
        return completed(answer, content_type)
    if answer.whole:
        if len(answer.first) >= WORTH_PACKING and packing():
            return packed_headers(Response(b"".join(packed(iter((answer.first,)))), content_type=content_type))
        return Response(answer.first, content_type=content_type)
    response = Response(packed(iter(answer)) if packing() else iter(answer), content_type=content_type)
    response.call_on_close(answer.close)
    return packed_headers(response) if packing() else response


def completed(answer: Answer, content_type: str) -> Response:
    """The response with all bytes of an answer, kept on disk meanwhile where they are many. Raises Unavailable where
    the answer was cut, TooLarge where it is too long to be kept."""
    kept = tempfile.SpooledTemporaryFile(max_size=MEGABYTE)  # noqa: SIM115  # closed with the response
    size = 0
    try:
        for part in answer:
            size += kept.write(part)
            if size > _MOST_KEPT:
                raise TooLarge(
                    f"An answer of more than {_MOST_KEPT // MEGABYTE} MB is not sent to a client of HTTP/1.0.",
                    hint="Ask with HTTP/1.1.",
                    limit=f"HTTP/1.0 {_MOST_KEPT // MEGABYTE} MB",
                )
    except Broken as error:
        kept.close()
        raise Unavailable("The answer could not be completed.") from error
    except BaseException:
        kept.close()
        answer.close()
        raise
    kept.seek(0)
    response = Response(iter(partial(kept.read, MEGABYTE), b""), content_type=content_type)
    response.content_length = size
    response.call_on_close(kept.close)
    return response


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
