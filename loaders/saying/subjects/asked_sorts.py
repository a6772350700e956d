"""What a verb asks of the `it` before it: an act enters into force and has chapters, somebody signs and arrests."""

from __future__ import annotations

from typing import Final

from loaders.naming.words import AUXILIARIES, BE, Word, word_set

ACT: Final = "act"
ACTOR: Final = "actor"
_OF_ACTS: Final = word_set(
    """
oblige obliges obliged stipulate stipulates stipulated contain contains contained comprise comprises comprised consist
consists consisted codifies codified
"""
)
_DONE_TO_ACTS: Final = word_set("ratified signed drafted amended enacted promulgated repealed transposed tabled")
_IN_FORCE: Final = word_set("enter enters entered entering come comes came coming put")
_OF_ACTORS: Final = word_set(
    """
ratify ratifies ratified accede accedes acceded sign signs signed join joins joined arrest arrests arrested host hosts
hosted argue argues argued criticise criticises criticised criticize criticizes criticized train trains trained vote
votes voted announce announces announced convene convenes convened employ employs employed accuse accuses accused
denounce denounces denounced extradite extradites extradited prosecute prosecutes prosecuted refuse refuses refused
withdraw withdraws withdrew negotiate negotiates negotiated pledge pledges pledged
"""
)
_BETWEEN: Final = word_set(
    "also not yet never therefore thus however still now already only both even later soon first then"
)
_MOST: Final = 6  # words between a pronoun and its verb


def asked_of_it(words: tuple[Word, ...], place: int) -> str:
    """What the verb after a pronoun tells of it: that it is an act, that it acts; empty where it tells neither."""
    group: list[str] = []
    for number in range(place + 1, min(place + 1 + _MOST, len(words))):
        lower = words[number].lower
        if lower in AUXILIARIES or lower in _BETWEEN or lower.endswith("ly"):
            group.append(lower)
            continue
        after = [word.lower for word in words[number + 1 : number + 3]]
        if lower in _IN_FORCE and after in (["into", "force"], ["into", "effect"]):
            return ACT
        if not BE.isdisjoint(group) and lower in ("the", "a", "an", "one"):
            return _called(words, number)
        if not BE.isdisjoint(group):
            opened = lower == "opened" and after == ["for", "signature"]
            return ACT if lower in _DONE_TO_ACTS or opened else ""
        return ACT if lower in _OF_ACTS else ACTOR if lower in _OF_ACTORS else ""
    return ""


def _called(words: tuple[Word, ...], place: int) -> str:
    """What sort of thing the noun of a predicate is (`it was the first treaty on theft`)."""
    ends = (n for n in range(place + 1, min(place + _CALLED, len(words))) if not _goes_on(words[n]))
    head = words[next(ends, place + 1) - 1].norm
    return ACT if head in _ACTS else ACTOR if head in _ACTORS else ""


def _goes_on(word: Word) -> bool:
    return word.is_word and word.lower not in _ENDS


_CALLED: Final = 8  # words of a predicate up to its noun
_ENDS: Final = word_set("of on for to in at by with against between among that which who and or but under from whose")
_ACTS: Final = word_set(
    "treaty convention protocol agreement directive regulation statute code act law bill resolution declaration charter"
)
_ACTORS: Final = word_set("agency organisation organization body institution state country company committee alliance")
