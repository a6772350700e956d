"""The TBox stays in OWL 2 RL: only axioms whose shape the profile allows, only datatypes it supports.

OWL 2 Profiles, sections 4.2.1 to 4.2.5. Ours has named classes only, so the grammar of class expressions does not
come into play: what is not in `ALLOWED` is refused.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.namespace import OWL, RDF, RDFS, XSD

LOGICAL = {
    RDFS.subClassOf,
    RDFS.subPropertyOf,
    RDFS.domain,
    RDFS.range,
    OWL.disjointWith,
    OWL.inverseOf,
}
ALLOWED = LOGICAL | {OWL.versionIRI, OWL.priorVersion, OWL.versionInfo}
KINDS = {
    OWL.Ontology,
    OWL.Class,
    OWL.ObjectProperty,
    OWL.DatatypeProperty,
    OWL.AnnotationProperty,
    OWL.NamedIndividual,
    OWL.SymmetricProperty,
    OWL.TransitiveProperty,
}
DATATYPES = {
    XSD.string,
    XSD.integer,
    XSD.decimal,
    XSD.double,
    XSD.float,
    XSD.boolean,
    XSD.anyURI,
    XSD.dateTime,
    RDFS.Literal,
}
SPACES = (str(OWL), str(RDFS))


def outside(graph: Graph) -> list[str]:
    """What of a graph is outside the profile as we use it, each fault in words."""
    faults = []
    for subject, predicate, value in graph:
        if isinstance(subject, BNode) or isinstance(value, BNode):
            faults.append(f"anonymous expression at {subject} {predicate}")
        if str(predicate).startswith(str(OWL)) and predicate not in ALLOWED:
            faults.append(f"{predicate} is not used")
        if predicate == RDF.type and str(value).startswith(SPACES) and value not in KINDS:
            faults.append(f"{value} is not used")
        if predicate == RDFS.range and str(value).startswith(str(XSD)) and value not in DATATYPES:
            faults.append(f"{value} as a range of {subject}")
        if predicate in LOGICAL and OWL.Thing in (subject, value):
            faults.append(f"owl:Thing in {subject} {predicate}")
    return faults + _misplaced(graph) + _not_simple(graph)


def _misplaced(graph: Graph) -> list[str]:
    """Logical axioms between terms of the wrong kind."""
    kind = {term: value for term, value in graph.subject_objects(RDF.type) if value in KINDS}
    data = {term for term in kind if (term, RDF.type, OWL.DatatypeProperty) in graph}
    faults = []
    for subject, value in graph.subject_objects(RDFS.range):
        literal = isinstance(value, URIRef) and str(value).startswith(str(XSD))
        if (subject in data) != literal:
            faults.append(f"range of {subject} is of the wrong kind")
    faults.extend(f"{s} is a data property with an inverse" for s in data if (s, OWL.inverseOf, None) in graph)
    return faults


def _not_simple(graph: Graph) -> list[str]:
    """Literals as the value of a logical axiom."""
    return [f"literal in {s} {p}" for s, p, o in graph if p in LOGICAL and isinstance(o, Literal)]


def test_the_ontology_is_in_owl_2_rl(axioms: Graph) -> None:
    assert outside(axioms) == []


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ("cl:A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty cl:p ; owl:someValuesFrom cl:B ] .", "anonymous"),
        ("cl:A owl:equivalentClass cl:B .", "equivalentClass"),
        ("cl:A owl:sameAs cl:B .", "sameAs"),
        ("cl:p a owl:FunctionalProperty .", "FunctionalProperty"),
        ("cl:p a owl:ReflexiveProperty .", "ReflexiveProperty"),
        ("cl:p a owl:DatatypeProperty ; rdfs:range xsd:date .", "as a range"),
        ("cl:p a owl:DatatypeProperty ; rdfs:range cl:A .", "wrong kind"),
        ("cl:p a owl:ObjectProperty ; rdfs:range xsd:string .", "wrong kind"),
        ("cl:p a owl:DatatypeProperty ; owl:inverseOf cl:q .", "with an inverse"),
        ("owl:Thing rdfs:subClassOf cl:A .", "owl:Thing"),
        ('cl:A rdfs:subClassOf "B" .', "literal"),
        ("cl:A owl:unionOf cl:list .", "unionOf"),
    ],
)
def test_what_is_outside_is_seen(fault: str, reason: str, read_turtle: Callable[[str], str]) -> None:
    faults = outside(Graph().parse(data=read_turtle(fault), format="turtle"))
    assert any(reason in found for found in faults)
