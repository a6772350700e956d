"""Where the clause of a number begins and ends, and where what is counted does."""

from __future__ import annotations

from typing import Final, NamedTuple

from loaders.grammar.quantities import Quantity
from loaders.naming.lines import ARTICLES
from loaders.naming.words import Word, word_set
from loaders.saying.clauses.clauses import ADVERBS, PREPOSITIONS
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.next_clause import PRONOUNS
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.subjects.subject_phrases import verb_of_phrase

CHANGES: Final = word_set(
    """
increase increased increases increasing rise rose risen rises rising grow grew grown grows growing fall fell fallen
falls drop dropped drops decline declined declines decrease decreased decreases reach reached reaches exceed exceeded
exceeds amount amounted amounts account accounted accounts make made makes constitute constituted constitutes total
totalled totaled double doubled surge surged soar soared climb climbed jump jumped shrink shrank stand stood stands
estimated valued worth remain remained remains cost costs average averaged averages number numbered
"""
)
TIMES: Final = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "centur")
_CLAUSE_BREAKS: Final = word_set("that which who while whereas but although because where when whose")
_ADJUNCT_HEADS: Final = word_set("according in as by since during from for thus moreover however on at over")
_SIGNS: Final = frozenset(";:()[]—–")
_AFTER_COMMA: Final = word_set("which who while whereas but although according including with where")


class Clause(NamedTuple):
    """Words `first` to `last` (exclusive) of the clause that holds a number."""

    first: int
    last: int


def clause_of(reading: Reading, quantity: Quantity) -> Clause:
    words = reading.sentence.words
    here = next((n for n, word in enumerate(words) if word.end > quantity.start), len(words) - 1)
    last = next((n for n in range(here, len(words)) if words[n].end >= quantity.end), len(words) - 1) + 1
    first = here
    while first > 0 and not _breaks(words, first - 1) and not _opens(reading, first, here):
        first -= 1
    first = _after_adjunct(words, first, here)
    while last < len(words) and not _ends(reading, last):
        last += 1
    while last > here + 1 and not words[last - 1].is_word and words[last - 1].text not in "%)":
        last -= 1
    return Clause(first, last)


def _breaks(words: tuple[Word, ...], place: int) -> bool:
    return words[place].text in _SIGNS or words[place].lower in _CLAUSE_BREAKS


def _opens(reading: Reading, first: int, here: int) -> bool:
    """Whether a clause with a verb of its own opens after `, and`, or a further measure after `, with`, so that what
    stands before it is another."""
    words = reading.sentence.words
    if first < 2:
        return False
    if words[first - 1].text == ",":
        return words[first].lower == "with" or _tells_anew(words, first)
    return _joins_clause(words, first - 1, here)


def _tells_anew(words: tuple[Word, ...], first: int) -> bool:
    """Whether a pronoun and its verb stand at a word (`…, this amounts to $5 million`)."""
    if _is_pronoun_with_verb(words, first):
        return True
    after = words[first + 1].lower if first + 1 < len(words) else ""
    return words[first].lower == "this" and verb_forms().get(after) in (Form.THIRD, Form.PAST)


def _is_pronoun_with_verb(words: tuple[Word, ...], first: int) -> bool:
    return words[first].lower in PRONOUNS and is_finite(words, first + 1)


def _joins_clause(words: tuple[Word, ...], joiner: int, here: int) -> bool:
    """Whether `and`, `but` joins a clause with a subject and a verb of its own, the verb before word `here`."""
    first = joiner + 1
    if words[joiner].lower not in _JOINERS or first >= len(words):
        return False
    if _is_pronoun_with_verb(words, first):
        return first + 1 < here
    if words[joiner - 1].text != "," or words[first].lower in ADVERBS or words[first].lower.endswith("ly"):
        return False
    verb = verb_of_phrase(words, first)
    if verb is None and not is_finite(words, first):
        verb = next((n for n in range(first + 1, min(first + _SUBJECT, here)) if _is_verb(words, first, n)), None)
    return verb is not None and verb < here


def _is_verb(words: tuple[Word, ...], first: int, place: int) -> bool:
    """Whether a clause's verb stands at a word; after a year it may be a plural's (`figures from 2023 show`)."""
    after_year = words[place - 1].text.isdigit() and words[first].lower.endswith("s")
    return is_finite(words, place) or (after_year and verb_forms().get(words[place].lower) is Form.BASE)


_JOINERS: Final = frozenset({"and", "but", "yet", "so"})
_SUBJECT: Final = 7  # words of a subject with its verb


