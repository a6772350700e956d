"""Charts of an answer: bars of what a query counts, or bars a year of its dates with a line of their running total."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from pyoxigraph import Literal

from endpoint.pages.days import days
from endpoint.pages.drawing.lettering import shortened
from endpoint.pages.drawing.scale import Tick, round_numbers, round_years
from endpoint.pages.results.cells import label
from endpoint.pages.results.columns import Column, Kind
from endpoint.pages.results.facets import value_name
from endpoint.pages.site import Site
from endpoint.pages.things.assertions import Term
from queries.ask import Row

WIDTH: Final = 880
LABELS: Final = 300
BAR: Final = 22
MOST_BARS: Final = 30
LONGEST_LABEL: Final = 33
PLOT: Final = 300
LEFT: Final = 44
TOP: Final = 24


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its label (and the short form of it that fits), its value and its rectangle."""

    label: str
    short: str
    value: float
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart in a box of `width` by `height`, its bars right of `left`. `kind` is `bars` or `years`; `line` holds the
    points of the running total; `headings` and `table` say the same in words. `left_out` counts values that have no
    bar of their own."""

    kind: str
    title: str
    width: int
    height: int
    left: int
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    line: tuple[tuple[float, float], ...]
    headings: tuple[str, ...]
    table: tuple[tuple[str, ...], ...]
    left_out: int = 0


def counted(columns: Sequence[Column]) -> tuple[Column, Column] | None:
    """The column of what is counted and that of the counts, where a query counts."""
    count = next((each for each in columns if each.kind is Kind.COUNT), None)
    named = next((each for each in columns if each.kind not in {Kind.COUNT, Kind.EVIDENCE, Kind.EMPTY}), None)
    return (named, count) if count and named else None


def count_chart(site: Site, rows: Sequence[Row], named: Column, count: Column, language: str) -> Chart:
    """Bars of the counts, summed over rows of one name, the largest first."""
    sums: Counter[str] = Counter()
    labels: dict[str, str] = {}
    for row in rows:
        name, value = value_name(row[named.index]), row[count.index]
        sums[name] += int(value.value) if isinstance(value, Literal) else 0
        labels.setdefault(name, label(site, row[named.index], language))
    ranked = sums.most_common()
    largest = max(sums.values(), default=0)
    across = (WIDTH - LABELS - 60) / max(largest, 1)
    bars = [
        Bar(each, shortened(each, LONGEST_LABEL), value, LABELS, TOP + index * BAR, round(value * across, 1), BAR - 6)
        for index, (each, value) in enumerate((labels[name], value) for name, value in ranked[:MOST_BARS])
    ]
    return Chart(
        "bars",
        f"{count.heading} by {named.heading.lower()}",
        WIDTH,
        TOP + len(bars) * BAR + 8,
        LABELS,
        tuple(bars),
        tuple(Tick(round(LABELS + number * across, 1), f"{number:,}") for number in round_numbers(largest)),
        (),
        (named.heading, count.heading),
        tuple((labels[name], f"{value:,}") for name, value in ranked),
        max(0, len(ranked) - MOST_BARS),
    )


def year_chart(rows: Sequence[Row], dated: Column, thing: Column | None) -> Chart | None:
    """Bars of a year's new things (of rows where there is no column of things), and their running total; a thing
    counts in the first year it has. None where no row has a date."""
    per_year = Counter(_first_years(rows, dated, thing).values())
    if not per_year:
        return None
    span = range(min(per_year), max(per_year) + 1)
    running = list(accumulate(per_year[year] for year in span))
    room, total = WIDTH - LEFT - 8, running[-1]
    step, up = room / len(span), PLOT / total
    written = round_years(span[0], span[-1], room)
    bars = (
        Bar(str(year), str(year) if year in written else "", per_year[year], *_column(place, step, per_year[year] * up))
        for place, year in enumerate(span)
    )
    counts = zip(span, running, strict=True)
    return Chart(
        "years",
        f"{thing.heading if thing else 'Rows'} by year of {dated.heading.lower()}",
        WIDTH,
        TOP + PLOT + 30,
        LEFT,
        tuple(bars),
        tuple(Tick(round(TOP + PLOT - number * up, 1), f"{number:,}") for number in round_numbers(total)),
        tuple((round(LEFT + (i + 0.5) * step, 1), round(TOP + PLOT - n * up, 1)) for i, n in enumerate(running)),
        ("Year", "Number", "Running total"),
        tuple((str(year), str(per_year[year]), str(so_far)) for year, so_far in counts if per_year[year]),
    )


def _first_years(rows: Sequence[Row], dated: Column, thing: Column | None) -> dict[str, int]:
    """The first year of each thing, or of each row where there is no column of things."""
    years: dict[str, int] = {}
    for number, row in enumerate(rows):
        year = _year(row[dated.index])
        if year is not None:
            name = value_name(row[thing.index]) if thing else str(number)
            years[name] = min(year, years.get(name, year))
    return years


def _column(index: int, step: float, height: float) -> tuple[float, float, float, float]:
    """The rectangle of a year's bar: x, y, width, height."""
    return (
        round(LEFT + index * step + step * 0.15, 1),
        round(TOP + PLOT - height, 1),
        round(step * 0.7, 1),
        round(height, 1),
    )


def _year(value: Term | None) -> int | None:
    known = days(value.value) if value is not None else None
    return known.first.year if known else None
