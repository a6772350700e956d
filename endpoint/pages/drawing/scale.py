"""Axes: where a day stands on a line of time, and the round years and numbers that are written at an axis."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from math import floor, log10
from typing import Final

APART: Final = 46  # units between two years that are written at an axis, at least
YEAR_STEPS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of an axis: where it stands and what it says."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class TimeLine:
    """The time from one day to a later one, spread evenly from `left` to `right`."""

    left: float
    right: float
    first: date
    last: date

    def x(self, day: date) -> float:
        """Where a day stands, to a tenth of a unit.

        >>> TimeLine(100, 200, date(2000, 1, 1), date(2001, 1, 1)).x(date(2000, 7, 2))
        150.0
        """
        share = (day - self.first).days / (self.last - self.first).days
        return round(self.left + share * (self.right - self.left), 1)

    def years(self) -> tuple[Tick, ...]:
        """The first days of the years that are written."""
        written = round_years(self.first.year, self.last.year, self.right - self.left)
        begin = {year: date(year, 1, 1) for year in written}
        return tuple(Tick(self.x(day), str(year)) for year, day in begin.items() if self.first <= day <= self.last)


def round_years(first: int, last: int, room: float) -> range:
    """The years from `first` to `last` that are written at an axis of `room` units: every one, or each second, fifth,
    tenth … so that they stand far enough apart.

    >>> list(round_years(1998, 2024, 600))
    [1998, 2000, 2002, 2004, 2006, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024]
    >>> list(round_years(1998, 2024, 300))
    [2000, 2005, 2010, 2015, 2020]
    """
    span = max(1, last - first)
    step = next((step for step in YEAR_STEPS if step * room / span >= APART), YEAR_STEPS[-1])
    return range(-(-first // step) * step, last + 1, step)


def round_numbers(largest: int) -> range:
    """The whole numbers that are written at an axis of counts: at most six, from 0 in steps of 1, 2 or 5 times a power
    of ten.

    >>> list(round_numbers(81)), list(round_numbers(2)), list(round_numbers(0))
    ([0, 20, 40, 60, 80], [0, 1, 2], [0])
    """
    rough = largest / 4
    power = 10 ** floor(log10(rough)) if rough >= 1 else 1
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough * 0.8)
    return range(0, largest + 1, step)
