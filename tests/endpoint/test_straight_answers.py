"""Straight answers, kept answers and answers of the application are the same bytes, but for their date."""

from __future__ import annotations

import re
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote

import pytest

from endpoint.http.plain import plain

GENERAL = "X-General: yes\r\n"  # a field that no plain request has, so the application answers
ROWS = "SELECT ?o WHERE { <urn:thing:1> ?p ?o } ORDER BY STR(?o)"
MANY = "SELECT ?s ?o WHERE { ?s <http://example.org/value> ?o } ORDER BY ?s"
LARGE = "SELECT * WHERE { ?s ?p ?o . ?a ?b ?c } LIMIT 20000"
NONE = "SELECT * WHERE { <urn:thing:none> ?p ?o }"
GRAPH = "CONSTRUCT WHERE { <urn:thing:1> ?p ?o }"

REQUESTS = {
    "rows": ("GET", ROWS, ""),
    "head": ("HEAD", ROWS, ""),
    "rows in JSON": ("GET", ROWS, "Accept: application/json\r\n"),
    "rows in XML": ("GET", ROWS, "Accept: application/sparql-results+xml\r\n"),
    "rows in CSV": ("GET", ROWS, "Accept: text/csv\r\n"),
    "rows, weighed": ("GET", ROWS, "Accept: text/csv;q=0.1, text/tab-separated-values;q=0.8\r\n"),
    "rows that cannot be had": ("GET", ROWS, "Accept: image/png\r\n"),
    "packed, short": ("GET", ROWS, "Accept-Encoding: gzip\r\n"),
    "packed, long": ("GET", MANY, "Accept-Encoding: gzip, deflate\r\n"),
    "not packed, long": ("GET", MANY, "Accept-Encoding: identity\r\n"),
    "gzip refused": ("GET", MANY, "Accept-Encoding: gzip;q=0\r\n"),
    "a stream": ("GET", LARGE, ""),
    "no rows": ("GET", NONE, ""),
    "no rows in TSV": ("GET", NONE, "Accept: text/tab-separated-values\r\n"),
    "false": ("GET", "ASK { <urn:thing:none> ?p ?o }", ""),
    "true": ("GET", "ASK { ?s ?p ?o }", ""),
    "a graph": ("GET", GRAPH, ""),
    "a graph for rdflib": ("GET", GRAPH, "Accept: application/sparql-results+json\r\n"),
    "a graph in RDF/XML": ("GET", GRAPH, "Accept: application/rdf+xml\r\n"),
    "what XML cannot carry": ("GET", 'SELECT ("\\u0001" AS ?x) {}', "Accept: application/xml\r\n"),
    "a graph that is not there": ("GET", "SELECT * FROM <http://example.org/none> { ?s ?p ?o }", ""),
    "not the same twice": ("GET", "SELECT (1 AS ?x) { FILTER(RAND() >= 0) }", ""),
    "a syntax error": ("GET", "SELECT * WHERE {", ""),
    "a syntax error only a parser sees": ("GET", "SELECT ?x WHERE { ?x }", ""),
    "an unknown function": ("GET", "SELECT (<urn:f>(1) AS ?x) {}", ""),
    "an update": ("GET", "INSERT DATA { <urn:a> <urn:b> 1 }", ""),
    "another server": ("GET", "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", ""),
    "Cyrillic": ("GET", 'SELECT ?s { ?s ?p "один"@uk }', ""),
    "a relative IRI": ("GET", "SELECT (<a> AS ?x) {}", ""),
    "from a page": (
        "GET",
        ROWS,
        "Origin: http://example.org\r\nSec-Fetch-Mode: cors\r\nReferer: http://example.org/\r\n",
    ),
    "to be closed": ("GET", ROWS, "Connection: close\r\n"),
}


