"""Documents of one name that a text tells apart by their years (`the 2009 Harbour Strategy`, `the 2015 Harbour
Strategy`): each is a thing of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.candidates import Candidates
from loaders.naming.lexicon import kind
from loaders.naming.marks import Mark, Sentence
from loaders.naming.resolution import Names, standing
from loaders.naming.words import Word, unowned

_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_YEAR_BEFORE: Final = re.compile(rf"^{_YEAR.pattern} ")
_SMALL: Final = frozenset({"of", "on", "for", "and", "the"})


@dataclass(slots=True)
class Editions:
    """The years that stand right before the names of a text, by the capitalised words of the name."""

    years: dict[str, set[str]] = field(default_factory=dict)

    def meet(self, sentences: Iterable[tuple[Word, ...]]) -> None:
        """Takes up the years that the sentences of a text put before capitalised words."""
        for words in sentences:
            for place in range(len(words) - 1):
                if _YEAR.fullmatch(words[place].text) and words[place + 1].capital and _picks(words, place):
                    self.years.setdefault(_name(words, place + 1), set()).add(words[place].text)

    def year(self, words: tuple[Word, ...], first: int) -> str:
        """The year before a name that the text gives several years; empty without one."""
        if not first or not _YEAR.fullmatch(words[first - 1].text):
            return ""
        return words[first - 1].text if len(self.years.get(_name(words, first), ())) > 1 else ""


def aliases(sentence: Sentence, names: Names, editions: Editions, candidates: Candidates) -> Iterator[Mark]:
    """The acronyms and other names in a sentence that the text has introduced, with a year before them those of the
    edition of that year."""
    known = names.acronyms
    for place, word in enumerate(sentence.words):
        if (name := unowned(word.text)) in known and (iri := names.alias(name)) is not None:
            meant = _edition(sentence.words, place, iri, names, editions, candidates)
            yield sentence.mark(place, place + 1, meant, "alias")
            yield from states_of_region(sentence, place, iri, candidates)
    for name in (name for name in known if " " in name and name in sentence.text):
        yield from standing(sentence, name, known[name])


def states_of_region(sentence: Sentence, place: int, region: NamedNode, candidates: Candidates) -> Iterator[Mark]:
    """After the acronym of a region (`LAC states`, `the LAC region`) the states there, who act, or the region; nothing
    after that of any other thing."""
    if kind(region) != "place" or place + 1 >= len(sentence.words):
        return
    after = sentence.words[place + 1]
    if after.lower in _STATES:
        who = candidates.minted("body", f"{sentence.words[place].text} {after.lower}", ("Actor",))
        yield sentence.mark(place, place + 2, who, "head", ("Actor",))
    elif after.lower in REGIONS:
        yield sentence.mark(place, place + 2, region, "alias")


REGIONS: Final = frozenset({"region", "subregion"})
_STATES: Final = frozenset({"states", "countries", "nations"})


def _edition(
    words: tuple[Word, ...], place: int, iri: NamedNode, names: Names, editions: Editions, candidates: Candidates
) -> NamedNode:
    """The edition that an acronym of a document nobody knows means with the year before it; else the document."""
    if (
        not place
        or iri not in candidates.names
        or kind(iri) != "instrument"
        or not _YEAR.fullmatch(words[place - 1].text)
    ):
        return iri
    bare = _YEAR_BEFORE.sub("", candidates.names[iri][0])
    name = f"{words[place - 1].text} {bare}"
    known = names.named(name)
    if known is None and editions.year(words, place):
        known = candidates.minted("instrument", name, tuple(sorted(candidates.types[iri])))
        names.add(name, known)
    return known or iri


def _picks(words: tuple[Word, ...], place: int) -> bool:
    """Whether an article or a possessive stands before a year: no date ends there."""
    before = words[place - 1].lower if place else ""
    return before in ("the", "its", "their", "a", "and") or before.endswith(("'s", "’s"))


def _name(words: tuple[Word, ...], first: int) -> str:
    """The capitalised words from a word on."""
    last = first
    while last < len(words) and (words[last].capital or (words[last].lower in _SMALL and last > first)):
        last += 1
    return " ".join(word.norm for word in words[first:last] if word.capital)
