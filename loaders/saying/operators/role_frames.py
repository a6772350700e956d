"""Frames that a noun of relation opens (`member of`, `head of`, `obstacle to`): who holds the role, in whatever way the
sentence gives it to somebody.

The noun is predicated (`X is a member of Y`), in apposition (`X, a member of Y,` and `the head of Y, X,`),
an adjunct that opens the sentence (`As a member of Y, X …`), or the subject of which its holders are told (`the members
of Y include X`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from graph.statement import Status
from loaders.naming.marks import Mark
from loaders.naming.words import AUXILIARIES, BE, word_set
from loaders.saying.clauses.clauses import HELPING, PREPOSITIONS, RELATIVE
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.coordination import chain_left, chain_right, governor
from loaders.saying.clauses.finite_subjects import Finite
from loaders.saying.clauses.verb_groups import finite_status
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match
from loaders.saying.object_things import OF_THE_FIELD, phrase_mark
from loaders.saying.phrases import phrase_places
from loaders.saying.speech.standing import in_condition
from loaders.saying.subjects.modifiers import is_modifier

_LINKS: Final = BE | {"become", "becomes", "became", "remain", "remains", "remained"}
_NAMING: Final = frozenset({"appointed", "elected", "named"})
_TELLING: Final = frozenset({"include", "includes", "included", "are", "is", "were", "comprise"})
_EXAMPLES: Final = (("such", "as"), ("including",), ("like",))
_CLOSING: Final = frozenset(",.;:()")
_SKIPPED: Final = word_set("the a an one of its their his her itself being also now both all some two three and")
_MOST: Final = 6  # words that may modify the noun


class _Role(NamedTuple):
    """Where a noun stands with its modifiers (`first`), and the thing that it relates its holder to."""

    first: int
    whole: Mark


def role_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """The holder of the role with the thing; the frame's subject is the `whole` where it says so, else the holder."""
    whole_first = frame.subject == "whole"
    holders = frame.objects if whole_first else frame.subjects
    wholes = frame.subjects if whole_first else frame.objects
    for first, last in phrase_places(reading, frame):
        marks = (*reading.sentence.marks, *reading.sentence.inner)
        near = (m for m in marks if 0 <= m.first - last <= 2 and m.kind in wholes)
        whole = next(near, None) or phrase_mark(reading, last, wholes & OF_THE_FIELD)
        if whole is None or _modifies(reading, whole) or governor(reading.sentence, whole) == "":
            continue
        role = _Role(_phrase_start(reading, first), whole)
        status, found = _held(reading, role, holders)
        for holder in found:
            if holder.iri != whole.iri:
                pair = (whole.iri, holder.iri) if whole_first else (holder.iri, whole.iri)
                yield Match(frame.name, pair[0], frame.property, pair[1], reading.sentence.words[first].start, status)


def _modifies(reading: Reading, mark: Mark) -> bool:
    """Whether a name only modifies the noun after it; a verb after it is no noun."""
    return is_modifier(reading.sentence, mark) and verb_forms().get(reading.lower[mark.last]) is None


def _phrase_start(reading: Reading, noun: int) -> int:
    """The first word of what modifies the noun: articles, adjectives, `one of the`."""
    words, place = reading.sentence.words, noun
    while place > 0 and noun - place < _MOST:
        before = words[place - 1]
        named = any(m.first < place <= m.last for m in reading.sentence.marks)
        joins = before.lower in PREPOSITIONS | RELATIVE | _LINKS | AUXILIARIES or before.lower == "as"
        if before.lower in _SKIPPED or (before.text.islower() and before.is_word and not joins and not named):
            if verb_forms().get(before.lower) is not None and not before.lower.endswith("ing"):
                break
            place -= 1
        else:
            break
    return place


def _held(reading: Reading, role: _Role, kinds: frozenset[str]) -> tuple[Status, list[Mark]]:
    """Who holds the role, and how that is said; nobody where it is not told."""
    lower = reading.lower
    before = lower[role.first - 1] if role.first else ""
    beside = _right_after(reading, role.whole.last) if "person" in kinds else []
    if beside:
        return Status.ASSERTED, beside
    if before in _LINKS | _NAMING:
        return _of_subject(reading, role, kinds)
    if before == ",":
        return Status.ASSERTED, _in_apposition(reading, role, kinds)
    if before == "as" and role.first <= 2:
        return Status.ASSERTED, _after_comma(reading, role.whole.last, kinds)
    if before in PREPOSITIONS or role.first > 2:
        return Status.ASSERTED, []
    return Status.ASSERTED, _told_after(reading, role.whole.last, kinds)


def _right_after(reading: Reading, place: int) -> list[Mark]:
    """`the head of Y Colonel X`: the person named at once, or after a rank."""
    person = next((m for m in reading.sentence.marks if m.kind == "person" and 0 <= m.first - place <= 3), None)
    if person is None or not all(word.capital for word in reading.sentence.words[place : person.first]):
        return []
    return [person]


def _of_subject(reading: Reading, role: _Role, kinds: frozenset[str]) -> tuple[Status, list[Mark]]:
    place = role.first - 1
    for verb in reversed(reading.finite):
        group = reading.lower[verb.place : place]
        if verb.place <= place and all(w in HELPING or w.endswith("ly") for w in group):
            if verb.subject.kind not in kinds:
                break
            return _status(reading, verb), chain_left(reading.sentence, verb.subject, kinds)
    return Status.ASSERTED, []


def _status(reading: Reading, verb: Finite) -> Status:
    return Status.HYPOTHETICAL if in_condition(reading.sentence.words, verb.place) else finite_status(reading, verb)


def _in_apposition(reading: Reading, role: _Role, kinds: frozenset[str]) -> list[Mark]:
    """`X, a member of Y,`: the mention right before the comma, where the phrase ends at a sign as well."""
    words = reading.sentence.words
    after = words[role.whole.last].text if role.whole.last < len(words) else "."
    if after not in _CLOSING or role.first < 2:
        return []
    end = role.first - 1
    holder = next((m for m in reversed(reading.sentence.marks) if m.last == end), None)
    return [holder] if holder is not None and holder.kind in kinds else []


def _after_comma(reading: Reading, place: int, kinds: frozenset[str]) -> list[Mark]:
    if reading.lower[place : place + 1] != (",",):
        return []
    holder = next((m for m in reading.sentence.marks if 0 <= m.first - place - 1 <= 1 and m.kind in kinds), None)
    following = reading.lower[holder.last : holder.last + 1] if holder is not None else ()
    acts = any(word in AUXILIARIES or verb_forms().get(word) is not None for word in following)
    return [holder] if holder is not None and acts else []


def _told_after(reading: Reading, place: int, kinds: frozenset[str]) -> list[Mark]:
    """`the members of Y include X and Z`, `the head of Y, X, …`: the mentions that follow."""
    lower, words = reading.lower, reading.sentence.words
    apposed = lower[place : place + 1] == (",",)
    start = place + apposed
    cue = next((c for c in (*((w,) for w in _TELLING), *_EXAMPLES) if lower[start : start + len(c)] == c), None)
    if cue is None and not apposed:
        return []
    start += len(cue or ())
    holder = next((m for m in reading.sentence.marks if 0 <= m.first - start <= 1 and m.kind in kinds), None)
    if holder is None or _modifies(reading, holder):
        return []
    if cue is None:
        return [holder] if holder.last < len(words) and words[holder.last].text == "," else []
    return chain_right(reading.sentence, holder, kinds)
