"""The treaty record drawn: a row for each party (or each instrument of a state), a bar for as long as it is bound, and
a sign for each act. The coordinates are plain numbers, so that the same picture is drawn with and without scripts.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from endpoint.pages.things.record import Action, Bound, Line
from ontology.names import PREFIXES

WIDTH: Final = 960
ROW: Final = 18
TOP: Final = 28
LETTER: Final = 6.4  # units of a letter's width, at most
DAY: Final = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
CONSENTS: Final = frozenset({"Ratification", "Acceptance", "Approval", "Accession", "Succession", "ConsentToBeBound"})
SIGNS: Final = {
    "bound": "bound",
    "unsure": "bound, first day not known",
    "signed": "signed",
    "consented": "ratified, accepted, approved or acceded",
    "other": "another act",
}


@dataclass(frozen=True, slots=True)
class Year:
    """A year's line: where it stands and what is written at it."""

    x: float
    name: str


@dataclass(frozen=True, slots=True)
class Row:
    """A row's name and where it is written."""

    name: str
    y: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """A drawing of `width` by `height` units: years, names of rows, the path of each kind of sign, where today is,
    and where names end."""

    width: int
    height: int
    years: tuple[Year, ...]
    rows: tuple[Row, ...]
    paths: tuple[tuple[str, str], ...]
    today: float
    names_end: int


@dataclass(frozen=True, slots=True)
class Scale:
    """Years as units of the drawing, right of the names."""

    names: int
    first: int
    last: float

    def x(self, year: float) -> float:
        """Where a point of time stands."""
        share = (year - self.first) / (self.last - self.first)
        return round(self.names + share * (WIDTH - self.names - 14), 1)

    def years(self) -> tuple[Year, ...]:
        """The years that get a line: at most a dozen."""
        step = next(step for step in (1, 2, 5, 10, 20, 50, 100) if (self.last - self.first) / step <= 12)
        start = -(-self.first // step) * step
        return tuple(Year(self.x(year), str(year)) for year in range(start, int(self.last) + 1, step))


def timeline(lines: Sequence[tuple[str, Line]], today: date, names: int = 200) -> Timeline | None:
    """The drawing of named lines, in the order of their first day, with `names` units for the names left of the years;
    None where no line has a day."""
    dated = sorted((first, name.casefold(), name, line) for name, line in lines for first in _first(line))
    if not dated:
        return None
    end = year_of(today.isoformat()) or float(today.year)
    scale = Scale(names, int(dated[0][0]), max(end, int(dated[0][0]) + 1.0) + 0.3)
    signs: dict[str, list[str]] = defaultdict(list)
    rows = []
    for number, (_, _, name, line) in enumerate(dated):
        y = TOP + ROW * number + ROW // 2
        rows.append(Row(_shortened(name, int(names / LETTER)), y))
        for bound in line.bound:
            _draw_bound(bound, y, scale, end, signs)
        for action in line.actions:
            _draw_action(action, y, scale, signs)
    paths = tuple((kind, "".join(signs[kind])) for kind in SIGNS if signs[kind])
    return Timeline(WIDTH, TOP + ROW * len(rows) + 8, scale.years(), tuple(rows), paths, scale.x(end), names - 10)


def _shortened(name: str, longest: int) -> str:
    return name if len(name) <= longest else name[: longest - 1].rstrip() + "…"


def year_of(written: str) -> float | None:
    """A day, month or year, bare or within EDTF, as a number of years; None where it names no year.

    >>> year_of("2020-07-02"), year_of("[..2012]"), year_of("undated")
    (2020.5, 2012.0, None)
    """
    match = DAY.search(written)
    if match is None:
        return None
    year, month, day = match.groups()
    return round(int(year) + (int(month or 1) - 1) / 12 + (int(day or 1) - 1) / 366, 2)


def _first(line: Line) -> list[float]:
    """The first point of time of a line; empty where it has none."""
    told = [each.start for each in line.bound]
    told += [day for action in line.actions for day in (*action.dates, *action.in_force)]
    return sorted(year for each in told if (year := year_of(each)) is not None)[:1]


def _draw_bound(bound: Bound, y: int, scale: Scale, end: float, signs: dict[str, list[str]]) -> None:
    start = year_of(bound.start)
    if start is None:
        return
    until = min(year_of(bound.end) or end, end)
    if until > start:
        kind = "bound" if "." not in bound.start else "unsure"
        signs[kind].append(f"M{scale.x(start)} {y}H{scale.x(until)}")


def _draw_action(action: Action, y: int, scale: Scale, signs: dict[str, list[str]]) -> None:
    name = action.kind.value.removeprefix(PREFIXES["cl"])
    for year in {year for each in action.dates if (year := year_of(each)) is not None}:
        x = scale.x(year)
        if name == "Signature":
            signs["signed"].append(f"M{x - 4:g} {y}l4-4 4 4-4 4z")
        elif name in CONSENTS:
            signs["consented"].append(f"M{x - 3.5:g} {y}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0")
        else:
            signs["other"].append(f"M{x:g} {y - 5}v10")
