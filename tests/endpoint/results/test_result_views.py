"""Each view of each canned query: an SVG that is well-formed and named, beside a table that says the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree

import html5lib
import pytest
from flask.testing import FlaskClient
from pyoxigraph import Literal

from endpoint.pages.days import days
from endpoint.pages.results.answer import views
from endpoint.pages.results.asked import Asked, View
from endpoint.pages.results.columns import STATES, Kind, columns, is_thing
from endpoint.pages.results.facets import value_name
from endpoint.pages.results.rows import Rows, rows_asked
from endpoint.pages.results.world_map import outlines
from endpoint.pages.site import Site
from ontology.names import entity, term
from queries.ask import Result
from queries.catalogue import catalogue

QUERIES = [each for each in catalogue().values() if each.runs_by_default]
# Codes of ISO 3166-1 without a shape of their own in the data: dependencies drawn with their state, or not at all.
UNDRAWN = {"ATA", "BES", "BVT", "CCK", "CXR", "GLP", "GUF", "MTQ", "MYT", "REU", "SJM", "TKL"}


def rows_of(site: Site, result: Result) -> Rows:
    return rows_asked(site, result, Asked("any"), "en")


def cells(text: str, caption: str = "") -> list[list[str]]:
    """The rows of the last table of a page, as texts."""
    document = html5lib.parse(text, namespaceHTMLElements=False)
    table = document.findall(".//section[@class='results']//table")[-1]
    return [["".join(cell.itertext()).strip() for cell in row] for row in table.findall("./tbody/tr")]


def picture(text: str) -> ElementTree.Element:
    """The picture of a page, read as XML."""
    found = re.search(r'<svg viewBox="[^"]*" role="img".*?</svg>', text, re.DOTALL)
    assert found is not None
    return ElementTree.fromstring(found[0])


@pytest.mark.parametrize("query", QUERIES, ids=lambda each: each.slug)
def test_every_view_it_offers(
    client: FlaskClient, release_site: Site, answer_of: Callable[..., Result], query: Any
) -> None:
    rows = rows_of(release_site, answer_of(query.slug))
    offered = views(query, rows)
    page = client.get(f"/query/{query.slug}", headers={"Accept": "text/html"})
    assert page.status_code == 200
    linked = set(re.findall(r'[?;]view=(\w+)[^"]*#answer"', page.text))
    assert linked == {view.value for view in offered if view is not View.TABLE}
    for view in offered[1:]:
        seen = client.get(f"/query/{query.slug}?view={view}", headers={"Accept": "text/html"})
        assert seen.status_code == 200
        if "No row left has what this view draws." in seen.text:
            assert view in (View.TIMELINE, View.CHART, View.NETWORK)
            continue
        svg = picture(seen.text)
        assert (svg.findtext("title") or "").strip()
        assert (svg.findtext("desc") or "").strip()
        CHECKS[view](rows, svg, cells(seen.text))


def check_chart(rows: Rows, svg: ElementTree.Element, table: list[list[str]]) -> None:
    """What the bars say of themselves is what the table says, and the sum is that of the rows."""
    said = Counter(each.text for each in svg.findall(".//rect/title"))
    written = Counter(f"{row[0]}: {row[1].replace(',', '')}" for row in table if row[1] != "0")
    assert not said - written, "each bar has its row"
    counts = rows.of_kind(Kind.COUNT)
    if counts:
        values = [row[counts[0].index] for row in rows.left]
        assert sum(int(row[1].replace(",", "")) for row in table) == sum(int(value.value) for value in values if value)
    else:
        assert said == written
        assert [int(row[2]) for row in table][-1] == sum(int(row[1]) for row in table)


def check_map(rows: Rows, svg: ElementTree.Element, table: list[list[str]]) -> None:
    """Each state of the rows is in the table with its rows, and on the map where the map has it."""
    column = rows.of_kind(Kind.STATE)[0]
    states = Counter(value.value for row in rows.left if (value := row[column.index]) is not None)
    assert len(table) == len(states)
    assert sorted(int(row[-1]) for row in table) == sorted(states.values())
    drawn = [each.text or "" for each in svg.findall("./path/title") + svg.findall("./circle/title")]
    wanted = [state for state in states if state.removeprefix(STATES) in outlines()]
    assert len(drawn) == len(wanted)
    names = {row[0] for row in table}
    assert {text.partition(":")[0] for text in drawn} <= names


def check_timeline(rows: Rows, svg: ElementTree.Element, table: list[list[str]]) -> None:
    """Each date of the rows that is known is in the table; each mark says what a row of the table says."""
    column = rows.of_kind(Kind.DATE)[0]
    known = {value.value for row in rows.left if (value := row[column.index]) is not None and days(value.value)}
    assert {row[-1].partition(" – ")[0] for row in table} == known
    marks = [each.text for each in svg.findall(".//g[@class]/title")]
    assert len(marks) <= len(table)
    assert set(marks) <= {", ".join(part for part in row if part) for row in table}
    lanes = len(svg.findall(".//line[@class='lane']"))
    assert 0 < lanes <= 120


def check_network(rows: Rows, svg: ElementTree.Element, table: list[list[str]]) -> None:
    """Each line says what a row of the table says, and joins two things of a row of the answer."""
    said = [each.text for each in svg.findall("./path/title")]
    assert said == [" – ".join(part for part in row if part) for row in table]
    assert len(said) <= len(rows.left)
    nodes = {each.findtext("title") for each in svg.findall("./g")}
    assert nodes == {row[0] for row in table} | {row[-1] for row in table}


CHECKS = {View.CHART: check_chart, View.MAP: check_map, View.TIMELINE: check_timeline, View.NETWORK: check_network}


@pytest.mark.parametrize(
    ("slug", "offered"),
    [
        ("parties-of-an-instrument", {"table", "chart", "map", "timeline"}),
        ("network-of-bodies", {"table", "network"}),
        ("how-many-statements", {"table", "chart"}),
        ("figures", {"table"}),
    ],
)
def test_views_follow_from_the_columns(
    release_site: Site, answer_of: Callable[..., Result], slug: str, offered: set[str]
) -> None:
    found = views(catalogue()[slug], rows_of(release_site, answer_of(slug)))
    assert {each.value for each in found} == offered


def test_a_view_that_an_answer_does_not_have_shows_the_table(client: FlaskClient) -> None:
    text = client.get("/query/bodies-of-a-state?view=map", headers={"Accept": "text/html"}).text
    assert '<table class="rows">' in text
    assert 'role="img"' not in text


def test_the_map_shows_what_the_filter_leaves(client: FlaskClient, answer_of: Callable[..., Result]) -> None:
    address = "/query/consents-since-a-date?view=map&only.action=cl:Ratification"
    result = answer_of("consents-since-a-date")
    party, action = result.variables.index("party"), result.variables.index("action")
    expected = {row[party] for row in result.rows if value_name(row[action]) == "cl:Ratification"}
    assert len(cells(client.get(address, headers={"Accept": "text/html"}).text)) == len(expected)


def test_periods_hold_every_state_once(client: FlaskClient) -> None:
    text = client.get("/query/parties-of-an-instrument?view=map", headers={"Accept": "text/html"}).text
    counts = [int(count) for count in re.findall(r'<span class="count">\((\d+)\)</span>', text)]
    assert len(counts) > 1
    assert sum(counts) == len(cells(text))


def test_running_total_is_the_number_of_states(client: FlaskClient, answer_of: Callable[..., Result]) -> None:
    result = answer_of("parties-of-an-instrument")
    states = {row[result.variables.index("party")] for row in result.rows}
    table = cells(client.get("/query/parties-of-an-instrument?view=chart", headers={"Accept": "text/html"}).text)
    assert table[-1][2] == str(len(states))


def test_outlines_of_all_states(release_site: Site) -> None:
    """Each state of the graph has an outline or a dot, but those that are known to have none; each shape is one."""
    options = {
        option.slug for option in release_site.library.options(catalogue()["bodies-of-a-state"].parameters[0].type)
    }
    assert {code for code in options if len(code) == 3 and code.isupper()} - set(outlines()) <= UNDRAWN
    for code, each in outlines().items():
        if each.path:
            assert re.fullmatch(r"(M\d+ \d+l(-?\d+ ?)+z)+", each.path.replace("-", " -").replace("l ", "l")), code
        else:
            assert 0 < each.x < 2000
            assert 100 < each.y < 1050


def test_the_table_of_outlines_stays_small() -> None:
    assert sum(len(each.path) for each in outlines().values()) < 45_000


def test_what_an_address_says_cannot_break_out_of_a_link(client: FlaskClient) -> None:
    value = '"><script>alert(1)</script>'
    text = client.get(
        f"/query/parties-of-an-instrument?only.party={quote(value)}", headers={"Accept": "text/html"}
    ).text
    assert quote(value, safe=":/") in text.replace("+", "%20"), "the links keep it"
    assert "<script>alert" not in text


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ("view=pie", "No view is called"),
        ("sort=nothing", "There is no column"),
        ("only.nothing=1", "There is no column"),
        ("after=xyz", "is no key of a row"),
    ],
)
def test_what_cannot_be_asked_is_told(client: FlaskClient, values: str, told: str) -> None:
    answer = client.get(f"/query/parties-of-an-instrument?{values}", headers={"Accept": "text/html"})
    assert answer.status_code == 400
    assert told in answer.text


def test_things_are_told_from_names() -> None:
    assert is_thing(entity("state", "UKR"))
    assert not is_thing(term("cl:Treaty"))
    assert not is_thing(None)


def test_counted_columns() -> None:
    text = "SELECT ?graph (COUNT(DISTINCT ?one) AS ?n) WHERE { }"
    kinds = [each.kind for each in columns(Result(("graph", "n"), ((Literal("a"), Literal(1)),), text))]
    assert kinds == [Kind.TEXT, Kind.COUNT]


def test_asking_again_keeps_the_view(client: FlaskClient) -> None:
    text = client.get("/query/parties-of-an-instrument?view=map", headers={"Accept": "text/html"}).text
    assert '<input type="hidden" name="view" value="map">' in text
    plain = client.get("/query/parties-of-an-instrument", headers={"Accept": "text/html"}).text
    assert 'name="view"' not in plain


@pytest.mark.parametrize("view", ["", "&view=timeline", "&view=chart"])
def test_words_in_another_language_say_so(client: FlaskClient, view: str) -> None:
    """Every cell and facet in Cyrillic letters on a page for readers of Ukrainian is marked as Ukrainian, no other."""
    text = client.get(f"/query/actions-of-a-state?lang=uk{view}", headers={"Accept": "text/html"}).text
    document = html5lib.parse(text, namespaceHTMLElements=False)
    section = document.find(".//section[@class='results']")
    assert section is not None
    seen = 0
    for each in section.iter():
        if each.tag in ("a", "span", "td", "th") and each.text and re.search("[а-яіїє]", each.text):
            assert each.get("lang") == "uk", each.text
            seen += 1
        elif each.tag in ("a", "span", "td", "th") and re.search("[a-z]", each.text or ""):
            assert each.get("lang") is None, each.text
    assert seen > 5


def test_a_view_that_an_answer_has_not_is_said_to_be_none(client: FlaskClient) -> None:
    page = client.get("/query/figures?view=chart", headers={"Accept": "text/html"})
    assert page.status_code == 200
    assert "make no chart" in page.text
    assert cells(page.text)
    assert "make no" not in client.get("/query/figures", headers={"Accept": "text/html"}).text
