"""Where quotations end: in a sentence, and those that run over several sentences of a paragraph."""

from __future__ import annotations

from typing import Final

from loaders.naming.marks import Sentence

OPENING: Final = '“«"'  # signs that open a quotation
CLOSING: Final = '”»"'


def closing(text: str, after: int = 0) -> int:
    """The place of the first sign from a place on that closes a quotation; the length of the text without one.

    >>> closing("we “saw” it", 4), closing("we saw it")
    (7, 9)
    """
    return next((n for n in range(after, len(text)) if text[n] in CLOSING), len(text))


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
