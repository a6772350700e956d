"""Which stretches of a text are taken: asked and told in logarithmic time, so that no text makes a grammar slow."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable


class Taken:
    """Stretches that do not overlap.

    >>> taken = Taken([(0, 4)])
    >>> taken.take(3, 6), taken.take(4, 6), taken.is_free(5, 7)
    (False, True, False)
    """

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._spans: list[tuple[int, int]] = []
        for start, end in spans:
            self.take(start, end)

    def is_free(self, start: int, end: int) -> bool:
        """Whether nothing taken overlaps `start` to `end` (exclusive)."""
        place = bisect_left(self._spans, (end, end))
        return place == 0 or self._spans[place - 1][1] <= start

    def take(self, start: int, end: int) -> bool:
        """Takes a stretch where it is free; whether it was."""
        if not self.is_free(start, end):
            return False
        insort(self._spans, (start, end))
        return True
