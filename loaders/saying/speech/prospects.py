"""Instruments that are only to come: `progress on an agreement between A and B`, `talks about a treaty`, `a proposed
convention`. Nobody has signed or adopted them yet."""

from __future__ import annotations

from typing import Final

from loaders.naming.marks import Mark
from loaders.naming.words import word_set
from loaders.saying.context import Reading

_TO_COME: Final = word_set(
    "proposed draft future planned prospective potential possible eventual envisaged pending upcoming hypothetical"
)
_WORK: Final = word_set(
    """
progress negotiation negotiations talks discussion discussions consultations work efforts proposal proposals plans call
calls mandate roadmap towards toward
"""
)
_TOWARDS: Final = word_set("on for towards toward about over to of")
_MAKING: Final = word_set("conclude negotiate reach approve adopt finalise finalize draft agree secure seek")
_SIGNING: Final = frozenset({"sign", "ratify"})  # what is adopted may still be to be signed
_GERUNDS: Final = word_set("negotiating concluding reaching finalising finalizing drafting seeking pursuing")
_NEAR: Final = 7  # words before a name that tell of the way to it


def is_to_come(reading: Reading, mark: Mark, signed: bool = True) -> bool:
    """Whether the words before an instrument's name, or its first, say that it has yet to be made; `signed`
    that one to be signed counts, which may long be adopted."""
    lower = reading.lower
    making = _MAKING | _SIGNING if signed else _MAKING
    before = lower[max(0, mark.first - _NEAR) : mark.first]
    if _TO_COME & {*before[-2:], *lower[mark.first : mark.first + 2]}:
        return True
    if _GERUNDS & {*before[-4:], lower[mark.first]}:
        return True
    for place, word in enumerate(before):
        after = before[place + 1 : place + 2]
        if word in _WORK and after and after[0] in _TOWARDS and before[-1] != "the":
            return True
        managed = before[place - 1 : place] in (("able",), ("managed",))
        if word == "to" and after and after[0] in making and not managed:
            return True
    return bool({"towards", "toward"} & set(before[-3:]))
