"""What the columns of an answer hold. Views, sorting and facets follow from that, not from the names of queries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from pyoxigraph import Literal, NamedNode

from endpoint.pages.days import is_date
from endpoint.pages.results.cells import NUMERIC, STATEMENT_SPACE, heading
from endpoint.pages.things.assertions import Term
from ontology.names import PREFIXES
from queries.ask import Result

STATES: Final = PREFIXES["id"] + "state/"
THINGS: Final = (PREFIXES["id"], PREFIXES["src"], PREFIXES["ev"])
COUNTED: Final = re.compile(r"\(\s*(?:COUNT|SUM)\s*\((?:[^()]|\([^()]*\))*\)\s+AS\s+\?(\w+)\s*\)", re.IGNORECASE)


class Kind(StrEnum):
    """What the values of a column are; a column is of a kind where all its values are."""

    EVIDENCE = "evidence"
    STATE = "state"
    THING = "thing"
    NAME = "name"
    LINK = "link"
    DATE = "date"
    COUNT = "count"
    NUMBER = "number"
    TEXT = "text"
    MIXED = "mixed"
    EMPTY = "empty"


ENTITIES: Final = frozenset({Kind.STATE, Kind.THING})


@dataclass(frozen=True, slots=True)
class Column:
    """One column: where it stands in a row, its variable, its heading, and what it holds."""

    index: int
    name: str
    heading: str
    kind: Kind


def columns(result: Result) -> tuple[Column, ...]:
    """The columns of an answer. A number that the query itself counted is a COUNT; any other may be an identifier."""
    counted = set(COUNTED.findall(result.text))
    found = []
    for index, name in enumerate(result.variables):
        kind = _kind([value for row in result.rows if (value := row[index]) is not None])
        if kind is Kind.NUMBER and name in counted:
            kind = Kind.COUNT
        found.append(Column(index, name, heading(name), kind))
    return tuple(found)


def _kind(values: Sequence[Term]) -> Kind:
    kinds = {_kind_of(value) for value in dict.fromkeys(values)}
    if not kinds:
        return Kind.EMPTY
    if len(kinds) == 1:
        return next(iter(kinds))
    return Kind.THING if kinds == ENTITIES else Kind.MIXED


def _kind_of(value: Term) -> Kind:
    if isinstance(value, Literal):
        if value.datatype in NUMERIC:
            return Kind.NUMBER
        return Kind.DATE if is_date(value) else Kind.TEXT
    return _kind_of_iri(value)


def _kind_of_iri(value: NamedNode) -> Kind:
    iri = value.value
    if iri.startswith(STATEMENT_SPACE):
        return Kind.EVIDENCE
    if iri.startswith(STATES):
        return Kind.STATE
    if iri.startswith(THINGS):
        return Kind.THING
    return Kind.NAME if iri.startswith(tuple(PREFIXES.values())) else Kind.LINK


def is_thing(value: Term | None) -> bool:
    """Whether a value is one of our things: a state, an instrument, a source, a thing a text names only once."""
    return isinstance(value, NamedNode) and value.value.startswith(THINGS)
