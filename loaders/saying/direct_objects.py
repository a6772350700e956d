"""Whether a thing after a verb is what is made, or only what that is about (`published a study of X`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.words import word_set
from loaders.saying.clauses.clauses import PREPOSITIONS, Verb
from loaders.saying.context import Reading

_SAME: Final = word_set(
    """
text texts version versions edition form series set package number pair body draft drafts revision instance copy part
parts provisions articles chapters sections amendments amendment changes
"""
)
_MADE: Final = frozenset({"instrument", "body", "event"})
_OPENERS: Final = frozenset({"including", "namely", "like"})
_RULING: Final = frozenset({"on", "about", "to", "how", "whether", "what"})


def made(reading: Reading, verb: Verb, things: Sequence[NamedNode]) -> list[NamedNode]:
    """Of the things after an active verb those that it makes: none ruled by a preposition that hangs on
    another noun."""
    return [thing for thing in things if verb.passive or not _of_another(reading, verb, thing)]


def _of_another(reading: Reading, verb: Verb, thing: NamedNode) -> bool:
    mark = next((m for m in reading.sentence.marks if m.first >= verb.after and m.iri == thing), None)
    if mark is None or mark.kind not in _MADE or reading.sentence.words[mark.first - 1].text == "(":
        return False
    between = reading.lower[verb.after : mark.first]
    place = next((n for n in range(len(between) - 1, -1, -1) if between[n] in PREPOSITIONS | {",", "as", "that"}), None)
    if place is None or place == 0 or between[place] not in PREPOSITIONS - _OPENERS:
        return False
    apart = any(verb.after + place < m.first and m.last <= mark.first for m in reading.sentence.marks if m is not mark)
    if apart or (between[place + 1 : place + 2] and between[place + 1][0].isdigit()):
        return False  # `founded with Japan the X`, `adopted in 2001 the X`
    about = not _RULING.isdisjoint(between[1 : place - 1])  # `notes on how the provisions of X apply`
    return about or not (between[place] == "of" and between[place - 1] in _SAME)
