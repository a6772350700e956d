"""The rows of a canned query as a reader sees them: labels for IRIs, and the evidence each row opens on."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from pyoxigraph import Literal, NamedNode

from endpoint.pages.addresses import href
from endpoint.pages.labels import readable
from endpoint.pages.site import Site
from endpoint.pages.things.assertions import Term
from endpoint.pages.wording import Mark, mark_of
from ontology.names import BASE, PREFIXES, term
from queries.ask import Result

STATEMENT_SPACE: Final = PREFIXES["stmt"]
NUMERIC: Final = frozenset({term(f"xsd:{name}") for name in ("integer", "decimal", "double", "int", "long")})


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: the text to show, where it leads, its language where it is not the reader's, and whether a number."""

    text: str = ""
    href: str | None = None
    language: str | None = None
    number: bool = False
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Column headings and rows of cells; `total` counts the rows that are not shown too."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: int


def table(site: Site, result: Result, language: str, chosen: str | None, start: int, shown: int) -> Table:
    """The rows from `start` on, at most `shown`, as cells; `chosen` is the language to carry along in links."""
    rows = tuple(
        tuple(cell(site, value, language, chosen) for value in row) for row in result.rows[start : start + shown]
    )
    return Table(tuple(heading(name) for name in result.variables), rows, len(result.rows))


def heading(variable: str) -> str:
    """A variable's name as words.

    >>> heading("inForceSince")
    'In force since'
    """
    if variable == "statement":
        return "Evidence"
    words = readable(PREFIXES["cl"] + variable)
    return words[:1].upper() + words[1:]


def cell(site: Site, value: Term | None, language: str, chosen: str | None) -> Cell:
    """What is shown of a value: the mark of a statement, a thing's label, a literal as it is."""
    if value is None:
        return Cell()
    if isinstance(value, Literal):
        other = value.language if value.language and value.language != language else None
        return Cell(value.value, language=other, number=value.datatype in NUMERIC)
    if value.value.startswith(STATEMENT_SPACE):
        mark = mark_of(site, value)
        if mark is not None:
            return Cell(mark.text, href(value.value, chosen), mark=mark)
    return Cell(site.labels.label(value, language), href(value.value, chosen), site.labels.language_of(value, language))


def csv_text(site: Site, result: Result, language: str) -> str:
    """The rows as CSV (RFC 4180): values exactly as they are, and beside each column of our things one of labels."""
    named = [_has_own_things(result, index) for index in range(len(result.variables))]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_spread(result.variables, [f"{name}_label" for name in result.variables], named))
    for row in result.rows:
        values = ["" if cell is None else cell.value for cell in row]
        labels = [site.labels.label(cell, language) if isinstance(cell, NamedNode) else "" for cell in row]
        writer.writerow(_spread(values, labels, named))
    return out.getvalue()


def _has_own_things(result: Result, index: int) -> bool:
    values = (row[index] for row in result.rows)
    return any(
        isinstance(each, NamedNode) and each.value.startswith(BASE) and not each.value.startswith(STATEMENT_SPACE)
        for each in values
    )


def _spread(values: Any, labels: Any, named: list[bool]) -> list[str]:
    spread: list[str] = []
    for value, label, has_label in zip(values, labels, named, strict=True):
        spread.extend([value, label] if has_label else [value])
    return spread


def json_text(result: Result) -> str:
    """The rows in the SPARQL 1.1 Query Results JSON Format (https://www.w3.org/TR/sparql11-results-json/)."""
    document = {"head": {"vars": list(result.variables)}, "results": {"bindings": list(_bindings(result))}}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _bindings(result: Result) -> Iterator[dict[str, dict[str, str]]]:
    for row in result.rows:
        yield {name: _json_term(cell) for name, cell in zip(result.variables, row, strict=True) if cell is not None}


def _json_term(value: Term) -> dict[str, str]:
    if isinstance(value, NamedNode):
        return {"type": "uri", "value": value.value}
    if value.language:
        return {"type": "literal", "value": value.value, "xml:lang": value.language}
    plain = value.datatype == term("xsd:string")
    return {"type": "literal", "value": value.value} | ({} if plain else {"datatype": value.datatype.value})
