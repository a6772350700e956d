"""What a column of the project's tables may hold: dates, years, state codes, names of instruments, addresses.

Each check gives the reason why a value is refused, or None; `Column` of `loaders.rows.table` takes them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from datetime import date

Check = Callable[[str], str | None]

_REDUCED = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_SAFE_SCHEMES = frozenset({"http:", "https:", "urn:", "github:", "pypi:", "npm:"})
_NUMBER = re.compile(r"(?:\d+|final)(?:\([0-9a-z]{1,4}\))*")


def day(value: str) -> str | None:
    """A date of the calendar, YYYY-MM-DD.

    >>> day("2001-02-30")
    "'2001-02-30' is no date"
    """
    return None if len(value) == len("2001-11-23") and _is_date(value) else f"{value!r} is no date"


def reduced_date(value: str) -> str | None:
    """A date, a month (YYYY-MM) or a year.

    >>> reduced_date("2014-03") is None, reduced_date("2014-13")
    (True, "'2014-13' is no date, month or year")
    """
    return None if _is_date(value) else f"{value!r} is no date, month or year"


def _is_date(value: str) -> bool:
    match = _REDUCED.fullmatch(value)
    if match is None:
        return False
    year, month, day_of_month = (int(part) if part else 1 for part in match.groups())
    try:
        date(year, month, day_of_month)
    except ValueError:
        return False
    return True


def one_of(values: Collection[str], what: str) -> Check:
    """A value of a list; the reason names the list where it is short."""
    allowed = frozenset(values)
    listed = f" (one of {', '.join(sorted(allowed))})" if len(allowed) <= 12 else ""

    def check(value: str) -> str | None:
        return None if value in allowed else f"{value!r} is no {what}{listed}"

    return check


def each(check: Check, separator: str = ";") -> Check:
    """A list of values, each of which passes the check."""

    def check_all(value: str) -> str | None:
        return next((reason for part in value.split(separator) if (reason := check(part.strip()))), None)

    return check_all


def provision_number(value: str) -> str | None:
    """The number of a provision as `32`, `18(4)`, `29(1)(a)`; `final` for last articles without numbers.

    >>> provision_number("29(1)(a)") is None, provision_number("art. 3")
    (True, "'art. 3' is no number of a provision")
    """
    return None if _NUMBER.fullmatch(value) else f"{value!r} is no number of a provision"


def whole_number(value: str) -> str | None:
    """An integer from 0 on."""
    return None if value.isascii() and value.isdigit() else f"{value!r} is no whole number"


def code(letters: int) -> Check:
    """A code of that many capital letters.

    >>> code(3)("KAZ") is None, code(2)("KAZ")
    (True, "'KAZ' is no code of 2 capital letters")
    """
    form = re.compile(f"[A-Z]{{{letters}}}")

    def check(value: str) -> str | None:
        return None if form.fullmatch(value) else f"{value!r} is no code of {letters} capital letters"

    return check


def slug_form(value: str) -> str | None:
    """The slug of an IRI: small letters and digits, joined by hyphens.

    >>> slug_form("cets-185") is None, slug_form("CETS 185")
    (True, "'CETS 185' is no slug")
    """
    return None if re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", value) else f"{value!r} is no slug"


def source(value: str) -> str | None:
    """Where a fact was seen: an address with a harmless scheme, or words that say what was looked at."""
    scheme = _SCHEME.match(value)
    if scheme is None or scheme[0].lower() in _SAFE_SCHEMES or " " in value:
        return None
    return f"{value[:60]!r} is no http, https, urn, github, npm or pypi address"


def web_iri(value: str) -> str | None:
    """An absolute http or https IRI without blanks or brackets."""
    harmless = re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+", value)
    return None if harmless else f"{value[:60]!r} is no http or https IRI"
