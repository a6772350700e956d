"""The service description claims nothing that is not so: each claim has a trial here, and each trial a claim."""

from __future__ import annotations

import csv
import io
import json
import urllib.parse

import pyoxigraph
import pytest

from endpoint.sparql.extensions import CASTS, FUNCTIONS

SD = "http://www.w3.org/ns/sparql-service-description#"
VOID = "http://rdfs.org/ns/void#"
FORMATS = "http://www.w3.org/ns/formats/"
VERSION = "http://www.w3.org/ns/sparql#version-"
XSD = "http://www.w3.org/2001/XMLSchema#"
SEP = "https://github.com/w3c/sparql-dev/blob/main/SEP/"
GEO = "http://www.opengis.net/def/function/geosparql/"
WKT = "^^<http://www.opengis.net/ont/geosparql#wktLiteral>"
SQUARE = f'"POLYGON((0 0,0 1,1 1,1 0,0 0))"{WKT}'

Claims = dict[str, set[str]]


def claims(server) -> Claims:
    """What the description says of the service, by property."""
    reply = server.call("GET", "/sparql", headers={"Accept": "application/n-triples"})
    found: Claims = {}
    for quad in pyoxigraph.parse(reply.body, format=pyoxigraph.RdfFormat.N_TRIPLES):
        if str(quad.subject).endswith("#service>"):
            found.setdefault(quad.predicate.value.removeprefix(SD), set()).add(quad.object.value)
    return found


# What a result format is asked for as.
RESULTS = {
    "SPARQL_Results_JSON": "application/sparql-results+json",
    "SPARQL_Results_XML": "application/sparql-results+xml",
    "SPARQL_Results_CSV": "text/csv",
    "SPARQL_Results_TSV": "text/tab-separated-values",
}
GRAPHS = {
    "Turtle": "text/turtle",
    "N-Triples": "application/n-triples",
    "JSON-LD": "application/ld+json",
    "TriG": "application/trig",
    "N-Quads": "application/n-quads",
    "RDF_XML": "application/rdf+xml",
}
# The version or extension -> a query that needs it, and its rows.
READS = {
    SD + "SPARQL10Query": ("SELECT ?x { ?x <urn:none> ?y } LIMIT 1", []),
    SD + "SPARQL11Query": ("SELECT (COUNT(*) AS ?x) { VALUES ?y { 1 2 } MINUS { BIND(2 AS ?y) } }", ["1"]),
    VERSION + "1.2-basic": ('VERSION "1.2-basic" SELECT (LANGDIR("a"@ar--rtl) AS ?x) {}', ["rtl"]),
    VERSION + "1.2": (
        'VERSION "1.2" SELECT (OBJECT(?t) AS ?x) { BIND(<<( <urn:a> <urn:b> 7 )>> AS ?t) FILTER(isTRIPLE(?t)) }',
        ["7"],
    ),
    SEP + "SEP-0002/sep-0002.md": (
        f'SELECT (ADJUST("2020-01-01"^^<{XSD}date>, "PT2H"^^<{XSD}dayTimeDuration>) AS ?x) {{}}',
        ["2020-01-01+02:00"],
    ),
    SEP + "SEP-0006/sep-0006.md": ("SELECT ?x { VALUES ?y { 1 2 } LATERAL { BIND(?y + 1 AS ?x) } }", ["2", "3"]),
}
# What each cast takes, and gives back.
LEXICAL = {
    "date": "2001-11-23",
    "time": "10:00:00",
    "duration": "P1Y",
    "dayTimeDuration": "P1D",
    "yearMonthDuration": "P1Y",
    "gYear": "2001",
    "gYearMonth": "2001-11",
    "gMonth": "--11",
    "gMonthDay": "--11-23",
    "gDay": "---23",
}


def rows(server, text: str) -> list[str]:
    """The first column of a query's answer."""
    reply = server.query(text, "text/csv")
    assert reply.status == 200, reply.text
    return [row[0] for row in list(csv.reader(io.StringIO(reply.text, newline="")))[1:]]


@pytest.fixture(params=["sparql_server", "scratch_server"])
def server(request: pytest.FixtureRequest):  # type: ignore[no-untyped-def]
    """A server that reads, and one that writes."""
    return request.getfixturevalue(request.param)


