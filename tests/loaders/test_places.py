"""Places by name, by the word for what they are, and by the state after them; and where such words name none."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.naming.kinds.field_terms import terms
from loaders.naming.lexicon import lexicon
from loaders.reading.text import source_text
from ontology.names import PREFIXES

HEADING = "Notes on harbours and law\n\n"
NAMED = [
    ("The guild met in Lahore.", ["Lahore"]),
    ("The guild moved from Dar es Salaam to Colombo.", ["Dar es Salaam", "Colombo"]),
    ("Courts in Texas and Ohio differ.", ["Texas", "Ohio"]),
    ("The rule holds in Northern Ireland.", ["Northern Ireland"]),
    ("Ships cross the South China Sea.", ["South China Sea"]),
    ("The provinces of Abra, Quell and Dorvale wrote back.", ["Abra", "Quell", "Dorvale"]),
    ("The city of Marlow wrote back.", ["Marlow"]),
    ("The towns of Marlow and Henley wrote back.", ["Marlow", "Henley"]),
    ("Fishers in Marlow county wrote back.", ["Marlow county"]),
    ("The court sat in Marlow, Ohio, for a week.", ["Marlow, Ohio"]),
    ("The court sat in Port Marlow, TX.", ["Port Marlow, TX"]),
    ("The Lisbon Summit was long.", ["Lisbon"]),
    ("The Harbour Centre of Excellence in Tallinn was opened.", ["Tallinn"]),
]
NOT_NAMED = [
    ("They left the city of their fathers.", "their"),
    ("The province of law is wide.", "law"),
    ("Every county wrote back.", "Every county"),
    ("The county court wrote back.", "county"),
    ("They sail in New Mexico.", "Mexico"),
    ("The texas hold was sold.", "texas"),
    ("The Budapest Convention was read.", "Budapest"),
    ("Marlow, OH my friend, is far.", "OH"),
    ("They read the Marlow University, Ohio.", "Marlow University, Ohio"),
]


def places(said: str) -> list[str]:
    """The words of a sentence that name a place, in order."""
    source = source_text("harbour", HEADING + said + "\n")
    found = extract(source)
    kinds = (f"{PREFIXES['id']}place/", f"{PREFIXES['id']}state/")
    here = [m.evidence for m in found.mentions if m.thing.value.startswith(kinds)]
    return [source.text[e.start : e.end] for e in here]


@pytest.mark.parametrize(("said", "expected"), NAMED)
def test_a_place_is_named(said: str, expected: list[str]) -> None:
    assert [place for place in expected if place not in places(said)] == []


@pytest.mark.parametrize(("said", "other"), NOT_NAMED)
def test_other_words_name_no_place(said: str, other: str) -> None:
    assert other not in places(said)


def test_no_place_of_the_table_is_one_that_the_ontology_has() -> None:
    listed = [term.name for term in terms().values() if term.kind == "place"]
    assert len(listed) > 300
    assert [name for name in listed if lexicon().named(name)] == []


def test_a_name_that_opens_with_another_of_its_kind_is_one_thing() -> None:
    found = extract(source_text("harbour", HEADING + "They study the Internet of Things.\n"))
    things = {mention.thing.value.removeprefix(PREFIXES["id"]) for mention in found.mentions}
    assert "technology/internet-of-things" in things
    assert "technology/internet" not in things


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        (
            "They praised the sharing of information between fishing guilds.",
            "sharing of information between fishing guilds",
        ),
        ("They praised a holistic approach to harbour safety.", "holistic approach to harbour safety"),
        ("They praised extradition.", "extradition"),
        ("They praised extradition in spring.", "extradition"),
        ("They praised public-private partnerships among ports.", "public-private partnerships among ports"),
    ],
)
def test_a_measure_reaches_over_what_it_is_of_and_between_whom(said: str, whole: str) -> None:
    source = source_text("harbour", HEADING + said + "\n")
    start = f"{PREFIXES['id']}measure/"
    told = [m.evidence for m in extract(source).mentions if m.thing.value.startswith(start)]
    assert whole in [source.text[e.start : e.end] for e in told]


def test_words_of_an_address_name_nothing() -> None:
    source = source_text(
        "harbour", HEADING + "Letters about fishing go to post@un.org and https://ex.org/cybercrime-and-law here.\n"
    )
    assert [m for m in extract(source).mentions if m.thing != source.iri] == []
