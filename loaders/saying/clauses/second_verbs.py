"""Where, after a verb and what it takes, another verb or clause begins that says something of its own.

`describes A and also proposes B`, `if X acts or if Y is late`, `X ranked third, Y fourth`, `met to respond to X`.
"""

from __future__ import annotations

from typing import Final

from loaders.naming.marks import DOERS
from loaders.naming.words import AUXILIARIES, Word, word_set
from loaders.saying.clauses.clauses import PREPOSITIONS, past_adverbs
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.plural_nouns import AS_NOUNS
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading

FINITE: Final = AUXILIARIES - {"be", "been", "being", "having"}
OPENING: Final = word_set("the a an its their his her our such this these those they it he she we there")


def joined_third(words: tuple[Word, ...], place: int) -> bool:
    """Whether a second verb stands right after `and`: an auxiliary, or a tensed form before an object of its own."""
    place = past_adverbs(words, place, len(words))
    if place + 1 >= len(words):
        return False
    if words[place].lower in FINITE:
        return True
    return words[place + 1].lower in OPENING and is_finite(words, place) and words[place].lower.endswith(("s", "ed"))


def second_verb(words: tuple[Word, ...], place: int) -> bool:
    """`discusses the issues and proposes remedies`: a tensed form that is no plural noun, and a word after it."""
    place = past_adverbs(words, place, len(words))
    if place + 1 >= len(words) or verb_forms().get(words[place].lower) is not Form.THIRD:
        return False
    following = words[place + 1]
    takes = following.is_word and following.lower not in PREPOSITIONS | {"and", "or"} | FINITE
    return takes and words[place].lower not in AS_NOUNS and is_finite(words, place)


_CONDITIONS: Final = frozenset({"if", "when", "where", "unless", "because", "until"})


def other_condition(reading: Reading, first: int, place: int) -> bool:
    """Whether `and` or `or` opens another clause of the kind that this passage only stands in (`if X acts or if …`)."""
    lower = reading.lower
    opens = lower[place] in ("and", "or") and lower[place + 1 : place + 2] and lower[place + 1] in _CONDITIONS
    return bool(opens) and lower[place + 1] not in lower[first:place] and lower[place + 1] in lower[:first]


def left_out_verb(reading: Reading, first: int, place: int) -> bool:
    """Whether after a comma another clause stands whose verb is left out: `X ranked 78th, Y 100th`, `X in 2006, Y in
    2012`."""
    words = reading.sentence.words
    if words[place].text != ",":
        return False
    start = place + 1 + (reading.lower[place + 1 : place + 2] in (("and",), ("while",)))
    other = next((m for m in reading.sentence.marks if 0 <= m.first - start <= 1 and m.kind in DOERS), None)
    if other is None or other.last + 1 >= len(words):
        return False
    last = other.last + (words[other.last].text in "–—-,")
    counted = any(word.text[0].isdigit() for word in words[first:place])
    after = words[last]
    if after.text[0].isdigit():
        return counted
    dated = after.lower in ("in", "on", "by") and last + 1 < len(words) and words[last + 1].text[0].isdigit()
    before = any(m.kind == other.kind for m in reading.sentence.marks if first <= m.first < place)
    return dated and counted and not before


def another_deed(words: tuple[Word, ...], first: int, last: int) -> bool:
    """Whether another verb has begun between a verb and a word after it: one joined by `and`, or an infinitive of
    purpose (`oversees the work and has met X`, `held a session to respond to X`)."""
    for number in range(first + 1, last - 1):
        lower = words[number].lower
        after = min(past_adverbs(words, number + 1, len(words)), last)
        if lower in ("and", "but") and after < last and (words[after].lower in AUXILIARIES or _tensed(words, after)):
            return True
        if lower in ("and", "but") and words[number - 1].text == "," and words[number + 1].lower in _SUBJECTS:
            return True
        form = verb_forms().get(words[after].lower) if after < last else None
        if lower == "to" and form is Form.BASE and after + 1 < last:
            return True
    return False


_SUBJECTS: Final = word_set("it they he she we there")


def _tensed(words: tuple[Word, ...], place: int) -> bool:
    """Whether a form that can only be a tensed verb stands at a word, with an object or adjunct after it."""
    form = verb_forms().get(words[place].lower)
    return form is Form.THIRD and is_finite(words, place)
