"""Where the main clause goes on after a clause inside it or before it: there what that clause tells ends."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.words import Word, word_set
from loaders.saying.clauses.clauses import RELATIVE
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.plural_nouns import NO_VERB_AFTER, is_noun
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.matches import Match

SUBORDINATE: Final = word_set("if when where although while because since whereas once unless")
INNER: Final = SUBORDINATE | {"sure"}  # after which a clause belongs to one inside: `makes sure A is old, and B is new`


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
    start = _opening(lower)
    if start is None or any(
        w.text == "," and w.end <= place and not _joins(lower, n) for n, w in enumerate(words[start:], start)
    ):
        return last
    commas = [n for n in range(first + 1, min(last, len(words) - 1)) if words[n].text == ","]
    for number, following in pairwise([*commas, len(words)]):
        opens = lower[number + 1] not in _NO_OPENING and words[number + 1].is_word
        if opens and any(is_finite(words, n) for n in range(number + 2, following)):
            return number
    return last


def _opening(lower: tuple[str, ...]) -> int | None:
    """The first word of a clause that a sentence opens with, an adverb before it at most; None where none does."""
    start = 2 if lower[1:2] == (",",) and (lower[0] in _CONNECTING or lower[0].endswith("ly")) else 0
    opened = lower[start : start + 1] and lower[start] in SUBORDINATE
    return start if opened or any(lower[start : start + len(cue)] == cue for cue in _OPENING) else None


def crosses(reading: Reading, match: Match) -> bool:
    """Whether a verb of the clause that opens a sentence is told of a thing of its main clause (`While rules apply on
    the net, courts need law`)."""
    if not isinstance(match.object, NamedNode) or _opening(reading.lower) is None:
        return False
    words = reading.sentence.words
    place = next((n for n, word in enumerate(words) if word.start >= match.place), 0)
    if place == 0 or verb_forms().get(words[place].lower) is None or words[place - 1].lower in NO_VERB_AFTER:
        return False
    comma = main_clause(reading, match.place, place + 1, len(words))
    named = [mark for mark in reading.sentence.marks if mark.iri == match.object]
    return comma < len(words) and bool(named) and all(mark.first > comma for mark in named)


_CONNECTING: Final = word_set(
    "indeed however thus therefore moreover furthermore hence nevertheless still also instead"
)
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


def _joins(lower: tuple[str, ...], comma: int) -> bool:
    """Whether a comma stands before `and`, so that the clause before it goes on (`Where A is old, and B is new,
    C is …`)."""
    return lower[comma + 1 : comma + 2] in (("and",), ("or",))


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
