"""Phrases that name a thing met before: `the Convention`, `this organization`, `the Alliance`.

They mean the most recent salient thing of their kind: in the nearest sentence before, what stands first there and bears
the same head word; without such a thing they stay unresolved.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from loaders.naming.words import Word

_INSTRUMENTS: Final = frozenset(
    [
        "convention",
        "treaty",
        "agreement",
        "protocol",
        "directive",
        "strategy",
        "declaration",
        "regulation",
        "code",
        "law",
        "resolution",
        "programme",
        "program",
        "concept",
    ]
)
_DOCUMENTS: Final = frozenset({"document", "act", "instrument", "statement"})
_BODIES: Final = frozenset(
    [
        "union",
        "alliance",
        "committee",
        "centre",
        "center",
        "council",
        "assembly",
        "agency",
        "league",
        "commission",
        "organization",
        "organisation",
        "association",
        "network",
    ]
)
_EVENTS: Final = frozenset({"conference", "congress", "summit", "forum"})
_ANY_BODY: Final = frozenset(
    {"organization", "organisation", "association", "body", "institution", "alliance", "agency"}
)
_DETERMINERS: Final = frozenset({"the", "this", "said", "aforesaid", "aforementioned", "that", "such"})
_GENERIC: Final = frozenset({"law", "code", "programme", "program", "concept", "regulation"})
_SPEAKING: Final = frozenset({"committee", "commission", "council", "assembly", "league", "centre", "center", "agency"})
_ADJECTIVES: Final = frozenset(
    {"international", "legal", "regional", "universal", "present", "same", "aforesaid", "mentioned", "said"}
)


class Definite(NamedTuple):
    """Words `first` to `last` (exclusive), the kind they mean, the head word, and whether a thing of any name of that
    kind will do."""

    first: int
    last: int
    kind: str
    head: str
    any_name: bool
    draft: bool = False


def definite_phrases(words: tuple[Word, ...]) -> Iterator[Definite]:
    """The definite phrases of a sentence in order."""
    for place, word in enumerate(words):
        if word.lower not in _DETERMINERS:
            continue
        end = place + 1
        while end < len(words) and words[end].lower in _ADJECTIVES:
            end += 1
        draft = end < len(words) and words[end].lower == "draft"
        end += draft
        if end >= len(words) or _goes_on(words, end):
            continue
        found = _meaning(words[end], word.lower)
        if found:
            sort, any_name = found
            yield Definite(place, end + 1, sort, words[end].norm, any_name, draft)


def _meaning(head: Word, determiner: str) -> tuple[str, bool] | None:
    demonstrative = determiner in ("this", "said", "aforesaid", "such")
    lower = head.lower
    if lower in _INSTRUMENTS and (head.capital or demonstrative or lower not in _GENERIC):
        return "instrument", False
    if lower in _DOCUMENTS and demonstrative:
        return "instrument", True
    if lower in _EVENTS and head.capital:
        return "event", False
    if lower in _ANY_BODY and (demonstrative or (head.capital and lower == "alliance")):
        return "body", True
    if lower in _BODIES and (head.capital or demonstrative or lower in _SPEAKING):
        return "body", False
    return None


def _goes_on(words: tuple[Word, ...], end: int) -> bool:
    """`the Council of Europe`, `the Convention on …`: names of their own, no reference back."""
    following = words[end + 1] if end + 1 < len(words) else None
    if following is None:
        return False
    if following.capital and not following.acronym and following.text[0].isalpha():
        return True
    after = words[end + 2] if end + 2 < len(words) else None
    return (
        following.lower in ("on", "of", "against", "for", "between")
        and after is not None
        and (
            after.capital
            or following.lower in ("on", "against")
            or (following.lower == "of" and after.lower == "the" and _capital(words, end + 3))
        )
    )


def _capital(words: tuple[Word, ...], place: int) -> bool:
    return place < len(words) and words[place].capital
