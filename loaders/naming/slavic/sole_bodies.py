"""Bodies that one word with a capital names in Ukrainian and Russian texts: parliaments, and seats of power that stand
for whoever sits there (`Кремль`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from loaders.naming.candidates import Candidates
from loaders.naming.marks import Mark, Sentence
from loaders.naming.words import Word

# The beginnings of names, with their names and those under which English texts have them.
_SOLE: Final = {
    "бундестаг": "Bundestag", "бундесрат": "Bundesrat", "кнесет": "Knesset", "кнессет": "Knesset",
    "меджліс": "Majlis", "меджлис": "Majlis", "фолькетинг": "Folketing", "сенат": "Senate", "кремл": "Kremlin",
    "госдум": "State Duma", "держдум": "State Duma",
}  # fmt: skip
_ENDING: Final = 3  # letters of an ending
_PAIRS: Final = {
    ("білий", "дім"): "White House", ("белый", "дом"): "White House", ("білого", "дому"): "White House",
    ("білому", "домі"): "White House", ("білим", "домом"): "White House", ("белого", "дома"): "White House",
    ("белому", "дому"): "White House", ("белым", "домом"): "White House", ("белом", "доме"): "White House",
}  # fmt: skip


def slavic_sole_bodies(sentence: Sentence, found: Sequence[Mark], candidates: Candidates) -> Iterator[Mark]:
    """A mark for each such name that no mark covers; a part of a longer name is none."""
    words = sentence.words
    covered = {place for mark in found for place in range(mark.first, mark.last)}
    for place, word in enumerate(words):
        if not word.capital or word.acronym or place in covered:
            continue
        following = words[place + 1] if place + 1 < len(words) else None
        name = _of_pair(word, following) if following is not None else None
        last = place + 2
        if name is None:
            if following is not None and (following.capital or following.text == "-"):
                continue
            name, last = _alone(word), place + 1
        if name is not None and not (place > 1 and words[place - 1].capital and words[place - 1].is_word):
            iri = candidates.minted("body", sentence.text[word.start : words[last - 1].end], ("Body",), key=name)
            yield sentence.mark(place, last, iri, "head", ("Body",))


def _of_pair(word: Word, following: Word) -> str | None:
    """The body that an adjective and its noun name."""
    known = _PAIRS.get((word.lower, following.lower))
    duma = word.lower.startswith(_OF_STATE) and following.lower.startswith("дум") and len(following.text) <= _DUMA
    return known or ("State Duma" if duma else None)


_OF_STATE: Final = ("государственн", "державн")
_DUMA: Final = 5  # letters of the noun in its longest form of the singular


def _alone(word: Word) -> str | None:
    return next((name for stem, name in _SOLE.items() if _is_form(word.lower, stem)), None)


def _is_form(lower: str, stem: str) -> bool:
    return lower.startswith(stem) and len(lower) - len(stem) <= _ENDING and not lower.endswith(_ADJECTIVES)


_ADJECTIVES: Final = ("ська", "ский", "ская", "ск", "тор", "ори")
