"""A body's place in the network as a drawing: what it belongs to on its left, its parts, members and partners on its
right. The table beside it says the same with evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from endpoint.pages.drawing.curve import level_curve
from endpoint.pages.drawing.lettering import lines, shortened
from endpoint.pages.labels import Labels
from endpoint.pages.things.bodies import DRAWN, Network, Relation

WIDTH: Final = 960
LINE: Final = 20
SIDE: Final = 345  # units from the edge to where a side's curves end
HALF: Final = 92  # half the width of the body's own box
LONGEST: Final = 44
LONGEST_LINE: Final = 22
MOST_LINES: Final = 4


@dataclass(frozen=True, slots=True)
class Word:
    """A line of one side: a relation's heading, or the name of one that the body is related to."""

    text: str
    y: int
    heading: bool


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the drawing: where its words stand, how they are anchored, and the curves to them."""

    x: int
    anchor: str
    words: tuple[Word, ...]
    curves: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing of `width` by `height` units; the body's name, in lines, stands at the middle in a box that reaches
    `half` units to each side."""

    width: int
    height: int
    half: int
    name: tuple[str, ...]
    sides: tuple[Side, ...]


def drawing(network: Network, name: str, labels: Labels, language: str) -> Drawing:
    """The drawing of a network around a body of a name."""
    listed = {
        left: _words([each for each in network.relations if each.left is left], labels, language)
        for left in (True, False)
    }
    height = LINE * max(4, *(len(words) for words in listed.values())) + 16
    sides = tuple(_side(words, left=left, height=height) for left, words in listed.items() if words)
    return Drawing(WIDTH, height, HALF, _broken(name), sides)


def _words(relations: list[Relation], labels: Labels, language: str) -> list[tuple[str, bool]]:
    found: list[tuple[str, bool]] = []
    for relation in relations:
        found.append((relation.words, True))
        found += [(shortened(labels.label(tie.other, language), LONGEST), False) for tie in relation.ties[:DRAWN]]
        if len(relation.ties) > DRAWN:
            found.append((f"and {len(relation.ties) - DRAWN} more", False))
    return found


def _side(words: list[tuple[str, bool]], *, left: bool, height: int) -> Side:
    top = (height - LINE * len(words)) // 2
    x = SIDE if left else WIDTH - SIDE
    near = WIDTH // 2 - HALF if left else WIDTH // 2 + HALF
    placed = tuple(Word(text, top + LINE * number + LINE // 2, heading) for number, (text, heading) in enumerate(words))
    end = x + 6 if left else x - 6
    curves = "".join(level_curve(near, height / 2, end, each.y) for each in placed if not each.heading)
    return Side(x, "end" if left else "start", placed, curves)


def _broken(name: str) -> tuple[str, ...]:
    """A name broken at its spaces into lines that fit the box.

    >>> _broken("European Cybercrime Centre of Europol")
    ('European Cybercrime', 'Centre of Europol')
    """
    found = lines((shortened(word, LONGEST_LINE) for word in name.split()), LONGEST_LINE)
    return (*found[: MOST_LINES - 1], found[MOST_LINES - 1] + "…") if len(found) > MOST_LINES else tuple(found)
