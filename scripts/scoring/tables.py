"""The committed score tables: rows of figures, read and written."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, fields, replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCORES = ROOT / "docs" / "scores.tsv"
PREDICATES = ROOT / "docs" / "scores_by_predicate.tsv"
FLOORS = ROOT / "tests" / "score_floors.tsv"


@dataclass(frozen=True, slots=True)
class Row:
    """A figure of a run on a text: 0 to 1, with its 95 % interval (empty where none is given) and what it counts."""

    run: str
    text: str
    figure: str
    value: float
    low: str
    high: str
    of: int

    @property
    def key(self) -> tuple[str, str, str]:
        return self.run, self.text, self.figure


@dataclass(frozen=True, slots=True)
class PredicateRow:
    """How many facts of a gold predicate were met, by the rules alone and in the release."""

    predicate: str
    facts: int
    rules_strict: int
    rules_relaxed: int
    release_strict: int
    release_relaxed: int


@dataclass(frozen=True, slots=True)
class Floor:
    """What a figure should reach. `held` is `yes` once it has: then it must stay; `no` says openly that it has not."""

    run: str
    text: str
    figure: str
    floor: float
    held: str


def write(path: Path, rows: Sequence[Row | PredicateRow | Floor]) -> None:
    """A TSV with the rows' field names as header."""
    names = [field.name for field in fields(rows[0])]
    lines = ["\t".join(names), *("\t".join(_cell(value) for value in astuple(row)) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _cell(value: object) -> str:
    return f"{value:.4f}" if isinstance(value, float) else str(value)


def scores(path: Path = SCORES) -> list[Row]:
    """The committed figures; none where the file does not stand yet."""
    return [
        Row(r["run"], r["text"], r["figure"], float(r["value"]), r["low"], r["high"], int(r["of"])) for r in read(path)
    ]


def predicates(path: Path = PREDICATES) -> list[PredicateRow]:
    """The committed counts of each gold predicate."""
    return [PredicateRow(row["predicate"], *(int(row[f.name]) for f in fields(PredicateRow)[1:])) for row in read(path)]


def floors(path: Path = FLOORS) -> list[Floor]:
    """What the figures should reach."""
    return [Floor(r["run"], r["text"], r["figure"], float(r["floor"]), r["held"]) for r in read(path)]


def read(path: Path) -> list[dict[str, str]]:
    """The rows of a TSV with a head; none where the file does not stand yet."""
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, delimiter="\t"))


def raised(known: Iterable[Floor], found: Iterable[Row]) -> list[Floor]:
    """The floors, those that are reached now marked as held. One that was held stays so: the test says where it
    fell."""
    values = {row.key: row.value for row in found}
    return [
        replace(floor, held="yes") if values.get((floor.run, floor.text, floor.figure), 0.0) >= floor.floor else floor
        for floor in known
    ]
