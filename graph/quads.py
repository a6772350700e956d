"""From statements, mentions, things and sources to quads, by the evidence contract of the model.

One function a value. All IRIs come from the values themselves (hashes of their content), so the same values give the
same quads in every build; no blank node is made anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, serialize

from graph.statement import Evidence, Extraction, Mention, Passage, RowEvidence, Source, Statement, Status, Term, Thing
from ontology.names import ALT_LABEL, LABEL, MENTIONS_GRAPH, PREF_LABEL, PREFIXES, RDF_TYPE, term

XSD_DATE = term("xsd:date")
SPECIFIC_RESOURCE = term("oa:SpecificResource")
POSITION_SELECTOR = term("oa:TextPositionSelector")
XSD_INTEGER = term("xsd:integer")
HAS_SOURCE, HAS_SELECTOR = term("oa:hasSource"), term("oa:hasSelector")
START, END = term("oa:start"), term("oa:end")
PARAGRAPH, QUOTE_SHA256 = term("cl:paragraph"), term("cl:quoteSha256")


def integer(value: int) -> Literal:
    """An xsd:integer literal."""
    return Literal(str(value), datatype=XSD_INTEGER)


def statement_quads(statement: Statement) -> Iterator[Quad]:
    """The plain triple where the status is asserted, the statement node, its qualifiers and its evidence."""
    yield from _said(statement)
    for evidence in statement.evidence:
        yield from evidence_quads(evidence, NamedNode(statement.graph))


def _said(statement: Statement) -> Iterator[Quad]:
    """The quads of a statement without those of its evidence."""
    graph = NamedNode(statement.graph)
    node = statement.iri
    if statement.status is Status.ASSERTED:
        yield Quad(statement.subject, statement.predicate, statement.object, graph)
    parts: list[tuple[NamedNode, Term]] = [
        (RDF_TYPE, term("rdf:Statement")),
        (term("rdf:subject"), statement.subject),
        (term("rdf:predicate"), statement.predicate),
        (term("rdf:object"), statement.object),
        (term("cl:status"), term(f"cl:{statement.status.value}")),
        *statement.qualifiers,
    ]
    if statement.attributed_to is not None:
        parts.append((term("cl:attributedTo"), statement.attributed_to))
    parts.extend(
        (term("cl:byRule"), NamedNode(PREFIXES["id"] + "rule/" + rule))
        for rule in (statement.rule, statement.agreed_by)
        if rule is not None
    )
    if statement.decision is not None:
        parts.append((term("cl:byDecision"), NamedNode(PREFIXES["id"] + "decision/" + statement.decision)))
    parts.extend((term("cl:evidence"), evidence.iri) for evidence in statement.evidence)
    for predicate, value in parts:
        yield Quad(node, predicate, value, graph)


def evidence_quads(evidence: Evidence | RowEvidence, graph: NamedNode) -> Iterator[Quad]:
    """The quads of a piece of evidence in a graph."""
    if isinstance(evidence, RowEvidence):
        yield from _row_quads(evidence, graph)
        return
    node = evidence.iri
    selector = NamedNode(node.value + "#selector")
    yield Quad(node, RDF_TYPE, SPECIFIC_RESOURCE, graph)
    yield Quad(node, HAS_SOURCE, NamedNode(evidence.source), graph)
    yield Quad(node, HAS_SELECTOR, selector, graph)
    yield Quad(node, PARAGRAPH, integer(evidence.paragraph), graph)
    yield Quad(node, QUOTE_SHA256, Literal(evidence.quote_sha256), graph)
    if evidence.piece is not None:
        yield Quad(node, term("cl:piece"), integer(evidence.piece), graph)
    yield Quad(selector, RDF_TYPE, POSITION_SELECTOR, graph)
    yield Quad(selector, START, integer(evidence.start), graph)
    yield Quad(selector, END, integer(evidence.end), graph)


def _row_quads(evidence: RowEvidence, graph: NamedNode) -> Iterator[Quad]:
    node = evidence.iri
    yield Quad(node, RDF_TYPE, term("cl:TableRow"), graph)
    yield Quad(node, term("cl:inTable"), NamedNode(PREFIXES["id"] + "table/" + Path(evidence.table).stem), graph)
    yield Quad(node, term("cl:row"), integer(evidence.row), graph)
    yield Quad(node, term("cl:seenAt"), Literal(evidence.address), graph)
    if evidence.status_as_of:
        yield Quad(node, term("cl:statusAsOf"), date_literal(evidence.status_as_of), graph)
    if evidence.note:
        yield Quad(node, term("cl:rowNote"), Literal(evidence.note), graph)


def date_literal(value: str) -> Literal:
    """An xsd:date where the day is known, else an EDTF string.

    >>> date_literal("2001-11").datatype.value
    'http://id.loc.gov/datatypes/edtf/EDTF'
    """
    whole = len(value) == len("2001-11-23") and value.replace("-", "").isdigit()
    return Literal(value, datatype=XSD_DATE if whole else NamedNode("http://id.loc.gov/datatypes/edtf/EDTF"))


def mention_quads(mention: Mention) -> Iterator[Quad]:
    """A mention and its evidence, in the graph of mentions."""
    node = mention.iri
    yield Quad(node, RDF_TYPE, term("oa:Annotation"), MENTIONS_GRAPH)
    yield Quad(node, term("oa:motivatedBy"), term("oa:identifying"), MENTIONS_GRAPH)
    yield Quad(node, term("oa:hasBody"), mention.thing, MENTIONS_GRAPH)
    yield Quad(node, term("oa:hasTarget"), mention.evidence.iri, MENTIONS_GRAPH)
    if mention.note:
        yield Quad(node, term("skos:editorialNote"), Literal(mention.note, language="en"), MENTIONS_GRAPH)
    yield from evidence_quads(mention.evidence, MENTIONS_GRAPH)


def thing_quads(thing: Thing, graph: NamedNode) -> Iterator[Quad]:
    """Types and labels of a thing, in the graph of whoever describes it."""
    for kind in thing.types:
        yield Quad(thing.iri, RDF_TYPE, kind, graph)
    for label in thing.labels:
        yield Quad(thing.iri, PREF_LABEL, label, graph)
    for name in thing.other_names:
        yield Quad(thing.iri, ALT_LABEL, name, graph)


def passage_quads(passage: Passage, graph: NamedNode) -> Iterator[Quad]:
    """Characters that are the object of statements: their place, and the gist of them as label."""
    yield from evidence_quads(passage.evidence, graph)
    yield Quad(passage.evidence.iri, RDF_TYPE, term("cl:Passage"), graph)
    yield Quad(passage.evidence.iri, LABEL, passage.gist, graph)


def source_quads(source: Source) -> Iterator[Quad]:
    """What identifies a source, in its own graph: file name, hash, length in code points, and its manifest."""
    graph = source.iri
    yield Quad(source.iri, RDF_TYPE, term("cl:SourceText"), graph)
    yield Quad(source.iri, term("cl:sha256"), Literal(source.sha256), graph)
    yield Quad(source.iri, term("cl:fileName"), Literal(source.file_name), graph)
    yield Quad(source.iri, term("cl:length"), integer(source.length), graph)
    for predicate, value in source.metadata:
        yield Quad(source.iri, predicate, value, graph)


def extraction_quads(extraction: Extraction) -> Iterator[Quad]:
    """All quads of one source."""
    yield from source_quads(extraction.source)
    for thing in extraction.things:
        yield from thing_quads(thing, extraction.source.iri)
    evidence: dict[tuple[str, Evidence | RowEvidence], None] = {}  # many statements share theirs: each once
    for statement in extraction.statements:
        yield from _said(statement)
        evidence.update(dict.fromkeys((statement.graph, piece) for piece in statement.evidence))
    for graph, piece in evidence:
        yield from evidence_quads(piece, NamedNode(graph))
    for passage in extraction.passages:
        yield from passage_quads(passage, extraction.source.iri)
    for mention in extraction.mentions:
        yield from mention_quads(mention)


def n_quads(quads: Iterable[Quad]) -> str:
    """N-Quads, one line a quad, each once, in the order of the lines' code points."""
    raw = serialize(quads, format=RdfFormat.N_QUADS) or b""
    return b"".join(sorted(set(raw.splitlines(keepends=True)))).decode("utf-8")  # UTF-8 sorts as code points do
