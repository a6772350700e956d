"""The dataset's description: VoID and DCAT to programs, a page to browsers, and numbers that are read, not counted."""

from __future__ import annotations

import re
from collections.abc import Callable

import pyoxigraph
import pytest
import rdflib
from flask.testing import FlaskClient
from pyoxigraph import Literal, Quad, Store
from rdflib.namespace import DCAT, RDF, RDFS, VOID

from endpoint.pages.site import Site, site
from endpoint.pages.warming import FIRST, warm
from graph.aggregate import DATASET, aggregates
from graph.texts import Texts
from ontology.names import META_GRAPH, term

HTML = {"Accept": "text/html"}
FORMATS = [("text/turtle", "turtle"), ("application/n-triples", "nt"), ("application/ld+json", "json-ld")]
FORMATS += [("application/rdf+xml", "xml")]
HERE = rdflib.URIRef(DATASET.value)


def _served(reader: FlaskClient, media_type: str = "text/turtle", reads_as: str = "turtle") -> rdflib.Graph:
    answer = reader.get("/.well-known/void", headers={"Accept": media_type})
    assert answer.mimetype == media_type
    return rdflib.Graph().parse(data=answer.data, format=reads_as)


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib.*")  # of rdflib to itself, inside its parsers
def test_description_is_one_graph_in_every_format(reader: FlaskClient) -> None:
    graphs = [set(_served(reader, *form)) for form in FORMATS]
    assert len(graphs[0]) > 100
    assert all(each == graphs[0] for each in graphs)


def test_it_says_what_it_is(reader: FlaskClient) -> None:
    graph = _served(reader)
    assert {VOID.Dataset, DCAT.Dataset} <= set(graph.objects(HERE, RDF.type))
    for predicate in ("license", "issued", "modified", "publisher", "title", "description"):
        assert graph.value(HERE, rdflib.DCTERMS[predicate]) is not None, predicate
    assert str(graph.value(HERE, VOID.sparqlEndpoint)) == "https://w3id.org/cyberlex/sparql"


def test_the_catalogue_stands_elsewhere(reader: FlaskClient) -> None:
    subjects = {str(each) for each in _served(reader).subjects()}
    assert not [each for each in subjects if each.startswith("https://w3id.org/cyberlex/query/")]


def test_every_dump_can_be_had(reader: FlaskClient) -> None:
    dumps = list(_served(reader).objects(HERE, VOID.dataDump))
    assert len(dumps) >= 5
    for each in dumps:
        answer = reader.get(str(each).removeprefix("https://w3id.org/cyberlex"))
        assert (answer.status_code, answer.mimetype) == (200, "application/n-quads"), each


def test_dumps_hold_as_many_triples_as_they_say(reader: FlaskClient) -> None:
    graph = _served(reader)
    for subset in graph.objects(HERE, VOID.subset):
        dump = graph.value(subset, VOID.dataDump)
        if dump is not None:
            lines = reader.get(str(dump).removeprefix("https://w3id.org/cyberlex")).text.splitlines()
            own = [line for line in lines if line.endswith(f"<{subset}> .")]
            assert len(own) == int(graph.value(subset, VOID.triples)), subset


def test_every_count_names_its_query(reader: FlaskClient) -> None:
    graph = _served(reader)
    told = {str(each) for each in graph.subjects(rdflib.SH.construct)}
    assert told == {each.iri.value for each in aggregates()}
    for subject in graph.subjects(VOID.triples):
        assert {str(each) for each in graph.objects(subject, RDFS.seeAlso)} & told, subject


@pytest.mark.parametrize("path", ["/dataset", "/.well-known/void"])
def test_a_browser_gets_a_page(reader: FlaskClient, path: str) -> None:
    page = reader.get(path, headers=HTML).text
    for each in aggregates():
        assert f'id="query-{each.name}"' in page
    assert "<h1>The dataset</h1>" in page


@pytest.mark.parametrize(
    ("path", "node", "unit"),
    [
        ("/", DATASET, "void:triples"),
        ("/dataset", DATASET, "void:distinctObjects"),
        ("/graph/", term("graph:reference"), "void:distinctSubjects"),
        ("/graph/reference", term("graph:reference"), "void:triples"),
        ("/source/", term("src:moon-2020"), "mentions"),
        ("/source/moon-2020", term("src:moon-2020"), "mentions"),
        ("/", DATASET, "contradictions"),
        ("/", DATASET, "statements"),
    ],
)
def test_pages_show_what_is_stored(
    moon_store: Store, client_of_site: Callable[[Site], FlaskClient], path: str, node: pyoxigraph.NamedNode, unit: str
) -> None:
    """Each number is altered in the description alone, and the page shows the altered one: nothing is counted anew."""
    store = pyoxigraph.Store()
    store.extend(moon_store)
    subject, predicate = _place(store, node, unit)
    for quad in list(store.quads_for_pattern(subject, predicate, None, META_GRAPH)):
        store.remove(quad)
    store.add(Quad(subject, predicate, Literal("987654", datatype=term("xsd:integer")), META_GRAPH))
    reader = client_of_site(site(store, "altered", Texts(None)))
    assert re.search("987,?654", reader.get(path, headers=HTML).text)


def _place(store: Store, node: pyoxigraph.NamedNode, unit: str) -> tuple[pyoxigraph.NamedNode, pyoxigraph.NamedNode]:
    """Where a number is stored."""
    if unit == "mentions":
        return next(iter(store.quads_for_pattern(None, term("foaf:primaryTopic"), node, META_GRAPH))).subject, VALUE
    if unit == "contradictions":
        return pyoxigraph.NamedNode(DATASET.value + "#contradictions"), VALUE
    if unit == "statements":
        parts = {quad.object for quad in store.quads_for_pattern(node, term("void:classPartition"), None, META_GRAPH)}
        of_class = store.quads_for_pattern(None, term("void:class"), term("rdf:Statement"), META_GRAPH)
        return next(quad.subject for quad in of_class if quad.subject in parts), term("void:entities")
    return node, term(unit)


VALUE = term("rdf:value")


def test_a_thing_is_not_told_of_as_a_number(moon_store: Store, client_of_site: Callable[[Site], FlaskClient]) -> None:
    """What the description says of graphs stays off other pages; what else `graph:meta` says of a thing is shown."""
    store = pyoxigraph.Store()
    store.extend(moon_store)
    rule = term("id:rule/f1")
    store.add(Quad(rule, term("cl:firesInSources"), Literal("31", datatype=term("xsd:integer")), META_GRAPH))
    reader = client_of_site(site(store, "ruled", Texts(None)))
    source = reader.get("/source/moon-2020", headers=HTML).text
    assert "void" not in source
    assert ".nq" in source, "its own download, at the end of the page"
    assert source.count(".nq") == 1
    told = reader.get("/id/rule/f1", headers=HTML).text
    assert "31" in told


def test_first_pages_are_made_ready(moon_store: Store, client_of_site: Callable[[Site], FlaskClient]) -> None:
    current = site(moon_store, "moon-version", Texts(None))
    reader = client_of_site(current)
    warm(reader.application)
    held = current.pages.held
    assert held > 0
    for path, media_type in FIRST:
        assert reader.get(path, headers={"Accept": media_type}).status_code == 200
    assert current.pages.held == held, "each was kept, so none is made again"
