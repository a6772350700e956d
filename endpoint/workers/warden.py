"""The warden: one thread that starts workers, watches over running jobs and kills those that break a limit.

It starts every worker, because the kernel ends a worker together with the thread that started it.
"""

from __future__ import annotations

import math
import threading
import time
from collections import deque
from typing import TYPE_CHECKING, Final

from endpoint.workers.account import Account
from endpoint.workers.job import HangsUp, Job, Verdict
from endpoint.workers.process import Worker, priority_returns

if TYPE_CHECKING:
    from endpoint.workers.staff import Staff

_TICK: Final = 0.02
_CLIENT_TICKS: Final = 5
_QUIET_TICKS: Final = 50
_BACKOFF: Final = 0.5
_KEEPS: Final = 24  # a worker that has come to hold more than this part of all memory is replaced when it is done


class Warden:
    """Watches the jobs of a pool every 20 ms while there are any and a while after, and sleeps otherwise: to wake it
    for each short query would cost more than the query."""

    def __init__(self, pool: Staff) -> None:
        self.pool = pool
        self.jobs: set[Job] = set()
        self.workers: set[Worker] = set()
        self.dying: deque[Worker] = deque()
        self.leaving: list[Worker] = []  # killed, and still in the table of processes
        self.account = Account(pool.limits.total)
        self.lock = threading.Condition()
        self.thread: threading.Thread | None = None
        self.closed = False
        self.failed_until = 0.0
        self.dozing = False
        self.quiet = 0  # ticks without a job
        self.priority_returns = priority_returns()

    def start(self) -> None:
        with self.lock:
            if self.thread is None and not self.closed:
                self.thread = threading.Thread(target=self.run, name="warden", daemon=True)
                self.thread.start()

    def watch(self, job: Job) -> None:
        with self.lock:
            self.jobs.add(job)
            if self.dozing:
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
                self.quiet = 0 if jobs else self.quiet + 1
                if not self.dying and not self.closed:
                    self.dozing = self.quiet > _QUIET_TICKS
                    self.lock.wait(self.rest(jobs))
                    self.dozing = False
            ticks += 1
            self.look_at(jobs, ticks)
        # Requests may still be waiting for the last words of their workers: these are closed when nobody holds them.
        for worker in [*self.workers, *self.leaving]:
            worker.end()
        self.workers.clear()
        self.leaving.clear()
        self.dying.clear()
        with self.pool.available:
            self.pool.idle.clear()
        self.pool.dismiss()

    def look_at(self, jobs: list[Job], ticks: int) -> None:
        """Judge each job, then all of them together."""
        held = {job: job.worker.memory() for job in jobs}
        for job, memory in held.items():
            self.judge(job, memory, ask_client=ticks % _CLIENT_TICKS == 0)
        if held and ticks % _CLIENT_TICKS in (0, 1):
            running = {job.worker.pid for job in held}
            self.account.take_stock([pid for pid in self.pool.processes(self.workers) if pid not in running])
        self.keep_within(held)
        if self.pool.long.queue:
            self.make_way(jobs)

    def keep_within(self, held: dict[Job, int]) -> None:
        """End the largest jobs where all processes together hold more than they may."""
        left = {job: memory for job, memory in held.items() if job.verdict is None and not job.over}
        while left and self.account.excess(left.values()) > 0:
            largest = max(left, key=lambda job: left[job])
            del left[largest]
            largest.condemn(Verdict.TOTAL)

    def make_way(self, jobs: list[Job]) -> None:
        """End the answer whose client has been slowest in taking it, where another long query waits for its place."""
        stalled = [job for job in jobs if job.stalled() > self.pool.limits.stalled_seconds]
        waited = max(stalled, key=Job.stalled, default=None)
        if waited is not None:
            waited.condemn(Verdict.SLOW)
            self.pool.vacate(waited)
            if isinstance(waited.gone, HangsUp):
                waited.gone.hang_up()

    def rest(self, jobs: list[Job]) -> float | None:
        """How long to sleep: a tick, or until the next deadline; without a job until woken, or until another try at
        starting workers."""
        if jobs:
            ends = [job.deadline for job in jobs if job.paused is None and job.verdict is None]
            return max(0.0, min(_TICK, min(ends, default=math.inf) - time.monotonic()))
        if self.leaving or not self.dozing:
            return _TICK
        return _BACKOFF if self.missing() > 0 else None

    def judge(self, job: Job, memory: int, *, ask_client: bool) -> None:
        """Kill the job's worker where a limit is broken; move a job that takes its time to the long lane."""
        now = time.monotonic()
        job.worker.grown |= memory > self.pool.limits.total // _KEEPS
        if job.paused is None and now >= job.deadline:
            job.condemn(Verdict.TIME)
        elif memory > self.pool.limits.memory:
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
        if self.priority_returns and used - job.used_before >= self.pool.limits.crowded_seconds:
            job.worker.give_way()
        return used - job.used_before >= self.pool.slice or now - job.started >= 4 * self.pool.limits.quick_seconds

    def promote(self, job: Job) -> None:
        """Move the job to the long lane, or end it where that is full (it is then run again when its turn comes)."""
        with job.lock:
            if job.over or job.lane is self.pool.long:
                return
            if not self.pool.long.enter_at_once():
                job.condemn(Verdict.LONG)
                return
            job.lane = self.pool.long
        job.worker.give_way()
        self.pool.quick.leave()

    def bury(self) -> None:
        """Let go of what is to be replaced, once it has ended. Nothing waits for that: a process of a gigabyte takes
        the kernel a tenth of a second, and other jobs have their limits too."""
        with self.lock:
            dying = list(self.dying)
            self.dying.clear()
        for worker in dying:
            if worker.isolation is None:
                self.failed_until = time.monotonic() + _BACKOFF
            self.workers.discard(worker)
        self.leaving += dying
        for worker in [worker for worker in self.leaving if worker.ended]:
            worker.bury()
            self.leaving.remove(worker)

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
