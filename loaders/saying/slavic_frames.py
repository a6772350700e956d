"""Frames over Ukrainian and Russian sentences.

Endings tell roles there, and word order does not; which of two things did what to the other follows from their kinds
(a state signs an instrument). So a frame gives the beginnings of its words, and the kinds of both sides.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.statement import Status
from loaders.naming.marks import Mark
from loaders.naming.words import Word, word_set
from loaders.saying.context import Reading
from loaders.saying.frames import Frame, Frames
from loaders.saying.matches import Match, Span

_NEGATIONS: Final = word_set("не ни ні жоден жодна жодне")
_PLANS: Final = ("планир", "плану", "намер", "намір", "готов", "будет", "буде", "будут", "будуть", "должн", "повинн")
_MAYBE: Final = word_set("бы б би можливо возможно может може могут можуть мог міг")
_JOINING: Final = word_set("и і й та а также також или або")
_SUBORDINATE: Final = (
    "котор", "який", "яка", "яке", "які", "якого", "якої", "яких", "якою", "яким", "якому", "что", "що", "чтобы", "щоб",
)  # fmt: skip


def slavic_matches(reading: Reading, frames: Frames) -> Iterator[Match]:
    """What the frames of the operator `slavic` find in a sentence, in order of frames and places."""
    words = reading.sentence.words
    for frame in frames.of("slavic"):
        heads = tuple(phrase[0] for phrase in frame.phrases)
        for number, word in enumerate(words):
            if not word.lower.startswith(heads):
                continue
            after = next((end for phrase in frame.phrases if (end := _after(words, number, phrase)) > number), -1)
            if after > number:
                for match in _matches(reading, frame, number, after):
                    yield replace(match, status=_standing(words, number))


def _after(words: tuple[Word, ...], place: int, phrase: tuple[str, ...]) -> int:
    """The word after a phrase whose words begin as given (short ones are whole words), -1 where it is not there."""
    for number, beginning in enumerate(phrase, place):
        if number >= len(words):
            return -1
        lower = words[number].lower
        if lower != beginning if len(beginning) < 3 else not lower.startswith(beginning):
            return -1
    return place + len(phrase)


def _matches(reading: Reading, frame: Frame, first: int, after: int) -> Iterator[Match]:
    words = reading.sentence.words
    start, end = _clause(words, first)
    inside = [m for m in reading.sentence.marks if start <= m.first and m.last <= end]
    subjects = _nearest([m for m in inside if m.kind in frame.subjects], first, words)
    place = words[first].start
    for subject in subjects:
        for value in _objects(reading, frame, inside, subject, first, after, end):
            if value != subject.iri:
                yield Match(frame.name, subject.iri, frame.property, value, place)


def _objects(
    reading: Reading, frame: Frame, inside: list[Mark], subject: Mark, first: int, after: int, end: int
) -> list[NamedNode | Literal | Span]:
    words = reading.sentence.words
    if frame.object == "date":
        low, high = words[_clause(words, first)[0]].start, words[end - 1].end
        dates = [
            d for d in reading.typed.dates if low <= d.start and d.end <= high and d.relation in ("", "since", "by")
        ]
        return [min(dates, key=lambda d: abs(d.start - words[first].start)).literal] if dates else []
    others = [m for m in inside if m.kind in frame.objects and m.iri != subject.iri]
    if frame.subjects & frame.objects:
        others = [m for m in others if (m.first > first) != (subject.first > first)]
    if frame.object == "clause":
        heads = [m for m in others if 0 <= m.first - after <= 1]
        if heads:
            return [m.iri for m in _row(heads[0], others, words)]
        span = _span(words, after, end)
        return [span] if span and subject.first < first else []
    return [m.iri for m in _nearest(others, first, words)]


def _nearest(marks: list[Mark], place: int, words: tuple[Word, ...]) -> list[Mark]:
    """The mark nearest to a word and those in a row with it."""
    if not marks:
        return []
    near = min(marks, key=lambda m: min(abs(m.first - place), abs(m.last - 1 - place)))
    return _row(near, marks, words)


def _row(mark: Mark, marks: list[Mark], words: tuple[Word, ...]) -> list[Mark]:
    found = [mark]
    for other in [m for m in marks if m.first >= mark.last]:
        if not _joined(words[found[-1].last : other.first]):
            break
        found.append(other)
    for other in reversed([m for m in marks if m.last <= mark.first]):
        if not _joined(words[other.last : found[0].first]):
            break
        found.insert(0, other)
    return found


def _joined(between: tuple[Word, ...]) -> bool:
    return 0 < len(between) <= 3 and all(w.text == "," or w.lower in _JOINING for w in between)


def _clause(words: tuple[Word, ...], place: int) -> tuple[int, int]:
    """First and last (exclusive) word of the clause around a word: between stops, and commas before subordination."""
    start = place
    while start > 0 and not _ends(words, start - 1):
        start -= 1
    end = place
    while end < len(words) and not _ends(words, end):
        end += 1
    return start, end


def _ends(words: tuple[Word, ...], place: int) -> bool:
    word = words[place]
    if word.text in ";:!?" or (word.text == "." and place + 1 >= len(words)):
        return True
    following = words[place + 1].lower if place + 1 < len(words) else ""
    return word.text == "," and following.startswith(_SUBORDINATE)


def _span(words: tuple[Word, ...], first: int, end: int) -> Span | None:
    while first < end and not words[first].is_word:
        first += 1
    while end > first and not words[end - 1].is_word:
        end -= 1
    return (words[first].start, words[end - 1].end) if end - first >= 2 else None


def _standing(words: tuple[Word, ...], place: int) -> Status:
    before = [word.lower for word in words[max(0, place - 3) : place]]
    if _NEGATIONS & set(before[-2:]):
        return Status.NEGATED
    if _MAYBE & set(before):
        return Status.HYPOTHETICAL
    return Status.PLANNED if any(word.startswith(_PLANS) for word in before) else Status.ASSERTED
