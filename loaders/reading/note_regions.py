"""Where footnotes stand between the paragraphs of a body."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from loaders.reading.kinds import Kind
from loaders.reading.layout import NOTE_START, SUPERSCRIPTS, Block, ends_open
from loaders.reading.region_signs import REFERENCES

_MARK: Final = re.compile(rf"[{SUPERSCRIPTS}]+|\[\^\w{{1,8}}\]")
_ADDRESS_ONLY: Final = re.compile(r"<?(?:https?://|www\.|doi:?\s*10\.)\S+>?[.;]?$", re.I)


def mark_notes(text: str, whole: list[Block], kinds: list[Kind | None]) -> None:
    """Footnotes: a block that begins with a mark, and what follows it until the body goes on.

    What stands between note n and note n+1 belongs to note n where it is short, cites nothing and note n+1 was
    called for before; after the last note of a page, only an address does.
    """
    _mark_ruled(text, whole, kinds)
    _mark_counted(text, whole, kinds)
    starts = [index for index, block in enumerate(whole) if NOTE_START.match(block.text)]
    for index, following in pairwise([*starts, len(whole)]):
        kinds[index] = Kind.FOOTNOTES
        between = [n for n in range(index + 1, following) if kinds[n] is None]
        if not between:
            continue
        words = " ".join(text[whole[n].start : whole[n].end] for n in between[:4])
        if (
            following < len(whole)
            and len(between) <= 3
            and len(words) < 200
            and _stays_in_note(text, whole, index, words)
        ):
            chosen = between
        else:
            chosen = []
            for n in between:
                if not _ADDRESS_ONLY.match(whole[n].text) or n != index + 1 + len(chosen):
                    break
                chosen.append(n)
        for n in chosen:
            kinds[n] = Kind.FOOTNOTES


def _stays_in_note(text: str, whole: list[Block], index: int, words: str) -> bool:
    if _MARK.search(words) or words[:1].islower():
        return False
    note_end = text[max(0, whole[index].end - 60) : whole[index].end]
    before = next((whole[n] for n in range(index - 1, -1, -1) if not NOTE_START.match(whole[n].text)), None)
    cut = before is not None and ends_open(text[max(before.start, before.end - 60) : before.end])
    return bool(_ADDRESS_ONLY.match(words)) or words[0] in '"“«' or (ends_open(note_end) and not cut)


_RULE: Final = re.compile(r"\W*(?:[*_–—-]\s?){3,}\W*$")
_RULED_NOTE: Final = re.compile(r"\[(?P<number>\d{1,3})\]\.?\s*(?=\S)")


def _mark_ruled(text: str, whole: list[Block], kinds: list[Kind | None]) -> None:
    """Notes with numbers in brackets that a line parts from the body before them, where the body calls for them."""
    ruled = False
    for index, block in enumerate(whole):
        if block.length < _RULE_LENGTH and _RULE.match(block.text):
            ruled = index > 0 and not REFERENCES.match(whole[index - 1].text)
            continue
        note = _RULED_NOTE.match(block.text) if ruled and kinds[index] is None else None
        ruled = note is not None and f"[{note['number']}]" in text[: block.start]
        if ruled:
            kinds[index] = Kind.FOOTNOTES


_RULE_LENGTH: Final = 40


_COUNTED_NOTE: Final = re.compile(r"(?P<number>\d{1,3})\s(?=[A-ZА-ЯІЇЄҐ\"“«*_]|https?:)")
_CITING: Final = re.compile(r"\b(?:[Ii]d\.|[Ii]bid|[Ss]ee\b|supra\b|https?://)|\((?:[^()]{0,60}\s)?(?:19|20)\d\d\)")
_FURTHEST: Final = 20_000  # code points from a note back to the word that calls for it


def _mark_counted(text: str, whole: list[Block], kinds: list[Kind | None]) -> None:
    """Notes whose signs have become plain numbers (`12 See …`, `13 Id.`): rows that count on, where a word before them
    has the number of the first stuck to it, and one of them cites something."""
    row: list[int] = []
    last = 0
    for index in (*range(len(whole)), len(whole)):
        free = index < len(whole) and kinds[index] is None
        number = _number(whole[index]) if free else 0
        if row and ((number and number == last + 1) or (free and whole[index].text[0].islower())):
            row.append(index)
            last = number or last
            continue
        if row and last > _number(whole[row[0]]) and _called_for(text, whole, row):
            for place in row:
                kinds[place] = Kind.FOOTNOTES
        row, last = ([index], number) if number else ([], 0)


def _number(block: Block) -> int:
    note = _COUNTED_NOTE.match(block.text)
    return int(note["number"]) if note else 0


def _called_for(text: str, whole: list[Block], row: list[int]) -> bool:
    start = whole[row[0]].start
    call = re.compile(rf"[^\W\d_][.,;:!?]?[\"”»’')]{{0,2}}{_number(whole[row[0]])}(?![\d%]|[.,]\d)")
    loose = re.compile(rf"[.,;:!?\"”»’')] {_number(whole[row[0]])}(?= [\"“«A-Z]|\s*$)", re.M)
    cites = any(_CITING.search(text, whole[place].start, whole[place].end) for place in row)
    return cites and any(sign.search(text, max(0, start - _FURTHEST), start) is not None for sign in (call, loose))
