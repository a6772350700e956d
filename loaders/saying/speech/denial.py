"""Whether a negation stands with a verb, and not with another that it is joined to."""

from __future__ import annotations

from typing import Final

from loaders.naming.words import Word
from loaders.saying.clauses.clauses import Verb, before_adverbs, clause_start


def negated(words: tuple[Word, ...], verb: Verb) -> bool:
    """Whether a negation stands with the verb."""
    first = _own_group(words, verb.place)
    window = [word.lower for word in words[max(first, verb.place - 5) : verb.place]]
    if "not only" in " ".join(word.lower for word in words[max(0, verb.place - 5) : verb.after + 1]):
        return False
    if (_REFUSING & set(window) and window[-1:] == ["to"]) or window[-2:] == ["yet", "to"]:
        return True
    start = max(clause_start(words, verb.place), first)
    if any(words[n].lower == "no" and not _is_longer(words, n, verb) for n in range(start, min(start + 4, verb.place))):
        return True
    return any(word in ("not", "never", "neither", "nor", "cannot") or word.endswith(("n't", "n’t")) for word in window)


def _own_group(words: tuple[Word, ...], place: int) -> int:
    """The first word of a verb's group where `and` or `but` joins it, with an auxiliary of its own, to the verb before
    (`is not new and is used by`): what denies that one does not deny this; 0 elsewhere."""
    number = before_adverbs(words, place)
    if number < 1 or words[number].lower not in _OWN_HELPERS:
        return 0
    number = before_adverbs(words, number)
    return number + 1 if number > 0 and words[number].lower in ("and", "but") else 0


_OWN_HELPERS: Final = frozenset({"is", "are", "was", "were", "has", "have", "had"})


def _is_longer(words: tuple[Word, ...], place: int, verb: Verb) -> bool:
    """Whether `no` opens `no longer` that denies another verb, or nothing (`is no longer just X, it is Y`)."""
    if place + 2 >= len(words) or words[place + 1].lower != "longer":
        return False
    return verb.place - place > _LONGER or words[place + 2].lower in ("just", "only", "merely", "simply")


_LONGER: Final = 4  # words from `no longer` to the verb that it denies


_REFUSING: Final = frozenset(
    {"failed", "fails", "fail", "refused", "refuses", "refuse", "declined", "declines", "decline", "unable"}
)
