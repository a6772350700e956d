"""How far the words reach that name a measure or an obstacle: `exchange of records` in `exchange of records between the
harbours`. A frame reads the name; the mention tells the whole: what a measure is of and between whom is part of it."""

from __future__ import annotations

from typing import Final

from loaders.naming.marks import NAMELESS, Mark, Sentence
from loaders.naming.unnamed_phrases import SIDES, SIGNED
from loaders.saying.described import past_complement

_REACHING: Final = frozenset({"measure", "obstacle"})
_TOLD: Final = frozenset({"label", "term"})
_LINKS: Final = frozenset({"of", "between", "among"})


def end_of(sentence: Sentence, mark: Mark) -> int:
    """The end, in the sentence's text, of the words that name a mark's thing."""
    if mark.how in NAMELESS and not mark.inner:
        return _past_sides(sentence, mark)
    if mark.inner or mark.kind not in _REACHING or mark.how not in _TOLD or mark.last >= len(sentence.words):
        return mark.end
    approach = sentence.words[mark.last - 1].norm == "approach" and sentence.words[mark.last].lower == "to"
    if not approach and sentence.words[mark.last].lower not in _LINKS:
        return mark.end
    last = past_complement(sentence.words, mark.last, _LINKS | {"to"})
    cut = next((other.last for other in sentence.marks if other.first < last < other.last), last)
    return sentence.words[cut - 1].end


_ROW: Final = frozenset({",", "and", "the"})


def _past_sides(sentence: Sentence, mark: Mark) -> int:
    """The end of what tells an agreement from others by who made it (`the agreement signed with Chad`)."""
    words = sentence.words
    signed = mark.last < len(words) and words[mark.last].lower in SIGNED
    link = mark.last + signed
    if link >= len(words) or words[link].lower not in (SIDES if signed else ("with",)):
        return mark.end
    last = link + 1
    for other in sentence.marks:
        if other.first >= last and all(word.lower in _ROW for word in words[last : other.first]):
            last = other.last
    return words[last - 1].end if last > link + 1 else mark.end
