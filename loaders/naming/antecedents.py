"""What a phrase that refers back means: the most recent salient thing of its kind.

In its own sentence only what stands before; else what stands first in the nearest sentence before and bears the same
head word, or a word for the same sort of thing; without such a thing the phrase stays unresolved.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.definite import TREATIES, Definite
from loaders.naming.heads import INSTRUMENT_HEADS
from loaders.naming.marks import Mark, Sentence
from loaders.naming.words import word_set, words

_BACK: Final = 40  # sentences that a phrase may refer back over
_NEAR: Final = 3  # sentences, where the phrase fits many things
_LAWS: Final = word_set("law act code bill decree statute constitution ordinance")
_LEGISLATION: Final = _LAWS | {"directive", "regulation", "legislation"}


@dataclass(slots=True)
class Antecedents:
    """The sentences read so far, and what is known of the things they name."""

    sentences: Sequence[Sentence]
    label: Callable[[NamedNode], str]
    is_draft: Callable[[NamedNode], bool]

    def of(self, sentence: Sentence, phrase: Definite) -> NamedNode | None:
        """The thing that a phrase of the last sentence means; None where nothing fits."""
        if phrase.kind == "state":
            return self._only_state(sentence, phrase)
        for marks in self._marks(sentence, phrase):
            for mark in marks:
                fits = mark.kind == phrase.kind or (phrase.kind == "crime" and mark.kind == "threat")
                if fits and self._fits(mark, phrase):
                    return mark.iri
        return None

    def _marks(self, sentence: Sentence, phrase: Definite) -> Iterator[list[Mark]]:
        yield [m for m in reversed(sentence.marks) if m.last <= phrase.first]
        back = _NEAR if phrase.near else _BACK
        yield from (earlier.marks for earlier in reversed(self.sentences[-back - 1 : -1]))

    def _only_state(self, sentence: Sentence, phrase: Definite) -> NamedNode | None:
        """The state that the nearest sentence with a state names, where it names one alone."""
        own = {m.iri for m in sentence.marks if m.kind == "state" and m.last <= phrase.first}
        if own:
            return next(iter(own)) if len(own) == 1 else None
        for earlier in reversed(self.sentences[-_NEAR - 1 : -1]):
            met = {m.iri for m in (*earlier.marks, *earlier.inner) if m.kind == "state"}
            if met:
                return next(iter(met)) if len(met) == 1 else None
        return None

    def _fits(self, mark: Mark, phrase: Definite) -> bool:
        if phrase.draft or phrase.any_name:
            return (self.is_draft(mark.iri) or not phrase.draft) and not _several(self.label(mark.iri))
        name = self.label(mark.iri).lower()
        if phrase.kind == "instrument":
            return _same_sort(name, phrase.head)
        stem = re.escape(phrase.head[:-1])
        several = re.search(rf"\b{stem}\w*s$", name) is not None  # `the agency` is none of the agencies of a kind
        return not several and re.search(rf"\b{stem}", name) is not None


def _same_sort(name: str, head: str) -> bool:
    """Whether an instrument of this name may be called by a head word: its own, or one for the same sort."""
    heads = [word.norm for word in words(name) if word.norm in INSTRUMENT_HEADS]
    own = heads[0] if heads else ""
    if own == head:
        return True
    if head in ("treaty", "pact", "accord"):
        return INSTRUMENT_HEADS.get(own) == "Treaty" or own in TREATIES
    if head == "legislation":
        return own in _LEGISLATION
    return head in _LAWS and head != "code" and own in _LAWS and own != "constitution"


def _several(name: str) -> bool:
    """Whether a name is the plural of a plain noun (`law enforcement agencies`)."""
    last = name.rsplit(" ", 1)[-1]
    return last.islower() and last.endswith("s") and not last.endswith(("ss", "us", "is"))
