"""Rows that say who belongs to a thing.

`The members are A, B and C`, `15 member states (A, B, C)`, `X member states such as A`,
`countries that have ratified X include A and B`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal

from loaders.naming.marks import Mark
from loaders.naming.words import BE, word_set
from loaders.saying.clauses.coordination import chain_right, governor
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match
from loaders.saying.phrases import phrase_places
from ontology.names import term

_LISTING: Final = BE | frozenset({"include", "includes", "comprise", "comprises", "namely", "including"})
_SIGNS: Final = frozenset({":", "(", ";", "–", "—", ","})
_NOT: Final = word_set("not no neither nor except excluding without besides")


def row_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """The frame's phrase names those who belong; the thing stands beside it or is what the sentence tells of; the row
    follows `are`, `include`, a colon or a bracket."""
    for first, last in phrase_places(reading, frame):
        if _NOT & set(reading.lower[max(0, first - 4) : last + 3]):
            continue
        owner = _owner(reading, frame, first, last)
        if owner is None:
            continue
        mark, after = owner
        start = _row_start(reading, max(last, after))
        row = _row(reading, frame, start) if start else []
        for each in row:
            if each.iri != mark.iri:
                yield Match(frame.name, mark.iri, frame.property, each.iri, reading.sentence.words[first].start)


def _owner(reading: Reading, frame: Frame, first: int, last: int) -> tuple[Mark, int] | None:
    """Whose members they are, and the word after both: right after the noun, right before it, or the clause's subject
    where a number counts the members."""
    sentence, lower = reading.sentence, reading.lower
    marks = [m for m in sentence.marks if m.kind in frame.subjects]
    after = next((m for m in marks if 0 <= m.first - last <= 3 and m.first < len(lower)), None)
    if after is not None and all(w not in _LISTING and w not in _SIGNS for w in lower[last : after.first]):
        return after, after.last
    before = next((m for m in marks if 0 <= first - m.last <= 2), None)
    if before is not None and frame.voice != "after":
        return before, last
    counted = first > 0 and (lower[first - 1].isdigit() or lower[first - 1] in _NUMBERS)
    if counted and frame.voice != "after":
        told = next((v.subject for v in reversed(reading.finite) if v.place < first), None)
        if told is not None and told.kind in frame.subjects:
            return told, last
    return None


def counted_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`X has 196 member countries`, `the 27 X member states`: how many members a body has."""
    words, lower = reading.sentence.words, reading.lower
    for first, last in phrase_places(reading, frame):
        near = next((m for m in reading.sentence.marks if m.kind in frame.subjects and m.last == first), None)
        place = (near.first if near is not None else first) - 1
        if place < 0 or not words[place].text.isdigit() or len(words[place].text) > 3:
            continue
        owner = near
        if owner is None:
            told = next((v for v in reversed(reading.finite) if v.place < place), None)
            having = told is not None and {lower[told.place], lower[place - 1]} & _HAVING
            owner = told.subject if told is not None and having else None
        article = near is None or lower[place - 1 : place] in (("the",), ("all",))
        if owner is not None and owner.kind in frame.subjects and article and "of" not in lower[last : last + 1]:
            number = Literal(words[place].text, datatype=term("xsd:integer"))
            yield Match(frame.name, owner.iri, frame.property, number, words[place].start)


_HAVING: Final = frozenset(
    {"has", "have", "of", "comprises", "comprising", "unites", "includes", "with", "counts", "its"}
)
_NUMBERS: Final = word_set(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty following current"
)


def _row_start(reading: Reading, place: int) -> int:
    """The first word of the row: after what announces it, within a few words of the noun; 0 where nothing does."""
    lower = reading.lower
    for number in range(place, min(place + 7, len(lower))):
        word = lower[number]
        if word == "such" and lower[number + 1 : number + 2] == ("as",):
            return number + 2
        if word in (":", "(", "–", "—") or word in _LISTING:
            number += 1
            while number < len(lower) and lower[number] in (":", ";", "(", ",", "the", "following", "-"):
                number += 1
            return number
    return 0


def _row(reading: Reading, frame: Frame, start: int) -> list[Mark]:
    """The marks of the row, from its first word on: two at least where it is no single name before `and`."""
    first = next((m for m in reading.sentence.marks if m.kind in frame.objects and 0 <= m.first - start <= 1), None)
    if first is None or governor(reading.sentence, first) not in ("", "including"):
        return []
    row = chain_right(reading.sentence, first, frame.objects)
    named = {"including", "such"} & set(reading.lower[start - 2 : start])
    return row if len(row) > 1 or named else []
