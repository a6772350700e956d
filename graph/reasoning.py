"""What follows: the OWL 2 RL rules that our ontology uses, run forward until nothing new comes, each step remembered.

A well-kept reasoner gives the closure but not the reason, and the reason is what a reader asks for: so each inferred
fact keeps the rule (by its name in OWL 2 Profiles, section 4.3) and the facts it followed from. The tests hold the
result against owlrl's.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from pyoxigraph import NamedNode

from graph.statement import Term
from ontology.names import RDF_TYPE, term

Fact: TypeAlias = tuple[NamedNode, NamedNode, Term]

SUBCLASS: Final = term("rdfs:subClassOf")
SUBPROPERTY: Final = term("rdfs:subPropertyOf")
DOMAIN: Final = term("rdfs:domain")
RANGE: Final = term("rdfs:range")
INVERSE: Final = term("owl:inverseOf")
SYMMETRIC: Final = term("owl:SymmetricProperty")
TRANSITIVE: Final = term("owl:TransitiveProperty")
SCHEMA: Final = (SUBCLASS, SUBPROPERTY, DOMAIN, RANGE, INVERSE)


@dataclass(frozen=True, slots=True)
class Step:
    """How a fact follows: the rule's name in OWL 2 Profiles, and its premises."""

    rule: str
    premises: tuple[Fact, ...]


def closure(facts: Iterable[Fact]) -> Mapping[Fact, Step]:
    """What follows from facts and axioms, each with the first step that gave it; the same for equal facts.

    >>> a, kind, above = term("id:a"), term("cl:Treaty"), term("cl:Instrument")
    >>> found = closure([(a, RDF_TYPE, kind), (kind, SUBCLASS, above)])
    >>> found[a, RDF_TYPE, above].rule
    'cax-sco'
    """
    known = frozenset(facts)
    return _Closure(known, _schema(known)).run()


@dataclass(frozen=True, slots=True)
class _Schema:
    pairs: Mapping[NamedNode, Mapping[NamedNode, list[NamedNode]]]
    symmetric: frozenset[NamedNode]
    transitive: frozenset[NamedNode]

    def of(self, relation: NamedNode, subject: NamedNode) -> list[NamedNode]:
        return self.pairs[relation].get(subject, [])


def _schema(facts: frozenset[Fact]) -> _Schema:
    pairs: dict[NamedNode, dict[NamedNode, list[NamedNode]]] = {name: defaultdict(list) for name in SCHEMA}
    kinds: dict[NamedNode, set[NamedNode]] = defaultdict(set)
    for subject, predicate, value in sorted(facts, key=str):
        if not isinstance(value, NamedNode):
            continue
        if predicate in pairs:
            pairs[predicate][subject].append(value)
        if predicate == INVERSE:
            pairs[predicate][value].append(subject)
        elif predicate == RDF_TYPE:
            kinds[value].add(subject)
    return _Schema(pairs, frozenset(kinds[SYMMETRIC]), frozenset(kinds[TRANSITIVE]))


@dataclass(slots=True)
class _Closure:
    facts: frozenset[Fact]
    schema: _Schema
    inferred: dict[Fact, Step] = field(default_factory=dict)
    after: dict[tuple[Term, NamedNode], set[Term]] = field(default_factory=lambda: defaultdict(set))
    before: dict[tuple[Term, NamedNode], set[NamedNode]] = field(default_factory=lambda: defaultdict(set))

    def run(self) -> Mapping[Fact, Step]:
        waiting = deque(sorted(self.facts, key=str))
        while waiting:
            fact = waiting.popleft()
            if fact[1] in self.schema.transitive:
                self.after[fact[0], fact[1]].add(fact[2])
                self.before[fact[2], fact[1]].add(fact[0])
            for conclusion, step in self._steps(fact):
                if conclusion not in self.facts and conclusion not in self.inferred:
                    self.inferred[conclusion] = step
                    waiting.append(conclusion)
        return self.inferred

    def _steps(self, fact: Fact) -> Iterator[tuple[Fact, Step]]:
        subject, predicate, value = fact
        if predicate == RDF_TYPE and isinstance(value, NamedNode):
            for above in self.schema.of(SUBCLASS, value):
                yield (subject, RDF_TYPE, above), Step("cax-sco", (fact, (value, SUBCLASS, above)))
        elif predicate not in SCHEMA:
            yield from self._by_property(fact)
            if isinstance(value, NamedNode):
                yield from self._between_nodes(fact, value)

    def _by_property(self, fact: Fact) -> Iterator[tuple[Fact, Step]]:
        subject, predicate, value = fact
        for above in self.schema.of(SUBPROPERTY, predicate):
            yield (subject, above, value), Step("prp-spo1", (fact, (predicate, SUBPROPERTY, above)))
        for kind in self.schema.of(DOMAIN, predicate):
            yield (subject, RDF_TYPE, kind), Step("prp-dom", (fact, (predicate, DOMAIN, kind)))

    def _between_nodes(self, fact: Fact, value: NamedNode) -> Iterator[tuple[Fact, Step]]:
        subject, predicate, _ = fact
        for kind in self.schema.of(RANGE, predicate):
            yield (value, RDF_TYPE, kind), Step("prp-rng", (fact, (predicate, RANGE, kind)))
        for inverse in self.schema.of(INVERSE, predicate):
            stated = (predicate, INVERSE, inverse)
            axiom = stated if stated in self.facts else (inverse, INVERSE, predicate)
            yield (value, inverse, subject), Step("prp-inv", (fact, axiom))
        if predicate in self.schema.symmetric:
            yield (value, predicate, subject), Step("prp-symp", (fact, (predicate, RDF_TYPE, SYMMETRIC)))
        if predicate in self.schema.transitive:
            for later in sorted(self.after.get((value, predicate), ()), key=str):
                yield (subject, predicate, later), Step("prp-trp", (fact, (value, predicate, later)))
            for earlier in sorted(self.before.get((subject, predicate), ()), key=str):
                yield (earlier, predicate, value), Step("prp-trp", ((earlier, predicate, subject), fact))
