"""The line of front matter that says where an article appeared: journal, day, volume, issue, pages, DOI.

Hill Law Review, 2024, vol. 9, issue 2, 149-158
2022 Apr 4;23(1):101-108. doi: 10.1000/7
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from pyoxigraph import Literal

from graph.quads import date_literal
from graph.statement import Term
from loaders.grammar.dates import dates
from loaders.reading.languages import language
from loaders.works.entry_fields import Fields, Masked, take_addresses, take_numbers

_LONGEST: Final = 160  # code points: a longer line is prose, or a whole reference
_SIGN: Final = re.compile(r"(?<!\w)(?:vol|volume|no|issue|iss|том|т|вып|вип)\.?\s?\d|[№¹]\s?\d|\d\s?\(\d{1,3}\)", re.I)
_SHORT: Final = re.compile(
    r"(?P<year>(?:19|20)\d{2})(?:\s(?P<month>[A-Z][a-z]{2,8})\.?(?:\s(?P<day>\d{1,2}))?)?;\s?"
    r"(?P<volume>\d{1,4}(?:\(\d{1,4}(?:[-–]\d{1,4})?\))?):(?P<pages>\d{1,5}(?:[-–]\d{1,5})?)"
)
_LAW: Final = re.compile(r"(?:no\.?|№)\s?\d+(?:/\d+)?\s(?:of|від|от)\s", re.I)  # the number of an act
_JOURNAL: Final = re.compile(
    r"(?!(?:vol(?:ume)?|no|issue|том|вип|вып)\b)(?P<name>[^\W\d_][^\d;/\"“«]{3,90}?)[\s,.:;(]*(?=\d|vol|no\b|"
    r"issue|[№¹(])",
    re.I,
)


_BY_VOLUME: Final = re.compile(  # `35 Hill J. Int'l L. 88 (2011)`
    r"(?:^[\W_]{0,3}|,\s)(?P<volume>\d{1,3})\s(?P<name>[A-Z][\w.'’& ]{3,60}?)\s(?P<pages>\d{1,5})\s"
    r"\((?:[^\W\d_]{3,9}\.?\s)?(?P<year>(?:19|20)\d\d)\)[\W_]{0,3}$"
)
_YEAR_FIRST: Final = re.compile(  # `Hill Law Review (2022) 4:137–146`
    r"(?P<name>[^\W\d_][^\d;/\"“«]{3,90}?)\s\(?(?P<year>(?:19|"
    r"20)\d\d)\)?[,;]?\s(?P<volume>\d{1,4}(?:\(\d{1,4}\))?)\s?:\s?"
    r"(?P<pages>\d{1,5}\s?[-–]\s?\d{1,5}|\d{1,6})(?=\W|$)"
)
_FOOT: Final = re.compile(  # `Hill Investigation 24 (2018) S41–S52`
    r"(?P<name>[A-Z][^\d;/\"“«.]{3,90}?),?\s(?P<volume>\d{1,4}(?:\(\d{1,4}\))?)\s\((?P<year>(?:19|20)\d\d)\)\s"
    r"(?P<pages>[A-Z]?\d{1,6}(?:(?:\s?[-–—]\s?|e)[A-Z]?\d{1,6})?)"
)
_NAME_LAST: Final = re.compile(r":\s(?P<name>[^\W\d_][^\d:;/]{3,90})$")
_ARTICLE: Final = re.compile(r"\d\(\d{1,3}\),\s?(?P<pages>e?\d{1,6})(?=\s?[;.,]|\s?$)")
_VOLUME_FIRST: Final = re.compile(
    r"(?:vol(?:ume)?|том)\.?\s?\d{1,4}\W{1,4}(?:no|number|issue|iss|article|вип|вып|№)\.?\s?\d", re.I
)
_PAGES_WORD: Final = re.compile(r"\bpages?\s?:?\s(?=\d)", re.I)
_PERIODICAL: Final = re.compile(
    r"\b(?:journal|review|studies|bulletin|quarterly|annals|law|proceedings|yearbook|forum|letters|transactions|"
    r"magazine|"
    r"archives?|вісник|вестник|журнал|часопис|право|записки|праці|труды|известия|збірник|сборник)\b",
    re.I,
)


class Part(NamedTuple):
    """What such a line says of the text: a property and its value."""

    property: str
    value: Term


def journal_line(words: str) -> tuple[Part, ...]:
    """What a line of front matter says of where the text appeared; nothing where it is no such line.

    >>> [part.property for part in journal_line("Hill Law Review, 2024, vol. 9, issue 2, 149-158")]
    ['cl:publishedIn', 'dcterms:issued', 'cl:volumeAndIssue', 'cl:pages']
    """
    if len(words) > _LONGEST or "//" in words.replace("://", ""):
        return ()
    words = _PAGES_WORD.sub("pp. ", re.sub(r"(?<=\d)\s([-–])\s(?=\d)", r"\1", words.replace(" ,", ",")))
    masked, fields = Masked(words), Fields()
    take_addresses(masked, fields)
    found = [*(_short(masked.text) or _compact(masked.text) or _long(masked, fields))]
    if fields.doi:
        found.append(Part("cl:doi", Literal(fields.doi)))
    return tuple(found)


def _short(words: str) -> tuple[Part, ...]:
    """`2022 Apr 4;23(1):101-108`, as medicine prints it."""
    line = _SHORT.search(words)
    if line is None:
        return ()
    told = dates(" ".join(part for part in line.group("day", "month", "year") if part))
    issued = [Part("dcterms:issued", date_literal(day.lexical)) for day in told[:1]]
    numbers = Part("cl:volumeAndIssue", Literal(line["volume"])), Part("cl:pages", Literal(line["pages"]))
    return (*_journal(words), *issued, *numbers)


def _compact(words: str) -> tuple[Part, ...]:
    """`35 Hill J. Int'l L. 88 (2011)` and `Hill Law Review (2022) 4:137–146`."""
    line = _BY_VOLUME.match(words) or _YEAR_FIRST.match(words) or _FOOT.fullmatch(words)
    if line is None or _LAW.search(words):
        return ()
    return _parts(line)


def by_volume(words: str) -> tuple[Part, ...]:
    """What a citation tells that ends in volume, journal, page and year: `…, 35 Hill J. Int'l L. 88 (2011)`."""
    line = _BY_VOLUME.search(words)
    return _parts(line) if line else ()


def _parts(line: re.Match[str]) -> tuple[Part, ...]:
    return (
        Part("cl:publishedIn", Literal(line["name"].strip(), language=language(line["name"]))),
        Part("dcterms:issued", date_literal(line["year"])),
        Part("cl:volumeAndIssue", Literal(line["volume"])),
        Part("cl:pages", Literal(line["pages"])),
    )


def is_nameless(parts: tuple[Part, ...]) -> bool:
    """Whether a line numbers a volume and does not name the journal."""
    told = {part.property for part in parts}
    return "cl:volumeAndIssue" in told and "cl:publishedIn" not in told


def is_periodical(words: str) -> bool:
    """Whether a line is the name of a journal, by a word that such names have: `Hill Law Review`."""
    parts = words.strip(" *_").split()
    if not 2 <= len(parts) <= 12 or re.search(r"[\d:?!]", words) or words.rstrip().endswith((".", ",")):
        return False
    capitals = sum(part[:1].isupper() for part in parts) * 2 >= len(parts) or not re.search("[a-z]", words)
    return bool(_PERIODICAL.search(words)) and capitals


def _long(masked: Masked, fields: Fields) -> Iterator[Part]:
    """`Hill Law Review, 2024, vol. 9, issue 2, 149-158`: a volume or number and a year or pages."""
    words = masked.text
    if _SIGN.search(words) is None or _LAW.search(words):
        return
    told = [day for day in dates(words) if day.lexical[:2] in ("19", "20")][:1]
    for day in told:
        masked.hide(day.start, day.end)
    take_numbers(masked, fields, 0)
    if not fields.volume or not (told or fields.pages or _VOLUME_FIRST.match(words)):
        return
    yield from _journal(words) or _name_last(words)
    for day in told:
        of_range = "/" in day.lexical  # `May-October 2019` is the issue's, not the day's
        yield Part("dcterms:issued", date_literal(day.lexical[:4] if of_range else day.lexical))
    yield Part("cl:volumeAndIssue", Literal(fields.volume))
    article = _ARTICLE.search(words)
    pages = fields.pages or (article["pages"] if article else "")
    if pages:
        yield Part("cl:pages", Literal(pages))


def _journal(words: str) -> tuple[Part, ...]:
    """The name that opens the line; none where figures open it."""
    name = _JOURNAL.match(words)
    if name is None:
        return ()
    return (Part("cl:publishedIn", Literal(name["name"], language=language(name["name"]))),)


def _name_last(words: str) -> tuple[Part, ...]:
    """The name after the numbers: `Vol. 5 No. 2 (2024): Hill Law Review`."""
    name = _NAME_LAST.search(words)
    if name is None:
        return ()
    return (Part("cl:publishedIn", Literal(name["name"], language=language(name["name"]))),)
