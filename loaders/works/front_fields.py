"""What the lines of front matter say of the text by labels, by the line of the journal and by how it is to be cited.

Several lines may tell one thing: a label is believed before the line of a journal, that before a date that stands
alone, and that before the words in which the text is to be cited.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import Literal

from loaders.grammar.identifiers import identifiers
from loaders.reading.segments import Segment
from loaders.works.author_lines import surnames_and_year
from loaders.works.author_rows import byline
from loaders.works.entries import entry
from loaders.works.front_described import described
from loaders.works.front_labels import Labelled, day_alone, day_in_byline, day_of, day_of_cover, labelled
from loaders.works.front_notices import COVER
from loaders.works.front_told import ALONE, CITED, LABEL, LINE, NOTICED, Fields
from loaders.works.journal_line import Part, by_volume, is_nameless, is_periodical, journal_line
from loaders.works.persons import PersonName

_JOURNAL_NEXT: Final = re.compile(r"(?:reference|citation|for citation|cite as)\s?:?$", re.I)
_SERIES: Final = re.compile(
    r"\((?P<year>(?:19|20)\d\d)\)\.?\s(?P<name>[*_]?[A-Z][^.;:]{3,120})\."
    r"(?:\s(?P<number>\d{1,6})\.?)?(?:\s(?P<url>https?://\S+))?\s*$"
)
_ABBREVIATED: Final = 3  # words with stops of the short name of a journal, at most, before its last
_LONE_ADDRESS: Final = re.compile(r"https?://\S+\s*$")
_SORT_ALONE: Final = re.compile(
    r"(?:(?:master['’]?s|bachelor['’]?s|phd|doctoral|diploma|llm|honou?rs|senior)\s(?:thesis|dissertation)|"
    r"(?:policy|issue|research)\s(?:brief|paper|note|report)|(?:working|white|discussion|occasional|conference)\spaper|"
    r"technical report|book review|review essay|keynote address|commentary|editorial)",
    re.I,
)
_PROFILE: Final = re.compile(  # `Article in Hill Law Review · January 2019`
    r"(?P<sort>Article|Chapter|Conference Paper|Book|Thesis|Preprint|Technical Report|Presentation)"
    r"(?:\sin\s(?P<name>[^·|\n]{3,120}?))?\s[·|]\s(?P<day>[A-Z][a-z]{2,8}\s(?:19|20)\d\d)"
)
_FOR: Final = re.compile(
    r"by\s.{4,120}?\bfor\s(?:the\s)?(?P<name>[A-Z][\w&’']*(?:\s(?:[A-Z&][\w&’']*|of|for|and|the)){0,6})", re.I
)
_SERIAL: Final = re.compile(r"(?:e-?)?issn\b|published since\b|journal homepage\b", re.I)


def fields(lines: list[Segment], cover: bool = False) -> Fields:
    """What labels, lines of journals, dates and citations tell. `cover`: a repository put its own before the text."""
    result = Fields(cover=cover or any(COVER.search(line.text) for line in lines))
    numbers: dict[str, tuple[str, Segment]] = {}
    for place, segment in enumerate(lines):
        if segment.index in result.used:
            continue
        following = lines[place + 1] if place + 1 < len(lines) else None
        parts = labelled(segment.text)
        if _SERIAL.match(segment.text):
            _name_beside(result, segment, lines, place)
        if parts:
            result.used.add(segment.index)
            for part in parts:
                _labelled(result, part, segment, lines, place, numbers)
        elif following is not None and _JOURNAL_NEXT.match(following.text):
            result.used |= {segment.index, following.index}
            result.add(LABEL, "cl:publishedIn", segment.text, (segment,))
        else:
            _unlabelled(result, segment, lines, place)
    _volume(result, numbers)
    return result


def _labelled(
    result: Fields,
    part: Labelled,
    segment: Segment,
    lines: list[Segment],
    place: int,
    numbers: dict[str, tuple[str, Segment]],
) -> None:
    """One label and its value, which may stand in the next line."""
    value = part.value
    segments: tuple[Segment, ...] = (segment,)
    at = segment, part.start, part.end
    if part.field == "cite":
        _cited(result, part, lines, place)
        return
    if part.field == "beside":
        return
    if not value and place + 1 < len(lines) and not labelled(lines[place + 1].text):
        following = lines[place + 1]
        value, segments = following.text, (segment, following)
        at = following, 0, len(following.text)
        result.used.add(following.index)
    if part.field in ("doi", "url"):
        _identified(result, value, segments)
    elif part.field == "edn" and re.fullmatch(r"[A-Z]{6}", value):
        result.add(LABEL, "cl:edn", value, segments)
    elif part.field == "received":
        result.add(LABEL, "cl:receivedOn", day_of(value), segments)
    elif part.field == "issued":
        result.add(LABEL, "dcterms:issued", day_of(value), segments)
        _by(result, segment)
    elif part.field == "journal":
        _journal(result, value, segments)
    elif part.field == "title" and len(value) > 3:
        result.title, result.title_words = (at[0],), value.strip("\"'“”")
    elif part.field == "authors":
        result.authors.append(at)
    elif part.field in ("year", "volume", "issue", "pages"):
        if part.field == "issue" and journal_line(value):
            _journal(result, value, segments)
        else:
            numbers.setdefault(part.field, (value, at[0]))


def _by(result: Fields, segment: Segment) -> None:
    """`Posted on 3 March 2018 by Jane Doe`: the name."""
    who = byline(segment.text)
    if who is not None:
        result.authors.append((segment, who.start, who.end))


def _identified(result: Fields, value: str, segments: tuple[Segment, ...]) -> None:
    for found in identifiers(value):
        if found.scheme == "doi":
            result.add(LABEL, "cl:doi", found.key, segments)
        elif found.scheme == "url":
            result.add(LABEL, "cl:url", found.key, segments)
            key = found.key.rpartition("doi.org/")[2]
            if "doi.org/" in found.key and key.startswith("10."):
                result.add(LABEL, "cl:doi", key, segments)


def _journal(result: Fields, value: str, segments: tuple[Segment, ...]) -> None:
    parts = journal_line(value)
    for part in parts:
        result.told.append((LABEL, part, segments))
    if not parts and not re.search(r"\d", value) and len(value) < 120:
        result.add(LABEL, "cl:publishedIn", value, segments)


def _volume(result: Fields, numbers: dict[str, tuple[str, Segment]]) -> None:
    """Year, volume, issue and pages that labels of their own tell."""
    if "year" in numbers:
        result.add(LINE, "dcterms:issued", day_of(numbers["year"][0]), (numbers["year"][1],))
    if "pages" in numbers and re.fullmatch(r"\d{1,5}\s?[-–]\s?\d{1,5}", numbers["pages"][0]):
        result.add(LABEL, "cl:pages", numbers["pages"][0], (numbers["pages"][1],))
    if "volume" in numbers and re.fullmatch(r"\d{1,4}", numbers["volume"][0]):
        volume, segment = numbers["volume"]
        issue, other = numbers.get("issue", ("", segment))
        both = issue and other is not segment
        words = f"{volume}({issue})" if issue else volume
        result.add(LABEL, "cl:volumeAndIssue", words, (segment, other) if both else (segment,))


def _cited(result: Fields, part: Labelled, lines: list[Segment], place: int) -> None:
    """How the text is to be cited: the words after the label, to the end of the paragraph, or the next paragraph."""
    paragraph = lines[place].paragraph
    if not part.value and place + 1 < len(lines):
        paragraph = lines[place + 1].paragraph
    own = [line for line in lines[place + (0 if part.value else 1) :] if line.paragraph == paragraph]
    if not own:
        return
    words = " ".join([part.value, *(line.text for line in own[1:])] if part.value else [line.text for line in own])
    result.used |= {line.index for line in own}
    result.cited = result.cited or words
    for told in by_volume(words):
        result.told.append((CITED, told, tuple(own)))
    read = entry(words)
    if not read.authors or not read.title:
        return
    result.cited_authors += _on_line(read.authors, own[0], part.start if part.value else 0)
    segments = tuple(own)
    if read.container and (read.volume or read.pages or read.doi):
        before, _, name = read.container.rpartition(". ")
        whole = len(before.split()) <= _ABBREVIATED  # `Hill J. Rec.`, not a title before the journal's name
        result.add(CITED, "cl:publishedIn", read.container if whole else name, segments)
        result.add(CITED, "cl:volumeAndIssue", read.volume, segments)
        result.add(CITED, "cl:pages", read.pages, segments)
    result.add(CITED, "dcterms:issued", read.issued, segments)
    result.add(CITED, "cl:doi", read.doi, segments)
    for url in read.urls:
        result.add(CITED, "cl:url", "" if "doi.org/" in url else url, segments)
    _in_series(result, words, segments)
    after = lines[lines.index(own[-1]) + 1 :][:1]
    if after and _LONE_ADDRESS.match(after[0].text):
        result.used.add(after[0].index)
        result.add(CITED, "cl:url", after[0].text.strip(), (after[0],))


def _on_line(names: Iterable[PersonName], line: Segment, first: int) -> Iterator[tuple[PersonName, Segment, int, int]]:
    """The authors of a citation that its first line prints whole, where it does; the citation begins at `first`."""
    places = ((name, first + name.start, first + name.end) for name in names)
    return ((name, line, start, end) for name, start, end in places if end <= len(line.text))


def _in_series(result: Fields, words: str, segments: tuple[Segment, ...]) -> None:
    """Series and number of a citation that ends in them: `… (2021). Hill Honors Theses. 138.`, and the address."""
    series = _SERIES.search(words)
    if series is None or not (series["number"] or series["url"]):
        return
    result.add(CITED, "cl:publishedIn", series["name"].strip(" *_"), segments)
    result.add(CITED, "cl:hasNumber", series["number"] or "", segments)
    result.add(CITED, "dcterms:issued", series["year"], segments)
    if series["url"]:
        result.add(CITED, "cl:url", series["url"], segments)


def _unlabelled(result: Fields, segment: Segment, lines: list[Segment], place: int) -> None:
    """The line of a journal with the name of the journal beside it, a day that stands alone, a byline with a day."""
    parts = journal_line(segment.text)
    if _LONE_ADDRESS.match(segment.text) and "doi.org/10." in segment.text:
        result.used.add(segment.index)
        _identified(result, segment.text, (segment,))
        return
    if parts:
        result.used.add(segment.index)
        for part in parts:
            result.told.append((LINE, part, (segment,)))
    if parts and is_nameless(parts):
        _name_beside(result, segment, lines, place)
    if parts:
        return
    if _SORT_ALONE.fullmatch(segment.text.strip(" *_")):
        result.used.add(segment.index)
        sort = Literal(segment.text.strip(" *_"), language="en")
        result.told.append((LINE, Part("cl:workType", sort), (segment,)))
        return
    if place in _BELOW_TITLE and (short := surnames_and_year(segment.text)):
        result.used.add(segment.index)
        result.cited_authors += [(name, segment, name.start, name.end) for name in short[0]]
        result.add(ALONE, "dcterms:issued", short[1], (segment,))
        return
    profile = _PROFILE.match(segment.text)
    if profile:
        result.used.add(segment.index)
        result.add(LINE, "cl:publishedIn", profile["name"] or "", (segment,))
        result.add(LINE, "dcterms:issued", day_alone(profile["day"]), (segment,))
        result.told.append((LINE, Part("cl:workType", Literal(profile["sort"], language="en")), (segment,)))
        return
    if book := described(segment.text):
        result.used.add(segment.index)
        result.cited = result.cited or segment.text
        result.told += [(CITED, part, (segment,)) for part in book]
        return
    day = (result.cover and day_of_cover(segment.text)) or day_alone(segment.text)
    if day:
        result.used.add(segment.index)
        result.add(ALONE, "dcterms:issued", day, (segment,))
    elif byline(segment.text) and day_in_byline(segment.text):
        result.add(ALONE, "dcterms:issued", day_in_byline(segment.text), (segment,))
        _by(result, segment)
    written_for = _FOR.match(segment.text)
    if written_for and byline(segment.text):
        result.add(NOTICED, "cl:publishedIn", written_for["name"], (segment,))


_BELOW_TITLE: Final = range(1, 4)  # lines


def _name_beside(result: Fields, segment: Segment, lines: list[Segment], place: int) -> None:
    """The name of a periodical right above or below a line that numbers it."""
    result.used.add(segment.index)
    for near in (place - 1, place + 1):
        if 0 <= near < len(lines) and lines[near].index not in result.used and is_periodical(lines[near].text):
            result.used.add(lines[near].index)
            result.add(LINE, "cl:publishedIn", lines[near].text.strip(" *_"), (lines[near],))
            return
