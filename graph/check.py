"""Whether a graph keeps the model's promises: every fact has evidence, every evidence its characters, every count is
the answer of the query that defines it.

The rules over quads are the queries of `graph/checks`, each of which returns what breaks it; the hashes are compared
with the texts where those are at hand. SHACL shapes are `graph.shapes`' business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from pyoxigraph import Literal, QuerySolutions, Store

from graph.aggregate import differences
from graph.texts import Texts, hashed
from ontology.names import SPARQL_PREFIXES, shortened

FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing that breaks one rule."""

    rule: str
    graph: str
    what: str

    def __str__(self) -> str:
        return f"{shortened(self.graph)}: {self.rule}: {shortened(self.what)}"


def faults(store: Store, texts: Texts) -> list[Fault]:
    """Everything in a store that breaks a rule, in order; the empty list where the graph is sound."""
    return sorted(
        [*_query_faults(store), *_hash_faults(store, texts), *_character_faults(store), *_count_faults(store)]
    )


def rules() -> list[Path]:
    """The files of the rules over quads."""
    return sorted(Path(str(path)) for path in files("graph").joinpath("checks").iterdir() if path.name.endswith(".rq"))


def _query_faults(store: Store) -> Iterator[Fault]:
    for path in rules():
        solutions = store.query(path.read_text(encoding="utf-8"))
        assert isinstance(solutions, QuerySolutions)
        for row in solutions:
            yield Fault(path.stem, row["graph"].value, row["what"].value)


def _count_faults(store: Store) -> Iterator[Fault]:
    """Stored counts that are not what the query that defines them says, and counts that are not stored."""
    for graph, what in differences(store):
        yield Fault("stored-count", graph, what)


def _hash_faults(store: Store, texts: Texts) -> Iterator[Fault]:
    """Evidence whose characters are not those that were hashed; texts that are not at hand are passed over."""
    query = """SELECT ?graph ?what ?sha ?start ?end ?hash {
        GRAPH ?graph { ?what oa:hasSource ?source ; oa:hasSelector ?selector ; cl:quoteSha256 ?hash .
                       ?selector oa:start ?start ; oa:end ?end . }
        GRAPH ?source { ?source cl:sha256 ?sha } }"""
    solutions = store.query(SPARQL_PREFIXES + query)
    assert isinstance(solutions, QuerySolutions)
    for row in solutions:
        text = texts.text(row["sha"].value)
        if text is None:
            continue
        if hashed(text[int(row["start"].value) : int(row["end"].value)]) != row["hash"].value:
            yield Fault("quote-hash", row["graph"].value, row["what"].value)


def _character_faults(store: Store) -> Iterator[Fault]:
    """Literals with characters that XML cannot carry."""
    for graph in store.named_graphs():
        for quad in store.quads_for_pattern(None, None, None, graph):
            if isinstance(quad.object, Literal) and FORBIDDEN.search(quad.object.value):
                yield Fault("forbidden-character", str(graph), f"{quad.subject} {quad.predicate}")
