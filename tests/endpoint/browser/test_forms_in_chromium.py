"""The lists of a canned query's form in a real browser: they follow what one picks, with scripts and without."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.browser

PAGE = "query/instruments-binding-two-states?one=UKR&other=MAR&asOf="
MOROCCO = "document.querySelector('#field-other option[value=MAR]').textContent"
BARRED = "document.querySelectorAll('#field-other option:disabled').length"
BUTTON = "document.querySelector('button[name=lists]')"
PICKS_NIGERIA = """(() => {
  const list = document.querySelector("#field-one");
  list.value = "NGA";
  list.dispatchEvent(new Event("change", { bubbles: true }));
})()"""


@pytest.mark.parametrize(("day", "before", "after"), [("2022-11-01", "2", "2"), ("2022-10-31", "2", "1")])
def test_lists_follow_what_is_picked(
    hand: Callable[..., Any], site_address: str, day: str, before: str, after: str
) -> None:
    """Nigeria shares UNTOC with Morocco, and the Budapest Convention from 2022-11-01 on."""
    here = hand(PAGE + day)
    assert here.value(MOROCCO) == f"Morocco · {before}"
    assert here.value(BUTTON + ".hidden")
    barred = here.value(BARRED)
    here.value("window.marked = true")
    here.value(PICKS_NIGERIA)
    here.until(f"{MOROCCO} === 'Morocco · {after}' && document.querySelector('#field-one').value === 'NGA'")
    assert here.value("window.marked"), "the page is the same"
    assert here.value(BARRED) >= barred > 0
    met = here.met()
    assert met.complaints == []
    asked = {urlsplit(address).netloc for address in met.addresses if not address.startswith("data:")}
    assert asked == {urlsplit(site_address).netloc}


def test_without_scripts_a_button_brings_the_lists_up_to_date(hand: Callable[..., Any]) -> None:
    here = hand(PAGE + "2022-10-31", scripts=False)
    assert here.value(MOROCCO) == "Morocco · 2"
    assert not here.value(BUTTON + ".hidden")
    here.value("document.querySelector('#field-one').value = 'NGA'")
    here.value(BUTTON + ".focus()")
    here.visit.call("Input.dispatchKeyEvent", type="keyDown", key="Enter", text="\r", windowsVirtualKeyCode=13)
    here.until("new URLSearchParams(location.search).get('lists') === 'update' && document.readyState === 'complete'")
    assert here.value(MOROCCO) == "Morocco · 1"
    assert here.value("document.querySelector('#field-one').value") == "NGA"
    assert here.value("document.querySelector('table.rows')") is None
    assert here.met().complaints == []


def test_a_year_at_the_end_of_a_name_is_no_count(hand: Callable[..., Any]) -> None:
    """Lists are written anew by what stands in them; a name such as `... (2010)` keeps its year."""
    here = hand("query/conditions-of-entry-into-force")
    options = "[...document.querySelectorAll('#field-instrument option')]"
    ends = options + r".filter(each => / \(\d{4}\)/.test(each.text))"
    years = here.value(ends + ".length")
    assert years > 0
    here.value("document.querySelector('form.ask').dispatchEvent(new Event('change'))")
    here.until("performance.getEntriesByType('resource').some(each => each.name.includes('/lists?'))")
    here.until(ends + f".length === {years}")
