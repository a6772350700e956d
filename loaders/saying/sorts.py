"""Of what class a thing is: a frame may ask for a law, or turn away a treaty, where a verb's sense hangs on it."""

from __future__ import annotations

from functools import cache

from pyoxigraph import NamedNode

from loaders.naming.mentions import Mentions
from loaders.saying.frames import Frame, class_parents
from ontology.names import shortened


def suits(found: Mentions, frame: Frame, subject: NamedNode) -> bool:
    """Whether a thing is of one of the classes that a frame asks for (`only_of`) and of none that it turns away
    (`not_of`)."""
    if not frame.only_of and not frame.not_of:
        return True
    above = classes(found, subject)
    return (not frame.only_of or bool(above & frame.only_of)) and not above & frame.not_of


def classes(found: Mentions, thing: NamedNode) -> frozenset[str]:
    """The local names of the classes of a thing that the lexicon or the text knows, with all above them."""
    known = {shortened(each.value).removeprefix("cl:") for each in found.lexicon.types.get(thing, ())}
    return _with_above(frozenset(known | found.candidates.types.get(thing, set())))


@cache
def _with_above(names: frozenset[str]) -> frozenset[str]:
    parents = class_parents()
    found = set(names)
    queue = list(found)
    while queue:
        new = parents.get(queue.pop(), set()) - found
        found |= new
        queue.extend(new)
    return frozenset(found)
