"""A malicious thing with a name of its own (`the Simda botnet`) is one of its kind, not the kind; and `the botnet`
after it means that one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.candidates import Candidates
from loaders.naming.marks import Mark, Sentence
from loaders.naming.words import word_set

_HEADS: Final = word_set("botnet malware ransomware virus worm trojan spyware marketplace attack cyberattack breach")
_CLASSES: Final = {"threat": "Threat", "technology": "Technology", "crime": "CrimeType"}
_POINTING: Final = frozenset({"the", "this", "that"})
_LONGEST: Final = 3  # words of the name before the head
_MANY: Final = word_set("several some many most few various certain other numerous different both")
_COUNTRIES: Final = word_set("countries states nations")


@dataclass(slots=True)
class Individuals:
    """The things with a name of their own that a text has named, by the word for their kind."""

    candidates: Candidates
    by_head: dict[str, NamedNode] = field(default_factory=dict)

    def told_apart(self, sentence: Sentence, found: Iterable[Mark]) -> Iterator[Mark]:
        """The marks of a sentence, those of a kind replaced where one of the kind is meant; and without those of a
        region where the words only say that some of its states are meant (`several African countries`)."""
        for mark in found:
            if mark.kind in ("place", "body") and _some_of(sentence, mark):
                continue
            if mark.kind == "instrument" and _of_a_kind(sentence, mark):
                continue
            yield self._one(sentence, mark) if mark.kind in _CLASSES else mark

    def _one(self, sentence: Sentence, mark: Mark) -> Mark:
        head = sentence.words[mark.last - 1]
        if mark.last - mark.first != 1 or head.lower not in _HEADS or not head.text.islower():
            return mark
        first = mark.first
        while first > 0 and mark.first - first < _LONGEST and _names(sentence, first - 1):
            first -= 1
        before = sentence.words[first - 1].lower if first else ""
        if before not in _POINTING:
            return mark
        if first == mark.first:
            known = self.by_head.get(head.lower)
            return mark if known is None else sentence.mark(mark.first, mark.last, known, "definite")
        name = sentence.text[sentence.words[first].start : head.end]
        kinds = (_CLASSES[mark.kind],)
        iri = self.candidates.minted(mark.kind, name, kinds)
        self.by_head[head.lower] = iri
        return sentence.mark(first, mark.last, iri, "head", kinds)


def _names(sentence: Sentence, place: int) -> bool:
    word = sentence.words[place]
    return word.capital and word.is_word and not word.acronym and word.lower not in _POINTING


_NATIONAL: Final = word_set("strategy policy plan program")


def _of_a_kind(sentence: Sentence, mark: Mark) -> bool:
    """`a national cybersecurity strategy`: one of a kind, not the one whose name that is."""
    words = sentence.words
    small = all(word.text.islower() or not word.is_word for word in words[mark.first : mark.last])
    national = words[mark.last - 1].norm in _NATIONAL
    return (
        small and national and mark.first > 0 and words[mark.first - 1].lower in ("a", "an", "another", "any", "every")
    )


def _some_of(sentence: Sentence, mark: Mark) -> bool:
    words = sentence.words
    before = words[mark.first - 1] if mark.first else None
    if before is None or words[mark.last - 1].lower not in _COUNTRIES:
        return False
    return before.lower in _MANY or before.text[0].isdigit()
