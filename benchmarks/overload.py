"""What runaway queries cost everybody else: a real server over the served version, bombed over HTTP.

    python benchmarks/overload.py [--data DIR] [--timeout 3] [--rounds 10] [--memory MB]

Three measurements, one table each: how far beyond its time limit a runaway of each of ten kinds is answered (four at
a time, `rounds` of each kind); the 95th percentile of a cheap query while the server idles and while four runaways
run; the largest memory of the server and all its processes together (PSS: a shared page counts once) over both, and
during rounds of queries made to fill it. Exit code 1 where a process of the server was lost or an aim is missed.
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import itertools
import json
import signal
import subprocess
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles
from typing import Final
from urllib.parse import urlsplit

from graph.store import default_root

AT_ONCE: Final = 4
OVERSHOOT: Final = 0.1  # seconds
SLOWDOWN: Final = 2.0
CHEAP: Final = 300  # cheap queries a phase
PHASES: Final = 3

JOIN: Final = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i"
# Each holds {n}, a number that makes it another query each time.
RUNAWAYS: Final = {
    "cross join": f"SELECT (COUNT(*) + {{n}} AS ?x) {{{{ {JOIN} }}}}",
    "deep path": "SELECT (COUNT(*) + {n} AS ?x) {{ ?a (!<urn:x>|^!<urn:x>)* ?b . ?b (!<urn:x>)* ?c }}",
    "regular expression": (
        f"SELECT (COUNT(*) + {{n}} AS ?x) {{{{ {JOIN} FILTER REGEX(CONCAT(STR(?c), STR(?f), STR(?i)), '(a*)*b{{n}}') }}}}"
    ),
    "huge VALUES": (
        "SELECT (COUNT(*) + {n} AS ?x) {{ VALUES ?x {{"
        + " 1" * 4500
        + "}} VALUES ?y {{"
        + " 1" * 4500
        + "}} ?a ?b ?c }}"
    ),
    "GROUP_CONCAT": f"SELECT (STRLEN(GROUP_CONCAT(STR(?c))) + {{n}} AS ?x) {{{{ {JOIN} }}}} GROUP BY ?a ?d",
    "nesting": "SELECT (COUNT(*) + {n} AS ?x) {{" + "{{ ?a ?b ?c . " * 60 + "?d ?e ?f . ?g ?h ?i" + " }}" * 60 + "}}",
    "large ORDER BY": f"SELECT ?a {{{{ {JOIN} }}}} ORDER BY ?c DESC(?f) ?i OFFSET {{n}} LIMIT 1",
    "DISTINCT": f"SELECT (COUNT(*) + {{n}} AS ?x) {{{{ SELECT DISTINCT ?a ?c ?f ?i {{{{ {JOIN} }}}} }}}}",
    "sub-selects": (
        "SELECT (COUNT(*) + {n} AS ?x) {{ {{ SELECT ?a ?d {{ ?a ?b ?c . ?d ?e ?f }} }} "
        "{{ SELECT ?g ?j {{ ?g ?h ?i . ?j ?k ?l }} }} FILTER(?a = ?j) }}"
    ),
    "CONSTRUCT blow-up": (
        "CONSTRUCT {{" + " ".join(f"?a <urn:{n}> ?c ; <urn:x{n}> ?i ." for n in range(100)) + "}} "
        f"{{{{ {JOIN} FILTER(STR(?c) = STRDT(STR(?i), <urn:n{{n}}>)) }}}}"
    ),
}
# Queries made to fill memory.
HOGS: Final = {
    "doubled strings": "SELECT * {{ BIND('0123456789abcde{n}' AS ?v0) "
    + "".join(f"BIND(CONCAT(?v{n}, ?v{n}) AS ?v{n + 1}) " for n in range(40))
    + "}}",
    "one long string": f"SELECT (STRLEN(GROUP_CONCAT(CONCAT(STR(?a), STR(?d), '{{n}}'))) AS ?x) {{{{ {JOIN} }}}}",
    "many groups": f"SELECT ?a ?c ?d ?f (COUNT(*) + {{n}} AS ?x) {{{{ {JOIN} }}}} GROUP BY ?a ?c ?d ?f",
    "sorted": f"SELECT * {{{{ ?d ?e ?f . ?a ?b ?c }}}} ORDER BY DESC(CONCAT(STR(?c), STR(?f), '{{n}}'))",
}


@dataclass(slots=True)
class Ended:
    """How one query ended: HTTP status, the limit named, seconds until its status (or its breaking) was there."""

    status: int
    limit: str
    seconds: float


@dataclass(slots=True)
class Tree:
    """A server's processes, and the most memory they had together since the last reset."""

    pid: int
    most: int = 0
    ended: threading.Event = field(default_factory=threading.Event)

    def watch(self) -> None:
        while not self.ended.wait(0.05):
            self.most = max(self.most, self.memory())

    def memory(self) -> int:
        """Bytes of all processes, shared pages shared out among those that hold them (PSS)."""
        return sum(pss(pid) for pid in descendants(self.pid))


