"""What is refused before the application sees it: size, shape, slowness."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
import time

import pytest


def raw(port: int, data: bytes, *, seconds: float = 10) -> bytes:
    """Everything the server sends in answer to some bytes, until it closes or has answered and is silent."""
    with socket.create_connection(("127.0.0.1", port), timeout=seconds) as connection:
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            connection.sendall(data)
        parts = []
        try:
            while part := connection.recv(65536):
                parts.append(part)
                if b"\r\n\r\n" in b"".join(parts) and not data.startswith(b"WAIT"):
                    connection.settimeout(0.5)
        except (TimeoutError, ConnectionResetError):
            pass
        return b"".join(parts)


def head(*lines: str, body: bytes = b"") -> bytes:
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body


ASK = "GET /sparql?query=ASK%7B%7D HTTP/1.1"
TOO_MUCH = {
    "a long address": (head("GET /sparql?query=" + "a" * 40_000 + " HTTP/1.1", "Host: a"), 414),
    "a very long address": (head("GET /sparql?query=" + "a" * 200_000 + " HTTP/1.1", "Host: a"), 414),
    "20,000 headers": (head(ASK, "Host: a", *(f"X-{n}: 1" for n in range(20_000))), 431),
    "200 headers": (head(ASK, "Host: a", *(f"X-{n}: 1" for n in range(200))), 431),
    "a long header": (head(ASK, "Host: a", "X: " + "a" * 200_000), 431),
    "a body said to be huge": (head("POST /sparql HTTP/1.1", "Host: a", "Content-Length: 1000000000000"), 413),
    "a large body": (
        head("POST /sparql HTTP/1.1", "Host: a", "Content-Length: 3000000", body=b" " * 3_000_000),
        413,
    ),
    "a large body in chunks": (
        head(
            "POST /sparql HTTP/1.1",
            "Host: a",
            "Transfer-Encoding: chunked",
            body=(b"10000\r\n" + b" " * 65536 + b"\r\n") * 40,
        ),
        413,
    ),
    "a packed body": (
        head("POST /sparql HTTP/1.1", "Host: a", "Content-Encoding: gzip", "Content-Length: 2", body=b"{}"),
        415,
    ),
}


@pytest.mark.parametrize(("data", "status"), TOO_MUCH.values(), ids=TOO_MUCH)
def test_too_much_is_refused_at_once(sparql_server, data: bytes, status: int) -> None:
    start = time.monotonic()
    answer = raw(sparql_server.port, data)
    assert time.monotonic() - start < 4
    top, _, body = answer.partition(b"\r\n\r\n")
    assert top.split()[1] == str(status).encode()
    assert b"application/problem+json" in top
    assert json.loads(body)["status"] == status


TWO_LENGTHS = ("Content-Length: 6", "Content-Length: 7")
AMBIGUOUS = {
    "length and chunks": head(
        "POST /sparql HTTP/1.1", "Host: a", "Content-Length: 6", "Transfer-Encoding: chunked", body=b"0\r\n\r\n"
    ),
    "two lengths": head("POST /sparql HTTP/1.1", "Host: a", *TWO_LENGTHS, body=b"ASK {}"),
    "two equal lengths": head("POST /sparql HTTP/1.1", "Host: a", *[TWO_LENGTHS[0]] * 2, body=b"ASK {}"),
    "a signed length": head("POST /sparql HTTP/1.1", "Host: a", "Content-Length: +6", body=b"ASK {}"),
    "no host": head(ASK),
    "two hosts": head(ASK, "Host: a", "Host: b"),
    "a bare return in a header": head(ASK, "Host: a", "X: a\rY: b"),
    "a bare line feed": head(ASK, "Host: a\nX: b"),
    "a space before the colon": head(ASK, "Host : a"),
    "an unknown coding": head(
        "POST /sparql HTTP/1.1", "Host: a", "Transfer-Encoding: gzip, chunked", body=b"0\r\n\r\n"
    ),
    "a broken chunk": head(
        "POST /sparql HTTP/1.1", "Host: a", "Transfer-Encoding: chunked", body=b"zz\r\nASK\r\n0\r\n\r\n"
    ),
    "a method in small letters": head("get / HTTP/1.1", "Host: a"),
    "no request at all": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
}


@pytest.mark.parametrize("data", AMBIGUOUS.values(), ids=AMBIGUOUS)
def test_what_can_be_read_in_two_ways_is_refused(sparql_server, data: bytes) -> None:
    answer = raw(sparql_server.port, data)
    assert answer.count(b"HTTP/1.1 ") + answer.count(b"HTTP/1.0 ") <= 1  # never two answers
    assert answer == b"" or answer.split()[1] in (b"400", b"415", b"501")
    assert b"Traceback" not in answer


@pytest.mark.parametrize("drip", [b"X", b"GET /sparql?q"], ids=["headers", "address"])
def test_slow_requests_are_closed(sparql_server, drip: bytes) -> None:
    with socket.create_connection(("127.0.0.1", sparql_server.port), timeout=10) as slow:
        start = time.monotonic()
        try:
            while time.monotonic() - start < 9:
                slow.sendall(drip[:1])
                time.sleep(0.25)
        except (BrokenPipeError, ConnectionResetError):
            pass
        assert time.monotonic() - start < 8


def test_slow_bodies_are_closed_and_others_are_not_kept_waiting(sparql_server) -> None:
    start = time.monotonic()
    slow = [socket.create_connection(("127.0.0.1", sparql_server.port), timeout=10) for _ in range(20)]
    for connection in slow:
        connection.sendall(head("POST /sparql HTTP/1.1", "Host: a", "Content-Length: 1000", body=b"A"))
    times = []
    for number in range(20):
        before = time.monotonic()
        assert sparql_server.query(f"ASK {{ <urn:slow:{number}> ?p ?o }}").status == 200
        times.append(time.monotonic() - before)
    assert sorted(times)[18] < 0.25
    for connection in slow:
        with contextlib.suppress(ConnectionResetError):
            assert connection.recv(1000) == b""
        connection.close()
    assert time.monotonic() - start < 10


def test_many_clients_at_once_get_their_own_answers(sparql_server) -> None:
    wrong: list[str] = []

    def ask(number: int) -> None:
        for step in range(5):
            wanted = (number * 5 + step) % 1000
            text = f"SELECT ?v {{ <urn:thing:{wanted}> <http://example.org/value> ?v }}"
            reply = sparql_server.query(text, "text/csv")
            if reply.text.split() != ["v", str(wanted)]:
                wrong.append(f"{wanted}: {reply.status} {reply.text}")

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(32)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
