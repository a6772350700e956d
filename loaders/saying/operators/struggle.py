"""What a thing of law or an actor is against, by the words for fighting anywhere in what a clause says of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from graph.statement import Status
from loaders.naming.words import word_set
from loaders.saying.clauses.clause_adjuncts import verb_of
from loaders.saying.clauses.coordination import chain_left
from loaders.saying.clauses.finite_subjects import Finite
from loaders.saying.clauses.verb_groups import finite_status
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.lists.items import item_marks
from loaders.saying.matches import Match
from loaders.saying.phrases import phrase_places
from loaders.saying.speech.standing import standing
from loaders.saying.speech.status_words import SAYING

_VAIN: Final = word_set(
    """
fail fails failed failing failure unable inability difficult difficulty difficulties impossible hard harder insufficient
lack lacks lacking inadequate ineffective hinder hinders hindered hamper hampers impede impedes challenge challenges not
never without instead rather criticised criticized opposed rejected refused call calls called
"""
)


_FURTHEST: Final = 14  # words between the verb and the word for fighting
_OF_OTHERS: Final = word_set(
    """
need needs study studies studying study's analyse analyses discuss discusses discussed consider attempt attempts who
whether question questions issue issues awareness importance topic state's states' their
"""
)


def struggle_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`X provides measures to combat Y and Z`: X is against them."""
    lower = reading.lower
    if not reading.finite:
        return
    for first, last in phrase_places(reading, frame):
        verb = verb_of(reading, first)
        if verb is None or verb.subject.kind not in frame.subjects or _in_vain(reading, verb, first):
            continue
        if SAYING & set(lower[verb.place : verb.place + 4]):
            continue
        if _apposed(reading, verb.place, first):
            continue
        start = last
        while start < len(lower) and lower[start] in ("the", "threat", "threats", "of", "problem", "problems", "use"):
            start += 1
        if first - verb.place > _FURTHEST or _OF_OTHERS & set(lower[verb.place : first]):
            continue
        named = [m for m in item_marks(reading, start, frame.objects) if m.first - start <= 40]
        if not named or named[0].first - start > 3:
            continue
        status = standing(reading.sentence.words, None, reading.sentence.words[first].start)
        status = finite_status(reading, verb) if status is Status.ASSERTED else status
        if status is Status.NEGATED:
            continue  # `cannot work together to combat X`: still against X
        for subject in chain_left(reading.sentence, verb.subject, {verb.subject.kind}):
            for mark in named:
                if mark.iri != subject.iri:
                    yield Match(
                        frame.name, subject.iri, frame.property, mark.iri, reading.sentence.words[first].start, status
                    )


def _apposed(reading: Reading, verb: int, place: int) -> bool:
    """Whether the words hang on a noun that only says again what stands before a comma (`signed X, the first accord to
    combat Y`)."""
    lower = reading.lower
    comma = next((n for n in range(place - 1, verb, -1) if lower[n] == ","), place)
    return comma + 2 < place and lower[comma + 1] in ("the", "a", "an")


def _in_vain(reading: Reading, verb: Finite, place: int) -> bool:
    return bool(_VAIN & set(reading.lower[verb.place : place]))
