"""Answers in a real browser: each view with and without scripts, on a phone, in the dark, on paper and by keyboard."""

from __future__ import annotations

import time
from typing import Any
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.browser

VIEWS = [
    "query/statements-of-a-source?sort=-paragraph",
    "query/consents-since-a-date?only.action=cl:Ratification&sort=onDate",
    "query/parties-of-an-instrument?view=map",
    "query/parties-of-an-instrument?view=chart",
    "query/actions-of-a-state?view=timeline&lang=uk",
    "query/how-many-statements?view=chart",
    "query/network-of-bodies?view=network",
    "query/crimes-of-an-instrument?view=network&lang=ru",
    "query/what-is-said-of-threats?view=network&lang=uk",
]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("path", VIEWS)
def test_view_loads_clean(browser: Any, site_address: str, path: str, scripts: bool) -> None:
    visit = browser.visit(site_address + path, scripts=scripts)
    assert visit.status == 200
    assert visit.complaints == []
    hosts = {urlsplit(address).netloc for address in visit.addresses if not address.startswith("data:")}
    assert hosts == {urlsplit(site_address).netloc}
    assert evaluated(visit, "document.querySelector('section.results h2').textContent.length") > 0


@pytest.mark.parametrize("path", VIEWS)
def test_nothing_sticks_out_on_a_phone(browser: Any, site_address: str, path: str) -> None:
    visit = browser.visit(site_address + path, width=390)
    assert evaluated(visit, "document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("path", [path for path in VIEWS if "view=" in path])
def test_no_text_of_a_picture_is_cut(browser: Any, site_address: str, path: str) -> None:
    """Every label lies within the box of its picture, to a unit of it."""
    visit = browser.visit(site_address + path)
    assert evaluated(visit, OUTSIDE) == []


OUTSIDE = """(() => {
  const picture = document.querySelector('figure.picture svg[role=img]'), box = picture.getBoundingClientRect();
  return [...picture.querySelectorAll('text')].filter((text) => {
    const own = text.getBoundingClientRect();
    return own.left < box.left - 1 || own.right > box.right + 1 || own.top < box.top - 1 || own.bottom > box.bottom + 1;
  }).map((text) => text.textContent);
})()"""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("path", "selector", "part"),
    [
        ("query/parties-of-an-instrument?view=map", ".world .p1", "fill"),
        ("query/parties-of-an-instrument?view=map", ".world .ink", "fill"),
        ("query/parties-of-an-instrument?view=chart", ".chart .bar", "fill"),
        ("query/parties-of-an-instrument?view=chart", ".chart .total", "stroke"),
        ("query/parties-of-an-instrument?view=chart", ".chart text", "fill"),
        ("query/actions-of-a-state?view=timeline", ".timeline .when", "fill"),
        ("query/network-of-bodies?view=network", ".net .edge", "stroke"),
        ("query/network-of-bodies?view=network", ".net text", "fill"),
    ],
)
def test_pictures_stand_out(browser: Any, site_address: str, path: str, selector: str, part: str, dark: bool) -> None:
    """WCAG 2.2: 1.4.11 asks 3 to 1 of what a picture is made of, 1.4.3 asks 4.5 to 1 of its text."""
    visit = browser.visit(site_address + path, dark=dark)
    ratio = evaluated(visit, CONTRAST % (selector, part))
    assert ratio >= (4.5 if selector.endswith("text") else 3)


CONTRAST = """(() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const linear = (c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const style = getComputedStyle(document.querySelector(%r));
  const paper = parts(getComputedStyle(document.body).backgroundColor);
  const own = parts(style[%r]), seen = own.map((c, i) => c * style.opacity + paper[i] * (1 - style.opacity));
  const [high, low] = [light(seen), light(paper)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
})()"""


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_sorting_narrowing_and_paging_by_links(browser: Any, site_address: str, scripts: bool) -> None:
    """A click on a heading sorts, on a facet narrows down, on `Next rows` goes on; each keeps what was asked."""
    visit = browser.visit(site_address + "query/links-to-other-datasets", scripts=scripts)
    first = evaluated(visit, "document.querySelector('table.rows tbody').textContent")
    follow(visit, "table.rows thead th:nth-child(3) a")
    assert evaluated(visit, "document.querySelector('th[aria-sort=ascending] a').textContent") == "Elsewhere"
    assert evaluated(visit, "document.querySelector('table.rows tbody').textContent") != first
    follow(visit, ".narrow li a")
    assert " of " in evaluated(visit, "document.querySelector('#answer').textContent")
    follow(visit, "a[rel=next]")
    address = evaluated(visit, "location.search")
    assert "sort=elsewhere" in address
    assert "only." in address
    assert "after=" in address
    assert evaluated(visit, "document.querySelector('table.rows caption').textContent").startswith("Rows 81 to")
    follow(visit, ".narrow a.chosen")
    assert "only." not in evaluated(visit, "location.search")


