"""The shipped release in memory, for everything that is asked of it, and the reference layer alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pyoxigraph
import pytest
from pyoxigraph import Quad

from graph.errors import Damaged
from graph.participation import derive
from graph.quads import statement_quads, thing_quads
from graph.release import shipped
from loaders.rows import reference
from loaders.rows.table import TABLES
from ontology.documents import ontology_quads
from ontology.names import REFERENCE_GRAPH
from queries.cooperation import Cooperation


def loaded() -> pyoxigraph.Store:
    """The shipped release in memory, with the union of its named graphs as its default graph, as published versions
    have it. Raises Damaged where none is shipped."""
    store = pyoxigraph.Store()
    for path in shipped().paths():
        store.bulk_load(path=str(path), format=pyoxigraph.RdfFormat.N_QUADS)
    store.bulk_extend([Quad(*triple) for triple in {quad.triple for quad in store}])
    return store


@pytest.fixture(scope="session")
def release_store() -> pyoxigraph.Store:
    """The shipped release; the tests are skipped where none is shipped yet."""
    try:
        return loaded()
    except Damaged as error:
        pytest.skip(f"no release is shipped: {error}")


def reference_store_of(folder: Path) -> pyoxigraph.Store:
    """The reference layer of a folder of tables, the ontology, and what is derived."""
    statements, things, _ = reference.load(folder)
    store = pyoxigraph.Store()
    store.bulk_extend(ontology_quads())
    store.bulk_extend(quad for thing in things for quad in thing_quads(thing, REFERENCE_GRAPH))
    store.bulk_extend(quad for statement in statements for quad in statement_quads(statement))
    store.bulk_extend(derive(statements))
    return store


@pytest.fixture(scope="session")
def reference_store() -> pyoxigraph.Store:
    """The reference layer of the shipped tables."""
    return reference_store_of(TABLES)


@pytest.fixture(scope="session")
def cooperation(reference_store: pyoxigraph.Store) -> Cooperation:
    """The cooperation question over the shipped tables."""
    return Cooperation(reference_store)


@pytest.fixture
def changed_store(tmp_path: Path) -> Callable[[str, str, str], pyoxigraph.Store]:
    """The reference layer where a text of one table gives way to another: `changed_store(table, old, new)`."""

    def changed(table: str, old: str, new: str) -> pyoxigraph.Store:
        folder = Path(shutil.copytree(TABLES, tmp_path / "tables"))
        content = (folder / table).read_text(encoding="utf-8")
        assert old in content
        (folder / table).write_text(content.replace(old, new), encoding="utf-8", newline="")
        return reference_store_of(folder)

    return changed
