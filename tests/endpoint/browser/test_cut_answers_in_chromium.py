"""An answer that fails late, in a browser: a network error, for a script and for who navigates to it."""

from __future__ import annotations

import json
import urllib.parse
from typing import Any

import pytest

pytestmark = pytest.mark.browser

# Few rows, more than a first buffer, and in the last one a character that XML cannot carry (a browser that navigates
# prefers XML to JSON).
LATE = (
    "SELECT ?n ?z { ?a <http://example.org/value> ?n FILTER(?n < 40) BIND('0123456789abcdef' AS ?v0) "
    + " ".join(f"BIND(CONCAT(?v{n}, ?v{n}) AS ?v{n + 1})" for n in range(12))
    + " BIND(IF(?n = 39, CONCAT(?v12, '%s'), ?v12) AS ?z) } ORDER BY ?n"
)
CUT, WHOLE = LATE % r"\u0001", LATE % "carried"
READ = """fetch(%s, {headers: {Accept: "application/sparql-results+xml"}})
  .then(response => response.text().then(text => "whole " + response.status, error => "cut " + error.name))"""


def path(text: str) -> str:
    return "/sparql?" + urllib.parse.urlencode({"query": text})


def test_a_script_sees_an_error(browser: Any, patient_server: Any) -> None:
    visit = browser.visit(patient_server.address + "/problems")

    def read(text: str) -> str:
        expression = READ % json.dumps(path(text))
        found = visit.call("Runtime.evaluate", expression=expression, awaitPromise=True)
        return str(found["result"]["value"])

    assert read(WHOLE) == "whole 200"
    assert read(CUT) == "cut TypeError"
    assert read("ASK {}") == "whole 200"  # and goes on


def test_who_navigates_sees_an_error(browser: Any, patient_server: Any) -> None:
    whole, cut = (browser.visit(patient_server.address + path(text)) for text in (WHOLE, CUT))
    assert (whole.status, whole.failures) == (200, [])
    assert cut.failures == ["net::ERR_INCOMPLETE_CHUNKED_ENCODING"]
