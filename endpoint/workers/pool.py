"""The pool: user queries in worker processes that can be killed.

    answer() -> a place in a lane -> an idle worker -> first buffer -> Answer -> the rest, as it comes
                 the warden's eyes on time, memory, lane and client all the while

Nothing of an answer is handed out before its first buffer (or its end) is there, so that a query that fails early is
an error with a status. What fails later raises `Broken` from the iterator, and the server breaks the connection.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from endpoint.http.formats import Format
from endpoint.http.limits import MEGABYTE, Limits
from endpoint.http.problems import Busy, TimeUp
from endpoint.workers import wire
from endpoint.workers.answer import Answer, Stream
from endpoint.workers.job import Job, Verdict
from endpoint.workers.lanes import Lane
from endpoint.workers.outcomes import problem
from endpoint.workers.staff import Staff
from queries.kept import Kept

_REMEMBERED: Final = 1024
_PATIENCE: Final = 0.1  # seconds; a worker that writes sees a closed pipe as soon as it gets a processor
_SOON: Final = MEGABYTE // 16  # at some 20 MB a second the first byte leaves after a few thousandths of one


class Pool(Staff):
    """Workers over one store version. Starts its first worker with the first call of `start` or `answer`: after the
    server process is in place."""

    writable = False

    def __init__(self, store_path: Path, version_id: str, limits: Limits | None = None) -> None:
        super().__init__(store_path, limits or Limits())
        self.version_id = version_id
        self.long_calls: Kept[str, bool] = Kept(_REMEMBERED, lambda *_: 1)
        self._graphs: dict[str, int] | None = None
        self._names: frozenset[str] | None = None

    # -- what the rest of the endpoint calls

    def start(self) -> None:
        """Start the workers, if they are not; returns at once."""
        self.warden.start()

    def answer(
        self,
        query: str,
        *,
        form: Format,
        default_graphs: Sequence[str] | None = None,
        named_graphs: Sequence[str] | None = None,
        base: str = "",
        timeout: float | None = None,
        gone: Callable[[], bool] | None = None,
        arrived: float | None = None,
        begun: Job | None = None,
    ) -> Answer:
        """The answer to a query that has passed the gate.

        `default_graphs` and `named_graphs` are the request's dataset (None: not given); `timeout` in seconds counts
        only where it is shorter than the limit; `gone` says that the client has left; `arrived` is when the time of
        the query began (now by default); `begun` is a job that may have begun this very query. Raises a Problem.
        """
        call = self.call(query, form, base)
        if default_graphs is not None or named_graphs is not None:
            call |= {"default_graphs": list(default_graphs or ()), "named_graphs": list(named_graphs or ())}
        return self.run(call, timeout, gone, arrived, begun)

    def call(self, query: str, form: Format, base: str = "") -> wire.Message:
        """The call that asks a worker a query over the store's own dataset."""
        return {
            "operation": "query",
            "text": query,
            "format": form.key,
            "default_graphs": None,
            "named_graphs": None,
            "base": base,
            "most": self.limits.result,
        }

    def graph(self, name: str | None, form: Format, gone: Callable[[], bool] | None = None) -> Answer:
        """One graph of the store, None for the default graph. Raises NotFound."""
        call = {"operation": "graph", "graph": name, "format": form.key, "most": self.limits.result}
        return self.run(call, None, gone)

    def graphs(self) -> dict[str, int]:
        """The named graphs and how many triples each holds; counted once for a version."""
        if self._graphs is None:
            ended = self.tell({"operation": "graphs"})
            self._graphs = dict(ended["graphs"])
        return self._graphs

    def graph_names(self) -> frozenset[str]:
        """The names of the graphs."""
        if self._names is None:
            self._names = frozenset(self.tell({"operation": "names"})["names"])
        return self._names

    @property
    def isolation(self) -> str:
        """How the workers are kept from the network: seccomp, namespace or none."""
        with self.available:
            known = [worker.isolation for worker in self.idle if worker.isolation]
        return known[0] if known else "unknown"

    def close(self) -> None:
        """Turn callers away, kill every worker, reap them all. Running queries end as `Busy`."""
        self.quick.close()
        self.long.close()
        self.warden.close()
        with self.available:
            self.available.notify_all()

    # -- one call

    def run(
        self,
        call: wire.Message,
        timeout: float | None,
        gone: Callable[[], bool] | None,
        arrived: float | None = None,
        begun: Job | None = None,
    ) -> Answer:
        """Run a call that writes an answer: first in the quick lane; once more in the long lane where it is too
        long for the quick one and the long one was full; again where its worker was dying when it came."""
        self.start()
        seconds = min(timeout, self.limits.seconds) if timeout is not None and timeout > 0 else self.limits.seconds
        deadline = (time.monotonic() if arrived is None else arrived) + seconds
        lanes = deque((self.long,) if self.known_long(call) else (self.quick, self.long))
        while lanes:
            lane = lanes.popleft()
            if begun is not None and begun.claimed(call):
                job, begun = begun, None
            else:
                self.enter(lane, deadline, seconds, gone)
                job = self.begun(call, lane, deadline, gone)
            first, whole = self.first(job)
            if whole:
                ended = self.end(job)
                if job.verdict is Verdict.UNREAD:
                    lanes.appendleft(lane)
                    continue
                self.remember(call, job)
                if job.verdict is Verdict.LONG and ended is None:
                    continue
                if ended is None or ended["outcome"] != "done":
                    raise problem(call, ended, job.verdict, self.limits, seconds)
                return Answer(first, None)
            if not self.widened(job):
                if job.verdict not in (None, Verdict.LONG):
                    raise problem(call, None, job.verdict, self.limits, seconds)
                continue
            return Answer(first, Stream(job, self.end))
        raise Busy("Too many long queries are running.", limit="long")

    def first(self, job: Job) -> tuple[bytes, bool]:
        """The beginning of a job's answer, and whether it is all. A large answer does not wait until the first buffer
        is full, where there is a place for it to flow."""
        first, whole = job.gather(min(_SOON, self.limits.first_buffer))
        if whole or len(first) >= self.limits.first_buffer or self.promoted(job):
            return first, whole
        more, whole = job.gather(self.limits.first_buffer - len(first))
        return first + more, whole

    def remember(self, call: wire.Message, job: Job) -> None:
        """Remember a call that turned out long, so that it does not go through the quick lane again."""
        if job.lane is self.long or job.verdict is not None:
            self.long_calls.put(fingerprint(call), True)

    def known_long(self, call: wire.Message) -> bool:
        return bool(self.long_calls.held) and bool(self.long_calls.get(fingerprint(call)))

    def tell(self, call: wire.Message) -> wire.Message:
        """Run a call whose answer is its outcome."""
        self.start()
        deadline = time.monotonic() + self.limits.seconds
        while True:
            self.enter(self.quick, deadline, self.limits.seconds, None)
            job = self.begun(call, self.quick, deadline, None)
            job.gather(self.limits.first_buffer)
            ended = self.end(job)
            if job.verdict is not Verdict.UNREAD:
                break
        if ended is None or ended["outcome"] != "done":
            raise problem(call, ended, job.verdict, self.limits, self.limits.seconds)
        return ended

    def enter(self, lane: Lane, deadline: float, seconds: float, gone: Callable[[], bool] | None) -> None:
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeUp(f"The query waited for {seconds:g} s.", limit=f"time {seconds:g} s")
        lane.enter(min(left, self.limits.waiting_seconds), gone)

    def begun(self, call: wire.Message, lane: Lane, deadline: float, gone: Callable[[], bool] | None) -> Job:
        """A job that a worker has begun; the caller holds a place in the lane, which the job takes over. A worker
        that died while it was idle is replaced in silence."""
        try:
            while True:
                job = Job(self.worker(deadline), lane, deadline, gone)
                try:
                    job.start(call)
                except OSError:
                    job.finish()
                    self.discard(job.worker)
                    continue
                if lane is self.long:
                    job.worker.give_way()
                self.warden.watch(job)
                return job
        except BaseException:
            lane.leave()
            raise

    def begun_at_once(self, call: wire.Message, gone: Callable[[], bool]) -> Job | None:
        """A job that an idle worker has begun, None where one would have to wait for it."""
        if self.known_long(call) or not self.quick.enter_at_once():
            return None
        with self.available:
            ready = bool(self.idle) and self.idle[0].isolation is not None
            worker = self.idle.popleft() if ready else None
        if worker is not None:
            job = Job(worker, self.quick, time.monotonic() + self.limits.seconds, gone)
            try:
                job.start(call)
            except OSError:
                job.finish()
                self.discard(worker)
            else:
                self.warden.watch(job)
                return job
        self.quick.leave()
        return None

    def widened(self, job: Job) -> bool:
        """Whether the job may go on beyond its first buffer: only long jobs may, so that no slow reader holds a
        quick place. Where the long lane is full the job is ended, to be run again there; its worker, which was
        writing, is free for another as soon as it sees that nobody reads, and killed only where it does not."""
        job.streaming = self.promoted(job)
        if not job.streaming:
            if not job.stop_reading(_PATIENCE):
                job.condemn(Verdict.LONG)
            self.end(job)
            return False
        job.widen()
        return True

    def promoted(self, job: Job) -> bool:
        """Whether the job has a place in the long lane, taken now if one is free."""
        with job.lock:
            if job.lane is self.quick and not job.over and self.long.enter_at_once():
                job.lane = self.long
                self.quick.leave()
            return job.lane is self.long

    def end(self, job: Job, *, abandoned: bool = False) -> wire.Message | None:
        """Finish a job: its outcome, None where its worker died; gives back its worker and its place."""
        if abandoned:
            job.condemn(Verdict.GONE)
        ended = None if abandoned else job.outcome()
        job.finish()
        self.warden.forget(job)
        if ended is not None and job.verdict is None and not job.worker.grown and job.worker.restored():
            self.give_back(job.worker)
        else:
            self.discard(job.worker)
        job.lane.leave()
        return ended


def fingerprint(call: wire.Message) -> str:
    """The same for the same call, so that it is known again."""
    return hashlib.sha256(json.dumps(call, sort_keys=True).encode("utf-8")).hexdigest()
