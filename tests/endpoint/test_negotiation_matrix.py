"""Every door asked with every Accept header: 21 doors, 50 headers, over HTTP.

What is expected follows from the rules below, which are RFC 9110 (section 12.5.1) and this project's design, worked
out here from each header's reading, a second time beside the program. The readings stand in `accept/headers.tsv`,
written by hand; the headers of clients are what these clients really sent.

1. A header that says nothing readable: the door's first type.
2. A type weighs what the narrowest range that covers it says; without a range, and at 0, it is refused.
3. The heaviest type wins; of equals one that is spelt out before one that a wildcard covers; then the door's order.
4. A second name of a type (`application/json`) counts only spelt out, and is then the answer's label.
5. A graph for a client that names result formats only: N-Triples for JSON, RDF/XML for XML.
6. Nothing left: 406, with the list of what there is.
7. An address that names its format has that format, whatever the header says.
"""

from __future__ import annotations

import csv
import http.client
import io
import json
import urllib.parse
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import html5lib
import pyoxigraph
import pytest

HEADERS = Path(__file__).parent / "accept" / "headers.tsv"
PREFIX = "PREFIX cl: <https://w3id.org/cyberlex/ontology#> "
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
DIRECT = {"Content-Type": "application/sparql-query"}

# type -> its second names
ROWS = {
    "application/sparql-results+json": ("application/json",),
    "application/sparql-results+xml": ("application/xml", "text/xml"),
    "text/csv": (),
    "text/tab-separated-values": (),
}
GRAPHS = {
    "text/turtle": ("application/x-turtle",),
    "application/n-triples": (),
    "application/ld+json": ("application/json",),
    "application/trig": (),
    "application/n-quads": (),
    "application/rdf+xml": ("application/xml", "text/xml"),
}
PAGE: dict[str, tuple[str, ...]] = {"text/html": ()}


@dataclass(frozen=True)
class Door:
    """What is asked, and what it can be had as, the default first; `stands_in` where rule 5 holds."""

    path: str
    offers: dict[str, tuple[str, ...]]
    method: str = "GET"
    body: bytes | None = None
    headers: dict[str, str] | None = None
    stands_in: bool = False
    negotiates: bool = True


def asked(query: str) -> str:
    return "/sparql?" + urllib.parse.urlencode({"query": PREFIX + query})


def formed(query: str) -> bytes:
    return urllib.parse.urlencode({"query": PREFIX + query}).encode()


SELECT = "SELECT ?s { ?s a cl:State }"
CONSTRUCT = "CONSTRUCT { ?s a cl:State } WHERE { ?s a cl:State }"
STATE = "/id/state/moonland"
DOORS = {
    "SELECT by GET": Door(asked(SELECT), ROWS | PAGE),
    "SELECT by form": Door("/sparql", ROWS | PAGE, "POST", formed(SELECT), FORM),
    "SELECT by direct POST": Door("/sparql", ROWS | PAGE, "POST", (PREFIX + SELECT).encode(), DIRECT),
    "ASK": Door(asked("ASK { ?s a cl:State }"), ROWS | PAGE),
    "CONSTRUCT by GET": Door(asked(CONSTRUCT), GRAPHS | PAGE, stands_in=True),
    "CONSTRUCT by form": Door("/sparql", GRAPHS | PAGE, "POST", formed(CONSTRUCT), FORM, stands_in=True),
    "DESCRIBE": Door(asked("DESCRIBE <https://w3id.org/cyberlex" + STATE + ">"), GRAPHS | PAGE, stands_in=True),
    "service description": Door("/sparql", GRAPHS | PAGE, stands_in=True),
    "graph store, default graph": Door("/graph-store?default", GRAPHS, stands_in=True),
    "graph store, named graph": Door(
        "/graph-store?graph=https://w3id.org/cyberlex/graph/reference", GRAPHS, stands_in=True
    ),
    "ontology": Door("/ontology", PAGE | GRAPHS),
    "module of the ontology": Door("/ontology/status", PAGE | GRAPHS),
    "own IRI": Door(STATE, PAGE | GRAPHS),
    "VoID": Door("/.well-known/void", PAGE | GRAPHS),
    "catalogue": Door("/query/", PAGE | GRAPHS),
    "examples": Door("/.well-known/sparql-examples", GRAPHS),
    "canned query": Door("/query/bodies-and-their-founding", PAGE | ROWS | GRAPHS),
    "canned query, format=csv": Door("/query/bodies-and-their-founding?format=csv", {"text/csv": ()}, negotiates=False),
    "file of an own IRI": Door(STATE + ".nt", {"application/n-triples": ()}, negotiates=False),
    "file of the ontology": Door("/ontology.jsonld", {"application/ld+json": ()}, negotiates=False),
    "OpenAPI": Door("/openapi.json", {"application/json": ()}, negotiates=False),
}


