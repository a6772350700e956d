"""Frames that names open by themselves: two names side by side, a name inside a name, a date after one."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.statement import Status
from loaders.grammar.identifiers import identifiers
from loaders.naming.acts.numbered_rows import HOW as NUMBERED
from loaders.naming.headed.heads import INSTRUMENT_HEADS
from loaders.naming.lexicon import Lexicon
from loaders.naming.lines import ARTICLES
from loaders.naming.marks import CONSTITUTION, GOVERNMENT, GROUP, NAMELESS, OFFICE, Mark
from loaders.naming.words import is_joiner
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.coordination import governor
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match
from loaders.saying.speech.prospects import is_to_come
from loaders.saying.speech.views import view_of_another
from loaders.saying.subjects.misleading_names import tells_other
from ontology.names import shortened, term


def link_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """Two mentions with one phrase between them."""
    marks = reading.sentence.marks
    for left, right in itertools.pairwise(marks):
        if left.kind not in frame.subjects or right.kind not in frame.objects or left.iri == right.iri:
            continue
        between = tuple(
            w.lower
            for w in reading.sentence.words[_past_bracket(reading, left) : right.first]
            if w.lower not in ARTICLES and w.text not in "'’"
        )
        if between in frame.phrases and not (frame.name == "part-of-body" and _elsewhere(reading, left, right)):
            yield Match(frame.name, left.iri, frame.property, right.iri, left.start)


def _past_bracket(reading: Reading, mark: Mark) -> int:
    """The word after a mark, and after the bracket that closes where it alone stands in one (`Name (ACR) in …`)."""
    words = reading.sentence.words
    closed = mark.first > 0 and words[mark.first - 1].text == "(" and mark.last < len(words)
    return mark.last + (closed and words[mark.last].text == ")")


def _elsewhere(reading: Reading, left: Mark, right: Mark) -> bool:
    """Whether a body is no part of the next one: its name begins with another's (`the UN Secretariat at Europol`), or
    the next name only says of what kind a noun is (`the Committee at Europol events`)."""
    inner = [m for m in reading.sentence.inner if m.kind == "body" and m.first == left.first and m.last < left.last]
    if any(m.iri != right.iri for m in inner):
        return True
    after = reading.lower[right.last - 1 : right.last + 2]
    at = reading.lower[right.first - 2 : right.first]
    return (
        "at" in at and len(after) > 1 and after[1].endswith("s") and after[1] not in verb_forms() and after[1].isalpha()
    )


def inside_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """A mention inside a longer one: what a title is about, whose part a body's name says it is."""
    parts = frame.voice == "name" and frame.subjects == frame.objects == {"body"}
    outers = [*reading.sentence.marks, *(m for m in reading.sentence.inner if parts)]
    for outer in outers:
        if outer.kind not in frame.subjects or outer.how in ("definite", OFFICE, GROUP):
            continue
        if tells_other(reading, frame.property, outer):
            continue
        for inner in reading.sentence.inner:
            if (
                inner.kind in frame.objects
                and outer.first <= inner.first
                and inner.last <= outer.last
                and inner.iri != outer.iri
                and (parts or not _of_another_name(reading, inner))
            ):
                named = outer.how in NAMELESS or inner.how == GOVERNMENT
                party = named and inner.kind in ("state", "body") and is_party(reading, outer, inner)
                if frame.voice == "between" and not (party or is_party(reading, outer, inner)):
                    continue
                if party and frame.voice != "between":
                    continue  # whose it is, not what it is about
                if frame.voice == "to" and not _supplements(reading, outer, inner):
                    continue
                if frame.voice == "name" and not _possesses(reading, outer, inner):
                    continue
                if frame.voice == "content" and frame.objects == {"body"} and _possesses(reading, outer, inner):
                    continue
                made = shortened(frame.property.value) in _BY_PARTIES and is_to_come(
                    reading, outer, signed=frame.voice == "between"
                )
                if made and frame.voice != "between":
                    continue  # `the proposed Convention of A`: nobody has adopted it
                status = Status.PLANNED if made else Status.ASSERTED
                yield Match(frame.name, outer.iri, frame.property, inner.iri, outer.start, status)


_BY_PARTIES: Final = frozenset({"cl:hasSignatory", "cl:adoptedBy"})

_ADDED: Final = frozenset({"protocol", "annex", "amendment", "amendments", "supplement", "supplementary", "additional"})


