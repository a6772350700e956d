"""Contradictions: what is said twice of one thing, differently, though it can have one value only; what one says and
another denies; and one act of the Union under two numbers that differ in their letters alone.

Both sides stay; their statements are joined by the symmetric `cl:conflictsWith`. Dates known to different precision
(2001 and 2001-11-23) do not contradict each other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from graph.inference import explained
from graph.statement import Statement, Status, Term
from ontology.names import term

CONFLICTS_WITH = term("cl:conflictsWith")
_NUMBER: Final = term("cl:hasNumber")
_UNION_ACT: Final = re.compile(r"(\d{4}/\d+)/(EC|EU|EEC|JHA|CFSP|Euratom)")
_HOLDS: Final = (Status.ASSERTED, Status.REPORTED)


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

    Asserted, reported and negated statements take part: a draft or a plan contradicts nothing.
    """
    said: dict[tuple[NamedNode, NamedNode], list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.status in (*_HOLDS, Status.NEGATED):
            said[statement.subject, statement.predicate].append(statement)
    for (_, predicate), together in said.items():
        if len(together) > 1:
            for one, other, rule in _disagreeing(together, predicate in properties):
                premises = (one.iri, other.iri)
                yield from explained((one.iri, CONFLICTS_WITH, other.iri), rule, premises)
                yield from explained((other.iri, CONFLICTS_WITH, one.iri), rule, premises)


def _disagreeing(together: Sequence[Statement], single: bool) -> Iterator[tuple[Statement, Statement, str]]:
    """Pairs of statements on one subject and predicate that exclude each other, each with the rule by which they do;
    `single`: one value only is right."""
    for one, other in combinations(together, 2):
        if one.iri == other.iri:
            continue
        if (one.status is Status.NEGATED) != (other.status is Status.NEGATED):
            if one.object == other.object:
                yield one, other, "said-and-denied"
        elif one.status not in _HOLDS:
            continue
        elif single and differ(one.object, other.object):
            yield one, other, "one-value-only"
        elif one.predicate == _NUMBER and misnumbered(one.object, other.object):
            yield one, other, "one-act-two-numbers"


def misnumbered(one: Term, other: Term) -> bool:
    """Whether two numbers are those of one act of the Union, but for the letters after year and serial number.

    >>> misnumbered(Literal("2013/40/EU"), Literal("2013/40/EC")), misnumbered(Literal("2013/40/EU"), Literal("L 218"))
    (True, False)
    """
    if not isinstance(one, Literal) or not isinstance(other, Literal):
        return False
    first, second = _UNION_ACT.fullmatch(one.value), _UNION_ACT.fullmatch(other.value)
    return bool(first and second and first[1] == second[1] and first[2] != second[2])


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
