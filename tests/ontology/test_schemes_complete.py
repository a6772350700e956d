"""The schemes are complete for the field, not only for what the texts mention.

Held against the reference tables and links beside the checkout: each offence and measure that a treaty's article
stands for, each threat of ATT&CK, CAPEC and D3FEND that is linked, and the fifteen obstacles one source counts.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Store

from ontology.documents import quads, schemes
from ontology.names import PREFIXES, term

ID = PREFIXES["id"]
CONCEPTS = {
    quad.subject.value.removeprefix(ID)
    for path in schemes()
    for quad in quads(path)
    if quad.object == term("skos:Concept") and isinstance(quad.subject, NamedNode)
}


def column(table: Path, name: str) -> set[str]:
    with table.open(encoding="utf-8", newline="") as lines:
        quoting = csv.QUOTE_NONE if table.suffix == ".tsv" else csv.QUOTE_MINIMAL
        delimiter = "\t" if table.suffix == ".tsv" else ","
        return {row[name] for row in csv.DictReader(lines, delimiter=delimiter, quoting=quoting)}


def lacking(kind: str, slugs: Iterable[str], concepts: set[str]) -> list[str]:
    """The slugs that are no concept of a kind."""
    return sorted(slug for slug in slugs if f"{kind}/{slug}" not in concepts)


@pytest.mark.parametrize(("kind", "table"), [("crime", "offence_crosswalk.csv"), ("measure", "measure_crosswalk.csv")])
def test_each_offence_and_measure_of_a_treaty_is_a_concept(kind: str, table: str, shared: Path) -> None:
    slugs = column(shared / "reference" / table, "concept_id")
    assert len(slugs) > 20
    assert lacking(kind, slugs, CONCEPTS) == []
    assert lacking(kind, slugs, CONCEPTS - {f"{kind}/{min(slugs)}"}) == [min(slugs)]


@pytest.mark.parametrize(
    ("scheme", "place"),
    [
        ("MITRE ATT&CK", "https://attack.mitre.org/techniques/{}/"),
        ("CAPEC", "https://capec.mitre.org/data/definitions/{}.html"),
        ("D3FEND OWL", "{}"),
    ],
)
def test_each_attack_that_is_linked_has_a_threat(scheme: str, place: str, shared: Path, released: Store) -> None:
    with (shared / "links" / "links.tsv").open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE) if row["scheme"] == scheme]
    wanted = {place.format(row["identifier"].removeprefix("CAPEC-")) for row in rows}
    graph = term("graph:links")
    found = {
        quad.object.value
        for match in ("exactMatch", "closeMatch")
        for quad in released.quads_for_pattern(None, term(f"skos:{match}"), None, graph)
        if isinstance(quad.subject, NamedNode) and quad.subject.value.removeprefix(ID) in CONCEPTS
        if quad.subject.value.startswith(ID + "threat/")
    }
    assert wanted
    assert sorted(wanted - found) == []


ORDINALS = """
First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth Fourteenth Fifteenth
"""


def counted(notes: Iterable[str]) -> list[str]:
    """Which of the fifteen problems the scope notes of obstacles name, in order."""
    pattern = re.compile(r"^(\w+) of the fifteen problems of source 003\.$")
    named = {match[1] for note in notes if (match := pattern.match(note))}
    return [ordinal for ordinal in ORDINALS.split() if ordinal in named]


def test_the_fifteen_obstacles_are_concepts_each_with_its_place_in_the_source() -> None:
    path = next(path for path in schemes() if path.stem == "obstacles")
    notes = [quad.object.value for quad in quads(path) if quad.predicate == term("skos:scopeNote")]
    assert counted(notes) == ORDINALS.split()
    assert counted(notes[1:]) != ORDINALS.split()


def test_each_obstacle_that_the_source_counts_is_found_there(released: Store) -> None:
    query = (
        "SELECT DISTINCT ?position WHERE { GRAPH <https://w3id.org/cyberlex/source/sabyrbaeva> {"
        " ?statement rdf:predicate cl:hinders ; rdf:subject ?obstacle ; cl:listPosition ?position }"
        " GRAPH graph:ontology { ?obstacle skos:inScheme <https://w3id.org/cyberlex/id/scheme/obstacles> } }"
    )
    prefixes = {name: PREFIXES[name] for name in ("rdf", "cl", "skos", "graph")}
    positions = {int(row["position"].value) for row in released.query(query, prefixes=prefixes)}
    assert positions <= set(range(1, 16))
    assert len(positions) >= 13
