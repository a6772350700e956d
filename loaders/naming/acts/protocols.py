"""Protocols told by number, parent or date: `Protocol II to the Budapest Convention`, `its new Additional Protocol of
2021`, `the Second Protocol`, `the Additional Protocol`.

Such words describe a protocol and name none: they mean one that is known under the parent's name, or one that the text
has named, and where neither is told they mean nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from pyoxigraph import NamedNode

from loaders.naming.headed.heads import MONTHS
from loaders.naming.headed.named import Named
from loaders.naming.lexicon import Lexicon
from loaders.naming.marks import Mark, Sentence
from loaders.naming.reference.definite import LATEST
from loaders.naming.words import POSSESSIVES, Word, is_possessive, word_set, words

HOW: Final = "described"
_ORDINALS: Final = ("first", "second", "third", "fourth", "fifth")
_ROMAN: Final = {name: place for place, names in enumerate(
    (("i", "1", "1st"), ("ii", "2", "2nd"), ("iii", "3", "3rd"), ("iv", "4", "4th"), ("v", "5", "5th"))
) for name in names}  # fmt: skip
_SORTS: Final = word_set("additional optional supplementary amending")
_PARENTS: Final = word_set("convention treaty agreement covenant charter")
_BACK: Final = 40  # sentences
_YEAR: Final = re.compile(r"(?:19|20)\d\d")


class Described(NamedTuple):
    """Words `first` to `last` (exclusive) that describe a protocol: its place among its parent's (0 for the first, -1
    where none is told), the sorts it is said to be of, whether it is the latest, its year, and where the words for its
    parent begin (-1 for none)."""

    first: int
    last: int
    head: int
    number: int
    sorts: frozenset[str]
    latest: bool
    year: str
    parent: int


def described_protocols(sentence: tuple[Word, ...], start: int = 0, end: int | None = None) -> Iterator[Described]:
    """The phrases of a sentence that describe a protocol by what any protocol may be, in order; those whose head stands
    between two words."""
    for place in range(start, len(sentence) if end is None else end):
        if sentence[place].lower != "protocol":
            continue
        first = place
        while first > 0 and _tells(sentence[first - 1]):
            first -= 1
        told = [each.lower for each in sentence[first:place]]
        number = next((n for each in told if (n := _number(each)) >= 0), -1)
        last, after = _numbered(sentence, place) if number < 0 else (place + 1, -1)
        number = max(number, after)
        last, year = _dated(sentence, last)
        year = next((each for each in told if _YEAR.fullmatch(each)), year)
        parent = _parent(sentence, last)
        sorts = frozenset(told) & _SORTS
        if number >= 0 or sorts or year or not LATEST.isdisjoint(told):
            yield Described(first, last, place, number, sorts, not LATEST.isdisjoint(told), year, parent)


def only_describes(sentence: tuple[Word, ...], name: Named, found: Iterable[Mark]) -> bool:
    """Whether a name by its head word is none, but says what any protocol may be (`Additional Protocol`), or gives no
    more than the number of a known treaty's (`2nd Protocol to the …`); `found` are the marks of known things."""
    if name.head != "protocol":
        return False
    if sentence[name.last - 1].lower != name.head:
        row = described_protocols(sentence, name.first, name.last)
        parents = {place for mark in found if mark.kind == "instrument" for place in _at(mark.first)}
        return any(each.number >= 0 and each.parent in parents for each in row)
    before = name.last - 1
    while before > name.first and _tells(sentence[before - 1]):
        before -= 1
    return before == name.first or (before < name.last - 1 and is_possessive(sentence[before - 1].text))


def _tells(word: Word) -> bool:
    return word.lower in _SORTS | LATEST or _number(word.lower) >= 0 or _YEAR.fullmatch(word.text) is not None


def _number(lower: str) -> int:
    return _ORDINALS.index(lower) if lower in _ORDINALS else _ROMAN.get(lower, -1) if lower[-1:] in "tdh" else -1


def _numbered(sentence: tuple[Word, ...], head: int) -> tuple[int, int]:
    """The word after the number that follows a head (`Protocol II`, `Protocol No. 2`), and the place it tells."""
    place = head + 1
    if place + 2 < len(sentence) and sentence[place].lower == "no":
        place += 1 + (sentence[place + 1].text == ".")
    if place < len(sentence) and sentence[place].text.lower() in _ROMAN and not sentence[place].text.islower():
        return place + 1, _ROMAN[sentence[place].text.lower()]
    if place < len(sentence) and sentence[place].text.isdigit() and sentence[place].text in _ROMAN:
        return place + 1, _ROMAN[sentence[place].text]
    return head + 1, -1


def _dated(sentence: tuple[Word, ...], place: int) -> tuple[int, str]:
    """The word after `of 2021`, `of November 2021`, `of 17 November 2021`, `(2021)`, and the year."""
    if place >= len(sentence) or sentence[place].lower not in ("of", "("):
        return place, ""
    end = place + 1
    while end < len(sentence) and end - place < 4:
        if _YEAR.fullmatch(sentence[end].text):
            closed = sentence[place].text == "("
            return (end + 1 + closed, sentence[end].text) if not closed or _closes(sentence, end + 1) else (place, "")
        if sentence[end].lower not in MONTHS and not sentence[end].text[0].isdigit():
            break
        end += 1
    return place, ""


def _closes(sentence: tuple[Word, ...], place: int) -> bool:
    return place < len(sentence) and sentence[place].text == ")"


def _parent(sentence: tuple[Word, ...], last: int) -> int:
    """Where what a protocol is to begins (`to the Convention`)."""
    if last >= len(sentence) or sentence[last].lower != "to":
        return -1
    return last + 1 + (last + 1 < len(sentence) and sentence[last + 1].lower == "the")


