"""Overload in short: the queries of `benchmarks/overload.py`, fewer of them, with room for a machine that does other
things. The benchmark itself says by how much each limit is met."""

from __future__ import annotations

import importlib.util
import json
import os
import statistics
import threading
import time
from pathlib import Path
from types import ModuleType

import pytest

SECONDS = 1.0
AT_ONCE = 4


@pytest.fixture(scope="module")
def queries() -> ModuleType:
    """The queries of the benchmark."""
    path = Path(__file__).resolve().parents[2] / "benchmarks" / "runaways.py"
    spec = importlib.util.spec_from_file_location("runaways", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def overloaded(start_server, sparql_store: Path):
    return start_server(sparql_store, seconds=SECONDS, memory=300 << 20, total=900 << 20)


def test_runaways_end_in_time(overloaded, queries: ModuleType) -> None:
    """Four at a time, each kind twice. The median is free of what other processes do to a single one."""
    asked = [text.format(n=n) for n in range(2) for text in queries.RUNAWAYS.values()]
    beyond: list[float] = []
    ends: set[tuple[int, str]] = set()
    lock = threading.Lock()

    def work() -> None:
        while True:
            with lock:
                if not asked:
                    return
                text = asked.pop()
            start = time.monotonic()
            reply = overloaded.call("POST", "/sparql", text.encode(), {"Content-Type": "application/sparql-query"})
            beyond.append(time.monotonic() - start - SECONDS)
            ends.add((reply.status, json.loads(reply.body).get("limit", "")))

    threads = [threading.Thread(target=work) for _ in range(AT_ONCE)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ends <= {(503, "time 1 s"), (413, "memory"), (503, "server memory 900 MB")}
    assert (503, "time 1 s") in ends
    busy = max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))
    assert statistics.median(beyond) < 0.1 * busy
    assert max(beyond) < 0.5 * busy


def test_an_answer_beyond_its_size_is_an_error(start_server, sparql_store: Path) -> None:
    server = start_server(sparql_store, seconds=20.0, result=1 << 15)  # less than what may flow early
    text = "SELECT * { ?a <http://example.org/value> ?n . ?d <http://example.org/value> ?m FILTER(?n < 50) }"
    reply = server.query(text, "text/csv")
    document = json.loads(reply.body)
    assert (reply.status, document["status"]) == (413, 413)
    assert document["limit"].startswith("result")


def test_ten_kinds_that_differ_each_time(queries: ModuleType) -> None:
    assert len(queries.RUNAWAYS) == 10
    for text in (*queries.RUNAWAYS.values(), *queries.HOGS.values()):
        assert text.format(n=1) != text.format(n=2)
