"""Makes endpoint/pages/results/outlines.tsv, the outlines of states for maps, from public-domain Natural Earth.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz && pip install pycountry
    python scripts/outlines.py package/countries-110m.json package/countries-10m.json

The npm package redistributes the country boundaries of Natural Earth 4.1.0 as TopoJSON (ISC; the data themselves are
in the public domain). Outlines are those of scale 1:110m in the Equal Earth projection, simplified arc by arc, so that
neighbours keep one border. A state that this scale leaves out is a dot at the middle of its largest part at 1:10m.
Codes are ISO 3166-1; an area that Natural Earth draws apart, or with a neighbour, stands with the code under which
ISO 3166-2 lists it: Crimea with UKR, the north of Cyprus with CYP, Somaliland with SOM. Kosovo has no code in
ISO 3166-1 and is drawn without one. Antarctica is left out.
"""

from __future__ import annotations

import argparse
import hashlib
import heapq
import json
from collections import defaultdict
from itertools import pairwise
from math import asin, cos, hypot, radians, sin, sqrt
from pathlib import Path
from typing import Any

import pycountry

PLACE = Path(__file__).resolve().parent.parent / "endpoint" / "pages" / "results" / "outlines.tsv"
WIDTH = 2000
LEAST_TRIANGLE = 4.0
LEAST_RING = 7.0
APART = {"Somaliland": "SOM", "N. Cyprus": "CYP"}
CRIMEA = (32.0, 44.0, 37.0, 46.5)
ANTARCTICA = "ATA"
NO_CODE = "-"
POINT = tuple[float, float]


def projected(longitude: float, latitude: float) -> POINT:
    """Equal Earth (Šavrič, Patterson and Jenny 2018, doi:10.1080/13658816.2018.1504949), degrees to map units."""
    a1, a2, a3, a4 = 1.340264, -0.081106, 0.000893, 0.003796
    theta = asin(sqrt(3) / 2 * sin(radians(latitude)))
    squared = theta * theta
    sixth = squared**3
    across = 2 * sqrt(3) * radians(longitude) * cos(theta) / 3
    x = across / (9 * a4 * sixth * squared + 7 * a3 * sixth + 3 * a2 * squared + a1)
    y = theta * (a4 * sixth * squared + a3 * sixth + a2 * squared + a1)
    scale = WIDTH / (2 * 2.7066299836)
    return WIDTH / 2 + x * scale, 620 - y * scale


