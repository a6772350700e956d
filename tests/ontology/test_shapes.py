"""Every shape is broken by the data that name it; good data conform; and no part of a shape can go unseen.

The mutation run takes each target, constraint and property of each shape away in turn: what the data break must change.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import Graph, Namespace, Node, URIRef
from rdflib.namespace import RDF, RDFS

from ontology.documents import modules, shapes

DATA = Path(__file__).parent / "data"
SHAPE = "https://w3id.org/cyberlex/shape/"
SH = Namespace("http://www.w3.org/ns/shacl#")
WORDING = {SH.message, SH.path}  # no constraint: a shape without its path is no shape
BREAKING = sorted(DATA.glob("breaks-*.ttl"))
PARTS = {"has-rule", "rule-given", "has-decision", "decision-given", "date", "whole-date", "part-date"}
PARTS |= {"plain-words", "language-words"}  # parts of other shapes: broken through those
PARTS |= {f"linked-{kind}" for kind in ("actor", "legal-text", "matter", "work", "event", "place", "class")}


@pytest.fixture(scope="module")
def shape_graph() -> Graph:
    graph = Graph()
    for document in shapes():
        graph.parse(document, format="turtle")
    return graph


@pytest.fixture(scope="module")
def classes() -> Graph:
    graph = Graph()
    for document in modules():
        graph.parse(document, format="turtle")
    return graph


def broken(data: Path, shape_graph: Graph, classes: Graph) -> set[str]:
    """Names of the shapes that a file breaks: property shapes, and the node shapes that they belong to."""
    graph = classes + Graph().parse(data, format="turtle")
    _, report, _ = validate(graph, shacl_graph=shape_graph, inference="none")
    seen = {URIRef(str(shape)) for shape in report.objects(None, SH.sourceShape)}
    around = {node for shape in seen for node in shape_graph.subjects(SH.property, shape)}
    return {str(shape).removeprefix(SHAPE) for shape in seen | around}


def named(data: Path) -> str:
    match = re.match(r"# Breaks shape:(\S+)", data.read_text(encoding="utf-8"))
    assert match is not None, data.name
    return match[1]


@pytest.mark.parametrize("data", BREAKING, ids=lambda path: path.stem)
def test_the_data_break_the_shape_they_name(data: Path, shape_graph: Graph, classes: Graph) -> None:
    assert named(data) in broken(data, shape_graph, classes)


def test_good_data_conform(shape_graph: Graph, classes: Graph) -> None:
    assert broken(DATA / "conforms.ttl", shape_graph, classes) == set()


def test_every_shape_has_data_that_break_it(shape_graph: Graph) -> None:
    kinds = (SH.NodeShape, SH.PropertyShape)
    every = {str(shape).removeprefix(SHAPE) for kind in kinds for shape in shape_graph.subjects(RDF.type, kind)}
    assert every - PARTS == {named(data) for data in BREAKING}


def test_no_shape_runs_sparql(shape_graph: Graph) -> None:
    assert not list(shape_graph.subject_objects(SH.sparql))


Part = tuple[Node, Node, Node]


def parts(shape_graph: Graph) -> list[Part]:
    """The targets, constraints and properties of all shapes, in a fixed order."""
    found = [
        part
        for part in shape_graph
        if part[1] not in WORDING and str(part[1]).startswith(str(SH)) and part[2] != RDF.nil
    ]
    return sorted(found, key=str)


def results(data: Graph, shape_graph: Graph) -> frozenset[tuple[str, str, str]]:
    """Which node breaks which constraint of which shape."""
    _, report, _ = validate(data, shacl_graph=shape_graph, inference="none")
    about = (SH.focusNode, SH.sourceShape, SH.sourceConstraintComponent)
    return frozenset(
        tuple(str(report.value(result, what)) for what in about)  # type: ignore[misc]
        for result in report.subjects(RDF.type, SH.ValidationResult)
    )


@pytest.fixture(scope="module")
def breaking(classes: Graph) -> dict[str, Graph]:
    """The data that must break each shape, by its name, with the hierarchy of classes."""
    above = Graph()
    for triple in classes.triples((None, RDFS.subClassOf, None)):
        above.add(triple)
    return {named(data): above + Graph().parse(data, format="turtle") for data in BREAKING}


def used_by(shape_graph: Graph) -> dict[str, set[str]]:
    """Names of the shapes in which a shape, or a part of one, takes effect: itself, and those that point to it."""
    users: dict[Node, set[Node]] = defaultdict(set)
    for subject, _, value in shape_graph:
        users[value].add(subject)
    found: dict[str, set[str]] = {}
    for shape in set(shape_graph.subjects()):
        seen, open_ends = {shape}, [shape]
        while open_ends:
            further = users[open_ends.pop()] - seen
            seen |= further
            open_ends.extend(further)
        found[str(shape)] = {str(each).removeprefix(SHAPE) for each in seen}
    return found


def survivors(shape_graph: Graph, breaking: dict[str, Graph], taken: list[Part]) -> list[Part]:
    """The parts that can be taken away while all must-fail data break the same."""
    before = {name: results(data, shape_graph) for name, data in breaking.items()}
    users = used_by(shape_graph)
    alive = []
    for part in taken:
        shape_graph.remove(part)
        touched = {str(each).removeprefix(SHAPE) for each in (part[2], *shape_graph.objects(part[0], SH.property))}
        names = sorted((users[str(part[0])] | touched) & breaking.keys())
        if all(results(breaking[name], shape_graph) == before[name] for name in names):
            alive.append(part)
        shape_graph.add(part)
    return alive


def test_no_part_of_a_shape_can_go_unseen(
    shape_graph: Graph, breaking: dict[str, Graph], mutation_report: Callable[[str, int, int], None]
) -> None:
    taken = parts(shape_graph)
    alive = survivors(shape_graph, breaking, taken)
    mutation_report("a target, constraint or property of a shape", len(taken), len(alive))
    assert [" ".join(str(node) for node in part) for part in alive] == []


def test_a_part_that_nothing_breaks_is_seen(shape_graph: Graph, breaking: dict[str, Graph]) -> None:
    part = (URIRef(SHAPE + "work-doi"), SH.pattern, next(shape_graph.objects(URIRef(SHAPE + "work-doi"), SH.pattern)))
    others = {name: data for name, data in breaking.items() if name not in ("work-doi", "Work")}
    assert survivors(shape_graph, others, [part]) == [part]
