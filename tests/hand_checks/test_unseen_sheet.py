"""Statements by the rules alone on texts that no rule was written with, a hundred a text, judged by reading.

The texts are not in the project; the head of each sheet says which it is. What is wrong is told by kind: the `thing`,
the `subject`, the `object`, the `property` or the `status` is another one, the words are somebody else's
(`attribution`), or what is denied is denied twice.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent
KINDS = {"thing", "subject", "object", "property", "status", "attribution", "denied twice"}
WANTED = 85  # of 100; five of the sheets reach it
OWN_WORDS = "statement-of-text"  # that the text states what it states: right unless it is quoted from elsewhere
# sheet: how many of 100 are right, and of how many that say more than that the text states something
FOUND = {
    "unseen_rules.tsv": (71, 51, 77),
    "unseen_rules_news.tsv": (66, 47, 76),
    "unseen_rules_abstracts.tsv": (89, 57, 68),
    "unseen_rules_regions.tsv": (82, 62, 80),
    "unseen_rules_projects.tsv": (80, 52, 72),
    "unseen_rules_pages.tsv": (77, 56, 77),
    "unseen_rules_articles.tsv": (71, 53, 80),
    "unseen_rules_policy.tsv": (75, 59, 79),
    "unseen_rules_cooperation.tsv": (72, 64, 92),
    "unseen_rules_chapters.tsv": (83, 66, 83),
    "unseen_rules_strategies.tsv": (73, 62, 89),
    "unseen_rules_strategies_again.tsv": (79, 67, 88),
    "unseen_rules_assistance.tsv": (84, 73, 89),
    "unseen_rules_assistance_again.tsv": (76, 70, 94),
    "unseen_rules_evidence.tsv": (92, 76, 84),
    "unseen_rules_evidence_again.tsv": (81, 67, 86),
    "unseen_rules_charges.tsv": (82, 70, 88),
    "unseen_rules_charges_again.tsv": (86, 80, 94),
    "unseen_rules_sanctions.tsv": (84, 67, 83),
    "unseen_rules_sanctions_again.tsv": (82, 62, 80),
    "unseen_rules_humanitarian.tsv": (86, 77, 91),
    "unseen_rules_humanitarian_again.tsv": (89, 78, 89),
}
LAST = tuple(FOUND)[2:]


@pytest.fixture(scope="module", params=FOUND)
def sheet(request: pytest.FixtureRequest) -> tuple[str, list[dict[str, str]]]:
    """A sheet's name and rows."""
    text = (FOLDER / request.param).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return request.param, list(csv.DictReader(lines, delimiter="\t"))


Sheet = tuple[str, list[dict[str, str]]]


def test_a_hundred_different_statements_are_judged(sheet: Sheet) -> None:
    names = [row["statement"] for row in sheet[1]]
    assert len(names) == len(set(names)) == 100
    assert [name for name in names if not re.fullmatch(r"[0-9a-f]{16}", name)] == []


def test_every_wrong_one_has_its_kind_and_no_right_one(sheet: Sheet) -> None:
    rows = sheet[1]
    assert {row["verdict"] for row in rows} == {"right", "wrong"}
    assert {row["error"] for row in rows if row["verdict"] == "wrong"} <= KINDS
    assert {row["error"] for row in rows if row["verdict"] == "right"} == {""}


def test_the_share_that_is_right_is_the_one_the_project_tells(sheet: Sheet) -> None:
    name, rows = sheet
    verdicts = [row["verdict"] for row in rows]
    telling = [row["verdict"] for row in rows if row["rule"] != OWN_WORDS]
    assert (verdicts.count("right"), telling.count("right"), len(telling)) == FOUND[name]


def test_what_is_reached_and_what_is_not_is_said_and_not_hidden() -> None:
    said = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert [right for right, _, _ in FOUND.values() if f"{right} of 100" not in said] == []
    last = [FOUND[name][0] for name in LAST]
    assert [right >= WANTED for right in last] == [True] + 11 * [False] + [
        True,
        False,
        False,
        True,
        False,
        False,
        True,
        True,
    ]
    assert "reached on five of the last twenty sheets, not reached on the other fifteen" in said
    assert f"{sum(last):,} are right" in said


def test_every_sheet_beside_this_is_judged() -> None:
    assert {path.name for path in FOLDER.glob("unseen_rules*.tsv")} == set(FOUND)


# part of a sheet without what is easy (cited works, front matter, what the text states): right, judged
OF_CONTENT = {
    "content_before.tsv": {
        "a": (109, 160),
        "b": (100, 160),
        "c": (103, 160),
        "d": (84, 160),
        "e": (113, 160),
        "f": (103, 160),
    },
    "content_after.tsv": {"g": (96, 130)},
}
EASY = {"bibliography", "citation", "front-matter", "statement-of-text", "slavic-statement-of-text"}


@pytest.mark.parametrize("name", OF_CONTENT)
def test_what_is_hard_is_judged_apart_and_told(name: str) -> None:
    text = (FOLDER / name).read_text(encoding="utf-8")
    rows = list(csv.DictReader([line for line in text.splitlines() if not line.startswith("#")], delimiter="\t"))
    assert {row["rule"] for row in rows}.isdisjoint(EASY)
    assert {row["error"] for row in rows if row["verdict"] == "wrong"} <= KINDS
    assert {row["error"] for row in rows if row["verdict"] == "right"} == {""}
    found: dict[str, list[str]] = {}
    for row in rows:
        found.setdefault(row["part"], []).append(row["verdict"])
    assert {part: (each.count("right"), len(each)) for part, each in found.items()} == OF_CONTENT[name]
    right, judged = (sum(pair[place] for pair in OF_CONTENT[name].values()) for place in (0, 1))
    assert f"{right} of {judged}" in (FOLDER / "README.md").read_text(encoding="utf-8")
