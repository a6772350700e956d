"""The endpoint against others: the same graph, the same machine, one run; answers compared, then pairs timed.

    python benchmarks/endpoints.py --quads 1000000 --work FOLDER [--write] [--rounds 9] [--only canned,point]

For each class of questions and each other server the two are asked in turn (A B A B ...), the same questions over four
connections, so that whatever else the machine does meets both. A ratio is ours to theirs, in answers a second: above
1 we are faster. `--write` writes docs/benchmarks.md anew after each server, from this run and those kept beside it.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any, Final

import servers as known_servers
from asking import Taken, batch, get, query
from generated import generated
from questions import CLASSES, Question, World, questions, rows, world
from report import DOCUMENT, written

from graph.release import Release
from graph.store import Versions

CONNECTIONS: Final = 4
SECONDS_A_BATCH: Final = 0.7
LEAST: Final = 4
MOST: Final = 3000
COMPARED: Final = 8
SLOWEST: Final = 30.0  # seconds; who takes longer over one question is not timed
STARTERS: Final[dict[str, Callable[[known_servers.Data, int], known_servers.Server | None]]] = {
    "in-process": known_servers.in_process,
    "native": known_servers.native,
    "virtuoso": known_servers.virtuoso,
    "rdflib": known_servers.rdflib,
}


@dataclass(slots=True)
class Pair:
    """One class against one other server: each round's ratio, both rates, first bytes in seconds, or why not."""

    name: str
    other: str
    answers: str = ""
    ratios: list[float] = field(default_factory=list)
    ours: list[float] = field(default_factory=list)
    theirs: list[float] = field(default_factory=list)
    our_first: list[float] = field(default_factory=list)
    their_first: list[float] = field(default_factory=list)
    requests: int = 0


def bytes_of(question: Question, server: known_servers.Server) -> bytes:
    """The request of a question to a server; ours gets the canned path where there is one."""
    own = server.name in ("ours", "in-process")
    if own and question.path:
        return get(question.path, "application/json" if "/api/" in question.path else question.accept, server.port)
    return query(server.path, question.text, question.accept, server.port)


def ask(server: known_servers.Server, asked: list[Question]) -> Taken:
    return batch(server.port, [bytes_of(each, server) for each in asked], CONNECTIONS)


def compared(ours: known_servers.Server, theirs: known_servers.Server, asked: list[Question]) -> tuple[str, float]:
    """Whether both give the same rows to each question, in words, and the other's seconds for the slowest."""
    different, total, slowest = 0, 0, 0.0
    for question in asked:
        found = []
        for server in (ours, theirs):
            keep: list = []
            try:
                batch(server.port, [bytes_of(question, server)], 1, keep)
            except (TimeoutError, OSError, ValueError) as error:
                return f"no answer ({type(error).__name__})", 0.0
            if keep[0].status != 200:
                return f"no answer ({server.name}: status {keep[0].status})", 0.0
            try:
                found.append(rows(keep[0].body, question, server.name in ("ours", "in-process")))
            except (ValueError, KeyError, SyntaxError) as error:
                return f"no answer that can be read ({server.name}: {type(error).__name__})", 0.0
        slowest = max(slowest, keep[0].whole)
        different += found[0] != found[1]
        total += len(found[0])
    if different:
        return f"{different} of {len(asked)} differ", slowest
    return f"same, {total / len(asked):.0f} rows", slowest