def readings() -> dict[str, tuple[str | None, dict[str, float]]]:
    """The headers by who sends them, each with the weights it gives."""
    with HEADERS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]
    found: dict[str, tuple[str | None, dict[str, float]]] = {}
    for client, header, reading in rows:
        weights = {name: float(number) for name, number in (pair.split() for pair in reading.split(",") if pair)}
        found[client] = (None if header == "-" else header, weights)
    return found


def weight(media_type: str, reading: dict[str, float]) -> float:
    """Rule 2."""
    for name in (media_type, media_type.partition("/")[0] + "/*", "*/*"):
        if name in reading:
            return reading[name]
    return 0.0


def expected(door: Door, reading: dict[str, float]) -> str | None:
    """The type of the answer, None for 406."""
    first = next(iter(door.offers))
    if not reading or not door.negotiates:
        return first  # rules 1 and 7
    candidates = [(weight(name, reading), name in reading, name) for name in door.offers]
    candidates += [(reading[name], True, name) for names in door.offers.values() for name in names if name in reading]
    order = [name for main, others in door.offers.items() for name in (main, *others)]
    candidates = [each for each in candidates if each[0] > 0]
    if candidates:
        return min(candidates, key=lambda each: (-each[0], not each[1], order.index(each[2])))[2]  # rules 3 and 4
    if door.stands_in:  # rule 5
        json_, xml = (weight("application/sparql-results+" + name, reading) for name in ("json", "xml"))
        if json_ or xml:
            found = "application/n-triples" if json_ >= xml else "application/rdf+xml"
            return found if not {found, found.partition("/")[0] + "/*", "*/*"} & set(reading) else None
    return None  # rule 6


def reads(body: bytes, media_type: str, door: Door) -> None:
    """Raises where a body is not of its type."""
    reads_as(body, next((main for main, others in door.offers.items() if media_type in (main, *others)), media_type))


@cache
def reads_as(body: bytes, kept: str) -> None:
    """Raises where a body is not of a door's type; a body that many headers get is read once."""
    if kept == "text/html":
        html5lib.HTMLParser(strict=True).parse(body.decode("utf-8"))
    elif kept == "application/json":
        assert json.loads(body)["openapi"]
    elif kept == "text/csv":
        rows = list(csv.reader(io.StringIO(body.decode("utf-8"), newline="")))
        assert len({len(row) for row in rows}) == 1
    elif kept.endswith("results+xml"):
        assert ElementTree.fromstring(body).tag.endswith("}sparql")
    elif kept in ROWS:
        read_as = pyoxigraph.QueryResultsFormat.from_media_type(kept)
        if body.strip() not in (b"true", b"false"):
            pyoxigraph.parse_query_results(body, format=read_as)
    else:
        assert list(pyoxigraph.parse(body, format=pyoxigraph.RdfFormat.from_media_type(kept)))


CELLS = [
    pytest.param(door, header, reading, id=f"{name}: {client}")
    for name, door in DOORS.items()
    for client, (header, reading) in readings().items()
]


def test_the_matrix_is_as_large_as_it_says() -> None:
    assert len(CELLS) >= 1000
    assert len(DOORS) == 21


