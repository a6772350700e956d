"""Rows of tables as a scraper leaves them, cells parted by `|`: whose provisions a column holds by its heading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.marks import Sentence
from loaders.naming.words import Word

_SIGN: Final = "|"
_MOST: Final = 8  # cells of a row


def cells(words: tuple[Word, ...]) -> list[tuple[int, int]]:
    """The cells of a row, each from its first word to the one after its last; none where the words are no row. Cells at
    the edges that are empty are those of a frame of signs around the row."""
    places = [n for n, word in enumerate(words) if word.text == _SIGN]
    if not places:
        return []
    found = list(zip([0, *(n + 1 for n in places)], [*places, len(words)], strict=True))
    if found[0][0] == found[0][1]:
        found = found[1:]
    if found and found[-1][0] == found[-1][1]:
        found = found[:-1]
    return found if 2 <= len(found) <= _MOST else []


def is_row(words: tuple[Word, ...]) -> bool:
    """Whether words are a row of a table, or the line under its heading."""
    return bool(cells(words)) or (
        bool(words) and any(w.text == _SIGN for w in words) and not any(w.is_word for w in words)
    )


@dataclass(slots=True)
class Tables:
    """The table that is being read: the instrument that each column's heading names, None where it names none or
    several."""

    columns: tuple[NamedNode | None, ...] = ()

    def meet(self, sentence: Sentence) -> None:
        """Takes a row with instruments and no provisions for the heading of a table; prose ends one."""
        found = cells(sentence.words) if _SIGN in sentence.text else []
        if not found:
            if not sentence.segment.heading and any(word.is_word for word in sentence.words):
                self.columns = ()
            return
        if self.columns and len(self.columns) == len(found):
            return
        named = tuple(_only_instrument(sentence, first, last) for first, last in found)
        self.columns = named if any(named) else ()

    def owner(self, sentence: Sentence, place: int) -> NamedNode | None:
        """The instrument of whose provisions the column of a word is."""
        found = cells(sentence.words) if self.columns and _SIGN in sentence.text else []
        if len(found) != len(self.columns):
            return None
        column = next((n for n, (first, last) in enumerate(found) if first <= place < last), -1)
        return self.columns[column] if column >= 0 else None


def _only_instrument(sentence: Sentence, first: int, last: int) -> NamedNode | None:
    named = {m.iri for m in sentence.marks if m.kind == "instrument" and first <= m.first and m.last <= last}
    return next(iter(named)) if len(named) == 1 else None
