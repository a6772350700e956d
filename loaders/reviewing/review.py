"""Replays the review: from what the rules found and what reviewers decided to what the release says of a source.

A statement is in the release where a decision accepts, corrects or adds it; a mention where none rejects it. What no
decision speaks of is left out of the release and counted as open, so that nothing passes unread.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.statement import Evidence, Extraction, Mention, Statement, Status, Term, Thing
from graph.statement import Passage as Spoken
from loaders.reading.segments import segments
from loaders.reading.text import SourceText
from loaders.reviewing.decisions import Decision, DecisionError, DecisionFile, Passage, Span, decision_file
from loaders.saying.connections import with_connections, without_connections
from ontology.names import term

CANDIDATE: Final = term("cl:Candidate")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the replay gave: the reviewed extraction, statements no decision speaks of, and decisions that no longer
    meet anything (their target is gone since the rules changed)."""

    reviewed: Extraction
    open: tuple[Statement, ...]
    idle: tuple[Decision, ...]


def shipped() -> dict[str, DecisionFile]:
    """The project's own decision files, by the hash of the text they are bound to. Raises DecisionError."""
    folder = Path(str(files("loaders") / "decisions_on"))
    found = [decision_file(path) for path in sorted(folder.glob("*.tsv"))]
    return {each.sha256: each for each in found}


def replay(extraction: Extraction, source: SourceText, file: DecisionFile) -> Outcome:
    """What passed review of what the rules found in a source. Raises DecisionError where a decision's characters are
    not in the text."""
    starts = sorted((start, segment.paragraph) for segment in segments(source) for start, _ in segment.pieces)
    return _Replay(extraction, source, starts).outcome(file)


@dataclass(slots=True)
class _Replay:
    """One replay over one source; `starts` are the offsets at which pieces of segments begin, with their paragraph."""

    extraction: Extraction
    source: SourceText
    starts: list[tuple[int, int]]

    def outcome(self, file: DecisionFile) -> Outcome:
        """The reviewed extraction. Raises DecisionError where a span lies outside the text."""
        links = {d.subject: d.object for d in file.decisions if d.kind == "link"}
        found_by_rules = without_connections(self.extraction.statements)
        by_name = {iri_name(statement): statement for statement in found_by_rules}
        mentions = {iri_name(mention): mention for mention in self.extraction.mentions}
        things = list(self.extraction.things)
        passages = list(self.extraction.passages)
        named: dict[Evidence, NamedNode] = {}
        kept: list[Statement] = []
        spoken_of: set[str] = set()
        idle: list[Decision] = []
        settled: set[NamedNode | None] = set()
        for decision in file.decisions:
            if decision.kind in ("accept", "reject", "correct"):
                target = by_name.get(decision.target)
                if target is None and mentions.pop(decision.target, None) is None:
                    idle.append(decision)
                elif target is not None:
                    spoken_of.add(decision.target)
                    if decision.kind != "reject":
                        kept.append(self._mended(target, decision, passages))
            elif decision.kind == "add":
                added = self._added(decision, passages)
                found = by_name.get(iri_name(added))
                spoken_of.add(iri_name(added))
                kept.append(replace(added, rule=found.rule) if found else added)
            elif decision.kind == "mention" and decision.subject is not None:
                for evidence in self._evidence(decision.spans):
                    named[evidence] = decision.subject
            elif decision.kind in ("new", "name"):
                things.append(_thing(decision))
                settled |= {decision.subject} if decision.kind == "new" else set()
        reviewed = self._reviewed(
            _merged(_linked(statement, links) for statement in kept),
            [replace(m, thing=_follow(m.thing, links)) for m in _mentions(mentions.values(), named)],
            [_known(thing) if thing.iri in settled else thing for thing in things],
            passages,
        )
        open_statements = tuple(s for name, s in by_name.items() if name not in spoken_of)
        return Outcome(reviewed, open_statements, tuple(idle))

    def _reviewed(
        self, statements: list[Statement], mentions: list[Mention], things: list[Thing], passages: list[Spoken]
    ) -> Extraction:
        """An extraction that describes only what its statements and mentions speak of."""
        worded = self._worded(passages)
        spoken = {m.thing for m in mentions} | {node for s in statements for node in _nodes(s)}
        return Extraction(
            self.extraction.source,
            statements=with_connections(self.source.iri, statements, mentions, worded),
            mentions=mentions,
            things=_named_once(thing for thing in things if thing.iri in spoken),
            passages=[passage for passage in worded if passage.evidence.iri in spoken],
        )

    def _worded(self, passages: list[Spoken]) -> list[Spoken]:
        """The passages, without the gist that a rule made of words for which a reviewer has found a better one."""
        by_rules = len(self.extraction.passages)
        reworded = {passage.evidence.iri for passage in passages[by_rules:]}
        return [p for n, p in enumerate(passages) if n >= by_rules or p.evidence.iri not in reworded]

    def _evidence(self, spans: tuple[Span, ...]) -> tuple[Evidence, ...]:
        return tuple(evidence for span in spans for evidence in self._pieces(span))

    def _pieces(self, span: Span) -> tuple[Evidence, ...]:
        if span[-1][1] > len(self.source.text):
            raise DecisionError(f"{self.source.name}: spans {span} end after {len(self.source.text)}")
        return tuple(
            self.source.evidence(start, end, self._paragraph_at(start), number if len(span) > 1 else None)
            for number, (start, end) in enumerate(span, start=1)
        )

    def _paragraph_at(self, offset: int) -> int:
        """The paragraph of the segment that holds an offset, or of the last one that starts before it."""
        place = bisect_right(self.starts, (offset, sys.maxsize)) - 1
        return self.starts[max(place, 0)][1]

    def _object(self, value: Term | Passage, passages: list[Spoken]) -> Term:
        if not isinstance(value, Passage):
            return value
        evidence, *further = self._pieces(value.span)
        passages.append(Spoken(evidence, Literal(value.gist, language="en"), tuple(further)))
        return evidence.iri

    def _added(self, decision: Decision, passages: list[Spoken]) -> Statement:
        assert decision.subject is not None
        assert decision.predicate is not None
        assert decision.object is not None
        return Statement(
            self.extraction.source.iri.value,
            decision.subject,
            decision.predicate,
            self._object(decision.object, passages),
            self._evidence(decision.spans),
            decision.status or Status.ASSERTED,
            decision.attributed_to,
            decision.qualifiers,
            decision=decision.name,
        )

    def _mended(self, statement: Statement, decision: Decision, passages: list[Spoken]) -> Statement:
        kept = replace(statement, decision=decision.name)
        if decision.kind == "accept":
            return kept
        return replace(
            kept,
            subject=decision.subject or kept.subject,
            predicate=decision.predicate or kept.predicate,
            object=self._object(decision.object, passages) if decision.object is not None else kept.object,
            status=decision.status or kept.status,
            attributed_to=decision.attributed_to or kept.attributed_to,
            qualifiers=decision.qualifiers or kept.qualifiers,
            evidence=self._evidence(decision.spans) or kept.evidence,
        )


