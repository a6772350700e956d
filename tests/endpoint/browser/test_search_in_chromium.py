"""The search field of every page, by keyboard and pointer, and the page of results."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("search_stands")]

FIELD = "document.querySelector('.site-search input')"
OPTIONS = "[...document.querySelectorAll('.site-search [role=option]')]"


def test_results_come_while_one_types(hand: Callable[..., Any], site_address: str) -> None:
    here = hand("")
    here.value(FIELD + ".focus()")
    here.types("budapest conv")
    first = here.until(OPTIONS + "[0]?.textContent")
    assert first.startswith("Convention on Cybercrime")
    assert here.value(FIELD + ".getAttribute('aria-expanded')") == "true"
    marked = "[...document.querySelectorAll('.site-search li:first-child mark')].map((mark) => mark.textContent)"
    assert here.value(marked) == ["Convention", "Budapest", "Convention"], (
        "in its label, and in the name that was typed"
    )
    for _ in range(2):
        here.presses("ArrowDown", 40)
    here.presses("ArrowUp", 38)
    assert here.value(FIELD + ".getAttribute('aria-activedescendant') === " + OPTIONS + "[0].id")
    assert here.value(OPTIONS + "[0].getAttribute('aria-selected')") == "true"
    here.presses("Enter", 13)
    here.until("location.pathname === '/id/instrument/cets-185'")
    met = here.met()
    assert met.complaints == []
    assert {urlsplit(address).netloc for address in met.addresses} == {urlsplit(site_address).netloc}


def test_escape_closes_and_then_empties(hand: Callable[..., Any]) -> None:
    here = hand("query/")
    here.value(FIELD + ".focus()")
    here.types("казах")
    here.until(OPTIONS + ".length > 0")
    here.presses("Escape", 27)
    assert here.value(FIELD + ".getAttribute('aria-expanded')") == "false"
    assert here.value(FIELD + ".value") == "казах"
    here.presses("Escape", 27)
    assert here.value(FIELD + ".value") == ""


def test_enter_without_a_choice_opens_the_page_of_results(hand: Callable[..., Any]) -> None:
    here = hand("?lang=uk")
    here.value(FIELD + ".focus()")
    here.types("фішинг")
    here.visit.call("Input.dispatchKeyEvent", type="keyDown", key="Enter", text="\r", windowsVirtualKeyCode=13)
    here.until("location.pathname === '/search'")
    here.until("document.readyState === 'complete'")
    assert here.value("new URLSearchParams(location.search).get('lang')") == "uk"
    assert here.value("document.querySelector('.found a').textContent") == "фішинг"


def test_only_the_last_question_is_answered(hand: Callable[..., Any]) -> None:
    here = hand("")
    here.value(FIELD + ".focus()")
    here.types("europol")
    here.until(OPTIONS + ".some((option) => option.textContent.startsWith('Europol'))")
    for _ in range(7):
        here.presses("Backspace", 8)
    here.types("phishing")
    here.until(OPTIONS + "[0]?.textContent.startsWith('phishing')")
    assert not here.value(OPTIONS + ".some((option) => option.textContent.startsWith('Europol'))")


def test_a_pointer_chooses(hand: Callable[..., Any]) -> None:
    here = hand("")
    here.value(FIELD + ".focus()")
    here.types("kazakhstan")
    here.until(OPTIONS + ".length > 0")
    here.value(OPTIONS + ".find((option) => option.dataset.path === '/id/state/KAZ').click()")
    here.until("location.pathname === '/id/state/KAZ'")


def test_page_of_results_is_the_same_without_scripts(hand: Callable[..., Any], site_address: str) -> None:
    here = hand("search?q=extraditon", scripts=False, width=390)
    assert here.visit.status == 200
    assert here.visit.complaints == []
    assert "nearly so" in here.visit.html
    assert "/id/measure/extradition" in here.visit.html
