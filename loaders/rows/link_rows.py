"""What the rows of the link tables say: one link a row and identifier, each with the place where it was seen.

links.tsv names things by words, which find their home by label or by a table; further_links.tsv names the thing
itself; states.tsv and instruments.csv hold identifiers in their columns.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode

from graph.statement import Term, digest
from loaders.manifest import known_sources
from loaders.rows.link_homes import Homes
from loaders.rows.link_schemes import ABOUT, CODE, RECORD, Scheme, schemes
from loaders.rows.link_shapes import (
    ISO,
    further_shape,
    homes_shape,
    identifiers,
    links_shape,
    refuse_identifiers,
    refuse_idle_homes,
    refuse_states,
    state_identifier,
    state_sources_shape,
)
from loaders.rows.reference_shapes import INSTRUMENTS, STATES
from loaders.rows.table import TABLES, Row, rows
from ontology.documents import ontology_quads
from ontology.names import entity, term

EXACT: Final = term("skos:exactMatch")
CLOSE: Final = term("skos:closeMatch")
SEE_ALSO: Final = term("rdfs:seeAlso")
IDENTIFIER: Final = term("dcterms:identifier")
NOTATION: Final = term("skos:notation")
_PRINTED: Final = {
    "ETS/CETS": re.compile(r"(?:CETS|ETS/CETS|ETS) No\. (\d+)"),
    "UN Treaty Collection mtdsg_no": re.compile(r"\bUNTC ([IVX]+-\d+(?:-[a-z])?)"),
    "BWB": re.compile(r"\b(BWBV\d{7})\b"),
    "Rada": re.compile(r"\bRada (\d{3}_\d{3})\b"),
}
_DAY: Final = re.compile(r"\b((?:19|20)\d{2})-?(0[1-9]|1[0-2])-?([0-3]\d)\b")


@dataclass(frozen=True, slots=True)
class Link:
    """One link as one row gives it. `by` says how the home was found (label, other label, table, code) or that the
    identifier follows from a number by rule; `seen_on` is the day of the thing seen or of the look, empty where
    neither is known."""

    home: NamedNode
    predicate: NamedNode
    target: Term
    scheme: Scheme
    name: str
    by: str
    table: str
    row: int
    seen_at: str
    seen_on: str = ""

    @property
    def iri(self) -> NamedNode:
        return entity(
            "link", digest(self.home.value, self.predicate.value, str(self.target), self.table, str(self.row))
        )


def read_links(folder: Path = TABLES) -> tuple[list[Link], list[str]]:
    """The links of all tables, and the rows that found no home, as `name (type, scheme)`.

    Raises TableError, which names table, line and column of each fault.
    """
    known = schemes(folder)
    things = described()
    told = rows(homes_shape(things), folder)
    named, further = rows(links_shape(known), folder), rows(further_shape(known, things), folder)
    refuse_identifiers([*named, *further], known)
    refuse_idle_homes(told, named)
    found, homeless = _named_links(named, Homes(list(ontology_quads()), told), known)
    found.extend(_further_links(further, known))
    found.extend(_state_links(folder, known))
    found.extend(_printed_links(rows(INSTRUMENTS, folder), known))
    return _one_exact_match(found), homeless


def described() -> set[str]:
    """The IRIs of what a link can be about: things, concepts and terms of the ontology, and the sources."""
    subjects = {quad.subject.value for quad in ontology_quads() if isinstance(quad.subject, NamedNode)}
    return subjects | {source.iri.value for source in known_sources().values()}


def _named_links(named: list[Row], homes: Homes, known: Mapping[str, Scheme]) -> tuple[list[Link], list[str]]:
    found: list[Link] = []
    homeless: list[str] = []
    for row in named:
        home = homes.home(row["entity"], row["type"])
        if home is None:
            homeless.append(f"{row['entity']} ({row['type']}, {row['scheme']})")
            continue
        scheme = known[row["scheme"]]
        predicate = predicate_of(scheme, weaker(home.match, row["match"]))
        where = row["where_verified"]
        for value in identifiers(row):
            link = Link(
                home.iri, predicate, scheme.target(value), scheme, row["entity"], home.by, row.table, row.number, where
            )
            found.append(replace(link, seen_on=_printed_day(where)))
    return found, homeless


def weaker(of_home: str, of_row: str) -> str:
    """The match that both grant: what a table says of a home never makes a row's close match an exact one.

    >>> weaker("", "exact"), weaker("exact", "close"), weaker("close", "exact"), weaker("about", "exact")
    ('exact', 'close', 'close', 'about')
    """
    return of_row if of_row == "close" and of_home != ABOUT else of_home or of_row


def predicate_of(scheme: Scheme, match: str) -> NamedNode:
    """How a thing is joined to what a scheme's identifier names, where a row calls the match exact, close or about."""
    if scheme.kind == CODE:
        return NOTATION if scheme.key == ISO else IDENTIFIER
    if match == ABOUT:
        return SEE_ALSO
    return CLOSE if match == "close" or scheme.kind == RECORD else EXACT


