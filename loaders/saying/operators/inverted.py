"""A thing named after `is` that the words before it class: `one such mechanism is X`, `the main threat to banks is X`,
`among the obstacles is X`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.naming.marks import GROUP, SEVERAL, Mark
from loaders.naming.words import COPULAS, Word, word_set
from loaders.saying.clauses.clause_openings import clause_openings
from loaders.saying.clauses.clauses import RELATIVE
from loaders.saying.clauses.coordination import chain_right
from loaders.saying.clauses.finite import is_finite
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match, Span

CLASSED: Final = "kind-before"  # the frame of this operator
# What opens a phrase that says of what sort the thing after it is, and does not point to one named before.
_PICKS: Final = word_set("one another an a among")
_OF_MANY: Final = word_set(
    """
main key major chief principal primary central leading first second third most best worst only largest biggest
greatest oldest latest newest fastest earliest core essential fundamental basic notable prominent important typical
"""
)
# Nouns of what a thing is for, of, or about: what follows them is no kind of theirs.
_NO_CLASS: Final = word_set(
    """
aim goal purpose objective task mandate mission role focus basis foundation reason cause result consequence outcome
effect question subject topic theme object matter definition concept term name title date place author priority emphasis
answer explanation idea view opinion conclusion finding condition requirement need content meaning essence nature
feature characteristic advantage disadvantage benefit difference change trend step way year day time case issue point
concern part half interest principle
"""
)
_LONGEST: Final = 16  # words before the verb


def inverted_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """The things after `is`, each classed by the phrase before it."""
    sentence = reading.sentence
    words = sentence.words
    if COPULAS.isdisjoint(reading.places):
        return
    for start in clause_openings(words):
        verb = next((n for n in range(start + 1, min(len(words), start + _LONGEST)) if is_finite(words, n)), None)
        if verb is None or words[verb].lower not in COPULAS:
            continue
        span = _class(words, start, verb)
        thing = next((m for m in sentence.marks if m.first in (verb + 1, verb + 2)), None)
        if span is None or thing is None or not _named(thing) or thing.kind not in frame.subjects:
            continue
        if thing.first == verb + 2 and words[verb + 1].lower not in ("the", "a", "an"):
            continue
        row = chain_right(sentence, thing, {thing.kind})
        if not _complete(words, row[-1]):
            continue
        before = {mark.iri for mark in sentence.marks if mark.last <= verb}
        for each in row:
            if each.iri not in before:
                yield Match(frame.name, each.iri, frame.property, span, words[verb].start)


def _named(mark: Mark) -> bool:
    return mark.how not in (GROUP, SEVERAL, "pronoun", "definite")


def _class(words: tuple[Word, ...], start: int, verb: int) -> Span | None:
    """The phrase that says of what sort: without its article, or the noun after `among`."""
    lower = [word.lower for word in words[start:verb]]
    picked = lower[0] in _PICKS or (lower[0] == "the" and len(lower) > 2 and lower[1] in _OF_MANY)
    if not picked or any(word in _BREAKING for word in lower[1:]) or lower[-1] in _POINTING:
        return None
    first = start + 1 + (lower[0] == "among" and lower[1:2] == ["the"]) + (lower[1:2] == ["such"])
    first += lower[0] in ("one", "another") and lower[1:3] == ["of", "the"] and 2
    head = next((n for n in range(first, verb) if _ends_phrase(words, n, verb)), None)
    if head is None or words[head].norm in _NO_CLASS or words[head].capital:
        return None
    return words[first].start, words[verb - 1].end


_BREAKING: Final = RELATIVE | word_set(", ; : ( ) it and or but not")


_POINTING: Final = frozenset({"this", "that", "these", "those"})  # `a clear example of this is X`


def _ends_phrase(words: tuple[Word, ...], place: int, verb: int) -> bool:
    """Whether the noun of a phrase stands at a word: what follows hangs on it, or is the verb."""
    return place + 1 == verb or words[place + 1].lower in _HANGING


_HANGING: Final = word_set(
    "of in on for to between among against with within from at under across around throughout by"
)


def _complete(words: tuple[Word, ...], mark: Mark) -> bool:
    """Whether a mention is all that the verb takes: a sign, a relative word or the end of the sentence follows."""
    following = words[mark.last] if mark.last < len(words) else None
    return following is None or not following.is_word or following.lower in RELATIVE
