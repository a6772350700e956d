"""The form of a canned query: a field a parameter, with the valid things to choose from and what was chosen.

A list tells how many rows each of its values gives beside what the other fields hold; what gives none cannot be chosen
and stands after the others.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from markupsafe import Markup, escape

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
class Listed:
    """One thing of a list: its slug and IRI, and both ends of its option as they stand in a page."""

    slug: str
    iri: str
    tag: str
    label: str


class Lists:
    """The things that can be chosen, by type and language, in the order of their labels; put in order once."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._made: dict[tuple[Type, str], tuple[Listed, ...]] = {}

    def of(self, kind: Type, language: str) -> tuple[Listed, ...]:
        """The things of a type with their labels in a language."""
        made = self._made.get((kind, language))
        if made is None:
            labels = self._site.labels
            found = [(labels.label(each.iri, language), each) for each in self._site.library.options(kind)]
            found.sort(key=lambda pair: pair[0].casefold())
            made = tuple(
                Listed(each.slug, each.iri.value, f'<option value="{escape(each.slug)}"', f">{escape(label)}")
                for label, each in found
            )
            self._made[kind, language] = made
        return made


@dataclass(frozen=True, slots=True)
class Field:
    """One field: a list to choose from with its options as they stand in a page, or an input of a kind (date, number,
    text) with its value. `counted` says whether its list tells how many rows each value gives."""

    name: str
    heading: str
    hint: str
    required: bool
    multiple: bool
    optional: bool
    kind: str
    value: str
    options: Markup
    counted: bool


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
        options=options(site.once(Lists).of(parameter.type, language), set(values), counts),
        counted=counts is not None,
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


def options(listed: Sequence[Listed], chosen: Set[str], counts: Counts) -> Markup:
    """A list as the options of a page, those that give no row last. Such a one is barred unless it was chosen already;
    where nothing is counted none is."""
    free: list[str] = []
    barred: list[str] = []
    for each in listed:
        rows = counts.get(each.iri, 0) if counts is not None else None
        is_chosen = each.slug in chosen or each.iri in chosen
        if rows == 0 and not is_chosen:
            barred += (each.tag, " disabled", each.label)
            continue
        free += (each.tag, " selected" if is_chosen else "", each.label, f" · {rows}" if rows else "")
    return Markup("".join(free + barred))
