"""Where the clause around a frame's verb begins and ends in a Ukrainian or Russian sentence."""

from __future__ import annotations

from typing import Final

from loaders.naming.slavic.grammar import AND, is_finite
from loaders.naming.words import Word, word_set
from loaders.saying.slavic.clauses import is_subordinate
from loaders.saying.slavic.roles import is_participle

RELATIVE: Final = (
    "котор", "який", "яка", "яке", "які", "якого", "якої", "яких", "якою", "яким", "якому", "що", "что",
)  # fmt: skip
_SUBORDINATE: Final = word_set(
    "чтобы щоб хоча хотя але однак однако проте но тому поэтому оскільки поскольку причому причем отже відтак"
)


def participial(words: tuple[Word, ...], first: int, span: tuple[int, int]) -> tuple[int, int]:
    """The phrase of a participle: between the commas around it, or up to the noun it stands before."""
    start = next((n + 1 for n in range(first - 1, span[0] - 1, -1) if words[n].text == ","), span[0])
    return start, next((n for n in range(first, span[1]) if words[n].text == ","), span[1])


def after_participle(words: tuple[Word, ...], first: int, start: int, tongue: str) -> int:
    """The word after the comma that closes a participle's phrase before a verb, else the beginning of the clause."""
    comma = next((n for n in range(first - 1, start, -1) if words[n].text == ","), -1)
    opened = next((n for n in range(comma - 1, start, -1) if words[n].text == ","), -1)
    told = opened >= 0 and is_participle(words[opened + 1].lower, tongue)
    return comma + 1 if told else start


def before_participle(words: tuple[Word, ...], first: int, end: int, tongue: str) -> int:
    """The comma after a verb at which a participle begins to tell of another thing, else the end of the clause."""
    return next(
        (n for n in range(first + 1, end - 1) if words[n].text == "," and is_participle(words[n + 1].lower, tongue)),
        end,
    )


def clause_around(words: tuple[Word, ...], place: int) -> tuple[int, int]:
    """First and last (exclusive) word of the clause around a word: between stops, and commas before subordination."""
    start = place
    while start > 0 and not _ends(words, start - 1):
        start -= 1
    end = place
    while end < len(words) and not _ends(words, end):
        end += 1
    return start, max(end, start + 1)


def within_relative(words: tuple[Word, ...], verb: int, tongue: str, span: tuple[int, int]) -> tuple[int, int]:
    """A clause's span; of a relative one that the main clause goes on after, up to the comma that closes it."""
    if not is_subordinate(words, verb, tongue):
        return span
    following = next((n for n in range(verb + 1, span[1]) if is_finite(words[n].lower, tongue)), -1)
    comma = next((n for n in range(following, verb, -1) if words[n].text == ","), -1)
    return (span[0], comma) if comma > 0 else span


def _ends(words: tuple[Word, ...], place: int) -> bool:
    word = words[place]
    if word.text in ";:!?" or (word.text == "." and place + 1 >= len(words)):
        return True
    following = words[place + 1].lower if place + 1 < len(words) else ""
    beyond = words[place + 2].lower if place + 2 < len(words) else ""
    if word.text == "," and (following in AND or (following == "а" and beyond in AND)):
        return any(is_finite(w.lower, "uk") or is_finite(w.lower, "ru") for w in words[place + 2 : place + 4])
    return word.text == "," and (following.startswith(RELATIVE) or following in _SUBORDINATE)
