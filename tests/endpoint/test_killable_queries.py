"""Queries that would run for minutes, eat the memory or lose their client: each ends alone, and in time."""

from __future__ import annotations

import http.client
import json
import os
import signal
import statistics
import subprocess
import sys
import threading
import time
import urllib.parse
from collections.abc import Callable
from pathlib import Path

import pytest

JOIN = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
RUNAWAYS = {
    "cross join": JOIN,
    "sorted join": "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c DESC(?f) LIMIT 1",
    "regular expression": (
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i "
        "FILTER REGEX(CONCAT(STR(?c), STR(?f), STR(?i)), '(a*)*b') }"
    ),
    "property path": (
        "SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>|^!<urn:x>)* ?b . ?c (!<urn:x>)* ?d . ?e (!<urn:x>)* ?f . ?g ?h ?i }"
    ),
    "many patterns": "SELECT * {" + "".join(f"?s{n} ?p{n} ?o{n} ." for n in range(190)) + "}",
    "strings": "SELECT (SUM(STRLEN(CONCAT(STR(?c), STR(?f), STR(?i)))) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "unions": "SELECT (COUNT(*) AS ?n) {" + " UNION ".join(["{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"] * 20) + "}",
    "minus": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i MINUS { ?a ?b ?f } }",
    "not exists": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER NOT EXISTS { ?a <urn:x> ?i } }",
    "values": "SELECT (COUNT(*) AS ?n) { VALUES ?x {" + " 1" * 4000 + "} VALUES ?y {" + " 1" * 4000 + "} ?a ?b ?c }",
}


@pytest.mark.parametrize("text", RUNAWAYS.values(), ids=RUNAWAYS)
def test_a_runaway_ends_at_its_limit(sparql_server, text: str) -> None:
    start = time.monotonic()
    reply = sparql_server.call("POST", "/sparql", text.encode(), {"Content-Type": "application/sparql-query"})
    took = time.monotonic() - start
    document = json.loads(reply.body)
    # Some reach 300 MB before 1.5 s are over; which limit comes first depends on the machine.
    assert (reply.status, document.get("limit")) in ((503, "time 1.5 s"), (413, "memory"))
    assert ("Retry-After" in reply.headers) == (reply.status == 503)
    assert took < 2.0  # the aim is 0.1 s above the limit; the rest is for a machine that does other things


def test_a_longer_timeout_is_not_granted_and_a_shorter_one_is(sparql_server) -> None:
    for wish, wanted in (("60", "time 1.5 s"), ("0.4", "time 0.4 s")):
        assert json.loads(sparql_server.query(JOIN, timeout=wish).body)["limit"] == wanted
    path = "/sparql?" + urllib.parse.urlencode({"query": JOIN})
    reply = sparql_server.call("GET", path, headers={"Prefer": "respond-async, wait=0.3"})
    assert json.loads(reply.body)["limit"] == "time 0.3 s"


def test_others_are_answered_meanwhile(sparql_server) -> None:
    ends: list[int] = []
    bombs = [threading.Thread(target=lambda: ends.append(sparql_server.query(JOIN).status)) for _ in range(2)]
    for bomb in bombs:
        bomb.start()
    time.sleep(0.5)
    times = []
    for number in range(10):
        start = time.monotonic()
        reply = sparql_server.query(f"ASK {{ <urn:thing:{number}> ?p ?o }}")
        times.append(time.monotonic() - start)
        assert (reply.status, reply.body) == (200, b'{"head":{},"boolean":true}')
    assert not ends  # they were running all the while
    assert statistics.median(times) < 0.1
    for bomb in bombs:
        bomb.join()
    assert ends == [503, 503]


MEMORY = {
    "distinct": "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?a ?c ?d ?f ?i { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } }",
    "doubled strings": "SELECT * { BIND('0123456789abcdef' AS ?v0) "
    + "".join(f"BIND(CONCAT(?v{n}, ?v{n}) AS ?v{n + 1}) " for n in range(40))
    + "}",
}


@pytest.mark.parametrize("text", MEMORY.values(), ids=MEMORY)
def test_a_memory_bomb_ends_alone(sparql_server, text: str) -> None:
    reply = sparql_server.query(text)
    assert reply.status in (413, 503)
    assert sparql_server.query("ASK {}").status == 200


def test_a_client_that_leaves_stops_its_query(patient_server) -> None:
    patient_server.query("ASK {}")
    before = set(patient_server.workers())
    connection = http.client.HTTPConnection("127.0.0.1", patient_server.port)
    connection.request("GET", "/sparql?" + urllib.parse.urlencode({"query": JOIN}))
    assert eventually(lambda: bool(busy(patient_server.workers())), 10.0)
    connection.close()
    start = time.monotonic()
    assert eventually(lambda: bool(before - set(patient_server.workers())), 1.4)  # the one that ran it is gone
    assert time.monotonic() - start < 1.0


