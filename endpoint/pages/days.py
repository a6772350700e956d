"""Dates of results as stretches of days: whole days, months, years, intervals, and limits known from one side only.

Forms: xsd:date, xsd:gYear, xsd:gYearMonth, and the EDTF of the graph (`2014-02`, `[..2012-08-24]`, `2003~`, `A/B`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from pyoxigraph import Literal

from graph.treaty_time import first_day, last_day
from ontology.names import term

DATED: Final = frozenset(
    {*(term(f"xsd:{name}").value for name in ("date", "gYear", "gYearMonth", "dateTime"))}
    | {"http://id.loc.gov/datatypes/edtf/EDTF"}
)
STRING: Final = term("xsd:string")
DAY: Final = r"\d{4}(?:-\d\d(?:-\d\d)?)?"
PLAIN: Final = re.compile(rf"(?P<day>{DAY})[~?%]?")
LIMIT: Final = re.compile(rf"\[(?P<before>\.\.)?(?P<day>{DAY})(?P<after>\.\.)?\]")
INTERVAL: Final = re.compile(rf"(?P<start>{DAY})[~?%]?/(?P<end>{DAY})[~?%]?")


@dataclass(frozen=True, slots=True)
class Days:
    """From `first` to `last`, both included. `open` is `not after` or `not before` where only a limit is known."""

    first: date
    last: date
    open: str = ""


def is_date(value: Literal) -> bool:
    """Whether a literal is a date by its type, or a plain string written as a whole day."""
    if value.datatype == STRING:
        return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", value.value)) and days(value.value) is not None
    return value.datatype.value in DATED


@lru_cache(maxsize=20_000)
def days(text: str) -> Days | None:
    """The days a date means; None where it means none that is known (`XXXX`).

    >>> days("2014-02")
    Days(first=datetime.date(2014, 2, 1), last=datetime.date(2014, 2, 28), open='')
    >>> days("[..2012-08-24]").open
    'not after'
    >>> days("XXXX") is None
    True
    """
    try:
        if match := PLAIN.fullmatch(text.partition("T")[0]):
            return Days(first_day(match["day"]), last_day(match["day"]))
        if match := INTERVAL.fullmatch(text):
            return Days(first_day(match["start"]), last_day(match["end"]))
        if match := LIMIT.fullmatch(text):
            side = "not after" if match["before"] else "not before" if match["after"] else ""
            return Days(first_day(match["day"]), last_day(match["day"]), side)
    except ValueError:  # a month 13, a 30th of February
        return None
    return None
