"""What a verb makes of its object: `X makes detection difficult`, `X renders it impossible to find them`."""

from __future__ import annotations

from typing import Final

from loaders.naming.words import word_set
from loaders.saying.clauses.clauses import RELATIVE, Verb, clause_end, is_purpose
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Span
from loaders.saying.roles import clause

_FURTHEST: Final = 14  # words between the verb and what it makes of its object
_DEGREES: Final = word_set("more less very extremely almost nearly increasingly particularly much even far too")


def made_so(reading: Reading, frame: Frame, verb: Verb) -> list[Span]:
    """What is made as one of the frame's phrases says: the words between, or those after `it difficult to`."""
    words, lower = reading.sentence.words, reading.lower
    if is_purpose(words, verb):
        return []  # `X should act to make it easier`
    end = min(clause_end(words, verb.after), verb.after + _FURTHEST)
    for number in range(verb.after + 1, end):
        if lower[number] in RELATIVE or words[number].text in ",;:":
            return []
        after = next((a for phrase in frame.phrases if (a := reading.after(number, phrase)) > 0), 0)
        if not after:
            continue
        last = number
        while last > verb.after and (lower[last - 1] in _DEGREES or lower[last - 1].endswith("ly")):
            last -= 1
        if lower[verb.after] != "it":
            ends = after >= len(words) or not words[after].is_word or lower[after] in _FOLLOWING
            return [(words[verb.after].start, words[last - 1].end)] if ends and last > verb.after else []
        if last == verb.after + 1 and lower[after : after + 1] in (("to",), ("for",)):
            span = clause(reading, after + 1)
            return [span] if span else []
        return []
    return []


_FOLLOWING: Final = word_set("for to and or but in by because while if when as at under since")


def infinitive_after(reading: Reading, first: int) -> int:
    """The place of the first `to` with a bare verb in the clause from a word on; 0 without one."""
    words, lower = reading.sentence.words, reading.lower
    places = (n for n in range(first, clause_end(words, first) - 1) if lower[n] == "to")
    place = next(places, 0)
    return place if place and verb_forms().get(lower[place + 1]) is Form.BASE else 0
