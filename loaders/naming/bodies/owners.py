"""Things named with whose they are: `the Harbour Union's Cybercrime Treaty` is known under the name that its owner is
in, and `the Harbour Union General Assembly` is the Harbour Union's, though another body's goes by the bare name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.candidates import CLASSES, Candidates
from loaders.naming.headed.heads import EVENT_HEADS, MONTHS
from loaders.naming.headed.named import Named
from loaders.naming.lexicon import Lexicon, kind
from loaders.naming.marks import Mark, Sentence, as_before
from loaders.naming.words import Word, is_possessive, owner_of, word_set, words

_OWNED: Final = frozenset({"body", "instrument"})
_OWNERS: Final = frozenset({"body", "state"})


def known_of_owner(
    sentence: Sentence, found: Iterable[Mark], first: int, last: int, known: Lexicon
) -> NamedNode | None:
    """The thing that is known under the name at words `first` to `last` (exclusive) with that of the body named right
    before it, or, where it is a title, with that of the only body or state which the sentence names before it."""
    place = first
    while place and not sentence.words[place - 1].is_word:
        place -= 1
    beside = place > 0 and sentence.words[place - 1].capital
    title = sum(word.is_word for word in sentence.words[first:last]) >= _TITLE
    owners = [m for m in found if m.kind in _OWNERS and m.last <= place] if beside or title else []
    near = [mark for mark in owners if mark.last == place]
    meant = near or (owners if title and len({mark.iri for mark in owners}) == 1 else [])
    name = sentence.text[sentence.words[first].start : sentence.words[last - 1].end]
    names = (whole for mark in meant for whole in _with_owner(owner_of(sentence.surface(mark)), name))
    return next((iri for whole in names if (iri := known.named(whole)) is not None), None)


_TITLE: Final = 4  # words


def of_possessor(sentence: tuple[Word, ...], name: Named, found: Iterable[Mark]) -> tuple[Named, int]:
    """A name that begins inside that of a body as one that begins with it (`Council of Europe's Treaty`), and the first
    word of its own."""
    owned = any(is_possessive(word.text) for word in sentence[name.first : name.last])
    joined = name.first > 0 and sentence[name.first - 1].lower in ("of", "and", "for")
    for mark in found if owned or joined else ():
        within = mark.first <= name.first < mark.last < name.last and mark.kind == "body"
        if within and (is_possessive(sentence[mark.last - 1].text) or mark.first < name.first):
            return replace(name, first=mark.first), mark.last
    return name, name.first


def _with_owner(owner: str, name: str) -> Iterator[str]:
    yield f"{owner} {name}"
    yield f"{name} of {owner}"
    yield f"{name} of the {owner}"


@dataclass(slots=True)
class Owned:
    """The things that a text has told apart by their owners, by the known thing whose bare name they bear."""

    lexicon: Lexicon
    candidates: Candidates
    meant: dict[NamedNode, NamedNode] = field(default_factory=dict)

    def told_apart(self, sentence: Sentence, found: Iterable[Mark]) -> Iterator[Mark]:
        """The marks of a sentence, those of a known thing replaced where the bare name is told to be another's."""
        marks = list(found)
        for mark in marks:
            if mark.how == "label" and mark.kind in _OWNED:
                yield self._own(sentence, mark, marks)
            elif mark.how == "label" and mark.kind == "event" and _is_meeting(sentence.words[mark.last - 1]):
                yield self._meeting(sentence, mark, marks)
            else:
                yield mark

    def _meeting(self, sentence: Sentence, mark: Mark, marks: list[Mark]) -> Mark:
        """The mark of a known meeting; that of another where the name of a state or one that nobody knows stands before
        its own (`the Kenya Harbour Forum`): the text means that one until it says otherwise."""
        before = sentence.words[mark.first - 1] if mark.first else None
        other = next((m for m in marks if m.last == mark.first), None)
        if before is None or not _tells_apart(before, other, mark.first == 1):
            return as_before(sentence, mark, self.meant)
        first = other.first if other is not None else mark.first - 1
        name = owner_of(sentence.text[sentence.words[first].start : before.end])
        iri = self.candidates.minted("event", f"{name} {self.lexicon.label(mark.iri)}", ("Event",))
        self.meant[mark.iri] = iri
        return sentence.mark(first, mark.last, iri, "head", ("Event",))

    def _is_bare(self, sentence: Sentence, mark: Mark) -> bool:
        """Whether a name is one that an owner's name stands before in a longer one of the same thing, and names nobody
        and no place itself."""
        surface = sentence.words[mark.first : mark.last]
        if len(surface) < 2 or any(word.acronym for word in surface) or not _owners(self.lexicon, mark.iri):
            return False
        others = (kind(hit.iri) for hit in self.lexicon.hits(surface) if hit.iri != mark.iri)
        return not any(other in _OWNERS or other == "place" for other in others)

    def _own(self, sentence: Sentence, mark: Mark, marks: list[Mark]) -> Mark:
        owner = _owner(sentence.words, mark, marks)
        if (owner is None and mark.iri not in self.meant) or not self._is_bare(sentence, mark):
            return mark
        if owner is None:
            return as_before(sentence, mark, self.meant)
        if owner.iri in _owners(self.lexicon, mark.iri):
            self.meant.pop(mark.iri, None)
            return mark
        surface = sentence.surface(mark)
        label = self.lexicon.label(owner.iri)
        known = next((iri for name in _with_owner(label, surface) if (iri := self.lexicon.named(name))), None)
        types = () if known is not None else (_type(mark),)
        iri = known or self.candidates.minted(mark.kind, f"{surface} of the {label}", types)
        self.meant[mark.iri] = iri
        first, last = min(mark.first, owner.first), max(mark.last, owner.last)
        return sentence.mark(first, last, iri, "head", types)


def _is_meeting(last: Word) -> bool:
    return last.acronym or last.lower in EVENT_HEADS


def _tells_apart(before: Word, other: Mark | None, opens: bool) -> bool:
    """Whether the word before the name of a meeting, with the mark that ends in it, says which other one is meant."""
    if other is not None:
        return other.kind == "state"
    return before.capital and before.text.isalpha() and not (opens or before.acronym or before.lower in _PLAIN)


_PLAIN: Final = MONTHS | word_set(
    """
the a an this that its their our annual global world international first second third last next previous regional
virtual hybrid in at on for of and or during since after before while as with from to
"""
)


def _type(mark: Mark) -> str:
    return mark.types[0] if mark.types else CLASSES[mark.kind]


@lru_cache(maxsize=1 << 12)
def _owners(lexicon: Lexicon, thing: NamedNode) -> frozenset[NamedNode]:
    """The bodies and states that a thing's names name beside the thing itself."""
    hits = (hit for name in lexicon.names_of(thing) for hit in lexicon.hits(words(name)))
    return frozenset(hit.iri for hit in hits if hit.iri != thing and kind(hit.iri) in _OWNERS)


def _owner(sentence: tuple[Word, ...], mark: Mark, marks: list[Mark]) -> Mark | None:
    """The body whose name stands right before a name, or after it with `of`."""
    before = next((m for m in marks if m.last == mark.first and m.kind == "body" and m.iri != mark.iri), None)
    if before is not None and (sentence[before.last - 1].acronym or is_possessive(sentence[before.last - 1].text)):
        return before
    place = mark.last + 1
    if place >= len(sentence) or sentence[mark.last].lower != "of":
        return None
    place += sentence[place].lower == "the"
    return next((m for m in marks if m.first == place and m.kind == "body" and m.iri != mark.iri), None)
