"""The rules that found statements, described: their name, and in how many source texts each of them fires."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from graph.quads import integer
from graph.statement import Statement
from ontology.names import LABEL, META_GRAPH, PREFIXES, RDF_TYPE, term


def rule_quads(statements: Iterable[Statement]) -> Iterator[Quad]:
    """The quads that describe the rules of statements, for `graph:meta`, in the order of their names.

    Only the graphs of source texts count: a rule that reads the project's own tables fires in none.
    """
    texts: dict[str, set[str]] = {}
    for statement in statements:
        for rule in (statement.rule, statement.agreed_by):
            if rule is not None:
                found = texts.setdefault(rule, set())
                found.update({statement.graph} if statement.graph.startswith(PREFIXES["src"]) else ())
    for name, graphs in sorted(texts.items()):
        node = NamedNode(f"{PREFIXES['id']}rule/{name}")
        yield Quad(node, RDF_TYPE, term("cl:Rule"), META_GRAPH)
        yield Quad(node, LABEL, Literal(name, language="en"), META_GRAPH)
        yield Quad(node, term("cl:firesInSources"), integer(len(graphs)), META_GRAPH)
