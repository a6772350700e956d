"""The committed scores are what the rules and the release give now, and no figure has fallen under a floor it held."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOLERANCE = 0.005
DERIVED = frozenset({"rules", "release", "rules, text left out"})  # the other runs vary what these measure
AGAIN = "the committed scores are old: run `make scores` and commit what it writes"


@pytest.fixture(scope="module")
def tables(scoring: ModuleType) -> ModuleType:
    return scoring.tables


@pytest.fixture(scope="module")
def measured(scoring: ModuleType, shared: Path):  # type: ignore[no-untyped-def]
    if not (shared / "gold").is_dir():
        pytest.skip("the annotation is not in ../shared")
    return scoring.measure.measured(shared, resamples=False, wanted=DERIVED)


@pytest.mark.parametrize("run", sorted(DERIVED))
@pytest.mark.parametrize("text", ["003", "004", "both"])
def test_committed_figures_are_current(measured, tables: ModuleType, run: str, text: str) -> None:  # type: ignore[no-untyped-def]
    committed = {row.figure: row for row in tables.scores() if (row.run, row.text) == (run, text)}
    now = {row.figure: row for row in measured.rows if (row.run, row.text) == (run, text)}
    assert committed.keys() == now.keys() != set()
    off = {name: (row.value, now[name].value) for name, row in committed.items() if _differs(row, now[name])}
    assert off == {}, AGAIN


def _differs(row, now) -> bool:  # type: ignore[no-untyped-def]
    return abs(row.value - now.value) > TOLERANCE


def test_no_figure_has_fallen_under_a_floor_it_held(measured, tables: ModuleType) -> None:  # type: ignore[no-untyped-def]
    now = {row.key: row.value for row in measured.rows}
    held = [floor for floor in tables.floors() if floor.held == "yes"]
    assert held
    fallen = [(floor, now.get(_key(floor))) for floor in held if now.get(_key(floor), 0.0) < floor.floor]
    assert fallen == []


def _key(floor) -> tuple[str, str, str]:  # type: ignore[no-untyped-def]
    return floor.run, floor.text, floor.figure


def test_committed_counts_by_predicate_are_current(measured, tables: ModuleType) -> None:  # type: ignore[no-untyped-def]
    assert [row for row in tables.predicates() if row not in measured.predicates] == [], AGAIN
    assert len(tables.predicates()) == len(measured.predicates)


def test_committed_use_of_frames_is_current(measured, scoring: ModuleType) -> None:  # type: ignore[no-untyped-def]
    def own(rows: list[dict[str, str]]) -> dict[str, tuple[str, str]]:
        return {row["frame"]: (row["sources"], row["statements"]) for row in rows}

    assert own(scoring.frame_use.committed()) == own(measured.use), AGAIN


def test_page_is_made_of_the_tables(scoring: ModuleType, tables: ModuleType) -> None:
    made = scoring.page.page(tables.scores(), tables.predicates(), tables.floors(), scoring.frame_use.committed())
    assert scoring.page.PAGE.read_text(encoding="utf-8") == made, AGAIN


def test_every_row_is_of_a_run_that_the_page_explains(scoring: ModuleType, tables: ModuleType) -> None:
    assert {row.run for row in tables.scores()} <= set(scoring.page.RUNS)


def test_every_figure_with_an_interval_lies_in_it(tables: ModuleType) -> None:
    rows = [row for row in tables.scores() if row.low]
    assert len(rows) > 50
    assert [row for row in rows if not float(row.low) <= row.value <= float(row.high)] == []


def test_map_of_predicates_names_only_gold_predicates(shared: Path) -> None:
    known = {
        row.split("\t")[0] for row in (shared / "gold" / "predicates.tsv").read_text(encoding="utf-8").splitlines()
    }
    rows = (ROOT / "tests" / "gold_predicates.tsv").read_text(encoding="utf-8").splitlines()
    mapped = [row.split("\t")[0] for row in rows if row and not row.startswith("#")]
    assert sorted(set(mapped) - known) == []
    assert len(mapped) == len(set(mapped))
