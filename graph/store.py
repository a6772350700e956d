"""The versioned store: each build goes into a folder of its own, is read through, and then is switched to at once.

    <root>/builds/<id>/store          a pyoxigraph store, never written again
    <root>/builds/<id>/MANIFEST.json  written last: a folder without it is left-over of a build that was stopped
    <root>/builds/current             a link to the version that is served
    <root>/builds/.lock               held (flock) by the one build that runs

A version's id is the start of its release's fingerprint, so that the id is an ETag and equal inputs give equal ids.

The default graph of a store holds each triple of the named graphs once. It is written at build time because the
union that pyoxigraph makes while it answers repeats a triple that two sources say, and counts go wrong.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pyoxigraph
from pyoxigraph import DefaultGraph, NamedNode, Quad, Triple

from graph.errors import BadPlace, Busy, Damaged, NoBuild
from graph.release import Release

FORMAT: Final = "pyoxigraph-0.5"
KEPT_VERSIONS: Final = 3


@dataclass(frozen=True, slots=True)
class Version:
    """A published version: its id, the folder of its store, and its manifest."""

    id: str
    path: Path
    manifest: Mapping[str, Any]

    def open(self) -> pyoxigraph.Store:
        """The store, read-only. Raises Damaged where it cannot be opened."""
        try:
            return pyoxigraph.Store.read_only(str(self.path))
        except OSError as error:
            raise Damaged(f"{self.path}: {error}; run `cyberlex build` again") from error


@dataclass(frozen=True, slots=True)
class Versions:
    """The versions below a root folder."""

    root: Path

    @property
    def builds(self) -> Path:
        return self.root / "builds"

    def current(self) -> Version:
        """The version that is served. Raises NoBuild where there is none, Damaged where its format is another's."""
        link = self.builds / "current"
        if not (link / "MANIFEST.json").is_file():
            raise NoBuild(f"{self.root}: no build stands here; run `cyberlex build DIR` or `cyberlex serve`")
        folder = link.resolve()
        manifest = json.loads((folder / "MANIFEST.json").read_text(encoding="utf-8"))
        if manifest["format"] != FORMAT:
            raise Damaged(f"{folder}: built as {manifest['format']}, this is {FORMAT}; run `cyberlex build` again")
        return Version(folder.name, folder / "store", manifest)

    def publish(self, release: Release, origin: Mapping[str, Any]) -> Version:
        """Loads a release into a new version, reads it through, and switches to it.

        `origin` goes into the manifest (what it was built from). A version of the same content that stands already is
        switched to as it is. Raises Busy, BadPlace and Damaged; in each case the version that was served stays.
        """
        with self._lock():
            self._sweep()
            identifier = release.fingerprint()[:16]
            folder = self.builds / identifier
            if not (folder / "MANIFEST.json").is_file():
                self._load(release, folder)
            manifest = {
                "id": identifier,
                "format": FORMAT,
                "pyoxigraph": pyoxigraph.__version__,
                "fingerprint": release.fingerprint(),
                "quads": release.counts(),
                "built": int(os.environ.get("SOURCE_DATE_EPOCH", time.time())),
                **origin,
            }
            _write_durably(folder / "MANIFEST.json", json.dumps(manifest, indent=1, sort_keys=True) + "\n")
            self._switch(identifier)
            self._forget_old(identifier)
        return self.current()

    def _load(self, release: Release, folder: Path) -> None:
        folder.mkdir()
        store = pyoxigraph.Store(str(folder / "store"))
        for path in release.paths():
            store.bulk_load(path=str(path), format=pyoxigraph.RdfFormat.N_QUADS)
        named = len(store)
        store.bulk_extend(Quad(triple.subject, triple.predicate, triple.object) for triple in _union(store))
        store.optimize()
        store.flush()
        expected = len(store)
        del store
        if named != sum(release.counts().values()):
            raise Damaged(f"{release.folder}: {named} quads read of {sum(release.counts().values())}; fetch it again")
        read_through(folder / "store", expected)

    def _switch(self, identifier: str) -> None:
        fresh = self.builds / f".current-{os.getpid()}"
        fresh.unlink(missing_ok=True)
        fresh.symlink_to(identifier)
        fresh.replace(self.builds / "current")

    def _sweep(self) -> None:
        """Removes what a stopped build left."""
        for folder in self.builds.iterdir():
            if folder.is_dir() and not folder.is_symlink() and not (folder / "MANIFEST.json").exists():
                shutil.rmtree(folder)

    def _forget_old(self, identifier: str) -> None:
        others = [f for f in self.builds.iterdir() if f.is_dir() and not f.is_symlink() and f.name != identifier]
        others.sort(key=lambda folder: folder.stat().st_mtime, reverse=True)
        for folder in others[KEPT_VERSIONS - 1 :]:
            shutil.rmtree(folder)

    @contextmanager
    def _lock(self) -> Iterator[None]:
        try:
            self.builds.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self.builds / ".lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        except OSError as error:
            raise BadPlace(f"{self.root}: {error.strerror}; name another folder with --data") from error
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            os.ftruncate(descriptor, 0)
            os.write(descriptor, str(os.getpid()).encode())
            yield
        except BlockingIOError:
            holder = os.pread(descriptor, 20, 0).decode() or "unknown"
            raise Busy(f"{self.builds}: another build (process {holder}) is running; wait for it to end") from None
        finally:
            os.close(descriptor)


def read_through(store_folder: Path, expected: int) -> None:
    """Reads every index of a store, since damage shows only in the block that is read.

    Raises Damaged where a read fails or the number of quads is not `expected`.
    """
    try:
        store = pyoxigraph.Store.read_only(str(store_folder))
        found = len(store)
        by_predicate = sum(1 for node in _predicates(store) for _ in store.quads_for_pattern(None, node, None))
        by_object = sum(
            quad.object == node  # pyoxigraph 0.5.13 adds rows on disk where a number's last byte is 255
            for node in _objects(store)
            for quad in store.quads_for_pattern(None, None, node)
        )
        scanned = sum(1 for _ in store)
        graphs = [*store.named_graphs(), DefaultGraph()]
        by_graph = sum(1 for graph in graphs for _ in store.quads_for_pattern(None, None, None, graph))
    except (OSError, RuntimeError) as error:  # pyoxigraph raises the one at opening, the other while reading
        raise Damaged(f"{store_folder}: {error}; build again") from error
    counts = {"len": found, "scan": scanned, "predicate": by_predicate, "object": by_object, "graph": by_graph}
    if set(counts.values()) != {expected}:
        raise Damaged(f"{store_folder}: {expected} quads expected, read {counts}; build again")


def _union(store: pyoxigraph.Store) -> set[Triple]:
    return {quad.triple for quad in store}


def _predicates(store: pyoxigraph.Store) -> set[NamedNode]:
    return {quad.predicate for quad in store}


def _objects(store: pyoxigraph.Store) -> set[Any]:
    return {quad.object for quad in store}


def _write_durably(path: Path, text: str) -> None:
    temporary = path.with_suffix(".part")
    with temporary.open("w", encoding="utf-8") as handle:
        handle.write(text)
        handle.flush()
        os.fsync(handle.fileno())
    temporary.replace(path)


def default_root() -> Path:
    """Where versions are kept unless told otherwise: $CYBERLEX_DATA, else the user's data folder."""
    named = os.environ.get("CYBERLEX_DATA")
    if named:
        return Path(named)
    return Path(os.environ.get("XDG_DATA_HOME", str(Path.home() / ".local" / "share"))) / "cyberlex"
