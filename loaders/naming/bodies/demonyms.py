"""Adjectives of states (`the Brazilian police`, `non-American firms`) and their people (`Brazilians`, `Danes`).

They are mentions of the state, and no arguments of a frame: what does something is what the adjective stands before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

from pyoxigraph import Literal, NamedNode

from loaders.naming.marks import ADJECTIVE, Mark, Sentence
from loaders.naming.words import Word, word_set
from ontology.documents import entities, quads
from ontology.names import entity, term

_COMPASS: Final = frozenset({"latin", "north", "south", "central", "inter", "pan", "west", "east", "native", "african"})
_REGIONS: Final = frozenset({"states", "continent", "continents", "hemisphere", "ocean", "region"})
# What makes a compound of an adjective that names a region or a people (`Ibero-American`, `African-American`).
_NO_STATE_AFTER: Final = _COMPASS | frozenset({"ibero", "afro", "asian", "hispanic", "euro", "trans", "meso", "luso"})
_PEOPLES: Final = {
    "dane": "DNK", "finn": "FIN", "swede": "SWE", "pole": "POL", "spaniard": "ESP", "turk": "TUR", "briton": "GBR",
    "brit": "GBR", "dutchman": "NLD", "dutchmen": "NLD", "frenchman": "FRA", "frenchmen": "FRA", "englishman": "GBR",
    "englishmen": "GBR", "irishman": "IRL", "irishmen": "IRL", "serb": "SRB", "croat": "HRV", "icelander": "ISL",
    "luxembourger": "LUX", "azeri": "AZE", "saudi": "SAU",
}  # fmt: skip
_AFTER_NAMES: Final = word_set("- ‐ ‑ – /")


@cache
def adjectives() -> dict[tuple[str, ...], NamedNode]:
    """The states by their adjectives, in lower case, by word."""
    rows = files("loaders").joinpath("tables/demonyms.tsv").read_text(encoding="utf-8").splitlines()[1:]
    pairs = (row.split("\t") for row in rows)
    return {tuple(name.lower().split()): entity("state", code) for code, names in pairs for name in names.split("|")}


@cache
def slavic_adjectives(tongue: str) -> dict[str, NamedNode]:
    """The states by their Ukrainian or Russian adjectives in the dictionary form."""
    told = (quad for document in entities() for quad in quads(document) if quad.predicate == term("cl:demonym"))
    return {
        quad.object.value: quad.subject
        for quad in told
        if isinstance(quad.object, Literal) and quad.object.language == tongue and isinstance(quad.subject, NamedNode)
    }


def state_adjectives(sentence: Sentence) -> Iterator[Mark]:
    """The adjectives of states in a sentence, and the names of their people, that no mark of a state covers."""
    words = sentence.words
    states = (mark for mark in (*sentence.marks, *sentence.inner) if mark.kind == "state")
    covered = {place for mark in states for place in range(mark.first, mark.last)}
    for place, word in enumerate(words):
        if not word.capital or word.acronym:
            continue
        pair = words[place : place + 2]
        length = 2 if len(pair) == 2 and _state(pair) is not None else 1
        iri = _state(words[place : place + length])
        if iri is not None and place not in covered and not _of_a_region(sentence, place, length):
            yield sentence.mark(place, place + length, iri, ADJECTIVE)


def _state(told: Sequence[Word]) -> NamedNode | None:
    """The state of an adjective, or of the plural of one that names its people (`South Koreans`)."""
    *before, last = (word.lower for word in told)
    known = adjectives()
    for form in (last, last.removesuffix("s")):
        if (iri := known.get((*before, form))) is not None:
            return iri
    code = None if before else _PEOPLES.get(last) or _PEOPLES.get(last.removesuffix("s"))
    return entity("state", code) if code is not None else None


def _of_a_region(sentence: Sentence, place: int, length: int) -> bool:
    """`Latin American`, `the Organization of American States`, `the Indian Ocean`, and the second word of a pair."""
    words = sentence.words
    before = words[place - 1] if place else None
    glued = before is not None and before.text in _AFTER_NAMES and before.end == words[place].start
    if glued and place > 1:
        return words[place - 2].lower in _NO_STATE_AFTER
    if before is not None and (before.text == "-" or before.lower in _COMPASS):
        return True
    second = place > 0 and _state(words[place - 1 : place + 1]) is not None
    after = words[place + length].lower if place + length < len(words) else ""
    return second or after in _REGIONS
