"""From a folder of texts to all named graphs of a release.

Texts whose decisions ship with the project give what passed review; any other text becomes a further source by the
rules alone, and says so. The order of files, the clock and the machine have no part in what comes out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from pyoxigraph import NamedNode, Quad

from graph.conflicts import conflicts, single_valued
from graph.description import description
from graph.inference import inferences
from graph.participation import derive
from graph.quads import extraction_quads, statement_quads, thing_quads
from graph.release import by_graph
from graph.rules import rule_quads
from graph.statement import Extraction, Statement
from loaders.extract import extract
from loaders.manifest import known_sources
from loaders.many import Place, results
from loaders.reading.errors import SourceClash, TextError, TextsFailed
from loaders.reading.segments import segments
from loaders.reading.text import SourceText, read
from loaders.reviewing import review
from loaders.reviewing.accepted import names_for
from loaders.reviewing.decisions import Decision
from loaders.reviewing.reading_share import reading_share
from loaders.rows import links, reference
from loaders.saying.statements import Second
from ontology.documents import ontology_quads
from ontology.names import META_GRAPH, ONTOLOGY_GRAPH, RDF_TYPE, REFERENCE_GRAPH

Progress = Callable[[str], None]


@dataclass(slots=True)
class Built:
    """What a build made: quads a named graph, and what a reader of its log should know."""

    graphs: dict[str, list[Quad]]
    notes: list[str] = field(default_factory=list)
    open_statements: int = 0


def text_files(folder: Path) -> list[Path]:
    """The text files of a folder, by name. Raises TextError where there is none."""
    found = sorted(folder.glob("*.txt"))
    if not found:
        raise TextError(folder, "no .txt file stands here; name a folder with source texts")
    return found


def source(path: Path) -> SourceText:
    """A text under the name that the manifest gives it, else under that of its file."""
    text = read(path)
    known = known_sources().get(text.sha256)
    return read(path, known.iri) if known else text


def build(
    folder: Path, progress: Progress = lambda line: None, second: Second | None = None, place: Place | None = None
) -> Built:
    """All graphs from the texts of a folder, the project's tables and its ontology; `second` is a second route over
    the sentences, which the release goes without; `place` is where texts are read, by default as many processes as
    pay.

    Raises TextError, DecisionError, TableError and DocumentError, each naming file, line and value; SourceClash where
    two different texts would bear one name; TextsFailed where texts fail, when all have been tried.
    """
    notes: list[str] = []
    reviewed, left_open = _sources(text_files(folder), notes, progress, second, place or Place())
    progress("reading the reference tables")
    statements, things, report = reference.load()
    notes.extend(str(line) for line in report.lines())
    notes.extend(links.report())
    ontology = sorted(set(ontology_quads()), key=str)
    progress("joining links, participations and contradictions")
    quads: list[Quad] = list(ontology)
    for statement in statements:
        quads.extend(statement_quads(statement))
    for thing in things:
        quads.extend(thing_quads(thing, REFERENCE_GRAPH))
    for extraction in reviewed:
        quads.extend(extraction_quads(extraction))
    quads.extend(links.load())
    quads.extend(derive(statements))
    everything: Sequence[Statement] = [*statements, *(s for each in reviewed for s in each.statements)]
    described = [quad for quad in quads if quad.predicate == RDF_TYPE and quad.graph_name != ONTOLOGY_GRAPH]
    quads.extend(inferences(ontology, described, everything))
    quads.extend(conflicts(everything, single_valued(ontology)))
    graphs = by_graph(quads)
    graphs[META_GRAPH.value] = [*description(graphs), *rule_quads(everything)]
    return Built(graphs, notes, left_open)


def _sources(
    paths: list[Path], notes: list[str], progress: Progress, second: Second | None, place: Place
) -> tuple[list[Extraction], int]:
    decided = review.shipped()
    extractions, left_open = [], 0
    texts = _texts(paths, notes)
    for path, extraction in _extracted(texts, progress, second, place):
        text = texts[path]
        notes.extend(f"{path.name}: {repair}" for repair in extraction.repairs)
        decisions: Sequence[Decision] = ()
        if text.sha256 in decided:
            decisions = decided[text.sha256].decisions
            outcome = review.replay(extraction, text, decided[text.sha256])
            left_open += len(outcome.open)
            notes.extend(f"{path.name}: decision {d.name} ({d.kind} {d.target}) meets nothing" for d in outcome.idle)
            extraction = outcome.reviewed
        else:
            notes.append(f"{path.name}: not reviewed; its statements stand on the rules alone")
        _count_sentences(extraction, text, decisions)
        extractions.append(extraction)
    return extractions, left_open


def _texts(paths: list[Path], notes: list[str]) -> dict[Path, SourceText]:
    """The texts, each once. Raises TextError, and SourceClash where two would bear one name."""
    texts: dict[Path, SourceText] = {}
    seen: dict[str, Path] = {}
    names: dict[NamedNode, Path] = {}
    for path in paths:
        text = source(path)
        if text.sha256 in seen:
            notes.append(f"{path.name}: the same text as {seen[text.sha256].name}; read once")
            continue
        if text.iri in names:
            raise SourceClash(path, f"{text.iri.value} is {names[text.iri].name} already; rename the file")
        seen[text.sha256], names[text.iri], texts[path] = path, path, text
    return texts


def _extracted(
    texts: dict[Path, SourceText], progress: Progress, second: Second | None, place: Place
) -> list[tuple[Path, Extraction]]:
    """What each text says, in their order. Raises TextsFailed when all were tried and some failed."""
    done: dict[int, tuple[Path, Extraction]] = {}
    for outcome in results(partial(_read, second=second), list(texts), texts.__getitem__, place):
        if outcome.result is None:
            progress(f"error: {outcome.failure}")
            continue
        done[outcome.number] = outcome.path, outcome.result
        progress(f"read {outcome.path.name} ({len(done)} of {len(texts)})")
    if len(done) < len(texts):
        failed = [path.name for number, path in enumerate(texts) if number not in done]
        raise TextsFailed(Path(failed[0]), f"{len(failed)} of {len(texts)} texts failed: {', '.join(failed)}")
    return [done[number] for number in sorted(done)]


def _read(text: SourceText, second: Second | None) -> Extraction:
    """What a text says, read with the names that reviewers accepted before it."""
    return extract(text, names_for(text), second=second)


def _count_sentences(extraction: Extraction, text: SourceText, decisions: Sequence[Decision]) -> None:
    """Adds to what is said of the source how many sentences it has, and how many of them have been read."""
    share = reading_share(segments(text), extraction.statements, decisions)
    described = (*extraction.source.metadata, *share.described())
    extraction.source = replace(extraction.source, metadata=described)
