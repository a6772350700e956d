"""Persons that sentences of the body name: by initials, or by a surname the source's references know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from loaders.reading.regions import Kind
from loaders.reading.segments import Segment
from loaders.reading.spans import Taken
from loaders.works.people_registry import Person, Registry
from loaders.works.persons import PersonName, names_in


@dataclass(frozen=True, slots=True)
class NamedThing:
    """A person or body named at positions `start` to `end` of the segment of index `segment`."""

    segment: int
    start: int
    end: int
    iri: NamedNode
    label: str


_CAPITAL: Final = re.compile(r"[A-ZА-ЯЁІЇЄҐÀ-ÖØ-Þ][^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
_CUE_BEFORE: Final = re.compile(
    r"(?:\b(?:as|according to|by|see|scholars?|researchers?|expert|author|professor|scientist|works? of|like|and)|"
    r"по мнению|как|согласно|за словами|на думку|як)\s$",
    re.I,
)
_CUE_AFTER: Final = re.compile(
    r"(?:['’]s\b|\s(?:rightly|correctly|also|further)?\s?(?:noted|notes|note|states?|stated|believes?|argues?|argued|"
    r"points?|pointed|writes?|wrote|says?|said|claims?|claimed|considers?|suggests?|suggested|proposes?|proposed|emphasi[sz]es?|"
    r"concludes?|concluded|indicates?|indicated|demonstrates?|demonstrated|shows|showed|describes?|described|defines|"
    r"defined|discuss(?:es|ed)|finds|found|observes?|observed|asserts?|asserted|contends?|contended|maintains?|"
    r"maintained|explains?|explained|warns?|warned|adds|added|identif(?:y|ies|ied)|goes on to|in his|in her|"
    r"отмечает|считает|указывает|пишет|зазначає|вважає|пише)\b)"
)
_TITLE: Final = frozenset(["mr", "mrs", "ms", "dr", "prof", "professor", "sir", "madam", "lord", "the", "as"])


def named_persons(
    found: tuple[Segment, ...],
    registry: Registry,
    anchored: dict[int, list[PersonName]],
    told: dict[int, list[tuple[int, int, Person]]],
) -> Iterator[NamedThing]:
    """The persons named in body and abstracts, in order, without overlap. `anchored` are names already known by the
    citations beside them, by index of segment; `told` the authors before a year in brackets, with their places."""
    for segment in found:
        if segment.region not in (Kind.BODY, Kind.ABSTRACT):
            continue
        taken = Taken()
        for start, end, person in told.get(segment.index, ()):
            if taken.take(start, end):
                yield NamedThing(segment.index, start, end, person.iri, person.name.label)
        for name in (*anchored.get(segment.index, ()), *names_in(segment.text)):
            known = registry.find(name)
            if known is not None and taken.take(name.start, name.end):
                yield NamedThing(segment.index, name.start, name.end, known.iri, known.name.label)
        for start, end, person in _known(segment.text, registry) if registry.persons else ():
            if taken.take(start, end):
                yield NamedThing(segment.index, start, end, person.iri, person.name.label)


def _known(words: str, registry: Registry) -> Iterator[tuple[int, int, Person]]:
    """Known surnames with a given name beside them, or where the sentence says that somebody speaks."""
    capitals = list(_CAPITAL.finditer(words))
    for place, match in enumerate(capitals):
        same = registry.surnamed(match.group())
        if not same:
            continue
        given = _given_before(words, capitals, place)
        start = given[0].start() if given else match.start()
        name = PersonName(start, match.end(), match.group(), " ".join(part.group() for part in given))
        person = registry.find(name)
        if person is None:
            continue
        cue = _CUE_BEFORE.search(words[max(0, start - 24) : start]) or _CUE_AFTER.match(words, match.end())
        if (given and _is_given(name, person)) or cue:
            yield start, match.end(), person


def _given_before(words: str, capitals: list[re.Match[str]], place: int) -> list[re.Match[str]]:
    """Capitalised words right before a surname, at most three."""
    given: list[re.Match[str]] = []
    index = place
    while index > 0 and len(given) < 3:
        gap = words[capitals[index - 1].end() : capitals[index].start()]
        if not re.fullmatch(r"\s(?:[A-ZА-Я]\.\s?)*", gap) or capitals[index - 1].group().casefold() in _TITLE:
            break
        given.insert(0, capitals[index - 1])
        index -= 1
    return given


def _is_given(name: PersonName, person: Person) -> bool:
    """Whether the words before a surname begin with the person's initials."""
    return bool(name.initials) and bool(person.name.initials) and name.initials[0][0] == person.name.initials[0][0]
