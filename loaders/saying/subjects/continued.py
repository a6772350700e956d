"""What a sentence without a named subject leaves the next one to be about: what `Its aim is …` speaks of, or what it
names last (`The main treaty is called X`)."""

from __future__ import annotations

from typing import Final

from loaders.naming.marks import GROUP, Mark, Sentence
from loaders.naming.words import BE, POSSESSIVES, in_brackets, word_set
from loaders.saying.subjects.pronouns import Subject

_OWNED: Final = word_set(
    """
aim aims purpose purposes objective objectives goal goals scope text provisions preamble articles chapters adoption
signature ratification entry content contents structure drafters authors headquarters seat mandate task tasks mission
function functions budget members parties signatories focus importance significance strength weakness
"""
)
_CALLING: Final = word_set("called named entitled titled dubbed termed as")
_ARTICLES: Final = frozenset({"the", "a", "an", '"', "“", "«", "”", "»"})
_MOST: Final = 20  # mentions in a sentence; what has more is a table or a list
_FURTHEST: Final = 4  # words from a possessive to what is owned


def continued(sentence: Sentence, before: Subject | None) -> Subject | None:
    """What the next sentence is about, where the subject of this one is no named thing."""
    words = sentence.words
    if words and words[0].lower in POSSESSIVES:
        owned = any(word.lower in _OWNED for word in words[1 : 1 + _FURTHEST])
        return before if owned else None
    last = _closing(sentence)
    return Subject(last, last) if last is not None else None


def _closing(sentence: Sentence) -> Mark | None:
    """The act or body that a sentence closes with after `is`, `is called`, alone of its kind there."""
    if len(sentence.marks) > _MOST:
        return None
    free = [mark for mark in sentence.marks if not in_brackets(sentence.words, mark.first)]
    last = free[-1] if free else None
    if last is None or last.kind not in ("instrument", "body") or last.how == GROUP:
        return None
    if any(m.kind == last.kind and m.iri != last.iri for m in free):
        return None
    words = sentence.words
    place = last.first - 1
    while place > 0 and words[place].lower in _ARTICLES:
        place -= 1
    told = place > 1 and (
        words[place].lower in BE or (words[place].lower in _CALLING and words[place - 1].lower in BE | {"known"})
    )
    after = words[last.last] if last.last < len(words) else None
    return last if told and (after is None or not after.is_word) else None
