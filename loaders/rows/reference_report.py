"""What became of the rows of the reference tables: how many were read, what is left out and why, where they differ."""

from __future__ import annotations

from dataclasses import dataclass, field

from ontology.names import shortened


@dataclass(frozen=True, slots=True, order=True)
class LeftOut:
    """A row that is not in the graph."""

    table: str
    line: int
    reason: str


@dataclass(frozen=True, slots=True, order=True)
class Disagreement:
    """Two statements that differ on one thing; both are in the graph, joined by cl:conflictsWith."""

    about: str
    values: tuple[str, str]
    statements: tuple[str, str]


@dataclass(slots=True)
class Report:
    """Counts by table, and the lists a reader of the tables asks for."""

    rows: dict[str, int] = field(default_factory=dict)
    statements: dict[str, int] = field(default_factory=dict)
    by_instrument: dict[str, dict[str, int]] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    disagreements: list[Disagreement] = field(default_factory=list)
    marked: dict[str, int] = field(default_factory=dict)
    without_home: list[str] = field(default_factory=list)

    def count(self, table: str, instrument: str | None) -> None:
        """One more row of a table, for an instrument where it has one."""
        self.rows[table] = self.rows.get(table, 0) + 1
        if instrument is not None:
            counts = self.by_instrument.setdefault(instrument, {})
            counts[table] = counts.get(table, 0) + 1

    def lines(self) -> list[str]:
        """The report in lines of plain text, the tables first."""
        lines = [
            f"{table}: {number} rows, {self.statements.get(table, 0)} statements"
            for table, number in sorted(self.rows.items())
        ]
        lines += [f"marked {mark}: {number} rows" for mark, number in sorted(self.marked.items())]
        lines += [f"left out: {one.table}:{one.line}: {one.reason}" for one in sorted(self.left_out)]
        lines += [f"differ on {shortened(one.about)}: {' / '.join(one.values)}" for one in sorted(self.disagreements)]
        lines += [f"without a home in the ontology: {name}" for name in sorted(self.without_home)]
        return lines


COUNTED = ("provisions", "treaty_actions", "treaty_party_lists", "offence_crosswalk", "measure_crosswalk")


def count_table(report: Report) -> str:
    """The rows of each instrument as a Markdown table, one line an instrument, in the order of the tables."""
    heads = ["instrument", *(name.replace("_", " ") for name in COUNTED)]
    lines = ["| " + " | ".join(heads) + " |", "|" + " --- |" * len(heads)]
    for instrument in report.by_instrument:
        counts = (str(report.by_instrument[instrument].get(f"{name}.csv", 0)) for name in COUNTED)
        lines.append("| " + " | ".join([instrument, *counts]) + " |")
    return "\n".join(lines)
