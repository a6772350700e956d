"""The form of a canned query: a field a parameter, with the valid things to choose from and what was chosen.

A list tells how many rows each of its values gives beside what the other fields hold; what gives none cannot be chosen
and stands after the others.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from endpoint.pages.labels import readable
from endpoint.pages.site import Site
from ontology.names import PREFIXES
from queries.catalogue import Parameter, Query, Type
from queries.errors import QueryError
from queries.values import CLASSES

Counts: TypeAlias = Mapping[str, int] | None
COUNTERS: Final = ThreadPoolExecutor(max_workers=4, thread_name_prefix="counter")
INPUTS: Final = {Type.DATE: "date", Type.INTEGER: "number", Type.TEXT: "text"}


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be chosen. `rows` is how many rows it gives, None where that is not counted; one that gives
    none is `barred` unless it was chosen already."""

    slug: str
    label: str
    chosen: bool
    rows: int | None = None

    @property
    def barred(self) -> bool:
        return self.rows == 0 and not self.chosen


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

    @property
    def counted(self) -> bool:
        """Whether its list tells how many rows each value gives."""
        return any(each.rows is not None for each in self.choices)


def fields(
    site: Site,
    query: Query,
    given: Mapping[str, Sequence[str]],
    language: str,
    day: date,
    counting: Mapping[str, Future[Counts]],
) -> tuple[Field, ...]:
    """The fields of a query's form, filled with what was given, else with the defaults; `day` is what `today` means."""
    return tuple(_field(site, each, given, language, day, counting[each.name].result()) for each in query.parameters)


def _field(
    site: Site, parameter: Parameter, given: Mapping[str, Sequence[str]], language: str, day: date, counts: Counts
) -> Field:
    values = list(given[parameter.name]) if parameter.name in given else [parameter.default or ""]
    values = [day.isoformat() if value == "today" and parameter.type is Type.DATE else value for value in values]
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
        choices=_choices(site, parameter, set(values), language, counts),
    )


def counted_at_once(
    site: Site, query: Query, given: Mapping[str, Sequence[str]], day: date
) -> dict[str, Future[Counts]]:
    """The counts of all lists of a form, by parameter. The engine counts them beside each other, and beside the query
    itself, where there are processors for it."""
    return {each.name: COUNTERS.submit(rows_by_value, site, query, each, given, day) for each in query.parameters}


def rows_by_value(
    site: Site, query: Query, parameter: Parameter, given: Mapping[str, Sequence[str]], day: date
) -> Counts:
    """How many rows each value of a parameter's list gives, by IRI; None where that is not counted: there is no list,
    the query says so, or another field holds what it cannot take."""
    if parameter.type not in CLASSES or not parameter.counted:
        return None
    try:
        return site.library.counts(query, parameter.name, given, day)
    except QueryError:
        return None


def rows_by_slug(site: Site, query: Query, given: Mapping[str, Sequence[str]], day: date) -> dict[str, dict[str, int]]:
    """For each counted list of a query's form, how many rows its values give, by slug; what gives none is left out."""
    found: dict[str, dict[str, int]] = {}
    counting = counted_at_once(site, query, given, day)
    for parameter in query.parameters:
        counts = counting[parameter.name].result()
        if counts is not None:
            options = site.library.options(parameter.type)
            found[parameter.name] = {each.slug: counts[each.iri.value] for each in options if each.iri.value in counts}
    return found


def _choices(site: Site, parameter: Parameter, chosen: set[str], language: str, counts: Counts) -> tuple[Choice, ...]:
    found = [
        Choice(
            each.slug,
            site.labels.label(each.iri, language),
            not chosen.isdisjoint({each.slug, each.iri.value}),
            None if counts is None else counts.get(each.iri.value, 0),
        )
        for each in site.library.options(parameter.type)
    ]
    return tuple(sorted(found, key=lambda choice: (choice.barred, choice.label.casefold())))
