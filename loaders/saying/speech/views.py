"""Words at the head of a sentence by which what follows is somebody's: `in X's view, …`, `in another form of the
claim, …`, `the treaty defined the principle: …`."""

from __future__ import annotations

from typing import Final

from loaders.naming.words import Word, is_possessive, word_set
from loaders.saying.clauses.finite import is_finite
from loaders.saying.context import Reading

_VIEWS: Final = word_set("view views opinion eyes words judgment judgement assessment reading account telling")
_VERSIONS: Final = word_set("version reading interpretation account view variant strand form telling")
_ONE: Final = word_set("one some another this that these their his her certain other")
_OWN: Final = word_set("my our author's author’s authors' authors’")
_WITHIN: Final = 14  # words before the comma
_CLAIMS: Final = word_set("principle principles idea claim thesis slogan motto doctrine message creed maxim")
_LAYING: Final = word_set(
    """
defined defines proclaimed proclaims declared declares formulated formulates enshrined enshrines stated states expressed
expresses laid lays contains contained affirmed affirms holds held
"""
)


def view_of_another(words: tuple[Word, ...]) -> int:
    """The place of the comma after `in X’s view`, `in the opinion of X`, `in another form of the claim` at the head
    of a sentence; 0 without, and where it is the author's own."""
    first = next((n for n, word in enumerate(words) if word.is_word), 0)
    if not words or words[first].lower not in ("in", "from", "to", "on"):
        return 0
    comma = next((n for n in range(first, min(first + _WITHIN, len(words))) if words[n].text == ","), 0)
    head = next((n for n in range(first + 1, comma) if words[n].lower in _VIEWS | _VERSIONS), 0)
    before = {word.lower for word in words[first:head]}
    if not head or _OWN & {word.lower for word in words[first:comma]}:
        return 0
    owned = any(is_possessive(word.text) for word in words[first:head]) or before & {"their", "his", "her"}
    told = words[head].lower in _VIEWS and (owned or words[head + 1].lower == "of")
    return comma if told or (words[head].lower in _VERSIONS and before & _ONE and head - first <= 3) else 0


def principle_told(reading: Reading) -> int:
    """The place of the colon after which a clause stands that some law or somebody lays down as a principle; 0
    without."""
    lower, words = reading.lower, reading.sentence.words
    colon = next((n for n, word in enumerate(lower) if word == ":"), 0)
    lead = set(lower[:colon])
    if not colon or not _CLAIMS & lead or not _LAYING & lead or {"we", "i"} & lead:
        return 0
    return colon if any(is_finite(words, n) for n in range(colon + 1, len(words))) else 0
