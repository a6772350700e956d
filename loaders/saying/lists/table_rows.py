"""What the rows of a table say: provisions with their matter, side by side with those of another law."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from pyoxigraph import Literal, NamedNode

from loaders.naming.acts.table_rows import cells
from loaders.naming.marks import CRIMES, Mark
from loaders.saying.context import Reading
from loaders.saying.matches import Match
from ontology.names import term

_RULE: Final = "table-row"
_NEAR: Final = 3  # words between a provision and its title, at most


def row_matches(reading: Reading) -> Iterator[Match]:
    """What a row says by the things in its cells."""
    found = [_inside(reading, first, last) for first, last in cells(reading.sentence.words)]
    provisions = [[m for m in cell if m.kind == "provision"] for cell in found]
    for cell in found:
        for mark in cell:
            if mark.kind == "provision":
                yield from _of_provision(mark, cell)
    if found and not provisions[0]:
        for matter in _matters(found[0]):
            for mark in (m for cell in provisions[1:] for m in cell):
                yield _match(mark, _joined(matter), matter.iri)
    filled = [cell for cell in provisions if cell]
    for left, right in combinations(filled, 2):
        for one in left[:1] if len(right) > 1 else left:
            for other in right:
                if _law(one.iri) != _law(other.iri):
                    yield _match(one, "cl:comparableTo", other.iri)


def _of_provision(provision: Mark, cell: Sequence[Mark]) -> Iterator[Match]:
    """That it is its instrument's, and what its title names."""
    yield Match(_RULE, _law(provision.iri), term("eli:has_part"), provision.iri, provision.start)
    later = next((m.first for m in cell if m.kind == "provision" and m.first > provision.first), 1 << 30)
    for matter in _matters(cell):
        if 0 <= matter.first - provision.last <= _NEAR and matter.first < later:
            yield _match(provision, _joined(matter), matter.iri)


def _match(subject: Mark, name: str, value: NamedNode | Literal) -> Match:
    return Match(_RULE, subject.iri, term(name), value, subject.start)


def _inside(reading: Reading, first: int, last: int) -> list[Mark]:
    return [m for m in reading.sentence.marks if first <= m.first and m.last <= last]


def _matters(cell: Sequence[Mark]) -> list[Mark]:
    return [m for m in cell if m.kind in CRIMES or m.kind == "measure"]


def _joined(matter: Mark) -> str:
    return {"measure": "cl:provides", "crime": "cl:criminalises"}.get(matter.kind, "cl:concernsCrime")


def _law(provision: NamedNode) -> NamedNode:
    """The instrument of a provision, whose IRI its own begins with."""
    return NamedNode(provision.value.rsplit("/", 1)[0])
