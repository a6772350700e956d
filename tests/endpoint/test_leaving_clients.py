"""A client that leaves takes its query with it, within a second, wherever the query is at that moment."""

from __future__ import annotations

import http.client
import time
import urllib.parse
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

JOIN = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
ENDLESS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
DIRECT = {"Content-Type": "application/sparql-query"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture(scope="module")
def one_place_server(start_server, sparql_store):
    """A server with one place for long queries and one for who waits for it."""
    return start_server(sparql_store, seconds=30.0, quick=2, long=1, waiting=1, waiting_seconds=20.0)


@pytest.fixture
def clients(one_place_server) -> Iterator[Callable[..., http.client.HTTPConnection]]:
    """Sends a request on a new connection, which stays open."""
    opened: list[http.client.HTTPConnection] = []

    def send(method: str, text: str, headers: dict[str, str] | None = None) -> http.client.HTTPConnection:
        connection = http.client.HTTPConnection("127.0.0.1", one_place_server.port, timeout=60)
        opened.append(connection)
        pairs = urllib.parse.urlencode({"query": text})
        if method == "POST":
            body = text if headers == DIRECT else pairs
            connection.request("POST", "/sparql", body.encode(), headers or {})
        else:
            connection.request(method, f"/sparql?{pairs}", headers=headers or {})
        return connection

    yield send
    for connection in opened:
        connection.close()
    assert within(2.0, lambda: not busy(one_place_server))


WAYS = {
    "GET": ("GET", {}),
    "HEAD": ("HEAD", {}),
    "POST of a text": ("POST", DIRECT),
    "POST of a form": ("POST", FORM),
    "GET, packed": ("GET", {"Accept-Encoding": "gzip"}),
}


@pytest.mark.parametrize(("method", "headers"), WAYS.values(), ids=WAYS)
def test_while_its_query_runs(one_place_server, clients, method: str, headers: dict[str, str]) -> None:
    connection = clients(method, JOIN, headers)
    assert within(5.0, lambda: busy(one_place_server))
    connection.close()
    assert within(1.0, lambda: not busy(one_place_server))


@pytest.mark.parametrize("packing", ["identity", "gzip"])
def test_while_its_answer_flows(one_place_server, clients, packing: str) -> None:
    connection = clients("GET", ENDLESS, {"Accept-Encoding": packing})
    answer = connection.getresponse()
    assert (answer.status, len(answer.read(100))) == (200, 100)
    assert within(5.0, lambda: busy(one_place_server))
    answer.close()
    connection.close()
    assert within(1.0, lambda: not busy(one_place_server))


def test_while_it_waits_in_the_queue(one_place_server, clients) -> None:
    runs = clients("GET", JOIN + "#runs")
    time.sleep(1.5)
    waits = clients("GET", JOIN + "#waits")
    time.sleep(1.5)
    refused = clients("GET", JOIN + "#refused").getresponse()
    assert refused.status == 503  # the queue of one is full
    assert refused.headers["Retry-After"]
    assert b"queue" in refused.read()
    waits.close()
    time.sleep(1.0)
    next_one = clients("GET", JOIN + "#next")
    next_one.timeout = 2.0
    assert next_one.sock is not None
    next_one.sock.settimeout(2.0)
    with pytest.raises(TimeoutError):  # it may wait: its predecessor has left the queue
        next_one.getresponse()
    runs.close()


def within(seconds: float, condition: Callable[[], bool]) -> bool:
    """Whether the condition comes true within so many seconds."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
    return True


def busy(server) -> bool:
    """Whether a worker uses a processor now, looked at for a tenth of a second."""

    def ticks() -> int:
        found = 0
        for pid in server.workers():
            try:
                found += sum(map(int, Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]))
            except OSError:
                continue  # it has ended meanwhile
        return found

    before = ticks()
    time.sleep(0.1)
    return ticks() > before
