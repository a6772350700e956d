"""A pool that is closed while queries run: each caller is told that the server stops, whenever it comes to listen."""

from __future__ import annotations

import gc
import threading
import time
from pathlib import Path

import pytest

from endpoint.http.formats import JSON
from endpoint.http.limits import Limits
from endpoint.http.problems import Busy, Problem
from endpoint.workers.pool import Pool
from endpoint.workers.process import Worker

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


def test_who_listens_only_after_the_workers_have_ended_is_told_that_the_server_stops(
    sparql_store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool = Pool(sparql_store, "test-version", Limits(seconds=30.0))
    begun = threading.Event()
    ends: list[type[Problem] | ValueError] = []
    heard = Worker.heard

    def late(worker: Worker) -> object:
        begun.set()
        assert pool.warden.thread is not None
        pool.warden.thread.join(20)
        return heard(worker)

    def ask() -> None:
        try:
            pool.answer(ENDLESS, form=JSON)
        except Problem as problem:
            ends.append(type(problem))
        except ValueError as error:  # what a client would be told as a fault of ours
            ends.append(error)

    monkeypatch.setattr(Worker, "heard", late)
    caller = threading.Thread(target=ask)
    caller.start()
    assert begun.wait(20)
    pool.close()
    caller.join(20)
    assert ends == [Busy]


@pytest.mark.parametrize("after", [0.0, 0.1, 0.5])
def test_a_pool_that_is_closed_leaves_nothing_open(sparql_store: Path, after: float) -> None:
    gc.collect()
    before = descriptors()
    pool = Pool(sparql_store, "test-version", Limits(seconds=30.0))
    pool.start()
    time.sleep(after)
    pool.close()
    del pool
    gc.collect()
    assert descriptors() == before


def descriptors() -> set[str]:
    """The open file descriptors of this process, but the one that lists them."""
    return {entry.name for entry in Path("/proc/self/fd").iterdir() if entry.exists()}
