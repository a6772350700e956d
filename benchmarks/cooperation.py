"""How long the cooperation question takes over HTTP: pairs of states drawn at random, on the real server.

    python benchmarks/cooperation.py [--pairs 300] [--address http://127.0.0.1:8000/]

Without an address a server is started on the shipped release. Prints the median, the 95th and the 99th percentile of
the JSON, of the page, and of the matrix of all states, in milliseconds; every question is asked for the first time.
"""

from __future__ import annotations

import argparse
import http.client
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import quantiles
from urllib.parse import urlencode, urlsplit

from endpoint.commands import served_version
from graph.store import default_root
from queries.cooperation import Cooperation

SEED = 185


@contextmanager
def served(address: str | None) -> Iterator[str]:
    """The address of a server: the one named, else one of our own over the current version."""
    if address:
        yield address
        return
    command = [sys.executable, "-m", "endpoint.cli", "serve", "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield next(word for word in process.stdout.readline().split() if word.startswith("http://"))
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=20)


def questions(known: Cooperation, count: int) -> list[dict[str, str]]:
    """Questions over all pairs of states, measures and offences, from 2000 to 2029; some without an offence."""
    chance = random.Random(SEED)
    found = []
    for _ in range(count):
        asking, asked = chance.sample(known.parties, 2)
        day = f"{chance.randrange(2000, 2030)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
        offence = chance.choice(["", chance.choice(known.offences)])
        measure = chance.choice(known.measures)
        found.append({"from": asking, "to": asked, "measure": measure, "offence": offence, "date": day})
    return found


def timed(address: str, paths: list[str], accept: str) -> list[float]:
    """Milliseconds of each request, one after another over one connection."""
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port)
    spent = []
    for path in paths:
        start = time.perf_counter()
        connection.request("GET", path, headers={"Accept": accept})
        response = connection.getresponse()
        response.read()
        spent.append((time.perf_counter() - start) * 1000)
        if response.status != 200:
            raise SystemExit(f"{path}: {response.status}")
    connection.close()
    return spent


def told(name: str, spent: list[float]) -> str:
    cuts = quantiles(spent, n=100, method="inclusive")
    return f"{name:10} {len(spent):5} requests  median {cuts[49]:7.1f} ms  p95 {cuts[94]:7.1f}  p99 {cuts[98]:7.1f}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=300)
    parser.add_argument("--address")
    asked = parser.parse_args()
    known = Cooperation(served_version(default_root()).open())
    queries = [urlencode(each) for each in questions(known, asked.pairs)]
    days = [f"date={year}-{month:02}-15" for year in range(2004, 2027) for month in (3, 9)]
    with served(asked.address) as address:
        timed(address, ["/cooperation?" + queries[0]], "text/html")
        print(told("JSON", timed(address, [f"/api/cooperation?{query}" for query in queries], "application/json")))
        print(told("page", timed(address, [f"/cooperation?{query}" for query in queries], "text/html")))
        print(told("matrix", timed(address, [f"/cooperation/matrix?{day}" for day in days], "text/html")))
    return 0


if __name__ == "__main__":
    sys.exit(main())
