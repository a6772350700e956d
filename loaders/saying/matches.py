"""What one frame finds in one sentence: subject, property, object and the words it stands on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode

from graph.statement import Status

Span: TypeAlias = tuple[int, int]  # positions in the segment's text, end exclusive


@dataclass(frozen=True, slots=True)
class Match:
    """`object` is a thing, a literal, or the span of a passage. `place` is the position of the trigger; `span` narrows
    the evidence to an item of a list, None for the whole sentence; `agreed` is the rule of a second route that finds
    the same."""

    rule: str
    subject: NamedNode
    property: NamedNode
    object: NamedNode | Literal | Span
    place: int
    status: Status = Status.ASSERTED
    span: Span | None = None
    who: NamedNode | None = None
    qualifiers: tuple[tuple[NamedNode, NamedNode | Literal], ...] = ()
    agreed: str | None = None
