"""What runaway queries cost everybody else: a real server over the served version, bombed over HTTP.

    python benchmarks/overload.py [--data DIR] [--timeout 3] [--rounds 10] [--memory 1024]

Three measurements, each on a server of its own: how far beyond its time limit a runaway of each of ten kinds is
answered (four at a time, `rounds` of each kind); the 95th percentile of a cheap query while the server idles and
while four runaways run; the most memory that the server and all its processes hold together (PSS: a shared page
counts once) while queries try to fill more than its limit. Exit code 1 where a server was lost or an aim is missed.
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
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Final
from urllib.parse import urlsplit

from runaways import HOGS, RUNAWAYS

from graph.store import default_root

AT_ONCE: Final = 4
OVERSHOOT: Final = 0.1  # seconds
SLOWDOWN: Final = 2.0
CHEAP: Final = 100  # cheap queries a phase
PHASES: Final = 8


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

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Look at the memory twenty times a second meanwhile."""
        ended = threading.Event()

        def watch() -> None:
            while not ended.wait(0.05):
                self.most = max(self.most, self.memory())

        thread = threading.Thread(target=watch)
        thread.start()
        try:
            yield
        finally:
            ended.set()
            thread.join()

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
def served(options: list[str], arguments: list[str]) -> Iterator[tuple[str, Tree]]:
    """A server with these options, idle at first, stopped at the end. Ends the program where it is lost meanwhile."""
    command = [sys.executable, "-m", "endpoint.cli", *options, "serve", "--port", "0", *arguments]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        address = next(word for word in process.stdout.readline().split() if word.startswith("http://"))
        asked(address, "ASK {}")
        settled(process.pid)
        yield address, Tree(process.pid)
        if process.poll() is not None or asked(address, "ASK {}").status != 200:
            raise SystemExit("the server was lost")
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)


def settled(pid: int) -> None:
    """Wait until a server has made its first pages: until it has used no processor for a second."""

    def used() -> int:
        return sum(map(int, Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]))

    before = -1
    while used() - before > 2:
        before = used()
        time.sleep(1)


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
    """Print the 95th percentile of cheap queries, idle and beside four runaways, by turns."""
    idle, loaded = [], []
    for phase in range(PHASES):
        idle += cheap(address, 2 * phase * CHEAP)
        with running(address, AT_ONCE * phase):
            loaded += cheap(address, (2 * phase + 1) * CHEAP)
    ratio = p95(loaded) / p95(idle)
    print(
        f"cheap query: p95 idle {1000 * p95(idle):.1f} ms, beside {AT_ONCE} runaways {1000 * p95(loaded):.1f} ms, "
        f"ratio {ratio:.2f}; medians {1000 * median(idle):.1f} and {1000 * median(loaded):.1f} ms\n"
    )
    return ratio < SLOWDOWN


@contextmanager
def running(address: str, first: int) -> Iterator[None]:
    """Four runaways that run until their client leaves; begun a second ago."""
    parts = urlsplit(address)
    clients = [http.client.HTTPConnection(parts.hostname or "", parts.port) for _ in range(AT_ONCE)]
    for number, client in enumerate(clients, first):
        text = RUNAWAYS["cross join"].format(n=number).encode()
        client.request("POST", "/sparql", text, {"Content-Type": "application/sparql-query"})
    time.sleep(1)
    yield
    for client in clients:
        client.close()
    time.sleep(2)


def filled(address: str, tree: Tree, rounds: int, memory: int) -> bool:
    """Print how queries that fill memory end and the most that all processes held; whether that is within bounds."""
    with tree.watched():
        ends = bombed(address, numbered(HOGS, rounds))
    for name, found in ends.items():
        how = sorted({f"{end.status} {end.limit}" for end in found})
        print(f"{name:20} {len(found):5}  {', '.join(how)}")
    print(f"most memory of all processes together: {tree.most >> 20} MB of {memory} MB\n")
    return tree.most <= memory << 20


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=default_root(), help="where versions of the store are kept")
    parser.add_argument("--timeout", type=float, default=3.0, help="the time limit that runaways meet, in seconds (3)")
    parser.add_argument("--rounds", type=int, default=10, help="queries of each kind (10)")
    parser.add_argument("--memory", type=int, default=1024, help="the limit that memory is filled to, in MB (1024)")
    chosen = parser.parse_args()
    data = ["--data", str(chosen.data)]
    held = []
    with served(data, ["--timeout", str(chosen.timeout)]) as (address, tree):
        print(f"memory of the idle server: {tree.memory() >> 20} MB\n")
        with tree.watched():
            held.append(overshoots(address, chosen.rounds, chosen.timeout))
        print(f"most memory of all processes together meanwhile: {tree.most >> 20} MB\n")
    with served(data, ["--timeout", "300"]) as (address, tree):
        held.append(slowdown(address))
    with served(data, ["--timeout", "10", "--memory", str(chosen.memory)]) as (address, tree):
        held.append(filled(address, tree, chosen.rounds, chosen.memory))
    print("restarts of a server: 0")  # `served` ends this program with an error where one is lost
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
