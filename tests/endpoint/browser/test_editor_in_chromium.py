"""The editor: names completed by words of three languages, problems at their place, answers with labels, questions at
hand; no other host, nothing that the content policy refuses, and a keyboard's way through."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import quote, urlsplit

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("search_stands")]

HINTS = "[...document.querySelectorAll('.CodeMirror-hint')]"
LISTENING = "editor.yasqe.state.completionActive?.widget?.keyMap?.Down"  # not while the list is made anew
PATTERN = "SELECT * {\n  ?treaty a \n}"


def editor(hand: Callable[..., Any], query: str = "", **how: Any) -> Any:
    """The editor with a query in it and the focus in its field."""
    here = hand("sparql-editor" + (f"?query={quote(query)}" if query else ""), **how)
    here.until("window.editor && editor.names.loading.then(() => true)")
    here.value("editor.yasqe.focus()")
    return here


def complete(here: Any, line: int, typed: str, wanted: str) -> str:
    """What stands in the editor when a name was typed at the end of a line, waited for and chosen by keyboard."""
    here.value(f"editor.yasqe.setCursor({{line: {line}, ch: editor.yasqe.getLine({line}).length}})")
    here.types(typed)
    here.until(f"editor.yasqe.getLine({line}).endsWith({typed!r})")
    place = here.until(f"{LISTENING} && {HINTS}.findIndex((hint) => hint.textContent.includes({wanted!r})) + 1")
    for _ in range(place - 1):
        here.presses("ArrowDown", 40)
    before = here.value("editor.yasqe.getValue()")
    here.presses("Enter", 13)
    return str(here.until(f"editor.yasqe.getValue() !== {before!r} && editor.yasqe.getValue()"))


@pytest.mark.parametrize("typed", ["treat", "догові", "договор"], ids=["English", "Ukrainian", "Russian"])
def test_word_becomes_a_class_with_its_prefix(hand: Callable[..., Any], typed: str) -> None:
    text = complete(editor(hand, PATTERN), 1, typed, "cl:Treaty ")
    assert text == "PREFIX cl: <https://w3id.org/cyberlex/ontology#>\nSELECT * {\n  ?treaty a cl:Treaty\n}"


@pytest.mark.parametrize("typed", ["by_par", "сторон"], ids=["English", "Cyrillic"])
def test_word_becomes_a_property(hand: Callable[..., Any], typed: str) -> None:
    text = complete(editor(hand, "SELECT * {\n  ?action \n}"), 1, typed, "cl:byParty ")
    assert "?action cl:byParty" in text


@pytest.mark.parametrize("typed", ["kazakhs", "казахс", "ukrane"], ids=["English", "Cyrillic", "a letter wrong"])
def test_word_becomes_a_thing(hand: Callable[..., Any], typed: str) -> None:
    state = "UKR" if typed == "ukrane" else "KAZ"
    text = complete(editor(hand, "SELECT * {\n  ?action ?p \n}"), 1, typed, f"id:state/{state} ")
    assert f"?p <https://w3id.org/cyberlex/id/state/{state}>" in text


@pytest.mark.parametrize("typed", ["cl:treat", "cl:Trea", "cl:догові"])
def test_prefix_keeps_to_its_names(hand: Callable[..., Any], typed: str) -> None:
    here = editor(hand, "PREFIX cl: <https://w3id.org/cyberlex/ontology#>\n" + PATTERN)
    assert "?treaty a cl:Treaty\n" in complete(here, 2, typed, "cl:Treaty ")


def test_word_becomes_a_graph(hand: Callable[..., Any]) -> None:
    text = complete(editor(hand, "SELECT * {\n  GRAPH \n}"), 1, "gorel", "src:gorelik-2022 ")
    assert "PREFIX src: <https://w3id.org/cyberlex/source/>" in text
    assert "GRAPH src:gorelik-2022" in text


def test_expected_kind_comes_first(hand: Callable[..., Any]) -> None:
    here = editor(hand, "SELECT * {\n  ?x \n}")
    here.value("editor.yasqe.setCursor({line: 1, ch: 99})")
    here.types("ratif")
    assert "property" in here.until(HINTS + "[0]?.textContent")


def test_prefix_typed_by_hand_is_declared(hand: Callable[..., Any]) -> None:
    here = editor(hand, "SELECT * {\n  ?x \n}")
    here.value("editor.yasqe.setCursor({line: 1, ch: 99})")
    here.types("skos:prefLabel ?label")
    text = here.value("editor.yasqe.getValue()")
    assert text.startswith("PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n")
    assert "?x skos:prefLabel ?label" in text


@pytest.mark.parametrize("typed", ["SELE", "?treat", '"treat', "# treat", "12"])
def test_what_is_no_name_is_not_completed(hand: Callable[..., Any], typed: str) -> None:
    here = editor(hand, "SELECT * {\n  \n}")
    here.value("editor.yasqe.setCursor({line: 1, ch: 99})")
    here.types(typed)
    assert not here.value("new Promise((done) => setTimeout(() => done(wordAt(editor.yasqe)), 300))")
    assert not here.value(HINTS + ".some((hint) => hint.textContent.includes('cl:'))")


def test_problem_stands_at_its_line_with_its_hint(hand: Callable[..., Any]) -> None:
    here = editor(hand, "SELECT ?x {\n  ?x a cl:Treaty ;\n     rdfs:label ?label\n}")
    here.presses("Enter", 13, modifiers=2)
    told = here.until("document.querySelector('.problem-here')?.textContent")
    assert told.startswith("Line 2, column 8:")
    assert "PREFIX cl: <https://w3id.org/cyberlex/ontology#>" in told, "the hint"
    marked = "[...document.querySelectorAll('.at-fault')].map((each) => each.textContent).join('')"
    assert here.value(marked) == "cl:Treaty"
    line = "document.querySelector('.problem-here').closest('.CodeMirror-linewidget').previousElementSibling"
    assert "?x a cl:Treaty" in here.value(
        f"({line} ?? document.querySelector('.problem-here').parentElement.parentElement).textContent"
    )
    assert here.value("editor.yasqe.getCursor().line") == 1
    here.value("editor.run('ASK {}')")
    here.until("!document.querySelector('.problem-here')")


def test_answer_has_labels_and_links_to_our_pages(hand: Callable[..., Any], site_address: str) -> None:
    query = """PREFIX cl: <https://w3id.org/cyberlex/ontology#>
