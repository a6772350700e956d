"""Whether a mention heads the phrase that a clause opens with, so that it can be the subject of its verb.

What the words leave open is left out: a row whose beginning hangs on something (`used in courts and Europol helped`), a
name that is a part of an adjective (`the France-based agency`).
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise
from typing import Final

from loaders.naming.marks import DOERS, GROUP, Mark, Sentence
from loaders.naming.words import AUXILIARIES, Word, closing_bracket, is_joiner, is_possessive, word_set
from loaders.saying.clauses.clauses import ADVERBS, PREPOSITIONS, RELATIVE
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.coordination import chain_left, governor
from loaders.saying.clauses.sharing import finite_before
from loaders.saying.clauses.verbs import Form

_OPENING: Final = RELATIVE | word_set(
    """
because although though while if when since whereas but whether as how why unless until so thus hence moreover
however therefore furthermore and or
"""
)
_SIGNS: Final = frozenset(',;:—–-("“«')
_TIMES: Final = frozenset(
    {"moment", "present", "time", "today", "now", "recently", "currently"}
)  # `at the moment X is`
_FARTHEST: Final = 6  # words of a phrase before its head


def opens_clause(sentence: Sentence, mark: Mark) -> bool:
    """Whether nothing but words of its own phrase stands between a mention, or the first of its row, and the beginning
    of a clause."""
    words = sentence.words
    if _joined_by_hyphen(words, mark) or _noun_after_acronym(words, mark) or _is_example(words, mark):
        return False
    first = chain_left(sentence, mark, {other.kind for other in sentence.marks})[0].first
    for number in range(first - 1, max(-1, first - 1 - _FARTHEST), -1):
        word = words[number]
        if is_joiner(word) and number and words[number - 1].end == word.start:
            continue  # inside a word: `counter-terrorism`
        if word.text in _SIGNS or word.text.isdigit() or word.lower in _TIMES:
            return True
        if word.lower in ("and", "or"):
            return number > 0 and words[number - 1].text in ",;"
        if word.lower in _OPENING:
            return not (word.lower == "as" and number and words[number - 1].lower == "such")
        if word.lower in PREPOSITIONS | AUXILIARIES or _acts(words, number):
            return False
    return first <= _FARTHEST


def _is_example(words: tuple[Word, ...], mark: Mark) -> bool:
    """Whether a mention closes a row of examples that a comma opens (`some of them, such as A, B and C, are …`)."""
    for number in range(mark.first - 1, max(0, mark.first - _EXAMPLES), -1):
        lower = words[number].lower
        such = lower == "as" and words[number - 1].lower == "such"
        if such or lower in ("including", "namely"):
            return words[number - 1 - such].text == "," and not any(w.lower in AUXILIARIES for w in words[:number])
        if lower in AUXILIARIES or words[number].text in ";:.":
            return False
    return False


_EXAMPLES: Final = 20  # words of a row of examples


def _joined_by_hyphen(words: tuple[Word, ...], mark: Mark) -> bool:
    """`France-based`: the name is a part of an adjective."""
    return (
        mark.last < len(words) and words[mark.last].text == "-" and words[mark.last].start == words[mark.last - 1].end
    )


def _noun_after_acronym(words: tuple[Word, ...], mark: Mark) -> bool:
    """`the African Union (AU) ad hoc committee`: the name only modifies a noun after its acronym."""
    place = mark.last
    if place >= len(words) or words[place].text != "(":
        return False
    place = closing_bracket(words, place, 4) + 1
    if place >= len(words) or not words[place].text.islower():
        return False
    lower = words[place].lower
    joins = lower in PREPOSITIONS | RELATIVE | AUXILIARIES | ADVERBS | {"and", "or", "but", "as", "than"}
    return not joins and not lower.endswith(("ly", "ed", "ing")) and verb_forms().get(lower) is None


def _acts(words: tuple[Word, ...], place: int) -> bool:
    """Whether a word before the mention is a verb that may have it as its object."""
    form = verb_forms().get(words[place].lower)
    return form in (Form.THIRD, Form.BASE, Form.GERUND) and place > 0 and not words[place].capital


def in_ruled_row(sentence: Sentence, mark: Mark) -> bool:
    """Whether a mention closes a row that a preposition rules (`an effort by the Union and the Council, …`); one after
    `of` tells of the mention itself (`crimes of theft and fraud`)."""
    words = sentence.words
    first = chain_left(sentence, mark, {other.kind for other in sentence.marks})[0].first
    joined = first < mark.first
    for number in range(first - 1, max(-1, first - 1 - _FARTHEST), -1):
        word = words[number]
        if word.lower in PREPOSITIONS:
            return joined and word.lower != "of" and number > 0
        if word.text in _SIGNS or word.lower in AUXILIARIES or _acts(words, number):
            return False
        joined = joined or word.lower in ("and", "or")
    return False


def is_owner(sentence: Sentence, mark: Mark) -> bool:
    """Whether a mark only tells whose the noun after it is (`the Heron Club's gate`, `the Heron Club's (HC) gate`)."""
    if mark.kind not in DOERS:
        return False
    place = mark.first - 2
    again = place >= 0 and sentence.words[mark.first - 1].text == "(" and is_possessive(sentence.words[place].text)
    return again or is_possessive(sentence.surface(mark))


def before_relative(sentence: Sentence, place: int, kinds: Collection[str]) -> Mark | None:
    """The mark that a relative word at a place takes up: the nearest of some kinds, where none of another kind stands
    right before the word (`the Union's Hill Act, which`) and no preposition (`the theft, in which`)."""
    before = [word.lower for word in sentence.words[max(0, place - 2) : place]]
    if before and before[-1] in PREPOSITIONS and not (before[-1] == "of" and before[0] in _OWN):
        return None
    near = [mark for mark in sentence.marks if mark.last <= place and place - mark.last <= _NEAR]
    found = next((mark for mark in reversed(near) if mark.kind in kinds and not is_owner(sentence, mark)), None)
    if found is None or found is near[-1] or near[-1].last < place - 1 or governor(sentence, near[-1]):
        return found
    return None


# `all of which`, `the task of which`: told of what the relative word takes up
_OWN: Final = word_set(
    """
