"""On what the five sources and the tables disagree: all that the rule finds, and where they were seen to agree."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode

from graph.conflicts import CONFLICTS_WITH, conflicts, single_valued
from graph.participation import derive
from graph.statement import Statement
from loaders.build import source
from loaders.extract import extract
from loaders.reviewing.review import replay, shipped
from loaders.rows import reference
from ontology.documents import ontology_quads
from ontology.names import PREFIXES, REFERENCE_GRAPH, shortened, term

BUDAPEST = term("id:instrument/cets-185")
EXPECTED = {
    ("id:instrument/cets-185", "cl:hasPartyCount", ("67", "src:gorelik-2022"), ("70", "src:sabyrbaeva")),
    (
        "id:instrument/eudir-2013-40",
        "cl:hasNumber",
        ("2013/40/EC", "src:gorelik-2022"),
        ("2013/40/EU", "src:gorelik-2022"),
    ),
    ("id:work/atnashev-2019-p37", "dcterms:issued", ("2019", "src:gorelik-2022"), ("2022", "src:sabyrbaeva")),
}


@pytest.fixture(scope="module")
def texts(shared: Path) -> list[Statement]:
    """What passed review of the five sources."""
    found: list[Statement] = []
    for path in sorted((shared / "sources").glob("*.txt")):
        text = source(path)
        if text.sha256 in shipped():
            found += replay(extract(text), text, shipped()[text.sha256]).reviewed.statements
    return found


@pytest.fixture(scope="module")
def tables() -> list[Statement]:
    return list(reference.load()[0])


def test_where_the_texts_disagree_with_each_other_or_with_the_tables(
    texts: list[Statement], tables: list[Statement]
) -> None:
    everything = [*texts, *tables]
    by_name = {statement.iri: statement for statement in everything}
    found = set()
    joined = conflicts(everything, single_valued(ontology_quads()))
    for quad in (each for each in joined if each.predicate == CONFLICTS_WITH):
        pair = (by_name[quad.subject], by_name[quad.object])  # type: ignore[index]
        if any(each.graph != REFERENCE_GRAPH.value for each in pair):
            values = sorted((each.object.value, shortened(each.graph)) for each in pair)
            found.add((shortened(pair[0].subject.value), shortened(pair[0].predicate.value), *values))
    assert found == EXPECTED


@pytest.mark.parametrize(
    ("subject", "predicate", "value"),
    [
        ("id:instrument/untoc", "cl:adoptedOn", "2000-11-15"),
        ("id:instrument/cets-185", "eli:date_document", "2001-11-23"),
        ("id:instrument/minsk-1993", "eli:date_document", "1993-01-22"),
    ],
)
def test_where_texts_and_tables_agree(
    texts: list[Statement], tables: list[Statement], subject: str, predicate: str, value: str
) -> None:
    wanted = (term(subject), term(predicate), value)
    for layer in (texts, tables):
        assert wanted in {(each.subject, each.predicate, each.object.value) for each in layer}


def test_the_count_of_parties_in_2022_is_that_of_the_tables(texts: list[Statement], tables: list[Statement]) -> None:
    """One text counts the parties as of 2022; as many are bound by the end of that year by the tables."""
    (counted,) = [
        each
        for each in texts
        if each.predicate == term("cl:hasPartyCount") and (term("cl:asOf"), edtf("2022")) in each.qualifiers
    ]
    bound = participations(tables)
    assert counted.subject == BUDAPEST
    assert int(counted.object.value) == sum(since <= "2022-12-31" for since in bound.values())
    assert sum(since <= "2021-12-31" for since in bound.values()) < int(counted.object.value)


def edtf(value: str) -> Literal:
    return Literal(value, datatype=NamedNode("http://id.loc.gov/datatypes/edtf/EDTF"))


def participations(tables: list[Statement]) -> dict[str, str]:
    """Each party to the Budapest Convention with the day from which it is bound."""
    quads = list(derive(tables))
    to_it = {quad.subject for quad in quads if quad.predicate == term("cl:onInstrument") and quad.object == BUDAPEST}
    party = {q.subject: str(q.object) for q in quads if q.predicate == term("cl:byParty") and q.subject in to_it}
    since = {q.subject: str(q.object) for q in quads if q.predicate == term("cl:from") and q.subject in to_it}
    assert all(name.startswith("<" + PREFIXES["id"]) for name in party.values())
    return {party[node]: since[node][1:11] for node in since}
