"""Each rule is described with the number of source texts in which it found something."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from graph.quads import integer
from graph.rules import rule_quads
from graph.statement import Statement
from ontology.names import LABEL, META_GRAPH, PREFIXES, REFERENCE_GRAPH, term

THING = NamedNode(f"{PREFIXES['id']}body/europol")


def said(graph: str, rule: str | None, agreed_by: str | None = None) -> Statement:
    return Statement(graph, THING, THING, THING, (), rule=rule, agreed_by=agreed_by)


def test_rules_are_counted_by_source_text() -> None:
    one, other = (f"{PREFIXES['src']}{name}" for name in ("one", "other"))
    found = list(
        rule_quads(
            [
                said(one, "foundation"),
                said(one, "foundation"),
                said(other, "foundation", "syntax/foundation"),
                said(REFERENCE_GRAPH.value, "table-row"),
                said(one, None),
            ]
        )
    )
    counts = {
        quad.subject.value.partition("/rule/")[2]: quad.object
        for quad in found
        if quad.predicate == term("cl:firesInSources")
    }
    assert counts == {"foundation": integer(2), "syntax/foundation": integer(1), "table-row": integer(0)}
    assert {quad.graph_name for quad in found} == {META_GRAPH}
    assert next(quad.object for quad in found if quad.predicate == LABEL) == Literal("foundation", language="en")
