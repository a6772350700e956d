"""Labels that name nothing where they stand: verbs (`to exploit`, `can run and exploit`), and what only modifies a noun
(`internet users`, `Hill State University`)."""

from __future__ import annotations

from typing import Final

from loaders.naming.marks import Sentence
from loaders.naming.words import word_set

_VERBAL: Final = frozenset({"to", "can", "may", "might", "could", "will", "would", "should", "must"})


_BEFORE_TO: Final = word_set(
    """
related relating due linked devoted relation response regard applicable inapplicable relevant contrary subject similar
equal respect according compared applied applies apply refers refer referred belongs belong leads lead led connected
extends extend extended danger threat threats attention approach approaches access
"""
)
# Words for a crime, a threat or an attitude that are verbs as well; a plural is none after `to` or a modal.
_VERBS: Final = word_set(
    """
abuse attack backdoor blackmail breach bully counterfeit crack cyberattack cyberbully cyberstalk damage distrust doxx
exploit forge groom hack harass impersonate intercept jailbreak launder leak libel mistrust murder patch pharm phish
pirate plagiarize ransom sabotage scam skim slander smuggle spam spoof spy stalk surveil terrorize threaten torture
traffic troll trust wiretap
"""
)


def is_verb(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a label of one word is a verb here: after `to` or a modal, a verb between or not (`run and exploit`)."""
    word = sentence.words[first]
    if last - first != 1 or word.capital or word.lower not in _VERBS:
        return False
    before = [word.lower for word in sentence.words[max(0, first - 1) : first]]
    if before == ["to"] and first > 1 and sentence.words[first - 2].lower in _BEFORE_TO:
        return False
    wider = {word.lower for word in sentence.words[max(0, first - 6) : first]}
    return bool(_VERBAL & set(before)) or (before == ["and"] and bool(wider & {"can", "may", "could"}))


_USING: Final = word_set(
    """
access user penetration usage use innovation connection connectivity behavior bandwidth subscriber subscription
application browsing economy traffic speed cafe café marketing culture era age
"""
)


_SCHOOLS: Final = frozenset({"University", "College"})


def only_modifies(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the Internet is only what a noun after it uses (`internet users`, `internet-based systems`), or a place
    is part of the name of a school of a federal state (`Hill State University`)."""
    words = sentence.words
    if last + 1 < len(words) and words[last].text == "State" and words[last + 1].text in _SCHOOLS:
        return True
    if last - first != 1 or words[first].norm != "internet" or last >= len(words):
        return False
    return words[last].norm in _USING or (words[last].text == "-" and words[last].start == words[first].end)