def descendants(pid: int) -> list[int]:
    found = [pid]
    for place in found:
        with contextlib.suppress(OSError):
            for task in Path(f"/proc/{place}/task").iterdir():
                found += map(int, (task / "children").read_text().split())
    return found


def pss(pid: int) -> int:
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0


@contextmanager
def served(options: list[str], arguments: list[str]) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """A server with these options, stopped at the end."""
    command = [sys.executable, "-m", "endpoint.cli", *options, "serve", "--port", "0", *arguments]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield next(word for word in process.stdout.readline().split() if word.startswith("http://")), process
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)


def asked(address: str, text: str) -> Ended:
    """Send a query on a connection of its own and wait for its end."""
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=120)
    start = time.perf_counter()
    try:
        connection.request("POST", "/sparql", text.encode(), {"Content-Type": "application/sparql-query"})
        answer = connection.getresponse()
        body = answer.read()
        limit = str(json.loads(body).get("limit", "")) if answer.status >= 400 else ""
        return Ended(answer.status, limit, time.perf_counter() - start)
    except (http.client.HTTPException, OSError):
        return Ended(0, "broken", time.perf_counter() - start)
    finally:
        connection.close()


def bombed(address: str, queries: list[tuple[str, str]]) -> dict[str, list[Ended]]:
    """How the named queries ended, four at a time, in their order."""
    ends: dict[str, list[Ended]] = defaultdict(list)
    left = iter(queries)
    lock = threading.Lock()

    def work() -> None:
        while True:
            with lock:
                name, text = next(left, ("", ""))
            if not name:
                return
            ends[name].append(asked(address, text))

    threads = [threading.Thread(target=work) for _ in range(AT_ONCE)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return ends


def numbered(queries: dict[str, str], rounds: int) -> list[tuple[str, str]]:
    """The queries, `rounds` of each, all of them different."""
    number = itertools.count(1)
    return [(name, text.format(n=next(number))) for _ in range(rounds) for name, text in queries.items()]


def cheap(address: str, first: int) -> list[float]:
    """Seconds of each of many cheap queries, none of which was asked before, over one connection."""
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=60)
    spent = []
    for number in range(first, first + CHEAP):
        text = f"SELECT * {{ <urn:cheap:{number}> ?p ?o }}".encode()
        start = time.perf_counter()
        connection.request("POST", "/sparql", text, {"Content-Type": "application/sparql-query"})
        answer = connection.getresponse()
        answer.read()
        spent.append(time.perf_counter() - start)
        if answer.status != 200:
            raise SystemExit(f"a cheap query was answered with {answer.status}")
        time.sleep(0.002)
    connection.close()
    return spent


def p95(values: list[float]) -> float:
    return quantiles(values, n=100, method="inclusive")[94]


