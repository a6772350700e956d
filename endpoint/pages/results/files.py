"""The files in which an answer can be taken along, by the extension of their address: `/query/SLUG.EXTENSION?…`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from endpoint.http.formats import CSV, JSON, TSV, TURTLE, XML
from endpoint.http.problems import NotFound
from endpoint.pages.results.asked import Asked
from endpoint.pages.results.citation import Citation, citation
from endpoint.pages.results.columns import Kind
from endpoint.pages.results.downloads import (
    csv_text,
    records_text,
    results_written,
    statements_turtle,
    triples_turtle,
)
from endpoint.pages.results.parquet import parquet_bytes
from endpoint.pages.results.rows import Rows, rows_asked
from endpoint.pages.site import Site
from queries.ask import Result
from queries.catalogue import Query


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a file is made of: the rows, the question, its permanent address (as asked, and absolute) and its day."""

    site: Site
    query: Query
    rows: Rows
    lasting: Asked
    host: str
    day: date
    language: str

    @property
    def citation(self) -> Citation:
        address = self.host + self.lasting.path()[1:]
        day, count = self.day.isoformat(), len(self.rows.left)
        return citation(self.site, self.query.slug, self.query.title, address, day, count)


def wanted(site: Site, query: Query, result: Result, asked: Asked, language: str, day: date, host: str) -> Wanted:
    """What the files of an answer are made of; `host` is what absolute addresses begin with, ending with a slash."""
    rows = rows_asked(site, result, asked, language)
    return Wanted(site, query, rows, asked.permanent(query, day, site.version), host, day, language)


def _turtle(each: Wanted) -> bytes:
    if each.query.constructs:
        return triples_turtle(each.rows)
    if not each.rows.of_kind(Kind.EVIDENCE) and each.rows.left:
        why = each.query.evidence or "no row of this answer shows a statement"
        raise NotFound(f"There are no statements to write: {why}.", hint="Take the rows as CSV or JSON.")
    return statements_turtle(each.site, each.rows, each.lasting.path(), each.query.iri)


@dataclass(frozen=True, slots=True)
class File:
    """A kind of file: its Content-Type and what makes it."""

    content_type: str
    make: Callable[[Wanted], bytes | str]


FILES: Final[Mapping[str, File]] = {
    "csv": File(CSV.content_type(), lambda each: csv_text(each.site, each.rows, each.language)),
    "tsv": File(TSV.content_type(), lambda each: results_written(each.rows, TSV)),
    "xml": File(XML.content_type(), lambda each: results_written(each.rows, XML)),
    "json": File(JSON.content_type(), lambda each: results_written(each.rows, JSON)),
    "records.json": File("application/json", lambda each: records_text(each.site, each.rows, each.language)),
    "rows.ttl": File(TURTLE.content_type(), _turtle),
    "parquet": File("application/vnd.apache.parquet", lambda each: parquet_bytes(each.site, each.rows, each.language)),
    "bib": File("application/x-bibtex; charset=utf-8", lambda each: each.citation.bibtex()),
    "ris": File("application/x-research-info-systems; charset=utf-8", lambda each: each.citation.ris()),
}
