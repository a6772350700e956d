"""The catalogue as an OpenAPI 3.1 document, so that any API client can call the queries by name.

https://spec.openapis.org/oas/v3.1.0
"""

from __future__ import annotations

from typing import Any, Final

from queries.catalogue import Parameter, Query, Type, catalogue
from queries.values import CLASSES, LARGEST_INTEGER, LONGEST_TEXT, Choices

SCHEMAS: Final[dict[Type, dict[str, Any]]] = {
    Type.DATE: {"type": "string", "description": "YYYY-MM-DD, or `today`"},
    Type.INTEGER: {"type": "integer", "maximum": LARGEST_INTEGER, "minimum": -LARGEST_INTEGER},
    Type.TEXT: {"type": "string", "maxLength": LONGEST_TEXT},
}
ANSWERS: Final = {"text/csv": "csv", "application/sparql-results+json": "json", "text/html": "html"}


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
        "paths": {f"/query/{each.slug}": {"get": _operation(each, choices)} for each in catalogue().values()},
    }


def _operation(query: Query, choices: Choices) -> dict[str, Any]:
    return {
        "operationId": query.slug,
        "summary": query.title,
        "description": query.description,
        "tags": list(query.tags),
        "parameters": [
            *(_parameter(each, choices) for each in query.parameters),
            {
                "name": "format",
                "in": "query",
                "description": "the form of the answer, where the Accept header is not set",
                "schema": {"type": "string", "enum": list(ANSWERS.values())},
            },
        ],
        "responses": {
            "200": {"description": "the rows", "content": {media_type: {} for media_type in ANSWERS}},
            "422": {"description": "a value that the parameter cannot take; the valid ones are listed"},
        },
    }


def _parameter(parameter: Parameter, choices: Choices) -> dict[str, Any]:
    return {
        "name": parameter.name,
        "in": "query",
        "required": is_required(parameter),
        "description": parameter.description,
        "schema": schema(parameter, choices),
    }


def is_required(parameter: Parameter) -> bool:
    """Whether there is no question without a value of the parameter."""
    return parameter.default is None and not parameter.optional


def schema(parameter: Parameter, choices: Choices) -> dict[str, Any]:
    """The JSON Schema (2020-12) of what a parameter can take: the slugs of the things, or the form of the value."""
    if parameter.type in CLASSES:
        one: dict[str, Any] = {"type": "string", "enum": [option.slug for option in choices(parameter.type)]}
    else:
        one = dict(SCHEMAS[parameter.type])
    found = {"type": "array", "items": one} if parameter.multiple else one
    if parameter.default is not None:
        found["default"] = [parameter.default] if parameter.multiple else parameter.default
    return found
