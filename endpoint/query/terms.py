"""The names in a query that the graph does not have, each with the nearest that it has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, TypeAlias

from endpoint.query.patterns import Reader, Triple
from endpoint.query.scanned import Role, Scanned, form_place
from endpoint.query.vocabulary import Asking, Vocabulary, shown
from ontology.names import PREFIXES, RDF_TYPE

Told: TypeAlias = tuple[str, int, str, str, tuple[str, str] | None]
_MOST: Final = 12
_NOT_IN_IRI: Final = re.compile(r"[<>\"{}|^`\\\x00-\x20]")  # https://www.w3.org/TR/sparql11-query/#rIRIREF
_XSD: Final = PREFIXES["xsd"]


def unknown_terms(found: Scanned, asking: Asking, names: Vocabulary) -> Iterator[Told]:
    """The names that the graph does not have, as parts of a finding, in the order of the text."""
    declared = found.prefixes()
    used_for = kinds(found) | graph_names(found)
    looked: set[str] = set()
    for place in range(max(0, form_place(found)), len(found)):
        iri = written(found, place, declared)
        if not iri or iri in looked or len(looked) >= _MOST or not _is_term(found, place, iri):
            continue
        looked.add(iri)
        kind = used_for.get(found[place].start, "thing")
        if iri in {"class": names.classes, "property": names.properties, "graph": names.graphs}.get(kind, names.things):
            continue
        if kind == "thing" and names.knows(iri):
            continue
        if asking.true(in_use(iri, kind)) is not False:
            continue
        yield told(found, place, iri, kind, names)


def in_use(iri: str, kind: str) -> str:
    """A query that asks whether the graph has a name, as what it is used for."""
    if kind == "property":
        return f"ASK {{ ?s <{iri}> ?o }}"
    if kind == "graph":
        return f"ASK {{ GRAPH <{iri}> {{ ?s ?p ?o }} }}"
    if kind == "class":
        return f"ASK {{ ?s a <{iri}> }}"
    uses = (f"<{iri}> ?p ?o", f"?s ?p <{iri}>", f"?s <{iri}> ?o")
    return f"ASK {{ {' UNION '.join(f'{{ {use} }}' for use in uses)} }}"


def told(found: Scanned, place: int, iri: str, kind: str, names: Vocabulary) -> Told:
    """What to say of a name that the graph does not have."""
    token = found[place]
    inner = token.text[1:-1]
    if token.kind == "iri" and inner.partition(":")[0] in PREFIXES:
        hint = f"In angle brackets stands a whole IRI; write the prefixed name without them: {inner}"
        return "unknown-term", token.start, f"The graph has no {token.text}.", hint, (token.text, inner)
    words = f"The graph has no {kind} {token.text}." if kind != "graph" else f"There is no graph {token.text} here."
    if names.knows(iri) and kind not in ("thing", "graph"):
        is_a = "class" if iri in names.classes else "property" if iri in names.properties else "thing"
        words = f"{token.text} is a {is_a} in this graph, not a {kind} in use."
    near = names.nearest(iri, kind)
    if near is None or near == iri:
        other = (
            names.nearest(iri, "property" if kind == "class" else "class") if kind in ("class", "property") else None
        )
        hint = f"Did you mean {shown(other)}?" if other else _where_to_look(kind)
        return "unknown-term", token.start, words, hint, None
    return "unknown-term", token.start, words, f"Did you mean {shown(near)}?", (token.text, f"<{near}>")


def _where_to_look(kind: str) -> str:
    if kind == "graph":
        return "The graphs are listed at /graph/, and in the service description at /sparql."
    if kind == "thing":
        return 'Look it up by its label: ?thing rdfs:label|skos:prefLabel ?label FILTER(CONTAINS(LCASE(?label), "..."))'
    return f"The classes and properties of this graph are listed at /ontology; none is like this {kind}."


def written(found: Scanned, place: int, declared: dict[str, str]) -> str:
    """The IRI that a token stands for; empty where it stands for none."""
    token = found[place]
    if token.kind == "iri":
        return token.text[1:-1] if ":" in token.text else ""
    prefix, _, local = token.text.partition(":")
    if token.kind != "name" or prefix not in declared or not local:
        return ""
    iri = declared[prefix] + local.replace("\\", "")
    return "" if _NOT_IN_IRI.search(iri) else iri


def _is_term(found: Scanned, place: int, iri: str) -> bool:
    """Whether a token names a thing of the graph: no datatype, function, dataset or declaration."""
    before = found[place - 1].text.upper()
    called = found[place + 1].text == "(" and found.joined(place + 1)
    skipped = before in ("^^", "PREFIX", "BASE") or found.word(place - 2) == "PREFIX" or called
    return not skipped and not iri.startswith(_XSD) and found.role(place) is not Role.TEMPLATE


def kinds(found: Scanned) -> dict[int, str]:
    """What the names in the query's triples are used for, by where they stand: property, or class after rdf:type."""
    told: dict[int, str] = {}
    for opening, role in found.roles.items():
        if role is not Role.GROUP:
            continue
        for part in Reader(found, opening).parts():
            if isinstance(part, Triple):
                told.update(dict.fromkeys(range(part.start, part.start + len(part.predicate)), "property"))
                if is_type(part.predicate, found.prefixes()):
                    start = found.text.find(part.object, part.start + len(part.predicate))
                    told[start] = "class"
    return told


def graph_names(found: Scanned) -> dict[int, str]:
    """The places of names after GRAPH, FROM and NAMED."""
    before = ("GRAPH", "FROM", "NAMED")
    return {found[place].start: "graph" for place in range(len(found)) if found.word(place - 1) in before}


def is_type(predicate: str, declared: dict[str, str]) -> bool:
    """Whether a property is rdf:type.

    >>> is_type("a", {}), is_type("cl:status", {})
    (True, False)
    """
    prefix, _, local = predicate.partition(":")
    return (
        predicate == "a"
        or predicate.strip("<>") == RDF_TYPE.value
        or declared.get(prefix, "") + local == RDF_TYPE.value
    )
