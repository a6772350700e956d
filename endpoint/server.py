"""The server: waitress over the application, hardened where its defaults are too kind.

    waitress accepts, reads headers and bodies, and keeps slow clients away from the threads
    -> Parser refuses what is too long or shaped for smuggling, before the body is read
    -> one thread a request runs the application, which waits for a worker
    -> the main loop notices clients that leave, and closes those that are too slow

`serve` returns the exit code of the program: 0 after SIGTERM or SIGINT.
"""

from __future__ import annotations

import logging
import math
import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from http import HTTPStatus
from types import FrameType
from typing import Any, Final

from flask import Flask
from waitress import wasyncore
from waitress.adjustments import Adjustments
from waitress.server import TcpWSGIServer

from endpoint.channel import Channel, close_most_behind, close_slow
from endpoint.http.clients import COUNTED, Clients
from endpoint.http.guards import READERS, SECURITY_HEADERS
from endpoint.http.limits import Limits
from endpoint.http.problems import MEDIA_TYPE, Busy, Problem, TooMany
from endpoint.kept import Answers
from endpoint.sparql.door import EXTENSION, Door
from endpoint.straight import Line

log = logging.getLogger("cyberlex.endpoint")
_PAGES_THREADS: Final = 8


class Server(TcpWSGIServer):  # type: ignore[misc]  # waitress has no types
    """One listening socket and its main loop."""

    channel_class = Channel
    kept: Answers
    line: Line

    def maintenance(self, now: float) -> None:
        """Close channels that are idle, or too slow in asking or in taking their answer."""
        for channel in list(self.active_channels.values()):
            if channel.awaited is not None:
                channel.last_activity = now  # it is not idle: a worker thinks
        super().maintenance(now)
        channels = list(self.active_channels.values())
        for channel in channels:
            close_slow(channel, now, self.adj.limits)
        close_most_behind(channels, self.adj.limits.all_unsent)


class Running:
    """A server that is up. `port` is the one it listens on."""

    def __init__(self, app: Flask, host: str, port: int) -> None:
        self.door: Door = app.extensions[EXTENSION]
        limits = self.door.pool.limits
        self.limits = limits
        self.clients = Clients(limits.rate, limits.burst)
        self.app = app
        self.active = 0
        self.lock = threading.Lock()
        self.draining = False
        self.finished = False
        self.server = Server(self.entered, adj=adjustments(limits, host, port))
        self.server.kept = Answers(0 if self.door.writable else limits.cache)
        self.server.line = Line(self.door, self.server._map, self.clients, self.enter, self.left)
        self.host = str(self.server.effective_host)
        self.port = int(self.server.effective_port)

    @property
    def address(self) -> str:
        """The server's address for a person to open."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}/"

    def entered(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """The application, counted, so that a stopping server knows when nobody is left."""
        seconds = 0.0 if environ.get(COUNTED) else self.clients.wait(str(environ.get("REMOTE_ADDR", "")))
        if seconds > 0 and not self.draining:
            return self.refused(asked_too_often(seconds, self.limits), start_response)
        if not self.enter():
            return self.refused(Busy("The server is about to stop.", retry_after=10), start_response)
        try:
            return Counted(self.app(environ, start_response), self.left)
        except BaseException:
            self.left()
            raise

    def refused(self, problem: Problem, start_response: Callable[..., Any]) -> list[bytes]:
        """The answer to a request that the application does not see."""
        readers = {} if self.door.writable else READERS
        headers = {"Content-Type": MEDIA_TYPE, "Cache-Control": "no-store", **readers, **SECURITY_HEADERS}
        status = f"{problem.status} {HTTPStatus(problem.status).phrase}"
        start_response(status, [*headers.items(), *problem.headers.items()])
        return [problem.body]

    def enter(self) -> bool:
        """Count one more request; whether it may come in."""
        with self.lock:
            self.active += not self.draining
            return not self.draining

    def left(self) -> None:
        with self.lock:
            self.active -= 1

    def run(self) -> None:
        """Serve until `stop`. Call it in the thread that made the server."""
        while not self.finished:
            wasyncore.loop(timeout=0.5, use_poll=True, map=self.server._map, count=1)
        self.server.task_dispatcher.shutdown(timeout=1)
        wasyncore.close_all(self.server._map)

    def stop(self) -> None:
        """Refuse what is new, let what runs end within the grace time, then end it; `run` returns. May be called
        from any thread; returns when everything is closed."""
        self.draining = True
        self.server.kept.open = False
        end = time.monotonic() + self.limits.grace_seconds
        while self.active and time.monotonic() < end:
            time.sleep(0.02)
        self.door.pool.close()
        end = time.monotonic() + 1.0
        while (self.active or self.unsent()) and time.monotonic() < end:
            time.sleep(0.02)
        self.finished = True
        self.server.pull_trigger()

    def unsent(self) -> bool:
        return any(channel.total_outbufs_len for channel in list(self.server.active_channels.values()))


class Counted:
    """A response body that says when it is done with."""

    def __init__(self, body: Iterable[bytes], left: Callable[[], None]) -> None:
        self.body = body
        self.left = left

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.body)

    def close(self) -> None:
        try:
            close = getattr(self.body, "close", None)
            if close is not None:
                close()
        finally:
            self.left()


def asked_too_often(seconds: float, limits: Limits) -> TooMany:
    """What to tell an address that may ask again in so many seconds."""
    return TooMany(
        f"This address asks more than {limits.rate:g} times a second in the long run.",
        retry_after=math.ceil(seconds),
        limit=f"rate {limits.rate:g} a second",
    )


def adjustments(limits: Limits, host: str, port: int) -> Adjustments:
    """Waitress's settings: a thread for everyone who runs or waits and some for pages, a look ahead so that clients
    that leave are noticed, large answers kept on disk for slow readers."""
    made = Adjustments(
        listen=f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
        threads=limits.quick + limits.long + 2 * limits.waiting + _PAGES_THREADS,
        channel_request_lookahead=1,
        channel_timeout=int(limits.idle_seconds),
        cleanup_interval=2,
        connection_limit=limits.connections,
        max_request_body_size=limits.body + 1,
        max_request_header_size=limits.headers,
        outbuf_high_watermark=limits.unsent,
        send_bytes=1,
        recv_bytes=1 << 16,
        ident=None,
        expose_tracebacks=False,
        log_socket_errors=False,
        clear_untrusted_proxy_headers=True,
    )
    made.limits = limits
    return made


def serve(app: Flask, host: str = "127.0.0.1", port: int = 8000, ready: Callable[[str], None] | None = None) -> int:
    """Serve the application until SIGTERM or SIGINT and return the exit code 0. `ready` is called with the address
    as soon as the socket listens. Call it in the main thread."""
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    running = Running(app, host, port)
    running.door.pool.start()
    stopping: list[threading.Thread] = []

    def stop(number: int, frame: FrameType | None) -> None:
        if not stopping:
            stopping.append(threading.Thread(target=running.stop, name="stop"))
            stopping[0].start()

    before = {number: signal.signal(number, stop) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        if ready is not None:
            ready(running.address)
        running.run()
    finally:
        running.door.pool.close()
        for number, handler in before.items():
            signal.signal(number, handler)
        for thread in stopping:
            thread.join()
    return 0
