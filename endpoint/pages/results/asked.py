"""What an address asks of an answer beside the question itself: the view, the order, the filter, the page, the version.

    /query/SLUG?PARAMETER=VALUE&view=map&sort=-boundSince&only.party=id:state/UKR&after=KEY&version=ID&lang=uk

Every link of a results page is made here, so that it keeps what else was asked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final
from urllib.parse import urlencode

from endpoint.http.problems import BadRequest
from endpoint.pages.labels import LANGUAGES
from queries.catalogue import Query, Type

ONLY: Final = "only."
RESERVED: Final = frozenset({"view", "sort", "after", "before", "version", "lang", "format"})
KEY: Final = re.compile(r"[0-9a-f]{16}(?:-\d{1,4})?")


class View(StrEnum):
    """A way to see the rows."""

    TABLE = "table"
    CHART = "chart"
    MAP = "map"
    TIMELINE = "timeline"
    NETWORK = "network"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its values, and what is asked of its answer. `sort` is a column's name, after `-` the other way
    round; `only` holds pairs of a column's name and a value; `after` and `before` are keys of rows."""

    slug: str
    question: tuple[tuple[str, str], ...] = ()
    view: View = View.TABLE
    sort: str = ""
    only: tuple[tuple[str, str], ...] = ()
    after: str = ""
    before: str = ""
    version: str = ""
    language: str = ""

    def path(self, extension: str = "") -> str:
        """The address that asks this, of the page or of a file of an extension."""
        pairs = [*self.question]
        if self.view is not View.TABLE and not extension:
            pairs.append(("view", self.view.value))
        if self.sort:
            pairs.append(("sort", self.sort))
        pairs += [(ONLY + name, value) for name, value in self.only]
        if not extension:
            pairs += [(name, key) for name, key in (("after", self.after), ("before", self.before)) if key]
        pairs += [(name, text) for name, text in (("version", self.version), ("lang", self.language)) if text]
        ending = f".{extension}" if extension else ""
        mark = "?" if pairs else ""
        return f"/query/{self.slug}{ending}{mark}{urlencode(pairs, safe=':/')}"

    def seen_as(self, view: View) -> str:
        """The address of the same rows, from the first, in another view."""
        return replace(self, view=view, after="", before="").path()

    def sorted_by(self, sort: str) -> str:
        """The address of the same rows in another order, from the first."""
        return replace(self, sort=sort, after="", before="").path()

    def with_only(self, name: str, value: str) -> str:
        """The address of those rows that also have a value in a column; without it, where it is asked already."""
        pair = (name, value)
        kept = tuple(each for each in self.only if each != pair)
        return replace(self, only=kept if pair in self.only else (*self.only, pair), after="", before="").path()

    def without_only(self) -> str:
        """The address of all rows."""
        return replace(self, only=(), after="", before="").path()

    def permanent(self, query: Query, day: date, version: str) -> Asked:
        """The same with everything said that a later day or program would say otherwise: each value, and the version
        of the store."""
        given = dict.fromkeys(name for name, _ in self.question)
        filled = [
            (each.name, day.isoformat() if each.default == "today" and each.type is Type.DATE else each.default)
            for each in query.parameters
            if each.name not in given and each.default
        ]
        question = [(name, day.isoformat() if value == "today" else value) for name, value in self.question]
        return replace(self, question=(*question, *filled), after="", before="", version=version)


def asked(query: Query, given: Mapping[str, Sequence[str]]) -> Asked:
    """What a query string asks. Raises BadRequest for a view, an order, a filter or a page that there cannot be."""
    question = tuple((each.name, value) for each in query.parameters for value in given.get(each.name, ()))
    sort, view, language = (_one(given, name) for name in ("sort", "view", "lang"))
    _column(query, sort.removeprefix("-"), "sort by")
    only = tuple((name.removeprefix(ONLY), value) for name in given if name.startswith(ONLY) for value in given[name])
    for name, _ in only:
        _column(query, name or "?", "filter by")
    if view and view not in set(View):
        raise BadRequest(f"No view is called {view[:40]!r}; there are {', '.join(View)}.")
    after, before = _one(given, "after"), _one(given, "before")
    for key in (after, before):
        if key and not KEY.fullmatch(key):
            raise BadRequest(f"{key[:40]!r} is no key of a row.", hint="Follow the links below the rows.")
    chosen = language if language in LANGUAGES else ""
    view_asked = View(view) if view else View.TABLE
    return Asked(query.slug, question, view_asked, sort, only, after, before, _one(given, "version"), chosen)


def _one(given: Mapping[str, Sequence[str]], name: str) -> str:
    return next(iter(given.get(name, ())), "")


def _column(query: Query, name: str, purpose: str) -> None:
    if name and name not in query.variables:
        columns = ", ".join(query.variables)
        raise BadRequest(f"There is no column {name[:40]!r} to {purpose}; there are {columns}.")
