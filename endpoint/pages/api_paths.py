"""What programs can ask beside the canned queries, as paths of the OpenAPI document: search, labels, the cooperation
question."""

from __future__ import annotations

from typing import Any, Final

from endpoint.pages.editor.editor_pages import MOST_LABELS
from endpoint.pages.labels import LANGUAGES
from endpoint.pages.search.search_pages import MOST
from endpoint.search.asking import LONGEST_QUESTION
from graph.searching.index import ALL_KINDS
from queries.openapi import PROBLEM

STRING: Final[dict[str, Any]] = {"type": "string"}
COUNT: Final[dict[str, Any]] = {"type": "integer", "minimum": 0}
PIECES: Final[dict[str, Any]] = {
    "type": "array",
    "description": "a text in pieces, each with 1 where it is what was asked for, else 0",
    "items": {"type": "array", "prefixItems": [STRING, {"enum": [0, 1]}], "minItems": 2, "maxItems": 2},
}


def api_paths() -> dict[str, Any]:
    """Each path with its operation."""
    return {
        "/api/search": {"get": _search()},
        "/api/labels": {"post": _labels()},
        "/api/cooperation": {"get": _cooperation()},
    }


def _search() -> dict[str, Any]:
    found = _object(
        {
            "iri": STRING,
            "path": STRING,
            "kind": {"enum": list(ALL_KINDS)},
            "kindName": STRING,
            "label": STRING,
            "lang": STRING,
            "pieces": PIECES,
        },
        {"matched": PIECES, "matchedLang": STRING, "detail": STRING},
    )
    answer = _object(
        {
            "q": STRING,
            "closeness": STRING,
            "counts": {"type": "object", "additionalProperties": COUNT},
            "more": {"type": "boolean", "description": "whether more was found than was counted"},
            "results": {"type": "array", "maxItems": MOST, "items": found},
        }
    )
    return {
        "operationId": "search",
        "summary": "Things, questions, statements and sentences by words",
        "parameters": [
            _parameter("q", "words in English, Ukrainian or Russian", {**STRING, "maxLength": LONGEST_QUESTION}, True),
            _parameter("kind", "only these kinds", {"type": "array", "items": {"enum": list(ALL_KINDS)}}),
            _parameter("most", "how many results at most", {**COUNT, "maximum": MOST, "default": 8}),
            _language(),
        ],
        "responses": {
            "200": _answer("how many of each kind, and the best of all", answer),
            "503": {"description": "there is no search index, or not yet", "content": PROBLEM},
        },
    }


def _labels() -> dict[str, Any]:
    line = {"type": "array", "prefixItems": [STRING, STRING, STRING], "minItems": 3, "maxItems": 3}
    return {
        "operationId": "labels",
        "summary": "Labels of things",
        "parameters": [_language()],
        "requestBody": {
            "description": "IRIs",
            "required": True,
            "content": {"application/json": {"schema": {"type": "array", "items": STRING, "maxItems": MOST_LABELS}}},
        },
        "responses": {
            "200": _answer(
                "by IRI, of those that have a label: the label, its language, and where a link leads",
                {"type": "object", "additionalProperties": line},
            ),
            "400": {"description": "the body is no such list", "content": PROBLEM},
        },
    }


def _cooperation() -> dict[str, Any]:
    question = _object(dict.fromkeys(("from", "to", "measure", "date"), STRING), {"offence": {}})
    return {
        "operationId": "cooperation",
        "summary": "Which instruments let one state ask another for a measure on a day, by which provisions",
        "parameters": [
            _parameter("from", "the state that asks (ISO 3166-1 alpha-3)", STRING, True),
            _parameter("to", "the state that is asked (ISO 3166-1 alpha-3)", STRING, True),
            _parameter("measure", "the measure", {"$ref": "#/components/schemas/measure"}, True),
            _parameter("offence", "the type of crime", {"$ref": "#/components/schemas/crime-type"}),
            _parameter("date", "the day whose law is asked about; today where it is left out", {"format": "date"}),
        ],
        "responses": {
            "200": _answer(
                "each instrument with its verdict and what decides it",
                _object({"question": question, "answers": {"type": "array"}, "note": STRING}),
            ),
            "422": {"description": "a value is missing, or none that can be taken", "content": PROBLEM},
        },
    }


def _parameter(name: str, description: str, schema: dict[str, Any], required: bool = False) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": required, "description": description, "schema": schema}


def _language() -> dict[str, Any]:
    return _parameter("lang", "the language of labels; it goes before Accept-Language", {"enum": list(LANGUAGES)})


def _object(members: dict[str, Any], others: dict[str, Any] | None = None) -> dict[str, Any]:
    """An object that has the `members` and may have the `others`."""
    return {"type": "object", "required": list(members), "properties": {**members, **(others or {})}}


def _answer(description: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": description, "content": {"application/json": {"schema": schema}}}
