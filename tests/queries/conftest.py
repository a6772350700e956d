"""The shipped release in memory, for everything that is asked of it."""

from __future__ import annotations

import pyoxigraph
import pytest
from pyoxigraph import Quad

from graph.errors import Damaged
from graph.release import shipped


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