def degrees(topology: dict[str, Any]) -> list[list[POINT]]:
    """The arcs of a quantised topology in degrees."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    return arcs


def unrolled(points: list[POINT]) -> list[POINT]:
    """A line in degrees that does not jump where it crosses the 180th meridian: its longitudes go on beyond it."""
    found = points[:1]
    for x, y in points[1:]:
        found.append((x - 360 * round((x - found[-1][0]) / 360), y))
    return found


def simplified(degrees: list[POINT]) -> list[POINT]:
    """A line without the points whose triangle with their neighbours is small on the map (Visvalingam and Whyatt
    1993)."""
    points = [projected(*point) for point in unrolled(degrees)]
    before, after = list(range(-1, len(points) - 1)), list(range(1, len(points) + 1))
    gone = [False] * len(points)
    waiting = [(area(points[i - 1], points[i], points[i + 1]), i, i - 1, i + 1) for i in range(1, len(points) - 1)]
    heapq.heapify(waiting)
    while waiting:
        size, index, left, right = heapq.heappop(waiting)
        if gone[index] or (before[index], after[index]) != (left, right):
            continue
        if size >= LEAST_TRIANGLE:
            break
        gone[index] = True
        after[left], before[right] = right, left
        for each in (left, right):
            if 0 < each < len(points) - 1:
                a, b = before[each], after[each]
                heapq.heappush(waiting, (area(points[a], points[each], points[b]), each, a, b))
    return [point for point, left_out in zip(degrees, gone, strict=True) if not left_out]


def cut(ring: list[POINT]) -> list[list[POINT]]:
    """A ring in degrees as the parts of it on a map that ends at the 180th meridian."""
    whole = unrolled(ring)
    parts = []
    for turn in (-360.0, 0.0, 360.0):
        moved = [(x + turn, y) for x, y in whole]
        part = beside(beside(moved, 180.0, 1.0), -180.0, -1.0)
        if part:
            parts.append([*part, part[0]])
    return parts


def beside(ring: list[POINT], edge: float, side: float) -> list[POINT]:
    """The part of a ring on one side of a meridian (Sutherland and Hodgman 1974): west of it where `side` is 1."""
    found: list[POINT] = []
    for (ax, ay), (bx, by) in zip(ring, [*ring[1:], *ring[:1]], strict=True):
        if (inside := side * ax <= side * edge) is not (side * bx <= side * edge):
            cross = (edge, ay + (by - ay) * (edge - ax) / (bx - ax))
            found += [(ax, ay), cross] if inside else [cross]
        elif inside:
            found.append((ax, ay))
    return found


def area(a: POINT, b: POINT, c: POINT) -> float:
    """Of a triangle."""
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def rings(geometry: dict[str, Any]) -> list[list[int]]:
    """The rings of a polygon or of several, as numbers of arcs."""
    parts = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    return [ring for part in parts for ring in part]


def line(arcs: list[list[POINT]], ring: list[int]) -> list[POINT]:
    """The points of a ring; an arc of a negative number is walked backwards."""
    found: list[POINT] = []
    for number in ring:
        points = arcs[number] if number >= 0 else arcs[~number][::-1]
        found += points[1:] if found else points
    return found


def code(geometry: dict[str, Any]) -> str:
    """The alpha-3 code of ISO 3166-1."""
    found = pycountry.countries.get(numeric=geometry["id"]) if "id" in geometry else None
    return found.alpha_3 if found else APART.get(geometry["properties"]["name"], NO_CODE)


def within(points: list[POINT], box: tuple[float, float, float, float]) -> bool:
    """Whether all points stand in a box: west, south, east, north."""
    return all(box[0] <= x <= box[2] and box[1] <= y <= box[3] for x, y in points)


def path(points: list[POINT]) -> str:
    """A ring as a path of whole numbers, relative after its first point; empty where nothing is left of it."""
    rounded = [(round(x), round(y)) for x, y in points]
    kept = [point for index, point in enumerate(rounded) if index == 0 or point != rounded[index - 1]]
    if len(kept) < 4 or surface(kept) < LEAST_RING:
        return ""
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(kept[:-1])]
    return f"M{kept[0][0]} {kept[0][1]}l" + " ".join(f"{x} {y}" for x, y in steps) + "z"


def surface(points: list[tuple[int, int]]) -> float:
    """The area within a ring."""
    pairs = zip(points, [*points[1:], points[0]], strict=True)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2


def outlines(topology: dict[str, Any]) -> dict[str, str]:
    """A path for each code."""
    plain = degrees(topology)
    drawn = [simplified(arc) for arc in plain]
    paths: dict[str, str] = defaultdict(str)
    for geometry in topology["objects"]["countries"]["geometries"]:
        for ring in rings(geometry):
            crimea = code(geometry) == "RUS" and within(line(plain, ring), CRIMEA)
            for part in cut(line(drawn, ring)):
                paths["UKR" if crimea else code(geometry)] += path([projected(*point) for point in part])
    return {name: found.replace(" -", "-") for name, found in sorted(paths.items()) if found and name != ANTARCTICA}


def dots(topology: dict[str, Any], drawn: set[str]) -> dict[str, str]:
    """The middle of the largest part of each code that is not drawn."""
    arcs = degrees(topology)
    largest: dict[str, tuple[float, POINT]] = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        name = code(geometry)
        if name in drawn or name in {NO_CODE, ANTARCTICA}:
            continue
        for ring in rings(geometry):
            points = [projected(*point) for point in line(arcs, ring)]
            xs, ys = [x for x, _ in points], [y for _, y in points]
            size = hypot(max(xs) - min(xs), max(ys) - min(ys))
            middle = ((max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2)
            largest[name] = max(largest.get(name, (0.0, middle)), (size, middle))
    return {name: f"{round(x)} {round(y)}" for name, (_, (x, y)) in sorted(largest.items())}


def main() -> None:
    """Writes the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("small", type=Path)
    parser.add_argument("large", type=Path)
    asked = parser.parse_args()
    drawn = outlines(json.loads(asked.small.read_bytes()))
    points = dots(json.loads(asked.large.read_bytes()), set(drawn))
    lines = ["# Outlines and middles of states by ISO 3166-1 code, in Equal Earth. Made by scripts/outlines.py from"]
    lines.append("# Natural Earth 4.1.0 (public domain) as npm's world-atlas 2.0.2 has it; SHA-256 of its files:")
    for each in (asked.small, asked.large):
        lines.append(f"# {each.name} {hashlib.sha256(each.read_bytes()).hexdigest()}")
    lines += ["code\tkind\tshape"]
    lines += [f"{name}\toutline\t{shape}" for name, shape in drawn.items()]
    lines += [f"{name}\tdot\t{shape}" for name, shape in points.items()]
    PLACE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(drawn)} outlines, {len(points)} dots, {PLACE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
