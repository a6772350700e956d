"""The ontology's documentation over the project's own documents: every term is described once, each document is one
graph in every format, and what is drawn is what the axioms say."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable
from importlib import resources
from itertools import pairwise
from pathlib import Path

import html5lib
import pyoxigraph
import pytest
import rdflib
from flask.testing import FlaskClient
from pyoxigraph import DefaultGraph, NamedNode, Quad

from endpoint.pages.ontology.diagram import diagram
from endpoint.pages.ontology.ontology_documents import files_of, headers
from endpoint.pages.ontology.terms import DEFINED_BY, OwnTerm, Vocabulary, vocabulary
from endpoint.pages.site import Site, site
from graph.description import description
from graph.release import by_graph
from graph.texts import Texts
from ontology import documents
from ontology.names import BASE, ONTOLOGY_GRAPH, RDF_TYPE, REFERENCE_GRAPH, entity, term

HTML = {"Accept": "text/html"}
HEAVIEST = 150_000  # bytes of a page with all that it asks for
FORMATS = [("ttl", "text/turtle", "turtle"), ("nt", "application/n-triples", "nt")]
FORMATS += [("jsonld", "application/ld+json", "json-ld"), ("rdf", "application/rdf+xml", "xml")]
STATIC = Path(str(resources.files("endpoint.pages") / "static"))
SVG = "{http://www.w3.org/2000/svg}"


def _parts() -> list[str]:
    """The addresses of all documents: the whole, each module, each bridge, the shapes."""
    stems = [path.stem for path in documents.modules() if path.stem != "ontology"]
    bridges = [f"bridge/{path.stem}" for path in documents.bridges()]
    return ["ontology", *(f"ontology/{name}" for name in (*stems, *bridges, "shapes"))]


MODULES = [f"ontology/{path.stem}" for path in documents.modules() if path.stem != "ontology"]


@pytest.fixture(scope="module")
def current() -> Site:
    """The project's documents, and three treaties that are signed nowhere."""
    quads = list(documents.ontology_quads())
    for name in ("one", "two", "three"):
        quads.append(Quad(entity("instrument", name), RDF_TYPE, term("cl:Treaty"), REFERENCE_GRAPH))
    quads.append(Quad(entity("instrument", "one"), term("cl:replaces"), entity("instrument", "two"), REFERENCE_GRAPH))
    quads += list(description(by_graph(quads)))
    store = pyoxigraph.Store()
    store.extend(quads)
    store.extend(Quad(*quad.triple, DefaultGraph()) for quad in quads)
    return site(store, "documents", Texts(None))


@pytest.fixture(scope="module")
def client(current: Site, client_of_site: Callable[[Site], FlaskClient]) -> FlaskClient:
    return client_of_site(current)


def _own_terms(current: Site) -> dict[str, str]:
    """The local names of all terms that a module defines, each with its module's address."""
    found = current.store.quads_for_pattern(None, DEFINED_BY, None, ONTOLOGY_GRAPH)
    space = term("cl:").value
    return {
        quad.subject.value.removeprefix(space): quad.object.value.removeprefix(BASE)
        for quad in found
        if quad.subject.value.startswith(space)
    }


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib.*")  # of rdflib to itself, inside its parsers
@pytest.mark.parametrize("path", _parts())
def test_document_is_one_graph_in_every_format(client: FlaskClient, path: str) -> None:
    files = files_of(NamedNode(BASE + path))
    written = rdflib.Graph()
    for each in files:
        written.parse(each, format="turtle")
    assert len(written) > 3
    for extension, media_type, reads_as in FORMATS:
        by_extension = client.get(f"/{path}.{extension}", headers=HTML)
        by_accept = client.get(f"/{path}", headers={"Accept": media_type})
        assert by_extension.mimetype == by_accept.mimetype == media_type
        assert by_extension.data == by_accept.data
        served = rdflib.Graph().parse(data=by_accept.data, format=reads_as)
        assert set(served) == set(written), f"{path}.{extension}; no blank nodes, so equal sets are equal graphs"


