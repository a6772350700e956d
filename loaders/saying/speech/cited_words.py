"""What a citation right after it gives to the work it cites: words in quotation marks, and definitions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.statement import Evidence, Passage, Statement, Status
from loaders.reading.regions import Kind
from loaders.reading.segments import Segment
from loaders.reading.text import SourceText
from loaders.works.bibliography import Bibliography
from loaders.works.citations import quoted_before
from loaders.works.cited_works import Citation, cited_works
from loaders.works.work import Work
from loaders.works.work_statements import short_label
from ontology.names import term

RULE: Final = "cited-words"

_QUOTED: Final = re.compile(r"[“\"«](?P<words>[^“”\"«»]{20,600})[”\"»][\s.,]{0,2}")
_FEWEST: Final = 4  # words of a quotation that is more than a name
_NAMED: Final = 0.6  # share of longer words with capitals from which on words in quotation marks are a title
_ENTITLES: Final = re.compile(
    r"\b(?:entitled|titled|called|named|dubbed|report|message|communication|article|paper|book|study|project|programme|"
    r"program|conference|workshop|campaign|resolution|declaration|strategy|operation|law|act|section|chapter)\s$",
    re.I,
)
_CALL: Final = re.compile(r"[(\[][^()\[\]]*[)\]][\s.]*$|[\s.]*$")


def cited_words(
    source: SourceText, found: tuple[Segment, ...], bibliography: Bibliography, said: list[Statement]
) -> tuple[list[Statement], list[Passage]]:
    """Statements `author cl:quotes passage` and `work cl:defines notion`, and the passages quoted. `said` is what the
    sentences say, their definitions among it."""
    statements: list[Statement] = []
    passages: list[Passage] = []
    defined: dict[int, list[Statement]] = {}
    spoken: set[int] = set()  # where a sentence tells itself whose words it repeats
    for statement in said:
        first = statement.evidence[0]
        if statement.predicate == _QUOTES and isinstance(first, Evidence):
            spoken.add(first.start)
        own = statement.status is Status.ASSERTED and not statement.attributed_to
        if statement.predicate == _DEFINED and own and isinstance(first, Evidence):
            defined.setdefault(first.start, []).append(statement)
    for segment in found:
        if segment.region not in (Kind.BODY, Kind.ABSTRACT):
            continue
        calls = cited_works(segment, bibliography)
        if not calls:
            continue
        whole = segment.evidence(source)
        for passage, work in _quotations(source, segment, calls) if segment.start not in spoken else ():
            passages.append(passage)
            for who in _tellers(work, bibliography):
                statements.append(Statement(source.iri.value, who, _QUOTES, passage.evidence.iri, whole, rule=RULE))
        statements.extend(_definitions(source, segment, found, calls, defined) if defined else ())
    return statements, passages


_DEFINED: Final = term("cl:hasDefinition")
_DEFINES: Final = term("cl:defines")
_QUOTES: Final = term("cl:quotes")


def _quotations(source: SourceText, segment: Segment, calls: tuple[Citation, ...]) -> Iterator[tuple[Passage, Work]]:
    """The words in quotation marks that the call of one work follows, with that work."""
    for match in _QUOTED.finditer(segment.text):
        near = {call.work.iri: call.work for call in calls if match.end("words") < call.position <= match.end() + 1}
        if len(near) == 1 and not _is_title(match["words"]) and not _ENTITLES.search(segment.text[: match.start()]):
            (work,) = near.values()
            evidence, *further = segment.evidence(source, *match.span("words"))
            gist = Literal("words of " + short_label(work.entry), language="en")
            yield Passage(evidence, gist, tuple(further)), work


def _is_title(words: str) -> bool:
    """Whether words in quotation marks are a name or a title, and not what somebody says."""
    parts = words.split()
    long = [part for part in parts[1:] if len(part) > 3]
    return len(parts) < _FEWEST or sum(part[0].isupper() for part in long) > _NAMED * len(long)


def _tellers(work: Work, bibliography: Bibliography) -> Iterator[NamedNode]:
    """The authors of a work, or the work itself where it names none."""
    authors = [bibliography.registry.find(name) for name in work.entry.authors]
    persons = [person.iri for person in authors if person is not None]
    yield from persons or [work.iri]


def _definitions(
    source: SourceText,
    segment: Segment,
    found: tuple[Segment, ...],
    calls: tuple[Citation, ...],
    defined: dict[int, list[Statement]],
) -> Iterator[Statement]:
    """`work cl:defines notion` for the definitions of a sentence, or of a quotation over several, that the call of one
    work ends."""
    works = {call.work.iri for call in calls}
    if len(works) != 1 or not _CALL.match(segment.text, calls[-1].position):
        return
    (work,) = works
    for place in (segment, *quoted_before(segment, found)):
        for statement in defined.get(place.start, ()):
            evidence = tuple(dict.fromkeys((*place.evidence(source), *segment.evidence(source))))
            yield Statement(source.iri.value, work, _DEFINES, statement.subject, evidence, rule=RULE)
