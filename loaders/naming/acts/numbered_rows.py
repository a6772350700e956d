"""Resolutions of the United Nations by their numbers alone: `resolutions 1267 (1999), 1373 (2001) and 1566 (2004)`.

The Security Council counts its resolutions through and adds the year; the General Assembly's have the session before a
stroke. A number is taken for one only where its organ, by name or acronym, stands in the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from loaders.naming.candidates import Candidates
from loaders.naming.lexicon import Lexicon
from loaders.naming.marks import Mark, Sentence
from loaders.naming.persons.people import word_span

HOW: Final = "numbered"
_ONE = r"(?:\d{1,4}\s\((?:19|20)\d\d\)|\d{2}/\d{1,3})"
_ROW: Final = re.compile(rf"\b[Rr]esolutions?\s(?:No\.\s)?{_ONE}(?:(?:,\s(?:and\s|or\s)?|\s(?:and|or)\s){_ONE})*")
_NUMBER: Final = re.compile(r"(?P<count>\d{1,4})\s\((?P<year>(?:19|20)\d\d)\)|(?P<session>\d{2})/(?P<place>\d{1,3})")
_COUNCIL: Final = re.compile(r"\bSecurity Council\b|\bUNSCR?\b")
_ASSEMBLY: Final = re.compile(r"\bGeneral Assembly\b|\bUNGA\b")


def numbered_rows(sentence: Sentence, found: Sequence[Mark], candidates: Candidates, known: Lexicon) -> Iterator[Mark]:
    """A mark for each number of such a row that no label covers; the first has the noun with it."""
    text = sentence.text
    if "esolution" not in text:
        return
    for row in _ROW.finditer(text):
        for number in _NUMBER.finditer(text, row.start(), row.end()):
            organ, name = _told(text, number)
            first = row.start() if text[row.start() : number.start()].count(" ") == 1 else number.start()
            span = word_span(sentence.words, first, number.end()) if organ else None
            if span is None or any(m.first < span[1] and span[0] < m.last for m in found if m.kind == "instrument"):
                continue
            bare = name.split(" (")[0].split()[-1]
            iri = known.named(f"resolution {bare}")
            if iri is None:
                iri = candidates.minted("instrument", name, ("Resolution",), key=organ + bare)
            yield sentence.mark(*span, iri, HOW, ("Resolution",))


def _told(text: str, number: re.Match[str]) -> tuple[str, str]:
    """How the IRI of a resolution begins, and its name; empty where nothing tells whose it is."""
    if number["count"]:
        known = _COUNCIL.search(text) is not None
        return "unsc-res-" if known else "", f"UNSC resolution {number['count']} ({number['year']})"
    known = _ASSEMBLY.search(text) is not None
    return "unga-res-" if known else "", f"UN General Assembly resolution {number['session']}/{number['place']}"
