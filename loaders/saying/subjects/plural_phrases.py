"""Words that take up several things at once: `these countries`, `both conventions`, `the two bodies`, `all of them`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from loaders.naming.words import AUXILIARIES, Word, word_set
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.verbs import Form

# Heads in the form of labels, and the kind of what they take up.
_HEADS: Final[dict[str, str]] = {
    **dict.fromkeys(word_set("country state nation"), "state"),
    **dict.fromkeys(
        word_set("convention treaty agreement protocol directive regulation resolution declaration strategy law act"),
        "instrument",
    ),
    **dict.fromkeys(word_set("charter statute code manual pact accord covenant instrument document"), "instrument"),
    **dict.fromkeys(word_set("organization body institution agency"), "body"),
    **dict.fromkeys(word_set("author scholar researcher lawyer expert"), "person"),
    **dict.fromkeys(word_set("crime offence offense threat"), "crime"),
}
_NUMBERS: Final = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5}
_POINTING: Final = frozenset({"these", "those"})
_ADJECTIVES: Final = word_set("said aforementioned international legal regional above mentioned same latter")
_TAKEN_OUT: Final = frozenset({"each", "both", "all", "neither"})
_ADVERBS: Final = word_set("also however therefore thus now still both all then equally jointly already")
_GOES_ON: Final = frozenset({"of", "which", "that", "who", "whose", "where", "with", "without", "like", "such"})


class Plural(NamedTuple):
    """Words `first` to `last` (exclusive); the kind and the head they name, both empty where a pronoun alone stands;
    how many are meant, 0 where that is not told."""

    first: int
    last: int
    kind: str
    head: str
    number: int


def plural_phrases(words: tuple[Word, ...]) -> Iterator[Plural]:
    """The phrases and pronouns that take up several things, in order; what is told apart after them is none."""
    place = 0
    while place < len(words):
        found = (_phrase(words, place) or _pronoun(words, place)) if _may_open(words, place) else None
        if found is not None:
            yield found
            place = found.last
        place += 1


def _may_open(words: tuple[Word, ...], place: int) -> bool:
    lower = words[place].lower
    numbered = place + 1 < len(words) and words[place + 1].lower in _NUMBERS
    return lower in _POINTING or lower in _TAKEN_OUT or (lower == "the" and numbered)


def _phrase(words: tuple[Word, ...], place: int) -> Plural | None:
    """`these countries`, `both (these) conventions`, `the two bodies`, `all three agencies`, `each of these laws`."""
    at, number = place, 0
    lower = [word.lower for word in words[place : place + 8]]
    if lower[0] in _TAKEN_OUT and lower[1:2] == ["of"]:
        at, number = place + 2, _NUMBERS.get(lower[0], 0)
    elif lower[0] in ("both", "all") and lower[1:2] and lower[1] in _POINTING | {"the"} | _NUMBERS.keys():
        at, number = place + 1, _NUMBERS.get(lower[0], 0)
    elif lower[0] != "both" and lower[0] not in _POINTING and not (lower[0] == "the" and lower[1:2] != []):
        return None
    opened = at < len(words) and words[at].lower in _POINTING | {"the", "both"} | _NUMBERS.keys()
    if not opened or lower[0] == "neither":
        return None
    pointing = words[at].lower in _POINTING
    while at < len(words) and words[at].lower in _POINTING | {"the", "both"} | _NUMBERS.keys():
        number = number or _NUMBERS.get(words[at].lower, 0)
        at += 1
    while at < len(words) and words[at].lower in _ADJECTIVES:
        at += 1
    if at >= len(words) or not (number or pointing):
        return None
    head = words[at]
    plural = head.norm in _HEADS and head.norm != head.lower.removesuffix("'")
    following = words[at + 1].lower if at + 1 < len(words) else ""
    if not plural or following in _GOES_ON or (head.capital and place > 0):
        return None
    return Plural(place, at + 1, _HEADS[head.norm], head.norm, number)


def _pronoun(words: tuple[Word, ...], place: int) -> Plural | None:
    """`both`, `each of them`, `all three`, `the two` where a verb follows."""
    lower = [word.lower for word in words[place : place + 4]]
    last = place + 1
    if lower[0] in _TAKEN_OUT and lower[0] != "neither" and tuple(lower[1:3]) == ("of", "them"):
        last = place + 3
    elif lower[0] == "both" and _verb_after(words, place + 1):
        pass
    elif lower[0] in ("all", "the") and lower[1:2] and lower[1] in _NUMBERS and _verb_after(words, place + 2):
        last = place + 2
    else:
        return None
    number = next((_NUMBERS[each] for each in lower[:2] if each in _NUMBERS), 0)
    return Plural(place, last, "", "", number)


def _verb_after(words: tuple[Word, ...], place: int) -> bool:
    while place < len(words) - 1 and (words[place].lower in _ADVERBS or words[place].lower.endswith("ly")):
        place += 1
    if place >= len(words):
        return False
    lower = words[place].lower
    rows = any(word.lower == "and" for word in words[place + 1 : place + 4])  # `both attack and defence`
    bare = verb_forms().get(lower) in (Form.BASE, Form.PAST) and not rows
    return lower in AUXILIARIES or bare or (is_finite(words, place) and not lower.endswith("s"))
