"""Statements and their evidence read back from the graph, as values that pages can show."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

import pyoxigraph
from pyoxigraph import Literal, NamedNode

from ontology.names import RDF_TYPE, term

Term: TypeAlias = NamedNode | Literal

STATEMENT: Final = term("rdf:Statement")
SUBJECT: Final = term("rdf:subject")
PREDICATE: Final = term("rdf:predicate")
OBJECT: Final = term("rdf:object")
STATUS: Final = term("cl:status")
ATTRIBUTED_TO: Final = term("cl:attributedTo")
BY_RULE: Final = term("cl:byRule")
BY_DECISION: Final = term("cl:byDecision")
EVIDENCE: Final = term("cl:evidence")
CONFLICTS_WITH: Final = term("cl:conflictsWith")
ASSERTED: Final = term("cl:asserted")
SHAPE: Final = frozenset(
    {RDF_TYPE, SUBJECT, PREDICATE, OBJECT, STATUS, ATTRIBUTED_TO, BY_RULE, BY_DECISION, EVIDENCE, CONFLICTS_WITH}
)
HAS_SOURCE: Final = term("oa:hasSource")
SHA256: Final = term("cl:sha256")


@dataclass(frozen=True, slots=True)
class Place:
    """Evidence in a text: which characters of which source (code points, end exclusive)."""

    iri: NamedNode
    source: NamedNode
    start: int
    end: int
    paragraph: int | None
    quote_sha256: str
    piece: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """Evidence in a table: the row, where its fact was seen, and the day that source was valid."""

    iri: NamedNode
    table: NamedNode | None
    row: int | None
    seen_at: str
    as_of: str
    note: str


Evidence: TypeAlias = Place | Row


@dataclass(frozen=True, slots=True)
class Assertion:
    """A statement as the graph holds it."""

    iri: NamedNode
    graph: NamedNode
    subject: NamedNode
    predicate: NamedNode
    object: Term
    status: NamedNode
    attributed_to: NamedNode | None
    rules: tuple[NamedNode, ...]
    decisions: tuple[NamedNode, ...]
    qualifiers: tuple[tuple[NamedNode, Term], ...]
    evidence: tuple[Evidence, ...]
    conflicts: tuple[NamedNode, ...]


def assertion(store: pyoxigraph.Store, iri: NamedNode, *, with_evidence: bool = True) -> Assertion | None:
    """The statement of an IRI, or None where there is none (or it lacks subject, predicate, object or status).
    Without its evidence where a page does not show it: each piece costs a look into two further nodes."""
    values: dict[NamedNode, list[Term]] = {}
    graph: NamedNode | None = None
    for quad in store.quads_for_pattern(iri, None, None):
        if isinstance(quad.object, NamedNode | Literal) and isinstance(quad.graph_name, NamedNode):
            values.setdefault(quad.predicate, []).append(quad.object)
            graph = quad.graph_name if quad.predicate == SUBJECT else graph
    subject, predicate, status = (_node(values, each) for each in (SUBJECT, PREDICATE, STATUS))
    if graph is None or subject is None or predicate is None or status is None or OBJECT not in values:
        return None
    nodes = _nodes(values, EVIDENCE) if with_evidence else ()
    found = [piece for node in nodes if (piece := evidence(store, node)) is not None]
    return Assertion(
        iri=iri,
        graph=graph,
        subject=subject,
        predicate=predicate,
        object=values[OBJECT][0],
        status=status,
        attributed_to=_node(values, ATTRIBUTED_TO),
        rules=_nodes(values, BY_RULE),
        decisions=_nodes(values, BY_DECISION),
        qualifiers=tuple(sorted(((p, v) for p in values if p not in SHAPE for v in set(values[p])), key=str)),
        evidence=tuple(sorted(found, key=_order)),
        conflicts=_nodes(values, CONFLICTS_WITH),
    )


def evidence(store: pyoxigraph.Store, iri: NamedNode) -> Evidence | None:
    """The evidence of an IRI, or None where there is none."""
    values = {quad.predicate: quad.object for quad in store.quads_for_pattern(iri, None, None)}
    source = values.get(HAS_SOURCE)
    if isinstance(source, NamedNode):
        return _place(store, iri, source, values)
    if term("cl:seenAt") in values or term("cl:row") in values:
        table = values.get(term("cl:inTable"))
        return Row(
            iri=iri,
            table=table if isinstance(table, NamedNode) else None,
            row=_integer(values.get(term("cl:row"))),
            seen_at=_text(values.get(term("cl:seenAt"))),
            as_of=_text(values.get(term("cl:statusAsOf"))),
            note=_text(values.get(term("cl:rowNote"))),
        )
    return None


def _place(
    store: pyoxigraph.Store, iri: NamedNode, source: NamedNode, values: Mapping[NamedNode, object]
) -> Place | None:
    selector = values.get(term("oa:hasSelector"))
    if not isinstance(selector, NamedNode):
        return None
    offsets = {quad.predicate: quad.object for quad in store.quads_for_pattern(selector, None, None)}
    start, end = _integer(offsets.get(term("oa:start"))), _integer(offsets.get(term("oa:end")))
    if start is None or end is None:
        return None
    return Place(
        iri=iri,
        source=source,
        start=start,
        end=end,
        paragraph=_integer(values.get(term("cl:paragraph"))),
        quote_sha256=_text(values.get(term("cl:quoteSha256"))),
        piece=_integer(values.get(term("cl:piece"))),
    )


def statements_with(
    store: pyoxigraph.Store, side: NamedNode, value: Term, only: Collection[NamedNode] = ()
) -> Iterator[Assertion]:
    """The statements whose own triple of a side (rdf:subject, rdf:object, cl:evidence ...) has a value; where `only`
    is given, those of its predicates."""
    seen = {quad.subject for quad in store.quads_for_pattern(None, side, value)}
    for iri in sorted((node for node in seen if isinstance(node, NamedNode)), key=lambda node: node.value):
        if only and not any(quad.object in only for quad in store.quads_for_pattern(iri, PREDICATE, None)):
            continue
        found = assertion(store, iri)
        if found is not None:
            yield found


def source_sha256(store: pyoxigraph.Store, source: NamedNode) -> str:
    """The hash of a source's file, in hex; empty where the graph does not know it."""
    return next((_text(quad.object) for quad in store.quads_for_pattern(source, SHA256, None)), "")


def doi_of(store: pyoxigraph.Store, source: NamedNode) -> str:
    """The DOI of a source (`10.…`), empty where the graph does not know one of that form."""
    found = {_text(quad.object) for quad in store.quads_for_pattern(source, term("cl:doi"), None)}
    return min((doi for doi in found if doi.startswith("10.") and "/" in doi), default="")


def _order(piece: Evidence) -> tuple[str, int]:
    if isinstance(piece, Place):
        return piece.source.value, piece.start
    return piece.table.value if piece.table else "", piece.row or 0


def _node(values: dict[NamedNode, list[Term]], predicate: NamedNode) -> NamedNode | None:
    return next(iter(_nodes(values, predicate)), None)


def _nodes(values: dict[NamedNode, list[Term]], predicate: NamedNode) -> tuple[NamedNode, ...]:
    nodes = {value for value in values.get(predicate, []) if isinstance(value, NamedNode)}
    return tuple(sorted(nodes, key=lambda node: node.value))


def _integer(value: object) -> int | None:
    return int(value.value) if isinstance(value, Literal) and value.value.lstrip("-").isdigit() else None


def _text(value: object) -> str:
    return value.value if isinstance(value, Literal) else ""
