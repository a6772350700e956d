"""Sentences of the texts at hand as entries of the index: given by whoever may read texts, never shipped."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph
from pyoxigraph import Literal, NamedNode

from graph.searching.index import OTHERS, SENTENCE, Entry
from ontology.names import BASE, term


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text: its characters (code points, end exclusive), its paragraph, its words."""

    start: int
    end: int
    paragraph: int
    text: str
    language: str


def sources_by_hash(store: pyoxigraph.Store) -> dict[str, NamedNode]:
    """SHA-256 of a text's bytes, in hex -> the source it is."""
    return {
        quad.object.value: quad.subject
        for quad in store.quads_for_pattern(None, term("cl:sha256"), None)
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal)
    }


def sentence_entries(store: pyoxigraph.Store, source: NamedNode, sentences: Iterable[Sentence]) -> Iterator[Entry]:
    """An entry a sentence. It leads to the first statement that rests on its characters, else to its source."""
    places = _places(store, source)
    starts = [start for start, _, _ in places]
    for each in sentences:
        first = next((iri for _, end, iri in places[: bisect_right(starts, each.end - 1)] if end > each.start), None)
        name = source.value.removeprefix(BASE)
        yield Entry(
            f"/{name}#{each.start}-{each.end}",
            SENTENCE,
            each.text,
            each.language,
            OTHERS[SENTENCE],
            "\n".join([source.value, str(each.paragraph), first or ""]),
        )


def _places(store: pyoxigraph.Store, source: NamedNode) -> list[tuple[int, int, str]]:
    """Start, end and statement of each piece of evidence in a source, by start."""
    selectors = _values(store, "oa:hasSelector", source)
    begins, ends = _values(store, "oa:start", source), _values(store, "oa:end", source)
    found = []
    for quad in store.quads_for_pattern(None, term("cl:evidence"), None, source):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode):
            selector = selectors.get(quad.object.value, "")
            if selector in begins and selector in ends:
                found.append((int(begins[selector]), int(ends[selector]), quad.subject.value))
    return sorted(found)


def _values(store: pyoxigraph.Store, name: str, graph: NamedNode) -> dict[str, str]:
    return {
        quad.subject.value: quad.object.value
        for quad in store.quads_for_pattern(None, term(name), None, graph)
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal)
    }
