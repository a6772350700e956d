"""Broken names and numbers that were read as what they can only mean, each with its place: the log of repairs.

Three ways: a hidden label of the ontology (a misspelling that somebody listed), the number of an act whose printed
suffix is none of its own, a word that mixes two scripts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from loaders.grammar.identifiers import identifiers
from loaders.naming.lexicon import Lexicon
from loaders.naming.marks import Sentence
from loaders.works.transliteration import mended

_LATIN: Final = re.compile("[A-Za-z]")
_CYRILLIC: Final = re.compile("[А-Яа-яІіЇїЄєҐґ]")


@dataclass(frozen=True, slots=True)
class Repair:
    """Characters `start` to `end` of the text's normal form of a segment that begins at `segment`; what is printed
    there, what it was read as, and how that was known."""

    segment: int
    start: int
    end: int
    printed: str
    read: str
    how: str

    def __str__(self) -> str:
        return f"{self.segment + self.start}: {self.printed!r} read as {self.read!r} ({self.how})"


def repairs(sentences: list[Sentence], known: Lexicon) -> Iterator[Repair]:
    """The repairs of a text's sentences, in order of place."""
    for sentence in sentences:
        found = [*_hidden(sentence, known), *_numbers(sentence, known), *_scripts(sentence)]
        yield from sorted(found, key=lambda repair: (repair.start, repair.end, repair.how))


def _hidden(sentence: Sentence, known: Lexicon) -> Iterator[Repair]:
    for mark in (*sentence.marks, *sentence.inner):
        if mark.how == "label" and known.is_hidden(mark.iri, sentence.surface(mark)):
            yield Repair(
                sentence.segment.start,
                mark.start,
                mark.end,
                sentence.surface(mark),
                known.label(mark.iri),
                "hidden label",
            )


def _numbers(sentence: Sentence, known: Lexicon) -> Iterator[Repair]:
    """Numbers of European acts that are printed with a suffix which no name of the act has."""
    for number in identifiers(sentence.text):
        if number.scheme != "eu":
            continue
        iri = known.numbered("eu", number.key)
        printed = sentence.text[number.start : number.end]
        names = known.all_names(iri) if iri is not None else ()
        if iri is not None and names and not any(printed.upper() in name.upper() for name in names):
            yield Repair(
                sentence.segment.start, number.start, number.end, printed, known.label(iri), "number of the act"
            )


def _scripts(sentence: Sentence) -> Iterator[Repair]:
    """Words of both scripts; `mended` puts letters that look alike right."""
    for word in sentence.words:
        if word.text.isascii() or not (_LATIN.search(word.text) and _CYRILLIC.search(word.text)):
            continue
        read = mended(word.text)
        if read != word.text:
            yield Repair(sentence.segment.start, word.start, word.end, word.text, read, "mixed scripts")
