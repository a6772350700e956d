"""The page of results and its JSON: a plain form, marked words, counts, links; nothing breaks out of them."""

from __future__ import annotations

import html5lib
import pyoxigraph
import pytest
from flask import Flask
from flask.testing import FlaskClient
from pyoxigraph import DefaultGraph, Literal, Quad

from endpoint.pages.blueprint import pages
from endpoint.pages.site import site
from endpoint.search.finder import NO_SEARCH, Finder, Standing
from graph.texts import Texts
from ontology.names import PREF_LABEL, entity

NAMES = {
    entity("instrument", "cets-185"): {"en": "Convention on Cybercrime", "uk": "Конвенція про кіберзлочинність"},
    entity("state", "UKR"): {"en": "Ukraine", "uk": "Україна"},
}


def client(finder: Finder) -> FlaskClient:
    store = pyoxigraph.Store()
    for thing, labels in NAMES.items():
        for language, label in labels.items():
            store.add(Quad(thing, PREF_LABEL, Literal(label, language=language), DefaultGraph()))
    here = site(store, "test-version", Texts(None))
    app = Flask("test")
    app.register_blueprint(pages(lambda: here, finder))
    return app.test_client()


@pytest.fixture
def reader(few_found: Finder) -> FlaskClient:
    return client(few_found)


def test_form_works_without_scripts(reader: FlaskClient) -> None:
    page = reader.get("/search?q=budapest")
    document = html5lib.parse(page.text, namespaceHTMLElements=False)
    fields = [field for field in document.iter("input") if field.get("name") == "q"]
    assert [field.get("value") for field in fields] == [None, "budapest"], "that of the header and that of the page"
    links = [link for link in document.iter("a") if link.get("href") == "/id/instrument/cets-185"]
    assert ["".join(link.itertext()) for link in links] == ["Convention on Cybercrime"]
    assert [mark.text for mark in document.iter("mark")] == ["Budapest"]


def test_labels_are_in_the_language_of_the_reader(reader: FlaskClient) -> None:
    answer = reader.get("/api/search?q=budapest&lang=uk").get_json()
    first = answer["results"][0]
    assert first["label"] == "Конвенція про кіберзлочинність"
    assert first["matched"] == [["Budapest", 1], [" Convention", 0]]
    assert first["matchedLang"] == "en"
    assert first["path"] == "/id/instrument/cets-185?lang=uk"


def test_names_and_questions_cannot_break_out(reader: FlaskClient) -> None:
    typed = "<script>alert(2)</script>\"'><img src=x onerror=alert(3)>"
    for text in ("script alert", typed):
        page = reader.get("/search", query_string={"q": text}).text
        assert "<script>" not in page
        assert "<img" not in page
    named = reader.get("/search?q=script+alert").text
    assert "&lt;<mark>script</mark>&gt;<mark>alert</mark>(1)&lt;/<mark>script</mark>&gt;" in named


def test_kinds_are_counted_and_chosen(reader: FlaskClient) -> None:
    answer = reader.get("/api/search?q=convention+україна").get_json()
    assert answer["counts"] == {"statement": 1}
    both = reader.get("/api/search?q=україна").get_json()
    assert both["counts"] == {"state": 1, "statement": 1}
    chosen = reader.get("/api/search?q=україна&kind=statement").get_json()
    assert [each["kind"] for each in chosen["results"]] == ["statement"]
    page = reader.get("/search?q=україна&kind=statement").text
    assert "/search?q=%D1%83%D0%BA%D1%80%D0%B0%D1%97%D0%BD%D0%B0&amp;kind=state" in page, "the other kind is offered"


def test_answers_are_named(reader: FlaskClient) -> None:
    first = reader.get("/api/search?q=budapest")
    again = reader.get("/api/search?q=budapest", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert reader.get("/api/search?q=convention").headers["ETag"] != first.headers["ETag"]


@pytest.mark.parametrize(
    "path", ["/search", "/search?q=", "/search?q=zzzz", "/search?q=%00", "/search?q=a&kind=x&start=-1"]
)
def test_odd_questions_have_a_page(reader: FlaskClient, path: str) -> None:
    assert reader.get(path).status_code == 200


def test_long_question_is_cut_and_says_so(reader: FlaskClient) -> None:
    assert "Only the first 200 characters were read" in reader.get("/search?q=" + "budapest+" * 40).text


def test_without_an_index_the_page_says_so_and_programs_get_a_status() -> None:
    reader = client(NO_SEARCH)
    page = reader.get("/search?q=budapest")
    assert page.status_code == 200
    assert 'role="alert"' in page.text
    answer = reader.get("/api/search?q=budapest", headers={"Accept": "*/*"})
    assert (answer.status_code, answer.mimetype) == (503, "application/problem+json")


def test_while_the_index_is_made_programs_are_told_to_ask_soon() -> None:
    finder = Finder(None)
    finder.standing = Standing.MAKING
    answer = client(finder).get("/api/search?q=budapest")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "2")


def test_page_is_not_kept_while_the_index_is_made(few_found: Finder) -> None:
    search, few_found.search = few_found.search, None
    reader = client(few_found)
    first = reader.get("/search?q=budapest")
    assert first.headers["Cache-Control"] == "no-store"
    assert "ETag" not in first.headers
    few_found.search = search
    assert "/id/instrument/cets-185" in reader.get("/search?q=budapest").text
