"""The next verb of a subject after one of its verbs and what that takes: `traced A, seized B and arrested C`, `signed X
but has not ratified it`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from loaders.naming.words import AUXILIARIES, Word, word_set
from loaders.saying.clauses.clauses import HELPING, PREPOSITIONS, RELATIVE, past_adverbs
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.intransitive import never_participles
from loaders.saying.clauses.plural_nouns import AS_NOUNS
from loaders.saying.clauses.sharing import NEVER_OF_ONE, is_third
from loaders.saying.clauses.verbs import PASSIVE, Form


class Joined(NamedTuple):
    """The word before which the words of the verb before end, and the place of the next verb."""

    end: int
    verb: int


_JOINING: Final = frozenset({"and", "but", "yet"})
_FINITE: Final = AUXILIARIES - {"be", "been", "being", "having"}
_STOPS: Final = RELATIVE | word_set("if when because how why whether what as than while since")
_BEFORE_OBJECTS: Final = word_set(
    """
the a an its their his her this these those two three four five six seven eight nine ten all several some many no new
it them him
"""
)
_NO_OBJECT: Final = PREPOSITIONS | AUXILIARIES | {"and", "or"}
_HAVING: Final = frozenset({"has", "have", "had"})


def next_predicate(words: tuple[Word, ...], host: int, last: int) -> Joined | None:
    """The next verb that shares the subject of the verb at a word, among the words before `last`; None where what
    stands between may be told of something else."""
    depth = 0
    for number in range(host + 1, last - 1):
        word = words[number]
        depth += (word.text in "(“«") - (word.text in ")”»")
        if depth > 0:
            continue
        if word.lower in _STOPS or word.text in ";:":
            return None
        if (
            word.lower == "to"
            and verb_forms().get(words[number + 1].lower) is Form.BASE
            and _form(words[host].lower) is Form.BASE
        ):
            return None  # `move funds to hide and shift them`
        if number < host + 2 or not (word.text == "," or word.lower in _JOINING):
            continue
        if words[host].lower in AUXILIARIES and _past_adverbs(words, host + 1) >= number:
            return None  # `have often and gladly helped`
        joined = number + 1 + (word.text == "," and words[number + 1].lower in _JOINING)
        verb = _past_adverbs(words, joined)
        found = verb < last - 1 and _shares(words, host, verb, word.text == "," and joined == number + 1)
        if found:
            return Joined(number, verb)
    return None


def _past_adverbs(words: tuple[Word, ...], place: int) -> int:
    """The word after adverbs and a year that tells when (`and in 2021 also began …`)."""
    end = len(words) - 2
    place = past_adverbs(words, place, end)
    while place < end and words[place].lower in _DATING and _YEAR.fullmatch(words[place + 1].text):
        place = past_adverbs(words, place + 2, end)
    return place


_DATING: Final = frozenset({"in", "by", "since"})
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


def _shares(words: tuple[Word, ...], host: int, verb: int, row: bool) -> bool:
    """Whether a form that can only be a verb of the host's subject stands at a word, in a `row` after a comma alone."""
    own, lower = words[host].lower, words[verb].lower
    following = words[verb + 1]
    if lower in _FINITE:
        many, one = own in NEVER_OF_ONE or _form(own) is Form.BASE, own in _ONE or _form(own) is Form.THIRD
        return not row and not (many and lower in _ONE) and not (one and lower in ("are", "were", "have", "do"))
    if not words[verb].text.islower():
        return False
    form = verb_forms().get(lower)
    takes = following.lower in _BEFORE_OBJECTS or following.capital or following.text[0].isdigit()
    if own in _HAVING and form in PASSIVE:
        return takes and words[host + 1].lower not in ("not", "never", "been")
    if own in ("was", "were"):
        return lower in never_participles() and not row
    if own == "is":
        return takes and is_third(words, verb)
    if _form(own) is Form.PAST:
        plain = lower in never_participles() and not row
        amount = following.lower in ("thousands", "hundreds", "millions", "dozens")
        return form is Form.PAST and (takes or plain or amount)
    if _form(own) is Form.BASE and form is Form.BASE:
        noun = f"{lower}s" in AS_NOUNS
        after = words[verb + 2].lower if verb + 2 < len(words) else ""
        trying = following.lower == "to" and verb_forms().get(after) is Form.BASE
        free = following.is_word and (following.lower not in _NO_OBJECT or trying)
        return takes or (free and not noun and not row)
    return _form(own) is Form.THIRD and takes and is_third(words, verb)


_ONE: Final = frozenset({"is", "was", "has", "does"})


def _form(lower: str) -> Form | None:
    return None if lower in AUXILIARIES else verb_forms().get(lower)


def end_of_predicate(words: tuple[Word, ...], place: int, first: int, last: int) -> int:
    """The word before which the next verb of the same subject begins, in what the verb at a position takes, which
    begins at word `first` (`has deepened X and has built Y`)."""
    host = next((n for n, word in enumerate(words) if word.start >= place), len(words))
    while host > 0 and (words[host - 1].lower in HELPING or words[host - 1].lower.endswith("ly")):
        host -= 1
    if host >= first or (host > 0 and words[host - 1].lower == "to"):
        return last
    while host < first and words[host].lower not in AUXILIARIES and verb_forms().get(words[host].lower) is None:
        host += 1
    if words[host].lower not in AUXILIARIES and not is_finite(words, host):
        return last
    joined = next_predicate(words, host, last)
    return joined.end if joined is not None and joined.end > first else last
