"""The head between two lines `---` that generators of pages put before a text: its date, people and tags."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from loaders.reading.segments import Segment

_SIGN: Final = re.compile(r"[-–—]{3}\s*$")
_KEY: Final = re.compile(r"(?P<key>[A-Za-z_]{2,20})\s?:\s?(?P<value>.*)$")
_MOST: Final = 60  # lines of such a head
_SAME: Final = {"name": "author"}  # `authors:`, then `- name: …` for each
_QUOTES: Final = " \"'“”‘’[]"


class Told(NamedTuple):
    """A value of a head under its key, at positions `start` to `end` of a segment."""

    key: str
    value: str
    segment: Segment
    start: int
    end: int


def yaml_head(found: tuple[Segment, ...]) -> Iterator[Told]:
    """The values of the head that opens a text, those of a list one by one; nothing where no such head does.

    >>> list(yaml_head(()))
    []
    """
    if not found or not _SIGN.match(found[0].text):
        return
    end = next((n for n, segment in enumerate(found[1:_MOST], 1) if _SIGN.match(segment.text)), 0)
    key = ""
    for segment in found[1:end]:
        match = _KEY.match(segment.text)
        if match is not None:
            key = _SAME.get(match["key"].lower(), match["key"].lower())
        low = match.start("value") if match is not None else 0
        yield from _values(key, segment, low)


def _values(key: str, segment: Segment, low: int) -> Iterator[Told]:
    """The value of a line from a position on; the items of a list in square brackets each."""
    words = segment.text[low:]
    parts = re.finditer(r"[^,\[\]]+", words) if words.strip().startswith("[") else [re.search(r".+", words)]
    for part in parts:
        value = part[0].strip(_QUOTES) if part is not None else ""
        if value:
            start = segment.text.index(value, low)
            yield Told(key, value, segment, start, start + len(value))
