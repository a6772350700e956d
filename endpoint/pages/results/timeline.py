"""Dated rows on a line of time: a lane a thing, a mark a date, its shape the kind of act; a bar where rows have both
a beginning and an end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from endpoint.pages.days import Days, days
from endpoint.pages.drawing.lettering import shortened
from endpoint.pages.drawing.scale import Tick, TimeLine
from endpoint.pages.results.cells import label
from endpoint.pages.results.columns import Column, Kind
from endpoint.pages.results.facets import value_name
from endpoint.pages.site import Site
from queries.ask import Row

WIDTH: Final = 980
LABELS: Final = 300
RIGHT: Final = 20
LONGEST_LABEL: Final = 33
LANE: Final = 20
TOP: Final = 30
MOST_LANES: Final = 120
SHAPES: Final = ("disc", "square", "diamond", "triangle", "ring", "cross")
START: Final = re.compile(r"(?P<stem>\w*?)(?:Since|From|from)")
END: Final = re.compile(r"(?P<stem>\w*?)(?:Until|To|to)")


@dataclass(frozen=True, slots=True)
class Mark:
    """A date in a lane: where, how long (0 for a day), its shape, what it says; `open` where only a limit is known."""

    x: float
    width: float
    shape: str
    words: str
    open: str


@dataclass(frozen=True, slots=True)
class Lane:
    """A thing: its label, the short form that fits, where its line stands, its marks in the order of time."""

    label: str
    short: str
    y: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Lanes from `left` to `right`, in the order of their first dates; `legend` pairs each shape with its words;
    `left_out` lanes are in the table of rows only; `undated` rows have no date that is known. `table` says in words
    what each mark says."""

    width: int
    height: int
    left: int
    right: int
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    legend: tuple[tuple[str, str], ...]
    headings: tuple[str, ...]
    table: tuple[tuple[str, str, str], ...]
    left_out: int
    undated: int


@dataclass(frozen=True, slots=True)
class _Dated:
    lane: str
    label: str
    kind: str
    text: str
    days: Days


def timeline(
    site: Site, rows: Sequence[Row], columns: Sequence[Column], dated: Column, language: str
) -> Timeline | None:
    """The timeline of a column of dates; None where no row has one that is known."""
    lane = _lane(columns)
    kind = next((each for each in columns if each.kind is Kind.NAME and each is not lane), None)
    end = _end(columns, dated)
    found, undated = [], 0
    for row in rows:
        each = _read(site, row, (lane, kind, dated, end), language)
        undated += each is None
        if each is not None and each not in found:
            found.append(each)
    if not found:
        return None
    return _drawn(found, undated, (lane.heading if lane else "", kind.heading if kind else "Kind", dated.heading))


def _lane(columns: Sequence[Column]) -> Column | None:
    wanted = ({Kind.STATE, Kind.THING}, {Kind.NAME}, {Kind.MIXED, Kind.TEXT})
    return next((each for kinds in wanted for each in columns if each.kind in kinds), None)


def _end(columns: Sequence[Column], dated: Column) -> Column | None:
    """The column of the ends that belong to a column of beginnings: `boundUntil` to `boundSince`, `to` to `from`."""
    start = START.fullmatch(dated.name)
    for each in columns:
        match = END.fullmatch(each.name)
        if start and match and match["stem"] == start["stem"] and each.kind is Kind.DATE:
            return each
    return None


def _read(
    site: Site, row: Row, columns: tuple[Column | None, Column | None, Column, Column | None], language: str
) -> _Dated | None:
    lane, kind, dated, end = columns
    value = row[dated.index]
    known = days(value.value) if value is not None else None
    if value is None or known is None:
        return None
    text, until = value.value, row[end.index] if end else None
    ending = days(until.value) if until is not None else None
    if until is not None and ending is not None:
        text, known = f"{text} – {until.value}", Days(known.first, ending.last, known.open)
    name = row[lane.index] if lane else None
    words = label(site, row[kind.index], language) if kind else ""
    return _Dated(value_name(name), label(site, name, language), words, text, known)


def _drawn(found: list[_Dated], undated: int, headings: tuple[str, str, str]) -> Timeline:
    found.sort(key=lambda each: (each.days.first, each.days.last, each.label))
    first, last = found[0].days.first.year, max(each.days.last for each in found).year + 1
    line = TimeLine(LABELS, WIDTH - RIGHT, date(first, 1, 1), date(last, 1, 1))
    kinds = list(dict.fromkeys(each.kind for each in found))
    shapes = {kind: SHAPES[min(index, len(SHAPES) - 1)] for index, kind in enumerate(kinds)}
    lanes: dict[str, list[_Dated]] = {}
    for each in found:
        lanes.setdefault(each.lane, []).append(each)
    shown = list(lanes.values())[:MOST_LANES]

    def mark(each: _Dated) -> Mark:
        start, end = line.x(each.days.first), line.x(each.days.last)
        return Mark(start, round(end - start, 1), shapes[each.kind], _words(each), each.days.open)

    drawn = [
        Lane(each[0].label, shortened(each[0].label, LONGEST_LABEL), TOP + 14 + index * LANE, tuple(map(mark, each)))
        for index, each in enumerate(shown)
    ]
    return Timeline(
        width=WIDTH,
        height=TOP + LANE * len(drawn) + 12,
        left=LABELS,
        right=WIDTH - RIGHT,
        lanes=tuple(drawn),
        ticks=line.years(),
        legend=tuple((shapes[kind], kind) for kind in kinds if kind) if len(kinds) > 1 else (),
        headings=headings,
        table=tuple((each.label, each.kind, each.text) for each in found),
        left_out=len(lanes) - len(drawn),
        undated=undated,
    )


def _words(each: _Dated) -> str:
    return ", ".join(part for part in (each.label, each.kind, each.text) if part)
