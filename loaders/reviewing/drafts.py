"""Drafts of decisions: as a reviewer writes them, quoting the words that are meant; turned into offsets here.

A draft is never part of the project. Tab-separated, the columns of a decision file but for `spans`, which is
`#N` (a segment by its number in the listing), `#N "words of it"`, or several of these joined by ` + `. An object may
be `passage "gist"` (the segment) or `passage "gist" of "words"` (words of the first segment named).
"""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Final

from loaders.reading.segments import Segment
from loaders.reading.text import SourceText
from loaders.reviewing.decisions import COLUMNS, DecisionError, Span

_PLACE: Final = re.compile(r'#(\d+)(?:\s+"(.+)")?')
_PASSAGE: Final = re.compile(r'passage "((?:[^"\\]|\\.)*)"(?: of "(.+)")?')


def drafted_rows(path: Path, source: SourceText, segments: tuple[Segment, ...]) -> list[list[str]]:
    """The rows of a decision file that a draft stands for.

    Raises DecisionError with every row whose words are not in the segment it names.
    """
    rows, faults = [], []
    with path.open(encoding="utf-8", newline="") as handle:
        for number, cells in enumerate(csv.reader(handle, delimiter="\t", quoting=csv.QUOTE_NONE), start=1):
            if not cells or cells[0].startswith("#") or cells[0] == "kind" or not "".join(cells).strip():
                continue
            try:
                rows.append(_row(cells, segments))
            except ValueError as fault:
                faults.append(f"{path.name}:{number}: {fault}")
    if faults:
        raise DecisionError("\n".join(faults))
    return rows


def _row(cells: list[str], segments: tuple[Segment, ...]) -> list[str]:
    if len(cells) > len(COLUMNS):
        raise ValueError(f"{len(cells)} cells, {len(COLUMNS)} columns")
    row = dict.fromkeys(COLUMNS, "") | dict(zip(COLUMNS, (cell.strip() for cell in cells), strict=False))
    places = [_place(part, segments) for part in row["spans"].split(" + ")] if row["spans"] else []
    row["spans"] = " + ".join(_written(spans) for _, spans in places)
    passage = _PASSAGE.fullmatch(row["object"])
    if passage:
        if not places:
            raise ValueError("column object: a passage needs a segment in column spans")
        segment = places[0][0]
        spans = _words(segment, passage[2]) if passage[2] else segment.pieces
        row["object"] = f'passage {_written(spans)} "{passage[1]}"'
    return [row[column] for column in COLUMNS]


def _place(text: str, segments: tuple[Segment, ...]) -> tuple[Segment, Span]:
    match = _PLACE.fullmatch(text.strip())
    if match is None or int(match[1]) >= len(segments):
        raise ValueError(f"column spans: {text!r} names no segment")
    segment = segments[int(match[1])]
    return segment, _words(segment, match[2]) if match[2] else segment.pieces


def _words(segment: Segment, words: str) -> Span:
    """The spans of some words of a segment, white space folded and case kept."""
    wanted = " ".join(words.split())
    start = segment.text.find(wanted)
    if start < 0:
        raise ValueError(f"segment #{segment.index} does not hold {wanted!r}")
    return segment.source_span(start, start + len(wanted))


def _written(spans: Span) -> str:
    return "|".join(f"{start}-{end}" for start, end in spans)
