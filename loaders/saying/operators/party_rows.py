"""Who did what to a treaty, told by a row beside the word for parties.

`eight of the 55 members (A, B and C) had ratified X`, `countries that have not ratified X include A and B`,
`A was the first state to ratify X`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from graph.statement import Status
from loaders.naming.marks import Mark
from loaders.naming.words import AUXILIARIES, MODALS, word_set
from loaders.saying.clauses.clauses import ADVERBS
from loaders.saying.clauses.coordination import chain_left, chain_right
from loaders.saying.clauses.verbs import Form, inflections
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match

_PARTIES: Final = word_set(
    "states countries nations members governments parties signatories state country nation member party"
)
_LISTING: Final = word_set("include includes included are were is was comprise comprises")
_OPENING: Final = (("(",), (",", "including"), (",", "among", "them"), (",", "namely"), (",", "such", "as"),
                   (",", "notably"), ("such", "as"), ("including",))  # fmt: skip
_DENYING: Final = word_set("not never neither nor yet failed refused declined none")
_GROUP: Final = (
    AUXILIARIES | ADVERBS | _DENYING | word_set("to so far only formally officially both and signed ratified")
)
_FURTHEST: Final = 8  # words of a verb with what belongs to it


def party_row_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """The treaties of the frame's verb with each of the states of the row; negated where the verb is denied."""
    for place, word in enumerate(reading.lower):
        if word in _PARTIES:
            yield from _row_before_verb(reading, frame, place)
            yield from _row_after_relative(reading, frame, place)
    for verb in reading.finite:
        if verb.subject.kind in frame.objects and reading.lower[verb.place] in ("is", "are", "was", "were", "became"):
            yield from _first_to(reading, frame, verb.subject, verb.place)


def _row_before_verb(reading: Reading, frame: Frame, place: int) -> Iterator[Match]:
    """`eight states (A, B and C) ratified X`."""
    opened = next((o for o in _OPENING if reading.lower[place + 1 : place + 1 + len(o)] == o), None)
    row = _row(reading, frame, place + 1 + len(opened)) if opened else []
    if not opened or not row:
        return
    last = row[-1].last
    while last < len(reading.lower) and reading.lower[last] in (
        "and",
        "others",
        "other",
        "among",
        "countries",
        "states",
    ):
        last += 1
    if opened[0] in ("(", ",") and reading.lower[last : last + 1] != ((")",) if opened[0] == "(" else (",",)):
        return
    found = _deed(reading, frame, last + (opened[0] in ("(", ",")))
    yield from _told(reading, frame, row, found)


def _row_after_relative(reading: Reading, frame: Frame, place: int) -> Iterator[Match]:
    """`countries that have (not) ratified X include A and B`."""
    if reading.lower[place + 1 : place + 2] not in (("that",), ("which",), ("who",), ("yet",)):
        return
    found = _deed(reading, frame, place + 2)
    if found is None:
        return
    after = found[0][-1].last
    while after < len(reading.lower) and after - found[0][-1].last < _FURTHEST:
        if reading.lower[after] in _LISTING:
            break
        after += 1
    else:
        return
    if after >= len(reading.lower):
        return
    start = next(
        (n + 1 for n in range(after, min(after + _FURTHEST, len(reading.lower))) if reading.lower[n] in ("as", "like")),
        after + 1,
    )
    yield from _told(reading, frame, _row(reading, frame, start) or _row(reading, frame, after + 1), found)


def _first_to(reading: Reading, frame: Frame, subject: Mark, place: int) -> Iterator[Match]:
    """`A was the first state to ratify X`, `A is one of the states that have ratified X`."""
    lower = reading.lower
    noun = next((n for n in range(place + 1, min(place + _FURTHEST, len(lower))) if lower[n] in _PARTIES), None)
    between = set(lower[place:noun]) if noun is not None else set[str]()
    if noun is None or not between & {"first", "last", "only", "one", "among", "second", "third"}:
        return
    if lower[noun + 1 : noun + 2] not in (("to",), ("that",), ("which",)) or between & _DENYING:
        return
    found = _deed(reading, frame, noun + 2)
    row = chain_left(reading.sentence, subject, frame.objects)
    infinitive = lower[noun + 1] == "to" and found is not None and not found[1]
    if found is not None and (infinitive or lower[noun + 1] != "to"):
        yield from _told(reading, frame, row, found)


def _row(reading: Reading, frame: Frame, start: int) -> list[Mark]:
    mark = next((m for m in reading.sentence.marks if m.kind in frame.objects and 0 <= m.first - start <= 1), None)
    return chain_right(reading.sentence, mark, frame.objects) if mark is not None else []


def _deed(reading: Reading, frame: Frame, start: int) -> tuple[list[Mark], bool] | None:
    """The treaties after one of the frame's verbs that stands from a word on, and whether it is denied; None where no
    such verb stands there, or only may or will be."""
    lower = reading.lower
    for place in range(start, min(start + _FURTHEST, len(lower))):
        for first, *rest in (verb.split() for verb in frame.verbs):
            form = inflections(first).get(lower[place])
            if form is None or form in (Form.THIRD, Form.GERUND):
                continue
            after = place + 1 + len(rest)
            group = set(lower[start:place])
            if lower[place + 1 : after] != tuple(rest) or group & MODALS:
                continue
            treaty = next((m for m in reading.sentence.marks if 0 <= m.first - after <= 3), None)
            if treaty is None or treaty.kind not in frame.subjects:
                return None
            return chain_right(reading.sentence, treaty, frame.subjects), bool(group & _DENYING)
        if lower[place] not in _GROUP:
            return None
    return None


def _told(reading: Reading, frame: Frame, row: list[Mark], found: tuple[list[Mark], bool] | None) -> Iterator[Match]:
    if found is None:
        return
    treaties, denied = found
    for treaty in treaties:
        for each in row:
            status = Status.NEGATED if denied else Status.ASSERTED
            yield Match(frame.name, treaty.iri, frame.property, each.iri, each.start, status)
