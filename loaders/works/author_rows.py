"""Lines of front matter that name authors: one or several, with or without the marks of affiliations.

by Jane Doe 1,*, John Roe 1,2 and Ann Poe 2
Jane Doe · John Roe
Doe Jane Ivanovna, doctor of law
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from loaders.reading.normal import Mark
from loaders.works.author_lines import person_line
from loaders.works.persons import PersonName

_NAME: Final = r"[^\W\d_][^,;\d*†‡§&·•|✉\n()\[\]]*?"
_MARK: Final = r"(?:\d{1,2}|\(\d{1,2}\)|\[\d{1,2}\]|[*†‡§¶#✉✝]|(?<=[\s,])[a-e](?![^\W\d_]))"
_SPACE: Final = r"[\s\ufe0e\ufe0f]{0,2}"
_PIECE: Final = re.compile(
    rf"(?P<name>{_NAME})(?P<marks>{_SPACE}{_MARK}(?:{_SPACE},?{_SPACE}{_MARK}){{0,6}})?{_SPACE}"
    r"(?:[,;]?\s?,\s(?:and|та|и|і)\s|[,;](?:\s?,)?|&|[·•|]|\s(?:and|та|і|и)\s|$)\s?"
)
_LEAD: Final = re.compile(r"(?:by|written by|authors?|author\(s\)|автор\w{0,2}|от|від)\s?:?\s+(?=[^\W\d_])", re.I)
_NUMBER: Final = re.compile(r"\d{1,2}|[a-e*†‡§]")
_LONGEST: Final = 300  # code points of such a line
_BYLINE: Final = re.compile(
    r"(?:\b(?:by|автор)|[•·|–—])\s+(?P<name>[^\W\d_][^\d,|•·]{4,40}?)\s?(?=[,|•·]|$|\s(?:on|[|•])\s)", re.I
)
_APPOSED: Final = re.compile(r"(?P<name>[^\W\d_][^,;|\d]{4,45}),\s(?P<rest>\S.{4,})$")


class Numbered(NamedTuple):
    """A name at code points `start` to `end` (exclusive) of its line, and the numbers beside it."""

    name: PersonName
    start: int
    end: int
    numbers: tuple[str, ...]


def author_names(line: str, marks: Iterable[Mark] = ()) -> list[Numbered]:
    """The names of a line that holds nothing but names; empty for any other line. `marks` are the superscripts that
    the reading of the line took out.

    >>> [(one.name.label, one.numbers) for one in author_names("by Jane Doe 1,* and Ann Poe 2")]
    [('Doe Jane', ('1', '*')), ('Poe Ann', ('2',))]
    """
    if len(line) > _LONGEST:
        return []
    lead = _LEAD.match(line)
    place = lead.end() if lead else 0
    found: list[Numbered] = []
    while place < len(line) and (line[place].isalpha() or not found):
        match = _PIECE.match(line, place)
        name = person_line(match["name"].strip()) if match else None
        if match is None or name is None or match.end() == place:
            return []
        end = match.start() + len(match["name"].rstrip())
        above = tuple(mark.number for mark in marks if end <= mark.position <= match.end())
        found.append(Numbered(name, match.start(), end, (*_NUMBER.findall(match["marks"] or ""), *above)))
        place = match.end()
    return found if not line[place:].strip(" ,.*†✉") else []


def named_in_capitals(line: str, marks: Iterable[Mark] = ()) -> list[Numbered]:
    """The names of a line that prints nothing but names in capitals; empty for any other line."""
    same = line.isupper() and len(line.title()) == len(line)
    return author_names(line.title(), marks) if same else []


def place_of_by(lines: Sequence[str]) -> int | None:
    """The index of the first line that is the word `by` alone and stands over a name; none without."""
    for place, (line, below) in enumerate(pairwise(lines)):
        if line.casefold().strip(" *_:") == "by" and (author_names(below) or named_in_capitals(below)):
            return place
    return None


def byline(line: str) -> Numbered | None:
    """The name that a byline tells between other things (`Posted on 3 March by Jane Doe`); none for other lines."""
    for match in _BYLINE.finditer(line):
        name = person_line(match["name"].strip())
        if name is not None:
            return Numbered(name, match.start("name"), match.end("name"), ())
    return None


def apposed(line: str) -> tuple[Numbered, int] | None:
    """The name that opens a line, and where what follows it begins (`Jane Doe, professor of law`); none without."""
    match = _APPOSED.match(line)
    name = person_line(match["name"].strip()) if match else None
    if match is None or name is None:
        return None
    return Numbered(name, match.start("name"), match.end("name"), ()), match.start("rest")