def exchange(port: int, request: str) -> bytes:
    """One request on a connection of its own, and the bytes of its answer, their date and the connection's end left
    out, for the way through the application may close where another does not need to."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as client:
        client.sendall(request.encode("ascii"))
        answer = received(client, head_only=request.startswith("HEAD"))
    return re.sub(rb"Date: [^\r]*\r\n", b"", answer)


def received(client: socket.socket, *, head_only: bool = False) -> bytes:
    """One answer, to its end."""
    data = b""
    while b"\r\n\r\n" not in data:
        more = client.recv(1 << 16)
        assert more, data
        data += more
    head, _, body = data.partition(b"\r\n\r\n")
    length = re.search(rb"\r\nContent-Length: (\d+)", head)
    if head_only or b" 304 " in head[:13]:
        return data
    if length is None:
        while not body.endswith(b"0\r\n\r\n"):
            body += client.recv(1 << 16)
        return head + b"\r\n\r\n" + re.sub(rb"(^|\r\n)[0-9A-F]+\r\n", b"", body)  # in pieces of any length
    while len(body) < int(length[1]):
        body += client.recv(1 << 16)
    return head + b"\r\n\r\n" + body


def request(method: str, target: str, fields: str) -> str:
    return f"{method} {target} HTTP/1.1\r\nHost: localhost\r\n{fields}\r\n"


@pytest.fixture(scope="module")
def server(start_server, sparql_store: Path):  # type: ignore[no-untyped-def]
    return start_server(sparql_store, seconds=10.0)


@pytest.mark.parametrize("name", REQUESTS)
def test_every_way_gives_the_same_bytes(server, name: str) -> None:
    method, text, fields = REQUESTS[name]
    target = f"/sparql?query={quote(text + f' # {name}')}"
    straight = exchange(server.port, request(method, target, fields))
    kept = exchange(server.port, request(method, target, fields))
    general = exchange(server.port, request(method, target, fields + GENERAL))
    assert straight == general
    assert kept == general


@pytest.mark.parametrize(
    "target", ["/health", "/problems", "/sparql", "/sparql?query=", "/nowhere", "/sparql?query=%FF"]
)
def test_other_addresses_too(server, target: str) -> None:
    asked = [exchange(server.port, request("GET", target, fields)) for fields in ("", "", GENERAL)]
    assert asked[0] == asked[1] == asked[2]


def test_what_the_client_has_is_not_sent_again(server) -> None:
    target = f"/sparql?query={quote(ROWS + ' # had')}"
    tag = re.search(rb'\r\nEtag: ("[^"]+")', exchange(server.port, request("GET", target, "")))
    assert tag
    held = f"If-None-Match: {tag[1].decode()}\r\n"
    asked = [exchange(server.port, request("GET", target, held + more)) for more in ("", "", GENERAL)]
    assert asked[0].startswith(b"HTTP/1.1 304 ")
    assert asked[0] == asked[1] == asked[2]
    other = exchange(server.port, request("GET", target, 'If-None-Match: "another"\r\n'))
    assert other.startswith(b"HTTP/1.1 200 ")


def test_a_connection_lives_on_after_304_and_after_kept_answers(server) -> None:
    target = f"/sparql?query={quote(ROWS + ' # lives')}"
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as client:
        tag = None
        for _ in range(5):
            fields = f"If-None-Match: {tag}\r\n" if tag else ""
            client.sendall(request("GET", target, fields).encode())
            answer = received(client)
            assert b"Connection: close" not in answer
            tag = tag or answer.partition(b"Etag: ")[2].partition(b"\r\n")[0].decode()
        assert answer.startswith(b"HTTP/1.1 304 ")


def test_requests_sent_ahead_are_answered_in_order(server) -> None:
    """Sent in one piece they are no plain request; sent while one is awaited they wait."""
    targets = [f"/sparql?query={quote(f'SELECT ({n} AS ?x) {{}}')}" for n in range(6)]
    for pause in (0.0, 0.001):
        with socket.create_connection(("127.0.0.1", server.port), timeout=10) as client:
            for target in targets:
                client.sendall(request("GET", target, "").encode())
                time.sleep(pause)
            data = b""
            while data.count(b"HTTP/1.1 200 ") < len(targets) or not data.endswith(b"]}}"):
                data += client.recv(1 << 16)
        assert [int(found) for found in re.findall(rb'"value":"(\d)"', data)] == list(range(6))


def test_a_request_that_comes_in_pieces_is_answered(server) -> None:
    whole = request("GET", f"/sparql?query={quote(ROWS + ' # pieces')}", "").encode()
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as client:
        for start in range(0, len(whole), 20):
            client.sendall(whole[start : start + 20])
            time.sleep(0.005)
        assert received(client).startswith(b"HTTP/1.1 200 ")


def test_who_leaves_while_a_worker_thinks_stops_it_and_harms_nobody(server) -> None:
    text = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    for _ in range(3):
        with socket.create_connection(("127.0.0.1", server.port), timeout=10) as client:
            client.sendall(request("GET", f"/sparql?query={quote(text)}", "").encode())
            time.sleep(0.1)
    until = time.monotonic() + 5.0  # half of what a query may take; a new worker is busy while it starts
    while (working := [pid for pid in server.workers() if busy(pid)]) and time.monotonic() < until:
        time.sleep(0.2)
    assert not working
    assert server.query("ASK {}").status == 200


def busy(pid: int) -> bool:
    """Whether a process uses the processor now."""
    used = []
    for _ in range(2):
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except FileNotFoundError:
            return False
        used.append(int(fields[11]) + int(fields[12]))
        time.sleep(0.1)
    return used[1] - used[0] > 2


def test_a_straight_question_that_takes_too_long_is_told_so(server) -> None:
    text = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(?n = 1) }"
    answer = exchange(server.port, request("GET", f"/sparql?query={quote(text)}", ""))
    assert answer.startswith((b"HTTP/1.1 503 ", b"HTTP/1.1 504 ")), answer[:200]


def test_many_ask_at_once(server) -> None:
    def ask(number: int) -> bool:
        answer = exchange(server.port, request("GET", f"/sparql?query={quote(f'SELECT ({number} AS ?x) {{}}')}", ""))
        return f'"value":"{number}"'.encode() in answer

    with ThreadPoolExecutor(16) as pool:
        assert all(pool.map(ask, range(400)))


@pytest.mark.parametrize(
    "data",
    [
        b"GET /a HTTP/1.0\r\nHost: x\r\n\r\n",
        b"GET /a HTTP/1.1\r\n\r\n",
        b"GET /a HTTP/1.1\r\nHost: x\r\nHost: x\r\n\r\n",
        b"GET /a HTTP/1.1\r\nHost: x\r\nAccept: a\r\nAccept: b\r\n\r\n",
        b"GET /a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\n",
        b"GET /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"GET /a HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n\r\n",
        b"GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        b"GET /a HTTP/1.1\r\nHost: x\r\nRange: bytes=0-1\r\n\r\n",
        b"GET /a HTTP/1.1\r\nHost: x\r\nCookie: a=b\r\n\r\n",
        b"GET /a HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: y\r\n\r\n",
        b"GET /a HTTP/1.1\r\nHost: x\r\n Accept: folded\r\n\r\n",
        b"GET /a HTTP/1.1\r\nHost: x\r\nAccept : a\r\n\r\n",
        b"GET /a HTTP/1.1\r\nHost: x\nAccept: a\r\n\r\n",
        b"GET /a HTTP/1.1\r\nHost: x\r\nAccept: \x01\r\n\r\n",
        b"GET /a HTTP/1.1\r\nHost: x\r\nAccept: \xd0\xb0\r\n\r\n",
        b"GET  /a HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET //a HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /a#b HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET http://x/a HTTP/1.1\r\nHost: x\r\n\r\n",
        b"get /a HTTP/1.1\r\nHost: x\r\n\r\n",
        b"POST /a HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /a HTTP/1.1\r\nHost: x\r\n\r\nGET /b HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /a HTTP/1.1\r\nHost: x\r\n",
        b"GET /" + b"a" * 9000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
    ],
    ids=lambda data: repr(data[:60]),
)
def test_what_is_no_plain_request(data: bytes) -> None:
    assert plain(data) is None


def test_a_plain_request_is_read() -> None:
    data = b"HEAD /a?b=%20 HTTP/1.1\r\nhost: x:8000\r\nACCEPT:  text/html \r\nUser-Agent: y\r\n\r\n"
    found = plain(data)
    assert found is not None
    assert (found.method, found.target, found.fields) == ("HEAD", "/a?b=%20", ("x:8000", "text/html", None, None, None))


def test_what_is_kept_is_bounded_and_belongs_to_a_day() -> None:
    from endpoint.kept import Answers, Bytes

    asked = [plain(f"GET /{n} HTTP/1.1\r\nHost: x\r\n\r\n".encode()) for n in range(100)]
    kept, day = Answers(100_000), 86_400
    assert asked[0] is not None
    assert kept.of(asked[0], day) is None
    for one in asked:
        assert one is not None
        kept.keep(one, Bytes(b"", b"", b"x" * 5000), day)
    assert kept.held <= 100_000
    assert 10 < sum(one is not None and kept.of(one, day) is not None for one in asked) < 20
    assert asked[99] is not None
    assert kept.of(asked[99], day) is not None
    kept.keep(asked[0], Bytes(b"", b"", b"x" * 50_000), day)
    assert kept.of(asked[0], day) is None  # too large a share
    assert kept.of(asked[99], 2 * day) is None
    kept.keep(asked[99], Bytes(b"", b"", b"old"), day + 1)
    assert kept.of(asked[99], 2 * day) is None  # begun yesterday
