"""Citations: what stands behind a statement, in a form that can be quoted and followed without the site."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pyoxigraph import NamedNode

from endpoint.pages.excerpts import excerpt
from endpoint.pages.site import Site
from endpoint.pages.things.assertions import Evidence, Place, assertion, doi_of
from endpoint.pages.wording import place_name, status_name, words


def citations(site: Site, statements: Iterable[str]) -> dict[str, dict[str, Any]]:
    """The citation of each statement (IRIs), by its IRI; what is no statement of the graph is left out."""
    found = {iri: citation(site, NamedNode(iri)) for iri in dict.fromkeys(statements)}
    return {iri: each for iri, each in found.items() if each is not None}


def citation(site: Site, statement: NamedNode) -> dict[str, Any] | None:
    """What a statement says in the words of its labels, how it is held, whose word it is, and every place that says so:
    characters of a text (code points, end exclusive, SHA-256 of the characters) or a row of a table."""
    said = assertion(site.store, statement)
    if said is None:
        return None
    return {
        "says": words(site, said, "en"),
        "status": status_name(said.status),
        "attributed_to": said.attributed_to.value if said.attributed_to else None,
        "disagrees_with": [other.value for other in said.conflicts],
        "evidence": [_place(site, piece) for piece in said.evidence],
    }


def _place(site: Site, piece: Evidence) -> dict[str, Any]:
    if isinstance(piece, Place):
        shown = excerpt(site, piece, around=0)
        return {
            "where": place_name(piece),
            "source": piece.source.value,
            "doi": doi_of(site.store, piece.source) or None,
            "start": piece.start,
            "end": piece.end,
            "sha256": piece.quote_sha256,
            "quote": shown.quote if shown and shown.verified else None,
        }
    return {
        "where": place_name(piece),
        "table": piece.table.value if piece.table else None,
        "row": piece.row,
        "seen_at": piece.seen_at,
        "as_of": piece.as_of or None,
    }
