"""The catalogue described in RDF, so that editors and agents find the questions in the graph itself.

Each query is a `sh:SPARQLExecutable` in the shape of SIB's examples (label, comment, select, keywords, target), with
typed parameters, which those do not have: `sh:Parameter`, whose `sh:path` ends with the parameter's name
(https://www.w3.org/TR/shacl/#constraint-components-parameters). The prefixes stand as `sh:declare` on the ontology.
All in `graph:meta`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad, Store

from ontology.names import BASE, LABEL, META_GRAPH, PREFIXES, RDF_TYPE, term
from queries.binding import Term, blocks
from queries.catalogue import Parameter, Query, Type, catalogue, with_prefixes
from queries.values import CLASSES

ENDPOINT: Final = NamedNode(BASE + "sparql")
ONTOLOGY: Final = NamedNode(BASE + "ontology")
DATATYPES: Final = {Type.DATE: term("xsd:date"), Type.INTEGER: term("xsd:integer"), Type.TEXT: term("xsd:string")}


def catalogue_quads() -> Iterator[Quad]:
    """The quads of the prefixes and of all queries."""
    yield from prefix_quads()
    for each in catalogue().values():
        yield from query_quads(each)


def prefix_quads() -> Iterator[Quad]:
    """Each prefix of the project as a `sh:declare` of the ontology."""
    for prefix, space in sorted(PREFIXES.items()):
        node = NamedNode(f"{ONTOLOGY.value}#prefix-{prefix}")
        yield Quad(ONTOLOGY, term("sh:declare"), node, META_GRAPH)
        yield Quad(node, term("sh:prefix"), Literal(prefix), META_GRAPH)
        yield Quad(node, term("sh:namespace"), Literal(space, datatype=term("xsd:anyURI")), META_GRAPH)


def query_quads(query: Query) -> Iterator[Quad]:
    """The quads of one query and its parameters."""
    form, kind = ("construct", "Construct") if query.constructs else ("select", "Select")
    facts: list[tuple[NamedNode, Term]] = [
        (RDF_TYPE, term("sh:SPARQLExecutable")),
        (RDF_TYPE, term(f"sh:SPARQL{kind}Executable")),
        (LABEL, Literal(query.title, language="en")),
        (term("rdfs:comment"), Literal(query.title, language="en")),
        (term("dcterms:description"), Literal(query.description, language="en")),
        (term("sh:prefixes"), ONTOLOGY),
        (term(f"sh:{form}"), Literal(query.sparql)),
        (term("schema:target"), ENDPOINT),
        *((term("schema:keywords"), Literal(tag, language="en")) for tag in query.tags),
    ]
    for predicate, value in facts:
        yield Quad(query.iri, predicate, value, META_GRAPH)
    for order, parameter in enumerate(query.parameters, start=1):
        yield from _parameter_quads(query, parameter, order)


def _parameter_quads(query: Query, parameter: Parameter, order: int) -> Iterator[Quad]:
    node = NamedNode(f"{query.iri.value}#{parameter.name}")
    yield Quad(query.iri, term("sh:parameter"), node, META_GRAPH)
    facts: list[tuple[NamedNode, Term]] = [
        (RDF_TYPE, term("sh:Parameter")),
        (term("sh:path"), node),
        (term("sh:name"), Literal(parameter.name)),
        (term("sh:order"), Literal(str(order), datatype=term("xsd:integer"))),
        (term("sh:optional"), _truth(parameter.optional or parameter.default is not None)),
        (term("schema:multipleValues"), _truth(parameter.multiple)),
    ]
    if parameter.description:
        facts.append((term("sh:description"), Literal(parameter.description, language="en")))
    if parameter.type in CLASSES:
        facts.append((term("sh:class"), CLASSES[parameter.type]))
    else:
        facts.append((term("sh:datatype"), DATATYPES[parameter.type]))
    if parameter.default is not None:
        facts.append((term("schema:defaultValue"), Literal(parameter.default)))
        facts.extend((term("sh:defaultValue"), value) for value in _default_terms(query, parameter))
    for predicate, value in facts:
        yield Quad(node, predicate, value, META_GRAPH)


def _default_terms(query: Query, parameter: Parameter) -> list[Term]:
    """The default as the query itself holds it; none where it is `today`, which no term says."""
    if parameter.default == "today":
        return []
    written = with_prefixes(f"SELECT ?x WHERE {{ VALUES ?x {{ {blocks(query.text)[parameter.name]} }} }}")
    solutions = Store().query(written)
    return [row["x"] for row in solutions]  # type: ignore[union-attr]


def _truth(value: bool) -> Literal:
    return Literal(str(value).lower(), datatype=term("xsd:boolean"))
