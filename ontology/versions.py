"""What a version of the ontology consists of, and what changed since another: the change log must say just this.

A version is kept as a table beside this module (`versions/0.1.0.tsv`): one line a term, with a hash of what it means
(kind, axioms, definition) and one of how it is put (labels, examples, sources), so that a change of either is seen.
Concepts of the schemes are kept without their wording: their labels grow with the texts.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from ontology.documents import modules, quads, schemes
from ontology.names import PREFIXES, RDF_TYPE, shortened, term

VERSIONS: Final = Path(__file__).with_name("versions")
COLUMNS: Final = ("term", "kind", "meaning", "wording")
_MEANING: Final = frozenset(
    {RDF_TYPE, term("cl:singleValued"), term("owl:disjointWith"), term("owl:inverseOf")}
    | {term(f"skos:{name}") for name in ("definition", "broader")}
    | {term(f"rdfs:{name}") for name in ("subClassOf", "subPropertyOf", "domain", "range")}
    | {term(f"schema:{name}") for name in ("domainIncludes", "rangeIncludes")}
)
_CONCEPT: Final = term("skos:Concept")


@dataclass(frozen=True, slots=True, order=True)
class Described:
    """A term as a version has it: prefixed name, kind, and hashes (12 hexadecimal digits) of meaning and wording."""

    name: str
    kind: str
    meaning: str
    wording: str


@dataclass(frozen=True, slots=True)
class Changes:
    """Prefixed names of the terms that differ between two versions, each list sorted."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    meaning: tuple[str, ...]
    wording: tuple[str, ...]


def described() -> tuple[Described, ...]:
    """The terms and concepts of the documents as they are now, by name."""
    own = [quad for path in modules() for quad in quads(path)]
    concepts = [quad for path in schemes() for quad in quads(path)]
    return tuple(sorted((*_terms(own), *_concepts(concepts))))


def kept(version: str) -> tuple[Described, ...]:
    """The terms of an earlier version, by name. Raises FileNotFoundError where that version is not kept."""
    with (VERSIONS / f"{version}.tsv").open(encoding="utf-8", newline="") as table:
        return tuple(Described(*(row[column] for column in COLUMNS)) for row in csv.DictReader(table, delimiter="\t"))


def changes(old: Iterable[Described], new: Iterable[Described]) -> Changes:
    """What must be logged between two versions.

    >>> before = Described("cl:Case", "Class", "1", "1"), Described("cl:Event", "Class", "1", "1")
    >>> after = Described("cl:Event", "Class", "1", "2"), Described("cl:Place", "Class", "1", "1")
    >>> changes(before, after)
    Changes(added=('cl:Place',), removed=('cl:Case',), meaning=(), wording=('cl:Event',))
    """
    before, after = ({each.name: each for each in version} for version in (old, new))
    both = sorted(before.keys() & after.keys())
    return Changes(
        tuple(sorted(after.keys() - before.keys())),
        tuple(sorted(before.keys() - after.keys())),
        tuple(name for name in both if _meant(before[name]) != _meant(after[name])),
        tuple(name for name in both if before[name].wording != after[name].wording),
    )


def _meant(each: Described) -> tuple[str, str]:
    return each.kind, each.meaning


def _terms(found: list[Quad]) -> Iterable[Described]:
    owl = PREFIXES["owl"]
    for node, theirs in _about(found, PREFIXES["cl"]).items():
        types = sorted(name for quad in theirs if quad.predicate == RDF_TYPE and (name := _local(quad.object, owl)))
        meaning = [quad for quad in theirs if quad.predicate in _MEANING]
        wording = [quad for quad in theirs if quad.predicate not in _MEANING]
        yield Described(shortened(node.value), " ".join(types), _digest(meaning), _digest(wording))


def _about(found: list[Quad], space: str) -> dict[NamedNode, list[Quad]]:
    about: dict[NamedNode, list[Quad]] = {}
    for quad in found:
        if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(space):
            about.setdefault(quad.subject, []).append(quad)
    return about


def _local(value: object, space: str) -> str:
    """The name of a node within a namespace, empty where it is outside."""
    inside = isinstance(value, NamedNode) and value.value.startswith(space)
    return value.value.removeprefix(space) if inside and isinstance(value, NamedNode) else ""


def _concepts(found: list[Quad]) -> Iterable[Described]:
    for node, theirs in _about(found, PREFIXES["id"]).items():
        if any(quad.object == _CONCEPT for quad in theirs):
            meaning = [quad for quad in theirs if quad.predicate in _MEANING]
            yield Described(shortened(node.value), "Concept", _digest(meaning), "")


def _digest(found: list[Quad]) -> str:
    lines = sorted(f"{quad.predicate} {_written(quad.object)}" for quad in found)
    return sha256("\n".join(lines).encode()).hexdigest()[:12]


def _written(value: object) -> str:
    return f"{value.value}@{value.language or value.datatype.value}" if isinstance(value, Literal) else str(value)
