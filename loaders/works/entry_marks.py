"""What typesetting left in a reference: emphasis as `*` or `_`, escapes, the number of a note.

Signs are taken out for reading, and positions in what is read lead back to the text as it stands.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from loaders.reading.layout import SUPERSCRIPTS

_SIGNS: Final = re.compile(
    r"\*{1,3}|(?<![^\s(\[“\"‘«])_{1,2}(?=[^\W_])|(?<=[^\s_])_{1,2}(?=[\s.,;:)\]”\"’»]|$)|\\(?=[\[\]*_#&.])|</?(?:i|em|b|strong)>"
)
_NOTE_NUMBER: Final = re.compile(
    rf"\s*(?:[{SUPERSCRIPTS}]+|\[?\^\w{{1,4}}\]?:?)\s*|\s*\d{{1,3}}\s(?!U\.?\s?S\.?\s?C)(?=[^\W\d_a-zа-яіїєґ])"
)


@dataclass(frozen=True, slots=True)
class Unmarked:
    """A reference without the signs of typesetting. `italics` are spans of `text` that stood in italics."""

    text: str
    italics: tuple[tuple[int, int], ...]
    cuts: tuple[tuple[int, int], ...]  # (position in `text`, characters taken out up to there), ascending

    def source(self, position: int) -> int:
        """The position in the text as it stands."""
        place = bisect_right(self.cuts, (position, len(self.text) + (1 << 30))) - 1
        return position + (self.cuts[place][1] if place >= 0 else 0)


def unmarked(text: str) -> Unmarked:
    """A reference as it is to be read.

    >>> found = unmarked("12 J. Roe, *On Hills* (2017)")
    >>> found.text, found.italics, found.source(0)
    ('J. Roe, On Hills (2017)', ((8, 16),), 3)
    """
    kept: list[str] = []
    cuts: list[tuple[int, int]] = []
    italics: list[tuple[int, int]] = []
    number = _NOTE_NUMBER.match(text)
    position = number.end() if number else 0
    length = 0
    if position:
        cuts.append((0, position))
    opened = -1
    for sign in _SIGNS.finditer(text, position):
        kept.append(text[position : sign.start()])
        length += sign.start() - position
        position = sign.end()
        cuts.append((length, position - length))
        if sign.group().startswith("\\"):
            continue
        if opened < 0:
            opened = length
        else:
            if length > opened:
                italics.append((opened, length))
            opened = -1
    kept.append(text[position:])
    return Unmarked("".join(kept), tuple(italics), tuple(cuts))
