"""The lexical gate: what it counts, what it refuses, and what it must let pass."""

from __future__ import annotations

import contextlib
import time

import pytest

from endpoint.http.formats import Kind
from endpoint.http.problems import Problem, ReadOnly, ServiceRefused, SyntaxProblem, TooLarge
from endpoint.query import gate

REFUSED_SERVICES = {
    "plain": "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "silent": "SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }",
    "variable": "SELECT * { SERVICE ?x { ?s ?p ?o } }",
    "small letters, no space": "SELECT * {service?x{?s ?p ?o}}",
    "prefixed name": "PREFIX a: <urn:> SELECT * { SERVICE a:b { } }",
    "keyword and empty prefix run together": "PREFIX : <urn:> SELECT * { SERVICE:b { } }",
    "silent and a name run together": "PREFIX : <urn:> SELECT * { SERVICESILENT:b { } }",
    "after a comment": "SELECT * { # note\nSERVICE <urn:a> { } }",
    "after a string": "SELECT * { ?s ?p 'it' SERVICE <urn:a> { } }",
    "after a long string with quotes": 'SELECT * { ?s ?p """a "" b""" . SERVICE <urn:a> { } }',
    "after a comparison": "SELECT * { ?s ?p ?a FILTER(?a<?b)SERVICE<urn:a>{ } }",
    "spelt with an escape": r"SELECT * { S\u0045RVICE <urn:a> { } }",
    "spelt with a long escape": r"SELECT * { \U00000053ERVICE <urn:a> { } }",
    "quote closed by an escape": r"SELECT * { ?s ?p 'a\u0027 . SERVICE <urn:a> { ?s ?p 'b' } }",
    "number before it": "SELECT * { ?s ?p 1SERVICE <urn:a> { } }",
    "in a sub-query": "SELECT * { { SELECT ?x { SERVICE ?x { } } } }",
}

LET_PASS = {
    "in a string": "SELECT * { ?s ?p 'SERVICE <urn:a> {' }",
    "in a long string": "SELECT * { ?s ?p '''SERVICE\n<urn:a> {''' }",
    "in an IRI": "SELECT * { ?s <http://example.org/SERVICE> ?o }",
    "in a comment": "SELECT * { ?s ?p ?o } # SERVICE <urn:a> {}",
    "as a variable": "SELECT ?service { ?service ?p ?o }",
    "as a local name": "PREFIX a: <urn:> SELECT * { ?s a:SERVICE ?o }",
    "as a prefix": "PREFIX service: <urn:> SELECT * { ?s service:x ?o }",
    "quotes escaped in a string": r"SELECT ('a\u0022b\u0027\u005C' AS ?x) {}",
    "as a graph of that prefix": "PREFIX service: <urn:> SELECT * { GRAPH service:x { ?s ?p ?o } }",
}


@pytest.mark.parametrize("text", REFUSED_SERVICES.values(), ids=REFUSED_SERVICES)
def test_every_form_of_service_is_refused(text: str) -> None:
    with pytest.raises((ServiceRefused, SyntaxProblem)):
        gate.outline(text)


@pytest.mark.parametrize("text", LET_PASS.values(), ids=LET_PASS)
def test_the_word_alone_is_not(text: str) -> None:
    assert gate.outline(text).form == "SELECT"


MISREAD = {
    "an aggregate in an aggregate": "SELECT (COUNT(COUNT(*)) AS ?n) {}",
    "deeper": "SELECT (SUM(1 + (2 * max(?x))) AS ?n) { ?s ?p ?x }",
}
READ = {
    "two aggregates": "SELECT (COUNT(?x) + SUM(?x) AS ?n) { ?s ?p ?x }",
    "an aggregate over a sub-query": "SELECT (MAX(?n) AS ?m) { { SELECT (COUNT(?x) AS ?n) { ?s ?p ?x } GROUP BY ?s } }",
    "an aggregate in HAVING": "SELECT ?s { ?s ?p ?x } GROUP BY ?s HAVING(COUNT(?x) > 1 && MIN(?x) > 2)",
    "a triple term as object": "SELECT * { BIND(<<( <urn:s> <urn:p> <<( <urn:s> <urn:p> 1 )>> )>> AS ?t) }",
    "a reified triple": "SELECT * { << <urn:s> <urn:p> 'a' >> ?p ?o }",
}


