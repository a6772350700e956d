"""Fixtures shared by all tests: where the source texts are, and the small graph everything can be tried on."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def _attempts() -> Callable[[], int]:
    """The counter of attempts to reach another machine, from the script that watches them."""
    spec = importlib.util.spec_from_file_location("outbound_attempts", ROOT / "scripts" / "outbound_attempts.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: Callable[[], int] = module.attempts
    return found


@pytest.fixture(autouse=True)
def _stays_on_this_machine() -> Iterator[None]:
    """Fails the test during which something tried to reach another machine. Only `scripts/no_network.sh` can tell."""
    if os.environ.get("CYBERLEX_NETWORK") != "none":
        yield
        return
    attempts = _attempts()
    before = attempts()
    yield
    assert attempts() == before, "something tried to reach another machine while this test ran"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder beside the checkout that holds the source texts, the gold annotation and the reference tables."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the source texts are not beside this checkout (../shared)")
    return folder
