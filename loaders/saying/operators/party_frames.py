"""What a state is to a treaty: `is a party to`, `is not a signatory to`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from graph.statement import Status
from loaders.naming.marks import Mark
from loaders.naming.words import word_set
from loaders.saying.clauses.coordination import chain_left, chain_right
from loaders.saying.clauses.finite_subjects import Finite
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match

_BE: Final = word_set("is are was were became become remains remain has have been")
_BETWEEN: Final = word_set(
    """
not never neither also now still already yet currently formally officially legally generally both all
a an the full original state states contracting and or signatory signatories party parties
"""
)
_DENYING: Final = frozenset({"not", "never", "neither"})
_MOST: Final = 8  # words between a verb and `to`


def party_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`STATE is (not) a party to TREATY`: the treaties with each of the states; negated where it is denied."""
    sentence = reading.sentence
    for verb in reading.finite:
        if verb.subject.kind not in frame.objects or reading.lower[verb.place] not in _BE:
            continue
        noun = _noun(reading, frame, verb)
        treaty = _treaty(reading, frame, noun + 2) if noun is not None else None
        if noun is None or treaty is None:
            continue
        denied = bool(_DENYING & set(reading.lower[verb.place : noun])) or _neither(reading, verb)
        for instrument in treaty:
            for each in chain_left(sentence, verb.subject, frame.objects):
                said = Match(frame.name, instrument.iri, frame.property, each.iri, sentence.words[verb.place].start)
                yield replace(said, status=Status.NEGATED) if denied else said


def _noun(reading: Reading, frame: Frame, verb: Finite) -> int | None:
    """The word that names the role (a phrase of the frame), `to` or `of` right after it."""
    lower = reading.lower
    for place in range(verb.place + 1, min(verb.place + _MOST, len(lower) - 1)):
        if (lower[place],) in frame.phrases and (lower[place + 1] in ("to", "of") or lower[place + 1] in ("and", "or")):
            rest = next((n for n in range(place + 1, min(place + 5, len(lower))) if lower[n] in ("to", "of")), None)
            return rest - 1 if rest is not None and set(lower[place:rest]) <= _BETWEEN else None
        if lower[place] not in _BE | _BETWEEN:
            return None
    return None


def _treaty(reading: Reading, frame: Frame, first: int) -> list[Mark] | None:
    """The treaty from a word on, or those of a row."""
    sentence = reading.sentence
    found = [m for m in (*sentence.marks, *sentence.inner) if 0 <= m.first - first <= 2 and m.kind in frame.subjects]
    if not found:
        return None
    return chain_right(sentence, found[0], frame.subjects) if found[0] in sentence.marks else found[:1]


def _neither(reading: Reading, verb: Finite) -> bool:
    return "neither" in reading.lower[: verb.subject.first]
