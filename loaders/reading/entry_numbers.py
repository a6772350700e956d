"""The numbers that entries of a reference list and notes begin with.

A number without a mark (`12 Roe, J. …`) is the entry's own only where the numbers of the list run on: an entry may
begin with the number of a volume or of a title (`9 H.C.R. §3`). The number of the heading of a list is no entry's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from loaders.reading.region_signs import NOTES, REFERENCES

_MARKED: Final = re.compile(r"\[?(?P<number>\d{1,3})(?:\]\.|[.)\]])\s*(?=\S)")
_BARE: Final = re.compile(
    r"\[?(?P<number>\d{1,3})(?=\s+[*_“\"‘«]{0,2}[A-ZА-ЯІЇЄҐ])"
    r"(?!\s(?:U\.?\s?S\.?\s?(?:C\b|Code)|C\.?\s?F\.?\s?R\b|Fed\.\sReg|Stat\.))\s*(?=\S)"
)
_LOST: Final = 2  # numbers that may be lost between two entries, and one


class EntryNumbers:
    """The bare numbers that run on among blocks of a reference list."""

    def __init__(self, blocks: Iterable[str]) -> None:
        told = {
            int(found["number"]) for block in blocks if (found := _BARE.match(block)) and not is_list_heading(block)
        }
        self._running = {
            number for number in told if any(abs(number - other) <= _LOST for other in told if other != number)
        }
        if told == {1}:
            self._running = told  # a list of one entry, or one that a program numbers

    def match(self, words: str) -> re.Match[str] | None:
        """The number that words begin with, where it is an entry's own.

        >>> own = EntryNumbers(["1 Roe, J. On hills.", "2 Poe, A. On dams."])
        >>> own.match("2 Poe, A. On dams.")["number"], EntryNumbers(["9 Hill Code"]).match("9 Hill Code")
        ('2', None)
        """
        if is_list_heading(words):
            return None
        bare = _BARE.match(words)
        return _MARKED.match(words) or (bare if bare and int(bare["number"]) in self._running else None)


def is_list_heading(words: str) -> bool:
    """Whether a block is the heading of references or notes, numbered as the text's sections are or not.

    >>> is_list_heading("6. REFERENCES"), is_list_heading("6. Roe, J. On hills.")
    (True, False)
    """
    return len(words) <= _HEADING and bool(REFERENCES.match(words) or NOTES.match(words))


_HEADING: Final = 80  # code points
