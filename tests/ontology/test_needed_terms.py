"""Every own class and property is needed: take it away, and a question, a shape or a canned query breaks.

A question needs a term when its answer changes once the term means nothing, and a class or individual when it stands
in its rows. A property does not become useful by being listed or described: questions tagged `terms`, which ask the
ontology and no data, need no property. A canned query is held to the same, with the values its form starts with. A
shape needs the terms it names: no part of a shape can be taken away unseen (test_shapes).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from ontology.documents import modules, quads, shapes
from ontology.names import PREFIXES, term
from queries.ask import ask
from queries.catalogue import catalogue

FOLDER = Path(__file__).parent / "competency"
CL = PREFIXES["cl"]
AS_OF = date(2026, 11, 22)
PROPERTIES = {term(f"owl:{kind}") for kind in ("ObjectProperty", "DatatypeProperty", "AnnotationProperty")}
KINDS = PROPERTIES | {term("owl:Class"), term("owl:NamedIndividual")}
NAME = re.compile(rf"(?:(?<!\w)cl:|{re.escape(CL)})([A-Za-z]\w*)")
Rows = Callable[[Store, str], str]


def own_terms(kinds: Collection[NamedNode] = KINDS) -> set[str]:
    """Local names of the classes, properties and individuals that the modules declare."""
    declared = {quad.subject for module in modules() for quad in quads(module) if quad.object in kinds}
    return {node.value.removeprefix(CL) for node in declared if isinstance(node, NamedNode) and CL in node.value}


def named(text: str) -> set[str]:
    """Local names of the own terms that a query writes, its comments aside."""
    return set(NAME.findall("\n".join(line for line in text.splitlines() if not line.startswith("#"))))


def without(text: str, name: str) -> str:
    """A query in which one own term is replaced by a name that nothing bears.

    >>> without("?x cl:status ?y ; cl:statusAsOf ?z", "status")
    '?x cl:statusGone ?y ; cl:statusAsOf ?z'
    """
    return re.sub(rf"((?<!\w)cl:|{re.escape(CL)}){name}\b", rf"\g<1>{name}Gone", text)


def needed_by_questions(store: Store, questions: Iterable[Path], rows: Rows) -> set[str]:
    """Terms without which a question is answered otherwise, and classes and individuals that stand in answers."""
    needed, properties = set[str](), own_terms(PROPERTIES)
    for question in questions:
        text = question.read_text(encoding="utf-8")
        answer = rows(store, text)
        changing = {name for name in named(text) - needed if rows(store, without(text, name)) != answer}
        about_terms = "#+ tags: terms" in text
        needed |= (named(answer) - properties) | (changing - properties if about_terms else changing)
    return needed


def needed_by_shapes() -> set[str]:
    """Own terms that stand in a shape where they work: as target, path, class, kind or allowed value."""
    found = {quad.object for path in shapes() for quad in quads(path) if not isinstance(quad.object, Literal)}
    return {node.value.removeprefix(CL) for node in found if isinstance(node, NamedNode) and CL in node.value}


def needed_by_canned_queries(store: Store, asked: set[str]) -> set[str]:
    """Those of some terms without which a canned query is answered otherwise, as its form stands at first."""
    needed = set()
    for query in catalogue().values():
        names = (named(query.text) & asked) - needed
        answer = ask(store, query, {}, AS_OF).rows if names else ()
        needed |= {
            name
            for name in names
            if ask(store, replace(query, text=without(query.text, name)), {}, AS_OF).rows != answer
        }
    return needed


def with_union(store: Store) -> Store:
    """A store whose default graph is the union of the named ones, as published versions have it."""
    copy = Store()
    copy.bulk_extend([*store, *(Quad(*triple) for triple in {quad.triple for quad in store})])
    return copy


@pytest.fixture(scope="module")
def needed(world: Store, released: Store, rows: Rows) -> dict[str, set[str]]:
    tables, texts = sorted(FOLDER.glob("*.rq")), sorted((FOLDER / "texts").glob("*.rq"))
    questions = needed_by_questions(world, tables, rows) | needed_by_questions(released, texts, rows)
    shapes = needed_by_shapes()
    left = own_terms() - questions - shapes
    canned = needed_by_canned_queries(with_union(released), left)
    return {"competency questions": questions, "shapes": shapes, "canned queries": canned}


def test_every_term_is_needed(needed: dict[str, set[str]], mutation_report: Callable[[str, int, int], None]) -> None:
    survivors = own_terms() - set.union(*needed.values())
    mutation_report("a class, property or individual", len(own_terms()), len(survivors))
    assert sorted(survivors) == []


def test_nothing_needs_a_term_that_is_not_declared(needed: dict[str, set[str]]) -> None:
    assert sorted(set.union(*needed.values()) - own_terms()) == []


def test_a_term_that_nothing_asks_for_is_seen(world: Store, rows: Rows, tmp_path: Path) -> None:
    question = tmp_path / "idle.rq"
    question.write_text(
        f"PREFIX cl: <{CL}>\nSELECT ?x WHERE {{ ?x a cl:ConceptNobodyUses . OPTIONAL {{ ?x cl:status ?y }} }}"
    )
    assert needed_by_questions(world, [question], rows) == set()
    question.write_text(f"PREFIX cl: <{CL}>\nSELECT ?x WHERE {{ ?x a cl:MeasureScope }}")
    assert "MeasureScope" in needed_by_questions(world, [question], rows)