SELECT ?state ?label { VALUES ?state { <https://w3id.org/cyberlex/id/state/KAZ> } ?state a cl:State
  BIND("<script>alert(1)</script>" AS ?label) }"""
    here = editor(hand, query)
    here.presses("Enter", 13, modifiers=2)
    link = here.until("document.querySelector('.answers td a.iri')?.outerHTML")
    assert ">Kazakhstan</a>" in link
    assert 'href="/id/state/KAZ"' in link
    assert "&lt;script&gt;" in here.value("document.querySelector('.answers table').innerHTML")
    assert here.value("new URLSearchParams(location.search).get('query')") == query
    met = here.met()
    assert met.complaints == []
    assert {urlsplit(address).netloc for address in met.addresses if not address.startswith("data:")} == {
        urlsplit(site_address).netloc
    }


def test_empty_answer_says_why_and_offers_a_mend(hand: Callable[..., Any]) -> None:
    here = editor(hand, 'SELECT ?x { ?x <http://www.w3.org/2004/02/skos/core#prefLabel> "Kazakhstan"@ru }')
    here.value("editor.run()")
    why = here.until("document.querySelector('.why li')?.textContent")
    assert why.startswith("Line 1, column ")


def test_graph_and_yes_or_no_are_shown(hand: Callable[..., Any]) -> None:
    here = editor(hand, "ASK { ?s ?p ?o }")
    here.value("editor.run()")
    assert "true" in here.until("document.querySelector('.answers .yasr_results')?.textContent.toLowerCase()")
    here.value("editor.run('DESCRIBE <https://w3id.org/cyberlex/id/state/KAZ>')")
    here.until("document.querySelector('.answers .yasr_results')?.textContent.includes('KAZ')")
    assert here.met().complaints == []


def test_catalogue_is_at_hand(hand: Callable[..., Any]) -> None:
    here = editor(hand)
    assert here.value("document.querySelector('#question').options.length") > 40
    here.value("document.querySelector('#question').value = 'parties-of-an-instrument'")
    here.value("document.querySelector('#question').dispatchEvent(new Event('change'))")
    text = here.until("editor.yasqe.getValue().includes('?boundSince') && editor.yasqe.getValue()")
    assert text.startswith("PREFIX cl:")
    here.value("editor.run()")
    here.until("document.querySelectorAll('.answers td').length > 10")
    assert here.met().complaints == []


def test_tab_leaves_the_field_and_nothing_is_kept(hand: Callable[..., Any]) -> None:
    here = editor(hand, PATTERN)
    here.presses("Tab", 9)
    assert here.value("document.activeElement.textContent") == "Run"
    here.presses("Tab", 9, modifiers=8)
    assert here.value("document.activeElement === editor.yasqe.getInputField()")
    assert here.value("localStorage.length + sessionStorage.length") == 0
    assert here.value("editor.yasqe.getValue()") == PATTERN


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_code_can_be_read(hand: Callable[..., Any], dark: bool) -> None:
    query = 'PREFIX cl: <https://w3id.org/cyberlex/ontology#>\nSELECT ?x { ?x a cl:Treaty ; cl:note "text", 12 } # note'
    here = editor(hand, query, dark=dark)
    found = here.value(CONTRAST)
    assert len(found) >= 7
    assert {kind: ratio for kind, ratio in found.items() if ratio < 4.5} == {}, "WCAG 2.2, 1.4.3"


CONTRAST = """(() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const linear = (c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const behind = light(parts(getComputedStyle(document.querySelector('.CodeMirror')).backgroundColor));
  const kinds = {};
  for (const piece of document.querySelectorAll('.CodeMirror-line span[class^=cm-], .CodeMirror-linenumber')) {
    const [high, low] = [light(parts(getComputedStyle(piece).color)), behind].sort((a, b) => b - a);
    kinds[piece.className] = (high + 0.05) / (low + 0.05);
  }
  return kinds;
})()"""


def test_answer_and_problem_have_no_fault_of_access(hand: Callable[..., Any], axe: str) -> None:
    here = editor(hand, "SELECT * { ?s ?p ?o } LIMIT 20")
    here.value(axe + "; 0")
    faults = "axe.run().then((run) => run.violations.map((each) => each.id))"
    here.value("editor.run()")
    here.until("document.querySelectorAll('.answers td').length > 10")
    assert here.value(faults) == []
    here.value("editor.run('SELECT * { ?s a cl:Treaty }')")
    here.until("!!document.querySelector('.problem-here')")
    assert here.value(faults) == []


@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_sticks_out(hand: Callable[..., Any], width: int) -> None:
    here = editor(hand, "SELECT * { ?s ?p ?o } LIMIT 30", width=width)
    here.value("editor.run()")
    here.until("document.querySelectorAll('.answers td').length > 10")
    assert here.value("document.documentElement.scrollWidth") <= width


def test_pages_beside_the_editor_do_not_load_it(hand: Callable[..., Any]) -> None:
    assert not any("/vendor/" in address for address in hand("").visit.addresses)
