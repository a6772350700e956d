"""How far the words reach that name a measure or an obstacle: `exchange of records` in `exchange of records between the
harbours`. A frame reads the name; the mention tells the whole: what a measure is of and between whom is part of it."""

from __future__ import annotations

from typing import Final

from loaders.naming.acts.act_details import SIDES, SIGNED
from loaders.naming.marks import GROUP, NAMELESS, Mark, Sentence
from loaders.naming.words import word_set
from loaders.saying.subjects.described import past_complement
from loaders.saying.subjects.pronouns import HOW as PRONOUN

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
        if (
            other.kind in ("state", "body")
            and other.first >= last
            and all(word.lower in _ROW for word in words[last : other.first])
        ):
            last = other.last
    return words[last - 1].end if last > link + 1 else mark.end


_ACTORS: Final = word_set(
    """
lawmaker legislator prosecutor judge court police criminal hacker terrorist cyberterrorist expert
investigator official attacker offender victim
"""
)


def is_mentioned(sentence: Sentence, mark: Mark) -> bool:
    """Whether words without a name mention somebody all the same: `he` and `she`, and a group by what it is known for
    (`prosecutors`), not by where it is from (`European experts`)."""
    if mark.how == PRONOUN:
        return mark.kind == "person"
    if mark.how != GROUP or mark.kind != "body" or (sentence.words[mark.first].capital and mark.first):
        return False
    head = next((n for n in range(mark.first, mark.last) if sentence.words[n].lower in _OF), mark.last) - 1
    return sentence.words[head].norm in _ACTORS and not sentence.words[mark.first].lower.endswith(_FROM)


_OF: Final = frozenset({"of", "in", "from"})
_FROM: Final = ("ean", "ian", "ish", "can")
