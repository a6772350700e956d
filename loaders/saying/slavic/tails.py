"""Where a Ukrainian or Russian sentence ends in who says it: `…, сообщил X.`, `…, – додали в Y.`"""

from __future__ import annotations

from typing import Final

from loaders.naming.slavic.grammar import THAT, is_finite
from loaders.naming.slavic.people import SAYING
from loaders.naming.words import Word
from loaders.saying.slavic.remarks import is_report

SAYS: Final = (
    *SAYING, "заяви", "заявля", "наголош", "відміч", "відміт", "констат", "прийшл", "пришл", "попередж", "предупре",
    "визнал", "признал", "замеч", "зауваж", "писав", "писал", "підрахув", "доводит", "доводить", "виходить",
    "повідомля", "сообща", "уточни", "уточня", "розповіда", "інформу", "информир", "проінформ", "говорит", "говорить",
    "каже", "кажуть", "переда", "рассказыв", "рассказал",
)  # fmt: skip
"""Beginnings of verbs of saying."""
_SHORTEST: Final = 3  # words of what somebody says
_LONGEST: Final = 14  # words that say who


def saying_tail(words: tuple[Word, ...], tongue: str) -> int:
    """The comma before a verb of saying whose subject ends the sentence; -1 where it does not end so.

    >>> from loaders.naming.words import words
    >>> saying_tail(words("Сервер стоял два дня, сообщил представитель полиции.", "ru"), "ru")
    4
    """
    commas = [n for n in range(max(1, len(words) - _LONGEST - 2), len(words) - 2) if words[n].text == ","]
    return next((n for n in reversed(commas) if _is_tail(words, n, tongue)), -1)


def _is_tail(words: tuple[Word, ...], comma: int, tongue: str) -> bool:
    verb = comma + 1 + (words[comma + 1].text in ("—", "–", "-"))
    told = words[verb].lower
    if not (told.startswith(SAYS) and is_finite(told, tongue)) and not is_report(told):
        return False
    rest, before = words[verb + 1 :], words[:comma]
    if any(w.lower in THAT or w.text in ";:" or (w.is_word and is_finite(w.lower, tongue)) for w in rest):
        return False
    said = any(w.is_word and is_finite(w.lower, tongue) for w in before)
    return said and sum(w.is_word for w in before) >= _SHORTEST - 1 and any(w.is_word for w in rest)
