"""Names on a ring, each turned away from the middle so that it can be read, and lines between them."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, degrees, hypot, pi, sin

from endpoint.pages.drawing.lettering import Dot
from endpoint.pages.drawing.numbers import number

DEEPEST = 0.8  # of the way from a chord to the middle


def angles(places: int) -> list[float]:
    """The angles, in radians, of some places that share a ring evenly: from the top, clockwise."""
    return [2 * pi * place / places - pi / 2 for place in range(places)]


@dataclass(frozen=True, slots=True)
class Ring:
    """Places around the middle of a square of `size` units."""

    size: float

    def at(self, distance: float, angle: float) -> tuple[float, float]:
        """What is at a distance from the middle and an angle, to a tenth of a unit.

        >>> Ring(100).at(40, 0)
        (90.0, 50.0)
        """
        return tuple(round(self.size / 2 + distance * turned(angle), 1) for turned in (cos, sin))  # type: ignore[return-value]

    def dot(self, radius: float, gap: float, angle: float) -> Dot:
        """A dot on the ring of a radius, and its name `gap` units further out; on the left side a name is turned over,
        so that none stands on its head."""
        left = cos(angle) < 0
        turn = round(degrees(angle) + (180 if left else 0), 1)
        return Dot(*self.at(radius, angle), *self.at(radius + gap, angle), "end" if left else "start", turn)

    def bow(self, one: Dot, other: Dot) -> str:
        """The path between two dots, bent towards the middle, the more so the longer it is."""
        depth = min(DEEPEST, 0.12 + hypot(one.x - other.x, one.y - other.y) / self.size)
        x, y = (end + (self.size / 2 - end) * depth for end in ((one.x + other.x) / 2, (one.y + other.y) / 2))
        ends = [number(each) for each in (one.x, one.y, round(x), round(y), other.x, other.y)]
        return "M{} {}Q{} {} {} {}".format(*ends)
