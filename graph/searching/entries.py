"""What of a store version is found by its words: things and terms by their labels, and statements.

Left out are things that are only ever read beside another: evidence, memberships, participations, lists, linksets.
Of the treaty tables those statements are found that relate two things with names of their own (who is a member of
what, which article provides what); dates and deposits are found through their treaty actions, which bear labels.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final

import pyoxigraph
from pyoxigraph import DefaultGraph, Literal, NamedNode

from graph.searching.index import OTHERS, PROVISION, SOURCE, STATEMENT, TERM, THINGS, Entry
from ontology.names import (
    ALT_LABEL,
    HIDDEN_LABEL,
    LABEL,
    MENTIONS_GRAPH,
    PREF_LABEL,
    PREFIXES,
    RDF_TYPE,
    REFERENCE_GRAPH,
    term,
)

LANGUAGES: Final = ("en", "uk", "ru")

# Properties whose values name a thing, and what of the thing's weight such a name has.
NAMES: Final = {
    PREF_LABEL: 1.0,
    LABEL: 1.0,
    term("dcterms:title"): 0.9,
    term("dcterms:alternative"): 0.9,
    ALT_LABEL: 0.85,
    term("skos:notation"): 0.85,
    term("cl:alsoKnownAs"): 0.85,
    HIDDEN_LABEL: 0.6,
    term("cl:unsoughtName"): 0.6,
    term("cl:demonym"): 0.4,
}
# What a thing's own name tells: of what kind and whole it is, whose act on what.
SAID_BY_NAMES: Final = frozenset(map(term, ("rdf:type", "eli:has_part", "cl:byParty", "cl:onInstrument")))
_MOST_OF_MENTIONS: Final = 1.5


def entries(store: pyoxigraph.Store) -> Iterator[Entry]:
    """Every entry of a store, things first, in an order that depends on the store's content alone."""
    named = _names(store)
    yield from _things(store, named)
    yield from _statements(store, named)


_Names = dict[str, dict[NamedNode, list[Literal]]]


def _names(store: pyoxigraph.Store) -> _Names:
    """IRI -> naming property -> its values."""
    found: _Names = defaultdict(lambda: defaultdict(list))
    for predicate in NAMES:
        for quad in store.quads_for_pattern(None, predicate, None, DefaultGraph()):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
                found[quad.subject.value][predicate].append(quad.object)
    return found


def kind_of(iri: str) -> str | None:
    """The kind of result a thing is; None where it is not found by search.

    >>> kind_of("https://w3id.org/cyberlex/id/instrument/cets-185/art_32"), kind_of("https://doi.org/")
    ('provision', None)
    """
    if iri.startswith(PREFIXES["id"]):
        folder, _, rest = iri.removeprefix(PREFIXES["id"]).partition("/")
        if folder == "instrument" and "/" in rest:
            return PROVISION
        return folder if folder in THINGS and folder not in (SOURCE, TERM) else None
    if iri.startswith(PREFIXES["src"]):
        return SOURCE
    return TERM if iri.startswith(PREFIXES["cl"]) else None


def _weight(kind: str, mentions: int) -> float:
    return THINGS[kind] + min(_MOST_OF_MENTIONS, 0.35 * math.log2(1 + mentions))


def _things(store: pyoxigraph.Store, named: _Names) -> Iterator[Entry]:
    mentions = Counter(
        quad.object.value
        for quad in store.quads_for_pattern(None, term("oa:hasBody"), None, MENTIONS_GRAPH)
        if isinstance(quad.object, NamedNode)
    )
    for iri in sorted(named):
        kind = kind_of(iri)
        if kind is None:
            continue
        weight = _weight(kind, mentions[iri])
        seen: set[tuple[str, str]] = set()
        for predicate, share in NAMES.items():
            for value in sorted(named[iri].get(predicate, ()), key=str):
                key = value.value, value.language or ""
                if key not in seen:
                    seen.add(key)
                    yield Entry(iri, kind, value.value, value.language or "", weight * share)


def _statements(store: pyoxigraph.Store, named: _Names) -> Iterator[Entry]:
    """The statements in the words of their labels, once a language that says anything of its own: all of source texts,
    and those of treaty tables that relate two things which are found themselves."""
    parts = {iri: found for source in _sources(store) for iri, found in _parts(store, source).items()}
    parts |= {iri: found for iri, found in _parts(store, REFERENCE_GRAPH).items() if _relates(*found)}
    for iri in sorted(parts):
        told: set[str] = set()
        for language in LANGUAGES:
            text = " ".join(_words(each, named, language) for each in parts[iri])
            if text not in told:
                told.add(text)
                yield Entry(iri, STATEMENT, text, language, OTHERS[STATEMENT])


_Part = NamedNode | Literal | None


def _parts(store: pyoxigraph.Store, graph: NamedNode) -> dict[str, list[_Part]]:
    """The subject, predicate and object of each statement of a graph, by its IRI."""
    parts: dict[str, list[_Part]] = {}
    for place, name in enumerate(("rdf:subject", "rdf:predicate", "rdf:object")):
        for quad in store.quads_for_pattern(None, term(name), None, graph):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
                parts.setdefault(quad.subject.value, [None, None, None])[place] = quad.object
    return parts


def _relates(one: _Part, predicate: _Part, other: _Part) -> bool:
    """Whether a statement tells more of two things with names than their names do."""
    ends = [each for each in (one, other) if isinstance(each, NamedNode) and kind_of(each.value) is not None]
    return len(ends) == 2 and predicate not in SAID_BY_NAMES


def _sources(store: pyoxigraph.Store) -> list[NamedNode]:
    found = {quad.subject for quad in store.quads_for_pattern(None, RDF_TYPE, term("cl:SourceText"))}
    return sorted((each for each in found if isinstance(each, NamedNode)), key=lambda each: each.value)


def _words(value: NamedNode | Literal | None, named: _Names, language: str) -> str:
    if value is None or isinstance(value, Literal):
        return value.value if value else ""
    known = named.get(value.value, {})
    for predicate in (PREF_LABEL, LABEL, term("dcterms:title")):
        labels = {each.language or "": each.value for each in sorted(known.get(predicate, ()), key=str)}
        for tag in (language, "en", ""):
            if tag in labels:
                return labels[tag]
        if labels:
            return labels[min(labels)]
    return re.split(r"[#/]", value.value)[-1].replace("-", " ").replace("_", " ")
