"""Which part of a text is what: what the author says, what is only about the text, what others say of it.

Only body and abstracts speak for the author; notes and reference lists hold works; the frame of a web page, a
journal's policy and a peer review are no evidence of the author's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final

from loaders.reading.languages import language
from loaders.reading.layout import LABEL_START, NOTE_START, SUPERSCRIPTS, Block, blocks, ends_open
from loaders.reading.region_signs import (
    ABSTRACT,
    AFTER_REFERENCES,
    BODY_START,
    CHROME,
    CHROME_TAIL,
    KEYWORDS,
    ONLY_LABEL,
    PEER_REVIEW,
    POLICY,
    REFERENCES,
    is_sentence,
)


class Kind(StrEnum):
    """The kinds of region."""

    FRONT_MATTER = "front-matter"
    ABSTRACT = "abstract"
    KEYWORDS = "keywords"
    BODY = "body"
    FOOTNOTES = "footnotes"
    REFERENCES = "references"
    BOILERPLATE = "boilerplate"
    PEER_REVIEW = "peer-review"


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the text, code points, end exclusive. `language` is that of most of its letters: en, uk or ru."""

    kind: Kind
    start: int
    end: int
    language: str


@dataclass(frozen=True, slots=True)
class Part:
    """A block and the kind of region it lies in."""

    block: Block
    kind: Kind


_LONG: Final = 250  # code points: no line of front matter is longer, as a rule
_FRONT: Final = 30_000  # code points: front matter lies within these
_GAP: Final = 8_000  # code points: between an abstract's label and the next label
_MARK: Final = re.compile(rf"[{SUPERSCRIPTS}]+|\[\^\w{{1,8}}\]")


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
    _mark_notes(text, whole, kinds)
    back = _mark_back(text, whole, kinds)
    _mark_front(text, whole, kinds, back)
    return tuple(Part(block, kind or Kind.BODY) for block, kind in zip(whole, kinds, strict=True))


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
        if block.length <= 200 and CHROME.match(block.text):
            kinds[index] = Kind.BOILERPLATE


def _mark_notes(text: str, whole: list[Block], kinds: list[Kind | None]) -> None:
    """Footnotes: a block that begins with a mark, and what follows it until the body goes on.

    What stands between note n and note n+1 belongs to note n where it is short, cites nothing and note n+1 was
    called for before; after the last note of a page, only an address does.
    """
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


_ADDRESS_ONLY: Final = re.compile(r"<?(?:https?://|www\.|doi:?\s*10\.)\S+>?[.;]?$", re.I)


def _stays_in_note(text: str, whole: list[Block], index: int, words: str) -> bool:
    if _MARK.search(words) or words[:1].islower():
        return False
    note_end = text[max(0, whole[index].end - 60) : whole[index].end]
    before = next((whole[n] for n in range(index - 1, -1, -1) if not NOTE_START.match(whole[n].text)), None)
    cut = before is not None and ends_open(text[max(before.start, before.end - 60) : before.end])
    return bool(_ADDRESS_ONLY.match(words)) or words[0] in '"“«' or (ends_open(note_end) and not cut)


def _mark_back(text: str, whole: list[Block], kinds: list[Kind | None]) -> int:
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


def _mark_front(text: str, whole: list[Block], kinds: list[Kind | None], back: int) -> None:
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
