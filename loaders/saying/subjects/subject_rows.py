"""Subjects in a row: `courts and prosecutors`, `harbours, depots and yards`, `old and new rules`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from loaders.naming.kinds.described_heads import KINDS
from loaders.naming.words import AUXILIARIES, Word, is_joiner, word_set
from loaders.saying.clauses.clauses import PREPOSITIONS, RELATIVE
from loaders.saying.clauses.finite import is_finite
from loaders.saying.subjects.subject_nouns import ARTICLES, is_mass, is_plural, names_thing
from loaders.saying.subjects.subject_phrases import Phrase, subject_phrase

_NO_MEMBER: Final = (
    PREPOSITIONS
    | AUXILIARIES
    | RELATIVE
    | word_set(
        """
    not as than but if when while because although though since until so such this these those its their his her our
    """
    )
)
_ADJECTIVE: Final = ("al", "ary", "ory", "ive", "ic", "ous", "able", "ible", "ent", "ant", "ed", "ful", "less", "ern")
_SHORT_ADJECTIVES: Final = word_set("old new small large big poor rich young weak strong public private low high many")
_FARTHEST: Final = 6  # words of a member of a row


def row(words: tuple[Word, ...], start: int) -> tuple[Phrase, ...]:
    """The members of a row before a plural's verb; empty where none is certain."""
    return _two(words, start) or _several(words, start)


def _several(words: tuple[Word, ...], start: int) -> tuple[Phrase, ...]:
    """Members that commas part, before the last of them `and`: each by itself."""
    members: list[tuple[int, int]] = []
    place = start
    while True:
        first = place + (words[place].lower in ARTICLES if place < len(words) else 0)
        end = next((n for n in range(first, min(first + _FARTHEST, len(words))) if _ends(words, n)), first)
        if end == first or not _is_member(words, place, first, end):
            return ()
        members.append((first, end))
        place = end + 1 + (words[end].text == "," and words[end + 1 : end + 2] != () and words[end + 1].lower == "and")
        if words[place - 1].lower in ("and", "or"):
            break
        if words[end].text != ",":
            return ()
    if len(members) < 2:
        return ()
    found = subject_phrase(words, place, row=True, bare=True)
    if found is None or words[found.head].capital:
        return ()
    return (*(Phrase(first, end, end - 1, found.verb, end) for first, end in members), found)


def _ends(words: tuple[Word, ...], place: int) -> bool:
    return words[place].text == "," or words[place].lower in ("and", "or")


def _is_member(words: tuple[Word, ...], place: int, first: int, end: int) -> bool:
    """Whether the words name a thing and nothing else."""
    own = words[first:end]
    if any(not (w.is_word or is_joiner(w)) or w.lower in _NO_MEMBER or w.text[0].isdigit() for w in own):
        return False
    if any(w.capital for w in own[first == 0 :]) or any(is_finite(words, n) for n in range(first + 1, end)):
        return False
    return names_thing(words, first, end - 1) and (is_plural(own[-1]) or first > place or is_mass(own[-1].lower))


def _two(words: tuple[Word, ...], start: int) -> tuple[Phrase, ...]:
    """Two members that `and` joins before a plural's verb: each by itself where nothing hangs on either, else the row
    as one; two adjectives before one noun."""
    first = start + (words[start].lower in ARTICLES)
    joined = next((n for n in range(first + 1, min(first + 1 + _FARTHEST, len(words))) if words[n].lower == "and"), 0)
    own = words[first:joined]
    if (
        not own
        or any(not (w.is_word or is_joiner(w)) or w.lower in _NO_MEMBER for w in own)
        or own[0].text[0].isdigit()
    ):
        return ()
    if any(w.capital for w in own[first == 0 :]) or any(is_finite(words, n) for n in range(first + 1, joined)):
        return ()
    last = words[joined - 1].lower
    if (last.endswith(_ADJECTIVE) and not last.endswith("ment")) or last in _SHORT_ADJECTIVES:
        found = subject_phrase(words, joined + 1)
        apart = found is not None and found.first == joined + 1
        return (replace(found, first=first),) if found is not None and apart else ()
    if joined + 1 >= len(words) or not (is_plural(words[joined - 1]) or first > start or is_mass(last)):
        return ()
    found = subject_phrase(words, joined + 1, row=True)
    if found is None or words[found.head].capital:
        return ()
    if joined > first + 1 and _acts(words[found.head]) and found.head > found.first and not _acts(words[joined - 1]):
        return (replace(found, first=first),)  # `tenant rights and housing advocates`: advocates of both
    apart = found.last == found.head + 1 and (is_plural(words[joined - 1]) or found.first > joined + 1)
    if apart and (joined > first + 1 or is_plural(words[joined - 1])):
        return Phrase(first, joined, joined - 1, found.verb, joined), found
    return (replace(found, first=first),)


def _acts(noun: Word) -> bool:
    """Whether a noun names those who act."""
    return KINDS.get(noun.norm, ("", ""))[0] == "body" or noun.norm.endswith(("er", "or", "ist", "ate", "ian"))
