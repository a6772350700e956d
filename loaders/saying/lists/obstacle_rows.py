"""Rows of obstacles after a word that announces them: `hampered by A, B and C`."""

from __future__ import annotations

from typing import Final

from pyoxigraph import NamedNode

from loaders.saying.clauses.clauses import PREPOSITIONS
from loaders.saying.context import Reading
from loaders.saying.lists.item_things import short
from loaders.saying.subjects.subject_phrases import begins_clause

_JOINED: Final = frozenset({",", "and", "or"})


_STOP: Final = frozenset(
    [
        "which",
        "that",
        "who",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "can",
        "may",
        "will",
        "would",
        "because",
        "due",
        "while",
        "when",
        "this",
        "such",
        "as",
    ]
)


def obstacles_after(reading: Reading, first: int) -> list[NamedNode]:
    """The obstacles that a row of noun phrases after a word names: mentions where there are, else candidates."""
    sentence = reading.sentence
    words = sentence.words
    while first < len(words) and words[first].lower in (
        "the",
        "various",
        "a",
        "an",
        "number",
        "of",
        "obstacles",
        ",",
        "such",
        "as",
        "following",
        ":",
    ):
        first += 1
    found: list[NamedNode] = []
    start = number = first
    while number <= len(words) and number - first < 60:
        ends = (
            number == len(words)
            or not (words[number].is_word or words[number].text in "-'’")
            or words[number].lower in _STOP
        )
        if ends or words[number].lower in _JOINED:
            named = number > start and number - start >= 2 and words[start].lower not in PREPOSITIONS
            if named:
                found.append(_obstacle_of(reading, start, number))
            again = reading.lower[number : number + 2] == ("due", "to")  # `due to A and, today, due to B`
            start = number + 1 + again
            row = again or (number < len(words) and words[number].text == "," and not begins_clause(words, number + 1))
            if ends and not row:
                break
            number += again
        number += 1
    return found


def _obstacle_of(reading: Reading, start: int, end: int) -> NamedNode:
    sentence = reading.sentence
    known = next((m for m in sentence.marks if m.kind == "obstacle" and m.first < end and start < m.last), None)
    if known is not None:
        return known.iri
    while start < end - 1 and sentence.words[start].lower in ("the", "a", "an", "its", "their"):
        start += 1
    span = (sentence.words[start].start, sentence.words[end - 1].end)
    iri = reading.context.mentions.candidates.minted("obstacle", short(sentence.text[span[0] : span[1]]), ("Obstacle",))
    reading.context.added.append((sentence, span, iri))
    return iri
