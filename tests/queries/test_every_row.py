"""Every row of every canned query opens on its evidence, and shows who disagrees; over all sets of `expected_rows.tsv`.

A row's statement must be vouched for by a rule or a decision, and each piece of its evidence must name a source with
paragraph, offsets and hash, or a table with row and address. Where the texts are at hand the hash is compared. Only
counts, schemes, names, links and answers to silence have no statement, and their query says why.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from pyoxigraph import DefaultGraph, NamedNode, Store

from graph.texts import Texts
from ontology.names import PREFIXES, term
from queries.ask import Library, Result
from queries.catalogue import Query, catalogue

AS_OF = date(2026, 11, 22)
TABLE = Path(__file__).with_name("expected_rows.tsv")
QUERIES = sorted(catalogue().values(), key=lambda each: each.slug)
CONFLICTS = term("cl:conflictsWith")
IN_TEXT = {term("oa:hasSource"), term("oa:hasSelector"), term("cl:paragraph"), term("cl:quoteSha256")}
IN_TABLE = {term("cl:inTable"), term("cl:row"), term("cl:seenAt")}

# What a query may have instead of statements, by its slug; each says so in its head too.
WITHOUT_STATEMENT = {
    "cooperation-verdicts": "silence",
    "crime-scheme": "scheme",
    "how-many-statements": "count",
    "instrument-as-rdf": "the triples themselves",
    "links-to-other-datasets": "link",
    "most-named-things": "count",
    "statements-by-rule": "count",
    "things-by-name": "name",
    "things-without-links": "silence",
    "unknown-names": "name",
    "who-vouches": "count",
    "works-cited-by-several": "count",
}


@pytest.fixture(scope="module")
def library(release_store: Store) -> Library:
    return Library(release_store, "release")


def results(library: Library, query: Query) -> Iterator[Result]:
    """The answers to each set of values that the table has for a query."""
    with TABLE.open(encoding="utf-8", newline="") as handle:
        sets = [line["parameters"] for line in csv.DictReader(handle, delimiter="\t") if line["query"] == query.slug]
    assert sets
    for values in sets:
        yield library.ask(query, parse_qs(values), AS_OF)


def held(store: Store, subject: Any) -> dict[NamedNode, list[Any]]:
    """What the graph says of a thing, by property."""
    found: dict[NamedNode, list[Any]] = {}
    for quad in store.quads_for_pattern(subject, None, None, DefaultGraph()):
        found.setdefault(quad.predicate, []).append(quad.object)
    return found


def statements(result: Result) -> list[set[NamedNode]]:
    """The statements that each row shows, in any of its columns."""
    return [
        {cell for cell in row if isinstance(cell, NamedNode) and cell.value.startswith(PREFIXES["stmt"])}
        for row in result.rows
    ]


def test_each_query_without_statements_is_one_of_those_that_may() -> None:
    assert {each.slug for each in QUERIES if each.evidence} == set(WITHOUT_STATEMENT)


@pytest.mark.parametrize("each", [each for each in QUERIES if not each.evidence], ids=lambda each: each.slug)
def test_every_row_opens_on_its_evidence(library: Library, each: Query) -> None:
    seen: set[NamedNode] = set()
    for result in results(library, each):
        column = result.variables.index("statement")
        assert result.rows
        assert all(row[column] is not None for row in result.rows)
        seen |= set().union(*statements(result))
    for statement in seen:
        facts = held(library.store, statement)
        assert facts.keys() & {term("cl:byRule"), term("cl:byDecision")}, f"{statement}: nobody vouches for it"
        pieces = facts.get(term("cl:evidence"), [])
        assert pieces, f"{statement} has no evidence"
        for piece in pieces:
            said = held(library.store, piece).keys()
            assert said >= IN_TEXT or said >= IN_TABLE, f"{piece}: {said}"


@pytest.mark.parametrize("each", QUERIES, ids=lambda each: each.slug)
def test_no_row_comes_twice(library: Library, each: Query) -> None:
    for result in results(library, each):
        assert len(set(result.rows)) == len(result.rows)


@pytest.mark.parametrize("each", [each for each in QUERIES if not each.evidence], ids=lambda each: each.slug)
def test_a_disputed_row_shows_who_disagrees(library: Library, each: Query) -> None:
    for result in results(library, each):
        for shown in statements(result):
            for statement in shown:
                quads = library.store.quads_for_pattern(statement, CONFLICTS, None, DefaultGraph())
                opposed = {quad.object for quad in quads}
                assert not opposed or opposed & shown, f"{statement} is disputed, and the row does not say so"


def test_some_rows_are_disputed(library: Library) -> None:
    """The test above can fail: there are contradictions, and rows that show them."""
    answers = [result for each in QUERIES for result in results(library, each) if "disagrees" in result.variables]
    disputed = [
        row for result in answers for row in result.rows if row[result.variables.index("disagrees")] is not None
    ]
    assert len(disputed) >= 10


def test_every_link_says_where_it_was_seen(library: Library) -> None:
    query = catalogue()["links-to-other-datasets"]
    for result in results(library, query):
        link, place = result.variables.index("link"), result.variables.index("seenAt")
        assert all(row[link] is not None and row[place] is not None for row in result.rows)


def test_the_sentence_behind_every_row_is_in_its_text(library: Library, shared: Path) -> None:
    """For each row that rests on a text: the span that its evidence names has the hash that its evidence names."""
    texts = Texts(shared / "sources")
    stated = [each for each in QUERIES if not each.evidence]
    shown = set().union(*(row for each in stated for result in results(library, each) for row in statements(result)))
    pieces = {piece for statement in shown for piece in held(library.store, statement)[term("cl:evidence")]}
    spans = [facts for facts in (held(library.store, piece) for piece in pieces) if term("oa:hasSelector") in facts]
    assert len(spans) > 500
    for facts in spans:
        source, selector = (held(library.store, facts[term(f"oa:has{name}")][0]) for name in ("Source", "Selector"))
        start, end = (int(selector[term(f"oa:{name}")][0].value) for name in ("start", "end"))
        sha256, quote_sha256 = source[term("cl:sha256")][0].value, facts[term("cl:quoteSha256")][0].value
        assert texts.quote(sha256, start, end, quote_sha256) is not None
