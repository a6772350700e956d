"""A body's place in the network: to what it belongs, who belongs to it, with whom it works, drawn and as a table."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode

from endpoint.pages.site import Site
from endpoint.pages.things.assertions import Term
from endpoint.pages.things.spoken import Line, Mark, spoken
from ontology.names import RDF_TYPE, term
from queries.catalogue import Type
from queries.values import CLASSES, classes_below


def _terms(*names: str) -> tuple[NamedNode, ...]:
    return tuple(term(name) for name in names)


@dataclass(frozen=True, slots=True)
class Kind:
    """A relation in words: by which predicates the body tells it, and by which the other side does."""

    words: str
    told: tuple[NamedNode, ...]
    told_by_other: tuple[NamedNode, ...]
    left: bool = False


PARTNERS: Final = _terms("cl:cooperatesWith", "cl:affiliatedWith")
KINDS: Final = (
    Kind("part of", _terms("cl:partOf", "org:subOrganizationOf"), (), left=True),
    Kind("member of", _terms("cl:memberOf", "org:memberOf"), _terms("cl:hasMember", "org:hasMember"), left=True),
    Kind("founded by", _terms("cl:establishedBy"), (), left=True),
    Kind("headed by", (), _terms("cl:headOf", "org:headOf"), left=True),
    Kind("its parts", (), _terms("cl:partOf", "org:subOrganizationOf")),
    Kind("its members", _terms("cl:hasMember", "org:hasMember"), _terms("cl:memberOf", "org:memberOf")),
    Kind("founded", (), _terms("cl:establishedBy")),
    Kind("works with", PARTNERS, PARTNERS),
    Kind("helps", _terms("cl:assists", "cl:supports", "cl:coordinates"), _terms("cl:supportedBy")),
    Kind("helped by", _terms("cl:supportedBy"), _terms("cl:assists", "cl:supports", "cl:coordinates")),
    Kind("takes part in", _terms("cl:participatesIn"), ()),
    Kind("taking part in it", (), _terms("cl:participatesIn")),
)  # fmt: skip
MEMBER: Final = term("org:member")
ORGANISATION: Final = term("org:organization")
SINCE: Final = term("cl:from")
UNTIL: Final = term("cl:to")
DRAWN: Final = 14  # of one relation


@dataclass(frozen=True, slots=True)
class Tie:
    """One that a body is related to: since when and until when (empty where not told), and who says so."""

    other: NamedNode
    since: str
    until: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """All ties of one kind, by label."""

    words: str
    left: bool
    ties: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """A body's relations. `shown` and `shown_incoming` name the predicates that need not be shown again."""

    relations: tuple[Relation, ...]
    shown: frozenset[NamedNode]
    shown_incoming: frozenset[NamedNode]


def network(site: Site, iri: NamedNode, language: str) -> Network | None:
    """The place of a body in the network; None where the thing is no body or nothing is known."""
    kinds = classes_below(site.store, CLASSES[Type.BODY])
    if not any(quad.object in kinds for quad in site.store.quads_for_pattern(iri, RDF_TYPE, None)):
        return None
    times = site.once(_memberships)
    found = []
    for kind in KINDS:
        ties = [_tie(site, kind, iri, other, lines, times) for other, lines in _others(site, kind, iri).items()]
        ordered = sorted(ties, key=lambda tie: (site.labels.label(tie.other, language).casefold(), tie.other.value))
        if ordered:
            found.append(Relation(kind.words, kind.left, tuple(ordered)))
    return Network(tuple(found), *_shown(site, iri)) if found else None


def _shown(site: Site, iri: NamedNode) -> tuple[frozenset[NamedNode], frozenset[NamedNode]]:
    """The predicates, of the body and of what points to it, of which every statement is a tie to an actor."""
    said = spoken(site)
    told = {each for kind in KINDS for each in kind.told}
    by_other = {each for kind in KINDS for each in kind.told_by_other}
    other = {line.predicate for line in said.about(iri) if not _is_actor(line.object)}
    pointing = {line.predicate for line in said.naming(iri) if not _is_actor(line.subject)}
    return frozenset(told - other), frozenset({ORGANISATION, *(by_other - pointing)})


def _others(site: Site, kind: Kind, iri: NamedNode) -> dict[NamedNode, list[Line]]:
    """Who is on the other side of a relation, and the statements that say so. A position on a treaty is no tie."""
    said = spoken(site)
    found: dict[NamedNode, list[Line]] = defaultdict(list)
    for line in said.about(iri, *kind.told) if kind.told else ():
        if isinstance(line.object, NamedNode) and _is_actor(line.object):
            found[line.object].append(line)
    for line in said.naming(iri, *kind.told_by_other) if kind.told_by_other else ():
        if _is_actor(line.subject):
            found[line.subject].append(line)
    return found


def _is_actor(other: Term) -> bool:
    return isinstance(other, NamedNode) and any(
        f"/id/{kind}/" in other.value for kind in ("body", "state", "person", "actor", "event")
    )


_Times = dict[tuple[NamedNode, NamedNode], tuple[str, str]]


def _tie(site: Site, kind: Kind, iri: NamedNode, other: NamedNode, lines: list[Line], times: _Times) -> Tie:
    member_first = (other, iri) if kind.words == "its members" else (iri, other)
    since, until = times.get(member_first, ("", "")) if "member" in kind.words else ("", "")
    return Tie(other, since, until, spoken(site).marks_of(lines))


def _memberships(site: Site) -> _Times:
    """From when to when each is a member of each (EDTF, empty where not told)."""
    columns = {}
    for name in (MEMBER, ORGANISATION, SINCE, UNTIL):
        quads = site.store.quads_for_pattern(None, name, None, DefaultGraph())
        columns[name] = {quad.subject: quad.object for quad in quads}
    found = {}
    for node, member in columns[MEMBER].items():
        body = columns[ORGANISATION].get(node)
        if isinstance(member, NamedNode) and isinstance(body, NamedNode):
            since, until = (columns[name].get(node) for name in (SINCE, UNTIL))
            found[member, body] = tuple(each.value if isinstance(each, Literal) else "" for each in (since, until))
    return found  # type: ignore[return-value]
