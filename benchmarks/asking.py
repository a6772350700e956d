"""A client that costs little: several connections from one thread, requests made beforehand, answers read whole.

    results = batch(port, requests, connections=4)

The client shares the machine with the server it measures, so it does as little as it can: one `send` and as few
`recv` a request, no parsing but of where an answer ends.
"""

from __future__ import annotations

import re
import selectors
import socket
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import quote

_LENGTH: Final = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_CHUNKED: Final = re.compile(rb"\r\ntransfer-encoding: *chunked", re.IGNORECASE)
_BLOCK: Final = 1 << 18
PATIENCE: Final = 120.0
LONGEST_GET: Final = 4000


@dataclass(slots=True)
class Reply:
    """One answer: status, head and body as they came (chunks put together), and how long it took in seconds, to the
    first byte of the body and to its end."""

    status: int
    head: bytes
    body: bytes
    first: float
    whole: float


@dataclass(slots=True)
class Line:
    """One connection and the answer that is coming over it."""

    port: int
    connection: socket.socket = field(init=False)
    parts: bytearray = field(default_factory=bytearray)
    number: int = 0
    asked: float = 0.0
    first: float = 0.0
    body: int = -1
    wanted: int = -1

    def __post_init__(self) -> None:
        self.connect()

    def connect(self) -> None:
        self.connection = socket.create_connection(("127.0.0.1", self.port), PATIENCE)
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def ask(self, number: int, request: bytes) -> None:
        self.number, self.body, self.wanted, self.first = number, -1, -1, 0.0
        self.parts.clear()
        self.asked = time.perf_counter()
        self.connection.sendall(request)

    def receive(self) -> bool:
        """Take what has come; whether the answer is whole."""
        data = self.connection.recv(_BLOCK)
        self.parts += data
        if self.body < 0:
            end = self.parts.find(b"\r\n\r\n")
            if end >= 0:
                self.body = end + 4
                head = bytes(self.parts[: self.body])
                length = _LENGTH.search(head)
                self.wanted = self.body + int(length[1]) if length else -1
        if self.body >= 0 and not self.first and (len(self.parts) > self.body or self.wanted == self.body):
            self.first = time.perf_counter()
        if self.wanted >= 0:
            return len(self.parts) >= self.wanted
        return not data or (self.body >= 0 and self.parts.endswith(b"0\r\n\r\n"))

    def reply(self) -> Reply:
        head, body = bytes(self.parts[: self.body]), bytes(self.parts[self.body :])
        if self.wanted < 0 and _CHUNKED.search(head):
            body = unchunked(body)
        took = time.perf_counter() - self.asked
        return Reply(int(head[9:12]), head, body, self.first - self.asked, took)

    def renew(self) -> bool:
        """Connect again where the server said that it closes; whether it did."""
        closing = b"\r\nconnection: close" in bytes(self.parts[: self.body]).lower()
        if closing:
            self.connection.close()
            self.connect()
        return closing


def unchunked(body: bytes) -> bytes:
    """A chunked body put together: https://www.rfc-editor.org/rfc/rfc9112#section-7.1

    >>> unchunked(b"3\\r\\nabc\\r\\n0\\r\\n\\r\\n")
    b'abc'
    """
    parts, place = [], 0
    while (end := body.find(b"\r\n", place)) >= 0:
        size = int(body[place:end].partition(b";")[0], 16)
        if size == 0:
            return b"".join(parts)
        parts.append(body[end + 2 : end + 2 + size])
        place = end + 2 + size + 2
    raise ValueError("a chunked body that was cut")


@dataclass(slots=True)
class Taken:
    """What a batch of requests took: seconds in all, and of each request (to its first byte, to its end)."""

    seconds: float
    firsts: list[float]
    wholes: list[float]
    bad: list[int]

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.wholes) / self.seconds


def batch(port: int, requests: Sequence[bytes], connections: int = 4, keep: list[Reply] | None = None) -> Taken:
    """Ask all requests over so many connections, each with one request at a time. `bad` counts statuses other than
    200; `keep` takes the replies, in the order in which they came."""
    waiting = deque(enumerate(requests))
    taken = Taken(0.0, [], [], [])
    lines = [Line(port) for _ in range(min(connections, len(requests)))]
    with selectors.EpollSelector() as ready:
        start = time.perf_counter()
        for line in lines:
            ready.register(line.connection, selectors.EVENT_READ, line)
            line.ask(*waiting.popleft())
        while len(taken.wholes) < len(requests):
            found = ready.select(PATIENCE)
            if not found:
                raise TimeoutError(f"no answer within {PATIENCE:g} s")
            for key, _ in found:
                line = key.data
                if not line.receive():
                    continue
                taken.firsts.append(line.first - line.asked)
                taken.wholes.append(time.perf_counter() - line.asked)
                if line.parts[9:12] != b"200":
                    taken.bad.append(int(line.parts[9:12] or b"0"))
                if keep is not None:
                    keep.append(line.reply())
                ready.unregister(key.fileobj)
                line.renew()
                ready.register(line.connection, selectors.EVENT_READ, line)
                if waiting:
                    line.ask(*waiting.popleft())
        taken.seconds = time.perf_counter() - start
    for line in lines:
        line.connection.close()
    return taken


def get(path: str, accept: str, port: int) -> bytes:
    """The bytes of a GET request."""
    fields = f"Host: 127.0.0.1:{port}\r\nAccept: {accept}\r\nUser-Agent: benchmark\r\n"
    return f"GET {path} HTTP/1.1\r\n{fields}\r\n".encode("ascii")


def query(path: str, text: str, accept: str, port: int) -> bytes:
    """The bytes of a request that carries a query: a GET, or where the address grew too long for some a POST."""
    if len(text) <= LONGEST_GET:
        return get(f"{path}?query={quote(text, safe='')}", accept, port)
    body = f"query={quote(text, safe='')}"
    head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: {accept}\r\nUser-Agent: benchmark\r\n"
    form = f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n"
    return (head + form + body).encode("ascii")
