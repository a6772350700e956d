"""What the results part of a query's page shows: the rows in the view asked for, and all that can be done with them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from endpoint.pages.labels import PAGES_LANGUAGE
from endpoint.pages.results.asked import Asked, View
from endpoint.pages.results.cells import Cell, cell
from endpoint.pages.results.chart import Chart, count_chart, counted, year_chart
from endpoint.pages.results.citation import Citation, citation
from endpoint.pages.results.code_samples import Sample, code_samples
from endpoint.pages.results.columns import ENTITIES, Column, Kind
from endpoint.pages.results.facets import Facet, facets
from endpoint.pages.results.network import Network, ends, network
from endpoint.pages.results.paging import page
from endpoint.pages.results.parquet import installed
from endpoint.pages.results.rows import Rows, rows_asked
from endpoint.pages.results.timeline import Timeline, timeline
from endpoint.pages.results.world_map import WorldMap, world_map
from endpoint.pages.site import Site
from queries.ask import Result
from queries.catalogue import Query

CYRILLIC: Final = re.compile(r"[\u0400-\u04ff]")
SHOWN_ROWS: Final = 80


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of a column: its words, the address that sorts by it, how it is sorted (`ascending` …) if it is, and
    whether it holds numbers."""

    words: str
    href: str
    sorted: str = ""
    number: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A page of rows as cells; columns without any value are named in `empty` only. `first` and `last` count from 1;
    `next` and `previous` are addresses, empty at the ends; `lost` where the row that the page should go on after is no
    longer in the answer."""

    headings: tuple[Heading, ...]
    empty: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...]
    first: int
    last: int
    next: str
    previous: str
    lost: bool


@dataclass(frozen=True, slots=True)
class Link:
    """A link with its words; `current` where it leads here."""

    words: str
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """The results part of a page. Before a question can be asked only `fault` is filled; `text` is the SPARQL that was
    asked; one of the pictures is filled where a view has one; `refused` is the view that was asked for where the
    columns give rise to none."""

    fault: str = ""
    text: str = ""
    total: int = 0
    left: int = 0
    view: View = View.TABLE
    refused: View | None = None
    views: tuple[Link, ...] = ()
    facets: tuple[Facet, ...] = ()
    everything: str = ""
    shown: Shown | None = None
    chart: Chart | None = None
    world: WorldMap | None = None
    timeline: Timeline | None = None
    network: Network | None = None
    files: tuple[Link, ...] = ()
    permanent: str = ""
    citation: Citation | None = None
    citation_files: tuple[Link, ...] = ()
    samples: tuple[Sample, ...] = ()
    language: str = PAGES_LANGUAGE

    def language_of(self, words: str) -> str | None:
        """The language of words in a picture where it is not that of the pages: labels in the reader's language are in
        Cyrillic letters wherever that is not English, and those that fall back to English are not."""
        return self.language if self.language != PAGES_LANGUAGE and CYRILLIC.search(words) else None


def views(query: Query, rows: Rows) -> tuple[View, ...]:
    """The views that the columns of an answer give rise to."""
    dated = bool(rows.of_kind(Kind.DATE))
    offered = {
        View.TABLE: True,
        View.CHART: dated or counted(rows.columns) is not None,
        View.MAP: bool(rows.of_kind(Kind.STATE)),
        View.TIMELINE: dated,
        View.NETWORK: bool(rows.every) and ends(rows.every, rows.columns) is not None,
    }
    return tuple(view for view, there in offered.items() if there)


def answer(site: Site, query: Query, result: Result, asked: Asked, language: str, today: date, host: str) -> Answer:
    """The answer as an address asks for it. `host` is what absolute addresses begin with, ending with a slash."""
    rows = rows_asked(site, result, asked, language)
    offered = views(query, rows)
    view = asked.view if asked.view in offered else View.TABLE
    lasting = asked.permanent(query, today, site.version)
    made = Answer(
        text=result.text,
        language=language,
        total=len(rows.every),
        left=len(rows.left),
        view=view,
        refused=asked.view if asked.view is not view else None,
        views=tuple(Link(each.value, asked.seen_as(each), each is view) for each in offered),
        facets=tuple(facets(site, rows.every, rows.columns, asked, language)),
        everything=asked.without_only() if asked.only else "",
        permanent=lasting.path(),
        files=_files(query, asked, rows),
        citation=citation(site, query.slug, query.title, host + lasting.path()[1:], today.isoformat(), len(rows.left)),
        citation_files=tuple(Link(words, asked.path(end)) for words, end in (("BibTeX", "bib"), ("RIS", "ris"))),
        samples=_samples(replace(lasting, language=""), host),
    )
    return _with_view(made, site, rows, asked, language)


def _with_view(made: Answer, site: Site, rows: Rows, asked: Asked, language: str) -> Answer:
    dated = next(iter(rows.of_kind(Kind.DATE)), None)
    match made.view:
        case View.CHART:
            return replace(made, chart=_chart(site, rows, dated, language))
        case View.MAP:
            return replace(made, world=world_map(site, rows.left, rows.of_kind(Kind.STATE)[0], dated, language))
        case View.TIMELINE if dated is not None:
            return replace(made, timeline=timeline(site, rows.left, rows.columns, dated, language))
        case View.NETWORK:
            return replace(made, network=network(site, rows.left, rows.columns, language))
        case _:
            return replace(made, shown=_shown(site, rows, asked, language))


def _chart(site: Site, rows: Rows, dated: Column | None, language: str) -> Chart | None:
    pair = counted(rows.columns)
    if pair is not None:
        return count_chart(site, rows.left, *pair, language)
    thing = next(iter(rows.of_kind(*ENTITIES)), None)
    return year_chart(rows.left, dated, thing) if dated else None


def _shown(site: Site, rows: Rows, asked: Asked, language: str) -> Shown:
    found = page(rows.left, asked.after, asked.before, SHOWN_ROWS)
    chosen = asked.language or None
    held = [each for each in rows.columns if each.kind is not Kind.EMPTY]
    values = dict.fromkeys(row[each.index] for row in found.rows for each in held)
    cells = {value: cell(site, value, language, chosen) for value in values}
    return Shown(
        headings=tuple(_heading(each, asked) for each in held),
        empty=tuple(each.heading for each in rows.of_kind(Kind.EMPTY)),
        cells=tuple(tuple(cells[row[each.index]] for each in held) for row in found.rows),
        first=found.start + 1,
        last=found.start + len(found.rows),
        next=replace(asked, after=found.after, before="").path() if found.after else "",
        previous=replace(asked, before=found.before, after="").path() if found.before else "",
        lost=found.lost,
    )


def _heading(column: Column, asked: Asked) -> Heading:
    sorted_: Mapping[str, str] = {column.name: "ascending", f"-{column.name}": "descending"}
    turned = f"-{column.name}" if asked.sort == column.name else column.name
    number = column.kind in {Kind.COUNT, Kind.NUMBER}
    return Heading(column.heading, asked.sorted_by(turned), sorted_.get(asked.sort, ""), number)


def _files(query: Query, asked: Asked, rows: Rows) -> tuple[Link, ...]:
    offered = [("CSV", "csv"), ("JSON", "records.json"), ("SPARQL JSON", "json")]
    if rows.of_kind(Kind.EVIDENCE) or query.constructs:
        offered.append(("Turtle", "rows.ttl"))
    if installed():
        offered.append(("Parquet", "parquet"))
    return tuple(Link(words, asked.path(extension)) for words, extension in offered)


def _samples(lasting: Asked, host: str) -> tuple[Sample, ...]:
    csv, records = (host + lasting.path(extension)[1:] for extension in ("csv", "records.json"))
    return code_samples(csv, records, f"{lasting.slug}.csv")
