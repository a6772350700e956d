"""The scoring scripts, loaded as the command loads them, and the links of the shipped tables."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType

import pytest

from loaders.rows.link_rows import Link, read_links

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"


@pytest.fixture(scope="session")
def scoring() -> ModuleType:
    """The package `scripts/scoring` with its modules."""
    if str(SCRIPTS) not in sys.path:
        sys.path.append(str(SCRIPTS))
    for name in ("figures", "frame_use", "left_out", "measure", "page", "runs", "tables"):
        importlib.import_module(f"scoring.{name}")
    return importlib.import_module("scoring")


@pytest.fixture(scope="session")
def found_links() -> tuple[list[Link], list[str]]:
    """The links of the shipped tables, and the names that have no home."""
    return read_links()
