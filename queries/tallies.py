"""How many rows each value of a parameter would give, beside what the other parameters were given.

A pick list is fed from this: the query is asked once with the parameter left open, and its rows are counted by value.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from queries.binding import IRI, STRING, Term, bound
from queries.catalogue import PROJECTION, Query, with_prefixes

TOKENS: Final = re.compile(rf"{IRI}|{STRING}|\#[^\n]*|[{{}}]")
GROUPING: Final = re.compile(r"\bGROUP\s+BY(?P<keys>.*?)(?=\bHAVING\b|\bORDER\s+BY\b|\bLIMIT\b|$)", re.I | re.S)
HAVING: Final = re.compile(r"\bHAVING\b.*?(?=\bORDER\s+BY\b|\bLIMIT\b|$)", re.I | re.S)
LIMIT: Final = re.compile(r"\b(?:LIMIT|OFFSET)\b", re.I)
COUNT: Final = "results"


@dataclass(frozen=True, slots=True)
class Parts:
    """A SELECT in its parts: what it selects, its outermost group with the braces, what groups and what is kept."""

    selected: str
    where: str
    keys: str
    having: str


def parts(text: str) -> Parts:
    """The parts of one of our own SELECT queries (without prefixes). Raises ValueError where there is no group."""
    projection = PROJECTION.search(text)
    start = next((match.start() for match in TOKENS.finditer(text) if match[0] == "{"), -1)
    if projection is None or start < 0:
        raise ValueError("not a SELECT")
    end = _closing(text, start)
    tail = text[end:]
    keys, having = GROUPING.search(tail), HAVING.search(tail)
    return Parts(
        projection["variables"].strip(),
        text[start:end],
        keys["keys"].strip() if keys else "",
        having[0].strip() if having else "",
    )


def _closing(text: str, start: int) -> int:
    """The place after the brace that closes the one at `start`."""
    depth = 0
    for match in TOKENS.finditer(text, start):
        depth += {"{": 1, "}": -1}.get(match[0], 0)
        if depth == 0:
            return match.end()
    raise ValueError("a brace is not closed")


def tally(query: Query, name: str, values: Mapping[str, Sequence[Term]]) -> str:
    """The SPARQL that counts the rows of a query by the value of its parameter `name`; the others are bound to
    `values`. It selects `?<name>` and `?results`; a row without a value counts those that no value would keep."""
    found = parts(bound(query.text, {**values, name: ()}))
    again = "" if re.search(rf"\?{name}\b", found.selected) else f" ?{name}"
    grouped = ""
    if found.keys:
        more = "" if re.search(rf"\?{name}\b", found.keys) else f" ?{name}"
        grouped = f" GROUP BY {found.keys}{more}"
    inner = f"SELECT {found.selected}{again} WHERE {found.where}{grouped} {found.having}"
    return with_prefixes(f"SELECT ?{name} (COUNT(*) AS ?{COUNT}) WHERE {{ {{ {inner} }} }} GROUP BY ?{name}")


def rows_tell(query: Query, name: str) -> bool:
    """Whether the rows of a query whose parameter `name` is left open are those that its tally counts: each shows the
    value it is for, and none is cut off."""
    if query.constructs or name not in query.variables:
        return False
    start = next(match.start() for match in TOKENS.finditer(query.text) if match[0] == "{")
    return LIMIT.search(query.text, _closing(query.text, start)) is None


def counted(values: Iterable[Term | None]) -> dict[str, int]:
    """How often each value comes, by its IRI or its characters; those that are missing left out."""
    return Counter(value.value for value in values if value is not None)
