"""Hygiene of the ontology as small queries: each must give no row on ours, and a row on the fault beside it.

They re-express ROBOT's report rules, FIBO's hygiene tests, the OOPS! pitfalls that can be automated, and qSKOS's
checks of concept schemes; each query's head names which. `quality/rules.tsv` lists every rule of the first three, with
our queries or the reason why there is none.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store
from rdflib import Graph, Namespace
from rdflib.namespace import DCTERMS, ORG, OWL, PROV, RDF, SDO, SKOS

from ontology.documents import bridges, documents
from ontology.names import PREFIXES

FOLDER = Path(__file__).parent / "quality"
QUERIES = sorted(FOLDER.glob("*.rq"))
CL = Namespace(PREFIXES["cl"])


@pytest.mark.parametrize("query", QUERIES, ids=lambda path: path.stem)
def test_the_ontology_has_no_such_fault(query: Path, store: Store) -> None:
    rows = store.query(query.read_text(encoding="utf-8"), use_default_graph_as_union=True)
    assert [str(row["term"]) for row in rows] == []


@pytest.mark.parametrize("query", QUERIES, ids=lambda path: path.stem)
def test_the_fault_is_seen(query: Path) -> None:
    faulty = Store()
    faulty.load(path=query.with_suffix(".fault.ttl"), format=RdfFormat.TURTLE)
    assert list(faulty.query(query.read_text(encoding="utf-8")))


def headless(text: str) -> bool:
    """Whether a query has not just the head title, origin, expect."""
    head = [line for line in text.splitlines() if line.startswith("#+ ")]
    return [line.split(":")[0] for line in head] != ["#+ title", "#+ origin", "#+ expect"]


def unpaired(names: Iterable[str]) -> set[str]:
    """Stems of files that are a query without its fault, or a fault without its query."""
    names = set(names)
    queries = {name.removesuffix(".rq") for name in names if name.endswith(".rq")}
    return queries ^ {name.removesuffix(".fault.ttl") for name in names if name.endswith(".fault.ttl")}


def test_each_query_has_a_head_and_each_fault_a_query() -> None:
    assert [query.name for query in QUERIES if headless(query.read_text(encoding="utf-8"))] == []
    assert unpaired(path.name for path in FOLDER.iterdir()) == set()


@pytest.mark.parametrize(
    "text", ["#+ title: a\n#+ expect: none\n", "SELECT * {}", "#+ origin: b\n#+ title: a\n#+ expect: c"]
)
def test_a_query_without_a_head_is_seen(text: str) -> None:
    assert headless(text)


def test_a_query_or_fault_alone_is_seen() -> None:
    assert unpaired(["a.rq", "a.fault.ttl", "b.rq", "c.fault.ttl", "rules.tsv"]) == {"b", "c"}


def listed(text: str) -> list[dict[str, str]]:
    """The rows of a list of rules: list, rule, queries, why not."""
    return list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


def unanswered(rules: list[dict[str, str]], known: set[str]) -> list[str]:
    """Rules with no query of ours and no reason, or with a query that is not there."""
    return [
        row["rule"]
        for row in rules
        if not set(row["queries"].split()) <= known or bool(row["queries"]) is bool(row["why not"])
    ]


def test_every_rule_of_the_lists_has_a_query_or_a_reason() -> None:
    rules = listed((FOLDER / "rules.tsv").read_text(encoding="utf-8"))
    known = {query.stem for query in QUERIES}
    assert unanswered(rules, known) == []
    assert Counter(row["list"] for row in rules) == {"ROBOT report": 34, "FIBO hygiene": 59, "OOPS!": 41}
    first = rules[0]
    assert unanswered([first], known - set(first["queries"].split())) == [first["rule"]]
    assert unanswered([first | {"queries": ""}], known) == [first["rule"]]


def credited(stem: str, origin: str, rules: list[dict[str, str]]) -> bool:
    """Whether the origin of a query names each rule that lists it, or says whose it is where none does."""
    theirs = [row["rule"].split()[0] for row in rules if stem in row["queries"].split()]
    ours = any(name in origin for name in ("cyberlex", "SKOS", "OWL 2"))
    return all(rule in origin for rule in theirs) and (bool(theirs) or ours)


def test_every_query_says_whose_rule_it_is() -> None:
    rules = listed((FOLDER / "rules.tsv").read_text(encoding="utf-8"))
    origins = {query.stem: query.read_text(encoding="utf-8").splitlines()[1] for query in QUERIES}
    assert [stem for stem, origin in origins.items() if not credited(stem, origin, rules)] == []


@pytest.mark.parametrize(
    ("stem", "origin", "verdict"),
    [
        ("a", "#+ origin: P01", True),
        ("a", "#+ origin: SKOS", False),
        ("b", "#+ origin: SKOS", True),
        ("b", "#+ origin:", False),
    ],
    ids=["named", "not named", "ours", "nobody's"],
)
def test_credited(stem: str, origin: str, verdict: bool) -> None:
    assert credited(stem, origin, [{"rule": "P01 of a list", "queries": "a c"}]) is verdict


def examples(store: Store) -> list[tuple[str, str]]:
    """Each own term with its example."""
    query = "SELECT ?term ?example WHERE { ?term skos:example ?example } ORDER BY ?term"
    rows = store.query(query, prefixes={"skos": PREFIXES["skos"]}, use_default_graph_as_union=True)
    pairs = [(row["term"].value, row["example"].value) for row in rows]
    return [pair for pair in pairs if pair[0].startswith(PREFIXES["cl"])]


def test_each_example_is_turtle_that_uses_its_term(store: Store, read_turtle) -> None:  # type: ignore[no-untyped-def]
    found = examples(store)
    assert len(found) > 200
    for term, example in found:
        graph = Graph().parse(data=read_turtle(example), format="turtle")
        assert term in {str(node) for triple in graph for node in triple}, term


def test_an_example_with_a_fault_is_no_turtle(read_turtle) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(SyntaxError):
        Graph().parse(data=read_turtle("id:state/KAZ a ; ."), format="turtle")


@pytest.mark.parametrize("document", documents(), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_prefix_is_declared_in_vain(document: Path) -> None:
    assert not unused_prefixes(document.read_text(encoding="utf-8"))


def unused_prefixes(text: str) -> set[str]:
    """Prefixes that a Turtle document declares and never writes."""
    lines = text.splitlines()
    declared = {line.split()[1] for line in lines if line.startswith("@prefix")}
    body = "\n".join(line for line in lines if not line.startswith(("@prefix", "#")))
    return {prefix for prefix in declared if prefix not in body}


def test_an_unused_prefix_is_seen() -> None:
    assert unused_prefixes("@prefix a: <http://a/> .\n@prefix b: <http://b/> .\na:x a a:Y .\n") == {"b:"}


CLOSED = {str(space): space for space in (ORG, PROV, SKOS, SDO)}


def unknown_matches(graph: Graph) -> set[str]:
    """Terms that a bridge points to and that the vocabulary, as rdflib knows it, does not have."""
    relations = {SKOS.closeMatch, SKOS.relatedMatch, SKOS.exactMatch}
    targets = {str(o) for s, p, o in graph if s.startswith(CL) and (p in relations or "subPropertyOf" in p)}
    targets |= {str(o) for s, p, o in graph if s.startswith(CL) and "subClassOf" in p}
    return {
        target
        for target in targets
        for iri, space in CLOSED.items()
        if target.startswith(iri) and target.removeprefix(iri) not in space
    }


@pytest.mark.parametrize("bridge", bridges(), ids=lambda path: path.stem)
def test_bridges_point_to_terms_that_exist(bridge: Path) -> None:
    assert not unknown_matches(Graph().parse(bridge, format="turtle"))


def test_a_bridge_to_nowhere_is_seen() -> None:
    graph = Graph()
    graph.add((CL.Body, SKOS.closeMatch, ORG["NoSuchClass"] if "NoSuchClass" in ORG else Namespace(str(ORG)).Nothing))
    assert unknown_matches(graph) == {str(ORG) + "Nothing"}


def unseen(graph: Graph) -> list[str]:
    """Documents that do not say both where their vocabulary is and which version of it was read."""
    documents = list(graph.subjects(RDF.type, OWL.Ontology)) or [OWL.Ontology]
    return [str(document) for document in documents if len(list(graph.objects(document, DCTERMS.source))) != 2]


@pytest.mark.parametrize("bridge", bridges(), ids=lambda path: path.stem)
def test_bridges_say_where_the_other_vocabulary_was_seen(bridge: Path) -> None:
    graph = Graph().parse(bridge, format="turtle")
    assert unseen(graph) == []
    document = graph.value(predicate=RDF.type, object=OWL.Ontology)
    source = next(graph.objects(document, DCTERMS.source))
    graph.remove((document, DCTERMS.source, source))
    assert unseen(graph) == [str(document)]
    graph.remove((document, RDF.type, OWL.Ontology))
    assert unseen(graph)
