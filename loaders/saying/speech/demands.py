"""What a text itself demands: `it is necessary`, `should`, `must` in its main clause.

No demand of the text is what a law lays down (`under the Act, providers must …`), what must be so for something to hold
(`X must be proven`), what somebody else asks for, what only gives a reason (`as banks must …`), nor a remark to the
reader (`it is important to note`).
"""

from __future__ import annotations

from typing import Final

from loaders.naming.reference.own_text import opens_with_text
from loaders.naming.words import Word, word_set
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.verbs import PASSIVE
from loaders.saying.context import Reading
from loaders.saying.matches import Span
from loaders.saying.speech.views import view_of_another

_NEED: Final = (
    ("it", "is", "necessary"),
    ("it", "was", "necessary"),
    ("it", "is", "advisable"),
    ("it", "is", "essential", "to"),
    ("it", "is", "important", "to"),
    ("is", "recommended"),
)
NO_DEMAND: Final = word_set(
    """
noted emphasized emphasised mentioned said recognized recognised stressed considered understood added singled
remembered borne taken cause surprise surprising worrying
"""
)
_REMARKED: Final = NO_DEMAND | word_set("underlined highlighted clarified acknowledged reiterated recalled pointed")
_REMARKS: Final = word_set(
    """
note remember understand recall emphasise emphasize stress mention noted keep bear know realise realize clarify
recognise recognize acknowledge highlight underline point recall say add observe reiterate
"""
)
_DEMANDING: Final = frozenset({"should", "must", *(need[0] for need in _NEED)})
_ASKED: Final = frozenset({"which", "that", "who", "if", "whether", "what", "how", "why"})
_NEAR: Final = 7  # words before `must` in which one of those makes its clause another's
_REASONS: Final = word_set("as because since once until till whereby where when although though unless so")
_TESTS: Final = word_set(
    """
threshold test tests requirement requirements condition conditions criterion criteria benchmark benchmarks rule rules
standard standards principle principles obligation obligations duty duties element elements prong prongs
"""
)
_PROVEN: Final = word_set(
    """
attributed attributable proven proved shown demonstrated established met satisfied fulfilled imputed present involve
"""
)
_LAWS: Final = word_set(
    """
act law laws treaty convention protocol agreement article section statute code directive regulation rule rules test
standard standards doctrine constitution resolution legislation
"""
)
_BY_LAW: Final = (
    ("under",), ("according", "to"), ("pursuant", "to"), ("in", "accordance", "with"), ("to", "comply", "with"),
    ("to", "be", "in", "compliance", "with"), ("in", "line", "with"), ("required", "by"),
)  # fmt: skip
_PARTIES: Final = word_set("signatories parties signatory party")
_WITHIN: Final = 9  # words in which the law is named after `under`
_USUAL: Final = word_set("currently generally usually often typically normally sometimes commonly traditionally")
_CALLED: Final = word_set("considered regarded called classified deemed qualify count treated")
_SEEMING: Final = word_set("seems clear obvious evident believe think conclude follows certain")


def demanded(reading: Reading) -> int:
    """The place of what demands something in the main clause, -1 without."""
    place = _demanding(reading.lower)
    if place < 0 or view_of_another(reading.sentence.words):
        return -1
    if reading.lower[place] not in ("should", "must"):
        return place
    return -1 if _is_anothers(reading, place) or _laid_down(reading, place) else place


def _demanding(lower: tuple[str, ...]) -> int:
    """The place of a word that demands: no relative word right before it, and not in `it should be noted`."""
    for number, word in enumerate(lower):
        if word not in _DEMANDING:
            continue
        before = lower[max(0, number - _NEAR) : number]
        if any(lower[number : number + len(need)] == need for need in _NEED):
            asked = {"which", "that", "whom"} & set(before[-3:])
            if not asked and not _REMARKS & set(lower[number + 3 : number + 7]):
                return number
        elif word in ("should", "must"):
            past = lower[number + 1 : number + 2] == ("have",) and verb_forms().get(
                " ".join(lower[number + 2 : number + 3])
            )
            none = _ASKED & set(before) or past in PASSIVE or _REMARKED & set(lower[number : number + 4])
            return -1 if none else number
    return -1


