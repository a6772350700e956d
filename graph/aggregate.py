"""Counts that pages show and VoID states: each the answer of one query, stored at build time, compared at each check.

A query of `graph/aggregates` is a CONSTRUCT whose template is what is stored, in `graph:meta`. Counts are no
statements of sources, so they stand outside every graph that needs evidence, and they leave `graph:meta` out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, QueryTriples, Store, Triple

from ontology.names import BASE, LABEL, META_GRAPH, RDF_TYPE, term

DATASET: Final = NamedNode(BASE + "dataset")
TITLE: Final = "#+ title: "
COUNTS: Final = tuple(
    term(name)
    for name in (
        "void:triples",
        "void:entities",
        "void:classes",
        "void:properties",
        "void:distinctSubjects",
        "void:distinctObjects",
        "rdf:value",
    )
)


@dataclass(frozen=True, slots=True)
class Aggregate:
    """A query that defines stored counts: its name among `graph/aggregates`, what it counts, its text."""

    name: str
    title: str
    text: str

    @property
    def iri(self) -> NamedNode:
        """The query's own IRI, which every count that it defines refers to."""
        return NamedNode(f"{DATASET.value}#query-{self.name}")

    def triples(self, store: Store) -> set[Triple]:
        """What the query says of a store, and that each thing it counts for is defined by it."""
        made = store.query(self.text)
        if not isinstance(made, QueryTriples):
            raise TypeError(f"{self.name}: an aggregate is a CONSTRUCT")
        found = set(made)
        return found | {Triple(each.subject, DEFINED_BY, self.iri) for each in found if each.predicate in COUNTS}

    def described(self) -> Iterator[Triple]:
        """The query itself, as RDF."""
        yield Triple(self.iri, RDF_TYPE, term("sh:SPARQLConstructExecutable"))
        yield Triple(self.iri, LABEL, Literal(self.title, language="en"))
        yield Triple(self.iri, term("sh:construct"), Literal(self.text))


DEFINED_BY: Final = term("rdfs:seeAlso")


def aggregates() -> tuple[Aggregate, ...]:
    """All aggregates, by name."""
    folder = Path(str(files("graph") / "aggregates"))
    return tuple(_read(path) for path in sorted(folder.glob("*.rq")))


def _read(path: Path) -> Aggregate:
    text = path.read_text(encoding="utf-8")
    title = next((line.removeprefix(TITLE) for line in text.splitlines() if line.startswith(TITLE)), path.stem)
    return Aggregate(path.stem, title, text)


def counted(store: Store) -> set[Triple]:
    """What the queries say of a store's named graphs now."""
    return {triple for each in aggregates() for triple in each.triples(store)}


def differences(store: Store) -> Iterator[tuple[str, str]]:
    """What is stored and not what its query says, and what a query says and is not stored, as (graph, what)."""
    right = counted(store)
    held = {quad.triple for quad in store.quads_for_pattern(None, None, None, META_GRAPH)}
    for triple in right - held:
        yield META_GRAPH.value, f"not stored: {_words(triple)}"
    for predicate in COUNTS:
        for quad in store.quads_for_pattern(None, predicate, None):
            if not isinstance(quad.graph_name, DefaultGraph) and quad.triple not in right:
                yield str(quad.graph_name).strip("<>"), f"not what its query says: {_words(quad.triple)}"


def _words(triple: Triple) -> str:
    return " ".join(str(part).strip("<>") for part in (triple.subject, triple.predicate, triple.object))
