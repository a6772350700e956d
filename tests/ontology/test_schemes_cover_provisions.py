"""Each article on offences, powers or cooperation has a concept, or stands below with the reason why it has none.

An article has a concept where a crosswalk names it, whole or by a paragraph, or where a concept gives it as a source.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from ontology.documents import quads, schemes
from ontology.names import PREFIXES, term

TABLES = Path(__file__).resolve().parents[2] / "loaders" / "tables"
KINDS = {"offence", "procedural_power", "cooperation"}
ARTICLE = re.compile(rf"^{re.escape(PREFIXES['id'])}instrument/([a-z0-9-]+)/art_(\d+)$")
# Articles without a concept, by reason: instrument and numbers.
WITHOUT: Mapping[str, Mapping[str, str]] = {
    "heading not seen": {"uncc": "32 33 37 38 39 40 47 48 49 50 51 52"},
    "no heading; its chapter's matter has a concept by the chapter's first article": {"ets-030": "8 9 10 11 12"},
    "no heading; its chapter is named procedure or final provisions only": {"ets-030": "14 17 18 19 20 23"},
    "says only to what the articles near it apply": {"cets-185": "14", "ets-182": "1"},
    "principles that the heading does not name": {"cets-201": "30", "cets-224": "5"},
    "a stage or limit of proceedings at home, neither power nor cooperation by its heading": {
        "cets-201": "32 33 34 36",
    },
    "the heading does not say what the decisions are to count for": {"cets-198": "11"},
    "which authorities are meant": {"ets-182": "6 27"},
    "form, language or handling of requests": {
        "cets-198": "36 39 40 41",
        "ets-182": "8 15",
        "cets-224": "4",
    },
    "costs, damages and liability": {"cets-198": "44 45", "ets-182": "5 21 22"},
    "a limit on how a confiscation is enforced, no measure of its own": {"cets-198": "27"},
}
Article = tuple[str, str]
EXCUSED = {
    (slug, number) for found in WITHOUT.values() for slug, numbers in found.items() for number in numbers.split()
}


def rows(table: Path) -> list[dict[str, str]]:
    with table.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def slugs(tables: Path) -> dict[str, str]:
    return {row["instrument_id"]: row["slug"] for row in rows(tables / "instruments.csv")}


def wanted(tables: Path) -> set[Article]:
    """Slug and number of each article of the kinds that want a concept."""
    names = slugs(tables)
    return {
        (names[row["instrument_id"]], row["number"]) for row in rows(tables / "provisions.csv") if row["kind"] in KINDS
    }


def by_crosswalk(tables: Path) -> set[Article]:
    """Articles that a crosswalk names; `18(13)` names article 18."""
    names = slugs(tables)
    return {
        (names[row["instrument_id"]], each.split("(")[0])
        for name in ("offence_crosswalk.csv", "measure_crosswalk.csv")
        for row in rows(tables / name)
        for each in row["provisions"].split(";")
    }


def by_source() -> set[Article]:
    """Articles that a concept gives as its source."""
    found = [quad for path in schemes() for quad in quads(path) if quad.predicate == term("dcterms:source")]
    matches = [ARTICLE.match(quad.object.value) for quad in found if isinstance(quad.object, NamedNode)]
    return {(match[1], match[2]) for match in matches if match}


def uncovered(articles: Iterable[Article], covered: set[Article]) -> set[Article]:
    return set(articles) - covered


@pytest.mark.parametrize("whose", ["ours", "given"])
def test_each_article_has_a_concept_or_a_reason(whose: str, request: pytest.FixtureRequest) -> None:
    tables = TABLES if whose == "ours" else request.getfixturevalue("shared") / "reference"
    articles, covered = wanted(tables), by_crosswalk(tables) | by_source()
    assert len(articles) > 200
    assert uncovered(articles, covered) == EXCUSED


@pytest.mark.parametrize(
    ("article", "ways"),
    [(("cets-185", "2"), "both"), (("ets-182", "12"), "source"), (("untoc", "22"), "source")],
    ids=["an offence", "a cooperation", "a power"],
)
def test_an_article_that_lost_its_concept_is_seen(article: Article, ways: str) -> None:
    articles, crossed, sourced = wanted(TABLES), by_crosswalk(TABLES), by_source()
    assert uncovered(articles, crossed | sourced - {article}) - EXCUSED == (set() if ways == "both" else {article})
    assert uncovered(articles, (crossed | sourced) - {article}) - EXCUSED == {article}


def test_an_article_is_excused_once() -> None:
    numbers = [n for found in WITHOUT.values() for s, each in found.items() for n in [(s, x) for x in each.split()]]
    assert len(numbers) == len(EXCUSED)
