"""Places that no list names, known by the word for what they are or by the state after them: `the provinces of X, Y and
Z`, `X county`, `Springfield, Ohio`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.naming.candidates import Candidates
from loaders.naming.kinds.field_terms import terms
from loaders.naming.lines import line_of
from loaders.naming.marks import Mark, Sentence
from loaders.naming.words import Word, is_possessive, owner_of, word_set

_UNITS: Final = word_set(
    """
city town village province county district municipality prefecture oblast governorate island borough suburb township
commune canton voivodeship raion emirate archipelago peninsula
"""
)
_SIDES: Final = word_set(
    "North South East West Northern Southern Eastern Western Central Upper Lower Inner Greater Downtown"
)
_AFTER: Final = _UNITS - {"city", "town", "island", "village", "peninsula", "suburb", "commune"}  # `X county`
_OF: Final = 3  # words of such a name
_SHORT_NAMES: Final = word_set(
    """
AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC
SD TN TX UT VT VA WA WV WI WY DC ON QC BC AB MB SK NS NB NL NSW QLD VIC ACT
"""
)
_NO_NAMES: Final = word_set(
    "the a an this that these those each every no any some all its their our his her in at of and or but for as by from"
)
_BODIES: Final = word_set(
    "university college school institute department faculty center centre street road avenue drive box suite inc ltd"
)


def places_by_kind(sentence: Sentence, found: list[Mark], candidates: Candidates) -> Iterator[Mark]:
    """The places of a sentence that nothing found before covers, each a candidate of its name."""
    yield from _sides_of_cities(sentence, found, candidates)
    covered = {place for mark in found for place in range(mark.first, mark.last)}
    for first, last in sorted({*_of_units(sentence.words), *_before_states(sentence.words)}):
        whole = range(first, last)
        free = not covered.intersection(whole) or all(_is_part(mark, first, last) for mark in found)
        if free and first < last:
            surface = sentence.text[sentence.words[first].start : sentence.words[last - 1].end]
            yield sentence.mark(first, last, candidates.minted("place", surface), "head", ("Place",))


def _sides_of_cities(sentence: Sentence, found: list[Mark], candidates: Candidates) -> Iterator[Mark]:
    """`North Lima`, `Greater Lima`: a capitalised side before the name of a place, that no known name takes in."""
    words = sentence.words
    for city in found:
        first = city.first - 1
        if city.kind != "place" or first < 0 or words[first].text not in _SIDES or words[city.first].acronym:
            continue
        row = first > 1 and words[first - 1].lower in ("and", "or", "-") and words[first - 2].text in _SIDES
        if row or any(mark.first <= first and city.last <= mark.last for mark in found):
            continue
        surface = sentence.text[words[first].start : words[city.last - 1].end]
        yield sentence.mark(first, city.last, candidates.minted("place", owner_of(surface)), "head", ("Place",))


def _is_part(mark: Mark, first: int, last: int) -> bool:
    """Whether a mark lies aside of a name, or is of the state that closes it."""
    return mark.last <= first or last <= mark.first or (first < mark.first and mark.last == last)


def _of_units(words: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
    for place, word in enumerate(words):
        if word.norm not in _UNITS:
            continue
        if [w.lower for w in words[place + 1 : place + 2]] == ["of"]:
            yield from _row(words, place + 2, several=word.lower != word.norm)
        elif word.lower in _AFTER and not word.capital:
            first = place
            while first > 1 and place - first < _OF and _is_name(words[first - 1]):
                first -= 1
            if first < place and words[first - 1].lower in ("the", "in", "of", "and", ","):
                yield first, place + 1


def _row(words: tuple[Word, ...], place: int, several: bool) -> Iterator[tuple[int, int]]:
    """The names after `of`: one, or for several places a row joined by commas and `and`."""
    while place < len(words):
        last = place
        while last < len(words) and last - place < _OF and _is_name(words[last]):
            last += 1
        if last == place:
            return
        yield place, last
        place = last
        while several and place < len(words) and words[place].lower in (",", "and"):
            place += 1
        if place == last:
            return


def _before_states(words: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
    """`Springfield, Ohio`, `Springfield, OH`: a name between what closes another and the comma before a state's."""
    for place, word in enumerate(words):
        if word.text != "," or place < 1 or place + 1 == len(words):
            continue
        after = place + 2 if words[place + 1].text in _SHORT_NAMES else _state_after(words, place + 1)
        first = place
        while first > 0 and place - first < _OF and _is_name(words[first - 1]):
            first -= 1
        bounded = (
            first == 0 or words[first - 1].text in ",;(:-–—" or words[first - 1].lower in ("in", "of", "at", "from")
        )
        if after and first < place and bounded and not any(w.lower in _BODIES for w in words[first:place]):
            yield first, after


def _state_after(words: tuple[Word, ...], first: int) -> int:
    """The word after the name of a part of a state that opens at a word, 0 where none does."""
    for last in (first + 2, first + 1):
        line = line_of(" ".join(word.text for word in words[first:last]))
        term = terms().get(line)
        if term is not None and term.kind == "place" and words[first].capital:
            return last
    return 0


def _is_name(word: Word) -> bool:
    return word.is_word and word.capital and not is_possessive(word.text) and word.lower not in _NO_NAMES
