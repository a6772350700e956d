"""Contradictions: what is said twice of one thing, differently, though it can have one value only.

Both values stay; their statements are joined by the symmetric `cl:conflictsWith`. Dates known to different precision
(2001 and 2001-11-23) do not contradict each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from pyoxigraph import Literal, NamedNode, Quad

from graph.statement import Statement, Status, Term
from ontology.names import INFERRED_GRAPH, term

CONFLICTS_WITH = term("cl:conflictsWith")


def single_valued(ontology: Iterable[Quad]) -> set[NamedNode]:
    """The properties of which a thing has one value, as the ontology marks them."""
    mark = term("cl:singleValued")
    return {
        quad.subject
        for quad in ontology
        if quad.predicate == mark and isinstance(quad.subject, NamedNode) and str(quad.object).startswith('"true"')
    }


def conflicts(statements: Iterable[Statement], properties: set[NamedNode]) -> Iterator[Quad]:
    """`cl:conflictsWith` both ways between statements that cannot both be right.

    Only asserted and reported statements take part: a draft or a plan contradicts nothing.
    """
    said: dict[tuple[NamedNode, NamedNode], list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.predicate in properties and statement.status in (Status.ASSERTED, Status.REPORTED):
            said[statement.subject, statement.predicate].append(statement)
    for together in said.values():
        for one, other in combinations(together, 2):
            if one.iri != other.iri and differ(one.object, other.object):
                yield Quad(one.iri, CONFLICTS_WITH, other.iri, INFERRED_GRAPH)
                yield Quad(other.iri, CONFLICTS_WITH, one.iri, INFERRED_GRAPH)


def differ(one: Term, other: Term) -> bool:
    """Whether two values exclude each other.

    >>> differ(Literal("2001"), Literal("2001-11-23")), differ(Literal("67"), Literal("70"))
    (False, True)
    """
    if isinstance(one, Literal) and isinstance(other, Literal):
        shorter, longer = sorted((one.value.casefold(), other.value.casefold()), key=len)
        precise = longer.startswith(shorter + "-") and shorter[:4].isdigit()
        return shorter != longer and not precise
    return one != other
