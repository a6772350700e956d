"""The command `serve`: the served version behind the SPARQL doors and the pages, or an empty scratch store."""

from __future__ import annotations

import argparse
import sys
import threading
from dataclasses import replace
from functools import partial
from pathlib import Path

from flask import Flask

from endpoint.application import application
from endpoint.commands import say, served_version, texts_of
from endpoint.http.limits import MEGABYTE, Limits
from endpoint.pages.blueprint import pages
from endpoint.pages.results.kept_versions import KeptVersions
from endpoint.pages.site import site
from endpoint.pages.warming import warm
from endpoint.search.finder import Finder
from endpoint.search.questions import fingerprint
from endpoint.server import serve as serve_application
from endpoint.workers.pool import Pool
from endpoint.workers.scratch import ScratchPool
from graph.errors import BadPlace
from graph.searching.index import place as index_place
from graph.store import Versions

LOOPBACK = ("127.0.0.1", "localhost", "::1")


def serve(asked: argparse.Namespace) -> int:
    """Serves until SIGTERM or SIGINT; prints the address as soon as it can be asked."""
    limits = chosen_limits(asked)
    if asked.scratch:
        if asked.host not in LOOPBACK:
            raise BadPlace(f"{asked.host}: a scratch server is writable and listens on loopback only; leave --host out")
        app = application(ScratchPool(limits))
        return serve_application(app, asked.host, asked.port, partial(_ready, "an empty scratch store, writable"))
    version = served_version(asked.data)
    texts = texts_of(version, asked.texts)
    place = texts.folder if texts.by_hash else None
    current = site(version.open(), version.id, texts)
    kept = KeptVersions(Versions(asked.data), texts)
    finder = Finder(lambda: index_place(version, texts, fingerprint()), _making_of_index(asked))
    app = application(Pool(version.path, version.id, limits), pages=[pages(lambda: current, finder, kept)])
    ending = threading.Event()
    ready = partial(_ready_with_pages, app, finder, ending, _holding(version.id, place))
    try:
        return serve_application(app, asked.host, asked.port, ready)
    finally:
        ending.set()
        finder.close()


def _making_of_index(asked: argparse.Namespace) -> list[str]:
    """The command that makes the search index of what is served."""
    command = [sys.executable, "-m", "endpoint.cli", "--data", str(asked.data), "index"]
    return [*command, "--texts", str(asked.texts)] if asked.texts else command


def chosen_limits(asked: argparse.Namespace) -> Limits:
    """The limits that the options ask for, the others as they are by default."""
    limits = replace(Limits(), seconds=asked.timeout, rate=asked.rate)
    total = limits.total if asked.memory is None else asked.memory * MEGABYTE
    return replace(limits, total=total, memory=min(limits.memory, total // 2))


def _holding(version: str, texts: Path | None) -> str:
    shown = f"sentences from {texts}" if texts else "no texts at hand: pages show paragraph and DOI"
    return f"version {version}; {shown}"


def _ready(what: str, address: str) -> None:
    say(what)
    print(f"cyberlex is served at {address} (SPARQL: {address}sparql)", flush=True)


def _ready_with_pages(app: Flask, finder: Finder, ending: threading.Event, what: str, address: str) -> None:
    """Says that the server can be asked, and makes its search and its first pages ready meanwhile."""
    finder.open_meanwhile()
    _ready(what, address)
    threading.Thread(target=warm, args=(app, ending), name="first pages").start()
