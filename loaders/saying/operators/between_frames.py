"""What a noun between two says of both: `cooperation between A and B`, `the agreement between A and B`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.naming.marks import NAMELESS, Mark
from loaders.saying.clauses.coordination import chain_left, chain_right
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match
from loaders.saying.operators.name_frames import is_party
from loaders.saying.operators.nominal_frames import is_open
from loaders.saying.phrases import phrase_places


def between_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`cooperation between A and B`: the first with each of the others."""
    for first, last in phrase_places(reading, frame):
        mark = next((m for m in reading.sentence.marks if m.kind in frame.subjects and 0 <= m.first - last <= 2), None)
        if mark is None:
            yield from _inside_between(reading, frame, first, last)
            continue
        chain = chain_right(reading.sentence, mark, frame.objects)
        if is_open(reading, first, chain[-1].last):
            continue
        for other in chain[1:]:
            if other.iri != mark.iri:
                yield Match(frame.name, mark.iri, frame.property, other.iri, reading.sentence.words[first].start)


def _inside_between(reading: Reading, frame: Frame, first: int, last: int) -> Iterator[Match]:
    """The same of an agreement whose sides lie in the words that tell of it (`the agreement between A and B`)."""
    sentence = reading.sentence
    outer = next((m for m in sentence.marks if m.how in NAMELESS and m.first <= last < m.last), None)
    inside = [m for m in sentence.inner if outer is not None and last <= m.first and m.last <= outer.last]
    sides = [m for m in inside if m.kind in frame.objects and outer is not None and is_party(reading, outer, m)]
    for other in sides[1:]:
        if other.iri != sides[0].iri:
            yield Match(frame.name, sides[0].iri, frame.property, other.iri, sentence.words[first].start)


def sides_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`(signed) an agreement with A and B`: with whom an agreement is made that has no name."""
    sentence = reading.sentence
    for mark in sentence.marks:
        if mark.how not in NAMELESS:
            continue
        yield from _having(reading, frame, mark)
        if reading.lower[mark.last : mark.last + 1] != ("with",):
            continue
        first = next((m for m in sentence.marks if 0 < m.first - mark.last <= _NEAR and m.kind in frame.objects), None)
        for side in chain_right(sentence, first, frame.objects) if first is not None else ():
            yield Match(frame.name, mark.iri, frame.property, side.iri, mark.start)


def _having(reading: Reading, frame: Frame, mark: Mark) -> Iterator[Match]:
    """`A and B have an agreement`: who has one."""
    place = mark.first - 1
    place -= place >= 0 and reading.lower[place] in ("a", "an", "the")
    if place < 1 or reading.lower[place] not in ("has", "have", "had"):
        return
    owner = next((m for m in reading.sentence.marks if m.last == place and m.kind in frame.objects), None)
    for side in chain_left(reading.sentence, owner, frame.objects) if owner is not None else ():
        yield Match(frame.name, mark.iri, frame.property, side.iri, mark.start)


_NEAR: Final = 2  # words before a side, `with` among them
