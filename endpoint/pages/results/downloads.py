"""The rows as files: CSV, the SPARQL result formats, plain records in JSON, and the statements behind them in Turtle.

All hold every row that the address asks for, in its order; only the page shows some of them.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from typing import Final

import pyoxigraph
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from endpoint.http.formats import TURTLE, Format
from endpoint.pages.linked_data import HAS_SELECTOR, serialised
from endpoint.pages.results.cells import NUMERIC, STATEMENT_SPACE
from endpoint.pages.results.columns import Column, Kind
from endpoint.pages.results.rows import Rows
from endpoint.pages.site import Site
from endpoint.pages.things.assertions import EVIDENCE, HAS_SOURCE, Term
from endpoint.pages.wording import mark_of
from ontology.names import BASE, RDF_TYPE, term
from queries.ask import Row

BOOLEAN: Final = term("xsd:boolean")
COLLECTION: Final = term("prov:Collection")
MEMBER: Final = term("prov:hadMember")


def headings(rows: Rows) -> tuple[str, ...]:
    """The names of the columns of a flat table: each variable, a `_label` beside one of our things, and an `_evidence`
    beside a statement."""
    return tuple(name for column in rows.columns for name in (column.name, *_beside(rows, column)))


def _beside(rows: Rows, column: Column) -> tuple[str, ...]:
    if column.kind is Kind.EVIDENCE:
        return (f"{column.name}_evidence",)
    named = any(_is_own(row[column.index]) for row in rows.every)
    return (f"{column.name}_label",) if named else ()


def _is_own(value: Term | None) -> bool:
    iri = value.value if isinstance(value, NamedNode) else ""
    return iri.startswith(BASE) and not iri.startswith(STATEMENT_SPACE)


def flat(site: Site, rows: Rows, language: str) -> Iterator[tuple[Term | str | None, ...]]:
    """The rows under `headings`: values as they are, labels and evidence as words."""
    beside = [(column, bool(_beside(rows, column))) for column in rows.columns]
    for row in rows.left:
        values: list[Term | str | None] = []
        for column, extra in beside:
            value = row[column.index]
            values += [value, _words(site, value, language)] if extra else [value]
        yield tuple(values)


def _words(site: Site, value: Term | None, language: str) -> str:
    if not isinstance(value, NamedNode):
        return ""
    if value.value.startswith(STATEMENT_SPACE) and (mark := mark_of(site, value)):
        return mark.text + (f" ({mark.status})" if mark.status else "")
    return site.labels.label(value, language)


def csv_text(site: Site, rows: Rows, language: str) -> str:
    """The rows as CSV (RFC 4180)."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(headings(rows))
    for row in flat(site, rows, language):
        writer.writerow("" if value is None else value if isinstance(value, str) else value.value for value in row)
    return out.getvalue()


def records_text(site: Site, rows: Rows, language: str) -> str:
    """The rows as a JSON list of objects: numbers and truths as such, all else as strings, null for none."""
    names = headings(rows)
    records = [dict(zip(names, [plain(value) for value in row], strict=True)) for row in flat(site, rows, language)]
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"


def plain(value: Term | str | None) -> str | int | float | bool | None:
    """A value as JSON and Parquet have it."""
    if not isinstance(value, Literal):
        return value.value if isinstance(value, NamedNode) else value
    if value.datatype == BOOLEAN:
        return value.value in {"true", "1"}
    if value.datatype in NUMERIC:
        return int(value.value) if value.value.lstrip("+-").isdigit() else float(value.value)
    return value.value


def results_text(rows: Rows) -> str:
    """The rows in the SPARQL 1.1 Query Results JSON Format (https://www.w3.org/TR/sparql11-results-json/)."""
    names = [column.name for column in rows.columns]
    bindings = [_binding(names, row) for row in rows.left]
    return json.dumps({"head": {"vars": names}, "results": {"bindings": bindings}}, ensure_ascii=False, indent=1) + "\n"


def results_written(rows: Rows, form: Format) -> bytes:
    """The rows in another of the SPARQL result formats."""
    read = pyoxigraph.parse_query_results(results_text(rows).encode("utf-8"), format=pyoxigraph.QueryResultsFormat.JSON)
    written_as = pyoxigraph.QueryResultsFormat.from_media_type(form.media_type)
    if isinstance(read, pyoxigraph.QueryBoolean) or written_as is None:
        raise TypeError(f"pyoxigraph does not write rows as {form.key}")
    return read.serialize(format=written_as) or b""


def _binding(names: Sequence[str], row: Row) -> dict[str, dict[str, str]]:
    return {name: _json_term(value) for name, value in zip(names, row, strict=True) if value is not None}


def _json_term(value: Term) -> dict[str, str]:
    if isinstance(value, NamedNode):
        return {"type": "uri", "value": value.value}
    if value.language:
        return {"type": "literal", "value": value.value, "xml:lang": value.language}
    named = {} if value.datatype == term("xsd:string") else {"datatype": value.datatype.value}
    return {"type": "literal", "value": value.value} | named


def statements_turtle(site: Site, rows: Rows, address: str, query: NamedNode) -> bytes:
    """The statements that the rows show, each with its evidence, its place in the text or table, and the source's own
    name; `address` is the permanent path of the answer, which stands as the collection of them."""
    statements = list(dict.fromkeys(_statements(rows)))
    quads = [quad for each in statements for quad in _about(site, each)]
    whole = NamedNode(BASE + address.removeprefix("/"))
    quads += [Quad(whole, RDF_TYPE, COLLECTION), Quad(whole, term("dcterms:isVersionOf"), query)]
    quads += [Quad(whole, MEMBER, each) for each in statements]
    return serialised(sorted(set(quads), key=str), TURTLE)


def triples_turtle(rows: Rows) -> bytes:
    """The rows of a query that answers with triples, as those triples."""
    found = []
    for subject, predicate, value in rows.left:
        if isinstance(subject, NamedNode) and isinstance(predicate, NamedNode) and value is not None:
            found.append(Quad(subject, predicate, value))
    return serialised(found, TURTLE)


def _statements(rows: Rows) -> Iterator[NamedNode]:
    for column in rows.of_kind(Kind.EVIDENCE):
        for row in rows.left:
            value = row[column.index]
            if isinstance(value, NamedNode):
                yield value


def _about(site: Site, statement: NamedNode) -> Iterator[Quad]:
    """A statement's triples, then those of its evidence and of the evidence's place."""
    for quad in site.store.quads_for_pattern(statement, None, None, DefaultGraph()):
        yield quad
        if quad.predicate == EVIDENCE and isinstance(quad.object, NamedNode):
            for held in site.store.quads_for_pattern(quad.object, None, None, DefaultGraph()):
                yield held
                if held.predicate in (HAS_SELECTOR, HAS_SOURCE) and isinstance(held.object, NamedNode):
                    yield from _place(site, held.predicate, held.object)


def _place(site: Site, by: NamedNode, node: NamedNode) -> Iterator[Quad]:
    wanted = (None,) if by == HAS_SELECTOR else (term("skos:prefLabel"), term("cl:doi"), term("cl:sha256"))
    for predicate in wanted:
        yield from site.store.quads_for_pattern(node, predicate, None, DefaultGraph())