def test_a_term_that_the_graph_has_not_is_not_served(client_of_site: Callable[[Site], FlaskClient]) -> None:
    """What is served of a document is what the graph holds, whatever its file says."""
    store = pyoxigraph.Store()
    store.add(Quad(term("cl:Treaty"), RDF_TYPE, term("owl:Class"), ONTOLOGY_GRAPH))
    reader = client_of_site(site(store, "small", Texts(None)))
    assert reader.get("/ontology.nt").text.splitlines() == [f"{term('cl:Treaty')} {RDF_TYPE} {term('owl:Class')} ."]


def test_every_header_has_its_file(current: Site) -> None:
    assert [each for each in headers(current) if not files_of(each)] == []


@pytest.mark.parametrize("path", [*_parts(), "ontology/changes", "dataset"])
def test_page_is_whole_and_light(client: FlaskClient, path: str) -> None:
    answer = client.get("/" + path, headers=HTML)
    assert answer.status_code == 200
    html5lib.HTMLParser(strict=True).parse(answer.text)
    ids = Counter(re.findall(r'\sid="([^"]+)"', answer.text))
    assert {each for each, number in ids.items() if number > 1} == set()
    asked_for = re.findall(r'<link rel="(?:stylesheet|icon)" href="/static/([^"]+)"', answer.text)
    weight = len(answer.data) + sum((STATIC / each).stat().st_size for each in asked_for)
    assert len(asked_for) >= 2
    assert weight < HEAVIEST


def test_every_term_can_be_opened_by_its_iri(client: FlaskClient, current: Site) -> None:
    """`/ontology#X` and the module's page both hold an element of that id."""
    overview = client.get("/ontology", headers=HTML).text
    own = _own_terms(current)
    assert len(own) > 200
    pages = {module: client.get("/" + module, headers=HTML).text for module in set(own.values())}
    assert [name for name in own if f'<dt id="{name}">' not in overview] == []
    assert [name for name, module in own.items() if f'<article class="term" id="{name}"' not in pages[module]] == []


def test_a_term_is_described_in_full(client: FlaskClient) -> None:
    page = client.get("/ontology/status", headers=HTML).text
    article = re.search(r'<article class="term" id="Signature".*?</article>', page, re.DOTALL)
    assert article is not None
    for told in (
        '<span lang="uk">підписання</span>',
        '<span lang="ru">подписание</span>',
        '<dt>Broader</dt><dd><a href="/ontology/status#TreatyAction">TreatyAction</a>',
        '<dt>Disjoint with</dt><dd><a href="/ontology/status#ConsentToBeBound">',
        "a cl:Signature .",
        '<dt>Source</dt><dd><a href="/id/instrument/cets-185/art_36">',
        "0 things",
    ):
        assert told in article[0], told


def test_domain_range_and_what_points_back(client: FlaskClient) -> None:
    page = client.get("/ontology/law", headers=HTML).text
    article = re.search(r'<article class="term" id="criminalises".*?</article>', page, re.DOTALL)
    assert article is not None
    assert '<dt>Domain</dt><dd><a href="/ontology/instruments#LegalText">' in article[0]
    assert '<dt>Range</dt><dd><a href="/ontology/concepts#CrimeType">' in article[0]
    concepts = client.get("/ontology/concepts", headers=HTML).text
    crime = re.search(r'<article class="term" id="CrimeType".*?</article>', concepts, re.DOTALL)
    assert crime is not None
    assert '<a href="/ontology/law#criminalises">criminalises</a>' in crime[0]


def test_counts_are_those_of_the_served_graph(client: FlaskClient, current: Site) -> None:
    treaties = {quad.subject for quad in current.store.quads_for_pattern(None, RDF_TYPE, term("cl:Treaty"))}
    assert len(treaties) > 3
    overview = client.get("/ontology", headers=HTML).text
    assert re.search(rf'<dt id="Treaty">.*<span class="count">{len(treaties)}</span></dt>', overview)
    assert re.search(r'<dt id="replaces">.*<span class="count">1</span></dt>', overview)
    assert re.search(r'<dt id="Accession">.*<span class="count">0</span></dt>', overview)
    assert f"{len(treaties)} things" in client.get("/ontology/instruments", headers=HTML).text


def test_labels_follow_the_reader(client: FlaskClient) -> None:
    page = client.get("/ontology?lang=uk", headers=HTML).text
    assert '<a href="/ontology/status?lang=uk#Signature">підписання</a> <code>Signature</code>' in page


