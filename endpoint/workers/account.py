"""What the server and all its processes hold in memory together, against the one limit on it.

Linux says cheaply how much of a process is backed by no file. What a worker shares with the nursery it was forked
from is so counted more than once, and the files all have mapped once: the sum is never below the memory really held
(the sum of the processes' PSS), and about a tenth above it.
"""

from __future__ import annotations

import os
from collections.abc import Collection

from endpoint.workers.process import resident

# A query can grow between two looks, and a killed one takes a moment to give its memory back.
_RESERVE = 8


class Account:
    """Counts against a limit in bytes, of which an eighth is held in reserve."""

    def __init__(self, limit: int) -> None:
        self.most = limit - limit // _RESERVE
        self.rest = 0

    def take_stock(self, others: Collection[int]) -> None:
        """Measure what is not a running query: this process, and those with these process ids."""
        found = [resident(os.getpid()), *(resident(pid) for pid in others)]
        self.rest = sum(private for private, _ in found) + max(mapped for _, mapped in found)

    def excess(self, running: Collection[int]) -> int:
        """How many bytes too many there are, with running queries of these sizes; 0 or less where all is well."""
        return self.rest + sum(running) - self.most
