"""Names in drawings: cut or broken to the room they have, and set beside their dots."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dot:
    """A dot and the name beside it: where each stands, by which end the name is held (`start` or `end`), and how far
    it is turned about that end, in degrees."""

    x: float
    y: float
    name_x: float
    name_y: float
    anchor: str
    turn: float = 0


def shortened(name: str, longest: int) -> str:
    """A name of at most `longest` letters; one that is longer ends with an ellipsis.

    >>> shortened("Council of Europe", 17), shortened("Council of Europe", 9)
    ('Council of Europe', 'Council…')
    """
    return name if len(name) <= longest else name[: longest - 1].rstrip() + "…"


def lines(words: Iterable[str], longest: int) -> list[str]:
    """Words in lines of at most `longest` letters each; a word that is longer has a line of its own.

    >>> lines(["European", "Cybercrime", "Centre"], 17)
    ['European', 'Cybercrime Centre']
    """
    found: list[str] = []
    for word in words:
        if found and len(found[-1]) + 1 + len(word) <= longest:
            found[-1] += " " + word
        else:
            found.append(word)
    return found
