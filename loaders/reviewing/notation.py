"""How a term is written in the project's decision files: as in Turtle, with the project's prefixes.

id:body/nato    <https://example.org/x>    "67"^^xsd:integer    "Budapest Convention"@en    "V. 4"
"""

from __future__ import annotations

import re
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.statement import Term
from ontology.names import PREFIXES, shortened, term

_QUOTED: Final = re.compile(r'"((?:[^"\\]|\\.)*)"(?:@([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)|\^\^(\S+))?')
_PREFIXED: Final = re.compile(r"[a-z]+:[^\s\"<>;|]+")
_ESCAPES: Final = {'\\"': '"', "\\\\": "\\", "\\n": "\n", "\\t": "\t"}
_XSD_STRING: Final = term("xsd:string")


class NotationError(ValueError):
    """A term that is not written as it must be; the message quotes it."""


def parsed(text: str) -> Term:
    """The term that a notation stands for.

    >>> parsed('"67"^^xsd:integer').value
    '67'

    Raises NotationError where it is no term, or its prefix is unknown.
    """
    text = text.strip()
    quoted = _QUOTED.fullmatch(text)
    if quoted:
        value = re.sub(r"\\.", lambda match: _ESCAPES.get(match[0], match[0][1]), quoted[1])
        if quoted[2]:
            return Literal(value, language=quoted[2].lower())
        return Literal(value, datatype=node(quoted[3])) if quoted[3] else Literal(value)
    return node(text)


def node(text: str) -> NamedNode:
    """The IRI that a prefixed name or <IRI> stands for. Raises NotationError."""
    if text.startswith("<") and text.endswith(">"):
        return NamedNode(text[1:-1])
    if not _PREFIXED.fullmatch(text) or text.partition(":")[0] not in PREFIXES:
        raise NotationError(f"{text!r} is no term; write prefix:name, <IRI> or a quoted literal")
    return term(text)


def notation(value: Term) -> str:
    """The notation of a term: `parsed(notation(t)) == t`."""
    if isinstance(value, NamedNode):
        short = shortened(value.value)
        return short if _PREFIXED.fullmatch(short) and short != value.value else f"<{value.value}>"
    escaped = value.value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    if value.language:
        return f'"{escaped}"@{value.language}'
    if value.datatype == _XSD_STRING:
        return f'"{escaped}"'
    return f'"{escaped}"^^{notation(value.datatype)}'
