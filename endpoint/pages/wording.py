"""Statements put into the words of their labels, and the short names of evidence that rows and facts carry."""

from __future__ import annotations

from typing import Protocol

from pyoxigraph import Literal, NamedNode

from endpoint.pages.addresses import path_of, with_language
from endpoint.pages.labels import readable
from endpoint.pages.site import Site
from endpoint.pages.things.assertions import Evidence, Place, Term
from endpoint.pages.things.spoken import Mark, spoken
from ontology.names import PREFIXES

__all__ = [
    "Mark",
    "in_words",
    "is_text",
    "mark_of",
    "own_path",
    "place_in_instrument",
    "place_name",
    "status_name",
    "term_words",
    "words",
]


def mark_of(site: Site, iri: NamedNode) -> Mark | None:
    """The mark of the statement of an IRI, or None where it is none."""
    return spoken(site).marks.get(iri)


def place_name(piece: Evidence) -> str:
    """Where a piece of evidence stands, in a few characters: a source and its paragraph, or a table and its row."""
    if isinstance(piece, Place):
        source = readable(piece.source.value)
        return f"{source} ¶ {piece.paragraph}" if piece.paragraph is not None else source
    table = readable(piece.table.value) if piece.table else "table"
    return f"{table}, row {piece.row}"


def in_words(edtf: str) -> str:
    """A day, or a limit of one in EDTF, as a reader writes it.

    >>> in_words("[..2008-09-19]"), in_words("[2022-12-01..]"), in_words("2001")
    ('2008-09-19 or before', '2022-12-01 or later', '2001')
    """
    bare = edtf.strip("[].")
    if edtf.startswith("[.."):
        return f"{bare} or before"
    return f"{bare} or later" if edtf.endswith("..]") else edtf


def place_in_instrument(provision: NamedNode) -> str:
    """The place of a provision within its instrument, from its Akoma Ntoso style id.

    >>> place_in_instrument(NamedNode("https://w3id.org/cyberlex/id/instrument/cets-185/art_32__para_b"))
    'art. 32, para b'
    """
    parts = provision.value.rpartition("/")[2].split("__")
    return ", ".join(part.replace("art_", "art. ", 1).replace("_", " ") for part in parts)


def status_name(status: NamedNode) -> str:
    """The local name of a status: asserted, reported, negated, planned, draft, hypothetical."""
    return status.value.removeprefix(PREFIXES["cl"])


class Said(Protocol):
    """Whatever has the three parts of a statement."""

    @property
    def subject(self) -> NamedNode: ...
    @property
    def predicate(self) -> NamedNode: ...
    @property
    def object(self) -> Term: ...


def words(site: Site, each: Said, language: str) -> str:
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
