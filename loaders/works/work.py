"""A cited work and the places that print it: entries of the reference list and footnotes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode
from rapidfuzz import fuzz

from graph.statement import Evidence
from loaders.reading.layout import SUPERSCRIPTS
from loaders.reading.segments import Segment
from loaders.reading.text import SourceText
from loaders.works.persons import may_be_one
from loaders.works.printed_entry import Entry
from loaders.works.transliteration import folded


@dataclass(frozen=True, slots=True)
class Printing:
    """A work as one place prints it: its segments (two where one reference was broken over two numbers), their joint
    text, what it was taken apart into, its number, and whether it is a footnote. `span` is its part of the text where
    a note prints several works."""

    segments: tuple[Segment, ...]
    text: str
    entry: Entry
    number: str
    note: bool
    span: tuple[int, int] | None = None

    def evidence(self, source: SourceText) -> tuple[Evidence, ...]:
        """All of the printing, one evidence a piece."""
        if self.span:
            return self.part(source, *self.span)
        found = [piece for segment in self.segments for piece in segment.evidence(source)]
        return tuple(found)

    def part(self, source: SourceText, start: int, end: int) -> tuple[Evidence, ...]:
        """Positions `start` to `end` of the joint text."""
        offset = 0
        found: list[Evidence] = []
        for segment in self.segments:
            low, high = max(start - offset, 0), min(end - offset, len(segment.text))
            if low < high:
                found.extend(segment.evidence(source, low, high))
            offset += len(segment.text) + 1
        return tuple(found)

    def whole(self, source: SourceText) -> tuple[Evidence, ...]:
        """As a mention: the entry, and for a footnote its mark too."""
        if self.span:
            return self.part(source, *self.span)
        places = [(start, end, segment.paragraph) for segment in self.segments for start, end in segment.pieces]
        if self.note:
            start, end, paragraph = places[0]
            places[0] = (_with_mark(source.text, start), end, paragraph)
        return tuple(source.evidence(start, end, paragraph) for start, end, paragraph in places)


def _with_mark(text: str, start: int) -> int:
    begin = start
    while begin > 0 and text[begin - 1] in SUPERSCRIPTS + " \t\xa0":
        begin -= 1
    while begin < start and text[begin].isspace():
        begin += 1
    return begin


@dataclass(frozen=True, slots=True)
class Work:
    """A work and its printings, the reference list's first."""

    iri: NamedNode
    printings: tuple[Printing, ...]

    @property
    def entry(self) -> Entry:
        """What the fullest printing says."""
        return max((printing.entry for printing in self.printings), key=_fullness)


def _fullness(entry: Entry) -> int:
    return sum(
        bool(getattr(entry, name)) for name in ("authors", "title", "issued", "container", "pages", "doi", "urls")
    )


def bucket_keys(entry: Entry) -> set[str]:
    """Keys of which two printings of one work share at least one."""
    keys = {"doi:" + entry.doi.casefold()} if entry.doi else set()
    keys |= {"url:" + url for url in entry.urls}
    keys |= {"name:" + folded(name.surname)[:6] for name in entry.authors[:1]}
    if entry.title:
        keys.add("title:" + folded(entry.title).replace(" ", "")[:12])
    return keys


def same_work(left: Entry, right: Entry) -> bool:
    """Whether two printings are of one work."""
    if left.doi and right.doi:
        return left.doi.casefold() == right.doi.casefold()
    if left.issued and right.issued and left.issued[:4] != right.issued[:4]:
        return False
    if left.authors and right.authors and not may_be_one(left.authors[0], right.authors[0]):
        return False
    same_pages = "-" in _span(left.pages) and _span(left.pages) == _span(right.pages)
    if same_pages and left.authors and right.authors and left.issued and left.issued == right.issued:
        return True  # a translated or shortened title
    if left.title and right.title:
        return _titles_agree(left, right)
    if left.authors and right.authors and left.issued and right.issued:
        return not (left.title and right.title)
    return bool(set(left.urls) & set(right.urls))


def _span(pages: str) -> str:
    return re.sub(r"[–—]", "-", pages)


def _titles_agree(left: Entry, right: Entry) -> bool:
    """Titles may be cut short, or differ by misprints; one title of two languages is enough."""
    ours = [folded(title).replace(" ", "") for title in (left.title, left.second_title) if title]
    theirs = [folded(title).replace(" ", "") for title in (right.title, right.second_title) if title]
    for one in ours:
        for other in theirs:
            short = min(len(one), len(other))
            if short >= 12 and fuzz.ratio(one[:short], other[:short]) >= 88:
                return True
    return False


_IBID: Final = re.compile(r"(?:ibid(?:em)?\b|id\.(?=[\s,]|$)|там же\b|там само\b|op\. cit\b|loc\. cit\b)", re.I)


def is_ibid(text: str) -> bool:
    """Whether a footnote only says "the same as before"."""
    return len(text) < 60 and bool(_IBID.match(text))


def slug_of(entry: Entry) -> str:
    """A readable name: `danelyan-2020-p261`, `brenner-2014-cyberthreats-and-the-decline`."""
    year = entry.issued[:4] if entry.issued[:4].isdigit() else ""
    who = "-".join(folded(entry.authors[0].surname).split()) if entry.authors else ""
    words = folded(entry.title or entry.second_title).split()
    page = re.match(r"(\d+)[-–—]\d", entry.pages)
    if who and year and page:
        return f"{who}-{year}-p{page.group(1)}"
    if not words and entry.urls:
        words = re.findall(r"[a-z0-9]+", entry.urls[0].casefold().partition("//")[2].removeprefix("www."))[:8]
    if not words and entry.corporate:
        words = folded(entry.corporate).split()
    parts = (who, year, *words[:4]) if who else (*words[:7], year)
    return "-".join(part for part in parts if part) or "unnamed"
