"""Curves between two columns of a drawing."""

from __future__ import annotations

from endpoint.pages.drawing.numbers import number


def level_curve(x: float, y: float, to_x: float, to_y: float, begin: float | None = None) -> str:
    """The path of a curve that leaves one point and reaches another level; it runs straight from `begin` to the first
    where that is given.

    >>> level_curve(0, 10, 40, 20)
    'M0 10C20 10 20 20 40 20'
    >>> level_curve(0, 10, 40, 20, begin=-5)
    'M-5 10H0C20 10 20 20 40 20'
    """
    start = f"M{number(x)} {number(y)}" if begin is None else f"M{number(begin)} {number(y)}H{number(x)}"
    bend = number((x + to_x) / 2)
    return f"{start}C{bend} {number(y)} {bend} {number(to_y)} {number(to_x)} {number(to_y)}"
