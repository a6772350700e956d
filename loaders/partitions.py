"""Texts as partitions of N-Quads: one file a text, sorted, and all of them merged without holding them in memory."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final, TextIO

from graph.quads import extraction_quads, n_quads
from graph.release import file_name
from loaders.extract import extract
from loaders.many import Place, results
from loaders.reading.errors import SourceClash
from loaders.reading.text import SourceText
from loaders.saying.statements import Second

_AT_ONCE: Final = 200  # files open while merging


@dataclass(slots=True)
class Partitions:
    """The files that were written, in the order of their texts, and how many texts failed."""

    files: list[Path] = field(default_factory=list)
    failed: int = 0


def partition(source: SourceText, second: Second | None = None) -> tuple[bytes, tuple[str, ...]]:
    """The N-Quads of one text by the rules alone, and the log of the broken names that were repaired in it; `second` is
    a second route over its sentences."""
    found = extract(source, second=second)
    return n_quads(extraction_quads(found)).encode("utf-8"), tuple(found.repairs)


def written(
    paths: Sequence[Path],
    read: Callable[[Path], SourceText],
    folder: Path,
    place: Place,
    say: Callable[[str], None],
    second: Second | None = None,
) -> Partitions:
    """Writes the partition of each text into a folder, under the name its graph has in a release. A failed text is
    told and the others are done. Raises NoCluster."""
    folder.mkdir(parents=True, exist_ok=True)
    names: dict[Path, str] = {}
    made: dict[int, Path] = {}
    known: dict[str, Path] = {}

    def named(path: Path) -> SourceText:
        text = read(path)
        first = known.setdefault(text.iri.value, path)
        if first is not path:
            raise SourceClash(path, f"{text.iri.value} is {first.name} already; rename the file")
        names[path] = file_name(text.iri.value)
        return text

    total = Partitions()
    for count, outcome in enumerate(results(partial(partition, second=second), paths, named, place), 1):
        if outcome.result is None:
            total.failed += 1
            say(f"error: {outcome.failure}")
            continue
        made[outcome.number] = folder / names[outcome.path]
        lines, repaired = outcome.result
        made[outcome.number].write_bytes(lines)
        for repair in repaired:
            say(f"{outcome.path.name}: {repair}")
        if len(paths) > 1:
            say(f"read {outcome.path.name} ({count} of {len(paths)})")
    total.files = [made[number] for number in sorted(made)]
    return total


def merged(files: Sequence[Path], out: TextIO) -> int:
    """Writes the lines of sorted files as one sorted file, each line once; returns how many."""
    count = 0
    for line in _lines(list(files)):
        out.write(line)
        count += 1
    return count


def _lines(files: list[Path]) -> Iterator[str]:
    """The lines of all files in order, each once; of many files, some are merged on disk first."""
    while len(files) > _AT_ONCE:
        several, files = files[:_AT_ONCE], files[_AT_ONCE:]
        joined = several[0].with_name(f".merged-{len(files)}")
        with joined.open("w", encoding="utf-8", newline="\n") as handle:
            merged(several, handle)
        files.append(joined)
    with ExitStack() as stack:
        last = ""
        handles = [stack.enter_context(path.open(encoding="utf-8", newline="\n")) for path in files]
        for line in heapq.merge(*handles):
            if line != last:
                yield line
            last = line
