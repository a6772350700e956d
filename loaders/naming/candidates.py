"""Names nobody knows yet: minted things that wait for review, with the known things their names resemble."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import Literal, NamedNode
from rapidfuzz import fuzz, process

from graph.statement import Thing
from loaders.naming.lexicon import Lexicon, kind
from ontology.names import entity, slug, term

CLASSES: Final = {
    "instrument": "Instrument", "body": "Body", "event": "Event", "person": "Person", "crime": "CrimeType",
    "threat": "Threat", "measure": "CooperationMeasure", "principle": "Principle", "obstacle": "Obstacle",
    "technology": "Technology", "place": "Place", "case": "Case", "provision": "Provision", "incident": "Incident",
}  # fmt: skip
_LONGEST: Final = 80  # code points of a slug: the rest of a long name adds nothing
_FIGURE: Final = 10  # words of a figure's slug: what it counts is told by a phrase, and a slug is no quotation


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A candidate and the known things whose names resemble its name, best first, each with its score of 100."""

    iri: NamedNode
    name: str
    similar: tuple[tuple[NamedNode, int], ...]


@dataclass(slots=True)
class Candidates:
    """The things a text names that the lexicon lacks, by IRI."""

    names: dict[NamedNode, list[str]] = field(default_factory=dict)
    types: dict[NamedNode, set[str]] = field(default_factory=dict)

    def minted(self, sort: str, name: str, types: tuple[str, ...] = (), key: str = "") -> NamedNode:
        """The IRI of a thing of a kind with this name; `key` makes the slug where the name alone does not tell."""
        words = slug(key or name)[:_LONGEST].split("-")
        made = "-".join(words[:_FIGURE] if sort == "figure" else words).strip("-") or "unnamed"
        iri = entity(sort, made)
        self.add(iri, name, types or (CLASSES.get(sort, "Matter"),))
        return iri

    def add(self, iri: NamedNode, name: str, types: tuple[str, ...]) -> None:
        """Another name or class of a thing that was minted elsewhere (a person, a provision)."""
        known = self.names.setdefault(iri, [])
        if name not in known:
            known.append(name)
        self.types.setdefault(iri, set()).update(types)

    def things(self, language: str = "en") -> list[Thing]:
        """Their types and labels, by IRI; the first name met is the preferred label."""
        found = []
        for iri in sorted(self.names, key=lambda node: node.value):
            first, *others = self.names[iri]
            types = {*self.types[iri], "Candidate"}
            found.append(
                Thing(
                    iri,
                    tuple(term(f"cl:{name}") for name in sorted(types)),
                    (Literal(first, language=language),),
                    tuple(Literal(name, language=language) for name in sorted(set(others))),
                )
            )
        return found

    def suggestions(self, lexicon: Lexicon, least: int = 85) -> list[Suggestion]:
        """What each candidate may be: known names of its kind that are at least `least` of 100 alike."""
        by_kind: dict[str, dict[str, NamedNode]] = {}
        for name, iri in lexicon.names():
            by_kind.setdefault(kind(iri), {})[name] = iri
        found = []
        for iri in sorted(self.names, key=lambda node: node.value):
            choices = by_kind.get(kind(iri), {})
            name = self.names[iri][0]
            near = process.extract(name, list(choices), scorer=fuzz.token_sort_ratio, limit=3, score_cutoff=least)
            found.append(Suggestion(iri, name, tuple((choices[other], round(score)) for other, score, _ in near)))
        return found


def shortened(name: str, most: int = 58) -> str:
    """A name cut at a word: what is kept of a source's wording stays a name, never a sentence."""
    return name if len(name) <= most else name[:most].rsplit(" ", 1)[0].rstrip(" ,;")
