"""Each promise of the evidence contract is broken once, and the check says so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store

from graph.check import faults, rules
from graph.description import description
from graph.quads import extraction_quads
from graph.release import by_graph
from graph.statement import Extraction
from graph.texts import Texts
from ontology.names import term

TEXT = "The Council adopted the Pact in 1999. It did not sign the Charter."
SOURCE = NamedNode("https://w3id.org/cyberlex/source/note")
PACT, COUNCIL = term("id:instrument/pact"), term("id:body/council")


@pytest.fixture
def store(extraction: Extraction) -> Store:
    made = Store()
    quads = list(extraction_quads(extraction))
    made.extend(quads)
    made.extend(description(by_graph(quads)))
    return made


def _remove(store: Store, predicate: str, obj: NamedNode | Literal | None = None) -> None:
    for quad in list(store.quads_for_pattern(None, term(predicate), obj)):
        store.remove(quad)


def _replace_object(store: Store, predicate: str, value: Literal | NamedNode) -> None:
    quad = next(iter(store.quads_for_pattern(None, term(predicate), None)))
    store.remove(quad)
    store.add(Quad(quad.subject, quad.predicate, value, quad.graph_name))


def _number(value: int) -> Literal:
    return Literal(str(value), datatype=term("xsd:integer"))


BROKEN: dict[str, tuple[str, Callable[[Store], None]]] = {
    "a fact nobody says": ("unsupported", lambda s: s.add(Quad(PACT, term("cl:signedOn"), Literal("1999"), SOURCE))),
    "a fact of the tables nobody says": (
        "unsupported",
        lambda s: s.add(Quad(PACT, term("cl:signedOn"), Literal("1999"), term("graph:reference"))),
    ),
    "a fact about the source itself": (
        "source-metadata",
        lambda s: s.add(Quad(SOURCE, term("cl:signedOn"), Literal("1999"), SOURCE)),
    ),
    "an asserted statement without plain triple": (
        "unasserted-plain",
        lambda s: s.remove(Quad(PACT, term("cl:adoptedBy"), COUNCIL, SOURCE)),
    ),
    "a statement without evidence": ("statement-without-evidence", lambda s: _remove(s, "cl:evidence")),
    "a statement without status": ("statement-without-evidence", lambda s: _remove(s, "cl:status")),
    "a statement nobody vouches for": ("statement-without-evidence", lambda s: _remove(s, "cl:byRule")),
    "a crime that only a rule sees in a threat": (
        "unreviewed-crime",
        lambda s: _replace_object(s, "rdf:predicate", term("cl:mayConstitute")),
    ),
    "evidence without selector": ("evidence-without-place", lambda s: _remove(s, "oa:hasSelector")),
    "evidence without hash": ("evidence-without-place", lambda s: _remove(s, "cl:quoteSha256")),
    "evidence without paragraph": ("evidence-without-place", lambda s: _remove(s, "cl:paragraph")),
    "evidence after the end": ("evidence-outside-text", lambda s: _replace_object(s, "oa:end", _number(1000))),
    "evidence that ends before it starts": (
        "evidence-outside-text",
        lambda s: _replace_object(s, "oa:end", _number(0)),
    ),
    "another hash": ("quote-hash", lambda s: _replace_object(s, "cl:quoteSha256", Literal("0" * 64))),
    "a link that does not say where it was seen": (
        "link-without-place",
        lambda s: s.add(Quad(PACT, term("skos:exactMatch"), term("id:instrument/other"), term("graph:links"))),
    ),
    "an inference that no rule explains": (
        "inferred-without-premises",
        lambda s: s.add(Quad(PACT, term("cl:adoptedBy"), COUNCIL, term("graph:inferred"))),
    ),
    "a blank node": ("blank-nodes", lambda s: s.add(Quad(BlankNode("x"), term("rdf:type"), COUNCIL, SOURCE))),
    "a control character": (
        "forbidden-character",
        lambda s: s.add(Quad(PACT, term("rdfs:label"), Literal("a\x01b"), SOURCE)),
    ),
}


def _texts(folder: Path) -> Texts:
    (folder / "any-name.txt").write_text(TEXT, encoding="utf-8")
    return Texts(folder)


def test_a_sound_graph_has_no_fault(store: Store, tmp_path: Path) -> None:
    assert faults(store, _texts(tmp_path)) == []


@pytest.mark.parametrize(("rule", "break_it"), BROKEN.values(), ids=BROKEN.keys())
def test_each_broken_promise_is_caught(
    store: Store, tmp_path: Path, rule: str, break_it: Callable[[Store], None]
) -> None:
    break_it(store)
    assert rule in {fault.rule for fault in faults(store, _texts(tmp_path))}


def test_every_rule_over_quads_is_broken_here() -> None:
    assert {path.stem for path in rules()} <= {rule for rule, _ in BROKEN.values()}
