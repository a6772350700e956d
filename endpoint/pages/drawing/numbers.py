"""Numbers as SVG reads them."""

from __future__ import annotations


def number(value: float) -> str:
    """A coordinate below 100,000 to a tenth of a unit, in as few characters as say it.

    >>> number(12.0), number(7.25), number(-0.04)
    ('12', '7.2', '0')
    """
    return f"{round(value, 1) or 0:g}"
