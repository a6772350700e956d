"""Who can ask whom, drawn: states on a ring, the instruments that join them within it, a line a state and instrument.

Two states joined to the same instrument can ask each other on its ground. The coordinates are plain numbers, so that
the template draws the same picture with and without scripts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from endpoint.pages.drawing.lettering import Dot
from endpoint.pages.drawing.ring import Ring, angles
from queries.cooperation_views import Circle

RING: Final = Ring(800)
STATES: Final = 350  # units from the middle to the dots of states
INSTRUMENTS: Final = 190
GAP: Final = 14  # units from a dot to its code


@dataclass(frozen=True, slots=True)
class Point:
    """A state on the ring: its code and its dot."""

    code: str
    dot: Dot
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

    size: float
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
    placed = dict(zip(order, angles(len(order)), strict=True))
    shared = set(within[chosen]) if chosen in within else set(range(len(circles)))
    points = tuple(
        Point(code, RING.dot(STATES, GAP, angle), bool(shared & set(within[code]))) for code, angle in placed.items()
    )
    return Picture(RING.size, points, _hubs(circles, placed, shared))


def _hubs(circles: Sequence[Circle], placed: Mapping[str, float], shared: set[int]) -> tuple[Hub, ...]:
    """The instruments in the order of the middle angles of their states; one alone stands in the middle."""
    middle = {
        number: sum(placed[code] for code in each.states) / len(each.states) for number, each in enumerate(circles)
    }
    order = sorted(middle, key=lambda number: (middle[number], number))
    hubs: list[Hub] = []
    for number, angle in zip(order, angles(len(order)), strict=True):
        circle = circles[number]
        x, y = RING.at(INSTRUMENTS if len(circles) > 1 else 0, angle)
        ends = tuple((*RING.at(STATES, placed[code]), number in shared) for code in circle.states)
        hubs.append(Hub(circle.instrument, circle.verdict.value, x, y, ends))
    return tuple(hubs)
