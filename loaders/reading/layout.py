"""Lines and blocks: where a text's paragraphs are, whatever the program that made the file did to its lines.

A block is one paragraph, heading, list item or note as a tuple of lines. Blank lines mean something only where lines
were broken at a width and few of them are followed by one: some files have one after each printed line.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import Final, TypeAlias

Line: TypeAlias = tuple[int, int]  # code points of the text, white space at both ends left out

_LINE: Final = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_PAGE_NUMBER: Final = re.compile(
    r"(?:[-–—]\s*)?(?:page\s+|p\.\s*|стр\.?\s*|с\.\s*)?\d{1,4}(?:\s+(?:of|из|із|/)\s*\d{1,4})?(?:\s*[-–—])?$", re.I
)
SUPERSCRIPTS: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
HIGH: Final = str.maketrans("0123456789", SUPERSCRIPTS)  # for `translate`: digits set high
PLAIN: Final = str.maketrans(SUPERSCRIPTS, "0123456789")
# A number set high, as pages and formulas write it: `<sup>3</sup>`, `$^{3}$`, `^3`.
SET_HIGH: Final = (
    r"<sup>\s?\d{1,3}\s?</sup>|\$\s?\^\s?\{?\s?\d{1,3}\s?\}?\s?\$|"
    r"(?<=[^\W\d_.,;:”\"’)\s]{2}[.,;:”\"’)])\^\d{1,3}\b\^?|(?<=[^\W\d_]{3})\^\d{1,3}\b\^?"
)
NOTE_START: Final = re.compile(
    rf"(?:([{SUPERSCRIPTS}]+)|\[\^(\w{{1,8}})\]:?|"
    r"<sup>\s?(\d{1,3})\s?</sup>|\$\s?\^\s?\{?\s?(\d{1,3})\s?\}?\s?\$)\s*(?=\S)"
)
LIST_START: Final = re.compile(
    r"(?:\[?(?P<number>\d{1,3})[.)\]](?!\d)|(?P<letter>[a-zа-яіїє]|[ivx]{2,4})\)|"
    r"\((?P<inner>\d{1,3}|[a-zа-я]|[ivx]{2,4})\)|(?P<sign>[ivx]{1,4}|[A-H])[.)](?=\s[a-z])"
    r"|(?P<bullet>[•*▪◦●■‣⁃\uf0b7\uf0a7\uf02d\uf0d8·]|[-–—](?=\s|[a-zа-я])))\s*(?=\S)"
)
LABEL_START: Final = re.compile(
    r"[\W_]{0,4}(?:abstract|a b s t r a c t|annotation|summary|key\s?-?words?|index terms|анотація|аннотация|"
    r"резюме|реферат|ключевые слова|ключові слова)\b",
    re.I,
)
_JOINING_ITEMS: Final = re.compile(r";\s(?:and|or|and/or|та|або|и|или)\s*$", re.I)  # `…; and`: the next item follows
_TERMINAL: Final = ".!?;:…"
_CLOSERS: Final = "\"'”’»)]*_" + SUPERSCRIPTS
_CUT_NAME: Final = re.compile(r"(?:[\[(\s][A-ZА-ЯІЇЄҐ]\.|\[[^\]]{0,40})$")  # `[B.`: a name or bracket goes on
_OF_RECORD: Final = re.compile(r"(?:УДК|UDC|DOI|ISSN|JEL)\b", re.I)  # a line that holds a number and nothing else
_LONE_ADDRESS: Final = re.compile(r"(?:DOI:?\s)?https?://\S+")
_CUT_WORD: Final = re.compile(r"[^\W\d_]-\s*\n")
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together. `text` is their first line, as far as rules look at it (200 code points), without
    invisible characters and with single plain spaces."""

    lines: tuple[Line, ...]
    text: str

    @property
    def start(self) -> int:
        return self.lines[0][0]

    @property
    def end(self) -> int:
        return self.lines[-1][1]

    @property
    def length(self) -> int:
        return sum(end - start for start, end in self.lines)


