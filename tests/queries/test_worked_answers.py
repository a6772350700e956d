"""The seven answers worked by hand beside the reference tables, read anew: each verdict, article and flag they state.

Transcribed from that page alone, without a look at the program's own cases; where the page gives one date for two
instruments, each stands here.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pyoxigraph import Store

from graph.participation import derive
from graph.quads import statement_quads, thing_quads
from loaders.rows import reference
from ontology.documents import ontology_quads
from ontology.names import REFERENCE_GRAPH
from queries.cooperation import Cooperation
from queries.cooperation_values import Answer

HELP, KEEP, STORED = "mutual-assistance", "expedited-preservation", "access-to-stored-data"
PROVIDERS = "direct-disclosure-by-service-providers"
ACCESS, SYSTEM, FRAUD, HATRED = "illegal-access", "system-interference", "computer-related-fraud", "xenophobic-material"

# number: (from, to, measure, offence, date, {instrument: verdict})
VERDICTS = {
    "1": (
        "KAZ",
        "FRA",
        HELP,
        ACCESS,
        "2024-06-01",
        "cets-185 no, uncc no, untoc conditional, cis-2001 no, cis-2018 no",
    ),
    "2": (
        "KAZ",
        "FRA",
        HELP,
        ACCESS,
        "2025-12-01",
        "cets-185 no, uncc no, untoc conditional, cis-2001 no, cis-2018 no",
    ),
    "3-before": ("UKR", "USA", KEEP, SYSTEM, "2006-12-31", "cets-185 no"),
    "3-the-day": ("UKR", "USA", KEEP, SYSTEM, "2007-01-01", "cets-185 yes, untoc no"),
    "3-help-before": ("UKR", "USA", HELP, SYSTEM, "2006-12-31", "untoc conditional"),
    "3-help-the-day": ("UKR", "USA", HELP, SYSTEM, "2007-01-01", "untoc conditional"),
    "4": (
        "UZB",
        "KAZ",
        HELP,
        ACCESS,
        "2020-06-01",
        ", ".join(
            (
                "cets-185 no",
                "cis-2018 undetermined",
                "cis-2001 undetermined",
                "minsk-1993 undetermined",
                "untoc conditional",
                "uncc no",
            )
        ),
    ),
    "5-before": ("NGA", "MAR", KEEP, FRAUD, "2022-10-31", "cets-185 no, cets-224 no, malabo no, uncc no"),
    "5-the-day": ("NGA", "MAR", KEEP, FRAUD, "2022-11-01", "cets-185 yes, cets-224 no, malabo no, uncc no"),
    "5-help": ("NGA", "MAR", HELP, FRAUD, "2022-11-01", "untoc conditional"),
    "6": ("JPN", "SRB", PROVIDERS, ACCESS, "2024-01-01", "cets-224 no"),
    "6-fallback": ("JPN", "SRB", STORED, ACCESS, "2024-01-01", "cets-185 yes"),
    "7-before": ("HRV", "DNK", HELP, HATRED, "2008-10-31", "cets-189 no, cets-185 conditional, ets-030 undetermined"),
    "7-the-day": ("HRV", "DNK", HELP, HATRED, "2008-11-01", "cets-189 yes"),
}

# number: the articles that the page names for one instrument, of measure, offence or what carries them over
ARTICLES = {
    "1": ("untoc", {"art_18"}),
    "3-the-day": ("cets-185", {"art_29", "art_5"}),
    "5-the-day": ("cets-185", {"art_29", "art_8"}),
    "6": ("cets-224", {"art_7"}),
    "6-fallback": ("cets-185", {"art_31"}),
    "7-the-day": ("cets-189", {"art_3", "art_8__para_2"}),
}

# number: instrument and the articles that a reservation of which side speaks of, as the page says
RESERVED = {
    "5-the-day": ("cets-185", {("from", "art_29__para_4"), ("from", "art_14__para_3"), ("from", "art_41")}),
    "6": ("cets-224", {("from", "art_7")}),
    "7-the-day": ("cets-189", {("from", "art_3__para_2"), ("to", "art_3__para_1")}),
}


@pytest.fixture(scope="module")
def cooperation() -> Cooperation:
    statements, things, _ = reference.load()
    store = Store()
    store.bulk_extend(ontology_quads())
    store.bulk_extend(quad for thing in things for quad in thing_quads(thing, REFERENCE_GRAPH))
    store.bulk_extend(quad for statement in statements for quad in statement_quads(statement))
    store.bulk_extend(derive(statements))
    return Cooperation(store)


def answers(cooperation: Cooperation, number: str) -> dict[str, Answer]:
    one, other, measure, offence, day, _ = VERDICTS[number]
    return {answer.instrument: answer for answer in cooperation.answers(one, other, measure, offence, day)}


@pytest.mark.parametrize("number", VERDICTS)
def test_verdicts(cooperation: Cooperation, number: str) -> None:
    found = answers(cooperation, number)
    expected = dict(pair.split() for pair in VERDICTS[number][-1].split(", "))
    assert {name: found[name].verdict.value for name in expected} == expected


@pytest.mark.parametrize("number", ARTICLES)
def test_articles(cooperation: Cooperation, number: str) -> None:
    instrument, articles = ARTICLES[number]
    uses = answers(cooperation, number)[instrument].provisions
    assert articles <= {use.iri.rpartition("/")[2] for use in uses}


@pytest.mark.parametrize("number", RESERVED)
def test_reservations(cooperation: Cooperation, number: str) -> None:
    instrument, reserved = RESERVED[number]
    flags = answers(cooperation, number)[instrument].flags
    assert reserved <= {(flag.side, flag.provision.rpartition("/")[2]) for flag in flags}


def test_an_undetermined_instrument_says_what_is_missing(cooperation: Cooperation) -> None:
    """Answer 4: the three instruments of the CIS are shown, each with what is not known."""
    found = answers(cooperation, "4")
    assert all(found[name].reasons for name in ("cis-2018", "cis-2001", "minsk-1993"))


def test_the_best_answer_of_the_first_two_is_conditional(cooperation: Cooperation) -> None:
    for number in ("1", "2"):
        listed = [
            a.instrument for a in answers(cooperation, number).values() if a.verdict.value in ("yes", "conditional")
        ]
        assert listed == ["untoc"]


def test_the_page_asks_these_seven_questions(shared: Path) -> None:
    """Each heading `## n. A -> B, measure, offence` has a case of its number with that measure, on each date named."""
    text = (shared / "reference" / "worked_answers.md").read_text(encoding="utf-8")
    sections = dict(re.findall(r"^## (\d)\. (.+?)(?=^## |\Z)", text, re.M | re.S))
    assert sorted(sections) == [str(number) for number in range(1, 8)]
    for number, section in sections.items():
        ours = [case for name, case in VERDICTS.items() if name.partition("-")[0] == number]
        heading = section.partition("\n")[0]
        assert {measure for _, _, measure, *_ in ours} & set(re.findall(r"[a-z-]+", heading))
        days = set(re.findall(r"D = (\d{4}-\d\d-\d\d)", section))
        assert days
        assert days <= {case[4] for case in ours}