all both most many some several each one two three four five purpose aim goal objective task mission function duty
"""
)
_NEAR: Final = 6  # words between a name and the relative word that takes it up


def past_members(words: tuple[Word, ...], mark: Mark) -> int:
    """The word after a body, and after the noun by which those who belong to it are told (`the EU countries`)."""
    place = mark.last
    whole = mark.kind == "body" and place + 1 < len(words) and not (mark.first and is_joiner(words[mark.first - 1]))
    if whole and words[place].lower in ("countries", "states"):
        return place + 1
    return place


def agrees(words: tuple[Word, ...], mark: Mark, place: int) -> bool:
    """Whether a verb's form fits the number of a group (`laws on security concerns differ`: `concerns` is no verb)."""
    if mark.how != GROUP or words[mark.last - 1].norm == words[mark.last - 1].lower:
        return True
    return verb_forms().get(words[place].lower) is not Form.THIRD


def object_in_relative(words: tuple[Word, ...], start: int, mark: Mark) -> bool:
    """Whether a relative clause has its verb before a mention (`countries that have ratified X include A`)."""
    own = finite_before(words, mark.first)
    many = words[start - 2].lower.endswith("s")  # not `it is unfortunate that …`
    if own is None or not many or not start <= own.place < mark.first:
        return False
    return not any(w.text == "," or w.lower in ("as", "because", "since", "and") for w in words[own.place : mark.first])


_HOLDERS: Final = word_set(
    """
scope purpose aim objective goal
signatories parties members participants authors critics opponents supporters proponents victims representatives
delegates leaders citizens perpetrators drafters group groups grouping bloc alliance coalition partnership club number
majority minority most some many several half
delegation delegations experts officials critics handful trio pair list row range series network consortium
"""
)


def of_holders(sentence: Sentence, mark: Mark, ruled: bool) -> bool:
    """`the signatories of X include A`, `a group of X and Y acts`: they are subject, X and Y are not."""
    first = chain_left(sentence, mark, {mark.kind})[0]
    if first is mark and not ruled:
        return False
    before = [word.lower for word in sentence.words[max(0, first.first - 4) : first.first]]
    return any(word in _HOLDERS for word, after in pairwise(before) if after in ("of", "to"))
