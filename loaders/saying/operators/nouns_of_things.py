"""What a word beside a name tells of the thing: `the transnational nature of X`, `growing X`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.naming.words import AUXILIARIES, word_set
from loaders.saying.clauses.clauses import PREPOSITIONS, RELATIVE
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match
from loaders.saying.phrases import phrase_places
from loaders.saying.subjects.modifiers import names_another

_STOPS: Final = (
    PREPOSITIONS | RELATIVE | AUXILIARIES
    | word_set("the a an this that these those its their his her our such each any no some all both given")
)  # fmt: skip


def feature_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`the virtual and borderless nature of X`: the adjectives with the noun, told of the thing after `of`."""
    words, lower = reading.sentence.words, reading.lower
    for first, last in phrase_places(reading, frame):
        if lower[last : last + 1] != ("of",):
            continue
        start = first
        while start > 0 and (words[start - 1].text == "-" or _describes(words[start - 1].text, lower[start - 1])):
            start -= 1
        while start < first and (lower[start] in ("and", "or", "also") or verb_forms().get(lower[start]) is Form.THIRD):
            start += 1
        marks = (*reading.sentence.inner, *reading.sentence.marks)
        thing = next((m for m in marks if m.kind in frame.subjects and 0 <= m.first - last - 1 <= 2), None)
        if thing is None or (start == first and frame.voice == "described"):
            continue
        span = (words[start].start, words[last - 1].end if start < first else thing.end)
        yield Match(frame.name, thing.iri, frame.property, span, words[start].start)


def _describes(text: str, lower: str) -> bool:
    return text[0].isalpha() and text[1:].islower() and lower not in _STOPS


_OF_NUMBER: Final = word_set(
    "number numbers level levels threat threats volume scale prevalence incidence wave frequency"
)
_BEFORE_GROWING: Final = word_set(
    "prevent preventing reduce reducing avoid avoiding stop stopping potential possible if not"
)


def growing_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`increasing X`, `a growing number of X`: that the thing grows."""
    words, lower = reading.sentence.words, reading.lower
    for first, last in phrase_places(reading, frame):
        place = last
        while place < len(words) and lower[place] in _OF_NUMBER | {"and", "complex", "serious"}:
            place += 1
            if lower[place : place + 1] == ("of",) and lower[place - 1] in _OF_NUMBER:
                place += 1
        mark = next((m for m in reading.sentence.marks if m.first == place and m.kind in frame.subjects), None)
        if mark is None or _BEFORE_GROWING & set(lower[max(0, first - 3) : first]):
            continue
        if mark.last < len(words) and names_another(words[mark.last].lower, words[mark.last].text):
            continue
        yield Match(frame.name, mark.iri, frame.property, (words[first].start, mark.end), words[first].start)