@dataclass(slots=True)
class Protocols:
    """The sentences read so far, and what is known of treaties and their protocols."""

    lexicon: Lexicon
    sentences: Sequence[Sentence]
    label: Callable[[NamedNode], str]

    def marks(self, sentence: Sentence) -> Iterator[Mark]:
        """A mark for each described protocol of the last sentence that no name covers and of which it is told what is
        meant."""
        for phrase in described_protocols(sentence.words):
            if any(m.first <= phrase.head < m.last for m in sentence.marks if m.kind == "instrument"):
                continue
            parent = self._of(sentence, phrase)
            meant = self._meant(sentence, phrase, parent)
            if meant is not None:
                last = parent.last if parent is not None and parent.first == phrase.parent else phrase.last
                yield sentence.mark(phrase.first, last, meant, HOW)

    def _of(self, sentence: Sentence, phrase: Described) -> Mark | None:
        """The treaty that the words say a protocol is of."""
        if phrase.parent >= 0:
            return next((m for m in sentence.marks if m.kind == "instrument" and phrase.parent in _at(m.first)), None)
        before = phrase.first - 1
        if before < 0:
            return None
        if sentence.words[before].lower in POSSESSIVES:
            return next(self._treaties(sentence, before), None)
        ends = (m for m in sentence.marks if m.kind == "instrument" and m.last == before + 1)
        return next((m for m in ends if is_possessive(sentence.surface(m))), None)

    def _treaties(self, sentence: Sentence, place: int) -> Iterator[Mark]:
        """The treaties that may have protocols, named before a word: nearest sentence first, each in order."""
        yield from (m for m in sentence.marks if m.last <= place and self._is_parent(m))
        for earlier in reversed(self.sentences[-_BACK - 1 : -1]):
            yield from (m for m in earlier.marks if self._is_parent(m))

    def _is_parent(self, mark: Mark) -> bool:
        head = [w.norm for w in words(self.label(mark.iri)) if w.norm in _PARENTS | {"protocol"}][:1]
        return mark.kind == "instrument" and head != ["protocol"] and bool(head)

    def _meant(self, sentence: Sentence, phrase: Described, parent: Mark | None) -> NamedNode | None:
        if parent is None:
            if phrase.parent >= 0:
                return None  # a protocol to something nobody knows
            met = self._met(sentence, phrase)
            if met is not None or phrase.last > phrase.head + 1 or phrase.number < 0:
                return met  # `Additional Protocol I` is of many conventions
        parents = [parent] if parent is not None else list(self._treaties(sentence, phrase.first))
        for iri in dict.fromkeys(mark.iri for mark in parents):
            found = self._of_parent(iri, phrase)
            if found is not None:
                return found
        return None

    def _of_parent(self, parent: NamedNode, phrase: Described) -> NamedNode | None:
        """The protocol of a treaty with this number or year, or the latest of them."""
        row = self._row(parent)
        if phrase.number >= 0:
            return row.get(phrase.number)
        told = {iri for iri in row.values() if phrase.year and phrase.year in self._years(iri)}
        if told:
            return next(iter(told)) if len(told) == 1 else None
        others = {iri for iri in row.values() if not (phrase.year and self._years(iri))}
        if phrase.year:
            return next(iter(others)) if len(others) == 1 and len(row) > 1 else None
        return row[max(row)] if phrase.latest and len(row) > 1 else None

    def _row(self, parent: NamedNode) -> dict[int, NamedNode]:
        """The protocols of a treaty by their place, as far as their names tell it."""
        found: dict[int, NamedNode] = {}
        for name in self.lexicon.names_of(parent):
            for place, ordinal in enumerate(_ORDINALS):
                for sort in ("", "additional ", "optional "):
                    iri = self.lexicon.named(f"{ordinal} {sort}protocol to the {name}")
                    if iri is not None:
                        found.setdefault(place, iri)
        return found

    def _years(self, iri: NamedNode) -> frozenset[str]:
        return frozenset(year for name in self.lexicon.names_of(iri) for year in _YEAR.findall(name))

    def _met(self, sentence: Sentence, phrase: Described) -> NamedNode | None:
        """The protocol met last of which a name holds all that is told; of several the latest, where that is told."""
        earlier = (m for s in reversed(self.sentences[-_BACK - 1 : -1]) for m in s.marks)
        own = (m for m in reversed(sentence.marks) if m.last <= phrase.first)
        told = {*phrase.sorts, *(_ORDINALS[phrase.number : phrase.number + 1] if phrase.number >= 0 else ())}
        met = dict.fromkeys(
            mark.iri
            for mark in (*own, *earlier)
            if mark.kind == "instrument" and any(_is_such(name, told) for name in self._names(mark.iri))
        )
        if phrase.year:
            met = {iri: None for iri in met if phrase.year in self._years(iri)}
        if phrase.latest:
            return max(met, key=self._place, default=None)
        return next(iter(met), None)

    def _place(self, iri: NamedNode) -> int:
        """The place among the protocols of its parent that the names of a protocol tell; -1 where they tell none."""
        named = {word.lower() for name in self._names(iri) for word in name.split()}
        return max((place for place, ordinal in enumerate(_ORDINALS) if ordinal in named), default=-1)

    def _names(self, iri: NamedNode) -> Iterable[str]:
        return self.lexicon.names_of(iri) or (self.label(iri),)


def _is_such(name: str, told: set[str]) -> bool:
    before = name.lower().split("protocol")[0].split()
    return "protocol" in name.lower() and told <= set(before)


def _at(place: int) -> tuple[int, int]:
    """A place and the one after an article that stands there."""
    return place, place + 1
