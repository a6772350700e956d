"""Quads keep the evidence contract of the model."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pyoxigraph import Literal, Quad, RdfFormat, parse

from graph.quads import date_literal, extraction_quads, n_quads, statement_quads
from graph.statement import Extraction, RowEvidence, Status
from ontology.names import REFERENCE_GRAPH, term


def test_asserted_statement_has_its_plain_triple_and_others_have_none(extraction: Extraction) -> None:
    statement = extraction.statements[0]
    plain = Quad(statement.subject, statement.predicate, statement.object, extraction.source.iri)
    assert plain in set(statement_quads(statement))
    for status in set(Status) - {Status.ASSERTED}:
        assert plain not in set(statement_quads(replace(statement, status=status)))


@pytest.mark.parametrize(
    "change",
    [
        {"status": Status.NEGATED},
        {"attributed_to": term("id:person/x")},
        {"object": term("id:body/other")},
        {"predicate": term("cl:signedOn")},
        {"graph": "https://w3id.org/cyberlex/source/other"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_a_statement_says_is_in_its_iri(extraction: Extraction, change: dict[str, object]) -> None:
    statement = extraction.statements[0]
    assert replace(statement, **change).iri != statement.iri  # type: ignore[arg-type]


def test_who_vouches_is_not_in_its_iri(extraction: Extraction) -> None:
    statement = extraction.statements[0]
    assert replace(statement, rule="other", decision="0011").iri == statement.iri


def test_n_quads_are_sorted_unique_and_read_back(extraction: Extraction) -> None:
    quads = list(extraction_quads(extraction))
    written = n_quads([*quads, *quads])
    lines = written.splitlines()
    assert lines == sorted(set(lines))
    assert set(parse(written, format=RdfFormat.N_QUADS)) == set(quads)


def test_row_evidence_names_table_row_address_and_date(extraction: Extraction) -> None:
    row = RowEvidence("tables/treaty_actions.csv", 7, "https://example.org/list", "2015-12")
    statement = replace(extraction.statements[0], graph=REFERENCE_GRAPH.value, evidence=(row,))
    said = {(quad.predicate.value.rpartition("#")[2], quad.object.value) for quad in statement_quads(statement)}
    assert {("row", "7"), ("seenAt", "https://example.org/list"), ("statusAsOf", "2015-12")} <= said


@pytest.mark.parametrize(
    ("value", "kind"),
    [("2001-11-23", "date"), ("2001-11", "EDTF"), ("2001", "EDTF"), ("2001-11-23/2004", "EDTF")],
    ids=["day", "month", "year", "interval"],
)
def test_dates_of_which_the_day_is_known_are_xsd(value: str, kind: str) -> None:
    assert date_literal(value) == Literal(value, datatype=date_literal(value).datatype)
    assert date_literal(value).datatype.value.endswith(kind)
