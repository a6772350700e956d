"""One reference, taken apart: authors, year, title, where it appeared. Styles: GOST, author and year, Chicago, APA,
Vancouver, in English, Russian, Ukrainian and in transliteration.

Rules are for styles, none for single works: fields of known form are masked first (`entry_fields`), then names open the
entry, then the title ends where its style ends it, then the pieces left over are told apart by what they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from loaders.grammar.dates import dates
from loaders.works.entry_fields import MASK, Fields, Masked, take_addresses, take_numbers, take_short_form, take_type
from loaders.works.entry_parts import EDGE, parts_after_title
from loaders.works.entry_words import EVENT, REPORT
from loaders.works.persons import PersonName, leading_names


@dataclass(frozen=True, slots=True)
class Entry:
    """A reference. Texts are as printed; `issued` is an XSD or EDTF lexical form; empty strings mean none."""

    authors: tuple[PersonName, ...] = ()
    corporate: str = ""
    title: str = ""
    second_title: str = ""
    issued: str = ""
    container: str = ""
    event: tuple[int, int] | None = None
    publisher: str = ""
    place: str = ""
    work_type: str = ""
    specialty: str = ""
    volume: str = ""
    pages: str = ""
    page_count: str = ""
    doi: str = ""
    urls: tuple[str, ...] = ()
    accessed: str = ""
    series: str = ""
    others: bool = False  # further authors that only `et al.` tells

    @property
    def is_work(self) -> bool:
        """Whether this is a reference at all, and no explanatory note."""
        named = bool(self.authors or self.corporate)
        return bool(self.doi or self.urls) or (bool(self.title) and (named or bool(self.issued and self.container)))


# `2015`, `(2015b)`, `(2015, October 8)`, after editors too: `, eds.`
_EDITED: Final = r",?\s\(?[Ee]ds?\.\)?"
_YEAR_AFTER_NAMES: Final = re.compile(
    rf"(?:{_EDITED})?"
    r"[\s.,;]{0,3}(?:\((?P<dated>(?:19|20)\d{2}),\s(?P<day>[^\W\d_][^)]{2,15})\)|"
    r"\(?(?P<year>(?:19|20)\d{2})[a-zа-я]?\)?)\s?[.,:]?(?=\s|$|[\"“«])"
)
_CORPORATE: Final = re.compile(
    r"(?P<name>[^.(\"«“]{3,90}?)\.?\s\((?:(?P<dated>(?:19|20)\d{2}),\s(?P<day>[^)]{1,20})|"
    r"(?P<year>(?:19|20)\d{2})[a-z]?)\)[.,:]"
)
_EDITORS: Final = re.compile(rf"{_EDITED}\.?\s")
_QUOTES: Final = {"«": "»", "“": "”", "„": "“", '"': '"', "‘": "’"}
_RESPONSIBILITY: Final = re.compile(r"\s/\s(?=\S)")
_TITLE_END: Final = re.compile(
    r"(?P<slash>\s//)|(?P<dash>[.?!]?\s[-–—]\s(?=[A-ZА-ЯІЇЄҐ«\x00]))|(?P<stop>[.?!]\s+(?=[A-ZА-ЯІЇЄҐ«\"“\d\x00№–—-]))|(?P<mask>[\s:;,.]*\x00)"
)
_MAKER: Final = re.compile(r"(?:компании|компанії|company|of the|of)\s(?P<name>[A-ZА-ЯІЇЄҐ][^«“\",]{1,60}?)\s?[«“\",]")
_TITLE_TAIL: Final = re.compile(r"(?:entitled|titled|озаглавлен\w+|под названием|під назвою)\s(?=[«“\"])", re.I)
_ABBREVIATED: Final = re.compile(
    r"(?:\b(?:[A-ZА-Я]|vs|No|St|Dr|Mr|U\.S|гг|г|им|ст|etc|i\.e|e\.g|vol|ed|in|учеб|изд))$", re.I
)
_FULL_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d$")
_SERIES: Final = re.compile(
    r":?\s?(?P<series>(?:[A-Z]\w+\s){1,5}Series\s?[–—-]?\s?No\.?\s?\d{1,4}|\b(?:CETS|ETS)\s?(?:No\.?\s?)?\d{1,3}(?:\s?[-–:])?)"
)


def entry(text: str) -> Entry:
    """A reference taken apart; `text` is its normal text without its number.

    >>> found = entry("Doe J. A. On borders of data // Review of Law. – 2019. – V. 3. – No. 2. – P. 10-19;")
    >>> found.title, found.container, found.volume, found.pages, found.issued
    ('On borders of data', 'Review of Law', 'V. 3, No. 2', '10-19', '2019')
    """
    masked, fields = Masked(text), Fields()
    take_addresses(masked, fields)
    head = len(text) - len(text.lstrip(EDGE))
    head = max(head, len(masked.text) - len(masked.text.lstrip(EDGE)))
    authors, head = leading_names(masked.text, head)
    issued, corporate = "", ""
    year = _YEAR_AFTER_NAMES.match(masked.text, head) if authors else None
    editors = _EDITORS.match(masked.text, head) if authors else None
    if year:
        issued, head = _day(year), year.end()
    elif editors:
        head = editors.end()
    elif not authors:
        body = _CORPORATE.match(masked.text, head)
        if body:
            corporate, issued, head = body.group("name").strip(), _day(body), body.end()
    take_type(masked, fields, head)
    series = masked.take(_SERIES, head)
    title, second, end = _title(masked, fields, head, bool(authors))
    return _placed(
        masked,
        fields,
        (authors, corporate, issued),
        (title, second),
        end,
        series.group("series").strip(" -–:") if series else "",
    )


def _day(found: re.Match[str]) -> str:
    """The date that stands after names, as exact as it is told: `2015-10-08` of `(2015, October 8)`."""
    if not found.group("dated"):
        return found.group("year")
    whole = dates(f"{found.group('day')} {found.group('dated')}")
    return whole[0].lexical if whole else found.group("dated")


def _placed(
    masked: Masked,
    fields: Fields,
    head: tuple[tuple[PersonName, ...], str, str],
    titles: tuple[str, str],
    end: int,
    series: str,
) -> Entry:
    """The entry, with what stands after its title told apart."""
    authors, corporate, issued = head
    title, second = titles
    issued = issued or take_short_form(masked, fields, end) or _issued(masked, end)
    take_numbers(masked, fields, end)
    parts = parts_after_title(masked, end)
    corporate = corporate or fields.corporate
    event = parts.event
    if not event and title and authors and not parts.container and EVENT.search(title):
        start = masked.whole.index(title)
        event, title = (start, start + len(title)), ""
    return Entry(
        authors=authors,
        corporate=corporate,
        title=title,
        second_title=second,
        issued=issued,
        container=parts.container,
        event=event,
        publisher=parts.publisher,
        place=parts.place,
        work_type=fields.work_type or parts.work_type,
        specialty=fields.specialty,
        volume=fields.volume,
        pages=fields.pages,
        page_count=fields.page_count,
        doi=fields.doi,
        urls=tuple(fields.urls),
        accessed=fields.accessed,
        series=series,
    )


def _title(masked: Masked, fields: Fields, head: int, named: bool) -> tuple[str, str, int]:
    """Title, second title in another language, and the position where what follows begins."""
    text = masked.text
    while head < len(text) and text[head] in EDGE:
        head += 1
    if head >= len(text):
        return "", "", head
    quoted = _quoted(text, head)
    if quoted is None and not named:
        inner = _TITLE_TAIL.search(text, head)
        report = None if inner else REPORT.match(text, head)
        opening = inner.end() if inner else report.end() if report else -1
        quoted = _quoted(text, opening) if 0 <= opening < len(text) else None
        if quoted and not fields.work_type:
            fields.work_type, fields.corporate = _report(text[head : quoted[0]])
    if quoted:
        start, end = quoted
        return _bare(text[start:end].strip('"“”«»' + MASK)), "", end + 1
    end = _title_end(masked, fields, head)
    title, second = _two_titles(text[head:end])
    return _bare(title), _bare(second), end


def _bare(words: str) -> str:
    """Words without the punctuation around them; a bracket that was opened inside stays closed."""
    bare = words.strip(EDGE)
    start = words.find(bare)
    for opening, closing in ("()", "[]"):
        end = words.find(closing, start + len(bare), start + len(bare) + 3)
        if end >= 0 and bare.count(opening) > bare.count(closing):
            bare = words[start : end + 1]
    return bare


def _quoted(text: str, start: int) -> tuple[int, int] | None:
    """Inside of the quotation that opens at `start`; to the end of the text where nothing closes it."""
    closing = _QUOTES.get(text[start])
    if closing is None:
        return None
    end = text.find(closing, start + 1)
    nested = text.count("«", start + 1, end) if closing == "»" and end > 0 else 0
    for _ in range(nested):
        end = text.find(closing, end + 1) if text.find(closing, end + 1) > 0 else end
    if end > 0 and end - start < 12:
        return None
    return (start + 1, end if end > 0 else len(text))


def _report(words: str) -> tuple[str, str]:
    """The kind of a report and who made it: `Annual report of the company Hill & Co` before its quoted title."""
    found = REPORT.search(words)
    if found is None:
        return "", ""
    maker = _MAKER.search(words, found.end("kind"))
    return found.group("kind").strip(EDGE), maker.group("name").strip(" ,") if maker else ""


def _title_end(masked: Masked, fields: Fields, head: int) -> int:
    text = masked.text
    slash = text.find(" //", head)
    if fields.tag > head:
        return min(fields.tag, slash) if slash > 0 else fields.tag
    responsibility = _RESPONSIBILITY.search(text, head)
    if slash > 0:
        first_mask = text.find(MASK, head)
        ends = [
            slash,
            responsibility.start() if responsibility and leading_names(text, responsibility.end())[0] else slash,
        ]
        return min([*ends, first_mask] if first_mask > 0 else ends)
    for match in _TITLE_END.finditer(text, head + 2):
        if match.lastgroup == "stop" and _ABBREVIATED.search(text[max(head, match.start() - 6) : match.start()]):
            continue
        return (
            min(match.start(), responsibility.start())
            if responsibility
            else match.start() + (text[match.start()] in "?!")
        )
    return responsibility.start() if responsibility else len(text)


def _two_titles(words: str) -> tuple[str, str]:
    """A title and its parallel in another language: a second author's name stands between the two."""
    for stop in re.finditer(r"\.\s(?=[A-ZА-Я])", words):
        names, end = leading_names(words, stop.end())
        if names and names[0].initials and end < len(words) - 10:
            return words[: stop.start()], words[end:]
    return words, ""


def _issued(masked: Masked, end: int) -> str:
    """The date of publication: the first after the title, a whole date before a year."""
    found = [day for day in dates(masked.text[end:].replace(MASK, "|")) if day.lexical[:2] in ("19", "20", "18", "17")]
    whole = [day for day in found if _FULL_DATE.match(day.lexical)]
    chosen = whole[0] if whole else found[0] if found else None
    for day in found:
        masked.hide(end + day.start, end + day.end)
    if chosen is None:
        return ""
    if re.fullmatch(r"\d{4}", chosen.lexical):
        alone = _DAY_ALONE.search(masked.text, end)
        known = dates(f"{alone.group()} {chosen.lexical}") if alone else ()
        if alone and known and _FULL_DATE.match(known[0].lexical):
            masked.hide(*alone.span())
            return known[0].lexical
    return chosen.lexical if re.fullmatch(r"[\d-]{4,10}", chosen.lexical) else chosen.lexical[:4]


_DAY_ALONE: Final = re.compile(r"(?<![\w.-])\d{1,2}\s[^\W\d_]{3,9}(?=[\s.,;\x00]|$)")
