"""Every shape is broken by the data that name it, and by them alone where nothing else is wrong; good data conform."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import RDF

from ontology.documents import modules, shapes

DATA = Path(__file__).parent / "data"
SHAPE = "https://w3id.org/cyberlex/shape/"
SH = Namespace("http://www.w3.org/ns/shacl#")
BREAKING = sorted(DATA.glob("breaks-*.ttl"))
PARTS = {"has-rule", "rule-given", "has-decision", "decision-given", "date", "whole-date", "part-date"}
PARTS |= {"plain-words", "language-words"}  # parts of other shapes: broken through those


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
