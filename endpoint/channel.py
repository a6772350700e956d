"""One connection, more suspicious than waitress's own: what it refuses before the application sees it, and when it is
closed for being slow.

Errors at this depth are problem+json too.
"""

from __future__ import annotations

import contextlib
import re
import socket
import time
from typing import Any, Final

from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser, ParsingError
from waitress.task import ErrorTask

from endpoint.http.clients import COUNTED
from endpoint.http.limits import Limits
from endpoint.http.plain import Plain, plain
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
from endpoint.kept import Task, rendered
from endpoint.sparql.door import Fields
from endpoint.straight import Watched
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
_LINGER: Final = 2.0
_STEADY: Final = 8 * 1024  # bytes a second that a reader takes at least


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


class Rejection(ErrorTask):  # type: ignore[misc]  # waitress has no types
    """Sends the answer to a request that was rejected."""

    def execute(self) -> None:
        if not isinstance(self.request.error, Rejected):
            self.request.error = Rejected(ServerFault("This is a fault of the server; it has been noted."))
        super().execute()
        self.channel.rejected()


class Client:
    """The client of a request, as the application sees it: call it to learn whether it has left."""

    def __init__(self, channel: Channel) -> None:
        self.channel = channel

    def __call__(self) -> bool:
        return not self.channel.connected

    def hang_up(self) -> None:
        """Break the connection: what waits to be sent is thrown away, what waits to send it is woken."""
        self.channel.hung_up = True
        self.channel.server.pull_trigger()


class Asked(Task):
    """A request on its way through the application."""

    def get_environment(self) -> dict[str, Any]:
        environ: dict[str, Any] = super().get_environment()
        environ["waitress.client_disconnected"] = Client(self.channel)
        environ[COUNTED] = self.request.counted
        return environ


class Channel(HTTPChannel):  # type: ignore[misc]  # waitress has no types
    """One connection.

    After a rejected request the rest of what the client sends is read and thrown away for a moment: closing at once
    would make the kernel reset the connection, and the client would lose the answer that says why.
    """

    parser_class = Parser
    task_class = Asked
    error_task_class = Rejection
    awaited: Watched | None = None
    later: bytes = b""
    hung_up = False
    taken = 0
    checked: tuple[float, int] = (0.0, 0)
    slow_since: float | None = None
    lingering_until: float | None = None
    close_when_flushed: bool = False

    def _flush_some(self, do_close: bool = True) -> Any:
        before = self.total_outbufs_len
        sent = super()._flush_some(do_close=do_close)
        self.taken += max(0, before - self.total_outbufs_len)
        return sent

    def rejected(self) -> None:
        """Called by the task that has sent a rejection."""
        self.lingering_until = time.time() + _LINGER

    def readable(self) -> bool:
        """Asked before each turn of the main loop, so this is where a hung up channel is closed: its socket may never
        become writable again."""
        if self.hung_up:
            self.handle_close()
            return False
        if self.awaited is not None:
            return bool(len(self.later) < self.adj.recv_bytes)
        return self.lingering_until is not None or bool(super().readable())

    def received(self, data: bytes) -> bool:
        if self.lingering_until is not None:
            return True
        if self.awaited is not None:
            self.later += data
            return True
        free = self.request is None and not self.requests and not self.total_outbufs_len
        asked = plain(data) if free and not self.will_close and not self.close_when_flushed else None
        if asked is None:
            return bool(super().received(data))
        if self.server.line.turned_away(self):
            self.general(asked, data)
            return True
        kept = self.server.kept.get(asked, self.last_activity)
        if kept is not None:
            self.send_at_once(kept.dated(self.last_activity))
        elif not self.server.line.begin(self, asked, data):
            self.general(asked, data, counted=True)
        return True

    def general(self, asked: Plain, data: bytes, job: Job | None = None, *, counted: bool = False) -> None:
        """Let the application answer a plain request, with the job that has begun it where one has; `counted` where
        the client has paid for it."""
        self.request = Parser(self.adj)
        self.request.plain = asked
        self.request.job = job
        self.request.counted = counted
        if (not self.connected or not super().received(data)) and job is not None:
            self.server.line.door.pool.end(job, abandoned=True)
        self.go_on()

    def answered(self, asked: Plain, made: tuple[Fields, bytes]) -> None:
        """Send the answer to a plain request and keep it."""
        answer = rendered("200 OK", *made)
        now = time.time()
        self.server.kept.put(asked, answer, now)
        if self.connected:
            self.send_at_once(answer.dated(now))
            self.go_on()

    def go_on(self) -> None:
        """Read what came while an answer was awaited."""
        data, self.later = self.later, b""
        if data:
            self.received(data)

    def send_at_once(self, data: bytes) -> None:
        """Send from the main loop, when no task runs and nothing waits to be sent; what the socket does not take
        waits like any answer."""
        with self.outbuf_lock:
            sent = self.send(data, do_close=False)
            self.taken += sent
            if sent < len(data):
                self.outbufs[-1].append(data[sent:])
                self.total_outbufs_len += len(data) - sent

    def handle_read(self) -> None:
        super().handle_read()
        if self.lingering_until is not None and not self.connected:
            self.will_close = True

    def handle_write(self) -> None:
        if self.lingering_until is not None and self.close_when_flushed and not self.total_outbufs_len:
            self.close_when_flushed = False
            with contextlib.suppress(OSError):
                self.socket.shutdown(socket.SHUT_WR)
            return
        super().handle_write()


def close_slow(channel: Channel, now: float, limits: Limits) -> None:
    """Close a channel whose client takes too long over a request, or takes its answer in drips.

    Called every two seconds or so; slow is who took less than 8 KiB a second since the last time.
    """
    request = channel.request
    if request is not None and now - request.begun > limits.slow_request_seconds:
        channel.will_close = True
    if channel.lingering_until is not None and now > channel.lingering_until:
        channel.will_close = True
    then, taken = channel.checked
    channel.checked = (now, channel.taken)
    if not channel.total_outbufs_len or channel.taken - taken >= _STEADY * (now - then):
        channel.slow_since = None
    elif channel.slow_since is None:
        channel.slow_since = max(then, channel.last_activity)
    elif now - channel.slow_since > limits.slow_reader_seconds:
        channel.handle_close()


def close_most_behind(channels: list[Channel], most: int) -> None:
    """Close the channels that have most to send, until the rest have no more than so many bytes together."""
    unsent = sum(channel.total_outbufs_len for channel in channels)
    for channel in sorted(channels, key=lambda channel: -channel.total_outbufs_len):
        if unsent <= most:
            return
        unsent -= channel.total_outbufs_len
        channel.handle_close()