def pair(
    name: str, ours: known_servers.Server, theirs: known_servers.Server, known: World, rounds: int, seed: int
) -> Pair:
    """Compare, then time in turn."""
    made = Pair(name, theirs.name)
    first = list(questions(name, known, COMPARED if name != "construct" else 2, seed))
    made.answers, slowest = compared(ours, theirs, first)
    if made.answers.startswith("no answer"):
        return made
    if slowest > SLOWEST:
        made.answers += f"; not timed, {slowest:.0f} s a question"
        return made
    made.requests = fitting(name, ours, theirs, known, seed)
    for number in range(rounds):
        asked = list(questions(name, known, made.requests, seed + 10 + number))
        order = (ours, theirs) if number % 2 == 0 else (theirs, ours)
        taken = {server.name: ask(server, asked) for server in order}
        if taken[ours.name].bad or taken[theirs.name].bad:
            made.answers += f"; statuses {sorted(set(taken[ours.name].bad + taken[theirs.name].bad))}"
            return made
        made.ratios.append(taken[ours.name].rate / taken[theirs.name].rate)
        made.ours.append(taken[ours.name].rate)
        made.theirs.append(taken[theirs.name].rate)
        made.our_first.append(median(taken[ours.name].firsts))
        made.their_first.append(median(taken[theirs.name].firsts))
    return made


def fitting(name: str, ours: known_servers.Server, theirs: known_servers.Server, known: World, seed: int) -> int:
    """How many requests keep the slower of the two busy for about a batch; both are warm after this."""
    count = LEAST
    while True:
        asked = list(questions(name, known, count, seed + 100 + count))
        seconds = max(ask(server, asked).seconds for server in (ours, theirs))
        if seconds > SECONDS_A_BATCH / 3 or count >= MOST:
            return max(LEAST, min(MOST, int(count * SECONDS_A_BATCH / seconds)))
        count = min(MOST, count * 4)


def told(made: Pair) -> str:
    """One line for whoever watches."""
    if not made.ratios:
        return f"{made.name:12} {made.other:11} -  {made.answers}"
    ratio = f"{median(made.ratios):7.2f}  {min(made.ratios):.2f}-{max(made.ratios):.2f}"
    rates = f"{median(made.ours):9.1f}/s {median(made.theirs):9.1f}/s"
    return f"{made.name:12} {made.other:11} {ratio:22} {rates}  {made.answers}"


def machine() -> str:
    """What kind of machine this is: processors and memory, no name."""
    model = "unknown processor"
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            model = line.partition(":")[2].strip()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{os.cpu_count()} x {model}, {memory:.0f} GiB, {platform.system()}, Python {platform.python_version()}"


def compared_with(
    name: str, ours: known_servers.Server, data: known_servers.Data, port: int, asked: argparse.Namespace
) -> dict[str, Any]:
    """A server's version, its loading, and all pairs with it; empty where it is not installed. Its questions are its
    own (by its port), for those that others were asked are in our cache."""
    theirs = STARTERS[name](data, port)
    if theirs is None:
        print(f"{name}: not installed, left out", flush=True)
        return {}
    known, pairs = world(Versions(data.work / "ours").current().open()), []
    load = os.getloadavg()[0]
    with known_servers.running([theirs]):
        for server in (ours, theirs):
            known_servers.settled(server.process)
        for kind in asked.only.split(","):
            made = pair(kind, ours, theirs, known, asked.rounds, 1000 * port)
            pairs.append(asdict(made))
            print(told(made), flush=True)
    loading = known_servers.remembered(data.work, name, theirs.loading)
    return {"version": theirs.version, "loading": loading, "load": load, "rounds": asked.rounds, "pairs": pairs}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quads", type=int, default=1_000_000)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--only", default=",".join(CLASSES))
    parser.add_argument("--against", default=",".join(STARTERS))
    parser.add_argument("--port", type=int, default=8830)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    folder = asked.work / "release"
    release = Release(folder) if Release(folder).exists else generated(folder, asked.quads)
    data = known_servers.prepared(release, asked.work)
    us = known_servers.ours(data, asked.port)
    run = {
        "quads": sum(release.counts().values()),
        "machine": machine(),
        "date": datetime.now(tz=UTC).date().isoformat(),
        "loading": known_servers.remembered(asked.work, "ours", us.loading),
        "connections": CONNECTIONS,
    }
    with known_servers.running([us]):
        for number, name in enumerate(asked.against.split(","), start=1):
            found = compared_with(name, us, data, asked.port + 2 * number, asked)
            if found and asked.write:
                written(run, {name: found}, DOCUMENT)
    return 0


if __name__ == "__main__":
    sys.exit(main())
