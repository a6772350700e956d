"""The report on a run of the endpoints: docs/benchmarks.md, written anew from the runs that are kept beside it.

A run of one size is kept in docs/benchmarks/QUADS.json, so that the report of a small and a large graph stands side
by side though they are rarely run on the same day.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any, Final

DOCUMENT: Final = Path(__file__).parent.parent / "docs" / "benchmarks.md"
RUNS: Final = DOCUMENT.with_suffix("")
WORDS: Final = {
    "canned": "a canned query: which instruments bind a state on a day",
    "cached": "the same, asked before",
    "point": "all that is said of one thing: a reader's query, in a worker that can be killed",
    "join": "statements of a source with the names and paragraphs of what they say",
    "construct": "about 100,000 triples",
    "aggregate": "things by class, as pages show it: stored at build time here",
    "path": "all parts of a treaty by a property path",
    "words": "names that hold some characters: a filter over all labels",
    "cooperation": "the cooperation question for two states: a computed answer here, its SPARQL elsewhere",
}
AIMS: Final = {
    ("native", "canned"): 0.4,
    ("native", "cached"): 1.0,
    ("native", "point"): 0.25,
    ("native", "join"): 0.8,
    ("native", "construct"): 0.9,
    ("native", "aggregate"): 10.0,
    ("in-process", "point"): 0.7,
}
NAMES: Final = {
    "native": "native oxigraph",
    "in-process": "ourselves without workers",
    "rdflib": "rdflib-endpoint",
    "virtuoso": "Virtuoso",
}
HEAD: Final = """# The endpoint against others

Written by `python benchmarks/endpoints.py --work FOLDER --write` (`make benchmarks`); do not edit it by hand.

How to read it: the same generated graph of the project's shape (`benchmarks/generated.py`), the same machine, one run.
For each class of questions this endpoint and another one are asked in turn, the same questions over {connections}
connections. A ratio is **ours to theirs in answers a second**: above 1 we are faster. The median of
the rounds stands first, then the least and the greatest, which say how quiet the machine was. Before anything is timed
the answers to several questions are compared as sets of rows. No two questions are the same text, except where caching
is what is measured. Ratios say something of these servers on this data; the rates beside them belong to that machine
at that hour and mean nothing elsewhere.

What the numbers do not show: oxigraph's own server, rdflib-endpoint and the variant without workers put, as they are
started here, no bound on a query that runs away; `tests/endpoint` holds this one to its bounds.
This server may use 1,200 bytes of memory a quad, 4 GB at least, which is its default; at ten million quads
its pages' counts and lists hold 3.8 GB.
BSBM and SP2Bench are not here: their generators are in none of
the registries that the project installs from.

Where Virtuoso's answers differ: it gives the canned query no rows, for to it what REPLACE makes of a date never
comes before another date's text; in the count of things by class it counts its own system graphs too; the cooperation
query it cannot compile.
"""


def written(run: dict[str, Any], servers: dict[str, Any], document: Path = DOCUMENT) -> None:
    """Keep a run with what it found of some servers, and write the report of all that are kept, the smallest graph
    first. What was found of other servers on the same graph stays."""
    runs = document.with_suffix("")
    runs.mkdir(exist_ok=True)
    place = runs / f"{run['quads']}.json"
    before = json.loads(place.read_text(encoding="utf-8"))["servers"] if place.exists() else {}
    place.write_text(json.dumps({**run, "servers": before | servers}, indent=1) + "\n", encoding="utf-8")
    read = [json.loads(path.read_text(encoding="utf-8")) for path in runs.glob("*.json")]
    kept = sorted(read, key=lambda each: int(each["quads"]))
    head = HEAD.format(connections=run["connections"])
    document.write_text(head + "".join(line + "\n" for each in kept for line in section(each)), encoding="utf-8")


def section(run: dict[str, Any]) -> Iterator[str]:
    """The part of the report on one run."""
    yield from ("", f"## {run['quads']:,} quads", "")
    yield f"{run['date']}, {run['machine']}.{loading('This project', run['loading'])}"
    for name in (each for each in NAMES if each in run["servers"]):
        told = run["servers"][name]
        yield from ("", f"### Against {NAMES[name]}", "")
        yield f"{told['version']}.{loading('It', told['loading'])}"
        yield f"{told['rounds']} rounds, on a machine whose load average was {told['load']:.1f} when they began."
        yield from ("", "| class | ratio | least to greatest | ours a second | theirs a second | answers | aim |")
        yield "|---|---|---|---|---|---|---|"
        yield from map(row, told["pairs"])
        yield from first_bytes(told["pairs"])
    yield from ("", "The classes: " + "; ".join(f"*{name}*: {words}" for name, words in WORDS.items()) + ".")


def loading(who: str, seconds: float) -> str:
    """How long loading took; nothing where it had been done before."""
    return f" {who} loads the graph in {seconds:.0f} s." if seconds > 1 else ""


def row(pair: dict[str, Any]) -> str:
    """One line of a table."""
    if not pair["ratios"]:
        return f"| {pair['name']} | - | - | - | - | {pair['answers']} | |"
    ratio, aim = median(pair["ratios"]), aim_of(pair)
    told = "" if aim is None else f">= {aim:g}{'' if ratio >= aim else ', **not reached**'}"
    span = f"{min(pair['ratios']):.2f} to {max(pair['ratios']):.2f}"
    rates = f"{median(pair['ours']):,.1f} | {median(pair['theirs']):,.1f}"
    return f"| {pair['name']} | {ratio:.2f} | {span} | {rates} | {pair['answers']} | {told} |"


def aim_of(pair: dict[str, Any]) -> float | None:
    """The ratio that is wanted of a pair, if any."""
    return 5.0 if pair["other"] == "rdflib" else AIMS.get((pair["other"], pair["name"]))


def first_bytes(pairs: list[dict[str, Any]]) -> Iterator[str]:
    """How long the first byte of a large answer takes."""
    for pair in pairs:
        if pair["name"] == "construct" and pair["ratios"]:
            ours, theirs = 1000 * median(pair["our_first"]), 1000 * median(pair["their_first"])
            yield from ("", f"First byte of *construct*: {ours:.0f} ms here, {theirs:.0f} ms there", "")
