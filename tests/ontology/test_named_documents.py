"""The documents of names are sorted by subject, and hold whatever the reference tables speak of."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import pytest

from ontology.documents import entities, quads, schemes
from ontology.names import PREFIXES

TABLES = Path(__file__).resolve().parents[2] / "loaders" / "tables"
ID = PREFIXES["id"]


def row_ids(table: str, column: str) -> set[str]:
    with (TABLES / table).open(encoding="utf-8", newline="") as lines:
        delimiter = "\t" if table.endswith(".tsv") else ","
        return {row[column] for row in csv.DictReader(lines, delimiter=delimiter)}


def named() -> set[str]:
    """The IRIs that schemes and entities describe."""
    return {quad.subject.value for path in (*schemes(), *entities()) for quad in quads(path)}


def unnamed(known: set[str], ids: Iterable[str], prefix: str) -> list[str]:
    """Identifiers of a table that are no thing of ours, where those of its kind begin with the prefix."""
    return sorted(each for each in ids if ID + prefix + each not in known)


@pytest.mark.parametrize(
    ("table", "column", "prefix"),
    [
        ("offence_crosswalk.csv", "concept_id", "crime/"),
        ("measure_crosswalk.csv", "concept_id", "measure/"),
        ("instruments.csv", "slug", "instrument/"),
        ("states.tsv", "iso3", "state/"),
    ],
    ids=["offences", "measures", "instruments", "states"],
)
def test_what_the_reference_tables_speak_of_has_a_name(table: str, column: str, prefix: str) -> None:
    ids = row_ids(table, column)
    known = named()
    assert ids
    assert unnamed(known, ids, prefix) == []
    assert unnamed(known, {*ids, "no-such"}, prefix) == ["no-such"]


def unsorted(text: str) -> list[str]:
    """Subjects of a document's blocks, schemes aside, that stand after a later one or twice."""
    blocks = [name for name in re.findall(r"^(\w+:\S+)$", text, re.MULTILINE) if not name.startswith("scheme:")]
    return [later for earlier, later in pairwise(blocks) if earlier >= later]


@pytest.mark.parametrize("path", [*schemes(), *entities()], ids=lambda path: path.stem)
def test_files_are_sorted_by_subject(path: Path) -> None:
    assert unsorted(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("blocks", ["place:b\n    a cl:Place .\n\nplace:a\n", "place:b\n    a cl:Place .\n\nplace:b\n"])
def test_a_block_out_of_order_or_twice_is_seen(blocks: str) -> None:
    assert len(unsorted(blocks)) == 1