def overshoots(address: str, rounds: int, seconds: float) -> bool:
    """Print how far each kind went beyond the limit; whether all stayed within the aim."""
    ends = bombed(address, numbered(RUNAWAYS, rounds))
    print(f"{'runaway':20} {'count':>5} {'by time':>8} {'memory':>7} {'other':>6} {'beyond the limit, ms':>22}")
    worst = 0.0
    others = 0
    for name, found in ends.items():
        timed = [end for end in found if end.status == 503 and end.limit.startswith("time")]
        full = [end for end in found if end.status == 413]
        beyond = [1000 * (end.seconds - seconds) for end in [*timed, *full]]
        other = len(found) - len(timed) - len(full)
        others += other
        worst = max(worst, *beyond)
        shown = f"max {max(beyond):.0f}, median {median(beyond):.0f}"
        print(f"{name:20} {len(found):5} {len(timed):8} {len(full):7} {other:6} {shown:>22}")
    print(f"{'all':20} {sum(map(len, ends.values())):5}{'':31} {f'max {worst:.0f}':>22}\n")
    return worst <= 1000 * OVERSHOOT and not others


def slowdown(address: str) -> bool:
    """Print the 95th percentile of cheap queries, idle and beside four runaways, phase by phase."""
    ratios = []
    for phase in range(PHASES):
        idle = cheap(address, 2 * phase * CHEAP)
        stop = threading.Event()
        numbers = itertools.count(1_000_000 * (phase + 1))

        def bomb(stop: threading.Event = stop, numbers: Iterator[int] = numbers) -> None:
            while not stop.is_set():
                asked(address, RUNAWAYS["cross join"].format(n=next(numbers)))

        bombs = [threading.Thread(target=bomb) for _ in range(AT_ONCE)]
        for thread in bombs:
            thread.start()
        time.sleep(0.5)
        loaded = cheap(address, (2 * phase + 1) * CHEAP)
        stop.set()
        for thread in bombs:
            thread.join()
        ratios.append(p95(loaded) / p95(idle))
        print(
            f"cheap query, phase {phase + 1}: p95 idle {1000 * p95(idle):.1f} ms, "
            f"beside {AT_ONCE} runaways {1000 * p95(loaded):.1f} ms, ratio {ratios[-1]:.2f}; "
            f"medians {1000 * median(idle):.1f} and {1000 * median(loaded):.1f} ms"
        )
    print(f"ratio of the p95, median of the phases: {median(ratios):.2f}\n")
    return median(ratios) < SLOWDOWN


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=default_root(), help="where versions of the store are kept")
    parser.add_argument("--timeout", type=float, default=3.0, help="the server's time limit in seconds (3)")
    parser.add_argument("--rounds", type=int, default=10, help="queries of each kind (10)")
    parser.add_argument("--memory", type=int, help="the server's limit on memory in MB (its default)")
    chosen = parser.parse_args()
    arguments = ["--timeout", str(chosen.timeout), *(["--memory", str(chosen.memory)] if chosen.memory else [])]
    with served(["--data", str(chosen.data)], arguments) as (address, process):
        tree = Tree(process.pid)
        asked(address, "ASK {}")
        time.sleep(5)  # its first pages are made meanwhile
        print(f"memory of the idle server: {tree.memory() >> 20} MB\n")
        watch = threading.Thread(target=tree.watch)
        watch.start()
        held = overshoots(address, chosen.rounds, chosen.timeout)
        print(f"most memory meanwhile: {tree.most >> 20} MB\n")
        tree.most = 0
        ends = bombed(address, numbered(HOGS, chosen.rounds))
        for name, found in ends.items():
            print(f"{name:20} {len(found):5} {', '.join(sorted({f'{end.status} {end.limit}' for end in found}))}")
        print(f"most memory meanwhile: {tree.most >> 20} MB\n")
        tree.ended.set()
        watch.join()
        held &= slowdown(address)
        alive = process.poll() is None and asked(address, "ASK {}").status == 200
        print(f"restarts of the server: {0 if alive else 1}")
    return 0 if held and alive else 1


if __name__ == "__main__":
    sys.exit(main())
