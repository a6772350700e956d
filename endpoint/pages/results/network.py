"""Which things of an answer are joined by which: two columns of things as nodes, a line a row.

Where no thing stands in both columns, the picture has two sides; else all nodes stand on a ring. Coordinates are
plain numbers and depend on the rows alone, so the same rows always give the same picture.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from endpoint.pages.drawing.curve import level_curve
from endpoint.pages.drawing.lettering import Dot, shortened
from endpoint.pages.drawing.ring import Ring, angles
from endpoint.pages.results.cells import label
from endpoint.pages.results.columns import Column, Kind, is_thing
from endpoint.pages.results.facets import value_name
from endpoint.pages.site import Site
from queries.ask import Row

WIDTH: Final = 1100
MOST_NODES: Final = 84
SIDE: Final = 330  # units from the edge to the dots: the room of the names
GAP: Final = 10  # units from a dot to its name
LONGEST_LABEL: Final = 33
RING: Final = Ring(WIDTH)
RADIUS: Final = WIDTH / 2 - SIDE + 30
STEP: Final = 20
TOP: Final = 16
STYLES: Final = ("solid", "dashed", "dotted", "mixed")


@dataclass(frozen=True, slots=True)
class Node:
    """A thing: its label (and the short form that fits), and its dot."""

    label: str
    short: str
    dot: Dot


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation of two things as a curve; `style` tells relations apart, `words` say it."""

    curve: str
    style: str
    words: str


@dataclass(frozen=True, slots=True)
class Network:
    """The picture in a box (`x y width height`). `left_out` things have fewer relations than those drawn and stand in
    the table of rows only. `legend` pairs styles with relations; `table` says in words what is drawn."""

    box: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    legend: tuple[tuple[str, str], ...]
    headings: tuple[str, str, str]
    table: tuple[tuple[str, str, str], ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class _Joined:
    one: str
    relation: str
    other: str


def ends(rows: Sequence[Row], columns: Sequence[Column]) -> tuple[Column, Column] | None:
    """The first two columns that hold things in at least half of their rows; None where there are not two."""
    held = [each for each in columns if 2 * sum(is_thing(row[each.index]) for row in rows) >= max(1, len(rows))]
    return (held[0], held[1]) if len(held) > 1 else None


def network(site: Site, rows: Sequence[Row], columns: Sequence[Column], language: str) -> Network | None:
    """The network of an answer; None where no row joins two things."""
    pair = ends(rows, columns)
    if pair is None:
        return None
    one, other = pair
    by = next((each for each in columns if each.kind is Kind.NAME), None)
    labels: dict[str, str] = {}
    found: dict[_Joined, None] = {}
    for row in rows:
        values = (row[one.index], row[other.index])
        if all(map(is_thing, values)):
            names = [value_name(value) for value in values]
            labels.update((name, label(site, value, language)) for name, value in zip(names, values, strict=True))
            found[_Joined(names[0], label(site, row[by.index], language) if by else "", names[1])] = None
    if not found:
        return None
    return _drawn(list(found), labels, (one.heading, by.heading if by else "", other.heading))


def _drawn(found: list[_Joined], labels: Mapping[str, str], headings: tuple[str, str, str]) -> Network:
    degrees = Counter(name for each in found for name in {each.one, each.other})
    kept = {
        name for name, _ in sorted(degrees.items(), key=lambda pair: (-pair[1], labels[pair[0]], pair[0]))[:MOST_NODES]
    }
    edges = [each for each in found if each.one in kept and each.other in kept]
    ones, others = dict.fromkeys(each.one for each in edges), dict.fromkeys(each.other for each in edges)
    two_sided = not set(ones) & set(others)
    box, dots = _sides(edges, labels) if two_sided else _ring(edges, labels)
    relations = [relation for relation, _ in Counter(each.relation for each in edges).most_common() if relation]
    styles = {relation: STYLES[min(index, len(STYLES) - 1)] for index, relation in enumerate(relations)}

    def edge(each: _Joined) -> Edge:
        words = " – ".join(part for part in (labels[each.one], each.relation, labels[each.other]) if part)
        one, other = dots[each.one], dots[each.other]
        curve = level_curve(one.x, one.y, other.x, other.y) if two_sided else RING.bow(one, other)
        return Edge(curve, styles.get(each.relation, STYLES[0]), words)

    legend = {style: ", ".join(name for name in relations if styles[name] == style) for style in styles.values()}
    return Network(
        box=box,
        nodes=tuple(Node(labels[name], shortened(labels[name], LONGEST_LABEL), dot) for name, dot in dots.items()),
        edges=tuple(map(edge, edges)),
        legend=tuple(legend.items()) if len(legend) > 1 else (),
        headings=headings,
        table=tuple((labels[each.one], each.relation, labels[each.other]) for each in edges),
        left_out=len(degrees) - len(dots),
    )


def _sides(edges: Sequence[_Joined], labels: Mapping[str, str]) -> tuple[str, dict[str, Dot]]:
    """Two columns, the right one ordered by the middle of what each thing is joined to, so that few lines cross."""
    left = list(dict.fromkeys(each.one for each in edges))
    places = {name: index for index, name in enumerate(left)}
    joined: dict[str, list[int]] = defaultdict(list)
    for each in edges:
        joined[each.other].append(places[each.one])
    right = sorted(joined, key=lambda name: (sum(joined[name]) / len(joined[name]), labels[name], name))
    rows = max(len(left), len(right))
    dots = {}
    for names, x, name_x, anchor in (
        (left, SIDE, SIDE - GAP, "end"),
        (right, WIDTH - SIDE, WIDTH - SIDE + GAP, "start"),
    ):
        step = STEP * rows / len(names)
        for index, name in enumerate(names):
            y = round(TOP + step * (index + 0.5), 1)
            dots[name] = Dot(x, y, name_x, y, anchor)
    return f"0 0 {WIDTH} {2 * TOP + STEP * rows}", dots


def _ring(edges: Sequence[_Joined], labels: Mapping[str, str]) -> tuple[str, dict[str, Dot]]:
    """A ring; each thing is followed by those it is joined to, so that most lines are short."""
    beside: dict[str, list[str]] = defaultdict(list)
    for each in edges:
        beside[each.one].append(each.other)
        beside[each.other].append(each.one)
    order: dict[str, None] = {}

    def in_order(name: str) -> tuple[str, str]:
        return labels[name], name

    for start in sorted(beside, key=lambda name: (-len(beside[name]), *in_order(name))):
        waiting = [start]
        while waiting:
            name = waiting.pop()
            if name not in order:
                order[name] = None
                waiting += sorted(set(beside[name]) - set(order), key=in_order, reverse=True)
    dots = {name: RING.dot(RADIUS, GAP, angle) for name, angle in zip(order, angles(len(order)), strict=True)}
    return f"0 0 {WIDTH} {WIDTH}", dots
