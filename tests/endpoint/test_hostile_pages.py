"""Attacks on the readers of pages: by what is asked, and by what the graph holds. Nothing of it comes to life."""

from __future__ import annotations

import json
import urllib.parse
from pathlib import Path

import html5lib
import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from ontology.documents import ontology_quads
from ontology.names import PREFIXES, REFERENCE_GRAPH
from queries.catalogue import catalogue
from tests.endpoint.test_hostile_client import INSIDE

SCRIPT = "<script>alert(1)</script>"
ATTACKS = {
    "a script": SCRIPT,
    "a script in an attribute": "\"'><img src=x onerror=alert(1)>",
    "an address that runs": "javascript:alert(1)",
    "a line end": "x\r\nX-Evil: 1\r\n\r\n<html>",
    "another host": "//evil.example/",
    "another host behind backslashes": "\\\\evil.example\\",
    "another site": "https://evil.example/",
    "a path out": "../../../../../../etc/passwd",
    "a template": "{{7919*7907}}${7919*7907}{%print(7919*7907)%}",
    "SPARQL": '" } INSERT DATA { <urn:a> <urn:b> 1 } #',
    "an IRI closed": "x> ?p ?o . ?s ?p <urn:x",
    "NUL": "a\x00b",
    "half a pair": "\ud800",
    "marks that turn the text": "\u202egnp.exe\u2066",
    "a long text": "x" * 5000,
    "a formula": '=HYPERLINK("https://evil.example")',
    "digits of another script": "\u0664\u0662",
    "a date that is none": "2031-02-30",
}
PLACES = [
    "/{}",
    "/id/{}",
    "/id/instrument/{}",
    "/statement/{}",
    "/mention/{}",
    "/evidence/{}",
    "/inference/{}",
    "/source/{}",
    "/graph/{}",
    "/build/{}",
    "/shape/{}",
    "/ontology/{}",
    "/ontology.{}",
    "/dataset.{}",
    "/static/{}",
    "/query/{}",
    "/query/{}/lists",
    "/?lang={}",
    "/search?q={}",
    "/search?q=x&lang={}&kind={}&page={}",
    "/api/search?q={}",
    "/api/labels?iri={}",
    "/sparql-editor?query={}",
    "/sparql?query={}",
    "/sparql/explain?query={}",
    "/graph-store?graph={}",
    "/cooperation?from={}&to={}&measure={}&offence={}&date={}",
    "/cooperation/matrix?date={}&measure={}",
    "/cooperation/network?date={}&measure={}",
    "/api/cooperation?from={}&to={}&measure={}&offence={}&date={}",
    "/contradictions?page={}",
    "/query?slug={}",
]
ENDS = {200, 204, 301, 302, 303, 307, 308, 400, 404, 405, 406, 410, 414, 422}
BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}


def hostile_facts() -> list[Quad]:
    """A thing whose every value is an attack."""
    thing = NamedNode(PREFIXES["id"] + "instrument/hostile")
    told = [
        ("rdf:type", NamedNode(PREFIXES["cl"] + "Instrument")),
        ("skos:prefLabel", Literal(SCRIPT, language="en")),
        ("skos:altLabel", Literal("\"'><img src=x onerror=alert(1)>", language="en")),
        ("skos:definition", Literal("</p></main></body><svg onload=alert(1)>", language="en")),
        ("dcterms:source", NamedNode("javascript:alert(1)")),
        ("rdfs:seeAlso", NamedNode("data:text/html,%3Cscript%3Ealert(1)%3C/script%3E")),
        ("owl:sameAs", NamedNode("https://evil.example/?a=%22onclick=alert(1)")),
        ("rdfs:comment", Literal("=cmd|' /C calc'!A0")),
    ]
    found = []
    for name, value in told:
        prefix, _, local = name.partition(":")
        found.append(Quad(thing, NamedNode(PREFIXES[prefix] + local), value, REFERENCE_GRAPH))
    return found


@pytest.fixture(scope="module")
def pages_server(start_server, tmp_path_factory: pytest.TempPathFactory):
    """A server with pages over the ontology and a hostile thing."""
    path: Path = tmp_path_factory.mktemp("hostile") / "store"
    store = Store(str(path))
    quads = [*ontology_quads(), *hostile_facts()]
    store.extend(quads)
    store.extend(Quad(*quad.triple, DefaultGraph()) for quad in quads)
    store.flush()
    return start_server(path, pages=True, seconds=10.0)


def quoted(text: str) -> str:
    return urllib.parse.quote(text.encode("utf-8", "surrogatepass"), safe="")


def lives(body: bytes) -> list[str]:
    """What in a page would run, or lead somewhere it should not."""
    found = []
    for element in html5lib.parse(body, namespaceHTMLElements=False).iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag == "script" and not element.get("src", "").startswith("/static/"):
            found += [] if element.get("type") in ("application/ld+json", "application/json") else ["script"]
        for name, value in element.attrib.items():
            address = str(value).strip().lower()
            if str(name).startswith("on"):
                found.append(str(name))
            if name in ("href", "src", "action", "formaction") and address.startswith(("javascript:", "data:", "//")):
                found.append(str(value))
    return found


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_what_is_asked_does_nothing(pages_server, attack: str) -> None:
    for place in PLACES:
        target = place.replace("{}", quoted(attack))
        reply = pages_server.call("GET", target, headers=BROWSER)
        no_index = "search" in place and reply.status == 503  # this server was given none
        assert no_index or reply.status in ENDS, (place, reply.status)
        harmless(pages_server, place, reply)


