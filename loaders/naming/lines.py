"""Words as one line, in the form in which labels and sentences are compared: without articles and signs."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from loaders.naming.words import JOINERS, POSSESSIVES, QUOTES, Word, words

ARTICLES: Final = frozenset({"the", "a", "an"})
DETERMINERS: Final = ARTICLES | POSSESSIVES | {"this"}
_UNWRITTEN: Final = ARTICLES | JOINERS | QUOTES  # what a line of words leaves out
_NO_COMPOUND: Final = frozenset({"and", "or"})


class Key(NamedTuple):
    """Words as one line, each between single spaces, with the way back to word numbers."""

    line: str
    starts: dict[int, int]
    ends: dict[int, int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """First and last (exclusive) word of the characters `start` to `end` (inclusive); -1, -1 between words."""
        first, last = self.starts.get(start + 1, -1), self.ends.get(end - 1, -1)
        return (first, last + 1) if first >= 0 and last >= first else (-1, -1)


@lru_cache(maxsize=1 << 9)  # labels, terms and those who act are all looked for in it
def key(sentence: tuple[Word, ...]) -> Key:
    """The line of a sentence or label: articles, hyphens and quotation marks left out, `cyber` joined to what follows.

    >>> key(words("the Cyber-crime Convention's text")).line
    ' cybercrime convention text '
    """
    parts: list[str] = [" "]
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    length = 1
    compound = ""
    for number, word in enumerate(sentence):
        norm = word.norm
        if norm in _UNWRITTEN:
            continue
        if compound and word.is_word and norm not in _NO_COMPOUND:
            parts[-1] = compound + norm + " "
            length += len(norm)
            ends[length - 2] = number
            compound = ""
            continue
        parts.append(norm + " ")
        starts[length] = number
        length += len(norm) + 1
        ends[length - 2] = number
        compound = norm if norm == "cyber" else ""
    return Key("".join(parts), starts, ends)


@lru_cache(maxsize=1 << 12)
def line_of(name: str) -> str:
    """The line of a Latin name."""
    return key(words(name)).line
