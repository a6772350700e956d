"""Frames that a turn of phrase opens: `with the support of`, `the purpose of X is`, `due to`, `for example`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode

from loaders.naming.marks import CRIMES, GROUP, OFFICE, Mark, Sentence
from loaders.naming.reference.own_text import TEXTS
from loaders.naming.words import BE, Word, word_set, words_inside
from loaders.saying.clauses.clauses import Verb
from loaders.saying.clauses.coordination import chain_left, chain_right, governor, past_row
from loaders.saying.clauses.next_clause import before_next_clause
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.lists.items import item_marks
from loaders.saying.lists.obstacle_rows import obstacles_after
from loaders.saying.matches import Match, Span
from loaders.saying.operators.verb_frames import clause_objects
from loaders.saying.phrases import phrase_places
from loaders.saying.roles import clause, clause_before
from loaders.saying.subjects.modifiers import is_modifier
from ontology.names import shortened


def adjunct_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """A phrase with a mention after it, said of what the sentence is about."""
    for first, last in phrase_places(reading, frame):
        place = reading.sentence.words[first].start
        if frame.voice == "predicated" and not _predicated(reading, first):
            continue
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
            if not objects_ and subjects_ and shortened(frame.property.value) == "cl:hinders":
                objects_ = list(_done_before(reading, first))
        for subject in subjects_:
            for value in objects_:
                if value != subject:
                    yield Match(frame.name, subject, frame.property, value, place)


def _done_before(reading: Reading, place: int) -> Iterator[Span]:
    """The words for what something hinders that no mention names (`the first talks were hampered by X`)."""
    span = clause_before(reading, Verb(place, place, Form.PAST, True))
    words = words_inside(reading.sentence.words, span) if span is not None else ()
    if len(words) > 1 and words[0].lower not in _POINTING:
        yield words[0].start, words[-1].end


_POINTING: Final = word_set("it this that these those they he she which who there")
_SAYING_SO: Final = BE | word_set(
    "pose poses posed posing represent represents represented constitute constitutes constituted present presents "
    "cause causes caused causing inflict inflicts inflicted become becomes became remain remains mean means"
)


def _predicated(reading: Reading, place: int) -> bool:
    """Whether a verb says the phrase of a subject: it does not only stand in a row or after a preposition."""
    before = reading.lower[max(0, place - 7) : place]
    return "what" not in before and any(word in _SAYING_SO for word in before)


def _role(reading: Reading, role: str, kinds: frozenset[str], first: int, last: int) -> list[NamedNode]:
    """The things beside words `first` to `last`: `right` after, `left` before, else what the sentence is about."""
    sentence = reading.sentence
    before = [m for m in sentence.marks if m.last <= first and m.kind in kinds]
    after = [m for m in sentence.marks if m.first >= last and m.kind in kinds]
    if role == "right far":
        linked = [m for m in after if any(w.lower in BE for w in sentence.words[last : m.first])]
        return [m.iri for m in chain_right(sentence, linked[0], kinds)] if linked else []
    if role == "right" and kinds == {"obstacle"}:
        return obstacles_after(reading, last)
    if role == "right":
        near = after[:1] if after and after[0].first - last <= 5 else []
        return [m.iri for m in chain_right(sentence, near[0], kinds)] if near else []
    if role == "left near":
        role, before = "left", [m for m in before[-1:] if _adjoins(sentence, m, first)]
        after = []
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
    told = past_row(sentence, last, kinds) if role == "patient" and after and not before else None
    return [told.iri] if told is not None else []


def _adjoins(sentence: Sentence, mark: Mark, place: int) -> bool:
    """Whether what stands at a word hangs on a mention: nothing between that joins or parts (`either X or using Y`)."""
    between = sentence.words[mark.last : place]
    return all(word.is_word and word.lower not in ("and", "or", "but", "that", "which", "who") for word in between)


def noun_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`the purpose of X is …`, `X's goals are …`, `its task is …`: a noun, whose it is, and what is said of it."""
    words = reading.sentence.words
    for first, last in phrase_places(reading, frame):
        if frame.voice == "of" and reading.lower[last : last + 1] not in _OWNED:
            continue
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
        if verb is None or (shortened(frame.property.value) == "cl:appliesTo" and words[verb].lower in BE):
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


_OWNED: Final = (("of",), ("in",), ("under",), ("by",))


def _owner(reading: Reading, frame: Frame, first: int, last: int) -> tuple[NamedNode, int] | None:
    """Whose noun it is and the word after both: `of X` after it, `X's` or `its` before it."""
    words = reading.sentence.words
    if words[last : last + 2] and [w.lower for w in words[last : last + 2]] == ["of", "which"]:
        mark = next((m for m in reversed(reading.sentence.marks) if m.kind in frame.subjects and m.last <= first), None)
        return (mark.iri, last + 2) if mark else None
    if last < len(words) and words[last].lower in ("of", "in", "under"):
        if "source" in frame.subjects and any(w.lower in TEXTS for w in words[last + 1 : last + 4]):
            return reading.context.source, last + 2
        mark = next(
            (m for m in reading.sentence.marks if m.kind in frame.subjects and last < m.first <= last + 6), None
        )
        if mark is not None and mark.kind in ("body", "state") and is_modifier(reading.sentence, mark):
            return None  # `the aim of the EU legislation`
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


