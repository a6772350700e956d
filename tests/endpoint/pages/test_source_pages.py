"""A source's page: what it speaks of, which of its names nobody knows, how much of it has been read, part by part."""

from __future__ import annotations

import re

import pyoxigraph
import pytest
from flask.testing import FlaskClient
from pyoxigraph import Literal, NamedNode, Quad

from endpoint.pages.site import Site, site
from endpoint.pages.things import sources
from endpoint.pages.things.sources import Share, Topic, source
from graph.texts import Texts
from ontology.names import RDF_TYPE, term

HTML = {"Accept": "text/html"}


@pytest.fixture
def iri(moon: dict[str, str]) -> NamedNode:
    return NamedNode("https://w3id.org/cyberlex" + moon["source"])


@pytest.fixture
def moon_site(moon_store: pyoxigraph.Store) -> Site:
    return site(moon_store, "moon-version", Texts(None))


def test_each_statement_has_one_topic(moon_site: Site, iri: NamedNode) -> None:
    found = source(moon_site, iri, "en")
    assert found.topics == (Topic("Instruments and provisions", 3),)
    assert sum(topic.count for topic in found.topics) == found.statements == 3
    assert source(moon_site, iri, "en", "Bodies").paragraphs == ()


def test_paragraphs_come_in_parts(moon_site: Site, iri: NamedNode, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = source(moon_site, iri, "en")
    assert [(part.first, part.last, part.count) for part in whole.parts] == [(2, 3, 3)]
    monkeypatch.setattr(sources, "AT_ONCE", 2)
    first, second = source(moon_site, iri, "en"), source(moon_site, iri, "en", start=3)
    assert [(part.first, part.last) for part in first.parts] == [(2, 2), (3, 3)]
    assert [paragraph.number for paragraph in first.paragraphs] == [2]
    assert [paragraph.number for paragraph in second.paragraphs] == [3]


def test_the_share_of_sentences_is_what_the_graph_counts(moon_site: Site, iri: NamedNode) -> None:
    assert source(moon_site, iri, "en").share is None
    counts = [
        Quad(iri, term(name), Literal(str(count), datatype=term("xsd:integer")), iri)
        for name, count in zip(sources.COUNTS, (8, 6, 1), strict=True)
    ]
    nobody = NamedNode("https://w3id.org/cyberlex/id/body/nobody-knows")
    added = [*counts, Quad(nobody, RDF_TYPE, term("cl:Candidate"), iri)]
    moon_site.store.extend(added)
    try:
        found = source(moon_site, iri, "en")
        assert found.share == Share(8, 6, 1)
        assert found.candidates == (nobody,)
    finally:
        for quad in added:
            moon_site.store.remove(quad)


def test_links_lead_to_topics_in_the_readers_language(reader: FlaskClient, iri: NamedNode) -> None:
    page = reader.get("/source/moon-2020?lang=uk", headers=HTML).text
    (topic,) = re.findall(r'href="(/source/moon-2020\?topic=[^"]+)"', page)
    shown = reader.get(topic.replace("&amp;", "&"), headers=HTML).text
    assert "Instruments and provisions</strong>" in shown
    assert 'lang="uk"' in shown
    assert reader.get("/source/moon-2020?topic=Nonsense&from=-3", headers=HTML).status_code == 200
