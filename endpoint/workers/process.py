"""A worker process as its parent sees it: started, spoken to, measured, killed, reaped."""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Final

from endpoint.http.problems import WorkerLost
from endpoint.workers import wire

_PAGE: Final = os.sysconf("SC_PAGE_SIZE")
_TICKS: Final = os.sysconf("SC_CLK_TCK")
_NICE: Final = 10
_BURIAL: Final = 5.0  # seconds; a killed process that takes longer hangs in the kernel


def program(module: str, settings: dict[str, object]) -> tuple[subprocess.Popen[bytes], socket.socket]:
    """A fresh Python process that runs one of our modules, and the server's end of the socket to it.

    Must be called by a thread that lives as long as the process shall: the kernel ends it with that thread.
    """
    ours, theirs = socket.socketpair()
    paths = os.pathsep.join(entry or str(Path.cwd()) for entry in sys.path)
    with theirs:
        process = subprocess.Popen(
            [sys.executable, "-S", "-s", "-m", module, str(theirs.fileno()), json.dumps(settings)],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={"PYTHONPATH": paths, "LC_ALL": "C.UTF-8"},
        )
    return process, ours


class Nursery:
    """The process that forks workers, as the server sees it. Made and used by one thread."""

    def __init__(self, settings: dict[str, object]) -> None:
        self.process, self.connection = program("endpoint.workers.nursery", settings)
        wire.receive(self.connection)

    def worker(self) -> Worker | None:
        """A new worker; None where the nursery has died."""
        ours, theirs = socket.socketpair()
        try:
            with theirs:
                wire.send(self.connection, {}, theirs.fileno())
            received = wire.receive(self.connection)
        except OSError:
            received = None
        if received is None or received[1] is None:
            ours.close()
            return None
        return Worker(int(received[0]["pid"]), received[1], ours)

    def close(self) -> None:
        """End the nursery once it has reaped its workers, or after a while with those that are left."""
        self.connection.close()
        try:
            self.process.wait(_BURIAL)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


class Worker:
    """One worker process, known by its process descriptor, so that no other process can be killed in its place."""

    def __init__(self, pid: int, descriptor: int, connection: socket.socket) -> None:
        self.pid = pid
        self.descriptor = descriptor
        self.connection = connection
        self.isolation: str | None = None
        self.slow = False

    @property
    def alive(self) -> bool:
        return not select.select([self.descriptor], [], [], 0)[0]

    def greeted(self, seconds: float) -> bool | None:
        """Whether the worker has opened its store; waits for its first message, None where it did not come in time.
        Raises WorkerLost where it could not open it."""
        if self.isolation is None:
            if not select.select([self.connection], [], [], max(0.0, seconds))[0]:
                return None
            received = wire.receive(self.connection)
            if received is None:
                return False
            if received[0]["outcome"] != "ready":
                raise WorkerLost("The store cannot be opened.", retry_after=30)
            self.isolation = str(received[0]["isolation"])
        return True

    def send(self, call: wire.Message) -> None:
        wire.send(self.connection, call)

    def heard(self) -> tuple[wire.Message, int | None] | None:
        """What the worker says next, None where it is dead. Waits."""
        return wire.receive(self.connection)

    def memory(self) -> int:
        """Private memory in bytes, the store's mapped pages left out; 0 where the system does not say."""
        try:
            _, resident, shared, *_ = Path(f"/proc/{self.pid}/statm").read_text("ascii").split()
        except (OSError, ValueError):
            return 0
        return (int(resident) - int(shared)) * _PAGE

    def processor_seconds(self) -> float:
        """Processor time used so far, to a hundredth of a second; 0 where the system does not say."""
        try:
            fields = Path(f"/proc/{self.pid}/stat").read_text("ascii", "replace").rpartition(")")[2].split()
        except OSError:
            return 0.0
        return (int(fields[11]) + int(fields[12])) / _TICKS if len(fields) > 12 else 0.0

    def give_way(self) -> None:
        """Let others go first from now on: the worker's query has turned out to be a long one."""
        self.slow = True
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, self.pid, _NICE)

    def restored(self) -> bool:
        """Whether the worker has its full priority (again); only a privileged server can give it back."""
        if self.slow:
            try:
                os.setpriority(os.PRIO_PROCESS, self.pid, os.getpriority(os.PRIO_PROCESS, 0))
            except OSError:
                return False
            self.slow = False
        return True

    def kill(self) -> None:
        """End the process now. Harmless where it has ended."""
        with contextlib.suppress(OSError):
            signal.pidfd_send_signal(self.descriptor, signal.SIGKILL)

    def bury(self) -> None:
        """Kill, wait for the end, close: nothing is left of the worker afterwards."""
        self.kill()
        select.select([self.descriptor], [], [], _BURIAL)
        os.close(self.descriptor)
        self.connection.close()
