"""The reference layer says what the ontology lets it say: values of the right kind, no contradiction, no broken shape.

The release, where one stands, is held against the same rules.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Store, Triple, parse
from pyshacl import validate
from rdflib import Graph, Namespace, Node, URIRef
from rdflib import Literal as RdfLiteral
from rdflib.namespace import RDF, RDFS

from graph.reasoning import closure
from ontology.documents import ontology_quads, shapes
from ontology.names import PREFIXES, RDF_TYPE, term

RELEASE = Path(__file__).resolve().parents[2] / "graph" / "release"
REIFIED = frozenset(term(f"rdf:{name}") for name in ("subject", "predicate", "object"))
DISJOINT = term("owl:disjointWith")


def release_quads() -> list[Quad]:
    """The published statements, empty where there is no release yet."""
    files = sorted(RELEASE.rglob("*.nq"))
    return [quad for file in files for quad in parse(path=file, format=RdfFormat.N_QUADS)]


@pytest.fixture(scope="module")
def everything(world: Store) -> list[Quad]:
    return [*world, *release_quads()]


def of_the_wrong_kind(quads: Iterable[Quad], kinds: dict[NamedNode, str]) -> set[str]:
    """Properties of ours that are used as no property, or with a value of the other kind."""
    wrong = set()
    for quad in quads:
        if not quad.predicate.value.startswith(PREFIXES["cl"]):
            continue
        kind = kinds.get(quad.predicate)
        literal = isinstance(quad.object, Literal)
        if kind is None or (kind == "ObjectProperty" and literal) or (kind == "DatatypeProperty" and not literal):
            wrong.add(f"{quad.predicate} with {quad.object} ({kind})")
    return wrong


@pytest.fixture(scope="module")
def kinds() -> dict[NamedNode, str]:
    names = ("ObjectProperty", "DatatypeProperty", "AnnotationProperty")
    classes = {term(f"owl:{name}"): name for name in names}
    return {
        quad.subject: classes[quad.object]
        for quad in ontology_quads()
        if quad.predicate == RDF_TYPE and quad.object in classes and isinstance(quad.subject, NamedNode)
    }


def test_values_are_of_their_kind(everything: list[Quad], kinds: dict[NamedNode, str]) -> None:
    assert of_the_wrong_kind(everything, kinds) == set()


@pytest.mark.parametrize(
    ("predicate", "value"),
    [("cl:byParty", Literal("Kazakhstan")), ("cl:onDate", term("cl:State")), ("cl:noSuchThing", Literal("x"))],
    ids=["words where a thing is due", "a thing where a date is due", "no property of ours"],
)
def test_a_value_of_the_wrong_kind_is_seen(
    predicate: str, value: NamedNode | Literal, kinds: dict[NamedNode, str]
) -> None:
    assert of_the_wrong_kind([Quad(term("cl:State"), term(predicate), value)], kinds)


def contradictions(quads: Iterable[Quad]) -> set[tuple[str, str, str]]:
    """Things that follow to be of two disjoint classes, with those classes."""
    facts = {
        (quad.subject, quad.predicate, quad.object)
        for quad in quads
        if quad.predicate not in REIFIED
        and isinstance(quad.subject, NamedNode)
        and not isinstance(quad.object, BlankNode | Triple)
    }
    types: dict[NamedNode, set[NamedNode]] = {}
    for subject, predicate, value in (*facts, *closure(facts)):
        if predicate == RDF_TYPE and isinstance(value, NamedNode):
            types.setdefault(subject, set()).add(value)
    pairs = [(one, other) for one, predicate, other in facts if predicate == DISJOINT]
    return {
        (thing.value, one.value, str(other))
        for thing, theirs in types.items()
        for one, other in pairs
        if one in theirs and other in theirs
    }


def test_the_facts_contradict_nothing(everything: list[Quad]) -> None:
    assert contradictions(everything) == set()


@pytest.mark.parametrize(
    ("predicate", "value"),
    [
        (RDF_TYPE, term("cl:Body")),
        (term("cl:criminalises"), NamedNode(PREFIXES["id"] + "crime/illegal-access")),
        (term("cl:enteredIntoForceOn"), Literal("2004-07-01")),
    ],
    ids=["a state as a body", "a state that criminalises", "a state that enters into force"],
)
def test_a_contradiction_is_seen(predicate: NamedNode, value: NamedNode | Literal) -> None:
    state = NamedNode(PREFIXES["id"] + "state/KAZ")
    assert contradictions([*ontology_quads(), Quad(state, predicate, value)])


SH = Namespace("http://www.w3.org/ns/shacl#")


def as_rdflib(value: object) -> Node:
    """A term of pyoxigraph as one of rdflib."""
    if isinstance(value, Literal):
        datatype = None if value.language else URIRef(value.datatype.value)
        return RdfLiteral(value.value, lang=value.language, datatype=datatype)
    assert isinstance(value, NamedNode)
    return URIRef(value.value)


def looked_at(shape_graph: Graph) -> set[str]:
    """The predicates that shapes look at: no shape is closed or asks SPARQL, so the others change nothing."""
    pointers = (SH.path, SH.targetSubjectsOf, SH.lessThan)
    return {str(value) for pointer in pointers for value in shape_graph.objects(None, pointer)} | {
        str(RDF.type),
        str(RDFS.subClassOf),
    }


def broken_shapes(quads: Iterable[Quad]) -> list[str]:
    """Messages of the shapes that quads break, taken as one graph."""
    shape_graph = Graph()
    for document in shapes():
        shape_graph.parse(document, format="turtle")
    predicates = looked_at(shape_graph)
    triples = {quad.triple for quad in quads if quad.predicate.value in predicates}
    terms = {part for triple in triples for part in (triple.subject, triple.predicate, triple.object)}
    known = {part: as_rdflib(part) for part in terms}
    data = Graph()
    for triple in triples:
        data.add((known[triple.subject], known[triple.predicate], known[triple.object]))
    conforms, _, text = validate(data, shacl_graph=shape_graph, inference="none", inplace=True)
    return [] if conforms else [line for line in text.splitlines() if "Message" in line or "Focus" in line][:20]


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_the_reference_layer_and_the_release_break_no_shape(everything: list[Quad]) -> None:
    assert broken_shapes(everything) == []


def test_a_broken_shape_is_seen() -> None:
    nameless = Quad(NamedNode(PREFIXES["id"] + "state/KAZ"), RDF_TYPE, term("cl:State"))
    assert any("preferred label" in line for line in broken_shapes([nameless]))
