"""From one text to what it says: statements, mentions, things and passages, by the rules alone.

Deterministic: the same text and the same ontology give the same values in the same order, on any machine.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import lru_cache

from pyoxigraph import NamedNode

from graph.statement import Extraction, Mention, Passage, Source, Statement, Thing
from loaders.manifest import known_sources
from loaders.naming.bodies.demonyms import adjectives
from loaders.naming.candidates import Suggestion
from loaders.naming.lexicon import Lexicon, kind, lexicon
from loaders.naming.marks import OFFICE, SEVERAL
from loaders.naming.mentions import Mentions
from loaders.naming.persons.people import People
from loaders.naming.reference.own_text import self_mentions
from loaders.naming.repairs import Repair, repairs
from loaders.reading.regions import Kind
from loaders.reading.segments import segments
from loaders.reading.tables import of_tables
from loaders.reading.text import SourceText
from loaders.saying.connections import with_connections
from loaders.saying.frames import Frames
from loaders.saying.reach import end_of, is_mentioned
from loaders.saying.speech.cited_words import cited_words
from loaders.saying.statements import Second, Statements
from loaders.saying.subjects.described_mentions import described_mentions
from loaders.saying.subjects.groups import HOW as GROUP
from loaders.saying.subjects.pronouns import HOW as PRONOUN
from loaders.works.bibliography import works
from loaders.works.captions import captions
from loaders.works.citations import citations
from loaders.works.cited_events import cited_events, positions
from loaders.works.cited_laws import cited_laws
from loaders.works.described_instruments import Index, described_instruments, index_of, known_law
from loaders.works.named_persons import NamedThing
from ontology.names import term

_NO_NAMES = frozenset({PRONOUN, GROUP, OFFICE, SEVERAL})
_READ = frozenset({Kind.ABSTRACT, Kind.BODY, Kind.FRONT_MATTER, Kind.KEYWORDS, Kind.PEER_REVIEW})


@dataclass(slots=True)
class Report:
    """What a reviewer should look at: candidates with suggested links, phrases that stayed unresolved (their place and
    words), repairs of broken names."""

    candidates: list[Suggestion] = field(default_factory=list)
    unresolved: list[tuple[int, int, str]] = field(default_factory=list)
    repairs: list[Repair] = field(default_factory=list)


def extract(
    source: SourceText, known: Lexicon | None = None, rules: Frames | None = None, second: Second | None = None
) -> Extraction:
    """What a text says by the rules alone. `known` defaults to the installed ontology's labels, `rules` to the frames
    that ship with the project; `second` is a second route over the sentences."""
    return _extracted(source, known or lexicon(), rules, second)[0]


def extract_with_report(source: SourceText, known: Lexicon | None = None) -> tuple[Extraction, Report]:
    """The extraction and the report on what the rules could not settle."""
    names = known or lexicon()
    extraction, mentions = _extracted(source, names)
    report = Report(
        candidates=mentions.candidates.suggestions(names),
        unresolved=[(segment.start, segment.end, words) for segment, words in mentions.unresolved],
        repairs=list(repairs(mentions.sentences, names)),
    )
    return extraction, report


@contextmanager
def _without_collector() -> Iterator[None]:
    """Hundreds of thousands of values are made and nearly all kept, none in a cycle: looking for cycles among them,
    and among all labels, took a sixth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_without_collector()
def _extracted(
    source: SourceText, names: Lexicon, rules: Frames | None = None, second: Second | None = None
) -> tuple[Extraction, Mentions]:
    found = segments(source)
    bibliography = works(
        source,
        found,
        lambda name: _body(names, name),
        lambda name: _is_service(names, name),
        lambda name: _place(names, name),
    )
    persons, bodies = _by_segment(bibliography.named), _by_segment(bibliography.bodies)
    authors = sorted(
        {
            s.object.value
            for s in bibliography.statements
            if s.subject == source.iri and s.predicate == term("dcterms:creator")
        }
    )
    mentions = Mentions(names, people=People(bibliography.registry, persons), printed=bodies)
    mentions.author = NamedNode(authors[0]) if len(authors) == 1 else None
    rows = of_tables(found)
    mentions.read(segment for segment in found if segment.region in _READ or segment.index in rows)
    sayings = Statements(source, names, mentions, second)
    sayings.read(rules)
    cited, passages = citations(source, found, bibliography)
    words, quoted = cited_words(source, found, bibliography, sayings.statements)
    described, named = described_instruments(
        source, bibliography, _titles(names), names.numbered, lambda name: _place(names, name)
    )
    laws = cited_laws(
        source,
        bibliography,
        lambda printing: known_law(printing, _titles(names), names.numbered),
        lambda name: _state(names, name),
    )
    pictured = captions(source, found)
    told = cited_events(source, bibliography, lambda name: _place(names, name))
    extraction = Extraction(_source(source))
    extraction.statements = _merged(
        [
            *bibliography.statements,
            *cited,
            *words,
            *described,
            *laws.statements,
            *told,
            *pictured.statements,
            *sayings.statements,
        ]
    )
    extraction.passages = _one_each(
        [
            *passages,
            *bibliography.passages,
            *pictured.passages,
            *sayings.passages,
            *quoted,
            *positions(source, bibliography),
        ]
    )
    mended = list(repairs(mentions.sentences, names))
    extraction.repairs = [str(repair) for repair in mended]
    own = self_mentions(source, mentions.sentences)
    spoken_of = [
        *bibliography.mentions,
        *named,
        *laws.mentions,
        *sayings.mentions,
        *pictured.mentions,
        *own,
        *described_mentions(source, mentions),
    ]
    extraction.mentions = _mentions(source, mentions, spoken_of, mended)
    extraction.things = _things([*bibliography.things, *laws.things, *pictured.things, *mentions.candidates.things()])
    extraction.statements = with_connections(
        source.iri, extraction.statements, extraction.mentions, extraction.passages
    )
    return extraction, mentions


