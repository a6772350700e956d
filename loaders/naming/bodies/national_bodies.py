"""A body of one state is not taken for that of another: `Norway's Ministry of Public Security` bears the name of a
Chinese one, `Norway's Supreme Prosecutor's Office` ends in a name that many states' offices bear."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.bodies.demonyms import adjectives
from loaders.naming.candidates import Candidates
from loaders.naming.lexicon import Lexicon, kind
from loaders.naming.marks import Mark, Sentence, as_before
from loaders.naming.words import Word, is_possessive, words

_FARTHEST: Final = 12  # words between a state and the body in a row of its bodies
_LINKS: Final = frozenset({"of", "and", "for", "the"})


@dataclass(slots=True)
class NationalBodies:
    """The bodies of states that a text has told apart, by the known body whose name they share."""

    lexicon: Lexicon
    candidates: Candidates
    meant: dict[NamedNode, NamedNode] = field(default_factory=dict)

    def told_apart(self, sentence: Sentence, found: Iterable[Mark]) -> Iterator[Mark]:
        """The marks of a sentence, those of a known body replaced where the body of another state is meant."""
        marks = list(found)
        for mark in marks:
            own = self._own(sentence, mark, marks) if mark.kind == "body" and mark.how == "label" else mark
            if own is not None:
                yield own

    def _own(self, sentence: Sentence, mark: Mark, marks: list[Mark]) -> Mark | None:
        """The mark of the body meant; None where the name is only the end of a longer one of a state's body."""
        theirs = states_of(self.lexicon, mark.iri)
        if not (theirs or _generic(self.lexicon.label(mark.iri))) or any(state_named(mark, other) for other in marks):
            return mark
        owner = owner_before(sentence.words, mark.first, marks)
        if owner is not None and not theirs and _goes_on_before(sentence.words[mark.first - 1]):
            return None
        if owner is None:
            return as_before(sentence, mark, self.meant)
        if owner in theirs:
            return mark
        own = self._of(sentence, mark.first, mark.last, owner)
        self.meant[mark.iri] = own.iri
        return own

    def _of(self, sentence: Sentence, first: int, last: int, state: NamedNode) -> Mark:
        """The words of a name as that of a body of a state: the known one, else a candidate."""
        surface = sentence.text[sentence.words[first].start : sentence.words[last - 1].end]
        name = f"{surface} of {self.lexicon.label(state)}"
        known = self.lexicon.named(name)
        iri = known if known is not None else self.candidates.minted("body", name, ("Body",))
        return sentence.mark(first, last, iri, "head", () if known is not None else ("Body",))


def _generic(label: str) -> bool:
    """Whether a label is that of an organ that each state has one of (`Ministry of Justice`)."""
    return label.startswith("Ministry of ") or label.endswith("Prosecutor's Office")


@lru_cache(maxsize=1 << 12)
def states_of(lexicon: Lexicon, body: NamedNode) -> frozenset[NamedNode]:
    """The states that the preferred label of a body names."""
    hits = lexicon.hits(words(lexicon.label(body)))
    return frozenset(hit.iri for hit in hits if kind(hit.iri) == "state")


def state_named(mark: Mark, other: Mark) -> bool:
    """Whether a name itself names a state."""
    return other.kind == "state" and mark.first <= other.first and other.last <= mark.last


def owner_before(sentence: tuple[Word, ...], place: int, marks: Iterable[Mark]) -> NamedNode | None:
    """The state whose possessive or adjective stands before a body, others of its bodies between them at most."""
    states = {m.last: m for m in marks if m.kind == "state"}
    lowest = max(0, place - _FARTHEST)
    while place > lowest:
        word = sentence[place - 1]
        if place in states and is_possessive(word.text):
            return states[place].iri
        adjective = adjectives().get((word.lower,)) if word.capital else None
        if adjective is not None:
            return adjective
        if not (word.capital or word.lower in _LINKS):
            break
        place -= 1
    return None


def _goes_on_before(word: Word) -> bool:
    """Whether a name seems to begin before its known part: with a capitalised word that is no state's."""
    named = word.capital and word.lower not in _LINKS and not is_possessive(word.text)
    return named and (word.lower,) not in adjectives()
