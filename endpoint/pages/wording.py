"""Statements put into the words of their labels, and the short names of evidence that rows and facts carry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode

from endpoint.pages.addresses import path_of, with_language
from endpoint.pages.labels import readable
from endpoint.pages.site import Site
from endpoint.pages.things.assertions import ASSERTED, EVIDENCE, HAS_SOURCE, STATUS, Assertion, Evidence, Place, Term
from ontology.names import PREFIXES, term

PARAGRAPH: Final = term("cl:paragraph")
IN_TABLE: Final = term("cl:inTable")
ROW: Final = term("cl:row")
KEPT_MARKS: Final = 50_000


@dataclass(frozen=True, slots=True)
class Mark:
    """A short reference to what vouches for something: its words, where it leads, and its status unless asserted."""

    text: str
    path: str
    status: str = ""


def mark_of(site: Site, iri: NamedNode) -> Mark | None:
    """The mark of the statement of an IRI, or None where it is none. Reads less than the whole statement, since a page
    shows hundreds; what was read is kept."""
    if iri.value not in site.marks:
        if len(site.marks) >= KEPT_MARKS:
            site.marks.clear()
        site.marks[iri.value] = _read_mark(site, iri)
    found = site.marks[iri.value]
    return Mark(*found) if found else None


def _read_mark(site: Site, iri: NamedNode) -> tuple[str, str, str] | None:
    places, status = [], None
    for quad in site.store.quads_for_pattern(iri, None, None, DefaultGraph()):
        if quad.predicate == STATUS:
            status = quad.object
        elif quad.predicate == EVIDENCE and isinstance(quad.object, NamedNode):
            held = site.store.quads_for_pattern(quad.object, None, None, DefaultGraph())
            places.append(short_place({each.predicate: each.object for each in held}))
    if not isinstance(status, NamedNode):
        return None
    first = min(places, default="statement")
    text = f"{first} +{len(places) - 1}" if len(places) > 1 else first
    return text, path_of(iri.value) or "/", "" if status == ASSERTED else status_name(status)


def short_place(held: Mapping[NamedNode, object]) -> str:
    """As `place_name`, from what the graph says of a piece of evidence."""
    source, paragraph = held.get(HAS_SOURCE), held.get(PARAGRAPH)
    if isinstance(source, NamedNode):
        name = readable(source.value)
        return f"{name} ¶ {paragraph.value}" if isinstance(paragraph, Literal) else name
    table, row = held.get(IN_TABLE), held.get(ROW)
    name = readable(table.value) if isinstance(table, NamedNode) else "table"
    return f"{name}, row {row.value}" if isinstance(row, Literal) else name


def place_name(piece: Evidence) -> str:
    """Where a piece of evidence stands, in a few characters: a source and its paragraph, or a table and its row."""
    if isinstance(piece, Place):
        source = readable(piece.source.value)
        return f"{source} ¶ {piece.paragraph}" if piece.paragraph is not None else source
    table = readable(piece.table.value) if piece.table else "table"
    return f"{table}, row {piece.row}"


def status_name(status: NamedNode) -> str:
    """The local name of a status: asserted, reported, negated, planned, draft, hypothetical."""
    return status.value.removeprefix(PREFIXES["cl"])


def words(site: Site, each: Assertion, language: str) -> str:
    """A statement as one line: the labels of its subject, predicate and object."""
    return " ".join(term_words(site, part, language) for part in (each.subject, each.predicate, each.object))


def term_words(site: Site, value: Term, language: str) -> str:
    """A label, or a literal's value in quotation marks where it is a text."""
    if isinstance(value, NamedNode):
        return site.labels.label(value, language)
    return f"“{value.value}”" if is_text(value) else value.value


def is_text(value: Literal) -> bool:
    """Whether a literal is a plain or tagged string."""
    return bool(value.language) or value.datatype.value == PREFIXES["xsd"] + "string"


def own_path(iri: NamedNode, language: str | None) -> str:
    """The path of an own IRI, the reader's language kept; the root where it is foreign."""
    return with_language(path_of(iri.value) or "/", language)
