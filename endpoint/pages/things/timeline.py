"""The treaty record drawn: a row for each party (or each instrument of a state), a bar for as long as it is bound, and
a sign for each act. The coordinates are plain numbers, so that the same picture is drawn with and without scripts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from endpoint.pages.days import Days, days
from endpoint.pages.drawing.lettering import shortened
from endpoint.pages.drawing.numbers import number
from endpoint.pages.drawing.scale import Tick, TimeLine
from endpoint.pages.things.record import Action, Bound, Line
from graph.participation import DEPOSITED
from ontology.names import PREFIXES

WIDTH: Final = 960
RIGHT: Final = 14
ROW: Final = 18
TOP: Final = 28
LETTER: Final = 6.4  # units of a letter's width, at most
SHORTEST: Final = timedelta(days=365)  # of what is drawn before today
AHEAD: Final = timedelta(days=110)  # of what is drawn after it
CONSENTS: Final = DEPOSITED | {"ConsentToBeBound"}
SIGNS: Final = {
    "bound": "bound",
    "unsure": "bound, first day not known",
    "signed": "signed",
    "consented": "ratified, accepted, approved or acceded",
    "other": "another act",
}
SAMPLES: Final = {"bound": "M0 6H20", "unsure": "M0 6H20"}  # of the bars; in a box of 20 by 12 units, as in the key


@dataclass(frozen=True, slots=True)
class Row:
    """A row's name and where it is written."""

    name: str
    y: float


@dataclass(frozen=True, slots=True)
class Sign:
    """A kind of sign: its words, the path of one in the key (a box of 20 by 12 units), that of all in the drawing."""

    kind: str
    words: str
    sample: str
    path: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """A drawing of `width` by `height` units: the years' lines, names of rows, the signs, where today is, and where
    names end."""

    width: int
    height: int
    years: tuple[Tick, ...]
    rows: tuple[Row, ...]
    signs: tuple[Sign, ...]
    today: float
    names_end: int


def timeline(lines: Sequence[tuple[str, Line]], today: date, names: int = 200) -> Timeline | None:
    """The drawing of named lines, in the order of their first day, with `names` units for the names left of the years;
    None where no line has a day."""
    dated = sorted((first, name.casefold(), name, line) for name, line in lines for first in _first(line))
    if not dated:
        return None
    begin = date(dated[0][0].year, 1, 1)
    scale = TimeLine(names, WIDTH - RIGHT, begin, max(today, begin + SHORTEST) + AHEAD)
    paths: dict[str, list[str]] = defaultdict(list)
    rows = []
    for place, (_, _, name, line) in enumerate(dated):
        y = TOP + ROW * place + ROW // 2
        rows.append(Row(shortened(name, int(names / LETTER)), y))
        for bound in line.bound:
            _draw_bound(bound, y, scale, today, paths)
        for action in line.actions:
            _draw_action(action, y, scale, paths)
    signs = tuple(
        Sign(kind, words, SAMPLES.get(kind) or _sign(kind, 10, 6), "".join(paths[kind]))
        for kind, words in SIGNS.items()
        if paths[kind]
    )
    return Timeline(WIDTH, TOP + ROW * len(rows) + 8, scale.years(), tuple(rows), signs, scale.x(today), names - 10)


def _first(line: Line) -> list[date]:
    """The first day of a line; empty where it has none."""
    told = [each.start for each in line.bound]
    told += [day for action in line.actions for day in (*action.dates, *action.in_force)]
    return sorted(each.first for each in _known(told))[:1]


def _known(dates: Sequence[str]) -> list[Days]:
    return [found for each in dates if (found := days(each)) is not None]


def _draw_bound(bound: Bound, y: int, scale: TimeLine, today: date, paths: dict[str, list[str]]) -> None:
    start, end = days(bound.start), days(bound.end)
    until = min(end.first, today) if end else today
    if start is not None and until > start.first:
        paths["unsure" if start.open else "bound"].append(f"M{scale.x(start.first)} {y}H{scale.x(until)}")


def _draw_action(action: Action, y: int, scale: TimeLine, paths: dict[str, list[str]]) -> None:
    name = action.kind.value.removeprefix(PREFIXES["cl"])
    kind = "signed" if name == "Signature" else "consented" if name in CONSENTS else "other"
    for day in {each.first for each in _known(action.dates)}:
        paths[kind].append(_sign(kind, scale.x(day), y))


def _sign(kind: str, x: float, y: float) -> str:
    """The path of an act's sign around a point: a diamond, a disc, a stroke."""
    if kind == "signed":
        return f"M{number(x - 4)} {y}l4-4 4 4-4 4z"
    if kind == "consented":
        return f"M{number(x - 3.5)} {y}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0"
    return f"M{number(x)} {y - 5}v10"
