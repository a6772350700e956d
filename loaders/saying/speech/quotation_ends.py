"""Quotations that run over several sentences of a paragraph: where each ends."""

from __future__ import annotations

from loaders.naming.marks import Sentence


def quotation_ends(sentences: list[Sentence]) -> dict[int, int]:
    """For each sentence that leaves a quotation open, the sentence of the same paragraph that closes it."""
    found: dict[int, int] = {}
    opened: tuple[int, int] | None = None
    for sentence in sentences:
        segment = sentence.segment
        if not _unpaired(sentence.text):
            continue
        if opened is not None and opened[0] == segment.paragraph and segment.index - opened[1] <= 8:
            found[opened[1]] = segment.index
            opened = None
        else:
            opened = (segment.paragraph, segment.index)
    return found


def _unpaired(text: str) -> bool:
    """Whether a sentence has a quotation mark without its partner."""
    return text.count('"') % 2 == 1 or sum(text.count(s) for s in "“«") != sum(text.count(s) for s in "”»")
