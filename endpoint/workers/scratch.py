"""The pool of a scratch server: one process with a writable store in memory, calls one after another.

Its default graph is plain: what is loaded into it, not the union of the named graphs.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from endpoint.http.formats import Format
from endpoint.http.limits import Limits
from endpoint.http.problems import NotSupported, UnknownFunction
from endpoint.workers import wire
from endpoint.workers.answer import Answer
from endpoint.workers.job import Job
from endpoint.workers.lanes import Lane
from endpoint.workers.outcomes import problem
from endpoint.workers.pool import Pool
from endpoint.workers.process import Worker, program


class ScratchWorker(Worker):
    """The scratch process. Killing a call kills the child that tries it, not the process with the data."""

    def __init__(self, settings: dict[str, object]) -> None:
        self.process, connection = program("endpoint.workers.scratch_worker", settings)
        super().__init__(self.process.pid, os.pidfd_open(self.process.pid), connection)

    def kill(self) -> None:
        with contextlib.suppress(OSError):
            wire.send(self.connection, {"operation": "kill"})

    def memory(self) -> int:
        """Nothing: the child is bounded by the kernel."""
        return 0

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        super().end()


class ScratchPool(Pool):
    """Answers and updates over one store in memory, empty at first, gone at the end."""

    writable = True

    def __init__(self, limits: Limits | None = None) -> None:
        super().__init__(Path(), "", limits)
        self.single = Lane("scratch", 1, self.limits.waiting)

    def update(self, text: str, base: str = "", gone: Callable[[], bool] | None = None) -> None:
        """Perform an update; all of it or nothing. Raises a Problem."""
        self.told({"operation": "update", "text": text, "base": base}, gone)

    def load(self, name: str | None, data: str, form: Format, *, replace: bool, base: str = "") -> bool:
        """Read an RDF document into a graph and say whether the graph is new. Raises a Problem."""
        new = name is not None and name not in self.graph_names()
        call = {"operation": "load", "graph": name, "data": data, "format": form.key, "replace": replace, "base": base}
        self.told(call, None)
        return new

    def drop(self, name: str | None) -> None:
        """Remove a graph. Raises NotFound."""
        self.told({"operation": "drop", "graph": name}, None)

    def graphs(self) -> dict[str, int]:
        return dict(self.told({"operation": "graphs"}, None)["graphs"])

    def graph_names(self) -> frozenset[str]:
        return frozenset(self.told({"operation": "names"}, None)["names"])

    def run(
        self,
        call: wire.Message,
        timeout: float | None,
        gone: Callable[[], bool] | None,
        arrived: float | None = None,
        begun: Job | None = None,
    ) -> Answer:
        return Answer(self.performed(call, timeout, gone)[0], None)

    def told(self, call: wire.Message, gone: Callable[[], bool] | None) -> wire.Message:
        return self.performed(call, None, gone)[1]

    def performed(
        self, call: wire.Message, timeout: float | None, gone: Callable[[], bool] | None
    ) -> tuple[bytes, wire.Message]:
        """What a call writes, whole, and how it ended."""
        self.start()
        seconds = min(timeout or self.limits.seconds, self.limits.seconds)
        deadline = time.monotonic() + seconds
        self.enter(self.single, deadline, seconds, gone)
        job = self.begun(call, self.single, deadline, gone)
        written, _ = job.gather(self.limits.result + 1)
        ended = self.end(job)
        if ended is None or ended["outcome"] != "done":
            failed = problem(call, ended, job.verdict, self.limits, seconds)
            raise NotSupported(failed.detail, hint=failed.hint) if isinstance(failed, UnknownFunction) else failed
        return written, ended

    def end(self, job: Job, *, abandoned: bool = False) -> wire.Message | None:
        ended = job.outcome()
        job.finish()
        self.warden.forget(job)
        if ended is None:
            self.discard(job.worker)
        else:
            self.give_back(job.worker)
        job.lane.leave()
        return None if ended is None or ended["outcome"] == "killed" else ended

    def wanted(self) -> int:
        return 1

    def recruit(self) -> Worker | None:
        return ScratchWorker(self.settings())

    def settings(self) -> dict[str, Any]:
        return {"memory": self.limits.memory + self.limits.stack, "stack": self.limits.stack}

    def close(self) -> None:
        self.single.close()
        super().close()
