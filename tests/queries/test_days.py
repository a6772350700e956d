"""Every query whose answer changes with the law of the day takes `asOf`; every other one is listed with its reason.

The reasons of `not_of_a_day.tsv`: *texts* say what they say, whenever one asks; *articles* stand in the data without
versions in time, and whether their instrument is in force is a question of its own; *dated rows* carry their day in the
answer; *our scheme* and *the graph itself* are not law.
"""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from pyoxigraph import Store

from queries.ask import ask
from queries.catalogue import Query, Type, catalogue

LISTED = Path(__file__).with_name("not_of_a_day.tsv")
WHY = {"texts", "articles", "dated rows", "our scheme", "the graph itself"}
AS_OF = date(2026, 11, 22)
OF_A_DAY = [each for each in catalogue().values() if any(one.name == "asOf" for one in each.parameters)]

# Two days between which the graph tells of a change, so that the answer changes too, with what else is asked.
DAYS = {
    "actions-of-a-state": ("2002-01-01", "2010-01-01", {}),
    "bodies-of-a-state": ("1950-01-01", "2026-01-01", {}),
    "changes-between-two-days": ("2024-06-01", "2026-01-01", {}),
    "channels-between-states": ("2003-01-01", "2010-01-01", {}),
    "conditions-of-cooperation": ("2000-01-01", "2010-01-01", {}),
    "consents-since-a-date": ("2016-01-01", "2020-01-01", {}),
    "cooperation-verdicts": ("2006-12-31", "2007-01-01", {}),
    "crime-types-across-treaties": ("2000-01-01", "2010-01-01", {}),
    "history-of-an-instrument": ("2022-06-01", "2026-01-01", {}),
    "instruments-and-their-dates": ("2000-01-01", "2010-01-01", {}),
    "instruments-binding-a-state": ("2003-01-01", "2010-01-01", {}),
    "instruments-binding-two-states": ("2006-12-31", "2007-01-01", {}),
    "instruments-in-force": ("2003-12-31", "2010-01-01", {}),
    "measures-between-states": ("2006-12-31", "2007-01-01", {}),
    "members-not-bound": ("2005-01-01", "2015-01-01", {}),
    "members-of-a-body": ("1950-01-01", "2026-01-01", {"body": "united-nations"}),
    "obligations-of-a-state": ("2003-01-01", "2010-01-01", {}),
    "offences-in-both-states": ("2006-12-31", "2007-01-01", {}),
    "parties-of-an-instrument": ("2004-06-30", "2004-07-01", {}),
    "provisions-that-criminalise": ("2000-01-01", "2010-01-01", {}),
    "provisions-that-provide-a-measure": ("2000-01-01", "2010-01-01", {}),
    "reservations-to-an-instrument": ("2005-01-01", "2026-01-01", {}),
    "signed-but-not-bound": ("2010-01-01", "2020-01-01", {"instrument": "cets-185"}),
}
# The reservations whose provision is known have no day in the data.
SAME_ON_ANY_DAY = {"reservations-on-a-measure"}


def test_every_query_is_of_a_day_or_says_why_not() -> None:
    with LISTED.open(encoding="utf-8", newline="") as handle:
        listed = {line["query"]: line["why"] for line in csv.DictReader(handle, delimiter="\t")}
    assert set(listed.values()) <= WHY
    assert set(listed) | {each.slug for each in OF_A_DAY} == set(catalogue())
    assert not set(listed) & {each.slug for each in OF_A_DAY}


def test_a_day_is_a_date_that_is_today_or_left_open() -> None:
    for each in OF_A_DAY:
        day = next(one for one in each.parameters if one.name == "asOf")
        assert day.type is Type.DATE
        assert day.default == "today" or day.optional
        assert day.description


@pytest.mark.parametrize("each", OF_A_DAY, ids=lambda each: each.slug)
def test_the_answer_changes_with_the_day(release_store: Store, each: Query) -> None:
    if each.slug in SAME_ON_ANY_DAY:
        return
    first, second, others = DAYS[each.slug]
    given = {name: [value] for name, value in others.items()}
    answers = [ask(release_store, each, {**given, "asOf": [day]}, AS_OF).rows for day in (first, second)]
    assert answers[0] != answers[1]
    assert answers[1]
