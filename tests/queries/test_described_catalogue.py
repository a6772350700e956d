"""The catalogue in RDF and in OpenAPI, against what their specifications ask of it.

SHACL: https://www.w3.org/TR/shacl/#sparql-prefixes and https://www.w3.org/TR/shacl/#constraint-components-parameters;
OpenAPI: https://spec.openapis.org/oas/v3.1.0, by a validator that others wrote.
"""

from __future__ import annotations

import re
from typing import Any

import pyoxigraph
import pytest
from openapi_spec_validator import validate
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store

from graph.description import description
from ontology.names import PREFIXES, term
from queries.ask import Library
from queries.catalogue import Query, Type, catalogue
from queries.description import catalogue_quads
from queries.openapi import openapi
from queries.values import CLASSES, Option

QUERIES = list(catalogue().values())
FORMS = {
    term("sh:SPARQLSelectExecutable"): (term("sh:select"), pyoxigraph.QuerySolutions),
    term("sh:SPARQLConstructExecutable"): (term("sh:construct"), pyoxigraph.QueryTriples),
}
NCNAME_END = re.compile(r"[A-Za-z_][\w.-]*$")


@pytest.fixture(scope="module")
def described() -> Store:
    store = Store()
    store.extend(Quad(*quad.triple) for quad in catalogue_quads())
    return store


def values(store: Store, subject: Any, name: str) -> list[Any]:
    return [quad.object for quad in store.quads_for_pattern(subject, term(name), None, DefaultGraph())]


def one(store: Store, subject: Any, name: str) -> Any:
    found = values(store, subject, name)
    assert len(found) == 1, f"{subject} has {len(found)} of {name}"
    return found[0]


@pytest.mark.parametrize("each", QUERIES, ids=lambda each: each.slug)
def test_a_query_is_an_executable_of_one_form(described: Store, each: Query) -> None:
    kinds = set(values(described, each.iri, "rdf:type"))
    assert term("sh:SPARQLExecutable") in kinds
    (form,) = kinds & set(FORMS)
    predicate, answer = FORMS[form]
    text = one(described, each.iri, "sh:" + predicate.value.rpartition("#")[2])
    assert text.datatype == term("xsd:string")
    assert isinstance(Store().query(text.value), answer)


@pytest.mark.parametrize("each", QUERIES, ids=lambda each: each.slug)
def test_a_query_runs_with_the_declared_prefixes_alone(described: Store, each: Query) -> None:
    declarer = one(described, each.iri, "sh:prefixes")
    declared = {}
    for node in values(described, declarer, "sh:declare"):
        space = one(described, node, "sh:namespace")
        assert space.datatype == term("xsd:anyURI")
        declared[one(described, node, "sh:prefix").value] = space.value
    assert declared == PREFIXES
    Store().query("".join(f"PREFIX {name}: <{space}>\n" for name, space in declared.items()) + each.text)


@pytest.mark.parametrize("each", QUERIES, ids=lambda each: each.slug)
def test_parameters_are_those_of_the_file(described: Store, each: Query) -> None:
    nodes = values(described, each.iri, "sh:parameter")
    named = {one(described, node, "sh:name").value: node for node in nodes}
    assert set(named) == {parameter.name for parameter in each.parameters}
    for order, parameter in enumerate(each.parameters, start=1):
        node = named[parameter.name]
        path = one(described, node, "sh:path")
        assert isinstance(path, NamedNode)
        assert NCNAME_END.search(path.value)[0] == parameter.name  # type: ignore[index]
        assert one(described, node, "sh:order").value == str(order)
        assert one(described, node, "schema:multipleValues").value == str(parameter.multiple).lower()
        wanted = parameter.default is None and not parameter.optional
        assert one(described, node, "sh:optional").value == str(not wanted).lower()
        assert len(values(described, node, "sh:class") + values(described, node, "sh:datatype")) == 1


@pytest.mark.parametrize("each", QUERIES, ids=lambda each: each.slug)
def test_defaults_are_of_the_type(described: Store, each: Query) -> None:
    for node in values(described, each.iri, "sh:parameter"):
        for default in values(described, node, "sh:defaultValue"):
            datatypes = values(described, node, "sh:datatype")
            assert isinstance(default, Literal if datatypes else NamedNode)
            assert not datatypes or default.datatype == datatypes[0]


def test_the_target_is_the_endpoint_that_the_dataset_names(described: Store) -> None:
    endpoint = {quad.object for quad in description({}) if quad.predicate == term("sd:endpoint")}
    assert {one(described, each.iri, "schema:target") for each in QUERIES} == endpoint


def test_it_can_be_written_and_read_again(described: Store) -> None:
    for form in (RdfFormat.TURTLE, RdfFormat.JSON_LD, RdfFormat.RDF_XML):
        text = described.dump(format=form, from_graph=DefaultGraph())
        assert text is not None
        assert len(list(pyoxigraph.parse(text, format=form))) == len(described)


def _choices(kind: Type) -> tuple[Option, ...]:
    return (Option("a", NamedNode("urn:a"), "A"),) if kind in CLASSES else ()


def test_openapi_is_valid(release_store: Store) -> None:
    """With the values of the release: the validator looks for each default among them."""
    validate(openapi(Library(release_store, "release").options, "v"))


def test_openapi_says_what_is_required_many_or_default() -> None:
    document = openapi(_choices, "v")
    for each in QUERIES:
        told = {one["name"]: one for one in document["paths"][f"/query/{each.slug}"]["get"]["parameters"]}
        for parameter in each.parameters:
            found = told[parameter.name]
            assert found["required"] == (parameter.default is None and not parameter.optional)
            assert (found["schema"].get("type") == "array") == parameter.multiple
            assert ("default" in found["schema"]) == (parameter.default is not None)
