"""The Turtle documents of the ontology, found where the package is installed, and all their quads in `graph:ontology`.

One folder a kind: modules (OWL), schemes (SKOS concepts), entities (named things and their labels), shapes (SHACL)
and bridges (alignments to other vocabularies). A document may not hold a blank node: the release must be the same
bytes at each build, and a blank node has no name of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import ClassVar, Final

from pyoxigraph import BlankNode, Quad, RdfFormat, parse

from ontology.names import ONTOLOGY_GRAPH

FOLDERS: Final = ("modules", "schemes", "entities", "shapes", "bridges")


class DocumentError(ValueError):
    """A document of the ontology cannot be used: the message names its file, and the line where one is known."""

    status: ClassVar[int] = 500
    exit_code: ClassVar[int] = 3


def modules() -> tuple[Path, ...]:
    """The OWL modules, one a file, by name."""
    return _documents("modules")


def schemes() -> tuple[Path, ...]:
    """The SKOS concept schemes, by name."""
    return _documents("schemes")


def entities() -> tuple[Path, ...]:
    """The files of things that texts name (states, bodies, instruments, places): types and labels, by name."""
    return _documents("entities")


def shapes() -> tuple[Path, ...]:
    """The SHACL shapes, by name."""
    return _documents("shapes")


def bridges() -> tuple[Path, ...]:
    """The alignments to other vocabularies, by name."""
    return _documents("bridges")


def documents() -> tuple[Path, ...]:
    """All documents, folder by folder in the order of `FOLDERS`."""
    return tuple(path for folder in FOLDERS for path in _documents(folder))


def quads(document: Path) -> Iterator[Quad]:
    """The quads of one Turtle document, in `graph:ontology`, in the order of the file.

    Raises DocumentError where it is not Turtle (file and line named) or holds a blank node.
    """
    try:
        for quad in parse(path=document, format=RdfFormat.TURTLE):
            if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode):
                raise DocumentError(f"{document}: a blank node near {quad.subject} {quad.predicate}; give it an IRI")
            yield Quad(quad.subject, quad.predicate, quad.object, ONTOLOGY_GRAPH)
    except SyntaxError as error:
        raise DocumentError(f"{document}:{error.lineno}: {error.msg}") from error


def ontology_quads() -> Iterator[Quad]:
    """The quads of all documents, in `graph:ontology`. The same quad may come twice.

    >>> {quad.graph_name.value for quad in ontology_quads()}
    {'https://w3id.org/cyberlex/graph/ontology'}

    Raises DocumentError as `quads` does.
    """
    for document in documents():
        yield from quads(document)


def _documents(folder: str) -> tuple[Path, ...]:
    place = Path(str(files("ontology"))) / folder
    return tuple(sorted(place.glob("*.ttl")))
