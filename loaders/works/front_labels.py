"""Lines of front matter that say what they tell: `Received: 2 May 2023 / Published: 9 August 2023`, `DOI: …`.

A line that opens with a label may hold several; each value goes as far as the next label.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from loaders.grammar.dates import dates

_LABELS: Final[Mapping[str, str]] = {
    "doi": r"doi",
    "edn": r"edn",
    "url": r"available (?:at|from|online at)",
    "received": r"(?:submission |manuscript |article )?received|submitted(?: on)?|дата (?:поступления|"
    r"надходження)(?: статьи| статті)?|(?:статья |стаття )?(?:поступила|надійшла)(?: в редакцию| до редакції)?",
    "issued": r"published(?: online| on)?(?: by [^:\d]{3,60}(?=:))?|publication date|date of publication|"
    r"posted(?: on)?|"
    r"first published(?: online)?|(?:статья |стаття )?(?:опублікован[оа]|опубликован[оа])|дата публікації|"
    r"дата публикации",
    "journal": r"journal(?: title| name)?|published in|source|видання|журнал|издание|in",
    "cite": r"(?:to )?cite this (?:article|paper|version|document)(?: as)?|how to cite(?: this article)?|(?:suggested |"
    r"recommended |(?:[\w-]+ ){1,3}commons )?citation(?: apa)?|cite as|"
    r"for citations?|reference(?: for citation)?|для цитирования|"
    r"образец цитирования|для цитування|"
    r"як цитувати|цитування",
    "title": r"title|назва|название",
    "authors": r"authors?(?:\(s\))?|автори?|авторы",
    "year": r"year|рік|год",
    "volume": r"volume|том",
    "issue": r"issue|number|випуск|выпуск",
    "beside": r"affiliations?|corresponding authors?|correspondence|contact(?: author)?",
    "pages": r"pages|сторінки|страницы",
    "other": r"accepted|revised|last revised|approved|available online|version of record|issue date|updated|"
    r"date written|дата принятия(?: статьи)?(?: в печать)?|принята(?: к публикации| в печать)?|"
    r"прийнята(?: до друку)?|udc|удк|"
    r"issn|isbn|e-?issn|jel(?: classification)?|orcid(?: id)?|e-?mail|"
    r"section|publisher|видавець|"
    r"издательство|pmcid|pmid|downloads|license|references|date|persistent link|distr\.|original",
}
_ANY: Final = "|".join(rf"(?P<{field}>{pattern})" for field, pattern in _LABELS.items())
_MONTH: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d"
_LABEL: Final = re.compile(rf"(?<![\w./@-])(?:{_ANY})(?=\s?:|\s(?=\d|https?:|10\.|{_MONTH})|\s?$)\s?:?\s*", re.I)
# These are labels only before a colon, or where nothing stands beside them.
_SIGNED: Final = frozenset(
    {"url", "journal", "title", "authors", "year", "volume", "issue", "pages", "other", "cite", "beside"}
)
_OPENING: Final = re.compile(r"[\W_]{0,4}")
_MONTH_FIRST: Final = re.compile(r"(?P<y>(?:19|20)\d\d)\s(?P<m>[^\W\d_]{3,9})\.?\s(?P<d>\d{1,2})\b")
_BARE_MONTH: Final = re.compile(r"(?P<m>0?[1-9]|1[0-2])[-/.](?P<y>(?:19|20)\d\d)$")
_ALONE: Final = re.compile(
    r"(?:[^\W\d_][^\d,;:.]{2,30},\s)?(?P<date>\d[^,;:]{5,24}|"
    r"[^\W\d_]{3,10}\s\d{1,2},\s\d{4})(?P<after>[,.]?\s.{0,18})?$"
)
_MONTH_ALONE: Final = re.compile(r"[^\W\d_]{3,10}\.?,?\s(?:19|20)\d\d$")
_TIME: Final = re.compile(
    r"[\s,.]{0,3}(?:at\s)?(?:\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?\s?(?:[A-Z]{2,4})?)?[\s,.|•·-]{0,3}$", re.I
)
_MONTH_OF_COVER: Final = re.compile(
    r"(?:(?:spring|summer|fall|autumn|winter) )?(?P<m>\d{1,2})-(?P<d>\d{1,2})-(?P<y>(?:19|20)\d\d)$", re.I
)
_YEAR_OF_COVER: Final = re.compile(r"(?:(?:spring|summer|fall|autumn|winter)\s)?(?P<y>(?:19|20)\d\d)$", re.I)
_BEFORE_DATE: Final = re.compile(r"\d{1,2}:\d\d\s+")
_NEAR: Final = 4  # code points: `Published since 1895` is no day of publication


class Labelled(NamedTuple):
    """A label's field, its value at positions `start` to `end` of the line."""

    field: str
    value: str
    start: int
    end: int


