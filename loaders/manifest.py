"""Which source texts the project knows: their names, by the hash of their bytes.

A text that is not listed is a further source, named after its file. What the manifest says of a source (label,
language) is bibliographic and exempt from evidence; what a text says of itself is a statement like any other.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pyoxigraph import Literal, NamedNode

from graph.statement import Term
from ontology.names import PREF_LABEL, PREFIXES, term


@dataclass(frozen=True, slots=True)
class KnownSource:
    """A line of the manifest."""

    iri: NamedNode
    metadata: tuple[tuple[NamedNode, Term], ...]


@cache
def known_sources() -> dict[str, KnownSource]:
    """Hex SHA-256 of a text's bytes -> what the manifest says of it."""
    listed = tomllib.loads(files("loaders").joinpath("sources.toml").read_text(encoding="utf-8"))["source"]
    return {row["sha256"]: _known(row) for row in listed}


def _known(row: dict[str, str]) -> KnownSource:
    metadata: list[tuple[NamedNode, Term]] = [
        (PREF_LABEL, Literal(row["label"], language="en")),
        (term("dcterms:language"), Literal(row["language"])),
    ]
    if "doi" in row:
        metadata.append((term("cl:doi"), Literal(row["doi"])))
    if "abstract_of" in row:
        metadata.append((term("cl:abstractOf"), NamedNode(PREFIXES["src"] + row["abstract_of"])))
    return KnownSource(NamedNode(PREFIXES["src"] + row["slug"]), tuple(metadata))
