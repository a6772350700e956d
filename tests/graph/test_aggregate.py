"""Stored counts: right by hand on a small graph, each noticed when it is altered, and right in the release."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pyoxigraph
import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from graph.aggregate import COUNTS, DATASET, aggregates, differences
from graph.check import faults
from graph.description import description
from graph.release import by_graph, shipped
from graph.texts import Texts
from ontology.names import LINKS_GRAPH, MENTIONS_GRAPH, META_GRAPH, RDF_TYPE, term

NOTE, OTHER = term("src:note"), term("src:other")
PACT, COUNCIL = term("id:instrument/pact"), term("id:body/council")
FIRST, SECOND, LINK, PLACE = term("stmt:1"), term("stmt:2"), term("id:link/1"), term("ev:1")
LINKSET = term("id:linkset/register")


def _quads() -> list[Quad]:
    """Two sources that say the same of a pact, two statements that contradict each other, a mention and a link."""
    said = [
        (PACT, "rdf:type", term("cl:Treaty"), NOTE),
        (PACT, "rdf:type", term("cl:Treaty"), OTHER),
        (COUNCIL, "rdf:type", term("cl:Body"), OTHER),
        (PACT, "cl:adoptedBy", COUNCIL, NOTE),
        (PACT, "cl:adoptedBy", COUNCIL, OTHER),
        (FIRST, "rdf:subject", PACT, NOTE),
        (FIRST, "rdf:predicate", term("cl:adoptedOn"), NOTE),
        (SECOND, "rdf:subject", PACT, OTHER),
        (SECOND, "rdf:predicate", term("cl:adoptedOn"), OTHER),
        (FIRST, "cl:conflictsWith", SECOND, term("graph:inferred")),
        (SECOND, "cl:conflictsWith", FIRST, term("graph:inferred")),
        (term("ann:1"), "oa:hasTarget", PLACE, MENTIONS_GRAPH),
        (PLACE, "oa:hasSource", NOTE, MENTIONS_GRAPH),
        (term("id:crime/theft"), "skos:inScheme", term("id:scheme/crimes"), term("graph:ontology")),
        (LINK, "rdf:type", term("cl:Link"), LINKS_GRAPH),
        (LINK, "void:inDataset", LINKSET, LINKS_GRAPH),
        (LINK, "rdf:subject", PACT, LINKS_GRAPH),
        (LINK, "rdf:predicate", term("skos:exactMatch"), LINKS_GRAPH),
        (LINK, "rdf:object", NamedNode("https://example.org/pact"), LINKS_GRAPH),
    ]
    return [Quad(subject, term(predicate), value, graph) for subject, predicate, value, graph in said]


@pytest.fixture
def store() -> Store:
    quads = _quads()
    made = Store()
    made.extend(quads)
    made.extend(description(by_graph(quads)))
    return made


def _number(store: Store, subject: NamedNode, predicate: str) -> list[int]:
    found = store.quads_for_pattern(subject, term(predicate), None, META_GRAPH)
    return [int(quad.object.value) for quad in found if isinstance(quad.object, Literal)]


def _partition(store: Store, dataset: NamedNode, link: str, name: str, unit: str) -> list[int]:
    """The counts that a dataset's partitions give for a class or property."""
    kind = term("void:class" if link == "void:classPartition" else "void:property")
    held = [quad.object for quad in store.quads_for_pattern(dataset, term(link), None, META_GRAPH)]
    wanted = [each for each in held if Quad(each, kind, term(name), META_GRAPH) in store]
    return [number for each in wanted for number in _number(store, each, unit)]


@pytest.mark.parametrize(
    ("subject", "predicate", "number"),
    [
        (DATASET, "void:triples", 17),  # the pact's type and its adoption stand in two graphs, and count once
        (DATASET, "void:classes", 3),
        (DATASET, "void:properties", 10),
        (DATASET, "void:distinctSubjects", 8),
        (DATASET, "void:entities", 8),
        (DATASET, "void:distinctObjects", 14),
        (NOTE, "void:triples", 4),
        (NOTE, "void:distinctSubjects", 2),
        (LINKSET, "void:triples", 1),
        (term("graph:mentions"), "void:triples", 2),
        (NamedNode(DATASET.value + "#contradictions"), "rdf:value", 1),
        (NamedNode(DATASET.value + "#mentions-note"), "rdf:value", 1),
        (NamedNode(DATASET.value + "#concepts-crimes"), "rdf:value", 1),
    ],
    ids=lambda value: getattr(value, "value", value),
)
def test_counts_by_hand(store: Store, subject: NamedNode, predicate: str, number: int) -> None:
    assert _number(store, subject, predicate) == [number]


