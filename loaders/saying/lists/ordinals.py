"""Sentences that are the items of a list announced before them: `First, …. Second, ….`, `The first problem is …`."""

from __future__ import annotations

from typing import Final

from loaders.naming.words import BE, Word, word_set
from loaders.saying.context import Reading
from loaders.saying.matches import Span

_ORDINALS: Final = word_set(
    """
first firstly second secondly third thirdly fourth fourthly fifth fifthly sixth finally lastly
"""
)
_PICKED: Final = word_set("first second third fourth fifth sixth last final other next")
_BEING: Final = BE | word_set("concerns concern involves lies consists relates remains")
_FEWEST: Final = 5  # words
_FARTHEST: Final = 8  # words before the verb of `the first … is`


def ordinal_item(reading: Reading) -> Span | None:
    """What a sentence tells as an item: after `First,`, or after the verb of `the first of them is`."""
    words = reading.sentence.words
    first = _after_adverb(words) or _after_verb(words)
    if not first or first >= len(words):
        return None
    last = len(words)
    while last > first and not words[last - 1].is_word and words[last - 1].text != ")":
        last -= 1
    return (words[first].start, words[last - 1].end) if last > first else None


def _after_adverb(words: tuple[Word, ...]) -> int:
    """The word after `First,`; 0 where the sentence opens otherwise."""
    place = 1 if words and words[0].lower in ("and", "but") else 0
    if place + 2 < len(words) and words[place].lower in _ORDINALS and words[place + 1].text == ",":
        return place + 2
    return 0


def _after_verb(words: tuple[Word, ...]) -> int:
    """The word after the verb of `The second problem is`; 0 where the sentence opens otherwise."""
    if (
        len(words) < _FEWEST
        or words[0].lower not in ("the", "another", "one")
        or words[1].lower not in _PICKED | {"of"}
    ):
        return 0
    verb = next((n for n in range(2, min(_FARTHEST, len(words) - 1)) if words[n].lower in _BEING), 0)
    if not verb or any(word.text == "," for word in words[:verb]):
        return 0
    return verb + 1 + (words[verb + 1].lower in ("in", "with", "to") and words[verb].lower not in BE)