def test_every_claim_has_a_trial_and_every_trial_a_claim(sparql_server, scratch_server) -> None:
    read, write = claims(sparql_server), claims(scratch_server)
    common = {
        "defaultEntailmentRegime": {"http://www.w3.org/ns/entailment/Simple"},
        "resultFormat": {FORMATS + name for name in (*RESULTS, *GRAPHS)},
        "languageExtension": {name for name in READS if not name.startswith(SD)},
        "extensionFunction": set(FUNCTIONS),
    }
    languages = {name for name in READS if name.startswith(SD)}
    reading = {"supportedLanguage": languages, "feature": {SD + "UnionDefaultGraph"}}
    writing = {
        "supportedLanguage": languages | {SD + "SPARQL11Update"},
        "feature": {SD + "EmptyGraphs"},
        "inputFormat": {FORMATS + name for name in GRAPHS},
    }
    named = ("endpoint", "defaultDataset", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    assert {name: found for name, found in read.items() if name not in named} == common | reading
    assert {name: found for name, found in write.items() if name not in named} == common | writing


def test_the_endpoint_is_where_it_says(server) -> None:
    address = claims(server)["endpoint"].pop()
    path = urllib.parse.urlsplit(address)
    assert path.port == server.port
    assert server.call("GET", path.path + "?query=ASK%7B%7D").status == 200


@pytest.mark.parametrize("name", RESULTS)
def test_rows_come_in_the_format(server, name: str) -> None:
    assert server.query("SELECT (1 AS ?x) {}", RESULTS[name]).media_type == RESULTS[name]


@pytest.mark.parametrize("name", GRAPHS)
def test_graphs_come_in_the_format(server, name: str) -> None:
    reply = server.query("CONSTRUCT { <urn:a> <http://example.org/b> 1 } {}", GRAPHS[name])
    assert reply.media_type == GRAPHS[name]
    read_as = pyoxigraph.RdfFormat.from_media_type(GRAPHS[name])
    assert [quad.object.value for quad in pyoxigraph.parse(reply.body, format=read_as)] == ["1"]


@pytest.mark.parametrize("name", READS)
def test_the_version_or_extension_is_read(server, name: str) -> None:
    text, wanted = READS[name]
    assert rows(server, text) == wanted


@pytest.mark.parametrize("name", CASTS)
def test_the_cast_casts(sparql_server, name: str) -> None:
    lexical = LEXICAL[name.partition("#")[2]]
    assert rows(sparql_server, f'SELECT (STR(<{name}>("{lexical}")) AS ?x) (DATATYPE(?y) AS ?z) {{}}') == [lexical]


def test_the_list_of_casts_is_whole(sparql_server) -> None:
    assert {name.partition("#")[2] for name in CASTS} == set(LEXICAL)
    others = ("anyURI", "hexBinary", "base64Binary", "int", "long", "dateTimeStamp", "token", "language")
    for name in others:
        reply = sparql_server.query(f'SELECT (<{XSD}{name}>("1") AS ?x) {{}}')
        assert (reply.status, json.loads(reply.body)["type"]) == (400, "/problems#unknown-function"), name


@pytest.mark.parametrize("name", [name for name in FUNCTIONS if name not in CASTS])
def test_the_geographic_function_gives_a_value(sparql_server, name: str) -> None:
    relation = name.removeprefix(GEO).startswith(("sf", "eh", "rcc8"))
    given = f"{SQUARE}, {SQUARE}" if relation else SQUARE
    assert rows(sparql_server, f"SELECT (<{name}>({given}) AS ?x) {{}}")[0]


def test_the_default_graph_is_the_union_of_the_named_ones(sparql_server) -> None:
    in_one, in_all = "{ GRAPH ?g { ?s ?p ?o } }", "{ ?s ?p ?o }"
    distinct = "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o "
    assert rows(sparql_server, distinct + in_one + " }") == rows(sparql_server, distinct + in_all + " }") == ["1002"]


def test_an_empty_graph_is_kept_on_a_scratch_server(scratch_server) -> None:
    written = {"Content-Type": "application/sparql-update"}
    assert scratch_server.call("POST", "/update", b"DROP ALL; CREATE GRAPH <urn:empty>", written).status == 204
    assert rows(scratch_server, "SELECT ?g { GRAPH ?g {} }") == ["urn:empty"]


@pytest.mark.parametrize("name", GRAPHS)
def test_a_scratch_server_reads_the_format(scratch_server, name: str) -> None:
    triple = pyoxigraph.Triple(
        pyoxigraph.NamedNode("urn:a"), pyoxigraph.NamedNode("http://example.org/b"), pyoxigraph.Literal("c")
    )
    body = pyoxigraph.serialize([triple], format=pyoxigraph.RdfFormat.from_media_type(GRAPHS[name]))
    reply = scratch_server.call("PUT", "/graph-store?graph=urn:read", body, {"Content-Type": GRAPHS[name]})
    assert reply.status in (201, 204)
    assert rows(scratch_server, "SELECT ?o { GRAPH <urn:read> { <urn:a> ?p ?o } }") == ["c"]


def test_the_graphs_are_those_of_the_store_with_their_sizes(sparql_server) -> None:
    reply = sparql_server.call("GET", "/sparql", headers={"Accept": "application/n-triples"})
    store = pyoxigraph.Store()
    store.load(reply.body, format=pyoxigraph.RdfFormat.N_TRIPLES)
    found = store.query(
        f"SELECT ?name ?size {{ ?d <{SD}namedGraph> ?g . ?g <{SD}name> ?name ; <{SD}graph>/<{VOID}triples> ?size }}"
    )
    sizes = {row["name"].value: int(row["size"].value) for row in found}
    assert sizes == {"urn:graph:numbers": 1000, "urn:graph:words": 2}


def test_an_unchanged_description_is_not_sent_again(sparql_server) -> None:
    first = sparql_server.call("GET", "/sparql")
    again = sparql_server.call("GET", "/sparql", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status, again.body) == (304, b"")


ANNOUNCED = {
    "in the address": ("GET", "?query=ASK%7B%7D&version=1.2", None, {}, 200),
    "in the media type": ("POST", "", b"ASK {}", {"Content-Type": "application/sparql-query; version=1.2"}, 200),
    "an older one": ("GET", "?query=ASK%7B%7D&version=1.1", None, {}, 200),
    "basic": ("GET", "?query=ASK%7B%7D&version=1.2-basic", None, {}, 200),
    "an unknown one": ("GET", "?query=ASK%7B%7D&version=2.0", None, {}, 400),
    "two": ("GET", "?query=ASK%7B%7D&version=1.1&version=1.2", None, {}, 400),
    "two that differ": (
        "POST",
        "?version=1.1",
        b"ASK {}",
        {"Content-Type": "application/sparql-query; version=1.2"},
        400,
    ),
}


@pytest.mark.parametrize(("method", "query", "body", "headers", "status"), ANNOUNCED.values(), ids=ANNOUNCED)
def test_a_version_of_sparql_may_be_announced(sparql_server, method, query, body, headers, status: int) -> None:
    assert sparql_server.call(method, "/sparql" + query, body, headers).status == status


TERMS_OF_RDF_1_2 = {
    "SPARQL JSON": ("application/sparql-results+json", b'"its:dir":"rtl"', b'"type":"triple"'),
    "SPARQL XML": ("application/sparql-results+xml", b'its:dir="rtl"', b"<triple>"),
    "TSV": ("text/tab-separated-values", b'"y"@ar--rtl', b"<<( <urn:a> <urn:b> 7 )>>"),
    "CSV": ("text/csv", b"y", b"urn:a urn:b 7"),
}


@pytest.mark.parametrize(("accept", "direction", "triple"), TERMS_OF_RDF_1_2.values(), ids=TERMS_OF_RDF_1_2)
def test_rows_hold_triple_terms_and_directions(sparql_server, accept: str, direction: bytes, triple: bytes) -> None:
    text = 'SELECT ?t ?l { BIND(<<( <urn:a> <urn:b> 7 )>> AS ?t) BIND("y"@ar--rtl AS ?l) }'
    body = sparql_server.query(text, accept).body
    assert direction in body
    assert triple in body


@pytest.mark.parametrize("name", [name for name in GRAPHS if name != "JSON-LD"])
def test_graphs_hold_reified_triples(sparql_server, name: str) -> None:
    text = "CONSTRUCT { <urn:a> <http://example.org/b> 7 ~ <urn:r> {| <http://example.org/c> 'x'@ar--rtl |} } {}"
    reply = sparql_server.query(text, GRAPHS[name])
    read_as = pyoxigraph.RdfFormat.from_media_type(GRAPHS[name])
    objects = [quad.object for quad in pyoxigraph.parse(reply.body, format=read_as)]
    assert any(isinstance(each, pyoxigraph.Triple) for each in objects)
    assert any(isinstance(each, pyoxigraph.Literal) and each.direction is not None for each in objects)


def test_a_page_shows_a_triple_term(site_server) -> None:
    text = "SELECT ?t { BIND(<<( <urn:a> <urn:b> 7 )>> AS ?t) }"
    assert "&lt;&lt;( &lt;urn:a&gt; &lt;urn:b&gt; &#34;7&#34; )&gt;&gt;" in site_server.query(text, "text/html").text
