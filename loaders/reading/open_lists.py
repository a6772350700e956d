"""Which sentence introduces each list of a text, and to which list an item belongs, lists inside items included."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from loaders.reading.kinds import Kind
from loaders.reading.lists import ROMAN, is_next

BULLET: Final = "•"
_OPEN: Final = re.compile(
    r":[\s\-–—\"'”’*_]*$|\b(?:are|is|include|includes|comprises?|contains?|namely|as follows|as|to|by|for|that|"
    r"provides?(?: for)?|requires?|covers?|recommends?)\s?[-–—]?$",
    re.I,
)
_AHEAD: Final = re.compile(r"\b(?:the following|as follows)\b[^.;]{0,120}\.?$", re.I)
_BARE_ITEM: Final = re.compile(r"[;,](?:\s(?:and|or|та|і|и|або|или))?$", re.I)
_TOLD_WITHIN: Final = 200  # code points before its end in which a sentence says that a list follows
_LONGEST: Final = 400  # code points of an item without a marker


def introduces(words: str) -> bool:
    """Whether a sentence before a list introduces it: by a colon, by words that want what follows, or by saying so.

    >>> introduces("It has these parts:"), introduces("The tasks are"), introduces("The following was done.")
    (True, True, True)
    >>> introduces("It was done.")
    False
    """
    plain = words.rstrip()
    near = max(0, len(plain) - _TOLD_WITHIN)
    return bool(_OPEN.search(plain, near) or _AHEAD.search(plain, near))


@dataclass(slots=True)
class _List:
    """A list that is being read: the marker of its last item, how many items it has, what introduces it, and the
    paragraph of its last item or of the last item inside that."""

    marker: str
    count: int
    introduction: int | None
    paragraph: int
    parted: bool = False  # whether a paragraph that is no item stands after its last item


@dataclass(frozen=True, slots=True)
class _Last:
    """The segment read last in a region."""

    index: int
    paragraph: int
    number: str
    text: str


@dataclass(slots=True)
class OpenLists:
    """The lists that are being read, the outermost first, and what stands last in each region."""

    lists: list[_List] = field(default_factory=list)
    last: dict[Kind, _Last] = field(default_factory=dict)

    def placed(self, index: int, region: Kind, paragraph: int, number: str, text: str) -> tuple[str, int | None]:
        """The number of a segment in its list (of `1.` again and again: counted), and the index of what introduces that
        list, None where nothing does."""
        before = self.last.get(region)
        marker = number or (BULLET if self._is_bare(before, paragraph, text) else "")
        introduction: int | None = None
        if marker:
            number, introduction = self._item(before, paragraph, marker)
            for each in self.lists:
                each.paragraph = paragraph
        elif self.lists and paragraph != self.lists[-1].paragraph:
            for each in self.lists:
                each.parted = True
        self.last[region] = _Last(index, paragraph, number, text)
        return number, introduction

    def goes_on(self, marker: str) -> None:
        """Takes the last of the items that stand inside one segment for that after which the list goes on."""
        if self.lists:
            self.lists[-1].marker = marker

    def _is_bare(self, before: _Last | None, paragraph: int, text: str) -> bool:
        """Whether a paragraph is an item whose marker was lost: it ends like one, or the one before does, and a list is
        introduced."""
        if before is None or before.paragraph == paragraph or len(text) > _LONGEST:
            return False
        known = bool(self.lists) and self.lists[-1].marker == BULLET and not self.lists[-1].parted
        after_item = known and before.number == BULLET and bool(_BARE_ITEM.search(before.text))
        opens = before.text.endswith(":") and not before.number and bool(_BARE_ITEM.search(text))
        return (opens or after_item) and not text.endswith(":")

    def _item(self, before: _Last | None, paragraph: int, marker: str) -> tuple[str, int | None]:
        for place in range(len(self.lists) - 1, -1, -1):
            known = self.lists[place]
            if _counts_on(known, marker):
                del self.lists[place + 1 :]
                again = known.marker == marker and marker != BULLET
                known.count += 1
                known.marker, known.parted = marker, False
                return (str(known.count) if again else marker), known.introduction
        introduction = before.index if before is not None and introduces(before.text) else None
        if before is None or not (before.number and self.lists and self.lists[-1].paragraph == before.paragraph):
            self.lists.clear()
        self.lists.append(_List(marker, 1, introduction, paragraph))
        return marker, introduction


def _counts_on(known: _List, marker: str) -> bool:
    """Whether a marker is the next of a list; the same one again only where nothing parts the items."""
    last = known.marker
    if marker == last:
        return not known.parted and (marker == BULLET or marker.isdigit())
    if marker.isdigit() or last.isdigit():
        return marker.isdigit() and last.isdigit() and int(marker) in (int(last) + 1, known.count + 1)
    if is_next(marker, last, ROMAN):
        return True
    return len(marker) == 1 == len(last) and BULLET not in (marker, last) and ord(marker) == ord(last) + 1
