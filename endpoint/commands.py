"""The commands that work on a graph that is built already: export, check, ask. (`cli` holds those that read texts.)"""

from __future__ import annotations

import argparse
import csv
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import pyoxigraph
from pyoxigraph import DefaultGraph, Quad

from endpoint.cooperation_document import LIMITS, Asked, answers, document
from graph import release
from graph.check import faults
from graph.errors import NoBuild
from graph.quads import n_quads
from graph.store import Version, Versions
from graph.texts import Texts
from ontology.names import PREFIXES
from queries.ask import Result, ask
from queries.catalogue import catalogue, named
from queries.cooperation import Cooperation
from queries.today import today


def say(line: str) -> None:
    """A line for whoever waits, on stderr."""
    print(line, file=sys.stderr, flush=True)


def served_version(root: Path) -> Version:
    """The version below a root folder; where none stands, or the project ships a newer release than the one that was
    loaded, the shipped release is loaded first."""
    versions = Versions(root)
    shipped = release.shipped()
    try:
        version = versions.current()
    except NoBuild:
        say("loading the release that ships with cyberlex")
        return versions.publish(shipped, {"origin": "release"}, read_back=False)
    outdated = version.manifest.get("origin") == "release" and version.manifest["fingerprint"] != shipped.fingerprint()
    if outdated:
        say("loading the newer release that ships with cyberlex")
        return versions.publish(shipped, {"origin": "release"}, read_back=False)
    return version


def load(asked: argparse.Namespace) -> int:
    """Loads the shipped release where nothing newer stands, so that the first `serve` need not."""
    say(f"version {served_version(asked.data).id} stands in {asked.data}")
    return 0


def texts_of(version: Version, folder: Path | None) -> Texts:
    """The source texts: of the folder asked for, of $CYBERLEX_TEXTS, else of the folder the version was built from."""
    named = folder or os.environ.get("CYBERLEX_TEXTS") or version.manifest.get("texts")
    return Texts(Path(named) if named else None)


def export(asked: argparse.Namespace) -> int:
    """Writes the served graph, sorted."""
    store = served_version(asked.data).open()
    quads = (quad for quad in store if not isinstance(quad.graph_name, DefaultGraph))
    with written(asked.out) as out:
        if asked.format == "nq":
            out.write(n_quads(quads))
        else:
            out.write(_trig(quads))
    return 0


def _trig(quads: Iterator[Quad]) -> str:
    ordered = sorted(quads, key=lambda quad: (str(quad.graph_name), str(quad)))
    raw = pyoxigraph.serialize(ordered, format=pyoxigraph.RdfFormat.TRIG, prefixes=PREFIXES)
    assert raw is not None
    return raw.decode("utf-8")


def check(asked: argparse.Namespace) -> int:
    """Lists what breaks the model's rules; exit code 1 where anything does."""
    version = served_version(asked.data)
    texts = texts_of(version, asked.texts)
    found = faults(version.open(), texts)
    for fault in found:
        print(fault)
    at_hand = "hashes compared with the texts" if texts.by_hash else "texts not at hand, hashes not compared"
    say(f"{len(found)} faults in version {version.id}; {at_hand}")
    return 1 if found else 0


def ask_query(asked: argparse.Namespace) -> int:
    """Answers a canned query, or lists them."""
    known = catalogue()
    if asked.slug is None:
        for slug, query in known.items():
            print(f"{slug:40} {query.title}")
        return 0
    pairs = [pair.partition("=") for pair in asked.parameters]
    parameters: dict[str, list[str]] = {}
    for name, sign, value in pairs:
        if not sign:
            say(f"error: {name!r} is no NAME=VALUE")
            return 2
        parameters.setdefault(name, []).append(value)
    result = ask(served_version(asked.data).open(), named(asked.slug), parameters, today())
    _print(result, asked.format)
    return 0


def cooperate(asked: argparse.Namespace) -> int:
    """Answers the cooperation question, as JSON or a line an instrument."""
    day = asked.date or today().isoformat()
    question = Asked(asked.from_state, asked.to_state, asked.measure, asked.offence or "", day)
    found = answers(Cooperation(served_version(asked.data).open()), question)
    if asked.format == "json":
        print(json.dumps(document(question, found), ensure_ascii=False, indent=1))
        return 0
    for answer in found:
        provisions = ", ".join(provision.label for provision in answer.provisions)
        reasons = "; ".join(step.text for step in answer.reasons[:1])
        print("\t".join([answer.verdict.value, answer.instrument, provisions, reasons]))
    say(LIMITS)
    return 0


def _print(result: Result, form: str) -> None:
    rows = [["" if cell is None else cell.value for cell in row] for row in result.rows]
    if form == "json":
        named = [dict(zip(result.variables, row, strict=True)) for row in rows]
        print(json.dumps(named, ensure_ascii=False, indent=1))
    elif form == "csv":
        csv.writer(sys.stdout).writerows([result.variables, *rows])
    else:
        for row in [list(result.variables), *rows]:
            print("\t".join(row))
        say(f"{len(rows)} rows")


@contextmanager
def written(path: Path | None) -> Iterator[TextIO]:
    """A file to write into, or standard output where none is named."""
    if path is None:
        yield sys.stdout
        return
    with path.open("w", encoding="utf-8", newline="\n") as handle:
        yield handle
