"""The tools: the cooperation question, the canned queries, and the values they can take.

A tool is what a model reads (name, description, JSON Schema of its arguments) and what answers (arguments to a JSON
document). The answers are those of the other doors: `endpoint.cooperation_document` and `queries.ask`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from pyoxigraph import NamedNode

from endpoint.assistant.citations import citations
from endpoint.cooperation_document import Asked, answers, document
from endpoint.pages.results.cells import STATEMENT_SPACE
from endpoint.pages.site import Site
from ontology.names import BASE
from queries.ask import Result
from queries.catalogue import Query, catalogue
from queries.cooperation import EUROPEAN_UNION, Cooperation
from queries.errors import BadValue
from queries.openapi import is_required, schema
from queries.today import today

ROWS: Final = 100
MOST_ROWS: Final = 1000

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Tool:
    """One tool; `run` raises QueryError where its arguments ask for nothing that can be answered."""

    name: str
    title: str
    description: str
    schema: Document
    run: Callable[[Mapping[str, Any]], Document]


def tools(site: Site) -> dict[str, Tool]:
    """All tools over one store version, by name."""
    known = Cooperation(site.store)
    listed = [_cooperation(site, known), *(_canned(site, query) for query in catalogue().values())]
    return {tool.name: tool for tool in listed}


def _cooperation(site: Site, known: Cooperation) -> Tool:
    text = (
        "On a date, which international instruments let one state ask another for a cooperation measure about an "
        "offence, by which provisions, since when, through whom, and if none, what is missing? Verdicts: yes, "
        "conditional, no, undetermined (the data are silent, which is never a no). Each step cites its statements."
    )
    states = f"ISO 3166-1 alpha-3 code, or {EUROPEAN_UNION} for the European Union"
    arguments: Document = {
        "from": {"type": "string", "enum": known.parties, "description": f"the state that asks: {states}"},
        "to": {"type": "string", "enum": known.parties, "description": "the state that is asked"},
        "measure": {"type": "string", "enum": known.measures, "description": "what is asked for"},
        "offence": {
            "type": "string",
            "enum": known.offences,
            "description": "the offence it is about, if any",
        },
        "date": {
            "type": "string",
            "format": "date",
            "description": "the day asked about; today if left out",
        },
    }
    properties = _object(arguments, ["from", "to", "measure"])

    def run(given: Mapping[str, Any]) -> Document:
        _only(given, arguments)
        said = {name: _text(name, given.get(name)) for name in arguments}
        day = said["date"] or today().isoformat()
        question = Asked(said["from"], said["to"], said["measure"], said["offence"], day)
        found = answers(known, question)
        return {
            **document(question, found),
            "citations": citations(site, (iri for answer in found for iri in answer.evidence)),
        }

    return Tool("cooperation", "Who may ask whom for what?", text, properties, run)


def _canned(site: Site, query: Query) -> Tool:
    arguments = {
        each.name: {"description": each.description or each.type.value, **schema(each, site.library.options)}
        for each in query.parameters
    }
    rows = {
        "type": "integer",
        "minimum": 1,
        "maximum": MOST_ROWS,
        "default": ROWS,
        "description": "rows at most",
    }
    skipped = {"type": "integer", "minimum": 0, "default": 0, "description": "rows to leave out before the first"}
    allowed: Document = {**arguments, "rows": rows, "skip": skipped}
    required = [each.name for each in query.parameters if is_required(each)]

    def run(given: Mapping[str, Any]) -> Document:
        _only(given, allowed)
        most = _number("rows", given.get("rows", ROWS), 1, MOST_ROWS)
        skip = _number("skip", given.get("skip", 0), 0, 10**9)
        values = {each.name: _texts(each.name, given.get(each.name)) for each in query.parameters}
        result = site.library.ask(query, values, today())
        return _rows(site, result, skip, most)

    return Tool(query.slug, query.title, query.description, _object(allowed, required), run)


def _rows(site: Site, result: Result, skip: int, most: int) -> Document:
    shown = result.rows[skip : skip + most]
    nodes = {cell.value for row in shown for cell in row if isinstance(cell, NamedNode)}
    statements = sorted(iri for iri in nodes if iri.startswith(STATEMENT_SPACE))
    things = sorted(iri for iri in nodes if iri.startswith(BASE) and not iri.startswith(STATEMENT_SPACE))
    return {
        "rows": [
            {name: cell.value for name, cell in zip(result.variables, row, strict=True) if cell is not None}
            for row in shown
        ],
        "total": len(result.rows),
        "labels": {iri: site.labels.label(NamedNode(iri), "en") for iri in things},
        "citations": citations(site, statements),
    }


def _object(properties: Document, required: list[str]) -> Document:
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _only(given: Mapping[str, Any], known: Mapping[str, Any]) -> None:
    for name in given:
        if name not in known:
            raise BadValue(name, str(given[name])[:80], "argument of this tool", sorted(known))


def _text(name: str, value: Any) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise BadValue(name, str(value)[:80], "text")
    return value


def _texts(name: str, value: Any) -> list[str]:
    values = value if isinstance(value, list) else [] if value is None else [value]
    return [str(each) if isinstance(each, int) and not isinstance(each, bool) else _text(name, each) for each in values]


def _number(name: str, value: Any, least: int, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise BadValue(name, str(value)[:80], f"whole number from {least} to {most}")
    return value
