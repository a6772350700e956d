"""What a thing is for and what kind it is, by the noun that classes it: `X is a treaty to …`, `forms of X, like A`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.naming.words import COPULAS, word_set
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.coordination import governor
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.lists.items import example_places, item_marks
from loaders.saying.matches import Match
from loaders.saying.operators.verb_frames import clause_objects

_KINDS: Final = word_set("forms types kinds categories varieties sorts examples form type kind")
_FURTHEST: Final = 9  # words between `is` and `to`
_NO_PURPOSE: Final = word_set(
    "able likely unlikely expected due going supposed said bound set ready first second third last only"
)


def purposive_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`X is a … to …`: the infinitive after the noun that classes a thing says what it is for."""
    words, lower = reading.sentence.words, reading.lower
    for mark in reading.sentence.marks:
        if mark.kind not in frame.subjects or governor(reading.sentence, mark):
            continue
        copula = next((n for n in range(mark.last, min(mark.last + 12, len(words))) if lower[n] in COPULAS), None)
        if copula is None or lower[copula + 1 : copula + 2] not in (("a",), ("an",)):
            continue
        if copula > mark.last and words[copula - 1].text != ",":
            continue
        for number in range(copula + 3, min(copula + _FURTHEST, len(words) - 1)):
            if words[number].text in ",;:." or lower[number - 1] in _NO_PURPOSE:
                break
            if lower[number] == "to" and verb_forms().get(lower[number + 1]) is Form.BASE:
                for value in clause_objects(reading, frame, number + 1):
                    if value != mark.iri:
                        yield Match(frame.name, mark.iri, frame.property, value, words[number].start)
                break


def forms_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`forms of X, like A, B and C`: each example is a kind of X."""
    lower = reading.lower
    for number in range(1, len(lower) - 3):
        if lower[number] not in _KINDS or lower[number + 1] != "of":
            continue
        whole = next((m for m in reading.sentence.marks if number + 2 <= m.first <= number + 3), None)
        if whole is None or whole.kind not in frame.subjects:
            continue
        for place in example_places(reading, number + 2):
            if place - whole.last > 3:
                continue
            for mark in item_marks(reading, place, {whole.kind}):
                if mark.iri != whole.iri:
                    yield Match(frame.name, mark.iri, frame.property, whole.iri, mark.start)
