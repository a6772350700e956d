"""The formats an answer can have: their media types, and which kind of answer each can carry.

SPARQL 1.1 results: https://www.w3.org/TR/sparql11-results-json/, https://www.w3.org/TR/rdf-sparql-XMLres/,
https://www.w3.org/TR/sparql11-results-csv-tsv/. CSV and TSV are defined for SELECT only; an ASK answered in them is
the word `true` or `false`, as the engine writes it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """What a query form answers with."""

    ROWS = "rows"
    BOOLEAN = "boolean"
    GRAPH = "graph"


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write an answer, known by its `key`. `aliases` are further media types that ask for it; an answer to
    an alias is labelled with that alias. `xml` formats cannot carry control characters. `iri` is its name among the
    W3C's file formats, used in the service description. `versioned` formats write RDF 1.2 (triple terms, base
    directions) and are labelled with that version where a client asks for it. `whole` ones are of use to most clients
    only once they are complete: their parsers read a document, not lines."""

    key: str
    media_type: str = field(compare=False)
    kinds: frozenset[Kind] = field(compare=False)
    extension: str = field(compare=False)
    aliases: tuple[str, ...] = field(default=(), compare=False)
    xml: bool = field(default=False, compare=False)
    iri: str = field(default="", compare=False)
    versioned: bool = field(default=True, compare=False)
    whole: bool = field(default=False, compare=False)

    def labelled(self, media_type: str) -> Format:
        """The same format, its answers labelled with another of its media types.

        >>> RDF_XML.labelled("text/xml").content_type(), RDF_XML.labelled("text/xml") == RDF_XML
        ('text/xml; charset=utf-8', True)
        """
        return replace(self, media_type=media_type)

    def content_type(self, media_type: str | None = None) -> str:
        """The Content-Type header, with a charset where the type has one.

        >>> CSV.content_type()
        'text/csv; charset=utf-8'
        """
        chosen = media_type or self.media_type
        if chosen == "text/csv":
            return "text/csv; charset=utf-8"  # RFC 7111: header=present is implied by the SPARQL recommendation
        return f"{chosen}; charset=utf-8" if chosen.startswith("text/") else chosen


_RESULTS: Final = frozenset({Kind.ROWS, Kind.BOOLEAN})
_GRAPH: Final = frozenset({Kind.GRAPH})
_W3: Final = "http://www.w3.org/ns/formats/"

JSON: Final = Format(
    "json",
    "application/sparql-results+json",
    _RESULTS,
    "srj",
    ("application/json",),
    iri=_W3 + "SPARQL_Results_JSON",
    whole=True,
)
XML: Final = Format(
    "xml",
    "application/sparql-results+xml",
    _RESULTS,
    "srx",
    ("application/xml", "text/xml"),
    xml=True,
    iri=_W3 + "SPARQL_Results_XML",
    whole=True,
)
CSV: Final = Format("csv", "text/csv", _RESULTS, "csv", iri=_W3 + "SPARQL_Results_CSV", versioned=False)
TSV: Final = Format("tsv", "text/tab-separated-values", _RESULTS, "tsv", iri=_W3 + "SPARQL_Results_TSV")
HTML: Final = Format("html", "text/html", frozenset(Kind), "html", versioned=False)

TURTLE: Final = Format("turtle", "text/turtle", _GRAPH, "ttl", ("application/x-turtle",), iri=_W3 + "Turtle")
N_TRIPLES: Final = Format("n-triples", "application/n-triples", _GRAPH, "nt", iri=_W3 + "N-Triples")
JSON_LD: Final = Format(
    "json-ld",
    "application/ld+json",
    _GRAPH,
    "jsonld",
    ("application/json",),
    iri=_W3 + "JSON-LD",
    versioned=False,  # JSON-LD 1.1 has no triple terms
    whole=True,
)
TRIG: Final = Format("trig", "application/trig", _GRAPH, "trig", iri=_W3 + "TriG")
N_QUADS: Final = Format("n-quads", "application/n-quads", _GRAPH, "nq", iri=_W3 + "N-Quads")
RDF_XML: Final = Format(
    "rdf-xml",
    "application/rdf+xml",
    _GRAPH,
    "rdf",
    ("application/xml", "text/xml"),
    xml=True,
    iri=_W3 + "RDF_XML",
    whole=True,
)

# The first of each kind is the default.
RESULT_FORMATS: Final = (JSON, XML, CSV, TSV)
GRAPH_FORMATS: Final = (TURTLE, N_TRIPLES, JSON_LD, TRIG, N_QUADS, RDF_XML)
FORMATS: Final = {form.key: form for form in (*RESULT_FORMATS, *GRAPH_FORMATS, HTML)}


def formats_for(kind: Kind, *, html: bool = False) -> tuple[Format, ...]:
    """The formats that can carry an answer of this kind, the default first, HTML last where a page can be made."""
    found = GRAPH_FORMATS if kind is Kind.GRAPH else RESULT_FORMATS
    return (*found, HTML) if html else found