@pytest.mark.parametrize(
    ("dataset", "link", "name", "unit", "number"),
    [
        (DATASET, "void:classPartition", "cl:Treaty", "void:entities", 1),
        (NOTE, "void:classPartition", "cl:Treaty", "void:entities", 1),
        (OTHER, "void:classPartition", "cl:Body", "void:entities", 1),
        (DATASET, "void:propertyPartition", "cl:adoptedBy", "void:triples", 1),
        (DATASET, "void:propertyPartition", "rdf:subject", "void:triples", 3),
    ],
)
def test_partitions_by_hand(store: Store, dataset: NamedNode, link: str, name: str, unit: str, number: int) -> None:
    assert _partition(store, dataset, link, name, unit) == [number]


def test_nothing_differs_in_a_sound_graph(store: Store) -> None:
    assert list(differences(store)) == []


@pytest.mark.parametrize("name", [each.name for each in aggregates()])
def test_what_is_altered_is_caught(store: Store, name: str) -> None:
    """Of each query one stored count (a vocabulary, where it counts nothing) is altered, then removed."""
    made = next(each for each in aggregates() if each.name == name).triples(store)
    counts = sorted((each for each in made if each.predicate in COUNTS), key=str)
    triple = counts[0] if counts else min(made, key=str)
    store.remove(Quad(*triple, META_GRAPH))
    assert "stored-count" in {fault.rule for fault in faults(store, Texts(None))}, "what is missing"
    if counts:
        altered = Literal(str(int(triple.object.value) + 1), datatype=term("xsd:integer"))
        store.add(Quad(triple.subject, triple.predicate, altered, META_GRAPH))
        told = [fault.what for fault in faults(store, Texts(None)) if fault.rule == "stored-count"]
        assert any(what.startswith("not what its query says") for what in told)


def test_a_count_of_another_graph_is_checked_too(store: Store) -> None:
    """Linksets carry their number of triples in the graph of links as well."""
    store.add(Quad(LINKSET, term("void:triples"), Literal("7", datatype=term("xsd:integer")), LINKS_GRAPH))
    assert LINKS_GRAPH.value in {graph for graph, _ in differences(store)}


def test_every_count_says_which_query_defines_it(store: Store) -> None:
    queries = {each.iri for each in aggregates()}
    for predicate in COUNTS:
        for quad in store.quads_for_pattern(None, predicate, None, META_GRAPH):
            told = {each.object for each in store.quads_for_pattern(quad.subject, term("rdfs:seeAlso"), None)}
            assert told & queries, quad


def test_queries_stand_in_the_description(store: Store) -> None:
    held = store.quads_for_pattern(None, term("sh:construct"), None, META_GRAPH)
    assert {quad.object.value for quad in held} == {each.text for each in aggregates()}


@pytest.mark.slow
def test_release_holds_what_its_queries_say() -> None:
    store = Store()
    for path in shipped().paths():
        store.bulk_load(path=str(path), format=pyoxigraph.RdfFormat.N_QUADS)
    assert list(differences(store)) == []


@pytest.mark.slow
def test_class_counts_include_subclasses() -> None:
    """The closure gives a thing every class above its own, so that a class partition counts subclasses' things."""
    store = Store()
    for path in shipped().paths():
        store.bulk_load(path=str(path), format=pyoxigraph.RdfFormat.N_QUADS)
    below, seen = [term("cl:Instrument")], {term("cl:Instrument")}
    while below:
        for quad in store.quads_for_pattern(None, term("rdfs:subClassOf"), below.pop()):
            if quad.subject not in seen:
                seen.add(quad.subject)
                below.append(quad.subject)
    members = {quad.subject for each in seen for quad in store.quads_for_pattern(None, RDF_TYPE, each)}
    counts = _partition(store, DATASET, "void:classPartition", "cl:Instrument", "void:entities")
    assert counts == [len(members)]


def test_description_is_the_same_each_time() -> None:
    graphs = by_graph(_quads())
    assert set(description(graphs)) == set(description(graphs))


def test_what_the_description_points_to_exists() -> None:
    """Example resources are things of the release, and the version is that of the project."""
    held = {quad.subject for path in shipped().paths() if path.name != "meta.nq" for quad in _parsed(path)}
    facts = list(description({}))
    examples = [quad.object for quad in facts if quad.predicate == term("void:exampleResource")]
    assert examples
    assert set(examples) <= held
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text())["project"]
    versions = [quad.object.value for quad in facts if quad.predicate == term("dcat:version")]
    assert versions == [project["version"]]


def _parsed(path: Path) -> list[Quad]:
    return list(pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.N_QUADS))
