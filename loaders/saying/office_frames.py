"""The office of a person whom a text names: `Jane Roe, Deputy Minister of Justice,`, `Foreign Minister Jane Roe`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from loaders.naming.heads import OFFICE_HEADS
from loaders.naming.marks import Mark
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match, Span


def office_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """The office after a person's name between commas, or the capitalised one right before it."""
    sentence = reading.sentence
    for mark, after in pairwise(sentence.marks):
        if mark.kind in frame.subjects and mark.how == "person" and _apposed(reading, mark, after):
            yield Match(frame.name, mark.iri, frame.property, (after.start, after.end), mark.start)
    for mark in sentence.marks:
        if mark.kind in frame.subjects and mark.how == "person":
            span = _before(reading, mark)
            if span is not None:
                yield Match(frame.name, mark.iri, frame.property, span, mark.start)


def _apposed(reading: Reading, mark: Mark, office: Mark) -> bool:
    """Whether the next mark is an office between commas, no further name in a row after it."""
    lower = reading.lower
    if office.kind != "person" or office.how != "head" or lower[mark.last : office.first] not in ((",",), (",", "the")):
        return False
    after = lower[office.last : office.last + 2]
    return after[:1] in ((",",), (".",)) and after[1:] != ("and",)


def _before(reading: Reading, mark: Mark) -> Span | None:
    """The capitalised words right before a name, the last of which is the word for an office, two at least."""
    words = reading.sentence.words
    first = mark.first
    while first > 0 and (words[first - 1].capital or words[first - 1].text == "-") and words[first - 1].lower != "the":
        first -= 1
    last = mark.first - 1
    if last > 1 and words[last].lower == "general" and words[last - 1].text == "-":
        last -= 2
    own = first < last and words[last].lower in OFFICE_HEADS
    return (words[first].start, words[mark.first - 1].end) if own else None
