"""Court cases: known by who is against whom, with where they are reported and their year; no sentence ends at `v.`."""

from __future__ import annotations

import pytest

from graph.statement import Extraction
from loaders.extract import extract
from loaders.reading.text import SourceText, source_text

NAMES = [
    ("In R v Oakley, a clerk was heard.", ["R v Oakley"]),
    ("The judges read Oakley v. Hill Farms Ltd and left.", ["Oakley v. Hill Farms Ltd"]),
    (
        "Using Oakley vs. The State of Hilland as an example, the article tells of gates.",
        ["Oakley vs. The State of Hilland"],
    ),
    ("R v Oakley and R v Brook are old.", ["R v Oakley", "R v Brook"]),
    ("In R v Oakley [2016] EWCA Crim 77, a clerk was heard.", ["R v Oakley [2016] EWCA Crim 77"]),
    ("They read R (Oakley) v Mill Board [2011] EWHC 22 aloud.", ["R (Oakley) v Mill Board [2011] EWHC 22"]),
    ("R v Oakley [2003] and Hill v Brook [2004] UKHL 5 are old.", ["R v Oakley [2003]", "Hill v Brook [2004] UKHL 5"]),
    ("In Oakley v Brook (2014) a clerk was heard.", ["Oakley v Brook"]),
    ("Joined Cases C-12/15 and others concern gates.", ["Joined Cases C-12/15"]),
    ("It was a match of north v south, and nobody won.", []),
    ("See version v. 2 of the draft.", []),
]
REPORTS = [
    (
        "In R v Oakley [2016] EWCA Crim 77, a clerk was heard.",
        {"hasNumber": "[2016] EWCA Crim 77", "occurredOn": "2016"},
    ),
    (
        "In Oakley v. Brook, 585 U.S. 296 (2018), a clerk was heard.",
        {"hasNumber": "585 U.S. 296", "occurredOn": "2018"},
    ),
    ("In Oakley v Brook (2014) a clerk was heard.", {"occurredOn": "2014"}),
    ("In Oakley v Brook a clerk was heard in 2014.", {}),
]


def read(sentence: str) -> tuple[SourceText, Extraction]:
    text = source_text("case.txt", f"On gates\n\n{sentence}\n")
    return text, extract(text)


@pytest.mark.parametrize(("sentence", "names"), NAMES)
def test_a_case_is_named_by_who_is_against_whom(sentence: str, names: list[str]) -> None:
    text, extraction = read(sentence)
    found = [m.evidence for m in extraction.mentions if "/id/case/" in m.thing.value]
    assert [text.text[each.start : each.end] for each in sorted(found, key=lambda each: each.start)] == names


@pytest.mark.parametrize(("sentence", "told"), REPORTS)
def test_its_report_and_year_stand_after_its_name(sentence: str, told: dict[str, str]) -> None:
    of_case = [s for s in read(sentence)[1].statements if "/id/case/" in s.subject.value]
    assert {s.predicate.value.rpartition("#")[2]: s.object.value for s in of_case if s.rule == "report-of-case"} == told


def test_no_sentence_ends_at_its_sign_nor_is_the_report_a_bill() -> None:
    sentence = "The judges read Oakley v. Brook, 585 U.S. 296 (2018), aloud."
    text, found = read(sentence)
    assert not [m for m in found.mentions if "/id/instrument/" in m.thing.value]
    assert {text.text[s.evidence[0].start : s.evidence[0].end] for s in found.statements} == {sentence}
