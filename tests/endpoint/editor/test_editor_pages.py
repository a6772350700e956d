"""The editor's page without scripts, and the documents that its script reads."""

from __future__ import annotations

from urllib.parse import urlencode

import html5lib
import pyoxigraph
import pytest
from flask import Flask
from flask.testing import FlaskClient
from pyoxigraph import DefaultGraph, Literal, Quad

from endpoint.pages.blueprint import pages
from endpoint.pages.site import site
from graph.texts import Texts
from ontology.names import LABEL, ONTOLOGY_GRAPH, PREF_LABEL, RDF_TYPE, entity, term
from queries.catalogue import catalogue

KAZAKHSTAN = entity("state", "KAZ")


@pytest.fixture(scope="module")
def reader() -> FlaskClient:
    """The pages over a store of one class, one property and one state, with labels."""
    store = pyoxigraph.Store()
    labels = {"en": "treaty", "uk": "міжнародний договір", "ru": "международный договор"}
    triples = [
        (term("cl:Treaty"), RDF_TYPE, term("owl:Class")),
        (term("cl:byParty"), RDF_TYPE, term("owl:ObjectProperty")),
        (term("cl:byParty"), LABEL, Literal("by party", language="en")),
        *((term("cl:Treaty"), LABEL, Literal(label, language=language)) for language, label in labels.items()),
        (KAZAKHSTAN, PREF_LABEL, Literal("Kazakhstan", language="en")),
        (KAZAKHSTAN, PREF_LABEL, Literal("Казахстан", language="ru")),
    ]
    for triple in triples:
        store.add(Quad(*triple, DefaultGraph()))
        store.add(Quad(*triple, ONTOLOGY_GRAPH))
    here = site(store, "test-version", Texts(None))
    app = Flask("test")
    app.register_blueprint(pages(lambda: here))
    return app.test_client()


def field_text(page: str) -> str:
    document = html5lib.parse(page, namespaceHTMLElements=False)
    [field] = document.iter("textarea")
    return field.text or ""


def test_plain_form_asks_the_endpoint(reader: FlaskClient) -> None:
    document = html5lib.parse(reader.get("/sparql-editor").text, namespaceHTMLElements=False)
    [form] = [form for form in document.iter("form") if form.get("class") == "editor"]
    assert (form.get("method"), form.get("action")) == ("get", "/sparql")
    assert [field.get("name") for field in form.iter("textarea")] == ["query"]
    assert [button.get("type") for button in form.iter("button")] == ["submit"]


def test_address_fills_the_editor(reader: FlaskClient) -> None:
    text = 'SELECT * { ?s ?p "</textarea><script>alert(1)</script>" }'
    page = reader.get("/sparql-editor?" + urlencode({"query": text})).text
    assert field_text(page) == text
    assert "<script>alert" not in page


@pytest.mark.parametrize("slug", sorted(catalogue())[:3])
def test_question_fills_the_editor(reader: FlaskClient, slug: str) -> None:
    assert field_text(reader.get(f"/sparql-editor?question={slug}").text).strip() == catalogue()[slug].sparql.strip()


def test_unknown_question_leaves_the_first(reader: FlaskClient) -> None:
    first = next(iter(catalogue().values()))
    assert field_text(reader.get("/sparql-editor?question=no-such").text).strip() == first.sparql.strip()


def test_names_have_labels_in_three_languages(reader: FlaskClient) -> None:
    document = reader.get("/editor/names.json").get_json()
    assert document["version"] == "test-version"
    assert document["prefixes"]["cl"] == "https://w3id.org/cyberlex/ontology#"
    names = {row[0]: row[1:] for row in document["names"]}
    assert names["cl:Treaty"] == ["class", 0, "treaty", "міжнародний договір", "международный договор"]
    assert names["cl:byParty"] == ["property", 0, "by party", "", ""]


@pytest.mark.parametrize("path", ["/editor/names.json", "/editor/questions.json"])
def test_documents_are_asked_for_once_a_version(reader: FlaskClient, path: str) -> None:
    first = reader.get(path)
    again = reader.get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_questions_document_holds_each_query(reader: FlaskClient) -> None:
    assert reader.get("/editor/questions.json").get_json() == {
        slug: query.sparql for slug, query in catalogue().items()
    }


def test_labels_are_told_in_the_language_of_the_reader(reader: FlaskClient) -> None:
    unknown, broken = "https://example.org/unknown", "no IRI at all"
    asked = [KAZAKHSTAN.value, term("cl:Treaty").value, unknown, broken]
    answer = reader.post("/api/labels?lang=ru", json=asked).get_json()
    assert answer == {
        KAZAKHSTAN.value: ["Казахстан", "ru", "/id/state/KAZ?lang=ru"],
        term("cl:Treaty").value: ["международный договор", "ru", "/ontology?lang=ru#Treaty"],
    }
    in_ukrainian = reader.post("/api/labels?lang=uk", json=[KAZAKHSTAN.value]).get_json()
    assert in_ukrainian[KAZAKHSTAN.value][:2] == ["Kazakhstan", "en"], "the language shown is told"


@pytest.mark.parametrize("body", [b"", b"{}", b"[1]", b'["' + b"a" * 10 + b'"' + b',"b"' * 1000 + b"]", b"["], ids=repr)
def test_other_bodies_are_refused(reader: FlaskClient, body: bytes) -> None:
    answer = reader.post("/api/labels", data=body, content_type="application/json")
    assert (answer.status_code, answer.mimetype) == (400, "application/problem+json")
