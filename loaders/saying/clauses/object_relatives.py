"""Clauses whose object stands before them: what `which the guards can use` tells of the guards lacks what they use."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from loaders.naming.words import word_set
from loaders.saying.clauses.clauses import PREPOSITIONS
from loaders.saying.clauses.finite_subjects import Finite
from loaders.saying.clauses.plural_nouns import AS_NOUNS
from loaders.saying.context import Reading

_OF_THESE: Final = frozenset({("of", "which"), ("of", "whom")})
_ARTICLES: Final = word_set("the a an its their his her this these")
_TOLD: Final = AS_NOUNS - word_set("states claims reports demands requests answers plans views supports acts works")


def object_before(reading: Reading, verb: Finite) -> bool:
    """Whether a relative word right before the subject of a verb is its object (`tools which the guards use`, `what
    Kenya sees as a threat`, `issues that the treaty covers`); not `in which Kenya is a party`."""
    lower = reading.lower
    between = lower[verb.subject.last : verb.place]
    if any(pair in _OF_THESE for pair in pairwise(between)):
        return True  # `the fair, the halls of which are open`
    place = verb.subject.first - 1
    while place > 0 and lower[place] in _ARTICLES:
        place -= 1
    if place < 1 or reading.sentence.words[verb.subject.first - 1].text == ",":
        return False
    if lower[place] == "that":
        return lower[place - 1] in _TOLD
    return lower[place] in ("which", "whom", "what", "whatever") and lower[place - 1] not in PREPOSITIONS
