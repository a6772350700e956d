"""Whether a mention heads the phrase that a verb has as its subject, and where what is said of it ends.

What the words of a sentence leave open is left out: a row whose beginning hangs on something (`used in courts and
Europol helped`), a name that only modifies the noun after it (`the France-based agency`).
"""

from __future__ import annotations

from typing import Final

from loaders.naming.marks import Mark, Sentence
from loaders.naming.words import AUXILIARIES, Word, word_set
from loaders.saying.clauses import ADVERBS, PREPOSITIONS, RELATIVE
from loaders.saying.common_verbs import verb_forms
from loaders.saying.context import Reading
from loaders.saying.coordination import chain_left
from loaders.saying.finite import Finite, is_finite
from loaders.saying.matches import Span
from loaders.saying.verbs import Form

_OPENING: Final = RELATIVE | word_set(
    """
because although though while if when since whereas but whether as how why unless until so thus hence moreover
however therefore furthermore and or
"""
)
_SIGNS: Final = frozenset(',;:—–-("“«')
_FARTHEST: Final = 6  # words of a phrase before its head


def opens_clause(sentence: Sentence, mark: Mark) -> bool:
    """Whether nothing but words of its own phrase stands between a mention, or the first of its row, and the beginning
    of a clause."""
    words = sentence.words
    if _joined_by_hyphen(words, mark):
        return False
    first = chain_left(sentence, mark, {other.kind for other in sentence.marks})[0].first
    for number in range(first - 1, max(-1, first - 1 - _FARTHEST), -1):
        word = words[number]
        if word.text in _SIGNS or word.text.isdigit():
            return True
        if word.lower in ("and", "or"):
            return number > 0 and words[number - 1].text in ",;"
        if word.lower in _OPENING:
            return True
        if word.lower in PREPOSITIONS | AUXILIARIES or _acts(words, number):
            return False
    return first <= _FARTHEST


def _joined_by_hyphen(words: tuple[Word, ...], mark: Mark) -> bool:
    """`France-based`: the name is a part of an adjective."""
    return (
        mark.last < len(words) and words[mark.last].text == "-" and words[mark.last].start == words[mark.last - 1].end
    )


def _acts(words: tuple[Word, ...], place: int) -> bool:
    """Whether a word before the mention is a verb that may have it as its object."""
    form = verb_forms().get(words[place].lower)
    return form in (Form.THIRD, Form.BASE, Form.GERUND) and place > 0 and not words[place].capital


def before_next_clause(reading: Reading, verb: Finite, span: Span) -> Span:
    """What is said, up to where `and` or `but` opens a clause with a subject of its own."""
    words = reading.sentence.words
    for number in range(verb.place + 2, len(words) - 2):
        if words[number].start >= span[1]:
            break
        if words[number].lower in ("and", "but") and _own_clause(reading, number + 1):
            last = number - 1
            while last > verb.place and not words[last].is_word and words[last].text != ")":
                last -= 1
            return span[0], words[last].end
    return span


_PRONOUNS: Final = word_set("it they he she we this these there")
_DETERMINERS: Final = word_set("the a an its their his her our some many other no")
_NOUNS: Final = 5  # words between `and the` and the verb


def _own_clause(reading: Reading, first: int) -> bool:
    """Whether a subject and its verb stand from a word on."""
    words = reading.sentence.words
    if words[first].lower in _PRONOUNS:
        return first + 1 < len(words) and (is_finite(words, first + 1) or words[first + 1].lower in ADVERBS)
    if any(_own_verb(words, finite) for finite in reading.finite if 0 <= finite.subject.first - first <= 2):
        return True
    if words[first].lower not in _DETERMINERS:
        return False
    for number in range(first + 2, min(first + 2 + _NOUNS, len(words))):
        lower = words[number].lower
        if lower in AUXILIARIES and lower not in ("be", "been", "being", "having"):
            return True
        if not words[number].is_word or lower in PREPOSITIONS | RELATIVE | {"and", "or"}:
            return False
    return False


def _own_verb(words: tuple[Word, ...], finite: Finite) -> bool:
    """Whether nothing but an adverb stands between a verb and its subject."""
    between = words[finite.subject.last : finite.place]
    return all(word.lower in ADVERBS or word.lower.endswith("ly") for word in between)
