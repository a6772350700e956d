"""A diagram of classes and the properties between them, laid out on the server from the ontology itself.

Read from left to right: a class, its properties one a line, and a curve from each property to the classes that its
values are of. No two names meet, however many terms there are. It is drawn twice, for wide and for narrow screens.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from endpoint.pages.drawing.curve import level_curve
from endpoint.pages.drawing.lettering import lines
from endpoint.pages.ontology.terms import DOMAIN, RANGE, THING, OwnTerm, Vocabulary
from ontology.names import term

PASSAGE: Final = term("cl:Passage")
ENDS: Final = 3
WORDS: Final = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")


@dataclass(frozen=True, slots=True)
class Arrow:
    """A property from a class to the classes of its values, with all of its domains and ranges, and its uses."""

    property: OwnTerm
    start: OwnTerm
    ends: tuple[OwnTerm, ...]


@dataclass(frozen=True, slots=True)
class Size:
    """How a drawing is measured, in units of its view box."""

    name: str
    width: int
    box: int
    text: int
    row: int
    names: int


WIDE: Final = Size("wide", 900, 170, 15, 26, 270)
NARROW: Final = Size("narrow", 360, 88, 11, 21, 126)


@dataclass(frozen=True, slots=True)
class Box:
    """A class: its place, and its name in lines with the height of each."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A property: where its name stands, how wide it may be (0 where it fits), and the curves to its ends."""

    x: float
    y: float
    name: str
    squeezed: float
    curves: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A diagram laid out for one width."""

    size: Size
    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Diagram:
    """What is drawn, and its drawings."""

    arrows: tuple[Arrow, ...]
    drawings: tuple[Drawing, ...]


def diagram(vocabulary: Vocabulary, properties: Iterable[OwnTerm], most: int) -> Diagram | None:
    """The most used object properties between own classes; None where there is none."""
    usable = [found for each in properties if (found := _arrow(vocabulary, each)) is not None]
    usable.sort(key=lambda each: (-(each.property.uses or 0), each.property.name))
    arrows = _grouped(usable[:most])
    return Diagram(arrows, tuple(_drawn(arrows, size) for size in (WIDE, NARROW))) if arrows else None


def _arrow(vocabulary: Vocabulary, each: OwnTerm) -> Arrow | None:
    """A property from the class of its domain that has most things, to those of its ranges."""
    if each.kind != "object property":
        return None
    starts = _classes(vocabulary, each, DOMAIN)
    ends = _classes(vocabulary, each, RANGE)
    telling = [end for end in ends if end.iri != PASSAGE] or ends
    return Arrow(each, starts[0], tuple(telling[:ENDS])) if starts and telling else None


def _classes(vocabulary: Vocabulary, each: OwnTerm, side: tuple[NamedNode, ...]) -> list[OwnTerm]:
    found = [vocabulary.terms[iri] for iri in each.iris(side) if iri in vocabulary.terms and iri != THING]
    return sorted(found, key=lambda one: (-(one.uses or 0), one.name))


def _grouped(arrows: Sequence[Arrow]) -> tuple[Arrow, ...]:
    """Arrows by the class that they start from, the class with most first."""
    by_start: dict[str, list[Arrow]] = defaultdict(list)
    for each in arrows:
        by_start[each.start.name].append(each)
    ordered = sorted(by_start.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return tuple(each for _, group in ordered for each in group)


def _drawn(arrows: tuple[Arrow, ...], size: Size) -> Drawing:
    rows = _rows(arrows, size)
    height = rows[-1] + size.row
    ends = _end_boxes(arrows, rows, size, height)
    height = max(height, max(box.y + box.height for box in ends.values()) + 4)
    longest = min(max(_name_width(each, size) for each in arrows), size.names - size.text)
    bend = _names_begin(size) + longest + size.text * 0.6
    named = tuple(_line(each, row, ends, size, bend) for each, row in zip(arrows, rows, strict=True))
    return Drawing(size, round(height, 1), (*_start_boxes(arrows, rows, size), *ends.values()), named)


def _rows(arrows: Sequence[Arrow], size: Size) -> list[float]:
    """The height of each arrow's line: evenly spaced, with a gap between classes and room for each class's name."""
    rows: list[float] = []
    y, before = size.row * 0.75, ""
    bottom = 0.0
    for each in arrows:
        if each.start.name != before:
            y = max(y, bottom) + (size.row * 0.5 if before else 0)
            bottom = y - size.row / 2 + _box_height(each.start.name, size) + size.row / 2
            before = each.start.name
        rows.append(y)
        y += size.row
    return rows


def _start_boxes(arrows: Sequence[Arrow], rows: Sequence[float], size: Size) -> list[Box]:
    spans: dict[str, list[float]] = defaultdict(list)
    for each, row in zip(arrows, rows, strict=True):
        spans[each.start.name].append(row)
    return [
        _box(name, 1, span[0] - size.row / 2 + 2, size, max(span[-1] - span[0] + size.row - 4, 0))
        for name, span in spans.items()
    ]


def _end_boxes(arrows: Sequence[Arrow], rows: Sequence[float], size: Size, height: float) -> dict[str, Box]:
    """The classes that arrows end at, each near the middle of its arrows, none upon another."""
    met: dict[str, list[float]] = defaultdict(list)
    for each, row in zip(arrows, rows, strict=True):
        for end in each.ends:
            met[end.name].append(row)
    middle = {name: sum(found) / len(found) for name, found in met.items()}
    ordered = sorted(met, key=lambda name: (middle[name], name))
    heights = {name: _box_height(name, size) for name in ordered}
    gap = max(6.0, (height - sum(heights.values())) / (len(ordered) + 1))
    found, y = {}, gap if gap > 6 else 2.0
    for name in ordered:
        found[name] = _box(name, size.width - size.box - 1, y, size, heights[name])
        y += heights[name] + gap
    return found


def _box_height(name: str, size: Size) -> float:
    return len(_wrapped(name, size)) * size.text * 1.25 + size.text * 0.8


def _box(name: str, x: float, y: float, size: Size, height: float) -> Box:
    broken = _wrapped(name, size)
    tall = max(height, _box_height(name, size))
    step = size.text * 1.25
    first = y + tall / 2 - step * (len(broken) - 1) / 2 + size.text * 0.35
    placed = tuple((round(first + step * n, 1), line) for n, line in enumerate(broken))
    return Box(x, round(y, 1), size.box, round(tall, 1), placed)


def _wrapped(name: str, size: Size) -> list[str]:
    """The words of a class's name in lines that fit its box, at about 0.6 of the text's size a letter."""
    return lines(WORDS.findall(name) or [name], int((size.box - 8.5) / (size.text * 0.6)))


def _line(each: Arrow, y: float, ends: dict[str, Box], size: Size, bend: float) -> Line:
    wanted, room = _name_width(each, size), size.names - size.text
    begin = _names_begin(size) + min(wanted, room) + size.text * 0.3
    curves = tuple(_curve(begin, bend, y, ends[end.name]) for end in each.ends)
    name = each.property.name
    return Line(round(_names_begin(size), 1), round(y, 1), name, room if wanted > room else 0, curves)


def _names_begin(size: Size) -> float:
    return size.box + size.text * 0.7


def _name_width(each: Arrow, size: Size) -> float:
    """How wide a property's name is at most."""
    return len(each.property.name) * size.text * 0.64


def _curve(begin: float, bend: float, y: float, box: Box) -> str:
    """From a name's end straight past the longest name, so that no curve crosses a name, and on to a class."""
    to_y = min(max(y, box.y + 6), box.y + box.height - 6)
    return level_curve(round(bend), round(y), round(box.x - 3), round(to_y), begin=round(begin))