@pytest.mark.parametrize("name", ["", *(path.removeprefix("ontology") for path in MODULES)])
def test_version_iri_leads_to_the_document(client: FlaskClient, current: Site, name: str) -> None:
    iri = NamedNode(f"{BASE}ontology{name}")
    version = next(iter(current.store.quads_for_pattern(iri, term("owl:versionIRI"), None, ONTOLOGY_GRAPH))).object
    assert isinstance(version, NamedNode)
    answer = client.get("/" + version.value.removeprefix(BASE), headers=HTML)
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/ontology{name}")


@pytest.mark.parametrize("path", ["ontology/nothing", "ontology/99.0.0", "ontology.exe", "ontology/status.exe"])
def test_what_is_no_part_is_not_found(client: FlaskClient, path: str) -> None:
    assert client.get("/" + path, headers=HTML).status_code == 404


@pytest.mark.parametrize("path", ["ontology", *MODULES])
def test_diagram_is_accessible_and_holds_what_its_table_says(client: FlaskClient, path: str) -> None:
    page = client.get("/" + path, headers=HTML).text
    drawings = [ET.fromstring(each) for each in re.findall(r"<svg.*?</svg>", _named(page), re.DOTALL)]
    table = re.search(r"<summary>The same as a table</summary>(.*?)</table>", page, re.DOTALL)
    if not drawings:
        assert table is None
        return
    assert table is not None
    told = set(re.findall(r'<th scope="row"><a href="[^"]+">(\w+)</a>', table[1]))
    assert [each.get("class") for each in drawings] == ["wide", "narrow"]
    for each in drawings:
        assert each.get("role") == "img"
        ids = {found.get("id") for found in each if found.tag in (SVG + "title", SVG + "desc")}
        assert set((each.get("aria-labelledby") or "").split()) == ids
        drawn = {found.text for found in each.iter(SVG + "text") if found.get("class") != "class"}
        assert drawn == told


def _named(page: str) -> str:
    """The page with the namespace that a browser gives to SVG in HTML."""
    return page.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ')


@pytest.mark.parametrize("module", ["", *MODULES])
def test_nothing_drawn_lies_upon_another(current: Site, module: str) -> None:
    words = vocabulary(current)
    chosen = words.of_module(NamedNode(BASE + module)) if module else tuple(words.terms.values())
    found = diagram(words, chosen, 24 if not module else len(chosen))
    if found is None:
        assert not any(each.kind == "object property" and _joins_own(each, words) for each in chosen)
        return
    for drawing in found.drawings:
        for number, box in enumerate(drawing.boxes):
            assert box.x >= 0
            assert box.x + box.width <= drawing.size.width
            assert box.y >= 0
            assert box.y + box.height <= drawing.height
            for other in drawing.boxes[:number]:
                apart = box.x != other.x or box.y >= other.y + other.height or other.y >= box.y + box.height
                assert apart, (drawing.size.name, box.lines, other.lines)
        rows = [line.y for line in drawing.lines]
        assert rows == sorted(rows)
        assert min((b - a for a, b in pairwise(rows)), default=99) >= drawing.size.text


def _joins_own(each: OwnTerm, words: Vocabulary) -> bool:
    sides = (("rdfs:domain", "schema:domainIncludes"), ("rdfs:range", "schema:rangeIncludes"))
    return all(any(iri in words.terms for iri in each.iris(term(name) for name in names)) for names in sides)


def test_diagram_draws_what_the_axioms_say(current: Site) -> None:
    words = vocabulary(current)
    found = diagram(words, words.terms.values(), 500)
    assert found is not None
    arrows = {each.property.name: each for each in found.arrows}
    assert arrows["criminalises"].start.name == "LegalText"
    assert [each.name for each in arrows["criminalises"].ends] == ["CrimeType"]
    assert "enteredIntoForceOn" not in arrows, "a date is no class"


def test_changes_are_listed(client: FlaskClient) -> None:
    page = client.get("/ontology/changes", headers=HTML).text
    assert page.count("<dt>Added (") == len(list(Path(documents.__file__).with_name("versions").glob("*.tsv")))
