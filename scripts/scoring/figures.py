"""From a run to figures: the scorer's own verdict on each fact and mention, and bootstrap intervals over sentences.

The scorer is the one that came with the annotation; it is loaded from there, so that its rules are not written twice.
"""

from __future__ import annotations

import importlib.util
import random
import sys
import tempfile
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from types import ModuleType

from graph.quads import extraction_quads, n_quads
from graph.statement import Extraction
from loaders.reading.segments import segments
from loaders.reading.text import read
from ontology.documents import ontology_quads

ROOT = Path(__file__).resolve().parents[2]
RESAMPLES = 2000
SEED = 20221128
PARTS = (
    "mentions_gold", "mentions_found", "mentions_graph", "mentions_right",
    "facts", "facts_seen", "facts_relaxed", "facts_strict", "status_ok", "statements", "supported",
)  # fmt: skip
FIGURES = ("mentions precision", "mentions recall", "mentions F1", "strict", "relaxed", "seen", "status", "supported")


@dataclass(frozen=True, slots=True)
class Fact:
    """A gold fact: its predicate, the sentence its evidence begins in, and how far the graph agrees with it (0 nothing
    on its sentence, 1 a statement stands there, 2 relaxed, 3 strict); `status` is None below 3."""

    predicate: str
    sentence: int
    level: int
    status: bool | None


@dataclass(slots=True)
class Scored:
    """One text in one run: the counts of each sentence (in the order of PARTS) and the facts."""

    sentences: list[list[int]]
    facts: list[Fact] = field(default_factory=list)

    def totals(self) -> list[int]:
        return [sum(column) for column in zip(*self.sentences, strict=True)]


def figures(totals: Sequence[int]) -> dict[str, float]:
    """The figures of counts in the order of PARTS; a share of nothing is 0."""
    part = dict(zip(PARTS, totals, strict=True))
    precision = _share(part["mentions_right"], part["mentions_graph"])
    recall = _share(part["mentions_found"], part["mentions_gold"])
    return {
        "mentions precision": precision,
        "mentions recall": recall,
        "mentions F1": 2 * precision * recall / (precision + recall) if precision + recall else 0.0,
        "strict": _share(part["facts_strict"], part["facts"]),
        "relaxed": _share(part["facts_relaxed"], part["facts"]),
        "seen": _share(part["facts_seen"], part["facts"]),
        "status": _share(part["status_ok"], part["facts_strict"]),
        "supported": _share(part["supported"], part["statements"]),
    }


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def intervals(texts: Iterable[Scored], resamples: int = RESAMPLES) -> dict[str, tuple[float, float]]:
    """The 95 % interval of each figure: sentences drawn with replacement within each text, seeded, percentiles."""
    drawn: dict[str, list[float]] = {name: [] for name in FIGURES}
    chance = random.Random(SEED)
    pools = [[tuple(row) for row in scored.sentences] for scored in texts]
    for _ in range(resamples):
        rows = [row for pool in pools for row in chance.choices(pool, k=len(pool))]
        for name, value in figures([sum(column) for column in zip(*rows, strict=True)]).items():
            drawn[name].append(value)
    return {name: _percentiles(values) for name, values in drawn.items()}


def _percentiles(values: list[float]) -> tuple[float, float]:
    ordered = sorted(values)
    return ordered[int(0.025 * len(ordered))], ordered[int(0.975 * len(ordered)) - 1]


