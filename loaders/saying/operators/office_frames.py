"""The office of a person whom a text names, and the body of which they hold it: `Jane Roe, Deputy Minister of Works,`,
`Jane Roe is the director of X`, `the X spokesman Jane Roe`.

Which words are somebody's office is told by the marks (`loaders.naming.persons.offices`); here is what they say: the
position, and, by its noun, whether its holder leads the body, sits in it, founded it or works for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.naming.headed.heads import OFFICE_HEADS
from loaders.naming.marks import OFFICE, Mark
from loaders.naming.persons.office_nouns import FOUNDERS, LEADING, LOWER, MEMBERS, MINISTERS, OFFICES
from loaders.naming.words import is_possessive, word_set
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match, Span

POSITION: Final = "position"
_STATES: Final = word_set("president premier king queen emperor sultan emir chancellor minister")
_LINKING: Final = frozenset({"of", "at", "for", "to", "the", "a", "an"})
_SECRETARIES: Final = word_set("executive general")  # what makes a secretary the head of a body


def office_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """What the offices of a sentence say, by the frame's `voice`: the position itself, who leads (`head`), sits
    in (`member`), founded (`founder`) or works for (`work`) the body named in it."""
    for mark in reading.sentence.marks:
        if mark.how == OFFICE:
            yield from _told(reading, frame, mark)
        elif frame.voice == POSITION and mark.kind == "person" and mark.how == "person":
            span = _before(reading, mark)
            if span is not None:
                yield Match(frame.name, mark.iri, frame.property, span, mark.start)


def _told(reading: Reading, frame: Frame, office: Mark) -> Iterator[Match]:
    if frame.voice == POSITION:
        yield Match(frame.name, office.iri, frame.property, (office.start, office.end), office.start)
        return
    place = _head(reading, office)
    whose = _whose(reading, office, place)
    if whose is None or whose.kind not in frame.objects:
        return
    sort = _sort(reading, office, place, whose)
    if sort != frame.voice and (sort, frame.voice) != ("head", "work"):
        return  # who leads a body works for it too
    pair = (whose.iri, office.iri) if frame.subject == "whole" else (office.iri, whose.iri)
    yield Match(frame.name, pair[0], frame.property, pair[1], office.start)


def _head(reading: Reading, office: Mark) -> int:
    """The place of the office's noun: the last one before what it is the office of."""
    place = office.first
    for number in range(office.first, office.last):
        if reading.lower[number] in ("of", "for", "at", "to", "in", "on"):
            break
        if reading.lower[number] in OFFICES:
            place = number
    return place


def _whose(reading: Reading, office: Mark, place: int) -> Mark | None:
    """The body or state named right after the noun's preposition, else the one right before the noun or owning it."""
    words = reading.sentence.words
    own = next(
        (m for m in reading.sentence.marks if m.last in (office.first, office.first - 1) and _owns(reading, m, office)),
        None,
    )
    inner = [
        m
        for m in reading.sentence.inner
        if office.first <= m.first and m.last <= office.last and m.kind in ("body", "state")
    ]
    after = next((m for m in inner if m.first > place), None)
    if after is not None:
        between = [w.lower for w in words[place + 1 : after.first] if w.is_word]
        return after if between and between[-1] in _LINKING else None
    before = [m for m in inner if m.last <= place]
    return before[0] if before else own


def _owns(reading: Reading, mark: Mark, office: Mark) -> bool:
    """`the Institute's` before `president`."""
    return (
        mark.kind in ("body", "state") and mark.last == office.first and is_possessive(reading.sentence.surface(mark))
    )


def _sort(reading: Reading, office: Mark, place: int, whose: Mark) -> str:
    """How an office joins its holder to the body: `head`, `member`, `founder`, `work`; empty where it is over, or where
    only a state's ministers are meant."""
    lower = reading.lower
    noun, told = lower[place], set(lower[office.first : place])
    between = lower[place + 1 : whose.first] if whose.first > place else ()
    if any(word.isalpha() and word not in _LINKING | {"general"} for word in between):
        return "work" if whose.kind == "body" and not told & {"former", "ex"} else ""  # `head of a unit of the body`
    if told & {"former", "ex"}:
        return ""
    if noun in FOUNDERS:
        return "founder"
    if noun in MEMBERS:
        return "member"
    if whose.kind == "state":
        leads = noun in _STATES and (noun != "minister" or "prime" in told) and not told & LOWER
        return "head" if leads else ""
    general = set(lower[place + 1 : place + 3]) & {"general"}
    secretary = noun == "secretary" and bool(general or told & _SECRETARIES)
    minister = noun in MINISTERS and _is_ministry(reading, whose) and noun != "secretary"
    chief = noun in LEADING or (noun == "executive" and "chief" in told)
    leads = (chief and not told & _OF_PARTS) or secretary or minister
    return "head" if leads and not told & LOWER else "work"


_OF_PARTS: Final = word_set(
    "research programme program project team policy legal regional country senior campaign security"
)


def _is_ministry(reading: Reading, whose: Mark) -> bool:
    name = reading.sentence.surface(whose).casefold()
    return any(word in name for word in ("ministry", "department", "commission", "office"))


def _before(reading: Reading, mark: Mark) -> Span | None:
    """The capitalised words right before a name, the last of which is the word for an office, two at least."""
    words = reading.sentence.words
    first = mark.first
    while first > 0 and (words[first - 1].capital or words[first - 1].text == "-") and words[first - 1].lower != "the":
        first -= 1
    last = mark.first - 1
    if last > 1 and words[last].lower == "general" and words[last - 1].text == "-":
        last -= 2
    if first >= last or words[last].lower not in OFFICE_HEADS:
        return None
    told = any(m.how == OFFICE and m.iri == mark.iri for m in reading.sentence.marks)
    return None if told else (words[first].start, words[mark.first - 1].end)
