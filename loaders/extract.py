"""From one text to what it says: statements, mentions, things and passages, by the rules alone.

Deterministic: the same text and the same ontology give the same values in the same order, on any machine.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.statement import Extraction, Mention, Source
from loaders.candidates import Suggestion
from loaders.lexicon import Lexicon, lexicon
from loaders.manifest import known_sources
from loaders.mentions import Mentions
from loaders.regions import Kind
from loaders.segments import segments
from loaders.text import SourceText

_READ = frozenset({Kind.ABSTRACT, Kind.BODY, Kind.FRONT_MATTER, Kind.KEYWORDS, Kind.PEER_REVIEW})


@dataclass(slots=True)
class Report:
    """What a reviewer should look at: candidates with suggested links, phrases that stayed unresolved (their place and
    words), repairs of broken names."""

    candidates: list[Suggestion] = field(default_factory=list)
    unresolved: list[tuple[int, int, str]] = field(default_factory=list)
    repairs: list[str] = field(default_factory=list)


def extract(source: SourceText, known: Lexicon | None = None) -> Extraction:
    """What a text says by the rules alone. `known` defaults to the installed ontology's labels."""
    return extract_with_report(source, known)[0]


def extract_with_report(source: SourceText, known: Lexicon | None = None) -> tuple[Extraction, Report]:
    """The extraction and the report on what the rules could not settle."""
    names = known or lexicon()
    found = Mentions(names)
    found.read(segment for segment in segments(source) if segment.region in _READ)
    extraction = Extraction(_source(source))
    extraction.mentions = _mentions(source, found)
    extraction.things = found.candidates.things()
    report = Report(
        candidates=found.candidates.suggestions(names),
        unresolved=[(segment.start, segment.end, words) for segment, words in found.unresolved],
    )
    return extraction, report


def _source(source: SourceText) -> Source:
    listed = known_sources().get(source.sha256)
    return Source(source.iri, source.name, source.sha256, len(source.text), listed.metadata if listed else ())


def _mentions(source: SourceText, found: Mentions) -> list[Mention]:
    """All mentions by place; a name that something foreign cuts in two is found by its first piece."""
    all_of_them = set()
    for sentence in found.sentences:
        for mark in (*sentence.marks, *sentence.inner):
            evidence = sentence.segment.evidence(source, mark.start, mark.end)
            all_of_them.add(Mention(mark.iri, evidence[0]))
    return sorted(all_of_them, key=lambda m: (m.evidence.start, m.evidence.end, m.thing.value))
