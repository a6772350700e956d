"""Whose words a sentence tells, wherever it puts the verb that says so, and how a figure or an agreement stands that is
only asked for, estimated or to come."""

from __future__ import annotations

import pytest

from graph.statement import Statement, Status
from ontology.names import shortened
from tests.loaders.short_texts import passages, said

RANSOMWARE, BUDAPEST, FRAUD = "threat/ransomware", "instrument/cets-185", "crime/fraud"
REPORTED, NOT, PLANNED, SAID = Status.REPORTED, Status.NEGATED, Status.PLANNED, Status.ASSERTED


def _of(sentence: str, subject: str) -> set[tuple[Status, str]]:
    """Status and speaker of what is told of a thing in the text's words or by a frame."""
    return {
        (s.status, shortened(s.attributed_to.value).removeprefix("id:") if s.attributed_to else "")
        for s in said(sentence)
        if shortened(s.subject.value).removeprefix("id:") == subject and s.rule != "named-in-passage"
    }


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        pytest.param(
            "Maria Lopez, a former head of ITU, said: “By now, ransomware is a trade.”",
            "person/lopez-m",
            id="apposition",
        ),
        pytest.param(
            "The Interpol chief, Robert Brown, told a meeting of bankers, ‘‘Ransomware is real’’.",
            "person/brown-r",
            id="a name in apposition, to a hearer",
        ),
        pytest.param("Robert Brown told reporters that ransomware is a trade.", "person/brown-r", id="told"),
        pytest.param("Interpol announced Friday that ransomware is a trade.", "body/interpol", id="a day between"),
        pytest.param("Ransomware is a trade, Interpol announced Friday.", "body/interpol", id="at the end"),
        pytest.param("Kenya left the room, saying that ransomware is a trade.", "state/KEN", id="saying"),
        pytest.param(
            "Maria Lopez thanked the hosts, telling member states that ransomware is a trade.",
            "person/lopez-m",
            id="telling",
        ),
        pytest.param("Europol confirmed on Monday that ransomware is a trade.", "body/europol", id="confirmed"),
        pytest.param("In Kenya’s view, ransomware is a trade.", "state/KEN", id="a view"),
        pytest.param("Some experts now say that ransomware is a trade.", "", id="some"),
        pytest.param("Officers at the harbour now say that ransomware is a trade.", "", id="a phrase between"),
        pytest.param("The yearly survey of Kenya estimates that ransomware is a trade.", "", id="a survey of a state"),
        pytest.param("The latest study notes that ransomware is a trade.", "", id="a study"),
        pytest.param("In another form of the claim, ransomware is a trade.", "", id="a version"),
        pytest.param("In the opinion of the court, ransomware is a trade.", "", id="an opinion"),
        pytest.param("The charter laid down a principle: ransomware is a crime of its own.", "", id="a principle"),
    ],
)
def test_whose_words_a_verb_tells(sentence: str, who: str) -> None:
    assert _of(sentence, RANSOMWARE) == {(REPORTED, who)}


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("This paper argues that ransomware is a trade.", id="the text"),
        pytest.param("In our view, ransomware is a trade.", id="our view"),
        pytest.param("In this part of the world, ransomware is a trade.", id="no view"),
        pytest.param("Some of the losses described here show it: ransomware is a trade.", id="described here"),
        pytest.param("The basic idea is simple: ransomware is a trade.", id="no law"),
        pytest.param("The police of Kenya tell nothing, but ransomware is a trade.", id="tells nothing"),
    ],
)
def test_what_the_text_says_itself(sentence: str) -> None:
    assert _of(sentence, RANSOMWARE) == {(SAID, "")}


def test_a_quotation_over_several_sentences_keeps_its_speaker() -> None:
    sentence = (
        "Maria Lopez, head of the Harbour Police, stated, “This case is old. Ransomware is a trade. Banks are slow.”"
    )
    assert _of(sentence, RANSOMWARE) == {(REPORTED, "person/lopez-m")}
    assert not [s for s in said(sentence) if shortened(s.predicate.value) == "cl:performs"]


