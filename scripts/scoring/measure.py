"""All runs measured once: the rows of the committed tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.statement import Extraction
from loaders.extract import extract
from loaders.reading.text import SourceText, read
from scoring import frame_use, page, runs, syntax, tables
from scoring.figures import PARTS, Annotated, Scored, figures, intervals
from scoring.tables import PredicateRow, Row

_WHOLE = {
    "mentions precision": "mentions_graph", "mentions recall": "mentions_gold", "mentions F1": "mentions_gold",
    "strict": "facts", "relaxed": "facts", "seen": "facts", "status": "facts_strict", "supported": "statements",
}  # fmt: skip
_NO_INTERVAL = frozenset({"supported"})
UNSEEN = "unseen held"


@dataclass(slots=True)
class Measured:
    """What the committed tables hold."""

    rows: list[Row]
    predicates: list[PredicateRow]
    use: list[dict[str, str]]

    def write(self) -> None:
        """Writes the tables, the floors that are now reached, and the page."""
        floors = tables.raised(tables.floors(), self.rows)
        tables.write(tables.SCORES, self.rows)
        tables.write(tables.PREDICATES, self.predicates)
        tables.write(tables.FLOORS, floors)
        frame_use.write(self.use)
        page.PAGE.write_text(page.page(self.rows, self.predicates, floors, self.use), encoding="utf-8")


ALL = frozenset(page.RUNS)


def measured(
    shared: Path,
    held: Path | None = None,
    further: Path | None = None,
    resamples: bool = True,
    wanted: frozenset[str] = ALL,
) -> Measured:
    """All runs over the annotated sources, and over the held texts where their folder is given.

    Figures of the held texts, and of the second route where it is not installed, stay what is committed. Without
    `resamples` the rows have no intervals; runs that are not `wanted` (`rules` and `release` must be) stay what is
    committed.
    """
    texts = runs.sources(shared)
    found = runs.rules(texts)
    scored = _scored(shared, texts, found, wanted)
    rows = [row for run, each in scored.items() for row in _rows(run, each, resamples)]
    rows += _routes(shared, texts, wanted)
    if held is not None:
        rows += _unseen(shared, held, resamples)
    rows = _with_committed(rows)
    others = None if further is None else {path.name: extract(read(path)) for path in sorted(further.glob("*.txt"))}
    return Measured(rows, _predicates(scored["rules"], scored["release"]), frame_use.frame_use(found, others))


def _scored(
    shared: Path, texts: dict[str, SourceText], found: dict[str, Extraction], wanted: frozenset[str]
) -> dict[str, dict[str, Scored]]:
    annotated = Annotated(shared, shared / "gold", shared / "sources")
    both = {name: texts[name] for name in runs.TEXTS}
    rules = {name: found[name] for name in runs.TEXTS}

    def several() -> dict[str, Extraction]:
        kept = frame_use.of_several_sources(found)
        return {name: kept[name] for name in runs.TEXTS}

    ways: dict[str, Callable[[], dict[str, Extraction]]] = {
        "rules": lambda: rules,
        "rules, frames of several sources": several,
        "rules, labels of both": lambda: runs.rules(both, runs.lexicon_without_single_use(both.values())),
        "rules, text left out": lambda: {name: runs.text_left_out(texts, found, name) for name in runs.TEXTS},
        "release": lambda: runs.release(both, rules),
    }
    if syntax.installed():
        ways[syntax.RUN] = lambda: syntax.rules_and_syntax(both)
    return {run: annotated.scored(way()) for run, way in ways.items() if run in wanted}


def _routes(shared: Path, texts: dict[str, SourceText], wanted: frozenset[str]) -> Iterator[Row]:
    """How often what both routes find is borne out by the gold, beside what one route alone finds."""
    if syntax.RUN not in wanted or not syntax.installed():
        return
    annotated = Annotated(shared, shared / "gold", shared / "sources")
    for sort, kept in syntax.sorted_by_route(syntax.rules_and_syntax({n: texts[n] for n in runs.TEXTS})).items():
        totals = [sum(column) for column in zip(*(s.totals() for s in annotated.scored(kept).values()), strict=True)]
        parts = dict(zip(PARTS, totals, strict=True))
        share = figures(totals)["supported"]
        yield Row(syntax.RUN, "both", f"supported, {sort}", round(share, 4), "", "", parts["statements"])


def _unseen(shared: Path, held: Path, resamples: bool) -> list[Row]:
    """The rows of a folder that holds `NN.txt` and their annotation beside each other, all its texts together."""
    names = [path.name.partition(".")[0] for path in sorted(held.glob("*.facts.tsv"))]
    found = {name: extract(read(held / f"{name}.txt")) for name in names}
    annotated = Annotated(shared, held, held)
    rows = list(_of("rules", UNSEEN, list(annotated.scored(found).values()), resamples))
    if syntax.installed():
        both = syntax.rules_and_syntax({name: read(held / f"{name}.txt") for name in names})
        rows += _of(syntax.RUN, UNSEEN, list(annotated.scored(both).values()), resamples)
    return rows


def _rows(run: str, scored: Mapping[str, Scored], resamples: bool) -> Iterator[Row]:
    for name, each in scored.items():
        yield from _of(run, name, [each], resamples)
    yield from _of(run, "both", list(scored.values()), resamples)


def _of(run: str, text: str, scored: Sequence[Scored], resamples: bool) -> Iterator[Row]:
    totals = [sum(column) for column in zip(*(each.totals() for each in scored), strict=True)]
    parts = dict(zip(PARTS, totals, strict=True))
    spread = intervals(scored) if resamples else {}
    for figure, value in figures(totals).items():
        low, high = spread.get(figure, (0.0, 0.0))
        given = bool(spread) and figure not in _NO_INTERVAL
        yield Row(
            run, text, figure, round(value, 4), f"{low:.4f}" if given else "", f"{high:.4f}" if given else "",
            parts[_WHOLE[figure]],
        )  # fmt: skip


def _with_committed(rows: list[Row]) -> list[Row]:
    """The rows, and those committed that were not measured now; by text, then run."""
    fresh = {row.key for row in rows}
    kept = [row for row in tables.scores() if row.key not in fresh]
    order = {run: number for number, run in enumerate(page.RUNS)}
    texts = {text: number for number, text in enumerate(("both", "003", "004", UNSEEN))}
    return sorted([*rows, *kept], key=lambda row: (texts.get(row.text, 9), order.get(row.run, 9)))


def _predicates(rules: Mapping[str, Scored], release: Mapping[str, Scored]) -> list[PredicateRow]:
    facts, strict, relaxed, kept, near = (Counter[str]() for _ in range(5))
    for fact in (fact for each in rules.values() for fact in each.facts):
        facts[fact.predicate] += 1
        strict[fact.predicate] += fact.level == 3
        relaxed[fact.predicate] += fact.level >= 2
    for fact in (fact for each in release.values() for fact in each.facts):
        kept[fact.predicate] += fact.level == 3
        near[fact.predicate] += fact.level >= 2
    order = sorted(facts, key=lambda name: (-facts[name], name))
    return [PredicateRow(name, facts[name], strict[name], relaxed[name], kept[name], near[name]) for name in order]