def test_views_by_keyboard(browser: Any, site_address: str) -> None:
    """From the heading of the answer, Tab reaches the next view and Enter opens it."""
    visit = browser.visit(site_address + "query/parties-of-an-instrument")
    visit.call("Runtime.evaluate", expression="document.querySelector('.views a').focus()")
    press(visit, "Tab", 9)
    assert evaluated(visit, "document.activeElement.textContent") == "chart"
    press(visit, "Enter", 13)
    wait_for(visit, "location.search === '?view=chart' && !!document.querySelector('figure.chart svg')")


def test_pictures_stand_on_paper(browser: Any, site_address: str) -> None:
    visit = browser.visit(site_address + "query/parties-of-an-instrument?view=map")
    visit.call("Emulation.setEmulatedMedia", media="print")
    assert evaluated(visit, "document.querySelector('figure.world svg').getBoundingClientRect().width") > 300
    assert evaluated(visit, "getComputedStyle(document.querySelector('.results .views')).display") == "none"


@pytest.mark.parametrize(
    ("path", "width"),
    [
        pytest.param("query/figures", 739, id="many columns"),
        pytest.param("query/consents-since-a-date", 739, id="default table"),
        pytest.param("query/statements-of-a-source", 739, id="statements"),
        pytest.param("cooperation/matrix", 977, id="across"),
    ],
)
def test_no_column_is_lost_on_paper(browser: Any, site_address: str, path: str, width: int) -> None:
    """The width of a sheet of Letter within its margins, in CSS pixels; the matrix lies across it."""
    visit = browser.visit(site_address + path, width=width)
    visit.call("Emulation.setEmulatedMedia", media="print")
    assert evaluated(visit, "document.documentElement.scrollWidth") <= width


def evaluated(visit: Any, expression: str) -> Any:
    told = visit.call("Runtime.evaluate", expression=expression, returnByValue=True)
    assert "exceptionDetails" not in told, told
    return told["result"].get("value")


MIDDLE = """(() => {
  const link = document.querySelector(%r);
  link.scrollIntoView({block: 'center', behavior: 'instant'});
  const box = link.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
})()"""


def follow(visit: Any, selector: str) -> None:
    """Clicks a link as a mouse does, and waits for the page it leads to."""
    target = evaluated(visit, f"document.querySelector({selector!r}).href")
    place = evaluated(visit, MIDDLE % selector)
    for kind in ("mousePressed", "mouseReleased"):
        visit.call("Input.dispatchMouseEvent", type=kind, x=place[0], y=place[1], button="left", clickCount=1)
    wait_for(visit, f"location.href === {target!r} && document.readyState === 'complete'")


def press(visit: Any, key: str, code: int) -> None:
    text = {"text": "\r"} if key == "Enter" else {}
    visit.call("Input.dispatchKeyEvent", type="keyDown", key=key, code=key, windowsVirtualKeyCode=code, **text)
    visit.call("Input.dispatchKeyEvent", type="keyUp", key=key, code=key, windowsVirtualKeyCode=code)


def wait_for(visit: Any, condition: str) -> None:
    """Waits up to ten seconds for something to be so in the page."""
    end = time.monotonic() + 10
    while time.monotonic() < end:
        told = visit.call("Runtime.evaluate", expression=condition, returnByValue=True)
        if told["result"].get("value") is True:
            return
        time.sleep(0.05)
    raise AssertionError(f"not so within ten seconds: {condition}")
