"""What the page of a thing shows by its kind: a treaty's record drawn, what binds a state, a crime across treaties, a
body's network, all things of a kind; and the whole text of a source with its names and statements marked."""

from __future__ import annotations

import re
from datetime import date

import pyoxigraph
import pytest
from flask.testing import FlaskClient
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from endpoint.pages.site import Site, site
from endpoint.pages.things.bodies import network
from endpoint.pages.things.full_text import Run, pieces, runs
from endpoint.pages.things.kinds import kinds, things
from endpoint.pages.things.law import binds, comparison
from endpoint.pages.things.network_drawing import drawing
from endpoint.pages.things.record import Bound, record
from endpoint.pages.things.spans import Span
from endpoint.pages.things.spoken import spoken
from endpoint.pages.things.states import state
from endpoint.pages.things.timeline import timeline
from graph.texts import Texts
from ontology.names import INFERRED_GRAPH, ONTOLOGY_GRAPH, PREF_LABEL, RDF_TYPE, entity, term

HTML = {"Accept": "text/html"}
TYCHO, THEFT, UKR = entity("instrument", "tycho"), entity("crime", "theft-of-moonlight"), entity("state", "UKR")
BOUND = entity("participation", "ukr-tycho-2001-01-01")
AGENCY, OFFICE = entity("body", "moon-agency"), entity("body", "moon-office")


@pytest.fixture
def moon_site(moon_store: pyoxigraph.Store) -> Site:
    """The small graph with a derived participation and two bodies of which one is part of the other."""
    store = pyoxigraph.Store()
    store.extend(moon_store)
    added: list[tuple[NamedNode, NamedNode, NamedNode | Literal, NamedNode]] = [
        (BOUND, RDF_TYPE, term("cl:Participation"), INFERRED_GRAPH),
        (BOUND, term("cl:byParty"), UKR, INFERRED_GRAPH),
        (BOUND, term("cl:onInstrument"), TYCHO, INFERRED_GRAPH),
        (BOUND, term("cl:from"), Literal("[..2001-01-01]"), INFERRED_GRAPH),
        (AGENCY, RDF_TYPE, term("cl:Body"), ONTOLOGY_GRAPH),
        (OFFICE, RDF_TYPE, term("cl:Body"), ONTOLOGY_GRAPH),
        (AGENCY, PREF_LABEL, Literal("Moon Agency", language="en"), ONTOLOGY_GRAPH),
        (OFFICE, PREF_LABEL, Literal("Office of the Moon Agency", language="en"), ONTOLOGY_GRAPH),
    ]
    part = NamedNode("https://w3id.org/cyberlex/statement/00part")
    graph = NamedNode("https://w3id.org/cyberlex/source/moon-2020")
    said = {"rdf:subject": OFFICE, "rdf:predicate": term("cl:partOf"), "rdf:object": AGENCY}
    added += [(part, term(name), value, graph) for name, value in said.items()]
    added += [(part, term("cl:status"), term("cl:asserted"), graph), (OFFICE, term("cl:partOf"), AGENCY, graph)]
    for subject, predicate, value, where in added:
        store.add(Quad(subject, predicate, value, where))
        store.add(Quad(subject, predicate, value, DefaultGraph()))
    return site(store, "moon-version", Texts(None))


def test_the_record_joins_what_was_done_and_what_follows(moon_site: Site) -> None:
    (line,) = record(moon_site).by_instrument[TYCHO]
    assert record(moon_site).by_party[UKR] == (line,)
    assert [each.start for each in line.bound] == ["[..2001-01-01]"]
    assert [(each.kind, each.dates) for each in line.actions] == [
        (term("cl:Ratification"), ("2000-05-01", "2000-05-09"))
    ]
    assert [mark.text for mark in line.actions[0].marks] == ["treaty actions, row 1", "treaty actions, row 2"]


def test_a_line_is_drawn_where_it_has_a_day(moon_site: Site) -> None:
    (line,) = record(moon_site).by_instrument[TYCHO]
    picture = timeline([("Ukraine", line)], date(2026, 1, 1))
    assert picture is not None
    assert [row.name for row in picture.rows] == ["Ukraine"]
    paths = {sign.kind: sign.path for sign in picture.signs}
    assert paths.keys() == {"unsure", "consented"}, "bound since an unknown day, and two days of consent"
    (start, end) = map(float, re.findall(r"M([\d.]+) \d+H([\d.]+)", paths["unsure"])[0])
    assert 200 < start < end == picture.today < picture.width
    assert timeline([], date(2026, 1, 1)) is None


@pytest.mark.parametrize(
    ("start", "end", "day", "expected"),
    [
        ("2001-01-01", "", "2000-12-31", False),
        ("2001-01-01", "", "2001-01-01", True),
        ("[..2001-01-01]", "", "2001-01-01", True),
        ("2001-01-01", "2002-01-01", "2001-12-31", True),
        ("2001-01-01", "2002-01-01", "2002-01-01", False),
    ],
)
def test_an_interval_binds_from_its_first_day_to_the_day_before_its_end(
    start: str, end: str, day: str, expected: bool
) -> None:
    assert binds([Bound(BOUND, TYCHO, UKR, start, end, ())], day) is expected


