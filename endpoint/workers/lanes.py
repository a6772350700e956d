"""Who may run: two lanes with a bounded number of places each, and a bounded queue in front of them.

Every query starts in the quick lane. One that is still running after a moment moves to the long lane; long queries
can so never hold the places that quick ones wait for.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable

from endpoint.http.problems import Busy


class Lane:
    """A number of places, given out in the order of asking; or, `alternating`, by turns to who has waited longest
    and to who came last, so that a newcomer need not wait for a whole crowd."""

    def __init__(self, name: str, places: int, waiting: int, *, alternating: bool = False) -> None:
        self.alternating = alternating
        self.newest_next = False
        self.name = name
        self.places = places
        self.most_waiting = waiting
        self.held = 0
        self.queue: deque[threading.Event] = deque()
        self.lock = threading.Lock()
        self.closed = False

    def enter(self, seconds: float, gone: Callable[[], bool] | None = None) -> None:
        """Take a place, waiting at most so many seconds. Raises Busy where there is none to be had; gives up early
        where `gone` says that the client has left."""
        with self.lock:
            if self.closed:
                raise Busy("The server is about to stop.", retry_after=10)
            if self.held < self.places and not self.queue:
                self.held += 1
                return
            if len(self.queue) >= self.most_waiting:
                raise self.full("queue")
            turn = threading.Event()
            self.queue.append(turn)
        if not self.wait(turn, seconds, gone):
            raise self.full("wait")
        if self.closed:
            raise Busy("The server is about to stop.", retry_after=10)

    def wait(self, turn: threading.Event, seconds: float, gone: Callable[[], bool] | None) -> bool:
        """Whether the turn came in time."""
        end = time.monotonic() + seconds
        while not turn.wait(max(0.0, min(0.25, end - time.monotonic()))):
            if time.monotonic() >= end or (gone is not None and gone()):
                with self.lock:
                    if turn.is_set():
                        return True
                    self.queue.remove(turn)
                    return False
        return True

    def enter_at_once(self) -> bool:
        """Take a place if one is free and nobody waits for it."""
        with self.lock:
            if self.closed or self.held >= self.places or self.queue:
                return False
            self.held += 1
            return True

    def leave(self) -> None:
        """Give the place back: to one in the queue, who then holds it."""
        with self.lock:
            if self.queue:
                turn = self.queue.pop() if self.newest_next else self.queue.popleft()
                self.newest_next = self.alternating and not self.newest_next
                turn.set()
            else:
                self.held -= 1

    def close(self) -> None:
        """Turn everybody away from now on, those who wait included."""
        with self.lock:
            self.closed = True
            while self.queue:
                self.queue.popleft().set()

    def full(self, what: str) -> Busy:
        return Busy(f"Too many {self.name} queries are running or waiting.", limit=f"{self.name} {what}", retry_after=5)
