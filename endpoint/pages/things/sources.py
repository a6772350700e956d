"""A source as its page shows it: paragraph by paragraph what it says, with its text where that is at hand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode

from endpoint.pages.site import Site
from endpoint.pages.things.assertions import Term, source_sha256
from endpoint.pages.things.facts import Group, groups
from endpoint.pages.things.full_text import Piece, Run, is_broken, pieces, runs
from endpoint.pages.things.holdings import number_about
from endpoint.pages.things.spans import Spans, spans
from endpoint.pages.things.spoken import spoken
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
class Stated:
    """A statement of a source: its IRI, its three parts, its status unless asserted."""

    iri: NamedNode
    subject: NamedNode
    predicate: NamedNode
    object: Term
    status: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a source, or what stands of it after a footnote that parts it (`goes_on`): its number, the
    statements that begin in it, and its text where that is at hand."""

    number: int
    statements: tuple[Stated, ...]
    pieces: tuple[Piece, ...] = ()
    goes_on: bool = False


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
    shown: Part
    paragraphs: tuple[Paragraph, ...]
    statements: int
    mentions: int
    sha256: str
    at_hand: bool
    is_broken: bool


def source(
    site: Site, iri: NamedNode, language: str, topic: str = "", start: int = 0, shown_facts: int = SHOWN
) -> Source:
    """The source of an IRI, with the part of its paragraphs that holds number `start` (else the first), of one topic
    where one is named. Where the text is at hand all its paragraphs are shown, else those with statements."""
    held = spans(site, iri)
    stated = _stated(site, held)
    topics = Counter(topic_of(each.subject) for each in stated.values())
    chosen = {name: each for name, each in stated.items() if topic in ("", topic_of(each.subject))}
    sha256 = source_sha256(site.store, iri)
    text = site.texts.text(sha256)
    cut = runs(text, (*held.statements, *held.mentions)) if text is not None else ()
    said = _by_paragraph(held, chosen, () if topic else cut)
    parts = _parts({number: len(said[number]) for number in sorted(said)})
    shown = next((part for part in parts if part.first <= start <= part.last), parts[0] if parts else Part(0, -1, 0))
    within = {number: said[number] for number in sorted(said) if shown.first <= number <= shown.last}
    if text is not None and cut:
        paragraphs = tuple(_with_text(text, cut, held, within))
    else:
        paragraphs = tuple(Paragraph(number, tuple(within[number])) for number in within)
    return Source(
        groups=tuple(each for each in groups(site, iri, language, shown_facts) if each.predicate not in HIDDEN),
        topics=tuple(Topic(name, topics[name]) for name in sorted(topics, key=lambda name: (-topics[name], name))),
        candidates=_candidates(site, iri, language),
        share=_share(site, iri),
        parts=parts,
        shown=shown,
        paragraphs=paragraphs,
        statements=len(stated),
        mentions=number_about(site, iri),
        sha256=sha256,
        at_hand=text is not None,
        is_broken=text is not None and is_broken(text),
    )


def _by_paragraph(held: Spans, chosen: Mapping[str, Stated], cut: Iterable[Run]) -> dict[int, list[Stated]]:
    """The chosen statements by the paragraph in which each begins; the paragraphs of `cut` too, where none does."""
    found: dict[int, list[Stated]] = defaultdict(list)
    for run in cut:
        found[run.paragraph] = []
    first: dict[str, int] = {}
    for span in held.statements:
        if span.target in chosen:
            first.setdefault(span.target, span.paragraph)
    for name, number in first.items():
        found[number].append(chosen[name])
    return found


def _stated(site: Site, held: Spans) -> dict[str, Stated]:
    """The statements that rest on a text, by IRI, in the order in which they begin."""
    said = spoken(site)
    found: dict[str, Stated] = {}
    for span in held.statements:
        line = said.by_statement.get(span.target)
        if line is not None and line.statement in said.marks:
            status = said.marks[line.statement].status
            found.setdefault(span.target, Stated(line.statement, line.subject, line.predicate, line.object, status))
    return found


def _with_text(text: str, cut: Iterable[Run], held: Spans, said: Mapping[int, list[Stated]]) -> Iterator[Paragraph]:
    """Some paragraphs in the order of the text; the statements of one stand at its first run. Only these statements are
    marked in the text."""
    marked = {each.iri.value for stated in said.values() for each in stated}
    resting = [span for span in held.statements if span.target in marked]
    joined = is_broken(text)
    seen: set[int] = set()
    for run in cut:
        if run.paragraph in said:
            statements = () if run.paragraph in seen else tuple(said[run.paragraph])
            shown = pieces(text, run, resting, held.mentions, joined=joined)
            yield Paragraph(run.paragraph, statements, shown, run.paragraph in seen)
            seen.add(run.paragraph)


def topic_of(subject: NamedNode) -> str:
    """The topic of a statement: by the kind that its subject's IRI tells."""
    kind = subject.value.removeprefix(PREFIXES["id"]) if subject.value.startswith(PREFIXES["id"]) else "/"
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
