"""Adjectives of states (`the Brazilian police`): mentions of the state, and no arguments of a frame, since what does
something is what the adjective stands before."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.marks import ADJECTIVE, Mark, Sentence
from ontology.names import entity

_COMPASS: Final = frozenset({"latin", "north", "south", "central", "inter", "pan", "west", "east", "native", "african"})
_REGIONS: Final = frozenset({"states", "continent", "continents", "hemisphere", "ocean", "region"})


@cache
def adjectives() -> dict[tuple[str, ...], NamedNode]:
    """The states by their adjectives, in lower case, by word."""
    rows = files("loaders").joinpath("tables/demonyms.tsv").read_text(encoding="utf-8").splitlines()[1:]
    pairs = (row.split("\t") for row in rows)
    return {tuple(name.lower().split()): entity("state", code) for code, names in pairs for name in names.split("|")}


def state_adjectives(sentence: Sentence) -> Iterator[Mark]:
    """The adjectives of states in a sentence that no mark of a state covers."""
    known = adjectives()
    words = sentence.words
    states = (mark for mark in (*sentence.marks, *sentence.inner) if mark.kind == "state")
    covered = {place for mark in states for place in range(mark.first, mark.last)}
    for place, word in enumerate(words):
        if not word.capital or word.acronym:
            continue
        pair = tuple(each.lower for each in words[place : place + 2])
        length = len(pair) if pair in known else 1
        iri = known.get(pair[:length])
        if iri is not None and place not in covered and not _of_a_region(sentence, place, length):
            yield sentence.mark(place, place + length, iri, ADJECTIVE)


def _of_a_region(sentence: Sentence, place: int, length: int) -> bool:
    """`Latin American`, `the Organization of American States`, `the Indian Ocean`, and the second word of a pair."""
    words = sentence.words
    before = words[place - 1] if place else None
    if before is not None and (before.text == "-" or before.lower in _COMPASS):
        return True
    pair = place > 0 and tuple(w.lower for w in words[place - 1 : place + 1]) in adjectives()
    after = words[place + length].lower if place + length < len(words) else ""
    return pair or after in _REGIONS
