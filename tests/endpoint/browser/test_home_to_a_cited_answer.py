"""From the home page to a cited answer: in three clicks at most, and by the keyboard alone; every stop of the keyboard
can be seen, and none holds it."""

from __future__ import annotations

import time
from typing import Any

import pytest

from endpoint.pages.home_pages import BEGINNINGS

pytestmark = pytest.mark.browser

QUESTION = "Which states have ratified the Budapest Convention since 2015, and which source says so?"
FOCUSED = "document.activeElement.innerText || document.activeElement.getAttribute('aria-label') || ''"
IS_MARK = "document.activeElement.matches('table.rows a.mark, table.rows td a')"
SEEN = """(() => {
  const element = document.activeElement, box = element.getBoundingClientRect(), style = getComputedStyle(element);
  const [left, top] = [Math.max(0, box.left), Math.max(0, box.top)];
  const [right, bottom] = [Math.min(innerWidth, box.right, left + 20), Math.min(innerHeight, box.bottom, top + 20)];
  const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return {
    name: element.outerHTML.slice(0, 120),
    marked: style.outlineStyle != 'none' && parseFloat(style.outlineWidth) >= 2,
    inside: left < right && top < bottom,
    uncovered: middle != null && (element.contains(middle) || middle.contains(element)),
  };
})()"""


def arrived(visit: Any, expression: str, seconds: float = 60) -> Any:
    """The first true value of an expression, while pages are left and come to. Fails after some seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if value := visit.value(f"document.readyState == 'complete' && ({expression})"):
                return value
        except AssertionError:
            pass  # the page it was asked of has just been left
        time.sleep(0.05)
    raise AssertionError(f"never true: {expression}")


def is_cited_answer(visit: Any) -> None:
    """A statement of a ratification, with the row it stands in, where that was seen and when it was valid."""
    text = arrived(visit, "location.pathname.startsWith('/statement/') && document.querySelector('main').innerText")
    assert "asserted" in text
    assert "Seen at" in text
    assert "treaty actions" in text


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_three_clicks(browser: Any, site_address: str, scripts: bool) -> None:
    visit = browser.visit(site_address, scripts=scripts)
    links = "[...document.querySelectorAll('main a')]"
    visit.value(f"{links}.find(link => link.innerText == {QUESTION!r}).click()")
    rows = arrived(visit, "[...document.querySelectorAll('table.rows tbody tr')].map(row => row.innerText)")
    assert len(rows) >= 25
    assert all("20" in row for row in rows)
    dates = visit.value("[...document.querySelectorAll('table.rows tbody td')].map(cell => cell.innerText)")
    assert min(each for each in dates if each[:2] == "20" and len(each) == 10) >= "2015"
    assert visit.value("document.querySelectorAll('table.rows tbody tr:not(:has(a.mark))').length") == 0
    visit.value("document.querySelector('table.rows a.mark').click()")
    is_cited_answer(visit)


def tab_to(visit: Any, condition: str, most: int) -> int:
    """Presses Tab until a condition holds; each stop can be seen. How many stops there were."""
    for stops in range(1, most + 1):
        visit.press("Tab")
        seen = visit.value(SEEN)
        assert seen["marked"], seen
        assert seen["inside"], seen
        assert seen["uncovered"], seen
        if visit.value(condition):
            return stops
    raise AssertionError(f"{condition} does not hold after {most} stops")


@pytest.mark.parametrize("width", [390, 1440])
def test_by_keyboard_alone(browser: Any, site_address: str, width: int) -> None:
    visit = browser.visit(site_address, width=width)
    visit.press("Tab")
    assert visit.value(FOCUSED) == "Skip to the content"
    visit.press("Enter")
    assert tab_to(visit, f"({FOCUSED}) == {QUESTION!r}", 3) == 1, "the first thing in the content"
    visit.press("Enter")
    arrived(visit, "document.querySelector('table.rows') && location.pathname.startsWith('/query/')")
    visit.press("Tab")
    visit.press("Enter")
    tab_to(visit, IS_MARK, 80)
    tab_to(visit, "document.activeElement.matches('table.rows a.mark')", 6)
    visit.press("Enter")
    is_cited_answer(visit)


STOPS = """[...document.querySelectorAll(
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]'
)].filter(each => each.checkVisibility()).length"""
PLACE = """document.activeElement === document.body ? -1
  : [...document.querySelectorAll('*')].indexOf(document.activeElement)"""


@pytest.mark.parametrize("path", ["", "id/state/KAZ", "source/kazakhstan-countering-abstract", "search?q=phishing"])
def test_keyboard_passes_through(browser: Any, site_address: str, path: str) -> None:
    visit = browser.visit(site_address + path)
    stops = visit.value(STOPS)
    passed: list[int] = []
    for _ in range(stops + 2):
        visit.press("Tab")
        place = visit.value(PLACE)
        if place == -1 or place in passed[:1]:
            break
        passed.append(place)
    assert passed == sorted(set(passed)), "the stops come in the order of the page, and none twice"
    assert len(passed) == stops


@pytest.mark.parametrize("each", BEGINNINGS, ids=lambda each: each.path)
def test_each_beginning_has_an_answer(browser: Any, site_address: str, each: Any) -> None:
    visit = browser.visit(site_address + each.path.lstrip("/"))
    assert visit.status == 200
    assert visit.value("document.querySelectorAll('main table tbody tr, main article.answer').length") >= 3
    assert visit.value("document.querySelectorAll('main a.mark').length") >= 3
