"""Where a text's references begin, and what follows them."""

from __future__ import annotations

import re
from typing import Final

from loaders.reading.kinds import Kind
from loaders.reading.layout import Block
from loaders.reading.region_signs import (
    AFTER_REFERENCES,
    NOTES,
    PART_OF_REFERENCES,
    PEER_REVIEW,
    POLICY,
    REFERENCES,
    THANKS,
    THANKS_RUN_IN,
    is_sentence,
)


def mark_back(text: str, whole: list[Block], kinds: list[Kind | None]) -> int:
    """Reference lists, peer review, what follows them. Returns the index of the first such block."""
    current: Kind | None = None
    first = len(whole)
    for index, block in enumerate(whole):
        words = block.text
        if block.length <= 80:
            listed = REFERENCES.match(words) is not None
            part = current is None and PART_OF_REFERENCES.match(words) is not None
            if listed and _in_contents(text, whole, index):
                pass
            elif (listed and _is_list_ahead(whole, index)) or (
                part and _are_entries(text, whole[index + 1 : index + 4])
            ):
                current = Kind.REFERENCES
            elif NOTES.match(words) and _is_list_ahead(whole, index) and index + 1 < len(whole):
                current = Kind.FOOTNOTES
            elif PEER_REVIEW.match(words):
                current = Kind.PEER_REVIEW
                if index + 1 < len(whole) and POLICY.search(_head(text, whole[index + 1])):
                    kinds[index] = Kind.BOILERPLATE
            elif current and AFTER_REFERENCES.match(words):
                current = Kind.BOILERPLATE
        if current in (None, Kind.FOOTNOTES) and kinds[index] is None and block.start * 2 > whole[-1].end:
            _mark_thanks(text, whole, kinds, index)
        if current is None or kinds[index] is Kind.BOILERPLATE:
            continue
        first = min(first, index)
        if (
            current is not Kind.REFERENCES
            and kinds[index] is None
            and block.length < 900
            and POLICY.search(_head(text, block))
        ):
            kinds[index] = Kind.BOILERPLATE
        kinds[index] = kinds[index] or current
    return min(first, _mark_bare_list(text, whole, kinds))


def _in_contents(text: str, whole: list[Block], index: int) -> bool:
    """Whether the word for references only closes a table of contents: prose follows the next heading, and the list
    has its own heading further down."""
    after = whole[index + 1 : index + 3]
    if len(after) < 2 or after[0].length > _HEADING or _YEAR.search(text, after[0].start, after[0].end):
        return False
    prose = after[1].length > _PROSE and is_sentence(text[after[1].start : after[1].end])
    return prose and any(REFERENCES.match(block.text) for block in whole[index + 3 :] if block.length <= _HEADING)


_PROSE: Final = 300  # code points: few references are longer


def _mark_thanks(text: str, whole: list[Block], kinds: list[Kind | None], index: int) -> None:
    """A paragraph that opens with thanks, funds or interests, or those under a heading of these."""
    words = whole[index].text
    if THANKS_RUN_IN.match(words) and whole[index].length > _HEADING:
        kinds[index] = Kind.BOILERPLATE
    elif THANKS.match(words) or (THANKS_RUN_IN.match(words) and whole[index].length <= _HEADING):
        kinds[index] = Kind.BOILERPLATE
        if not THANKS.match(words):
            return
        for n in range(index + 1, min(index + 4, len(whole))):
            if kinds[n] is not None or not text[whole[n].end - 1 : whole[n].end].endswith((".", "!", "?", "”", '"')):
                break
            kinds[n] = Kind.BOILERPLATE


_HEADING: Final = 80  # code points: no heading is longer, as a rule
_ENTRY: Final = re.compile(
    r"(?:\[?\d{1,3}[.\])]{1,2}\s|[A-ZА-ЯІЇЄҐ][^\W\d_]+(?:-[^\W\d_]+)?,?\s[A-ZА-ЯІЇЄҐ]\.)(?=.{0,400}\b(?:19|20)\d\d\b)",
    re.S,
)
_FEWEST: Final = 3  # entries of a list that no heading names


def _mark_bare_list(text: str, whole: list[Block], kinds: list[Kind | None]) -> int:
    """The entries that end a text, where no heading names them; returns the index of the first."""
    end = len(whole)
    while end and kinds[end - 1] is Kind.BOILERPLATE:
        end -= 1
    first = end
    while first and kinds[first - 1] is None and _is_entry(text, whole[first - 1]):
        first -= 1
    if end - first < _FEWEST or first * 2 < len(whole):
        return len(whole)
    for index in range(first, end):
        kinds[index] = Kind.REFERENCES
    return first


def _is_entry(text: str, block: Block) -> bool:
    words = text[block.start : block.end]
    return block.length < 600 and bool(_ENTRY.match(words)) and not is_sentence(words)


def _are_entries(text: str, following: list[Block]) -> bool:
    """Whether what follows a heading reads as references: no sentences, and years in most of them."""
    told = [text[block.start : block.end] for block in following]
    dated = sum(bool(_YEAR.search(words)) for words in told)
    return dated > 1 and all(len(words) < 500 and not is_sentence(words) for words in told)


_YEAR: Final = re.compile(r"\b(?:18|19|20)\d\d\b")


def _head(text: str, block: Block) -> str:
    return text[block.start : min(block.end, block.start + 1000)]


def _is_list_ahead(whole: list[Block], index: int) -> bool:
    """A heading "Sources" in the middle of an article opens no reference list; one after the first third, or before
    numbered lines or lines that begin with a surname and hold a year, does."""
    if index * 3 > len(whole) or whole[index].start * 3 > whole[-1].end:
        return True
    following = whole[index + 1 : index + 4]
    if any(re.match(r"\[?1[.)\]]", block.text) for block in following[:2]):
        return True
    return len(following) > 1 and sum(bool(_SURNAME_AND_YEAR.match(block.text)) for block in following) > 1


_SURNAME_AND_YEAR: Final = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)?,\s[^\W\d_].*\b(?:19|20)\d\d\b", re.S)
