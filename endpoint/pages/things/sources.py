"""A source as its page shows it: paragraph by paragraph what it says, with its text where that is at hand."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from pyoxigraph import Literal, NamedNode

from endpoint.pages.site import Site
from endpoint.pages.things.assertions import STATEMENT, Assertion, Place, assertion, source_sha256
from endpoint.pages.things.facts import Group, groups
from endpoint.pages.things.holdings import number_about
from endpoint.pages.wording import own_path
from ontology.names import PREFIXES, RDF_TYPE, term

COUNTS: Final = ("cl:sentenceCount", "cl:sentencesWithStatement", "cl:sentencesWithoutClaim")
HIDDEN: Final = frozenset(term(name) for name in ("cl:length", "cl:fileName", "cl:sha256", *COUNTS))
SHOWN: Final = 8
AT_ONCE: Final = 120  # statements on one page, whole paragraphs
CANDIDATE: Final = term("cl:Candidate")
TOPICS: Final = {
    "instrument": "Instruments and provisions",
    "body": "Bodies",
    "state": "States",
    "person": "Persons and their positions",
    "crime": "Crimes",
    "threat": "Threats",
    "measure": "Measures of cooperation",
    "principle": "Principles",
    "obstacle": "Obstacles",
    "figure": "Figures",
    "event": "Events",
    "case": "Cases and incidents",
    "incident": "Cases and incidents",
    "work": "Works it cites",
    "": "What the text itself states",
}
OTHER: Final = "Other matters"
TOPIC_NAMES: Final = frozenset({*TOPICS.values(), OTHER})


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
class Topic:
    """A kind of thing that statements of a source are about, and how many are."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Share:
    """How much of a source has been read: its sentences, those with a statement, those found to claim nothing."""

    sentences: int
    stated: int
    silent: int


@dataclass(frozen=True, slots=True)
class Part:
    """Some paragraphs of a source on one page: the first and the last, and how many statements begin in them."""

    first: int
    last: int
    count: int


@dataclass(frozen=True, slots=True)
class Source:
    """A source: what its manifest and others say of it, what it is about, which names in it nobody knows, one part of
    its paragraphs, whether its text is at hand."""

    groups: tuple[Group, ...]
    topics: tuple[Topic, ...]
    candidates: tuple[NamedNode, ...]
    share: Share | None
    parts: tuple[Part, ...]
    paragraphs: tuple[Paragraph, ...]
    statements: int
    mentions: int
    sha256: str
    at_hand: bool


def source(site: Site, iri: NamedNode, language: str, topic: str = "", start: int = 0) -> Source:
    """The source of an IRI, with the part of its paragraphs that holds number `start` (else the first), of one topic
    where one is named; a source without statements has no paragraphs."""
    said: dict[int, list[tuple[Place, Assertion]]] = defaultdict(list)
    topics: dict[str, int] = defaultdict(int)
    total = 0
    for quad in site.store.quads_for_pattern(None, RDF_TYPE, STATEMENT, iri):
        found = assertion(site.store, quad.subject) if isinstance(quad.subject, NamedNode) else None
        if found is None:
            continue
        total += 1
        topics[topic_of(found)] += 1
        places = [each for each in found.evidence if isinstance(each, Place)]
        if places and topic in ("", topic_of(found)):
            said[places[0].paragraph or 0].append((places[0], found))
    parts = _parts({number: len(said[number]) for number in sorted(said)})
    shown = next((part for part in parts if part.first <= start <= part.last), parts[0] if parts else Part(0, -1, 0))
    sha256 = source_sha256(site.store, iri)
    text = site.texts.text(sha256)
    return Source(
        groups=tuple(each for each in groups(site, iri, language, SHOWN) if each.predicate not in HIDDEN),
        topics=tuple(Topic(name, topics[name]) for name in sorted(topics, key=lambda name: (-topics[name], name))),
        candidates=_candidates(site, iri, language),
        share=_share(site, iri),
        parts=parts,
        paragraphs=tuple(
            _paragraph(number, said[number], text) for number in sorted(said) if shown.first <= number <= shown.last
        ),
        statements=total,
        mentions=number_about(site, iri),
        sha256=sha256,
        at_hand=text is not None,
    )


def topic_of(found: Assertion) -> str:
    """The topic of a statement: by the kind that its subject's IRI tells."""
    kind = found.subject.value.removeprefix(PREFIXES["id"]) if found.subject.value.startswith(PREFIXES["id"]) else "/"
    return TOPICS.get(kind.partition("/")[0], OTHER)


def _parts(counts: dict[int, int]) -> tuple[Part, ...]:
    """Paragraphs (number: statements, in order) in parts of at most `AT_ONCE` statements, or one paragraph."""
    found: list[Part] = []
    for number, count in counts.items():
        if found and found[-1].count + count <= AT_ONCE:
            found[-1] = Part(found[-1].first, number, found[-1].count + count)
        else:
            found.append(Part(number, number, count))
    return tuple(found)


def _candidates(site: Site, iri: NamedNode, language: str) -> tuple[NamedNode, ...]:
    """The things of a source that nobody knows, by their names."""
    things = {quad.subject for quad in site.store.quads_for_pattern(None, RDF_TYPE, CANDIDATE, iri)}
    nodes = (thing for thing in things if isinstance(thing, NamedNode))
    return tuple(sorted(nodes, key=lambda node: (site.labels.label(node, language).casefold(), node.value)))


def _share(site: Site, iri: NamedNode) -> Share | None:
    """The share of sentences read; None where the graph does not count them."""
    counts = [
        next((quad.object for quad in site.store.quads_for_pattern(iri, term(name), None)), None) for name in COUNTS
    ]
    told = [int(count.value) for count in counts if isinstance(count, Literal)]
    return Share(*told) if len(told) == len(COUNTS) else None


def _paragraph(number: int, said: list[tuple[Place, Assertion]], text: str | None) -> Paragraph:
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
