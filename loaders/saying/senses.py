"""Verbs that have several senses: whether a frame meant another than the one that a verb has in its clause.

`creates rules` but `creates doubts`, `contains duties` but `contains four chapters`, `dictates terms` but `dictates
what may be sold`, `exposed the users` but `exposed a scandal`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from loaders.naming.marks import CRIMES
from loaders.naming.words import place_at, word_set
from loaders.saying.clauses.clauses import ADVERBS, PREPOSITIONS, RELATIVE
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.verbs import Form, inflections
from loaders.saying.context import Reading
from loaders.saying.matches import Match
from loaders.saying.turns import in_another_turn
from ontology.names import term

_TROUBLES: Final = word_set(
    """
concern concerns doubt doubts fear fears worry worries problem problems difficulty difficulties confusion uncertainty
uncertainties tension tensions conflict conflicts controversy controversies friction frictions obstacle obstacles
barrier barriers risk risks challenge challenges loophole loopholes gap gaps dilemma dilemmas burden burdens havoc chaos
backlash criticism debate debates precedent precedents resentment mistrust distrust anxiety ambiguity ambiguities
"""
)
_DIVISIONS: Final = word_set(
    """
chapter chapters article articles section sections part parts paragraph paragraphs title titles page pages annex annexes
appendix appendices clause clauses preamble recital recitals protocol protocols volume volumes footnote footnotes word
words line lines
"""
)
_DISCLOSED: Final = word_set(
    """
surveillance abuse abuses scandal scandals corruption scheme schemes plot plots practice practices wrongdoing weakness
weaknesses flaw flaws gap gaps failing failings failure failures limit limits limitations shortcomings vulnerability
vulnerabilities lack extent scale link links tie ties role involvement program programs programme programmes activity
activities fault faults inadequacy inadequacies dependence tension tensions contradiction contradictions truth fact
"""
)
_ASKING: Final = word_set("what which how whether when where who whom why")
_OPERATIONS: Final = word_set(
    """
investigation investigations operation operations arrest arrests raid raids search searches seizure seizures takedown
takedowns prosecution prosecutions inquiry inquiries case cases exercise exercises probe probes mission missions
deployment deployments effort efforts work activity activities development implementation establishment creation
training trainings building delivery conduct organisation organization campaign campaigns project projects programme
programmes program programs state states country countries nation nations government governments member members agency
agencies authority authorities police officer officers investigator investigators prosecutor prosecutors judge judges
victim victims partner partners beneficiary beneficiaries participant participants community communities unit units
"""
)
_WORDS: Final = word_set(
    "term terms word words phrase phrases concept concepts expression expressions notion label name"
)
_NAMING: Final = word_set(
    "describe refer denote mean designate cover capture distinguish characterise characterize label"
)
_MAKING_DO: Final = word_set(
    """
