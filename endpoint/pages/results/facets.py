"""Facets: for each column with few values, how many rows have each, as links that narrow the answer down.

The counts of a column are those of the rows that the filters on the other columns leave, so that each count is the
number of rows its link leads to or adds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from endpoint.pages.results.asked import Asked
from endpoint.pages.results.cells import cell
from endpoint.pages.results.columns import Column, Kind
from endpoint.pages.results.order import natural
from endpoint.pages.site import Site
from endpoint.pages.things.assertions import Term
from ontology.names import shortened
from queries.ask import Row

MOST_VALUES: Final = 12
NO_FACETS: Final = frozenset({Kind.EVIDENCE, Kind.DATE, Kind.COUNT})
NO_VALUE: Final = "(none)"


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet: its words, how many rows have it, where its link leads, whether it is chosen, and the
    language of the words where it is not that of the pages."""

    label: str
    count: int
    href: str
    chosen: bool
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Facet:
    """A column with few values."""

    heading: str
    choices: tuple[Choice, ...]


def value_name(value: Term | None) -> str:
    """How a value stands in an address: the prefixed name of an IRI, the characters of a literal, nothing for none."""
    if value is None:
        return ""
    return shortened(value.value) if isinstance(value, NamedNode) else value.value


def filtered(rows: Sequence[Row], columns: Sequence[Column], asked: Asked, but: str = "") -> list[Row]:
    """The rows that have, in each column that is filtered by, one of the values asked for; `but` names a column whose
    filter is left out."""
    wanted: dict[int, set[str]] = {}
    for column in columns:
        values = {value for name, value in asked.only if name == column.name}
        if values and column.name != but:
            wanted[column.index] = values
    return [row for row in rows if all(value_name(row[index]) in values for index, values in wanted.items())]


def facets(site: Site, rows: Sequence[Row], columns: Sequence[Column], asked: Asked, language: str) -> list[Facet]:
    """The facets of an answer's rows, filters not applied; values that the other filters leave no row are left out."""
    found = []
    for column in columns:
        if column.kind not in NO_FACETS and _few(rows, column):
            found.append(Facet(column.heading, _choices(site, rows, columns, column, asked, language)))
    return [facet for facet in found if facet.choices]


def _few(rows: Sequence[Row], column: Column) -> bool:
    values: set[Term | None] = set()
    for row in rows:
        values.add(row[column.index])
        if len(values) > MOST_VALUES:
            return False
    return 1 < len(values) <= MOST_VALUES and 2 * len(values) <= len(rows)


def _choices(
    site: Site, rows: Sequence[Row], columns: Sequence[Column], column: Column, asked: Asked, language: str
) -> tuple[Choice, ...]:
    left = filtered(rows, columns, asked, but=column.name)
    counts: Counter[str] = Counter()
    for value, number in Counter(row[column.index] for row in left).items():
        counts[value_name(value)] += number
    shown = {value_name(value): value for value in dict.fromkeys(row[column.index] for row in rows)}
    chosen = {value for name, value in asked.only if name == column.name}
    choices = []
    for name, value in shown.items():
        if counts[name] or name in chosen:
            seen, leads = cell(site, value, language, None), asked.with_only(column.name, name)
            choices.append(Choice(seen.text or NO_VALUE, counts[name], leads, name in chosen, seen.language))
    return tuple(sorted(choices, key=lambda choice: (-choice.count, natural(choice.label))))
