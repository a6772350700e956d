"""A source as its page shows it: paragraph by paragraph what it says, with its text where that is at hand."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from pyoxigraph import NamedNode

from endpoint.pages.assertions import STATEMENT, Assertion, Place, assertion, source_sha256
from endpoint.pages.facts import Group, groups
from endpoint.pages.holdings import number_about
from endpoint.pages.site import Site
from endpoint.pages.wording import own_path
from ontology.names import RDF_TYPE, term

HIDDEN: Final = frozenset(term(name) for name in ("cl:length", "cl:fileName", "cl:sha256"))
SHOWN: Final = 8


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters of a text; `path` leads to the first statement that rests on them, empty where none does."""

    text: str
    path: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a source: its number, the statements that begin in it, and its text where that is at hand."""

    number: int
    statements: tuple[Assertion, ...]
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A source: what its manifest and others say of it, its paragraphs, whether its text is at hand."""

    groups: tuple[Group, ...]
    paragraphs: tuple[Paragraph, ...]
    statements: int
    mentions: int
    sha256: str
    at_hand: bool


def source(site: Site, iri: NamedNode, language: str) -> Source:
    """The source of an IRI; one without statements has no paragraphs."""
    said: dict[int, list[tuple[Place, Assertion]]] = defaultdict(list)
    total = 0
    for quad in site.store.quads_for_pattern(None, RDF_TYPE, STATEMENT, iri):
        found = assertion(site.store, quad.subject) if isinstance(quad.subject, NamedNode) else None
        if found is None:
            continue
        total += 1
        places = [each for each in found.evidence if isinstance(each, Place)]
        if places:
            said[places[0].paragraph or 0].append((places[0], found))
    sha256 = source_sha256(site.store, iri)
    text = site.texts.text(sha256)
    return Source(
        groups=tuple(each for each in groups(site, iri, language, SHOWN) if each.predicate not in HIDDEN),
        paragraphs=tuple(_paragraph(number, said[number], text, language) for number in sorted(said)),
        statements=total,
        mentions=number_about(site, iri),
        sha256=sha256,
        at_hand=text is not None,
    )


def _paragraph(number: int, said: list[tuple[Place, Assertion]], text: str | None, language: str) -> Paragraph:
    ordered = sorted(said, key=lambda pair: (pair[0].start, pair[0].end, pair[1].predicate.value))
    statements = tuple(each for _, each in ordered)
    if text is None:
        return Paragraph(number, statements)
    return Paragraph(number, statements, pieces(text, [(place, each) for place, each in ordered]))


def pieces(text: str, said: list[tuple[Place, Assertion]]) -> tuple[Piece, ...]:
    """The characters from the first to the last evidence, cut where evidence begins and ends, so that overlapping
    evidence is shown without nesting: each piece leads to the first of the statements that rest on it."""
    cuts = sorted({offset for place, _ in said for offset in (place.start, place.end)})
    found = []
    for start, end in pairwise(cuts):
        covering = [each for place, each in said if place.start <= start and end <= place.end]
        path = own_path(covering[0].iri, None) if covering else ""
        found.append(Piece(text[start:end], path, len(covering)))
    return tuple(found)
