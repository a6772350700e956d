"""The graph that pages are tried on, as one readable program: a text written for the purpose, six statements of it,
two treaty rows that disagree, and a name that tries to break out of the page."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph
import pytest
from flask import Flask
from flask.testing import FlaskClient
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from endpoint.pages.blueprint import pages
from endpoint.pages.site import Site, site
from graph.description import description
from graph.quads import extraction_quads, statement_quads, thing_quads
from graph.release import by_graph
from graph.statement import Evidence, Extraction, Mention, RowEvidence, Source, Statement, Status, Thing
from graph.texts import Texts, hashed
from ontology.names import INFERRED_GRAPH, ONTOLOGY_GRAPH, PREF_LABEL, RDF_TYPE, REFERENCE_GRAPH, entity, term

TEXT = (
    "Treaties of the moon\n\n"
    "The Tycho Convention entered into force in 2001. A colleague says that it has 12 parties.\n"
    "Ünïcode — and 🌒 before — the Convention punishes theft of moonlight.\n"
)
SRC = NamedNode("https://w3id.org/cyberlex/source/moon-2020")
TYCHO = entity("instrument", "tycho")
THEFT = entity("crime", "theft-of-moonlight")
KEPLER = entity("person", "kepler")
STATE = entity("state", "UKR")
EVIL = entity("body", "evil")
EVIL_NAME = '<script>alert(1)</script>" onmouseover="x'


def place(quote: str, paragraph: int) -> Evidence:
    """The evidence of a span of TEXT."""
    start = TEXT.index(quote)
    return Evidence(SRC.value, start, start + len(quote), paragraph, hashed(quote))


def date(value: str) -> Literal:
    return Literal(value, datatype=term("xsd:date"))


IN_FORCE = Statement(
    SRC.value,
    TYCHO,
    term("cl:enteredIntoForceOn"),
    Literal("2001"),
    (place("entered into force in 2001", 2),),
    rule="f1",
)
PARTIES = Statement(
    SRC.value,
    TYCHO,
    term("cl:hasPartyCount"),
    Literal(12),
    (place("A colleague says that it has 12 parties", 2),),
    status=Status.REPORTED,
    attributed_to=KEPLER,
    qualifiers=((term("cl:asOf"), Literal("2019")),),
    decision="d1",
)
PUNISHES = Statement(
    SRC.value, TYCHO, term("cl:criminalises"), THEFT, (place("punishes theft of moonlight", 3),), rule="f2"
)
ROWS = [
    Statement(
        REFERENCE_GRAPH.value,
        entity("action", "tycho-ukr-ratification"),
        predicate,
        value,
        (RowEvidence("treaty_actions.csv", row, f"https://example.org/chart/{row}", "2020-01-01"),),
        rule="table-treaty-actions",
    )
    for row, date_value in ((1, "2000-05-01"), (2, "2000-05-09"))
    for predicate, value in (
        (term("cl:byParty"), STATE),
        (term("cl:onInstrument"), TYCHO),
        (term("cl:onDate"), date(date_value)),
    )
]
DATES = [each for each in ROWS if each.predicate == term("cl:onDate")]


def quads() -> Iterator[Quad]:
    """All quads of the small graph."""
    source = Source(
        SRC,
        "moon.txt",
        hashlib.sha256(TEXT.encode()).hexdigest(),
        len(TEXT),
        ((PREF_LABEL, Literal("Moon (2020): Treaties", language="en")), (term("cl:doi"), Literal("10.5555/moon"))),
    )
    mention = Mention(TYCHO, place("Tycho Convention", 2))
    things = [
        Thing(KEPLER, (term("cl:Person"),), (Literal("J. Kepler", language="en"),)),
        Thing(EVIL, (term("cl:Body"),), (Literal(EVIL_NAME, language="en"),)),
    ]
    yield from extraction_quads(Extraction(source, [IN_FORCE, PARTIES, PUNISHES], [mention], things))
    for each in ROWS:
        yield from statement_quads(each)
    action = Thing(ROWS[0].subject, (term("cl:Ratification"),), (Literal("UKR: ratification of tycho", language="en"),))
    yield from thing_quads(action, REFERENCE_GRAPH)
    yield Quad(DATES[0].iri, term("cl:conflictsWith"), DATES[1].iri, INFERRED_GRAPH)
    yield Quad(DATES[1].iri, term("cl:conflictsWith"), DATES[0].iri, INFERRED_GRAPH)
    yield from ontology()


def ontology() -> Iterator[Quad]:
    """Types and labels that nobody's word is needed for."""
    labels = {
        TYCHO: {"en": "Tycho Convention", "uk": "Конвенція Тихо", "ru": "Конвенция Тихо"},
        THEFT: {"en": "theft of moonlight"},
        STATE: {"en": "Ukraine", "uk": "Україна"},
    }
    for thing, names in labels.items():
        for language, name in names.items():
            yield Quad(thing, PREF_LABEL, Literal(name, language=language), ONTOLOGY_GRAPH)
    for thing, kind in ((TYCHO, "cl:Treaty"), (THEFT, "cl:CrimeType"), (STATE, "cl:State")):
        yield Quad(thing, RDF_TYPE, term(kind), ONTOLOGY_GRAPH)
    for below, above in (("cl:Treaty", "cl:Instrument"), ("cl:Ratification", "cl:TreatyAction")):
        yield Quad(term(below), term("rdfs:subClassOf"), term(above), ONTOLOGY_GRAPH)
        yield Quad(term(below), RDF_TYPE, term("owl:Class"), ONTOLOGY_GRAPH)
    yield Quad(EVIL, term("rdfs:seeAlso"), NamedNode("javascript:alert(1)"), ONTOLOGY_GRAPH)


