"""The ontology's pages in a real browser, on a phone and on a desk, with scripts and without: the diagram can be read,
a term's address opens at the term, and nothing of it needs a script."""

from __future__ import annotations

import time
from typing import Any
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.browser

PAGES = ["ontology", "ontology/instruments", "ontology/bridge/eli", "ontology/shapes", "ontology/changes", "dataset"]
WIDTHS = {390: "narrow", 1440: "wide"}
SMALLEST = 10  # CSS pixels of a letter's line in the diagram

DRAWN = """[...document.querySelectorAll('.diagram svg')].map(svg => ({
  name: svg.getAttribute('class'),
  shown: svg.getBoundingClientRect().width > 0,
  inside: svg.getBoundingClientRect().right <= document.documentElement.clientWidth,
  smallest: Math.min(...[...svg.querySelectorAll('text')].map(text => text.getBoundingClientRect().height)),
  cut: [...svg.querySelectorAll('text')].filter(text => {
    const [inner, outer] = [text.getBoundingClientRect(), svg.getBoundingClientRect()];
    return inner.width && (inner.right > outer.right + 1 || inner.left < outer.left - 1);
  }).length,
}))"""

SPILT = """(() => {
  const drawing = [...document.querySelectorAll('.diagram svg')].find(svg => svg.getBoundingClientRect().width > 0);
  const boxes = [...drawing.querySelectorAll('rect')].map(rect => rect.getBoundingClientRect());
  return [...drawing.querySelectorAll('text.class')].filter(text => {
    const inner = text.getBoundingClientRect();
    return !boxes.some(box => box.left <= inner.left && inner.right <= box.right && box.top <= inner.top + 2
      && inner.bottom <= box.bottom + 2);
  }).map(text => text.textContent);
})()"""


def _value(visit: Any, expression: str) -> Any:
    return visit.call("Runtime.evaluate", expression=expression, returnByValue=True)["result"]["value"]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PAGES)
def test_page_fits_and_loads_clean(browser: Any, site_address: str, path: str, width: int, scripts: bool) -> None:
    visit = browser.visit(site_address + path, width=width, scripts=scripts)
    assert (visit.status, visit.complaints) == (200, [])
    assert {urlsplit(each).netloc for each in visit.addresses} == {urlsplit(site_address).netloc}
    assert _value(visit, "document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", ["ontology", "ontology/instruments"])
def test_one_diagram_is_shown_and_can_be_read(
    browser: Any, site_address: str, path: str, width: int, scripts: bool
) -> None:
    visit = browser.visit(site_address + path, width=width, scripts=scripts)
    shown = [each for each in _value(visit, DRAWN) if each["shown"]]
    assert [each["name"] for each in shown] == [WIDTHS[width]]
    assert shown[0]["inside"]
    assert shown[0]["cut"] == 0
    assert shown[0]["smallest"] >= SMALLEST
    assert _value(visit, SPILT) == [], "each class's name lies in its box"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_diagram_follows_the_room(browser: Any, site_address: str, dark: bool) -> None:
    visit = browser.visit(site_address + "ontology", dark=dark)
    ink, text = (
        _value(visit, f"getComputedStyle(document.querySelector('{each}')).{what}")
        for each, what in (("body", "color"), (".diagram svg.wide text", "fill"))
    )
    assert ink == text
    light = sum(int(part) for part in ink.removeprefix("rgb(").removesuffix(")").split(",")) > 3 * 128
    assert light is dark


@pytest.mark.parametrize("path", ["ontology#ConsentToBeBound", "ontology/status#ConsentToBeBound"])
@pytest.mark.parametrize("width", WIDTHS)
def test_a_terms_address_opens_at_the_term(browser: Any, site_address: str, path: str, width: int) -> None:
    visit = browser.visit(site_address + path, width=width, scripts=False)
    for _ in range(50):  # scrolling may be smooth
        top = _value(visit, "document.querySelector(':target').getBoundingClientRect().top")
        if 0 <= top < 1000:
            break
        time.sleep(0.1)
    assert 0 <= top < 1000
    assert "consent to be bound" in _value(visit, "document.querySelector(':target').textContent")
