"""Where marks stand in a sentence: further ones among those it has, and those of a citation set aside."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from loaders.grammar.grammars import Values
from loaders.naming.marks import Mark, Sentence


def place_too(sentence: Sentence, found: Iterable[Mark]) -> None:
    """Places further marks among those of a sentence, as if none lay in another."""
    if added := list(found):
        marks = (*sentence.marks, *sentence.inner, *added)
        sentence.place([replace(mark, inner=False) if mark.inner else mark for mark in marks])


def set_aside(sentence: Sentence, typed: Values) -> None:
    """Marks inside a citation are mentions but no arguments; names by head word there are titles of works. Who stands
    before a year in brackets is named by the sentence itself."""
    for citation in typed.citations:
        start = citation.keys[-1].start + len(citation.keys[-1].name) if citation.narrative else citation.start
        cited = [m for m in sentence.marks if start <= m.start and m.end <= citation.end]
        sentence.marks = [m for m in sentence.marks if m not in cited]
        sentence.inner.extend(replace(m, inner=True) for m in cited if m.how != "head")
