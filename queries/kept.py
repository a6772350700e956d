"""A store of answers that is bounded in bytes: the least recently used one goes first."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Kept(Generic[Value]):
    """Values by key, up to `limit` bytes as `size` counts them. Safe to use from several threads.

    A value larger than a quarter of the limit is made but not kept.
    """

    def __init__(self, limit: int, size: Callable[[Value], int]) -> None:
        self._limit = limit
        self._size = size
        self._held = 0
        self._values: OrderedDict[str, Value] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: str, make: Callable[[], Value]) -> Value:
        """The value of a key, made where it is not kept. Two threads may make the same value; one is kept."""
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
                return self._values[key]
        value = make()
        self._keep(key, value)
        return value

    @property
    def held(self) -> int:
        """Bytes held now."""
        return self._held

    def _keep(self, key: str, value: Value) -> None:
        size = self._size(value)
        with self._lock:
            if size > self._limit // 4 or key in self._values:
                return
            self._values[key] = value
            self._held += size
            while self._held > self._limit:
                _, dropped = self._values.popitem(last=False)
                self._held -= self._size(dropped)
