"""What the cooperation question needs of a graph, read once for each version of the store.

Everything stands in the reference layer and in what is derived from it: instruments, provisions with what they
provide and criminalise, participations, acts, lists, memberships. Each fact carries the IRI of the statement that says
it, so that an answer can cite every step.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import Literal, NamedNode, Store

from graph.treaty_time import Limit
from ontology.names import INFERRED_GRAPH, PREF_LABEL, PREFIXES, RDF_TYPE, REFERENCE_GRAPH, term

ASKABLE: Final = frozenset({"request", "provider", "unilateral"})
ID: Final = PREFIXES["id"]


@dataclass(frozen=True, slots=True)
class Said:
    """One statement of the reference layer: its IRI, its three parts and its qualifiers, as strings."""

    statement: str
    subject: str
    value: str
    qualifiers: dict[str, tuple[str, ...]]

    def qualifier(self, name: str) -> str:
        """The first value of a qualifier by its local name in `cl:`, empty where there is none."""
        return (self.qualifiers.get(PREFIXES["cl"] + name) or ("",))[0]

    @property
    def weak(self) -> bool:
        return bool(self.qualifier("reliability"))


@dataclass(slots=True)
class Instrument:
    """An instrument as the question sees it."""

    iri: str
    slug: str
    title: str = ""
    is_law: bool = False  # binds member states and is no basis for a request
    opened: Said | None = None
    entered: Said | None = None
    not_in_force: Said | None = None
    consents_needed: Said | None = None
    open_to: Said | None = None
    seen_whole: bool = False
    seen: Said | None = None
    scope: Said | None = None
    supplements: Said | None = None
    complete: Said | None = None
    complete_as_of: Said | None = None
    provides_not: dict[str, Said] = field(default_factory=dict)
    provides: dict[str, list[Said]] = field(default_factory=lambda: defaultdict(list))
    criminalises: dict[str, list[Said]] = field(default_factory=lambda: defaultdict(list))
    requires: list[Said] = field(default_factory=list)
    channels: list[Said] = field(default_factory=list)
    carries: list[Said] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Bound:
    """A participation: from, to, and what it rests on."""

    iri: str
    start: Limit
    end: Limit | None
    premises: tuple[str, ...]


@dataclass(slots=True)
class Act:
    """An act of a party on an instrument."""

    iri: str
    kind: str = ""
    date_kind: str = ""
    dates: list[Said] = field(default_factory=list)
    reservation: Said | None = None
    territory: Said | None = None
    on_provisions: list[Said] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Naming:
    """A list that names a party: its status, its day (empty where unknown), the statement."""

    status: str
    as_of: str
    said: Said


Pair = tuple[str, str]  # instrument, party


@dataclass(slots=True)
class Facts:
    """The working set of the cooperation question."""

    instruments: dict[str, Instrument] = field(default_factory=dict)
    bound: dict[Pair, list[Bound]] = field(default_factory=lambda: defaultdict(list))
    acts: dict[Pair, list[Act]] = field(default_factory=lambda: defaultdict(list))
    named: dict[Pair, list[Naming]] = field(default_factory=lambda: defaultdict(list))
    members: dict[str, dict[str, Said]] = field(default_factory=lambda: defaultdict(dict))
    depositary: dict[str, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)

    def label(self, iri: str) -> str:
        """The English label of a thing, else the last part of its IRI."""
        return self.labels.get(iri) or iri.rpartition("/")[2]

    def ids(self, kind: str) -> list[str]:
        """The ids of all things of a kind (`state`, `crime`, `measure`) that the graph knows."""
        start = f"{ID}{kind}/"
        return sorted(iri.removeprefix(start) for iri in self.labels if iri.startswith(start))


def facts(store: Store) -> Facts:
    """The working set of a store version."""
    return _Reading(store).facts()


class _Reading:
    def __init__(self, store: Store) -> None:
        self.store = store
        self.found = Facts()

    def facts(self) -> Facts:
        self._labels()
        self._instruments()
        self._provisions()
        self._acts()
        self._lists()
        self._participations()
        for said in self._said("cl:memberOf"):
            self.found.members[said.value].setdefault(said.subject, said)
        return self.found

    def _said(self, predicate: str) -> Iterator[Said]:
        """All statements of the reference layer with a predicate, in the order of their IRIs."""
        node = term(predicate)
        nodes = [
            quad.subject
            for quad in self.store.quads_for_pattern(None, term("rdf:predicate"), node, REFERENCE_GRAPH)
            if isinstance(quad.subject, NamedNode)
        ]
        for statement in sorted(nodes, key=lambda iri: iri.value):
            parts: dict[str, list[str]] = defaultdict(list)
            for quad in self.store.quads_for_pattern(statement, None, None, REFERENCE_GRAPH):
                if isinstance(quad.object, (NamedNode, Literal)):
                    parts[quad.predicate.value].append(quad.object.value)
            yield Said(
                statement.value,
                parts[PREFIXES["rdf"] + "subject"][0],
                parts[PREFIXES["rdf"] + "object"][0],
                {name: tuple(sorted(values)) for name, values in parts.items()},
            )

    def _labels(self) -> None:
        for quad in self.store.quads_for_pattern(None, PREF_LABEL, None, None):
            node, label = quad.subject, quad.object
            if isinstance(node, NamedNode) and isinstance(label, Literal) and label.language in ("en", None):
                self.found.labels.setdefault(node.value, label.value)

    def _instruments(self) -> None:
        for said in self._said("dcterms:title"):
            if said.subject.startswith(f"{ID}instrument/") and "/" not in said.subject.removeprefix(f"{ID}instrument/"):
                slug = said.subject.removeprefix(f"{ID}instrument/")
                self.found.instruments[said.subject] = Instrument(said.subject, slug, said.value)
        for quad in self.store.quads_for_pattern(None, RDF_TYPE, term("cl:Directive"), None):
            if isinstance(quad.subject, NamedNode) and quad.subject.value in self.found.instruments:
                self.found.instruments[quad.subject.value].is_law = True
        single = {
            "eli:date_document": "opened",
            "cl:enteredIntoForceOn": "entered",
            "cl:notInForceAsOf": "not_in_force",
            "cl:consentsNeeded": "consents_needed",
            "cl:openToMembersOf": "open_to",
            "cl:hasMeasureScope": "scope",
            "cl:protocolTo": "supplements",
            "cl:provisionsSeen": "seen",
        }
        for predicate, attribute in single.items():
            for said in self._said(predicate):
                if said.subject in self.found.instruments:
                    setattr(self.found.instruments[said.subject], attribute, said)
        for said in self._said("cl:openedForSignatureOn"):
            self.found.instruments[said.subject].opened = said
        for said in self._said("cl:providesNot"):
            self.found.instruments[said.subject].provides_not[said.value] = said
        for said in self._said("cl:hasDepositary"):
            self.found.depositary[said.subject] = said.value
        for instrument in self.found.instruments.values():
            instrument.seen_whole = instrument.seen is not None and instrument.seen.value == "whole"

    def _instrument_of(self, provision: str) -> Instrument | None:
        """The instrument of a provision, by the form of its IRI."""
        return self.found.instruments.get(provision.rpartition("/")[0])

    def _provisions(self) -> None:
        for said in self._said("cl:provides"):
            instrument = self._instrument_of(said.subject)
            if instrument is None:
                continue
            kind = said.qualifier("measureKind")
            if kind in ASKABLE:
                instrument.provides[said.value].append(said)
            elif kind == "channel":
                instrument.channels.append(said)
        for predicate in ("cl:criminalises", "cl:requires", "cl:carriesOver"):
            for said in self._said(predicate):
                instrument = self._instrument_of(said.subject)
                if instrument is None:
                    continue
                if predicate == "cl:criminalises":
                    instrument.criminalises[said.value].append(said)
                else:
                    (instrument.requires if predicate == "cl:requires" else instrument.carries).append(said)

    def _acts(self) -> None:
        party: dict[str, str] = {said.subject: said.value for said in self._said("cl:byParty")}
        acts: dict[str, Act] = {}
        for said in self._said("cl:onInstrument"):
            if said.subject in party and said.subject not in acts:
                acts[said.subject] = Act(said.subject)
                self.found.acts[said.value, party[said.subject]].append(acts[said.subject])
        for iri, act in acts.items():
            kinds = [q.object for q in self.store.quads_for_pattern(NamedNode(iri), RDF_TYPE, None, REFERENCE_GRAPH)]
            act.kind = next((k.value.rpartition("#")[2] for k in kinds if isinstance(k, NamedNode)), "")
        for predicate, attribute in (
            ("cl:hasReservationOrDeclaration", "reservation"),
            ("cl:territory", "territory"),
        ):
            for said in self._said(predicate):
                if said.subject in acts and said.value != "false":
                    setattr(acts[said.subject], attribute, said)
        for said in self._said("cl:onDate"):
            if said.subject in acts:
                acts[said.subject].dates.append(said)
        for said in self._said("cl:dateKind"):
            if said.subject in acts:
                acts[said.subject].date_kind = said.value
        for said in self._said("cl:concernsProvision"):
            if said.subject in acts:
                acts[said.subject].on_provisions.append(said)

    def _lists(self) -> None:
        instrument = {said.subject: said.value for said in self._said("cl:onInstrument")}
        as_of = {said.subject: said for said in self._said("cl:asOf")}
        status = {said.subject: said.value for said in self._said("cl:listedStatus")}
        for said in self._said("cl:lists"):
            day = as_of[said.subject].value if said.subject in as_of else ""
            naming = Naming(status.get(said.subject, ""), day, said)
            self.found.named[instrument[said.subject], said.value].append(naming)
        for said in self._said("cl:isComplete"):
            held = self.found.instruments.get(instrument[said.subject])
            if held is not None and said.value == "true" and said.subject in as_of:
                held.complete, held.complete_as_of = said, as_of[said.subject]

    def _participations(self) -> None:
        for quad in self.store.quads_for_pattern(None, RDF_TYPE, term("cl:Participation"), INFERRED_GRAPH):
            node = quad.subject
            if not isinstance(node, NamedNode):
                continue
            parts: dict[str, list[str]] = defaultdict(list)
            for part in self.store.quads_for_pattern(node, None, None, INFERRED_GRAPH):
                if isinstance(part.object, (NamedNode, Literal)):
                    parts[part.predicate.value].append(part.object.value)
            end = parts.get(term("cl:to").value)
            bound = Bound(
                node.value,
                Limit.read(parts[term("cl:from").value][0]),
                Limit.read(end[0]) if end else None,
                tuple(sorted(parts[term("prov:wasDerivedFrom").value])),
            )
            pair = (parts[term("cl:onInstrument").value][0], parts[term("cl:byParty").value][0])
            self.found.bound[pair].append(bound)
        for intervals in self.found.bound.values():
            intervals.sort(key=lambda bound: bound.start.day)
