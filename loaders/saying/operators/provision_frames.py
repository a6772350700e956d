"""What provisions are about and what holds by them: `fraud (Article 8)`, `Article 29 on preservation`,
`under Article 5, states must …`, `it is laid down in Article 5 that …`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.naming.marks import LAWS, Mark
from loaders.naming.words import word_set
from loaders.saying.clauses.coordination import chain_right
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match, Span
from loaders.saying.roles import clause
from ontology.names import shortened

_LAID_DOWN: Final = word_set(
    """
provided set laid foreseen defined specified contained established regulated criminalised criminalized stipulated
envisaged prescribed listed covered governed described enshrined required stated determined
"""
)
_PARTICLES: Final = word_set("for out down forth")
_ABOUT: Final = (("on",), ("concerning",), ("regarding",), ("about",), ("related", "to"), ("relating", "to"), ("("))
_FURTHEST: Final = 8  # words between a thing and the bracket that names its provision
_SMALL: Final = word_set("the a an new of its their special")


def matter_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """The crimes or measures that the sentence joins to a provision: before it, after it, or before its bracket."""
    for provision in reading.sentence.marks:
        if provision.how != "provision":
            continue
        found = (
            _before(reading, frame, provision)
            or _after(reading, frame, provision)
            or _before_bracket(reading, frame, provision)
        )
        for mark in found:
            yield Match(frame.name, provision.iri, frame.property, mark.iri, provision.start)


def _before(reading: Reading, frame: Frame, provision: Mark) -> list[Mark]:
    """`X under Article 5`, `X provided for in Article 5`."""
    lower = reading.lower
    place = provision.first - 1
    while place > 0 and lower[place] == "the":
        place -= 1
    if place < 1:
        return []
    if lower[place] == "under" or (lower[place] == "to" and lower[place - 1] == "pursuant"):
        end = place - (lower[place] == "to")
    elif lower[place] in ("in", "by", "under", "of"):
        end = place - 1
        while end > 0 and lower[end] in _PARTICLES:
            end -= 1
        if lower[end] not in _LAID_DOWN:
            return []
    else:
        return []
    while end > 0 and lower[end - 1] in (",", "as", "is", "are"):
        end -= 1
    before = [m for m in reading.sentence.marks if m.last <= end and m.kind in frame.objects]
    return _row(reading, before) if before and before[-1].last == end else []


def _after(reading: Reading, frame: Frame, provision: Mark) -> list[Mark]:
    """`Article 5 on X`, `Article 5 (X)`."""
    for cue in _ABOUT:
        after = provision.last + len(cue)
        if reading.lower[provision.last : after] != tuple(cue):
            continue
        mark = next((m for m in reading.sentence.marks if m.kind in frame.objects and m.first >= after), None)
        if mark is not None and all(word in _SMALL for word in reading.lower[after : mark.first]):
            return chain_right(reading.sentence, mark, frame.objects)
    return []


def _before_bracket(reading: Reading, frame: Frame, provision: Mark) -> list[Mark]:
    """`a definition of X (Article 5)`: the row of things nearest to the bracket in its clause."""
    words, marks = reading.sentence.words, reading.sentence.marks
    near = range(provision.first - 1, max(provision.first - 4, -1), -1)
    opening = next((n for n in near if words[n].text == "("), -1)
    if opening < 0 or provision.last >= len(words) or words[provision.last].text not in "),;":
        return []
    before = [m for m in marks if m.last <= opening and m.kind in frame.objects]
    if not before or opening - before[-1].last > _FURTHEST:
        return []
    parted = any(word.text in ";.()" for word in words[before[-1].last : opening])
    laws = any(m.kind in LAWS and before[-1].last <= m.first and m.last <= opening for m in marks)
    if parted or laws:
        return []
    return _row(reading, before)


def _row(reading: Reading, marks: list[Mark]) -> list[Mark]:
    """The last of the marks and those that `and`, `or` or a comma join to it."""
    found = marks[-1:]
    for mark in reversed(marks[:-1]):
        between = reading.lower[mark.last : found[0].first]
        if not between or not all(word in (",", "and", "or", "the") for word in between):
            break
        found.insert(0, mark)
    return found


_OPENING: Final = (
    ("according", "to"), ("under",), ("pursuant", "to"), ("in", "accordance", "with"), ("by", "virtue", "of"),
    ("as", "required", "by"), ("within", "the", "meaning", "of"),
)  # fmt: skip
_KINDS: Final = (
    ("cl:defines", word_set("defined defines means mean understood denotes")),
    ("cl:requires", word_set("must shall required obliged obligated necessary prohibited should")),
    ("cl:allows", word_set("may can allowed permitted entitled possible authorised authorized")),
)


def under_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """What a clause says that opens by `under Article 5,` or that `is laid down in Article 5`: the property is told by
    its verb, so that of several frames one speaks."""
    for mark in reading.sentence.marks:
        if mark.kind not in frame.subjects or (mark.how == "definite" and mark.kind == "instrument"):
            continue
        span = _opened(reading, mark) or _that_clause(reading, mark)
        if span is None:
            continue
        told = next((w.lower for w in reading.sentence.words if span[0] <= w.start < span[1] and _tells(w.lower)), "")
        kind = next((name for name, telling in _KINDS if told in telling), "cl:provides")
        if shortened(frame.property.value) == kind and (mark.kind == "provision" or told):
            yield Match(frame.name, mark.iri, frame.property, span, mark.start)


def _tells(word: str) -> bool:
    return any(word in telling for _, telling in _KINDS)


def _opened(reading: Reading, mark: Mark) -> Span | None:
    """The clause after `under MARK,` at the head of a sentence or after a comma or `that`."""
    lower = reading.lower
    for cue in _OPENING:
        for first in range(max(0, mark.first - len(cue) - 3), mark.first - len(cue) + 1):
            between = lower[first + len(cue) : mark.first]
            heads = first == 0 or lower[first - 1] in (",", ";", "that", "and", "however")
            if lower[first : first + len(cue)] != cue or not heads or not all(w in _BETWEEN for w in between):
                continue
            comma = next((n for n in range(mark.last, min(mark.last + 9, len(lower))) if lower[n] == ","), None)
            if comma is not None and lower[comma + 1 : comma + 2] in (("to",), ("in",)):  # what it is for, and where
                comma = next((n for n in range(comma + 2, min(comma + _PURPOSE, len(lower))) if lower[n] == ","), comma)
            return clause(reading, comma + 1) if comma is not None else None
    return None


_PURPOSE: Final = 20  # words of an infinitive or a place before the main clause
_BETWEEN: Final = word_set("the requirements provisions of terms rules paragraph")


def _that_clause(reading: Reading, mark: Mark) -> Span | None:
    """The clause after `it is laid down in MARK that`."""
    lower = reading.lower
    window = set(lower[max(0, mark.first - 5) : mark.first])
    if lower[mark.last : mark.last + 1] != ("that",) or not window & _LAID_DOWN or "it" not in lower[: mark.first]:
        return None
    return clause(reading, mark.last + 1)
