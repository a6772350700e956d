"""Each query file can be read, runs as it stands, orders its rows, and faults of a file are told by line."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pyoxigraph
import pytest
from pyoxigraph import Literal, NamedNode

from ontology.names import PREFIXES, term
from queries.binding import blocks, bound
from queries.catalogue import Query, Type, catalogue, query
from queries.description import catalogue_quads
from queries.document import document
from queries.errors import BadValue, CatalogueFault, MissingValue
from queries.openapi import openapi
from queries.values import Option, terms

QUERIES = sorted(catalogue().values(), key=lambda each: each.slug)
KAZ = NamedNode(PREFIXES["id"] + "state/KAZ")
HEAD = "#+ title: Is it so?\n#+ description: It is.\n#+ tags: [states]\n"
PARAMETER = "#+ parameters:\n#+   - name: x\n#+     type: state\n"
BODY = "SELECT ?statement WHERE { VALUES ?x { UNDEF } ?statement ?p ?x } ORDER BY ?statement\n"


@pytest.mark.parametrize("each", QUERIES, ids=lambda each: each.slug)
def test_runs_as_it_stands(each: Query) -> None:
    answer = pyoxigraph.Store().query(each.sparql)
    if each.constructs:
        assert isinstance(answer, pyoxigraph.QueryTriples)
        return
    assert [variable.value for variable in answer.variables] == list(each.variables)  # type: ignore[union-attr]


@pytest.mark.parametrize("each", QUERIES, ids=lambda each: each.slug)
def test_order_is_total_enough(each: Query) -> None:
    if each.constructs:
        return  # its triples are sorted when they are read
    order = each.text[re.search(r"ORDER\s+BY", each.text).end() :]  # type: ignore[union-attr]
    wanted = "statement" if "statement" in each.variables else each.variables[0]
    assert f"?{wanted}" in order or "?one" in order or "?instrument" in order


@pytest.mark.parametrize("each", QUERIES, ids=lambda each: each.slug)
def test_default_is_what_the_file_asks(each: Query) -> None:
    written = blocks(each.text)
    for parameter in each.parameters:
        if parameter.default is None:
            assert written[parameter.name] == "UNDEF", f"{parameter.name} has no default, so the file leaves it open"
        elif parameter.default != "today":
            assert parameter.default in written[parameter.name]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (HEAD.replace("?", "") + BODY, "bad.rq:1: the title must be a question"),
        (HEAD + "#+ colour: red\n" + BODY, "bad.rq:4: unknown key 'colour'"),
        (HEAD + "#+ title: Again?\n" + BODY, "bad.rq:4: the key 'title' stands twice"),
        (HEAD.replace("[states]", "[states"), "bad.rq:3: a list must end"),
        ("#+   title: x?\n" + BODY, "bad.rq:1: the head must begin"),
        ("#+ title\n" + BODY, "bad.rq:1: not a `key: value` line"),
        (HEAD.replace("[states]", "[stars]") + BODY, "bad.rq:3: unknown tag 'stars'"),
        (HEAD.replace("#+ tags: [states]\n", "") + BODY, "bad.rq:1: the head has no 'tags'"),
        (HEAD + PARAMETER.replace("state", "planet") + BODY, "bad.rq:6: unknown type 'planet'"),
        (HEAD + PARAMETER.replace("name: x", "name: y") + BODY, "VALUES ?y"),
        (HEAD + PARAMETER + "#+     optional: maybe\n" + BODY, "bad.rq:7: 'maybe' is neither true nor false"),
        (HEAD + BODY.replace("ORDER BY ?statement", ""), "bad.rq:4: nothing orders the rows"),
        (HEAD + BODY.replace("?statement", "?y"), "bad.rq:4: select ?statement, or say"),
    ],
)
def test_fault_names_file_and_line(text: str, said: str) -> None:
    with pytest.raises(CatalogueFault, match=re.escape(said)):
        query("bad.rq", text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("SELECT * { VALUES ?x { 1 } }", {"x": "1"}),
        ("SELECT * { # VALUES ?x { 1 }\n VALUES ?y { 2 } }", {"y": "2"}),
        ('SELECT * { ?s ?p "VALUES ?x { 1 }" }', {}),
        ("SELECT * { ?s <http://a#VALUES> ?o . VALUES ?x { <http://b#c> } }", {"x": "<http://b#c>"}),
        ('SELECT * { values ?x { "}" } }', {"x": '"}"'}),
        ("SELECT * { VALUES (?x) { (1) } }", {}),
    ],
)
def test_blocks_are_found_outside_comments_and_strings(text: str, found: dict[str, str]) -> None:
    assert blocks(text) == found


@pytest.mark.parametrize("hostile", ['" } DROP ALL #', "\\", "a\nb", "'''", '"""', "} UNION { ?s ?p ?o"])
def test_a_value_stays_a_value(hostile: str) -> None:
    text = bound("SELECT ?x WHERE { VALUES ?x { UNDEF } }", {"x": [Literal(hostile)]})
    rows = [row[0] for row in pyoxigraph.Store().query(text)]  # type: ignore[union-attr]
    assert rows == [Literal(hostile)]


