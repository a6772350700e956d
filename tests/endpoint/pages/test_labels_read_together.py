"""Labels read all at once: two readers who come together are not shown a part of them, nor who asks of more labels than
are kept."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pyoxigraph
import pytest
from pyoxigraph import Literal, NamedNode, Quad

from endpoint.pages import labels as labels_of_pages
from endpoint.pages.labels import Labels
from ontology.names import LABEL

THING = "https://example.org/thing"


class SlowStore:
    """A store whose first answer waits until another reader has come, or half a second."""

    def __init__(self, store: pyoxigraph.Store) -> None:
        self._store, self.asked, self.go_on = store, threading.Event(), threading.Event()

    def quads_for_pattern(self, *pattern: Any) -> Iterator[Quad]:
        self.asked.set()
        self.go_on.wait(0.5)
        return self._store.quads_for_pattern(*pattern)


def test_the_second_reader_waits_for_the_labels() -> None:
    store = pyoxigraph.Store()
    store.add(Quad(NamedNode(THING), LABEL, Literal("thing", language="en")))
    slow = SlowStore(store)
    labels = Labels(slow)  # type: ignore[arg-type]
    first = threading.Thread(target=labels.labelled, args=(THING,))
    first.start()
    assert slow.asked.wait(5)
    found = labels.labelled(THING)
    slow.go_on.set()
    first.join()
    assert found == [THING]


def test_more_labels_than_are_kept_are_found_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(labels_of_pages, "KEPT", 1)
    store = pyoxigraph.Store()
    things = [f"{THING}/{number}" for number in range(3)]
    store.extend(Quad(NamedNode(each), LABEL, Literal(f"name of {each}", language="en")) for each in things)
    labels = Labels(store)
    assert sorted(labels.labelled(THING)) == things
    assert [labels.label(NamedNode(each), "uk") for each in things] == [f"name of {each}" for each in things]
    assert sorted(labels.labelled(THING)) == things
