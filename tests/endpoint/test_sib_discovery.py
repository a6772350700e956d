"""The editor of SIB finds our prefixes, questions, classes and properties by the queries that it sends, unchanged.

It asks by GET with a parameter of its own before the query, and gives up after 5 seconds. https://github.com/sib-swiss/sparql-editor
"""

from __future__ import annotations

import hashlib
import json
import time
import urllib.parse
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
from pyoxigraph import DefaultGraph, Quad, Store

from graph.description import description
from graph.release import by_graph
from ontology.documents import ontology_quads
from ontology.names import PREFIXES, RDF_TYPE, REFERENCE_GRAPH, entity, term
from queries.catalogue import catalogue
from queries.description import catalogue_quads

QUERIES = Path(__file__).with_name("sib")
SHA256 = {
    "classes-and-properties.rq": "dd8d5056c4c095ceecef3bef2460bac4c5b5a086cc740b22e2b5b3d5b5798ae7",
    "classes-without-void.rq": "7b4c64bb3a576352dacb0d81ddc5f877368c9cbe822ade104285444f5bcb2e08",
    "examples.rq": "bcf4ae09e131171a15507b9c520b2e8eaa4f014d217dc3aaeed2a841949a0053",
    "prefixes.rq": "b16ae39878ce520bbd7743415854a820438101ab2b466e3c273a08abfc93d09e",
    "properties-without-void.rq": "894b14dec3870ed62b4caf7e0106c7aa672fd4895cac5618b307bc8e9469a02a",
}
PATIENCE = 5.0
STATE, BODY = entity("state", "moonland"), entity("body", "crater-council")
FACTS = [
    Quad(STATE, RDF_TYPE, term("cl:State"), REFERENCE_GRAPH),
    Quad(BODY, RDF_TYPE, term("cl:Body"), REFERENCE_GRAPH),
    Quad(STATE, term("cl:memberOf"), BODY, REFERENCE_GRAPH),
]


@pytest.fixture(scope="module")
def server(start_server: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A server over the ontology, three facts, their description and the catalogue."""
    path = tmp_path_factory.mktemp("sib") / "store"
    store = Store(str(path))
    quads = [*ontology_quads(), *FACTS]
    quads += [*description(by_graph(quads)), *catalogue_quads()]
    store.extend(quads)
    store.extend(Quad(*quad.triple, DefaultGraph()) for quad in quads)
    store.flush()
    return start_server(path, pages=True, seconds=10.0)


def answer(server: Any, name: str) -> list[dict[str, str]]:
    """The rows that the editor gets: each variable's value."""
    text = (QUERIES / f"{name}.rq").read_text(encoding="utf-8")
    begun = time.monotonic()
    reply = server.call(
        "GET",
        f"/sparql?ac=1&query={urllib.parse.quote(text)}",
        headers={"Accept": "application/sparql-results+json", "Origin": "https://editor.example"},
    )
    assert reply.status == 200
    assert reply.media_type == "application/sparql-results+json"
    assert reply.headers["Access-Control-Allow-Origin"] == "*"
    assert time.monotonic() - begun < PATIENCE
    bindings = json.loads(reply.body)["results"]["bindings"]
    return [{variable: found["value"] for variable, found in row.items()} for row in bindings]


def test_the_queries_are_those_of_sib() -> None:
    held = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in QUERIES.glob("*.rq")}
    assert held == SHA256


def test_prefixes(server: Any) -> None:
    assert {row["prefix"]: row["namespace"] for row in answer(server, "prefixes")} == PREFIXES


def test_examples(server: Any) -> None:
    rows = {row["sq"]: row for row in answer(server, "examples")}
    assert set(rows) == {each.iri.value for each in catalogue().values()}
    for each in catalogue().values():
        assert rows[each.iri.value]["comment"] == each.title
        pyoxigraph.Store().query(rows[each.iri.value]["query"])


def test_classes_and_properties(server: Any) -> None:
    """By name, with what it takes to complete a query: which property the things of a class have."""
    found = {(row["subjectClass"], row["prop"]) for row in answer(server, "classes-and-properties")}
    assert (term("cl:State").value, term("cl:memberOf").value) in found
    assert (term("cl:Body").value, term("cl:memberOf").value) not in found
    labels = {row.get("subjectClassLabel") for row in answer(server, "classes-and-properties")}
    assert "state" in {label.lower() for label in labels if label}


def test_classes_and_properties_where_no_void_is_known(server: Any) -> None:
    assert term("cl:State").value in {row["cls"] for row in answer(server, "classes-without-void")}
    assert term("cl:memberOf").value in {row["pred"] for row in answer(server, "properties-without-void")}
