"""Every canned query answers on the shipped release, and the rows that `expected_rows.tsv` names are among its answers.

The table is rewritten by `python tests/queries/test_expected_rows.py`: rows that still come are
kept, others are replaced by the first row of the answer. Read the diff before you commit it.
"""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs

import pyoxigraph
import pytest
from pyoxigraph import Quad

from graph.errors import Damaged
from graph.release import shipped
from ontology.names import PREFIXES, shortened
from queries.ask import Result, ask
from queries.catalogue import Query, catalogue, named

TABLE = Path(__file__).with_name("expected_rows.tsv")
COLUMNS = ["query", "parameters", "row"]
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
    """Writes the table anew: a row a query, and one for each further set of parameters that it has already."""
    known = {(line["query"], line["parameters"]): line["row"] for line in expected()}
    pairs = {(each.slug, ""): None for each in QUERIES} | dict.fromkeys(known)
    lines = []
    for slug, parameters in sorted(pair for pair in pairs if pair[0] in catalogue()):
        answer = rows(asked(store, slug, parameters))
        old = known.get((slug, parameters))
        lines.append([slug, parameters, old if old in answer else (answer or [""])[0]])
    with TABLE.open("w", encoding="utf-8", newline="") as handle:
        csv.writer(handle, delimiter="\t", lineterminator="\n").writerows([COLUMNS, *lines])


def loaded() -> pyoxigraph.Store:
    """The shipped release in memory, with the union of its named graphs as its default graph, as published versions
    have it. Raises Damaged where none is shipped."""
    store = pyoxigraph.Store()
    for path in shipped().paths():
        store.bulk_load(path=str(path), format=pyoxigraph.RdfFormat.N_QUADS)
    store.bulk_extend([Quad(*triple) for triple in {quad.triple for quad in store}])
    return store


@pytest.fixture(scope="module")
def release_store() -> pyoxigraph.Store:
    """The shipped release; the tests are skipped where none is shipped yet."""
    try:
        return loaded()
    except Damaged as error:
        pytest.skip(f"no release is shipped: {error}")


@pytest.mark.parametrize("line", expected(), ids=lambda line: f"{line['query']}?{line['parameters']}")
def test_expected_row_comes(release_store: pyoxigraph.Store, line: dict[str, str]) -> None:
    assert line["row"], "a row is named"
    assert line["row"] in rows(asked(release_store, line["query"], line["parameters"]))


def test_every_query_has_an_expected_row() -> None:
    assert {line["query"] for line in expected()} == set(catalogue())


@pytest.mark.parametrize("each", QUERIES, ids=lambda each: each.slug)
def test_every_row_has_its_statement(release_store: pyoxigraph.Store, each: Query) -> None:
    result = ask(release_store, each, {}, AS_OF)
    if each.evidence:
        return
    column = result.variables.index("statement")
    for row in result.rows:
        statement = row[column]
        assert statement is not None
        kinds = release_store.quads_for_pattern(
            statement, pyoxigraph.NamedNode(PREFIXES["cl"] + "evidence"), None, pyoxigraph.DefaultGraph()
        )
        assert next(iter(kinds), None) is not None, f"{statement} has evidence"


if __name__ == "__main__":
    rewrite(loaded())
