"""The act that is named right after one of its provisions: `section 2 of the XYZ Act`, `Article 5 of the CPC`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from loaders.naming.headed.heads import INSTRUMENT_HEADS
from loaders.naming.words import Word

_LONGEST: Final = 8  # words of a name


@dataclass(frozen=True, slots=True)
class NameBeside:
    """The name as it stands, at words `first` to `last` (exclusive), and the class of ours that its head word tells."""

    name: str
    type: str
    first: int = 0
    last: int = 0

    def abbreviates(self, other: str) -> bool:
        """Whether this is an acronym of another name: the initials of its capitalised words, in any order.

        >>> NameBeside("CPC", "Instrument").abbreviates("Code of Criminal Procedure")
        True
        """
        initials = sorted(word[0] for word in other.split() if word[:1].isupper())
        return self.name.isupper() and len(initials) > 1 and sorted(self.name) == initials


def name_beside(sentence: tuple[Word, ...], after: int) -> NameBeside | None:
    """The act named after `of` or `of the` at a word: up to its head word, or an acronym alone; None without one."""
    first = after + 1
    if after >= len(sentence) or sentence[after].lower != "of":
        return None
    if first < len(sentence) and sentence[first].lower == "the":
        first += 1
    for place, word in enumerate(sentence[first : first + _LONGEST], start=first):
        if not word.text[:1].isupper():
            break
        if place > first and word.lower in INSTRUMENT_HEADS:
            name = " ".join(each.text for each in sentence[first : place + 1])
            return NameBeside(name, INSTRUMENT_HEADS[word.lower], first, place + 1)
    alone = sentence[first] if first < len(sentence) else None
    return NameBeside(alone.text, "Instrument", first, first + 1) if alone is not None and alone.acronym else None
