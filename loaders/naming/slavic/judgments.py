"""What courts and authorities of one state do for those of another, named by the deed and what it is done to: `визнання
та виконання іноземних судових рішень`, `исполнение запросов`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from loaders.naming.marks import Mark
from loaders.naming.slavic.cases import is_genitive
from loaders.naming.slavic.grammar import AND, is_adjective, is_noun_like
from loaders.naming.words import Word, lemma, word_set

_DEEDS: Final = word_set("визнання виконання признание исполнение")
_JUDGED: Final = word_set("рішення вирок решение приговор")
_ASKED: Final = word_set("запит доручення ордер запрос поручение ордер")
_OF_COURTS: Final = ("суд", "іноземн", "иностранн", "арбітраж", "арбитраж", "закордонн", "зарубежн")
_THERE: Final = ("на", "території", "территории", "їх", "их", "своїй", "своей", "її", "ее", "её")
_LONGEST: Final = 6  # words after the thing done to


class Done(NamedTuple):
    """Words `first` to `last` (exclusive) that name such a deed; the noun of the deed at `head`."""

    first: int
    last: int
    head: int


def judgments(words: tuple[Word, ...], tongue: str, found: Sequence[Mark]) -> Iterator[Done]:
    """The deeds of a sentence, in order; a deed that is done to a judgment is one where a court's or a foreign one is
    meant."""
    taken = -1
    for place, word in enumerate(words):
        if place < taken or lemma(word.lower, tongue) not in _DEEDS or any(m.first <= place < m.last for m in found):
            continue
        last = place + 1
        while last + 1 < len(words) and words[last].lower in AND and lemma(words[last + 1].lower, tongue) in _DEEDS:
            last += 2
        while last < len(words) and words[last].lower in _THERE:
            last += 1
        noun = last
        while noun < len(words) and is_adjective(words[noun].lower, tongue) and is_genitive(words[noun].lower, tongue):
            noun += 1
        form = lemma(words[noun].lower, tongue) if noun < len(words) else ""
        end = place
        if form in _JUDGED | _ASKED:
            told = any(w.lower.startswith(_OF_COURTS) for w in words[last:noun])
            end = noun + 1 if told else _past_genitives(words, noun + 1, tongue)
            told = told or any(w.lower.startswith(_OF_COURTS) for w in words[noun:end])
        if end > place and (form in _ASKED or told):
            first = place - (
                place > 0 and words[place - 1].lower.startswith(("взаємн", "взаимн", "примусов", "принуд"))
            )
            yield Done(first, end, place)
            taken = end


def _past_genitives(words: tuple[Word, ...], place: int, tongue: str) -> int:
    last = place
    while last < len(words) and last - place < _LONGEST:
        word = words[last]
        if not word.is_word or word.capital or not is_genitive(word.lower, tongue):
            break
        if not (is_noun_like(word, tongue) or is_adjective(word.lower, tongue)):
            break
        last += 1
    while last > place and is_adjective(words[last - 1].lower, tongue):
        last -= 1
    return last
