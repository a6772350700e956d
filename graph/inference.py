"""The inferred graph's quads: what follows from the facts, each with its rule and what it followed from.

    id:x  cl:partOf  id:z .
    <.../inference/HASH>  a cl:Inference ; rdf:subject id:x ; rdf:predicate cl:partOf ; rdf:object id:z ;
        cl:derivedByRule id:rule/prp-trp ; prov:wasDerivedFrom <the premises> .

A premise is named by the statement that says it, by the inference that gave it, or, where it is an axiom or the type
of a thing, by the term or thing that it is about.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from pyoxigraph import BlankNode, NamedNode, Quad, Triple

from graph.reasoning import Fact, Step, closure
from graph.statement import Statement, Status, Term, digest
from ontology.names import BASE, INFERRED_GRAPH, PREFIXES, RDF_TYPE, term

OWN: Final = (PREFIXES["cl"], PREFIXES["id"], PREFIXES["src"])
NOISE: Final = (PREFIXES["owl"], PREFIXES["rdfs"], PREFIXES["rdf"])


def inferences(axioms: Iterable[Quad], described: Iterable[Quad], statements: Iterable[Statement]) -> Iterator[Quad]:
    """The quads of what follows from the ontology, the types of things, and the asserted statements.

    Types in the vocabularies of RDFS and OWL themselves are left out: they say nothing of the field.
    """
    said: dict[Fact, list[NamedNode]] = defaultdict(list)
    for statement in statements:
        if statement.status is Status.ASSERTED:
            said[statement.subject, statement.predicate, statement.object].append(statement.iri)
    facts = {fact for quad in (*axioms, *described) if (fact := _fact(quad)) is not None}
    steps = closure(facts | said.keys())
    for conclusion, step in sorted(steps.items(), key=lambda pair: str(pair[0])):
        if _worth_saying(conclusion):
            yield from _inference(conclusion, step, said, steps)


def _fact(quad: Quad) -> Fact | None:
    if isinstance(quad.subject, NamedNode) and not isinstance(quad.object, BlankNode | Triple):
        return quad.subject, quad.predicate, quad.object
    return None


def _worth_saying(fact: Fact) -> bool:
    subject, predicate, value = fact
    about_ours = subject.value.startswith(OWN)
    return about_ours and not (predicate == RDF_TYPE and isinstance(value, NamedNode) and value.value.startswith(NOISE))


def _inference(
    fact: Fact, step: Step, said: Mapping[Fact, list[NamedNode]], steps: Mapping[Fact, Step]
) -> Iterator[Quad]:
    premises: list[NamedNode] = []
    for premise in step.premises:
        if premise in said:
            premises.extend(said[premise])
        else:
            premises.append(inference_iri(premise) if premise in steps else premise[0])
    yield from explained(fact, step.rule, premises)


def explained(fact: Fact, rule: str, premises: Iterable[NamedNode]) -> Iterator[Quad]:
    """A triple that follows, and the node that says by which rule and from what."""
    subject, predicate, value = fact
    node = inference_iri(fact)
    parts: list[tuple[NamedNode, Term]] = [
        (RDF_TYPE, term("cl:Inference")),
        (term("rdf:subject"), subject),
        (term("rdf:predicate"), predicate),
        (term("rdf:object"), value),
        (term("cl:derivedByRule"), NamedNode(f"{PREFIXES['id']}rule/{rule}")),
        *((term("prov:wasDerivedFrom"), premise) for premise in premises),
    ]
    yield Quad(subject, predicate, value, INFERRED_GRAPH)
    for key, part in parts:
        yield Quad(node, key, part, INFERRED_GRAPH)


def inference_iri(fact: Fact) -> NamedNode:
    """The IRI of the inference of a fact."""
    return NamedNode(f"{BASE}inference/{digest(*(str(part) for part in fact))}")
