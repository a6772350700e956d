"""The operators that run frames: one function for each turn of language, none for a sentence.

Each yields what a frame finds in a sentence, in order of place.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode

from loaders.naming.marks import Mark
from loaders.naming.named import INSTRUMENT_HEADS
from loaders.naming.words import Word
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.listing import obstacles_after
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
from loaders.saying.syntax import Verb, chain_left, chain_right, governor
from loaders.saying.verbs import BE
from ontology.names import term

_ARTICLES: Final = frozenset({"the", "a", "an"})


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


def link_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """Two mentions with one phrase between them."""
    marks = reading.sentence.marks
    for left, right in itertools.pairwise(marks):
        if left.kind not in frame.subjects or right.kind not in frame.objects or left.iri == right.iri:
            continue
        between = tuple(
            w.lower
            for w in reading.sentence.words[left.last : right.first]
            if w.lower not in _ARTICLES and w.text not in "'’"
        )
        if between in frame.phrases:
            yield Match(frame.name, left.iri, frame.property, right.iri, left.start)


def inside_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """A mention inside a longer one: what a title is about, whose part a body's name says it is."""
    for outer in reading.sentence.marks:
        if outer.kind not in frame.subjects or outer.how == "definite":
            continue
        for inner in reading.sentence.inner:
            if (
                inner.kind in frame.objects
                and outer.first <= inner.first
                and inner.last <= outer.last
                and inner.iri != outer.iri
            ):
                if frame.voice == "to" and reading.sentence.words[inner.first - 1].lower not in ("to", "the"):
                    continue
                if frame.voice == "name" and not _possesses(reading, outer, inner):
                    continue
                if frame.voice == "content" and frame.objects == {"body"} and _possesses(reading, outer, inner):
                    continue
                yield Match(frame.name, outer.iri, frame.property, inner.iri, outer.start)


_MADE: Final = frozenset(
    {"convention", "treaty", "directive", "decision", "declaration", "regulation", "resolution", "charter"}
)


def _possesses(reading: Reading, outer: Mark, inner: Mark) -> bool:
    """Whether a name says that the thing is somebody's: `BODY Convention`, `Convention of the BODY`; not that of its
    member states, nor of its kind."""
    words = reading.sentence.words
    following = words[inner.last].lower if inner.last < outer.last else ""
    if following in ("member", "countries", "states") or not words[inner.first].capital or outer.last - outer.first < 3:
        return False
    head = next((w.norm for w in words[outer.first : outer.last] if w.norm in INSTRUMENT_HEADS), "")
    if outer.kind == "instrument" and head not in _MADE:
        return False
    before = [w.lower for w in words[outer.first : inner.first] if w.lower not in _ARTICLES]
    if inner.first == outer.first:
        return inner.last < outer.last and words[inner.last].capital
    return len(before) >= 2 and before[-1] in ("of", "and") and "on" not in before and "states" not in before


