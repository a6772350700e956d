"""Whether the clause around a passage, or one beside it, goes on at a word, so that the passage ends before it."""

from __future__ import annotations

from typing import Final

from loaders.naming.words import Word
from loaders.saying.clauses.clauses import ADVERBS, PREPOSITIONS, RELATIVE, past_adverbs
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.main_clauses import INNER
from loaders.saying.clauses.second_verbs import FINITE, OPENING
from loaders.saying.clauses.sharing import NEVER_OF_ONE, is_third
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.subjects.subject_phrases import begins_clause

_LONGEST: Final = 5  # words between the comma before a clause and its verb


def goes_on(reading: Reading, first: int, place: int) -> bool:
    """Whether after a comma the verb of the clause around stands, or a clause that no clause inside belongs to."""
    opened = first + (reading.lower[first] == "that")
    relative = bool(RELATIVE & set(reading.lower[opened : place - 1]))
    words = reading.sentence.words
    if not relative and _verb_after(words, place):
        return True
    if first > 0 and reading.lower[first - 1] in ("which", "who") and place < len(words) and is_finite(words, place):
        return True
    if INNER & set(reading.lower[first : place - 1]):
        return False
    joined = place + (reading.lower[place : place + 1] in (("and",), ("but",)))
    if joined > place and not relative and (_verb_after(words, joined) or is_third(words, joined)):
        return True
    if not relative and joined == place and is_third(words, place) and _closed_row(words, place):
        return True
    if joined == place and _of_pronoun(words, place):
        return True
    if _clause_after(reading, joined) or begins_clause(words, joined):
        return True
    return joined == place and _of_mark(reading, place)


def _of_pronoun(words: tuple[Word, ...], place: int) -> bool:
    """Whether a pronoun and its verb stand from a word on (`…, it often fails`)."""
    if place + 2 >= len(words) or words[place].lower not in ("it", "they", "he", "she", "we"):
        return False
    verb = past_adverbs(words, place + 1, len(words) - 1)
    return is_finite(words, verb) or verb_forms().get(words[verb].lower) is Form.BASE


def _verb_after(words: tuple[Word, ...], place: int) -> bool:
    """Whether the verb of the clause around goes on at a word (`…, has accepted`)."""
    return place + 1 < len(words) and words[place].lower in FINITE


def _closed_row(words: tuple[Word, ...], place: int) -> bool:
    """Whether a further verb follows that `and` joins, so that a verb after a comma is one of a row."""
    return any(words[n - 1].lower == "and" and is_third(words, n) for n in range(place + 2, len(words) - 1))


def main_verb_joined(reading: Reading, first: int, place: int) -> bool:
    """Whether after `and` the next verb of the clause around stands, nothing in the passage being its own subject."""
    words, lower = reading.sentence.words, reading.lower
    inner = lower[first] in ("that", "how", "whether")  # the passage is a clause with a verb of its own
    if RELATIVE & set(lower[first + inner : place]) or not is_third(words, place + 1):
        return False
    if place + 2 >= len(words) or not words[place + 2].is_word:
        return False  # `training, exchanges and exercises`
    own = [lower[n] for n in range(first + 1, place) if is_finite(words, n)]
    return bool(own) == inner and set(own) <= NEVER_OF_ONE


def _clause_after(reading: Reading, place: int) -> bool:
    """Whether a short subject and its auxiliary stand from a word on (`…, its use is limited`)."""
    words = reading.sentence.words
    if place + 1 >= len(words) or words[place].lower not in OPENING:
        return False
    for number in range(place + 1, min(place + _LONGEST, len(words))):
        lower = words[number].lower
        if lower in FINITE:
            return True
        if not words[number].is_word or lower in _NEVER_IN_SUBJECTS:
            return False
    return False


_NEVER_IN_SUBJECTS: Final = PREPOSITIONS | RELATIVE | {"and", "or", "to"}


def _of_mark(reading: Reading, place: int) -> bool:
    """Whether a mention and its own verb stand right from a word on (`…, the Union acts`)."""
    words = reading.sentence.words
    for finite in reading.finite:
        subject = finite.subject
        near = 0 <= subject.first - place <= 1 and (subject.first == place or words[place].lower in OPENING)
        if near and 0 <= finite.place - subject.last <= 1:
            return True
    return False


def verb_after_aside(words: tuple[Word, ...], place: int) -> bool:
    """Whether a verb stands after what two commas part off (`and, in 2001, has asked`)."""
    comma = next((n for n in range(place, min(place + 12, len(words))) if words[n].text == ","), None)
    if comma is None:
        return False
    after = comma + 1
    while after < len(words) and words[after].lower in ADVERBS:
        after += 1
    return after < len(words) and is_finite(words, after)


_CONCLUDING: Final = frozenset({"therefore", "thus", "hence", "consequently", "accordingly"})


def concluded(reading: Reading, place: int) -> bool:
    """Whether a clause that follows from this one begins at `and therefore, …,`."""
    words, lower = reading.sentence.words, reading.lower
    if lower[place] != "and" or lower[place + 1 : place + 2] == () or lower[place + 1] not in _CONCLUDING:
        return False
    after = place + 2
    if lower[after : after + 1] == (",",):
        after = next((n + 1 for n in range(after + 1, min(after + 14, len(words))) if words[n].text == ","), after + 1)
    return _clause_after(reading, after) or begins_clause(words, after)
