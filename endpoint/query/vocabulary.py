"""What the graph has names for: its classes, properties and things with their labels; and the nearest of them to a
name that it does not have.

Read once a store version, by queries that are asked like a reader's own.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, Protocol, TypeAlias

from rapidfuzz import fuzz, process

from ontology.names import PREFIXES, shortened

Row: TypeAlias = Mapping[str, Mapping[str, str]]

_DECLARED: Final = "".join(
    f"PREFIX {name}: <{PREFIXES[name]}>\n" for name in ("rdf", "rdfs", "owl", "skos", "void", "schema")
)
_CLASSES: Final = (
    "SELECT ?iri { ?part void:class ?iri ; void:entities ?n }",
    "SELECT DISTINCT ?iri { { ?s a ?iri } UNION { ?iri a owl:Class } } LIMIT 2000",
)
_PROPERTIES: Final = (
    "SELECT ?iri { ?part void:property ?iri ; void:triples ?n }",
    "SELECT DISTINCT ?iri { ?s ?iri ?o } LIMIT 2000",
)
_DEFINED: Final = """SELECT DISTINCT ?iri ?kind {
    VALUES ?kind { owl:Class owl:ObjectProperty owl:DatatypeProperty owl:AnnotationProperty }
    ?iri a ?kind } LIMIT 4000"""
_DOMAINS: Final = "SELECT DISTINCT ?iri ?class { ?iri schema:domainIncludes|rdfs:domain ?class } LIMIT 4000"
_LABELS: Final = """SELECT ?iri ?label {
    VALUES ?naming { rdfs:label skos:prefLabel skos:altLabel } ?iri ?naming ?label
    FILTER(isIRI(?iri)) } LIMIT 60000"""
# What this graph has in place of properties that other graphs use.
USUAL: Final[dict[str, tuple[str, ...]]] = {
    name: tuple(PREFIXES[each.partition(":")[0]] + each.partition(":")[2] for each in meant.split())
    for name, meant in {
        "name": "skos:prefLabel rdfs:label",
        "label": "skos:prefLabel rdfs:label",
        "sameas": "skos:exactMatch skos:closeMatch",
        "comment": "skos:definition",
        "description": "skos:definition dcterms:description",
        "subject": "dcterms:subject",
        "instanceof": "rdf:type",
        "p31": "rdf:type",
    }.items()
}
_WORDS: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[^\W\d_a-zA-Z]+")
_BY_NAME: Final = 75.0
_BY_LABEL: Final = 84.0


class Asking(Protocol):
    """Asks queries of the store within bounds of time and number. An answer that did not come within them is None."""

    asked: int

    def true(self, text: str) -> bool | None:
        """The answer to an ASK."""

    def rows(self, text: str) -> list[Row] | None:
        """The rows of a SELECT: per variable a term as SPARQL JSON has it."""


@dataclass(slots=True)
class Vocabulary:
    """The names of a graph: IRIs of classes, of properties (in use or defined), of things that have a label; labels in
    small letters with the IRIs that bear them; the classes that a property is said to belong to; named graphs."""

    classes: set[str] = field(default_factory=set)
    properties: set[str] = field(default_factory=set)
    things: set[str] = field(default_factory=set)
    labels: dict[str, list[str]] = field(default_factory=dict)
    domains: dict[str, list[str]] = field(default_factory=dict)
    graphs: set[str] = field(default_factory=set)
    whole: bool = False

    def knows(self, iri: str) -> bool:
        return iri in self.classes or iri in self.properties or iri in self.things

    def nearest(self, iri: str, kind: str) -> str | None:
        """The name that was probably meant by one that the graph does not have.

        `kind` is class, property, graph or thing. First the same local name in another namespace, then a like one,
        then a like label.
        """
        wanted = {"class": self.classes, "property": self.properties, "graph": self.graphs}.get(kind, self.things)
        local = local_name(iri)
        if not local or len(local) > 120:
            return None
        by_name = _by_local_name(wanted)
        space = iri[: len(iri) - len(local)]
        same = by_name.get(local.casefold())
        if not same and kind == "property" and (usual := self._usual(local.casefold())):
            return usual
        if same:
            return min(same, key=lambda each: (-_shared(each, space), each))
        near = process.extract(local.casefold(), list(by_name), scorer=fuzz.ratio, score_cutoff=_BY_NAME, limit=5)
        named = self._labelled(local, wanted)
        if near and not (named and near[0][1] < 88):
            return max(
                ((score, _shared(each, space), each) for name, score, _ in near for each in by_name[name]),
                key=lambda found: (found[0] + min(6, found[1] / 8), found[2]),
            )[2]
        return named

    def _usual(self, local: str) -> str | None:
        """What this graph has in place of a property of that name in other graphs."""
        return next((each for each in USUAL.get(local, ()) if each in self.properties), None)

    def _labelled(self, local: str, wanted: set[str]) -> str | None:
        """The thing whose label is most like the words of a local name."""
        words = words_of(local.rpartition("/")[2])
        if len(words) < 3:
            return None
        return self.by_label(words, wanted)

    def by_label(self, words: str, wanted: set[str] | None = None) -> str | None:
        """The thing of a label, or of one much like it."""
        words = words.casefold().strip()
        exact = self._of(self.labels.get(words, ()), wanted)
        if exact:
            return exact
        for label, _, _ in process.extract(
            words, list(self.labels), scorer=fuzz.token_sort_ratio, score_cutoff=_BY_LABEL, limit=5
        ):
            found = self._of(self.labels[label], wanted)
            if found:
                return found
        return None

    def _of(self, iris: Iterable[str], wanted: set[str] | None) -> str | None:
        found = [iri for iri in iris if wanted is None or iri in wanted]
        return min(found, key=lambda iri: (not iri.startswith(PREFIXES["id"]), len(iri), iri), default=None)


def vocabulary(asking: Asking) -> Vocabulary:
    """The names of the store that is asked; `whole` where every question was answered."""
    found = Vocabulary()
    told = [_filled(asking, _CLASSES, found.classes), _filled(asking, _PROPERTIES, found.properties)]
    defined = asking.rows(_DECLARED + _DEFINED)
    for row in defined or ():
        target = found.classes if row["kind"]["value"].endswith("#Class") else found.properties
        target.add(row["iri"]["value"])
    domains: dict[str, list[str]] = defaultdict(list)
    for row in asking.rows(_DECLARED + _DOMAINS) or ():
        domains[row["iri"]["value"]].append(row["class"]["value"])
    labels: dict[str, list[str]] = defaultdict(list)
    labelled = asking.rows(_DECLARED + _LABELS)
    for row in labelled or ():
        iri = row["iri"]["value"]
        labels[row["label"]["value"].casefold()].append(iri)
        found.things.add(iri)
    found.labels, found.domains = dict(labels), dict(domains)
    found.things -= found.properties
    found.whole = all(told) and defined is not None and labelled is not None
    return found


def _filled(asking: Asking, queries: tuple[str, ...], into: set[str]) -> bool:
    """Fill a set by the first query that has rows; whether one was answered."""
    answered = False
    for text in queries:
        rows = asking.rows(_DECLARED + text)
        answered |= rows is not None
        into.update(row["iri"]["value"] for row in rows or ())
        if into:
            break
    return answered


def _by_local_name(iris: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for iri in iris:
        found[local_name(iri).casefold()].append(iri)
    return found


def _shared(one: str, other: str) -> int:
    """How many characters two IRIs share at their beginning."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def local_name(iri: str) -> str:
    """The part of an IRI after its namespace: after our own prefix, or after the last # or /.

    >>> local_name("https://w3id.org/cyberlex/id/state/KAZ"), local_name("http://purl.org/dc/terms/title")
    ('KAZ', 'title')
    """
    return re.split(r"[#/]", iri.rstrip("#/"))[-1]


def words_of(name: str) -> str:
    """A local name as words in small letters.

    >>> words_of("budapestConvention-on_Cybercrime")
    'budapest convention on cybercrime'
    """
    return " ".join(_WORDS.findall(name)).casefold()


def shown(iri: str) -> str:
    """An IRI as one may write it in a query: with a prefix where that is legal, else in angle brackets.

    >>> shown("https://w3id.org/cyberlex/id/state/KAZ"), shown("http://purl.org/dc/terms/title")
    ('<https://w3id.org/cyberlex/id/state/KAZ>', 'dcterms:title')
    """
    name = shortened(iri)
    return name if re.fullmatch(r"\w+:[\w-]+", name) else f"<{iri}>"
