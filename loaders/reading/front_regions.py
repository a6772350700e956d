"""Where a text's front matter ends: abstracts, keywords, and the lines about the text before its body."""

from __future__ import annotations

import re
from typing import Final

from loaders.reading.kinds import Kind
from loaders.reading.layout import LABEL_START, Block
from loaders.reading.notices import NOTICE, bare, is_biography, is_contents, is_numbered
from loaders.reading.region_signs import (
    AFFILIATION,
    AUTHOR_NOTE,
    BARE_LABEL,
    BODY_START,
    FIRST_PAGE,
    FIRST_PAGE_RIGHTS,
    FRONT_SIGN,
    HOMEPAGE,
    KEYWORDS,
    ONLY_LABEL,
    POLICY,
    VOLUME_LINE,
    is_sentence,
)

_LONG: Final = 250  # code points: no line of front matter is longer, as a rule
_PAST_TITLE: Final = 120  # code points: a first line as long as this that ends and reads as a sentence is no title
_FRONT: Final = 30_000  # code points: front matter lies within these
_NOTED: Final = 40  # blocks: notes on authors and the line of the volume stand within these
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
    for index in range(min(back, max(end, _NOTED))):
        words = whole[index].text
        if kinds[index] is Kind.FOOTNOTES and (index < end and AFFILIATION.search(words)):
            kinds[index] = Kind.FRONT_MATTER  # `¹ Department of Law`: the affiliation of a number
        elif kinds[index] is None and index >= end:
            if BODY_START.match(words):
                break
            if AUTHOR_NOTE.match(words) or VOLUME_LINE.match(words):
                kinds[index] = Kind.FRONT_MATTER
    _mark(kinds, 0, end, Kind.FRONT_MATTER)
    _mark_first_page(whole, kinds, end, min(back, max(end, _NOTED)))


def _mark_first_page(whole: list[Block], kinds: list[Kind | None], first: int, last: int) -> None:
    """The foot of a first page, and what stands over its title, where they come inside the body: the author to write
    to, the journal with its page, the DOI, rights."""
    for index in range(first, last):
        words = whole[index].text
        below = whole[index + 1].text if index + 1 < last else ""
        if kinds[index] is not None:
            continue
        if FIRST_PAGE.fullmatch(words) or (HOMEPAGE.match(below) and whole[index].length <= _PAST_TITLE):
            kinds[index] = Kind.FRONT_MATTER
        elif FIRST_PAGE_RIGHTS.fullmatch(words):
            kinds[index] = Kind.BOILERPLATE


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
    _mark_unlabelled_abstracts(text, whole, kinds, labels)
    for index, following in zip(labels, [*labels[1:], None], strict=True):
        block = whole[index]
        keywords = bool(KEYWORDS.match(block.text))
        kind = Kind.KEYWORDS if keywords else Kind.ABSTRACT
        last = index + 1
        if ONLY_LABEL.match(block.text) and block.length < 40 and last < back:
            last = (
                _keyword_lines(whole, kinds, last, back if following is None else following) if keywords else last + 1
            )
            until = index if keywords or following is None else following
            while last < until and is_sentence(text[whole[last].start : whole[last].end]):
                last += 1
        elif not keywords and following is not None:
            last = following
        _mark(kinds, index, last, kind)
        if keywords and following is not None:
            _mark(kinds, last, following, Kind.FRONT_MATTER)
        end = last
    return _after_labels(text, whole, kinds, end, back)


def _mark_unlabelled_abstracts(text: str, whole: list[Block], kinds: list[Kind | None], labels: list[int]) -> None:
    """Prose that stands right before a list of keywords is an abstract, though nothing calls it one."""
    for label in labels:
        if not KEYWORDS.match(whole[label].text):
            continue
        place = label - 1
        while place >= 0 and kinds[place] is None and place not in labels:
            words = whole[place].text
            if FRONT_SIGN.match(words) or NOTICE.match(words) or not is_sentence(text[slice(*_span(whole[place]))]):
                break
            kinds[place] = Kind.ABSTRACT
            place -= 1


def _span(block: Block) -> tuple[int, int]:
    return block.start, block.end


def _is_front_line(block: Block) -> bool:
    return block.length < _LONG and bool(FRONT_SIGN.match(block.text))


def _is_outside(text: str, block: Block) -> bool:
    """Whether a line is about the text and no part of it: a label, a note on an author, the line of a volume."""
    return _is_front_line(block) or bool(AUTHOR_NOTE.match(block.text) and block.length < 2 * _LONG)


