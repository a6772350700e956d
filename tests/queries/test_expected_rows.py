"""Every canned query answers on the shipped release to two sets of values, and the rows that `expected_rows.tsv` names
are among its answers. A query without parameters is asked once; its line says `-`.

`spot_checks.tsv` holds what became of reading one row of each query against the tables and texts, by hand.

The table is rewritten by `python tests/queries/test_expected_rows.py`: rows that still come are
kept, others are replaced by the first row of the answer. Read the diff before you commit it.
"""

from __future__ import annotations

import csv
import importlib.util
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs

import pyoxigraph
import pytest

from ontology.names import PREFIXES, shortened
from queries.ask import Result, ask
from queries.catalogue import Query, catalogue, named

SPOT_CHECKS = Path(__file__).with_name("spot_checks.tsv")
TABLE = Path(__file__).with_name("expected_rows.tsv")
COLUMNS = ["query", "parameters", "row"]
NO_PARAMETERS = "-"
AS_OF = date(2026, 11, 22)
QUERIES = sorted(catalogue().values(), key=lambda each: each.slug)
HASHES = (PREFIXES["stmt"], PREFIXES["ev"])


def expected() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, delimiter="\t"))


def rows(result: Result) -> list[str]:
    """Each row as `name=value` pairs; hashes are named by their kind only, since they change with a source's text."""
    found = []
    for row in result.rows:
        cells = [(name, cell.value) for name, cell in zip(result.variables, row, strict=True) if cell is not None]
        found.append(" | ".join(f"{name}={_short(value)}" for name, value in cells))
    return found


def _short(value: str) -> str:
    space = next((space for space in HASHES if value.startswith(space)), None)
    return shortened(value).split(":")[0] if space else shortened(value).replace("\n", " ").replace("\t", " ")


def asked(store: pyoxigraph.Store, slug: str, parameters: str) -> Result:
    return ask(store, named(slug), parse_qs(parameters), AS_OF)


def rewrite(store: pyoxigraph.Store) -> None:
    """Writes the table anew: the sets of values that it has already, and the defaults of queries that it has not."""
    known = {(line["query"], line["parameters"]): line["row"] for line in expected()}
    first = {(each.slug, "" if each.parameters else NO_PARAMETERS): "" for each in QUERIES}
    lines = []
    for slug, parameters in sorted(pair for pair in first | known if pair[0] in catalogue()):
        answer = rows(asked(store, slug, parameters))
        old = known.get((slug, parameters))
        lines.append([slug, parameters, old if old in answer else (answer or [""])[0]])
    with TABLE.open("w", encoding="utf-8", newline="") as handle:
        csv.writer(handle, delimiter="\t", lineterminator="\n").writerows([COLUMNS, *lines])


@pytest.mark.parametrize("line", expected(), ids=lambda line: f"{line['query']}?{line['parameters']}")
def test_expected_row_comes(release_store: pyoxigraph.Store, line: dict[str, str]) -> None:
    assert line["row"], "a row is named"
    assert line["row"] in rows(asked(release_store, line["query"], line["parameters"]))


@pytest.mark.parametrize("each", QUERIES, ids=lambda each: each.slug)
def test_every_query_is_asked_with_two_sets_of_values(release_store: pyoxigraph.Store, each: Query) -> None:
    sets = [line["parameters"] for line in expected() if line["query"] == each.slug]
    if not each.parameters:
        assert sets == [NO_PARAMETERS]
        return
    assert len(sets) >= 2
    answers = {tuple(rows(asked(release_store, each.slug, values))) for values in sets}
    assert len(answers) == len(sets), "each set is answered otherwise"


def test_a_row_of_every_query_was_read_by_hand() -> None:
    with SPOT_CHECKS.open(encoding="utf-8", newline="") as handle:
        checks = list(csv.DictReader(handle, delimiter="\t"))
    assert [line["query"] for line in checks] == [each.slug for each in QUERIES]
    assert {line["verdict"] for line in checks} == {"right"}
    assert all(line["row"] and line["read_against"] for line in checks)


if __name__ == "__main__":
    place = importlib.util.spec_from_file_location("fixtures", Path(__file__).with_name("conftest.py"))
    assert place is not None
    assert place.loader is not None
    fixtures = importlib.util.module_from_spec(place)
    place.loader.exec_module(fixtures)
    rewrite(fixtures.loaded())
