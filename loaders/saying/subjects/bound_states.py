"""Who is party to what a government signs or ratifies: its state."""

from __future__ import annotations

from dataclasses import replace

from pyoxigraph import NamedNode

from loaders.saying.context import Context
from loaders.saying.frames import OF_PARTIES
from loaders.saying.matches import Match
from ontology.names import shortened


def bound(match: Match, context: Context) -> Match:
    """What a sentence tells a government to have done to a treaty, told of its state."""
    if shortened(match.property.value) not in OF_PARTIES or not isinstance(match.object, NamedNode):
        return match
    return replace(match, object=context.mentions.governments.state_of(match.object))
