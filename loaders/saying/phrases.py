"""Where a frame's turns of phrase stand in a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.saying.context import Reading
from loaders.saying.frames import Frame


def may_stand(reading: Reading, frame: Frame) -> bool:
    """Whether the first word of any of a frame's phrases is in the sentence; a cheap question, asked of each frame."""
    places = reading.places
    for phrase in frame.phrases:  # noqa: SIM110 - asked a hundred times a sentence: a generator takes twice as long
        if phrase[0] in places:
            return True
    return False


def phrase_places(reading: Reading, frame: Frame) -> Iterator[tuple[int, int]]:
    """First and last (exclusive) word of each place where one of a frame's phrases stands; the longer phrase wins."""
    if not may_stand(reading, frame):
        return
    found = {
        (place, -(end - place))
        for phrase in frame.phrases
        for place in reading.places.get(phrase[0], ())
        if (end := reading.after(place, phrase)) > place
    }
    end = 0
    for place, length in sorted(found):
        if place >= end:
            end = place - length
            yield place, end
