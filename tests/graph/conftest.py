"""A source of two sentences, written for the tests, and what is said of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pyoxigraph import Literal, NamedNode

from graph.statement import Evidence, Extraction, Mention, Passage, Source, Statement, Thing
from graph.texts import hashed
from ontology.names import term

TEXT = "The Council adopted the Pact in 1999. It did not sign the Charter."
SOURCE = "https://w3id.org/cyberlex/source/note"


def evidence(start: int, end: int) -> Evidence:
    return Evidence(SOURCE, start, end, 1, hashed(TEXT[start:end]))


@pytest.fixture
def extraction() -> Extraction:
    pact, council = term("id:instrument/pact"), term("id:body/council")
    first = evidence(0, 37)
    statement = Statement(SOURCE, pact, term("cl:adoptedBy"), council, (first,), rule="adoption")
    return Extraction(
        Source(NamedNode(SOURCE), "note.txt", hashed(TEXT), len(TEXT), ((term("dcterms:language"), Literal("en")),)),
        statements=[
            statement,
            replace(statement, predicate=term("cl:performs"), object=evidence(12, 28).iri, subject=council),
        ],
        mentions=[Mention(council, evidence(0, 11))],
        things=[Thing(pact, (term("cl:Treaty"),), (Literal("Pact", language="en"),))],
        passages=[Passage(evidence(12, 28), Literal("adoption of a treaty", language="en"))],
    )
