"""Which part of a text is what: what the author says, what is only about the text, what others say of it.

Only body and abstracts speak for the author; notes and reference lists hold works; the frame of a web page, a
journal's policy and a peer review are no evidence of the author's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from loaders.reading.back_regions import mark_back
from loaders.reading.front_regions import mark_front
from loaders.reading.kinds import Kind, Part
from loaders.reading.languages import language
from loaders.reading.layout import Block, blocks
from loaders.reading.note_regions import mark_notes
from loaders.reading.page_chrome import CHROME_TAIL, LONGEST, is_chrome, is_inserted, running_head
from loaders.reading.region_signs import ABSTRACT

__all__ = ["Kind", "Part", "Region", "parts", "regions"]


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the text, code points, end exclusive. `language` is that of most of its letters: en, uk or ru."""

    kind: Kind
    start: int
    end: int
    language: str


def regions(text: str) -> tuple[Region, ...]:
    """The regions of a text in order, without overlap; what lies between two of them is only white space or a page
    number."""
    found: list[tuple[Kind, int, int]] = []
    for part in parts(text):
        if found and found[-1][0] is part.kind and not _new_abstract(part):
            found[-1] = (part.kind, found[-1][1], part.block.end)
        else:
            found.append((part.kind, part.block.start, part.block.end))
    return tuple(Region(kind, start, end, language(text[start:end])) for kind, start, end in found)


def _new_abstract(part: Part) -> bool:
    return part.kind is Kind.ABSTRACT and bool(ABSTRACT.match(part.block.text))


def parts(text: str) -> tuple[Part, ...]:
    """Each block of the text with its kind."""
    whole = list(_without_tails(text, blocks(text)))
    kinds: list[Kind | None] = [None] * len(whole)
    _mark_chrome(text, whole, kinds)
    mark_notes(text, whole, kinds)
    back = mark_back(text, whole, kinds)
    mark_front(text, whole, kinds, back)
    _mark_inserted(text, whole, kinds)
    return tuple(Part(block, kind or Kind.BODY) for block, kind in zip(whole, kinds, strict=True))


def _mark_inserted(text: str, whole: list[Block], kinds: list[Kind | None]) -> None:
    """What is set between the paragraphs of a body: captions, rows of tables, the heads of pages."""
    heads: dict[str, list[int]] = {}
    for index, block in enumerate(whole):
        if kinds[index] is not None or block.length > LONGEST:
            continue
        if is_inserted(text[block.start : block.end]):
            kinds[index] = Kind.BOILERPLATE
        elif block.length <= _HEAD and (head := running_head(block.text)):
            heads.setdefault(head, []).append(index)
    for places in heads.values():
        if len(places) >= _REPEATED:
            for index in places:
                kinds[index] = Kind.BOILERPLATE


_HEAD: Final = 100  # code points: no head of a page is longer
_REPEATED: Final = 3  # pages that print the same head, at least


def _without_tails(text: str, whole: Iterable[Block]) -> Iterator[Block]:
    """Blocks, with a button's words that stuck to the end of a paragraph made a block of their own."""
    for block in whole:
        start, end = block.lines[-1]
        tail = CHROME_TAIL.search(text, max(start, end - 60), end)
        if tail and tail.start() > start:
            cut = start + len(text[start : tail.start()].rstrip())
            yield Block((*block.lines[:-1], (start, cut)), block.text)
            yield Block(((tail.start(), end),), text[tail.start() : end])
        else:
            yield block


def _mark_chrome(text: str, whole: list[Block], kinds: list[Kind | None]) -> None:
    for index, block in enumerate(whole):
        if block.length <= LONGEST and is_chrome(block.text):
            kinds[index] = Kind.BOILERPLATE
