"""Full names of persons that a run of capitalised words and initials may be, beside the words that tell an office."""

from __future__ import annotations

from collections.abc import Set
from typing import Final

from loaders.naming.headed.heads import BODY_HEADS, EVENT_HEADS, MONTHS, NOT_NAMES
from loaders.naming.persons.office_nouns import OFFICES
from loaders.naming.words import Word, is_joiner, unowned, word_set

_TITLES: Final = word_set("mr mrs ms dr prof professor sir dame lord lady judge justice madam")
_PARTICLES: Final = word_set("van von de der den del della di da dos la le bin ibn al el ter")
_NO_PERSON: Final = word_set(
    """
law act bill code treaty convention protocol charter directive regulation strategy policy programme program project plan
report guide handbook review journal times post press news herald guardian security cyber cybercrime cybersecurity crime
crimes data digital protection privacy rights human internet online information technology technologies communications
global international national european african asian american arab federal regional world public private general joint
special central united nations states state union member members affairs defence defense interior foreign justice trade
finance health education north south east west eastern western northern southern new party parties house company group
bank limited ltd inc llc corp foundation watch alliance street road city county province republic kingdom islands
"""
)

_NOT_OF_PERSONS: Final = _NO_PERSON | BODY_HEADS | EVENT_HEADS | MONTHS | NOT_NAMES


def names_no_person(name: str) -> bool:
    """Whether a name in capitals has a word that no person's has.

    >>> [names_no_person(name) for name in ("Harbour Institute", "Jane Roe")]
    [True, False]
    """
    return any(unowned(word) in _NOT_OF_PERSONS for word in name.casefold().split())


def is_name(words: tuple[Word, ...], first: int, last: int) -> bool:
    """Whether words may be a person's full name: two to four capitalised words, no word of a body's or act's name."""
    name = [word for word in words[first:last] if word.is_word and word.lower not in _PARTICLES]
    if not 2 <= len(name) <= 4 or len(name[-1].text) < 2:
        return False
    if any(not w.capital or w.text[0].isdigit() or (w.acronym and len(w.text) > 1) for w in name):
        return False
    return not any({w.lower, w.norm} & (_NOT_OF_PERSONS | OFFICES | _TITLES) for w in name)


def _name_back(words: tuple[Word, ...], end: int) -> int:
    """The first word of the run of capitalised words and initials that ends before word `end`; `end` without one."""
    first = end
    while first > 0 and end - first < 8:
        word = words[first - 1]
        dot = word.text == "." and first > 1 and (len(words[first - 2].text) == 1 and words[first - 2].capital)
        inside = word.lower in _PARTICLES and first > 1 and words[first - 2].capital and first < end
        joined = is_joiner(word) and first < end and word.end == words[first].start
        if not (word.capital or dot or inside or joined) or word.lower in _TITLES:
            break
        first -= 1
    while first < end and (not words[first].is_word or words[first].lower in NOT_NAMES):
        first += 1
    return first


def _name_on(words: tuple[Word, ...], first: int) -> int:
    """The word after the run of capitalised words and initials that begins at word `first`."""
    last = first
    while last < len(words) and last - first < 8:
        word = words[last]
        dot = word.text == "." and last > first and len(words[last - 1].text) == 1 and words[last - 1].capital
        inside = last > first and _particle(words, last)
        joined = is_joiner(word) and last > first and word.start == words[last - 1].end
        if not (word.capital or dot or inside or joined):
            break
        last += 1
    return last


def _particle(words: tuple[Word, ...], place: int) -> bool:
    """Whether a particle inside a name stands at a word: a capital follows, other particles or a hyphen between."""
    after = place
    while after < len(words) and after - place < 3 and (words[after].lower in _PARTICLES or is_joiner(words[after])):
        after += 1
    return place < after < len(words) and words[place].is_word and words[after].capital


def person_before(
    words: tuple[Word, ...], end: int, persons: Set[tuple[int, int]], sure: bool
) -> tuple[int, int] | None:
    known = next((span for span in persons if span[1] == end), None)
    if known is not None:
        return known
    first = _name_back(words, end)
    return (first, end) if sure and is_name(words, first, end) else None


def person_after(
    words: tuple[Word, ...], first: int, persons: Set[tuple[int, int]], sure: bool
) -> tuple[int, int] | None:
    while first < len(words) and (
        words[first].lower in _TITLES or (words[first].text == "." and words[first - 1].lower in _TITLES)
    ):
        first += 1
    known = next((span for span in persons if span[0] == first or (span[0] < first < span[1])), None)
    if known is not None:
        return known
    last = _name_on(words, first)
    return (first, last) if sure and is_name(words, first, last) else None
