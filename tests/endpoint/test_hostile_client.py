"""A hostile client: each of its queries and requests ends as it may, in time, telling nothing, and the server lives."""

from __future__ import annotations

import contextlib
import gzip
import http.client
import json
import re
import socket
import time
import urllib.parse
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.endpoint.hostile_queries import QUERIES

SECONDS = 2.0
DIRECT = {"Content-Type": "application/sparql-query"}
# What only the inside of a server knows.
INSIDE = re.compile(
    rb"Traceback|site-packages|\w\.py\b|/home/|/root/|/usr/lib|/proc/|panicked|pyoxigraph|[Ww]aitress|Werkzeug"
)


@pytest.fixture(scope="module")
def bombed(start_server, sparql_store: Path) -> Iterator[object]:
    """A server for bombs; after all of them it is the same process, has its workers and answers at once."""
    server = start_server(sparql_store, seconds=SECONDS, memory=300 << 20, total=900 << 20)
    yield server
    assert server.process.poll() is None
    assert server.query("ASK { <urn:thing:1> ?p ?o }").body == b'{"head":{},"boolean":true}'
    time.sleep(1.0)
    assert len(server.workers()) >= 3


@pytest.mark.parametrize(("text", "allowed"), QUERIES.values(), ids=QUERIES)
def test_each_query_ends_well(bombed, text: str, allowed: frozenset[int]) -> None:
    start = time.monotonic()
    reply = None
    with contextlib.suppress(http.client.IncompleteRead):  # cut after its first buffer, and visibly so
        reply = bombed.call("POST", "/sparql", text.encode("utf-8", "surrogatepass"), DIRECT)
    assert (reply.status if reply else 200) in allowed
    if reply is not None and reply.status != 200:
        assert json.loads(reply.body)["status"] == reply.status
        assert not INSIDE.search(reply.body)
        assert ("Retry-After" in reply.headers) == (reply.status == 503)
    assert time.monotonic() - start < SECONDS + 3  # the limit's own precision is tested elsewhere


def test_two_hundred_requests_one_after_another(bombed) -> None:
    refused = [text for text, allowed in QUERIES.values() if 200 not in allowed]
    statuses = [bombed.query(refused[n % len(refused)] + " " * n).status for n in range(200)]
    assert set(statuses) <= {400, 403, 414}
    assert bombed.query("ASK {}").status == 200


def raw(port: int, data: bytes, seconds: float = 5.0) -> bytes:
    """What the server sends in answer to bytes, until it closes or is silent for half a second."""
    with socket.create_connection(("127.0.0.1", port), timeout=seconds) as connection:
        with contextlib.suppress(ConnectionError):
            connection.sendall(data)
        parts = []
        with contextlib.suppress(TimeoutError, ConnectionError):
            while part := connection.recv(65536):
                parts.append(part)
                connection.settimeout(0.5)
        return b"".join(parts)


def statuses(answer: bytes) -> list[int]:
    """The statuses of the responses in some bytes."""
    return [int(found) for found in re.findall(rb"HTTP/1\.[01] (\d{3}) ", answer)]


def head(*lines: str, body: bytes = b"") -> bytes:
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body


