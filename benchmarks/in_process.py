"""The project's server with queries evaluated in the process that holds the socket: for comparison only, unsafe.

    python benchmarks/in_process.py --data DIR serve --port N

Everything else is as in `cyberlex serve`: the same doors, gate, formats, cache. What the pool of workers costs, or
brings, is the difference between the two.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from io import BytesIO

from pyoxigraph import QueryTriples, Store

import endpoint.serving
from endpoint import cli
from endpoint.workers import wire
from endpoint.workers.answer import Answer
from endpoint.workers.evaluation import GRAPH_WRITERS, RESULT_WRITERS, graphs
from endpoint.workers.job import Job
from endpoint.workers.pool import Pool


class InProcess(Pool):
    """A pool without workers."""

    _store: Store | None = None

    @property
    def store(self) -> Store:
        if self._store is None:
            self._store = Store.read_only(str(self.store_path))
        return self._store

    def start(self) -> None:
        """Nothing: there is nothing to start."""

    def begun_at_once(self, call: wire.Message, gone: Callable[[], bool]) -> None:
        """None: no worker can begin it."""

    def run(
        self,
        call: wire.Message,
        timeout: float | None,
        gone: Callable[[], bool] | None,
        arrived: float | None = None,
        begun: Job | None = None,
    ) -> Answer:
        results = self.store.query(call["text"], base_iri=call["base"] or None)
        out = BytesIO()
        if isinstance(results, QueryTriples):
            results.serialize(out, format=GRAPH_WRITERS[call["format"]])
        else:
            results.serialize(out, format=RESULT_WRITERS[call["format"]])
        return Answer(out.getvalue(), None)

    def tell(self, call: wire.Message) -> wire.Message:
        found = graphs(self.store)
        return found | {"names": list(found["graphs"])}


if __name__ == "__main__":
    endpoint.serving.Pool = InProcess  # type: ignore[misc]
    sys.exit(cli.main())
