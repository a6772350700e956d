"""Ukrainian and Russian words by which a text means itself: `у цій статті`, `мета дослідження`, `статья посвящена`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from loaders.naming.slavic.grammar import is_adjective
from loaders.naming.words import Word, lemma, word_set

_TEXTS: Final = word_set("стаття дисертація монографія доповідь розвідка статья диссертация монография доклад")
_WIDE: Final = word_set("дослідження робота публікація праця исследование работа публикация")  # others do them as well
_THIS: Final = word_set(
    """
ця цій цю цієї цього цьому це дана даній дану даної даного даному представлена представленій запропонована наша нашій
эта этой эту этого этом это данная данной данную данного данном настоящая настоящей настоящую настоящего настоящем
представленной предлагаемая предлагаемой предлагаемой наша нашей
"""
)
_PARTS: Final = word_set(
    """
мета метою ціль ціллю завдання завданням предмет предметом об'єкт об’єкт об'єктом об’єктом актуальність новизна
результати гіпотеза методологія автор автори авторами автором
цель целью задача задачей задачи объект объектом актуальность результаты гипотеза методология авторы авторами
"""
)
_SAYS: Final = (
    "присвяч", "розгля", "дослідж", "аналіз", "проаналіз", "висвітл", "розкри", "визнач", "обґрунт", "запропон",
    "описа",
    "посвящ", "рассм", "исслед", "анализ", "проанализ", "освещ", "раскры", "определ", "обоснов", "предлож", "предлаг",
)  # fmt: skip
_FROM: Final = 3  # words between the noun and its verb
_IN: Final = frozenset({"у", "в"})


def slavic_self_references(words: Sequence[Word], tongue: str) -> Iterator[tuple[int, int]]:
    """Where words mean the text they stand in: first word and the one after the last. A noun of a text does so after
    `this`, after `purpose`, and at the head of a sentence that says what is examined; `статті 5` is a provision."""
    for place, word in enumerate(words):
        noun = lemma(word.lower, tongue) if word.is_word else ""
        if noun not in _TEXTS and noun not in _WIDE:
            continue
        following = words[place + 1] if place + 1 < len(words) else None
        if following is not None and (following.text[0].isdigit() or following.capital):
            continue
        first = place - 1 if place and is_adjective(words[place - 1].lower, tongue) else place
        before = words[first - 1].lower if first > 0 else ""
        if words[first].lower in _THIS and first < place:
            yield first, place + 1
        elif before in _THIS:
            yield first - 1, place + 1
        elif before in _PARTS or (noun in _TEXTS and _opens(words, place)) or (before in _IN and _we(words)):
            yield place, place + 1


def _we(words: Sequence[Word]) -> bool:
    """Whether the authors speak as `we`: then `in the study` is theirs."""
    return any(word.lower in ("мы", "ми", "нами") for word in words)


def _opens(words: Sequence[Word], place: int) -> bool:
    """Whether a noun opens its sentence, after `in` at most, and what follows says that something is examined."""
    if place > 1 or (place == 1 and words[0].lower not in _IN):
        return False
    return any(word.lower.startswith(_SAYS) for word in words[place + 1 : place + 2 + _FROM])
