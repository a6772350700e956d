"""Two things that a noun joins with its prepositions: `the application of X to Y`, `the tension between X and Y`."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from loaders.naming.marks import Mark
from loaders.naming.words import word_set
from loaders.saying.clauses.coordination import chain_right
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match
from loaders.saying.object_things import OF_THE_FIELD, phrase_mark
from loaders.saying.phrases import phrase_places
from loaders.saying.subjects.modifiers import hangs_on_noun, is_modifier

_SMALL: Final = word_set("the a an its their this these such both existing current modern new all so-called different")
_NEAR: Final = 2  # words between a preposition and what it rules
_VAIN: Final = word_set("no without lack absence deny denies denied denying question")


def pair_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """Each pair; `voice` holds the words that join the second, `subject` says whether that one comes first."""
    links = frozenset(frame.voice.split())
    turned = frame.subject == "second"
    ends = (frame.objects, frame.subjects) if turned else (frame.subjects, frame.objects)
    for first, last in phrase_places(reading, frame):
        if _VAIN & set(reading.lower[max(0, first - 3) : first]):
            continue
        one = _around(reading, first, last, ends[0]) or _ruled(reading, last, ends[0])
        row = chain_right(reading.sentence, one, ends[0]) if one is not None and "and" not in links else [one]
        link = row[-1].last if row[-1] is not None else 0
        if not link or reading.lower[link : link + 1] == () or reading.lower[link] not in links:
            continue
        other = _ruled(reading, link + 1, ends[1]) or phrase_mark(reading, link + 1, ends[1] & OF_THE_FIELD)
        for each in row if other is not None else ():
            if each is not None and other is not None and each.iri != other.iri:
                pair = (other.iri, each.iri) if turned else (each.iri, other.iri)
                yield Match(frame.name, pair[0], frame.property, pair[1], reading.sentence.words[first].start)


def _around(reading: Reading, first: int, last: int, kinds: Collection[str]) -> Mark | None:
    """The mention that begins with the noun itself (`applicability of the law of the sea` to ships)."""
    return next((m for m in reading.sentence.marks if m.first == first and last < m.last and m.kind in kinds), None)


def _ruled(reading: Reading, place: int, kinds: Collection[str]) -> Mark | None:
    """The mention right after a preposition, small words between at most, that no noun after it takes up."""
    mark = next((m for m in reading.sentence.marks if 0 <= m.first - place <= _NEAR), None)
    if mark is None or mark.kind not in kinds or any(w not in _SMALL for w in reading.lower[place : mark.first]):
        return None
    return None if is_modifier(reading.sentence, mark) or hangs_on_noun(reading.sentence, mark) else mark
