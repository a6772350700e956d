"""Sentences with the way back to the source: what all later stages read.

A segment is a sentence of the body, an abstract, a heading, a whole footnote or a whole entry of a reference list. A
sentence that a footnote block or a page break cuts is one segment with several pieces.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from graph.statement import Evidence
from loaders.reading.entry_numbers import EntryNumbers, is_list_heading
from loaders.reading.languages import language
from loaders.reading.layout import LIST_START, NOTE_START, PLAIN, Block, Line, ends_open, starts_inside
from loaders.reading.lists import Item, items
from loaders.reading.normal import Mark, NormalText, Run, Vocabulary, normal_text, source_span
from loaders.reading.open_lists import BULLET, OpenLists
from loaders.reading.plain_marks import with_calls_set_high
from loaders.reading.regions import Kind, Part, Region, parts
from loaders.reading.sentences import sentence_spans
from loaders.reading.text import SourceText

_WHOLE: Final = frozenset({Kind.FOOTNOTES, Kind.REFERENCES})  # one segment an entry


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence, heading, note or reference entry.

    `text` is its normal text; `source_span` leads from positions in it back to code points of the source. `pieces`
    are its spans of the source, more than one where something foreign cuts it. `paragraph` counts from 1 over the whole
    text. `number` is the marker of the list item, note or entry it begins ("3", "b", "•"), empty without one;
    `introduced_by` the index of the segment that introduces its list. `items` are lists inside the sentence. `marks`
    are calls for footnotes. `same_as` is equal for segments that say the same in the same words.
    """

    index: int
    region: Kind
    language: str
    paragraph: int
    text: str
    pieces: tuple[Line, ...]
    marks: tuple[Mark, ...] = ()
    items: tuple[Item, ...] = ()
    number: str = ""
    introduced_by: int | None = None
    heading: bool = False
    runs: tuple[Run, ...] = field(default=(), repr=False)

    @property
    def start(self) -> int:
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        return self.pieces[-1][1]

    @property
    def same_as(self) -> str:
        return self.text.casefold()

    def source_span(self, start: int, end: int) -> tuple[Line, ...]:
        """The code points of the source behind positions `start` to `end` of `text`: a span for each piece.

        Raises ValueError where the span is empty or leaves the segment.
        """
        return source_span(self.text, self.runs, self.pieces, start, end)

    def evidence(self, source: SourceText, start: int = 0, end: int | None = None) -> tuple[Evidence, ...]:
        """Evidence for positions `start` to `end` of `text` (by default all of it): one for each piece, numbered from
        1 where there are several."""
        spans = self.source_span(start, len(self.text) if end is None else end)
        several = len(spans) > 1
        return tuple(
            source.evidence(low, high, self.paragraph, number if several else None)
            for number, (low, high) in enumerate(spans, 1)
        )


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that may go on: its pieces (groups of lines), where it began, the numbers of
    the list it is an entry of."""

    kind: Kind
    number: int
    pieces: list[list[Line]]
    numbers: EntryNumbers | None = None


def segments(source: SourceText, regions: tuple[Region, ...] | None = None) -> tuple[Segment, ...]:
    """The segments of a text in order of their first code points.

    `regions` restricts them to those regions; by default all are read.
    """
    words = Vocabulary(text := with_calls_set_high(source.text))
    found: list[Segment] = []
    lists = OpenLists()
    for paragraph in sorted(_paragraphs(text), key=lambda paragraph: paragraph.pieces[0][0][0]):
        if regions is not None and not _inside(paragraph, regions):
            continue
        for segment in _sentences(text, paragraph, words, len(found)):
            found.append(_placed(segment, lists))
    return tuple(found)


def _inside(paragraph: _Paragraph, regions: tuple[Region, ...]) -> bool:
    start = paragraph.pieces[0][0][0]
    return any(region.start <= start < region.end and region.kind is paragraph.kind for region in regions)


def _paragraphs(text: str) -> Iterator[_Paragraph]:
    """Paragraphs, each with the pieces that footnotes and page breaks made of it."""
    pending: dict[Kind, _Paragraph] = {}
    count = 0
    last_kind: Kind | None = None
    found = [*parts(text)]
    numbers = {kind: EntryNumbers(part.block.text for part in found if part.kind is kind) for kind in _WHOLE}
    for part in found:
        group = list(part.block.lines)
        kind = part.kind
        known = pending.get(kind)
        cut = last_kind is not kind
        if known and _goes_on(text, known, part, cut):
            if cut:
                known.pieces.append(group)
            else:
                known.pieces[-1].extend(group)
        else:
            if known:
                yield pending.pop(kind)
            count += 1
            pending[kind] = _Paragraph(kind, count, [group], numbers.get(kind))
        last_kind = kind
    yield from pending.values()


def _goes_on(text: str, known: _Paragraph, part: Part, cut: bool) -> bool:
    """Whether a block continues the last paragraph of its kind. `cut`: something of another kind stands between."""
    start, end = known.pieces[-1][-1]
    block = part.block
    if part.kind is Kind.FOOTNOTES:
        signed = NOTE_START.match(text, known.pieces[0][0][0])  # under a heading notes have numbers, or no signs
        return not (cut or NOTE_START.match(block.text)) and (bool(signed) or _entry_goes_on(text, known, block))
    if part.kind is Kind.REFERENCES:
        return _entry_goes_on(text, known, block)
    if part.kind in (Kind.FRONT_MATTER, Kind.BOILERPLATE, Kind.KEYWORDS):
        return False
    open_end = ends_open(text[max(start, end - 60) : end])
    if starts_inside(block.text):
        return open_end
    if not cut or not open_end or end - known.pieces[0][0][0] < 80:
        return False
    return not LIST_START.match(block.text)


def _entry_goes_on(text: str, known: _Paragraph, block: Block) -> bool:
    if is_list_heading(text[known.pieces[0][0][0] : known.pieces[0][-1][1]]):
        return False
    first = text[known.pieces[0][0][0] : known.pieces[0][0][0] + 20]
    numbered = known.numbers is not None and known.numbers.match(block.text) is not None
    if known.numbers and known.numbers.match(first):
        return not numbered
    if numbered:
        return False
    return starts_inside(block.text) or block.text.startswith(("<http", "http", "www.", "doi", "URL", "DOI"))


def _sentences(text: str, paragraph: _Paragraph, words: Container[str], index: int) -> Iterator[Segment]:
    """The segments of one paragraph, the first of them with this index."""
    whole = paragraph.kind in _WHOLE
    normal = normal_text(text, paragraph.pieces, words, marks=not whole, links=paragraph.kind is Kind.BODY)
    number, begin = _marker(normal.text, paragraph.numbers)
    if not normal.text[begin:].strip():
        return
    heading = _is_heading(normal.text) if not whole else is_list_heading(normal.text)
    single = whole or heading or paragraph.kind is Kind.FRONT_MATTER  # a line of a journal is no row of sentences
    spans = [(begin, len(normal.text))] if single else _spans(text, normal, begin)
    for place, (start, end) in enumerate(spans):
        part = normal.part(start, end)
        if not part.text:
            continue
        yield Segment(
            index=index,
            region=paragraph.kind,
            language=language(part.text),
            paragraph=paragraph.number,
            text=part.text,
            pieces=part.pieces,
            marks=part.marks,
            items=() if whole else items(part.text),
            number=number if place == 0 else "",
            heading=heading or (place == 0 and _is_run_in_heading(part.text)),
            runs=part.runs,
        )
        index += 1


def _spans(text: str, normal: NormalText, begin: int) -> list[tuple[int, int]]:
    """Sentences after position `begin`; a mark glued to a capital ends one, as its full stop was lost."""
    words = normal.text[begin:]
    breaks = [
        mark.position - begin
        for mark in normal.marks
        if begin < mark.position < len(normal.text) and _ends_sentence(text, normal.text, mark)
    ]
    return [(start + begin, end + begin) for start, end in sentence_spans(words, breaks)]


def _ends_sentence(text: str, words: str, mark: Mark) -> bool:
    """`"…cybercrime"⁸This` and `alliance⁶ The`: a capital after the mark, no comma before it."""
    before = words[: mark.position].rstrip()[-1:]
    after = words[mark.position : mark.position + 3].lstrip()
    if not after[:1].isupper() or before in ",;:(" or not before:
        return False
    glued = text[mark.end : mark.end + 1].isupper()
    return glued or before in "\"”»'" or (before.islower() and after[:2] in _SENTENCE_OPENERS)


_SENTENCE_OPENERS: Final = frozenset(
    {"It", "Th", "In", "Ho", "As", "At", "On", "We", "Be", "Bu", "If", "So", "Al", "Mo"}
)


def _marker(words: str, entries: EntryNumbers | None) -> tuple[str, int]:
    """The number a note, entry or list item begins with, and the position after it."""
    note = NOTE_START.match(words) if entries else None
    if note:
        return next(filter(None, note.groups())).translate(PLAIN), note.end()
    entry = entries.match(words) if entries else None
    if entry:
        return entry["number"], entry.end()
    found = None if entries else LIST_START.match(words)
    if found is None:
        return "", 0
    told = found.group("number", "letter", "inner", "sign")
    marker = next((sign.lower() for sign in told if sign), BULLET)
    # `1) …; 2) …` on one line keeps its first marker: the items lie inside the sentence.
    if not found.group("bullet") and len(items(words)) > 1:
        return marker, 0
    return marker, found.end()


# A stop, if need be before the mark of a note (`old.[9]`, `old.9`).
_SENTENCE_END: Final = re.compile(
    r"(?:[.!?;:,]|[.!?]\W?\s?\[\d{1,3}(?:[,–-]\s?\d{1,3}){0,4}\]|[^\W\d_]{2}[.!?]\d{1,3})\W*$"
)
_SECTION: Final = re.compile(
    r"(?:introduction|(?:the )?(?:purpose|aim)s?(?: of (?:the )?(?:research|article|study|paper))?|literature review|"
    r"(?:research )?results|(?:materials and )?methods?|methodology|discussion|conclusions?|abstract|вступ|висновки|"
    r"введение|выводы|заключение|анотація|аннотация|statement of the problem)[.:]$",
    re.I,
)


def _is_heading(words: str) -> bool:
    """A short line without a full stop, or one in capitals; `Conclusions`, `# Title`."""
    if len(words) > 160 or not re.search(r"[^\W\d_]{2}", words):
        return False
    if words.startswith("#") or words.isupper():
        return True
    bare = re.sub(r"^(?:\d+\.?)+\s*", "", words)
    return len(words) <= 120 and not _SENTENCE_END.search(words) and bare[:1].isupper() and len(words.split()) <= 14


def _is_run_in_heading(words: str) -> bool:
    return len(words) < 60 and bool(_SECTION.match(words))


def _placed(segment: Segment, lists: OpenLists) -> Segment:
    """The segment, with its number in the list it is an item of and what introduces that."""
    if segment.region in _WHOLE:
        return segment
    number, introduction = lists.placed(segment.index, segment.region, segment.paragraph, segment.number, segment.text)
    if segment.items:
        lists.goes_on(segment.items[-1].number)
    if number == segment.number and introduction is None:
        return segment
    return replace(segment, number=number, introduced_by=introduction)


def repeated(found: tuple[Segment, ...]) -> dict[str, tuple[int, ...]]:
    """The indexes of segments that say the same in the same words, by their `same_as`; only where there are several."""
    places: dict[str, list[int]] = {}
    for segment in found:
        if len(segment.text) > 40:
            places.setdefault(segment.same_as, []).append(segment.index)
    return {key: tuple(indexes) for key, indexes in places.items() if len(indexes) > 1}
