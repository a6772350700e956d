"""The authors that the front matter names: by a label, in a row, beside the title or beside where they work."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from loaders.reading.languages import SCRIPT
from loaders.reading.segments import Segment
from loaders.reading.text import SourceText
from loaders.works.affiliations import is_affiliation, names_agency, tells_position
from loaders.works.author_lines import NO_NAME
from loaders.works.author_rows import Numbered, apposed, author_names, byline, named_in_capitals, place_of_by
from loaders.works.front_told import Fields
from loaders.works.no_persons import is_nobody
from loaders.works.persons import PersonName
from loaders.works.printed_mail import is_of, mails

_BY: Final = re.compile(r"(?:written )?by\s", re.I)
_OTHERS: Final = re.compile(r",?\s(?:et\sal\.?|and others)\W*$")
_NEAR: Final = 3  # lines between a title and a name
_LONGEST_NAME: Final = 3  # words: `Dean Morris` is a name, `Senior Lecturer in Public Law` is none
_HEADING: Final = re.compile(r"#{1,6}[ \t]+[^\n]{0,6}\Z")
_OF_PERSON: Final = re.compile(r"orcid|e-?mail|@|\d{4}-\d{4}-\d{4}-\d{3}[\dX]", re.I)


class Placed(NamedTuple):
    """An author at positions `start` to `end` of a line; `rest` is where what the line says of the author begins (0:
    nothing); `numbers` those of the affiliations."""

    name: PersonName
    segment: Segment
    start: int
    end: int
    numbers: tuple[str, ...] = ()
    rest: int = 0


def authors(
    source: SourceText, lines: Sequence[Segment], title: Sequence[Segment], told: Fields, first: int
) -> tuple[list[Placed], set[int]]:
    """The authors, in order, each once, and the indexes of the lines with other names. `first` is where abstracts or
    keywords begin: names after them repeat those before, in another language as a rule."""
    found = [placed for segment, start, end in told.authors for placed in _of_label(segment, start, end)]
    if not found:
        rows = [line for line in lines if line not in title]
        by = place_of_by([line.text for line in rows])
        for place, line in enumerate(rows):
            names = _names(line)
            if by is not None and place == by + 1:
                found += names or [_placed(one, line, 0) for one in named_in_capitals(line.text, line.marks)]
                continue
            after = not title or line.start > title[0].start
            if names and (_is_sure(line, names, after) or _is_beside(source, rows, place, title, names)):
                found += names
        found = found or _surname_alone(rows, title)
    early = [placed for placed in found if placed.segment.start < first] or found
    script = bool(SCRIPT.search(title[0].text)) if title else None
    own = [placed for placed in early if bool(SCRIPT.search(placed.name.surname)) is script] or early
    once: dict[str, Placed] = {}
    for placed in own:
        once.setdefault(placed.name.key, placed)
    kept = list(once.values())
    return kept, {placed.segment.index for placed in found} - {placed.segment.index for placed in kept}


def _surname_alone(rows: Sequence[Segment], title: Sequence[Segment]) -> list[Placed]:
    """The author where all that stands between a title and the text is one word that can be a surname."""
    if not title or len(rows) != 1 or rows[0].start < title[-1].start:
        return []
    line = rows[0]
    surname = _SURNAME.fullmatch(line.text)
    if surname is None or is_nobody("", line.text) or line.text.casefold() in _SORTS or NO_NAME.search(line.text):
        return []
    return [Placed(PersonName(0, len(line.text), line.text, ""), line, 0, len(line.text))]


_SURNAME: Final = re.compile(
    r"(?:[A-Z]['’])?[^\W\d_a-zа-яіїєґ][^\W\d_A-ZА-Я]{2,20}(?:-[^\W\d_a-zа-яіїєґ][^\W\d_A-ZА-Я]{2,20})?"
)
# Kinds of texts and of their parts, beside the words that stand in no name.
_WORDS: Final = """
blog briefing comment column correspondence essay explainer factsheet feature foreword guide handbook interview
keynote lecture letter memo memorandum monograph opinion overview perspective preface preprint presentation
proceedings resume speech statement study survey talk testimony transcript tutorial update viewpoint webinar
whitepaper анотація аннотация вступ введение доклад доповідь передмова предисловие реферат резюме огляд обзор тези
тезисы
"""
_SORTS: Final = frozenset(_WORDS.split())


def _of_label(segment: Segment, start: int, end: int) -> list[Placed]:
    words = segment.text[start:end]
    return [Placed(one.name, segment, start + one.start, start + one.end, one.numbers) for one in author_names(words)]


def _names(line: Segment) -> list[Placed]:
    """The names of a line: a row of names, a name with what it is, a byline."""
    if tells_position(line.text) and ("," in line.text or len(line.text.split()) > _LONGEST_NAME):
        return []
    more = _OTHERS.search(line.text)
    row = author_names(line.text[: more.start()] if more else line.text, line.marks)
    if row:
        return [Placed(one.name, line, one.start, one.end, one.numbers) for one in row]
    printed = named_in_capitals(line.text, line.marks)
    if printed and (len(printed) > 1 or "." in printed[0].name.given):
        return [Placed(one.name, line, one.start, one.end, one.numbers) for one in printed]
    one = apposed(line.text)
    rest = line.text[one[1] :] if one else ""
    if one and (tells_position(rest) or is_affiliation(rest) or (names_agency(rest) and not _BY.match(line.text))):
        return [_placed(one[0], line, one[1])]
    who = byline(line.text)
    if who is not None:
        return [_placed(who, line, who.end + 1 if who.end < len(line.text) else 0)]
    return []


def _placed(one: Numbered, line: Segment, rest: int) -> Placed:
    return Placed(one.name, line, one.start, one.end, one.numbers, rest)


def _is_sure(line: Segment, names: list[Placed], after: bool) -> bool:
    """Whether the line itself says that it names authors: by marks, initials, a position, `by`, `et al.`, or by several
    names `after` the title."""
    initials = any("." in placed.name.given for placed in names)
    told = (after and len(names) > 1) or bool(_OTHERS.search(line.text))
    return told or bool(names[0].numbers) or bool(names[0].rest) or names[0].start > 0 or initials


def _is_beside(
    source: SourceText, rows: Sequence[Segment], place: int, title: Sequence[Segment], names: list[Placed]
) -> bool:
    """Whether a bare name stands soon after the title, as a heading, or before what is said of a person: an address of
    that name in the next lines."""
    line = rows[place]
    if title:
        between = [row for row in rows[:place] if row.start > title[-1].start]
        if line.start > title[-1].start and len(between) < _NEAR:
            return True
    if _HEADING.search(source.text[max(0, line.start - 12) : line.start]):
        return True
    if any(is_of(names[0].name, local) for row in rows[place + 1 : place + 5] for local, _ in mails(row.text)):
        return True
    following = rows[place + 1].text if place + 1 < len(rows) else ""
    return is_affiliation(following) or tells_position(following) or bool(_OF_PERSON.search(following))
