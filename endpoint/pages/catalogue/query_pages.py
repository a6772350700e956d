"""What a browser sees at `/sparql`: the editor, the answer to a query below it, and problems at their place.

The doors of the SPARQL protocol call these through `Hooks`; they evaluate nothing themselves.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import pyoxigraph
from flask import render_template, request
from pyoxigraph import Literal, NamedNode

from endpoint.http.formats import Kind
from endpoint.http.problems import Problem, visible
from endpoint.pages import responses
from endpoint.pages.results.cells import Cell, Table, cell, heading
from endpoint.pages.site import Current, Site
from endpoint.query.explanation import Explanation
from endpoint.query.tokens import place
from endpoint.sparql.door import Hooks
from endpoint.sparql.explaining import mended_query
from queries.catalogue import catalogue

SHOWN_ROWS: Final = 1000


def hooks(current: Current) -> Hooks:
    """The pages that the SPARQL doors show to browsers."""
    return Hooks(
        problem_page=problem_page, results_page=partial(results_page, current), query_page=partial(editor_page, "")
    )


def editor_page(text: str) -> str:
    """The editor with a query, or with the first of the catalogue."""
    return _page(text or next(iter(catalogue().values())).sparql)


def problem_page(problem: Problem) -> str:
    """A problem; where it came of a query, the query stands below it with the place that is at fault."""
    text = request.values.get("query", "") if request.path == "/sparql" else ""
    return render_template("problem.html", problem=problem.document, text=text, numbered=text.splitlines())


def results_page(current: Current, text: str, kind: Kind, answer: bytes, why: Explanation | None = None) -> str:
    """The answer to a reader's query: a yes or no, a table of rows, or a table of triples; why it is empty."""
    if kind is Kind.GRAPH:
        return _page(text, table=_triples(current(), answer))
    document = json.loads(answer)
    if kind is Kind.BOOLEAN:
        return _page(text, truth=bool(document["boolean"]), why=_reasons(text, why))
    return _page(text, table=_rows(current(), document), why=_reasons(text, why))


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason for an empty answer as the page shows it: where, what is so, what to try, and the query so mended."""

    line: int
    column: int
    words: str
    hint: str
    mended: str


def _reasons(text: str, why: Explanation | None) -> list[Reason] | None:
    if why is None:
        return None
    return [
        Reason(*place(text, each.start), visible(each.words), visible(each.hint), mended_query(text, each))
        for each in why.findings
    ]


def _page(text: str, **answer: Any) -> str:
    return render_template("editor.html", text=text, questions=list(catalogue().values()), **answer)


def _rows(site: Site, document: dict[str, Any]) -> Table:
    names, bindings = document["head"]["vars"], document["results"]["bindings"]
    rows = tuple(tuple(_json_cell(site, row.get(name)) for name in names) for row in bindings[:SHOWN_ROWS])
    return Table(tuple(f"?{name}" for name in names), rows, len(bindings))


def _json_cell(site: Site, found: dict[str, Any] | None) -> Cell:
    if found is None:
        return Cell()
    if found["type"] == "uri":
        return _cell(site, NamedNode(found["value"]))
    if found["type"] != "literal":
        return Cell(_other_term(found))
    if "xml:lang" in found:
        return _cell(site, Literal(found["value"], language=found["xml:lang"]))
    datatype = NamedNode(found["datatype"]) if "datatype" in found else None
    return _cell(site, Literal(found["value"], datatype=datatype))


def _other_term(found: dict[str, Any]) -> str:
    """A blank node, or a triple term (https://www.w3.org/TR/sparql12-results-json/), as SPARQL writes it."""
    value = found["value"]
    if found["type"] == "bnode":
        return f"_:{value}"
    if found["type"] == "uri":
        return f"<{value}>"
    if found["type"] == "literal":
        language = found.get("xml:lang")
        return str(Literal(value, language=language) if language else Literal(value))
    return "<<( " + " ".join(_other_term(value[part]) for part in ("subject", "predicate", "object")) + " )>>"


def _triples(site: Site, answer: bytes) -> Table:
    triples = list(pyoxigraph.parse(answer, format=pyoxigraph.RdfFormat.N_TRIPLES))
    rows = tuple(
        tuple(_any_cell(site, part) for part in (triple.subject, triple.predicate, triple.object))
        for triple in triples[:SHOWN_ROWS]
    )
    return Table(tuple(heading(name) for name in ("subject", "predicate", "object")), rows, len(triples))


def _any_cell(site: Site, value: object) -> Cell:
    return _cell(site, value) if isinstance(value, NamedNode | Literal) else Cell(str(value))


def _cell(site: Site, value: NamedNode | Literal) -> Cell:
    return cell(site, value, responses.language(), responses.chosen_language())
