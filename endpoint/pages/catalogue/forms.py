"""The form of a canned query: a field a parameter, with the valid things to choose from and what was chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from endpoint.pages.labels import readable
from endpoint.pages.site import Site
from ontology.names import PREFIXES
from queries.catalogue import Parameter, Query, Type
from queries.values import CLASSES

INPUTS: Final = {Type.DATE: "date", Type.INTEGER: "number", Type.TEXT: "text"}


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be chosen."""

    slug: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Field:
    """One field: a list to choose from, or an input of a kind (date, number, text) with its value."""

    name: str
    heading: str
    hint: str
    required: bool
    multiple: bool
    optional: bool
    kind: str
    value: str
    choices: tuple[Choice, ...]


def fields(site: Site, query: Query, given: Mapping[str, Sequence[str]], language: str, day: str) -> tuple[Field, ...]:
    """The fields of a query's form, filled with what was given, else with the defaults; `day` is what `today` means."""
    return tuple(_field(site, each, given.get(each.name), language, day) for each in query.parameters)


def _field(site: Site, parameter: Parameter, given: Sequence[str] | None, language: str, day: str) -> Field:
    values = list(given) if given is not None else [parameter.default or ""]
    values = [day if value == "today" and parameter.type is Type.DATE else value for value in values]
    words = readable(PREFIXES["cl"] + parameter.name)
    return Field(
        name=parameter.name,
        heading=words[:1].upper() + words[1:],
        hint=parameter.description,
        required=not parameter.optional,
        multiple=parameter.multiple,
        optional=parameter.optional,
        kind="choice" if parameter.type in CLASSES else INPUTS[parameter.type],
        value=values[0] if values else "",
        choices=_choices(site, parameter, set(values), language),
    )


def _choices(site: Site, parameter: Parameter, chosen: set[str], language: str) -> tuple[Choice, ...]:
    found = [
        Choice(each.slug, site.labels.label(each.iri, language), not chosen.isdisjoint({each.slug, each.iri.value}))
        for each in site.library.options(parameter.type)
    ]
    return tuple(sorted(found, key=lambda choice: choice.label.casefold()))
