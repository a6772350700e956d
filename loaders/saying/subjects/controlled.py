"""Who does what an infinitive or a word in -ing says, which has no subject of its own: `the club asked the town to
build a bridge` tells of the town, `a law punishing theft` of the law, `it knows A, punishing B` not of A."""

from __future__ import annotations

from typing import Final

from loaders.naming.marks import Mark
from loaders.naming.words import BE, Word, word_set
from loaders.saying.clauses.clauses import Verb, clause_start
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.sharing import NO_ADJUNCTS, QUALIFYING, opens_adjunct
from loaders.saying.clauses.verbs import Form, inflections

_WHO: Final = frozenset({"body", "state", "person", "place", "event"})  # of whom an infinitive tells by another verb
_NEAR: Final = 4  # words between a thing and an infinitive that says what it is for
# Verbs whose object is to do what the infinitive after it says.
_MAKING: Final = word_set(
    """
require oblige allow enable permit urge recommend encourage invite mandate compel prompt cause lead force ask push
press move order tell persuade train equip empower instruct direct authorise authorize motivate inspire drive induce
pressure tempt
"""
)
_MAKING_FORMS: Final = frozenset(form for base in _MAKING for form in inflections(base))


def may_serve(words: tuple[Word, ...], mark: Mark, verb: Verb) -> bool:
    """Whether a mark before an infinitive may be the thing of which it says what it is for."""
    return (
        mark.kind not in _WHO
        and verb.place - mark.last <= _NEAR
        and not any(w.text in "()," for w in words[mark.last : verb.place])
        and not _object_of_infinitive(words, mark)
        and not _other_does(words, mark, verb.place)
    )


def _object_of_infinitive(words: tuple[Word, ...], mark: Mark) -> bool:
    """`to combat X and help …`: X is what the first verb is about."""
    return mark.first > 1 and words[mark.first - 2].lower == "to" and words[mark.first - 1].lower in verb_forms()


def _other_does(words: tuple[Word, ...], mark: Mark, place: int) -> bool:
    """Whether between a mark and an infinitive a verb makes or asks somebody else do it (`the fire led towns to …`)."""
    making = (n for n in range(mark.last, place - 2) if words[n].lower in _MAKING_FORMS)
    return any(words[n + 1].is_word and words[n + 1].lower != "to" for n in making)


def of_who_is_given(words: tuple[Word, ...], verb: Verb) -> bool:
    """Whether an infinitive tells what somebody is given or denied to do (`it denies them the means to act`)."""
    place = verb.place - 2
    if verb.form is not Form.BASE or place < 3 or words[place + 1].lower != "to" or words[place].lower not in _GIVEN:
        return False
    before = words[place - 1].lower in ("the", "a", "an", "any") and words[place - 2].lower
    return before in _OTHERS


_GIVEN: Final = word_set("ability right opportunity chance power means freedom capacity authority permission")
_OTHERS: Final = word_set("them him her us it me you others everyone anyone")


def tells_of_object(words: tuple[Word, ...], verb: Verb, earlier: Verb) -> bool:
    """Whether a word in -ing may tell of the object of the verb before it (`adopted a law punishing theft`): it follows
    without a comma, and is no item of a row with that verb (`naming a clerk, helping to guard ports, helping to …`)."""
    before = words[earlier.place - 2 : earlier.place] if earlier.place > 1 else ()
    in_row = earlier.form is Form.GERUND or any(verb_forms().get(word.lower) is Form.GERUND for word in before)
    parted = any(word.text == "," for word in words[verb.place - 2 : verb.place])
    return not in_row and not parted


def in_row_of_gerunds(words: tuple[Word, ...], verb: Verb) -> bool:
    """Whether a word in -ing is a further item of a row of such (`it includes naming A, guarding B and keeping C`): it
    has the subject of the row, and none of the things named there."""
    if verb.form is not Form.GERUND or not opens_adjunct(words, verb.place):
        return False
    return any(_is_item(words, n) for n in range(clause_start(words, verb.place), verb.place - 1))


def _is_item(words: tuple[Word, ...], place: int) -> bool:
    """Whether a word in -ing takes an object there: no adjective, no part of a name, no preposition."""
    lower = words[place].lower
    doing = verb_forms().get(lower) is Form.GERUND and lower not in QUALIFYING | NO_ADJUNCTS
    return doing and place > 0 and words[place - 1].lower not in BE | {"the", "a", "an", "of"}
