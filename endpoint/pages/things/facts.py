"""What the graph holds of a thing: facts grouped by predicate, what points to it, and where it is mentioned."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import pyoxigraph
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from endpoint.pages.site import Site
from endpoint.pages.things.assertions import (
    OBJECT,
    SHAPE,
    SUBJECT,
    Term,
)
from endpoint.pages.things.spoken import INFERRED, Mark, spoken
from endpoint.pages.wording import mark_of
from graph.aggregate import DATASET
from ontology.names import (
    ALT_LABEL,
    HIDDEN_LABEL,
    INFERRED_GRAPH,
    LABEL,
    MENTIONS_GRAPH,
    META_GRAPH,
    PREF_LABEL,
    PREFIXES,
    RDF_TYPE,
    term,
)

NAMES: Final = (PREF_LABEL, LABEL, ALT_LABEL, HIDDEN_LABEL)
HIDDEN: Final = frozenset({*NAMES, RDF_TYPE, term("cl:unsoughtName")})
HAS_BODY: Final = term("oa:hasBody")
HAS_TARGET: Final = term("oa:hasTarget")
POINTERS_OF_EVIDENCE: Final = SHAPE | {
    HAS_BODY,
    HAS_TARGET,
    term("oa:hasSource"),
    term("oa:hasSelector"),
    term("prov:wasDerivedFrom"),
}
OF_GRAPHS: Final = tuple(PREFIXES[prefix] for prefix in ("void", "dcat", "sd"))
SEE_ALSO: Final = term("rdfs:seeAlso")
SHOWN: Final = 60
# Of what only says that two things are named together fewer: the passages that name them stand among the other facts.
SHOWN_TOGETHER: Final = 4
TOGETHER: Final = term("cl:inConnectionWith")


@dataclass(frozen=True, slots=True)
class Fact:
    """One value (or, incoming, one thing that points here), the marks of the statements that say so, and the graphs
    that hold it without a statement (the ontology, links, inferences)."""

    value: Term
    marks: tuple[Mark, ...] = ()
    graphs: tuple[NamedNode, ...] = ()

    @property
    def is_asserted(self) -> bool:
        """Whether somebody asserts it, or it needs nobody's word."""
        return not self.marks or any(not each.status for each in self.marks)


@dataclass(frozen=True, slots=True)
class Group:
    """The facts of one predicate; `total` counts those not shown too."""

    predicate: NamedNode
    facts: tuple[Fact, ...]
    total: int


def groups(
    site: Site, thing: NamedNode, language: str, shown: int = SHOWN, skipped: Collection[NamedNode] = ()
) -> tuple[Group, ...]:
    """What is said of a thing, by the label of the predicate; at most `shown` facts a group, `skipped` predicates
    left out."""
    said = _said(site, SUBJECT, thing, skipped)
    held: _Held = defaultdict(set)
    for quad in site.store.quads_for_pattern(thing, None, None):
        if quad.predicate in HIDDEN or quad.predicate in skipped or not isinstance(quad.object, NamedNode | Literal):
            continue
        if (quad.predicate, quad.object) not in said and _tells(quad):
            held[quad.predicate, quad.object].add(_node(quad.graph_name))
    return _grouped(site, language, said, held, shown)


def incoming(
    site: Site, thing: NamedNode, language: str, shown: int = SHOWN, skipped: Collection[NamedNode] = ()
) -> tuple[Group, ...]:
    """What points to a thing, by the label of the predicate; statements, evidence and mentions themselves left out."""
    said = _said(site, OBJECT, thing, skipped)
    held: _Held = defaultdict(set)
    for quad in site.store.quads_for_pattern(None, None, thing):
        if quad.predicate in POINTERS_OF_EVIDENCE or quad.predicate in skipped:
            continue
        if not isinstance(quad.subject, NamedNode) or (quad.predicate, quad.subject) in said:
            continue
        if _tells(quad):
            held[quad.predicate, quad.subject].add(_node(quad.graph_name))
    return _grouped(site, language, said, held, shown)


def _tells(quad: Quad) -> bool:
    """Whether a quad of a named graph is about the world: what `graph:meta` says as VoID and DCAT is about the
    graphs."""
    if not isinstance(quad.graph_name, NamedNode):
        return False
    if quad.graph_name != META_GRAPH:
        return True
    described = isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(DATASET.value)
    return not described and quad.predicate != SEE_ALSO and not quad.predicate.value.startswith(OF_GRAPHS)


_Said: TypeAlias = dict[tuple[NamedNode, Term], list[NamedNode]]
_Held: TypeAlias = dict[tuple[NamedNode, Term], set[NamedNode]]


