"""What stands after a title: container, publisher, place and event, told apart by what they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from loaders.works.entry_fields import MASK, Masked
from loaders.works.entry_words import EVENT, PLACE, PUBLISHER
from loaders.works.persons import leading_names

EDGE: Final = " \t.,:;–—-/<>()[]" + MASK
# `М.: Верхний луг. – Книга, 2000`: the second half of a publisher's name, before the year that follows any publisher
_HALF: Final = re.compile(r"[^\Wa-zа-яіїєґ\d_][^\W\d_]{2,20}(?:\s[^\W\d_]{2,20})?,\s?(?=\x00|(?:19|20)\d\d)")
_SEAM: Final = re.compile(r"\x00+|\s[–—-]\s|//|(?<=[^\W\d_]{2})\.\s+(?=[A-ZА-ЯІЇЄҐ«])|(?<=[»\)])\.\s+|;")


@dataclass(slots=True)
class Parts:
    """What stands after the title."""

    container: str = ""
    publisher: str = ""
    place: str = ""
    work_type: str = ""
    event: tuple[int, int] | None = None


# "/ M. A. Doe; University of Somewhere. – ": a statement of responsibility after the title.
_BY_WHOM: Final = re.compile(r"[\x00\s)(.,]*/\s(?!/)[^/\x00]{3,200}?(?=\.\s[–—-]\s|\.\s(?:М|M|К|K)\.|[\x00]|$)")


def parts_after_title(masked: Masked, end: int) -> Parts:
    """Container, publisher, place and event among the pieces after the title."""
    parts = Parts()
    groups: list[list[str]] = []
    fresh = True
    position = end
    named_by = _BY_WHOM.match(masked.text, end)
    if named_by:
        masked.hide(*named_by.span())
    text = masked.text
    after_slash = text[end : end + 4].strip().startswith("//")
    for seam in [*_SEAM.finditer(text, end), None]:
        stop = seam.start() if seam else len(text)
        piece = text[position:stop]
        words = piece.strip(EDGE)
        if seam and seam.group().strip() in ("–", "—", "-") and _is_half(words) and _HALF.match(text, seam.end()):
            continue
        first = after_slash and not groups
        if words and (first or not _classified(parts, words, position + piece.index(words[0]))):
            if fresh:
                groups.append([])
            groups[-1].append(words)
            fresh = False
        if seam and not seam.group().startswith("."):
            fresh = True
        position = seam.end() if seam else stop
    named = [
        ". ".join(group) for group in groups if len(" ".join(group)) > 2 and re.search(r"[^\W\d_]{2}", " ".join(group))
    ]
    if named:
        dashed = len(named) > 1 and not after_slash and re.search(r"\x00[.\s]*[–—-]\s" + re.escape(named[1][:20]), text)
        parts.container = _IN_BOOK.sub("", named[1] if dashed else named[0])
    return parts


def _is_half(words: str) -> bool:
    """Whether words are a place and what may be half a publisher's name, without the year that ends an imprint."""
    place = PLACE.match(words)
    return (
        place is not None
        and ":" in place.group()
        and re.search(r"[\d,:\x00]", words[place.end() :]) is None
        and (bool(words[place.end() :].strip(EDGE)))
    )


# "In D. Jones (Ed.), Handbook of Law": the editors are no part of the book's title.
_IN_BOOK: Final = re.compile(r"^(?:In:?\s)(?:[^()]{3,80}\((?:Eds?|ред)\.?\),?\s)?")


def _classified(parts: Parts, words: str, start: int) -> bool:
    """Whether a piece was a place, a publisher, an event or a statement of responsibility, and is noted as such."""
    place = PLACE.match(words)
    if place:
        parts.place = parts.place or place.group("place").strip()
        rest = words[place.end() :].strip(EDGE)
        if rest and not parts.publisher:
            parts.publisher = re.sub(r"\.?\s[–—-]\s", " – ", rest)
        return True
    if EVENT.search(words):
        _note_event(parts, words, start)
        return True
    if leading_names(words)[0]:
        return True
    city = re.match(r"(?P<place>[A-ZА-ЯІЇЄҐ][\w.\s'’-]{1,30}?)\s?:\s?(?P<publisher>[A-ZА-ЯІЇЄҐ].{2,80})$", words)
    if city and not parts.container:
        parts.place, parts.publisher = parts.place or city.group("place"), parts.publisher or city.group("publisher")
        return True
    if PUBLISHER.search(words) and not parts.publisher:
        parts.publisher = words
        return True
    return False


def _note_event(parts: Parts, words: str, start: int) -> None:
    """`Body, Conference on Something, Town`: who published, the event, and where."""
    offset = 0
    for piece in words.split(", "):
        if EVENT.search(piece):
            parts.event = parts.event or (start + offset, start + offset + len(piece))
        elif PLACE.match(piece):
            parts.place = parts.place or piece
        elif parts.event is None and not parts.publisher:
            parts.publisher = piece
        offset += len(piece) + 2