def lines(text: str) -> list[Line]:
    """The lines that hold more than white space, in order."""
    found = []
    for match in _LINE.finditer(text):
        whole = match.group()
        inner = whole.strip(" \t\xa0\u3000\ufeff\u200b\u202f")
        if inner and not inner.isspace():
            start = match.start() + whole.index(inner[0])
            found.append((start, start + len(inner)))
    return found


def ends_open(words: str) -> bool:
    """Whether a paragraph that ends in these words must go on: no full stop, colon or the like at its end."""
    bare = _JOINING_ITEMS.sub(";", words).rstrip(_CLOSERS + " ")
    return not bare or bare[-1] not in _TERMINAL


def starts_inside(words: str) -> bool:
    """Whether these words can only continue a sentence: they begin with a small letter or a comma.

    >>> starts_inside("ensuring the security"), starts_inside("Thus"), starts_inside("a) first")
    (True, False, False)
    """
    if not words or LIST_START.match(words):
        return False
    return words[0].islower() or words[0] in ",;)%"


def is_page_number(words: str) -> bool:
    """Whether a line is nothing but the number of a page."""
    return len(words) < 20 and bool(_PAGE_NUMBER.match(words))


def _is_year(text: str, row: Line) -> bool:
    """Whether a lone number on a cover, with a blank line above and below, is the year of the text."""
    start, end = row
    if start > _COVER or not _YEAR.fullmatch(text, start, end):
        return False
    return text[:start].rstrip(" ").endswith("\n\n") and text[end : end + 8].lstrip(" ").startswith("\n\n")


_COVER: Final = 1_500  # code points
_YEAR: Final = re.compile(r"(?:19[5-9]|20[0-4])\d")


