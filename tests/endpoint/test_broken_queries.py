"""Broken queries as researchers write them, and the hint that each must get: a table, asked over HTTP.

In the table `@` at the beginning stands for the usual prefixes; `\\n` for a line break.
"""

from __future__ import annotations

import csv
import json
import random
import time
from pathlib import Path

import pytest

from endpoint.query.gate import AGGREGATES
from endpoint.query.keywords import FUNCTIONS
from endpoint.query.mends import mend
from endpoint.query.patterns import pattern
from endpoint.query.scanned import scanned
from endpoint.query.syntax import syntax_problem
from ontology.names import PREFIXES
from queries.catalogue import catalogue

TABLE = Path(__file__).parent / "broken" / "broken_queries.tsv"
USUAL = ("cl", "id", "skos", "rdfs", "dcterms", "xsd")
ENOUGH = 0.9


def prologue() -> str:
    return "".join(f"PREFIX {name}: <{PREFIXES[name]}>\n" for name in USUAL)


def table(path: Path) -> list[dict[str, str]]:
    """The rows of a table of queries, written out."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in rows:
        text = row["query"].replace("\\n", "\n")
        row["query"] = (
            prologue() + text[1:] if text.startswith("@") and not text.startswith(("@prefix", "@base")) else text
        )
    return rows


def test_nine_in_ten_broken_queries_get_the_right_hint(sparql_server) -> None:
    rows = table(TABLE)
    assert len({row["query"] for row in rows}) == len(rows) >= 200
    wrong = []
    for row in rows:
        reply = sparql_server.query(row["query"])
        problem = json.loads(reply.body)
        if reply.status != 400:
            wrong.append(f"{row['kind']}: {row['query'][-90:]!r} is answered with {reply.status}")
        elif row["hint"] not in problem.get("hint", ""):
            wrong.append(f"{row['kind']}: {row['query'][-90:]!r} wants {row['hint']!r}: {problem.get('hint')!r}")
    share = 1 - len(wrong) / len(rows)
    print(f"\n{share:.1%} of {len(rows)} broken queries get the right hint")
    print("\n".join(wrong))
    assert share >= ENOUGH, "\n".join(wrong)


GOOD = {
    "groups": """SELECT ?c (COUNT(DISTINCT ?s) AS ?n) WHERE {
        ?s a ?c ; skos:prefLabel ?l . FILTER(LANG(?l) = 'en' && ?c != cl:State)
        OPTIONAL { ?s cl:memberOf/cl:partOf* ?m } } GROUP BY ?c HAVING(COUNT(?s) > 1) ORDER BY DESC(?n) LIMIT 10""",
    "values": """SELECT * { VALUES (?a ?b) { (1 'x'@en) (UNDEF '2'^^xsd:integer) } BIND(IF(?a > 1, 'y', 'z') AS ?c)
        FILTER NOT EXISTS { ?s cl:memberOf [ a cl:Body ; skos:prefLabel ?b ] } } VALUES ?a { 1 }""",
    "braces": """CONSTRUCT { ?s a cl:State . ?s skos:prefLabel ?l }
        WHERE { { ?s a cl:State } UNION { GRAPH ?g { ?s a cl:Body } }
        { SELECT ?s ?l { ?s skos:prefLabel ?l } LIMIT 5 } MINUS { ?s ?p (1 2) } }""",
    "paths": "ASK { ?s !(a|^cl:memberOf)+ ?o ; ^cl:memberOf ?x, ?y . }",
    "concatenation": """SELECT (GROUP_CONCAT(DISTINCT ?l; SEPARATOR=', ') AS ?t)
        { ?s skos:prefLabel ?l FILTER(?l > 'a' && ?l < 'b' || STRLEN(?l) = 3) }""",
    "a description": "DESCRIBE <https://w3id.org/cyberlex/id/state/KAZ>",
}


@pytest.mark.parametrize("text", GOOD.values(), ids=GOOD)
def test_nothing_is_mended_in_a_good_query(text: str) -> None:
    assert mend(prologue() + text) is None


WANTING = sorted({name for name, (fewest, _) in FUNCTIONS.items() if fewest} | AGGREGATES)


@pytest.mark.parametrize("name", WANTING)
def test_a_function_without_arguments_is_told_how_it_is_written(name: str) -> None:
    found = mend(f"SELECT ({name}() AS ?x) {{ ?s ?p ?o }}")
    assert found is not None
    assert f"{name}(" in found.hint


def catalogue_texts() -> list[str]:
    return [query.sparql for query in catalogue().values()]


def test_nothing_is_mended_in_the_catalogue() -> None:
    texts = catalogue_texts()
    assert len(texts) > 20
    assert [mend(text) for text in texts if mend(text) is not None] == []


def test_no_broken_text_breaks_the_mending() -> None:
    """Every row of the table and the catalogue, cut, doubled and shuffled: always a problem, in bounded time."""
    chance = random.Random(6)
    slowest = 0.0
    for text in [*(row["query"] for row in table(TABLE)), *catalogue_texts()]:
        words = text.split(" ")
        cut = chance.randrange(len(text))
        for broken in (
            text[:cut],
            text[cut:],
            " ".join(chance.sample(words, len(words))),
            text.replace(" ", ""),
            text * 2,
        ):
            started = time.process_time()
            problem = syntax_problem(broken, "error at 1:1: expected one of SELECT")
            pattern(scanned(broken))
            slowest = max(slowest, time.process_time() - started)
            assert 0 < len(problem.detail) < 1000
            assert len(problem.hint or "") < 1000
    assert slowest < 0.5


LONG = {
    "open brackets": "SELECT * " + "{" * 100 + "x " * 100_000,
    "words": "SELECT * { " + "wurd " * 100_000,
    "prefixes": "SELECT * { " + "".join(f"?s p{n}:x ?o ." for n in range(20_000)),
    "groups": "SELECT ?a { ?s ?p ?o } GROUP BY ?b " * 5_000,
    "declarations": "PREFIX a: <urn:> SELECT " + "b: <urn:> " * 20_000,
    "namespaces": "PREFIX a: <urn:> " + "b: <urn:> , " * 20_000 + "SELECT * {}",
    "numbered lines": "".join(f"{n} SELECT\n" for n in range(10_000)),
    "entities": "SELECT * { " + "&lt; %s {a} " * 20_000,
    "signs": "SELECT * { " + "； … ≥ " * 20_000,
    "values": "SELECT * { VALUES ?x { " + "?y " * 50_000,
    "binds": "SELECT * { " + "BIND(1 AS ?x) " * 20_000,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_mending_is_bounded(text: str) -> None:
    started = time.process_time()
    assert len(syntax_problem(text, "error at 1:1: expected one of SELECT").hint or "") < 1000
    assert time.process_time() - started < 1.0
