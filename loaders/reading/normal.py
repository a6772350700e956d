"""Normal text: the words of some lines without the accidents of layout, and the way back to the code points.

White space is folded; soft hyphens, invisible characters, emphasis signs, addresses of links and footnote marks are
taken out; words that a
line end cut are joined; ligatures are spelt out. Each code point of the normal text knows where it was read.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from loaders.reading.layout import PLAIN, SET_HIGH, SUPERSCRIPTS, Line

Run: TypeAlias = tuple[int, int, int, int]  # start in the normal text, start in the source, length there, length here

_ODD: Final = re.compile(
    r"\s{2,}|[^\S ]"
    "|[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]+"
    rf"|(?P<mark>(?:(?<!\d)|(?<=[12]\d\d\d))[{SUPERSCRIPTS}]+|\[\^\w{{1,8}}\]|{SET_HIGH})"
    r"|\*+"
    r"|(?m:^)#{1,6}[ \t]+"
    "|[\ufb00-\ufb06]"
    "|[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd]"
    r"|(?<=[^\W\d_])- (?=[^\W\d_])"
    r"|(?P<link>(?<!!)\[(?=[^\[\]\n]{1,300}\]\(https?://[^\s()]+\))|(?<=[^\[\]])\]\(https?://[^\s()]+\))"
)
# What every match of `_ODD` holds; a line without it is copied as it stands.
_ODD_SIGN: Final = re.compile(
    "[\x00-\x1f\x7f-\xa0\xad\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u2066-\u2069\u3000\ufb00-\ufb06\ufeff\ufffd"
    rf"#*{SUPERSCRIPTS}]"
)
_ODD_PAIRS: Final = ("  ", "- ", "[^", "](", "<sup>", "^")
_LIGATURES: Final = dict(
    zip("\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06", ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True)
)
_AROUND: Final = re.compile(r"</?sup>|[\[\]^${}\s]")  # what typesetting puts around the number of a note
_UNITS: Final = re.compile(r"(?:^|[\s\d])(?:k|c|m|d)?m$|(?:^|\s)\d*км$|(?:^|\s)\d*м$")
_AND: Final = re.compile(r"(?:and|or|to|und|і|й|та|або|чи|и|или)\b")
_WORD: Final = re.compile(r"[^\W\d_]+\Z")
_FIRST_WORD: Final = re.compile(r"[^\W\d_]+")
_ORDINAL: Final = re.compile(r"(?:st|nd|rd|th)\b")


@dataclass(frozen=True, slots=True)
class Mark:
    """A call for a footnote: its number as printed in plain digits, its place in the normal text (between code
    points), and its own code points in the source."""

    number: str
    position: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NormalText:
    """Words and where they were read. `runs` are in order and cover `text` but for spaces between lines."""

    text: str
    runs: tuple[Run, ...]
    marks: tuple[Mark, ...]
    pieces: tuple[Line, ...]

    def source_span(self, start: int, end: int) -> tuple[Line, ...]:
        """The code points of the source that positions `start` to `end` (exclusive) were read from: one span, or one
        for each piece where a footnote or a page break lies between.

        Raises ValueError where the span is empty or leaves the normal text.
        """
        return source_span(self.text, self.runs, self.pieces, start, end)

    def part(self, start: int, end: int) -> NormalText:
        """The normal text of positions `start` to `end`, white space at its ends left out."""
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        low = max(bisect_right(self.runs, (start, 1 << 60)) - 1, 0)
        runs: list[Run] = []
        for begin, source, length, own in self.runs[low:]:
            if begin >= end:
                break
            if begin + own <= start:
                continue
            if length != own:
                runs.append((begin - start, source, length, own))
                continue
            cut = max(start - begin, 0)
            kept = min(end - begin, own) - cut
            runs.append((begin + cut - start, source + cut, kept, kept))
        marks = tuple(
            Mark(mark.number, min(mark.position, end) - start, mark.start, mark.end)
            for mark in self.marks
            if start < mark.position <= end + 1 or mark.position == start == 0
        )
        pieces = self.source_span(start, end)
        return NormalText(self.text[start:end], tuple(runs), marks, pieces)


def source_span(text: str, runs: tuple[Run, ...], pieces: tuple[Line, ...], start: int, end: int) -> tuple[Line, ...]:
    """See `NormalText.source_span`."""
    if not 0 <= start < end <= len(text):
        raise ValueError(f"span {start}-{end} is outside 0-{len(text)}")
    first = max(bisect_right(runs, (start, 1 << 60)) - 1, 0)
    begin, source, length, own = runs[first]
    if begin <= start and end <= begin + own and length == own:  # most spans lie in one run
        return ((source + start - begin, source + end - begin),)
    spans: dict[int, tuple[int, int]] = {}
    for index in range(first, len(runs)):
        begin, source, length, own = runs[index]
        if begin >= end:
            break
        if begin + own <= start:
            continue
        whole = length != own
        low = source if whole else source + max(start - begin, 0)
        high = source + length if whole else source + min(end - begin, own)
        piece = bisect_right(pieces, (low, 1 << 60)) - 1
        known = spans.get(piece)
        spans[piece] = (known[0] if known else low, high)
    if not spans:  # only a space between two lines
        return source_span(text, runs, pieces, start, end + 1)
    return tuple(spans[piece] for piece in sorted(spans))


def normal_text(
    text: str,
    pieces: Sequence[Sequence[Line]],
    vocabulary: Container[str] = frozenset(),
    marks: bool = True,
    links: bool = True,
) -> NormalText:
    """The normal text of some lines of `text`.

    `pieces` are groups of lines; between two groups something foreign stands (a footnote, a page number).
    `vocabulary` holds the text's words in lower case: a word cut at a line end loses its hyphen where the joined word
    is known. Without `marks`, superscripts stay what they are (a reference list uses them otherwise);
    without `links`, so do the addresses of links.
    """
    writer = _Writer(text, vocabulary, marks, links)
    for piece in pieces:
        for line in piece:
            writer.line(line)
    spans = tuple((piece[0][0], piece[-1][1]) for piece in pieces)
    return NormalText("".join(writer.out), tuple(writer.runs), tuple(writer.marks), spans)


class _Writer:
    """Collects the normal text of line after line."""

    def __init__(self, text: str, vocabulary: Container[str], marks: bool, links: bool) -> None:
        self.source = text
        self.vocabulary = vocabulary
        self.keep_marks = not marks
        self.keep_links = not links
        self.out: list[str] = []
        self.runs: list[Run] = []
        self.marks: list[Mark] = []
        self.length = 0
        self.last = ""
        self.cells = False  # whether tabs part the cells of a row in this line

    def line(self, line: Line) -> None:
        start, end = line
        if self.length:
            self._join(start, end)
        position = start
        words = self.source[start:end]
        if _ODD_SIGN.search(words) is None and not any(pair in words for pair in _ODD_PAIRS):
            self._copy(start, end)
            return
        self.cells = words.count("\t") > 1
        for odd in _ODD.finditer(self.source, start, end):
            self._copy(position, odd.start())
            self._odd(odd, end)
            position = odd.end()
        self._copy(position, end)

    def _add(self, words: str, source: int, length: int) -> None:
        self.runs.append((self.length, source, length, len(words)))
        self.out.append(words)
        self.length += len(words)
        self.last = words[-1]

    def _copy(self, start: int, end: int) -> None:
        if start < end and self.source[start] == " " and self.last in ("", " "):
            start += 1
        if start < end:
            self._add(self.source[start:end], start, end - start)

    def _space(self, start: int, end: int) -> None:
        if self.last not in ("", " "):
            self._add(" ", start, end - start)

    def _odd(self, odd: re.Match[str], end: int) -> None:
        sign = odd.group()
        if odd.group("link"):
            if self.keep_links:
                self._add(sign, odd.start(), len(sign))
        elif odd.group("mark"):
            self._mark(odd, end)
        elif sign[0] in _LIGATURES:
            self._add(_LIGATURES[sign[0]], odd.start(), 1)
        elif sign == "- ":
            self._inner_hyphen(odd)
        elif sign[0] == "*":
            around = self.source[max(odd.start() - 1, 0) : odd.start()] + self.source[odd.end() : odd.end() + 1]
            if len(sign) == 1 and (len(around) < 2 or around.isspace() or around.isdigit()) and around.strip() == "":
                self._add(sign, odd.start(), 1)
        elif self.cells and sign[0] == "\t" and self.last not in ("", " "):
            self._add(" | ", odd.start(), odd.end() - odd.start())
        elif sign[0].isspace() or sign[0] < " " or "\x7f" <= sign[0] <= "\x9f" or sign[0] == "\ufffd":
            self._space(odd.start(), odd.end())

    def _inner_hyphen(self, odd: re.Match[str]) -> None:
        """`e- document` loses its space; `content- and service providers` keeps it."""
        if _AND.match(self.source, odd.end()) or not self.source[odd.end()].islower():
            self._add("- ", odd.start(), 2)
        else:
            self._add("-", odd.start(), 1)

    def _mark(self, odd: re.Match[str], end: int) -> None:
        before = "".join(self.out[-2:])[-8:]
        if self.keep_marks or (odd.group()[0] in "²³" and len(odd.group()) == 1 and _UNITS.search(before)):
            self._add(odd.group(), odd.start(), odd.end() - odd.start())
            return
        number = _AROUND.sub("", odd.group()).translate(PLAIN)
        self.marks.append(Mark(number, self.length, odd.start(), odd.end()))
        following = self.source[odd.end() : odd.end() + 1] if odd.end() < end else ""
        if following.isalnum():
            self._space(odd.start(), odd.end())

    def _join(self, start: int, end: int) -> None:
        """What stands between two lines: a space, nothing after a soft hyphen, or a mended word."""
        before = self.source[self.runs[-1][1] + self.runs[-1][2] : start]
        tail = "".join(self.out[-3:])[-40:]
        if "\u00ad" in before.split("\n")[0]:
            return
        cut = tail.endswith("-") and len(tail) > 1 and tail[-2].isalpha() and self.source[start].islower()
        if cut and not _AND.match(self.source, start, end):
            self._mend_word(tail, start, end)
            return
        if tail[-1:].isdigit() and _ORDINAL.match(self.source, start, end):
            return
        if (
            tail[-1:].isalnum()
            and self.source[start] == "-"
            and self.source[start + 1 : start + 2].islower()
            and start + 1 < end
        ):
            return
        if self.last not in ("", " "):
            self.out.append(" ")  # belongs to no run: nothing in the source stands for it
            self.length += 1
            self.last = " "

    def _mend_word(self, tail: str, start: int, end: int) -> None:
        """Drops the hyphen at a line's end where the joined word is one the text also has whole."""
        first = _WORD.search(tail[:-1])
        second = _FIRST_WORD.match(self.source, start, end)
        if not first or not second:
            return
        joined = (first.group() + second.group()).casefold()
        if joined in self.vocabulary and len(first.group()) > 1:
            begin, source, length, own = self.runs[-1]
            self.out[-1] = self.out[-1][:-1]
            self.length -= 1
            if own == 1:
                self.out.pop()
                self.runs.pop()
            else:
                self.runs[-1] = (begin, source, length - 1, own - 1)
            self.last = self.out[-1][-1] if self.out else ""


class Vocabulary:
    """The words of a text in lower case, those beside a hyphen left out; read when the first is asked for, because
    most texts cut no word at a line end."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: frozenset[str] | None = None

    def __contains__(self, word: object) -> bool:
        if self._words is None:
            self._words = frozenset(re.findall(r"(?<![\w-])[^\W\d_]{4,40}(?![\w-])", self._text.casefold()))
        return word in self._words
