"""Noun phrases that describe a thing without naming it: what is one, how far it reaches, and what it is then called."""

from __future__ import annotations

import pytest

from graph.statement import Extraction
from loaders.extract import extract
from loaders.naming.words import words
from loaders.reading.text import source_text
from loaders.saying.subjects.described import described
from ontology.names import entity, term

HEADING = "Rules for the exchange of records\n\n"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param("they drafted a regional treaty on piracy.", ["a regional treaty on piracy"], id="treaty"),
        pytest.param(
            "bilateral or multilateral agreements apply.", ["bilateral or multilateral agreements"], id="pair"
        ),
        pytest.param("the relevant agreements apply.", [], id="only weighed"),
        pytest.param("an international treaty applies.", [], id="says nothing of a treaty"),
        pytest.param(
            "an international treaty on piracy applies.", ["an international treaty on piracy"], id="its matter"
        ),
        pytest.param("the only regional treaty applies.", [], id="picks one out"),
        pytest.param("a regional treaty body met.", [], id="another noun is the head"),
        pytest.param("they reached regional agreements.", ["regional agreements"], id="object of a verb"),
        pytest.param("it needs domestic legislation.", ["domestic legislation"], id="law of some scope"),
        pytest.param("it needs adequate legislation.", [], id="law weighed"),
        pytest.param("some cybercrime laws are old.", ["some cybercrime laws"], id="law of a matter"),
        pytest.param("the new UN resolution was read.", ["UN resolution"], id="act of a body"),
        pytest.param("after the opening ceremony they left.", ["the opening ceremony"], id="event"),
        pytest.param("after a ceremony they left.", [], id="any event"),
        pytest.param("by maritime cooperation among ports.", ["maritime cooperation among ports"], id="cooperation"),
        pytest.param("by facilitating cooperation.", [], id="cooperation as object"),
        pytest.param("police-to-police cooperation helps.", ["police-to-police cooperation"], id="hyphens"),
        pytest.param("they use informal channels.", ["informal channels"], id="means of some scope"),
        pytest.param("they use effective channels.", [], id="means weighed"),
        pytest.param("the collection of ship data is slow.", ["the collection of ship data"], id="deed on a matter"),
        pytest.param("the creation of a data archive is slow.", [], id="the matter only modifies"),
        pytest.param("the ongoing investigations are slow.", [], id="measure weighed"),
        pytest.param("the collection of shells is slow.", [], id="deed on something else"),
        pytest.param("crimes committed through radio rose.", ["crimes committed through radio"], id="how done"),
        pytest.param("offences involving boats rose.", ["offences involving boats"], id="what is involved"),
        pytest.param("crimes rose.", [], id="bare crime"),
        pytest.param("a requesting authority asks.", ["a requesting authority"], id="authority by what it does"),
        pytest.param("an old authority asks.", [], id="authority weighed"),
        pytest.param("the signatories of the pact met.", ["the signatories of the pact"], id="who they belong to"),
        pytest.param("the signatories met.", [], id="bare signatories"),
        pytest.param("experts and states met.", [], id="who acts"),
    ],
)
def test_a_description_reaches_from_its_modifiers_to_what_hangs_on_it(said: str, expected: list[str]) -> None:
    told = words(said)
    phrases = [said[told[p.first].start : told[p.last - 1].end] for p in described(told)]
    assert phrases == expected


def extracted(text: str) -> Extraction:
    return extract(source_text("described.txt", HEADING + text + "\n"))


def things_at(text: str, surface: str) -> set[str]:
    found = extracted(text)
    whole = HEADING + text
    return {m.thing.value for m in found.mentions if whole[m.evidence.start : m.evidence.end] == surface}


@pytest.mark.parametrize(
    ("text", "surface", "thing"),
    [
        pytest.param(
            "The two ports use informal channels when ships are lost.",
            "informal channels",
            entity("measure", "informal-channels"),
            id="measure",
        ),
        pytest.param(
            "The two ports spoke of regional fishing treaties for years.",
            "regional fishing treaties",
            entity("matter", "regional-fishing-treaties"),
            id="a kind of document is none",
        ),
        pytest.param(
            "Officials came to the opening ceremony in the harbour.",
            "the opening ceremony",
            entity("event", "opening-ceremony"),
            id="event without its article",
        ),
        pytest.param(
            "They asked the Department of Repairs of the Secretariat for Harbours.",
            "Secretariat for Harbours",
            entity("body", "secretariat-for-harbours"),
            id="body inside a body's name",
        ),
        pytest.param(
            "The European Cybercrime Centre (EC3) helps them.",
            "EC3",
            entity("body", "europol-ec3"),
            id="bracketed acronym",
        ),
    ],
)
def test_a_described_thing_is_mentioned(text: str, surface: str, thing: object) -> None:
    assert things_at(text, surface) == {getattr(thing, "value", "")}


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        pytest.param(
            "They signed the Data Protection Convention of the ports.", "Data Protection", id="title of an act"
        ),
        pytest.param("They signed Resolution 12 (1999) of the ports.", "1999", id="year in brackets"),
    ],
)
def test_words_of_a_name_are_no_mention_of_their_own(text: str, surface: str) -> None:
    assert things_at(text, surface) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("They saw the opening ceremony. Many came to the event.", "opening-ceremony", id="event before"),
        pytest.param("Many ships were lost. Many came to the event.", "", id="no event before"),
    ],
)
def test_the_event_is_the_one_spoken_of_last(text: str, expected: str) -> None:
    assert things_at(text, "the event") == ({entity("event", expected).value} if expected else set())


def test_the_same_phrase_is_the_same_thing() -> None:
    text = "Informal channels are slow. The ports keep their informal channels."
    assert things_at(text, "Informal channels") == things_at(text, "their informal channels") != set()


def test_a_description_is_a_mention_and_no_statement() -> None:
    found = extracted("After the officials, the opening ceremony in the harbour.")
    ceremony = entity("event", "opening-ceremony")
    assert ceremony in {m.thing for m in found.mentions}
    assert not any(ceremony in (s.subject, s.object) for s in found.statements)
    (thing,) = [t for t in found.things if t.iri == ceremony]
    assert [label.value for label in thing.labels] == ["opening ceremony"]
    assert {term("cl:Event"), term("cl:Candidate")} == set(thing.types)
