"""Faults that random statements on fifteen fresh texts showed, by invented sentences: what is told, and what is not."""

from __future__ import annotations

import pytest

from graph.statement import Status
from loaders.extract import extract
from loaders.reading.text import source_text
from ontology.names import shortened


def told(sentences: str) -> set[str]:
    """What is told: subject, property and object, or the words where a passage tells it."""
    source = source_text("example.txt", f"Introduction.\n\n{sentences}\n")
    found = extract(source)
    words = {p.evidence.iri.value: source.text[p.evidence.start : p.evidence.end] for p in found.passages}
    return {
        " | ".join(
            (
                shortened(s.subject.value).removeprefix("id:"),
                shortened(s.predicate.value).removeprefix("cl:"),
                words.get(s.object.value, shortened(s.object.value).removeprefix("id:")),
            )
        )
        for s in found.statements
    }


TEXT = "src:example"


@pytest.mark.parametrize(
    ("sentences", "right", "wrong"),
    [
        pytest.param(
            "Current research projects focus on boat insurance and its risks.",
            f"{TEXT} | states | Current research projects focus on boat insurance and its risks",
            f"{TEXT} | concernsTopic | boat insurance and its risks",
            id="projects of research are no text",
        ),
        pytest.param(
            "This research mainly focuses on boat insurance and its risks.",
            f"{TEXT} | concernsTopic | boat insurance and its risks",
            f"{TEXT} | states | This research mainly focuses on boat insurance and its risks",
            id="the research is",
        ),
        pytest.param(
            "Norway gave a clear warning to states that better piers were necessary.",
            "state/NOR | performs | gave a clear warning to states that better piers were necessary",
            "state/NOR | states | better piers were necessary",
            id="states after a preposition",
        ),
        pytest.param(
            "Norway states that better piers were necessary.",
            "state/NOR | states | better piers were necessary",
            "state/NOR | performs | states that better piers were necessary",
            id="states as a verb",
        ),
        pytest.param(
            "The old piers should have served as a clear warning to every harbour.",
            f"{TEXT} | states | The old piers should have served as a clear warning to every harbour",
            f"{TEXT} | recommends | The old piers should have served as a clear warning to every harbour",
            id="what should have been is not asked for",
        ),
        pytest.param(
            "The old piers should have a guard at each of their ends.",
            f"{TEXT} | recommends | The old piers should have a guard at each of their ends",
            f"{TEXT} | states | The old piers should have a guard at each of their ends",
            id="what they should have is",
        ),
        pytest.param(
            "Since 2019, 2,607 thefts of boats have been counted.",
            "figure/2-607-thefts-of-boats-have-been-counted | period | 2019/..",
            "figure/2-607-thefts-of-boats-have-been-counted | period | 2019",
            id="a period that goes on",
        ),
        pytest.param(
            "There was a 60% increase in the number of complaints from 1,413 cases in 2019 to 2,389 cases in 2020.",
            "figure/60-increase-in-the-number-of-complaints | hasQuantity | 60",
            "figure/60-increase-in-the-number-of-complaints | hasQuantity | 1413",
            id="a change and what changed",
        ),
        pytest.param(
            "Norway has declared phishing a major concern and in 2021 began to mend the piers.",
            "threat/phishing | classifiedAs | a major concern",
            "threat/phishing | classifiedAs | a major concern and in 2021 began to mend the piers",
            id="a year before the next verb",
        ),
        pytest.param(
            "Europol noted that the law is old.[9]",
            "body/europol | states | the law is old",
            "body/europol | states | the law is old.[9",
            id="the mark of a note ends no passage",
        ),
        pytest.param(
            "The emergence of contemporary organised crime as a grave security dilemma presents a serious challenge.",
            "crime/organised-crime | causes | presents a serious challenge",
            "principle/security-dilemma | causes | presents a serious challenge",
            id="as what it is seen",
        ),
        pytest.param(
            "Piers know hill-based violence (HBV). The HBV will be an old evil.",
            "crime/hill-based-violence | hasState | will be an old evil",
            "body/hbv | performs | will be an old evil",
            id="letters of a crime",
        ),
        pytest.param(
            "Україна має десятки двосторонніх договорів.",
            "state/UKR | hasState | має десятки двосторонніх договорів",
            "state/UKR | performs | має десятки двосторонніх договорів",
            id="who has does nothing",
        ),
        pytest.param(
            "Many MLATs include protections of boats and of their owners.",
            "instrument/mutual-legal-assistance-treaty | provides | protections of boats and of their owners",
            "matter/mlats | hasState | include protections of boats and of their owners",
            id="another form of a term",
        ),
        pytest.param(
            "Norway will probably mend its old piers.",
            "state/NOR | performs | will probably mend its old piers",
            "state/NOR | hasState | will probably mend its old piers",
            id="a guess",
        ),
        pytest.param(
            "Norway has also encountered bad tides at its piers.",
            "state/NOR | hasState | has also encountered bad tides at its piers",
            "state/NOR | performs | has also encountered bad tides at its piers",
            id="what befalls is no deed",
        ),
        pytest.param(
            "Some of these towns have mended their old piers.",
            f"{TEXT} | states | Some of these towns have mended their old piers",
            "matter/some-of-these-towns | hasState | have mended their old piers",
            id="some of these are no thing",
        ),
        pytest.param(
            "The Harbour Act, commonly referred to as the Hill–Roe Act, was passed in Norway.",
            "instrument/harbour-act | alsoKnownAs | Hill–Roe Act",
            "instrument/harbour-act | alsoKnownAs | Hill",
            id="a dash in a name",
        ),
        pytest.param(
            "Старое ядро группы лодок «Холм» представляет отчёт о лодках.",
            f"{TEXT} | states | Старое ядро группы лодок «Холм» представляет отчёт о лодках",
            "body/gruppa-lodok | hasState | Старое ядро группы лодок «Холм» представляет отчёт о лодках",
            id="whose centre acts does not",
        ),
        pytest.param(
            "MLATs create a process for boats, and it takes ten months.",
            "instrument/mutual-legal-assistance-treaty | provides | a process for boats",
            "instrument/mutual-legal-assistance-treaty | provides | a process for boats, and it takes ten months",
            id="a clause with a pronoun",
        ),
        pytest.param(
            "The MLAT system is slow and old.",
            "matter/mlat-system | hasState | is slow and old",
            "technology/mlat-system | hasState | is slow and old",
            id="a system of treaties",
        ),
        pytest.param(
            "The second rule passed on December 17 aims to open a talk on boats.",
            f"{TEXT} | states | The second rule passed on December 17 aims to open a talk on boats",
            "figure/17-aims-to-open-a-talk-on-boats | hasQuantity | 17",
            id="a day before a verb",
        ),
        pytest.param(
            "How Norway mends its old piers will tell much of its trade.",
            f"{TEXT} | states | How Norway mends its old piers will tell much of its trade",
            "state/NOR | performs | mends its old piers will tell much of its trade",
            id="a clause as subject",
        ),
        pytest.param(
            "There are two old rules that have been passed by Europol in spring.",
            f"{TEXT} | states | There are two old rules that have been passed by Europol in spring",
            "body/europol | performs | have been passed",
            id="of what stands before",
        ),
        pytest.param(
            "Діяльність регулюється актами Кабінету Міністрів України.",
            f"{TEXT} | states | Діяльність регулюється актами Кабінету Міністрів України",
            "body/kabinet-ministriv-ukrayini | partOf | body/ministr-ukrayini",
            id="no part of ministers",
        ),
    ],
)
def test_what_is_told_and_what_is_not(sentences: str, right: str, wrong: str) -> None:
    found = told(sentences)
    assert right in found
    assert wrong not in found


