"""The pages in a real browser: nothing is asked of another host, nothing is refused, nothing sticks out."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.browser

PAGES = [
    "",
    "query/",
    "query/parties-of-an-instrument",
    "query/obstacles-to-cooperation?lang=uk",
    "id/instrument/cets-185",
    "id/state/KAZ",
    "source/",
    "source/gorelik-2022",
    "contradictions",
    "cooperation",
    "cooperation?from=UKR&to=USA&measure=expedited-preservation&offence=system-interference&date=2007-01-01",
    "cooperation/network?measure=mutual-assistance&state=KAZ&date=2026-01-01",
    "cooperation/matrix?date=2026-01-01",
    "ontology",
    "graph/",
    "graph/reference",
    "sparql-editor",
    "sparql?query=SELECT+%2A+%7B+%3Fs+%3Fp+%3Fo+%7D+LIMIT+5",
]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("path", PAGES)
def test_page_loads_clean(browser: Any, site_address: str, path: str, scripts: bool) -> None:
    visit = browser.visit(site_address + path, scripts=scripts)
    assert visit.status == 200
    assert visit.complaints == []
    asked = [urlsplit(address) for address in visit.addresses]
    assert {address.netloc for address in asked if address.scheme != "data"} == {urlsplit(site_address).netloc}
    assert "<h1" in visit.html
    assert "<main" in visit.html


@pytest.mark.parametrize("path", PAGES)
def test_nothing_sticks_out_on_a_phone(browser: Any, site_address: str, path: str) -> None:
    visit = browser.visit(site_address + path, width=390)
    told = visit.call("Runtime.evaluate", expression="document.documentElement.scrollWidth")
    assert told["result"]["value"] <= 390


SEEN = ["body", ".lead", "main a", ".mark", "thead th", "caption", "button", ".hint", "footer p", "header a", "select"]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_contrast(browser: Any, site_address: str, dark: bool) -> None:
    visit = browser.visit(site_address + "query/parties-of-an-instrument", dark=dark)
    found = {
        selector: visit.call("Runtime.evaluate", expression=CONTRAST % selector)["result"]["value"] for selector in SEEN
    }
    assert {selector: value for selector, value in found.items() if value < 4.5} == {}, "WCAG 2.2, 1.4.3"


CONTRAST = """(() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const linear = (c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const element = document.querySelector(%r);
  let behind = element, colour = [0, 0, 0, 0];
  while (behind && (colour = parts(getComputedStyle(behind).backgroundColor))[3] === 0) behind = behind.parentElement;
  const [high, low] = [light(parts(getComputedStyle(element).color)), light(colour)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
})()"""


def test_keyboard_reaches_the_content_first(browser: Any, site_address: str) -> None:
    visit = browser.visit(site_address)
    for kind in ("keyDown", "keyUp"):
        visit.call("Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab", windowsVirtualKeyCode=9)
    told = visit.call("Runtime.evaluate", expression="document.activeElement.getAttribute('href')")
    assert told["result"]["value"] == "#content"


def test_a_sentence_in_three_clicks(browser: Any, site_address: str) -> None:
    """Home, a question, a row's evidence."""
    home = browser.visit(site_address)
    assert 'href="/query/parties-of-an-instrument"' in home.html
    answer = browser.visit(site_address + "query/parties-of-an-instrument")
    path = answer.call(
        "Runtime.evaluate", expression="document.querySelector('table.rows a.mark').getAttribute('href')"
    )["result"]["value"]
    statement = browser.visit(site_address.rstrip("/") + path)
    assert "Seen at" in statement.html
