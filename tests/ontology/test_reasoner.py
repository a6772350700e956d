"""HermiT finds the ontology consistent and each class satisfiable; and it finds the faults that are put in.

owlready2 reads no Turtle, so the axioms go to it as RDF/XML; HermiT stops at xsd:date unless told to ignore it.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from rdflib import Graph, URIRef
from rdflib.namespace import OWL

from ontology.names import PREFIXES

owlready2 = pytest.importorskip("owlready2", reason="owlready2 carries HermiT and is not installed")
pytestmark = pytest.mark.skipif(shutil.which("java") is None, reason="HermiT needs a Java runtime")

CL = PREFIXES["cl"]


def unsatisfiable(axioms: Graph, place: Path) -> set[str]:
    """Names of the classes that nothing can belong to. Raises OwlReadyInconsistentOntologyError where all fails."""
    document = place / "ontology.owl"
    axioms.serialize(document, format="xml")
    world = owlready2.World()
    loaded = world.get_ontology(document.as_uri()).load()
    with loaded:
        owlready2.sync_reasoner_hermit(world, debug=0, ignore_unsupported_datatypes=True)
    classes = world.inconsistent_classes()
    return {str(kind.iri).removeprefix(CL) for kind in classes if kind is not owlready2.Nothing}


def test_consistent_and_every_class_satisfiable(axioms: Graph, tmp_path: Path) -> None:
    assert unsatisfiable(axioms, tmp_path) == set()


def test_consistent_with_every_example(axioms: Graph, tmp_path: Path, read_turtle: Callable[[str], str]) -> None:
    together = Graph()
    for triple in axioms:
        together.add(triple)
    for example in axioms.objects(None, URIRef(PREFIXES["skos"] + "example")):
        together.parse(data=read_turtle(str(example)), format="turtle")
    assert unsatisfiable(together, tmp_path) == set()


@pytest.mark.parametrize(
    ("fault", "empty"),
    [
        ("cl:Both a owl:Class ; rdfs:subClassOf cl:State , cl:Instrument .", {"Both"}),
        ("cl:DraftTreaty a owl:Class ; rdfs:subClassOf cl:Treaty , cl:DraftInstrument .", {"DraftTreaty"}),
        ("cl:Ratification rdfs:subClassOf cl:Signature .", {"Ratification"}),
        ("cl:Unit rdfs:subClassOf cl:Person .", {"Unit"}),
    ],
    ids=["state and instrument", "draft in force", "ratification as signature", "unit as person"],
)
def test_a_class_that_nothing_can_belong_to_is_seen(
    axioms: Graph, tmp_path: Path, read_turtle: Callable[[str], str], fault: str, empty: set[str]
) -> None:
    faulty = axioms + Graph().parse(data=read_turtle(fault), format="turtle")
    assert unsatisfiable(faulty, tmp_path) == empty


@pytest.mark.parametrize(
    "fault",
    [
        "id:state/KAZ a cl:State , cl:Body .",
        "id:instrument/x a cl:DraftInstrument ; cl:ratifiedBy id:state/KAZ .",
        "id:crime/x a cl:CrimeType . id:measure/x a cl:CooperationMeasure . id:art/x cl:criminalises id:measure/x .",
        "id:action/x a cl:TreatyAction ; cl:byParty id:instrument/y . id:instrument/y a cl:Treaty .",
    ],
    ids=["state that is a body", "draft that is ratified", "measure as a crime", "treaty as a party"],
)
def test_facts_that_contradict_are_seen(
    axioms: Graph, tmp_path: Path, read_turtle: Callable[[str], str], fault: str
) -> None:
    data = re.sub(r" \. (?=id:)", " .\n", fault)
    faulty = axioms + Graph().parse(data=read_turtle(data), format="turtle")
    with pytest.raises(owlready2.OwlReadyInconsistentOntologyError):
        unsatisfiable(faulty, tmp_path)


def test_the_declared_classes_reach_the_reasoner(axioms: Graph) -> None:
    own = {str(kind) for kind in axioms.subjects(predicate=None, object=OWL.Class) if str(kind).startswith(CL)}
    assert len(own) > 60
