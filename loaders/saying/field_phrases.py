"""Marks for things of the field that a sentence names by a phrase of its own: crimes by what is done, measures by what
is gathered or handed over, wants by what is poor or outdated, two kinds that share their noun.

A mark that names a thing already stays as it is, unless the phrase makes another thing of it (`charity fraud`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from loaders.naming.candidates import CLASSES, Candidates, shortened
from loaders.naming.marks import Mark, Sentence
from loaders.saying.compound_crimes import compounds
from loaders.saying.deed_phrases import deeds, measures
from loaders.saying.operators.want_phrases import wants

_HOW: Final = "phrase"


def with_field_phrases(sentence: Sentence, candidates: Candidates) -> None:
    """Adds to a sentence's marks those for its phrases."""
    found = list(_found(sentence))
    if not found:
        return
    added = []
    for kind, first, last in found:
        name = shortened(sentence.text[sentence.words[first].start : sentence.words[last - 1].end])
        name = name[0].lower() + name[1:] if first == 0 and not sentence.words[0].acronym else name
        iri = candidates.minted(kind, name)
        added.append(sentence.mark(first, last, iri, _HOW, (CLASSES[kind],)))
    replaced = [m for m in sentence.marks if any(_opens(new, m) for new in added)]
    kept = [m for m in (*sentence.marks, *sentence.inner) if m not in replaced]
    sentence.place([replace(m, inner=False) for m in (*kept, *added)])


def _found(sentence: Sentence) -> Iterator[tuple[str, int, int]]:
    words = sentence.words
    for phrase in deeds(words):
        if not _told(sentence, phrase.first, phrase.last):
            yield "crime", phrase.first, phrase.last
    for phrase in measures(words):
        head = next(n for n in range(phrase.first, phrase.last) if words[n].lower == "of") - 1
        if not any(m.first <= head < m.last for m in sentence.marks) and not _told(sentence, phrase.first, phrase.last):
            yield "measure", phrase.first, phrase.last
    for phrase in wants(words):
        if not _told(sentence, phrase.first, phrase.last):
            yield "obstacle", phrase.first, phrase.last
    for kind, phrase in compounds(sentence):
        yield kind, phrase.first, phrase.last


def _told(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a mark as long names a thing already, or one crosses the phrase."""
    return any(
        (m.first <= first and last <= m.last) or (m.first < first < m.last < last) or (first < m.first < last < m.last)
        for m in sentence.marks
    )


def _opens(new: Mark, mark: Mark) -> bool:
    """Whether a mark is only the noun of a longer one: `fraud` in `charity fraud`, `misuse` in `misuse of keys`."""
    inside = new.first <= mark.first and mark.last <= new.last and mark.last - mark.first < new.last - new.first
    return inside and mark.kind == new.kind and (mark.last == new.last or mark.first == new.first)
