"""Whether a passage says something where it is told: no verb's remains, no pronoun, no piece of another clause."""

from __future__ import annotations

from typing import Final

from loaders.naming.words import AUXILIARIES, Word, word_set, words_inside
from loaders.saying.clauses.clauses import HELPING, PREPOSITIONS
from loaders.saying.clauses.main_clauses import crosses
from loaders.saying.context import Reading
from loaders.saying.matches import Match

GENERAL: Final = "activity"  # the frame that yields to any more telling one
_NO_OBJECTS: Final = PREPOSITIONS - {"to", "over", "about", "around", "like"} | {
    "or",
    "and",
    "much",
    "longer",
    "together",
}
_OPENING: Final = word_set("which who whom whose and or but nor")
_POINTING: Final = word_set("this that these those it they them both each such one ones he she him her")
_OF_THE_TEXT: Final = ("of-text", "question", "conclusion", "of-row", "of-phrase")


def tells(reading: Reading, match: Match) -> bool:
    """Whether a passage says something: not a verb's remains (`was then`), nor what only hangs on a lost noun, nor what
    only points to what stood before (`these`, `address this`, `both attacks`)."""
    if not isinstance(match.object, tuple) or match.rule in ("predicate", "assertion"):
        return not crosses(reading, match)
    inside = words_inside(reading.sentence.words, match.object)
    telling = [w for w in inside if w.is_word and w.lower not in HELPING and len(w.text) > 2 and not w.text.isdigit()]
    if match.rule == GENERAL and inside[0].lower in _NO_OBJECTS:
        return False
    if not match.rule.endswith(_OF_THE_TEXT) and _only_points(inside):
        return False
    return bool(telling) and not (inside[0].lower == "of" and match.rule != "question")


def _only_points(inside: tuple[Word, ...]) -> bool:
    """Whether words only point to what stood before (`this`, `both attacks`, `address this`), or open in the midst of a
    clause (`which …`, `and …`)."""
    told = [word for word in inside if word.is_word]
    if not told or told[0].lower in _OPENING:
        return True
    if len(told) > _SHORT:
        return False
    alone = told[-1].lower in _POINTING and not told[-1].acronym and told[0].lower not in AUXILIARIES
    return alone or told[0].lower in ("both", "each", "such")


_SHORT: Final = 2  # words of what only points back
