"""The items of a row after a verb, or after `such as`: the things that head them, and what they are where none does."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from loaders.naming.marks import WHO, Mark
from loaders.naming.words import AUXILIARIES, Word, is_joiner, word_set
from loaders.saying.clauses.clauses import PREPOSITIONS, RELATIVE, clause_end
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.coordination import opens_clause
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.subjects.modifiers import is_modifier

_JOINING: Final = frozenset({"and", "or"})
_SMALL: Final = word_set(
    """
the a an this that these those its their his her our such each all both several some other most any various own same
new main certain as well also e.g particular specific further many different
"""
)
_MODIFYING: Final = (
    "al", "ed", "ern", "ive", "ous", "ful", "ary", "ic", "ing", "ble", "less", "ant", "ent", "er", "border", "time",
)  # fmt: skip
_LONGEST: Final = 70  # words of a row


def row_end(reading: Reading, first: int) -> int:
    """The word after the last of the row that begins at a word: its clause's end, a further verb, or an adjunct."""
    words = reading.sentence.words
    heads = {mark.first for mark in reading.sentence.marks}
    end = min(clause_end(words, first), first + _LONGEST)
    for number in range(first + 1, end):
        before, word = words[number - 1], words[number]
        form = verb_forms().get(word.lower)
        if before.text == "," and (
            word.lower in RELATIVE or word.lower in _OPENING or (_tensed(form) and number not in heads)
        ):
            return number - 1
        if before.lower in _JOINING and word.lower in AUXILIARIES:
            return number - 1
        if before.lower == "to" and form is Form.BASE and not _inside(reading, number - 1):
            return number - 1
        dash = word.text in "–—" and number + 1 < end and before.end < word.start and word.end < words[number + 1].start
        if dash or word.lower in _CONDITIONS or word.text == "(" or (word.text in ".!?" and number + 1 >= end):
            return number
    return end


_CONDITIONS: Final = word_set("when if because unless although though whereas while")


def _inside(reading: Reading, place: int) -> bool:
    """Whether a word belongs to a mention (`orders to produce data`)."""
    return any(mark.first <= place < mark.last for mark in reading.sentence.marks)


_OPENING: Final = word_set("while although but because however where when as whereas if since thereby though yet")


def _tensed(form: Form | None) -> bool:
    return form in (Form.THIRD, Form.PAST, Form.GERUND)


def item_marks(reading: Reading, first: int, kinds: Collection[str]) -> list[Mark]:
    """The things that head the items of the row from a word on: each at the head of its item, in order."""
    words = reading.sentence.words
    end = row_end(reading, first)
    found: list[Mark] = []
    ruled = False  # whether a preposition rules the last thing seen: one joined to it by `and` is ruled too
    for mark in reading.sentence.marks:
        if mark.first < first or mark.last > end:
            continue
        if opens_clause(reading.sentence, mark, first):
            break
        left = _boundary(words, mark.first, first)
        if left == "preposition":
            ruled = True
        elif left == "start":
            ruled = False
        heads = mark.kind in kinds and not (mark.kind in WHO and is_modifier(reading.sentence, mark))
        if left and left != "preposition" and not (ruled and left == "joined") and heads:
            found.append(mark)
            ruled = False
    return found


def _boundary(words: tuple[Word, ...], place: int, first: int) -> str:
    """What stands before a noun phrase: `start` of the row, `comma`, `joined`, `preposition`, or nothing of these."""
    number = place - 1
    while number >= first:
        word = words[number]
        if word.text == "," or (word.lower in _JOINING and words[number - 1].text == ","):
            return "comma"
        if word.lower in _JOINING:
            return "joined"
        if word.lower in PREPOSITIONS:
            return "preposition"
        if not (word.lower in _SMALL or is_joiner(word) or (word.text[0].islower() and _modifies(word))):
            return ""
        number -= 1
    return "start"


def _modifies(word: Word) -> bool:
    return word.lower.endswith(_MODIFYING) and verb_forms().get(word.lower) not in (Form.THIRD, Form.BASE)


def example_places(reading: Reading, first: int) -> list[int]:
    """Where the examples of what stands after a verb begin: the word after `such as`, `like`, `including` or
    `namely` in its clause, where nothing but that noun phrase stands between."""
    words, lower = reading.sentence.words, reading.lower
    end = clause_end(words, first)
    found = []
    for number in range(first + 1, end - 1):
        opens = 0
        if lower[number] == "such" and lower[number + 1] == "as":
            opens = number + 2
        elif lower[number] in ("including", "namely") or (lower[number] == "like" and lower[number - 1] != "to"):
            opens = number + 1
        if opens and not _verb_inside(words, first, number):
            found.append(opens)
    return found


def _verb_inside(words: tuple[Word, ...], first: int, end: int) -> bool:
    """Whether a further verb stands between: then the examples may be of something else. A relative clause that a
    comma closes is passed over."""
    if end > first and words[end - 1].text == "," and not any(w.text in ",;:" for w in words[first : end - 1]):
        relative = any(word.lower in RELATIVE for word in words[first : end - 2])
        return relative and verb_forms().get(words[end - 2].lower) is None  # `a law that covers crimes, such as …`
    return any(
        words[n].lower in RELATIVE | AUXILIARIES
        or (words[n].lower == "to" and verb_forms().get(words[n + 1].lower) is Form.BASE)
        or (verb_forms().get(words[n].lower) is Form.THIRD and words[n - 1].lower in RELATIVE)
        or (n > first and words[n - 1].lower in _BY and verb_forms().get(words[n].lower) is Form.GERUND)
        for n in range(first, end)
    )


_BY: Final = frozenset({"by", "through", "without", "while"})  # before how something is done


def verb_row(words: tuple[Word, ...], first: int, end: int) -> list[tuple[int, int]]:
    """The parts of a row of infinitives, or of words in `-ing`, that begins at a word: from each verb to the next one's
    joiner; the whole where no such row stands there."""
    form = verb_forms().get(words[first].lower) if first < len(words) else None
    if form not in (Form.BASE, Form.GERUND) or (form is Form.BASE and (first == 0 or words[first - 1].lower != "to")):
        return [(first, end)]
    starts = [first]
    for number in range(first + 2, end - 1):
        before = number - 1 if words[number - 1].lower != "to" else number - 2
        joined = words[before].lower in _JOINING or words[before].text == ","
        if joined and before > first + 1 and words[number].text.islower() and _same_verb(words, number, form):
            starts.append(_row_of_one_object(words, starts[-1], number, form))
    return [
        (start, following - 1 if following < end else end)
        for start, following in zip(starts, [*starts[1:], end], strict=True)
    ]


def _row_of_one_object(words: tuple[Word, ...], first: int, number: int, form: Form) -> int:
    """The first of the bare verbs that share the object of the last (`to help X, prevent, detect and stop Y`: from
    `prevent` on), after the verb at word `first`."""
    while number - 3 > first and words[number - 1].lower in (*_JOINING, ","):
        before = number - 2
        joined = words[before - 1].lower in (*_JOINING, ",")
        if not joined or verb_forms().get(words[before].lower) is not form:
            break
        number = before
    return number


def _same_verb(words: tuple[Word, ...], number: int, form: Form) -> bool:
    """Whether a word is a verb in that form and takes an object: no noun of the same letters before a preposition."""
    following = words[number + 1]
    return (
        verb_forms().get(words[number].lower) is form
        and following.is_word
        and following.lower not in PREPOSITIONS | _JOINING | AUXILIARIES
    )
