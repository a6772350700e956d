"""What rules a mention, and which mentions are joined to it in a row."""

from __future__ import annotations

import itertools
from collections.abc import Collection
from typing import Final

from loaders.naming.marks import Mark, Sentence
from loaders.naming.words import AUXILIARIES, Word, is_joiner, word_set
from loaders.saying.clauses.clauses import PREPOSITIONS, RELATIVE
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.verbs import Form

_SKIPPED: Final = word_set(
    """
the a an this that these those its their his her our such each all both several some other most any various
so-called own same well known first second new main and
"""
)


def governor(sentence: Sentence, mark: Mark) -> str:
    """The preposition before a mark, across articles and adjectives; empty without one."""
    number = mark.first - 1
    words = sentence.words
    while number >= 0 and mark.first - number <= 4:
        word = words[number]
        if word.lower in PREPOSITIONS:
            return word.lower
        if not (
            word.lower in _SKIPPED
            or is_joiner(word)
            or (number + 1 < mark.first and is_joiner(words[number + 1]))
            or (
                word.text[0].islower()
                and word.lower.endswith(
                    ("al", "ed", "ern", "ive", "ous", "ful", "ary", "ic", "an", "ing", "ble", "less", "ant")
                )
            )
        ):
            return ""
        number -= 1
    return ""


def in_ruled_brackets(words: tuple[Word, ...], mark: Mark, place: int) -> bool:
    """Whether a mark stands in brackets that close before a word, and a preposition rules the noun before them or the
    phrase goes on after them: what `… by its members (A, B) brings` or `the X (A, B) declarations bring`, A and B do
    not; `organisations (A, B) strive` tells of A and B."""
    closing = next((n for n in range(mark.last, place) if words[n].text in "()"), None)
    if closing is None or words[closing].text == "(":
        return False
    if goes_on(words, closing, place):
        return True
    opening = next((n for n in range(mark.first - 1, -1, -1) if words[n].text == "("), 0)
    for number in range(opening - 1, max(-1, opening - 6), -1):
        if words[number].lower in PREPOSITIONS:
            return True
        if not words[number].is_word or words[number].lower in ("and", "or") or words[number].lower in AUXILIARIES:
            return False
    return False


def goes_on(words: tuple[Word, ...], closing: int, place: int) -> bool:
    """Whether a noun phrase goes on after the bracket that closes at a word (`the X (A, B) summit declarations …`),
    before the verb at another."""
    if closing + 2 > place:
        return False
    following = words[closing + 1]
    light = following.lower in PREPOSITIONS | AUXILIARIES or following.lower in _NO_NOUNS
    return following.text.islower() and following.text.isalpha() and not light and not following.lower.endswith("ly")


_NO_NOUNS: Final = word_set(
    "and or but nor which who that also already still now then not never has have had both all each"
)


def chain_left(sentence: Sentence, mark: Mark, kinds: Collection[str]) -> list[Mark]:
    """A mark and those coordinated with it before it."""
    found = [mark]
    index = sentence.marks.index(mark)
    while index > 0:
        other = sentence.marks[index - 1]
        if _bracketed_again(sentence, other, sentence.marks[index]):
            index -= 1
            continue
        if other.kind not in kinds or not _coordinated(sentence.words[other.last : sentence.marks[index].first]):
            break
        if governor(sentence, other) not in ("", governor(sentence, mark)) or _closes_opening(sentence.words, other):
            break
        found.append(other)
        index -= 1
    return found[::-1]


def _closes_opening(words: tuple[Word, ...], mark: Mark) -> bool:
    """Whether a mark closes a row of words of which a preposition at the head of its sentence is told, so that the
    clause begins after it (`Besides petty, old and new theft, fraud grew`)."""
    if words[0].lower not in PREPOSITIONS or mark.first > _OPENING or words[mark.last : mark.last + 1] == ():
        return False
    before = words[1 : mark.last]
    row = any(w.text == "," for w in before) and any(w.lower in ("and", "or") for w in before)
    return row and words[mark.last].text == "," and not any(w.lower in AUXILIARIES for w in before)


_OPENING: Final = 8  # words before the last noun of such a row


def chain_right(sentence: Sentence, mark: Mark, kinds: Collection[str]) -> list[Mark]:
    """A mark and those coordinated with it after it."""
    found = [mark]
    index = sentence.marks.index(mark)
    while index + 1 < len(sentence.marks):
        other = sentence.marks[index + 1]
        if _bracketed_again(sentence, sentence.marks[index], other):
            index += 1
            continue
        if _place_of(sentence, sentence.marks[index], other):
            index += 1
            continue
        if other.kind not in kinds or not _coordinated(sentence.words[sentence.marks[index].last : other.first]):
            break
        if opens_clause(sentence, other, sentence.marks[index].last):
            break
        found.append(other)
        index += 1
    return found


