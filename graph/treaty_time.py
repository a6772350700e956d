"""When consent binds: the arithmetic of treaty clauses on calendar days, and dates of which only part is known.

Dates are ISO 8601 (YYYY-MM-DD) or reduced (YYYY-MM, YYYY); what is known only as a limit is written in EDTF:
`[..2012-08-24]` is a day not after, `[2022-12-01..]` a day not before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

_DURATION = re.compile(r"P(\d+)([DM])")
_MONTHS = 12


def first_day(value: str) -> date:
    """The first day a reduced date can mean.

    >>> first_day("2014-02"), first_day("2011")
    (datetime.date(2014, 2, 1), datetime.date(2011, 1, 1))
    """
    parts = [int(part) for part in value.split("-")]
    year, month, day = (*parts, 1, 1)[:3]
    return date(year, month, day)


def last_day(value: str) -> date:
    """The last day a reduced date can mean.

    >>> last_day("2014-02"), last_day("2011"), last_day("2001-11-23")
    (datetime.date(2014, 2, 28), datetime.date(2011, 12, 31), datetime.date(2001, 11, 23))
    """
    parts = value.count("-")
    first = first_day(value)
    if parts == 2:
        return first
    following = date(first.year + 1, 1, 1) if parts == 0 else _first_of_month_after(first, 1)
    return following - timedelta(days=1)


def _first_of_month_after(day: date, months: int) -> date:
    count = day.year * _MONTHS + day.month - 1 + months
    return date(count // _MONTHS, count % _MONTHS + 1, 1)


@dataclass(frozen=True, slots=True)
class Delay:
    """How long after its deposit an instrument binds: `P30D`, or `P3M` with `first_of_month`, where it binds on the
    first day of the month that follows the end of the period."""

    duration: str
    first_of_month: bool = False

    def after(self, deposit: date) -> date:
        """The day on which a deposit binds.

        >>> Delay("P30D").after(date(2008, 7, 31))
        datetime.date(2008, 8, 30)
        >>> Delay("P3M", True).after(date(2006, 9, 29)), Delay("P3M", True).after(date(2008, 7, 4))
        (datetime.date(2007, 1, 1), datetime.date(2008, 11, 1))

        Raises ValueError where the duration is neither in days nor in months.
        """
        match = _DURATION.fullmatch(self.duration)
        if match is None:
            raise ValueError(f"{self.duration!r} is no period of days or months (PnD, PnM)")
        number = int(match[1])
        if match[2] == "D":
            return deposit + timedelta(days=number)
        end = _first_of_month_after(deposit, number)
        if self.first_of_month:
            return _first_of_month_after(deposit, number + 1)
        last = last_day(f"{end.year:04}-{end.month:02}").day
        return end.replace(day=min(deposit.day, last))


@dataclass(frozen=True, slots=True)
class Limit:
    """A day, or a limit of it: `exact` the day itself, `not after` (known by then) or `not before`."""

    day: date
    kind: str = "exact"

    @property
    def edtf(self) -> str:
        """In EDTF.

        >>> Limit(date(2012, 8, 24), "not after").edtf
        '[..2012-08-24]'
        """
        iso = self.day.isoformat()
        return {"exact": iso, "not after": f"[..{iso}]", "not before": f"[{iso}..]"}[self.kind]

    @classmethod
    def read(cls, edtf: str) -> Limit:
        """A limit from its EDTF.

        >>> Limit.read("[2022-12-01..]").kind
        'not before'
        """
        if edtf.startswith("[.."):
            return cls(date.fromisoformat(edtf[3:-1]), "not after")
        if edtf.endswith("..]"):
            return cls(date.fromisoformat(edtf[1:-3]), "not before")
        return cls(date.fromisoformat(edtf))
