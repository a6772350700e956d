"""The ontology as the tests of this room see it: as a store for SPARQL, and as an rdflib graph for reasoning."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import QueryResultsFormat, QuerySolutions, RdfFormat, Store
from rdflib import Graph

from graph.participation import derive
from graph.quads import statement_quads, thing_quads
from loaders.rows.reference import load
from ontology.documents import bridges, modules, ontology_quads
from ontology.names import PREFIXES, REFERENCE_GRAPH

_NAME = re.compile(r"(?<![\w:/<#])(id|src|ev|stmt|ann):([^\s;,\"]+)")
_EDTF = "http://id.loc.gov/datatypes/edtf/"


def turtle(text: str) -> str:
    """Turtle of the model's shorthand, in which local names may hold a slash: prefixes are added, names written out."""
    prefixes = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in (PREFIXES | {"edtf": _EDTF}).items())
    return prefixes + _NAME.sub(lambda match: f"<{PREFIXES[match[1]]}{match[2]}>", text)


@pytest.fixture(scope="session")
def store() -> Store:
    """All documents of the ontology; ask it with `use_default_graph_as_union=True`."""
    store = Store()
    store.extend(ontology_quads())
    return store


@pytest.fixture(scope="session")
def axioms() -> Graph:
    """Modules and bridges; a test that adds to it copies it first."""
    graph = Graph()
    for document in (*modules(), *bridges()):
        graph.parse(document, format="turtle")
    return graph


@pytest.fixture(scope="session")
def world() -> Store:
    """Ontology, reference facts with their statements, and the participations derived from them."""
    statements, things, _ = load()
    store = Store()
    store.extend(ontology_quads())
    for statement in statements:
        store.extend(statement_quads(statement))
    for thing in things:
        store.extend(thing_quads(thing, REFERENCE_GRAPH))
    store.extend(derive(statements))
    return store


@pytest.fixture(scope="session")
def released() -> Store:
    """The committed release, with what the texts say; ask it with `use_default_graph_as_union=True`."""
    files = sorted((Path(__file__).resolve().parents[2] / "graph" / "release").glob("*.nq"))
    if not files:
        pytest.skip("there is no release yet")
    store = Store()
    for file in files:
        store.bulk_load(path=str(file), format=RdfFormat.N_QUADS)
    return store


def tsv(store: Store, query: str) -> str:
    """The answer of a SELECT over the union of the named graphs, as SPARQL 1.1 TSV."""
    answer = store.query(query, use_default_graph_as_union=True)
    assert isinstance(answer, QuerySolutions)
    written = answer.serialize(format=QueryResultsFormat.TSV)
    assert written is not None
    return written.decode("utf-8")


@pytest.fixture(scope="session")
def rows() -> Callable[[Store, str], str]:
    """The function `tsv`, for test modules, which cannot import a conftest."""
    return tsv


@pytest.fixture(scope="session")
def read_turtle():  # type: ignore[no-untyped-def]
    """The function `turtle`, for test modules, which cannot import a conftest."""
    return turtle


REPORT = Path(__file__).resolve().parents[2] / "docs" / "ontology-quality.md"


def report(taken_away: str, count: int, survivors: int) -> None:
    """Holds a line of the mutation report against what was counted, or writes it where CYBERLEX_REWRITE is set."""
    line = re.compile(rf"^(\| {re.escape(taken_away)} \|.*\|) \d+ \| \d+ \|$", re.MULTILINE)
    text = REPORT.read_text(encoding="utf-8")
    found = line.search(text)
    assert found is not None, f"{REPORT.name} has no line for {taken_away}"
    true = f"{found[1]} {count} | {survivors} |"
    if os.environ.get("CYBERLEX_REWRITE"):
        REPORT.write_text(line.sub(true, text), encoding="utf-8")
    else:
        assert found[0] == true


@pytest.fixture(scope="session")
def mutation_report() -> Callable[[str, int, int], None]:
    """The function `report`, for test modules, which cannot import a conftest."""
    return report
