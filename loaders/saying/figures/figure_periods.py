"""Which time a figure covers: a date in its words, before its brackets or at the head of its sentence; not the year in
a name (`the 2024 Report`), nor when somebody published it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from loaders.grammar.dates import DateValue
from loaders.grammar.quantities import Quantity, whole_number
from loaders.naming.words import word_set
from loaders.saying.clauses.finite import is_finite
from loaders.saying.context import Reading

_OPENING: Final = frozenset({"in", "already in", "by", "since", "during", "as of", "", "as early as"})
TOLD: Final = frozenset({"", "since", "as of"})
"""How a date may stand to the time that a figure covers."""
_NAMED: Final = frozenset({"instrument", "provision", "event", "work", "body", "case"})
_RULING: Final = word_set(
    """
in during for since by from between through throughout to until till of over around about early late mid end
beginning start year years fiscal within before after versus vs than
"""
)
_DOCUMENTS: Final = word_set(
    """
report reports survey surveys study studies strategy strategies act acts law laws convention agreement treaty protocol
resolution resolutions plan directive regulation declaration programme program edition index review guide framework
agenda doctrine summit conference meeting session budget bill paper
"""
)
_SAYING: Final = word_set(
    """
published publishes released releases issued issues adopted adopts launched launches announced announces presented
unveiled introduced introduces passed enacted signed approved
"""
)
_NEAR: Final = 4  # words between a deed and the number that is its object
BARE_YEAR: Final = re.compile(r"\d{4}(?:/\d{4})?")
_ENDING: Final = re.compile(
    r"(?:\byear\s(?:ending|ended|to)|\b(?:12|twelve)[-\s]months?\s(?:(?:period\s)?(?:ending|ended|to|up to|until)))"
    r"(?:\s(?:in|on|the end of))?\s$",
    re.I,
)
_WHICH: Final = (
    ("first", "initial", "opening", "перш", "перв"),
    ("second", "друг", "втор"),
    ("third", "трет"),
    ("fourth", "четв"),
)
_PART: Final = re.compile(
    r"(?:(?P<which>first|initial|opening|second|third|fourth|last|перш\w*|перв\w*|друг\w*|втор\w*|трет\w*|четв\w*)\s"
    r"(?:(?P<many>[a-z]+|\d+)\smonths|(?P<kind>half|quarter|півріч\w*|полугод\w*|половин\w*|квартал\w*))"
    r"(?:\s(?:of|in)(?:\sthe\syear)?)?|\bза\s(?:перш\w+\s|перв\w+\s)?(?P<months>\d+)\s(?:місяц|месяц)\w*|\b(?P<letter>[QH])(?P<number>[1-4])(?:\sof)?)\s$",
    re.I,
)
_YEAR_LONG: Final = 12  # months
_CHANGES: Final = word_set(
    """
