"""Acts that only a number tells: `Pub. L. 117-103`, `H.R. 1234`, `UNSCR 2341`, `Decision (CFSP) 2019/797`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loaders.naming.candidates import Candidates
from loaders.naming.lexicon import Lexicon
from loaders.naming.marks import Mark, Sentence
from loaders.naming.persons.people import word_span

# The class of an act, and how it is written; each pattern takes the whole name.
_WRITTEN: Final = (
    ("NationalLaw", re.compile(r"\b(?:Pub(?:lic|\.)\s?L(?:aw|\.)|P\.\s?L\.)\s(?:No\.\s)?\d{1,3}[-–]\d{1,4}\b")),
    (
        "DraftInstrument",
        re.compile(r"(?<!\.)\b(?:H\.\s?R\.|S\.|H\.\s?J\.\s?Res\.|S\.\s?Res\.|H\.\s?Res\.)\s\d{2,5}\b(?!\.\d)"),
    ),
    ("NationalLaw", re.compile(r"\bE\.?O\.?\s\d{5}\b")),
    (
        "Resolution",
        re.compile(r"\bUN(?:SC|GA)R?\s(?:[Rr]esolution\s)?\d{1,4}(?:/\d{1,3})?(?:\s\((?:19|20)\d\d\))?(?![\w/-])"),
    ),
    ("FrameworkDecision", re.compile(r"\bDecision\s\((?:CFSP|EU|EC|EU,\sEuratom)\)\s(?:No\.?\s)?\d{1,4}/\d{1,4}\b")),
    ("Regulation", re.compile(r"\bRegulation\s\((?:EU|EC|EEC)\)\s(?:No\.?\s)?\d{1,4}/\d{1,4}\b")),
    ("Directive", re.compile(r"\bDirective\s(?:\((?:EU|EC|EEC)\)\s)?\d{2,4}/\d{1,4}(?:/[A-Z]{2,4})?\b")),
)

_DIGIT: Final = re.compile(r"\d")


def numbered_acts(sentence: Sentence, found: Sequence[Mark], candidates: Candidates, known: Lexicon) -> Iterator[Mark]:
    """A mark for each act of a sentence that its number tells and no mark covers."""
    text = sentence.text
    if not _DIGIT.search(text):
        return
    taken = [(mark.start, mark.end) for mark in found if mark.kind == "instrument"]
    for made, pattern in _WRITTEN:
        for match in pattern.finditer(text):
            start, end = match.span()
            span = word_span(sentence.words, start, end)
            if span is None or any(a < end and start < b for a, b in taken):
                continue
            iri = known.named(match[0])
            types = (made,) if iri is None else ()
            if iri is None:
                iri = candidates.minted("instrument", match[0], types)
            taken.append((start, end))
            yield sentence.mark(*span, iri, "numbered", types)
