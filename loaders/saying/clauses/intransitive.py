"""Verbs that take no object, and pasts that are no participle: after a noun such a form is the verb of its clause, even
before a preposition (`the court ruled against him`) or a full stop (`the older law prevails.`)."""

from __future__ import annotations

from functools import cache
from typing import Final

from loaders.naming.words import word_set
from loaders.saying.clauses.verbs import PASSIVE, inflections, plain_pasts

_BASES: Final = """
abstain accede agree apologise appear apply arise arrive belong cease coincide collaborate collapse collude compete
complain comply conspire consist contend continue converge cooperate correspond culminate decline depart depend
deteriorate deviate differ disagree disappear disapprove dissent diverge dwindle elapse emanate emerge endure erode
escalate evolve exist expire fail fall falter flourish fluctuate function go grow happen hesitate improve insist
interact intervene lag last lie linger matter meddle migrate multiply object occur originate participate persist
pertain plummet prevail proliferate protest react rebound refrain rely remain resign resort respond rest result retire
rise shrink sit soar stagnate stall stem strive struggle succeed suffice surge survive testify thrive vanish vary
vote wane weaken work worsen
"""
# whose past may as well be a participle before a preposition (`losses suffered in`, `the terms agreed at`)
_BOTH: Final = word_set(
    "agree apply cease continue decline function improve matter object last weaken work erode endure"
)


@cache
def intransitive() -> frozenset[str]:
    """The forms of verbs that may stand without anything after them."""
    return frozenset(form for base in word_set(_BASES) for form in inflections(base))


@cache
def never_participles() -> frozenset[str]:
    """The pasts that modify no noun: of verbs without a passive, and those that differ from their participle."""
    bases = word_set(_BASES) - _BOTH
    pasts = {word for base in bases for word, form in inflections(base).items() if form in PASSIVE}
    return frozenset(pasts - {"fallen", "grown", "risen", "arisen", "gone", "shrunk"} | plain_pasts())
