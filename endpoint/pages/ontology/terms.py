"""The terms of our ontology as its pages show them: what each means, where it stands among the others, how often the
served graph uses it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from endpoint.pages.labels import LANGUAGES
from endpoint.pages.site import Site
from endpoint.pages.things.assertions import Term
from endpoint.pages.things.holdings import class_counts, property_counts
from ontology.names import LABEL, ONTOLOGY_GRAPH, PREFIXES, RDF_TYPE, term

DEFINED_BY: Final = term("rdfs:isDefinedBy")
KINDS: Final = (
    ("class", term("owl:Class")),
    ("object property", term("owl:ObjectProperty")),
    ("data property", term("owl:DatatypeProperty")),
    ("annotation property", term("owl:AnnotationProperty")),
    ("individual", term("owl:NamedIndividual")),
)
KIND_NAMES: Final = tuple(name for name, _ in KINDS)
BROADER: Final = (term("rdfs:subClassOf"), term("rdfs:subPropertyOf"))
DOMAIN: Final = (term("rdfs:domain"), term("schema:domainIncludes"))
RANGE: Final = (term("rdfs:range"), term("schema:rangeIncludes"))
INVERSE: Final = (term("owl:inverseOf"),)
DISJOINT: Final = (term("owl:disjointWith"),)
EXAMPLES: Final = (term("skos:example"), term("vann:example"))
SOURCES: Final = (term("dcterms:source"),)
MATCHES: Final = tuple(term(f"skos:{name}Match") for name in ("exact", "close", "related", "broad", "narrow"))
DEFINITIONS: Final = (term("skos:definition"), term("rdfs:comment"))
SINGLE: Final = term("cl:singleValued")
TRAITS: Final = {term("owl:SymmetricProperty"): "symmetric", term("owl:TransitiveProperty"): "transitive"}
THING: Final = term("owl:Thing")


@dataclass(frozen=True, slots=True)
class OwnTerm:
    """A term: its IRI, local name, kind, the module that defines it, its labels and definitions by language, how many
    things (of a class) or triples (of a property) the graph holds, its traits, and what it is joined to."""

    iri: NamedNode
    name: str
    kind: str
    module: NamedNode
    labels: dict[str, str]
    definitions: dict[str, str]
    uses: int | None
    traits: tuple[str, ...]
    joined: dict[NamedNode, tuple[Term, ...]]

    def label(self, language: str) -> str:
        """The label in a language, else in English, else the local name."""
        return self.labels.get(language) or self.labels.get("en") or self.name

    def definition(self, language: str) -> str:
        """The definition in a language, else in English, else in any; empty where there is none."""
        return self.definitions.get(language) or self.definitions.get("en") or next(iter(self.definitions.values()), "")

    def values(self, predicates: Iterable[NamedNode]) -> tuple[Term, ...]:
        """What it is joined to by any of some predicates, each once, in order."""
        found = {value for predicate in predicates for value in self.joined.get(predicate, ())}
        return tuple(sorted(found, key=str))

    def iris(self, predicates: Iterable[NamedNode]) -> tuple[NamedNode, ...]:
        """As `values`, IRIs only."""
        return tuple(value for value in self.values(predicates) if isinstance(value, NamedNode))

    @property
    def examples(self) -> tuple[str, ...]:
        """Examples, as Turtle or words."""
        return tuple(value.value for value in self.values(EXAMPLES))


@dataclass(frozen=True, slots=True)
class Branch:
    """A class with the classes below it."""

    term: OwnTerm
    below: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All own terms by IRI, in the order of their names."""

    terms: dict[NamedNode, OwnTerm]

    def of_module(self, module: NamedNode) -> tuple[OwnTerm, ...]:
        """The terms of a module: classes, then properties, then individuals, each by name."""
        found = [each for each in self.terms.values() if each.module == module]
        return tuple(sorted(found, key=lambda each: (KIND_NAMES.index(each.kind), each.name.casefold())))

    def narrower(self) -> dict[NamedNode, tuple[NamedNode, ...]]:
        """The terms directly below each term."""
        return self._joined_to(BROADER)

    def with_domain(self) -> dict[NamedNode, tuple[NamedNode, ...]]:
        """The properties that each class is said to have."""
        return self._joined_to(DOMAIN)

    def with_range(self) -> dict[NamedNode, tuple[NamedNode, ...]]:
        """The properties whose values each class is said to be."""
        return self._joined_to(RANGE)

    def _joined_to(self, predicates: tuple[NamedNode, ...]) -> dict[NamedNode, tuple[NamedNode, ...]]:
        found: dict[NamedNode, list[NamedNode]] = defaultdict(list)
        for each in self.terms.values():
            for value in each.iris(predicates):
                found[value].append(each.iri)
        return {iri: tuple(below) for iri, below in found.items()}

    def class_tree(self) -> tuple[Branch, ...]:
        """The own classes from the top, each below its first own superclass only."""
        above = {each.iri: self._own(each.iris(BROADER)) for each in self.terms.values() if each.kind == "class"}
        below: dict[NamedNode | None, list[NamedNode]] = defaultdict(list)
        for iri, parents in above.items():
            below[parents[0] if parents else None].append(iri)

        def branches(top: NamedNode | None) -> tuple[Branch, ...]:
            return tuple(Branch(self.terms[iri], branches(iri)) for iri in below[top])

        return branches(None)

    def _own(self, iris: Iterable[NamedNode]) -> list[NamedNode]:
        return [each for each in iris if each in self.terms]


