"""Values as the store holds them: those of one thing, or of all things that have any."""

from __future__ import annotations

from collections import defaultdict

import pyoxigraph
from pyoxigraph import DefaultGraph, Literal, NamedNode

from endpoint.pages.things.assertions import Term


def values(store: pyoxigraph.Store, subject: NamedNode, predicate: NamedNode) -> list[Term]:
    """The values that a thing has of a predicate in any graph, each once, sorted as N-Triples."""
    found = {quad.object for quad in store.quads_for_pattern(subject, predicate, None)}
    return sorted((each for each in found if isinstance(each, NamedNode | Literal)), key=str)


def column(store: pyoxigraph.Store, predicate: NamedNode) -> dict[NamedNode, list[Term]]:
    """All values of a predicate by subject, in the order of the store: one read instead of one for each subject."""
    found: dict[NamedNode, list[Term]] = defaultdict(list)
    for quad in store.quads_for_pattern(None, predicate, None, DefaultGraph()):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
            found[quad.subject].append(quad.object)
    return found
