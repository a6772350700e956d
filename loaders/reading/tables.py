"""Which segments are rows of tables as a scraper leaves them, cells parted by `|`, and which are their captions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from loaders.reading.kinds import Kind
from loaders.reading.segments import Segment

INSIDE: Final = frozenset({Kind.BODY, Kind.BOILERPLATE})  # where captions and rows stand
_FEWEST: Final = 2  # rows of a table
_SORT: Final = r"(?P<sort>Table|Figure|Fig\.|Box|Chart|Таблиця|Таблица|Рис\.|Рисунок)"
NUMBER: Final = _SORT + r"\s?№?\s?(?P<number>\d{1,2}(?:\.\d{1,2})?)"
CAPTION: Final = re.compile(NUMBER + r"\s?(?:[.:]\s?|[–—-]\s)(?P<title>[A-ZА-ЯІЇЄҐ][^|]{5,240}?)[.\s]*$")


def cell_count(words: str) -> int:
    """How many cells a row has; 0 for what is no row.

    >>> cell_count("| Article 2 | Section 5 |"), cell_count("Article 2 | Section 5"), cell_count("Article 2")
    (2, 2, 0)
    """
    if "|" not in words:
        return 0
    return len(words.strip().strip("|").split("|"))


def of_tables(found: Iterable[Segment]) -> frozenset[int]:
    """The indexes of the segments that are captions, or rows beside rows of as many cells."""
    told: set[int] = set()
    run: list[Segment] = []
    for segment in found:
        if segment.region not in INSIDE:
            continue
        if CAPTION.match(segment.text):
            told.add(segment.index)
        count = cell_count(segment.text)
        if count > 1:
            if run and cell_count(run[-1].text) != count:
                run = []
            run.append(segment)
            if len(run) >= _FEWEST:
                told |= {each.index for each in run[-_FEWEST:]}
        elif segment.text.endswith((".", ";", ":")):
            run = []
    return frozenset(told)
