"""The doors of the SPARQL protocol over HTTP: ways to ask, what is refused and how, the graph store, headers."""

from __future__ import annotations

import json
import urllib.parse

import pyoxigraph
import pytest

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
DIRECT = {"Content-Type": "application/sparql-query"}


def form(*pairs: tuple[str, str]) -> bytes:
    return urllib.parse.urlencode(pairs).encode()


WAYS = {
    "GET": ("GET", "/sparql?" + form(("query", "ASK {}")).decode(), None, {}),
    "GET, plus as space": ("GET", "/sparql?query=ASK+%7B%7D", None, {}),
    "form": ("POST", "/sparql", form(("query", "ASK {}")), FORM),
    "form with charset": (
        "POST",
        "/sparql",
        form(("query", "ASK {}")),
        {"Content-Type": "application/x-www-form-urlencoded; charset=UTF-8"},
    ),
    "direct": ("POST", "/sparql", b"ASK {}", DIRECT),
    "direct with charset": ("POST", "/sparql", b"ASK {}", {"Content-Type": "application/sparql-query; charset=utf-8"}),
    "direct with a byte order mark": ("POST", "/sparql", b"\xef\xbb\xbfASK {}", DIRECT),
    "an unknown parameter": ("GET", "/sparql?query=ASK%7B%7D&colour=red", None, {}),
}


@pytest.mark.parametrize(("method", "path", "body", "headers"), WAYS.values(), ids=WAYS)
def test_ways_to_ask(sparql_server, method: str, path: str, body: bytes | None, headers: dict[str, str]) -> None:
    reply = sparql_server.call(method, path, body, headers)
    assert (reply.status, json.loads(reply.body)) == (200, {"head": {}, "boolean": True})


BAD = {
    "two queries": ("GET", "/sparql?query=ASK%7B%7D&query=ASK%7B%7D", None, {}, 400),
    "an empty query": ("GET", "/sparql?query=", None, {}, 400),
    "a form without query": ("POST", "/sparql", b"", FORM, 400),
    "query in address and body": ("POST", "/sparql?query=ASK%7B%7D", b"ASK {}", DIRECT, 400),
    "no type": ("POST", "/sparql", b"ASK {}", {"Content-Type": ""}, 415),
    "wrong type": ("POST", "/sparql", b"ASK {}", {"Content-Type": "text/plain"}, 415),
    "wrong charset": ("POST", "/sparql", b"ASK {}", {"Content-Type": "application/sparql-query; charset=utf-16"}, 415),
    "packed": ("POST", "/sparql", b"ASK {}", DIRECT | {"Content-Encoding": "gzip"}, 415),
    "PUT": ("PUT", "/sparql", b"ASK {}", DIRECT, 405),
    "DELETE": ("DELETE", "/sparql?query=ASK%7B%7D", None, {}, 405),
    "bad UTF-8 in the address": ("GET", "/sparql?query=ASK%7B%7D%20%23%FF", None, {}, 400),
    "bad UTF-8 in the body": ("POST", "/sparql", b"ASK {} #\xff", DIRECT, 400),
    "half a surrogate pair": ("POST", "/sparql", b"ASK {} #\xed\xa0\x80", DIRECT, 400),
    "NUL": ("GET", "/sparql?query=ASK%7B%7D%00", None, {}, 400),
    "update by parameter": ("POST", "/sparql", form(("update", "CLEAR ALL")), FORM, 400),
    "update by GET": ("GET", "/sparql?update=CLEAR%20ALL", None, {}, 400),
    "update by type": ("POST", "/sparql", b"CLEAR ALL", {"Content-Type": "application/sparql-update"}, 400),
    "update as query": ("POST", "/sparql", b"CLEAR ALL", DIRECT, 400),
    "update door": ("POST", "/update", b"CLEAR ALL", {"Content-Type": "application/sparql-update"}, 404),
    "unknown function": ("POST", "/sparql", b"SELECT (<urn:f>(1) AS ?x) {}", DIRECT, 400),
    "SERVICE": ("POST", "/sparql", b"SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", DIRECT, 403),
    "SERVICE of a variable": ("POST", "/sparql", b"SELECT * { SERVICE ?x { ?s ?p ?o } }", DIRECT, 403),
    "nested brackets": ("POST", "/sparql", b"SELECT * {" + b"[" * 10_000 + b"]" * 10_000 + b"}", DIRECT, 413),
    "a graph that is no IRI": ("GET", "/sparql?query=ASK%7B%7D&default-graph-uri=no+iri", None, {}, 400),
    "a timeout that is no number": ("GET", "/sparql?query=ASK%7B%7D&timeout=soon", None, {}, 400),
    "an impossible Accept": ("GET", "/sparql?query=ASK%7B%7D", None, {"Accept": "image/png"}, 406),
    "no such page": ("GET", "/.git/config", None, {}, 404),
    "a console": ("GET", "/console", None, {}, 404),
    "a path out of the site": ("GET", "/../../etc/passwd", None, {}, 404),
}


@pytest.mark.parametrize(("method", "path", "body", "headers", "status"), BAD.values(), ids=BAD)
def test_bad_requests(
    sparql_server, method: str, path: str, body: bytes | None, headers: dict[str, str], status: int
) -> None:
    reply = sparql_server.call(method, path, body, headers)
    assert reply.status == status
    assert reply.media_type == "application/problem+json"
    document = json.loads(reply.body)
    assert document["status"] == status
    assert document["type"].startswith("/problems#")
    assert document["title"]
    assert document["detail"]
    assert "Traceback" not in reply.text
    assert "/site-packages" not in reply.text
    assert ("Allow" in reply.headers) == (status == 405)


