"""Every own IRI is answered under this host: as a page, and as RDF by Accept header or extension."""

from __future__ import annotations

import html5lib
import pytest
import rdflib
from flask.testing import FlaskClient

HTML = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
KINDS = ["instrument", "state", "source", "in-force", "parties", "date", "evidence", "row", "mention"]
FORMATS = [
    ("ttl", "text/turtle", "turtle"),
    ("nt", "application/n-triples", "nt"),
    ("jsonld", "application/ld+json", "json-ld"),
    ("trig", "application/trig", "trig"),
    ("rdf", "application/rdf+xml", "xml"),
]


@pytest.mark.parametrize("kind", KINDS)
def test_page_is_whole_html(reader: FlaskClient, moon: dict[str, str], kind: str) -> None:
    answer = reader.get(moon[kind], headers=HTML)
    assert answer.status_code == 200
    parser = html5lib.HTMLParser(strict=True)
    parser.parse(answer.text)
    assert 'href="#content"' in answer.text
    assert "https://w3id.org/cyberlex" + moon[kind] in answer.text


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib.*")  # of rdflib to itself, inside its parsers
@pytest.mark.parametrize(("extension", "media_type", "reads_as"), FORMATS, ids=[each[0] for each in FORMATS])
def test_rdf_is_the_same_by_extension_and_accept(
    reader: FlaskClient, moon: dict[str, str], extension: str, media_type: str, reads_as: str
) -> None:
    by_extension = reader.get(f"{moon['instrument']}.{extension}", headers=HTML)
    by_accept = reader.get(moon["instrument"], headers={"Accept": media_type})
    assert by_extension.mimetype == by_accept.mimetype == media_type
    assert by_extension.data == by_accept.data
    graph = rdflib.Dataset(default_union=True)
    graph.parse(data=by_accept.data, format=reads_as)
    iri = rdflib.URIRef("https://w3id.org/cyberlex" + moon["instrument"])
    said = rdflib.URIRef("https://w3id.org/cyberlex/ontology#criminalises")
    assert graph.value(iri, said) == rdflib.URIRef("https://w3id.org/cyberlex/id/crime/theft-of-moonlight")


def test_description_carries_the_evidence(reader: FlaskClient, moon: dict[str, str]) -> None:
    graph = rdflib.Graph().parse(data=reader.get(moon["instrument"] + ".ttl").data, format="turtle")
    start = rdflib.URIRef("http://www.w3.org/ns/oa#start")
    assert len(list(graph.subjects(start))) == 3, "the three statements of the text rest on three spans"


def test_no_triple_is_served_twice(reader: FlaskClient, moon: dict[str, str]) -> None:
    lines = reader.get(moon["instrument"] + ".nt").text.splitlines()
    assert len(lines) == len(set(lines)) > 10


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/id/state/XXX", 404),
        ("/id/state/UKR.exe", 404),
        ("/statement/0000000000000000", 404),
        ("/id/a%20b", 404),
        ("/id/../../etc/passwd", 404),
        ("/query/no-such-query", 404),
        ("/query/no-such-query.csv", 404),
    ],
)
def test_unknown_names(reader: FlaskClient, path: str, status: int) -> None:
    page, document = reader.get(path, headers=HTML), reader.get(path, headers={"Accept": "text/turtle"})
    assert page.status_code == document.status_code == status
    assert page.mimetype == "text/html"
    assert document.mimetype == "application/problem+json"
    assert document.get_json(force=True)["status"] == status


def test_line_end_in_a_path_starts_no_header(reader: FlaskClient) -> None:
    answer = reader.get("/id/%0d%0aSet-Cookie:x=1", headers=HTML)
    assert answer.status_code == 404
    assert "Set-Cookie" not in answer.headers


def test_impossible_accept(reader: FlaskClient, moon: dict[str, str]) -> None:
    answer = reader.get(moon["state"], headers={"Accept": "image/png"})
    assert answer.status_code == 406
    assert "text/turtle" in answer.get_json(force=True)["detail"]


def test_unchanged_page_is_not_sent_again(reader: FlaskClient, moon: dict[str, str]) -> None:
    first = reader.get(moon["state"], headers=HTML)
    again = reader.get(moon["state"], headers={**HTML, "If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    other = reader.get(moon["state"], headers={"Accept": "text/turtle", "If-None-Match": first.headers["ETag"]})
    assert other.status_code == 200
    assert {"Accept", "Accept-Language"} <= {each.strip() for each in first.headers["Vary"].split(",")}


@pytest.mark.parametrize(
    ("headers", "query", "shown"),
    [
        ({}, "", "Tycho Convention"),
        ({"Accept-Language": "uk-UA,uk;q=0.9"}, "", "Конвенція Тихо"),
        ({"Accept-Language": "kk,ru;q=0.5"}, "", "Конвенция Тихо"),
        ({"Accept-Language": "uk"}, "?lang=ru", "Конвенция Тихо"),
        ({"Accept-Language": "de"}, "", "Tycho Convention"),
    ],
)
def test_labels_follow_the_reader(
    reader: FlaskClient, moon: dict[str, str], headers: dict[str, str], query: str, shown: str
) -> None:
    answer = reader.get(moon["instrument"] + query, headers={**HTML, **headers})
    assert f">{shown}</h1>" in answer.text


def test_a_label_says_its_language_where_it_is_not_that_of_the_page(reader: FlaskClient, moon: dict[str, str]) -> None:
    page = reader.get(moon["instrument"] + "?lang=uk", headers=HTML).text
    assert '<html lang="en">' in page, "its sentences are English, whatever its labels are"
    assert '<a href="/id/crime/theft-of-moonlight?lang=uk">theft of moonlight</a>' in page, "it has no other label"
    assert '<h1 lang="uk">Конвенція Тихо</h1>' in page
    assert '<a href="/id/state/UKR?lang=uk" lang="uk">Україна</a>' in page


def test_names_and_foreign_iris_cannot_break_out(reader: FlaskClient, moon: dict[str, str]) -> None:
    answer = reader.get(moon["evil"], headers=HTML)
    assert "<script>" not in answer.text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in answer.text
    assert "javascript:alert(1)" in answer.text, "it is shown as text"
    assert 'href="javascript' not in answer.text


def test_browser_is_kept_safe(reader: FlaskClient) -> None:
    answer = reader.get("/", headers=HTML)
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert " style=" not in answer.text
    assert answer.text.count("<script") == answer.text.count('<script src="/static/')
