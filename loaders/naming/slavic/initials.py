"""Acronyms of Ukrainian and Russian bodies that a text uses without saying what they stand for, by the initials of a
name that it gives in full (`Служба захисту даних … СЗД`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.candidates import Candidates, shortened
from loaders.naming.marks import Mark, Sentence
from loaders.naming.slavic.cases import base_form
from loaders.naming.slavic.grammar import AND, PREPOSITIONS
from loaders.naming.slavic.heads import KINDS
from loaders.naming.slavic.name_heads import is_body_head
from loaders.naming.words import Word, lemma
from loaders.works.transliteration import folded

_SHORTEST, _LONGEST = 3, 9
_SMALL: Final = PREPOSITIONS | AND


@dataclass(slots=True)
class SlavicInitials:
    """The acronyms of a text in Cyrillic letters; `known` says what those stand for that a name has told."""

    asked: set[str] = field(default_factory=set)
    known: dict[str, NamedNode] = field(default_factory=dict)

    def meet(self, sentences: Iterable[Sequence[Word]]) -> None:
        """Takes up the acronyms of a text."""
        for words in sentences:
            small = sum(word.is_word and word.text.islower() for word in words)
            self.asked.update(word.text for word in words if small > 1 and is_acronym(word))

    def marks(self, sentence: Sentence, found: Sequence[Mark], candidates: Candidates) -> Iterator[Mark]:
        """A mark for each name whose initials are an acronym of the text, and for each acronym that is known."""
        if not self.asked:
            return
        words, tongue = sentence.words, sentence.segment.language
        for place, word in enumerate(words):
            if word.text in self.known and not any(m.first <= place < m.last for m in found):
                yield sentence.mark(place, place + 1, self.known[word.text], "alias")
                continue
            if not word.capital or word.acronym or not is_body_head(lemma(word.lower, tongue)):
                continue
            for acronym in self.asked - self.known.keys():
                last = _spelled(words, place, acronym.lower())
                if last < 0:
                    continue
                whole = next((m for m in found if m.kind == "body" and m.first == place and last <= m.last), None)
                if whole is None:
                    based = shortened(base_form(words, place, place, last, tongue))
                    iri = candidates.minted("body", based, ("Body",), key=folded(based))
                    yield sentence.mark(place, last, iri, "head", ("Body",))
                self.known[acronym] = whole.iri if whole is not None else iri
                break


def with_acronym(words: tuple[Word, ...], place: int, form: str) -> bool:
    """Whether an acronym right after a noun says whose or which unit it is (`підрозділи ЗКА`)."""
    return KINDS.get(form, ("", ""))[0] == "body" and place < len(words) and is_acronym(words[place])


def is_acronym(word: Word) -> bool:
    """Whether a word is an acronym in Cyrillic letters."""
    text = word.text
    return _SHORTEST <= len(text) <= _LONGEST and text.isalpha() and text.isupper() and "а" <= text[0].lower() <= "ї"


def _spelled(words: tuple[Word, ...], first: int, letters: str) -> int:
    """The word after those that begin with these letters, in order; small words may be left out. -1 where they do
    not."""
    if not letters:
        return first
    if first >= len(words):
        return -1
    lower = words[first].lower
    begins = words[first].is_word and lower[:1] == letters[0]
    last = _spelled(words, first + 1, letters[1:]) if begins else -1
    left_out = lower in _SMALL or words[first].text in (",", "-")
    return last if last >= 0 or not left_out else _spelled(words, first + 1, letters)
