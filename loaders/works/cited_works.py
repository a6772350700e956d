"""Which works a sentence cites: brackets, author-year citations and footnote marks led to the bibliography."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from loaders.grammar.in_text import in_text_citations, weak_citations
from loaders.reading.segments import Segment
from loaders.works.work import Work

if TYPE_CHECKING:
    from loaders.works.bibliography import Bibliography


@dataclass(frozen=True, slots=True)
class Citation:
    """A work a sentence cites, the page it names (empty without), and the position of the call in the sentence."""

    work: Work
    page: str
    position: int


def cited_works(segment: Segment, bibliography: Bibliography) -> tuple[Citation, ...]:
    """The works a sentence cites, in order of their calls."""
    found: list[Citation] = []
    for citation in in_text_citations(segment.text):
        for key in citation.keys:
            numbers = bibliography.by_number or bibliography.by_note
            work = numbers.get(key.number) if key.number else bibliography.by_name.find(key)
            if work is not None:
                found.append(Citation(work, key.page, citation.start))
    for key in weak_citations(segment.text):
        work = bibliography.by_name.find(key)
        if work is not None:
            found.append(Citation(work, key.page, key.start))
    for mark in segment.marks:
        work = bibliography.by_note.get(mark.number)
        if work is None and not bibliography.by_note:
            work = bibliography.by_number.get(mark.number)
        if work is not None:
            found.append(Citation(work, "", mark.position))
        beside = bibliography.beside_in_note.get(mark.number, ()) if work is not None else ()
        found.extend(Citation(other, "", mark.position) for other in beside)
    return tuple(sorted(found, key=lambda citation: citation.position))
