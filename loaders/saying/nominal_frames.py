"""Frames that a noun of doing opens: `after the adoption of X by Y in 2001`, `Y's accession to X`.

Such a noun tells what was done only where the sentence takes it as done: after `after`, `since`, `with` and the like,
or with a date beside it; what is promoted, awaited or called for is not said to be so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pyoxigraph import NamedNode

from loaders.grammar.dates import DateValue
from loaders.naming.marks import Mark
from loaders.naming.words import MODALS, is_possessive, word_set
from loaders.saying.context import Reading
from loaders.saying.coordination import chain_right
from loaders.saying.frames import Frame
from loaders.saying.matches import Match
from loaders.saying.phrases import phrase_places

_NEAR: Final = 80  # code points between the thing and its date
_BETWEEN: Final = re.compile(r"\s(?:by\s[^,;:.]{1,70}\s)?(?:in|on)\s(?:the\s)?")
_DONE: Final = word_set("after following since upon with through by despite")
_OPEN: Final = word_set(
    """
before until for towards toward promote promotes promoting encourage encourages awaiting pending propose proposed
proposes possible support supports supporting call calls called urge urges seek seeks advocate advocates towards if
draft not planned consider considering considers oppose opposes against delay delays
"""
)


def nominal_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """The thing after the noun, and who did it: `by Y` after it, or `Y's` before the noun."""
    words = reading.sentence.words
    for first, last in phrase_places(reading, frame):
        thing = next((m for m in reading.sentence.marks if m.kind in frame.subjects and 0 <= m.first - last <= 1), None)
        if thing is None or not _is_done(reading, first, thing):
            continue
        place = words[first].start
        for agent in _agents(reading, frame, first, thing):
            yield Match(frame.name, thing.iri, frame.property, agent, place)
        for companion in frame.also:
            date = _date(reading, thing)
            if companion.object == "date" and date is not None:
                yield Match(frame.name, thing.iri, companion.property, date.literal, place)


def _agents(reading: Reading, frame: Frame, first: int, thing: Mark) -> list[NamedNode]:
    words, marks = reading.sentence.words, reading.sentence.marks
    owner = next((m for m in marks if m.last == first and m.kind in frame.objects), None)
    if owner is not None and is_possessive(reading.sentence.surface(owner)):
        return [owner.iri]
    if thing.last < len(words) and words[thing.last].lower == "by":
        agent = next((m for m in marks if 0 < m.first - thing.last <= 2 and m.kind in frame.objects), None)
        return [m.iri for m in chain_right(reading.sentence, agent, frame.objects)] if agent is not None else []
    home = reading.context.mentions.acts.home  # a text on one state tells of its own deeds without naming it
    return [home] if home is not None and "state" in frame.objects and frame.name in _OF_STATES else []


_OF_STATES: Final = frozenset({"ratification-noun", "signature-noun"})


def _is_done(reading: Reading, first: int, thing: Mark) -> bool:
    lower = reading.lower
    before = first - 1
    while before >= 0 and (lower[before] in ("the", "its", "their") or lower[before].endswith(("'s", "’s", "s’"))):
        before -= 1
    window = set(lower[max(0, first - 5) : first])
    if window & (_OPEN | MODALS):
        return False
    return (before >= 0 and lower[before] in _DONE) or _date(reading, thing) is not None


def _date(reading: Reading, thing: Mark) -> DateValue | None:
    """The date beside the thing, at most whose doing it was between them."""
    text = reading.sentence.text
    after = (d for d in reading.typed.dates if thing.end < d.start <= thing.end + _NEAR)
    date = next(after, None)
    return date if date is not None and _BETWEEN.fullmatch(text, thing.end, date.start) else None
