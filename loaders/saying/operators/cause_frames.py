"""What the words for causes tell: `X is due to Y`, `Due to this, …`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.naming.marks import Mark
from loaders.naming.words import AUXILIARIES, word_set
from loaders.saying.clauses.clauses import HELPING, clause_start
from loaders.saying.clauses.coordination import chain_right, governor
from loaders.saying.clauses.finite import is_finite
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match
from loaders.saying.phrases import phrase_places
from loaders.saying.roles import clause
from loaders.saying.subjects.modifiers import hangs_on_noun


def cause_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`… due to …`: what stands before is caused by what stands after."""
    words = reading.sentence.words
    for first, last in phrase_places(reading, frame):
        opened = list(_before_clause(reading, frame, last)) if first == 0 else []
        if opened:
            yield from opened
            continue
        earlier = [m for m in reading.sentence.marks if m.last <= first and m.kind in frame.subjects]
        before = [m for m in earlier if m.kind == "obstacle" or not governor(reading.sentence, m)]
        before = [m for m in before if _caused(reading, m, first)]
        subject = before[-1].iri if before else None if earlier else reading.context.topic
        if subject is None:
            continue
        marks = _after(reading.sentence.marks, last, frame)
        if marks:
            for mark in chain_right(reading.sentence, marks[0], frame.objects):
                yield Match(frame.name, subject, frame.property, mark.iri, words[first].start)
        else:
            span = clause(reading, last)
            if span:
                yield Match(frame.name, subject, frame.property, span, words[first].start)


_PREPOSITIONAL: Final = frozenset({("because", "of"), ("due", "to"), ("owing", "to")})
_LONGEST: Final = 16  # words of a cause that opens a sentence


def _before_clause(reading: Reading, frame: Frame, last: int) -> Iterator[Match]:
    """`Because of X, Y grows`: the cause of what the clause after the comma has as its subject."""
    words = reading.sentence.words
    if reading.lower[:last] not in _PREPOSITIONAL:
        return
    comma = next((n for n in range(last, min(last + _LONGEST, len(words))) if words[n].text == ","), None)
    if comma is None or _is_row(reading.lower, comma):
        return
    verb = next((v for v in reading.finite if 0 < v.subject.first - comma <= _NEAR), None)
    if verb is not None and verb.subject.kind in frame.subjects:
        span = (words[last].start, words[comma - 1].end)
        yield Match(frame.name, verb.subject.iri, frame.property, span, words[0].start)


_NEAR: Final = 3  # words between the comma and the subject


def _is_row(lower: tuple[str, ...], comma: int) -> bool:
    """Whether the comma only parts items of a row that `and` closes (`Due to A, B and C, …`)."""
    following = next((n for n in range(comma + 1, len(lower)) if lower[n] == ","), None)
    return following is not None and "and" in lower[comma + 1 : following]


def _caused(reading: Reading, mark: Mark, place: int) -> bool:
    """Whether what `due to` tells may be told of a thing: it stands right before, or is subject of the last verb."""
    verbs = [verb for verb in reading.finite if verb.place < place]
    if hangs_on_noun(reading.sentence, mark):
        return False
    if not _exists(reading, mark, place):
        return False
    if not verbs:
        acts = any(is_finite(reading.sentence.words, n) for n in range(1, mark.first))
        return "," not in reading.lower[mark.last : place] and (not acts or reading.lower[place] == "caused")
    return place - mark.last <= 1 or verbs[-1].subject.iri == mark.iri


_EXISTING: Final = HELPING | word_set(
    """
arise arises arose arisen occur occurs occurred happen happens happened exist exists existed persist persists persisted
emerge emerges emerged grow grows grew grown growing increase increases increased increasing rise rises rose risen
rising spread spreads spreading remain remains remained in part caused exacerbated the result there
fail fails failed stall stalls stalled common widespread frequent prevalent possible impossible difficult slow rare
inevitable
"""
)


def _exists(reading: Reading, mark: Mark, place: int) -> bool:
    """Whether the words between a thing and what tells a cause say no more of it than that it is, comes or grows: of
    what is done to it, or what it does, the cause is not that of the thing (`few firms report X because …`)."""
    words = reading.sentence.words
    verb = next((n for n in range(mark.last, place) if words[n].lower in AUXILIARIES or is_finite(words, n)), place)
    told = words[verb:place]
    plain = all(w.lower in _EXISTING or w.lower.endswith("ly") or w.text == "," for w in told)
    opened = any(
        is_finite(words, n) and words[n].lower not in AUXILIARIES for n in range(clause_start(words, place), mark.first)
    )
    return plain and (not opened or reading.lower[place] == "caused")


def consequence_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`Due to this, …` in what follows an item: what the item names has the effect that the sentence tells."""
    topic = reading.context.topic
    if topic is None or reading.sentence.segment.number:
        return
    for first, last in phrase_places(reading, frame):
        span = clause(reading, last)
        if first == 0 and span is not None:
            yield Match(frame.name, topic, frame.property, span, reading.sentence.words[0].start)


def _after(marks: list[Mark], last: int, frame: Frame) -> list[Mark]:
    """The obstacle right after a phrase."""
    return [m for m in marks if m.kind == "obstacle" and m.kind in frame.objects and 0 <= m.first - last <= 2]