def _choices(kind: Type) -> tuple[Option, ...]:
    return (Option("KAZ", KAZ, "Kazakhstan"),) if kind is Type.STATE else ()


def _query(parameter: str) -> Query:
    return query("good.rq", HEAD + "#+ parameters:\n#+   - name: x\n" + parameter + BODY)


@pytest.mark.parametrize(
    ("parameter", "given", "term_given"),
    [
        ("#+     type: state\n", ["KAZ"], KAZ),
        ("#+     type: state\n", ["id:state/KAZ"], KAZ),
        ("#+     type: state\n", [KAZ.value], KAZ),
        ("#+     type: state\n#+     default: KAZ\n", [], KAZ),
        ("#+     type: date\n", ["2020-02-29"], Literal("2020-02-29", datatype=term("xsd:date"))),
        ("#+     type: date\n#+     default: today\n", [], Literal("2026-11-22", datatype=term("xsd:date"))),
        ("#+     type: integer\n", ["007"], Literal("7", datatype=term("xsd:integer"))),
        ("#+     type: text\n", [" a b "], Literal("a b")),
    ],
)
def test_values_become_terms(parameter: str, given: list[str], term_given: object) -> None:
    assert terms(_choices, _query(parameter), {"x": given}, date(2026, 11, 22)) == {"x": (term_given,)}


@pytest.mark.parametrize(
    ("parameter", "given", "said"),
    [
        ("#+     type: state\n", ["KAZZ"], "'KAZZ' is no state; near: KAZ; valid: KAZ"),
        ("#+     type: state\n", ["1234"], "'1234' is no state; valid: KAZ"),
        ("#+     type: state\n", ["KAZ", "KAZ"], "single value"),
        ("#+     type: date\n", ["2001-02-30"], "no date of the form"),
        ("#+     type: integer\n", ["1e9"], "no whole number"),
        ("#+     type: integer\n", ["99999999999"], "no whole number"),
        ("#+     type: text\n", ["a\x00b"], "no text"),
        ("#+     type: text\n", ["x" * 201], "no text"),
    ],
)
def test_bad_values_are_refused_with_what_is_valid(parameter: str, given: list[str], said: str) -> None:
    with pytest.raises(BadValue, match=said):
        terms(_choices, _query(parameter), {"x": given}, date(2026, 11, 22))


def test_missing_value() -> None:
    with pytest.raises(MissingValue, match="'x' needs a value"):
        terms(_choices, _query("#+     type: state\n"), {}, date(2026, 11, 22))


def test_optional_value_may_be_left_out_or_cleared() -> None:
    optional = _query("#+     type: state\n#+     optional: true\n#+     default: KAZ\n")
    assert terms(_choices, optional, {}, date(2026, 11, 22)) == {"x": (KAZ,)}
    assert terms(_choices, optional, {"x": [""]}, date(2026, 11, 22)) == {"x": ()}


def test_catalogue_in_rdf_finds_every_query_the_way_sib_looks_for_them() -> None:
    store = pyoxigraph.Store()
    store.extend(pyoxigraph.Quad(*quad.triple) for quad in catalogue_quads())
    found = store.query(
        "PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
        "SELECT DISTINCT ?q ?comment ?query { ?q a sh:SPARQLExecutable ; rdfs:comment ?comment ; "
        "sh:select|sh:ask|sh:construct|sh:describe ?query }"
    )
    assert {row["q"].value for row in found} == {each.iri.value for each in QUERIES}  # type: ignore[union-attr]


def test_the_page_of_the_docs_is_made_from_the_files() -> None:
    held = Path(__file__).resolve().parents[2] / "docs" / "queries.md"
    assert held.read_text(encoding="utf-8") == document()


RESERVED = {"after", "before", "format", "lang", "lists", "only", "sort", "version", "view"}


@pytest.mark.parametrize("each", QUERIES, ids=lambda each: each.slug)
def test_no_parameter_has_a_name_that_pages_use(each: Query) -> None:
    assert not RESERVED & {parameter.name for parameter in each.parameters}


def test_openapi_names_every_query_and_its_parameters() -> None:
    document = openapi(_choices, "v")
    for each in QUERIES:
        named = [part["name"] for part in document["paths"][f"/query/{each.slug}"]["get"]["parameters"]]
        assert named[: len(each.parameters)] == [parameter.name for parameter in each.parameters]
        assert set(named[len(each.parameters) :]) <= {"format", "version"}
