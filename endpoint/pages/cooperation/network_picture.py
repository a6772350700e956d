"""Who can ask whom, drawn: states on a ring, the instruments that join them within it, a line a state and instrument.

Two states joined to the same instrument can ask each other on its ground. The coordinates are plain numbers, so that
the template draws the same picture with and without scripts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Final

from queries.cooperation_views import Circle

SIZE: Final = 800
RING: Final = 350.0
INNER: Final = 190.0
NAMES: Final = 364.0


@dataclass(frozen=True, slots=True)
class Point:
    """A state on the ring: its code, where its dot stands, where its code is written and at which angle (degrees)."""

    code: str
    x: float
    y: float
    name_x: float
    name_y: float
    turn: float
    anchor: str
    joined: bool


@dataclass(frozen=True, slots=True)
class Hub:
    """An instrument within the ring, with the ends of its lines."""

    slug: str
    verdict: str
    x: float
    y: float
    ends: tuple[tuple[float, float, bool], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """Points and hubs in a square of `size` units."""

    size: int
    points: tuple[Point, ...]
    hubs: tuple[Hub, ...]


def picture(circles: Sequence[Circle], chosen: str = "") -> Picture:
    """The picture of some circles of states. Where a state is chosen, it and those it can ask are `joined`, and so
    are the lines of the instruments that join them; else all are."""
    within: dict[str, list[int]] = defaultdict(list)
    for number, circle in enumerate(circles):
        for code in circle.states:
            within[code].append(number)
    order = sorted(within, key=lambda code: (within[code], code))
    angles = {code: 2 * pi * place / max(1, len(order)) - pi / 2 for place, code in enumerate(order)}
    shared = set(within[chosen]) if chosen in within else set(range(len(circles)))
    points = tuple(_point(code, angles[code], bool(shared & set(within[code]))) for code in order)
    return Picture(SIZE, points, _hubs(circles, angles, shared))


def _hubs(circles: Sequence[Circle], angles: dict[str, float], shared: set[int]) -> tuple[Hub, ...]:
    middle = {
        number: sum(angles[code] for code in each.states) / len(each.states) for number, each in enumerate(circles)
    }
    hubs: list[Hub] = []
    for place, number in enumerate(sorted(middle, key=lambda number: (middle[number], number))):
        circle, angle = circles[number], 2 * pi * place / len(circles) - pi / 2
        distance = INNER if len(circles) > 1 else 0.0
        x, y = _at(distance, angle)
        ends = tuple((*_at(RING, angles[code]), number in shared) for code in circle.states)
        hubs.append(Hub(circle.instrument, circle.verdict.value, x, y, ends))
    return tuple(hubs)


def _point(code: str, angle: float, joined: bool) -> Point:
    left = cos(angle) < 0
    turn = angle * 180 / pi + (180 if left else 0)
    return Point(code, *_at(RING, angle), *_at(NAMES, angle), round(turn, 1), "end" if left else "start", joined)


def _at(distance: float, angle: float) -> tuple[float, float]:
    """Cartesian coordinates in the picture, to a tenth of a unit."""
    return round(SIZE / 2 + distance * cos(angle), 1), round(SIZE / 2 + distance * sin(angle), 1)