def test_clients_that_leave_in_the_middle_take_no_place_with_them(patient_server) -> None:
    text = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    for _ in range(20):
        connection = http.client.HTTPConnection("127.0.0.1", patient_server.port, timeout=20)
        connection.request("GET", "/sparql?" + urllib.parse.urlencode({"query": text}))
        answer = connection.getresponse()
        assert answer.status in (200, 503)
        answer.read(1000)
        answer.close()
        connection.close()
    assert eventually(lambda: not busy(patient_server.workers()), 1.4)
    large = "SELECT * { ?a <http://example.org/value> ?n . ?d <http://example.org/value> ?m FILTER(?n < 50) }"
    assert [patient_server.query(large + " " * n, "text/csv").body.count(b"\n") for n in range(6)] == [50_001] * 6


def test_a_server_that_is_told_to_stop_ends_its_queries_and_itself(start_server, sparql_store) -> None:
    server = start_server(sparql_store, seconds=30.0, grace_seconds=0.5)
    statuses: list[int] = []
    bombs = [threading.Thread(target=lambda: statuses.append(server.query(JOIN).status)) for _ in range(3)]
    for bomb in bombs:
        bomb.start()
    time.sleep(1.0)
    workers = server.workers()
    start = time.monotonic()
    server.process.send_signal(signal.SIGTERM)
    assert server.process.wait(timeout=10) == 0
    assert time.monotonic() - start < 3
    for bomb in bombs:
        bomb.join()
    assert statuses == [503, 503, 503]
    assert not [pid for pid in workers if Path(f"/proc/{pid}").exists()]


def eventually(condition: Callable[[], bool], seconds: float) -> bool:
    """Whether the condition holds within so many seconds."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def busy(pids: list[int]) -> list[int]:
    """The processes that use a processor now."""

    def ticks(pid: int) -> int:
        try:
            return sum(map(int, Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]))
        except OSError:
            return 0

    before = {pid: ticks(pid) for pid in pids}
    time.sleep(0.1)
    return [pid for pid in pids if ticks(pid) > before[pid]]


def test_a_killed_worker_is_replaced_within_a_second(sparql_server) -> None:
    sparql_server.query("ASK {}")
    before = sparql_server.workers()
    for pid in before:
        os.kill(pid, signal.SIGKILL)
    statuses = [sparql_server.query(f"ASK {{ <urn:k{n}> ?p ?o }}").status for n in range(2 * len(before))]
    assert set(statuses) == {200}  # the dead are found out before, or as, they are given a query
    time.sleep(1.0)
    after = sparql_server.workers()
    assert not set(before) & set(after)
    assert len(after) >= 3
    assert [sparql_server.query(f"ASK {{ <urn:l{n}> ?p ?o }}").status for n in range(6)] == [200] * 6


def test_a_query_given_to_a_dying_worker_is_given_to_another(start_server, sparql_store) -> None:
    """Stopped workers cannot read what they are sent; killed then, they leave it unread."""
    server = start_server(sparql_store, seconds=20.0)
    assert server.query("ASK {}").status == 200
    workers = server.workers()
    for pid in workers:
        os.kill(pid, signal.SIGSTOP)
    statuses: list[int] = []
    asked = [
        threading.Thread(target=lambda n=n: statuses.append(server.query(f"ASK {{ <urn:d{n}> ?p ?o }}").status))
        for n in range(4)
    ]
    for each in asked:
        each.start()
    time.sleep(0.3)
    for pid in workers:
        os.kill(pid, signal.SIGKILL)
    for each in asked:
        each.join()
    assert statuses == [200] * 4


def test_a_surplus_of_bombs_is_turned_away_and_nothing_is_lost(start_server, sparql_store) -> None:
    sparql_server = start_server(sparql_store, seconds=5.0, memory=300 << 20)
    statuses: list[int] = []

    def bomb(number: int) -> None:
        statuses.append(sparql_server.query(JOIN.replace("COUNT(*)", f"COUNT(*) + {number}")).status)

    threads = [threading.Thread(target=bomb, args=(number,)) for number in range(24)]
    for thread in threads:
        thread.start()
    answers = [sparql_server.query(f"ASK {{ <urn:thing:{n}> ?p {n} }}") for n in range(10)]
    for thread in threads:
        thread.join()
    assert [reply.body for reply in answers] == [b'{"head":{},"boolean":true}'] * 10
    assert statuses == [503] * 24
    assert eventually(lambda: not busy(sparql_server.workers()), 1.0)
    assert len(sparql_server.workers()) <= 3 * 4 + 2  # no more than before: none is left behind


def test_workers_have_no_network() -> None:
    """In a process of its own, confined as a worker is: no socket of any kind, and SERVICE fails."""
    program = """
from endpoint.workers.confinement import confine
print(confine(1 << 33).value)
import socket, pyoxigraph
for family in (socket.AF_INET, socket.AF_INET6, socket.AF_UNIX):
    try:
        socket.socket(family)
        print("socket", family)
    except PermissionError:
        print("refused")
try:
    pyoxigraph.Store().update("LOAD <http://127.0.0.1:8080/>")
    print("loaded")
except OSError:
    print("refused")
import subprocess
try:
    subprocess.run(["true"])
    print("started")
except PermissionError:
    print("refused")
"""
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    if told[0] != "seccomp":
        pytest.skip(f"no seccomp filter for this processor here: {told[0]}")
    assert told[1:] == ["refused"] * 5