def _after_labels(text: str, whole: list[Block], kinds: list[Kind | None], end: int, back: int) -> int:
    """The block the body begins with, after abstract and keywords: what stands before a heading that opens a body, as
    far as it is no prose; else what labels name, each with the line it labels, and the policy of the journal."""
    opening = next(
        (n for n in range(end, min(end + _BETWEEN, back)) if kinds[n] is None and BODY_START.match(whole[n].text)), None
    )
    if opening is not None and not any(_is_prose(text, whole[n]) for n in range(end, opening) if kinds[n] is None):
        return opening
    while end < back:
        block = whole[end]
        if kinds[end] is not None:
            end += 1
        elif _is_outside(text, block):
            labelled = block.length < 40 and bool(BARE_LABEL.match(block.text))
            end += 2 if labelled and end + 1 < back and whole[end + 1].length < 2 * _LONG else 1
        elif block.length < 2 * _LONG and POLICY.search(text[block.start : block.end]):
            kinds[end] = Kind.BOILERPLATE
            end += 1
        else:
            break
    return end


_BETWEEN: Final = 15  # blocks between the keywords and the heading of the body


def _is_prose(text: str, block: Block) -> bool:
    words = text[block.start : block.end]
    return not _is_outside(text, block) and (block.length >= 2 * _LONG or is_sentence(words)) and not _cites(words)


def _cites(words: str) -> bool:
    """Whether a block is a reference: it names a DOI, pages or a volume."""
    return bool(re.search(r"\bdoi\b|10\.\d{4,9}/|//|\bpp?\.\s?\d|\d\(\d+\)", words, re.I))


def _keyword_lines(whole: list[Block], kinds: list[Kind | None], first: int, back: int) -> int:
    """The block after the keywords that stand one on a line, from `first` on."""
    end = first + 1
    if end > back or re.search(r"[,;·•|]", whole[first].text) or whole[first].length > _KEYWORD:
        return end
    while end < min(back, first + 12):
        block = whole[end]
        words = block.text
        if block.length > _KEYWORD or words.endswith(".") or kinds[end] is not None:
            break
        if LABEL_START.match(words) or BODY_START.match(words) or FRONT_SIGN.match(words) or words[:1].isdigit():
            break
        end += 1
    return end


_KEYWORD: Final = 60  # code points: no keyword is longer, as a rule


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
    sentence (news have short ones); what is said of the copy or of the author before it is passed over."""
    index, sayings = 0, list[int]()
    while index < back and whole[index].start <= _FRONT:
        block = whole[index]
        words = text[block.start : block.end]
        if is_contents(block.text):
            after = _after_contents(text, whole, index, back)
            for place in range(index, after):
                kinds[place] = kinds[place] or Kind.BOILERPLATE
            index = after
            continue
        if kinds[index] is None and index > 0 and _is_biography(whole, index, words):
            sayings.append(index)
            index += 1
            continue
        sentence = is_sentence(words) and (index > 0 or block.length >= _PAST_TITLE)
        long = block.length >= _LONG or sentence
        titled = index == 0 and len(block.text.split()) > _NAMED and not sentence
        opens = bool(BODY_START.match(block.text)) and not titled  # `Introduction to the Law of …`
        if kinds[index] is None and (opens or long) and not NOTICE.match(block.text):
            return _with_heading(whole, kinds, index, sayings)
        index += 1
    return 0


_NAMED: Final = 4  # words after which a first line that opens with `Introduction` is a title


def _is_biography(whole: list[Block], index: int, words: str) -> bool:
    """Whether a block that ends as a sentence tells who a person is whom a line above names."""
    ends = words.rstrip('*_ ”"').endswith((".", "!", ")"))
    return ends and is_biography(words, [each.text for each in whole[:index] if each.length < _PAST_TITLE])


def _with_heading(whole: list[Block], kinds: list[Kind | None], index: int, sayings: list[int]) -> int:
    """The block the body begins with, its heading included; what is said of authors before it is read as sentences."""
    for place in sayings:
        kinds[place] = Kind.BODY
    previous = index - 1
    above = whole[previous].text if previous >= 0 else ""
    if BODY_START.match(above) or (previous > 0 and whole[previous].length < _PAST_TITLE and is_numbered(above)):
        return previous
    return _opening(whole, index)


def _after_contents(text: str, whole: list[Block], index: int, back: int) -> int:
    """The block after a table of contents: the first that prints one of its lines again, or reads as prose."""
    seen: set[str] = set()
    for place in range(index + 1, min(index + 1 + _CONTENTS, back)):
        block = whole[place]
        words = text[block.start : block.end]
        if block.length >= _LONG or is_sentence(words) or NOTICE.match(block.text) or bare(block.text) in seen:
            return place
        seen.add(bare(block.text))
    return index + 1


_CONTENTS: Final = 60  # blocks that a table of contents has at most


def _opening(whole: list[Block], index: int) -> int:
    """The block in which a sentence begins that a blank line or a page number cuts before block `index`."""
    while index > 0 and not next((letter for letter in whole[index].text if letter.isalpha()), "a").isupper():
        index -= 1
    return index