@cache
def scorer(shared: Path) -> ModuleType:
    """The scorer that came with the annotation."""
    spec = importlib.util.spec_from_file_location("score_graph", shared / "tools" / "score_graph.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["score_graph"] = module  # its dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def folds() -> dict[str, set[str]]:
    """The properties that mean what a gold predicate means, read as the scorer reads them."""
    found: dict[str, set[str]] = {}
    for row in (ROOT / "tests" / "gold_predicates.tsv").read_text(encoding="utf-8").splitlines():
        cells = row.split("\t")
        if len(cells) >= 2 and not row.startswith("#"):
            found[cells[0]] = {name.strip() for name in cells[1].split(",") if name.strip()} | {cells[0]}
    return found


@dataclass(slots=True)
class Annotated:
    """A folder of annotation and the folder of its texts."""

    shared: Path
    gold: Path
    texts: Path

    def scored(self, run: Mapping[str, Extraction]) -> dict[str, Scored]:
        """The run's texts, by the name that begins the file name of each."""
        tool = scorer(self.shared)
        with tempfile.TemporaryDirectory() as folder:
            dump = Path(folder) / "dump.nq"
            lines = [n_quads(extraction_quads(each)) for each in run.values()]
            dump.write_text("".join([*lines, n_quads(ontology_quads())]), encoding="utf-8")
            texts, names = tool.read_graph([dump])
        found = {}
        for gold in tool.read_gold(self.gold, self.texts, set(run)):
            starts = _sentence_starts(next(self.texts.glob(f"{gold.name}*.txt")))
            found[gold.name] = _scored(tool, gold, texts.get(gold.sha256, tool.Extracted()), names, starts)
        return found


def _sentence_starts(path: Path) -> list[int]:
    text = read(path)
    return sorted({0, *(start for segment in segments(text) for start, _ in segment.pieces)})


def _scored(tool: ModuleType, gold, got, names, starts: list[int]) -> Scored:  # type: ignore[no-untyped-def]
    """The scorer's verdicts, fact by fact and mention by mention, at their sentences.

    Raises AssertionError where they do not add up to what the scorer says of the whole text.
    """
    result = Scored([[0] * len(PARTS) for _ in starts])
    accepted = folds()
    aligned = tool.align(gold, got, names)
    whole, missed = _verdict(tool, gold, got, names, accepted, aligned)
    levels = {row[1]: ("unseen", "seen", "relaxed").index(row[2]) for row in missed}
    _count_mentions(tool, gold, got, result, starts)
    bare = replace(gold, entities={k: v | {"spans": []} for k, v in gold.entities.items()}, groups={})
    for group, rows in gold.groups.items():
        level = levels.get(group, 3)
        status = None
        if level == 3:
            near = replace(got, mentions=[], statements=_near(tool, got.statements, rows))
            alone = _verdict(tool, replace(bare, groups={group: rows}), near, names, accepted, aligned)[0]
            status = bool(alone.get("status_ok", 0))
        fact = Fact(rows[0]["predicate"], _at(starts, min(start for start, _ in rows[0]["spans"])), level, status)
        result.facts.append(fact)
        counts = (1, level >= 1, level >= 2, level == 3, bool(status))
        for place, count in enumerate(counts, start=PARTS.index("facts")):
            result.sentences[fact.sentence][place] += count
    _count_statements(got, whole, result)
    totals = dict(zip(PARTS, result.totals(), strict=True))
    assert all(totals[name] == whole.get(name, 0) for name in PARTS), (gold.name, totals, whole)
    return result


def _verdict(tool: ModuleType, gold, got, names, accepted, aligned):  # type: ignore[no-untyped-def]
    """What the scorer says of these facts, the nodes aligned once for all of them."""
    align, tool.align = tool.align, lambda *_: aligned
    try:
        return tool.score(gold, got, names, accepted)
    finally:
        tool.align = align


def _near(tool: ModuleType, statements, rows):  # type: ignore[no-untyped-def]
    """The statements whose evidence touches that of a fact."""
    places = [place for row in rows for place in row["spans"]]
    return [each for each in statements if any(tool.overlap(x, y) for x in each["spans"] for y in places)]


def _count_mentions(tool: ModuleType, gold, got, result: Scored, starts: list[int]) -> None:  # type: ignore[no-untyped-def]
    def inside(span: tuple[int, int]) -> bool:
        return not any(tool.overlap(span, zone) for zone in gold.outside)

    scored = {s for e in gold.entities.values() if e["type"] in tool.SCORED_TYPES for s in e["spans"] if inside(s)}
    every = sorted({s for e in gold.entities.values() for s in e["spans"]})
    have = sorted({(start, end) for start, end, _ in got.mentions if inside((start, end))})
    for wanted in sorted(scored):
        row = result.sentences[_at(starts, wanted[0])]
        row[0] += 1
        row[1] += any(tool.half_of_longer(wanted, each) for each in have)
    for each in have:
        row = result.sentences[_at(starts, each[0])]
        row[2] += 1
        row[3] += any(tool.half_of_longer(each, span) for span in every)


def _count_statements(got, whole: Mapping[str, int], result: Scored) -> None:  # type: ignore[no-untyped-def]
    """Statements and those supported are known for the whole text only: they stand at its first sentence, without an
    interval of their own."""
    result.sentences[0][PARTS.index("statements")] = whole.get("statements", 0)
    result.sentences[0][PARTS.index("supported")] = whole.get("supported", 0)


def _at(starts: list[int], offset: int) -> int:
    return max(bisect_right(starts, offset) - 1, 0)
