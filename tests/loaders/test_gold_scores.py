"""How the rules alone do on the two annotated texts, measured by the scorer the texts came with."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
FLOORS = {"mentions": 0.80, "strict": 0.35, "relaxed": 0.50}


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_script", ROOT / "scripts" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def lines(shared: Path) -> dict[str, str]:
    if not (shared / "gold").is_dir():
        pytest.skip("the annotation is not in ../shared")
    found = script().score(shared, None).splitlines()
    return {line.split()[0]: line for line in found if line.strip()}


def figure(line: str, name: str) -> float:
    match = re.search(rf"{name} (\d\.\d+)", line)
    assert match is not None, line
    return float(match.group(1))


@pytest.mark.parametrize("text", ["003", "004", "all"])
def test_mentions(lines: dict[str, str], text: str) -> None:
    assert figure(lines[text], "F1") >= FLOORS["mentions"]


@pytest.mark.parametrize("text", ["003", "004", "all"])
@pytest.mark.parametrize("name", ["strict", "relaxed"])
def test_facts(lines: dict[str, str], text: str, name: str) -> None:
    assert figure(lines[text], name) >= FLOORS[name]


def test_map_of_predicates_names_only_gold_predicates(shared: Path) -> None:
    known = {
        row.split("\t")[0] for row in (shared / "gold" / "predicates.tsv").read_text(encoding="utf-8").splitlines()
    }
    rows = (ROOT / "tests" / "gold_predicates.tsv").read_text(encoding="utf-8").splitlines()
    mapped = [row.split("\t")[0] for row in rows if row and not row.startswith("#")]
    assert sorted(set(mapped) - known) == []
    assert len(mapped) == len(set(mapped))
