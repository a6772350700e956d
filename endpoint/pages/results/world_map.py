"""The states of an answer on a map of the world, in up to four periods where the rows are dated.

The outlines are a table of their own, `outlines.tsv`; `scripts/outlines.py` says where they come from.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from pyoxigraph import NamedNode

from endpoint.pages.days import days
from endpoint.pages.results.columns import STATES, Column
from endpoint.pages.results.order import natural
from endpoint.pages.site import Site
from endpoint.pages.things.assertions import Term
from queries.ask import Row

MOST_PERIODS: Final = 4
FEWEST_DATED: Final = 6
BOX: Final = "0 125 2000 890"


@dataclass(frozen=True, slots=True)
class Outline:
    """A state on the map: the `path` of its outline, or the place of its dot where it is too small for one."""

    path: str = ""
    x: int = 0
    y: int = 0


@dataclass(frozen=True, slots=True)
class Shown:
    """A state of the answer: its number of rows, the first date of them (as written), the period it falls in
    (0 where the answer is not divided), and its outline, None where the map has none."""

    iri: NamedNode
    label: str
    rows: int
    date: str
    period: int
    outline: Outline | None


@dataclass(frozen=True, slots=True)
class Period:
    """A class of states: its words and how many."""

    words: str
    states: int


@dataclass(frozen=True, slots=True)
class WorldMap:
    """The map in a box (`x y width height`): the land that is not in the answer as one path, the states of the answer,
    the periods of its legend. `place` and `date` are the headings of the columns that it shows."""

    box: str
    land: str
    states: tuple[Shown, ...]
    periods: tuple[Period, ...]
    place: str
    date: str

    @property
    def missing(self) -> tuple[Shown, ...]:
        """The states of the answer that stand in the table only."""
        return tuple(each for each in self.states if each.outline is None)


@cache
def outlines() -> Mapping[str, Outline]:
    """The outlines by ISO 3166-1 alpha-3 code; `-` holds what has no code."""
    text = (files("endpoint.pages.results") / "outlines.tsv").read_text(encoding="utf-8")
    found = {}
    for line in text.splitlines():
        if line.startswith(("#", "code\t")):
            continue
        code, kind, shape = line.split("\t")
        found[code] = Outline(path=shape) if kind == "outline" else Outline("", *map(int, shape.split()))
    return found


def world_map(site: Site, rows: Sequence[Row], column: Column, dated: Column | None, language: str) -> WorldMap:
    """The map of the states in a column; `dated` is the column whose earliest date tells the periods apart."""
    counts: dict[NamedNode, int] = defaultdict(int)
    dates: dict[NamedNode, list[str]] = defaultdict(list)
    for row in rows:
        state = row[column.index]
        if isinstance(state, NamedNode) and state.value.startswith(STATES):
            counts[state] += 1
            if dated is not None and (text := _dated(row[dated.index])):
                dates[state].append(text)
    first = {state: min(found, key=_first) for state, found in dates.items()}
    bounds = _bounds([int(_first(text)[:4]) for text in first.values()])
    states = [
        Shown(
            state,
            site.labels.label(state, language),
            count,
            first.get(state, ""),
            _period(first.get(state), bounds),
            outlines().get(state.value.removeprefix(STATES)),
        )
        for state, count in counts.items()
    ]
    taken = {state.value.removeprefix(STATES) for state in counts}
    land = "".join(each.path for code, each in outlines().items() if code not in taken)
    ordered = tuple(sorted(states, key=lambda each: natural(each.label)))
    return WorldMap(BOX, land, ordered, _periods(ordered, bounds), column.heading, dated.heading if dated else "")


def _dated(value: Term | None) -> str:
    return value.value if value is not None and days(value.value) is not None else ""


def _first(text: str) -> str:
    known = days(text)
    return known.first.isoformat() if known else "9999"


def _bounds(years: list[int]) -> tuple[int, ...]:
    """The first years of the second and further periods: cut so that each holds about as many states."""
    if len(years) < FEWEST_DATED:
        return ()
    ordered = sorted(years)
    cuts = {ordered[len(ordered) * part // MOST_PERIODS] for part in range(1, MOST_PERIODS)}
    return tuple(sorted(year for year in cuts if year > ordered[0]))


def _period(text: str | None, bounds: tuple[int, ...]) -> int:
    """The number of a state's period from 1; 0 where there is one period only, the last plus one without a date."""
    if not bounds:
        return 0
    if text is None:
        return len(bounds) + 2
    return 1 + sum(int(_first(text)[:4]) >= bound for bound in bounds)


def _periods(states: Sequence[Shown], bounds: tuple[int, ...]) -> tuple[Period, ...]:
    if not bounds:
        return (Period("in the answer", len(states)),)
    years = [int(_first(each.date)[:4]) for each in states if each.date]
    starts, ends = [min(years), *bounds], [*(bound - 1 for bound in bounds), max(years)]
    words = [f"{start}–{end}" if start < end else str(start) for start, end in zip(starts, ends, strict=True)]
    words.append("no date")
    counts = [sum(each.period == number for each in states) for number in range(1, len(words) + 1)]
    return tuple(Period(each, count) for each, count in zip(words, counts, strict=True) if count or each != "no date")
