"""The shapes of the tables of links, and what a shape of single columns cannot say: that an identifier is one of its
row's scheme, and that a name told a home is a name of the table."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from loaders.rows.link_schemes import ABOUT, Scheme
from loaders.rows.reference_shapes import STATES, YES_NO
from loaders.rows.table import Column, Fault, Row, Shape, TableError
from loaders.rows.table_values import day, one_of
from ontology.names import PREFIXES, term

ISO: Final = "ISO 3166-1"
EXACT_OR_CLOSE: Final = one_of(("exact", "close"), "match")
EXACT_CLOSE_OR_ABOUT: Final = one_of(("exact", "close", ABOUT), "match")
STATE_COLUMNS: Final = ("iso2", "iso3", "numeric", "wikidata", "eu_authority_country", "eurovoc")


def links_shape(schemes: Collection[str]) -> Shape:
    """links.tsv: identifiers by the name and type of what they belong to."""
    return Shape(
        "links.tsv",
        (
            Column("entity", required=True),
            Column("type", required=True),
            Column("scheme", one_of(schemes, "scheme of link_schemes.tsv"), required=True),
            Column("identifier", required=True),
            Column("match", EXACT_OR_CLOSE, required=True),
            Column("verified", YES_NO, required=True),
            Column("where_verified", required=True),
        ),
        ("entity", "type", "scheme", "identifier"),
        "\t",
    )


def homes_shape(things: Collection[str]) -> Shape:
    """link_homes.tsv: which thing a name of links.tsv belongs to where labels do not tell."""
    return Shape(
        "link_homes.tsv",
        (
            Column("entity", required=True),
            Column("type", required=True),
            _home(things),
            Column("match", EXACT_CLOSE_OR_ABOUT),
            Column("ground"),
        ),
        ("entity", "type"),
        "\t",
    )


def further_shape(schemes: Collection[str], things: Collection[str]) -> Shape:
    """further_links.tsv: identifiers of a thing, each with the name it bears there, the place and the day."""
    return Shape(
        "further_links.tsv",
        (
            _home(things),
            Column("scheme", one_of(schemes, "scheme of link_schemes.tsv"), required=True),
            Column("identifier", required=True),
            Column("match", EXACT_CLOSE_OR_ABOUT, required=True),
            Column("name_there", required=True),
            Column("where_seen", required=True),
            Column("seen_on", day, required=True),
        ),
        ("home", "scheme", "identifier"),
        "\t",
    )


def state_sources_shape(schemes: Collection[str]) -> Shape:
    """state_sources.tsv: for each column of states.tsv with identifiers, their scheme and where all were seen."""
    assert {column.name for column in STATES.columns} >= set(STATE_COLUMNS)
    return Shape(
        "state_sources.tsv",
        (
            Column("column", one_of(STATE_COLUMNS, "column of states.tsv"), required=True),
            Column("scheme", one_of(schemes, "scheme of link_schemes.tsv"), required=True),
            Column("where_seen", required=True),
            Column("seen_on", day, required=True),
        ),
        ("column",),
        "\t",
    )


def _home(things: Collection[str]) -> Column:
    """A column with a thing of ours by its prefixed name."""

    def check(value: str) -> str | None:
        if value.partition(":")[0] not in PREFIXES:
            return f"{value!r} has no known prefix"
        return None if term(value).value in things else f"{value!r} is nothing that the project describes"

    return Column("home", check, required=True)


def identifiers(row: Row) -> list[str]:
    """The identifiers of a row: ISO 3166-1 has three in one value."""
    return row["identifier"].split("/") if row["scheme"] == ISO else [row["identifier"]]


def refuse_identifiers(rows: Iterable[Row], schemes: Mapping[str, Scheme]) -> None:
    """Raises TableError with every identifier that is none of its row's scheme."""
    faults = [
        Fault(row.table, row.line, "identifier", reason)
        for row in rows
        for value in identifiers(row)
        if (reason := schemes[row["scheme"]].fault(value))
    ]
    if faults:
        raise TableError(faults)


def refuse_states(states: Iterable[Row], sources: Mapping[str, Row], schemes: Mapping[str, Scheme]) -> None:
    """Raises TableError with every code of states.tsv that is none of its column's scheme."""
    faults = list(_faults_of_states(states, sources, schemes))
    if faults:
        raise TableError(faults)


def _faults_of_states(
    states: Iterable[Row], sources: Mapping[str, Row], schemes: Mapping[str, Scheme]
) -> Iterator[Fault]:
    for row in states:
        for column, source in sources.items():
            reason = schemes[source["scheme"]].fault(state_identifier(row, column)) if row[column] else None
            if reason:
                yield Fault(row.table, row.line, column, reason)


def state_identifier(row: Row, column: str) -> str:
    """The identifier in a column of states.tsv; Wikidata's stands there without the address of its item."""
    return f"http://www.wikidata.org/entity/{row[column]}" if column == "wikidata" else row[column]


def refuse_idle_homes(homes: Iterable[Row], links: Iterable[Row]) -> None:
    """Raises TableError with every row of link_homes.tsv whose name no row of links.tsv bears."""
    named = {(row["entity"], row["type"]) for row in links}
    faults = [
        Fault(row.table, row.line, "entity", f"{row['entity'][:60]!r} ({row['type']}) is no name of links.tsv")
        for row in homes
        if (row["entity"], row["type"]) not in named
    ]
    if faults:
        raise TableError(faults)
