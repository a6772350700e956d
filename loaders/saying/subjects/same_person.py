"""A name and the office of its holder side by side: two mentions of one person, told once."""

from __future__ import annotations

from typing import Final

from loaders.naming.marks import OFFICE, Mark, Sentence
from loaders.naming.words import word_set

BEFORE_NAMES: Final = word_set(
    """
the a an this these those its their his her our such each all both several some other most any various first
second new main many modern global
"""
)


def beside(sentence: Sentence, left: Mark, right: Mark) -> bool:
    """Whether a name and the office of its holder stand side by side, in whichever order."""
    between = sentence.words[left.last : right.first]
    told = left.iri == right.iri and OFFICE in (left.how, right.how)
    return told and len(between) <= _MOST_BETWEEN and all(not w.is_word or w.lower in _TITLES for w in between)


_MOST_BETWEEN: Final = 4
_TITLES: Final = BEFORE_NAMES | {"mr", "mrs", "ms", "dr", "prof", "professor", "sir"}


def told_before(sentence: Sentence, mark: Mark) -> bool:
    """Whether the first of a name and an office already stands for the person."""
    return any(other.first < mark.first and beside(sentence, other, mark) for other in sentence.marks)


def past_office(sentence: Sentence, mark: Mark, place: int) -> int:
    """The word after what stands beside a name or office for the same person, and the comma that closes it."""
    other = next((m for m in sentence.marks if m.first >= place and beside(sentence, mark, m)), None)
    if other is None:
        return place
    closed = other.last < len(sentence.words) and sentence.words[other.last].text == ","
    return other.last + (closed and sentence.words[mark.last].text in ",(")
