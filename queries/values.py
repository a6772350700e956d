"""What a reader typed, as typed terms: things by slug or IRI against the graph, and dates, numbers and texts by form.

The valid things of a type are those the graph holds, so that a wrong value is answered with the list of right ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

import pyoxigraph
from pyoxigraph import Literal, NamedNode

from ontology.names import BASE, LABEL, PREF_LABEL, PREFIXES, RDF_TYPE, term
from queries.binding import Term
from queries.catalogue import Parameter, Query, Type
from queries.errors import BadValue, MissingValue

CLASSES: Final[Mapping[Type, NamedNode]] = {
    Type.STATE: term("cl:State"),
    Type.INSTRUMENT: term("cl:Instrument"),
    Type.NATIONAL_LAW: term("cl:NationalLaw"),
    Type.BODY: term("cl:Body"),
    Type.PERSON: term("cl:Person"),
    Type.CRIME_TYPE: term("cl:CrimeType"),
    Type.THREAT: term("cl:Threat"),
    Type.MEASURE: term("cl:CooperationMeasure"),
    Type.PRINCIPLE: term("cl:Principle"),
    Type.OBSTACLE: term("cl:Obstacle"),
    Type.SOURCE: term("cl:SourceText"),
    Type.LINKSET: term("void:Linkset"),
}
SUBCLASS_OF: Final = term("rdfs:subClassOf")
TITLE: Final = term("dcterms:title")
XSD_DATE: Final = term("xsd:date")
XSD_INTEGER: Final = term("xsd:integer")
LONGEST_TEXT: Final = 200
LARGEST_INTEGER: Final = 10**9
CONTROL: Final = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Option:
    """A thing that a parameter can take: its slug, IRI and English (else any) label."""

    slug: str
    iri: NamedNode
    label: str


Choices: TypeAlias = Callable[[Type], Sequence[Option]]


def options(store: pyoxigraph.Store, kind: Type) -> tuple[Option, ...]:
    """The things of a type that the graph holds, by label; none for dates, numbers and texts."""
    if kind not in CLASSES:
        return ()
    found: dict[NamedNode, Option] = {}
    for each in classes_below(store, CLASSES[kind]):
        for quad in store.quads_for_pattern(None, RDF_TYPE, each):
            if isinstance(quad.subject, NamedNode) and quad.subject not in found:
                found[quad.subject] = Option(slug_of(quad.subject), quad.subject, _label(store, quad.subject))
    return tuple(sorted(found.values(), key=lambda option: (option.label.casefold(), option.iri.value)))


def classes_below(store: pyoxigraph.Store, top: NamedNode) -> set[NamedNode]:
    """A class and all its subclasses."""
    seen, waiting = {top}, [top]
    while waiting:
        for quad in store.quads_for_pattern(None, SUBCLASS_OF, waiting.pop()):
            if isinstance(quad.subject, NamedNode) and quad.subject not in seen:
                seen.add(quad.subject)
                waiting.append(quad.subject)
    return seen


def slug_of(iri: NamedNode) -> str:
    """The part of an own IRI that names the thing within its kind.

    >>> slug_of(NamedNode("https://w3id.org/cyberlex/id/instrument/cets-185"))
    'cets-185'
    """
    path = iri.value.removeprefix(BASE)
    return path.removeprefix("id/").partition("/")[2] or path


def _label(store: pyoxigraph.Store, iri: NamedNode) -> str:
    labels = {}
    for predicate in (TITLE, LABEL, PREF_LABEL):
        for quad in store.quads_for_pattern(iri, predicate, None):
            if isinstance(quad.object, Literal):
                labels[quad.object.language or ""] = quad.object.value
    return labels.get("en") or labels.get("") or next(iter(sorted(labels.values())), slug_of(iri))


def terms(
    choices: Choices, query: Query, given: Mapping[str, Sequence[str]], as_of: date
) -> dict[str, tuple[Term, ...]]:
    """The terms of each parameter of a query, defaults filled in; parameters the query does not have are ignored.

    `choices` gives the things of a type (see `options`); `as_of` is the day that `today` means.
    Raises MissingValue and BadValue.
    """
    return {each.name: parameter_terms(choices, each, given.get(each.name, ()), as_of) for each in query.parameters}


def parameter_terms(choices: Choices, parameter: Parameter, given: Sequence[str], as_of: date) -> tuple[Term, ...]:
    """The terms of one parameter: of the values given, else of its default, else none where it is optional."""
    values = [value.strip() for value in given if value.strip()]
    if not values and parameter.default is not None and not (given and parameter.optional):
        values = [parameter.default]
    if not values:
        if parameter.optional:
            return ()
        raise MissingValue(parameter.name)
    if len(values) > 1 and not parameter.multiple:
        raise BadValue(parameter.name, " ".join(values), "single value")
    return tuple(dict.fromkeys(_term(choices, parameter, value, as_of) for value in values))


def _term(choices: Choices, parameter: Parameter, value: str, as_of: date) -> Term:
    match parameter.type:
        case Type.DATE:
            return _date(parameter.name, value, as_of)
        case Type.INTEGER:
            return _integer(parameter.name, value)
        case Type.TEXT:
            if len(value) > LONGEST_TEXT or CONTROL.search(value):
                raise BadValue(parameter.name, value[:LONGEST_TEXT], f"text of at most {LONGEST_TEXT} characters")
            return Literal(value)
        case _:
            return _thing(choices, parameter, value)


def _date(name: str, value: str, as_of: date) -> Literal:
    if value == "today":
        return Literal(as_of.isoformat(), datatype=XSD_DATE)
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise BadValue(name, value, "date of the form YYYY-MM-DD") from None
    return Literal(day.isoformat(), datatype=XSD_DATE)


def _integer(name: str, value: str) -> Literal:
    if not re.fullmatch(r"-?[0-9]{1,10}", value) or abs(int(value)) > LARGEST_INTEGER:
        raise BadValue(name, value, f"whole number up to {LARGEST_INTEGER}")
    return Literal(str(int(value)), datatype=XSD_INTEGER)


def _thing(choices: Choices, parameter: Parameter, value: str) -> NamedNode:
    known = choices(parameter.type)
    for option in known:
        if option.slug == value:
            return option.iri
    prefix, colon, rest = value.partition(":")
    named = PREFIXES[prefix] + rest if colon and prefix in ("id", "src") else value
    for option in known:
        if option.iri.value == named:
            return option.iri
    raise BadValue(parameter.name, value, parameter.type.value, [option.slug for option in known])
