"""The counts of a list are those of the answers: what it says of a value is how many rows asking for it gives."""

from __future__ import annotations

import random
from datetime import date

import pyoxigraph
import pytest
from pyoxigraph import Store

from queries.ask import Library
from queries.catalogue import Parameter, Query, catalogue
from queries.tallies import parts, tally
from queries.values import CLASSES

AS_OF = date(2026, 11, 22)
LISTS = [
    (each, parameter)
    for each in catalogue().values()
    for parameter in each.parameters
    if parameter.type in CLASSES and parameter.counted
]


@pytest.fixture(scope="module")
def library(release_store: Store) -> Library:
    return Library(release_store, "release")


@pytest.mark.parametrize(
    ("query", "parameter"), LISTS, ids=lambda each: getattr(each, "slug", getattr(each, "name", ""))
)
def test_a_count_is_the_number_of_rows(library: Library, query: Query, parameter: Parameter) -> None:
    counts = library.counts(query, parameter.name, {}, AS_OF)
    things = [option.iri.value for option in library.options(parameter.type)]
    giving = [thing for thing in things if thing in counts]
    silent = [thing for thing in things if thing not in counts]
    assert giving, "some value gives rows"
    chance = random.Random(query.slug + parameter.name)
    for thing in [*chance.sample(giving, min(2, len(giving))), *chance.sample(silent, min(2, len(silent)))]:
        answer = library.ask(query, {parameter.name: [thing]}, AS_OF)
        assert len(answer.rows) == counts.get(thing, 0), thing


def test_a_count_is_of_what_the_other_fields_hold(library: Library) -> None:
    """Ukraine and the United States share the Budapest Convention since 2007-01-01."""
    query = catalogue()["instruments-binding-two-states"]
    usa = "https://w3id.org/cyberlex/id/state/USA"
    counted = [
        library.counts(query, "other", {"one": ["UKR"], "asOf": [day]}, AS_OF)[usa]
        for day in ("2006-12-31", "2007-01-01")
    ]
    assert counted[1] == counted[0] + 1


@pytest.mark.parametrize(
    ("text", "selected", "where", "keys", "having"),
    [
        ("SELECT ?a WHERE { ?a ?b ?c } ORDER BY ?a", "?a", "{ ?a ?b ?c }", "", ""),
        ("SELECT DISTINCT ?a { { ?a ?b '}' } } LIMIT 3", "DISTINCT ?a", "{ { ?a ?b '}' } }", "", ""),
        (
            "SELECT ?a (COUNT(?b) AS ?n) WHERE { ?a ?p ?b # }\n } GROUP BY ?a HAVING (COUNT(?b) > 2) ORDER BY ?a",
            "?a (COUNT(?b) AS ?n)",
            "{ ?a ?p ?b # }\n }",
            "?a",
            "HAVING (COUNT(?b) > 2)",
        ),
    ],
)
def test_parts_of_a_query(text: str, selected: str, where: str, keys: str, having: str) -> None:
    found = parts(text)
    assert (found.selected, found.where, found.keys, found.having) == (selected, where, keys, having)


@pytest.mark.parametrize("text", ["ASK { ?a ?b ?c }", "SELECT ?a WHERE", "SELECT ?a WHERE { ?a ?b ?c"])
def test_what_is_no_select_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"SELECT|brace"):
        parts(text)


@pytest.mark.parametrize(
    ("query", "parameter"), LISTS, ids=lambda each: getattr(each, "slug", getattr(each, "name", ""))
)
def test_a_tally_runs_on_an_empty_store(query: Query, parameter: Parameter) -> None:
    answer = pyoxigraph.Store().query(tally(query, parameter.name, {}))
    assert [variable.value for variable in answer.variables] == [parameter.name, "results"]  # type: ignore[union-attr]
