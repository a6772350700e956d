"""Labels that are only a part of what stands there: the noun after an acronym in brackets (`remote order payment (ROP)
fraud`), what only modifies a noun (`human rights groups`), the sort of what is called by its name right after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from loaders.naming.bodies.unknown_acronyms import spelled_out
from loaders.naming.candidates import CLASSES, Candidates
from loaders.naming.kinds.described_heads import NOUNS
from loaders.naming.marks import CRIMES, Mark, Sentence
from loaders.naming.words import Word, word_set

_CALLED: Final = word_set("called named dubbed titled entitled termed christened")
_SORTS: Final = frozenset({"principle", "instrument", "measure", "technology", "threat", "crime", "body"})
_BREACHES: Final = word_set("abuse violation breach infringement infraction offense offender abuser violator")
_SMALL: Final = word_set("of and for the on in to as a")


def with_their_modifiers(sentence: Sentence, found: Iterable[Mark], candidates: Candidates) -> Iterator[Mark]:
    """The marks of a sentence, those of a crime or threat after a bracketed acronym over the words too that it is
    short for: it is no crime of any kind."""
    for mark in found:
        words = sentence.words
        first = _expanded(words, mark) if mark.kind in CRIMES and mark.how in ("label", "term") else None
        if first is None:
            yield mark
            continue
        short = sentence.text[words[first].start : words[mark.first - 4].end].lower()
        made = (CLASSES[mark.kind],)
        iri = candidates.minted(mark.kind, f"{short} {words[mark.last - 1].norm}", made)
        yield sentence.mark(first, mark.last, iri, "head", made)


def _expanded(words: tuple[Word, ...], mark: Mark) -> int | None:
    """The first of the words whose initials the bracketed acronym before a mark has; None without such."""
    place = mark.first
    if place < 5 or (words[place - 1].text, words[place - 3].text) != (")", "(") or not words[place - 2].acronym:
        return None
    return spelled_out(words, place - 3, words[place - 2].lower, _SMALL)


def set_sorts_aside(sentence: Sentence) -> None:
    """Makes mentions without a say of those that only modify what follows them, or tell the sort of what is called by
    its name right after (`a harbour law called the Quay Act`)."""
    aside = [m for m in sentence.marks if _modifies(sentence, m) or _is_sort(sentence, m)]
    if aside:
        sentence.marks = [m for m in sentence.marks if m not in aside]
        sentence.inner.extend(replace(m, inner=True) for m in aside)


def _modifies(sentence: Sentence, mark: Mark) -> bool:
    """Whether a principle only modifies those who are told by it, or what is done against it."""
    after = sentence.words[mark.last] if mark.last < len(sentence.words) else None
    if mark.kind != "principle" or mark.how not in ("label", "term") or after is None or not after.text.islower():
        return False
    kind, _ = NOUNS.get(after.norm, ("", ""))
    return after.norm in _BREACHES or (kind == "body" and after.norm != after.lower) or after.lower == "groups"


def _is_sort(sentence: Sentence, mark: Mark) -> bool:
    words, place = sentence.words, mark.last
    if mark.kind not in _SORTS or mark.how not in ("label", "term") or not words[mark.first].text.islower():
        return False
    if place + 1 >= len(words) or words[place].lower not in _CALLED:
        return False
    place += 1 + (words[place + 1].lower == "the")
    return any(m.first == place and words[place].capital for m in sentence.marks)
