"""The order of rows: what is before what, rows without a value last, ties as the query has them."""

from __future__ import annotations

from datetime import date

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode

from endpoint.pages.days import Days, days, is_date
from endpoint.pages.results.columns import Column, Kind
from endpoint.pages.results.order import natural, ordered
from endpoint.pages.site import site
from graph.texts import Texts
from ontology.names import term

EMPTY_SITE = site(pyoxigraph.Store(), "empty", Texts(None))
COLUMNS = (Column(0, "one", "One", Kind.MIXED), Column(1, "other", "Other", Kind.NUMBER))
EDTF = NamedNode("http://id.loc.gov/datatypes/edtf/EDTF")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2014", Days(date(2014, 1, 1), date(2014, 12, 31))),
        ("2016-02", Days(date(2016, 2, 1), date(2016, 2, 29))),
        ("2001-11-23", Days(date(2001, 11, 23), date(2001, 11, 23))),
        ("2003~", Days(date(2003, 1, 1), date(2003, 12, 31))),
        ("2017-05-01/2018-06", Days(date(2017, 5, 1), date(2018, 6, 30))),
        ("[..2012-08-24]", Days(date(2012, 8, 24), date(2012, 8, 24), "not after")),
        ("[2022-12-01..]", Days(date(2022, 12, 1), date(2022, 12, 1), "not before")),
        ("XXXX", None),
        ("2021-02-30", None),
        ("2021-13", None),
        ("", None),
    ],
)
def test_days_of_a_date(text: str, expected: Days | None) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Literal("2001-11-23", datatype=term("xsd:date")), True),
        (Literal("XXXX", datatype=EDTF), True),
        (Literal("2001-11-23"), True),
        (Literal("2001"), False),
        (Literal("2001-11-99"), False),
        (Literal(2001), False),
    ],
)
def test_what_a_date_is(value: Literal, expected: bool) -> None:
    assert is_date(value) is expected


@pytest.mark.parametrize("smaller", [("art. 2", "art. 10"), ("Article 9", "article 10"), ("a", "B"), ("2 b", "10 a")])
def test_natural_order(smaller: tuple[str, str]) -> None:
    assert natural(smaller[0]) < natural(smaller[1])


CELLS = st.one_of(
    st.none(),
    st.integers(-50, 50).map(Literal),
    st.sampled_from(["2014", "2014-02", "2001-11-23"]).map(lambda text: Literal(text, datatype=EDTF)),
    st.text("ab1 ", max_size=4).map(Literal),
    st.sampled_from(["cl:Treaty", "cl:Body"]).map(term),
)


@given(st.lists(st.tuples(CELLS, st.integers(0, 3).map(Literal)), max_size=40), st.sampled_from(["one", "other"]))
def test_order_is_stable_and_keeps_every_row(rows: list[tuple[object, object]], name: str) -> None:
    index = ("one", "other").index(name)
    up = ordered(EMPTY_SITE, rows, COLUMNS, name, "en")  # type: ignore[arg-type]
    down = ordered(EMPTY_SITE, rows, COLUMNS, f"-{name}", "en")  # type: ignore[arg-type]
    for found in (up, down):
        assert sorted(map(str, found)) == sorted(map(str, rows))
        empty = [row[index] is None for row in found]
        assert empty == sorted(empty), "rows without a value stand last"
    for value in {row[index] for row in rows}:
        alike = [row for row in rows if row[index] == value]
        assert [row for row in up if row[index] == value] == alike, "ties keep the query's order"
        assert [row for row in down if row[index] == value] == alike


def test_numbers_by_value() -> None:
    rows = [(Literal("x"), Literal(number)) for number in (10, 9, 100)]
    assert [row[1].value for row in ordered(EMPTY_SITE, rows, COLUMNS, "other", "en")] == ["9", "10", "100"]  # type: ignore[union-attr]


def test_without_an_order_the_rows_stay() -> None:
    rows = [(Literal("b"), Literal(2)), (Literal("a"), Literal(1))]
    assert ordered(EMPTY_SITE, rows, COLUMNS, "", "en") == rows
