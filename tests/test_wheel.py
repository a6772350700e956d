"""The built wheel, in a fresh environment and away from the checkout: an editable install hides missing data files."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# What the wheel depends on, where `make wheels` has fetched it: then nothing is fetched while the tests run.
WHEELS = Path(sys.prefix) / "wheels"

LISTING = """
import importlib.resources, pathlib
for name in {names}:
    root = pathlib.Path(str(importlib.resources.files(name)))
    for path in sorted(root.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            print(name, path.relative_to(root))
"""

pytestmark = [pytest.mark.wheel, pytest.mark.slow, pytest.mark.timeout(600)]


def _run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `bin` folder of an environment that holds the wheel and what it depends on, and nothing else."""
    place = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", place / "dist", ROOT, cwd=place)
    venv.create(place / "env", with_pip=True)
    (wheel,) = (place / "dist").glob("*.whl")
    kept = ("--no-index", "--find-links", WHEELS) if WHEELS.is_dir() else ()
    _run(place / "env" / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check", *kept, wheel, cwd=place)
    return place / "env" / "bin"


def test_the_wheel_serves_its_own_release(installed: Path, tmp_path: Path) -> None:
    said = _run(installed / "cyberlex", "--data", tmp_path / "data", "check", cwd=tmp_path)
    assert said == ""


def test_the_wheel_answers_a_canned_query(installed: Path, tmp_path: Path) -> None:
    listed = _run(installed / "cyberlex", "ask", cwd=tmp_path).splitlines()
    assert len(listed) >= 15


def test_the_wheel_extracts_statements_from_its_sample(installed: Path, tmp_path: Path) -> None:
    where = "import importlib.resources as r; print(r.files('loaders') / 'sample.txt')"
    sample = _run(installed / "python", "-c", where, cwd=tmp_path).strip()
    quads = _run(installed / "cyberlex", "extract", sample, cwd=tmp_path)
    assert "https://w3id.org/cyberlex/ontology#evidence" in quads


def test_the_wheel_holds_what_the_checkout_holds(installed: Path, tmp_path: Path) -> None:
    rooms = ["ontology", "graph", "loaders", "queries", "endpoint"]
    there = set(_run(installed / "python", "-c", LISTING.format(names=rooms), cwd=tmp_path).splitlines())
    tracked = _run("git", "ls-files", *rooms, cwd=ROOT).splitlines()
    here = {name.replace("/", " ", 1) for name in tracked if (ROOT / name).is_file()}
    assert here - there == set()
