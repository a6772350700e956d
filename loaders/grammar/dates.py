"""Dates in running text, as XSD dates where they are whole and as EDTF strings where only part is known.

Lexical forms: `2001-11-23` (xsd:date); EDTF for the rest: `2003-04`, `2001`, `199X` a decade, `19XX` a century,
`2008/2013` from and to. EDTF: Library of Congress, Extended Date/Time Format, 2019.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from pyoxigraph import Literal

from graph.quads import date_literal
from loaders.reading.spans import Taken

# Three letters are enough to tell the months apart in each language; genitives and abbreviations included.
_MONTHS: Final = {
    name: number
    for names in (
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
        ("янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"),
        ("січ", "лют", "бер", "кві", "тра", "чер", "лип", "сер", "вер", "жов", "лис", "гру"),
        ("yan", "fev", "mar", "apr", "may", "июн", "июл", "avg", "sen", "okt", "noy", "dek"),
    )
    for number, name in enumerate(names, 1)
} | {"май": 5, "мае": 5}
_MONTH: Final = (
    r"(?P<{0}>january|february|march|april|may|june|july|august|september|october|november|december|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?|"
    r"январ[яье]|феврал[яье]|марта?е?|апрел[яье]|ма[яйе]\b|июн[яье]|июл[яье]|августа?е?|сентябр[яье]|октябр[яье]|"
    r"ноябр[яье]|декабр[яье]|січ(?:ень|ня|ні)|лют(?:ий|ого|ому)|берез(?:ень|ня|ні)|квіт(?:ень|ня|ні)|трав(?:ень|ня|ні)|"
    r"черв(?:ень|ня|ні)|лип(?:ень|ня|ні)|серп(?:ень|ня|ні)|верес(?:ень|ня|ні)|жовт(?:ень|ня|ні)|"
    r"листопада?і?|груд(?:ень|ня|ні)|yanvarya|fevralya|marta|aprelya|maya|iyunya|iyulya|avgusta|sentyabrya|oktyabrya|"
    r"noyabrya|dekabrya)"
)
_YEAR: Final = r"(?P<{0}>1[6-9]\d\d|20\d\d)"
_DASH: Final = r"\s?[-–—]\s?"
_DAY: Final = rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:{_DASH}(?P<d2>\d{{1,2}}))?"
_TO: Final = rf"(?:{_DASH}|\s+(?:to|and|until|по|до)\s+(?=[12]))"
_THROUGH: Final = rf"(?:{_DASH}|\s(?:to|through|until)\s)"

_PATTERNS: Final = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b{_MONTH.format('m')}{_THROUGH}{_MONTH.format('m2')}\s*,?\s+(?:of\s+)?{_YEAR.format('y')}\b",
        rf"\b{_DAY}\s+(?:of\s+|day of\s+)?{_MONTH.format('m')}\s*,?\s*{_YEAR.format('y')}\b",
        rf"\b{_MONTH.format('m')}\s+{_DAY}\s*,?\s+{_YEAR.format('y')}\b",
        rf"(?<![\d./-])(?P<d>\d{{1,2}})(?P<sep>[./-])(?P<mn>\d{{1,2}})(?P=sep){_YEAR.format('y')}(?![\d/]|[.-]\d)",
        rf"(?<![\d./-]){_YEAR.format('y')}-(?P<mn>\d{{2}})-(?P<d>\d{{2}})(?![\d/-])",
        rf"\b{_MONTH.format('m')}\s*,?\s+(?:of\s+)?{_YEAR.format('y')}\b",
        rf"(?<![\d./№-])(?:from\s+|between\s+|с\s+|з\s+)?{_YEAR.format('y')}{_TO}{_YEAR.format('y2')}(?![\d/]|-\d)",
        rf"(?<![\d./№-]){_YEAR.format('y')}(?P<dash>[-–—])(?P<short>[1-9]\d)(?![\d/.%-]|,\d)",
        rf"(?<![\d./№-]){_YEAR.format('y')}/{_YEAR.format('y2')}(?![\d/.-])",
        r"\b(?P<decade>(?:1[6-9]|20)\d0)(?:['’]?s\b|-[хіе]{1,2}\b|-х)",
        r"\b(?P<century>1[5-9]|2[01])(?:st|th)\s+century\b",
        r"\b(?P<roman>XX?I?|XIX|XVIII)\s+(?:век[ае]?|в\.|ст\.|столітт[яі])",
        rf"(?<![\d./№¹-])(?<!No\. )(?<!No )(?<!№ ){_YEAR.format('y')}(?![\d/]|-\d|\.\d|,\d{{3}}|\s*%)",
    )
)
_WITH_MONTHS: Final = frozenset({0, 1, 2, 5})  # patterns that need the name of a month
_MONTH_SIGNS: Final = (*_MONTHS, "iyu")
_HOPE: Final = re.compile(r"\d(?:\d{3}|(?:st|th)\s)|X\s[вс]")
_BEFORE: Final = re.compile(
    r"(?:(?P<relation>since|from|until|till|by|before|after|as of|up to|prior to|с|до|к|после|з|після|від)\s+)?"
    r"(?:the\s+)?(?P<part>(?:end|beginning|start|middle|turn)\s+of\s+(?:the\s+)?|(?:mid|early|late)[-\s]+(?:the\s+)?|"
    r"(?:в\s+)?(?:конце|начале|середине)\s+|(?:наприкінці|на початку|у середині)\s+)?$",
    re.I,
)
_PARTS: Final = {
    "end": "end",
    "late": "end",
    "конц": "end",
    "напр": "end",
    "beginning": "beginning",
    "start": "beginning",
    "early": "beginning",
    "нача": "beginning",
    "на п": "beginning",
    "turn": "beginning",
    "mid": "middle",
    "середин": "middle",
    "у се": "middle",
}
_MONTHS_OF_YEAR: Final = 12  # `2009-10` may be a month
_RELATIONS: Final = {
    **dict.fromkeys(("since", "from", "с", "з", "від"), "since"),
    **dict.fromkeys(("until", "till", "up to", "до"), "until"),
    **dict.fromkeys(("by", "к"), "by"),
    **dict.fromkeys(("before", "prior to"), "before"),
    **dict.fromkeys(("after", "после", "після"), "after"),
    "as of": "as of",
}


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date at positions `start` to `end` of the text it was found in. `part` is `beginning`, `middle`, `end` or
    empty; `relation` is `since`, `until`, `by`, `before`, `after`, `as of` or empty, as the word before it says."""

    start: int
    end: int
    lexical: str
    part: str = ""
    relation: str = ""

    @property
    def literal(self) -> Literal:
        """The typed literal: xsd:date where the day is known, else EDTF."""
        return date_literal(self.lexical)


