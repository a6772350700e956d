"""A request being read, more suspiciously than waitress does: what is too long, packed, or can be read in two ways is
refused before the application sees it. Errors at this depth are problem+json too.
"""

from __future__ import annotations

import re
import time
from typing import Any, Final

from waitress.parser import HTTPRequestParser, ParsingError

from endpoint.http.limits import Limits
from endpoint.http.plain import Plain
from endpoint.http.problems import (
    MEDIA_TYPE,
    BadRequest,
    HeadersTooLarge,
    Problem,
    ServerFault,
    TooLarge,
    UnsupportedMediaType,
    UrlTooLong,
)
from endpoint.workers.job import Job

_REASONS: Final = {
    400: "Bad Request",
    413: "Content Too Large",
    414: "URI Too Long",
    415: "Unsupported Media Type",
    431: "Request Header Fields Too Large",
    500: "Internal Server Error",
    501: "Not Implemented",
}
# Named once at most: https://www.rfc-editor.org/rfc/rfc9112#section-6.3
_SINGLE: Final = (b"host", b"content-length", b"transfer-encoding", b"content-type", b"content-encoding")
_VERSIONS: Final = (b" HTTP/1.1", b" HTTP/1.0")
# A name, an IPv4 address, or an IPv6 one in brackets, and a port: https://www.rfc-editor.org/rfc/rfc3986#section-3.2.2
_HOST: Final = re.compile(rb"(?:[A-Za-z0-9._~-]{0,255}|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{0,5})?")


class Rejected:
    """A problem in the shape in which waitress keeps errors of a request."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem

    @property
    def code(self) -> int:
        return self.problem.status

    def to_response(self, ident: str | None = None) -> tuple[str, list[tuple[str, str]], bytes]:
        status = f"{self.code} {_REASONS.get(self.code, 'Error')}"
        headers = [
            ("Content-Type", MEDIA_TYPE),
            ("X-Content-Type-Options", "nosniff"),
            ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
            *self.problem.headers.items(),
        ]
        return status, headers, self.problem.body


class Parser(HTTPRequestParser):  # type: ignore[misc]  # waitress has no types
    """A request being read: refused as soon as it is too long, packed, or ambiguous."""

    error: Any = None
    refused: Problem | None = None
    plain: Plain | None = None
    job: Job | None = None
    counted = False  # among the requests of its client's address

    def __init__(self, adj: Any) -> None:
        super().__init__(adj)
        self.limits: Limits = adj.limits
        self.begun = time.time()
        self.beginning = b""

    def received(self, data: bytes) -> int:
        if not self.headers_finished and len(self.beginning) <= self.limits.url:
            self.beginning += data[: self.limits.url + 1]
        taken: int = super().received(data)
        if self.error is None and getattr(self.body_rcv, "chunk_remainder", 0) > self.limits.body:
            self.refused, self.error, self.completed = self.too_large(), ParsingError("a huge chunk"), True
        if self.error is not None:
            self.expect_continue = False  # nobody is asked for a body that is refused
            if not isinstance(self.error, Rejected):
                self.error = Rejected(self.problem(self.error))
        return taken

    def parse_header(self, header_plus: bytes) -> None:
        lines = header_plus.split(b"\r\n")
        if len(lines[0]) > self.limits.url + 32:
            self.refused = UrlTooLong("The address is too long.", limit=f"url {self.limits.url}", hint="Use POST.")
            raise ParsingError("too long")
        if len(lines) > self.limits.header_count + 2:
            self.refused = HeadersTooLarge("Too many header fields.", limit=f"headers {self.limits.header_count}")
            raise ParsingError("too many")
        self.unambiguous(lines)
        super().parse_header(header_plus)
        if self.headers.get("CONTENT_ENCODING", "identity").strip().lower() not in ("", "identity"):
            self.refused = UnsupportedMediaType("A packed body is not unpacked here; send it plain.")
            raise ParsingError("packed")

    def unambiguous(self, lines: list[bytes]) -> None:
        """Raise for what two servers could read in two ways: https://www.rfc-editor.org/rfc/rfc9112#section-11.2"""
        if not lines[0].endswith(_VERSIONS):
            raise ParsingError("The version is none that is spoken here.")
        fields = [line.partition(b":")[::2] for line in lines[1:] if line]
        names = [name.lower() for name, _ in fields]
        if any(name[:1] in (b" ", b"\t") for name in names):
            raise ParsingError("A header field is folded.")
        if any(names.count(name) > 1 for name in _SINGLE):
            raise ParsingError("A header field that may be given once is given twice.")
        if b"transfer-encoding" in names and b"content-length" in names:
            raise ParsingError("Both Content-Length and Transfer-Encoding are given.")
        if b"host" not in names and lines[0].endswith(b"HTTP/1.1"):
            raise ParsingError("There is no Host field.")
        for name, value in zip(names, (value.strip() for _, value in fields), strict=True):
            if name == b"transfer-encoding" and value.lower() != b"chunked":
                raise ParsingError("The coding is none that is read here.")
            if name == b"host" and not _HOST.fullmatch(value):
                raise ParsingError("The Host field names no host.")

    def too_large(self) -> TooLarge:
        return TooLarge("The body is too large.", limit=f"body {self.limits.body}")

    def problem(self, error: Any) -> Problem:
        """What to tell of an error that waitress found."""
        if self.refused is not None:
            return self.refused
        if error.code == TooLarge.status:
            return self.too_large()
        if error.code == HeadersTooLarge.status:
            if b"\r\n" not in self.beginning[: self.limits.url]:
                return UrlTooLong("The address is too long.", limit=f"url {self.limits.url}", hint="Use POST.")
            return HeadersTooLarge("The header fields are too large.", limit=f"headers {self.limits.headers}")
        if error.code == ServerFault.status:
            return ServerFault("This is a fault of the server; it has been noted.")
        return BadRequest("This is no HTTP request that can be read safely.")
