"""Queries that parse and have no rows, and what `/sparql/explain` says of each: a table, asked over HTTP.

The store holds the ontology, and two treaties of an invented council.
"""

from __future__ import annotations

import csv
import json
import time
import urllib.parse
from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph
import pytest
from flask.testing import FlaskClient
from pyoxigraph import DefaultGraph, Quad, Store

from endpoint.application import application
from endpoint.pages.blueprint import pages
from endpoint.pages.site import site
from endpoint.query.explanation import explained as explained_in
from endpoint.query.vocabulary import vocabulary
from endpoint.workers.pool import Pool
from graph.texts import Texts
from ontology.documents import ontology_quads
from ontology.names import PREFIXES, REFERENCE_GRAPH, SPARQL_PREFIXES

TABLE = Path(__file__).parent / "broken" / "empty_answers.tsv"
FACTS = """
id:body\\/crater-council a cl:Body ; skos:prefLabel "Crater Council"@en .
id:instrument\\/tycho-convention a cl:Instrument ; skos:prefLabel "Tycho Convention"@en ;
  cl:adoptedBy id:body\\/crater-council ; cl:adoptedOn "2031-05-01"^^xsd:date .
id:instrument\\/kepler-protocol a cl:Instrument ; skos:prefLabel "Kepler Protocol"@en ;
  cl:adoptedOn "2040-01-01"^^xsd:date .
id:state\\/moonland a cl:State ; skos:prefLabel "Moonland"@en ; cl:memberOf id:body\\/crater-council .
"""
ENOUGH = 0.9


@pytest.fixture(scope="module")
def council_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ontology and the council's facts, with the union of both as the default graph."""
    path = tmp_path_factory.mktemp("council") / "store"
    store = Store(str(path))
    prefixes = SPARQL_PREFIXES.replace("PREFIX", "@prefix").replace(">\n", "> .\n")
    facts = pyoxigraph.parse((prefixes + FACTS).encode(), format=pyoxigraph.RdfFormat.TURTLE)
    quads = [*ontology_quads(), *(Quad(*fact.triple, REFERENCE_GRAPH) for fact in facts)]
    store.extend(quads)
    store.extend(Quad(*quad.triple, DefaultGraph()) for quad in quads)
    store.flush()
    return path


@pytest.fixture(scope="module")
def council_server(council_store: Path, start_server: Callable[..., object]) -> object:
    """A server over them."""
    return start_server(council_store, seconds=5.0)


@pytest.fixture(scope="module")
def council_reader(council_store: Path) -> Iterator[FlaskClient]:
    """A browser at a site over them."""
    pool = Pool(council_store, "council-version")
    current = site(Store.read_only(str(council_store)), "council-version", Texts(None))
    yield application(pool, pages=[pages(lambda: current)]).test_client()
    pool.close()


def page(reader: FlaskClient, text: str) -> str:
    reply = reader.get("/sparql", query_string={"query": text}, headers={"Accept": "text/html"})
    return reply.get_data(as_text=True)


def rows() -> list[dict[str, str]]:
    usual = "".join(f"PREFIX {name}: <{PREFIXES[name]}>\n" for name in ("cl", "id", "skos", "rdfs", "dcterms", "xsd"))
    with TABLE.open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        row | {"query": row["query"].replace("@", usual, 1) if row["query"][0] == "@" else row["query"]}
        for row in found
    ]


def explained(server, text: str) -> dict:
    reply = server.call("GET", "/sparql/explain?" + urllib.parse.urlencode({"query": text}))
    assert (reply.status, reply.media_type) == (200, "application/json"), reply.text
    return json.loads(reply.body)


def test_nine_in_ten_empty_answers_are_explained(council_server) -> None:
    table = rows()
    wrong = []
    for row in table:
        found = explained(council_server, row["query"])
        first = found["findings"][0] if found["findings"] else {}
        said = f"{first.get('detail')} {first.get('hint')}"
        if first.get("kind") != row["kind"] or row["hint"] not in first.get("hint", ""):
            asked = row["query"].splitlines()[-1]
            wrong.append(f"{asked!r} wants {row['kind']} {row['hint']!r}: {first.get('kind')} {said}")
    share = 1 - len(wrong) / len(table)
    print(f"\n{share:.1%} of {len(table)} empty answers are explained")
    print("\n".join(wrong))
    assert share >= ENOUGH, "\n".join(wrong)


USUAL = SPARQL_PREFIXES
EMPTY = "SELECT ?s WHERE { ?s cl:adoptdBy ?b }"
LINKED = {
    "application/sparql-results+json": True,
    "application/sparql-results+xml": True,
    "text/csv": True,
    "text/tab-separated-values": True,
}


@pytest.mark.parametrize("accept", LINKED, ids=lambda accept: accept.split("/")[1])
def test_an_empty_answer_links_to_its_explanation(council_server, accept: str) -> None:
    reply = council_server.query(USUAL + EMPTY, accept)
    assert reply.status == 200
    address, _, relation = reply.headers["Link"].partition(">; ")
    assert relation == 'rel="help"'
    found = json.loads(council_server.call("GET", address.lstrip("<")).body)
    assert (found["empty"], found["line"], found["hint"]) == (True, USUAL.count("\n") + 1, "Did you mean cl:adoptedBy?")
    assert found["findings"][0]["query"].endswith(f"{{ ?s <{PREFIXES['cl']}adoptedBy> ?b }}")


