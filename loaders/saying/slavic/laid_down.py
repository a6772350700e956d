"""What a law lays down, told by a passive verb: `Конвенцією передбачено X`, `X закреплено в Конвенции`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from loaders.naming.marks import Mark
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Span
from loaders.saying.slavic.clauses import passage
from loaders.saying.slavic.roles import agents, in_instrumental

_IN: Final = frozenset({"в", "у", "во"})


def laid_down(
    reading: Reading, frame: Frame, first: int, after: int, span: tuple[int, int]
) -> Iterator[tuple[Mark, Span]]:
    """`Конвенцією передбачено …`, `у Конвенції передбачено …`: who does what a passive verb tells, and the words after
    the verb."""
    sentence = reading.sentence
    before = agents(sentence, span[0], first, frame.subjects) or inside(reading, frame, first)
    rest = passage(sentence.words, after, span[1])
    if not before:
        before, rest = _beside(reading, frame, after, span), passage(sentence.words, span[0], first)
    if rest is not None:
        yield from ((doer, rest) for doer in before)


def inside(reading: Reading, frame: Frame, first: int) -> list[Mark]:
    """The instrument or provision in which something is laid down: `у Конвенції передбачено …`."""
    words = reading.sentence.words
    inside = {"instrument", "provision"} & frame.subjects
    if frame.object != "clause" or not inside:
        return []
    return [
        m
        for m in reading.sentence.marks
        if m.kind in inside and m.last <= first and m.first <= 2 and m.first > 0 and words[m.first - 1].lower in _IN
    ][:1]


def _beside(reading: Reading, frame: Frame, after: int, span: tuple[int, int]) -> list[Mark]:
    """The law by which, or in which, it is laid down, right after the verb: `… закреплено в X`, `… передбачено X`."""
    sentence = reading.sentence
    words = sentence.words
    laws = {"instrument", "provision"} & frame.subjects
    near = [m for m in sentence.marks if m.kind in laws and after <= m.first <= min(after + 3, span[1] - 1)][:1]
    return [m for m in near if words[m.first - 1].lower in _IN or in_instrumental(sentence, m)]
