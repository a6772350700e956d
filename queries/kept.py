"""Answers kept in memory, bounded in bytes: the least recently used one goes first. A store version never changes, so
none of them goes stale."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Kept(Generic[Key, Value]):
    """Values by key, up to `limit` bytes as `size` counts them. Safe to use from several threads.

    A value larger than `largest`, an eighth of the limit, is not kept.
    """

    def __init__(self, limit: int, size: Callable[[Key, Value], int]) -> None:
        self.limit = limit
        self.largest = limit // 8
        self.held = 0
        self._size = size
        self._values: OrderedDict[Key, Value] = OrderedDict()
        self._making: dict[Key, Future[Value]] = {}
        self._lock = threading.Lock()

    def get(self, key: Key) -> Value | None:
        """The value kept for a key."""
        with self._lock:
            value = self._values.get(key)
            if value is not None:
                self._values.move_to_end(key)
            return value

    def put(self, key: Key, value: Value) -> None:
        """Keep a value, unless it is too large or the key has one."""
        size = self._size(key, value)
        with self._lock:
            if size > self.largest or key in self._values:
                return
            self._values[key] = value
            self.held += size
            while self.held > self.limit:
                self.held -= self._size(*self._values.popitem(last=False))

    def made(self, key: Key, make: Callable[[], Value]) -> Value:
        """The value of a key, made where it is not kept. Whoever asks for it while it is made waits for it; where it
        cannot be made, all of them are told what `make` raised."""
        value = self.get(key)
        if value is not None:
            return value
        with self._lock:
            running = self._making.get(key)
            own: Future[Value] = self._making.setdefault(key, Future())
        if running is not None:
            return running.result()
        try:
            value = make()
        except BaseException as error:
            own.set_exception(error)
            raise
        else:
            self.put(key, value)
            own.set_result(value)
            return value
        finally:
            with self._lock:
                del self._making[key]
