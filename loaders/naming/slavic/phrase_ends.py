"""Where a Ukrainian or Russian phrase that describes a thing ends: past its genitives, what a right or an access is to,
the act that changes are made in, and what a body struggles with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from loaders.naming.marks import Mark
from loaders.naming.slavic.acts import past_matter
from loaders.naming.slavic.cases import is_genitive
from loaders.naming.slavic.grammar import AND, WITH, is_adjective, is_finite, is_noun_like
from loaders.naming.slavic.heads import KINDS
from loaders.naming.slavic.names import goes_on
from loaders.naming.words import Word, lemma

_RIGHT: Final = 5  # words of the genitives after it
REACHING: Final = frozenset({"доступ", "право"})  # what is told by `до X`, `на X` after it
CHANGES: Final = frozenset({"поправка", "изменение", "зміна", "дополнение", "доповнення"})
DATA: Final = frozenset({"данные", "метаданные"})  # to the dictionary a participle


def of_struggle(words: tuple[Word, ...], last: int, found: Sequence[Mark]) -> int:
    """The word after `по борьбе с X`, `з розслідування X` behind a body; the same where no such words stand there."""
    if not goes_on(words, last):
        return last
    end = last + 2 + (last + 2 < len(words) and words[last + 2].lower in WITH)
    mark = next((m for m in found if m.first == end and m.kind in ("crime", "threat")), None)
    return mark.last if mark is not None else last


def changed(words: tuple[Word, ...], last: int, tongue: str, starts: dict[int, int]) -> int:
    """The word after the act that changes are made in (`поправки в закон о X`); the same where none is told."""
    if last + 1 >= len(words) or words[last].lower not in ("в", "до", "к", "у"):
        return last
    noun = last + 1
    if noun in starts and KINDS.get(lemma(words[noun].lower, tongue), ("",))[0] == "instrument":
        return starts[noun]
    while noun < len(words) - 1 and is_adjective(words[noun].lower, tongue):
        noun += 1
    if KINDS.get(lemma(words[noun].lower, tongue), ("",))[0] != "instrument":
        return last
    return past_matter(words, right(words, noun + 1, tongue, starts, set()), tongue)


def reached(words: tuple[Word, ...], last: int, tongue: str, starts: dict[int, int]) -> int:
    """The word after what an access is to (`доступ к данным абонентов`); the same where nothing tells it."""
    if last + 1 >= len(words) or words[last].lower not in ("к", "до", "на"):
        return last
    if last + 1 in starts:
        return starts[last + 1]
    noun = last + 1
    while noun < len(words) - 1 and is_adjective(words[noun].lower, tongue) and words[noun].lower not in DATA:
        noun += 1
    if not is_noun_like(words[noun], tongue):
        return last
    return right(words, noun + 1, tongue, starts, set())


def right(words: tuple[Word, ...], last: int, tongue: str, starts: dict[int, int], covered: set[int]) -> int:
    """The word after the genitives that hang on a head; a mention among them is taken whole."""
    first = last
    kept = last
    while last < len(words) and last - first < _RIGHT:
        word = words[last]
        if not word.is_word:
            break
        if last in starts:
            ruled = word.acronym or is_genitive(word.lower, tongue)
            if not ruled or starts[last] - first > _RIGHT + 2:
                break
            last = kept = starts[last]
            continue
        joins = (
            word.lower in AND and kept == last > first and last + 1 in starts and starts[last + 1] - first < 2 * _RIGHT
        )
        if joins and (words[last + 1].acronym or is_genitive(words[last + 1].lower, tongue)):
            last = kept = starts[last + 1]  # `акти президента X та уряду Y`
            continue
        if last in covered or is_finite(word.lower, tongue) or not is_genitive(word.lower, tongue):
            break
        if not (is_noun_like(word, tongue) or is_adjective(word.lower, tongue)):
            break  # a pronoun hangs on nothing
        last += 1
        if last + 1 < len(words) and words[last].text == "-" and words[last].start == word.end:
            last += 2
        if not is_adjective(words[last - 1].lower, tongue):
            kept = last
    return kept
