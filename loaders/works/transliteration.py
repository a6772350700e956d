"""Names in Latin letters, so that one person or title is found under one key in both scripts.

The scheme is ours: readable rather than reversible, and folded where transliterations differ (ISO 9, GOST 7.79, BGN,
the web), so that `Данельян`, `Danel'yan` and `Danelyan` meet.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_CYRILLIC: Final = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ'"
_LATIN: Final = "a|b|v|g|d|e|e|zh|z|i|y|k|l|m|n|o|p|r|s|t|u|f|kh|ts|ch|sh|shch||y||e|yu|ya|i|yi|ye|g|"
_SMALL: Final = dict(zip(_CYRILLIC, _LATIN.split("|"), strict=True))
_TABLE: Final = str.maketrans(
    {**_SMALL, **{letter.upper(): value.capitalize() for letter, value in _SMALL.items() if letter != "'"}}
)
# Letters that look the same in both scripts: a word of the one must not hold a letter of the other.
_LOOKALIKES: Final = dict(zip("АВЕКМНОРСТУХаеорсухкі", "ABEKMHOPCTYXaeopcyxki", strict=True))
_MIXED: Final = re.compile(r"[A-Za-z]*(?:[A-Za-z][А-Яа-яІі]|[А-Яа-яІі][A-Za-z])[A-Za-zА-Яа-яІі]*")
_FOLDS: Final = (
    (re.compile("kh"), "h"),
    (re.compile(r"(?<=[a-z])j(?=[aeou])|(?<=[aeo])j"), "y"),
    (re.compile(r"(?:iy|yy|ij|yj)\b"), "y"),
)


def mended(words: str) -> str:
    """The words with letters of the wrong script put right, where a word mixes Latin and look-alike Cyrillic.

    >>> mended("R. \u041anake")
    'R. Knake'
    """
    return _MIXED.sub(lambda match: _one_script(match.group()), words)


def _one_script(word: str) -> str:
    latin_letters = sum(letter.isascii() for letter in word)
    if latin_letters * 2 >= len(word):
        return "".join(_LOOKALIKES.get(letter, letter) for letter in word)
    back = {latin: cyrillic for cyrillic, latin in _LOOKALIKES.items()}
    return "".join(back.get(letter, letter) for letter in word)


def latin(words: str) -> str:
    """The words in Latin letters.

    >>> latin("Шведова")
    'Shvedova'
    """
    return mended(words).translate(_TABLE)


@lru_cache(maxsize=100_000)
def folded(words: str) -> str:
    """A key: lower-case Latin letters, digits and single spaces, variants of transliteration made equal.

    >>> folded("Данельян") == folded("Danel'yan") == folded("Danelyan")
    True
    """
    plain = unicodedata.normalize("NFKD", latin(words)).encode("ascii", "ignore").decode("ascii").casefold()
    plain = re.sub(r"['\"`]", "", plain)
    for variant, chosen in _FOLDS:
        plain = variant.sub(chosen, plain)
    return " ".join(re.findall(r"[a-z0-9]+", plain))