@lru_cache(maxsize=4)
def _titles(names: Lexicon) -> Index:
    """The names of instruments by which references are known, made once for a lexicon."""
    return index_of(names.names())


def _by_segment(named: Iterable[NamedThing]) -> dict[int, list[NamedThing]]:
    found: dict[int, list[NamedThing]] = {}
    for one in named:
        found.setdefault(one.segment, []).append(one)
    return found


def _place(names: Lexicon, name: str) -> NamedNode | None:
    iri = names.named(name)
    return iri if iri is not None and kind(iri) in ("place", "state") else None


def _state(names: Lexicon, name: str) -> NamedNode | None:
    """The state that a name or an adjective (`German`) means."""
    iri = _place(names, name)
    return iri if iri is not None and kind(iri) == "state" else adjectives().get((name.lower(),))


def _body(names: Lexicon, name: str) -> NamedNode | None:
    iri = names.named(name)
    return iri if iri is not None and kind(iri) == "body" else None


def _is_service(names: Lexicon, name: str) -> bool:
    iri = names.named(name)
    return iri is not None and kind(iri) == "technology"


def _merged(found: list[Statement]) -> list[Statement]:
    """Each statement once; what several places say in the same words has the evidence of all."""
    seen: dict[str, Statement] = {}
    for statement in found:
        known = seen.setdefault(statement.iri.value, statement)
        if known is not statement:
            more = tuple(piece for piece in statement.evidence if piece not in known.evidence)
            seen[statement.iri.value] = replace(known, evidence=known.evidence + more)
    return sorted(seen.values(), key=lambda statement: statement.iri.value)


def _one_each(found: list[Passage]) -> list[Passage]:
    """Each passage once: what it is about is said by the first that names it."""
    seen: dict[str, Passage] = {}
    for passage in found:
        seen.setdefault(passage.evidence.iri.value, passage)
    return [seen[iri] for iri in sorted(seen)]


def _things(found: list[Thing]) -> list[Thing]:
    """Each thing once, with the types and names of all that describe it."""
    seen: dict[str, Thing] = {}
    for thing in found:
        known = seen.get(thing.iri.value)
        if known is None:
            seen[thing.iri.value] = thing
            continue
        types = tuple(sorted({*known.types, *thing.types}, key=lambda node: node.value))
        names = {*known.other_names, *thing.labels, *thing.other_names} - {*known.labels}
        seen[thing.iri.value] = Thing(thing.iri, types, known.labels, tuple(sorted(names, key=str)))
    return [seen[iri] for iri in sorted(seen)]


def _source(source: SourceText) -> Source:
    listed = known_sources().get(source.sha256)
    return Source(source.iri, source.name, source.sha256, len(source.text), listed.metadata if listed else ())


def _mentions(source: SourceText, found: Mentions, others: list[Mention], mended: list[Repair]) -> list[Mention]:
    """All mentions by place; a name that something foreign cuts in two is found by its first piece."""
    all_of_them = set(others)
    read_as = {(r.segment, r.start, r.end): r for r in mended}
    for sentence in found.sentences:
        for mark in (*sentence.marks, *sentence.inner):
            if mark.how in _NO_NAMES and not is_mentioned(sentence, mark):
                continue
            evidence, *further = sentence.segment.evidence(source, mark.start, end_of(sentence, mark))
            repair = read_as.get((sentence.segment.start, mark.start, mark.end))
            all_of_them.add(Mention(mark.iri, evidence, str(repair) if repair else "", tuple(further)))
    return sorted(all_of_them, key=lambda m: (m.evidence.start, m.evidence.end, m.thing.value))
