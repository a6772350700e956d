"""Facets: each count is the number of rows, alone and beside other filters, and each link leads to just these."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from itertools import product
from urllib.parse import parse_qs, urlsplit

import pyoxigraph
import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal

from endpoint.pages.results.asked import Asked, asked
from endpoint.pages.results.columns import Column, Kind
from endpoint.pages.results.facets import MOST_VALUES, facets, filtered, value_name
from endpoint.pages.results.rows import rows_asked
from endpoint.pages.site import Site, site
from graph.texts import Texts
from queries.ask import Result
from queries.catalogue import Query, catalogue, named

QUERIES = [each for each in catalogue().values() if each.runs_by_default]
EMPTY_SITE = site(pyoxigraph.Store(), "empty", Texts(None))
COLUMNS = tuple(Column(index, name, name, Kind.TEXT) for index, name in enumerate("abc"))
VALUES = st.one_of(st.none(), st.sampled_from("xyz").map(Literal))


def asked_by(query: Query, href: str) -> Asked:
    return asked(query, parse_qs(urlsplit(href).query, keep_blank_values=True))


@pytest.mark.parametrize("query", QUERIES, ids=lambda each: each.slug)
def test_counts_are_those_of_the_rows(release_site: Site, answer_of: Callable[..., Result], query: Query) -> None:
    result = answer_of(query.slug)
    rows = rows_asked(release_site, result, Asked(query.slug), "en")
    for facet in facets(release_site, rows.every, rows.columns, Asked(query.slug), "en"):
        assert 1 < len(facet.choices) <= MOST_VALUES
        assert sum(choice.count for choice in facet.choices) == len(result.rows)
        for choice in facet.choices:
            left = rows_asked(release_site, result, asked_by(query, choice.href), "en").left
            assert len(left) == choice.count > 0
            assert len({value_name(row[_index(rows.columns, choice.href)]) for row in left}) == 1


def _index(columns: tuple[Column, ...], href: str) -> int:
    name = next(iter(re.findall(r"only\.(\w+)=", href)))
    return next(each.index for each in columns if each.name == name)


@given(
    st.lists(st.tuples(VALUES, VALUES, VALUES), min_size=6, max_size=30),
    st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["x", "y", "z", ""])), max_size=4, unique=True),
)
def test_a_link_gives_what_its_count_says(rows: list[tuple[Literal | None, ...]], only: list[tuple[str, str]]) -> None:
    """A choice that is not chosen yet adds its rows to those of its column; one that is chosen takes them away."""
    now = Asked("any", only=tuple(only))
    before = filtered(rows, COLUMNS, now)
    for column, facet in zip(COLUMNS, _by_column(rows, now), strict=True):
        for choice in facet:
            name, value, count, chosen = choice
            assert name == column.name
            alone = [pair for pair in only if pair[0] != name] + [(name, value)]
            assert count == len(filtered(rows, COLUMNS, Asked("any", only=tuple(alone))))
            others = [pair for pair in only if pair != (name, value)]
            after = filtered(rows, COLUMNS, Asked("any", only=tuple(others if chosen else [*only, (name, value)])))
            if chosen and any(pair[0] == name for pair in others):
                assert len(after) == len(before) - count
            elif not chosen and any(pair[0] == name for pair in only):
                assert len(after) == len(before) + count


def _by_column(rows: list[tuple[Literal | None, ...]], now: Asked) -> list[list[tuple[str, str, int, bool]]]:
    """The choices of each column that has a facet; none for the others."""
    found = {each.heading: each for each in facets(EMPTY_SITE, rows, COLUMNS, now, "en")}
    listed = []
    for column in COLUMNS:
        choices = found[column.heading].choices if column.heading in found else ()
        values = ["" if choice.label == "(none)" else choice.label for choice in choices]
        listed.append(
            [(column.name, value, each.count, each.chosen) for value, each in zip(values, choices, strict=True)]
        )
    return listed


def test_two_filters_over_http(client: FlaskClient, answer_of: Callable[..., Result]) -> None:
    """Any two filters together leave the rows that have both; `×` takes one away again."""
    result, query = answer_of("actions-of-a-state"), named("actions-of-a-state")
    action, dated = (result.variables.index(name) for name in ("action", "dated"))
    pairs = {(value_name(row[action]), value_name(row[dated])) for row in result.rows}
    for one, other in product({pair[0] for pair in pairs}, {pair[1] for pair in pairs}):
        address = Asked(query.slug, only=(("action", one), ("dated", other))).path()
        text = client.get(address, headers={"Accept": "text/html"}).text
        expected = sum((value_name(row[action]), value_name(row[dated])) == (one, other) for row in result.rows)
        assert f">{expected} of {len(result.rows)} rows</h2>" in text
        removing = [unescape(href) for href in re.findall(r'<a href="([^"#]+)#answer" class="chosen"', text)]
        assert {asked_by(query, href).only for href in removing} == {(("dated", other),), (("action", one),)}
