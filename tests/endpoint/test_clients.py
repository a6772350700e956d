"""Programs that researchers use, asked against the real server: their answers are known, or compared with each other.

The JavaScript ones and their Node stand beside the Python that runs the tests (`make clients`). Where something is
missing its tests skip, except where CYBERLEX_CLIENTS=all says that all of them must run, as in CI.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

JAVASCRIPT = Path(sys.prefix) / "clients"
ANSWERS_KNOWN = 5
# client -> how many of the queries it can ask: graphs and truth values come in no CSV
CLIENTS = {
    "SPARQLWrapper GET": 9,
    "SPARQLWrapper form": 9,
    "SPARQLWrapper direct": 9,
    "rdflib GET xml": 9,
    "rdflib POST json": 9,
    "rdflib POST_FORM csv": 5,
    "pandas csv": 5,
    "curl": 9,
    "comunica": 9,
    "sparql-http-client": 9,
}
PREFIXES = """PREFIX cl: <https://w3id.org/cyberlex/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
# Asked beside those that the tool brings: of the ontology, in three languages and scripts, with things unbound.
QUERIES = {
    "labels.rq": "SELECT ?t ?l WHERE { ?t a skos:Concept ; skos:prefLabel ?l FILTER(LANG(?l) = 'uk') } ORDER BY ?t ?l",
    "unbound.rq": """SELECT ?i ?b ?d WHERE { ?i a cl:Instrument
        OPTIONAL { ?i cl:adoptedBy ?b } OPTIONAL { ?i cl:enteredIntoForceOn ?d } } ORDER BY ?i""",
    "counts.rq": """SELECT ?c ?n WHERE { { SELECT ?c (COUNT(*) AS ?n) WHERE { ?x a ?c } GROUP BY ?c } }
        ORDER BY DESC(?n) ?c""",
    "classes.rq": "CONSTRUCT { ?c rdfs:subClassOf ?d } WHERE { ?c rdfs:subClassOf ?d FILTER(isIRI(?c) && isIRI(?d)) }",
}


def missing(what: str) -> None:
    """Skip, or fail where nothing may be missing."""
    said = f"{what} is not installed: `make clients` and the extra cyberlex[dev] install it"
    if os.environ.get("CYBERLEX_CLIENTS") == "all":
        pytest.fail(said)
    pytest.skip(said)


@pytest.fixture(scope="module")
def answers(site_server, shared: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, dict], str]:
    """What each client answers to each query, and what the tool says of them."""
    folder = tmp_path_factory.mktemp("clients")
    for name, text in QUERIES.items():
        (folder / name).write_text(PREFIXES + text, encoding="utf-8")
    asked = [part for name in QUERIES for part in ("--query", str(folder / name))]
    javascript = ["--js", str(JAVASCRIPT)] if JAVASCRIPT.is_dir() else []
    tool = [sys.executable, str(shared / "tools" / "sparql_clients.py"), f"{site_server.address}/sparql"]
    report = folder / "report.json"
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    told = subprocess.run(
        [*tool, *javascript, *asked, "--json", str(report)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PATH": path},
    )
    return json.loads(report.read_text(encoding="utf-8")), told.stdout + told.stderr


@pytest.mark.slow
@pytest.mark.parametrize("client", CLIENTS)
def test_the_client_gets_the_right_answers(answers: tuple[dict[str, dict], str], client: str) -> None:
    found, told = answers
    if client not in found:
        missing(client)
    assert len(found[client]) == CLIENTS[client]
    assert f"FAILED  {client}  " not in told, told
    assert not [answer for answer in found[client].values() if str(answer).startswith("ERROR")]


@pytest.mark.slow
def test_the_queries_of_the_graph_have_rows(answers: tuple[dict[str, dict], str]) -> None:
    of_curl = answers[0]["curl"]
    assert len(of_curl) == ANSWERS_KNOWN + len(QUERIES)
    assert all(len(of_curl[name]) > 10 for name in QUERIES)
    bound = [row[1] for row in of_curl["unbound.rq"] if row[0].endswith("tycho-convention")]
    assert bound == ["https://w3id.org/cyberlex/id/body/crater-council"]
    assert any(None in row for row in of_curl["unbound.rq"])


def test_sparqlwrapper_is_told_what_is_wrong(site_server) -> None:
    try:
        from SPARQLWrapper import JSON, SPARQLExceptions, SPARQLWrapper
    except ImportError:
        missing("SPARQLWrapper")
    asked = SPARQLWrapper(f"{site_server.address}/sparql", returnFormat=JSON)
    asked.setQuery("SELECT ?s WHRE { ?s a <urn:x> }")
    with pytest.raises(SPARQLExceptions.QueryBadFormed, match="WHERE"):
        asked.query()


@pytest.mark.filterwarnings("ignore:unclosed|Implicitly cleaning up:ResourceWarning")  # urllib keeps a failed answer
def test_rdflib_is_told_that_a_query_is_broken(site_server) -> None:
    import rdflib
    from rdflib.plugins.stores.sparqlstore import SPARQLStore

    graph = rdflib.Graph(SPARQLStore(f"{site_server.address}/sparql", returnFormat="json"))
    with pytest.raises(ValueError, match="something wrong"):
        list(graph.query("SELECT ?s WHERE { ?s a ?c } GROUP BY ?c"))
    graph.close()


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib.*")  # of rdflib to itself
@pytest.mark.parametrize(
    "path", ["/ontology", "/id/state/moonland", "/.well-known/void", "/.well-known/sparql-examples"]
)
def test_rdflib_reads_addresses_as_they_are(site_server, path: str) -> None:
    import rdflib

    assert len(rdflib.Graph().parse(site_server.address + path)) > 1
