"""Agreements and laws that a text tells of without a name: a grid of nouns in the constructions that tell who made one,
which phrases mean the same one, and sentences in which there is none."""

from __future__ import annotations

import pytest

from tests.loaders.short_texts import facts, mentioned

BOTH = {"id:state/KEN", "id:state/PER"}
AGREEMENTS = (
    "agreement on fisheries",
    "bilateral treaty",
    "memorandum of understanding on harbour safety",
    "cooperation agreement in the field of shipping",
    "convention concerning lighthouses",
    "pact on pilotage",
)
SIGNED = {
    "both before the verb": "Kenya and Peru signed a {} in 2014.",
    "perfect": "Kenya and Peru have recently signed a {}.",
    "one with the other": "Kenya signed a {} with Peru.",
    "passive": "A {} was signed by Kenya and Peru in 2014.",
    "between in the phrase": "The {} between Kenya and Peru was signed in 2014.",
    "after a date": "On 3 May 2014, Kenya and Peru signed a {}.",
    "there is": "There is a {} between Kenya and Peru.",
    "participle": "The {} concluded between Kenya and Peru in 2014 is short.",
    "subject": "A {} between Kenya and Peru entered into force in 2014.",
    "concluded": "Kenya and Peru concluded a new {}.",
    "in a link": "Kenya and Peru signed a [{}](https://example.org/a?b=1) in 2014.",
}


def acts(*sentences: str) -> list[tuple[str, str]]:
    """The acts that the sentences mention, in order, each with its words."""
    return mentioned(*sentences, sort="instrument")


@pytest.mark.parametrize("noun", AGREEMENTS)
@pytest.mark.parametrize("construction", SIGNED.values(), ids=list(SIGNED))
def test_who_signed_an_agreement_without_a_name(construction: str, noun: str) -> None:
    sides = {value for _, name, value in facts(construction.format(noun)) if name == "cl:hasSignatory"}
    assert sides == BOTH
    assert len({iri for _, iri in acts(construction.format(noun))}) == 1


@pytest.mark.parametrize(
    ("sentence", "name", "value"),
    [
        pytest.param("Kenya and Peru signed a treaty on fisheries in Lima.", "cl:signedAt", "id:place/lima",
                     id="place"),
        pytest.param("On 3 May 2014 Kenya and Peru signed a treaty on fisheries.", "cl:signedOn", "2014-05-03",
                     id="day"),
        pytest.param("Kenya passed a law on lighthouses in 2012.", "cl:adoptedBy", "id:state/KEN", id="law of a state"),
        pytest.param("Kenya adopted a new harbour strategy in 2012.", "cl:adoptedOn", "2012", id="strategy"),
        pytest.param("A treaty on fisheries with Peru entered into force in 2012.", "cl:enteredIntoForceOn", "2012",
                     id="in force"),
        pytest.param("Kenya and Peru signed an agreement on fisheries in 2019. It provides for joint exercises.",
                     "cl:provides", "id:measure/joint-exercises", id="it"),
        pytest.param("The pact signed with Peru does not cover extradition.", "cl:appliesTo", "id:measure/extradition",
                     id="denied"),
    ],
)  # fmt: skip
def test_what_is_told_of_it(sentence: str, name: str, value: str) -> None:
    assert (name, value) in {row[1:] for row in facts(sentence) if row[0].startswith("id:instrument/")}


FIRST = "Kenya and Peru signed an agreement on fisheries in 2014."
SECOND = "Kenya also signed an agreement with Norway in 2016."


@pytest.mark.parametrize(
    "again",
    [
        "The agreement is short.",
        "This agreement is short.",
        "The agreement between Kenya and Peru is short.",
        "The agreement signed with Peru is short.",
        "The 2014 agreement with Peru is short.",
        "The Kenya-Peru agreement is short.",
        "The Kenyan-Peruvian agreement on fisheries is short.",
        "The treaty with Peru is short.",
        "Judges like the one signed with Peru.",
    ],
)
def test_the_same_agreement_by_other_words(again: str) -> None:
    found = acts(FIRST, *([] if "Peru" not in again else [SECOND]), again)
    assert found[0][1] == found[-1][1]


@pytest.mark.parametrize(
    "other",
    [
        SECOND,
        "The agreement between Kenya and Norway is short.",
        "Kenya and Peru signed an agreement on extradition in 2017.",
        "Unlike it, the one signed with Norway is long.",
        "The 2009 agreement with Peru is short.",
    ],
)
def test_another_agreement_stays_another(other: str) -> None:
    first = acts(FIRST)[0][1]
    assert first not in {iri for _, iri in acts(FIRST, other)[1:]}


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya and Peru should sign an agreement on fisheries.",
        "Kenya and Peru never signed an agreement on fisheries.",
        "If Kenya signed an agreement on fisheries, Peru would follow.",
        "There is no agreement between Kenya and Peru.",
        "Kenya needs a treaty on fisheries.",
        "Kenya and Peru have not signed any agreement.",
        "Judges reached Kenya in agreement with Peru.",
        "Treaty bodies met Kenya and Peru.",
        "Kenya signed on behalf of Peru.",
    ],
)
def test_no_agreement_is_told_of(sentence: str) -> None:
    assert not {row for row in facts(sentence) if row[1] in ("cl:hasSignatory", "cl:adoptedBy", "cl:signedOn")}


@pytest.mark.parametrize("cue", ["during a visit by", "after a speech by", "in a report by"])
def test_who_only_stands_beside_a_deed_did_not_do_it(cue: str) -> None:
    rows = facts(f"The Treaty of Lome was signed in Lima {cue} Peru.")
    assert not {value for _, name, value in rows if name == "cl:hasSignatory"}
    assert ("id:instrument/treaty-of-lome", "cl:signedAt", "id:place/lima") in rows


def test_the_mention_is_the_whole_phrase() -> None:
    words = [text for text, _ in acts("The agreement on fisheries between Kenya and Peru is short.")]
    assert words == ["agreement on fisheries between Kenya and Peru"]
    assert acts("The agreement signed with Peru and Norway is short.")[0][0] == "agreement signed with Peru and Norway"
