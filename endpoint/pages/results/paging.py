"""Pages of rows by key: an address names the row it goes on after, not how many rows to pass over.

A row's key is a hash of its values, with a number where the same row comes more than once. So a page stays what it
is when rows before it come or go, and no row is shown twice or left out.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from queries.ask import Row


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows. `start` is how many come before them; `after` and `before` are keys to go on with, empty at the ends;
    `lost` where the row that the address names is not among the rows any more."""

    rows: tuple[Row, ...]
    start: int
    after: str
    before: str
    lost: bool


def page(rows: Sequence[Row], after: str, before: str, size: int) -> Page:
    """The `size` rows that follow the row of the key `after`, or that stand before that of `before`, else the first."""
    start, end, lost = 0, min(size, len(rows)), False
    if after or before:
        place = next((index for index, key in enumerate(keys(rows)) if key == (after or before)), None)
        lost = place is None
        if place is not None:
            start = place + 1 if after else max(0, place - size)
            end = min(start + size, len(rows)) if after else place
    named = list(keys(rows[:end])) if len(rows) > size else []
    return Page(
        rows=tuple(rows[start:end]),
        start=start,
        after=named[end - 1] if named and end < len(rows) else "",
        before=named[start] if named and 0 < start < end else "",
        lost=lost,
    )


def keys(rows: Sequence[Row]) -> Iterator[str]:
    """The key of each row, in order."""
    seen: Counter[str] = Counter()
    for row in rows:
        plain = "\n".join("" if value is None else str(value) for value in row)
        name = hashlib.blake2b(plain.encode(), digest_size=8).hexdigest()
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name}-{seen[name]}"
