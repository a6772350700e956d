"""The warden: one thread that starts workers, watches over running jobs and kills those that break a limit.

It starts every worker, because the kernel ends a worker together with the thread that started it.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from typing import TYPE_CHECKING, Final

from endpoint.workers.job import Job, Verdict
from endpoint.workers.process import Worker

if TYPE_CHECKING:
    from endpoint.workers.pool import Pool

_TICK: Final = 0.02
_CLIENT_TICKS: Final = 5
_BACKOFF: Final = 0.5


class Warden:
    """Watches the jobs of a pool every 20 ms while there are any, and sleeps otherwise."""

    def __init__(self, pool: Pool) -> None:
        self.pool = pool
        self.jobs: set[Job] = set()
        self.workers: set[Worker] = set()
        self.dying: deque[Worker] = deque()
        self.lock = threading.Condition()
        self.thread: threading.Thread | None = None
        self.closed = False
        self.failed_until = 0.0

    def start(self) -> None:
        with self.lock:
            if self.thread is None and not self.closed:
                self.thread = threading.Thread(target=self.run, name="warden", daemon=True)
                self.thread.start()

    def watch(self, job: Job) -> None:
        with self.lock:
            idle = not self.jobs
            self.jobs.add(job)
            if idle:
                self.lock.notify()
        if self.closed:
            job.condemn(Verdict.CLOSED)

    def forget(self, job: Job) -> None:
        with self.lock:
            self.jobs.discard(job)

    def replace(self, worker: Worker) -> None:
        """Hand over a worker to be killed, reaped and replaced."""
        worker.kill()
        with self.lock:
            self.dying.append(worker)
            self.lock.notify()

    def close(self) -> None:
        """Kill everything and wait until it is reaped."""
        with self.lock:
            self.closed = True
            self.lock.notify()
            jobs = list(self.jobs)
        for job in jobs:
            job.condemn(Verdict.CLOSED)
        if self.thread is not None and self.thread is not threading.current_thread():
            self.thread.join()

    # -- the thread

    def run(self) -> None:
        ticks = 0
        while not self.closed:
            self.bury()
            self.hire()
            with self.lock:
                jobs = list(self.jobs)
                if not self.dying and not self.closed:
                    self.lock.wait(_TICK if jobs else self.rest())
            ticks += 1
            for job in jobs:
                self.judge(job, ask_client=ticks % _CLIENT_TICKS == 0)
        for worker in list(self.workers):
            worker.bury()
        self.workers.clear()
        self.pool.dismiss()

    def rest(self) -> float | None:
        """How long to sleep without a job: until woken, or until another try at starting workers."""
        return _BACKOFF if self.missing() > 0 else None

    def judge(self, job: Job, *, ask_client: bool) -> None:
        """Kill the job's worker where a limit is broken; move a job that takes its time to the long lane."""
        now = time.monotonic()
        if job.paused is None and now >= job.deadline:
            job.condemn(Verdict.TIME)
        elif job.worker.memory() > self.pool.limits.memory:
            job.condemn(Verdict.MEMORY)
        elif job.lane is self.pool.quick and self.took_its_turn(job, now):
            self.promote(job)
        elif ask_client and job.gone is not None and job.gone():
            job.condemn(Verdict.GONE)

    def took_its_turn(self, job: Job, now: float) -> bool:
        """Whether a job has used what a quick one may: processor time, so that a crowd does not make quick queries
        look long; by the clock four times as much."""
        used = job.worker.processor_seconds()
        if job.used_before is None:
            job.used_before = used
        return used - job.used_before >= self.pool.slice or now - job.started >= 4 * self.pool.limits.quick_seconds

    def promote(self, job: Job) -> None:
        """Move the job to the long lane, or end it where that is full (it is then run again when its turn comes)."""
        with job.lock:
            if job.over or job.lane is self.pool.long:
                return
            moved = self.pool.long.enter_at_once()
            if moved:
                job.lane = self.pool.long
        if moved:
            job.worker.give_way()
            self.pool.quick.leave()
        else:
            job.condemn(Verdict.LONG)

    def bury(self) -> None:
        """Reap what is to be replaced, and what died of itself while idle."""
        with self.lock:
            dying = list(self.dying)
            self.dying.clear()
        for worker in dying:
            if worker.isolation is None:
                self.failed_until = time.monotonic() + _BACKOFF
            worker.bury()
            self.workers.discard(worker)

    def missing(self) -> int:
        """How many workers are to be started."""
        return self.pool.wanted() - len(self.workers)

    def hire(self) -> None:
        """Start what is missing; after a worker that could not open its store, not before half a second."""
        if time.monotonic() < self.failed_until:
            return
        for _ in range(self.missing()):
            worker = self.pool.recruit()
            if worker is None:
                self.failed_until = time.monotonic() + _BACKOFF
                return
            self.workers.add(worker)
            with self.pool.available:
                self.pool.idle.append(worker)
                self.pool.available.notify()
