"""The release: the graph as sorted N-Quads, one file a named graph, so that a diff shows what knowledge changed.

A release is a folder of `*.nq` files and nothing else: the same texts, tables, rules and decisions give the same
bytes. The one that ships with the project stands beside this module.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from pyoxigraph import NamedNode, Quad

from graph.errors import Damaged
from graph.quads import n_quads
from ontology.names import PREFIXES


@dataclass(frozen=True, slots=True)
class Release:
    """A folder of N-Quads files."""

    folder: Path

    @property
    def exists(self) -> bool:
        """Whether any file of a release stands in the folder."""
        return any(self.folder.glob("*.nq"))

    def paths(self) -> list[Path]:
        """Its files, by name. Raises Damaged where there is none."""
        found = sorted(self.folder.glob("*.nq"))
        if not found:
            raise Damaged(f"{self.folder}: no release stands here; run `cyberlex build DIR`")
        return found

    def fingerprint(self) -> str:
        """SHA-256 over the names and bytes of its files, in hex: two releases are the same where this is."""
        total = hashlib.sha256()
        for path in self.paths():
            total.update(path.name.encode("utf-8") + b"\x1f" + hashlib.sha256(path.read_bytes()).digest())
        return total.hexdigest()

    def counts(self) -> dict[str, int]:
        """Quads a file."""
        return {path.name: path.read_bytes().count(b"\n") for path in self.paths()}


def shipped() -> Release:
    """The release that ships with the project."""
    return Release(Path(str(files("graph") / "release")))


def file_name(graph: str) -> str:
    """The file of a named graph.

    >>> file_name("https://w3id.org/cyberlex/source/gorelik-2022")
    'source-gorelik-2022.nq'
    >>> file_name("https://w3id.org/cyberlex/graph/reference")
    'reference.nq'
    """
    if graph.startswith(PREFIXES["src"]):
        return f"source-{graph.removeprefix(PREFIXES['src'])}.nq"
    return f"{graph.removeprefix(PREFIXES['graph'])}.nq"


def by_graph(quads: Iterable[Quad]) -> dict[str, list[Quad]]:
    """Quads sorted into their named graphs. Raises ValueError for a quad of the default graph."""
    sorted_out: dict[str, list[Quad]] = defaultdict(list)
    for quad in quads:
        if not isinstance(quad.graph_name, NamedNode):
            raise ValueError(f"a quad without a named graph: {quad}")
        sorted_out[quad.graph_name.value].append(quad)
    return dict(sorted_out)


def write(graphs: Mapping[str, Iterable[Quad]], folder: Path) -> Release:
    """Writes one file a graph into a folder, removing release files of graphs that are no more."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {file_name(graph): quads for graph, quads in graphs.items()}
    for path in folder.glob("*.nq"):
        if path.name not in wanted:
            path.unlink()
    for name, quads in sorted(wanted.items()):
        (folder / name).write_text(n_quads(quads), encoding="utf-8", newline="\n")
    return Release(folder)


def differences(first: Release, second: Release) -> list[str]:
    """Names of the files that differ, or stand in one of the two only."""
    ours = {path.name: path for path in first.paths()}
    theirs = {path.name: path for path in second.paths()}
    return [
        name
        for name in sorted(ours.keys() | theirs.keys())
        if name not in ours or name not in theirs or ours[name].read_bytes() != theirs[name].read_bytes()
    ]
