"""What the texts say of the instruments and measures in an answer: obstacles, opinions and cases, each attributed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph
from pyoxigraph import Literal, NamedNode, QuerySolutions

from endpoint.pages.assertions import ATTRIBUTED_TO, OBJECT, PREDICATE, STATUS, SUBJECT, Term
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


@dataclass(frozen=True, slots=True)
class Bearing:
    """One statement of a text: what it says, how it is held, and by whom where that is not the text itself."""

    iri: NamedNode
    graph: NamedNode
    subject: NamedNode
    predicate: NamedNode
    object: Term
    status: NamedNode
    attributed_to: NamedNode | None


def bearings(store: pyoxigraph.Store, things: Iterable[str], most: int = 40) -> list[Bearing]:
    """Statements of texts about any of the things (IRIs) that hold a view or name an obstacle, at most `most`."""
    listed = " ".join(str(NamedNode(thing)) for thing in things)
    if not listed:
        return []
    predicates = " ".join(f"cl:{name}" for name in _OPINIONS)
    text = SPARQL_PREFIXES + _QUERY.format(things=listed, predicates=predicates, sources=PREFIXES["src"], most=most)
    found = store.query(text)
    assert isinstance(found, QuerySolutions)
    return [_bearing(store, row["statement"], row["source"]) for row in found]


def _bearing(store: pyoxigraph.Store, statement: NamedNode, source: NamedNode) -> Bearing:
    said = {quad.predicate: quad.object for quad in store.quads_for_pattern(statement, None, None, source)}
    subject, predicate, status, holder = (said.get(each) for each in (SUBJECT, PREDICATE, STATUS, ATTRIBUTED_TO))
    value = said[OBJECT]
    assert isinstance(subject, NamedNode)
    assert isinstance(predicate, NamedNode)
    assert isinstance(status, NamedNode)
    assert isinstance(value, NamedNode | Literal)
    return Bearing(
        statement, source, subject, predicate, value, status, holder if isinstance(holder, NamedNode) else None
    )
