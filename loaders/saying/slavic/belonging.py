"""What belongs to a body: its parts (`відділ у складі X`), its members (`X, членом якого є Y`), what is laid on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.naming.marks import Mark, Sentence
from loaders.naming.slavic.grammar import (
    is_adjective,
)
from loaders.naming.words import Word
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match
from loaders.saying.phrases import openings
from loaders.saying.slavic.clauses import main_clauses, passage
from loaders.saying.slavic.doers import status
from loaders.saying.slavic.roles import row

_WHOSE: Final = ("якого", "якої", "яких", "которого", "которой", "которых")


def unit_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`відділ у складі X`, `X підпорядковується Y`: the body after such words is the whole."""
    sentence = reading.sentence
    words, tongue = sentence.words, sentence.segment.language
    for place in openings(reading, frame):
        phrase = next((p for p in frame.phrases if _stands(words, place, p)), None)
        if phrase is None:
            continue
        after = place + len(phrase)
        while after < len(words) and is_adjective(words[after].lower, tongue):
            after += 1
        whole = next((m for m in sentence.marks if m.kind in frame.objects and place < m.first <= after < m.last), None)
        part = next((m for m in sentence.marks if m.kind in frame.subjects and m.last == place), None)
        parts = [part] if part is not None else [m for m in _subjects(sentence, place) if m.kind in frame.subjects]
        for one in parts if whole is not None else ():
            if whole is not None and one.iri != whole.iri:
                yield Match(frame.name, one.iri, frame.property, whole.iri, words[place].start)


def _stands(words: tuple[Word, ...], place: int, phrase: tuple[str, ...]) -> bool:
    found = words[place : place + len(phrase)]
    alike = (w.lower == p if len(p) < 4 else w.lower.startswith(p) for w, p in zip(found, phrase, strict=False))
    return len(found) == len(phrase) and all(alike)


def _subjects(sentence: Sentence, place: int) -> tuple[Mark, ...]:
    return next((c.subjects for c in main_clauses(sentence) if c.first <= place < c.last and c.verb < place + 2), ())


_POINTING: Final = (
    "цей",
    "ця",
    "ці",
    "цю",
    "такий",
    "така",
    "такі",
    "цих",
    "цього",
    "этих",
    "этого",
    "этот",
    "эта",
    "эти",
    "эту",
    "такой",
    "такие",
)


def member_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`X, членом якого є Y`: Y belongs to X."""
    words = reading.sentence.words
    for place in range(2, len(words) - 3):
        known = any(words[place].lower.startswith(phrase[0]) for phrase in frame.phrases)
        if not known or words[place - 1].text != "," or not words[place + 1].lower.startswith(_WHOSE):
            continue
        whole = [m for m in reading.sentence.marks if m.last == place - 1 and m.kind in frame.objects]
        members = [m for m in reading.sentence.marks if m.kind in frame.subjects and m.first == place + 3]
        if whole and members and words[place + 2].lower in ("є", "является", "являются", "стала", "стал"):
            for member in row(members[0], members + [m for m in reading.sentence.marks if m.first > place + 3], words):
                yield Match(frame.name, member.iri, frame.property, whole[0].iri, words[place].start)


def entrusted_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`контроль за обігом даних покладено на X`: what is laid on a body stands before the verb."""
    sentence = reading.sentence
    words = sentence.words
    beginnings = frame.beginnings
    for clause in main_clauses(sentence):
        verb = next((n for n in range(clause.verb, clause.last) if words[n].lower.startswith(beginnings)), -1)
        if verb < 0 or verb + 2 > len(words) - 1 or words[verb + 1].lower != "на":
            continue
        body = next((m for m in sentence.marks if m.kind in frame.subjects and 0 <= m.first - verb - 2 <= 2), None)
        start = next((n + 1 for n in range(verb, clause.first - 1, -1) if words[n].text == "("), clause.first)
        pointed = any(w.lower.startswith(_POINTING) for w in words[start:verb])  # `цей обов'язок`: told elsewhere
        span = None if pointed else passage(words, start, clause.verb, "«“")
        if body is not None and span is not None:
            yield Match(frame.name, body.iri, frame.property, span, words[verb].start, status(words, verb))
