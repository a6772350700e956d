"""One value as a cell: a label for an IRI, the mark of a statement, a literal as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal

from endpoint.pages.addresses import href
from endpoint.pages.days import is_date
from endpoint.pages.labels import PAGES_LANGUAGE, readable
from endpoint.pages.site import Site
from endpoint.pages.things.assertions import Term
from endpoint.pages.wording import Mark, mark_of
from ontology.names import PREFIXES, term

STATEMENT_SPACE: Final = PREFIXES["stmt"]
NUMERIC: Final = frozenset({term(f"xsd:{name}") for name in ("integer", "decimal", "double", "int", "long")})


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: the text to show, where it leads, its language where it is not that of the pages, whether a number or
    a date."""

    text: str = ""
    href: str | None = None
    language: str | None = None
    number: bool = False
    date: bool = False
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Column headings and rows of cells; `total` counts the rows that are not shown too."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: int


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
    """What is shown of a value; `chosen` is the language to carry along in links."""
    if value is None:
        return Cell()
    if isinstance(value, Literal):
        other = value.language if value.language != PAGES_LANGUAGE else None
        return Cell(value.value, language=other, number=value.datatype in NUMERIC, date=is_date(value))
    if value.value.startswith(STATEMENT_SPACE):
        mark = mark_of(site, value)
        if mark is not None:
            return Cell(mark.text, href(value.value, chosen), mark=mark)
    leads, other = href(value.value, chosen), site.labels.language_of(value, language)
    return Cell(site.labels.label(value, language), leads, other)


def label(site: Site, value: Term | None, language: str) -> str:
    """The text of a value's cell and nothing else."""
    return cell(site, value, language, None).text