require oblige allow enable permit empower ask urge force compel authorise authorize order invite encourage expect
direct instruct request help entitle obligate
"""
)
_MAKING_FORMS: Final = frozenset(form for base in _MAKING_DO for form in inflections(base))
_FURTHEST: Final = 7  # words between who is made to do something and the verb that tells it
_BEFORE_NOUNS: Final = 6  # words that stand before the noun of an object


def in_its_sense(reading: Reading, match: Match) -> Match | None:
    """A match; None where its verb has another sense in its clause than its frame means. A law that creates trouble
    has an effect."""
    if in_another_turn(reading, match):
        return None
    check = _CHECKS.get(match.rule)
    if check is None:
        return match
    words = reading.sentence.words
    place = place_at(words, match.place)
    if place >= len(words):
        return match
    value = match.object
    if check is _provides and isinstance(value, tuple) and _makes_trouble(reading, match, place):
        return replace(match, property=term("cl:hasEffect"), object=(match.place, value[1]))
    return None if check(reading, match, place) else match


def _makes_trouble(reading: Reading, match: Match, place: int) -> bool:
    return reading.lower[place].startswith(("creat", "introduc")) and _noun(reading, match) in _TROUBLES


def _noun(reading: Reading, match: Match) -> str:
    """The noun that heads a passage: the last word before a preposition, a sign or a relative word."""
    words = reading.sentence.words
    if not isinstance(match.object, tuple):
        return ""
    first = place_at(words, match.object[0])
    for number in range(first, min(first + _BEFORE_NOUNS, len(words))):
        following = words[number + 1] if number + 1 < len(words) else None
        ends = (
            following is None
            or following.start >= match.object[1]
            or not following.is_word
            or following.lower in PREPOSITIONS | RELATIVE | {"and", "or"}
        )
        if ends or verb_forms().get(following.lower if following else "") in (Form.PAST, Form.GERUND):
            return words[number].lower
    return ""


def _provides(reading: Reading, match: Match, place: int) -> bool:
    """A law that contains chapters provides none, nor what it makes somebody provide."""
    parts = reading.lower[place].startswith(("contain", "includ", "compris")) and _noun(reading, match) in _DIVISIONS
    return parts or _made_to(reading, place)


def _made_to(reading: Reading, place: int) -> bool:
    """Whether a verb tells what somebody is made to do (`requires banks to provide data`)."""
    words = reading.sentence.words
    if words[place - 1].lower != "to" or place < 3:
        return False
    for number in range(place - 3, max(-1, place - 2 - _FURTHEST), -1):
        if not words[number].is_word or words[number].lower in RELATIVE | {"and", "or"}:
            return False
        if words[number].lower in _MAKING_FORMS:
            return words[number - 1].lower not in ("is", "are", "was", "were", "be", "been")
    return False


def _demands(reading: Reading, match: Match, place: int) -> bool:
    """`dictates what may be sold` rules a matter and demands nothing."""
    following = next((w.lower for w in reading.sentence.words[place + 1 :] if w.lower not in ADVERBS), "")
    return following in _ASKING


def _means(reading: Reading, match: Match, place: int) -> bool:
    """`growth means that …` tells what follows from it, and defines nothing."""
    following = reading.lower[place + 1 : place + 2]
    if following not in (("that",), (",",), (":",)) or not reading.lower[place].startswith("mean"):
        return False
    return not (_WORDS | {"principle", "idea"}) & set(reading.lower[max(0, place - _FURTHEST) : place])


def _harms(reading: Reading, match: Match, place: int) -> bool:
    """Who exposes what somebody hid brings it to light; a row of verbs is not yet what they harm."""
    words = reading.sentence.words
    first = place + 1
    row = words[first].text == "," if first < len(words) else False
    if row and verb_forms().get(words[min(first + 1, len(words) - 1)].lower) is verb_forms().get(words[place].lower):
        return True
    exposed = words[place].lower.startswith("expos")
    noun = _noun(reading, match)
    rest = reading.lower[first : first + 2 * _BEFORE_NOUNS]
    return exposed and noun in _DISCLOSED and "to" not in rest


def _supports(reading: Reading, match: Match, place: int) -> bool:
    """Who supports an investigation takes part in its work, as a body does that supports states or people, and holds no
    view of it."""
    return reading.lower[place].startswith("support") and _noun(reading, match) in _OPERATIONS


def _aims(reading: Reading, match: Match, place: int) -> bool:
    """`uses the term to describe X`: what a word is used for is no aim."""
    if not isinstance(match.object, tuple):
        return False
    first = place_at(reading.sentence.words, match.object[0])
    before = reading.lower[max(0, first - _FURTHEST) : first]
    return bool(_WORDS & set(before)) and not _NAMING.isdisjoint(reading.lower[first : first + 1])


def _adheres(reading: Reading, match: Match, place: int) -> bool:
    """`adheres to the treaty` tells how somebody acts, `adhered to it in 2001` that they joined."""
    lower = reading.lower[place]
    return lower.startswith("adher") and not lower.endswith("ed")


def _helps(reading: Reading, match: Match, place: int) -> bool:
    """`helps to fight fraud`, `helps banks fight fraud`: to fraud it contributes nothing."""
    if isinstance(match.object, tuple) or not reading.lower[place].startswith("help"):
        return False
    mark = next((m for m in reading.sentence.marks if m.iri == match.object and m.first > place), None)
    forms = verb_forms()
    between = reading.lower[place + 1 : mark.first] if mark is not None else ()
    return mark is not None and (mark.kind in CRIMES or any(forms.get(word) is Form.BASE for word in between))


def _used(reading: Reading, match: Match, place: int) -> bool:
    """The use of evidence or data for an offence serves to prove it."""
    return "evidence" in reading.lower[place : place + _FURTHEST]


_CHECKS: Final[dict[str, Callable[[Reading, Match, int], bool]]] = {
    "laid-down": _provides,
    "provision-of-what": _provides,
    "duty-laid": _demands,
    "demand": _demands,
    "meaning": _means,
    "harm": _harms,
    "threat": _harms,
    "harm-by-event": _harms,
    "support": _supports,
    "purpose-of-deed": _aims,
    "ratification": _adheres,
    "influence": _helps,
    "use-of-for": _used,
}
