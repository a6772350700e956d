"""Where the main clause goes on after a clause inside it or before it: there what that clause tells ends."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from loaders.naming.words import Word, word_set
from loaders.saying.clauses import RELATIVE
from loaders.saying.common_verbs import verb_forms
from loaders.saying.context import Reading
from loaders.saying.finite import is_finite
from loaders.saying.plural_nouns import is_noun
from loaders.saying.verbs import Form

SUBORDINATE: Final = word_set("if when where although while because since whereas once unless")


def verb_around(reading: Reading, first: int, last: int) -> int:
    """The verb of the clause around that follows a relative clause (`X that is a sign of Y makes Z hard`)."""
    words = reading.sentence.words
    forms = verb_forms()
    found = (n for n in range(first + 2, last) if forms.get(words[n].lower) is Form.THIRD and not is_noun(words, n))
    return next((n for n in found if not RELATIVE & set(reading.lower[first:n])), last)


def main_clause(reading: Reading, place: int, first: int, last: int) -> int:
    """The comma after which the main clause stands, in what the clause before it tells (`When A is used for B, C
    acts`)."""
    words, lower = reading.sentence.words, reading.lower
    opened = lower[0] in SUBORDINATE or any(lower[: len(cue)] == cue for cue in _OPENING)
    if not opened or any(word.text == "," and word.end <= place for word in words):
        return last
    commas = [n for n in range(first + 1, last) if words[n].text == ","]
    for number, following in pairwise([*commas, len(words)]):
        opens = lower[number + 1] not in _NO_OPENING and words[number + 1].is_word
        if opens and any(is_finite(words, n) for n in range(number + 2, following)):
            return number
    return last


_OPENING: Final = (
    ("despite", "the", "fact", "that"),
    ("in", "spite", "of", "the", "fact", "that"),
    ("due", "to", "the", "fact", "that"),
    ("given", "that"),
    ("provided", "that"),
    ("even", "though"),
    ("even", "if"),
    ("as", "long", "as"),
    ("as", "soon", "as"),
)
_NO_OPENING: Final = RELATIVE | word_set(
    "and or but nor as than including such especially particularly e.g i.e like if when while"
)


def dash_before_clause(words: tuple[Word, ...], place: int) -> bool:
    """Whether a dash that no other closes parts a clause of its own from what is before it (`X needs Y – Z said`)."""
    after = words[place + 1 : place + 2 + _NEAR]
    spaced = bool(after) and words[place - 1].end < words[place].start and words[place].end < after[0].start
    if not spaced or any(word.text in "–—" for word in words[place + 1 :]):
        return False
    for number in range(place + 2, min(place + 2 + _NEAR, len(words))):
        if words[number].lower in _NO_OPENING or not words[number].is_word:
            return False
        if is_finite(words, number):
            return words[place + 1].lower not in _NO_OPENING
    return False


_NEAR: Final = 5  # words between a dash and the verb of the clause after it
