"""What is left unsaid because whom it is said of is in doubt: a verb whose subject the sentence does not show."""

from __future__ import annotations

from typing import Final

from loaders.naming.marks import Mark
from loaders.naming.words import place_at, word_set
from loaders.saying.clauses.clauses import Verb
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.coordination import chain_left, chain_right
from loaders.saying.clauses.finite_subjects import Finite
from loaders.saying.clauses.sharing import sharing
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.matches import Match

_OF_SUBJECTS: Final = word_set(
    """
effect-on contribution assistance support exploitation indication countering involvement laid-down role demand effect
"""
)
_OF_SENTENCE: Final = frozenset({"effect-on", "demand"})
_OF_AIMS: Final = frozenset({"laid-down", "contribution"})
_AIMING: Final = word_set("aim aims aimed seek seeks sought designed intended intends meant")


def is_doubtful(reading: Reading, match: Match) -> bool:
    """Whether a verb tells something of a thing that is subject of no finite verb it may hang on."""
    if match.rule not in _OF_SUBJECTS:
        return False
    words = reading.sentence.words
    place = place_at(words, match.place)
    if (
        match.rule in _OF_AIMS
        and reading.lower[place - 1 : place] == ("to",)
        and _AIMING & set(_before(reading, place))
    ):
        return True  # `it aims to facilitate Y`: what it aims at, not what it does
    named = [mark for mark in reading.sentence.marks if mark.iri == match.subject and mark.last <= place]
    if not named:
        return "they" in _before(reading, place)
    near = [verb for verb in reading.finite if verb.place <= place]
    if not near:
        between = reading.lower[named[-1].last : place]
        return match.rule in _OF_SENTENCE and "," in between and "which" not in between
    shared = _shared(reading, place)
    if any(verb.place == shared and _is_subject(reading, verb, match) for verb in near):
        return False
    if _is_subject(reading, max(near, key=lambda verb: verb.place), match):
        return False
    return not _stands_before(reading, named[-1], place)


def _shared(reading: Reading, place: int) -> int:
    """The place of the earlier verb whose subject a verb in -s at a word shares; -1 without."""
    words = reading.sentence.words
    if place >= len(words) or verb_forms().get(words[place].lower) is not Form.THIRD:
        return -1
    earlier = sharing(words, Verb(place, place + 1, Form.THIRD, False))
    return -1 if earlier is None else earlier.place


def _before(reading: Reading, place: int) -> tuple[str, ...]:
    return reading.lower[max(0, place - 4) : place]


def _is_subject(reading: Reading, verb: Finite, match: Match) -> bool:
    """Whether a thing is subject of a verb, alone or as one of a row."""
    kinds = {mark.kind for mark in reading.sentence.marks}
    row = [*chain_left(reading.sentence, verb.subject, kinds), *chain_right(reading.sentence, verb.subject, kinds)]
    return any(mark.iri == match.subject for mark in row)


def _stands_before(reading: Reading, mark: Mark, place: int) -> bool:
    """Whether a thing stands right before its verb, or an instrument before the comma that opens a participle."""
    between = [word for word in reading.lower[mark.last : place] if not word.endswith("ly")]
    if between in ([], ["which"], ["that"], ["who"], [",", "which"], [",", "who"]):
        return True
    if between == ["to"] and mark.kind == "measure":
        return True
    return between[:1] == [","] and mark.kind == "instrument"
