"""The language of some words by their letters: English, Ukrainian or Russian."""

from __future__ import annotations

import re
from typing import Final

from pyoxigraph import Literal

_LATIN: Final = re.compile(r"[A-Za-z]")
_CYRILLIC: Final = re.compile(r"[А-Яа-яЁёІіЇїЄєҐґ]")
_UKRAINIAN: Final = re.compile(r"[іїєґІЇЄҐ]")
_RUSSIAN: Final = re.compile(r"[ыэъёЫЭЪЁ]")
SCRIPT: Final = re.compile(r"[\u0400-\u04ff]")  # a letter of the Cyrillic script
VOWELS: Final = "аеёиоуыэюяіїє"
_SAMPLE: Final = 4000  # code points: enough to tell, and one bound for any text


def language(words: str) -> str:
    """`en`, `uk` or `ru`.

    >>> language("cyber threat"), language("злочини у кіберпросторі"), language("преступления в сети")
    ('en', 'uk', 'ru')
    """
    sample = words[:_SAMPLE]
    if sample.isascii():
        return "en"
    cyrillic = len(_CYRILLIC.findall(sample))
    if cyrillic <= len(_LATIN.findall(sample)):
        return "en"
    return "uk" if len(_UKRAINIAN.findall(sample)) > len(_RUSSIAN.findall(sample)) else "ru"


def tagged(words: str) -> Literal:
    """Words as a literal with the tag of their language."""
    return Literal(words, language=language(words))
