"""How long pages take and what they weigh, over the release: every canned query, random values, every kind of page.

    python benchmarks/pages.py [--data FOLDER] [--asked 8] [--seed 7] [--processor]

A query's page is asked in each view it offers, as the catalogue links to it and with values picked at random.
`first` is the first request of an address: its query is run, its page
made. `again` is the second, when a browser has gone from page to page. `weight` is the page with its stylesheets and
scripts, before compression; the editor's own files are left out. Times are of the WSGI application in this process,
without a socket; `--processor` counts this process's own time on a machine that others use too. The first pages are
made ready as `cyberlex serve` does it before anything is measured.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.parse import urlencode

from flask import Flask
from flask.testing import FlaskClient

from endpoint.commands import served_version
from endpoint.pages.blueprint import pages
from endpoint.pages.site import Site, site
from endpoint.pages.warming import warm
from graph.texts import Texts
from queries.catalogue import Parameter, Query, Type, catalogue

OTHER_PAGES = {
    "home": "/",
    "catalogue": "/query/",
    "instrument": "/id/instrument/cets-185",
    "treaty of many parties": "/id/instrument/untoc",
    "its drawing": "/id/instrument/untoc?drawn",
    "state": "/id/state/KAZ",
    "body": "/id/body/europol",
    "crime": "/id/crime/illegal-access",
    "sources": "/source/",
    "source": "/source/gorelik-2022",
    "contradictions": "/contradictions",
    "cooperation": "/cooperation",
    "verdict": "/cooperation?from=UKR&to=USA&measure=expedited-preservation&date=2026-01-01",
    "network": "/cooperation/network?measure=mutual-assistance&date=2026-01-01",
    "matrix": "/cooperation/matrix?date=2026-01-01",
    "ontology": "/ontology",
    "dataset": "/dataset",
    "graph": "/graph/reference",
}
HEAVIEST = 150_000  # bytes: no page may weigh more
LINKED, RANDOM = "query as linked", "query with random values"
EDITOR = ("yasgui", "yasqe", "yasr")
Clock = Callable[[], float]
HEADERS = {"Accept": "text/html"}
DATES = ("2005-01-01", "2012-06-30", "2018-01-01", "2024-12-31", "2026-01-01")
WORDS = ("convention", "cyber", "treaty", "council", "state")


@dataclass(frozen=True, slots=True)
class Asked:
    """One page: its kind, address, milliseconds at first and again, and bytes."""

    kind: str
    address: str
    first: float
    again: float
    weight: int


def random_values(current: Site, query: Query, chance: random.Random) -> str:
    """Values for the parameters of a query: any of those that can be chosen, at times the default."""
    pairs = []
    for parameter in query.parameters:
        if chance.random() < 0.2 and (parameter.optional or parameter.default):
            continue
        pairs.append((parameter.name, _value(current, parameter, chance)))
    return urlencode(pairs)


def _value(current: Site, parameter: Parameter, chance: random.Random) -> str:
    options = current.library.options(parameter.type)
    if options:
        return chance.choice(options).slug
    if parameter.type is Type.DATE:
        return chance.choice(DATES)
    return "2" if parameter.type is Type.INTEGER else chance.choice(WORDS)


def measured(client: FlaskClient, kind: str, address: str, sizes: dict[str, int], clock: Clock) -> tuple[Asked, str]:
    """A page asked twice, and its text."""
    times = []
    for _ in range(2):
        start = clock()
        answer = client.get(address, headers=HEADERS)
        times.append((clock() - start) * 1000)
        if answer.status_code != 200:
            raise SystemExit(f"{address}: {answer.status_code}")
    parts = re.findall(r'(?:href|src)="(/static/[^"]+\.(?:css|js|svg))"', answer.text)
    weight = len(answer.data)
    for part in dict.fromkeys(parts):
        if not any(name in part for name in EDITOR):
            if part not in sizes:
                with client.get(part) as file:
                    sizes[part] = len(file.data)
            weight += sizes[part]
    return Asked(kind, address, *times, weight), answer.text


def all_pages(client: FlaskClient, current: Site, number: int, seed: int, clock: Clock) -> Iterator[Asked]:
    """Every canned query with its defaults and `number` sets of random values, in every view, in a random order of
    questions; then the other kinds of pages."""
    chance, sizes = random.Random(seed), dict[str, int]()
    known = catalogue()
    questions = [(slug, "") for slug in known if known[slug].runs_by_default]
    for slug, query in known.items():
        if query.parameters:
            questions += [(slug, random_values(current, query, chance)) for _ in range(number)]
    questions = list(dict.fromkeys(questions))
    chance.shuffle(questions)
    for slug, values in questions:
        address = f"/query/{slug}" + (f"?{values}" if values else "")
        kind = f"{RANDOM if values else LINKED}, table"
        found, text = measured(client, kind, address, sizes, clock)
        yield found
        for view in dict.fromkeys(re.findall(r"[?&;]view=(\w+)", text)):
            joint = "&" if values else "?"
            yield measured(
                client, f"{RANDOM if values else LINKED}, {view}", f"{address}{joint}view={view}", sizes, clock
            )[0]
    for kind, address in OTHER_PAGES.items():
        yield measured(client, kind, address, sizes, clock)[0]


def share(values: Sequence[float], part: float) -> float:
    """The value that a part of all do not pass."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def table(found: Sequence[Asked]) -> str:
    """Milliseconds and kilobytes by kind of page."""
    groups: dict[str, list[Asked]] = defaultdict(list)
    for each in found:
        if each.kind.startswith((RANDOM, LINKED)):
            groups["all canned queries, all views"].append(each)
            groups[f"{each.kind.partition(',')[0]}, all views"].append(each)
        groups[each.kind].append(each)
    lines = [
        "| pages | asked | first: median | first: p95 | again: p95 | heaviest, kB |",
        "|---|---|---|---|---|---|",
    ]
    for kind, group in groups.items():
        first, again = [each.first for each in group], [each.again for each in group]
        heaviest = max(each.weight for each in group) / 1000
        lines.append(
            f"| {kind} | {len(group)} | {median(first):.1f} ms | {share(first, 0.95):.1f} ms "
            f"| {share(again, 0.95):.1f} ms | {heaviest:.0f} |"
        )
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measures, and prints the table and the slowest and heaviest pages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path.home() / ".cyberlex")
    parser.add_argument("--asked", type=int, default=8)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--processor", action="store_true")
    asked = parser.parse_args()
    version = served_version(asked.data)
    current = site(version.open(), version.id, Texts(None))
    app = Flask("measured", static_folder=None)
    app.register_blueprint(pages(lambda: current))
    warm(app)
    clock = time.process_time if asked.processor else time.perf_counter
    found = list(all_pages(app.test_client(), current, asked.asked, asked.seed, clock))
    print(table(found))
    for name, key in (("slowest at first", lambda each: each.first), ("heaviest", lambda each: each.weight)):
        print(f"{name}:")
        for each in sorted(found, key=key, reverse=True)[:12]:
            print(f"  {each.first:7.1f} ms {each.again:6.1f} ms {each.weight / 1000:6.0f} kB  {each.address}")


if __name__ == "__main__":
    main()