def test_a_later_sentence_of_a_quotation_is_no_advice_of_the_text() -> None:
    sentence = "A joint paper held: “These acts are bad. There must be a price for bad acts on the net.”"
    assert not [s for s in said(sentence) if s.rule == "demand-of-text"]


def test_what_somebody_denies_is_told_with_its_denial() -> None:
    for sentence in (
        "Some observers say that ransomware is not growing in Kenya.",
        "In one reading of this theory, ransomware is not growing in Kenya.",
    ):
        assert _of(sentence, RANSOMWARE) == {(REPORTED, "")}


def test_according_to_what_belongs_to_somebody() -> None:
    sentence = "According to Europol’s press release, ransomware is a trade."
    assert _of(sentence, RANSOMWARE) == {(REPORTED, "body/europol")}
    assert passages(sentence, "assertion") == {"ransomware is a trade"}


def _figures(sentence: str) -> dict[str, Status]:
    found: list[Statement] = [s for s in said(sentence) if shortened(s.predicate.value) == "cl:hasQuantity"]
    return {str(s.object).split('"')[1]: s.status for s in found}


@pytest.mark.parametrize(
    ("sentence", "number", "status"),
    [
        pytest.param("The firm answered 71% of the requests it received.", "71", SAID, id="requests, a noun"),
        pytest.param("The firm met 45% of the planned cuts.", "45", SAID, id="planned, of what is counted"),
        pytest.param("Fraud makes up 40% of all crime, and some estimates put it higher.", "40", SAID, id="estimates"),
        pytest.param("Police held 22 men who allegedly robbed banks.", "22", SAID, id="allegedly, of the men"),
        pytest.param("The ministry has set itself a goal to teach 5000 people.", "5000", PLANNED, id="a goal"),
        pytest.param("The plan is aimed at cutting waste by 10%.", "10", PLANNED, id="aimed at"),
        pytest.param("A fund of $5 million should be set up.", "5000000", PLANNED, id="should"),
        pytest.param("An estimated 300 banks were hit.", "300", REPORTED, id="estimated"),
    ],
)
def test_how_a_number_stands(sentence: str, number: str, status: Status) -> None:
    assert _figures(sentence)[number] is status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        pytest.param("Talks on a data agreement between Kenya and Ghana were hard.", PLANNED, id="talks"),
        pytest.param("There is progress on reaching a data agreement between Kenya and Ghana.", PLANNED, id="progress"),
        pytest.param("The Agreement between Kenya and Ghana on Harbours is old.", SAID, id="an agreement"),
        pytest.param("They work on the Agreement between Kenya and Ghana on Harbours.", SAID, id="work on one"),
    ],
)
def test_parties_of_an_agreement_to_come(sentence: str, status: Status) -> None:
    found = [s for s in said(sentence) if s.rule == "parties-in-title"]
    assert {shortened(s.object.value) for s in found} == {"id:state/KEN", "id:state/GHA"}
    assert {s.status for s in found} == {status}


def test_nobody_has_adopted_what_is_only_proposed() -> None:
    for sentence, told in (
        ("The proposed UN Cybercrime Convention is a pact.", False),
        ("The session is to approve the whole UN Cybercrime Treaty.", False),
        ("The UN Cybercrime Convention is a pact.", True),
        ("Kenya was urged to sign the UN Cybercrime Convention.", True),
    ):
        assert any(s.rule == "maker-in-title" for s in said(sentence)) is told


def test_a_negation_does_not_reach_the_verb_joined_to_its_own() -> None:
    for sentence in (
        "Ransomware is no longer only a show – it has become a part of war and is exploited by Kenya.",
        "Ransomware is not new and is exploited by Kenya.",
    ):
        found = [s for s in said(sentence) if s.rule == "exploitation"]
        assert {s.status for s in found} <= {SAID}
    denied = [s for s in said("Kenya did not sign and ratify the Budapest Convention.") if s.rule == "ratification"]
    assert {s.status for s in denied} == {NOT}
