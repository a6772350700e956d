"""Of what kind the thing is that a noun describes, where the words beside it tell another kind than the noun alone: `a
computer network`, `the practice of extortion`, `weak controls`, `a lobbying group`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from loaders.naming.kinds.described_heads import KINDS, NOUNS
from loaders.naming.words import Word, is_camel, word_set


def kind_of(words: Sequence[Word], place: int) -> tuple[str, str]:
    """The kind and class of what a noun names; a network of machines is one of people only by its name."""
    noun = words[place]
    after = _after(words, place)
    if noun.lower == "agreement" and (place == 0 or not words[place - 1].is_word):
        return "matter", "Matter"  # `Agreement on prices is hard`: that all agree
    if noun.norm in ("network", "platform") and place and words[place - 1].norm in _OF_MACHINES:
        return KINDS["system"]
    if noun.norm == "reservation" and after not in _RESERVED:
        return "matter", "Matter"  # `strong reservations were voiced`: doubts
    if noun.norm == "system" and place and words[place - 1].norm not in _TECHNICAL:
        return "matter", "Matter"  # `the treaty system`: no machine
    if noun.lower == "practice" and after == "of":
        return "matter", "Matter"  # `the practice of extortion`: no measure
    if noun.lower == "operation" and place > 1 and words[place - 2].lower == "co":
        return KINDS["cooperation"]
    if noun.lower == "state" and _is_condition(words, place):
        return "matter", "Matter"
    if noun.norm == "group" and _is_of_persons(words, place):
        return "body", "Body"
    if noun.norm == "service" and place and words[place - 1].norm not in _IN_SERVICE:
        return KINDS["system"]
    if noun.norm == "forum" and place and _is_site(words[place - 1]):
        return KINDS["system"]
    told = NOUNS.get(noun.norm, ("matter", "Matter"))
    if told[0] == "measure" and place and words[place - 1].lower in _WANTING:
        return KINDS["weakness"]
    return told


def _after(words: Sequence[Word], place: int) -> str:
    return words[place + 1].lower if place + 1 < len(words) else ""


def _is_condition(words: Sequence[Word], place: int) -> bool:
    """`the current state of the talks`: how a thing is, and no state."""
    after = [word for word in words[place + 1 : place + 4] if word.lower != "the"]
    if len(after) < 2 or after[0].lower != "of":
        return False
    return after[1].text.islower() or (place > 0 and words[place - 1].lower in ("current", "present", "actual"))


def _is_site(before: Word) -> bool:
    """Whether a forum is one of the web: by who or what is on it, or by a name with a capital inside (`RailChat`)."""
    return before.norm in _ON_SITES or is_camel(before)


_ON_SITES: Final = word_set(
    """
hacking hacker hackers cybercrime cybercriminal criminal underground online internet web dark darknet carding leak
discussion user chat crime illicit illegal invitation
"""
)


def _is_of_persons(words: Sequence[Word], place: int) -> bool:
    """Whether a group is told by who is in it or by what it does (`a lobbying group`), and not by what it divides."""
    if not place or _after(words, place) == "of":
        return False
    before = words[place - 1]
    return before.is_word and before.lower not in _DIVIDING


_DIVIDING: Final = word_set(
    """
the a an this that these those its their such each every any no some all both other another same different following
first second third last main two three four five six several various many certain specific particular single whole
control age income test treatment comparison sample word large larger small smaller broad separate distinct next above
"""
)
_IN_SERVICE: Final = word_set(
    """
intelligence security secret police emergency public prison probation customs border prosecution prosecutorial special
investigative investigation foreign fire rescue health civil diplomatic armed enforcement tax immigration migration
state federal national government military postal
"""
)
_WANTING: Final = word_set(
    """
poor weak inadequate insufficient ineffective inefficient lax deficient limited flawed uneven incomplete missing slow
sporadic unreliable inconsistent outdated
"""
)  # what makes of a measure an obstacle


_RESERVED: Final = frozenset({"to", "by", "of", "under"})
_OF_MACHINES: Final = word_set(
    """
computer communication telecommunication information ict data wireless mobile electronic digital online internet cloud
power wired private virtual local neural sensor telephone cellular
"""
)
_TECHNICAL: Final = _OF_MACHINES | word_set(
    """
it ai control operating payment surveillance alarm tracking navigation satellite weapon computing software hardware
file industrial technical technological automated intelligent smart secure encrypted robotic biometric storage
host target infected affected critical scada legacy
"""
)