@pytest.mark.parametrize("text", MISREAD.values(), ids=MISREAD)
def test_what_the_engine_would_misread_is_refused(text: str) -> None:
    with pytest.raises(SyntaxProblem) as caught:
        gate.outline(text)
    assert caught.value.hint


@pytest.mark.parametrize("text", READ.values(), ids=READ)
def test_what_looks_like_it_is_not(text: str) -> None:
    assert gate.outline(text).form == "SELECT"


def test_a_refused_service_is_placed() -> None:
    with pytest.raises(ServiceRefused) as caught:
        gate.outline("SELECT *\n{ SERVICE ?x {} }")
    assert (caught.value.line, caught.value.column) == (2, 3)


BOMBS = {
    "braces": ("SELECT * " + "{" * 10_000 + "}" * 10_000, "nesting"),
    "square brackets": ("SELECT * { ?s ?p " + "[ ?p " * 10_000 + "]" * 10_000 + "}", "nesting"),
    "square brackets alone": ("SELECT * {" + "[" * 10_000 + "]" * 10_000 + "}", "nesting"),
    "calls": ("SELECT (" + "ABS(" * 10_000 + "1" + ")" * 10_000 + " AS ?x) {}", "nesting"),
    "unions": ("SELECT * {" + "{} UNION " * 10_000 + "{} }", "patterns"),
    "binds": ("SELECT * {" + "".join(f"BIND({n} AS ?v{n})" for n in range(10_000)) + "}", "clauses"),
    "sums": ("SELECT (" + "+".join(["1"] * 10_000) + " AS ?x) {}", "operators"),
    "negations": ("SELECT (" + "!" * 10_000 + "1 AS ?x) {}", "operators"),
    "ors": ("SELECT * { FILTER(" + "||".join(["?x"] * 10_000) + ") }", "operators"),
    "triple patterns": ("SELECT * {" + "".join(f"?s <urn:p{n}> ?o ." for n in range(10_000)) + "}", "patterns"),
    "objects": ("SELECT * { ?s ?p " + ",".join(["?o"] * 10_000) + "}", "patterns"),
    "a path": ("SELECT * { ?s " + "/".join(["<urn:p>"] * 10_000) + " ?o }", "patterns"),
    "a collection": ("SELECT * { ?s ?p (" + "1 " * 10_000 + ") }", "patterns"),
    "a list": ("SELECT * { ?s ?p ?o FILTER(?o IN (" + ",".join(["1"] * 20_000) + ")) }", "items"),
    "tokens": ("SELECT * { VALUES ?x {" + "1 " * 100_000 + "} }", "tokens"),
    "length": ("SELECT * {" + " " * 1_000_000 + "}", "characters"),
    "escaped braces": ("SELECT * " + r"\u007B" * 5_000 + "}", "nesting"),
}


@pytest.mark.parametrize(("text", "limit"), BOMBS.values(), ids=BOMBS)
def test_bombs_are_refused_at_a_named_limit(text: str, limit: str) -> None:
    with pytest.raises(TooLarge) as caught:
        gate.outline(text)
    assert (caught.value.limit or "").split()[0] == limit


LARGE_AND_FAIR = {
    "4,000 values": "SELECT * { VALUES ?x {" + " ".join(f"<urn:x{n}>" for n in range(4_000)) + "} ?x ?p ?o }",
    "60 patterns": "SELECT * {" + "".join(f"?s <urn:p{n}> ?o{n} ." for n in range(60)) + "}",
    "a template of 300": "CONSTRUCT {" + "".join(f"?s <urn:p{n}> ?o ." for n in range(300)) + "} { ?s ?p ?o }",
    "100 deep": "SELECT (" + "(" * 100 + "1" + ")" * 100 + " AS ?x) {}",
}


