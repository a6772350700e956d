"""The kinds of things that own IRIs name, with all things of each: what one can leaf through without a question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from endpoint.pages.site import Site
from ontology.names import PREFIXES

KINDS: Final = {
    "instrument": "Instruments",
    "state": "States",
    "body": "Bodies",
    "crime": "Types of crime",
    "threat": "Threats",
    "measure": "Measures of cooperation",
    "principle": "Principles",
    "obstacle": "Obstacles",
    "person": "Persons",
    "event": "Events",
    "work": "Works",
    "technology": "Technologies",
    "place": "Places",
}


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind: its slug in IRIs, its name, how many things are of it."""

    slug: str
    name: str
    count: int


def kinds(site: Site) -> list[Kind]:
    """The kinds that the graph holds, in the order of `KINDS`."""
    held = site.once(_things)
    return [Kind(slug, name, len(held[slug])) for slug, name in KINDS.items() if held[slug]]


def kind_of(site: Site, iri: NamedNode) -> Kind | None:
    """The kind of a thing that one can leaf through to; None where there is none."""
    slug = iri.value.removeprefix(PREFIXES["id"]).partition("/")[0]
    return next((kind for kind in kinds(site) if kind.slug == slug and iri.value.startswith(PREFIXES["id"])), None)


def things(site: Site, slug: str, language: str) -> list[tuple[str, list[NamedNode]]]:
    """The things of a kind by label, under their first letters."""
    found: dict[str, list[NamedNode]] = {}
    names = {each: site.labels.label(each, language) for each in site.once(_things)[slug]}
    for each in sorted(names, key=lambda each: (names[each].casefold(), each.value)):
        letter = next((letter.upper() for letter in names[each] if letter.isalpha()), "#")
        found.setdefault(letter, []).append(each)
    return list(found.items())


def _things(site: Site) -> dict[str, list[NamedNode]]:
    """All labelled things by the kind that their IRI names; parts of a thing (articles of a treaty) are left out."""
    found: dict[str, list[NamedNode]] = {slug: [] for slug in KINDS}
    for iri in site.labels.labelled(PREFIXES["id"]):
        slug, _, name = iri.removeprefix(PREFIXES["id"]).partition("/")
        if slug in found and name and "/" not in name:
            found[slug].append(NamedNode(iri))
    return found
