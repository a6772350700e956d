"""What any clause tells beside its verb's frame: adjuncts, nouns that hang on a thing, rows, agents; sentences written
for the project."""

from __future__ import annotations

import pytest

from graph.statement import Status
from loaders.extract import extract
from loaders.reading.text import source_text
from ontology.names import shortened

BUDAPEST = "id:instrument/cets-185"
EUROPOL = "id:body/europol"
INTERPOL = "id:body/interpol"
UKRAINE = "id:state/UKR"
JAPAN = "id:state/JPN"
CYBERCRIME = "id:crime/cybercrime"


def said(text: str) -> dict[tuple[str, str, str], Status]:
    """Subject, property and object (a passage by its words) of what a text says, and how it is held."""
    source = source_text("note.txt", f"Introduction.\n\n{text}\n")
    extraction = extract(source)
    passages = {
        passage.evidence.iri.value: source.text[passage.evidence.start : passage.evidence.end]
        for passage in extraction.passages
    }
    return {
        (
            shortened(s.subject.value),
            shortened(s.predicate.value),
            passages.get(s.object.value) or shortened(s.object.value),
        ): s.status
        for s in extraction.statements
    }


TOLD = [
    pytest.param(
        "Europol helps victims by training local officers.",
        (EUROPOL, "cl:hasMeans", "training local officers"),
        id="means by doing",
    ),
    pytest.param(
        "Ukraine has improved its defence through new laws and joint exercises.",
        (UKRAINE, "cl:hasMeans", "new laws and joint exercises"),
        id="means by a noun",
    ),
    pytest.param(
        "The Budapest Convention was adopted in 2001 to simplify requests.",
        (BUDAPEST, "cl:aimsAt", "simplify requests"),
        id="purpose of a thing made",
    ),
    pytest.param(
        "Ukraine closed two forums, undermining trust among buyers.",
        (UKRAINE, "cl:hasEffect", "undermining trust among buyers"),
        id="result after a comma",
    ),
    pytest.param(
        "In 2015, Europol signed an agreement with Interpol.", (EUROPOL, "cl:cooperatesWith", INTERPOL), id="partner"
    ),
    pytest.param(
        "Lawyers fear the borderless and hidden nature of cybercrime.",
        (CYBERCRIME, "cl:hasFeature", "borderless and hidden nature"),
        id="nature",
    ),
    pytest.param(
        "Banks complain of increasing cybercrime.", (CYBERCRIME, "cl:hasState", "increasing cybercrime"), id="growth"
    ),
    pytest.param(
        "Europol runs a laboratory to combat cybercrime.", (EUROPOL, "cl:counters", CYBERCRIME), id="struggle"
    ),
    pytest.param(
        "The implementation of the Budapest Convention is left to ministries.",
        ("id:measure/implementation-of-the-budapest-convention", "cl:hasState", "is left to ministries"),
        id="clause of a noun",
    ),
    pytest.param(
        "Ukraine's candidacy has drawn praise.",
        ("id:matter/ukraine-s-candidacy", "cl:hasState", "has drawn praise"),
        id="possessor",
    ),
    pytest.param(
        "Several countries, including Japan and Ukraine, have issued reservations.",
        (JAPAN, "cl:performs", "have issued reservations"),
        id="some of a group",
    ),
    pytest.param(
        "This gap has been flagged by several countries, including Japan.",
        (JAPAN, "cl:performs", "This gap has been flagged"),
        id="agents of a group",
    ),
    pytest.param(
        "The countries that have ratified the Budapest Convention are Ukraine, Japan and France.",
        (BUDAPEST, "cl:ratifiedBy", JAPAN),
        id="row of parties",
    ),
    pytest.param(
        "ASEAN is a group of four member states (Malaysia, Thailand, Viet Nam and Singapore).",
        ("id:body/asean", "cl:hasMember", "id:state/THA"),
        id="members in brackets",
    ),
    pytest.param(
        "Ukraine signed the Budapest Convention. Japan ratified it in 2012.",
        (BUDAPEST, "cl:ratifiedBy", JAPAN),
        id="it as object",
    ),
    pytest.param(
        "With the spread of phones, cards and banks, cybercrime is becoming cheap.",
        (CYBERCRIME, "cl:hasState", "is becoming cheap"),
        id="subject after a row",
    ),
]


@pytest.mark.parametrize(("text", "fact"), TOLD)
def test_is_told(text: str, fact: tuple[str, str, str]) -> None:
    assert fact in said(text)