def wrapped_width(text: str, rows: list[Line]) -> int:
    """The width (code points) at which a program broke the lines of this text; 0 where lines are whole paragraphs."""
    long = [row for row in rows if row[1] - row[0] >= 40 and not _is_table_row(text, row)]
    if len(long) < 6:
        return 0
    lengths = sorted(end - start for start, end in long)
    width = lengths[len(lengths) * 9 // 10]
    broken = sum(ends_open(text[end - 8 : end]) for _, end in long)
    return width if width <= 140 and broken * 10 > len(long) * 4 else 0


def _is_table_row(text: str, row: Line) -> bool:
    """Whether a line is cells parted by `|`."""
    return text.find(" | ", *row) > 0 or text[row[0]] == "|"


def blocks(text: str) -> list[Block]:
    """The text's paragraphs, headings, list items and notes, page numbers left out.

    Where lines are paragraphs each line is a block; where a program broke lines at a width they are joined again.
    """
    rows = [
        row
        for row in lines(text)
        if not is_page_number(text[row[0] : min(row[1], row[0] + 20)]) or row[1] - row[0] > 20 or _is_year(text, row)
    ]
    width = wrapped_width(text, rows)
    if not width:
        return [_block(text, group) for group in _with_cut_words(text, rows)]
    found: list[Block] = []
    current: list[Line] = []
    gaps = _gaps(text, rows)
    trusted = len(gaps) * _LONGEST_PARAGRAPH >= len(rows)
    for row in rows:
        if current and (_is_break(text, current, row, width, trusted) or _is_parted(text, current, row, gaps)):
            found.append(_block(text, current))
            current = []
        current.append(row)
    return [*found, _block(text, current)] if current else found


def _gaps(text: str, rows: list[Line]) -> frozenset[Line]:
    """The lines before which a blank line parts paragraphs; none where blank lines stand after most lines."""
    found = frozenset(row for before, row in itertools.pairwise(rows) if text.count("\n", before[1], row[0]) > 1)
    return found if len(found) * 2 < len(rows) else frozenset()


_LONGEST_PARAGRAPH: Final = 12  # lines: where blank lines are rarer, they do not part all paragraphs


def _is_parted(text: str, current: list[Line], row: Line, gaps: frozenset[Line]) -> bool:
    return row in gaps and not _goes_on(text, current, row)


def _goes_on(text: str, current: list[Line], row: Line) -> bool:
    """Whether a line after a blank one continues a sentence that something, a page's end or a note, has cut; not what
    follows a note: that is the body's."""
    start, end = current[-1]
    if NOTE_START.match(text[current[0][0] : current[0][0] + 20]):
        return False
    after = text[row[0] : min(row[1], row[0] + 200)]
    return ends_open(text[max(start, end - 60) : end]) and starts_inside(after)


def _with_cut_words(text: str, rows: list[Line]) -> list[list[Line]]:
    """Lines that are paragraphs, each with the line that goes on with a word it cut, or with what its last word asks
    for: an article, a preposition or `and` ends no paragraph."""
    found: list[list[Line]] = []
    for row in rows:
        if found and (_is_cut(text, found[-1][-1], row) or _asks_on(text, found[-1][-1], row)):
            found[-1].append(row)
        else:
            found.append([row])
    return found


def _is_cut(text: str, last: Line, row: Line) -> bool:
    """Whether a line ends inside a word, with which the next one goes on."""
    return _CUT_WORD.match(text, last[1] - 2) is not None and text[row[0]].islower()


_ASKING: Final = re.compile(r"\s(?:the|an?|of|on|in|for|to|with|from|and|or|between|into|against|its|their)$", re.I)
_LONG_LINE: Final = 60  # code points: a shorter one may be a heading or a title on two lines


def _asks_on(text: str, last: Line, row: Line) -> bool:
    """Whether a long line ends in a word that ends no sentence, and the next one is no item, note or row of a table."""
    if last[1] - last[0] < _LONG_LINE or text.count("\n", last[1], row[0]) != 1 or not _ASKING.search(text, *last):
        return False
    after = text[row[0] : min(row[1], row[0] + 40)]
    signs = LIST_START.match(after) or NOTE_START.match(after) or LABEL_START.match(after)
    return after[0].isalpha() and not signs and not _is_table_row(text, last) and not _is_table_row(text, row)


def _block(text: str, rows: list[Line]) -> Block:
    start, end = rows[0]
    return Block(tuple(rows), " ".join(_INVISIBLE.sub("", text[start : min(end, start + 200)]).split()))


def _counts_on(text: str, first: Line, number: int) -> bool:
    """Whether a block is the item of a list before this number."""
    item = LIST_START.match(text, first[0], first[1])
    return item is not None and 0 < _item_number(item) == number - 1


def _item_number(item: re.Match[str]) -> int:
    """The number of an item, 0 where a letter or a sign marks it."""
    printed = item.group("number") or item.group("inner") or ""
    return int(printed) if printed.isdigit() else 0


def _is_break(text: str, current: list[Line], row: Line, width: int, trusted: bool) -> bool:
    """Whether a new paragraph begins with `row`, in a text whose lines were broken at `width`; `trusted` says that
    blank lines part its paragraphs, so that a short line is no sign."""
    start, end = current[-1]
    if _is_table_row(text, row) or _is_table_row(text, current[-1]):
        return True
    last = text[max(start, end - 60) : end]
    after = text[row[0] : min(row[1], row[0] + 200)]
    if NOTE_START.match(after) or LABEL_START.match(after):
        return True
    closed = not ends_open(last) and not _CUT_NAME.search(last)
    item = LIST_START.match(after)
    short = end - start < 0.8 * width
    if item and _counts_on(text, current[0], _item_number(item)):
        return True
    number = int(item.group("number") or 0) if item else 0
    # `… two: 1) …; 2) …`: an item inside a sentence, with which a line happens to begin.
    inside = trusted and number > 1 and after[len(str(number))] == ")"
    if (
        item
        and not inside
        and (closed or (short and item.group("number")) or (item.group("bullet") and after[0] not in "-–—"))
    ):
        return True
    if len(current) == 1 and (
        _OF_RECORD.match(text, start, end) or (_LONE_ADDRESS.fullmatch(text, start, end) and after[:1].isupper())
    ):
        return True
    if after[:1].islower():
        # What goes on in small letters after a note that is complete is the body's.
        return closed and bool(NOTE_START.match(text[current[0][0] : current[0][0] + 20]))
    if closed:
        return short and not trusted
    # A short line without a full stop, the first of its block: a heading, or a line of the front matter.
    return len(current) == 1 and end - start < 0.7 * width