@pytest.fixture(scope="session")
def moon_store() -> pyoxigraph.Store:
    """The small graph, with the union of its named graphs as its default graph, as published versions have it."""
    store = pyoxigraph.Store()
    made = list(quads())
    made.extend(description(by_graph(made)))
    store.extend(made)
    store.extend(Quad(*each.triple, DefaultGraph()) for each in made)
    return store


@pytest.fixture
def moon_texts(tmp_path: Path) -> Path:
    """A folder with the text."""
    (tmp_path / "any-name.txt").write_bytes(TEXT.encode())
    return tmp_path


def client_of(current: Site) -> FlaskClient:
    """A client of an application that has the pages only."""
    app = Flask("pages-under-test", static_folder=None)
    app.register_blueprint(pages(lambda: current))
    return app.test_client()


@pytest.fixture(scope="session")
def client_of_site() -> Callable[[Site], FlaskClient]:
    """Makes a client over any site."""
    return client_of


@pytest.fixture
def reader(moon_store: pyoxigraph.Store) -> FlaskClient:
    """A reader's client where the texts are not at hand."""
    return client_of(site(moon_store, "moon-version", Texts(None)))


@pytest.fixture
def reader_with_texts(moon_store: pyoxigraph.Store, moon_texts: Path) -> FlaskClient:
    """A reader's client where the texts are at hand."""
    return client_of(site(moon_store, "moon-version", Texts(moon_texts)))


@pytest.fixture
def reader_with_changed_text(moon_store: pyoxigraph.Store, moon_texts: Path) -> FlaskClient:
    """A reader's client where the text at hand has the right hash and the statement's hash is another."""
    store = pyoxigraph.Store()
    old, wrong = Literal(IN_FORCE.evidence[0].quote_sha256), Literal("0" * 64)  # type: ignore[union-attr]
    store.extend(Quad(q.subject, q.predicate, wrong if q.object == old else q.object, q.graph_name) for q in moon_store)
    return client_of(site(store, "moon-version", Texts(moon_texts)))


@pytest.fixture
def moon() -> dict[str, str]:
    """Where the things of the small graph are answered."""
    mention = Mention(TYCHO, place("Tycho Convention", 2))
    iris = {
        "instrument": TYCHO.value,
        "state": STATE.value,
        "evil": EVIL.value,
        "source": SRC.value,
        "in-force": IN_FORCE.iri.value,
        "parties": PARTIES.iri.value,
        "punishes": PUNISHES.iri.value,
        "date": DATES[0].iri.value,
        "evidence": IN_FORCE.evidence[0].iri.value,
        "row": DATES[0].evidence[0].iri.value,
        "mention": mention.iri.value,
    }
    return {name: iri.removeprefix("https://w3id.org/cyberlex") for name, iri in iris.items()}
