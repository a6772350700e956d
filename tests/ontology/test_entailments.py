"""What must follow from a few facts by the OWL 2 RL rules, and what must not: the meaning of the terms, as tables.

Each row has things of its own (`x`, `y`, `z` are made distinct row by row), so that all rows share one closure.
Every logical axiom is needed by a row: the last test takes each away in turn.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest
from owlrl import DeductiveClosure, OWLRL_Semantics
from pyoxigraph import Literal, NamedNode, RdfFormat, parse
from rdflib import Graph, URIRef

from graph.reasoning import closure as rules
from ontology.documents import bridges, modules, quads
from ontology.names import RDF_TYPE, term

FOLDER = Path(__file__).parent / "entailments"


def table(name: str) -> list[list[str]]:
    """The rows of a table of this folder: why, what is given, what follows (or does not)."""
    return [line.split("\t") for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()[1:]]


MUST = table("must-follow.tsv")
MUST_NOT = table("must-not-follow.tsv")
CONTRADICTIONS = table("contradictions.tsv")
VARIABLE = re.compile(r"(?<![\w:'])([xyz])(?![\w:'])")


def facts(row: int, text: str) -> str:
    """The facts of a row in Turtle, its variables made things of its own."""
    quoted = text.replace("'", '"')
    return VARIABLE.sub(rf"<https://example.org/{row}/\1>", quoted) + " ."


def closure(rows: list[str], read: Callable[[str], str]) -> Graph:
    """The OWL 2 RL closure of the ontology and the facts of all rows."""
    graph = Graph()
    for document in (*modules(), *bridges()):
        graph.parse(document, format="turtle")
    for row in rows:
        graph.parse(data=read(row), format="turtle")
    DeductiveClosure(OWLRL_Semantics).expand(graph)
    return graph


@pytest.fixture(scope="module")
def following(read_turtle: Callable[[str], str]) -> Graph:
    return closure([facts(row, given) for row, (_, given, _) in enumerate(MUST)], read_turtle)


@pytest.fixture(scope="module")
def not_following(read_turtle: Callable[[str], str]) -> Graph:
    return closure([facts(row, given) for row, (_, given, _) in enumerate(MUST_NOT)], read_turtle)


@pytest.mark.parametrize("row", range(len(MUST)), ids=[name for name, _, _ in MUST])
def test_it_must_follow(row: int, following: Graph, read_turtle: Callable[[str], str]) -> None:
    for triple in Graph().parse(data=read_turtle(facts(row, MUST[row][2])), format="turtle"):
        assert triple in following


@pytest.mark.parametrize("row", range(len(MUST)), ids=[name for name, _, _ in MUST])
def test_it_follows_and_is_not_given(row: int, read_turtle: Callable[[str], str]) -> None:
    given = Graph().parse(data=read_turtle(facts(row, MUST[row][1])), format="turtle")
    expected = Graph().parse(data=read_turtle(facts(row, MUST[row][2])), format="turtle")
    assert not set(given) & set(expected)


@pytest.mark.parametrize("row", range(len(MUST_NOT)), ids=[name for name, _, _ in MUST_NOT])
def test_it_must_not_follow(row: int, not_following: Graph, read_turtle: Callable[[str], str]) -> None:
    given = Graph().parse(data=read_turtle(facts(row, MUST_NOT[row][1])), format="turtle")
    assert all(triple in not_following for triple in given)
    for triple in Graph().parse(data=read_turtle(facts(row, MUST_NOT[row][2])), format="turtle"):
        assert triple not in not_following


def contradictory(graph: Graph) -> str:
    """The reasoner's messages of contradictions, in one text."""
    error = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
    return "\n".join(str(message) for message in graph.objects(None, error))


def test_the_must_rows_contradict_nothing(following: Graph, not_following: Graph) -> None:
    assert contradictory(following) + contradictory(not_following) == ""


@pytest.fixture(scope="module")
def contradictions(read_turtle: Callable[[str], str]) -> str:
    return contradictory(closure([facts(row, given) for row, (_, given) in enumerate(CONTRADICTIONS)], read_turtle))


@pytest.mark.parametrize("row", range(len(CONTRADICTIONS)), ids=[name for name, _ in CONTRADICTIONS])
def test_it_contradicts(row: int, contradictions: str) -> None:
    assert f"https://example.org/{row}/" in contradictions


def test_there_are_enough_rows() -> None:
    assert len(MUST) >= 40
    assert len(MUST_NOT) >= 40
    names = [name for name, *_ in (*MUST, *MUST_NOT, *CONTRADICTIONS)]
    assert len(names) == len(set(names))


Fact = tuple[NamedNode, NamedNode, NamedNode | Literal]
DISJOINT = term("owl:disjointWith")
LOGICAL = {term(f"rdfs:{name}") for name in ("subClassOf", "subPropertyOf", "domain", "range")}
LOGICAL |= {DISJOINT, term("owl:inverseOf")}
CHARACTERISTICS = {term("owl:SymmetricProperty"), term("owl:TransitiveProperty")}


def logical_axioms() -> set[Fact]:
    """The axioms of modules and bridges that carry meaning for a reasoner."""
    return {
        (quad.subject, quad.predicate, quad.object)
        for document in (*modules(), *bridges())
        for quad in quads(document)
        if quad.predicate in LOGICAL or (quad.predicate == RDF_TYPE and quad.object in CHARACTERISTICS)
    }


def parsed(rows: list[list[str]], column: int, read: Callable[[str], str]) -> set[Fact]:
    """The facts in a column of a table."""
    text = "\n".join(facts(row, cells[column]) for row, cells in enumerate(rows))
    return {(quad.subject, quad.predicate, quad.object) for quad in parse(read(text), format=RdfFormat.TURTLE)}


def contradicting(axioms: set[Fact], given: set[Fact]) -> set[str]:
    """Numbers of the rows in which something is of two disjoint classes, by our own reasoner."""
    known = axioms | given
    types: dict[NamedNode, set[object]] = defaultdict(set)
    for subject, predicate, value in known | set(rules(known)):
        if predicate == RDF_TYPE:
            types[subject].add(value)
    pairs = [(one, other) for one, predicate, other in axioms if predicate == DISJOINT]
    things = [thing for thing, theirs in types.items() if any({one, other} <= theirs for one, other in pairs)]
    return {thing.value.split("/")[3] for thing in things}


def test_each_axiom_is_needed_by_a_row(
    read_turtle: Callable[[str], str], mutation_report: Callable[[str, int, int], None]
) -> None:
    axioms = logical_axioms()
    given, wanted = parsed(MUST, 1, read_turtle), parsed(MUST, 2, read_turtle)
    clashing = parsed(CONTRADICTIONS, 1, read_turtle)
    every = {str(row) for row in range(len(CONTRADICTIONS))}
    assert contradicting(axioms, clashing) == every
    survivors = []
    for axiom in axioms:
        fewer = axioms - {axiom}
        known = fewer | given
        if wanted <= known | set(rules(known)) and contradicting(fewer, clashing) == every:
            survivors.append(axiom)
    mutation_report("a logical axiom of a module or bridge", len(axioms), len(survivors))
    assert sorted(str(axiom) for axiom in survivors) == []
