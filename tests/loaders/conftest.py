"""The scoring scripts, loaded as the command loads them."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPTS = Path(__file__).resolve().parents[2] / "scripts"


@pytest.fixture(scope="session")
def scoring() -> ModuleType:
    """The package `scripts/scoring` with its modules."""
    if str(SCRIPTS) not in sys.path:
        sys.path.append(str(SCRIPTS))
    for name in ("figures", "frame_use", "left_out", "measure", "page", "runs", "tables"):
        importlib.import_module(f"scoring.{name}")
    return importlib.import_module("scoring")
