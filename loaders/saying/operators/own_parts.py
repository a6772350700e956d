"""What belongs to whom by the words beside its name: `the Council, through its Committee`; a resolution that is told by
its number is its organ's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from pyoxigraph import Literal

from loaders.naming.acts.numbered_rows import HOW as NUMBERED
from loaders.naming.headed.cases import CASE, report_of
from loaders.naming.marks import Mark
from loaders.naming.words import word_set
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match
from loaders.saying.phrases import phrase_places
from ontology.names import term

_YEAR: Final = re.compile(r"\((?P<year>(?:19|20)\d\d)\)")
_SIGNS: Final = frozenset(",()")
_ORGANS: Final = (("/unsc-res-", "un-security-council"), ("/unga-res-", "un-general-assembly"))


def own_part_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`X, through its Y`: Y is a part of X; nothing but signs and X's acronym stands between."""
    sentence = reading.sentence
    for first, last in phrase_places(reading, frame):
        part = next((m for m in sentence.marks if 0 <= m.first - last <= 1 and m.kind in frame.subjects), None)
        whole = _before(reading, frame, first)
        if part is not None and whole is not None and part.iri != whole.iri:
            yield Match(frame.name, part.iri, frame.property, whole.iri, sentence.words[first].start)


def _before(reading: Reading, frame: Frame, place: int) -> Mark | None:
    """The thing right before a word, at most a bracket and a comma between."""
    found = [m for m in reading.sentence.marks if m.last <= place and place - m.last <= 2 and m.kind in frame.objects]
    mark = found[-1] if found else None
    between = reading.sentence.words[mark.last : place] if mark is not None else ()
    return mark if all(word.text in _SIGNS for word in between) else None


def part_after_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`the Council of Europe (CoE) Convention Committee`: an organ named right after its body's acronym."""
    words = reading.sentence.words
    for whole, part in pairwise(reading.sentence.marks):
        if whole.kind not in frame.objects or part.kind not in frame.subjects or whole.iri == part.iri:
            continue
        between = [word.text for word in words[whole.last : part.first]]
        bracketed = between == [")"] and words[whole.first - 1].text == "("
        if bracketed and _ORGAN_HEADS & {word.lower for word in words[part.first : part.last]}:
            yield Match(frame.name, part.iri, frame.property, whole.iri, part.start)


_ORGAN_HEADS: Final = word_set(
    """
committee secretariat department office centre center unit division group council assembly parliament court bureau
directorate board commission service
"""
)


def reported_case_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """Where a case is reported, as what stands after its name prints it (`[2016] EWCA Crim 77`), and its year."""
    for mark in reading.sentence.marks:
        if mark.how != CASE:
            continue
        report = report_of(reading.sentence.text, mark.start, mark.end)
        if report.number:
            yield Match(frame.name, mark.iri, frame.property, Literal(report.number), mark.start)
        if report.year:
            year = Literal(report.year, datatype=term("xsd:gYear"))
            yield Match(frame.name, mark.iri, term("cl:occurredOn"), year, mark.start)


def numbered_act_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """The organ that a resolution with a number is of, where the sentence names it, and the year in its brackets."""
    sentence = reading.sentence
    organs = {m.iri.value.rsplit("/", 1)[-1]: m.iri for m in (*sentence.marks, *sentence.inner) if m.kind == "body"}
    for mark in sentence.marks:
        maker = next((name for begin, name in _ORGANS if begin in mark.iri.value), "")
        if mark.kind not in frame.subjects or maker not in organs:
            continue
        yield Match(frame.name, mark.iri, frame.property, organs[maker], mark.start)
        year = _YEAR.search(sentence.text, mark.start, mark.end)
        if year is not None and mark.how == NUMBERED:
            date = Literal(year["year"], datatype=term("xsd:gYear"))
            yield Match(frame.name, mark.iri, term("eli:date_document"), date, mark.start)