@pytest.mark.parametrize(("door", "header", "reading"), CELLS)
def test_cell(site_server, door: Door, header: str | None, reading: dict[str, float]) -> None:
    headers = dict(door.headers or {}) | ({"Accept": header} if header is not None else {})
    reply = site_server.call(door.method, door.path, door.body, headers)
    wanted = expected(door, reading)
    assert (reply.status, reply.media_type) == ((406, reply.media_type) if wanted is None else (200, wanted)), (
        f"{header!r} wants {wanted}"
    )
    assert "Accept" in [each.strip() for each in reply.headers["Vary"].split(",")]
    if wanted is None:
        assert reply.media_type in ("application/problem+json", "text/html")
        assert next(iter(door.offers)).encode() in reply.body
    else:
        reads(reply.body, wanted, door)
        assert (wanted.startswith("text/")) == ("charset=utf-8" in reply.headers["Content-Type"])


# What some clients must get, by hand: rows, a graph, an own IRI.
PINNED = {
    "curl, wget, requests": ("application/sparql-results+json", "text/turtle", "text/html"),
    "Firefox": ("text/html", "text/html", "text/html"),
    "rdflib 7.6 SPARQLStore json": ("application/sparql-results+json", "application/n-triples", None),
    "rdflib 7.6 SPARQLStore xml": ("application/sparql-results+xml", "application/rdf+xml", "application/rdf+xml"),
    "rdflib 7.6 Graph.parse": (None, "text/turtle", "text/turtle"),
    "Comunica rows": ("application/sparql-results+json", "application/n-triples", None),
    "pandas, rdflib 7.6 SPARQLStore csv": ("text/csv", None, None),
    "plain JSON": ("application/json", "application/json", "application/json"),
    "everything refused": (None, None, None),
    "nothing that can be read": ("application/sparql-results+json", "text/turtle", "text/html"),
    "all but the defaults": ("application/sparql-results+xml", "application/n-triples", "application/n-triples"),
}


@pytest.mark.parametrize("client", PINNED)
def test_the_rules_say_what_they_should(client: str) -> None:
    doors = ("SELECT by GET", "CONSTRUCT by GET", "own IRI")
    assert tuple(expected(DOORS[name], readings()[client][1]) for name in doors) == PINNED[client]


@pytest.mark.parametrize("header", ["*/*", "text/turtle", "application/ld+json;q=0.5", "image/png"])
@pytest.mark.parametrize("door", [door for door in DOORS.values() if door.method == "GET"], ids=lambda d: d.path[:40])
def test_head_is_get_without_a_body(site_server, door: Door, header: str) -> None:
    head, get = (site_server.call(method, door.path, headers={"Accept": header}) for method in ("HEAD", "GET"))
    assert head.body == b""
    assert head.status == get.status
    same = ("Content-Type", "ETag", "Vary", "Cache-Control")
    assert [head.headers[name] for name in same] == [get.headers[name] for name in same]


VERSIONS = {
    "rows": (SELECT, "application/sparql-results+json;version=1.2", "application/sparql-results+json; version=1.2"),
    "a graph": (CONSTRUCT, "text/turtle;version=1.2", "text/turtle; charset=utf-8; version=1.2"),
    "another version": (CONSTRUCT, "text/turtle;version=1.1", "text/turtle; charset=utf-8"),
    "a format without versions": (SELECT, "text/csv;version=1.2", "text/csv; charset=utf-8"),
}


@pytest.mark.parametrize(("query", "accept", "wanted"), VERSIONS.values(), ids=VERSIONS)
def test_a_version_that_is_asked_for_is_named(site_server, query: str, accept: str, wanted: str) -> None:
    reply = site_server.call("GET", asked(query), headers={"Accept": accept})
    assert (reply.status, reply.headers["Content-Type"]) == (200, wanted)


def test_two_accept_headers_are_one_list(site_server) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", site_server.port, timeout=60)
    connection.putrequest("GET", asked(SELECT))
    connection.putheader("Accept", "image/png")
    connection.putheader("Accept", "text/csv;q=0.5")
    connection.endheaders()
    answer = connection.getresponse()
    assert (answer.status, answer.headers["Content-Type"]) == (200, "text/csv; charset=utf-8")
    connection.close()
