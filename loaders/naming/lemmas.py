"""Dictionary forms of Ukrainian and Russian words, also of those that the dictionaries lack or take for others."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final


@lru_cache(maxsize=1 << 14)
def lemma(word: str, language: str) -> str:
    """The dictionary form of a Ukrainian or Russian word in lower case.

    >>> lemma("передбачає", "uk"), lemma("конвенции", "ru")
    ('передбачати', 'конвенция')
    """
    import simplemma  # its dictionaries take seconds to load; most texts need none

    found: str = simplemma.lemmatize(word, lang="uk" if language == "uk" else "ru")
    form = _NO_STATES.get(found.casefold(), found.casefold())
    if _OF_STATES.fullmatch(word) or (language != "uk" and word.endswith("ией")):
        return re.sub(r"(?:ей|єю|[иїю])$", "я", word)
    if form.endswith(("ий", "ый", "ій")) and (quality := _QUALITY.fullmatch(word)) is not None:
        return f"{quality[1]}{'ість' if language == 'uk' else 'ость'}"
    if form == word and word.startswith(_CYBER) and len(word) > len(_CYBER[0]) + 2:
        return word[: len(_CYBER[0])] + lemma(word[len(_CYBER[0]) :], language)
    if form == word and language != "uk" and (unlisted := _OF_PLACES.search(form)) is not None:
        return f"{form[: unlisted.start(1)]}ий"  # `будапештская`: dictionaries lack most such adjectives
    if form == word and (unlisted := _OF_THINGS.search(form)) is not None:
        return f"{form[: unlisted.start(1)]}{'ий' if language == 'uk' else 'ый'}"  # `контентных`
    return f"{form[:-3]}пол" if len(form) > 5 and form.endswith("піл") else form  # `Інтерполом`: no `Інтерпіл`


# States that dictionaries take for chemical elements, and their forms that they take for other words'.
_NO_STATES: Final = {
    "франций": "франция", "германий": "германия", "индий": "индия", "колумбий": "колумбия", "бразилий": "бразилия",
    "норвег": "норвегия",
}  # fmt: skip
_QUALITY: Final = re.compile(r"(.{3,})(?:ість|істю|ості|остей|остям|остями|остях|ость|остью|ости)")  # no adjectives
_OF_STATES: Final = re.compile(r"(?:дан|сир|лів)і(?:ї|ю|єю)|бразилі(?:я|ї|ю|єю)|бразили(?:я|и|ю|ей)")
_CYBER: Final = ("кібер", "кибер")  # dictionaries lack most words that begin so
_OF_THINGS: Final = re.compile(r"[а-яёіїє]{4}[бвдклмпрстфхцєії]н(ых|ыми|ые|ого|ому|ної|их|ими)$")
_OF_PLACES: Final = re.compile(r"[а-яё]{3}[сц]к(ая|ое|ие|ого|ой|ому|им|их|ими|ую|ою)$")
