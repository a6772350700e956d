"""Groups of people and bodies that act in a sentence without a name: `cybercriminals`, `human rights organisations`.

Only where they stand as subject of a verb or do what a passive verb says, so that somebody is meant who acts. Such a
mark is no mention of a thing by its name: it only lets the frames read the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from loaders.naming.candidates import Candidates
from loaders.naming.marks import Sentence
from loaders.naming.words import AUXILIARIES, Word, is_joiner, word_set
from loaders.saying.finite import is_finite

HOW: Final = "group"
_ALONE: Final = word_set(
    """
criminals cybercriminals terrorists cyberterrorists hackers hacktivists attackers offenders perpetrators fraudsters
scammers adversaries extremists experts scholars researchers academics lawyers judges prosecutors investigators
lawmakers legislators practitioners programmers engineers developers diplomats negotiators delegates regulators
policymakers critics activists journalists victims governments ngos companies corporations
businesses
"""
)
_QUALIFIED: Final = word_set(
    """
users organisations organizations agencies authorities firms institutions providers operators enterprises banks
officials citizens gangs associations
"""
)
_HEADS: Final = _ALONE | _QUALIFIED
_NO_MODIFIERS: Final = word_set(
    """
the a an this that these those its their his her our such each all both several some other most any various many more
few no two three four five six seven eight nine ten and or but of in on at by with for to from under within into
between among against through about without during via per including upon as than when while because if so not only
also even just which who whom whose where what how
although though whether since before after unless whereas
certain same different further additional numerous own new first second similar respective relevant following
"""
)
_BEFORE: Final = word_set(
    "the several some many most other these those such certain various numerous all both and or , that by"
)
_OPENERS: Final = word_set("and or but , ; : — – that by while although because if when where as both")
_ADVERBS: Final = word_set("also often still now already then always never both alike thus")
_LONGEST: Final = 4  # words before the head noun


class Group(NamedTuple):
    """Words `first` to `last` (exclusive) that name a group."""

    first: int
    last: int


def with_groups(sentence: Sentence, candidates: Candidates) -> None:
    """Adds to a sentence's marks one for each group that acts in it and that no mark names."""
    if not any(word.lower in _HEADS for word in sentence.words):
        return
    added = []
    for group in groups(sentence.words):
        if any(m.first < group.last and group.last <= m.last for m in sentence.marks):
            continue
        start, end = sentence.words[group.first].start, sentence.words[group.last - 1].end
        name = sentence.text[start:end]
        iri = candidates.minted("body", name if name.isupper() else name[0].lower() + name[1:], ("Body",))
        added.append(sentence.mark(group.first, group.last, iri, HOW, ("Body",)))
    if added:
        sentence.place([replace(m, inner=False) for m in (*sentence.marks, *sentence.inner, *added)])


def groups(words: tuple[Word, ...]) -> Iterator[Group]:
    """The groups that act, in order."""
    found = [group for place in range(len(words)) if (group := _phrase(words, place)) is not None]
    acting = [_opens(words, group) and (_verb_follows(words, group) or _after_by(words, group)) for group in found]
    for number in range(len(found) - 2, -1, -1):  # a row acts where its last member does
        joined = _joined(words, found[number], found[number + 1])
        acting[number] = acting[number] or (joined and acting[number + 1] and _opens(words, found[number]))
    for number in range(1, len(found)):  # and where its first is ruled by `by`
        joined = _joined(words, found[number - 1], found[number])
        acting[number] = acting[number] or (joined and acting[number - 1] and _after_by(words, found[number - 1]))
    yield from (group for group, acts in zip(found, acting, strict=True) if acts)


def _phrase(words: tuple[Word, ...], place: int) -> Group | None:
    lower = words[place].lower
    if lower not in _HEADS:
        return None
    first = place
    while first > 0 and place - first < _LONGEST and _modifies(words, first - 1):
        first -= 1
    while first < place and is_joiner(words[first]):
        first += 1
    if first == place and lower not in _ALONE:
        return None
    return Group(first, place + 1)


def _modifies(words: tuple[Word, ...], place: int) -> bool:
    word = words[place]
    if is_joiner(word):
        return place > 0 and words[place - 1].end == word.start
    plain = word.is_word and not word.text[0].isdigit() and word.lower not in _NO_MODIFIERS | AUXILIARIES
    return plain and not word.lower.endswith(("ly", "'s", "’s", "s'", "s’")) and (word.text.islower() or place > 0)


def _opens(words: tuple[Word, ...], group: Group) -> bool:
    """Whether the phrase stands free: at the head of a clause, after articles and the like at most."""
    before = group.first - 1
    while before >= 0 and words[before].lower in _BEFORE - {",", "and", "or", "that", "by"}:
        before -= 1
    return before < 0 or words[before].lower in _OPENERS


def _verb_follows(words: tuple[Word, ...], group: Group) -> bool:
    place = group.last
    while place < len(words) and (words[place].lower in _ADVERBS or words[place].lower.endswith("ly")):
        place += 1
    if place >= len(words):
        return False
    lower = words[place].lower
    singular = lower in ("is", "was", "has", "does", "been", "being", "having")
    return not singular and (lower in AUXILIARIES or (not lower.endswith("ing") and is_finite(words, place)))


def _after_by(words: tuple[Word, ...], group: Group) -> bool:
    before = group.first - 1
    while before >= 0 and words[before].lower in _BEFORE - {"by", ",", "and", "or"}:
        before -= 1
    return (
        before > 0
        and words[before].lower == "by"
        and words[before - 1].lower.endswith(("ed", "en", "wn", "ade", "eld"))
    )


def _joined(words: tuple[Word, ...], group: Group, other: Group) -> bool:
    between = words[group.last : other.first]
    return 0 < len(between) <= 4 and all(w.text == "," or w.lower in ("and", "or", "other", "the") for w in between)
