"""What follows and why: each rule alone, all of them against owlrl, and the quads that say so."""

from __future__ import annotations

from dataclasses import replace

import owlrl
import pytest
import rdflib
from pyoxigraph import Literal, NamedNode, Quad

from graph.inference import inference_iri, inferences
from graph.reasoning import Fact, closure
from graph.statement import Extraction, Status
from ontology.names import PREFIXES, RDF_TYPE, term


def facts(text: str) -> list[Fact]:
    """Facts written as `s p o` with the project's prefixes, one a line."""
    words = [line.split() for line in text.strip().splitlines()]
    return [(term(s), RDF_TYPE if p == "a" else term(p), term(o)) for s, p, o in words]


FAMILY = """
cl:Treaty rdfs:subClassOf cl:Instrument
cl:Instrument rdfs:subClassOf cl:LegalText
cl:adoptedBy rdfs:domain cl:Instrument
cl:adoptedBy rdfs:range cl:Actor
cl:seat rdfs:subPropertyOf cl:locatedIn
cl:hasMember owl:inverseOf cl:memberOf
cl:cooperatesWith a owl:SymmetricProperty
cl:partOf a owl:TransitiveProperty
id:pact a cl:Treaty
id:pact cl:adoptedBy id:council
id:council cl:seat id:harbour
id:council cl:hasMember id:port
id:council cl:cooperatesWith id:ring
id:desk cl:partOf id:unit
id:unit cl:partOf id:office
id:office cl:partOf id:council
"""

FOLLOWS = {
    "a class above": ("id:pact a cl:Instrument", "cax-sco"),
    "a class above that": ("id:pact a cl:LegalText", "cax-sco"),
    "a range": ("id:council a cl:Actor", "prp-rng"),
    "a property above": ("id:council cl:locatedIn id:harbour", "prp-spo1"),
    "an inverse": ("id:port cl:memberOf id:council", "prp-inv"),
    "a symmetric property": ("id:ring cl:cooperatesWith id:council", "prp-symp"),
    "a chain of two": ("id:desk cl:partOf id:office", "prp-trp"),
    "a chain of three": ("id:desk cl:partOf id:council", "prp-trp"),
}


@pytest.mark.parametrize(("fact", "rule"), FOLLOWS.values(), ids=FOLLOWS.keys())
def test_each_rule_gives_its_conclusion(fact: str, rule: str) -> None:
    assert closure(facts(FAMILY))[facts(fact)[0]].rule == rule


@pytest.mark.parametrize(
    "fact",
    [
        "id:council a cl:Instrument",
        "id:harbour cl:locatedIn id:council",
        "id:ring a cl:Treaty",
        "id:office cl:partOf id:desk",
    ],
    ids=["subject of a range", "a property turned round", "a class below", "a chain backwards"],
)
def test_nothing_else_follows(fact: str) -> None:
    assert facts(fact)[0] not in closure(facts(FAMILY))


def test_premises_are_facts_or_conclusions() -> None:
    known = set(facts(FAMILY))
    steps = closure(known)
    assert all(premise in known or premise in steps for step in steps.values() for premise in step.premises)


def test_owlrl_says_the_same() -> None:
    graph = rdflib.Graph()
    for s, p, o in facts(FAMILY):
        graph.add((rdflib.URIRef(s.value), rdflib.URIRef(p.value), rdflib.URIRef(o.value)))  # type: ignore[union-attr]
    stated = set(graph)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    ours = {tuple(part.value for part in fact) for fact in closure(facts(FAMILY))}
    theirs = {
        tuple(str(part) for part in triple)
        for triple in set(graph) - stated
        if str(triple[0]).startswith(PREFIXES["id"])
        and triple[0] != triple[2]
        and not str(triple[2]).startswith((PREFIXES["owl"], PREFIXES["rdfs"]))
        and not str(triple[1]).startswith(PREFIXES["owl"])
    }
    assert ours == theirs


def test_an_inference_names_the_statement_it_followed_from(extraction: Extraction) -> None:
    statement = extraction.statements[0]
    graph = NamedNode(PREFIXES["graph"] + "ontology")
    axioms = [Quad(statement.predicate, term("rdfs:range"), term("cl:Actor"), graph)]
    made = set(inferences(axioms, [], [statement]))
    node = inference_iri((term("id:body/council"), RDF_TYPE, term("cl:Actor")))
    said = {(quad.predicate, quad.object) for quad in made if quad.subject == node}
    assert (term("prov:wasDerivedFrom"), statement.iri) in said
    assert (term("cl:derivedByRule"), term("id:rule/prp-rng")) in said


def test_nothing_follows_from_what_is_not_asserted(extraction: Extraction) -> None:
    axioms = [Quad(term("cl:adoptedBy"), term("rdfs:range"), term("cl:Actor"), term("graph:ontology"))]
    planned = [replace(statement, status=Status.PLANNED) for statement in extraction.statements]
    assert list(inferences(axioms, [], planned)) == []


def test_literals_are_carried_along() -> None:
    dated = (term("id:pact"), term("cl:openedOn"), Literal("2001"))
    steps = closure([dated, (term("cl:openedOn"), term("rdfs:subPropertyOf"), term("cl:dated"))])
    assert (term("id:pact"), term("cl:dated"), Literal("2001")) in steps
