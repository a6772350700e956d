"""The rows of an answer in the order asked for. The order is total: rows alike in a column keep the query's own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, TypeAlias

from pyoxigraph import Literal

from endpoint.pages.days import days, is_date
from endpoint.pages.results.cells import NUMERIC, label
from endpoint.pages.results.columns import Column
from endpoint.pages.site import Site
from endpoint.pages.things.assertions import Term
from queries.ask import Row

Key: TypeAlias = tuple[int, float, tuple[tuple[int, int, str], ...]]
DIGITS: Final = re.compile(r"(\d+)")


def ordered(site: Site, rows: Sequence[Row], columns: Sequence[Column], sort: str, language: str) -> list[Row]:
    """The rows by a column (`name`, or `-name` for the other way round): numbers by value, dates by their first day,
    all else by what is shown, with the numbers in it by value. Rows without a value stand last in both directions."""
    column = next((each for each in columns if each.name == sort.removeprefix("-")), None)
    if column is None:
        return list(rows)
    filled = [row for row in rows if row[column.index] is not None]
    empty = [row for row in rows if row[column.index] is None]

    def key(row: Row) -> Key:
        return sort_key(site, row[column.index], language)

    return [*sorted(filled, key=key, reverse=sort.startswith("-")), *empty]


def sort_key(site: Site, value: Term | None, language: str) -> Key:
    """What a value is sorted by."""
    if isinstance(value, Literal):
        if value.datatype in NUMERIC:
            return 0, float(value.value), ()
        known = days(value.value) if is_date(value) else None
        if known is not None:
            return 1, known.first.toordinal() + known.last.toordinal() / 1e7, ()
    return 2, 0.0, natural(label(site, value, language))


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """A text as it sorts for a reader: without regard to case, numbers in it by value.

    >>> natural("Article 2") < natural("Article 10")
    True
    """
    parts = DIGITS.split(text.casefold())
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part)
