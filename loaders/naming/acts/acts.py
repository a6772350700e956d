"""Acts of states that go by several names in one text: their words in another order (`Criminal Procedure Code`,
`Code of Criminal Procedure`), with or without the state, or by an acronym that nobody introduces (`CPC`)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from pyoxigraph import NamedNode

from loaders.naming.lexicon import Lexicon, kind
from loaders.naming.marks import Mark, Sentence
from loaders.naming.words import Word, word_set, words

_SMALL: Final = word_set("of the on and for a an in to republic federation state federal national")
_NATIONAL: Final = word_set("code law act constitution strategy decree bill")
_SHORTEST: Final = 3  # letters of an acronym that is looked up among names
Key: TypeAlias = frozenset[str]


@dataclass(slots=True)
class Acts:
    """The instruments and bodies that a text has named so far, by the words of their names and by their initials."""

    lexicon: Lexicon
    by_words: dict[Key, dict[NamedNode, frozenset[NamedNode]]] = field(default_factory=dict)
    by_initials: dict[str, set[NamedNode]] = field(default_factory=dict)
    home: NamedNode | None = None  # the only state that the text's title names
    about: NamedNode | None = None  # the only instrument that it names
    _met: dict[NamedNode, set[str]] = field(default_factory=dict)

    def meet(self, iri: NamedNode, name: str) -> None:
        """Takes up a thing that the text names, under the name it has there and those it is known by."""
        first = iri not in self._met
        met = self._met.setdefault(iri, set())
        if name in met:
            return
        met.add(name)
        told, states = self._told(words(name)) if _may_be_national(name) else (frozenset[str](), frozenset())
        if told & _NATIONAL:
            known = self.by_words.setdefault(told, {})
            known[iri] = known.get(iri, frozenset()) | states
        for other in (name, *(self.lexicon.names_of(iri) if first else ())):
            for initials in {_initials(other), _initials(_without_state(other))}:
                if len(initials) >= _SHORTEST:
                    self.by_initials.setdefault(initials, set()).add(iri)

    def same(self, name: str, here: frozenset[NamedNode]) -> NamedNode | None:
        """The act that a name without or with its state means: one met before, else the one that the state spoken of
        (`here`, where it is one; else the state of the title) has under this name."""
        if not _may_be_national(name):
            return None
        told, states = self._told(words(name))
        if not told & _NATIONAL or len(told) < 2:
            return None
        known = self.by_words.get(told, {})
        meant = states or here
        fitting = [iri for iri, theirs in known.items() if not meant or not theirs or meant & theirs]
        if len(fitting) == 1:
            return fitting[0]
        spoken = here if len(here) == 1 else frozenset({self.home} if self.home else ())
        if fitting or states or not spoken:
            return None
        return self.lexicon.named(f"{name} of {self.lexicon.label(next(iter(spoken)))}")

    def abbreviated(self, acronym: str) -> NamedNode | None:
        """The only thing met of whose name an acronym has the initials; those of a code in any order."""
        if len(acronym) < _SHORTEST or not acronym.isalpha():
            return None
        found = self.by_initials.get("".join(sorted(acronym)), set())
        return next(iter(found)) if len(found) == 1 else None

    def acronyms(self, sentence: Sentence) -> Iterator[Mark]:
        """A mark for each acronym that nobody introduces, of what the text has named in full."""
        covered = {place for mark in sentence.marks for place in range(mark.first, mark.last)}
        for place, word in enumerate(sentence.words):
            if word.acronym and place not in covered:
                iri = self.abbreviated(word.text)
                if iri is not None:
                    yield sentence.mark(place, place + 1, iri, "alias")

    def _told(self, name: tuple[Word, ...]) -> tuple[Key, frozenset[NamedNode]]:
        """The words of a name that tell the act, and the states it names."""
        states = [hit for hit in self.lexicon.hits(name) if kind(hit.iri) == "state"]
        inside = {place for hit in states for place in range(hit.first, hit.last)}
        told = (w.norm for n, w in enumerate(name) if n not in inside and w.is_word and w.norm not in _SMALL)
        return frozenset(told), frozenset(hit.iri for hit in states)


def _may_be_national(name: str) -> bool:
    """A cheap question, asked of every name: whether a word for a national act can be in it."""
    lower = name.lower()
    return any(word in lower for word in _NATIONAL)


def _initials(name: str) -> str:
    """The initials of the capitalised words of a name, in alphabetical order.

    >>> _initials("Code of Criminal Procedure")
    'CCP'
    """
    return "".join(sorted(word[0] for word in name.replace("-", " ").split() if word[:1].isupper()))


def _without_state(name: str) -> str:
    """A name without the last `of …`, which in names of national acts is mostly the state's."""
    before, _, _ = name.rpartition(" of ")
    return before or name
