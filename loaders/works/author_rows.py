"""Several authors in one line, each with the numbers of affiliations (`Jane Doe 1, John Roe 1,2 and Ann Poe 2`)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from loaders.works.persons import PersonName

_NAME: Final = r"[^\W\d_][^,;\d*†‡§&]*?"
_MARK: Final = r"(?:\d{1,2}|[*†‡§¹²³⁴⁵⁶⁷⁸⁹])"
_PIECE: Final = re.compile(rf"({_NAME})\s?({_MARK}(?:\s?,?\s?{_MARK})*)?\s?(?:,\s?and\s|,|;|&|\sand\s|$)\s?")
_NUMBER: Final = re.compile(r"\d{1,2}")
_SUPERSCRIPTS: Final = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹", "123456789")
_LONGEST: Final = 300  # code points of such a line


class Numbered(NamedTuple):
    """A name at code points `start` to `end` (exclusive) of its line, and the numbers beside it."""

    name: PersonName
    start: int
    end: int
    numbers: tuple[str, ...]


def numbered_names(line: str, person: Callable[[str], PersonName | None]) -> list[Numbered]:
    """The names of a line that holds nothing but names, at least one with a number; empty for any other line."""
    if len(line) > _LONGEST:
        return []
    found: list[Numbered] = []
    place = 0
    while place < len(line):
        match = _PIECE.match(line, place)
        name = person(match[1].strip()) if match else None
        if match is None or name is None or match.end() == place:
            return []
        numbers = tuple(_NUMBER.findall((match[2] or "").translate(_SUPERSCRIPTS)))
        found.append(Numbered(name, match.start(1), match.start(1) + len(match[1].rstrip()), numbers))
        place = match.end()
    return found if any(each.numbers for each in found) else []
