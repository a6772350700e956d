"""Many texts at once: on all cores of this machine, or on the workers of a dask cluster.

Each text is a task of its own, and what a task gives does not depend on where it ran or on what ran beside it. At most
a few tasks a worker are under way, so that memory does not grow with the number of texts.
"""

from __future__ import annotations

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
    wait,
)
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Final, Generic, TypeVar

from loaders.naming.lexicon import lexicon
from loaders.reading.errors import TextError
from loaders.reading.text import SourceText
from loaders.saying.frames import frames

R = TypeVar("R")

_AHEAD: Final = 2  # tasks a worker that are under way: one is read while another waits
_WORTH_PROCESSES: Final = 2 << 20  # bytes of text from which more processes pay for their start (some seconds each)
_PATIENCE: Final = 30  # seconds that a cluster has to answer and to show a worker
INSTALL: Final = "--dask needs dask.distributed: pip install 'cyberlex[dask]'"


class NoCluster(OSError):
    """dask is not installed, no scheduler answers, or it has no workers; exit code 4, as for any missing place."""


@dataclass(frozen=True, slots=True)
class Outcome(Generic[R]):
    """What came of text `number` (from 0, in the order given): a result, or the reason why there is none."""

    number: int
    path: Path
    result: R | None = None
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where tasks run: `jobs` processes of this machine (None: as many as pay), or the cluster at address `dask`."""

    jobs: int | None = None
    dask: str | None = None

    @contextmanager
    def executor(self, paths: Sequence[Path]) -> Iterator[tuple[Executor, int]]:
        """An executor and the number of its workers. Raises NoCluster."""
        if self.dask is not None:
            with _cluster(self.dask) as (executor, workers):
                yield executor, workers
            return
        jobs = min(self.jobs or _cores(paths), max(len(paths), 1))
        with ThreadPoolExecutor(1) if jobs == 1 else _processes(jobs) as executor:
            yield executor, jobs


def results(
    task: Callable[[SourceText], R], paths: Sequence[Path], read: Callable[[Path], SourceText], place: Place
) -> Iterator[Outcome[R]]:
    """The outcome of a task for each text, as soon as it is there. A text that cannot be read, or whose task fails,
    has its reason as outcome; the others are done all the same. The largest are begun first, so that at the end no
    worker reads on alone. Raises NoCluster."""
    waiting = deque(sorted(enumerate(paths), key=lambda text: -_size(text[1])))
    suspects: list[tuple[int, Path]] = []
    while waiting:
        with place.executor([path for _, path in waiting]) as (executor, workers):
            yield from _round(task, waiting, suspects, read, executor, workers * _AHEAD)
    for suspect in suspects:  # each was under way when a process died: alone, the one that did it is known
        alone: deque[tuple[int, Path]] = deque([suspect])
        guilty: list[tuple[int, Path]] = []
        with _processes(1) as executor:
            yield from _round(task, alone, guilty, read, executor, 1)
        for number, path in guilty:
            yield Outcome(number, path, failure=f"{path}: the process that read it died (killed, or out of memory)")


def _round(
    task: Callable[[SourceText], R],
    waiting: deque[tuple[int, Path]],
    suspects: list[tuple[int, Path]],
    read: Callable[[Path], SourceText],
    executor: Executor,
    most: int,
) -> Iterator[Outcome[R]]:
    """Runs tasks until none waits, or until a process died: what was under way then joins the suspects."""
    under_way: dict[Future[R], tuple[int, Path]] = {}
    known = len(suspects)
    while (waiting and len(suspects) == known) or under_way:
        while waiting and len(under_way) < most and len(suspects) == known:
            number, path = waiting.popleft()
            try:
                under_way[executor.submit(task, read(path))] = number, path
            except TextError as error:
                yield Outcome(number, path, failure=str(error))
            except BrokenExecutor:
                suspects.append((number, path))
        for future in wait(under_way, return_when=FIRST_COMPLETED).done:
            number, path = under_way.pop(future)
            fault = CancelledByCluster() if future.cancelled() else future.exception()
            if isinstance(fault, BrokenExecutor):
                suspects.append((number, path))
            elif fault is not None:
                yield Outcome(number, path, failure=f"{path}: {type(fault).__name__}: {fault}")
            else:
                yield Outcome(number, path, future.result())


class CancelledByCluster(RuntimeError):
    """The scheduler gave a task up, or is gone."""


def _cores(paths: Sequence[Path]) -> int:
    """As many processes as this one may use cores, where there is text enough to pay for their start."""
    return len(os.sched_getaffinity(0)) if sum(map(_size, paths)) >= _WORTH_PROCESSES else 1


def _size(path: Path) -> int:
    """Bytes of a text; 0 of what is no file, which fails when it is read."""
    return path.stat().st_size if path.is_file() else 0


def _processes(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_prepared)


def _prepared() -> None:
    """In a new process: names and frames are ready before the first text, and are never looked through for cycles;
    whoever interrupts speaks to the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    lexicon()
    frames()
    gc.freeze()


@contextmanager
def _cluster(address: str) -> Iterator[tuple[Executor, int]]:
    try:
        from distributed import Client
    except ImportError as error:
        raise NoCluster(INSTALL) from error
    try:
        client = Client(address, timeout=_PATIENCE)
        client.wait_for_workers(1, timeout=_PATIENCE)
    except (OSError, ValueError) as error:
        raise NoCluster(f"{address}: no dask cluster answers there: {error}") from error
    with client, client.get_executor(pure=False) as executor:
        yield executor, max(sum(client.nthreads().values()), 1)
