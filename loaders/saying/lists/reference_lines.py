"""Lines that say nothing of their own though they stand in the body: a title in quotation marks, the volume and pages
of a work, an address, a request to the reader."""

from __future__ import annotations

import re
from typing import Final

from loaders.naming.words import AUXILIARIES, is_quote
from loaders.saying.context import Reading
from loaders.works.entries import entry

_ISSUE: Final = re.compile(r"\bVol\.?\s?\d+|\bpp\.\s?\d+")
_YEAR: Final = re.compile(r"\b(?:19|20)\d{2}\b")
_ADDRESS: Final = re.compile(r"https?://\S+\s*\.?$")
_REQUEST: Final = re.compile(r"\bplease (?:visit|see|contact|click|read|refer|consult)\b|^(?:Click|Read more)\b")


def is_reference_line(reading: Reading) -> bool:
    """Whether a sentence only refers to a work or a page."""
    text = reading.sentence.text.strip()
    if _REQUEST.search(text):
        return True
    if _YEAR.search(text) and _is_citation(text):
        return True
    if AUXILIARIES.intersection(reading.lower):
        return False
    if reading.typed.citations:
        return False
    return bool(_ISSUE.search(text) or _ADDRESS.search(text)) or _wholly_quoted(reading)


def _is_citation(text: str) -> bool:
    """Whether a line is a reference through and through: who, what, when, and where it appeared."""
    found = entry(text)
    named = bool(found.authors or found.corporate) and bool(found.title and found.issued)
    where = (found.volume or found.pages) if found.container else found.publisher
    return named and bool(where or found.doi or found.urls) and len(found.title) < 0.8 * len(text)


def _wholly_quoted(reading: Reading) -> bool:
    """Whether one pair of quotation marks holds the whole line."""
    words = reading.sentence.words
    signs = [number for number, word in enumerate(words) if is_quote(word)]
    after = words[signs[-1] + 1 :] if signs else ()
    return len(signs) == 2 and signs[0] == 0 and all(not word.is_word for word in after)