def _printed_day(where: str) -> str:
    """The day that a place states of itself, as `issued 2021-06-04` or `v20260617`; empty where it states none."""
    found = _DAY.search(where)
    return "-".join(found.groups()) if found else ""


def _further_links(further: list[Row], known: Mapping[str, Scheme]) -> Iterator[Link]:
    for row in further:
        scheme = known[row["scheme"]]
        yield Link(
            term(row["home"]),
            predicate_of(scheme, row["match"]),
            scheme.target(row["identifier"]),
            scheme,
            row["name_there"],
            "table",
            row.table,
            row.number,
            row["where_seen"],
            row["seen_on"],
        )


def _state_links(folder: Path, known: Mapping[str, Scheme]) -> Iterator[Link]:
    """The identifiers of every state of ISO 3166-1, column by column."""
    sources = {row["column"]: row for row in rows(state_sources_shape(known), folder)}
    states = rows(STATES, folder)
    refuse_states(states, sources, known)
    for row in states:
        for column, source in sources.items():
            if not row[column]:
                continue
            scheme = known[source["scheme"]]
            yield Link(
                entity("state", row["iso3"]),
                predicate_of(scheme, "exact"),
                scheme.target(state_identifier(row, column)),
                scheme,
                row["name_pycountry"],
                "code",
                row.table,
                row.number,
                source["where_seen"],
                source["seen_on"],
            )


def _printed_links(instruments: list[Row], known: Mapping[str, Scheme]) -> Iterator[Link]:
    """The record that a register has of each instrument, where the number it gives to it is printed in the table."""
    for row in instruments:
        for name, printed in _PRINTED.items():
            number = printed.search(row["numbers"])
            if number is not None:
                scheme, where = known[name], row["source"].split(" ; ")[0]
                home, title = entity("instrument", row["slug"]), row["official_title"]
                predicate, to = predicate_of(scheme, "exact"), scheme.target(number[1])
                yield Link(home, predicate, to, scheme, title, "rule", row.table, row.number, where)


def _one_exact_match(links: list[Link]) -> list[Link]:
    """A thing matches one thing of a scheme exactly: where two claim it, only its preferred label's stays exact, and
    one outside thing is the exact match of one of ours only."""
    by_home: dict[tuple[str, str], set[str]] = defaultdict(set)
    by_target: dict[str, set[str]] = defaultdict(set)
    for link in links:
        if link.predicate == EXACT:
            by_home[link.home.value, link.scheme.key].add(str(link.target))
            by_target[str(link.target)].add(link.home.value)
    return [
        replace(link, predicate=CLOSE)
        if link.predicate == EXACT
        and (len(by_home[link.home.value, link.scheme.key]) > 1 or len(by_target[str(link.target)]) > 1)
        and link.by not in ("label", "code")
        else link
        for link in links
    ]
