"""The sentences of a text, for whoever looks for words in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from graph.searching.sentences import Sentence
from loaders.reading.segments import segments
from loaders.reading.text import read


def sentences(path: Path) -> Iterator[Sentence]:
    """The sentences, headings, notes and reference entries of a text file, in order."""
    for segment in segments(read(path)):
        yield Sentence(segment.start, segment.end, segment.paragraph, segment.text, segment.language)
