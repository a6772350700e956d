"""Where a text's references begin, and what follows them."""

from __future__ import annotations

import re

from loaders.reading.kinds import Kind
from loaders.reading.layout import Block
from loaders.reading.region_signs import AFTER_REFERENCES, PEER_REVIEW, POLICY, REFERENCES


def mark_back(text: str, whole: list[Block], kinds: list[Kind | None]) -> int:
    """Reference lists, peer review, what follows them. Returns the index of the first such block."""
    current: Kind | None = None
    first = len(whole)
    for index, block in enumerate(whole):
        words = block.text
        if block.length <= 80:
            if REFERENCES.match(words) and _is_list_ahead(whole, index):
                current = Kind.REFERENCES
            elif PEER_REVIEW.match(words):
                current = Kind.PEER_REVIEW
                if index + 1 < len(whole) and POLICY.search(_head(text, whole[index + 1])):
                    kinds[index] = Kind.BOILERPLATE
            elif current and AFTER_REFERENCES.match(words):
                current = Kind.BOILERPLATE
        if current is None:
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
    return first


def _head(text: str, block: Block) -> str:
    return text[block.start : min(block.end, block.start + 1000)]


def _is_list_ahead(whole: list[Block], index: int) -> bool:
    """A heading "Sources" in the middle of an article opens no reference list; one after the middle, or before
    numbered lines, does."""
    return index * 3 > len(whole) or any(re.match(r"\[?1[.)\]]", block.text) for block in whole[index + 1 : index + 3])