GET = "GET /sparql?query=ASK%7B%7D HTTP/1.1"
POST = "POST /sparql HTTP/1.1"
TYPE = "Content-Type: application/sparql-query"
CHUNKED = "Transfer-Encoding: chunked"
SMUGGLED = b"GET /health HTTP/1.1\r\nHost: a\r\n\r\n"
FORM = b'--x\r\nContent-Disposition: form-data; name="query"\r\n\r\nASK {}\r\n--x--\r\n'
PACKED = gzip.compress(b"ASK {} #" + b"x" * 5_000_000)
# name -> (bytes, the statuses that may come, in their order; an empty answer is a closed connection)
REQUESTS = {
    "a body behind a GET without a length": (head(GET, "Host: a", body=b"ASK {}"), {(200,), (200, 400)}),
    "a request hidden in a body of length 0": (
        head(POST, "Host: a", TYPE, "Content-Length: 0", body=SMUGGLED),
        {(400, 200), (400,)},
    ),
    "a request behind a chunked one with a length": (
        head(POST, "Host: a", TYPE, "Content-Length: 5", CHUNKED, body=b"0\r\n\r\n" + SMUGGLED),
        {(400,)},
    ),
    "two codings": (head(POST, "Host: a", TYPE, CHUNKED, CHUNKED, body=b"0\r\n\r\n" + SMUGGLED), {(400,)}),
    "a coding listed twice": (
        head(POST, "Host: a", TYPE, "Transfer-Encoding: chunked, chunked", body=b"0\r\n\r\n" + SMUGGLED),
        {(400,), (501,)},
    ),
    "a coding with a tab": (
        head(POST, "Host: a", TYPE, "Transfer-Encoding:\tchunked\x0b", body=b"0\r\n\r\n" + SMUGGLED),
        {(400,), (501,)},
    ),
    "the coding identity": (
        head(POST, "Host: a", TYPE, "Transfer-Encoding: identity", body=SMUGGLED),
        {(400,), (501,)},
    ),
    "chunked over HTTP/1.0": (
        head("POST /sparql HTTP/1.0", "Host: a", TYPE, CHUNKED, body=b"6\r\nASK {}\r\n0\r\n\r\n"),
        {(200,), (400,)},
    ),
    "a chunk of negative size": (head(POST, "Host: a", TYPE, CHUNKED, body=b"-1\r\nASK {}\r\n0\r\n\r\n"), {(400,)}),
    "a chunk with a sign": (head(POST, "Host: a", TYPE, CHUNKED, body=b"+6\r\nASK {}\r\n0\r\n\r\n"), {(400,)}),
    "a chunk in Python's writing": (head(POST, "Host: a", TYPE, CHUNKED, body=b"0x6\r\nASK {}\r\n0\r\n\r\n"), {(400,)}),
    "a chunk with an underscore": (head(POST, "Host: a", TYPE, CHUNKED, body=b"0_6\r\nASK {}\r\n0\r\n\r\n"), {(400,)}),
    "a chunk beyond all sizes": (head(POST, "Host: a", TYPE, CHUNKED, body=b"f" * 5_000 + b"\r\n"), {(400,), (413,)}),
    "a chunk longer than its size": (
        head(POST, "Host: a", TYPE, CHUNKED, body=b"2\r\nASK {}\r\n0\r\n\r\n"),
        {(400,)},
    ),
    "a chunk extension of 100 kB": (
        head(POST, "Host: a", TYPE, CHUNKED, body=b"6;" + b"x" * 100_000 + b"\r\nASK {}\r\n0\r\n\r\n"),
        {(200,), (400,), (413,)},
    ),
    "a trailer without end": (
        head(POST, "Host: a", TYPE, CHUNKED, body=b"6\r\nASK {}\r\n0\r\n" + b"X: y\r\n" * 50_000),
        {(), (200,), (400,), (413,), (431,)},
    ),
    "a length that is no number": (head(POST, "Host: a", TYPE, "Content-Length: six", body=b"ASK {}"), {(400,)}),
    "a length in other digits": (head(POST, "Host: a", TYPE, "Content-Length: \xb2", body=b"ASK {}"), {(400,)}),
    "a negative length": (head(POST, "Host: a", TYPE, "Content-Length: -6", body=b"ASK {}"), {(400,)}),
    "a list of lengths": (head(POST, "Host: a", TYPE, "Content-Length: 6, 6", body=b"ASK {}"), {(400,)}),
    "a folded header": (head(GET, "Host: a", "X: a", " b"), {(400,)}),
    "a header without a name": (head(GET, "Host: a", ": x"), {(400,)}),
    "a header without a colon": (head(GET, "Host: a", "X"), {(400,)}),
    "NUL in a header": (head(GET, "Host: a", "X: a\x00b"), {(400,)}),
    "a line feed alone between headers": (b"GET / HTTP/1.1\nHost: a\n\n", {(), (400,)}),
    "no version": (b"GET /\r\n\r\n", {(400,), (404,)}),
    "a version that is none": (head("GET / HTTP/9.9", "Host: a"), {(400,), (505,)}),
    "a version in letters": (head("GET / HTTP/a.b", "Host: a"), {(400,)}),
    "the preface of HTTP/2": (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", {(400,), (400, 400), (505,)}),
    "an upgrade to websockets": (
        head(
            GET,
            "Host: a",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Key: x",
            "Sec-WebSocket-Version: 13",
        ),
        {(200,), (400,)},
    ),
    "an upgrade to HTTP/2": (head(GET, "Host: a", "Upgrade: h2c", "Connection: Upgrade, HTTP2-Settings"), {(200,)}),
    "an expectation that is none": (
        head(POST, "Host: a", TYPE, "Expect: miracles", "Content-Length: 6", body=b"ASK {}"),
        {(200,), (417,)},
    ),
    "an expected go-ahead for a huge body": (
        head(POST, "Host: a", TYPE, "Expect: 100-continue", "Content-Length: 99999999999"),
        {(413,)},
    ),
    "an address of another host": (head("GET http://evil.example/health HTTP/1.1", "Host: a"), {(200,), (400,)}),
    "an address of another scheme": (head("GET ftp://evil.example/etc/passwd HTTP/1.1", "Host: a"), {(400,), (404,)}),
    "an asterisk": (head("OPTIONS * HTTP/1.1", "Host: a"), {(200,), (204,), (400,), (404,), (405,)}),
    "CONNECT": (head("CONNECT 127.0.0.1:22 HTTP/1.1", "Host: a"), {(400,), (404,), (405,)}),
    "TRACE": (head("TRACE /sparql HTTP/1.1", "Host: a", "Cookie: secret"), {(400,), (405,)}),
    "a method of 10 kB": (head("X" * 10_000 + " / HTTP/1.1", "Host: a"), {(400,), (404,), (405,), (414,)}),
    "a method of signs": (head("G<T / HTTP/1.1", "Host: a"), {(400,), (404,), (405,)}),
    "NUL in the address": (head("GET /sparql%00 HTTP/1.1", "Host: a"), {(400,), (404,)}),
    "raw NUL in the address": (head("GET /sparql\x00 HTTP/1.1", "Host: a"), {(400,), (404,)}),
    "no UTF-8 in the address": (head("GET /%ff%fe%c0%af HTTP/1.1", "Host: a"), {(400,), (404,)}),
    "raw bytes in the address": (head("GET /\xff\xfe?query=\xff HTTP/1.1", "Host: a"), {(400,), (404,)}),
    "a broken escape": (head("GET /sparql?query=%zz%7 HTTP/1.1", "Host: a"), {(400,)}),
    "a path out of the site": (head("GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1", "Host: a"), {(400,), (404,)}),
    "a path out of the site, escaped twice": (head("GET /static/%252e%252e/x HTTP/1.1", "Host: a"), {(400,), (404,)}),
    "a path with backslashes": (head("GET /static/..\\..\\server.py HTTP/1.1", "Host: a"), {(400,), (404,)}),
    "a path of another host": (head("GET //evil.example/%2f.. HTTP/1.1", "Host: a"), {(400,), (404,)}),
    "2,000 parameters": (
        head("GET /sparql?" + "&".join(f"a{n}=" for n in range(2000)) + " HTTP/1.1", "Host: a"),
        {(413,)},
    ),
    "a form of many parts": (
        head(
            POST, "Host: a", "Content-Type: multipart/form-data; boundary=x", f"Content-Length: {len(FORM)}", body=FORM
        ),
        {(415,)},
    ),
    "a form of 1,001 fields": (
        head(
            POST,
            "Host: a",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Length: 2002",
            body=b"a&" * 1001,
        ),
        {(413,)},
    ),
    "a packed body": (
        head(POST, "Host: a", TYPE, "Content-Encoding: gzip", f"Content-Length: {len(PACKED)}", body=PACKED),
        {(415,)},
    ),
    "a body packed in secret": (head(POST, "Host: a", TYPE, f"Content-Length: {len(PACKED)}", body=PACKED), {(400,)}),
    "a charset that is none": (
        head(POST, "Host: a", TYPE + "; charset=../../x", "Content-Length: 6", body=b"ASK {}"),
        {(415,)},
    ),
    "an Accept of 60 kB": (head(GET, "Host: a", "Accept: " + "text/csv;q=0.1," * 4_000), {(200,), (431,)}),
    "an Accept of signs": (head(GET, "Host: a", "Accept: ;;;,,,/;q=x,*/*;q=1e999"), {(200,), (406,)}),
    "an If-None-Match of 60 kB": (head(GET, "Host: a", "If-None-Match: " + '"x",' * 15_000), {(200,), (431,)}),
    "a range": (head(GET, "Host: a", "Range: bytes=0-0,1-1,2-2,-1,999999-"), {(200,), (206,), (416,)}),
    "a host with a script": (head("GET /sparql HTTP/1.1", 'Host: "><script>alert(1)</script>'), {(400,)}),
    "a host with a line end": (head("GET /sparql HTTP/1.1", "Host: a%0d%0aX-Evil: 1"), {(400,), (200,)}),
    "an empty host": (head("GET /sparql HTTP/1.1", "Host: "), {(200,), (400,)}),
    "a host with a path": (head("GET /sparql HTTP/1.1", "Host: a/b?c#d@evil.example"), {(400,)}),
    "a port that is none": (head("GET /sparql HTTP/1.1", "Host: a:99999999"), {(200,), (400,)}),
}


@pytest.mark.parametrize(("data", "allowed"), REQUESTS.values(), ids=REQUESTS)
def test_each_request_ends_well(bombed, data: bytes, allowed: set[tuple[int, ...]]) -> None:
    start = time.monotonic()
    answer = raw(bombed.port, data)
    assert tuple(statuses(answer)) in allowed
    assert not INSIDE.search(answer)
    assert b"X-Evil" not in answer.partition(b"\r\n\r\n")[0]
    assert b"<script>" not in answer
    assert time.monotonic() - start < 8
    assert bombed.call("GET", "/health").status == 200


def test_two_hundred_requests_in_one_go(bombed) -> None:
    answer = raw(bombed.port, head(GET, "Host: a") * 200, seconds=20)
    assert set(statuses(answer)) <= {200}
    assert 1 <= len(statuses(answer)) <= 200
    assert bombed.query("ASK {}").status == 200


FORWARDED = {
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Proto": "javascript",
    "X-Forwarded-Prefix": "//evil.example",
    "X-Forwarded-Port": "6666",
    "Forwarded": "host=evil.example;proto=https",
    "X-Original-URL": "/admin",
    "X-Rewrite-URL": "/admin",
    "X-HTTP-Method-Override": "DELETE",
}


@pytest.mark.parametrize(("name", "value"), FORWARDED.items(), ids=FORWARDED)
def test_headers_of_proxies_are_not_believed(bombed, name: str, value: str) -> None:
    plain, told = (bombed.call("GET", "/sparql", headers=headers) for headers in ({}, {name: value}))
    assert told.status == 200
    assert b"evil" not in told.body
    assert sorted(told.text.split()) == sorted(plain.text.split())


def test_links_of_another_host_are_for_who_named_it_only(bombed) -> None:
    """The description names the address it was asked at, in a tag of its own, so no cache mixes two hosts up."""
    replies = [bombed.call("GET", "/sparql", headers={"Host": host}) for host in ("a.example", "b.example")]
    assert replies[0].headers["ETag"] != replies[1].headers["ETag"]
    assert b"b.example" not in replies[0].body


ECHOES = {
    "a query": "/sparql?query=" + urllib.parse.quote("<script>alert(1)</script>\r\nX-Evil: 1"),
    "a graph": "/graph-store?graph=" + urllib.parse.quote("urn:<script>alert(1)</script>\r\nX-Evil: 1"),
    "a path": "/" + urllib.parse.quote("<script>alert(1)</script>\r\nX-Evil: 1"),
}


@pytest.mark.parametrize("path", ECHOES.values(), ids=ECHOES)
@pytest.mark.parametrize("accept", ["text/html", "application/json"])
def test_what_is_echoed_does_nothing(bombed, path: str, accept: str) -> None:
    reply = bombed.call("GET", path, headers={"Accept": accept})
    assert reply.status in (400, 404, 406)
    assert "X-Evil" not in reply.headers
    assert reply.headers["X-Content-Type-Options"] == "nosniff"
    assert reply.media_type != "text/html" or b"<script>" not in reply.body