def _said(site: Site, side: NamedNode, thing: NamedNode, skipped: Collection[NamedNode]) -> _Said:
    """The statements with a thing on one side (rdf:subject or rdf:object), by predicate and what is on the other."""
    found: _Said = defaultdict(list)
    lines = spoken(site).about(thing) if side == SUBJECT else spoken(site).naming(thing)
    for line in lines:
        if line.predicate not in skipped:
            found[line.predicate, line.object if side == SUBJECT else line.subject].append(line.statement)
    return found


def _grouped(site: Site, language: str, said: _Said, held: _Held, shown: int) -> tuple[Group, ...]:
    values: dict[NamedNode, list[Term]] = defaultdict(list)
    for predicate, value in {**said, **held}:
        values[predicate].append(value)
    found = []
    for predicate, each in values.items():
        most = SHOWN_TOGETHER if predicate == TOGETHER and shown <= SHOWN else shown
        first = sorted(each, key=lambda value: (shown_text(site, language, value).casefold(), str(value)))[:most]
        facts = tuple(
            _fact(site, value, said.get((predicate, value), []), held.get((predicate, value), set())) for value in first
        )
        if predicate != RDF_TYPE or any(mark.text != INFERRED for fact in facts for mark in fact.marks):
            found.append(Group(predicate, facts, len(each)))
    ordered = sorted(found, key=lambda group: site.labels.label(group.predicate, language).casefold())
    return tuple(each for each in ordered if not _echoes(site, each, ordered))


def _echoes(site: Site, group: Group, among: Sequence[Group]) -> bool:
    """Whether a group says under the same name, and by inference only, what another says: `org:memberOf` beside
    `cl:memberOf`."""
    if _is_told(group):
        return False
    name = site.labels.label(group.predicate, "en")
    values = {fact.value for fact in group.facts}
    others = [each for each in among if site.labels.label(each.predicate, "en") == name]
    first = max(others, key=lambda each: (_is_told(each), -others.index(each)))
    return first is not group and values <= {fact.value for fact in first.facts}


def _is_told(group: Group) -> bool:
    """Whether a group holds anything that is not inferred."""
    return any(mark.text != INFERRED for fact in group.facts for mark in fact.marks) or not all(
        fact.marks for fact in group.facts
    )


def _fact(site: Site, value: Term, statements: Iterable[NamedNode], graphs: Iterable[NamedNode]) -> Fact:
    marks = (mark_of(site, iri) for iri in sorted(statements, key=lambda iri: iri.value))
    return Fact(value, tuple(each for each in marks if each is not None), tuple(sorted(graphs, key=str)))


def shown_text(site: Site, language: str, value: Term) -> str:
    """A thing's label, or a literal's value."""
    return site.labels.label(value, language) if isinstance(value, NamedNode) else value.value


def types(store: pyoxigraph.Store, thing: NamedNode) -> tuple[NamedNode, ...]:
    """The classes that a thing is said to be of; those that only follow from them are left out."""
    found = {
        quad.object
        for quad in store.quads_for_pattern(thing, RDF_TYPE, None)
        if quad.graph_name not in (INFERRED_GRAPH, DefaultGraph())
    }
    return tuple(sorted((each for each in found if isinstance(each, NamedNode)), key=lambda each: each.value))


def names(store: pyoxigraph.Store, thing: NamedNode) -> dict[str, tuple[str, ...]]:
    """All names of a thing by language ('' for none): preferred ones first, hidden ones left out."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for predicate in (PREF_LABEL, LABEL, ALT_LABEL):
        values = {quad.object for quad in store.quads_for_pattern(thing, predicate, None)}
        for value in sorted((each for each in values if isinstance(each, Literal)), key=lambda each: each.value):
            found[value.language or ""].setdefault(value.value)
    return {tag: tuple(found[tag]) for tag in sorted(found)}


def mention_counts(store: pyoxigraph.Store, thing: NamedNode) -> tuple[tuple[NamedNode, int], ...]:
    """How often each source names a thing, the most frequent first."""
    counts: Counter[NamedNode] = Counter()
    for mention in store.quads_for_pattern(None, HAS_BODY, thing, MENTIONS_GRAPH):
        for target in store.quads_for_pattern(mention.subject, HAS_TARGET, None, MENTIONS_GRAPH):
            for place in store.quads_for_pattern(_node(target.object), term("oa:hasSource"), None, MENTIONS_GRAPH):
                counts[_node(place.object)] += 1
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].value)))


def _node(value: object) -> NamedNode:
    if not isinstance(value, NamedNode):
        raise TypeError(f"{value}: an IRI was expected")
    return value


def is_known(store: pyoxigraph.Store, thing: NamedNode) -> bool:
    """Whether the graph says anything of an IRI, as subject, object, predicate or named graph. What it says of itself
    does not count: a download that `graph:meta` names is no thing."""
    patterns = ((thing, None, None, None), (None, None, thing, None), (None, thing, None, None))
    if any(_tells(quad) for pattern in patterns for quad in store.quads_for_pattern(*pattern)):
        return True
    return store.contains_named_graph(thing)
