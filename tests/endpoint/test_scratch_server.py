"""The scratch server: writable, on its own machine, its data safe from runaways; and the W3C's suites on it."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import pytest

UPDATE = {"Content-Type": "application/sparql-update"}
TURTLE = {"Content-Type": "text/turtle"}


def update(server, text: str) -> int:
    status: int = server.call("POST", "/update", text.encode(), UPDATE).status
    return status


def count(server) -> int:
    reply = server.query("SELECT (COUNT(*) AS ?n) { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }", "text/csv")
    return int(reply.text.split()[1])


@pytest.fixture(autouse=True)
def _empty(scratch_server) -> None:
    assert update(scratch_server, "DROP ALL") == 204


def test_an_update_is_seen_by_the_next_query(scratch_server) -> None:
    assert update(scratch_server, "INSERT DATA { <urn:a> <urn:b> 1 . GRAPH <urn:g> { <urn:a> <urn:b> 2 } }") == 204
    assert count(scratch_server) == 2
    assert scratch_server.query("ASK { ?s ?p 2 }").body.endswith(b"false}")  # the default graph is plain


def test_a_runaway_costs_no_data(scratch_server) -> None:
    numbers = " ".join(str(n) for n in range(300))
    fill = f"INSERT {{ ?s <urn:p> ?n }} WHERE {{ VALUES ?n {{ {numbers} }} BIND(IRI(CONCAT('urn:', STR(?n))) AS ?s) }}"
    assert update(scratch_server, fill) == 204
    runaway = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?c + ?f + ?i + ?l < 0) }"
    assert scratch_server.query(f"ASK {runaway}").status == 503
    assert update(scratch_server, f"DELETE {{ ?a ?b ?c }} WHERE {runaway}") == 503
    assert count(scratch_server) == 300


def test_an_update_is_done_as_a_whole_or_not_at_all(scratch_server) -> None:
    text = "INSERT DATA { <urn:a> <urn:b> 1 } ; LOAD <http://127.0.0.1:9/> ; INSERT DATA { <urn:a> <urn:b> 2 }"
    assert update(scratch_server, text) == 403
    assert count(scratch_server) == 0


BAD_UPDATES = {
    "a query": ("ASK {}", 400),
    "no SPARQL": ("INSERT INTO t VALUES (1)", 400),
    "SERVICE": ("INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", 403),
    "LOAD": ("LOAD <http://127.0.0.1:9/>", 403),
    "nesting": ("INSERT DATA {" + "[" * 10_000 + "]" * 10_000 + "}", 413),
}


@pytest.mark.parametrize(("text", "status"), BAD_UPDATES.values(), ids=BAD_UPDATES)
def test_bad_updates(scratch_server, text: str, status: int) -> None:
    assert update(scratch_server, text) == status


FOREIGN = {
    "another host name": {"Host": "evil.example"},
    "a host that begins like ours": {"Host": "127.0.0.1.evil.example"},
    "another origin": {"Origin": "https://evil.example"},
    "no origin": {"Origin": "null"},
}


@pytest.mark.parametrize("headers", FOREIGN.values(), ids=FOREIGN)
def test_other_sites_may_not_write(scratch_server, headers: dict[str, str]) -> None:
    reply = scratch_server.call("POST", "/update", b"INSERT DATA { <urn:a> <urn:b> 1 }", UPDATE | headers)
    assert reply.status == 403
    assert "Access-Control-Allow-Origin" not in reply.headers
    assert count(scratch_server) == 0


def test_graphs_are_written_and_removed(scratch_server) -> None:
    path = "/graph-store?graph=http://example.org/g"
    steps = [
        ("GET", None, 404),
        ("PUT", b"<urn:a> <urn:b> 1 .", 201),
        ("PUT", b"<urn:a> <urn:b> 2 .", 204),
        ("POST", b"<urn:a> <urn:b> 3 .", 204),
        ("POST", b"<urn:a> <urn:b .", 400),
        ("GET", None, 200),
        ("DELETE", None, 204),
        ("DELETE", None, 404),
    ]
    replies = [scratch_server.call(method, path, body, TURTLE if body else {}) for method, body, _ in steps]
    assert [reply.status for reply in replies] == [status for _, _, status in steps]
    assert sorted(replies[5].text.replace(",", ".").split())[-2:] == ["<urn:a>", "<urn:b>"]
    assert " 2" in replies[5].text
    assert " 3" in replies[5].text
    assert " 1" not in replies[5].text


def test_an_entity_bomb_is_not_read(scratch_server) -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b "c">]><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>'
    reply = scratch_server.call("PUT", "/graph-store?default", bomb, {"Content-Type": "application/rdf+xml"})
    assert reply.status == 400


def test_its_description_says_what_it_is(scratch_server) -> None:
    text = scratch_server.call("GET", "/sparql").text
    assert "SPARQL11Update" in text
    assert "UnionDefaultGraph" not in text


# group -> passed; the evaluation figures are the engine's own (its differences are listed in shared/w3c) and one more:
# TRUE and False are read in every case
W3C = {
    "protocol": 34,
    "service-description": 3,
    "update11-eval": 94,
    "update11-syntax": 55,
    "query11-syntax": 103,
    "gsp": 13,
    "query10-eval": 269,
    "query11-eval": 224,
}


@pytest.mark.slow
def test_the_suites_of_the_w3c(scratch_server, shared: Path, tmp_path: Path) -> None:
    if importlib.util.find_spec("requests") is None:
        pytest.skip("the runner of the suites needs requests, which is not installed")
    report = tmp_path / "report.json"
    address = scratch_server.address
    options = [
        *("--suite", str(shared / "w3c"), "--query-url", f"{address}/sparql", "--update-url", f"{address}/update"),
        *("--gsp-url", f"{address}/graph-store", "--gsp-direct", "--no-formats", "--groups", ",".join(W3C)),
        *("--allow", str(shared / "w3c" / "engine-differences.txt"), "--json", str(report)),
    ]
    subprocess.run([sys.executable, str(shared / "tools" / "w3c_suite.py"), *options], capture_output=True, check=False)
    groups = json.loads(report.read_text())["groups"]
    assert {name: groups[name].get("passed", 0) for name in W3C} == W3C
    assert not any(group.get("failed", 0) + group.get("error", 0) for group in groups.values())
