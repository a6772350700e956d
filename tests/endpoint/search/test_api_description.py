"""`/openapi.json` tells every address that programs can ask, and the answers are as it says."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from endpoint.pages.blueprint import pages
from endpoint.pages.site import Site
from endpoint.search.finder import Finder
from ontology.names import entity

UKRAINE = entity("state", "UKR").value
QUESTION = {"from": "UKR", "to": "USA", "measure": "expedited-preservation", "date": "2026-01-01"}


@pytest.fixture(scope="module")
def reader(release_site: Site, all_found: Finder) -> FlaskClient:
    app = Flask("described", static_folder=None)
    app.register_blueprint(pages(lambda: release_site, all_found))
    return app.test_client()


@pytest.fixture(scope="module")
def described(reader: FlaskClient) -> dict[str, Any]:
    found: dict[str, Any] = reader.get("/openapi.json").get_json()
    return found


def test_it_is_openapi(described: dict[str, Any]) -> None:
    validate(described)


def test_it_tells_every_address_for_programs(reader: FlaskClient, described: dict[str, Any]) -> None:
    methods = {"GET", "POST"}
    routes = {
        (rule.rule, method.lower())
        for rule in reader.application.url_map.iter_rules()
        if rule.rule.startswith("/api/")
        for method in (rule.methods or set()) & methods
    }
    told = {(path, method) for path, each in described["paths"].items() if path.startswith("/api/") for method in each}
    assert routes == told


@pytest.mark.parametrize(
    ("path", "method", "asked"),
    [
        pytest.param("/api/search", "get", {"query_string": {"q": "кіберзлочинність", "lang": "uk"}}, id="search"),
        pytest.param("/api/search", "get", {"query_string": {"q": "", "most": "2"}}, id="search-nothing"),
        pytest.param("/api/labels", "post", {"json": [UKRAINE, "urn:unknown", "no IRI"]}, id="labels"),
        pytest.param("/api/labels", "post", {"json": "no list"}, id="labels-wrong"),
        pytest.param("/api/cooperation", "get", {"query_string": QUESTION}, id="cooperation"),
        pytest.param("/api/cooperation", "get", {"query_string": QUESTION | {"from": "?"}}, id="cooperation-wrong"),
    ],
)
def test_answers_are_as_it_says(
    reader: FlaskClient, described: dict[str, Any], path: str, method: str, asked: dict[str, Any]
) -> None:
    answer = reader.open(path, method=method.upper(), **asked)
    told = described["paths"][path][method]["responses"][str(answer.status_code)]["content"]
    assert answer.mimetype in told
    Draft202012Validator(told[answer.mimetype]["schema"]).validate(answer.get_json())


def test_asked_by_its_parameters_search_answers(reader: FlaskClient, described: dict[str, Any]) -> None:
    named = {each["name"] for each in described["paths"]["/api/search"]["get"]["parameters"]}
    asked = {"q": "convention", "kind": "instrument", "most": "3", "lang": "ru"}
    assert named == set(asked)
    answer = reader.get(f"/api/search?{urlencode(asked)}").get_json()
    assert len(answer["results"]) == 3
    assert {each["kind"] for each in answer["results"]} == {"instrument"}
