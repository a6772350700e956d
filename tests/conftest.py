"""Fixtures shared by all tests: where the source texts are, and the small graph everything can be tried on."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder beside the checkout that holds the source texts, the gold annotation and the reference tables."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the source texts are not beside this checkout (../shared)")
    return folder
