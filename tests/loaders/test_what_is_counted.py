"""Figures: what is counted, how a number stands, and numbers that count nothing, over a grid of constructions."""

from __future__ import annotations

import pytest

from graph.statement import Statement
from loaders.extract import extract
from loaders.reading.text import source_text
from ontology.names import shortened


def figures(sentence: str) -> list[Statement]:
    text = source_text("example.txt", f"Introduction.\n\nExperts met and talked at length.\n\n{sentence}\n")
    return [s for s in extract(text).statements if s.predicate.value.endswith("hasQuantity")]


def told(sentence: str) -> set[tuple[str, str, str]]:
    """What is counted, the value and the status of each figure."""
    return {
        (shortened(s.subject.value).removeprefix("id:figure/"), str(s.object.value), s.status.name)
        for s in figures(sentence)
    }


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        (
            "A group of 14 civil society organisations sent comments.",
            ("group-of-14-civil-society-organisations", "14", "ASSERTED"),
        ),
        (
            "The survey of 1,200 respondents was carried out by Interpol.",
            ("survey-of-1-200-respondents", "1200", "ASSERTED"),
        ),
        ("Norway set up a fund of $5 million.", ("fund-of-5-million", "5000000", "ASSERTED")),
        ("A fund of $5 million should be set up.", ("fund-of-5-million", "5000000", "PLANNED")),
        ("Norway proposed a budget of 5 million euros.", ("budget-of-5-million-euros", "5000000", "PLANNED")),
        ("Norway requested $5 million for training.", ("5-million-for-training", "5000000", "PLANNED")),
        ("Norway spent $5 million on training.", ("5-million-on-training", "5000000", "ASSERTED")),
        ("The judges speak of 10 principles.", ("10-principles", "10", "ASSERTED")),
    ],
)
def test_what_is_counted(sentence: str, figure: tuple[str, str, str]) -> None:
    assert figure in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("The number of thefts rose from 10 to 22.", {"10", "22"}),
        ("The number of thefts fell from 4,000 in 2019 to 2,200 in 2020.", {"4000", "2200"}),
        ("Out of the 54 banks in the region, only 33 have a lawyer.", {"33/54"}),
        ("Only 12 of the 55 banks have a lawyer.", {"12/55"}),
        ("One in five banks has a lawyer.", {"1/5"}),
    ],
)
def test_all_numbers_of_a_figure(sentence: str, values: set[str]) -> None:
    assert {value for _, value, _ in told(sentence)} == values


@pytest.mark.parametrize(
    ("sentence", "figures_told"),
    [
        (
            "The office received 1,413 complaints in 2019, a 60% increase on the year before.",
            {("1-413-complaints-in-2019", "1413"), ("60-increase-on-the-year-before", "60")},
        ),
        (
            "The survey shows that 45% of banks were robbed and 12% paid.",
            {("45-of-banks-were-robbed", "45"), ("12-paid", "12")},
        ),
        (
            "The shares were 69% for towns, 53% for villages and 40% for farms.",
            {("69-for-towns-53-for-villages-and-40-for-farms", value) for value in ("69", "53", "40")},
        ),
    ],
    ids=["a change beside", "a verb between", "one row"],
)
def test_which_numbers_are_one_figure(sentence: str, figures_told: set[tuple[str, str]]) -> None:
    assert {(figure, value) for figure, value, _ in told(sentence)} == figures_told


def test_a_year_before_brackets_is_of_the_number_in_them() -> None:
    found = figures("In 2021 the office counted 489 thefts, many more than in 2019 (17 thefts) and 2020 (307 thefts).")
    periods = {(s.object.value, value.value) for s in found for name, value in s.qualifiers if "period" in name.value}
    assert {("17", "2019"), ("307", "2020")} <= periods


def test_each_number_has_its_own_period() -> None:
    found = figures("The number of thefts fell from 4,000 in 2019 to 2,200 in 2020.")
    periods = {(s.object.value, value.value) for s in found for name, value in s.qualifiers if "period" in name.value}
    assert periods == {("4000", "2019"), ("2200", "2020")}


@pytest.mark.parametrize(
    "sentence",
    [
        "The Group of 77 met in Room 5.",
        "See note 14 and section 5 of the law.",
        "The law was opened for signature 20 years ago.",
        "In section 12 of the law, 3 duties are told.",
    ],
)
def test_a_number_that_counts_nothing(sentence: str) -> None:
    assert figures(sentence) == []