def test_the_rest_of_a_parted_sentence_is_no_statement() -> None:
    broken = "protection so as not to become more of a burden (Roe and Poe, from the Hill Press 2019, 10)."
    assert not any(" | states | " in each for each in told(f"Europol opened a pier.\n\n{broken}"))


NOTICE = (
    "Boats of the North\n\nJane Poe\n\nUniversity of Hill\n\nStudent ID: 12692515\n\n"
    "This Article is brought to you for free and open access by the Open Boats at Digital Commons @ Hill. "
    "It has been accepted for inclusion in Journal of Boats by an authorized editor of Digital Commons.\n\n"
    'Recommended Citation\n\nPoe, Jane. "Boats of the North." *Journal of Boats* 15, no. 2 (2022) : 34-47.\n\n'
    "Abstract\n\nThis article studies boats and the rules of boats in the towns of the north.\n\n"
    "Introduction\n\nBoats are old and rules are older, as every clerk in the town knows.\n"
)


def test_where_an_article_appeared_and_who_only_brings_it() -> None:
    source = source_text("boats.txt", NOTICE)
    said = {(shortened(s.predicate.value), s.object.value) for s in extract(source).statements}
    assert {("cl:publishedIn", "Journal of Boats"), ("cl:volumeAndIssue", "15, no. 2")} <= said
    assert ("cl:publishedIn", "Open Boats") not in said
    assert not any(name == "cl:hasPosition" for name, _ in said)


def test_a_note_that_explains_is_no_work() -> None:
    note = (
        "The Hill Union (HU) was founded in 1990. It is a union of towns. More can be found in https://hill.org/about."
    )
    work = 'Roe, "A record of boats in the north", https://hill.org/boats.'
    text = "Boats are old and rules are older, as every clerk knows." * 6
    source = source_text("n.txt", f"Introduction\n\n{text}¹ {text}²\n\n¹ {note}\n\n² {work}\n\n{text}\n")
    cited = {
        s.object.value.rsplit("/", 1)[-1] for s in extract(source).statements if s.predicate.value.endswith("cites")
    }
    assert len(cited) == 1
    assert "founded" not in "".join(cited)


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Norway will open two old piers.", Status.PLANNED),
        ("Norway will probably open two old piers.", Status.HYPOTHETICAL),
        ("Norway must open two old piers.", Status.HYPOTHETICAL),
        ("Norway reportedly opened two old piers.", Status.REPORTED),
        ("Norway opened two old piers.", Status.ASSERTED),
        ("Ransomware reportedly affected many hospitals in Norway.", Status.REPORTED),
    ],
)
def test_how_sure_a_deed_is(sentence: str, status: Status) -> None:
    said = extract(source_text("example.txt", f"Introduction.\n\n{sentence}\n")).statements
    assert {s.status for s in said if s.subject.value.endswith(("NOR", "ransomware"))} == {status}


def test_of_names_that_differ_in_number_the_printed_one_is_meant() -> None:
    found = extract(
        source_text("example.txt", "Introduction.\n\nThe boats of America met the boats of the Americas.\n")
    )
    named = [mention.thing.value.rsplit("/", 1)[-1] for mention in found.mentions]
    assert {"USA", "the-americas"} <= set(named)
