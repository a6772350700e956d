"""Pages by key: going on from page to page shows each row exactly once, in order, however they are sorted."""

from __future__ import annotations

import csv
import io
import re
from html import unescape
from urllib.parse import unquote

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal

from endpoint.pages.results.asked import KEY
from endpoint.pages.results.paging import keys, page
from ontology.names import BASE

ROWS = st.lists(st.tuples(st.integers(0, 4).map(Literal), st.one_of(st.none(), st.just(Literal("x")))), max_size=60)


@given(ROWS, st.integers(1, 9))
def test_each_row_once(rows: list[tuple[Literal, Literal | None]], size: int) -> None:
    seen, after = [], ""
    while True:
        found = page(rows, after, "", size)
        assert not found.lost
        assert found.start == len(seen)
        assert len(found.rows) <= size
        seen += found.rows
        if not found.after:
            break
        after = found.after
    assert seen == rows


@given(ROWS, st.integers(1, 9))
def test_each_row_once_going_back(rows: list[tuple[Literal, Literal | None]], size: int) -> None:
    last = page(rows, "", "", size)
    while last.after:
        last = page(rows, last.after, "", size)
    seen, here = list(last.rows), last
    while here.before:
        here = page(rows, "", here.before, size)
        seen[:0] = here.rows
    assert seen == rows


@given(ROWS, st.integers(1, 9))
def test_a_key_outlives_rows_before_it(rows: list[tuple[Literal, Literal | None]], size: int) -> None:
    distinct = list(dict.fromkeys(rows))
    first = page(distinct, "", "", size)
    if first.after:
        changed = [(Literal("new"), None), *distinct]
        assert page(changed, first.after, "", size).rows == page(distinct, first.after, "", size).rows


@given(ROWS)
def test_keys_are_distinct(rows: list[tuple[Literal, Literal | None]]) -> None:
    found = list(keys(rows))
    assert len(set(found)) == len(rows)
    assert all(KEY.fullmatch(key) for key in found)


def test_a_row_that_is_gone_is_told() -> None:
    found = page([(Literal(1),), (Literal(2),)], "0" * 16, "", 1)
    assert found.lost
    assert found.start == 0


def _iri(address: str) -> str:
    """The IRI that a link on a page leads to."""
    return BASE + unquote(address[1:]) if address.startswith("/") else address


@pytest.mark.parametrize("sort", ["", "elsewhere", "-thing"])
def test_following_the_links_shows_what_the_file_holds(client: FlaskClient, sort: str) -> None:
    """Over 1,000 rows, page by page, in three orders."""
    asked = f"?sort={sort}" if sort else ""
    file = list(csv.DictReader(io.StringIO(client.get(f"/query/links-to-other-datasets.csv{asked}").text)))
    assert len(file) > 1000
    address: str | None = f"/query/links-to-other-datasets{asked}"
    seen: list[list[str]] = []
    while address:
        assert "start=" not in address
        assert "offset" not in address.lower()
        text = client.get(address, headers={"Accept": "text/html"}).text
        body = text.partition("<tbody>")[2].partition("</tbody>")[0]
        seen += [[_iri(unescape(to)) for to in re.findall(r' href="([^"]+)"', row)] for row in body.split("</tr>")[:-1]]
        following = re.search(r'<a rel="next" href="([^"#]+)', text)
        address = unescape(following[1]) if following else None
    iris = [[row[name] for name in ("thing", "match", "elsewhere")] for row in file]
    assert [row[:3] for row in seen] == iris
