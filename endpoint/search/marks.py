"""Which words of a found text were meant, and how well the whole text fits what was asked."""

from __future__ import annotations

from typing import Final

from rapidfuzz.distance import OSA

from endpoint.search.asking import (
    BY_BEGINNING,
    BY_SOUND,
    BY_STEM,
    EXACT,
    FAR,
    NEAR,
    ONE_WRONG,
    STOP_WORDS,
    TWO_WRONG,
    Asked,
)
from graph.searching.forms import sound, stem, words

WHOLE: Final = 3.0  # of a text that is what was typed
BEGUN: Final = 1.6  # of a text that begins with what was typed
_LENGTH: Final = 0.06  # what each word of a text that was not asked for costs


def marked(text: str, question: Asked) -> list[tuple[str, bool]]:
    """A text in pieces, each with whether it was meant; joined they are the text.

    >>> marked("Convention on Cybercrime", Asked(("cybercrimes",)))
    [('Convention on ', False), ('Cybercrime', True)]
    """
    pieces: list[tuple[str, bool]] = []
    done = 0
    for word in words(text):
        if _meant(word.form, question):
            if word.start > done:
                pieces.append((text[done : word.start], False))
            pieces.append((text[word.start : word.end], True))
            done = word.end
    if done < len(text):
        pieces.append((text[done:], False))
    return pieces


def _meant(form: str, question: Asked) -> bool:
    if form in STOP_WORDS:
        return form in question.forms
    return any(closeness(form, typed) > 0 for typed in question.needed)


def same_stem(form: str, typed: str) -> bool:
    """Whether a word of a text and one that was typed are forms of one word."""
    return stem(typed) in (stem(form), form)


def closeness(form: str, typed: str) -> float:
    """What a word of a text is worth for a word that was typed; 0 where it is none of its forms."""
    if form == typed:
        return EXACT
    if same_stem(form, typed):
        return BY_STEM
    if form.startswith(typed):
        return BY_BEGINNING
    heard, said = sound(form), sound(typed)
    if heard == said:
        return BY_SOUND
    if len(typed) < ONE_WRONG or typed.isdigit():
        return 0
    most = 2 if len(typed) >= TWO_WRONG else 1
    wrong = min(
        OSA.distance(part, whole, score_cutoff=most)
        for whole, against in ((typed, form), (said, heard))
        for part in (against, against[: len(whole)])
    )
    return 0 if wrong > most else NEAR if wrong < 2 else FAR


def fit(forms: tuple[str, ...], question: Asked) -> float:
    """A factor for the score of a text of these words: whole and begun names first, long ones later.

    >>> fit(("convention",), Asked(("convention",))) > fit(("convention", "on", "cybercrime"), Asked(("convention",)))
    True
    """
    kept = tuple(form for form in forms if form not in STOP_WORDS) or forms
    factor = 1 / (1 + _LENGTH * max(0, len(kept) - len(question.needed)))
    if forms == question.forms:
        return WHOLE
    if kept == question.needed:
        return WHOLE * 0.9
    if len(kept) == len(question.needed) and all(map(same_stem, kept, question.needed)):
        return WHOLE * 0.8
    if _begins(kept, question.needed):
        return BEGUN * factor
    return factor


def _begins(forms: tuple[str, ...], needed: tuple[str, ...]) -> bool:
    if not needed or len(forms) < len(needed):
        return False
    *whole, last = needed
    return forms[: len(whole)] == tuple(whole) and forms[len(whole)].startswith(last)
