"""Turns in which a frame's words join others than it means: `was responsible for the hack` gives nobody a mandate,
`does not have to pay` lacks nothing, `did not back off` supports nobody, `it takes a year to answer` is nobody's aim.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from loaders.naming.marks import Mark
from loaders.naming.words import BE, place_at, word_set
from loaders.saying.clauses.clauses import ADVERBS
from loaders.saying.clauses.common_verbs import noun_or_verb, verb_forms
from loaders.saying.clauses.plural_nouns import AS_NOUNS
from loaders.saying.context import Reading
from loaders.saying.matches import Match

_MISDEEDS: Final = word_set(
    """
attack attacks cyberattack cyberattacks hack hacks breach breaches intrusion intrusions theft thefts leak leaks outage
outages outbreak disruption incident incidents damage loss losses death deaths killing killings heist heists outrage
sabotage collapse failure failures
"""
)
_AGAINST: Final = word_set(
    """
against countering combating combatting preventing investigating fighting handling managing responding response
prevention investigation investigations handling coordination coordinating protection reporting
"""
)
_PARTICLES: Final = frozenset({"off", "down", "away", "out"})
_TAKING: Final = word_set("takes took take taken costs cost")
_CONDITIONS: Final = frozenset({"if", "unless", "whether"})
_SHORT: Final = 4  # letters of a word in -s that may be no plural (`was`, `thus`)
_NEAR: Final = 12  # words of an object, or before a purpose, in which a turn's sign stands
_OF_DOING: Final = ("ing", "ion", "ment", "al")


def in_another_turn(reading: Reading, match: Match) -> bool:
    """Whether the words of a match stand in a turn that says something else than its frame means."""
    check = _CHECKS.get(match.rule)
    place = place_at(reading.sentence.words, match.place)
    return check is not None and place < len(reading.sentence.words) and check(reading, match, place)


def _opening(reading: Reading, match: Match) -> tuple[str, ...]:
    """The first words of a passage, in small letters."""
    if not isinstance(match.object, tuple):
        return ()
    words = reading.sentence.words
    first = place_at(words, match.object[0])
    return tuple(word.lower for word in words[first : first + _NEAR] if word.start < match.object[1])


def _to_blame(reading: Reading, match: Match, place: int) -> bool:
    """Who is responsible for an attack did it; who is responsible for its investigation has a task."""
    told = set(_opening(reading, match))
    return (
        "responsible" in reading.lower[place : place + 5]
        and not told.isdisjoint(_MISDEEDS)
        and told.isdisjoint(_AGAINST)
    )


def _has_to(reading: Reading, match: Match, place: int) -> bool:
    return _opening(reading, match)[:1] == ("to",)


def _gives_way(reading: Reading, match: Match, place: int) -> bool:
    following = reading.lower[place + 1 : place + 2]
    return reading.lower[place].startswith("back") and not _PARTICLES.isdisjoint(following)


def _it_takes(reading: Reading, match: Match, place: int) -> bool:
    """`it takes a year to answer`: what is needed for a deed, and nobody's aim."""
    if not isinstance(match.object, tuple):
        return False
    first = place_at(reading.sentence.words, match.object[0])
    before = reading.lower[max(0, first - _NEAR) : first]
    return any(w == "it" and not _TAKING.isdisjoint(before[n + 1 : n + 3]) for n, w in enumerate(before))


def _is_found(reading: Reading, match: Match, place: int) -> bool:
    """`can be found in a lake` tells where somebody is, and of no foundation."""
    return reading.lower[place] == "found" or (
        reading.lower[place] in BE and "found" in reading.lower[place : place + 3]
    )


def _in_condition(reading: Reading, match: Match, place: int) -> bool:
    """`applies if the crime involves a bank`: what is asked of a case, and not how it is done."""
    return not _CONDITIONS.isdisjoint(reading.lower[max(0, place - 5) : place])


def _of_plain_noun(reading: Reading, match: Match, place: int) -> bool:
    """`sites hosted by X`: a participle right after a noun that is no mention tells of that noun."""
    words = reading.sentence.words
    if place == 0 or (not reading.lower[place].endswith("ed") and reading.lower[place] not in ("set",)):
        return False
    before = words[place - 1]
    plain = before.is_word and before.text.islower() and before.lower not in ADVERBS | BE | {"and", "or", "also"}
    return plain and not before.lower.endswith("ly") and not any(m.last == place for m in reading.sentence.marks)


def _of_those_dealt_with(reading: Reading, match: Match, place: int) -> bool:
    """`the sanctioning by the British authorities of X`: the deed is done to X, and nobody is part of it."""
    own = _mark(reading, match.subject, place)
    words = reading.sentence.words
    by = next((n for n in range(own.first - 1, max(0, own.first - 6), -1) if words[n].lower == "by"), 0) if own else 0
    return by > 1 and words[by - 1].text.islower() and words[by - 1].lower.endswith(_OF_DOING)


def _mark(reading: Reading, thing: object, place: int) -> Mark | None:
    return next((m for m in reversed(reading.sentence.marks) if m.iri == thing and m.first <= place + 1), None)


def _past_a_comma(reading: Reading, match: Match, place: int) -> bool:
    """`was not involved in the case, other agencies might be`: what a new clause opens with."""
    mark = next((m for m in reading.sentence.marks if m.first > place and m.iri == match.object), None)
    words = reading.sentence.words
    if mark is None or mark.last >= len(words):
        return False
    return "," in reading.lower[place : mark.first] and words[mark.last].lower in BE | _MODALS


def _is_deed(reading: Reading, match: Match, place: int) -> bool:
    """`asked a judge to compel X`: a verb stands between the office and the name."""
    if not isinstance(match.object, tuple):
        return False
    words = reading.sentence.words
    first = place_at(words, match.object[0])
    inside = [w.lower for w in words[first : first + _NEAR] if w.start < match.object[1]]
    return inside[-2:-1] == ["to"]


def _modifies(reading: Reading, match: Match, place: int) -> bool:
    """`an attack on computer shops` has the shops as its target."""
    mark = next((m for m in reading.sentence.marks if m.first > place and m.iri == match.object), None)
    words = reading.sentence.words
    if mark is None or mark.kind != "technology" or mark.last >= len(words):
        return False
    lower = words[mark.last].lower
    plural = lower.endswith("s") and len(lower) > _SHORT and lower not in verb_forms()
    return words[mark.last].text.islower() and (plural or lower in noun_or_verb() | AS_NOUNS)


_MODALS: Final = word_set("might may can could will would should must has have had do does did")

_CHECKS: Final[dict[str, Callable[[Reading, Match, int], bool]]] = {
    "mandate": _to_blame,
    "want": _has_to,
    "support": _gives_way,
    "purpose-of-deed": _it_takes,
    "foundation": _is_found,
    "foundation-state": _is_found,
    "manner-of-crime": _in_condition,
    "within-body": _of_plain_noun,
    "part-of-body": _of_those_dealt_with,
    "involvement": _past_a_comma,
    "office-of-person": _is_deed,
    "target": _modifies,
}
