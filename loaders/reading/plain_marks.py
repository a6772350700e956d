"""Calls for notes that lost their height: `the barns burn.3 All of them` in a text whose notes stand at its end.

They are set high again, digit for digit, so that every position in the text stays what it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from loaders.reading.layout import HIGH
from loaders.reading.region_signs import NOTES, REFERENCES

_CALL: Final = re.compile(
    r"(?:(?<=[^\W\d_]{2}[.,;:!?”\"’»)])|(?<=[.,!?][”\"’»)])|(?<=\d{4}[.,)])|(?<=[a-zа-яіїє]{4}))"
    r"(?P<number>[1-9]\d{0,2})(?=\s|[.,;:!?](?:\s|$)|$)",
    re.M,
)
_FIRST_NOTE: Final = re.compile(r"\s*(?:\[?1[.)\]]|1\s)\s*\S")
_FEWEST: Final = 3  # calls that follow each other
_LEAP: Final = 2  # notes whose calls were lost, and one


def with_calls_set_high(text: str) -> str:
    """The text, of the same length, with plain calls for notes set high; the text itself where it has none."""
    heading = _notes(text)
    if heading is None:
        return text
    calls = list(_CALL.finditer(text, 0, heading))
    following = list(_following(calls))
    if len(following) < _FEWEST:
        return text
    pieces: list[str] = []
    position = 0
    for start, end in following:
        pieces += (text[position:start], text[start:end].translate(HIGH))
        position = end
    return "".join((*pieces, text[position:]))


def _notes(text: str) -> int | None:
    """Where the heading of numbered notes stands, in the second half of a text."""
    for line in re.finditer(r"^[^\n]{4,60}$", text[len(text) // 2 :], re.M):
        words = line.group().strip()
        end = len(text) // 2 + line.end()
        if (NOTES.match(words) or REFERENCES.match(words)) and _FIRST_NOTE.match(text, end):
            return end - len(line.group())
    return None


def _following(calls: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """The calls that count on from 1."""
    last = 0
    for call in calls:
        number = int(call["number"])
        if last < number <= last + _LEAP:
            last = number
            yield call.span("number")