@pytest.mark.parametrize("text", LARGE_AND_FAIR.values(), ids=LARGE_AND_FAIR)
def test_large_and_fair_queries_pass(text: str) -> None:
    assert gate.outline(text).form


SLOW = {
    "unclosed quotes": "SELECT * { " + '\\"' * 400_000,
    "unclosed long quotes": "SELECT * { " + '\\"""' * 200_000,
    "dots": "SELECT * { " + "a." * 400_000,
    "hyphens": "SELECT * { " + "a-" * 400_000,
    "one word": "a" * 900_000,
    "opening signs": "SELECT * { " + "<" * 800_000,
    "one IRI that never ends": "SELECT * { <" + "a" * 900_000,
    "colons": "SELECT * { " + ":" * 800_000,
    "digits": "SELECT * { " + "1" * 900_000,
    "escapes": "SELECT * { " + "\\u0041" * 150_000,
}


@pytest.mark.parametrize("text", SLOW.values(), ids=SLOW)
def test_the_scan_is_linear(text: str) -> None:
    start = time.process_time()
    with contextlib.suppress(Problem):  # what it says of them is tested above; here only how long it takes
        gate.outline(text)
    assert time.process_time() - start < 1.5


FORMS = {
    "SELECT": ("SELECT * {}", Kind.ROWS),
    "ASK": ("ask {}", Kind.BOOLEAN),
    "CONSTRUCT": ("PREFIX a: <urn:select> CONSTRUCT WHERE {}", Kind.GRAPH),
    "DESCRIBE": ("# SELECT\nBASE <urn:ASK> DESCRIBE <urn:a>", Kind.GRAPH),
}


@pytest.mark.parametrize(("form", "case"), FORMS.items(), ids=FORMS)
def test_the_form_is_known(form: str, case: tuple[str, Kind]) -> None:
    found = gate.outline(case[0])
    assert (found.form, found.kind) == (form, case[1])


UPDATES = [
    "INSERT DATA { <urn:a> <urn:b> 1 }",
    "insert { ?s ?p 1 } where { ?s ?p ?o }",
    "DELETE WHERE { ?s ?p ?o }",
    "LOAD <http://127.0.0.1:9/>",
    "LOAD SILENT <http://127.0.0.1:9/> INTO GRAPH <urn:g>",
    "CLEAR ALL",
    "DROP GRAPH <urn:g>",
    "CREATE GRAPH <urn:g>",
    "ADD DEFAULT TO <urn:g>",
    "MOVE <urn:g> TO DEFAULT",
    "COPY <urn:g> TO DEFAULT",
    "PREFIX a: <urn:> WITH a:g DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
]


@pytest.mark.parametrize("text", UPDATES, ids=lambda text: text.split()[0].lower())
def test_updates_are_known_for_what_they_are(text: str) -> None:
    with pytest.raises(ReadOnly):
        gate.outline(text)


@pytest.mark.parametrize("text", ["", " \n", "\ufeff ".strip("\ufeff")])
def test_an_empty_query_is_a_syntax_error(text: str) -> None:
    with pytest.raises(SyntaxProblem):
        gate.outline(text)


@pytest.mark.parametrize(
    ("text", "volatile"),
    [
        ("SELECT (RAND() AS ?x) {}", True),
        ("SELECT (now() AS ?x) {}", True),
        ("SELECT (BNODE() AS ?x) {}", True),
        ("SELECT ('NOW()' AS ?x) {}", False),
    ],
)
def test_answers_that_differ_each_time_are_known(text: str, volatile: bool) -> None:
    assert gate.outline(text).volatile is volatile


def test_graphs_after_from_are_listed() -> None:
    found = gate.outline("SELECT * FROM <http://a.example/g> FROM NAMED <http://b.example/g> { ?s ?p ?o }")
    assert found.graphs == ["http://a.example/g", "http://b.example/g"]
