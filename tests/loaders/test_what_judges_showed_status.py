"""Whose word it is and whether it is so: what only a condition, a question, a purpose or somebody's words hold is no
fact of the text, and no law's duty is its advice."""

from __future__ import annotations

import pytest

from graph.statement import Statement, Status
from ontology.names import shortened
from tests.loaders.short_texts import passages, said

SAID, MAYBE, PLANNED = Status.ASSERTED, Status.HYPOTHETICAL, Status.PLANNED
REPORTED, NOT = Status.REPORTED, Status.NEGATED


def _of(sentence: str, subject: str) -> list[Statement]:
    return [s for s in said(sentence) if shortened(s.subject.value).removeprefix("id:") == subject]


def _recommends(sentence: str) -> bool:
    return any(s.rule == "demand-of-text" for s in said(sentence))


LAWFUL = [
    pytest.param("Under the Privacy Act, each provider must keep a register of its requests.", id="under an act"),
    pytest.param("All parties to the Budapest Convention must criminalise such conduct at home.", id="parties"),
    pytest.param("In order to comply with the new rules, a bank must report each loss in a day.", id="to comply"),
    pytest.param("According to the standards of the court, any limit must serve a lawful aim.", id="according to"),
    pytest.param("The test is strict: a state must direct each of the acts in question.", id="after a test"),
    pytest.param("There are two conditions: the order should be narrow and should name a suspect.", id="conditions"),
    pytest.param("To blame a state for it, the acts must first be attributed to that state.", id="of proof"),
    pytest.param("For a conviction, the intent of the accused must be proven in court.", id="proven"),
    pytest.param("Losses will grow further as more banks must pay their clients back.", id="a reason"),
    pytest.param("The work is slow because each request must pass through three offices.", id="because"),
    pytest.param("In Nairobi’s view, all neighbours must do more than they did before.", id="a view"),
    pytest.param("In the opinion of the tribunal, each side should bear its own costs.", id="an opinion"),
    pytest.param("This means courts should be able to read the new rules as they like.", id="what it means"),
    pytest.param("It is important to understand what those offices think today.", id="a remark"),
    pytest.param("It is important to recall what a share this has become by now.", id="another remark"),
    pytest.param("Such requests generally must go through a ministry before they reach a judge.", id="generally"),
]
ADVICE = [
    pytest.param("Governments must reform the whole system before it is too late.", id="must"),
    pytest.param("Courts should not ask a suspect for the key of his own machine.", id="should not"),
    pytest.param("To counter such crimes, police forces must work together every day.", id="a purpose"),
    pytest.param("It is necessary to build trust between the police and the banks.", id="necessary"),
    pytest.param("In our view, all neighbours must do more than they did before.", id="our own view"),
    pytest.param("This paper argues that, for all its faults, the court must be kept.", id="the paper argues"),
    pytest.param("Laws as well as strategies should be in place before that.", id="as well as"),
    pytest.param("It is important to train the officers who read such requests.", id="important"),
]


@pytest.mark.parametrize("sentence", LAWFUL)
def test_what_a_law_or_another_demands_is_no_advice_of_the_text(sentence: str) -> None:
    assert not _recommends(sentence)


@pytest.mark.parametrize("sentence", ADVICE)
def test_advice_of_the_text(sentence: str) -> None:
    assert _recommends(sentence)


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        pytest.param(
            "The old rules are weak, and both ministries must rewrite them soon.",
            "both ministries must rewrite them soon",
            id="after and",
        ),
        pytest.param(
            "Courts, prosecutors, and banks must share what they know.",
            "Courts, prosecutors, and banks must share what they know",
            id="a row",
        ),
        pytest.param(
            "Progress has been slow; the police should hire more analysts.",
            "the police should hire more analysts",
            id="after a semicolon",
        ),
    ],
)
def test_only_the_clause_of_a_demand_is_demanded(sentence: str, asked: str) -> None:
    assert passages(sentence, "demand-of-text") == {asked}


