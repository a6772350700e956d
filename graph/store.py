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
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pyoxigraph
from pyoxigraph import DefaultGraph, RdfFormat

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

    def held(self, identifier: str) -> Version | None:
        """The version of an id, where it is still kept and of this format."""
        manifest = self.builds / identifier / "MANIFEST.json"
        if Path(identifier).name != identifier or not manifest.is_file():
            return None
        told = json.loads(manifest.read_text(encoding="utf-8"))
        return Version(identifier, manifest.parent / "store", told) if told["format"] == FORMAT else None

    def publish(self, release: Release, origin: Mapping[str, Any], *, read_back: bool = True) -> Version:
        """Loads a release into a new version, reads it through, and switches to it.

        `origin` goes into the manifest (what it was built from). A version of the same content that stands already is
        switched to as it is. Without `read_back` the caller sees to `read_through`. Raises Busy, BadPlace and Damaged;
        in each case the version that was served stays.
        """
        with self._lock():
            self._sweep()
            fingerprint, counts = release.fingerprint(), release.counts()
            folder = self.builds / fingerprint[:16]
            if not (folder / "MANIFEST.json").is_file():
                load(release, folder / "store", sum(counts.values()))
                if read_back:
                    read_through(folder / "store")
            manifest = {
                "id": folder.name,
                "format": FORMAT,
                "pyoxigraph": pyoxigraph.__version__,
                "fingerprint": fingerprint,
                "quads": counts,
                "built": int(os.environ.get("SOURCE_DATE_EPOCH", time.time())),
                **origin,
            }
            _write_durably(folder / "MANIFEST.json", json.dumps(manifest, indent=1, sort_keys=True) + "\n")
            self._switch(folder.name)
            self._forget_old(folder.name)
        return self.current()

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


def load(release: Release, folder: Path, expected: int) -> None:
    """Writes a release into a new store, each triple once more into the default graph; both at the same time.

    Raises Damaged where the store does not hold the `expected` number of quads.
    """
    folder.parent.mkdir()
    store = pyoxigraph.Store(str(folder))
    largest_first = sorted(release.paths(), key=lambda path: path.stat().st_size, reverse=True)
    with ThreadPoolExecutor(2) as pool:  # pyoxigraph leaves the interpreter's lock while it loads
        counted = pool.submit(_load_union, store, release)
        named = [pool.submit(_load_named, store, path) for path in largest_first]
        union = counted.result()
        for each in named:
            each.result()
    store.flush()
    store.optimize()  # else what the engine has not merged by now stays so: 3,681 quads were read in 137 ms, not in 50
    if len(store) != expected + union:
        raise Damaged(f"{release.folder}: {len(store) - union} quads read of {expected}; fetch the release again")


def _load_named(store: pyoxigraph.Store, path: Path) -> None:
    store.bulk_load(path=str(path), format=RdfFormat.N_QUADS, lenient=True)  # checked when it was written


def _load_union(store: pyoxigraph.Store, release: Release) -> int:
    """Writes each triple of a release once, without its graph's name; returns how many."""
    triples: set[bytes] = set()
    for path in release.paths():
        triples.update(line.rsplit(b" ", 2)[0] for line in path.read_bytes().splitlines())
    store.bulk_load(input=b" .\n".join(triples) + b" .\n", format=RdfFormat.N_TRIPLES, lenient=True)
    return len(triples)


def read_through(folder: Path) -> None:
    """Reads a store by graph, by predicate and by object, since damage shows only in the block that is read.

    Raises Damaged where a read fails or two ways of reading give different numbers of quads.
    """
    try:
        store = pyoxigraph.Store.read_only(str(folder))
        quads = list(store)
        graphs = [*store.named_graphs(), DefaultGraph()]
        counts = {
            "total": len(store),
            "scan": len(quads),
            "graph": sum(1 for graph in graphs for _ in store.quads_for_pattern(None, None, None, graph)),
            "predicate": sum(
                1 for node in {q.predicate for q in quads} for _ in store.quads_for_pattern(None, node, None)
            ),
            "object": sum(
                quad.object == node  # pyoxigraph 0.5.13 adds rows on disk where a number's last byte is 255
                for node in {q.object for q in quads}
                for quad in store.quads_for_pattern(None, None, node)
            ),
        }
    except (OSError, RuntimeError) as error:  # pyoxigraph raises the one at opening, the other while reading
        raise Damaged(f"{folder}: {error}; build again") from error
    if len(set(counts.values())) != 1:
        raise Damaged(f"{folder}: its indexes differ, {counts}; build again")


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