def copula_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`X is a …`: a class in the text's own words; `the members of X are A, B`: the members."""
    words = reading.sentence.words
    if frame.phrases:
        yield from _members(reading, frame)
        return
    for verb in reading.finite:
        mark, place = verb.subject, verb.place
        if mark.kind not in frame.subjects:
            continue
        while place + 2 < len(words) and words[place].lower in ("has", "have", "now", "also", "therefore", "currently"):
            place += 1
        if place + 1 >= len(words) or words[place].lower not in _COPULAS:
            continue
        if frame.voice == "part":
            yield from _wholes(reading, frame, mark, place + 1)
            continue
        if any(m.how == OFFICE and place < m.first <= place + 2 for m in reading.sentence.marks):
            continue  # an office, told as one
        alike = next((kinds for kinds in _KINDS_OF_KINDS if mark.kind in kinds), frozenset[str]())
        same = next((m for m in reading.sentence.marks if m.first == place + 1 and m.kind in alike), None)
        if same is not None:
            row = [m.iri for m in chain_right(reading.sentence, same, alike) if m.iri != mark.iri]
            for other in row:  # `the main threats are A, B and C`: they are threats
                pair = (other, mark.iri) if len(row) > 1 else (mark.iri, other)
                yield Match(frame.name, pair[0], frame.property, pair[1], mark.start)
        elif _picks_out(reading, mark, place + 1):
            continue
        elif words[place + 1].lower in ("a", "an", "one", "the") and not _passive_after(words, place + 1):
            for subject in chain_left(reading.sentence, mark, {mark.kind}):
                for value in clause_objects(reading, frame, place + 1):
                    if value != subject.iri:
                        told = before_next_clause(reading, verb, value) if isinstance(value, tuple) else value
                        yield Match(frame.name, subject.iri, frame.property, told, mark.start)


def _picks_out(reading: Reading, mark: Mark, place: int) -> bool:
    """Whether the subject only picks out what the predicate names (`the best measure is the training of staff`)."""
    inside = reading.lower[max(0, mark.first - 2) : mark.last]
    return mark.how == GROUP and reading.lower[place] == "the" and bool(_PICKING & set(inside))


_PICKING: Final = word_set("most main best first only key chief primary greatest biggest major central second final")


def _wholes(reading: Reading, frame: Frame, mark: Mark, first: int) -> Iterator[Match]:
    """`X is an integral part of Y and Z`: the wholes."""
    lower = reading.lower
    place = next((n for n in range(first, min(first + 5, len(lower))) if lower[n] in _PARTS), None)
    if place is None or lower[place + 1 : place + 2] != ("of",):
        return
    whole = next((m for m in reading.sentence.marks if 0 <= m.first - place - 2 <= 2 and m.kind in frame.objects), None)
    for each in chain_right(reading.sentence, whole, frame.objects) if whole is not None else ():
        if each.iri != mark.iri:
            yield Match(frame.name, mark.iri, frame.property, each.iri, mark.start)


_PARTS: Final = frozenset({"part", "element", "component"})
_KINDS_OF_KINDS: Final = (CRIMES, frozenset({"measure"}), frozenset({"technology"}))
_COPULAS: Final = frozenset({"is", "are", "was", "were", "been", "become", "became", "remains", "remain"})


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


_CLOSE: Final = frozenset({"including", "in", "especially", "notably"})


def example_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`X, for example Y`, `such as Y`; after an item of a list the example is one of what the item names."""
    words = reading.sentence.words
    for first, last in phrase_places(reading, frame):
        before = [m for m in reading.sentence.marks if m.last <= first and first - m.last <= 3]
        if words[first].lower in _CLOSE and before and any(w.is_word for w in words[before[-1].last : first]):
            continue  # `internet resources, including …`: the name only modifies the noun
        after = [m for m in reading.sentence.marks if 0 <= m.first - last <= 2]
        if (
            before
            and after
            and (after[0].kind == before[-1].kind or {after[0].kind, before[-1].kind} == {"crime", "threat"})
        ):
            kinds = CRIMES if after[0].kind in CRIMES else {after[0].kind}
            row = chain_right(reading.sentence, after[0], kinds)
            for mark in dict.fromkeys([*row, *item_marks(reading, last, kinds)]):
                if mark.iri != before[-1].iri:
                    yield Match(frame.name, before[-1].iri, frame.property, mark.iri, words[first].start)
        elif reading.context.topic is not None and first <= 3:
            span = clause(reading, last)
            if span:
                yield Match(frame.name, reading.context.topic, frame.property, span, words[first].start)
