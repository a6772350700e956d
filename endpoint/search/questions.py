"""The questions of the catalogue as entries of the index: by their titles, and by what their descriptions say."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from graph.searching.index import OTHERS, QUERY, Entry
from queries.catalogue import catalogue

_DESCRIPTION: float = 0.5  # of a question's weight


def question_entries() -> Iterator[Entry]:
    """Two entries a question."""
    for query in catalogue().values():
        yield Entry(query.iri.value, QUERY, query.title, "en", OTHERS[QUERY])
        yield Entry(query.iri.value, QUERY, query.description, "en", OTHERS[QUERY] * _DESCRIPTION)


def fingerprint() -> str:
    """A hash of the questions, so that an index with others is not taken for one with these."""
    told = "\n".join(f"{entry.thing}\t{entry.text}" for entry in question_entries())
    return hashlib.sha256(told.encode()).hexdigest()
