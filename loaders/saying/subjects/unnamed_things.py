"""A thing that only a noun phrase describes: its kind, its name and IRI, and the mention of it. The same words are the
same thing throughout a text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.bodies.demonyms import adjectives
from loaders.naming.marks import Sentence
from loaders.naming.words import Word, word_set
from loaders.saying.clauses.clauses import PREPOSITIONS
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.sharing import QUALIFYING
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.lists.item_things import short
from loaders.saying.subjects.subject_amounts import QUANTIFIERS
from loaders.saying.subjects.subject_nouns import MANY

_EACH: Final = word_set("each every any almost nearly half none")
_REGIONAL: Final = word_set("african european asian american arab caribbean nordic baltic balkan latin")
_WIDE: Final = word_set(
    """
process phenomenon stage level degree advancement progress focus decision structure activity formation experience
concept area aspect element factor feature nature state status situation condition circumstance context environment
trend tendency change growth shift transition evolution rise increase decline body work set source form definition
description idea development innovation capability ability basis approach current model perspective assumption
"""
)


def is_wide(noun: Word) -> bool:
    """Whether a noun is of so wide a use that alone it names nothing."""
    return noun.norm in _WIDE


def _is_mention(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a phrase names its thing: not one that counts it, that tells what is done, or whose noun is of so wide a
    use that it names nothing."""
    doing = verb_forms().get(words[first].lower) is Form.GERUND and words[first].lower not in QUALIFYING
    link = next((n for n in range(first, last) if words[n].lower in PREPOSITIONS), last)
    return (
        last - first > 1
        and not doing
        and words[first].lower not in QUANTIFIERS | _EACH | MANY
        and words[link - 1].norm not in _WIDE
    )


def thing(reading: Reading, sentence: Sentence, place: tuple[int, int, int], sort: str, made: str) -> NamedNode:
    """The thing of a kind that words describe, its name being those from the first to the second of the places, and
    that the words to the third are a mention of it."""
    words = sentence.words
    first, named, last = place
    span = (words[first].start, words[last - 1].end)
    name = sentence.text[span[0] : words[named - 1].end]
    if (
        first == 0
        and not name[1:2].isupper()
        and (words[0].lower,) not in adjectives()
        and words[0].lower not in _REGIONAL
    ):
        name = name[0].lower() + name[1:]
    iri = reading.context.mentions.candidates.minted(sort, _name(name), (made,))
    if _is_mention(words, first, last):
        reading.context.described.append((sentence, span, iri))
    return iri


def _name(phrase: str) -> str:
    """A phrase as a name: cut before a preposition where it is long."""
    cut = short(phrase).split()
    whole = len(cut) == len(phrase.split())
    end = len(cut) if whole else max((n for n, word in enumerate(cut) if word in PREPOSITIONS and n), default=len(cut))
    return " ".join(cut[:end])
