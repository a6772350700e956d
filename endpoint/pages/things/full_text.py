"""A text that is at hand as a page shows it: in its paragraphs, cut into pieces where what is said or named begins and
ends, so that overlapping evidence is shown without nesting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from endpoint.pages.addresses import path_of
from endpoint.pages.things.spans import Span

NARROW: Final = 120  # a text none of whose lines is longer was broken by a program, not by its author
BREAK: Final = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters of a text; `path` leads to the thing they name (`is_name`), else to the first statement that
    rests on them, and is empty where there is none. `count`: how many statements rest on them."""

    text: str
    path: str = ""
    count: int = 0
    is_name: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of a text that belong to one paragraph; a footnote may part a paragraph in two."""

    start: int
    end: int
    paragraph: int


def runs(text: str, spans: Sequence[Span]) -> tuple[Run, ...]:
    """The whole text cut into paragraphs, as the paragraphs of its spans tell: where one paragraph's spans give way to
    another's, the cut is the last line break between them. Spans without a paragraph tell nothing."""
    found: list[Run] = []
    for span in sorted(each for each in spans if each.paragraph):
        if not found:
            found.append(Run(0, span.end, span.paragraph))
        elif span.paragraph == found[-1].paragraph:
            found[-1] = Run(found[-1].start, max(found[-1].end, span.end), span.paragraph)
        elif span.start >= found[-1].end:
            cut = text.rfind("\n", found[-1].end, span.start) + 1 or span.start
            found[-1] = Run(found[-1].start, cut, found[-1].paragraph)
            found.append(Run(cut, span.end, span.paragraph))
    if found:
        found[-1] = Run(found[-1].start, len(text), found[-1].paragraph)
    return tuple(found)


def is_broken(text: str) -> bool:
    """Whether a program broke the lines of a text at a width, so that they are no lines of its author."""
    return max((len(line) for line in text.splitlines()), default=0) < NARROW


def pieces(
    text: str, run: Run, statements: Sequence[Span], names: Sequence[Span], *, joined: bool
) -> tuple[Piece, ...]:
    """The characters of a run in pieces. Names within names lead to the longer one. `joined`: line breaks are shown as
    spaces."""
    begun = [each for each in (*statements, *names) if each.start < run.end and run.start < each.end]
    inner = {min(max(offset, run.start), run.end) for each in begun for offset in (each.start, each.end)}
    found = []
    for start, end in pairwise(sorted({run.start, *inner, run.end})):
        resting = [each for each in statements if each.start <= start and end <= each.end]
        named = [each for each in names if each.start <= start and end <= each.end]
        longest = max(named, key=lambda each: each.end - each.start, default=None)
        target = longest or next(iter(resting), None)
        words = BREAK.sub(" ", text[start:end]) if joined else text[start:end]
        path = (path_of(target.target) or "") if target is not None and _can_be_hit(words) else ""
        found.append(Piece(words, path, len(resting), longest is not None))
    return tuple(found)


def _can_be_hit(words: str) -> bool:
    """Whether words are wide enough for a finger: a full stop or a single letter between two links is not."""
    return sum(letter.isalnum() for letter in words) > 1
