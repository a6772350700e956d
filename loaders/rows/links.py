"""Links to other datasets: `graph:links`, each link with where its identifier was seen, sorted into linksets.

A plain triple (skos:exactMatch, skos:closeMatch; rdfs:seeAlso for a page about the thing; a code where the scheme has
no IRIs) and, for each place where it was seen, a node `id:link/...` that says so. Never owl:sameAs, nothing guessed:
what has no home in the ontology is in the report.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from graph.quads import integer
from graph.statement import Term, digest
from loaders.rows.link_homes import Homes
from loaders.rows.link_targets import ABOUT, CODE, SCHEMES, Scheme, target
from loaders.rows.reference_shapes import INSTRUMENTS, LINK_HOMES, LINKS, STATES
from loaders.rows.table import TABLES, Row, rows
from ontology.documents import ontology_quads
from ontology.names import LINKS_GRAPH, PREF_LABEL, RDF_TYPE, entity, term

EXACT: Final = term("skos:exactMatch")
CLOSE: Final = term("skos:closeMatch")
SEE_ALSO: Final = term("rdfs:seeAlso")
IDENTIFIER: Final = term("dcterms:identifier")
NOTATION: Final = term("skos:notation")
_PRINTED: Final = {
    "ETS/CETS": re.compile(r"(?:CETS|ETS/CETS|ETS) No\. (\d+)"),
    "BWB": re.compile(r"\b(BWBV\d{7})\b"),
    "Rada": re.compile(r"\bRada (\d{3}_\d{3})\b"),
}


@dataclass(frozen=True, slots=True)
class Link:
    """One link as one row gives it. `by` says how the home was found: label, other label, table or rule."""

    home: NamedNode
    predicate: NamedNode
    target: Term
    scheme: str
    name: str
    by: str
    table: str
    row: int
    seen_at: str

    @property
    def iri(self) -> NamedNode:
        return entity(
            "link", digest(self.home.value, self.predicate.value, str(self.target), self.table, str(self.row))
        )


def load(folder: Path = TABLES) -> list[Quad]:
    """All quads of `graph:links`, in a fixed order. Raises TableError."""
    links, _ = links_and_homeless(folder)
    return sorted({*_link_quads(links), *_linkset_quads(links)}, key=str)


def links_and_homeless(folder: Path = TABLES) -> tuple[list[Link], list[str]]:
    """The links of all tables, and the rows that found no home, as `name (type, scheme)`."""
    homes = Homes(list(ontology_quads()), rows(LINK_HOMES, folder))
    found: list[Link] = []
    homeless: list[str] = []
    for row in rows(LINKS, folder):
        home = homes.home(row["entity"], row["type"])
        if home is None:
            homeless.append(f"{row['entity']} ({row['type']}, {row['scheme']})")
            continue
        scheme = SCHEMES[row["scheme"]]
        match = home.match or row["match"]
        for value in _identifiers(row):
            predicate = _predicate(scheme, match)
            found.append(_link(row, home.iri, predicate, target(scheme, value), home.by, row["where_verified"]))
    found.extend(_state_links(rows(STATES, folder)))
    found.extend(_treaty_links(rows(INSTRUMENTS, folder)))
    return _one_exact_match(found), homeless


def _identifiers(row: Row) -> list[str]:
    return row["identifier"].split("/") if row["scheme"] == "ISO 3166-1" else [row["identifier"]]


def _predicate(scheme: Scheme, match: str) -> NamedNode:
    if scheme.kind == CODE:
        return NOTATION if scheme.slug == "iso-3166" else IDENTIFIER
    if scheme.kind == ABOUT:
        return SEE_ALSO
    return EXACT if match == "exact" else CLOSE


def _link(row: Row, home: NamedNode, predicate: NamedNode, to: Term, by: str, seen_at: str) -> Link:
    return Link(home, predicate, to, row["scheme"], row["entity"], by, row.table, row.number, seen_at)


def _state_links(states: list[Row]) -> Iterator[Link]:
    """The identifiers of every state of ISO 3166-1, column by column."""
    for row in states:
        home, seen = entity("state", row["iso3"]), f"loaders/tables/states.tsv, row {row.number}"
        values: list[tuple[str, NamedNode, Term]] = [
            ("ISO 3166-1", NOTATION, Literal(row[column])) for column in ("iso2", "iso3", "numeric")
        ]
        if row["wikidata"]:
            iri = NamedNode(f"http://www.wikidata.org/entity/{row['wikidata']}")
            values.append(("Wikidata", EXACT, iri))
        for column, scheme in (("eu_authority_country", "EU country authority"), ("eurovoc", "EuroVoc")):
            if row[column]:
                values.append((scheme, EXACT, target(SCHEMES[scheme], row[column])))
        for scheme, predicate, to in values:
            name = row["name_pycountry"]
            yield Link(home, predicate, to, scheme, name, "code", row.table, row.number, seen)


def _treaty_links(instruments: list[Row]) -> Iterator[Link]:
    """The page that a register has of each instrument, where the number it gives to it is printed in the table."""
    for row in instruments:
        for scheme, printed in _PRINTED.items():
            number = printed.search(row["numbers"])
            if number is not None:
                home, to = entity("instrument", row["slug"]), target(SCHEMES[scheme], number[1])
                seen = row["source"].split(" ; ")[0]
                yield Link(home, SEE_ALSO, to, scheme, row["official_title"], "rule", row.table, row.number, seen)


def _one_exact_match(links: list[Link]) -> list[Link]:
    """A thing matches one thing of a scheme exactly: where two claim it, only its preferred label's stays exact, and
    one outside thing is the exact match of one of ours only."""
    by_home: dict[tuple[str, str], set[str]] = defaultdict(set)
    by_target: dict[str, set[str]] = defaultdict(set)
    for link in links:
        if link.predicate == EXACT:
            by_home[link.home.value, link.scheme].add(str(link.target))
            by_target[str(link.target)].add(link.home.value)
    return [
        replace(link, predicate=CLOSE)
        if link.predicate == EXACT
        and (len(by_home[link.home.value, link.scheme]) > 1 or len(by_target[str(link.target)]) > 1)
        and link.by not in ("label", "code")
        else link
        for link in links
    ]


def _link_quads(links: Iterable[Link]) -> Iterator[Quad]:
    for link in links:
        yield Quad(link.home, link.predicate, link.target, LINKS_GRAPH)
        for predicate, value in (
            (RDF_TYPE, term("cl:Link")),
            (term("rdf:subject"), link.home),
            (term("rdf:predicate"), link.predicate),
            (term("rdf:object"), link.target),
            (term("void:inDataset"), linkset(link.scheme)),
            (term("cl:seenAt"), Literal(link.seen_at)),
            (term("cl:inTable"), entity("table", link.table.partition(".")[0])),
            (term("cl:row"), integer(link.row)),
        ):
            yield Quad(link.iri, predicate, value, LINKS_GRAPH)


def linkset(scheme: str) -> NamedNode:
    """The IRI of the linkset of a scheme."""
    return entity("linkset", SCHEMES[scheme].slug)


def _linkset_quads(links: list[Link]) -> Iterator[Quad]:
    """A void:Linkset for each scheme: what it links by, to what, and how many triples it holds."""
    triples = {(link.scheme, link.home, link.predicate, link.target) for link in links}
    counts = Counter(scheme for scheme, *_ in triples)
    for name in sorted(counts):
        scheme, node = SCHEMES[name], linkset(name)
        yield Quad(node, RDF_TYPE, term("void:Linkset"), LINKS_GRAPH)
        yield Quad(node, PREF_LABEL, Literal(f"Links to {scheme.name}", language="en"), LINKS_GRAPH)
        yield Quad(node, term("void:triples"), integer(counts[name]), LINKS_GRAPH)
        yield Quad(LINKS_GRAPH, term("void:subset"), node, LINKS_GRAPH)
        if scheme.space:
            yield Quad(node, term("void:objectsTarget"), NamedNode(scheme.space), LINKS_GRAPH)
        for predicate in sorted({p.value for s, _, p, _ in triples if s == name}):
            yield Quad(node, term("void:linkPredicate"), NamedNode(predicate), LINKS_GRAPH)
