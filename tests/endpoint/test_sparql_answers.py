"""Answers of the query door over HTTP: their formats, the graphs they are of, when they are sent again, and packing."""

from __future__ import annotations

import gzip
import json
import urllib.parse
from xml.etree import ElementTree

import pyoxigraph
import pytest

from endpoint.http.formats import GRAPH_FORMATS, RESULT_FORMATS

NAMES = "SELECT ?name { <urn:thing:1> <http://example.org/name> ?name } ORDER BY LANG(?name)"


GRAPH = "CONSTRUCT { <urn:thing:1> <http://example.org/name> ?o } { <urn:thing:1> <http://example.org/name> ?o }"


@pytest.mark.parametrize("form_", RESULT_FORMATS, ids=lambda f: f.key)
def test_rows_in_every_format(sparql_server, form_) -> None:
    reply = sparql_server.query(NAMES, form_.media_type)
    assert (reply.status, reply.media_type) == (200, form_.media_type)
    assert "Accept" in reply.headers["Vary"]
    found = {
        "json": lambda: [row["name"]["value"] for row in json.loads(reply.body)["results"]["bindings"]],
        "xml": lambda: [
            node.text for node in ElementTree.fromstring(reply.body).iter() if node.tag.endswith("literal")
        ],
        "csv": lambda: reply.text.split("\r\n")[1:3],
        "tsv": lambda: [line.split('"')[1] for line in reply.text.splitlines()[1:]],
    }[form_.key]()
    assert found == ["one", "один"]


@pytest.mark.parametrize("form_", GRAPH_FORMATS, ids=lambda f: f.key)
def test_a_graph_in_every_format(sparql_server, form_) -> None:
    reply = sparql_server.query(GRAPH, form_.media_type)
    assert (reply.status, reply.media_type) == (200, form_.media_type)
    written_as = pyoxigraph.RdfFormat.from_media_type(form_.media_type)
    found = {quad.object.value for quad in pyoxigraph.parse(reply.body, format=written_as)}
    assert found == {"one", "один"}


@pytest.mark.parametrize(
    ("accept", "wanted"),
    [
        ("application/sparql-results+json", b'{"head":{},"boolean":false}'),
        ("text/csv", b"false"),
        ("text/tab-separated-values", b"false"),
    ],
)
def test_ask_in_formats_made_for_rows(sparql_server, accept: str, wanted: bytes) -> None:
    assert sparql_server.query("ASK { FILTER(false) }", accept).body.strip() == wanted


def test_true_and_false_are_read_in_any_case(sparql_server) -> None:
    text = "SELECT (TRUE AS ?a) (False AS ?b) ('True' AS ?TRUE) { FILTER(True) }"
    assert sparql_server.query(text, "text/csv").text.split() == ["a,b,TRUE", "true,false,True"]


UNCARRIED = {
    "raw in XML": ("SELECT ('\x01' AS ?x) {}", "application/sparql-results+xml"),
    "escaped in XML": (r"SELECT ('\u0001' AS ?x) {}", "application/sparql-results+xml"),
    "no character in XML": (r"SELECT ('\uFFFF' AS ?x) {}", "application/sparql-results+xml"),
    "in RDF/XML": (r"CONSTRUCT { <urn:a> <urn:ex:b> '\u0001' } {}", "application/rdf+xml"),
    "a property that is no XML name": ("CONSTRUCT { <urn:a> <urn:ex:1> 1 } {}", "application/rdf+xml"),
    "a triple term in JSON-LD": (
        "CONSTRUCT { <urn:a> <urn:b> ?t } { BIND(<<( <urn:a> <urn:b> 1 )>> AS ?t) }",
        "application/ld+json",
    ),
}


@pytest.mark.parametrize(("text", "accept"), UNCARRIED.values(), ids=UNCARRIED)
def test_what_a_format_cannot_carry_is_an_error(sparql_server, text: str, accept: str) -> None:
    reply = sparql_server.query(text, accept)
    assert (reply.status, reply.media_type) == (406, "application/problem+json")


DATASETS = {
    "the union": ({}, 1002),
    "one default graph": ({"default-graph-uri": "urn:graph:words"}, 2),
    "only a named graph": ({"named-graph-uri": "urn:graph:words"}, 0),
    "an unknown graph": ({"default-graph-uri": "http://127.0.0.1:9/none"}, 0),
    "a file": ({"default-graph-uri": "file:///etc/passwd"}, 0),
}


@pytest.mark.parametrize(("parameters", "count"), DATASETS.values(), ids=DATASETS)
def test_datasets(sparql_server, parameters: dict[str, str], count: int) -> None:
    reply = sparql_server.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", **parameters)
    assert json.loads(reply.body)["results"]["bindings"][0]["n"]["value"] == str(count)
    unknown = any("none" in value or "file" in value for value in parameters.values())
    assert ("Warning" in reply.headers) is unknown


def test_from_names_graphs_of_the_store(sparql_server) -> None:
    reply = sparql_server.query("SELECT (COUNT(*) AS ?n) FROM <urn:graph:words> { ?s ?p ?o }", "text/csv")
    assert reply.text.split() == ["n", "2"]


def test_an_unchanged_answer_is_not_sent_again(sparql_server) -> None:
    first = sparql_server.query(NAMES)
    path = "/sparql?" + urllib.parse.urlencode({"query": NAMES})
    again = sparql_server.call("GET", path, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status, again.body, again.headers["ETag"]) == (304, b"", first.headers["ETag"])
    other = sparql_server.call("GET", path, headers={"If-None-Match": first.headers["ETag"], "Accept": "text/csv"})
    assert other.status == 200
    assert other.headers["ETag"] != first.headers["ETag"]


def test_an_answer_of_the_moment_is_not_kept(sparql_server) -> None:
    replies = [sparql_server.query("SELECT (STRUUID() AS ?x) {}") for _ in range(2)]
    assert replies[0].body != replies[1].body
    assert all("ETag" not in reply.headers and reply.headers["Cache-Control"] == "no-store" for reply in replies)


def test_head_is_get_without_a_body(sparql_server) -> None:
    path = "/sparql?" + urllib.parse.urlencode({"query": NAMES})
    head, get = sparql_server.call("HEAD", path), sparql_server.call("GET", path)
    assert head.body == b""
    same = ("Content-Type", "Content-Length", "ETag", "Vary")
    assert [head.headers[name] for name in same] == [get.headers[name] for name in same]


def test_a_large_answer_is_packed_where_the_client_wants_it(sparql_server) -> None:
    text = "SELECT * { ?s <http://example.org/value> ?n } ORDER BY ?n"
    path = "/sparql?" + urllib.parse.urlencode({"query": text})
    plain = sparql_server.call("GET", path)
    packed = sparql_server.call("GET", path, headers={"Accept-Encoding": "br, gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in plain.headers
    assert len(packed.body) < len(plain.body) / 4
    assert gzip.decompress(packed.body) == plain.body
    assert packed.headers["ETag"] != plain.headers["ETag"]
    assert "Accept-Encoding" in plain.headers["Vary"]


def test_a_packed_stream_is_whole(patient_server) -> None:
    text = "SELECT * { ?a <http://example.org/value> ?n . ?d <http://example.org/value> ?m FILTER(?n < 50) }"
    path = "/sparql?" + urllib.parse.urlencode({"query": text})
    reply = patient_server.call("GET", path, headers={"Accept-Encoding": "gzip", "Accept": "text/csv"})
    assert gzip.decompress(reply.body).count(b"\n") == 50_001
