"""The catalogue as an OpenAPI 3.1 document, so that any API client can call the queries by name.

https://spec.openapis.org/oas/v3.1.0
"""

from __future__ import annotations

from typing import Any, Final

from queries.catalogue import Parameter, Query, Type, catalogue
from queries.values import CLASSES, LARGEST_INTEGER, LONGEST_TEXT, Choices

SCHEMAS: Final[dict[Type, dict[str, Any]]] = {
    Type.DATE: {"type": "string", "anyOf": [{"format": "date"}, {"const": "today"}]},
    Type.INTEGER: {"type": "integer", "maximum": LARGEST_INTEGER, "minimum": -LARGEST_INTEGER},
    Type.TEXT: {"type": "string", "maxLength": LONGEST_TEXT},
}
ANSWERS: Final[dict[str, tuple[str, dict[str, Any]]]] = {
    "text/csv": ("csv", {"schema": {"type": "string"}}),
    "text/tab-separated-values": ("tsv", {"schema": {"type": "string"}}),
    "application/sparql-results+xml": ("xml", {"schema": {"type": "string"}}),
    "application/sparql-results+json": (
        "json",
        {"schema": {"type": "object", "required": ["head", "results"]}},
    ),
    "text/html": ("html", {"schema": {"type": "string"}}),
}
FURTHER_FILES: Final = ("records.json", "rows.ttl", "parquet", "bib", "ris")
PROBLEM: Final[dict[str, Any]] = {
    "application/problem+json": {"schema": {"type": "object", "required": ["title", "status", "detail"]}}
}


def openapi(choices: Choices, version: str) -> dict[str, Any]:
    """The document for the catalogue over a store version; `choices` gives the values a parameter can take."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "cyberlex: canned queries",
            "version": version,
            "description": "Questions about international cybercrime law, each row with the statement that says so.",
        },
        "servers": [{"url": "/"}],
        "tags": [{"name": tag} for tag in sorted({tag for each in catalogue().values() for tag in each.tags})],
        "components": {"schemas": {kind.value: one_value(kind, choices) for kind in CLASSES}},
        "paths": {f"/query/{each.slug}": {"get": _operation(each)} for each in catalogue().values()},
    }


def _operation(query: Query) -> dict[str, Any]:
    return {
        "operationId": query.slug,
        "summary": query.title,
        "description": query.description,
        "tags": list(query.tags),
        "parameters": [
            *(_parameter(each) for each in query.parameters),
            {
                "name": "format",
                "in": "query",
                "description": "the form of the answer; it goes before the Accept header",
                "schema": {"type": "string", "enum": [*(name for name, _ in ANSWERS.values()), *FURTHER_FILES]},
            },
            {
                "name": "version",
                "in": "query",
                "description": "the version of the graph that must answer; the served one where it is left out",
                "schema": {"type": "string", "pattern": "^[0-9a-f]{16}$"},
            },
        ],
        "responses": {
            "200": {
                "description": "the rows",
                "content": {media_type: form for media_type, (_, form) in ANSWERS.items()},
            },
            "410": {"description": "the version that is asked for is not held here", "content": PROBLEM},
            "422": {
                "description": "a value that the parameter cannot take; the valid ones are listed",
                "content": PROBLEM,
            },
        },
    }


def _parameter(parameter: Parameter) -> dict[str, Any]:
    return {
        "name": parameter.name,
        "in": "query",
        "required": is_required(parameter),
        "description": parameter.description,
        "schema": _of(parameter, _referred(parameter.type)),
    }


def is_required(parameter: Parameter) -> bool:
    """Whether there is no question without a value of the parameter."""
    return parameter.default is None and not parameter.optional


def schema(parameter: Parameter, choices: Choices) -> dict[str, Any]:
    """The JSON Schema (2020-12) of what a parameter can take: the slugs of the things, or the form of the value."""
    return _of(parameter, one_value(parameter.type, choices))


def one_value(kind: Type, choices: Choices) -> dict[str, Any]:
    """The JSON Schema of one value of a type."""
    if kind in CLASSES:
        return {"type": "string", "enum": [option.slug for option in choices(kind)]}
    return dict(SCHEMAS[kind])


def _referred(kind: Type) -> dict[str, Any]:
    """A type by reference where its values stand once for all parameters, else as it is."""
    return {"$ref": f"#/components/schemas/{kind.value}"} if kind in CLASSES else dict(SCHEMAS[kind])


def _of(parameter: Parameter, one: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {"type": "array", "items": one} if parameter.multiple else one
    if parameter.default is not None:
        found["default"] = [parameter.default] if parameter.multiple else parameter.default
    return found
