"""The staff of a pool: its worker processes, idle or at work, the places for queries, and the warden over both."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from endpoint.http.limits import MEGABYTE, Limits
from endpoint.http.problems import Busy, WorkerLost
from endpoint.workers.job import Job
from endpoint.workers.lanes import Lane
from endpoint.workers.process import Nursery, Worker
from endpoint.workers.warden import Warden


class Staff:
    """Workers over one store, and who may use them. Nothing is started by this; the warden starts it."""

    def __init__(self, store_path: Path, limits: Limits) -> None:
        self.store_path = store_path
        self.limits = limits
        self.quick = Lane("quick", limits.quick, limits.waiting, alternating=True)
        self.long = Lane("long", limits.long, limits.waiting)
        self.outside = Lane("ended", 0, 0)  # where jobs are whose place was given away
        self.idle: deque[Worker] = deque()
        self.available = threading.Condition()
        self.nursery: Nursery | None = None
        self.warden = Warden(self)

    def vacate(self, job: Job) -> None:
        """Give a job's place back before the job has ended: what has to end it waits for its client."""
        with job.lock:
            if job.over or job.lane is self.outside:
                return
            lane, job.lane = job.lane, self.outside
        lane.leave()

    def worker(self, deadline: float) -> Worker:
        """An idle worker that has opened its store; waits for one to start, until the deadline."""
        while True:
            with self.available:
                while not self.idle:
                    if self.warden.closed:
                        raise Busy("The server is about to stop.", retry_after=10)
                    if not self.available.wait(max(0.0, deadline - time.monotonic())):
                        raise WorkerLost("No worker could be started in time.")
                worker = self.idle.popleft()
            try:
                greeted = worker.greeted(deadline - time.monotonic())
            except WorkerLost:
                self.discard(worker)
                raise
            if greeted:
                return worker
            if greeted is None:
                self.give_back(worker)
                raise WorkerLost("No worker could be started in time.")
            self.discard(worker)

    def give_back(self, worker: Worker) -> None:
        with self.available:
            if not self.warden.closed:
                self.idle.appendleft(worker)  # the warm one first
                self.available.notify()
                return
        self.discard(worker)

    def discard(self, worker: Worker) -> None:
        """Kill and replace a worker."""
        self.warden.replace(worker)

    def wanted(self) -> int:
        """How many workers there should be: one for each quick place and each long job, and the spare ones."""
        return self.quick.places + self.long.held + self.limits.spare

    @property
    def slice(self) -> float:
        """How long a query may hold a quick place, in seconds: less while others wait for one."""
        return self.limits.crowded_seconds if self.quick.queue else self.limits.quick_seconds

    def processes(self, workers: Iterable[Worker]) -> list[int]:
        """The process ids of everything the pool has started. Called by the warden's thread only."""
        return [worker.pid for worker in workers] + ([self.nursery.process.pid] if self.nursery else [])

    def recruit(self) -> Worker | None:
        """A new worker, from the nursery; None where that has just died. Called by the warden's thread only."""
        if self.nursery is None:
            self.nursery = Nursery(self.settings())
        worker = self.nursery.worker()
        if worker is None:
            self.dismiss()
        return worker

    def dismiss(self) -> None:
        """End the nursery. Called by the warden's thread only."""
        if self.nursery is not None:
            self.nursery.close()
            self.nursery = None

    def settings(self) -> dict[str, Any]:
        """What a worker is started with. Its own bound on memory is for the case that the warden is too slow."""
        return {
            "store": str(self.store_path),
            "memory": min(2 * self.limits.memory, self.limits.total) + self.limits.stack + 256 * MEGABYTE,
            "stack": self.limits.stack,
        }
