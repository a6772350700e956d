"""Subjects that say how many or which of a kind are meant: `most courts`, `more than forty clerks`, `a growing number
of states`, `the majority of the victims`, `every court`, `this type of fee`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from loaders.naming.words import AUXILIARIES, Word, word_set
from loaders.saying.clauses.clauses import PREPOSITIONS, RELATIVE
from loaders.saying.subjects.subject_nouns import ARTICLES, is_plural
from loaders.saying.subjects.subject_phrases import Phrase, subject_phrase

QUANTIFIERS: Final = word_set(
    """
most some certain more all both various multiple countless two three four five six seven eight nine ten
hundreds thousands dozens twenty thirty forty fifty sixty seventy eighty ninety
"""
)
_EACH: Final = word_set("each every any")
_THESE: Final = word_set("this these such that those")
_SORTS: Final = word_set("type kind form sort category class")
AMOUNTS: Final = word_set(
    "number majority minority range variety series handful group wave array host lot plenty multitude myriad plethora"
)
_PARTS: Final = word_set("majority minority half third quarter")
_PARTS_ALONE: Final = word_set("most some many several half all each two three four five none both")
_STRICT: Final = (
    ("more", "than"),
    ("at", "least"),
    ("fewer", "than"),
    ("less", "than"),
    ("up", "to"),
    ("well", "over"),
)
_NEARLY: Final = word_set("almost nearly virtually practically")
_ABOUT: Final = word_set("over nearly almost about around roughly approximately only just")
_NUMBERS: Final = word_set(
    """
two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety
hundred half
"""
)
_NO_MEMBER: Final = PREPOSITIONS | AUXILIARIES | RELATIVE | {"not", "as", "than", "but", "if", "when", "such"}


def quantified(words: tuple[Word, ...], start: int) -> Phrase | None:
    """`most courts`, `three clerks`, `a growing number of states`; a part of some that are known (`most of the courts`)
    is told of them, and is no thing of its own."""
    lower = words[start].lower
    if lower in _NEARLY and start + 3 < len(words):
        found = quantified(words, start + 1)
        return replace(found, first=start) if found is not None else None
    if lower in _PARTS_ALONE and start + 3 < len(words) and words[start + 1].lower == "of":
        return _part(words, start, start + 2)
    counted = _past_count(words, start)
    if start < counted < len(words) - 2:
        found = _many(words, counted)
        return replace(found, first=start) if found is not None else None
    if lower in QUANTIFIERS and start + 1 < len(words):
        found = _many(words, start + 1 + (lower in ("hundreds", "thousands") and words[start + 1].lower == "of"))
        return replace(found, first=start) if found is not None else None
    if lower in _EACH and start + 2 < len(words):
        found = _as_known(words, start)
        return replace(found, first=start) if found is not None and not is_plural(words[found.head]) else None
    if (
        lower in _THESE
        and start + 4 < len(words)
        and words[start + 1].norm in _SORTS
        and words[start + 2].lower == "of"
    ):
        return _as_known(words, start + 2)
    if lower in _THESE and start + 2 < len(words):
        found = _as_known(words, start)
        told = found is not None and found.last > found.head + 1 and words[found.head + 1].lower == "of"
        return found if told else None
    if lower not in ("a", "the", "an"):
        return None
    for number in range(start + 1, min(start + 4, len(words) - 2)):
        if words[number].lower in _PARTS and words[number + 1].lower == "of" and words[number + 2].lower in _KNOWN:
            return _part(words, start + 1, number + 2)
        if words[number].lower in AMOUNTS and words[number + 1].lower == "of":
            found = _many(words, number + 2)
            told = number > start + 1 or words[number].lower in ("majority", "minority")
            return replace(found, first=start + 1) if found is not None and told else found
        if not words[number].is_word or words[number].lower in _NO_MEMBER:
            return None
    return None


_KNOWN: Final = word_set("the these those its their our")


def _part(words: tuple[Word, ...], first: int, start: int) -> Phrase | None:
    """`half of the victims`, `the majority of the victims`: the part is told of, the verb is a plural's."""
    if words[start].lower not in _KNOWN:
        return None
    found = _as_known(words, start)
    return replace(found, first=first) if found is not None and is_plural(words[found.head]) else None


def _past_count(words: tuple[Word, ...], start: int) -> int:
    """The word after a number that tells how many (`more than forty`, `at least 12`, `120`); the same where none
    does."""
    place = start
    if tuple(word.lower for word in words[start : start + 2]) in _STRICT:
        place += 2
    while place < len(words) and words[place].lower in _ABOUT:
        place += 1
    first = place
    while place < len(words) and (words[place].lower in _NUMBERS or words[place].text.replace(",", "").isdigit()):
        place += 1
    if first == place or place >= len(words) or (place == start + 1 and _is_year(words[start])):
        return start
    return place


def _is_year(word: Word) -> bool:
    return word.text.isdigit() and word.text[:2] in ("19", "20") and len(word.text) == len("2001")


def _as_known(words: tuple[Word, ...], start: int) -> Phrase | None:
    """The phrase after a word, read as if that word were an article."""
    article = replace(words[start], text="the", norm="the", lower="the", capital=False)
    return subject_phrase((*words[:start], article, *words[start + 1 :]), start, bare=True)


def _many(words: tuple[Word, ...], start: int) -> Phrase | None:
    """A phrase without a determiner of its own, in the plural."""
    if words[start].lower in ARTICLES | QUANTIFIERS:
        return None
    found = subject_phrase(words, start)
    return found if found is not None and is_plural(words[found.head]) else None
