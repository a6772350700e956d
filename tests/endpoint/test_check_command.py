"""`cyberlex check` over a published version: sound, and with one stored count altered."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Quad

from endpoint.cli import main
from graph.description import description
from graph.release import by_graph, write
from graph.store import Versions
from ontology.names import ONTOLOGY_GRAPH, RDF_TYPE, term

THINGS = [Quad(term(f"id:state/{name}"), RDF_TYPE, term("cl:State"), ONTOLOGY_GRAPH) for name in ("KAZ", "UKR")]


def _published(folder: Path, *, altered: bool) -> Path:
    """A version of two states and their description; altered, it says that there are three."""
    release = write(by_graph([*THINGS, *description(by_graph(THINGS))]), folder / "release")
    if altered:
        meta = folder / "release" / "meta.nq"
        wrong = meta.read_text(encoding="utf-8").replace('#entities> "2"', '#entities> "3"')
        meta.write_text(wrong, encoding="utf-8")
    Versions(folder / "data").publish(release, {"origin": "test"})
    return folder / "data"


@pytest.mark.parametrize(("altered", "code"), [(False, 0), (True, 1)], ids=["sound", "altered"])
def test_stored_counts_are_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], altered: bool, code: int
) -> None:
    assert main(["--data", str(_published(tmp_path, altered=altered)), "check"]) == code
    told = capsys.readouterr().out.splitlines()
    assert all(line.startswith("graph:meta: stored-count: ") for line in told)
    assert bool(told) is altered
