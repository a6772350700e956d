"""A worker process as its parent sees it: started, spoken to, measured, killed, reaped."""

from __future__ import annotations

import contextlib
import json
import os
import resource
import select
import signal
import socket
import subprocess
import sys
import weakref
from pathlib import Path
from typing import Final

from endpoint.http.problems import WorkerLost
from endpoint.workers import wire

_PAGE: Final = os.sysconf("SC_PAGE_SIZE")
_TICKS: Final = os.sysconf("SC_CLK_TCK")
_NICE: Final = 15
_CAP_SYS_NICE: Final = 23  # linux/capability.h
# The engine takes and gives back many small pieces of memory for each row: of each size so many are kept at hand, more
# than glibc's 7. https://www.gnu.org/software/libc/manual/html_node/Memory-Allocation-Tunables.html
_TUNABLES: Final = "glibc.malloc.tcache_count=1000"
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
            env={"PYTHONPATH": paths, "LC_ALL": "C.UTF-8", "GLIBC_TUNABLES": _TUNABLES},
        )
    return process, ours


def ready(descriptor: int, seconds: float | None, other: int = -1) -> list[int]:
    """Which of one or two descriptors can be read, or are at their end; waits for one, so many seconds or (None) for
    ever."""
    poll = select.poll()
    poll.register(descriptor, select.POLLIN)
    if other >= 0:
        poll.register(other, select.POLLIN)
    return [found for found, _ in poll.poll(None if seconds is None else seconds * 1000)]


def priority_returns() -> bool:
    """Whether this process may give back a priority that it has taken: by privilege, or by its limit on it."""
    if resource.getrlimit(resource.RLIMIT_NICE)[0] >= 20 - os.getpriority(os.PRIO_PROCESS, 0):
        return True
    with contextlib.suppress(OSError):
        for line in Path("/proc/self/status").read_text("ascii", "replace").splitlines():
            if line.startswith("CapEff:"):
                return bool(int(line.split()[1], 16) >> _CAP_SYS_NICE & 1)
    return False


def private(pid: int) -> int:
    """Memory of a process in bytes that is backed by no file; pages it shares with a process it was forked from
    count in full. 0 where the system does not say."""
    return resident(pid)[0]


def resident(pid: int) -> tuple[int, int]:
    """Bytes of a process in memory: those backed by no file, and those of mapped files."""
    try:
        _, pages, shared, *_ = Path(f"/proc/{pid}/statm").read_text("ascii").split()
    except (OSError, ValueError):
        return 0, 0
    return (int(pages) - int(shared)) * _PAGE, int(shared) * _PAGE


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
        self.grown = False  # keeps so much memory that a fresh worker is better
        self.doom = os.eventfd(0, os.EFD_CLOEXEC)  # readable once the worker is condemned
        # Lets go of what stands for the process here: called when nobody reads from the worker any more, at the
        # latest when nobody holds it.
        self.close = weakref.finalize(self, let_go, descriptor, self.doom, connection)

    @property
    def ended(self) -> bool:
        """Whether nothing of the process is left but its entry in the table."""
        return bool(ready(self.descriptor, 0))

    def greeted(self, seconds: float) -> bool | None:
        """Whether the worker has opened its store; waits for its first message, None where it did not come in time.
        Raises WorkerLost where it could not open it."""
        if self.isolation is None:
            if not ready(self.connection.fileno(), max(0.0, seconds)):
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
        """What the worker says next, None where it is dead. Waits; not for a condemned worker, whose memory the kernel
        may take a while to give back before it closes anything. Raises Unread where it died before it read its call."""
        if self.connection.fileno() not in ready(self.connection.fileno(), None, self.doom):
            return None
        return wire.reply(self.connection)

    def memory(self) -> int:
        """Private memory in bytes, mapped files left out; 0 where the system does not say."""
        return private(self.pid)

    def processor_seconds(self) -> float:
        """Processor time used so far, to a hundredth of a second; 0 where the system does not say."""
        try:
            fields = Path(f"/proc/{self.pid}/stat").read_text("ascii", "replace").rpartition(")")[2].split()
        except OSError:
            return 0.0
        return (int(fields[11]) + int(fields[12])) / _TICKS if len(fields) > 12 else 0.0

    def give_way(self) -> None:
        """Let others go first from now on: the worker's query has turned out to be a long one."""
        if not self.slow:
            self.slow = True
            with contextlib.suppress(OSError):
                self.set_priority(_NICE)

    def restored(self) -> bool:
        """Whether the worker has its full priority (again); only a privileged server can give it back."""
        if self.slow:
            try:
                self.set_priority(os.getpriority(os.PRIO_PROCESS, 0))
            except OSError:
                return False
            self.slow = False
        return True

    def set_priority(self, nice: int) -> None:
        """Set it for every thread: Linux keeps a priority for each, and it is not the first that evaluates."""
        for task in os.listdir(f"/proc/{self.pid}/task"):  # noqa: PTH208
            os.setpriority(os.PRIO_PROCESS, int(task), nice)

    def kill(self) -> None:
        """End the process now, and tell who waits for it. Harmless where it has ended."""
        with contextlib.suppress(OSError):
            signal.pidfd_send_signal(self.descriptor, signal.SIGKILL)
            os.eventfd_write(self.doom, 1)

    def end(self) -> None:
        """Kill, and wait for the end: no process is left afterwards. Who waits for the worker's words learns of it."""
        self.kill()
        ready(self.descriptor, _BURIAL)

    def bury(self) -> None:
        """End and close: nothing is left of the worker afterwards. Nobody may be reading from it."""
        self.end()
        self.close()


def let_go(descriptor: int, doom: int, connection: socket.socket) -> None:
    """Close a worker's process descriptor, its sign of doom and its connection."""
    os.close(descriptor)
    os.close(doom)
    connection.close()
