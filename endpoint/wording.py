"""Statements put into the words of their labels, and the short names of evidence that rows and facts carry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode

from endpoint.addresses import path_of, with_language
from endpoint.assertions import ASSERTED, Assertion, Evidence, Place, Term, assertion
from endpoint.labels import readable
from endpoint.site import Site
from ontology.names import PREFIXES

STATUS_WORDS: Final = {
    "asserted": "stated as a fact",
    "reported": "reported: somebody else says so",
    "negated": "denied",
    "planned": "planned",
    "draft": "of a draft",
    "hypothetical": "hypothetical",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A short reference to what vouches for something: its words, where it leads, and its status unless asserted."""

    text: str
    path: str
    status: str = ""


def mark(each: Assertion) -> Mark:
    """The mark of a statement: the place of its first evidence, leading to the statement's page."""
    place = place_name(each.evidence[0]) if each.evidence else "statement"
    more = len(each.evidence) - 1
    status = "" if each.status == ASSERTED else status_name(each.status)
    return Mark(f"{place} +{more}" if more > 0 else place, path_of(each.iri.value) or "/", status)


def mark_of(site: Site, iri: NamedNode) -> Mark | None:
    """The mark of the statement of an IRI, or None where it is none."""
    found = assertion(site.store, iri)
    return mark(found) if found is not None else None


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
