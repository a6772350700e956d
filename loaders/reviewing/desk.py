"""A review in progress: the sentences of a text with what the rules found in each, and what is decided of it.

The terminal and the local page work on the same desk. What is decided is written at once and not shown as open again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from graph.statement import Evidence, Statement
from loaders.extract import extract_with_report
from loaders.naming.candidates import Suggestion
from loaders.reading.segments import Segment, segments
from loaders.reading.text import SourceText
from loaders.reviewing.accepted import names_for
from loaders.reviewing.decisions import DecisionError, DecisionFile, append, decision_file
from loaders.reviewing.notation import NotationError, node, notation
from loaders.reviewing.review import CANDIDATE, iri_name, replay


@dataclass(frozen=True, slots=True)
class Finding:
    """An undecided statement of the rules: its sixteen hex digits, and how decision files put it."""

    name: str
    words: str
    rule: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name nobody knows: the thing minted for it, its class, and the known things it may be, best first: IRI in
    short, score of 100."""

    iri: str
    name: str
    sort: str
    similar: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sentence with what is open in it; `marked` are the pieces of its text, each with whether something is named."""

    number: int
    region: str
    marked: tuple[tuple[str, bool], ...]
    findings: tuple[Finding, ...]
    unknown: tuple[Unknown, ...]


class Desk:
    """One text under review. Raises DecisionError where its file cannot be read or is bound to another text."""

    def __init__(self, source: SourceText, path: Path | None = None) -> None:
        self.source = source
        self.path = path or own_file(source)
        self.segments = segments(source)
        self.extraction, self.report = extract_with_report(source, names_for(source))
        self._read()

    def _read(self) -> None:
        file = decision_file(self.path) if self.path.exists() else None
        if file is not None and file.sha256 != self.source.sha256:
            raise DecisionError(f"{self.path}: bound to another text (sha256 {file.sha256[:12]}...)")
        self.file = file or DecisionFile(self.source.iri.value, self.source.sha256, ())
        self.outcome = replay(self.extraction, self.source, self.file)

    @property
    def open(self) -> tuple[Statement, ...]:
        """The statements that no decision speaks of."""
        return self.outcome.open

    @property
    def unknown(self) -> tuple[Unknown, ...]:
        """The names that nobody knows and no decision speaks of."""
        settled = {d.subject for d in self.file.decisions if d.kind in ("link", "new")}
        rejected = {d.target for d in self.file.decisions if d.kind == "reject"}
        types = {thing.iri: thing.types for thing in self.extraction.things}
        standing = {m.thing for m in self.extraction.mentions if iri_name(m) not in rejected}
        return tuple(
            _unknown(each, types.get(each.iri, ()))
            for each in self.report.candidates
            if each.iri in standing and each.iri not in settled
        )

    def sheets(self) -> list[Sheet]:
        """The sentences in which something is open, in the order of the text; a name where it stands first."""
        first = {mention.thing.value: mention.evidence for mention in reversed(self.extraction.mentions)}
        unknown = {node(each.iri).value: each for each in self.unknown}
        found = []
        for segment in self.segments:
            findings = tuple(_finding(each) for each in self.open if stands_on(each.evidence[0], segment))
            names = tuple(each for iri, each in unknown.items() if iri in first and stands_on(first[iri], segment))
            if findings or names:
                found.append(Sheet(segment.index, str(segment.region), self._marked(segment), findings, names))
        return found

    def _marked(self, segment: Segment) -> tuple[tuple[str, bool], ...]:
        text, marked = self.source.text, []
        for start, end in segment.pieces:
            place = start
            inside = [
                m.evidence for m in self.extraction.mentions if start <= m.evidence.start and m.evidence.end <= end
            ]
            for evidence in inside:
                if evidence.start >= place:
                    marked += [(text[place : evidence.start], False), (text[evidence.start : evidence.end], True)]
                    place = evidence.end
            marked.append((text[place:end] + " ", False))
        return tuple(each for each in marked if each[0])

    def decide(self, rows: Sequence[Sequence[str]]) -> None:
        """Writes decisions and reads them back. Raises DecisionError where one cannot stand, and writes none then."""
        before = self.path.read_bytes() if self.path.exists() else None
        append(self.path, self.source, rows)
        try:
            self._read()
        except DecisionError:
            if before is None:
                self.path.unlink()
            else:
                self.path.write_bytes(before)
            self._read()
            raise

    def judge(self, name: str, kind: str) -> None:
        """Accepts or rejects an open statement. Raises DecisionError where it is not open."""
        if kind not in ("accept", "reject") or name not in {iri_name(each) for each in self.open}:
            raise DecisionError(f"{name}: no open statement, or {kind!r} is neither accept nor reject")
        self.decide([[kind, name]])

    def settle(self, iri: str, kind: str, other: str = "") -> None:
        """Settles an unknown name: `new` keeps it as a thing of its own under its name, `link` says that it is a known
        thing (which bears the name from then on), `reject` says that it names nothing. Raises DecisionError."""
        known = {each.iri: each for each in self.unknown}.get(iri)
        if known is None:
            raise DecisionError(f"{iri}: no unknown name of this text that is open")
        self.decide(list(self._settled(known, kind, other)))

    def _settled(self, known: Unknown, kind: str, other: str) -> Iterator[list[str]]:
        label = notation(Literal(known.name, language="en"))
        match kind:
            case "new":
                yield ["new", "", "", known.iri, known.sort, label]
            case "link":
                try:
                    target = notation(node(other))
                except NotationError as fault:
                    raise DecisionError(str(fault)) from fault
                yield ["link", "", "", known.iri, "", target]
                yield ["name", "", "", target, "", label]
            case "reject":
                thing = node(known.iri)
                yield from (["reject", iri_name(m)] for m in self.extraction.mentions if m.thing == thing)
            case _:
                raise DecisionError(f"{kind!r} is none of new, link, reject")


def own_file(source: SourceText) -> Path:
    """The project's decision file of a source."""
    return Path(str(files("loaders") / "decisions_on")) / f"{source.iri.value.rpartition('/')[2]}.tsv"


def stands_on(evidence: object, segment: Segment) -> bool:
    """Whether a piece of evidence begins in a sentence."""
    return isinstance(evidence, Evidence) and any(start <= evidence.start < end for start, end in segment.pieces)


def worded(statement: Statement) -> str:
    """A statement on one line, in the notation of decision files."""
    parts = [notation(statement.subject), notation(statement.predicate), notation(statement.object)]
    if statement.status != "asserted":
        parts.append(f"[{statement.status}]")
    if statement.attributed_to is not None:
        parts.append(f"says {notation(statement.attributed_to)}")
    parts.extend(f"{notation(key)}={notation(value)}" for key, value in statement.qualifiers)
    return "  ".join(parts)


def _finding(statement: Statement) -> Finding:
    return Finding(iri_name(statement), worded(statement), str(statement.rule or ""))


def _unknown(each: Suggestion, types: tuple[NamedNode, ...]) -> Unknown:
    sorts = [notation(sort) for sort in types if sort != CANDIDATE]
    similar = tuple((notation(iri), score) for iri, score in each.similar)
    return Unknown(notation(each.iri), each.name, min(sorts, default="cl:Matter"), similar)