def _named_once(things: Iterable[Thing]) -> list[Thing]:
    """One thing an IRI: the labels that a reviewer gave (they come last) before those of the rules, all other names."""
    merged: dict[NamedNode, Thing] = {}
    for thing in things:
        known = merged.get(thing.iri, thing)
        merged[thing.iri] = Thing(
            thing.iri,
            tuple(dict.fromkeys((*known.types, *thing.types))),
            thing.labels or known.labels,
            tuple(dict.fromkeys((*known.other_names, *thing.other_names))),
        )
    return list(merged.values())


def _mentions(found: Iterable[Mention], named: Mapping[Evidence, NamedNode]) -> list[Mention]:
    """The mentions by the rules and those that reviewers named, which replace what the rules said of the same place."""
    kept = [mention for mention in found if not any(_same_place(mention.evidence, place) for place in named)]
    decided = [Mention(thing, evidence) for evidence, thing in named.items()]
    return sorted([*kept, *decided], key=lambda m: (m.evidence.start, m.evidence.end, m.thing.value))


def _same_place(one: Evidence, other: Evidence) -> bool:
    """Whether two places share at least half of the longer one."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared >= max(one.end - one.start, other.end - other.start)


def _nodes(statement: Statement) -> set[NamedNode]:
    values = (statement.subject, statement.object, statement.attributed_to, *(v for _, v in statement.qualifiers))
    return {value for value in values if isinstance(value, NamedNode)}


def iri_name(value: Statement | Mention) -> str:
    """The last part of its IRI, by which decisions name it."""
    return value.iri.value.rpartition("/")[2]


def _thing(decision: Decision) -> Thing:
    assert decision.subject is not None
    assert isinstance(decision.object, Literal)
    if decision.kind == "new" and decision.predicate is not None:
        return Thing(decision.subject, (decision.predicate,), (decision.object,))
    return Thing(decision.subject, (), (), (decision.object,))


def _known(thing: Thing) -> Thing:
    """A thing that a reviewer took for one of its own: no candidate any more."""
    return replace(thing, types=tuple(each for each in thing.types if each != CANDIDATE))


def _follow(node: NamedNode, links: dict[NamedNode | None, Term | Passage | None]) -> NamedNode:
    target = links.get(node)
    return target if isinstance(target, NamedNode) else node


def _linked(statement: Statement, links: dict[NamedNode | None, Term | Passage | None]) -> Statement:
    value = statement.object
    return replace(
        statement,
        subject=_follow(statement.subject, links),
        object=_follow(value, links) if isinstance(value, NamedNode) else value,
        attributed_to=_follow(statement.attributed_to, links) if statement.attributed_to is not None else None,
    )


def _merged(statements: Iterable[Statement]) -> list[Statement]:
    """Statements in the order of their IRIs, one of each: that for which a rule vouches too, where one does."""
    merged: dict[str, Statement] = {}
    for statement in statements:
        known = merged.get(statement.iri.value)
        if known is None or (known.rule is None and statement.rule is not None):
            merged[statement.iri.value] = statement
    return [each for _, each in sorted(merged.items())]
