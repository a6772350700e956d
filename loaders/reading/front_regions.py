"""Where a text's front matter ends: abstracts, keywords, and the lines about the text before its body."""

from __future__ import annotations

import re
from typing import Final

from loaders.reading.kinds import Kind
from loaders.reading.layout import LABEL_START, Block
from loaders.reading.region_signs import BODY_START, KEYWORDS, ONLY_LABEL, is_sentence

_LONG: Final = 250  # code points: no line of front matter is longer, as a rule
_FRONT: Final = 30_000  # code points: front matter lies within these
_GAP: Final = 8_000  # code points: between an abstract's label and the next label


def mark_front(text: str, whole: list[Block], kinds: list[Kind | None], back: int) -> None:
    labels = _front_labels(whole, back)
    if labels:
        end = _mark_labelled(text, whole, kinds, labels, back)
    elif _is_lone_abstract(whole, kinds, back):
        if _is_title(whole, kinds):
            kinds[0] = Kind.FRONT_MATTER
        _mark(kinds, 0, back, Kind.ABSTRACT)
        return
    else:
        end = _unlabelled_front(text, whole, kinds, back)
    _mark(kinds, 0, end, Kind.FRONT_MATTER)


def _mark(kinds: list[Kind | None], start: int, end: int, kind: Kind) -> None:
    for index in range(start, end):
        kinds[index] = kinds[index] or kind


def _front_labels(whole: list[Block], back: int) -> list[int]:
    """Indexes of the blocks that open an abstract or a list of keywords, as far as the front matter goes."""
    found: list[int] = []
    for index, block in enumerate(whole[:back]):
        limit = whole[found[-1]].start + _GAP if found else _FRONT
        if block.start > limit or (found and BODY_START.match(block.text)):
            break
        if LABEL_START.match(block.text):
            found.append(index)
    return found


def _mark_labelled(text: str, whole: list[Block], kinds: list[Kind | None], labels: list[int], back: int) -> int:
    """Abstracts and keywords after their labels; returns the index of the block the body begins with. An abstract under
    a label goes on, paragraph by paragraph, as far as these read as sentences and a further label follows."""
    end = labels[0]
    for index, following in zip(labels, [*labels[1:], None], strict=True):
        block = whole[index]
        keywords = bool(KEYWORDS.match(block.text))
        kind = Kind.KEYWORDS if keywords else Kind.ABSTRACT
        last = index + 1
        if ONLY_LABEL.match(block.text) and block.length < 40 and last < back:
            last += 1
            until = index if keywords or following is None else following
            while last < until and is_sentence(text[whole[last].start : whole[last].end]):
                last += 1
        elif not keywords and following is not None:
            last = following
        _mark(kinds, index, last, kind)
        if keywords and following is not None:
            _mark(kinds, last, following, Kind.FRONT_MATTER)
        end = last
    while end < back and (kinds[end] is not None or _is_front_line(whole[end])):
        end += 1
    return end


_FRONT_SIGN: Final = re.compile(
    r"(?:doi|udc|удк|edn|issn|isbn|jel|orcid|received|accepted|published|submitted|for citation|cite this|citation:|"
    r"how to cite|для цитирования|для цитування|поступила|надійшла|статья поступила|copyright|©|https?://|"
    r"this article is|original (?:text|article|paper)|corresponding author|e-?mail)",
    re.I,
)


def _is_front_line(block: Block) -> bool:
    return block.length < _LONG and bool(_FRONT_SIGN.match(block.text))


def _is_lone_abstract(whole: list[Block], kinds: list[Kind | None], back: int) -> bool:
    """A file that holds an abstract and nothing else: one or two paragraphs, no reference list."""
    own = [block for index, block in enumerate(whole) if kinds[index] is None]
    return (
        back == len(whole)
        and 0 < len(own) <= 2
        and sum(block.length for block in own) < 6000
        and own[-1].length > _LONG
    )


def _is_title(whole: list[Block], kinds: list[Kind | None]) -> bool:
    """Whether a text of several blocks begins with one of a title's length, which ends as no sentence does and is no
    sentence that a blank line, a page number or a note cuts."""
    first, *others = whole
    following = next((b for b, kind in zip(others, kinds[1:], strict=True) if kind is None and b.length > 4), None)
    if following is None or following.text[:1].islower() or first.length >= _LONG or len(first.text.split()) < 2:
        return False
    return not first.text.rstrip().endswith((".", "?", "!", ":", ";", ","))


def _unlabelled_front(text: str, whole: list[Block], kinds: list[Kind | None], back: int) -> int:
    """Without labels the body begins at its first heading, or at the first paragraph of some length or that is a whole
    sentence (news have short ones)."""
    for index, block in enumerate(whole[:back]):
        if block.start > _FRONT:
            return 0
        long = block.length >= _LONG or (index > 0 and is_sentence(text[block.start : block.end]))
        if kinds[index] is None and (BODY_START.match(block.text) or long):
            previous = index - 1
            is_heading = previous >= 0 and BODY_START.match(whole[previous].text)
            return previous if is_heading else index
    return 0
