"""Whose law it is: `Kenya's Harbour Act`, `the Harbour Act of Kenya`, `Kenya amended its Harbour Act`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.bodies.demonyms import adjectives
from loaders.naming.marks import Mark
from loaders.naming.words import is_possessive, word_set
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match

_NEW: Final = word_set(
    "new own first recent current national main key landmark existing comprehensive revised draft principal primary"
)
_OF: Final = frozenset({"of", "in"})


def national_law_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """Each act with the state whose name stands with it."""
    for mark in reading.sentence.marks:
        if mark.kind not in frame.subjects or mark.how == "definite":
            continue
        state = _owner(reading, mark) or _after(reading, mark)
        if state is not None:
            yield Match(frame.name, mark.iri, frame.property, state, mark.start)


def _owner(reading: Reading, mark: Mark) -> NamedNode | None:
    """The state whose possessive or adjective stands before an act, or that `its` there means: the subject."""
    sentence = reading.sentence
    first = mark.first
    while first > 0 and reading.lower[first - 1] in _NEW:
        first -= 1
    state = next((m for m in sentence.marks if m.kind == "state" and m.last == first), None)
    if state is not None and is_possessive(sentence.surface(state)):
        return state.iri
    for length in (2, 1):
        named = reading.lower[max(0, first - length) : first]
        if len(named) == length and named in adjectives() and sentence.words[first - 1].capital:
            return adjectives()[named]
    if reading.lower[first - 1 : first] != ("its",) or not first:
        return None
    subject = next((v.subject for v in reversed(reading.finite) if v.place < first), None)
    return subject.iri if subject is not None and subject.kind == "state" else None


def _after(reading: Reading, mark: Mark) -> NamedNode | None:
    """The state right after an act: `of Kenya`, `in Kenya`, `(Kenya)`."""
    lower, place = reading.lower, mark.last
    state = next((m for m in reading.sentence.marks if m.kind == "state" and 1 <= m.first - place <= 2), None)
    if state is None or is_possessive(reading.sentence.surface(state)):
        return None
    bracket = lower[place] == "(" and lower[state.last : state.last + 1] == (")",) and state.first == place + 1
    ruled = lower[place] in _OF and (state.first == place + 1 or lower[place + 1] == "the")
    joined = lower[state.last : state.last + 1] in (("and",), ("or",))
    return state.iri if (bracket or ruled) and not joined else None
