"""Every type of page, found in the application's own routes, in a real browser: with scripts and without, at the width
of a phone and of a desk, in light and dark. Nothing is asked of another host, nothing is refused or complained of,
nothing sticks out, and axe-core finds no fault against WCAG 2.2 A and AA or its best practices."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote, urlsplit
from urllib.request import Request, urlopen

import pytest
from flask import Flask

from endpoint.pages.blueprint import pages
from endpoint.pages.things.kinds import KINDS
from ontology.names import SPARQL_PREFIXES

pytestmark = pytest.mark.browser

PHONE, DESK = 390, 1440
SHOWN = [(DESK, "light"), (PHONE, "dark"), (DESK, "dark"), (PHONE, "light")]

KIND = f"/id/<any({', '.join(KINDS)}):slug>/"

# The pages of each route. What stands in braces is asked of the store: names made of hashes differ between builds.
PAGES: dict[str, list[str]] = {
    "/": ["", "?lang=uk"],
    "/contradictions": ["contradictions"],
    "/cooperation": [
        "cooperation",
        "cooperation?from=UKR&to=USA&measure=expedited-preservation&offence=system-interference&date=2007-01-01",
    ],
    "/cooperation/matrix": ["cooperation/matrix?date=2026-01-01"],
    "/cooperation/network": ["cooperation/network?measure=mutual-assistance&state=KAZ&date=2026-01-01"],
    "/dataset": ["dataset"],
    "/evidence/<path:name>": ["{place}", "{row}"],
    "/graph/": ["graph/"],
    "/graph/<path:name>": ["graph/reference"],
    "/id/": ["id/"],
    KIND: ["id/instrument/", "id/state/?lang=uk"],
    "/id/<path:name>": [
        "id/instrument/cets-185",
        "id/instrument/cets-185?drawn",
        "id/instrument/cets-189",
        "id/instrument/cets-185/art_32?lang=ru",
        "id/state/KAZ",
        "id/state/UKR?lang=uk",
        "id/body/europol-ec3?lang=ru",
        "id/body/interpol",
        "id/crime/illegal-access",
        "id/crime/cybercrime",
        "id/measure/mutual-assistance",
        "id/threat/phishing",
        "{person}",
        "{body}",
        "id/rule/prp-spo1",
    ],
    "/inference/<path:name>": ["{inference}"],
    "/mention/<path:name>": ["{mention}"],
    "/ontology": ["ontology"],
    "/ontology/<path:name>": ["ontology/instruments", "ontology/bridge/eli", "ontology/shapes"],
    "/ontology/changes": ["ontology/changes"],
    "/query/": ["query/"],
    "/query/<slug>": [
        "query/consents-since-a-date",
        "query/parties-of-an-instrument?instrument=cets-189&view=map",
        "query/consents-since-a-date?view=timeline",
        "query/how-many-statements?view=chart",
        "query/network-of-bodies?view=network",
        "query/obstacles-to-cooperation?lang=uk",
        "query/parties-of-an-instrument?instrument=no-such-thing",
    ],
    "/search": [
        "search",
        "search?q=budapest+convention",
        "search?q=%D1%84%D1%96%D1%88%D0%B8%D0%BD%D0%B3&kind=threat&lang=uk",
        "search?q=no+such+words+anywhere",
    ],
    "/shape/<path:name>": ["shape/State"],
    "/source/": ["source/"],
    "/source/<path:name>": ["source/kazakhstan-countering-abstract", "source/sabyrbaeva?from=43&topic=Obstacles"],
    "/sparql-editor": ["sparql-editor"],
    "/statement/<path:name>": ["{statement}", "{reported}", "{disputed}"],
}
# Routes without a page of their own, and why.
NO_PAGE = {
    "/.well-known/sparql-examples": "RDF",
    "/.well-known/void": "as /dataset",
    "/api/cooperation": "JSON",
    "/api/search": "JSON",
    "/build/<path:name>": "the store names its own build in graph:meta only when a store made it",
    "/dataset.<extension>": "RDF",
    "/ontology.<extension>": "RDF",
    "/editor/names.json": "JSON",
    "/editor/questions.json": "JSON",
    "/openapi.json": "JSON",
    "/queries": "as /query/",
    "/query": "leads to /query/",
    "/query/<slug>/lists": "JSON",
    "/sources": "leads to /source/",
    "/static/<path:filename>": "files",
}
FOREIGN = {  # pages outside the blueprint, and pages of failures
    "an answer": "sparql?query=SELECT+%2A+%7B+%3Fs+%3Fp+%3Fo+%7D+LIMIT+5",
    "a fault in a query": "sparql?query=SELECT+%2A+%7B+%3Fs+%3Fp+",
    "no such page": "nowhere",
    "no such thing": "id/state/XXX",
}
FAULTY = {"sparql?query=SELECT+%2A+%7B+%3Fs+%3Fp+": 400, "nowhere": 404, "id/state/XXX": 404}
FAULTY["query/parties-of-an-instrument?instrument=no-such-thing"] = 422
EXAMPLES = {
    "place": "?x oa:hasSource ?y ; oa:hasSelector ?z",
    "row": "?x cl:inTable <https://w3id.org/cyberlex/id/table/treaty_actions> FILTER CONTAINS(STR(?x), '/evidence/')",
    "inference": "?x a cl:Inference",
    "mention": "?x a oa:Annotation",
    "person": "?x a cl:Person",
    "body": "?x a cl:Body ; cl:objectsTo ?y",
    "statement": "?x rdf:predicate cl:provides ; cl:status cl:asserted",
    "reported": "?x cl:status cl:reported ; cl:attributedTo ?y",
    "disputed": "?x cl:conflictsWith ?y",
}
ADDRESSES = [*(page for each in PAGES.values() for page in each), *FOREIGN.values()]
# What axe cannot see: the editor's lines are scrolled by the keys of its text field, which stands beside them.
AXE = """axe.run(document, {
  runOnly: {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
  rules: {"target-size": {enabled: true}},
  resultTypes: ["violations"],
  preload: false,
}).then(found => found.violations.filter(each =>
  each.id != "scrollable-region-focusable" || each.nodes.some(node => node.target != ".CodeMirror-scroll")).map(each =>
  each.id + ": " + each.nodes.slice(0, 3).map(node => node.target + " " + node.failureSummary).join(" | ")))"""


def test_every_route_has_a_page_here() -> None:
    app = Flask("routes", static_folder=None)
    app.register_blueprint(pages(lambda: pytest.fail("no page is asked for")))
    rules = {rule.rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())}
    assert rules == {*PAGES, *NO_PAGE}


@pytest.fixture(scope="session")
def examples(site_address: str) -> dict[str, str]:
    """The address of one thing for each name in `EXAMPLES`."""
    found = {}
    for name, pattern in EXAMPLES.items():
        query = quote(SPARQL_PREFIXES + f"SELECT (STR(?x) AS ?iri) {{ {pattern} }} ORDER BY ?iri LIMIT 1")
        asked = Request(f"{site_address}sparql?query={query}", headers={"Accept": "application/sparql-results+json"})
        with urlopen(asked) as answer:
            (row,) = json.load(answer)["results"]["bindings"]
        found[name] = row["iri"]["value"].removeprefix("https://w3id.org/cyberlex/")
    return found


@pytest.mark.parametrize(("scripts", "shown"), [(True, SHOWN[:2]), (False, SHOWN[2:])], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("page", ADDRESSES)
def test_page(
    browser: Any,
    site_address: str,
    examples: dict[str, str],
    axe: str,
    page: str,
    scripts: bool,
    shown: list[tuple[int, str]],
) -> None:
    address = site_address + page.format_map(examples)
    visit = browser.visit(address, scripts=scripts)
    assert visit.status == FAULTY.get(page, 200)
    assert visit.value("document.querySelectorAll('h1').length") == 1
    visit.call("Emulation.setScriptExecutionDisabled", value=False)  # axe waits for timers; the page is loaded already
    visit.value(axe + "; 0")
    for width, light in shown:
        visit.show(width=width, dark=light == "dark")
        assert visit.value(AXE) == [], (width, light)
        assert visit.value("document.documentElement.scrollWidth") <= width
    browser.listen(visit, address)
    assert [each for each in visit.complaints if not _expected(each, page)] == []
    asked = [urlsplit(each) for each in visit.addresses]
    assert {each.netloc for each in asked if each.scheme != "data"} == {urlsplit(site_address).netloc}


def _expected(complaint: str, page: str) -> bool:
    """A page that tells of a fault has a status that tells so, and the browser repeats it."""
    return page in FAULTY and f"status of {FAULTY[page]}" in complaint
