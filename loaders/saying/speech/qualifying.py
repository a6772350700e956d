"""What qualifies a statement about a deed of one among many: the day on which this one did it, and whose day it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pyoxigraph import Literal, NamedNode

from loaders.saying.frames import Frame
from loaders.saying.matches import Match
from ontology.names import shortened, term

ON_DATE: Final = term("cl:onDate")
_OF_EACH: Final = frozenset({"cl:ratifiedOn"})  # a treaty has one such date for each of its parties


def dated(frame: Frame, date: Literal | None, match: Match) -> Match:
    """A match with the date of the deed, where the frame keeps one for each that does it."""
    if date is None or all(companion.property != ON_DATE for companion in frame.also):
        return match
    return replace(match, qualifiers=(*match.qualifiers, (ON_DATE, date)))


def of_parties(parties: Sequence[NamedNode], match: Match) -> Match:
    """A date with those whose date it is, where each party has its own."""
    if shortened(match.property.value) not in _OF_EACH:
        return match
    return replace(match, qualifiers=tuple((term("cl:scope"), party) for party in parties))
