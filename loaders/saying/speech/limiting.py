"""Adverbs that all but deny what a verb says: `deterrence rarely works` tells of no deterrence that works."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from graph.statement import Status
from loaders.naming.marks import Mark
from loaders.saying.context import Reading
from loaders.saying.matches import Match
from ontology.names import shortened

_LIMITING: Final = frozenset({"rarely", "seldom", "hardly", "scarcely", "barely", "never"})
_OF_VERBS: Final = frozenset({"cl:hasState", "cl:performs", "cl:hasEffect"})  # what these tell has its verb in it
_NEAR: Final = 2  # words between the adverb and the verb


def limited(reading: Reading, match: Match) -> Match | None:
    """A match whose passage opens with such an adverb where one stands before it; None where the match tells of
    something else that the adverb all but denies."""
    if "not" in reading.places and _of_some(reading, match):
        return None
    if match.status is Status.NEGATED or _LIMITING.isdisjoint(reading.places):
        return match
    words = reading.sentence.words
    place = next((n for n, word in enumerate(words) if word.start >= match.place), 0)
    before = range(max(0, place - _NEAR), place)
    adverb = next((words[n] for n in before if words[n].lower in _LIMITING), None)
    if adverb is None:
        return match
    if isinstance(match.object, tuple) and shortened(match.property.value) in _OF_VERBS:
        opens = match.object[0] > adverb.start
        return replace(match, object=(adverb.start, match.object[1])) if opens else match
    return None


def _of_some(reading: Reading, match: Match) -> bool:
    """Whether `not all` or `not every` denies of the whole kind what is told of it."""
    subject = next((m for m in reading.sentence.marks if m.iri == match.subject), None)
    return subject is not None and _not_all(reading.lower, subject)


def _not_all(lower: tuple[str, ...], mark: Mark) -> bool:
    before = lower[max(0, mark.first - 2) : mark.first]
    return before in (("not", "all"), ("not", "every"), ("not", "each"), ("not", "any"))
