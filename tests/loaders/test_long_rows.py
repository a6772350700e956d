"""A sentence of hundreds of names is read in time in proportion to its length, whatever joins them and stands after."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text

_FEW, _MANY = 150, 600
_AT_MOST = 6.0  # times the steps for four times the names; were each compared with each, it would be near sixteen
_GIVEN = ("Anna", "Peter", "Maria", "Paul", "Helen", "Mark")
_LETTERS = "bcdfghklmnprstvw"


def _surname(number: int) -> str:
    return "".join(_LETTERS[number >> shift & 15] + "aeiu"[shift // 4 % 4] for shift in (8, 4, 0)).capitalize() + "son"


def _people(count: int, joined: str) -> str:
    return joined.join(f"{_GIVEN[n % len(_GIVEN)]} {_surname(n)}" for n in range(count))


_ROWS: dict[str, Callable[[int], str]] = {
    "alone": lambda count: _people(count, ", ") + ".",
    "before a verb": lambda count: _people(count, ", ") + " signed the Budapest Convention.",
    "joined by and": lambda count: "Among the signatories were " + _people(count, " and ") + ".",
    "without a sign": lambda count: "The list reads " + _people(count, " ") + ".",
    "bodies": lambda count: ", ".join(f"the {_surname(n)} Agency" for n in range(count)) + " adopted the charter.",
    "states": lambda count: ", ".join(["Norway", "Peru", "Ghana"][n % 3] for n in range(count)) + " signed the treaty.",
}


def _steps(text: str) -> int:
    """How many lines of ours the reading of a text runs through."""
    steps = 0

    def count(frame: FrameType, event: str, told: Any) -> Any:
        nonlocal steps
        steps += 1
        return count

    source = source_text("row.txt", f"A title.\n\n{text}\n")
    before = sys.gettrace()
    sys.settrace(count)
    try:
        extract(source)
    finally:
        sys.settrace(before)
    return steps


@pytest.mark.parametrize("row", _ROWS.values(), ids=_ROWS.keys())
def test_steps_grow_with_the_number_of_names(row: Callable[[int], str]) -> None:
    _steps(row(3))  # what is made once for all texts
    assert _steps(row(_MANY)) < _AT_MOST * _steps(row(_FEW))
