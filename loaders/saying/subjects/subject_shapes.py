"""The shapes that a described subject has beside one noun with what hangs on it: an amount (`a growing number of
states`), a row (`courts and prosecutors`), and `applying old rules to networks`."""

from __future__ import annotations

from typing import Final

from loaders.naming.words import AUXILIARIES, MODALS, Word, is_joiner, word_set
from loaders.saying.clauses.clauses import ADVERBS, HELPING, RELATIVE
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.verbs import Form
from loaders.saying.subjects.subject_amounts import quantified
from loaders.saying.subjects.subject_phrases import Phrase, subject_phrase
from loaders.saying.subjects.subject_rows import row

_HARDLY: Final = word_set("few fewer little hardly scarcely")  # `Few ports are safe` tells of no few ports
_LONGEST: Final = 14  # words between a gerund and the verb


def subject_shapes(words: tuple[Word, ...], start: int) -> tuple[Phrase, ...]:
    """The phrases that are subjects together of one verb, from a word on; empty where none is certain."""
    if start >= len(words) or not words[start].is_word or words[start].lower in _HARDLY:
        return ()
    phrase = subject_phrase(words, start) or quantified(words, start) or _doing(words, start)
    return (phrase,) if phrase is not None else row(words, start)


def _doing(words: tuple[Word, ...], start: int) -> Phrase | None:
    """`Applying old rules to networks is hard`: a word in -ing with what it takes, and a verb of one."""
    if verb_forms().get(words[start].lower) is not Form.GERUND or words[start].lower in _NO_DOING:
        return None
    opened = words[start + 1].lower if start + 1 < len(words) else ""
    if opened in HELPING or opened in ("of", "that", "to") or opened.endswith("ly"):
        return None
    for number in range(start + 2, min(start + 2 + _LONGEST, len(words) - 2)):
        word = words[number]
        if is_joiner(word) and words[number - 1].end == word.start:
            continue
        if not word.is_word or word.lower in RELATIVE | _STOPS | _BACK:
            return None
        if not is_finite(words, number) or not (word.lower in AUXILIARIES or words[number + 1].lower in _OBJECTS):
            continue
        one = word.lower in MODALS | {"is", "was", "has", "does"} or verb_forms().get(word.lower) is Form.THIRD
        last = number
        while words[last - 1].lower in ADVERBS or words[last - 1].lower.endswith("ly"):
            last -= 1
        return Phrase(start, last, start, number, last) if one and last > start + 1 else None
    return None


_NO_DOING: Final = word_set(
    """
increasing growing rising emerging existing leading developing remaining competing ongoing considering regarding
concerning following including according depending starting beginning owing pending notwithstanding excluding
"""
)
_STOPS: Final = word_set("if when while because although though since how what why whether than as it they he she we")
_BACK: Final = word_set("this that these those such its their his her our my your them")
_OBJECTS: Final = word_set("the a an no its their new more both that it them us")
