"""Lists in a sentence whose items only semicolons part: `the following measures are listed: …; …; and …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode

from loaders.naming.marks import LAWS
from loaders.naming.words import word_set
from loaders.saying.context import Reading
from loaders.saying.lists.listing import thing_of_item
from loaders.saying.matches import Match, Span
from ontology.names import term

_INTRODUCING: Final = word_set("following these such namely listed include includes including are is as")
_LAID_DOWN: Final = word_set("measures provisions powers obligations procedures priorities rules steps actions tools")
_JOINT: Final = re.compile(r"\s*;\s*(?:and\s+|or\s+)?")
_LEAST: Final = 3  # items


def parted(reading: Reading, found: list[Match]) -> list[Match]:
    """What an instrument lists after a colon, item by item; the matches as they are where there is no such list, no
    instrument, or a frame has taken it apart."""
    spans = _spans(reading)
    if len(spans) < _LEAST or reading.sentence.segment.items or any(m.span is not None for m in found):
        return found
    subject = _subject(reading, spans[0][0])
    if subject is None:
        return found
    laid_down = bool(_LAID_DOWN & set(reading.lower))
    name = term("cl:provides" if laid_down else "cl:lists")
    kept = [m for m in found if m.rule not in ("predicate", "statement-of-text") or m.place > spans[0][0]]
    for number, span in enumerate(spans, start=1):
        value = thing_of_item(reading, reading.sentence, span, name)
        position = ((term("cl:listPosition"), Literal(str(number), datatype=term("xsd:integer"))),)
        kept.append(Match("enumeration", subject, name, value, span[0], span=span, qualifiers=position))
    return kept


def _spans(reading: Reading) -> list[Span]:
    text = reading.sentence.text
    colon = text.find(": ")
    if colon < 0 or text.count(";", colon) < _LEAST - 1 or text.count("(", 0, colon) != text.count(")", 0, colon):
        return []
    intro = {word.lower for word in reading.sentence.words if word.end <= colon}
    return list(_items(text, colon + 2)) if intro & _INTRODUCING else []


def _items(text: str, start: int) -> Iterator[Span]:
    end = len(text.rstrip(" .;"))
    for joint in _JOINT.finditer(text, start, end):
        if text.count("(", start, joint.start()) != text.count(")", start, joint.start()):
            continue  # inside brackets, where semicolons part citations
        yield start, joint.start()
        start = joint.end()
    yield start, end


def _subject(reading: Reading, end: int) -> NamedNode | None:
    """The instrument or provision that the introduction names, else the one the sentence before was about."""
    named = next((m.iri for m in reading.sentence.marks if m.kind in LAWS and m.end <= end), None)
    if named is not None:
        return named
    sentences = reading.context.mentions.sentences
    index = next(n for n, s in enumerate(sentences) if s is reading.sentence)
    before = sentences[index - 1] if index else None
    if before is None or before.segment.paragraph != reading.sentence.segment.paragraph:
        return None
    return next((m.iri for m in before.marks if m.kind in LAWS), None)
