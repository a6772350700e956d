"""What tells a nominative from the cases that look like it in a Ukrainian or Russian clause."""

from __future__ import annotations

from loaders.naming.slavic.cases import is_genitive
from loaders.naming.slavic.grammar import AND, PREPOSITIONS, is_adjective, nominative
from loaders.naming.words import Word, lemma


def unlike_accusative(words: tuple[Word, ...], place: int, tongue: str) -> bool:
    """Whether a nominative differs from its accusative: feminines in `а`, `я`."""
    told = nominative(words[place], tongue)
    return told is not None and told.told == "f" and words[place].lower[-1] in "ая"


def in_row(words: tuple[Word, ...], number: int, last: int) -> bool:
    """Whether `and` joins something to a noun before the verb: then its own number tells nothing."""
    return any(word.lower in AND for word in words[number + 1 : last])


def opens_phrase(words: tuple[Word, ...], number: int, first: int, tongue: str) -> bool:
    """Whether a nominative after a phrase opens a phrase of its own: with an adjective in the nominative before it, or
    in singular where its form is a nominative's alone."""
    word = words[number]
    told = nominative(word, tongue)
    if number > first and words[number - 1].lower in PREPOSITIONS:
        return False
    if number > first and is_adjective(words[number - 1].lower, tongue):
        adjective = nominative(words[number - 1], tongue)
        return adjective is not None and told is not None and adjective.agrees(told) and adjective.told != ""
    alike = told is None or told.told in ("", "p", "n", "m")
    return not alike and lemma(word.lower, tongue) == word.lower and word.lower[-1] in "ая"


def is_nominative_alone(word: Word, tongue: str) -> bool:
    """Whether a noun's form is no genitive and no name that is the same in all cases: after the noun of a preposition
    it hangs on nothing."""
    lower = word.lower
    if word.acronym or word.capital or lower[-1] in "оеиую":
        plural = lower[-1] == "и" and not word.capital and lemma(lower, tongue) != lower
        return plural and not is_genitive(lower, tongue)
    return not is_genitive(lower, tongue)
