"""Clauses for whose truth their sentence does not vouch: what is asked (`examines whether …`), what a condition opens
(`if X acts, Y …`, `once X is signed`), what is only to be ensured or proven (`it must be shown that …`), what would
follow (`this will mean that …`). What such a clause tells is no fact.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from graph.statement import Status
from loaders.naming.words import MODALS, place_at, word_set
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.matches import Match
from loaders.saying.subjects.subject_phrases import begins_clause

_SIGNS: Final = frozenset(";:—")
_LEAVING: Final = word_set("but while which who so yet although though whereas")
_MOST: Final = 80  # words over which a clause may go on
_FURTHEST: Final = 20  # words between what opens a clause and its verb


def vouched(reading: Reading, match: Match) -> Match:
    """A match with the status that the clause around it gives; as it is where the sentence vouches for it."""
    if match.status not in (Status.ASSERTED, Status.PLANNED) or _CUES.isdisjoint(reading.places):
        return match
    words = reading.sentence.words
    place = place_at(words, match.place)
    if not 0 < place < len(words):
        return match
    if _is_open(reading, place):
        return replace(match, status=Status.HYPOTHETICAL)
    follows = _following(reading, place) if match.status is Status.ASSERTED else None
    return match if follows is None else replace(match, status=follows)


def _is_open(reading: Reading, place: int) -> bool:
    """Whether a clause around a word is asked, conditional, or only to be brought about."""
    return (
        _in_question(reading, place)
        or _of_degree(reading, place)
        or _after_condition(reading, place)
        or _not_yet(reading, place)
        or _to_be_ensured(reading, place)
        or _laid_open(reading, place)
    )


def _left(reading: Reading, opener: int, place: int) -> bool:
    """Whether the clause that opens at a word has ended before another: a clause of its own stands between."""
    words, lower = reading.sentence.words, reading.lower
    for number in range(opener + 1, place):
        if lower[number] in _SIGNS or lower[number] in _BESIDE:
            return True
        if lower[number] != ",":
            continue
        after = lower[number + 1]
        if after in _LEAVING:
            return True
        told = any(is_finite(words, n) for n in range(opener + 1, number))
        if after == "and" and told and lower[number + 2] not in _OPENERS and begins_clause(words, number + 2):
            return True
    return False


_BESIDE: Final = frozenset({"while", "whereas", "although", "because"})
_OPENERS: Final = frozenset({"that", "whether", "how", "if", "what", "why"})


def _in_question(reading: Reading, place: int) -> bool:
    """`examines whether A is …, how B is …`; of `whether by A or B, …` only what stands before its comma."""
    lower = reading.lower
    opener = next((n for n in range(place - 1, max(-1, place - _MOST), -1) if lower[n] == "whether"), -1)
    if opener < 0:
        return False
    aside = opener < 2 or lower[opener - 1] in (",", "(")
    return "," not in lower[opener:place] if aside else not _left(reading, opener, place)


def _of_degree(reading: Reading, place: int) -> bool:
    """`asks how closely A works with B`, `the extent to which A applies`; not where something shows it."""
    lower = reading.lower
    for number in range(place - 1, max(-1, place - _FURTHEST), -1):
        if lower[number] in _SIGNS or lower[number] == ",":
            return False
        following = lower[number + 1 : number + 3]
        how = lower[number] == "how" and (following[0].endswith("ly") or following[0] in _DEGREES)
        extent = lower[number] in _EXTENT and (following == ("to", "which") or lower[number - 1] == "what")
        if how:
            return any(word.startswith(_EXAMINING) for word in lower[:number])
        if extent:
            return not any(word.startswith(_SHOWING) for word in lower[max(0, number - 4) : number])
    return False


_DEGREES: Final = word_set("far much often well long deep strong effective likely")
_EXTENT: Final = frozenset({"extent", "degree"})
_EXAMINING: Final = (
    "examin", "assess", "ask", "investigat", "determin", "stud", "question", "unclear", "depend", "consider", "explor",
    "evaluat", "measur", "monitor", "decid", "debat", "discuss", "know", "uncertain", "review", "analy",
)  # fmt: skip
_SHOWING: Final = (
    "show", "illustrat", "demonstrat", "reveal", "highlight", "underscor", "underlin", "reflect", "prov", "expos",
)  # fmt: skip


def _after_condition(reading: Reading, place: int) -> bool:
    """Whether a condition opens the sentence or the part of it in which a word stands (`If A acts, B will …`)."""
    lower = reading.lower
    for number in range(place - 1, max(-1, place - _MOST), -1):
        if lower[number] in (";", "."):
            return False
        if lower[number] in _CONDITIONS and _opens_part(lower, number) and lower[number + 1] not in _NO_CLAUSES:
            return "," in lower[number + _CLAUSE : place] and "," not in lower[number : number + _CLAUSE]
    return False


_CLAUSE: Final = 4  # words of the shortest condition that is a clause, and no `if necessary,`
_CONDITIONS: Final = frozenset({"if", "unless", "provided", "assuming", "suppose"})
_NO_CLAUSES: Final = word_set("anything not so only any by for with in")
_CONNECTING: Final = word_set(
    "but and so thus then however therefore hence moreover also finally for example instance in"
)


def _opens_part(lower: tuple[str, ...], number: int) -> bool:
    """Whether nothing but words that connect stands before a condition, back to the start or a sign."""
    before = number - 1
    while before >= 0 and (lower[before] == "," or lower[before] in _CONNECTING or lower[before] in '“"«'):
        before -= 1
    return before < 0 or lower[before] in _SIGNS or (lower[before] == "that" and before == number - 1)


def _not_yet(reading: Reading, place: int) -> bool:
    """`Once A is signed, …`, `until A enters into force`: present forms in a clause on what is to come."""
    lower = reading.lower
    for number in range(place - 1, max(-1, place - _FURTHEST), -1):
        if lower[number] in _SIGNS or lower[number] == ",":
            return False
        dated = any(word[0].isdigit() for word in lower[number + 1 : number + 3])
        if lower[number] in _AWAITING and lower[number + 1] not in ("again", "more", "every", "per") and not dated:
            return (number == 0 or lower[number - 1] != "at") and _in_present(lower, number, place)
        if lower[number : number + 3] == ("as", "soon", "as"):
            return _in_present(lower, number, place)
    return False


_AWAITING: Final = frozenset({"once", "until", "till", "unless"})


def _in_present(lower: tuple[str, ...], first: int, place: int) -> bool:
    near = lower[max(first + 1, place - 3) : place + 3]
    if {"was", "were", "had", "did"} & set(near):
        return False
    present = {"is", "are", "has", "have"} & set(near)
    return bool(present) or verb_forms().get(lower[place]) in (Form.THIRD, Form.BASE)


_ENSURING: Final = word_set("ensuring guaranteeing certifying verifying checking")
_ENSURE: Final = _ENSURING | word_set("ensure guarantee certify verify check ascertain")
_PROVE: Final = word_set("show prove demonstrate establish confirm convince persuade")
_PROVEN: Final = word_set(
    "shown proven proved demonstrated established ascertained ensured guaranteed certified verified"
)
_OUGHT: Final = frozenset({"must", "should"})


def _to_be_ensured(reading: Reading, place: int) -> bool:
    """`to ensure that A is …`, `must certify that A has …`, `it must be shown that A has …`."""
    lower = reading.lower
    for number in range(place - 1, max(0, place - _MOST), -1):
        if lower[number] in _SIGNS:
            return False
        word = lower[number]
        sure = word == "sure" and lower[number - 1] in ("make", "making")
        opened = number + 1 + (lower[number + 1] == "that")
        aiming = sure or word in _ENSURE
        if not aiming and opened == number + 1:
            continue
        if aiming and opened <= place:
            verb = number - sure
            aimed = lower[verb] in _ENSURING or lower[verb] == "making" or _is_aim(lower, verb)
            whole = opened > number + 1 or begins_clause(reading.sentence.words, opened)
            if aimed and (whole or sure) and not _ended(reading, number, place, plain=opened == number + 1):
                return True
        if word in _PROVE and _is_duty(lower, number) and not _left(reading, number, place):
            return True
        proven = word in _PROVEN and lower[number - 1] == "be" and _is_duty(lower, number - 1)
        if proven and not _left(reading, number, place):
            return True
    return False


def _ended(reading: Reading, opener: int, place: int, plain: bool) -> bool:
    """Whether what is to be ensured ends before a word; without `that` what `and` joins is still to be ensured."""
    if opener < _FRONT and "," in reading.lower[opener:place]:
        return True  # `To ensure that A is …, B has to`
    return bool(_SIGNS & set(reading.lower[opener:place])) if plain else _left(reading, opener, place)


_FRONT: Final = 4  # words up to `ensure` where what opens a sentence is a purpose


def _is_aim(lower: tuple[str, ...], verb: int) -> bool:
    """Whether a bare form is an infinitive or stands with a modal, alone or joined to one (`to check and verify`)."""
    before = lower[max(0, verb - 3) : verb]
    return bool(({"to"} | MODALS) & set(before)) or before[-1:] == ("and",)


def _is_duty(lower: tuple[str, ...], verb: int) -> bool:
    """Whether `must`, `has to` or `needs to` stands before a verb."""
    before = lower[max(0, verb - 4) : verb]
    bound = before[-1:] == ("to",) and bool({"has", "have", "had", "need", "needs", "required"} & set(before))
    return bool(_OUGHT & set(before)) or bound


_DEFINING: Final = word_set(
    "denotes denote defines define determines determine specifies specify decides decide governs govern dictates "
    "dictate regulates regulate prescribes prescribe clarifies clarify"
)
_ASKING: Final = frozenset({"when", "where", "how", "what", "which", "why", "who"})
_MAYBE: Final = frozenset({"may", "might", "could"})
_MEANING: Final = word_set("indicate suggest mean imply signal show reflect explain reveal prove lead point")


def _laid_open(reading: Reading, place: int) -> bool:
    """`the Act determines when A can do B`, `this may show how A does B`: no comma between."""
    lower = reading.lower
    for number in range(place - 1, max(0, place - _FURTHEST), -1):
        if lower[number] in _SIGNS or lower[number] == ",":
            return False
        if lower[number] in _ASKING and lower[number - 1] in _DEFINING:
            return True
        if lower[number] in _MAYBE and lower[number + 1] in _MEANING and number + 2 < place:
            return bool((_ASKING | {"that"}) & set(lower[number + 2 : place]))
    return False


def _following(reading: Reading, place: int) -> Status | None:
    """How what something brings with it is held (`this will mean that A can …`): planned, or hypothetical."""
    lower = reading.lower
    for number in range(place - 2, max(0, place - _MOST), -1):
        if lower[number] in _SIGNS:
            return None
        told = lower[number] in ("mean", "imply") and lower[number - 1] in ("will", "would", "could", "may", "might")
        if told and lower[number + 1] == "that" and not _left(reading, number, place):
            return Status.PLANNED if lower[number - 1] == "will" else Status.HYPOTHETICAL
    return None


_CUES: Final = (  # without any of these a sentence vouches for all it tells
    _CONDITIONS | _AWAITING | _ENSURE | _PROVE | _PROVEN | _DEFINING | _EXTENT | _MAYBE
    | {"whether", "how", "sure", "soon", "mean", "imply"}
)  # fmt: skip
