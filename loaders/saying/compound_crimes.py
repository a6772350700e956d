"""Crimes and threats that a noun before a known one makes another: `charity fraud`, `card and telephone fraud`, `online
and offline harassment`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.naming.kinds.phrases import Phrase
from loaders.naming.marks import CRIMES, Sentence
from loaders.naming.words import Word, is_joiner, is_possessive, word_set
from loaders.saying.clauses.clauses import PREPOSITIONS
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.subjects.groups import modifies

_HEADS: Final = word_set(
    "fraud theft harassment extortion forgery espionage sabotage stalking bullying scam abuse trafficking smuggling "
    "laundering piracy violence exploitation attack breach intrusion"
)
_UNLISTED: Final = word_set(
    "harassment stalking bullying trafficking smuggling extortion espionage sabotage scam forgery"
)
_BROAD: Final = word_set(
    """
serious severe major minor large small new old growing rising increasing emerging common frequent widespread alleged
suspected attempted successful further more most such same other certain particular several many various numerous
different possible potential actual recent past future modern sophisticated complex massive global international
national regional domestic foreign local cross-border transnational simple grave organized organised global worldwide
scale wide called based related own so similar traditional conventional contemporary ongoing repeated constant illegal
unlawful alleged reported only first second third last next single every another outright pure actual real
"""
)
_JOINED: Final = word_set(
    """
online offline card banking bank telephone phone email mobile insider physical network digital internet cyber sms retail
commercial corporate political sexual verbal racial economic industrial financial military domestic foreign tax voter
"""
)
_MOST: Final = 3  # words before the noun


def compounds(sentence: Sentence) -> Iterator[tuple[str, Phrase]]:
    """The phrases of a sentence with the kind of what they name, in order."""
    words = sentence.words
    if not any(word.norm in _HEADS for word in words):
        return
    for place, word in enumerate(words):
        if word.norm not in _HEADS or (word.capital and place) or not place or _noun_after(words, place):
            continue
        mark = next((m for m in sentence.marks if m.first <= place < m.last), None)
        if mark is not None and (mark.kind not in CRIMES or mark.last != place + 1):
            continue
        joined = _joined(sentence, mark.first if mark is not None else place)
        if joined is not None:
            yield _kind(word), Phrase(joined, place + 1)
        elif (mark is None and word.norm in _UNLISTED) or (mark is not None and mark.last - mark.first == 1):
            first = _first(sentence, place)
            if first < place:
                yield mark.kind if mark is not None else "crime", Phrase(first, place + 1)


def _kind(word: Word) -> str:
    return "threat" if word.norm in ("attack", "breach", "intrusion") else "crime"


def _noun_after(words: tuple[Word, ...], place: int) -> bool:
    """Whether the noun only modifies another (`fraud cases`)."""
    if place + 1 >= len(words):
        return False
    after = words[place + 1]
    return is_joiner(after) and after.start == words[place].end


def _first(sentence: Sentence, place: int) -> int:
    """The first of the nouns right before a word that make its thing another; the same place where none does."""
    words, first = sentence.words, place
    while first > 0 and place - first < _MOST and _names(sentence, first - 1, first):
        first -= 1
    while first < place and (is_joiner(words[first]) or words[first].lower in _BROAD):
        first += 1
    return first


def _names(sentence: Sentence, place: int, after: int) -> bool:
    words = sentence.words
    word = words[place]
    if is_joiner(word):
        return words[place - 1].end == word.start and word.end == words[after].start and place > 0
    hyphened = is_joiner(words[after]) and words[after].start == word.end
    if word.lower in _BROAD or (word.lower in verb_forms() and not hyphened) or not modifies(words, place):
        return False
    covering = [m for m in sentence.marks if m.first <= place < m.last]
    fitting = all(m.kind in (*CRIMES, "technology") and m.last == after for m in covering)
    return fitting and word.text.isalpha() and not word.capital and not is_possessive(word.lower)


def _joined(sentence: Sentence, start: int) -> int | None:
    """The first word of `A and B` before a noun that both tell apart; None where it stands by itself."""
    words = sentence.words
    conjunction = next((n for n in range(start, max(0, start - 3), -1) if words[n].lower in ("and", "or")), None)
    if conjunction is None or conjunction < 1:
        return None
    between = words[conjunction + 1 : start]
    if words[conjunction - 1].norm not in _JOINED or not all(w.text.islower() for w in between):
        return None
    if not between and words[start].norm in _HEADS:
        return None
    first = conjunction - 1
    if first and words[first - 1].lower == "credit":
        first -= 1
    told = any(m.first <= conjunction - 1 < m.last and m.kind in CRIMES for m in sentence.marks)
    ruled = first > 0 and words[first - 1].lower in PREPOSITIONS - {"of", "against", "by", "for", "like", "including"}
    return None if told or ruled else first
