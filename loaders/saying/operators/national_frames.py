"""What names that stand together say of a state: a ministry named with its possessive is part of it, a town that a
comma parts from it lies in it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from loaders.naming.bodies.national_bodies import owner_before
from loaders.naming.words import is_possessive, word_set
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match

_ORGANS: Final = word_set(
    """
ministry department office police parliament senate court directorate prosecutor prosecutorate government
gendarmerie cabinet army treasury customs inspectorate
"""
)


def owned_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`Norway's Ministry of Justice`: the state at the begin of an organ's name or before it, others between."""
    sentence = reading.sentence
    states = [m for m in (*sentence.marks, *sentence.inner) if m.kind in frame.objects]
    for mark in sentence.marks:
        if mark.kind not in frame.subjects or not _is_organ(reading, mark.first, mark.last):
            continue
        own = [m.iri for m in states if m.first == mark.first and is_possessive(sentence.words[m.last - 1].text)]
        owner = own[0] if own else owner_before(sentence.words, mark.first, states)
        if owner is not None:
            yield Match(frame.name, mark.iri, frame.property, owner, mark.start)


def placed_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`in Nairobi, Kenya`: a town ruled by a preposition and the state after its comma, no row going on."""
    sentence, lower = reading.sentence, reading.lower
    for town, state in pairwise(sentence.marks):
        if town.kind not in frame.subjects or state.kind not in frame.objects or town.how != "label":
            continue
        if lower[town.last : state.first] != (",",) or lower[town.first - 1 : town.first] not in (("in",), ("at",)):
            continue
        if lower[state.last : state.last + 1] in (("and",), ("or",)) or _another_after(reading, state.last):
            continue
        yield Match(frame.name, town.iri, frame.property, state.iri, town.start)


def _another_after(reading: Reading, place: int) -> bool:
    """Whether a comma and another place follow."""
    row = reading.lower[place : place + 1] == (",",)
    return row and any(
        m.first - place <= 3 and m.kind in ("state", "place") for m in reading.sentence.marks if m.first > place
    )


def _is_organ(reading: Reading, first: int, last: int) -> bool:
    return any(word.norm in _ORGANS for word in reading.sentence.words[first:last])
