"""Values into queries as terms: the `VALUES ?name { ... }` block of a parameter is written anew from typed terms.

Nothing that a reader typed is ever pasted: a term is written by pyoxigraph, which escapes it, and the block is found
by a scan that knows comments, strings and IRIs. `substitutions=` of pyoxigraph is not used since it raises for
variables outside the projection and does not reach into sub-SELECTs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final, TypeAlias

from pyoxigraph import Literal, NamedNode

Term: TypeAlias = NamedNode | Literal

IRI: Final = r"<[^<>\"{}|^`\\\x00-\x20]*>"
STRING: Final = "|".join(
    [
        r'"""(?:[^"\\]|\\.|"(?!""))*"""',
        r"'''(?:[^'\\]|\\.|'(?!''))*'''",
        r'"(?:[^"\\\n]|\\.)*"',
        r"'(?:[^'\\\n]|\\.)*'",
    ]
)
SCAN: Final = re.compile(
    rf"(?P<block>\bVALUES\s+\?(?P<name>\w+)\s*\{{(?P<terms>(?:{IRI}|{STRING}|[^{{}}<\"'])*)\}})"
    rf"|{IRI}|{STRING}|\#[^\n]*",
    re.IGNORECASE,
)


def blocks(text: str) -> dict[str, str]:
    """What stands between the braces of each one-variable VALUES block, by the variable's name.

    >>> blocks('SELECT * { VALUES ?x { 1 2 } # VALUES ?y { 3 }')
    {'x': '1 2'}
    """
    return {match["name"]: match["terms"].strip() for match in SCAN.finditer(text) if match["block"]}


def bound(text: str, values: Mapping[str, Sequence[Term]]) -> str:
    """The query with its parameters' blocks written anew; a parameter without values is left unbound.

    >>> bound('SELECT * { VALUES ?x { 1 } ?x ?p ?o }', {"x": [NamedNode("urn:a")]})
    'SELECT * { VALUES ?x { <urn:a> } ?x ?p ?o }'
    >>> bound('SELECT * { VALUES ?x { 1 } ?x ?p ?o }', {"x": []})
    'SELECT * {  ?x ?p ?o }'
    """

    written = []
    for part, name in _parts(text):
        if name not in values:
            written.append(part)
        elif terms := " ".join(str(term) for term in values[name]):
            written.append(f"VALUES ?{name} {{ {terms} }}")
    return "".join(written)


@lru_cache(maxsize=256)
def _parts(text: str) -> tuple[tuple[str, str], ...]:
    """The text in parts: each VALUES block with its variable's name, what stands between them with none."""
    parts, end = [], 0
    for match in SCAN.finditer(text):
        if match["block"]:
            parts += [(text[end : match.start()], ""), (match[0], match["name"])]
            end = match.end()
    return (*parts, (text[end:], ""))
