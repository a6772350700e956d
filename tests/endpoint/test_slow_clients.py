"""Sixty slow clients at once, of three kinds: each ends as the limits say, and a fast one is not kept waiting."""

from __future__ import annotations

import contextlib
import os
import socket
import threading
import time
import urllib.parse
from collections.abc import Callable
from pathlib import Path

import pytest

CROWD = 60
ENDLESS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
LARGE = "SELECT * { ?a <http://example.org/value> ?n . ?d <http://example.org/value> ?m FILTER(?n < 50) }"


def connected(port: int) -> socket.socket:
    """A connection that takes little at a time."""
    made = socket.socket()
    made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    made.settimeout(200)  # longer than any limit here: the server is what ends things
    made.connect(("127.0.0.1", port))
    return made


def asking(text: str) -> bytes:
    path = "/sparql?" + urllib.parse.urlencode({"query": text})
    return f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: text/csv\r\n\r\n".encode()


def slow_headers(connection: socket.socket, number: int) -> None:
    """Sends a header field, byte after byte."""
    connection.sendall(b"GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ")
    while True:
        connection.sendall(b"x")
        time.sleep(0.3)


def slow_body(connection: socket.socket, number: int) -> None:
    """Sends a body, byte after byte."""
    connection.sendall(b"POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\nquery=")
    while True:
        connection.sendall(b"x")
        time.sleep(0.3)


def slow_reader(connection: socket.socket, number: int) -> None:
    """Asks for an answer without end, and takes a kilobyte of it now and then."""
    connection.sendall(asking(ENDLESS + " " * number))
    for _ in range(60):
        connection.recv(1024)
        time.sleep(0.3)


MOST = 40.0  # seconds: 10 of a query, 18 of reading, what is left of the patience with a reader, and some
KINDS = {"headers": slow_headers, "bodies": slow_body, "readers": slow_reader}


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_crowd_is_closed_and_a_fast_client_not_kept_waiting(
    start_server, sparql_store, kind: Callable[[socket.socket, int], None]
) -> None:
    server = start_server(sparql_store, seconds=10.0, slow_request_seconds=5.0, slow_reader_seconds=5.0)
    before = sockets(server.process.pid)
    leave = threading.Event()

    def live(number: int) -> None:
        with connected(server.port) as connection, contextlib.suppress(ConnectionError):
            kind(connection, number)
            leave.wait()

    crowd = [threading.Thread(target=live, args=(number,)) for number in range(CROWD)]
    start = time.monotonic()
    for thread in crowd:
        thread.start()
    try:
        time.sleep(1.0)
        assert sockets(server.process.pid) >= before + CROWD // 2
        times = [timed(server, number) for number in range(40)]
        assert sorted(times)[37] < 1.0 * others()  # seconds; a server whose threads starve takes tens of them
        while sockets(server.process.pid) > before:
            assert time.monotonic() - start < MOST * others()
            time.sleep(0.25)
    finally:
        leave.set()
    for thread in crowd:
        thread.join()
    assert server.query("ASK {}").status == 200


def others() -> float:
    """How many times slower the machine may be because it does other things: processes that want a processor, each."""
    return max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


def timed(server, number: int) -> float:
    """Seconds that a cheap query takes."""
    start = time.monotonic()
    assert server.query(f"ASK {{ <urn:fast:{number}> ?p ?o }}").status == 200
    return time.monotonic() - start


def sockets(pid: int) -> int:
    """How many TCP connections a process holds, its listening socket among them."""
    held = set()
    for link in Path(f"/proc/{pid}/fd").iterdir():
        with contextlib.suppress(OSError):
            held.add(str(link.readlink()))
    lines = Path("/proc/net/tcp").read_text().splitlines()[1:]
    return sum(f"socket:[{line.split()[9]}]" in held for line in lines)


def test_stalled_readers_give_way_to_who_waits(start_server, sparql_store) -> None:
    server = start_server(
        sparql_store, seconds=30.0, long=2, stalled_seconds=1.0, slow_reader_seconds=300.0, unsent=1 << 20
    )
    stalled = [connected(server.port) for _ in range(2)]
    for number, connection in enumerate(stalled):
        connection.sendall(asking(ENDLESS + " " * number))
        assert connection.recv(12) == b"HTTP/1.1 200"
    time.sleep(2.5)
    assert server.query(LARGE, "text/csv").body.count(b"\n") == 50_001
    ends = [drained(connection) for connection in stalled]
    assert not all(ends)  # one at least was cut to make room, and sees it
    for connection in stalled:
        connection.close()


def test_stalled_readers_that_are_in_nobodys_way_are_left_in_peace(start_server, sparql_store) -> None:
    server = start_server(sparql_store, seconds=30.0, stalled_seconds=0.5, slow_reader_seconds=300.0, unsent=1 << 20)
    with connected(server.port) as stalled:
        stalled.sendall(asking(LARGE))
        time.sleep(3.0)
        assert drained(stalled)


def drained(connection: socket.socket) -> bool:
    """Whether what is left of a chunked answer comes to its proper end."""
    last = b""
    with contextlib.suppress(ConnectionError):
        while part := connection.recv(1 << 16):
            last = (last + part)[-5:]
    return last == b"0\r\n\r\n"


def test_who_is_most_behind_is_closed_where_all_together_are_too_far_behind(start_server, sparql_store) -> None:
    server = start_server(
        sparql_store,
        seconds=30.0,
        slow_reader_seconds=300.0,
        unsent=32 << 20,
        all_unsent=1 << 20,
        stalled_seconds=300.0,
    )
    with connected(server.port) as behind:
        behind.sendall(asking(LARGE.replace("< 50", "< 300")))
        time.sleep(10.0)
        assert not drained(behind)


def test_a_large_answer_that_must_wait_costs_no_worker(start_server, sparql_store) -> None:
    """It is begun, found to be large, and put off; its worker is free at once, and the answer comes in its turn."""
    server = start_server(
        sparql_store,
        seconds=60.0,
        quick=1,
        long=1,
        quick_seconds=10.0,
        crowded_seconds=10.0,
        waiting_seconds=50.0,
        slow_reader_seconds=300.0,
        stalled_seconds=10.0,
        unsent=1 << 20,
    )
    with connected(server.port) as holder:
        holder.sendall(asking(ENDLESS))
        assert holder.recv(12) == b"HTTP/1.1 200"
        time.sleep(2.0)
        before = set(server.workers())
        bodies: list[bytes] = []
        waiting = threading.Thread(target=lambda: bodies.append(server.query(LARGE, "text/csv").body))
        waiting.start()
        time.sleep(2.0)
        assert set(server.workers()) == before
        assert not bodies
        waiting.join()
    assert bodies[0].count(b"\n") == 50_001