def _supplements(reading: Reading, outer: Mark, inner: Mark) -> bool:
    """Whether a name says that its thing is added to another: a protocol to it."""
    to = reading.sentence.words[inner.first - 1].lower in ("to", "the")
    return to and bool(_ADDED & set(reading.lower[outer.first : outer.last]))


def is_party(reading: Reading, outer: Mark, inner: Mark) -> bool:
    """Whether a name says between whom its agreement is (`Treaty between A and B on …`)."""
    before = reading.lower[outer.first : inner.first]
    if reading.lower[inner.last : inner.last + 1] in (("countries",), ("states",), ("member",), ("members",)):
        return False  # `agreements with NATO states`
    links = {"between", "among", "with"} if outer.how in NAMELESS else {"between"}
    if outer.how in NAMELESS and _is_paired(reading, outer, inner):
        return True
    link = next((n for n, word in enumerate(before) if word in links), None)
    return link is not None and not {"on", "concerning", "for", "about"} & set(before[link:])


def _is_paired(reading: Reading, outer: Mark, inner: Mark) -> bool:
    """Whether a hyphen joins two sides before a head (`the Chad-Mali agreement`, none in `the Chad-led talks`)."""
    words = reading.sentence.words
    after, before = words[inner.last : inner.last + 2], words[max(outer.first, inner.first - 2) : inner.first][::-1]
    return any(len(row) == 2 and is_joiner(row[0]) and row[1].capital for row in (after, before))


def _of_another_name(reading: Reading, mark: Mark) -> bool:
    """Whether a body only stands in the name of another body or measure inside the name (`Convention of the Council
    of the European Union`: the Union is not said to have made it)."""
    around = (m for m in reading.sentence.inner if m.kind in ("body", "measure", "event") and m is not mark)
    return mark.kind == "body" and any(m.first <= mark.first and mark.last <= m.last for m in around)


_MADE: Final = frozenset(
    {
        "convention",
        "treaty",
        "directive",
        "decision",
        "declaration",
        "regulation",
        "resolution",
        "charter",
        "decree",
        "order",
    }
)


_ORGANS: Final = frozenset({"secretariat", "commission", "committee", "council", "assembly", "parliament", "bureau"})
_FOUNDING: Final = frozenset({"charter", "constitution", "statute"})


def _possesses(reading: Reading, outer: Mark, inner: Mark) -> bool:
    """Whether a name says that the thing is somebody's: `BODY Convention`, `Convention of the BODY`; not that of its
    member states, nor of its kind."""
    words = reading.sentence.words
    following = words[inner.last].lower if inner.last < outer.last else ""
    if following in ("member", "countries", "states") or not words[inner.first].capital:
        return False
    if outer.last - outer.first < 3 and words[outer.last - 1].lower not in _ORGANS:
        return False
    head = next((w.norm for w in words[outer.first : outer.last] if w.norm in INSTRUMENT_HEADS), "")
    if outer.kind == "instrument" and head not in _MADE:
        return False
    if head in _FOUNDING and inner.kind == "body":
        return False  # the Charter of a body made it
    before = [w.lower for w in words[outer.first : inner.first] if w.lower not in ARTICLES]
    if inner.first == outer.first:
        return inner.last < outer.last and words[inner.last].capital
    return len(before) >= 2 and before[-1] in ("of", "and") and "on" not in before and "states" not in before


def dated_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """A date right after a name: `Law of 26 April 2004`, `Treaty (Tashkent, May 15, 1992)`, `Summit on July 9`."""
    yield from _years_in_brackets(reading, frame)
    for date in reading.typed.dates:
        if (date.relation == "until") != (frame.voice == "until"):
            continue
        before = [
            m
            for m in reading.sentence.marks
            if m.kind in frame.subjects and m.end <= date.start + 1 and date.start - m.end <= 8 and m.how != NUMBERED
        ]
        inside = [
            m
            for m in reading.sentence.marks
            if m.kind in frame.subjects and m.start <= date.start and date.end <= m.end and m.how != NUMBERED
        ]
        if not before and not inside and "event" in frame.subjects:
            yield from _dated_before(reading, frame, date.end, date.literal)
        for mark in before[-1:] or inside[:1]:
            between = (
                reading.sentence.text[mark.end : date.start].strip().removesuffix(" until") if mark in before else "of"
            )
            between = "of" if between == "until" else between
            allowed = ("of", "(", ", of", "") if mark.kind == "instrument" else ("on", "of", "in", "(", ",")
            if between in allowed and mark.how != "definite":
                yield Match(frame.name, mark.iri, frame.property, date.literal, mark.start)


