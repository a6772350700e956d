"""The rows that an address asks for: filtered, in order, with what each column holds; views and files share them."""

from __future__ import annotations

from dataclasses import dataclass

from endpoint.pages.results.asked import Asked
from endpoint.pages.results.columns import Column, Kind, columns
from endpoint.pages.results.facets import filtered
from endpoint.pages.results.order import ordered
from endpoint.pages.site import Site
from queries.ask import Result, Row


@dataclass(frozen=True, slots=True)
class Rows:
    """`every` row of the answer in the query's order; those `left` by the filters in the order asked for."""

    columns: tuple[Column, ...]
    every: tuple[Row, ...]
    left: tuple[Row, ...]

    def of_kind(self, *kinds: Kind) -> tuple[Column, ...]:
        """The columns of some kinds, in order."""
        return tuple(each for each in self.columns if each.kind in kinds)


def rows_asked(site: Site, result: Result, asked: Asked, language: str) -> Rows:
    """The rows of an answer as an address asks for them."""
    held = columns(result)
    left = filtered(result.rows, held, asked)
    return Rows(held, result.rows, tuple(ordered(site, left, held, asked.sort, language)))
