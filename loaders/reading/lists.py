"""Lists inside a sentence: `1) …; 2) …`, `(a) …, (b) …`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

ROMAN: Final = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_MARKER: Final = re.compile(r"(?:(?<=[\s:;,.(])|^)(?<!\d\s)(?<!\d\s\()\(?(\d{1,2}|[a-zа-яіїє]|[ivx]{2,4})\)\s*")
_TAIL: Final = re.compile(r"[\s;,.]+(?:and|or|и|та|і)?\s*$")
_ALPHABETS: Final = tuple(
    map(tuple, ("abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуфхцчшщэюя", "абвгґдеєжзиіїйклмнопрстуфхцчшщюя"))
)


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list: its marker without the bracket, and its words' place in the normal text."""

    number: str
    start: int
    end: int


def items(words: str) -> tuple[Item, ...]:
    """The items of a list inside a sentence, in order; empty where there are fewer than two that count on, or
    one of them has no words.

    >>> [(i.number, "it has 1) a door; 2) a roof."[i.start:i.end]) for i in items("it has 1) a door; 2) a roof.")]
    [('1', 'a door'), ('2', 'a roof')]
    """
    if words.count(")") < 2:
        return ()
    markers: list[re.Match[str]] = []
    for marker in _MARKER.finditer(words):
        if _counts_on(markers[-1].group(1) if markers else "", marker.group(1)):
            markers.append(marker)
    if len(markers) < 2:
        return ()
    found = []
    for marker, end in zip(markers, [*(m.start() for m in markers[1:]), len(words)], strict=True):
        tail = _TAIL.search(words, max(marker.end(), end - 12), end)
        found.append(Item(marker.group(1), marker.end(), tail.start() if tail else end))
    return tuple(found) if all(item.start < item.end for item in found) else ()


def _counts_on(last: str, number: str) -> bool:
    if number.isdigit():
        return int(number) == (int(last) + 1 if last.isdigit() else 0 if last else 1) and (not last or last.isdigit())
    if not last:
        return number in ("a", "а", "i")
    if last.isdigit():
        return False
    return any(is_next(number, last, signs) for signs in (ROMAN, *_ALPHABETS))


def is_next(number: str, last: str, signs: tuple[str, ...]) -> bool:
    """Whether one sign follows another in a row of signs.

    >>> is_next("iv", "iii", ROMAN), is_next("vi", "iii", ROMAN), is_next("i", "xii", ROMAN)
    (True, False, False)
    """
    return last in signs and signs.index(last) + 1 < len(signs) and signs[signs.index(last) + 1] == number