def labelled(line: str) -> tuple[Labelled, ...]:
    """The labels of a line that opens with one, in order; none for other lines.

    >>> [(one.field, one.value) for one in labelled("Received: 2 May 2023 / Published: 9 August 2023")]
    [('received', '2 May 2023'), ('issued', '9 August 2023')]
    """
    opening = _OPENING.match(line)
    first = _LABEL.match(line, opening.end() if opening else 0)
    if first is None or not _is_label(line, first):
        return ()
    found = [first]
    if first.lastgroup in ("received", "issued", "other", "doi"):
        found += [match for match in _LABEL.finditer(line, first.end()) if _is_label(line, match)]
    ends = [*(match.start() for match in found[1:]), len(line)]
    return tuple(_value(line, match, end) for match, end in zip(found, ends, strict=True))


def _is_label(line: str, match: re.Match[str]) -> bool:
    """Whether the words are a label here: before a colon or alone, or before a value of its own form."""
    if match.lastgroup in _SIGNED and ":" not in match.group() and match.end() < len(line):
        return match.lastgroup == "other"
    return True


def _value(line: str, match: re.Match[str], end: int) -> Labelled:
    words = line[match.end() : end].rstrip(" /;|·•")
    return Labelled(match.lastgroup or "", words.strip(" *_"), match.end(), match.end() + len(words))


def day_of(value: str) -> str:
    """The date a value opens with (`2020 Nov 3`, `18th April 2024`, `2024-06-28`); empty without."""
    turned = _MONTH_FIRST.sub(r"\g<d> \g<m> \g<y>", value[:60])
    bare = _BARE_MONTH.match(value.strip())
    if bare:
        return f"{bare['y']}-{int(bare['m']):02}"
    return next((day.lexical for day in dates(turned)[:1] if day.start < _NEAR and "/" not in day.lexical), "")


def day_of_cover(line: str) -> str:
    """The day or year that a repository's cover prints on a line of its own, the month first.

    >>> day_of_cover("9-16-2019"), day_of_cover("Spring 2020"), day_of_cover("In 2020")
    ('2019-09-16', '2020', '')
    """
    bare = line.strip(" *_")
    day = _MONTH_OF_COVER.match(bare)
    if day and int(day["m"]) <= 12 and int(day["d"]) <= 31:
        return f"{day['y']}-{int(day['m']):02}-{int(day['d']):02}"
    year = _YEAR_OF_COVER.match(bare)
    return year["y"] if year else ""


def day_alone(line: str) -> str:
    """The day of a line that holds nothing but a date, with a place or an hour at most (`Lakeby, 4 February 2022`)."""
    line = _BEFORE_DATE.sub("", line.strip(" *_|·•"), count=1) if _BEFORE_DATE.match(line) else line.strip(" *_|·•")
    if _BARE_MONTH.match(line):
        return day_of(line)
    if _MONTH_ALONE.match(line):
        return next((day.lexical for day in dates(line)[:1] if len(day.lexical) == len("2020-01")), "")
    match = _ALONE.match(line)
    found = dates(line) if match else ()
    if match is None or len(found) != 1 or len(found[0].lexical) < len("2020-01") or "/" in found[0].lexical:
        return ""
    day = found[0]
    return day.lexical if abs(day.start - match.start("date")) < 2 and _TIME.match(line[day.end :]) else ""


def day_in_byline(line: str) -> str:
    """The only whole day that a byline tells."""
    found = [day.lexical for day in dates(line) if len(day.lexical) == len("2020-01-01")]
    return found[0] if len(found) == 1 else ""
