"""Several works in one note, parted by `;`, by a full stop or by `see also`; and notes that point at another note.

A note is parted only where each part reads as a work of its own: a title that holds a semicolon stays whole.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from loaders.grammar.author_year import bracketed
from loaders.works.cited_names import OTHERS, cited_names
from loaders.works.entries import entry
from loaders.works.entry_marks import unmarked
from loaders.works.printed_entry import Entry

_SEAM: Final = re.compile(
    r";\s+(?:and\s)?(?=[^\Wa-zа-яіїє\d_]|[\"“‘«*]|(?:see|cf)\b)|(?<=[\])\w/])\.\s+(?=[^\Wa-zа-яіїє\d_]|[\"“‘«*])", re.U
)
_SUPRA: Final = re.compile(
    r"\b(?:supra|above)\s(?:note|n\.?|fn\.?)\s?(\d{1,4})\b|\((?:n|fn|note)\.?\s?(\d{1,4})\)|\bсноск[аеи]\s(\d{1,4})\b",
    re.I,
)
_LONGEST_NOTE: Final = 2500  # characters of a note that is looked through for several works
_LONGEST_POINTER: Final = 140  # characters


def works_in(text: str) -> tuple[tuple[int, int, Entry], ...]:
    """The works a note prints, each with its span of the text; positions inside entries are those of the whole text.

    >>> [found.title for _, _, found in works_in(
    ...     "Jane Roe, On Hills, 35 Hill L. Rev. 169 (2017); Sue Poe, On Lakes, 12 Lake L. Rev. 3 (2019).")]
    ['On Hills', 'On Lakes']
    """
    seams = [match for match in _SEAM.finditer(text) if match.start() > 20] if len(text) < _LONGEST_NOTE else []
    starts = [0, *(match.end() for match in seams)]
    ends = [*(match.start() + (match.group()[0] == ".") for match in seams), len(text)]
    found: list[tuple[int, int, Entry]] = []
    first = 0
    for place in range(len(starts)):
        made = _own_work(text, starts[first], ends[place])
        after = place + 1
        if made and (after == len(starts) or _any_work(text, starts[after], ends[after:])):
            found.append((starts[first], ends[place], made))
            first = after
    if len(found) < 2 or first < len(starts):
        return ((0, len(text), entry(text)),)
    return tuple(found)


_LONGEST_SHORT: Final = 160  # characters of a note that only names works by author and year
_CLOSING: Final = re.compile(r"[\s.]+$")


def short_works(text: str) -> tuple[tuple[int, int, Entry], ...]:
    """The works that a note names by author and year alone, each with its span; nothing where it holds more.

    >>> [(low, high, made.authors[0].key, made.issued) for low, high, made in short_works("Roe 2009, p. 2; Poe, 2011.")]
    [(0, 8, 'roe', '2009'), (16, 25, 'poe', '2011')]
    """
    if len(text) > _LONGEST_SHORT:
        return ()
    plain = unmarked(text)
    found: list[tuple[int, int, Entry]] = []
    for key in bracketed(_CLOSING.sub("", plain.text), 0):
        names = cited_names(key.name)
        start, end = plain.source(key.start), plain.source(key.end - 1) + 1
        if not names or not key.year[:1].isdigit():
            return ()
        placed = tuple(
            replace(name, start=plain.source(key.start + name.start), end=plain.source(key.start + name.end - 1) + 1)
            for name in names
        )
        found.append((start, end, Entry(authors=placed, issued=key.year[:4], others=bool(OTHERS.search(key.name)))))
    return tuple(found)


def _any_work(text: str, start: int, ends: list[int]) -> bool:
    return any(_own_work(text, start, end) is not None for end in ends[:4])


def _own_work(text: str, start: int, end: int) -> Entry | None:
    """The entry of a part that reads as a whole work: who, what and when or where."""
    made = entry(text[start:end])
    if made.law:
        return replace(made, law=made.law.moved(start))
    if not ((made.title or made.event) and (made.authors or made.corporate) and (made.issued or made.urls or made.doi)):
        return None
    if not (made.container or made.publisher or made.urls or made.doi or made.pages):
        return None
    event = made.event and (made.event[0] + start, made.event[1] + start)
    names = tuple(replace(name, start=name.start + start, end=name.end + start) for name in made.authors)
    office = made.office and (made.office[0] + start, made.office[1] + start)
    return replace(made, authors=names, event=event, office=office)


def pointed_at(text: str) -> str:
    """The number of the note that a short note points at (`Roe, supra note 12, at 3`); empty without.

    >>> pointed_at("Roe, supra note 12, at 3"), pointed_at("Roe (n 5) 17"), pointed_at("Roe, On Hills (2017)")
    ('12', '5', '')
    """
    if len(text) > _LONGEST_POINTER or re.search(r"https?://", text):
        return ""
    found = _SUPRA.search(text)
    return next((number for number in found.groups() if number), "") if found else ""
