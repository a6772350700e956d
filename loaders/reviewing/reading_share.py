"""How much of a text has been read: sentences with a statement, and sentences of which it was decided that they say
nothing to ask for.

Headings and what the page around a text says (menus, notices of the publisher) are not counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.statement import Evidence, Statement, Term
from loaders.reading.regions import Kind
from loaders.reading.segments import Segment
from loaders.reviewing.decisions import Decision
from ontology.names import term

_INTEGER: Final = term("xsd:integer")


@dataclass(frozen=True, slots=True)
class ReadingShare:
    """Counts of sentences: all, those a statement rests on, and those without a statement that a decision calls
    empty of claims. `unread` names the rest by their segment's number."""

    sentences: int
    stated: int
    silent: int
    unread: tuple[int, ...]

    def described(self) -> tuple[tuple[NamedNode, Term], ...]:
        """What a source's graph says of it."""
        counts = {
            "cl:sentenceCount": self.sentences,
            "cl:sentencesWithStatement": self.stated,
            "cl:sentencesWithoutClaim": self.silent,
        }
        return tuple((term(name), Literal(str(count), datatype=_INTEGER)) for name, count in counts.items())


def reading_share(
    found: Sequence[Segment], statements: Iterable[Statement], decisions: Iterable[Decision] = ()
) -> ReadingShare:
    """The counts for the segments of one text."""
    rests = {piece.start for each in statements for piece in each.evidence if isinstance(piece, Evidence)}
    empty = {start for each in decisions if each.kind == "nothing" for span in each.spans for start, _ in span}
    counted = [segment for segment in found if segment.region is not Kind.BOILERPLATE and not segment.heading]
    stated = [segment for segment in counted if _holds(segment, rests)]
    silent = [segment for segment in counted if _holds(segment, empty) and not _holds(segment, rests)]
    unread = {segment.index for segment in counted} - {segment.index for segment in (*stated, *silent)}
    return ReadingShare(len(counted), len(stated), len(silent), tuple(sorted(unread)))


def _holds(segment: Segment, starts: set[int]) -> bool:
    return any(start <= place < end for start, end in segment.pieces for place in starts)
