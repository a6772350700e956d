"""The documents of the ontology: found, parsed into graph:ontology, refused with file and line where broken."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Store

from ontology import documents
from ontology.names import ONTOLOGY_GRAPH, PREFIXES

ROOT = Path(__file__).resolve().parents[2]
OWN_NAME = re.compile(r"\bcl:([A-Za-z]\w*)")


@pytest.mark.parametrize(
    ("folder", "least"), [("modules", 9), ("schemes", 1), ("entities", 1), ("shapes", 6), ("bridges", 9)]
)
def test_each_kind_has_documents(folder: str, least: int) -> None:
    found = getattr(documents, folder)()
    assert len(found) >= least
    assert all(path.suffix == ".ttl" and path.parent.name == folder for path in found)


def test_documents_are_all_kinds_in_order() -> None:
    folders = [path.parent.name for path in documents.documents()]
    assert folders == sorted(folders, key=documents.FOLDERS.index)


def test_quads_are_in_the_ontology_graph_and_hold_no_blank_node() -> None:
    quads = list(documents.ontology_quads())
    assert {quad.graph_name for quad in quads} == {ONTOLOGY_GRAPH}
    assert not [quad for quad in quads if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode)]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("@prefix a: <http://x/> .\na:b a:c [] .", "blank node"),
        ("@prefix a: <http://x/> .\na:b a:c ( a:d ) .", "blank node"),
        ("@prefix a: <http://x/> .\na:b a:c .", ":2: "),
    ],
    ids=["blank node", "list of blank nodes", "syntax error with its line"],
)
def test_a_broken_document_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    document = tmp_path / "broken.ttl"
    document.write_text(text, encoding="utf-8")
    with pytest.raises(documents.DocumentError, match=reason) as caught:
        list(documents.quads(document))
    assert "broken.ttl" in str(caught.value)


def undeclared(declared: set[str], text: str) -> set[str]:
    """Names of our vocabulary that a text uses and no module declares."""
    return set(OWN_NAME.findall(text)) - declared


@pytest.fixture(scope="module")
def declared(store: Store) -> set[str]:
    query = (
        "SELECT ?term WHERE { VALUES ?kind { owl:Class owl:ObjectProperty owl:DatatypeProperty owl:AnnotationProperty"
        " owl:NamedIndividual } ?term a ?kind }"
    )
    rows = store.query(query, prefixes={"owl": PREFIXES["owl"]}, use_default_graph_as_union=True)
    return {row["term"].value.removeprefix(PREFIXES["cl"]) for row in rows}


@pytest.mark.parametrize("folder", ["ontology", "graph", "loaders", "queries", "endpoint"])
def test_no_room_says_a_name_that_no_module_declares(folder: str, declared: set[str]) -> None:
    files = [
        path for path in (ROOT / folder).rglob("*") if path.suffix in {".py", ".ttl", ".rq", ".toml", ".csv", ".html"}
    ]
    unknown = {
        f"{path.relative_to(ROOT)}: cl:{name}"
        for path in files
        for name in undeclared(declared, path.read_text(encoding="utf-8"))
    }
    assert not unknown


def test_an_undeclared_name_is_seen(declared: set[str]) -> None:
    assert undeclared(declared, "?x a cl:Instrument ; cl:noSuchThing ?y") == {"noSuchThing"}