def _is_anothers(reading: Reading, place: int) -> bool:
    """Whether a clause with `must` gives a reason, explains what something means, or tells what somebody else says."""
    lower, words = reading.lower, reading.sentence.words
    first = _clause_of_demand(reading, place)
    for number in range(place - 1, first, -1):
        if lower[number] in _REASONS and _opens_reason(words, number, place):
            return True
        own = opens_with_text(words) or not {"we", "i"}.isdisjoint(lower[max(0, number - 4) : number])
        if lower[number] == "that" and lower[number - 1] not in _SEEMING and is_finite(words, number - 1) and not own:
            return True  # `the strategy says that X, which …, should …`
    return lower[first + 1 : first + 2] == ("means",)  # `this means laws should …`


def _opens_reason(words: tuple[Word, ...], number: int, place: int) -> bool:
    """Whether a clause that gives a reason or a time opens at a word and reaches `must`: no comma closes it."""
    if any(word.text == "," for word in words[number:place]) or number + 1 >= place:
        return False
    if words[number].lower == "as":
        around = {words[number - 1].lower, words[number + 1].lower}
        return not around & {"well", "such", "far", "long", "soon", "much", "possible"}
    return words[number].lower != "so" or words[number + 1].lower == "that"


def _laid_down(reading: Reading, place: int) -> bool:
    """Whether `must` or `should` tells what a law or a test lays down, what something is by definition, or how things
    usually are."""
    lower = reading.lower
    after = lower[place + 1 : place + 6]
    must = lower[place] == "must"
    if must and (_USUAL & {lower[max(0, place - 1)], *after[:1]} or _of_proof(after)):
        return True
    colon = next((n for n in range(place - 1, -1, -1) if lower[n] in (":", "—", "–")), -1)
    if colon > 0 and _TESTS & set(lower[:colon]):
        return True
    if _CALLED & set(lower[:place]) and "for" in lower[:3]:
        return True
    return _names_law(reading, place, must)


def _of_proof(after: tuple[str, ...]) -> bool:
    return bool(_PROVEN & set(after[:3])) and (after[0] == "be" or "be" in after[:2] or after[0] == "involve")


def _names_law(reading: Reading, place: int, must: bool) -> bool:
    """Whether a law is named before `must` by which it is so: `under the Act`, `parties to the Treaty must`; for
    `should` only at the head of the sentence."""
    lower = reading.lower
    first = _clause_of_demand(reading, place)
    for number in range(first, place if must else first + 1):
        cue = next((len(each) for each in _BY_LAW if lower[number : number + len(each)] == each), 0)
        if cue and _law_within(reading, number + cue, min(number + cue + _WITHIN, place)):
            return True
        parties = lower[number] in _PARTIES and lower[number + 1 : number + 2] in (("to",), ("of",))
        if parties and _law_within(reading, number + 2, min(number + 2 + _WITHIN, place)):
            return True
    return False


def _law_within(reading: Reading, first: int, last: int) -> bool:
    named = any(m.kind in ("instrument", "provision") and first <= m.first < last for m in reading.sentence.marks)
    return named or bool(_LAWS & set(reading.lower[first:last]))


def _clause_of_demand(reading: Reading, place: int) -> int:
    """The first word of the clause that demands: after a colon or semicolon, or after `, and` where a clause with a
    verb of its own stands before it."""
    words, lower = reading.sentence.words, reading.lower
    for number in range(place - 1, 0, -1):
        if lower[number] in (";", ":") and words[number + 1].is_word:
            return number + 1
        joined = lower[number] in ("and", "but", "so") and lower[number - 1] == ","
        if joined and _closes_row(reading, number):
            continue
        if joined and number + 1 < place and any(is_finite(words, n) for n in range(1, number - 1)):
            return number + 1 if _alone(reading, number + 1, place) else 0
    return 0


def _closes_row(reading: Reading, joint: int) -> bool:
    """Whether `, and` closes a row of things, and parts no clauses: no verb stands after the comma before it."""
    words, lower = reading.sentence.words, reading.lower
    comma = next((n for n in range(joint - 2, max(0, joint - _ROW), -1) if lower[n] == ","), 0)
    return comma > 0 and not any(is_finite(words, n) for n in range(comma + 1, joint - 1))


_ROW: Final = 8  # words between the last commas of a row


def _alone(reading: Reading, first: int, place: int) -> bool:
    """Whether a clause has its own subject right before `must`: no comma and no finite verb between."""
    words = reading.sentence.words
    return not any(words[n].text == "," or is_finite(words, n) for n in range(first, place))


def demand_span(reading: Reading, place: int, span: Span) -> Span:
    """What is demanded: the clause of the demand, without what else its sentence says before it."""
    first = _clause_of_demand(reading, place)
    return (reading.sentence.words[first].start, span[1]) if first else span
