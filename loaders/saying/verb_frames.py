"""Frames that a verb opens: who stands before it and what after it, the date and place beside it, how many did it."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from loaders.saying.clauses import Verb
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match, Span
from loaders.saying.roles import (
    clause,
    clause_before,
    companion_kinds,
    date_beside,
    fillers,
    head_marks,
    place_beside,
    predicate,
    purpose_after,
)
from ontology.names import term


def verb_frame(reading: Reading, frame: Frame, verb: Verb) -> Iterator[Match]:
    """A verb between its arguments."""
    if (frame.voice == "passive" and not verb.passive) or (frame.voice == "active" and verb.passive):
        return
    place = reading.sentence.words[verb.place].start
    if frame.object == "agent" and frame.subject == "patient":
        found_subjects = fillers(reading, verb, "patient", frame.subjects)
        found_objects: list[NamedNode | Literal | Span] = list(fillers(reading, verb, "agent", frame.objects))
    else:
        found_subjects = fillers(reading, verb, frame.subject, frame.subjects)
        found_objects = _objects(reading, frame, verb)
    if frame.object == "others":
        found_objects = list(found_subjects[1:]) if len(found_subjects) > 1 else []
        found_subjects = found_subjects[:1]
    for subject in found_subjects:
        for value in found_objects:
            if value != subject:
                yield Match(frame.name, subject, frame.property, value, place)
        if found_objects:
            yield from _companions(reading, frame, verb, subject, place)


def _objects(reading: Reading, frame: Frame, verb: Verb) -> list[NamedNode | Literal | Span]:
    if frame.object == "date":
        found = date_beside(reading, verb)
        return [found] if found is not None else []
    if frame.object == "purpose":
        span = purpose_after(reading, verb.after)
        return [span] if span else []
    if frame.object == "within":
        body = place_beside(reading, verb, frame.objects)
        return [body] if body is not None else []
    if frame.object == "predicate":
        return [predicate(reading, verb)]
    if frame.object == "clause" and verb.passive and frame.subject == "agent":
        before = clause_before(reading, verb)
        return [before] if before else []
    if frame.object == "clause":
        return [] if _follows(reading, verb.after) else clause_objects(reading, frame, verb.after)
    return list(fillers(reading, verb, frame.object, frame.objects))


def _follows(reading: Reading, after: int) -> bool:
    """`as follows:` announces a list, and says nothing itself."""
    words = reading.sentence.words
    return after < len(words) and words[after].lower in ("follows", "following")


def clause_objects(reading: Reading, frame: Frame, first: int) -> list[NamedNode | Literal | Span]:
    """The things that head a clause, else the clause itself as a passage."""
    heads = head_marks(reading, first, frame.objects)
    if heads:
        return [mark.iri for mark in heads]
    span = clause(reading, first)
    return [span] if span else []


def _companions(reading: Reading, frame: Frame, verb: Verb, subject: NamedNode, place: int) -> Iterator[Match]:
    for companion in frame.also:
        value: NamedNode | Literal | None
        kinds = frozenset({companion.object}) & companion_kinds(companion.property) or companion_kinds(
            companion.property
        )
        value = date_beside(reading, verb) if companion.object == "date" else place_beside(reading, verb, kinds)
        if value is not None and value != subject:
            yield Match(frame.name, subject, companion.property, value, place)


def count_frame(reading: Reading, frame: Frame, verb: Verb) -> Iterator[Match]:
    """How many states signed or ratified an instrument."""
    for quantity in reading.typed.quantities:
        if not quantity.unit.lower().startswith(("state", "countr", "part", "member")) or not quantity.value.isdigit():
            continue
        qualifiers: list[tuple[NamedNode, Literal]] = []
        if quantity.approximate or quantity.comparison:
            qualifiers.append((term("cl:approximate"), Literal("true", datatype=term("xsd:boolean"))))
        marks = [m for m in reading.sentence.marks if m.kind in frame.subjects]
        if marks:
            number = Literal(quantity.value, datatype=term("xsd:integer"))
            near = min(marks, key=lambda m: abs(m.first - verb.place))
            yield Match(
                frame.name,
                near.iri,
                frame.property,
                number,
                reading.sentence.words[verb.place].start,
                qualifiers=tuple(qualifiers),
            )