SYNTAX_ERRORS = {
    "an undeclared prefix of ours": ("SELECT *\nWHERE { ?s cl:adoptedBy ?o }", 2, 12, "PREFIX cl:"),
    "an undeclared prefix": ("SELECT * { ?s foo:bar ?o }", 1, 15, "PREFIX foo:"),
    "an open brace": ("SELECT * { ?s ?p ?o ", 1, None, "never closed"),
    "a form that is none": ("FIND * { ?s ?p ?o }", 1, None, "begins with SELECT"),
    "an open string": ("SELECT * { ?s ?p 'x }", 1, 18, None),
}


@pytest.mark.parametrize(("text", "line", "column", "hint"), SYNTAX_ERRORS.values(), ids=SYNTAX_ERRORS)
def test_syntax_errors_say_where(sparql_server, text: str, line: int, column: int | None, hint: str | None) -> None:
    document = json.loads(sparql_server.query(text).body)
    assert document["status"] == 400
    assert document["line"] == line
    assert column is None or document["column"] == column
    assert hint is None or hint in document["hint"]
    assert f"Line {line}, column {document['column']}" in document["detail"]


def test_a_caret_stands_below_the_place(sparql_server) -> None:
    detail = json.loads(sparql_server.query("SELECT *\nWHERE { ?s foo:bar ?o }").body)["detail"]
    shown, caret = detail.split("\n")[-2:]
    assert shown[caret.index("^") :].startswith("foo:bar")


def test_an_echo_moves_no_cursor(sparql_server) -> None:
    reply = sparql_server.query("SELECT * { ?s \x1b[31m\r\nX-Evil: 1 <script>")
    assert reply.status == 400
    assert b"\x1b" not in reply.body
    assert "X-Evil" not in reply.headers


def test_a_browser_gets_a_page_of_the_problem(sparql_server) -> None:
    reply = sparql_server.query("SELECT * { <script>alert(1)</script>", "text/html,application/xhtml+xml,*/*;q=0.8")
    assert (reply.status, reply.media_type) == (400, "text/html")
    assert "<script>" not in reply.text
    assert "&lt;script&gt;" in reply.text


def test_any_page_may_ask_and_nothing_more(sparql_server) -> None:
    headers = {"Origin": "https://example.org", "Access-Control-Request-Method": "POST"}
    reply = sparql_server.call("OPTIONS", "/sparql", headers=headers)
    assert reply.status == 204
    assert reply.headers["Allow"] == "GET, HEAD, POST, OPTIONS"
    assert reply.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in reply.headers


@pytest.mark.parametrize(
    "path", ["/sparql", "/sparql?query=ASK%7B%7D", "/sparql?query=x", "/none", "/health", "/problems"]
)
def test_every_answer_has_the_security_headers(sparql_server, path: str) -> None:
    headers = sparql_server.call("GET", path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    policy = headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert "Server" not in headers


def test_the_service_describes_itself(sparql_server) -> None:
    reply = sparql_server.call("GET", "/sparql", headers={"Accept": "application/n-triples"})
    sd = "http://www.w3.org/ns/sparql-service-description#"
    triples = [
        (q.subject, q.predicate.value, q.object)
        for q in pyoxigraph.parse(reply.body, format=pyoxigraph.RdfFormat.N_TRIPLES)
    ]
    objects = {(p.removeprefix(sd), getattr(o, "value", "")) for _, p, o in triples}
    assert ("endpoint", f"{sparql_server.address}/sparql") in objects
    assert ("feature", sd + "UnionDefaultGraph") in objects
    assert ("name", "urn:graph:words") in objects
    assert ("http://rdfs.org/ns/void#triples", "1000") in objects
    assert (sd + "SPARQL11Update") not in {value for _, value in objects}


GRAPH_STORE = {
    "a graph": ("GET", "?graph=urn:graph:words", 200, 2),
    "the default graph": ("GET", "?default", 200, 1002),
    "a graph that is not there": ("GET", "?graph=urn:graph:none", 404, None),
    "no graph named": ("GET", "", 400, None),
    "two graphs named": ("GET", "?default&graph=urn:graph:words", 400, None),
    "no IRI": ("GET", "?graph=words", 400, None),
    "PUT": ("PUT", "?graph=urn:graph:words", 405, None),
    "POST": ("POST", "?graph=urn:graph:words", 405, None),
    "DELETE": ("DELETE", "?graph=urn:graph:words", 405, None),
    "HEAD": ("HEAD", "?graph=urn:graph:words", 200, None),
}


@pytest.mark.parametrize(("method", "query", "status", "count"), GRAPH_STORE.values(), ids=GRAPH_STORE)
def test_the_graph_store_is_read(sparql_server, method: str, query: str, status: int, count: int | None) -> None:
    reply = sparql_server.call(method, f"/graph-store{query}", headers={"Accept": "application/n-triples"})
    assert reply.status == status
    assert count is None or len(reply.body.splitlines()) == count


def test_the_problems_named_in_answers_are_explained(sparql_server) -> None:
    problem = json.loads(sparql_server.query("SELECT *").body)
    slug = problem["type"].partition("#")[2]
    assert f'id="{slug}"' in sparql_server.call("GET", "/problems").text