_BRACKETED: Final = re.compile(r"\s\((?P<year>(?:19|20)\d\d)\)")


def _years_in_brackets(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`the X Act (2011)`: a year alone in brackets after an act's name, where no date is read there."""
    if "instrument" not in frame.subjects or frame.voice == "until":
        return
    for mark in reading.sentence.marks:
        year = _BRACKETED.match(reading.sentence.text, mark.end) if mark.kind == "instrument" else None
        if year is None or mark.how == "definite" or any(mark.end <= d.start < year.end() for d in reading.typed.dates):
            continue
        yield Match(frame.name, mark.iri, frame.property, Literal(year["year"], datatype=term("xsd:gYear")), mark.start)


def _dated_before(reading: Reading, frame: Frame, end: int, literal: Literal) -> Iterator[Match]:
    """`In 2019, at the Conference …`: the date stands before the event."""
    mark = next((m for m in reading.sentence.marks if m.kind in frame.subjects and 0 < m.start - end <= 12), None)
    if mark is not None and governor(reading.sentence, mark) in ("at", "during"):
        yield Match(frame.name, mark.iri, frame.property, literal, mark.start)


_NUMBER: Final = re.compile(r"(?:\b(?:No\.?|№)\s?)?(?P<number>\d{1,4}(?:[-/]\d{1,4})*)(?!\d)")


def numbered_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """The number that an act's name bears right after its head (`Decree 96`, `Law No. 5`, `Resolution 74/247`) or by
    which it is known (`2013/40/EU`)."""
    for mark in reading.sentence.marks:
        if mark.kind not in frame.subjects or mark.how == "definite":
            continue
        number = _number_of(reading, mark)
        if number:
            yield Match(frame.name, mark.iri, frame.property, Literal(number), mark.start)


def _number_of(reading: Reading, mark: Mark) -> str:
    known = next((n for n in reading.typed.identifiers if mark.start <= n.start and n.end <= mark.end + 1), None)
    if known is not None and known.scheme == "eu":
        printed = reading.sentence.text[known.start : known.end]
        return _official(reading.context.mentions.lexicon, mark.iri, known.key) or printed
    aside = _ASIDE.match(reading.sentence.text, mark.end)
    if aside is not None:
        return aside["number"]
    head = next(
        (w for w in reading.sentence.words[mark.first : mark.last] if w.lower in INSTRUMENT_HEADS and w.capital), None
    )
    found = _NUMBER.match(reading.sentence.text, head.end + 1, mark.end) if head is not None else None
    if found is None or _YEAR.fullmatch(found["number"]):
        return ""
    return found["number"]


_ASIDE: Final = re.compile(  # `(95/46/EC)`, `(No. 15)` right after a name
    r"\s\((?:(?:[A-Z][A-Za-z]+\s)?No\.?\s)?(?P<number>\d{1,4}/\d{1,4}(?:/[A-Z]{2,4})?|(?<=No\.\s)\d{1,4})\b"
)


def _official(known: Lexicon, iri: NamedNode, key: str) -> str:
    """The number of a European act as its own names print it: texts get the letters after it wrong."""
    for name in sorted(known.names_of(iri)):
        for found in identifiers(name):
            if found.scheme == "eu" and found.key == key and not known.is_hidden(iri, name):
                return name[found.start : found.end]
    return ""


_YEAR: Final = re.compile(r"(?:1[89]|20)\d\d")


def provision_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """A provision that is named is one of its instrument."""
    for mark in reading.sentence.marks:
        if mark.how == "provision" or (mark.how == CONSTITUTION and mark.kind == "provision"):
            owner = NamedNode(mark.iri.value.rsplit("/", 1)[0])
            yield Match(frame.name, owner, frame.property, mark.iri, mark.start)


def headed_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`In Ukraine, the Criminal Code …`: what the sentence is about lies in, or concerns, the place that opens it."""
    sentence = reading.sentence
    place = next((m for m in sentence.marks if m.kind in frame.objects and m.first <= 2), None)
    if place is None or governor(sentence, place) not in ("in", "within") or sentence.words[0].lower != "in":
        return
    comma = next(
        (n for n in range(place.last, min(place.last + 5, len(sentence.words))) if reading.lower[n] == ","), None
    )
    if comma is None or view_of_another(sentence.words) == comma:
        return
    about = next((m for m in sentence.marks if m.first > comma), None)
    if about is not None and about.kind in frame.subjects and about.first - comma <= 4 and about.iri != place.iri:
        yield Match(frame.name, about.iri, frame.property, place.iri, place.start)
