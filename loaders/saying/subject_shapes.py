"""The shapes that a described subject has beside one noun with what hangs on it: `a growing number of states`, `old and
new rules`, `courts and prosecutors`, `applying old rules to networks`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from loaders.naming.words import AUXILIARIES, MODALS, Word, is_joiner, word_set
from loaders.saying.clauses import ADVERBS, PREPOSITIONS, RELATIVE
from loaders.saying.common_verbs import verb_forms
from loaders.saying.finite import is_finite
from loaders.saying.subject_nouns import ARTICLES, is_plural
from loaders.saying.subject_phrases import Phrase, subject_phrase
from loaders.saying.verbs import Form

QUANTIFIERS: Final = word_set(
    """
most some certain more all both various multiple countless two three four five six seven eight nine ten
hundreds thousands
"""
)
_HARDLY: Final = word_set("few fewer little hardly scarcely")  # `Few ports are safe` tells of no few ports
AMOUNTS: Final = word_set(
    "number majority minority range variety series handful group wave array host lot plenty multitude myriad plethora"
)
_NO_MEMBER: Final = (
    PREPOSITIONS
    | AUXILIARIES
    | RELATIVE
    | word_set(
        """
    not as than but if when while because although though since until so such this these those its their his her our
    """
    )
)
_ADJECTIVE: Final = ("al", "ary", "ory", "ive", "ic", "ous", "able", "ible", "ent", "ant", "ed", "ful", "less", "ern")
_SHORT_ADJECTIVES: Final = word_set("old new small large big poor rich young weak strong public private low high many")
_FARTHEST: Final = 6  # words of the first member of a row
_LONGEST: Final = 14  # words between a gerund and the verb


def subject_shapes(words: tuple[Word, ...], start: int) -> tuple[Phrase, ...]:
    """The phrases that are subjects together of one verb, from a word on; empty where none is certain."""
    if start >= len(words) or not words[start].is_word or words[start].lower in _HARDLY:
        return ()
    phrase = subject_phrase(words, start) or _quantified(words, start) or _doing(words, start)
    return (phrase,) if phrase is not None else _row(words, start)


def _quantified(words: tuple[Word, ...], start: int) -> Phrase | None:
    """`most courts`, `three clerks`, `a growing number of states`; a part of some that are known (`most of the courts`)
    is told of them, and is no thing of its own."""
    lower = words[start].lower
    if lower in QUANTIFIERS and start + 1 < len(words):
        found = _many(words, start + 1 + (lower in ("hundreds", "thousands") and words[start + 1].lower == "of"))
        return replace(found, first=start) if found is not None else None
    if lower not in ("a", "the", "an"):
        return None
    for number in range(start + 1, min(start + 4, len(words) - 2)):
        if words[number].lower in AMOUNTS and words[number + 1].lower == "of":
            found = _many(words, number + 2)
            told = number > start + 1 or words[number].lower in ("majority", "minority")
            return replace(found, first=start + 1) if found is not None and told else found
        if not words[number].is_word or words[number].lower in _NO_MEMBER:
            return None
    return None


def _many(words: tuple[Word, ...], start: int) -> Phrase | None:
    """A phrase without a determiner of its own, in the plural."""
    if words[start].lower in ARTICLES | QUANTIFIERS:
        return None
    found = subject_phrase(words, start)
    return found if found is not None and is_plural(words[found.head]) else None


def _doing(words: tuple[Word, ...], start: int) -> Phrase | None:
    """`Applying old rules to networks is hard`: a word in -ing with what it takes, and a verb of one."""
    if verb_forms().get(words[start].lower) is not Form.GERUND or words[start].lower in _NO_DOING:
        return None
    opened = words[start + 1].lower if start + 1 < len(words) else ""
    if opened in AUXILIARIES | ADVERBS or opened in ("of", "that", "to") or opened.endswith("ly"):
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


def _row(words: tuple[Word, ...], start: int) -> tuple[Phrase, ...]:
    """Two members that `and` joins before a plural's verb: each by itself where nothing hangs on either, else the row
    as one; two adjectives before one noun."""
    first = start + (words[start].lower in ARTICLES)
    joined = next((n for n in range(first + 1, min(first + 1 + _FARTHEST, len(words))) if words[n].lower == "and"), 0)
    own = words[first:joined]
    if (
        not own
        or any(not (w.is_word or is_joiner(w)) or w.lower in _NO_MEMBER for w in own)
        or own[0].text[0].isdigit()
    ):
        return ()
    if any(w.capital for w in own[first == 0 :]) or any(is_finite(words, n) for n in range(first + 1, joined)):
        return ()
    last = words[joined - 1].lower
    if (last.endswith(_ADJECTIVE) and not last.endswith("ment")) or last in _SHORT_ADJECTIVES:
        found = subject_phrase(words, joined + 1)
        apart = found is not None and found.first == joined + 1
        return (replace(found, first=first),) if found is not None and apart else ()
    if joined + 1 >= len(words) or not (is_plural(words[joined - 1]) or first > start or _abstract(last)):
        return ()
    found = subject_phrase(words, joined + 1, row=True)
    if found is None or words[found.head].capital:
        return ()
    apart = found.last == found.head + 1 and (is_plural(words[joined - 1]) or found.first > joined + 1)
    if apart and (joined > first + 1 or is_plural(words[joined - 1])):
        return Phrase(first, joined, joined - 1, found.verb, joined), found
    return (replace(found, first=first),)


def _abstract(lower: str) -> bool:
    return lower.endswith(("tion", "sion", "ity", "ness", "ance", "ence", "ism", "ship", "ment", "ing", "cy"))