def _after_adjunct(words: tuple[Word, ...], first: int, here: int) -> int:
    """The word after `According to X,`, `In 2023,` and the like at the head of a clause."""
    while words[first].lower in _ADJUNCT_HEADS:
        comma = next((n for n in range(first, here) if words[n].text == ","), None)
        if comma is None:
            break
        first = comma + 1
    return min(first, here)


def _ends(reading: Reading, place: int) -> bool:
    """Whether a clause ends before a word: at a sign, or at a comma with no further number of the row after it."""
    words = reading.sentence.words
    word = words[place]
    if word.lower == "and" and reading.lower[place + 1 : place + 2] == ("that",):
        return True
    if word.lower == "and" and place + 2 < len(words) and is_finite(words, place + 1):
        return True  # `grew by 10 % and led to …`
    if _joins_clause(words, place, len(words)):
        return True  # `received 10 letters and it answered 5`
    if word.text == "," and place + 1 < len(words):
        further = _joins_clause(words, place + 1, len(words)) or _tells_anew(words, place + 1)
        if further or words[place + 1].lower == "with":
            return True  # `…, and some put the loss at $10 million`
    if word.text in _SIGNS or (word.text in ".!?" and place >= len(words) - 2) or word.lower in ("while", "whereas"):
        return True
    if word.text != "," or place + 1 >= len(words):
        return False
    if words[place + 1].lower in _AFTER_COMMA:
        return True
    comma = next((n for n in range(place + 1, len(words)) if words[n].text in ",;:.("), len(words))
    end = words[comma - 1].end
    return not any(word.end <= q.start and q.end <= end for q in reading.typed.quantities)


MEASURE: Final = 6  # words of `an average annual rate of`


def _article_before(reading: Reading, noun: int) -> int | None:
    """The article of a noun, other nouns and adjectives between; None without one close by."""
    for place in range(noun - 1, max(-1, noun - MEASURE), -1):
        if reading.lower[place] in ARTICLES:
            return place
        if not reading.sentence.words[place].is_word or reading.lower[place] in PREPOSITIONS:
            return None
        if is_finite(reading.sentence.words, place):
            return None
    return None


_ALSO_NOUNS: Final = word_set("average averages total totals cost costs number numbers worth stand stands remains")


def tells_change(reading: Reading, first: int, before: int) -> bool:
    """Whether a verb or noun of change stands from a word on, before a position: no `average` after its article."""
    for place in range(first, len(reading.sentence.words)):
        word = reading.sentence.words[place]
        if word.end > before:
            return False
        noun = word.lower in _ALSO_NOUNS and place > 0 and reading.lower[place - 1] in ARTICLES
        if word.lower in CHANGES and not noun:
            return True
    return False


def bare(reading: Reading, clause: Clause, quantity: Quantity) -> int:
    """Where the words begin that say what a number without a noun is of: the few before it in its clause (`lost a
    combined $450,000`), up to a conjunction, a sign or another number."""
    words = reading.sentence.words
    here = next((n for n, word in enumerate(words) if word.end > quantity.start), 0)
    first = here
    while first > clause.first and here - first < _BEFORE:
        word = words[first - 1]
        aside = word.text == "," and all(words[n].lower.endswith("ly") for n in range(first, here))
        if not (word.is_word or aside) or word.lower in _STOPPING or word.text[0].isdigit():
            break
        first -= 1
    return words[first].start


_BEFORE: Final = 8  # words
_STOPPING: Final = frozenset({"and", "or", "but", "that", "which", "who", "while"})


def counted(reading: Reading, clause: Clause, quantity: Quantity) -> tuple[int, int]:
    """Where what is counted begins and ends: from the noun that measures it (`a fund of $5 million`) up to the verb,
    else from the number to the end of its clause."""
    words = reading.sentence.words
    here = next((n for n, word in enumerate(words) if word.end > quantity.start), 0)
    noun = here - 2
    measured = noun > 0 and reading.lower[here - 1] == "of" and words[noun].text.islower()
    article = _article_before(reading, noun) if measured else None
    if article is None:
        return quantity.start, words[clause.last - 1].end
    first = article + 1
    if first < noun and words[first].lower.endswith("s"):
        return quantity.start, words[clause.last - 1].end  # `the authors speak of 10 principles`
    after = next((n for n in range(here + 1, clause.last) if words[n].start >= quantity.end), clause.last)
    last = next((n for n in range(after, clause.last) if is_finite(words, n)), clause.last)
    return words[first].start, words[last - 1].end