def harmless(server, place: str, reply) -> None:
    """Assert that an answer does nothing to who reads it."""
    assert "X-Evil" not in reply.headers, place
    assert reply.headers["X-Content-Type-Options"] == "nosniff", place
    assert "default-src 'self'" in reply.headers["Content-Security-Policy"], place
    assert "Set-Cookie" not in reply.headers, place
    leads_to = reply.headers.get("Location", "/")
    assert leads_to.startswith(server.address + "/") or (leads_to[0] == "/" and leads_to[1:2] not in ("/", "\\")), place
    assert not INSIDE.search(reply.body) or reply.status == 200, place  # a page may hold such words of its own
    assert b"62615533" not in reply.body, place
    assert b"root:x:0" not in reply.body, place
    if reply.media_type == "text/html":
        assert not lives(reply.body), place


@pytest.mark.parametrize("attack", list(ATTACKS.values())[:12], ids=list(ATTACKS)[:12])
def test_parameters_of_questions_are_terms_or_refused(pages_server, attack: str) -> None:
    for slug, query in catalogue().items():
        names = [parameter.name for parameter in query.parameters]
        pairs = "&".join(f"{quoted(name)}={quoted(attack)}" for name in [*names, "lang", "page", "sort", "format"])
        for accept in (BROWSER, {"Accept": "application/json"}):
            reply = pages_server.call("GET", f"/query/{slug}?{pairs}", headers=accept)
            assert reply.status in ENDS, (slug, reply.status)
            harmless(pages_server, slug, reply)


HELD = {
    "its page": "/id/instrument/hostile",
    "its page in another language": "/id/instrument/hostile?lang=ru",
    "search": "/search?q=script",
    "an editor's names": "/editor/names.json",
    "rows": "/sparql?query=" + quoted("SELECT * { <" + PREFIXES["id"] + "instrument/hostile> ?p ?o }"),
    "a description": "/sparql?query=" + quoted("DESCRIBE <" + PREFIXES["id"] + "instrument/hostile>"),
    "a made IRI": "/sparql?query=" + quoted("SELECT (IRI('javascript:alert(1)') AS ?x) (IRI('JaVaScRiPt:x') AS ?y) {}"),
    "a variable": "/sparql?query=" + quoted("SELECT ('" + SCRIPT + "' AS ?onerror) {}"),
}


@pytest.mark.parametrize("path", HELD.values(), ids=HELD)
def test_what_the_graph_holds_does_nothing(pages_server, path: str) -> None:
    reply = pages_server.call("GET", path, headers=BROWSER)
    assert reply.status == 200
    harmless(pages_server, path, reply)


def test_the_page_of_a_hostile_thing_shows_it(pages_server) -> None:
    reply = pages_server.call("GET", "/id/instrument/hostile", headers=BROWSER)
    assert "&lt;script&gt;alert(1)" in reply.text


def test_a_formula_stays_what_it_is_in_csv(pages_server) -> None:
    """SPARQL's CSV is exact: nothing is put before a sign that a spreadsheet would take for a formula."""
    query = "SELECT ?c { <" + PREFIXES["id"] + "instrument/hostile> <" + PREFIXES["rdfs"] + "comment> ?c }"
    reply = pages_server.query(query, "text/csv")
    assert (reply.media_type, reply.text.split("\r\n")[1]) == ("text/csv", "=cmd|' /C calc'!A0")


NOT_THERE = [
    "/.git/config",
    "/.env",
    "/console",
    "/admin",
    "/debug",
    "/server-status",
    "/metrics",
    "/wp-login.php",
    "/phpinfo.php",
    "/static/../server.py",
    "/static/",
    "/endpoint/server.py",
    "/pyproject.toml",
    "/__debugger__=yes",
    "/?__debugger__=yes&cmd=resource&f=debugger.js",
    "/update",
]


@pytest.mark.parametrize("path", NOT_THERE)
def test_there_is_no_door_for_operators(pages_server, path: str) -> None:
    reply = pages_server.call("GET", path)
    assert reply.status == 404 or (path.startswith("/?") and b"EVALEX" not in reply.body)
    assert not INSIDE.search(reply.body)
    assert "Server" not in reply.headers
    assert "X-Powered-By" not in reply.headers


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "PATCH"])
@pytest.mark.parametrize(
    "path", ["/", "/id/instrument/hostile", "/graph-store?default", "/static/cyberlex.css", "/query"]
)
def test_nothing_is_written_over_http(pages_server, method: str, path: str) -> None:
    reply = pages_server.call(method, path, b"<urn:a> <urn:b> 1 .", {"Content-Type": "text/turtle"})
    assert reply.status in (400, 404, 405)
    assert (reply.status != 405) or reply.headers["Allow"]
    assert json.loads(pages_server.query("ASK { <urn:a> <urn:b> 1 }").body)["boolean"] is False
