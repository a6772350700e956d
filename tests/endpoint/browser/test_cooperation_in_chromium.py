"""The cooperation question as a new reader meets it: the form filled in, the answer read, a statement opened."""

from __future__ import annotations

import time
from typing import Any

import pytest

pytestmark = pytest.mark.browser

FILL = """(() => {
  const form = document.querySelector("form.ask");
  for (const [name, value] of Object.entries(%s)) form.elements[name].value = value;
  form.querySelector("button").click();
})()"""


def said(visit: Any, expression: str) -> Any:
    return visit.call("Runtime.evaluate", expression=expression)["result"].get("value")


def wait_for(visit: Any, expression: str, seconds: float = 20) -> Any:
    """The first true value of an expression. Fails after some seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if value := said(visit, expression):
            return value
        time.sleep(0.05)
    raise AssertionError(f"never true: {expression}")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_reader_asks_and_opens_what_the_answer_rests_on(browser: Any, site_address: str, scripts: bool) -> None:
    visit = browser.visit(site_address + "cooperation", scripts=scripts)
    asked = (
        '{"from": "UKR", "to": "USA", "measure": "expedited-preservation", '
        '"offence": "system-interference", "date": "2007-01-01"}'
    )
    said(visit, FILL % asked)
    first = wait_for(visit, "document.querySelector('article.answer')?.innerText")
    assert "yes" in first
    assert "2007-01-01" in first
    assert "2006-07-01" in first
    assert said(visit, "document.querySelector('select[name=from]').value") == "UKR"
    said(visit, "document.querySelector('article.answer a.mark').click()")
    assert "/statement/" in wait_for(visit, "location.pathname.includes('/statement/') && location.pathname")
    assert "Seen at" in wait_for(visit, "document.readyState == 'complete' && document.body.innerText")


def test_a_question_without_a_yes_says_what_is_missing(browser: Any, site_address: str) -> None:
    visit = browser.visit(site_address + "cooperation?from=KAZ&to=FRA&measure=mutual-assistance&date=2024-06-01")
    text = said(visit, "document.querySelector('main').innerText")
    assert "conditional" in text
    assert "the list of parties is complete as of" in text
    assert "no legal advice" in text
    assert "The shortest change" in text