def vocabulary(site: Site) -> Vocabulary:
    """The terms that the modules of the served graph define; read once a store version."""
    return site.once(_read)


def _read(site: Site) -> Vocabulary:
    classes, properties = class_counts(site), property_counts(site)
    found = {}
    for quad in site.store.quads_for_pattern(None, DEFINED_BY, None, ONTOLOGY_GRAPH):
        iri, module = quad.subject, quad.object
        if isinstance(iri, NamedNode) and isinstance(module, NamedNode) and iri.value.startswith(PREFIXES["cl"]):
            held = list(site.store.quads_for_pattern(iri, None, None, ONTOLOGY_GRAPH))
            uses = (classes if iri in classes else properties).get(iri, 0)
            found[iri] = _term(iri, module, held, uses)
    return Vocabulary({iri: found[iri] for iri in sorted(found, key=lambda iri: iri.value.casefold())})


def _term(iri: NamedNode, module: NamedNode, held: list[Quad], uses: int) -> OwnTerm:
    joined: dict[NamedNode, list[Term]] = defaultdict(list)
    for quad in held:
        if isinstance(quad.object, NamedNode | Literal):
            joined[quad.predicate].append(quad.object)
    types = [value for value in joined[RDF_TYPE] if isinstance(value, NamedNode)]
    kind = next((name for name, owl in KINDS if owl in types), "individual")
    single = any(value.value == "true" for value in joined[SINGLE])
    return OwnTerm(
        iri=iri,
        name=iri.value.removeprefix(PREFIXES["cl"]),
        kind=kind,
        module=module,
        labels=_by_language(joined[LABEL]),
        definitions=_by_language([value for each in DEFINITIONS for value in joined[each]]),
        uses=None if kind == "individual" else uses,
        traits=(*(TRAITS[each] for each in types if each in TRAITS), *(("single-valued",) if single else ())),
        joined={predicate: tuple(values) for predicate, values in joined.items()},
    )


def _by_language(values: Iterable[Term]) -> dict[str, str]:
    """Labels by language, those that we have first."""
    found = {value.language or "": value.value for value in values if isinstance(value, Literal)}
    known = {tag: found[tag] for tag in LANGUAGES if tag in found}
    return known | {tag: found[tag] for tag in sorted(found) if tag not in known}
