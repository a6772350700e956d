"""Whether a Ukrainian or Russian word is denied: `not` stands right before it, and no `not only`."""

from __future__ import annotations

from typing import Final

from loaders.naming.words import Word, word_set

_NOT: Final = word_set("не ні ни жоден жодна жодне никто ніхто")
_ONLY: Final = word_set("лише лишь тільки только просто стільки столько")


def is_negated(words: tuple[Word, ...], place: int, most: int = 2) -> bool:
    """Whether one of at most `most` words before a word denies it.

    >>> from loaders.naming.words import words
    >>> is_negated(words("Рада не ухвалила закон", "uk"), 2), is_negated(words("Рада не лише пише закони", "uk"), 3)
    (True, False)
    """
    return any(words[n].lower in _NOT and words[n + 1].lower not in _ONLY for n in range(max(0, place - most), place))
