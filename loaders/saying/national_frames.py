"""What a body's own words say of whose it is: a ministry named with a state's possessive is part of that state."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.naming.national_bodies import owner_before, possessive
from loaders.naming.words import word_set
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
        own = [m.iri for m in states if m.first == mark.first and possessive(sentence.words[m.last - 1])]
        owner = own[0] if own else owner_before(sentence.words, mark.first, states)
        if owner is not None:
            yield Match(frame.name, mark.iri, frame.property, owner, mark.start)


def _is_organ(reading: Reading, first: int, last: int) -> bool:
    return any(word.norm in _ORGANS for word in reading.sentence.words[first:last])
