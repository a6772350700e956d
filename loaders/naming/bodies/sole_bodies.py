"""Bodies that one word with a capital names, because a text knows only one of them: `Congress`, `the Senate`, `the
Kremlin`; seats of power that stand for whoever sits there; and administrations by who heads them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from loaders.naming.bodies.demonyms import adjectives
from loaders.naming.candidates import Candidates
from loaders.naming.lexicon import Lexicon
from loaders.naming.marks import Mark, Sentence
from loaders.naming.words import Word, lower_at, unowned, word_set

_BARE: Final = word_set("Congress Parliament")  # also without an article
CHAMBERS: Final = word_set(
    "Congress Parliament Senate Bundestag Bundesrat Duma Knesset Majlis Rada Diet Sejm Folketing"
)
_WITH_ARTICLE: Final = CHAMBERS | {"Kremlin", "Pentagon"}
_PAIRS: Final = frozenset(
    {("White", "House"), ("Supreme", "Court"), ("State", "Department"), ("Justice", "Department")}
)
_CHAMBERS: Final = ("House", "of", "Representatives"), ("House", "of", "Commons"), ("House", "of", "Lords")


def sole_bodies(sentence: Sentence, taken: Sequence[Mark], candidates: Candidates, known: Lexicon) -> Iterator[Mark]:
    """A mark for each such name that no mark covers; part of a longer name is none."""
    covered = {place for mark in taken for place in range(mark.first, mark.last)}
    words = sentence.words
    for place, word in enumerate(words):
        if not word.capital:
            continue
        last = _end(sentence, place)
        if last == place or any(each in covered for each in range(place, last)):
            continue
        after = words[last] if last < len(words) else None
        before = words[place - 1] if place else None
        if after is not None and (after.capital or after.text[0].isdigit() or after.lower in ("of", "on", "for", "-")):
            continue
        if before is not None and before.capital and before.lower not in ("the", "in", "by", "and"):
            continue
        name = unowned(" ".join(word.text for word in words[place:last]))
        iri = known.named(name) or candidates.minted("body", name, ("Body",))
        yield sentence.mark(place, last, iri, "head", ("Body",) if iri in candidates.names else ())


def _end(sentence: Sentence, place: int) -> int:
    """The word after such a name that begins at a word; the same word where none does."""
    texts = tuple(word.text for word in sentence.words[place : place + 3])
    if texts in _CHAMBERS:
        return place + 3
    if texts[:2] in _PAIRS:
        return place + 2
    article = place > 0 and sentence.words[place - 1].lower == "the"
    bare = unowned(texts[0])
    return place + 1 if bare in (_WITH_ARTICLE if article else _BARE) else place


def administrations(sentence: Sentence, candidates: Candidates, known: Lexicon) -> Iterator[Mark]:
    """A mark for each administration that a surname tells (`the Roe administration`), which no name of a state, a
    region or a body is."""
    words = sentence.words
    for place in range(2, len(words)):
        surname = words[place - 1]
        if unowned(words[place].text) != "administration" or lower_at(words, place - 2) != "the":
            continue
        if _may_be_surname(surname) and known.named(surname.text) is None:
            first = place - 1
            name = f"{surname.text} administration"
            iri = known.named(name) or candidates.minted("body", name, ("Agency",))
            yield sentence.mark(first, place + 1, iri, "head", ("Agency",) if iri in candidates.names else ())


def _may_be_surname(word: Word) -> bool:
    plain = word.capital and word.text.isalpha() and not word.acronym
    return plain and (word.lower,) not in adjectives() and not word.lower.endswith(_NO_SURNAMES)


_NO_SURNAMES: Final = ("al", "ic", "ish", "tax", "customs", "trust", "court", "network")  # `the Federal administration`
