"""What is done against crimes, told by nouns: `X забезпечує протидію Y`, `підрозділи боротьби з Y`, `завданням X є
розкриття Y`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.naming.marks import Mark, Sentence
from loaders.naming.slavic.grammar import (
    LINKED,
    WITH,
    is_adjective,
    is_finite,
)
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match
from loaders.saying.slavic.doers import JOINS, doers, places, status

_COMMITTED: Final = (
    "учинен",
    "вчинен",
    "скоєн",
    "соверш",
    "сфер",
    "галуз",
    "област",
    "прояв",
    "факт",
    "актам",
    "актів",
)

_LONGEST: Final = 45  # words of a row


def work_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """A noun of fighting, or of what an offence meets, with the crimes after it: who does it counters them."""
    words = reading.sentence.words
    for place in places(reading, frame):
        who = doers(reading.sentence, place, frame.subjects)
        if not who:
            continue
        held = status(words, place)
        for crime in _worked_on(reading.sentence, place + 1, frame):
            for doer in who:
                yield Match(frame.name, doer.iri, frame.property, crime.iri, words[place].start, held)


def _worked_on(sentence: Sentence, first: int, frame: Frame) -> Iterator[Mark]:
    """The crimes of the row after a noun of fighting: other such nouns and what only leads on are passed over."""
    words, tongue = sentence.words, sentence.segment.language
    nouns = frame.beginnings
    starts = {m.first: m for m in sentence.marks if m.kind in frame.objects}
    around = next((m for m in sentence.marks if m.first < first <= m.last and m.kind not in frame.objects), None)
    if around is not None:  # `розслідування шахрайства` as a measure: what it is about lies inside
        starts.update({m.first: m for m in sentence.inner if m.kind in frame.objects and m.last <= around.last})
    place = first
    while place < len(words) and place - first < _LONGEST:
        word = words[place]
        if place in starts:
            mark = starts[place]
            yield mark
            yield from (m for m in sentence.inner if m.kind in frame.objects and mark.first <= m.first < mark.last)
            place = mark.last
            continue
        lower = word.lower
        leads = word.text == "," or lower in JOINS | WITH or lower.startswith((*nouns, *LINKED, *_COMMITTED))
        leads = leads or lower in ("у", "в") or (is_adjective(lower, tongue) and not is_finite(lower, tongue))
        if not leads:
            return
        place += 1