increase increased increases rise rose risen grew grown growth up decrease decreased decline declined fell fallen drop
dropped down change changed jump jumped
"""
)


def period_of(reading: Reading, start: int, end: int) -> DateValue | None:
    """The date in a figure's words, else the one in whose brackets it stands (`from 2019 (17 reports)`), else the one
    that opens its sentence (`In 2023, …`)."""
    dates = [d for each in reading.typed.dates if (d := reaching(reading, each)).lexical and d.relation in TOLD]
    inside = [d for d in dates if start <= d.start and d.end <= end and _tells_when(reading, d)]
    if inside:
        return inside[-1]
    if reading.sentence.text[:start].endswith("("):
        return next((d for d in reading.typed.dates if reading.sentence.text[d.end : start].strip() == "("), None)
    opening = [d for d in dates if d.end <= start and _opens(reading.sentence.text[: d.start])]
    return opening[0] if opening and not _when_published(reading, opening[0], start) else None


def _opens(before: str) -> bool:
    """Whether only a preposition, or a part of a year after it, stands before a date."""
    part = _PART.search(before)
    return before[: part.start() if part else None].lower().removesuffix("the ").strip() in _OPENING


def own_period(reading: Reading, quantity: Quantity, found: list[Quantity]) -> DateValue | None:
    """The date that follows a number before the next one (`from 10 in 2019 to 22 in 2020`)."""
    later = min((other.start for other in found if other.start > quantity.start), default=len(reading.sentence.text))
    near = (d for d in reading.typed.dates if quantity.end <= d.start and d.end <= later and d.relation == "")
    dates = [d for each in near if (d := reaching(reading, each)).lexical]
    return dates[0] if dates and len(found) > 1 and _tells_when(reading, dates[0]) else None


def _tells_when(reading: Reading, date: DateValue) -> bool:
    """Whether a date says when something was: no year of a name (`the 2024 Report`, `DBIR 2026`), nor one that a change
    is only compared with (`an increase from 2018`)."""
    sentence = reading.sentence
    if any(m.kind in _NAMED and m.start < date.end and date.start < m.end for m in sentence.marks):
        return False
    if not BARE_YEAR.fullmatch(date.lexical.removesuffix("/..")):
        return True
    before = [word for word in sentence.words if word.end <= date.start][-1:]
    after = next((word for word in sentence.words if word.start >= date.end), None)
    lead = before[0].lower if before else "in"
    if lead == "from" and _CHANGES & set(reading.lower) and not _goes_on(reading, date):
        return False
    if lead not in _RULING and before[0].is_word and (before[0].capital or before[0].text.isupper()):
        return False
    if after is None or not after.is_word or not sentence.text[date.end : after.start].isspace():
        return True
    return not (after.lower in _DOCUMENTS or (lead not in _RULING and (after.capital or after.text.isupper())))


def _goes_on(reading: Reading, date: DateValue) -> bool:
    return reading.sentence.text[date.end : date.end + 4].lower().startswith((" to ", " on", " (", "–", "-"))


def _when_published(reading: Reading, date: DateValue, start: int) -> bool:
    """Whether the date at the head is when something was published, passed or signed that only tells the number."""
    words = reading.sentence.words
    for place, word in enumerate(words):
        if word.start >= start:
            return False
        if word.start >= date.end and is_finite(words, place):
            near = sum(word.end <= other.start < start for other in words) <= _NEAR
            return word.lower in _SAYING and not near
    return False


def _in_part(before: str, year: str) -> str | None:
    """The months of a year that words before it tell (`the first half of`, `Q2`, `the first nine months of`), in EDTF;
    empty where they tell a part but not which, None where they tell none."""
    match = _PART.search(before)
    if match is None:
        return None
    which = next((n for n, names in enumerate(_WHICH, 1) if (match.group("which") or "").lower().startswith(names)), 0)
    which = int(match.group("number") or which)
    kind = (match.group("kind") or match.group("letter") or "").lower()
    if match.group("many") or match.group("months"):
        months = whole_number(match.group("many") or match.group("months")) or 0
        first = which == 1 or bool(match.group("months"))
        return f"{year}-01/{year}-{months:02}" if 0 < months <= _YEAR_LONG and first else ""
    length = 3 if kind.startswith(("q", "кв")) else 6
    if not 1 <= which <= _YEAR_LONG // length:
        return ""
    return f"{year}-{length * which - length + 1:02}/{year}-{length * which:02}"


def reaching(reading: Reading, date: DateValue) -> DateValue:
    """`since 2019` goes on, `the year ending March 2024` began a year before; `from 2019` may only be what is compared
    with, and stays."""
    before = reading.sentence.text[: date.start]
    if _ENDING.search(before):
        return replace(date, lexical=_year_to(date.lexical))
    part = _in_part(before, date.lexical) if date.lexical.isdecimal() else None
    if part is not None:
        return replace(date, lexical=part)
    since = before.rstrip().lower().endswith("since")
    return replace(date, lexical=f"{date.lexical}/..") if since and "/" not in date.lexical else date


def _year_to(lexical: str) -> str:
    """The year that ends with a month or day, in EDTF.

    >>> _year_to("2024-03"), _year_to("2024-12"), _year_to("2024-03-31")
    ('2023-04/2024-03', '2024-01/2024-12', '2023-04/2024-03')
    """
    if "/" in lexical or not lexical[:4].isdecimal():
        return lexical
    year, month = (int(part) for part in [*lexical.split("-"), "12"][:2])
    begin = f"{year}-01" if month == 12 else f"{year - 1}-{month + 1:02}"
    return f"{begin}/{year}-{month:02}"