CYBERCRIME, RANSOMWARE = "crime/cybercrime", "threat/ransomware"
BUDAPEST = "instrument/cets-185"


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        pytest.param("The panel examines whether ransomware is growing in Kenya.", RANSOMWARE, id="whether"),
        pytest.param(
            "The panel asks whether the banks are safe, how quickly ransomware spreads in Kenya.",
            RANSOMWARE,
            id="how quickly",
        ),
        pytest.param(
            "They still debate the extent to which international law applies to banks.",
            "principle/international-law",
            id="the extent",
        ),
        pytest.param("If we count each click, then cybercrime happens every second.", CYBERCRIME, id="if, then"),
        pytest.param("But if banks stay silent, ransomware is a business.", RANSOMWARE, id="but if"),
        pytest.param("Once the Budapest Convention is ratified, courts will have more work.", BUDAPEST, id="once"),
        pytest.param("Once ransomware is a crime in Kenya, banks will report it.", RANSOMWARE, id="once more"),
        pytest.param("The minister has to certify that cybercrime is rare in the country.", CYBERCRIME, id="certify"),
        pytest.param("It must be shown that ransomware is under the control of a state.", RANSOMWARE, id="be shown"),
        pytest.param("We work to make sure that ransomware is rare in the country.", RANSOMWARE, id="make sure"),
        pytest.param("They fight to ensure that the Budapest Convention is narrow.", BUDAPEST, id="to ensure"),
        pytest.param("The rise may indicate a change in how ransomware is sold.", RANSOMWARE, id="may indicate"),
    ],
)
def test_what_a_sentence_does_not_vouch_for_is_hypothetical(sentence: str, subject: str) -> None:
    told = [s for s in _of(sentence, subject) if s.rule != "named-in-passage"]
    assert told
    assert {s.status for s in told} == {MAYBE}


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        pytest.param("Whether by fraud or theft, ransomware is a danger to banks.", RANSOMWARE, id="whether, or"),
        pytest.param("The chart shows how quickly ransomware spreads in Kenya.", RANSOMWARE, id="shown"),
        pytest.param("If necessary, ransomware is a matter for the army.", RANSOMWARE, id="if necessary"),
        pytest.param("Even if banks stay silent, ransomware is a business.", RANSOMWARE, id="even if"),
        pytest.param("Once the banks had paid, ransomware was a business.", RANSOMWARE, id="past"),
        pytest.param("To make sure that nothing is lost, ransomware is studied by banks.", RANSOMWARE, id="a purpose"),
        pytest.param("The raid proves that ransomware is a business.", RANSOMWARE, id="proves"),
        pytest.param("The rise may seem small, but ransomware is a business.", RANSOMWARE, id="may, but"),
    ],
)
def test_what_stands_beside_such_a_clause_is_told(sentence: str, subject: str) -> None:
    told = [s for s in _of(sentence, subject) if s.rule != "named-in-passage"]
    assert told
    assert {s.status for s in told} == {SAID}


def test_what_follows_from_a_plan_is_planned() -> None:
    for sentence in (
        "This will mean that the police of Kenya can read the data.",
        "The deal will mean that the police of Kenya can use foreign orders.",
    ):
        found = [s for s in said(sentence) if s.rule.startswith("predicate")]
        assert {s.status for s in found} == {PLANNED}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        pytest.param("In practice, the police of Kenya will share such data.", SAID, id="in practice"),
        pytest.param("The police of Kenya will usually share such data.", SAID, id="usually"),
        pytest.param("The police of Kenya will share such data.", PLANNED, id="will"),
        pytest.param("The police of Kenya may not be able to share such data.", MAYBE, id="may not be able"),
        pytest.param("The police of Kenya may not share such data.", NOT, id="may not"),
        pytest.param("The police of Kenya cannot share such data.", NOT, id="cannot"),
    ],
)
def test_how_a_modal_holds_what_it_says(sentence: str, status: Status) -> None:
    found = [s for s in said(sentence) if s.rule.startswith("predicate")]
    assert {s.status for s in found} == {status}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        pytest.param("The centre will open in May, and its aim will be to unite banks.", PLANNED, id="will be"),
        pytest.param("The goal of Europol is to unite the police forces.", SAID, id="is"),
    ],
)
def test_a_goal_to_come(sentence: str, status: Status) -> None:
    found = [s for s in said(sentence) if shortened(s.predicate.value) == "cl:aimsAt"]
    assert {s.status for s in found} <= {status}


def test_a_definition_is_theirs_who_use_the_term_so() -> None:
    for sentence, status in (
        ("The Harbour Treaty uses the term “cybercrime” to mean deeds against data.", REPORTED),
        ("We use the term “cybercrime” to mean deeds against data.", SAID),
    ):
        assert {s.status for s in said(sentence) if s.rule == "meaning"} == {status}
