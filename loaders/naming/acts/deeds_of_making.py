"""What a sentence tells of the making of an act beside the words for it: whether it was made, and by whom (`A and B
signed …`, `… was signed by A and B`). What is wished for, denied or only supposed was not made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from loaders.naming.acts.act_details import SIDES, SIGNED, of_date
from loaders.naming.acts.unnamed_phrases import Told
from loaders.naming.bodies.demonyms import adjectives
from loaders.naming.marks import ADJECTIVE, Mark, Sentence
from loaders.naming.words import BE, MODALS, Word, is_possessive, word_set

PARTIES: Final = frozenset({"state", "body"})
_MADE: Final = SIGNED | word_set(
    "adopted passed enacted approved launched published issued introduced promulgated unveiled released endorsed"
)
_HAVING: Final = word_set("has have had")
_DONE: Final = _MADE | _HAVING
_ASIDE: Final = word_set("also recently already jointly both then later formally officially since subsequently finally")
_BETWEEN: Final = _ASIDE | _HAVING
_DENIED: Final = MODALS | word_set("to not never without no if whether need lack propose proposes proposed possible")
_NOT: Final = frozenset({"not", "never"})
_BEFORE_DEED: Final = BE | _BETWEEN | _NOT
_IN_FORCE: Final = (("entered", "into"), ("came", "into"), ("exists",), ("entered", "in"))
_MOST: Final = 14  # words after `signed` in which its sides are told
_ORGANS: Final = word_set("government parliament cabinet senate legislature congress ministry lawmakers")


class Deed(NamedTuple):
    """What a sentence tells of the making of an act: whether it was made, and by whom; `organ` whether by an organ of
    a state, the state told or not (`the government adopted …`)."""

    done: bool
    sides: tuple[Mark, ...] = ()
    organ: bool = False


def deed_of(sentence: Sentence, told: Told) -> Deed:
    """What is told of an act's making before or after its phrase."""
    before = told_before(sentence, told.first)
    return before if before.done else told_after(sentence, told.last)


def told_before(sentence: Sentence, first: int) -> Deed:
    """`A and B (have) signed (an agreement)`; `there is (an agreement)`."""
    words = sentence.words
    place = first - 1
    while place > 0 and (
        not words[place].is_word or words[place].lower in ("into", "on", "up", "in") or of_date(words[place])
    ):
        place -= 1
    if place > 0 and words[place].lower in BE and words[place - 1].lower == "there":
        return Deed(words[place].lower != "be")
    if place < 0 or words[place].lower not in _DONE:
        return Deed(False)
    place -= 1
    while place >= 0 and (
        words[place].lower in _BETWEEN or (words[place].text.endswith("ly") and words[place].text.islower())
    ):
        place -= 1
    if place >= 0 and (words[place].lower in _DENIED or words[place].lower in BE or _supposed(words, place)):
        return Deed(False)
    if place >= 0 and words[place].lower in _ORGANS:
        return Deed(True, tuple(_state_of(sentence, place)), True)
    return Deed(True, tuple(_row_before(sentence, place + 1)))


def _row_before(sentence: Sentence, end: int) -> Iterator[Mark]:
    """The states and bodies of the row that ends before a word."""
    by_end = {m.last: m for m in sentence.marks if m.kind in PARTIES}
    end -= end > 0 and sentence.words[end - 1].text == ","
    while (mark := by_end.get(end)) is not None and not is_possessive(sentence.surface(mark)):
        yield mark
        end = mark.first
        while end > 0 and (
            sentence.words[end - 1].text == "," or sentence.words[end - 1].lower in ("and", "the", "both")
        ):
            end -= 1
        if end == mark.first:
            return


def _state_of(sentence: Sentence, place: int) -> Iterator[Mark]:
    """The state whose organ is named at a word (`the Kenyan government`, `Kenya's parliament`)."""
    known = next((m for m in (*sentence.marks, *sentence.inner) if m.kind == "state" and m.last == place), None)
    if known is not None:
        yield known
    elif place and sentence.words[place - 1].capital:
        state = adjectives().get((sentence.words[place - 1].lower,))
        if state is not None:
            yield sentence.mark(place - 1, place, state, ADJECTIVE)


def _supposed(words: tuple[Word, ...], place: int) -> bool:
    """Whether a clause only supposes what it tells (`if A signed an agreement`)."""
    while place >= 0 and words[place].text not in ",;:":
        if words[place].lower in ("if", "whether", "unless"):
            return True
        place -= 1
    return False


def told_after(sentence: Sentence, last: int) -> Deed:
    """`(the agreement) was signed by A and B`, `(the agreement,) signed between A and B`, `… entered into force`."""
    words = sentence.words
    place = last + (last < len(words) and words[last].text == ",")
    place += place < len(words) and words[place].lower in ("which", "that")
    denied = False
    while place < len(words) and (words[place].lower in _BEFORE_DEED or words[place].lower.endswith("ly")):
        denied = denied or words[place].lower in _NOT
        place += 1
    if place >= len(words) or denied:
        return Deed(False)
    if any(tuple(w.lower for w in words[place : place + len(cue)]) == cue for cue in _IN_FORCE):
        return Deed(True)
    if words[place].lower not in _MADE:
        return Deed(False)
    for number in range(place + 1, min(place + _MOST, len(words))):
        if words[number].lower in SIDES:
            sides = tuple(_row_after(sentence, number + 1))
            if sides or words[number].lower != "with":
                return Deed(True, sides)
        elif words[number].text in ",;:." or words[number].lower in ("which", "who", "that", "and", "but", "while"):
            break
    return Deed(True)


def _row_after(sentence: Sentence, start: int) -> Iterator[Mark]:
    """The states and bodies of the row that begins at a word."""
    words = sentence.words
    by_first = {m.first: m for m in sentence.marks if m.kind in PARTIES}
    while start < len(words):
        if words[start].lower == "the" and start + 1 in by_first:
            start += 1
        mark = by_first.get(start)
        if mark is None:
            return
        yield mark
        start = mark.last
        while start < len(words) and (words[start].text == "," or words[start].lower == "and"):
            start += 1
        if start == mark.last:
            return


def is_denied(words: tuple[Word, ...], first: int) -> bool:
    """Whether what stands right before a phrase says that there is no such act yet."""
    return any(word.lower in _DENIED for word in words[max(0, first - 5) : first])
