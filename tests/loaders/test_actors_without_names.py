"""Who acts without a name of their own is one thing by kind and state; companies by their form or a noun before their
name; persons by their whole name, their office left out of it, and the boards that they sit on."""

from __future__ import annotations

import pytest

from tests.loaders.short_texts import facts, mentioned

KINDS = ("courts", "police", "lawmakers", "judicial authorities", "prosecutors", "banks", "internet service providers")
WHOSE = {
    "adjective": "Kenyan {} refused the request.",
    "possessive": "Kenya's {} refused the request.",
    "of": "The {} of Kenya refused the request.",
    "in": "The {} in Kenya refused the request.",
    "agent": "The request was refused by the {} of Kenya.",
    "object": "Norway met the Kenyan {} in Lima.",
    "after an adverbial": "In 2019, the {} of Kenya refused the request.",
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("construction", WHOSE.values(), ids=list(WHOSE))
def test_who_acts_in_a_state_is_one_thing_by_kind_and_state(construction: str, kind: str) -> None:
    found = {iri for _, iri in mentioned(construction.format(kind), sort="body")}
    assert found == {f"id:body/{kind.replace(' ', '-')}-of-kenya"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Police cooperation in Kenya is weak.",
        "Courts in Kenya and Norway refused the request.",
        "Kenya met the courts.",
        "Kenyan-Peruvian companies met.",
    ],
)
def test_none_of_one_state_is_meant(sentence: str) -> None:
    assert not {iri for _, iri in mentioned(sentence, sort="body") if iri.endswith("-of-kenya")}


@pytest.mark.parametrize(
    ("sentence", "words", "thing"),
    [
        pytest.param("The company Northwind Ltd. sued Kenya.", "Northwind Ltd.", "id:body/northwind-ltd", id="dot"),
        pytest.param("JSC Northwind sued Kenya.", "JSC Northwind", "id:body/jsc-northwind", id="form before"),
        pytest.param("Northwind JSC sued Kenya.", "Northwind JSC", "id:body/northwind-jsc", id="form after"),
        pytest.param("The security firm Tall Ships sued Kenya.", "Tall Ships", "id:body/tall-ships", id="firm"),
        pytest.param("The newspaper La Tribune praised Kenya.", "La Tribune", "id:body/la-tribune", id="newspaper"),
        pytest.param("The US company Northwind sued Kenya.", "Northwind", "id:body/northwind", id="firm of a state"),
        pytest.param(
            "Kaspersky Lab JSC met Kenya.", "Kaspersky Lab JSC", "id:body/kaspersky", id="form of a known one"
        ),
    ],
)
def test_companies(sentence: str, words: str, thing: str) -> None:
    assert (words, thing) in mentioned(sentence, sort="body")


def test_a_firm_is_known_by_its_name_alone_after_it_was_called_one() -> None:
    found = mentioned("The security firm Tall Ships sued Kenya.", "Judges praised Tall Ships.", sort="body")
    assert found[-1] == ("Tall Ships", "id:body/tall-ships")


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya praised the company CEO John Smith.",
        "Norway is a company town.",
        "The group President Jane Roe spoke.",
        "Jane Roe chairs the Board of Directors.",
    ],
)
def test_no_company_is_named(sentence: str) -> None:
    assert not [iri for _, iri in mentioned(sentence, sort="body") if iri.split("/")[-1] not in ("company", "ceos")]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("General Counsel Jane Roe explained that the rule applies.", "Jane Roe"),
        ("U.S. Attorney General Jane Roe announced the rule.", "Jane Roe"),
        ("Kenyan President Jane Hassan al-Roe praised the rule.", "Jane Hassan al-Roe"),
        ("European Commission President Jane von der Roe praised the rule.", "Jane von der Roe"),
        ("Jane van der Roe, a professor at Leiden University, praised the rule.", "Jane van der Roe"),
    ],
)
def test_the_whole_name_and_no_office(sentence: str, words: str) -> None:
    assert {found for found, _ in mentioned(sentence, sort="person")} == {words}


BOARDS = (
    "is on the board of",
    "is also on the advisory board of",
    "sits on the board of directors of",
    "serves on the board of trustees for",
)


@pytest.mark.parametrize("board", BOARDS)
def test_who_sits_on_a_board_belongs_to_the_body(board: str) -> None:
    rows = facts(f"Jane Roe {board} the Harbour Institute.")
    assert ("id:person/roe-j", "cl:affiliatedWith", "id:body/harbour-institute") in rows


def test_she_is_a_mention_of_the_only_person_named_before() -> None:
    found = mentioned("Jane Roe is an analyst.", "She is also on the board of the Harbour Institute.", sort="person")
    assert found == [("Jane Roe", "id:person/roe-j"), ("She", "id:person/roe-j")]


def test_whoever_a_board_is_written_to_does_not_sit_on_it() -> None:
    rows = facts("Jane Roe wrote to the board of the Harbour Institute.")
    assert not {row for row in rows if row[1] == "cl:affiliatedWith"}
