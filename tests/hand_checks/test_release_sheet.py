"""Two hundred statements of the committed release, judged against their sentences by reading.

Which two hundred is not chosen: statements are ordered by a hash of a fixed word and their name, and the first 200 are
judged. So a change elsewhere in the release leaves the sample as it is, and a statement that comes into it has to be
judged before this passes again. `README.md` beside the sheet says how it was made and what was found.
"""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse

from ontology.names import PREFIXES, term

ROOT = Path(__file__).resolve().parents[2]
SHEET = Path(__file__).parent / "release.tsv"
SIZE, NEEDED, SEED = 200, 198, "release of 2026-11-22"


def sample(statements: set[str]) -> list[str]:
    """The statements to judge: the first by hash of the seed and their IRI."""
    named = PREFIXES["stmt"]
    return sorted(statements, key=lambda name: hashlib.sha256(f"{SEED} {named}{name}".encode()).hexdigest())[:SIZE]


@pytest.fixture(scope="module")
def released() -> dict[str, str]:
    """The statements of the source graphs of the committed release, by name, with the slug of their source."""
    found = {}
    for path in sorted((ROOT / "graph" / "release").glob("source-*.nq")):
        for quad in parse(path=str(path), format=RdfFormat.N_QUADS):
            if quad.predicate == term("rdf:subject") and isinstance(quad.subject, NamedNode):
                found[quad.subject.value.removeprefix(PREFIXES["stmt"])] = path.stem.removeprefix("source-")
    return found


@pytest.fixture(scope="module")
def judged() -> dict[str, tuple[str, str]]:
    """Statement -> its source and verdict."""
    with SHEET.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle, delimiter="\t"))
    assert len({row["statement"] for row in rows}) == len(rows)
    return {row["statement"]: (row["source"], row["verdict"]) for row in rows}


def test_the_sheet_judges_the_sample_of_this_release_and_nothing_else(
    released: dict[str, str], judged: dict[str, tuple[str, str]]
) -> None:
    assert set(judged) == set(sample(set(released)))


def test_each_judged_statement_stands_in_the_source_that_the_sheet_names(
    released: dict[str, str], judged: dict[str, tuple[str, str]]
) -> None:
    assert {name: source for name, (source, _) in judged.items()} == {name: released.get(name) for name in judged}


def test_at_least_198_of_200_are_right(judged: dict[str, tuple[str, str]]) -> None:
    verdicts = [verdict for _, verdict in judged.values()]
    assert set(verdicts) <= {"right", "wrong"}
    assert len(verdicts) == SIZE
    assert verdicts.count("right") >= NEEDED


def test_a_change_elsewhere_leaves_the_sample() -> None:
    names = {hashlib.sha256(str(number).encode()).hexdigest()[:16] for number in range(1000)}
    chosen = sample(names)
    other = next(name for name in sorted(names) if name not in chosen)
    assert sample(names - {other}) == chosen
    assert set(sample(names - {chosen[0]})) - set(chosen)
