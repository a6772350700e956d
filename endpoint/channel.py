"""One connection: who is behind it, what is answered without entering the application, and when it is closed for being
slow.
"""

from __future__ import annotations

import contextlib
import socket
import time
from typing import Any, Final

from waitress.channel import HTTPChannel
from waitress.task import ErrorTask

from endpoint.http.clients import COUNTED
from endpoint.http.limits import Limits
from endpoint.http.plain import Plain, plain
from endpoint.http.problems import ServerFault
from endpoint.kept import Task, rendered
from endpoint.parser import Parser, Rejected
from endpoint.sparql.door import Fields
from endpoint.straight import Watched
from endpoint.workers.job import Job

_LINGER: Final = 2.0
_STEADY: Final = 8 * 1024  # bytes a second that a reader takes at least


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
        kept = self.server.kept.of(asked, self.last_activity)
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
        self.server.kept.keep(asked, answer, now)
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
