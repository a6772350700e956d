"""How fast texts are read, by stage, on one core: `python benchmarks/extraction.py [--runs N]`.

The input is fixed: the sample text of the project, its body repeated to 100 kB with another number in each paragraph,
and, where the source texts are beside the checkout, their three long ones. Times are seconds of CPU, so that what else
runs on the machine counts less; the median over the runs is printed, after one run that fills the caches. Megabytes are
10^6 bytes of UTF-8. What is kept of whole sentences is forgotten before each run, so that no run reads what it knows;
what is kept of words and names stays, as it does from text to text.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from statistics import median
from typing import Any, Final

from graph.quads import extraction_quads, n_quads
from loaders import extract as extracting
from loaders.build import source
from loaders.grammar.identifiers import identifiers
from loaders.grammar.in_text import in_text_citations
from loaders.naming.lexicon import lexicon
from loaders.naming.mentions import Mentions
from loaders.reading.text import SourceText, source_text
from loaders.saying.frames import frames
from loaders.saying.statements import Statements
from loaders.works.persons import names_in

SOURCES: Final = Path(__file__).resolve().parents[2] / "shared" / "sources"
LENGTH: Final = 100_000  # bytes of the repeated sample
OF_SENTENCES: Final = (identifiers, in_text_citations, names_in)

# Stage: the module or class and the name of what runs it.
STAGES: Final[dict[str, tuple[Any, str]]] = {
    "regions and sentences": (extracting, "segments"),
    "works and persons": (extracting, "works"),
    "mentions": (Mentions, "read"),
    "statements": (Statements, "read"),
    "citations": (extracting, "citations"),
}


def inputs() -> Iterator[tuple[str, list[SourceText]]]:
    """The names of the inputs and their texts."""
    sample = (files("loaders") / "sample.txt").read_text(encoding="utf-8")
    front, _, rest = sample.partition("\n\nThe ")
    body, heading, references = f"The {rest}".partition("\nReferences\n")
    times = LENGTH // len(body.encode("utf-8"))
    bodies = [body.replace(".\n", f" in case {number}.\n") for number in range(times)]
    yield "sample, repeated", [source_text("sample.txt", "\n\n".join([front, *bodies]) + heading + references)]
    long = [path for path in sorted(SOURCES.glob("0*.txt")) if path.stat().st_size > 10_000]
    if long:
        yield "source texts", [source(path) for path in long]


def timed(seconds: dict[str, float], stage: str, run: Callable[..., Any]) -> Callable[..., Any]:
    """The function, its CPU time added to the stage's."""

    def running(*given: Any, **named: Any) -> Any:
        start = time.process_time()
        try:
            return run(*given, **named)
        finally:
            seconds[stage] += time.process_time() - start

    return running


def measured(texts: list[SourceText]) -> dict[str, float]:
    """CPU seconds by stage, of one run over the texts."""
    seconds: dict[str, float] = defaultdict(float)
    texts = [replace(text) for text in texts]  # without the evidence that the run before made of them
    for known in OF_SENTENCES:
        known.cache_clear()
    kept = {stage: getattr(*place) for stage, place in STAGES.items()}
    for stage, (owner, name) in STAGES.items():
        setattr(owner, name, timed(seconds, stage, kept[stage]))
    try:
        start = time.process_time()
        found = [extracting.extract(text) for text in texts]
        total = time.process_time() - start
    finally:
        for stage, (owner, name) in STAGES.items():
            setattr(owner, name, kept[stage])
    seconds["merging"] = total - sum(seconds.values())
    seconds["extraction"] = total
    start = time.process_time()
    for each in found:
        n_quads(extraction_quads(each))
    seconds["N-Quads"] = time.process_time() - start
    seconds["extraction and N-Quads"] = total + seconds["N-Quads"]
    return seconds


def main() -> None:
    """Prints a table an input."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    start = time.process_time()
    lexicon()
    frames()
    print(f"names and frames made ready in {time.process_time() - start:.2f} s, once a process\n")
    for name, texts in inputs():
        size = sum(len(text.text.encode("utf-8")) for text in texts)
        first = measured(texts)["extraction and N-Quads"]
        found = [measured(texts) for _ in range(runs)]
        print(f"{name}: {size:,} bytes, the first time {first:.2f} s, then the median of {runs} runs")
        print(f"  {'stage':26}{'ms':>9}{'MB/s':>9}")
        for stage in found[0]:
            middle = median(run[stage] for run in found)
            print(f"  {stage:26}{middle * 1000:9.1f}{size / middle / 1e6:9.2f}")
        print()


if __name__ == "__main__":
    main()