NOT_TOLD = [
    pytest.param("Europol was praised by local officers.", EUROPOL, "cl:hasMeans", id="agent is no means"),
    pytest.param("Ukraine decided to sign the Budapest Convention.", UKRAINE, "cl:aimsAt", id="complement of a verb"),
    pytest.param("Ukraine adopted measures to fight fraud.", UKRAINE, "cl:aimsAt", id="complement of a noun"),
    pytest.param("Ukraine failed to combat cybercrime.", UKRAINE, "cl:hasEffect", id="no result"),
    pytest.param("Japan says that it is hard to combat cybercrime.", JAPAN, "cl:counters", id="somebody's word"),
    pytest.param("The nature of cybercrime is known.", CYBERCRIME, "cl:hasFeature", id="nature without a quality"),
    pytest.param("The analysis of cybercrime is presented.", CYBERCRIME, "cl:hasState", id="what writers do"),
    pytest.param(
        "The countries that have not ratified the Budapest Convention, including Japan, met.",
        BUDAPEST,
        "cl:ratifiedBy",
        id="denied row",
    ),
]


@pytest.mark.parametrize(("text", "subject", "property_"), NOT_TOLD)
def test_is_not_told(text: str, subject: str, property_: str) -> None:
    assert not [fact for fact in said(text) if fact[:2] == (subject, property_)]


def test_a_denied_deed_has_denied_means() -> None:
    held = said("Ukraine did not stop the fraud by closing banks.")
    assert held[UKRAINE, "cl:hasMeans", "closing banks"] is Status.NEGATED


OPENED = [
    pytest.param(
        "Founded in 1923, Interpol helps police.", (INTERPOL, "cl:establishedOn", "1923"), id="participle at the head"
    ),
    pytest.param(
        "Having ratified the Budapest Convention, Ukraine changed its code.",
        (BUDAPEST, "cl:ratifiedBy", UKRAINE),
        id="perfect participle",
    ),
    pytest.param(
        "Facing cyber attacks, Japan set up a team.",
        ("id:threat/cyber-attack", "cl:threatens", JAPAN),
        id="what one faces",
    ),
    pytest.param("Interpol has 196 member countries.", (INTERPOL, "cl:hasQuantity", "196"), id="members counted"),
    pytest.param(
        "Ukraine was hit by cyber attacks.",
        ("id:threat/cyber-attack", "cl:hasTarget", UKRAINE),
        id="past written like the bare form",
    ),
    pytest.param(
        "Europol signed the Budapest Convention with Japan.", (BUDAPEST, "cl:hasSignatory", JAPAN), id="signed with"
    ),
]


@pytest.mark.parametrize(("text", "fact"), OPENED)
def test_is_told_of_the_main_subject(text: str, fact: tuple[str, str, str]) -> None:
    assert fact in said(text)


def test_a_verb_with_a_subject_of_another_kind_tells_of_no_other_thing() -> None:
    held = said("Facing cyber attacks, Japan has deepened its alliance.")
    assert not [fact for fact in held if fact[0] == "id:threat/cyber-attack" and fact[1] == "cl:hasEffect"]


def test_signatories_of_a_treaty_are_not_what_it_provides() -> None:
    held = said("The signatories of the Budapest Convention include Japan and Ukraine.")
    assert (BUDAPEST, "cl:hasSignatory", JAPAN) in held
    assert not [fact for fact in held if fact[1] == "cl:provides"]


def test_what_grows_has_no_effect_by_growing() -> None:
    held = said("Cyber attacks have increased sharply since 2020.")
    assert ("id:threat/cyber-attack", "cl:hasState", "have increased sharply since 2020") in held
    assert not [fact for fact in held if fact[1] == "cl:hasEffect"]


WRONG = [
    pytest.param(
        "Japan grew through exercises, drills, and specialised units.", "specialised units", id="participle in a row"
    ),
    pytest.param('Japan spoke of "grave human rights issues" in Ukraine.', "issues", id="last word of a quotation"),
]


@pytest.mark.parametrize(("text", "words"), WRONG)
def test_no_verb_is_seen_in_a_noun_phrase(text: str, words: str) -> None:
    assert not [fact for fact in said(text) if fact[2].startswith(words)]


def test_parties_that_a_treaty_waits_for_are_not_counted() -> None:
    held = said("The Budapest Convention enters into force after it is ratified by 40 states.")
    assert not [fact for fact in held if fact[1] == "cl:hasPartyCount"]


def test_means_end_before_the_next_verb() -> None:
    held = said("Japan expects to learn by hosting a workshop and sees the treaty as a tool.")
    assert (JAPAN, "cl:hasMeans", "hosting a workshop") in held
