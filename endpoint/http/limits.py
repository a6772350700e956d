"""What one query, one client and the whole server may use: one value, read by every part of the endpoint.

The figures of `nesting` and `patterns` come from measurements on pyoxigraph 0.5.13: nested calls overflow a 2 MB
stack from about 980, and 128 flat triple patterns keep the optimiser busy for three seconds on an empty store.
"""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

MEGABYTE: Final = 1 << 20
RATE: Final = 2_000.0


def processors() -> int:
    """How many processors this process may run on, at least 1."""
    return max(1, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)


def machine_memory() -> int:
    """The machine's memory in bytes, or what this process's control group may use of it."""
    physical = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    with contextlib.suppress(OSError, ValueError):
        return min(physical, int(Path("/sys/fs/cgroup/memory.max").read_text("ascii")))
    return physical


@dataclass(frozen=True, slots=True)
class QueryShape:
    """What the text of a query may hold, counted before any parser sees it."""

    characters: int = 1_000_000
    tokens: int = 60_000
    nesting: int = 128
    clauses: int = 500
    patterns: int = 200
    operators: int = 1_000
    items: int = 10_000
    template: int = 1_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Times in seconds, sizes in bytes.

    `seconds` bounds a query from the arrival of its request, waiting included. `quick` queries may run at once for
    `quick_seconds` each (`crowded_seconds` where others wait); what runs longer takes one of the `long` places.
    `waiting` requests may queue for either. `spare` workers wait to replace those that are killed. A client may let
    its answer wait `stalled_seconds` in all before the answer's place is given to another who waits for it.

    `memory` bounds one query, `total` the server with all its processes: beyond it the largest query is ended.

    `unsent` bytes of an answer are kept, on disk, for a client that is slow to take them, `all_unsent` for all
    clients together.

    `rate` is how many requests a second one client address may send in the long run, `burst` how many it may send
    ahead of that; a `rate` of 0 sets no bound.
    """

    seconds: float = 30.0
    memory: int = 1024 * MEGABYTE
    total: int = field(default_factory=lambda: min(4096 * MEGABYTE, machine_memory() * 3 // 4))
    result: int = 1024 * MEGABYTE
    first_buffer: int = MEGABYTE
    quick: int = field(default_factory=lambda: max(3, min(16, 2 * processors())))
    long: int = field(default_factory=lambda: max(2, min(16, 2 * processors())))
    quick_seconds: float = 0.25
    crowded_seconds: float = 0.06
    spare: int = 2
    waiting: int = 64
    waiting_seconds: float = 10.0
    stalled_seconds: float = 5.0
    shape: QueryShape = field(default_factory=QueryShape)
    body: int = MEGABYTE
    url: int = 32 * 1024
    headers: int = 64 * 1024
    header_count: int = 100
    connections: int = 512
    slow_request_seconds: float = 15.0
    slow_reader_seconds: float = 25.0
    idle_seconds: float = 60.0
    grace_seconds: float = 10.0
    rate: float = RATE
    burst: int = 60_000
    unsent: int = 32 * MEGABYTE
    all_unsent: int = 1024 * MEGABYTE
    cache: int = 64 * MEGABYTE
    stack: int = 64 * MEGABYTE
