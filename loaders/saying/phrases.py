"""Where a frame's turns of phrase stand in a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.saying.context import Reading
from loaders.saying.frames import Frame


def openings(reading: Reading, frame: Frame) -> Iterator[int]:
    """The words that begin as one of the phrases of a Ukrainian or Russian frame does."""
    beginnings = frame.beginnings
    return (place for place, word in enumerate(reading.lower) if word.startswith(beginnings))


def phrase_places(reading: Reading, frame: Frame) -> Iterator[tuple[int, int]]:
    """First and last (exclusive) word of each place where one of a frame's phrases stands; the longer phrase wins."""
    found = {
        (place, -(end - place))
        for word, phrases in frame.by_word.items()
        if word in reading.places
        for place in reading.places[word]
        for phrase in phrases
        if (end := reading.after(place, phrase)) > place
    }
    end = 0
    for place, length in sorted(found):
        if place >= end:
            end = place - length
            yield place, end
