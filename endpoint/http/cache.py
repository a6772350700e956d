"""Whole answers kept in memory, bounded in bytes; the store never changes, so none of them goes stale."""

from __future__ import annotations

import threading
from collections import OrderedDict


class Cache:
    """Bytes by key, the least recently used thrown out first. A value above an eighth of the bound is not kept."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.size = 0
        self.entries: OrderedDict[str, bytes] = OrderedDict()
        self.lock = threading.Lock()

    def get(self, key: str | None) -> bytes | None:
        with self.lock:
            if key is None or key not in self.entries:
                return None
            self.entries.move_to_end(key)
            return self.entries[key]

    def put(self, key: str | None, value: bytes) -> None:
        if key is None or len(value) > self.most // 8:
            return
        with self.lock:
            self.size += len(value) - len(self.entries.pop(key, b""))
            self.entries[key] = value
            while self.size > self.most:
                _, oldest = self.entries.popitem(last=False)
                self.size -= len(oldest)
