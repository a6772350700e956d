"""Versions: built apart, read through, switched to at once; what goes wrong leaves the served version as it was."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph import release
from graph.errors import BadPlace, Busy, Damaged, NoBuild
from graph.quads import extraction_quads
from graph.release import Release, by_graph, differences, write
from graph.statement import Extraction
from graph.store import Versions, read_through


@pytest.fixture
def made(extraction: Extraction, tmp_path: Path) -> Release:
    return write(by_graph(extraction_quads(extraction)), tmp_path / "release")


@pytest.fixture
def versions(tmp_path: Path) -> Versions:
    return Versions(tmp_path / "data")


def test_a_version_answers_with_what_the_release_holds(made: Release, versions: Versions) -> None:
    store = versions.publish(made, {}).open()
    named = [quad for graph in store.named_graphs() for quad in store.quads_for_pattern(None, None, None, graph)]
    assert len(named) == sum(made.counts().values())


def test_the_default_graph_holds_each_triple_once(made: Release, versions: Versions) -> None:
    same = made.folder / "reference.nq"
    first = (made.folder / "source-note.nq").read_text(encoding="utf-8").splitlines()[0]
    same.write_text(first.replace("source/note> .", "graph/reference> .") + "\n", encoding="utf-8")
    store = versions.publish(made, {}).open()
    counted = next(iter(store.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")))["n"].value  # type: ignore[union-attr]
    assert int(counted) == len({quad.triple for quad in store})


def test_equal_content_is_an_equal_version(made: Release, versions: Versions, tmp_path: Path) -> None:
    assert versions.publish(made, {}).id == Versions(tmp_path / "elsewhere").publish(made, {}).id


def test_a_changed_release_is_another_version_and_old_ones_are_kept(made: Release, versions: Versions) -> None:
    seen = [versions.publish(made, {}).id]
    for number in range(4):
        quad = Quad(NamedNode(f"urn:x:{number}"), NamedNode("urn:p"), Literal("o"), NamedNode("urn:g"))
        path = made.folder / "source-note.nq"
        path.write_text(path.read_text(encoding="utf-8") + f"{quad} .\n", encoding="utf-8")
        seen.append(versions.publish(made, {}).id)
    assert len(set(seen)) == 5
    assert versions.current().id == seen[-1]
    assert len([f for f in versions.builds.iterdir() if f.is_dir() and not f.is_symlink()]) == 3


def test_a_reader_survives_the_switch(made: Release, versions: Versions) -> None:
    reader = versions.publish(made, {}).open()
    before = len(reader)
    (made.folder / "mentions.nq").unlink()
    versions.publish(made, {})
    assert len(list(reader)) == before


def test_left_over_of_a_stopped_build_is_removed(made: Release, versions: Versions) -> None:
    versions.builds.mkdir(parents=True)
    (versions.builds / "half").mkdir()
    versions.publish(made, {})
    assert not (versions.builds / "half").exists()


def test_nothing_built_is_said(versions: Versions) -> None:
    with pytest.raises(NoBuild, match="cyberlex build"):
        versions.current()
    assert not versions.root.exists()


def test_a_second_build_is_refused(made: Release, versions: Versions) -> None:
    versions.publish(made, {})
    with (versions.builds / ".lock").open() as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(Busy, match="another build"):
            versions.publish(made, {})


def test_a_root_that_is_a_file_is_refused(made: Release, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(BadPlace, match="file"):
        Versions(tmp_path / "file").publish(made, {})


def test_another_format_is_refused(made: Release, versions: Versions) -> None:
    version = versions.publish(made, {})
    manifest = version.path.parent / "MANIFEST.json"
    manifest.write_text(manifest.read_text().replace("pyoxigraph-0.5", "pyoxigraph-9"))
    with pytest.raises(Damaged, match="pyoxigraph-9"):
        versions.current()


def test_a_flipped_byte_is_found_by_reading_through(made: Release, versions: Versions) -> None:
    version = versions.publish(made, {})
    table = max(version.path.glob("*.sst"), key=lambda path: path.stat().st_size)
    raw = bytearray(table.read_bytes())
    raw[len(raw) // 4] ^= 0xFF
    table.write_bytes(raw)
    with pytest.raises(Damaged):
        read_through(version.path)


def test_an_empty_release_is_refused(tmp_path: Path, versions: Versions) -> None:
    (tmp_path / "none").mkdir()
    with pytest.raises(Damaged, match="no release"):
        versions.publish(Release(tmp_path / "none"), {})


def test_releases_differ_by_file(made: Release, tmp_path: Path) -> None:
    other = Release(tmp_path / "other")
    other.folder.mkdir()
    for path in made.paths():
        (other.folder / path.name).write_bytes(path.read_bytes())
    assert differences(made, other) == []
    (other.folder / "mentions.nq").unlink()
    assert differences(made, other) == ["mentions.nq"]


def test_a_quad_of_the_default_graph_has_no_place_in_a_release() -> None:
    with pytest.raises(ValueError, match="without a named graph"):
        by_graph([Quad(NamedNode("urn:s"), NamedNode("urn:p"), Literal("o"))])


def test_the_clock_of_a_manifest_can_be_set(made: Release, versions: Versions, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "SOURCE_DATE_EPOCH", "7")
    assert versions.publish(made, {}).manifest["built"] == 7


def test_file_names_of_graphs() -> None:
    assert release.file_name("https://w3id.org/cyberlex/graph/links") == "links.nq"
