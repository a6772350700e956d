"""A label of a thing, and what it asks of the capitals of the words it is found in."""

from __future__ import annotations

from enum import Enum
from typing import Final, NamedTuple

from pyoxigraph import NamedNode

from loaders.naming.lines import ARTICLES
from loaders.naming.words import Word
from ontology.names import PREFIXES

_PROPER: Final = frozenset({"state", "body", "place", "instrument", "person", "event"})
_SPOKEN: Final = 6  # letters from which an acronym of a body is spoken as a word and may be written so (`Interpol`)


class Entry(NamedTuple):
    """A label of a thing; `rank` is 0 for a preferred, 1 for an alternative, 2 for a hidden label."""

    rank: int
    iri: NamedNode
    label: str


def kind(iri: NamedNode) -> str:
    """The kind that an IRI of ours tells: `state` of `id:state/KAZ`; empty where it is none of ours.

    >>> kind(NamedNode("https://w3id.org/cyberlex/id/state/KAZ"))
    'state'
    """
    space = PREFIXES["id"]
    return iri.value[len(space) :].split("/", 1)[0] if iri.value.startswith(space) else ""


class Must(Enum):
    """What a label asks of the capitals of the words it is found in."""

    NOTHING = 0
    AGREE = 1  # an acronym: wholly
    BE_CAPITAL = 2  # a proper name: one word


def must_of(entry: Entry) -> Must:
    """What a label asks: an acronym that all its capitals stand, a proper name that one word has one."""
    label = entry.label
    if label.isupper() and " " not in label and len(label) <= 8:
        return Must.AGREE
    return Must.BE_CAPITAL if label[:1].isupper() and kind(entry.iri) in _PROPER else Must.NOTHING


def fits(entry: Entry, asked: Must, surface: tuple[Word, ...]) -> bool:
    """Whether capitals agree: an acronym wholly, the first letter of a proper name."""
    if asked is Must.AGREE:
        label = entry.label.replace(".", "")
        written = "".join(word.text for word in surface).replace(".", "")
        spoken = label.capitalize() if len(label) >= _SPOKEN and kind(entry.iri) == "body" else label
        return any(written in (name, name + "s", name + "'s", name + "’s") for name in (label, spoken))
    if len(surface) == 1 and surface[0].lower in _PRONOUNS:
        return False
    return any(word.capital or word.text[0].isdigit() for word in surface if word.lower not in ARTICLES)


_PRONOUNS: Final = frozenset({"то", "тот", "тому", "тем"})  # one form of them is a state's name
