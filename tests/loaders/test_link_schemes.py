"""Which identifiers a scheme takes, which the rules form, and which thing of ours a name is at home with."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pyoxigraph import Literal, Quad

from loaders.rows.link_homes import Homes
from loaders.rows.link_rows import Link
from loaders.rows.link_schemes import Scheme, schemes
from loaders.rows.table import Row
from ontology.documents import ontology_quads
from ontology.names import LINKS_GRAPH, PREF_LABEL, PREFIXES, entity, term

OUTSIDE = {
    "javascript": ("Wikidata", "javascript:alert(1)"),
    "elsewhere": ("EuroVoc", "http://example.org/1"),
    "item-zero": ("Wikidata", "http://www.wikidata.org/entity/Q0"),
    "treaty-of-four-digits": ("ETS/CETS", "1850"),
    "celex-without-type": ("CELEX", "320130040"),
    "eli-with-more": ("ELI", "http://data.europa.eu/eli/dir/2013/40/oj/eng"),
    "chapter-in-digits": ("UN Treaty Collection mtdsg_no", "18-12"),
    "path-upwards": ("OAS treaties", "A-55/../x"),
}


@pytest.mark.parametrize(("scheme", "identifier"), OUTSIDE.values(), ids=OUTSIDE)
def test_an_identifier_outside_its_scheme_is_refused(scheme: str, identifier: str) -> None:
    with pytest.raises(ValueError, match="is no identifier of"):
        schemes()[scheme].target(identifier)


def test_a_scheme_forms_iris_inside_its_space_only() -> None:
    wrong = replace(schemes()["Wikidata"], form="http://example.org/{}")
    assert isinstance(wrong, Scheme)
    with pytest.raises(ValueError, match="is no identifier of Wikidata"):
        wrong.target("http://www.wikidata.org/entity/Q1")
    assert PREFIXES["id"] not in {scheme.space for scheme in schemes().values()}


def test_every_scheme_is_used_and_states_its_rule(found_links: tuple[list[Link], list[str]]) -> None:
    known = schemes()
    assert {link.scheme.key for link in found_links[0]} == known.keys()
    assert all(scheme.rule and (scheme.licence_seen or not scheme.licence) for scheme in known.values())
    assert len({scheme.slug for scheme in known.values()}) == len(known)


EU_ACTS = {"eudir": ("L", "dir"), "eureg": ("R", "reg"), "eufd": ("F", "dec_framw")}


OLD_ORDER = {"eureg-460-2004", "eureg-526-2013"}  # regulations had the number first, then the year, until 2014


def test_every_numbered_act_has_the_identifiers_that_the_rules_form(found_links: tuple[list[Link], list[str]]) -> None:
    """CELEX and ELI of the acts of the Union, symbols of the resolutions of the General Assembly, from their slugs."""
    space = PREFIXES["id"] + "instrument/"
    slugs = {str(q.subject).strip("<>").removeprefix(space) for q in ontology_quads() if space in str(q.subject)}
    expected = set()
    for slug in slugs:
        kind, _, rest = slug.partition("-")
        if kind in EU_ACTS:
            year, number = rest.split("-")[::-1] if slug in OLD_ORDER else rest.split("-")
            year = f"19{year}" if len(year) == 2 else year
            letter, name = EU_ACTS[kind]
            celex = f"http://publications.europa.eu/resource/celex/3{year}{letter}{int(number):04}"
            expected |= {(slug, celex), (slug, f"http://data.europa.eu/eli/{name}/{year}/{int(number)}/oj")}
        if slug.startswith("unga-res-"):
            expected.add((slug, f"https://docs.un.org/en/A/RES/{slug.removeprefix('unga-res-').replace('-', '/')}"))
    linked = {(link.home.value.removeprefix(space), str(link.target).strip("<>")) for link in found_links[0]}
    assert len(expected) > 60
    assert expected <= linked


def test_a_name_of_two_things_has_no_home() -> None:
    both = [
        Quad(entity("body", name), PREF_LABEL, Literal("Alliance", language="en"), LINKS_GRAPH) for name in ("a", "b")
    ]
    assert Homes(both, []).home("Alliance", "body") is None
    assert Homes(both[:1], []).home("alliance", "body") is not None
    assert Homes(both[:1], []).home("alliance", "state") is None


def test_a_concept_found_by_another_label_is_a_close_match_only() -> None:
    label = term("skos:altLabel")
    named = [Quad(entity(kind, "a"), label, Literal("X", language="en"), LINKS_GRAPH) for kind in ("threat", "body")]
    threat, body = (Homes(named, []).home("X", kind) for kind in ("threat", "body"))
    assert threat is not None
    assert body is not None
    assert (threat.match, body.match) == ("close", "")


def test_the_table_of_homes_goes_before_labels() -> None:
    row = Row("link_homes.tsv", 1, 2, {"entity": "X", "type": "body", "home": "id:body/b", "match": "close"})
    labels = [Quad(entity("body", "a"), PREF_LABEL, Literal("X", language="en"), LINKS_GRAPH)]
    home = Homes(labels, [row]).home("X", "body")
    assert home is not None
    assert (home.iri, home.match) == (entity("body", "b"), "close")