@pytest.mark.parametrize("accept", LINKED, ids=lambda accept: accept.split("/")[1])
@pytest.mark.parametrize(
    "text", ["SELECT ?s WHERE { ?s cl:adoptedBy ?b }", "ASK { ?s cl:adoptedBy ?b }"], ids=["rows", "true"]
)
def test_an_answer_with_rows_links_nowhere(council_server, text: str, accept: str) -> None:
    assert "Link" not in council_server.query(USUAL + text, accept).headers


def test_a_false_answer_links_too(council_server) -> None:
    assert "/sparql/explain?query=" in council_server.query(USUAL + "ASK { ?s cl:adoptdBy ?b }").headers["Link"]


def test_a_long_query_is_not_put_into_a_header(council_server) -> None:
    reply = council_server.query(USUAL + EMPTY + "#" + "x" * 5000)
    assert reply.headers["Link"] == '</sparql/explain>; rel="help"'


def test_a_query_with_rows_is_not_explained(council_server) -> None:
    assert explained(council_server, USUAL + "SELECT * { ?s cl:adoptedBy ?b }") == {
        "title": "The answer is not empty",
        "status": 200,
        "empty": False,
        "findings": [],
    }


def test_the_door_says_what_it_is(council_server) -> None:
    found = json.loads(council_server.call("GET", "/sparql/explain").body)
    assert set(found["members"]) == {"empty", "findings", "complete", "questions"}


REFUSED = {
    "a broken query": ("SELCT * {}", 400),
    "a graph": ("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o . FILTER(false) }", 400),
    "SERVICE": ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", 403),
    "an update": ("CLEAR ALL", 400),
    "a bomb": ("SELECT * {" + "{" * 5000 + "}" * 5000 + "}", 413),
}


@pytest.mark.parametrize(("text", "status"), REFUSED.values(), ids=REFUSED)
def test_what_the_query_door_refuses_is_refused_here(council_server, text: str, status: int) -> None:
    reply = council_server.call("GET", "/sparql/explain?" + urllib.parse.urlencode({"query": text}))
    assert (reply.status, reply.media_type) == (status, "application/problem+json")


HOSTILE = {
    "a name that would close its brackets": r"SELECT * { ?s cl:x\>\}\{SERVICE ?o }",
    "a slow join": "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a = ?d && ?e = ?h && ?c = ?i && ?a = 1) }",
    "sixty triples": "SELECT * {" + " ".join(f"?s ?p{n} ?o{n} ." for n in range(60)) + " ?s cl:adoptedBy 1 }",
    "markup": "SELECT * { ?s cl:adoptedBy '<script>alert(1)</script>' }",
    "nested graphs": "SELECT * {" + "GRAPH ?g {" * 20 + "?s cl:adoptedBy 1" + "}" * 21,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_explaining_is_bounded(council_server, text: str) -> None:
    started = time.monotonic()
    path = "/sparql/explain?" + urllib.parse.urlencode({"query": USUAL + text})
    reply = council_server.call("GET", path)
    assert time.monotonic() - started < 5.0 + 3.0 + 1.0  # the query's own limit, the explanation's, and some
    assert reply.status in (200, 400, 413, 503)
    assert "Traceback" not in reply.text
    assert "/site-packages" not in reply.text


def test_the_pool_serves_on_after_explanations(council_server) -> None:
    assert council_server.query("ASK {}").status == 200


def test_a_vocabulary_that_cannot_be_read_suggests_nothing() -> None:
    class Silent:
        asked = 0

        def true(self, text: str) -> bool | None:
            return None

        def rows(self, text: str) -> None:
            return None

    names = vocabulary(Silent())
    found = explained_in("PREFIX a: <urn:a:> SELECT * { ?s a:b ?o FILTER(?o > 1) }", Silent(), names)
    assert (names.whole, found.findings, found.complete) == (False, (), False)


def test_a_page_says_why_it_is_empty(council_reader) -> None:
    found = page(council_reader, USUAL + EMPTY)
    assert "The graph has no property cl:adoptdBy. <strong>Did you mean cl:adoptedBy?</strong>" in found
    assert "Run it so</a>" in found
    assert f"Line {USUAL.count(chr(10)) + 1}, column" in found


def test_a_page_says_why_it_is_false(council_reader) -> None:
    found = page(council_reader, USUAL + "ASK { ?s a cl:Instruments }")
    assert "Did you mean cl:Instrument?" in found


def test_a_page_with_rows_says_no_why(council_reader) -> None:
    assert "<h3>Why</h3>" not in page(council_reader, USUAL + "SELECT * { ?s cl:adoptedBy ?b }")


def test_a_page_escapes_what_it_explains(council_reader) -> None:
    found = page(council_reader, USUAL + "SELECT * { ?s cl:adoptedBy '<script>alert(1)</script>' }")
    assert "&lt;script&gt;" in found
    assert "<script>alert" not in found


def test_a_page_of_a_broken_query_shows_its_mend(council_reader) -> None:
    found = page(council_reader, "SELCT * { ?s ?p ?o }")
    assert "Did you mean SELECT?" in found
