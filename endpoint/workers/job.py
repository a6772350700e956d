"""A call on its way through a worker: its pipe, its clock, and the verdict where it was cut short."""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Callable
from enum import StrEnum
from typing import Protocol, runtime_checkable

from endpoint.workers import wire
from endpoint.workers.lanes import Lane
from endpoint.workers.process import Worker, ready

BEGUN = "cyberlex.begun"  # where a request (its WSGI environ) has the job that has begun it, if any
_READ = 1 << 18
_PIPE = 1 << 20


class Verdict(StrEnum):
    """Why a call was cut short: what the parent killed its worker for, or that its worker was dying when it came."""

    TIME = "time"
    MEMORY = "memory"
    TOTAL = "total"
    SLOW = "slow"
    GONE = "gone"
    LONG = "long"
    CLOSED = "closed"
    UNREAD = "unread"


@runtime_checkable
class HangsUp(Protocol):
    """A client whose connection can be broken. Its request may be waiting for it to take some of the answer."""

    def hang_up(self) -> None: ...


class Job:
    """One call in one worker. `deadline` is a time.monotonic() value; while the client is slow to take what is
    there (`paused`), the clock stands still."""

    def __init__(self, worker: Worker, lane: Lane, deadline: float, gone: Callable[[], bool] | None) -> None:
        self.worker = worker
        self.lane = lane
        self.deadline = deadline
        self.gone = gone
        self.started = time.monotonic()
        self.paused: float | None = None
        self.stood = 0.0  # seconds for which the clock stood still, the present pause left out
        self.verdict: Verdict | None = None
        self.over = False
        self.streaming = False
        self.used_before: float | None = None  # the worker's processor seconds when the warden first saw the job
        self.lock = threading.RLock()
        self.reader: int | None = None
        self.ended: wire.Message | None = None
        self.call: wire.Message | None = None
        self.unclaimed = True

    def start(self, call: wire.Message) -> None:
        """Hand the call to the worker. Raises OSError where the worker is dead."""
        self.call = call
        self.worker.send(call)

    def claimed(self, call: wire.Message) -> bool:
        """Whether this job runs that very call and is handed to who asks, which happens once."""
        free = self.unclaimed and self.call == call
        self.unclaimed = self.unclaimed and not free
        return free

    def widen(self) -> None:
        """A larger pipe for an answer that has turned out to be large."""
        with contextlib.suppress(OSError, ImportError, AttributeError):
            import fcntl

            fcntl.fcntl(self.reader or 0, fcntl.F_SETPIPE_SZ, _PIPE)

    def read(self) -> bytes:
        """The next bytes of the answer; empty at its end, or where the worker is condemned. Waits."""
        if self.reader is None or self.worker.doom in ready(self.reader, None, self.worker.doom):
            return b""
        return os.read(self.reader, _READ)

    def gather(self, most: int) -> tuple[bytes, bool]:
        """Bytes up to about `most`, and whether that is the whole answer. Waits."""
        if self.ended is None and self.reader is None:
            self.listen()
        if self.reader is None:
            return (self.ended or {}).pop(wire.BODY, b""), True
        parts: list[bytes] = []
        size = 0
        while size < most:
            part = self.read()
            if not part:
                return b"".join(parts), True
            parts.append(part)
            size += len(part)
        return b"".join(parts), False

    def listen(self) -> None:
        """Take what the worker says next: how the call ended, or that its answer flows through a pipe. Waits."""
        try:
            message, descriptor = self.worker.heard() or (None, None)
        except wire.Unread:
            message, descriptor = None, None
            self.verdict = self.verdict or Verdict.UNREAD
        if descriptor is not None:
            self.reader = descriptor
        else:
            self.ended = message

    def stop_reading(self, seconds: float) -> bool:
        """Close the pipe, which the worker learns as it writes on; whether it has said within so many seconds that it
        is done with the call."""
        with self.lock:
            if self.reader is not None:
                os.close(self.reader)
                self.reader = None
        if self.ended is None and ready(self.worker.connection.fileno(), seconds):
            self.listen()
        return self.ended is not None

    def outcome(self) -> wire.Message | None:
        """How the call ended, None where the worker died over it. Waits."""
        if self.ended is None:
            self.listen()
        return self.ended

    def pause(self) -> None:
        with self.lock:
            self.paused = time.monotonic()

    def resume(self) -> None:
        with self.lock:
            if self.paused is not None:
                pause = time.monotonic() - self.paused
                self.deadline += pause
                self.stood += pause
                self.paused = None

    def stalled(self) -> float:
        """For how many seconds in all the client has let the answer wait; 0 while it does not."""
        paused = self.paused
        return 0.0 if paused is None else self.stood + time.monotonic() - paused

    def condemn(self, verdict: Verdict) -> None:
        """Kill the worker over this job, unless the job is over."""
        with self.lock:
            if not self.over and self.verdict is None:
                self.verdict = verdict
                self.worker.kill()

    def finish(self) -> None:
        """Mark the job over and close the pipe; its verdict does not change any more."""
        with self.lock:
            self.over = True
            if self.reader is not None:
                os.close(self.reader)
                self.reader = None