def dates(words: str) -> tuple[DateValue, ...]:
    """The dates in a text, in order; the longer reading wins.

    >>> [value.lexical for value in dates("adopted on November 23, 2001, changed in the mid-1990s and 2008-2013")]
    ['2001-11-23', '199X', '2008/2013']
    """
    found: list[DateValue] = []
    if not (_HOPE.search(words) or "век" in words or "столітт" in words):
        return ()
    taken = Taken()
    low = words.casefold()
    has_month = any(sign in low for sign in _MONTH_SIGNS)
    for number, pattern in enumerate(_PATTERNS):
        if number in _WITH_MONTHS and not has_month:
            continue
        for match in pattern.finditer(words):
            if taken.is_free(*match.span()):
                for value in _value(words, match):
                    taken.take(*match.span())
                    found.append(value)
    return tuple(sorted(found, key=lambda value: value.start))


def _value(words: str, match: re.Match[str]) -> Iterator[DateValue]:
    lexical = _lexical({name: value for name, value in match.groupdict().items() if value})
    if not lexical:
        return
    before = _BEFORE.search(words[max(match.start() - 40, 0) : match.start()])
    part = relation = ""
    start = match.start()
    if before and (before.group("part") or before.group("relation")):
        opening = (before.group("part") or "").casefold().removeprefix("в ")
        part = next((name for sign, name in _PARTS.items() if opening.startswith(sign)), "")
        word = (before.group("relation") or "").casefold()
        lead = words[max(match.start() - 40, 0) : match.start()][: before.start()]
        relation = _RELATIONS.get(word, "") if not lead[-1:].isalnum() else ""
        start -= len(before.group("part") or "")
    yield DateValue(start, match.end(), lexical, part, relation)


def _lexical(found: dict[str, str]) -> str:
    if "decade" in found:
        return found["decade"][:3] + "X"
    if "century" in found:
        return f"{int(found['century']) - 1}XX"
    if "roman" in found:
        return f"{ {'XVIII': 17, 'XIX': 18, 'XX': 19, 'XXI': 20}.get(found['roman'].upper(), 19) }XX"
    year = found["y"]
    if "short" in found:
        last = year[:2] + found["short"]
        year_meant = found["dash"] != "-" or int(found["short"]) > _MONTHS_OF_YEAR
        return f"{year}/{last}" if last > year and year_meant else ""
    if "y2" in found:
        return f"{year}/{found['y2']}" if year < found["y2"] else ""
    month = int(found["mn"]) if "mn" in found else _month(found.get("m", ""))
    if not month:
        return year if "m" not in found else ""
    if "m2" in found:
        until = _month(found["m2"])
        return f"{year}-{month:02}/{year}-{until:02}" if month < until else ""
    if "d" not in found:
        return f"{year}-{month:02}"
    if not _exists(int(year), month, int(found["d"])):
        return ""
    first = f"{year}-{month:02}-{int(found['d']):02}"
    if "d2" in found and _exists(int(year), month, int(found["d2"])):
        return f"{first}/{year}-{month:02}-{int(found['d2']):02}"
    return first


def _month(name: str) -> int:
    low = name.casefold()
    if low.startswith("iyu"):
        return 6 if low.startswith("iyun") else 7
    return _MONTHS.get(low[:3], 0)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