def test_a_state_is_bound_by_what_binds_it_today(moon_site: Site) -> None:
    found = state(moon_site, UKR, "en")
    assert found is not None
    assert [line.instrument for line in found.bound] == [TYCHO]
    assert found.unbound == ()
    assert found.duties == (), "the small treaty provides no measure"
    assert state(moon_site, TYCHO, "en") is None


def test_a_crime_stands_beside_the_treaty_that_makes_it_one(moon_site: Site) -> None:
    found = comparison(moon_site, THEFT, "en")
    assert found is not None
    assert found.is_crime
    assert found.columns == (THEFT,)
    assert [(treaty.instrument, treaty.parties) for treaty in found.treaties] == [(TYCHO, 1)]
    assert [mark.text for use in found.treaties[0].cells[0] for mark in use.marks] == ["Moon 2020 ¶ 3"]
    assert comparison(moon_site, TYCHO, "en") is None


def test_a_body_has_its_whole_on_the_left_and_its_parts_on_the_right(moon_site: Site) -> None:
    above, below = network(moon_site, OFFICE, "en"), network(moon_site, AGENCY, "en")
    assert above is not None
    assert below is not None
    assert [(each.words, each.ties[0].other) for each in above.relations] == [("part of", AGENCY)]
    assert [(each.words, each.ties[0].other) for each in below.relations] == [("its parts", OFFICE)]
    picture = drawing(above, "Office of the Moon Agency", moon_site.labels, "en")
    assert [(side.anchor, [word.text for word in side.words]) for side in picture.sides] == [
        ("end", ["part of", "Moon Agency"])
    ]
    assert picture.name == ("Office of the Moon", "Agency")
    assert network(moon_site, entity("body", "evil"), "en") is None, "nothing is known of its relations"


def test_all_things_of_a_kind_stand_under_their_first_letter(moon_site: Site) -> None:
    assert {kind.slug: kind.count for kind in kinds(moon_site)} == {
        "instrument": 1, "state": 1, "body": 3, "crime": 1, "person": 1
    }  # fmt: skip
    assert things(moon_site, "body", "en")[1:] == [("M", [AGENCY]), ("O", [OFFICE])]
    assert things(moon_site, "state", "uk") == [("У", [UKR])]


@pytest.mark.parametrize("path", ["/id/", "/id/state/", "/id/instrument/tycho", "/id/crime/theft-of-moonlight"])
def test_pages_of_kinds_lead_to_things_and_back(reader: FlaskClient, path: str) -> None:
    page = reader.get(path, headers=HTML).text
    assert 'href="/id/' in page
    assert reader.get("/id/nonsense/", headers=HTML).status_code == 404


def test_inferred_marks_give_way_to_what_a_source_says(moon_site: Site) -> None:
    said = spoken(moon_site)
    assert said.marks_of(said.about(TYCHO, term("cl:criminalises")))[0].text == "Moon 2020 ¶ 3"
    assert said.about(TYCHO, term("cl:provides")) == []


def test_the_language_changes_and_the_rest_of_the_address_stays(reader: FlaskClient) -> None:
    page = reader.get("/source/moon-2020?topic=Bodies&lang=ru", headers=HTML).text
    assert 'href="?topic=Bodies&amp;lang=uk"' in page


TEXT = "Title\nOne says two.\nA note.\nThree follows.\n"
SPANS = [Span(6, 18, 1, "s:1"), Span(19, 26, 9, "s:2"), Span(27, 41, 2, "s:3"), Span(6, 9, 1, "t:one")]


def test_a_text_is_cut_at_the_line_before_another_paragraph_begins() -> None:
    assert runs(TEXT, SPANS) == (Run(0, 19, 1), Run(19, 27, 9), Run(27, len(TEXT), 2))
    assert runs(TEXT, []) == ()


def test_pieces_of_all_runs_are_the_whole_text() -> None:
    shown = [pieces(TEXT, run, SPANS[:3], SPANS[3:], joined=False) for run in runs(TEXT, SPANS)]
    assert "".join(piece.text for each in shown for piece in each) == TEXT
    assert [(piece.text, piece.count, piece.is_name) for piece in shown[0]] == [
        ("Title\n", 0, False),
        ("One", 1, True),
        (" says two", 1, False),
        (".", 0, False),
    ]


def test_lines_that_a_program_broke_are_joined() -> None:
    (found,) = pieces("a line\nthat goes on", Run(0, 19, 1), [], [], joined=True)
    assert found.text == "a line that goes on"


def test_the_whole_text_is_shown_where_it_is_at_hand(reader_with_texts: FlaskClient, reader: FlaskClient) -> None:
    with_text, without = (each.get("/source/moon-2020", headers=HTML).text for each in (reader_with_texts, reader))
    assert "Treaties of the moon" in with_text
    assert re.search(r'<a class="named" href="/id/instrument/tycho">Tycho Convention</a>', with_text)
    assert re.search(r'<a class=" stated" href="/statement/[0-9a-f]+">punishes theft of moonlight</a>', with_text)
    assert "Treaties of the moon" not in without
