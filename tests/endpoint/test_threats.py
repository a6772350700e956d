"""The table of threats: each has a test that holds it off, and every test that is named exists."""

from __future__ import annotations

import ast
import csv
import re
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent.parent
TABLE = Path(__file__).with_name("threats.tsv")
THREATS = [
    *(f"Q{n}" for n in range(1, 14)),
    *(f"H{n}" for n in range(1, 8)),
    *(f"W{n}" for n in range(1, 8)),
    "A1",
    "A3",
]


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, delimiter="\t"))


@cache
def functions_of(path: Path) -> frozenset[str]:
    """The names of the functions of a file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['threat']} {row['test'].rpartition('::')[2]}")
def test_the_test_that_is_named_exists(row: dict[str, str]) -> None:
    path, _, name = row["test"].partition("::")
    assert (TESTS / path).is_file()
    assert name.startswith("test_")
    assert name in functions_of(TESTS / path)


def test_every_threat_has_a_test() -> None:
    assert list(dict.fromkeys(row["threat"] for row in rows())) == THREATS


def test_the_threats_are_those_of_the_model(shared: Path) -> None:
    model = (shared / "THREATS.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| ([QHWA]\d+) \|", model, re.MULTILINE) == THREATS