def past_row(sentence: Sentence, place: int, kinds: Collection[str]) -> Mark | None:
    """The first mark of some kinds after a word, and after the row that begins there, if one does (`with
    the help of A and B, X was built`); none where the words before belong to a verb (`X was helped by A`)."""
    words = sentence.words
    marks = [mark for mark in sentence.marks if mark.first >= place]
    begins = bool(marks) and marks[0].first - place <= _NEAR
    row = chain_right(sentence, marks[0], {mark.kind for mark in marks}) if begins else []
    if row and place > _NEAR_HEAD and words[place - 1].lower == "by":
        return None
    for mark in marks[len(row) :]:
        article = words[mark.first - 1].lower in ("the", "a", "an")
        if mark.kind in kinds and (not row or words[mark.first - 1 - article].text == ","):
            return mark
    return None


_NEAR_HEAD: Final = 2  # words of a participle with `by` that a sentence opens with (`Supported by`)
_NEAR: Final = 5  # words between what rules a row and its first


def _place_of(sentence: Sentence, mark: Mark, other: Mark) -> bool:
    """Whether the next mark only says where a body is, and the row goes on after it (`A in X and B in Y`)."""
    if mark.kind != "body" or other.kind not in ("state", "place") or other.last >= len(sentence.words):
        return False
    between = [word.lower for word in sentence.words[mark.last : other.first] if word.lower != ")"]
    after = sentence.words[other.last]
    return between in (["in"], ["in", "the"]) and (after.lower in ("and", "or") or after.text == ",")


def _bracketed_again(sentence: Sentence, name: Mark, other: Mark) -> bool:
    """Whether a mark only gives an acronym of the one before it, in brackets."""
    return other.iri == name.iri and [word.text for word in sentence.words[name.last : other.first]] == ["("]


def opens_clause(sentence: Sentence, mark: Mark, after: int) -> bool:
    """Whether a mark that a comma parts from the word before `after` has a verb of its own (`…, and X advises it`)."""
    if mark.last >= len(sentence.words) or all(word.text != "," for word in sentence.words[after : mark.first]):
        return False
    lower = sentence.words[mark.last].lower
    if lower in ("is", "was", "has", "does") or verb_forms().get(lower) is Form.THIRD:
        return True
    between = sentence.words[after : mark.first]
    row = any(word.lower in ("and", "or") for word in between)
    following = sentence.words[mark.last + 1].lower if mark.last + 1 < len(sentence.words) else ""
    return not row and following != "by" and verb_forms().get(lower) is Form.PAST


def _coordinated(between: tuple[Word, ...]) -> bool:
    """Only a comma, `and`, `or`, a bracketed alias, articles and what modifies the next, or an item without a name."""
    if _next_item(between):
        return True
    joined = any(word.text == "," or word.lower in ("and", "or", "nor", "as") for word in between)
    return (
        joined
        and len(between) <= 5
        and all(
            word.text in ",()"
            or word.lower
            in ("and", "or", "nor", "the", "a", "an", "as", "well", "both", "also", "state", "states", "republic", "of")
            for word in between
        )
    )


def _next_item(between: tuple[Word, ...]) -> bool:
    """A comma or `and`, then nothing but small words that hang on the next name, or whole items of plain nouns."""
    if not between or len(between) > 9 or not (between[0].text == "," or between[0].lower in ("and", "or")):
        return False
    last = max(n for n, w in enumerate(between) if w.text == "," or w.lower in ("and", "or"))
    tail = between[last + 1 :]
    forms = verb_forms()
    return (
        all(
            w.text == ","
            or w.lower in ("and", "or")
            or (w.text.islower() and w.lower not in _NO_ITEM and forms.get(w.lower) not in _FINITE)
            for w in between
        )
        and not any(
            forms.get(w.lower) is Form.PAST and after.lower in _DETERMINERS for w, after in itertools.pairwise(between)
        )
        and all(w.lower in _SKIPPED or w.lower.endswith(_MODIFYING) for w in tail)
    )


_DETERMINERS: Final = frozenset({"the", "a", "an", "its", "their", "this", "these", "all"})
_MODIFYING: Final = ("al", "ed", "ern", "ive", "ous", "ful", "ary", "ic", "ing", "ble", "ent", "er")
_FINITE: Final = (Form.THIRD, Form.BASE)
_NO_ITEM: Final = PREPOSITIONS | RELATIVE | AUXILIARIES | {"but", "as", "then", "not", "however", "also", "so", "if"}
