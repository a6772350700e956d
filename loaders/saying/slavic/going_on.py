"""Where a Ukrainian or Russian clause only goes on with what the one before tells of its subject (`X prepared A, but
did not publish B`)."""

from __future__ import annotations

from typing import Final

from loaders.naming.slavic.grammar import AND, is_finite, verb_form
from loaders.naming.words import Word, word_set

_JOINS: Final = AND | word_set("а але но однак однако проте зато")
_SMALL: Final = word_set(
    """
не ні ни також также теж тоже лише лишь тільки только ще ещё еще вже уже потім потом згодом затем навіть даже водночас
одночасно одновременно натомість зараз сразу
"""
)


def going_on(words: tuple[Word, ...], first: int, verb: int, tongue: str) -> int:
    """The verb of the same form whose subject a clause goes on with, as nothing but a conjunction and particles stands
    between it and its own verb; -1 where it may have another."""
    if first < 1 or any(word.lower not in _SMALL for word in words[first:verb]):
        return -1
    opened = next((n for n in range(first - 1, 0, -1) if words[n].text == ","), -1)
    joined = words[opened + 1 : first]
    if opened < 0 or not joined or any(w.lower not in _JOINS | _SMALL for w in joined):
        return -1
    earlier = next((n for n in range(opened - 1, -1, -1) if is_finite(words[n].lower, tongue)), -1)
    if earlier < 0 or any(word.text == ";" for word in words[earlier:opened]):
        return -1
    one, other = words[earlier].lower, words[verb].lower
    told = verb_form(other, tongue).told
    same = told != "" and verb_form(one, tongue).told == told and _past(one) == _past(other)
    return earlier if same else -1


def _past(lower: str) -> bool:
    return lower.removesuffix("ся").removesuffix("сь").endswith(("в", "л", "ла", "ло", "ли"))