def dated_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """A date right after a name: `Law of 26 April 2004`, `Treaty (Tashkent, May 15, 1992)`, `Summit on July 9`."""
    for date in reading.typed.dates:
        if (date.relation == "until") != (frame.voice == "until"):
            continue
        before = [
            m
            for m in reading.sentence.marks
            if m.kind in frame.subjects and m.end <= date.start + 1 and date.start - m.end <= 8
        ]
        inside = [
            m
            for m in reading.sentence.marks
            if m.kind in frame.subjects and m.start <= date.start and date.end <= m.end
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


def _dated_before(reading: Reading, frame: Frame, end: int, literal: Literal) -> Iterator[Match]:
    """`In 2019, at the Conference …`: the date stands before the event."""
    mark = next((m for m in reading.sentence.marks if m.kind in frame.subjects and 0 < m.start - end <= 12), None)
    if mark is not None and governor(reading.sentence, mark) in ("at", "during"):
        yield Match(frame.name, mark.iri, frame.property, literal, mark.start)


def provision_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """A provision that is named is one of its instrument."""
    for mark in reading.sentence.marks:
        if mark.how == "provision":
            owner = NamedNode(mark.iri.value.rsplit("/", 1)[0])
            yield Match(frame.name, owner, frame.property, mark.iri, mark.start)


def phrase_places(reading: Reading, frame: Frame) -> Iterator[tuple[int, int]]:
    """First and last (exclusive) word of each place where one of a frame's phrases stands; the longer phrase wins."""
    lower = reading.lower
    found = {
        (place, -len(phrase))
        for phrase in frame.phrases
        for place in reading.places.get(phrase[0], ())
        if lower[place : place + len(phrase)] == phrase
    }
    end = 0
    for place, length in sorted(found):
        if place >= end:
            end = place - length
            yield place, end


def adjunct_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """A phrase with a mention after it, said of what the sentence is about."""
    for first, last in phrase_places(reading, frame):
        place = reading.sentence.words[first].start
        subjects_ = _role(reading, frame.subject, frame.subjects, first, last)
        objects_: list[NamedNode | Literal | Span]
        if frame.object == "clause":
            objects_ = clause_objects(reading, frame, last)
        elif frame.object == "topic":
            problem = reading.context.problem or reading.context.topic
            objects_ = [problem] if problem is not None else []
        elif frame.object == "context":
            span = clause(reading, 0)
            objects_ = [span] if span else []
        else:
            objects_ = list(_role(reading, frame.object, frame.objects, first, last))
        for subject in subjects_:
            for value in objects_:
                if value != subject:
                    yield Match(frame.name, subject, frame.property, value, place)


def _role(reading: Reading, role: str, kinds: frozenset[str], first: int, last: int) -> list[NamedNode]:
    """The things beside words `first` to `last`: `right` after, `left` before, else what the sentence is about."""
    sentence = reading.sentence
    before = [m for m in sentence.marks if m.last <= first and m.kind in kinds]
    after = [m for m in sentence.marks if m.first >= last and m.kind in kinds]
    if role == "right" and kinds == {"obstacle"}:
        return obstacles_after(reading, last)
    if role == "right":
        near = after[:1] if after and after[0].first - last <= 5 else []
        return [m.iri for m in chain_right(sentence, near[0], kinds)] if near else []
    if role == "left":
        near = before[-1:] or after[:1]
        return [m.iri for m in (chain_left(sentence, near[0], kinds) if before else near)]
    free = [m for m in before if governor(sentence, m) in ("", "of")]
    if free:
        ungoverned = [m for m in free if not governor(sentence, m)] or free
        return [m.iri for m in chain_left(sentence, ungoverned[-1], kinds)]
    inherited = reading.context.inherited(sentence, first, kinds)
    if inherited is not None:
        return [inherited]
    return [after[0].iri] if role == "patient" and after and not before else []


def noun_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`the purpose of X is …`, `X's goals are …`, `its task is …`: a noun, whose it is, and what is said of it."""
    words = reading.sentence.words
    for first, last in phrase_places(reading, frame):
        owner = _owner(reading, frame, first, last)
        if owner is None:
            continue
        iri, after = owner
        if words[first].lower in ("activities", "activity", "work") and any(
            w.lower == "aimed" for w in words[last : last + 10]
        ):
            continue
        verb = next(
            (
                n
                for n in range(after, min(after + 9, len(words)))
                if words[n].lower in BE
                or words[n].lower in ("cover", "covers", "include", "includes", "extends", "extend", "consists")
            ),
            None,
        )
        if verb is None:
            continue
        start = verb + 1
        if (
            start < len(words)
            and words[start].lower.endswith("ed")
            and words[start].lower not in ("aimed", "supposed", "directed")
        ):
            continue
        while start < len(words) and words[start].lower in (
            "to",
            "aimed",
            "at",
            "supposed",
            "the",
            "following",
            "directed",
        ):
            if words[start].lower == "following":
                break
            start += 1
        for value in clause_objects(reading, frame, start):
            yield Match(frame.name, iri, frame.property, value, words[first].start)


_OWN: Final = frozenset({"study", "article", "paper", "research"})


def _owner(reading: Reading, frame: Frame, first: int, last: int) -> tuple[NamedNode, int] | None:
    """Whose noun it is and the word after both: `of X` after it, `X's` or `its` before it."""
    words = reading.sentence.words
    if words[last : last + 2] and [w.lower for w in words[last : last + 2]] == ["of", "which"]:
        mark = next((m for m in reversed(reading.sentence.marks) if m.kind in frame.subjects and m.last <= first), None)
        return (mark.iri, last + 2) if mark else None
    if last < len(words) and words[last].lower in ("of", "in", "under"):
        if "source" in frame.subjects and any(w.lower in _OWN for w in words[last + 1 : last + 4]):
            return reading.context.source, last + 2
        mark = next(
            (m for m in reading.sentence.marks if m.kind in frame.subjects and last < m.first <= last + 6), None
        )
        return (mark.iri, mark.last) if mark else None
    before = next(
        (m for m in reversed(reading.sentence.marks) if m.kind in frame.subjects and 0 <= first - m.last <= 3), None
    )
    if before is not None:
        return before.iri, last
    if first > 0 and any(
        word.lower in ("its", "their", "which", "whose") for word in words[max(0, first - 3) : first + 3]
    ):
        inherited = reading.context.inherited(reading.sentence, first, frame.subjects)
        relative = [m for m in reading.sentence.marks if m.last <= first and m.kind in frame.subjects]
        found = relative[-1].iri if relative and words[max(0, first - 2)].lower != "its" else inherited
        return (found, last) if found is not None else None
    return None


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


def copula_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`X is a …`: a class in the text's own words; `the members of X are A, B`: the members."""
    words = reading.sentence.words
    if frame.phrases:
        yield from _members(reading, frame)
        return
    for mark in reading.sentence.marks:
        place = mark.last
        if mark.kind not in frame.subjects or place + 1 >= len(words) or governor(reading.sentence, mark):
            continue
        while place < len(words) and words[place].lower in ("has", "have", "now", "also", "therefore", "currently"):
            place += 1
        if place + 1 >= len(words) or words[place].lower not in (
            "is",
            "are",
            "was",
            "were",
            "become",
            "became",
            "remains",
        ):
            continue
        if words[place + 1].lower in ("a", "an", "one", "the") and not _passive_after(words, place + 1):
            for subject in chain_left(reading.sentence, mark, frame.subjects):
                for value in clause_objects(reading, frame, place + 1):
                    if value != subject.iri:
                        yield Match(frame.name, subject.iri, frame.property, value, mark.start)


def _passive_after(words: tuple[Word, ...], place: int) -> bool:
    return place + 1 < len(words) and words[place + 1].lower in ("same", "case", "way")


def _members(reading: Reading, frame: Frame) -> Iterator[Match]:
    words = reading.sentence.words
    for first, last in phrase_places(reading, frame):
        owner = next(
            (m for m in reading.sentence.marks if m.kind in frame.subjects and last <= m.first <= last + 2), None
        )
        if owner is None or not any(
            w.lower in ("are", "is", "include", "includes") for w in words[owner.last : owner.last + 4]
        ):
            continue
        for mark in reading.sentence.marks:
            if mark.kind in frame.objects and mark.first > owner.last and mark.iri != owner.iri:
                yield Match(frame.name, owner.iri, frame.property, mark.iri, words[first].start)


def cause_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`… due to …`: what stands before is caused by what stands after."""
    words = reading.sentence.words
    for first, last in phrase_places(reading, frame):
        before = [m for m in reading.sentence.marks if m.last <= first and m.kind in frame.subjects]
        subject = before[-1].iri if before else reading.context.topic
        if subject is None:
            continue
        marks = _after(reading.sentence.marks, last, frame)
        if marks:
            for mark in chain_right(reading.sentence, marks[0], frame.objects):
                yield Match(frame.name, subject, frame.property, mark.iri, words[first].start)
        else:
            span = clause(reading, last)
            if span:
                yield Match(frame.name, subject, frame.property, span, words[first].start)


def _after(marks: list[Mark], last: int, frame: Frame) -> list[Mark]:
    """The obstacle right after a phrase."""
    return [m for m in marks if m.kind == "obstacle" and m.kind in frame.objects and 0 <= m.first - last <= 2]


def example_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`X, for example Y`, `such as Y`; after an item of a list the example is one of what the item names."""
    words = reading.sentence.words
    for first, last in phrase_places(reading, frame):
        before = [m for m in reading.sentence.marks if m.last <= first and first - m.last <= 3]
        after = [m for m in reading.sentence.marks if 0 <= m.first - last <= 2]
        if (
            before
            and after
            and (after[0].kind == before[-1].kind or {after[0].kind, before[-1].kind} == {"crime", "threat"})
        ):
            for mark in chain_right(reading.sentence, after[0], {after[0].kind}):
                yield Match(frame.name, before[-1].iri, frame.property, mark.iri, words[first].start)
        elif reading.context.topic is not None and first <= 3:
            span = clause(reading, last)
            if span:
                yield Match(frame.name, reading.context.topic, frame.property, span, words[first].start)
