"""Where the clauses of a sentence begin that stand by themselves: after the connective or circumstance before them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.naming.words import Word, word_set
from loaders.saying.finite import is_finite

_CONNECTIVES: Final = word_set(
    """
however moreover furthermore therefore thus hence nevertheless nonetheless consequently accordingly additionally
similarly likewise meanwhile indeed finally generally currently today overall conversely unfortunately instead besides
further also still and but yet
"""
)
_OPENING_PHRASES: Final = (
    ("in", "addition"), ("in", "general"), ("in", "particular"), ("for", "example"), ("for", "instance"),
    ("in", "practice"), ("as", "a", "result"), ("in", "fact"), ("in", "turn"), ("on", "the", "contrary"),
    ("on", "the", "other", "hand"), ("on", "the", "one", "hand"), ("at", "the", "same", "time"), ("above", "all"),
    ("at", "present"), ("in", "theory"), ("in", "short"), ("in", "reality"),
)  # fmt: skip
_CIRCUMSTANCES: Final = (
    ("despite",), ("due", "to"), ("because", "of"), ("given",), ("in", "recent", "years"), ("in", "this"),
    ("with", "the"), ("over", "the", "past"), ("over", "the", "last"),
     ("in", "addition", "to"), ("in", "the", "past"), ("since",),
    ("in", "recent", "decades"), ("thanks", "to"), ("owing", "to"), ("as", "a", "consequence"),
)  # fmt: skip
_LONGEST: Final = 20  # words of a circumstance


def clause_openings(words: tuple[Word, ...]) -> Iterator[int]:
    """The first word of each clause that stands by itself, after the connective that opens it (`However,`)."""
    for number in range(len(words) - 1):
        before = [word.lower for word in words[max(0, number - 2) : number]]
        joined = before in ([",", "and"], [",", "but"], [",", "while"], [",", "whereas"])
        if number == 0 or before[-1:] == [";"] or joined:
            yield _after_connective(words, number)


def _after_connective(words: tuple[Word, ...], start: int) -> int:
    """The word after the connective or the circumstance that a clause opens with."""
    lower = [word.lower for word in words[start : start + 6]]
    for phrase in _OPENING_PHRASES:
        if tuple(lower[: len(phrase)]) == phrase and lower[len(phrase) : len(phrase) + 1] == [","]:
            return start + len(phrase) + 1
    if len(lower) > 1 and lower[0] in _CONNECTIVES:
        return start + 1 + (lower[1] == ",")
    if any(tuple(lower[: len(phrase)]) == phrase for phrase in _CIRCUMSTANCES):
        comma = next((n for n in range(start, min(start + _LONGEST, len(words))) if words[n].text == ","), None)
        if comma is not None and not any(is_finite(words, n) for n in range(start + 1, comma)):
            return comma + 1
    return start
