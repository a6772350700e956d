"""Obstacles by an adjective that says what is wrong with a thing that is needed: `insufficient training of judges`,
`outdated procedural rules`, `a low level of awareness`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.naming.kinds.phrases import Phrase
from loaders.naming.words import AUXILIARIES, Word, is_joiner, word_set
from loaders.saying.clauses.clauses import ADVERBS, PREPOSITIONS, RELATIVE
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.verbs import Form

_WRONG: Final = word_set(
    """
poor weak inadequate insufficient outdated limited inconsistent divergent diverging conflicting incompatible fragmented
deficient scarce obsolete uneven unclear vague ambiguous lengthy cumbersome incomplete unharmonized uncoordinated
underfunded understaffed underdeveloped antiquated lax scant patchy contradictory heterogeneous disparate differing
"""
)
_OPENERS: Final = _WRONG | {"low", "unharmonised"}
_NEEDED: Final = word_set(
    """
security cybersecurity protection legislation law regulation framework rule procedure training education awareness
knowledge skill expertise funding resource budget staff personnel infrastructure coordination cooperation communication
enforcement oversight governance capacity capability equipment definition standard preparedness compliance
harmonization understanding implementation supervision staffing investment reporting terminology tradition safeguard
"""
)
_LEVELS: Final = frozenset({"level", "levels", "degree"})
_BETWEEN: Final = 3  # words between the adjective and the noun
_NO_PARTS: Final = (
    AUXILIARIES | RELATIVE | PREPOSITIONS | ADVERBS
    | word_set("the a an its their and or as if so than when while because although but not")
)  # fmt: skip
_LONGEST: Final = 8  # words of what hangs on the noun


def wants(words: tuple[Word, ...]) -> Iterator[Phrase]:
    """The phrases of a sentence in order."""
    for place, word in enumerate(words):
        if word.lower not in _OPENERS:
            continue
        low = word.lower == "low" and place + 2 < len(words) and words[place + 1].lower in _LEVELS
        if not low and word.lower == "low":
            continue
        start = place + 3 if low else place + 1
        head = _head(words, start)
        if head is not None:
            yield Phrase(place, _past_owner(words, head + 1))


def _head(words: tuple[Word, ...], start: int) -> int | None:
    """The place of what is needed, the last noun of its phrase; None where it is none of those."""
    place = start
    while place < min(start + _BETWEEN + 2, len(words)):
        word = words[place]
        joined = is_joiner(word) and place > start and words[place - 1].end == word.start
        adjectives = word.lower == "and" and place == start and words[place + 1 : place + 2]
        if not joined and not adjectives and (not word.is_word or word.capital or word.lower in _NO_PARTS):
            return None
        if word.norm in _NEEDED and not _in_compound(words, place):
            return place
        place += 1
    return None


def _in_compound(words: tuple[Word, ...], place: int) -> bool:
    """Whether another noun follows: `security experts` are no security; `poor security exposes firms` is."""
    if place + 1 >= len(words) or not (words[place + 1].is_word or is_joiner(words[place + 1])):
        return False
    after = words[place + 1].lower
    if after in _NO_PARTS or after.endswith(("ly", "ed")):
        return False
    if words[place + 1].norm in _NEEDED:
        return True
    form = verb_forms().get(after)
    plural = words[place].norm != words[place].lower
    return not ((form is Form.THIRD and not plural) or (form is Form.BASE and plural)) and not is_finite(
        words, place + 1
    )


def _past_owner(words: tuple[Word, ...], place: int) -> int:
    """The word after what hangs on a noun with a preposition, names and plain nouns only."""
    if place + 1 >= len(words) or words[place].lower not in ("of", "between", "among"):
        return place
    end = place + 1
    while end < min(place + _LONGEST, len(words)):
        lower = words[end].lower
        joins = lower == "and" and words[place].lower != "of"
        article = lower in ("the", "a", "an", "its", "their", "of")
        if not joins and not article and (not (words[end].is_word or is_joiner(words[end])) or lower in _NO_PARTS):
            break
        bare = verb_forms().get(lower) is Form.BASE and words[end - 1].lower not in _NO_PARTS
        if end > place + 1 and (bare or is_finite(words, end)):
            break
        end += 1
    while end > place + 1 and words[end - 1].lower in _NO_PARTS:
        end -= 1
    return end if end > place + 1 else place
