"""What the texts say of the instruments and measures in an answer: obstacles, opinions and cases, each attributed."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph
from pyoxigraph import NamedNode, QuerySolutions

from endpoint.pages.things.assertions import Assertion, assertion
from ontology.names import PREFIXES, SPARQL_PREFIXES

_OPINIONS = (
    "objectsTo", "opposes", "supports", "recommends", "hinders", "hasState", "classifiedAs", "restricts",
    "isObstacleTo", "requires", "aimsAt", "hasPartyCount",
)  # fmt: skip
_QUERY = """SELECT DISTINCT ?statement ?source {{
    VALUES ?thing {{ {things} }}
    VALUES ?predicate {{ {predicates} }}
    GRAPH ?source {{
        ?statement rdf:predicate ?predicate .
        {{ ?statement rdf:subject ?thing }} UNION {{ ?statement rdf:object ?thing }}
    }}
    FILTER (STRSTARTS(STR(?source), "{sources}"))
}} ORDER BY ?statement LIMIT {most}"""


def bearings(store: pyoxigraph.Store, things: Iterable[str], most: int = 40) -> list[Assertion]:
    """Statements of texts about any of the things (IRIs) that hold a view or name an obstacle, at most `most`, without
    their evidence."""
    listed = " ".join(str(NamedNode(thing)) for thing in things)
    if not listed:
        return []
    predicates = " ".join(f"cl:{name}" for name in _OPINIONS)
    text = SPARQL_PREFIXES + _QUERY.format(things=listed, predicates=predicates, sources=PREFIXES["src"], most=most)
    found = store.query(text)
    assert isinstance(found, QuerySolutions)
    read = (assertion(store, row["statement"], with_evidence=False) for row in found)
    return [each for each in read if each is not None]
