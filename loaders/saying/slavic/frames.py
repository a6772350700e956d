"""Frames over Ukrainian and Russian sentences.

Endings tell roles there, and word order does not. A frame gives the beginnings of its words and the kinds of both
sides; `object` says what the other side is: `agent` (who does it: the subject of an active verb, the instrumental of a
passive one), `date`, `place`, `clause` (the words after the verb), else the things that the verb rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.statement import Status
from loaders.naming.marks import WHO, Mark
from loaders.naming.slavic.grammar import INFINITIVE, PREPOSITIONS, WOULD, is_adjective, is_finite, phrase_end
from loaders.naming.words import Word, word_set
from loaders.saying.context import Reading
from loaders.saying.frames import Frame, Frames
from loaders.saying.matches import Match, Span
from loaders.saying.phrases import openings
from loaders.saying.slavic.clauses import main_clauses, passage
from loaders.saying.slavic.frame_clauses import (
    RELATIVE,
    after_participle,
    before_participle,
    clause_around,
    participial,
    within_relative,
)
from loaders.saying.slavic.laid_down import inside, laid_down
from loaders.saying.slavic.negation import is_negated
from loaders.saying.slavic.roles import (
    agents,
    by_decree,
    direct_objects,
    is_participle,
    is_passive_form,
    objects,
    on_behalf,
    row,
    states_of,
    subjects,
    told_by_participle,
)

_PLANS: Final = ("планир", "плану", "намер", "намір", "готов", "будет", "буде", "будут", "будуть")
_MAYBE: Final = word_set("бы б би можливо возможно может могут може можуть мог міг")
_OUGHT: Final = ("долж", "повин", "слід", "следует", "необхідн", "необходим", "має", "мають")
_IN: Final = frozenset({"в", "у", "во"})


def slavic_matches(reading: Reading, frames: Frames) -> Iterator[Match]:
    """What the frames of the operator `slavic` find in a sentence, in order of frames and places."""
    words = reading.sentence.words
    for frame in frames.of("slavic"):
        for number in openings(reading, frame):
            after = next((end for phrase in frame.phrases if (end := phrase_end(words, number, phrase)) > number), -1)
            if after > number and (after > number + 1 or _is_verb(reading, number)):
                status = _standing(words, number)
                if status is not None:
                    yield from (replace(match, status=status) for match in _matches(reading, frame, number, after))


def _is_verb(reading: Reading, place: int) -> bool:
    """Whether a word is a finite verb, a participle, or an infinitive; no noun of the same root."""
    lower, tongue = reading.sentence.words[place].lower, reading.sentence.segment.language
    return is_finite(lower, tongue) or is_participle(lower, tongue) or lower.endswith(INFINITIVE)


def _matches(reading: Reading, frame: Frame, first: int, after: int) -> Iterator[Match]:
    place = reading.sentence.words[first].start
    for subject, value in _pairs(reading, frame, first, after):
        if value != subject.iri:
            yield Match(frame.name, subject.iri, frame.property, value, place)


def _pairs(reading: Reading, frame: Frame, first: int, after: int) -> Iterator[tuple[Mark, NamedNode | Literal | Span]]:
    sentence = reading.sentence
    words, tongue = sentence.words, sentence.segment.language
    span = within_relative(words, first, tongue, clause_around(words, first))
    lower = words[first].lower
    passive = is_passive_form(lower, tongue) and after == first + 1
    full = passive and is_participle(lower, tongue) and not _after_copula(reading, first)
    told = told_by_participle(sentence, first, after, frame.subjects) if full else []
    if frame.object == "agent":
        yield from _by_agent(reading, frame, first, after, span, told, passive)
        return
    if frame.object in ("date", "place") and not told:
        span = after_participle(words, first, span[0], tongue), before_participle(words, first, span[1], tongue)
    if frame.object == "date":
        near = participial(words, first, span) if told else span
        for subject in told or _patients(reading, frame, first, after, span, passive):
            for date in _date(reading, first, near):
                yield subject, date
        return
    if frame.object == "place":
        for subject in told or _patients(reading, frame, first, after, span, passive):
            for mark in sentence.marks:
                ruled = mark.first > 0 and words[mark.first - 1].lower in _IN
                if mark.kind in frame.objects and span[0] <= mark.first < span[1] and ruled:
                    yield from ((subject, each.iri) for each in row(mark, sentence.marks, words))
                    break
        return
    if frame.object == "done":
        yield from _done(reading, frame, first, after, span, told, passive)
        return
    if full:
        return
    if frame.object == "clause" and passive and _active_only(frame, lower):
        yield from laid_down(reading, frame, first, after, span)
        return
    doers = subjects(sentence, first, frame.subjects)
    told_pairs = [
        (subject, value)
        for subject in doers or inside(reading, frame, first)
        for value in _objects(reading, frame, subject, after, span)
    ]
    if not told_pairs and frame.object == "partner":
        told_pairs = [(doers[0], other.iri) for other in doers[1:]]
    yield from told_pairs


def _by_agent(
    reading: Reading, frame: Frame, first: int, after: int, span: tuple[int, int], told: list[Mark], passive: bool
) -> Iterator[tuple[Mark, NamedNode | Literal | Span]]:
    """What was done, with who did it."""
    sentence = reading.sentence
    if passive:
        done = told or subjects(sentence, first, frame.subjects)
        doers = agents(sentence, after, span[1], frame.objects)
        if not doers and (doers := by_decree(sentence, span, frame.objects)):
            done = done or objects(sentence, first, after, span, frame.subjects)
    else:
        doers = subjects(sentence, first, frame.objects)
        done = objects(sentence, first, after, span, frame.subjects)
        doers = doers or on_behalf(sentence, frame.objects) or states_of(sentence, first, frame.objects)
    for subject in done:
        for doer in doers:
            yield subject, doer.iri


def _done(
    reading: Reading, frame: Frame, first: int, after: int, span: tuple[int, int], told: list[Mark], passive: bool
) -> Iterator[tuple[Mark, NamedNode | Literal | Span]]:
    """Who or what does it, with what it is done to: a mention that the verb rules, else the words after it; where the
    verb is passive, the subject, done by what stands in the instrumental."""
    sentence = reading.sentence
    if passive:
        for doer in agents(sentence, after, span[1], frame.subjects):
            for done in told or subjects(sentence, first, frame.objects):
                yield doer, done.iri
        return
    found = direct_objects(sentence, after, span[1], frame.objects)
    rest = passage(sentence.words, after, span[1])
    doing = subjects(sentence, first, frame.subjects)
    if any(doer.first >= after for doer in doing):
        found, rest = [m for m in found if m not in doing], None  # who does it stands after the verb
    for doer in doing:
        values: list[NamedNode | Span] = [m.iri for m in found if m.iri != doer.iri]
        for value in values or ([rest] if rest is not None else []):
            yield doer, value


def _active_only(frame: Frame, lower: str) -> bool:
    """Whether a frame means who acts, and the verb's form is a participle or impersonal: one that no phrase gives."""
    named = any(phrase[0][-1] in "нт" and lower.startswith(phrase[0]) for phrase in frame.phrases)
    return not named and not lower.endswith(("ся", "сь"))


def _patients(
    reading: Reading, frame: Frame, first: int, after: int, span: tuple[int, int], passive: bool
) -> list[Mark]:
    if passive:
        found = subjects(reading.sentence, first, frame.subjects)
        ukrainian = reading.sentence.segment.language == "uk"
        impersonal = ukrainian and reading.sentence.words[first].lower.endswith(("но", "то"))
        return found or (objects(reading.sentence, first, after, span, frame.subjects) if impersonal else [])
    return objects(reading.sentence, first, after, span, frame.subjects)


def _date(reading: Reading, first: int, span: tuple[int, int]) -> list[Literal]:
    words = reading.sentence.words
    low, high = words[span[0]].start, words[span[1] - 1].end
    dates = [d for d in reading.typed.dates if low <= d.start and d.end <= high and d.relation in ("", "since", "by")]
    return [min(dates, key=lambda d: abs(d.start - words[first].start)).literal] if dates else []


def _after_copula(reading: Reading, place: int) -> bool:
    """Whether a form of `be` stands before a participle, or none is needed: it is the clause's own verb."""
    copula = any(w.lower in _COPULA for w in reading.sentence.words[max(0, place - 3) : place])
    return copula or any(clause.verb == place for clause in main_clauses(reading.sentence))


_COPULA: Final = word_set("був була було були буде будуть был была было были будет будут є бути быть")


def _objects(
    reading: Reading, frame: Frame, subject: Mark, after: int, span: tuple[int, int]
) -> list[NamedNode | Literal | Span]:
    words = reading.sentence.words
    others = [m for m in reading.sentence.marks if m.kind in frame.objects and m.iri != subject.iri]
    others = [m for m in others if span[0] <= m.first and m.last <= span[1]]
    following = [m for m in others if m.first >= after]
    if frame.object == "clause":
        heads = [m for m in following if m.first == after or (m.first == after + 1 and _leads(words[after]))]
        if heads and heads[0].kind in WHO and words[after - 1].lower.startswith(_TO_WHOM):
            heads = []  # `пропонує Україні створити …`: whom it is said to
        if heads and frame.objects:
            return [m.iri for m in row(heads[0], following, words)]
        found = passage(words, after, span[1]) if subject.first < after else _role_first(reading, span[0], after - 1)
        offer = words[min(after, len(words) - 1)].lower in _WHOM and words[after - 1].lower.startswith(_OFFERS)
        return [found] if found and not offer else []
    if frame.object == "partner":
        return [m.iri for m in row(following[0], following, words)] if following and _near(following[0], after) else []
    return [m.iri for m in row(following[0], following, words)] if following else [m.iri for m in others[-1:]]


_WHOM: Final = word_set("ему ей им мне нам вам тебе йому їй їм мені")
_TO_WHOM: Final = ("предлож", "предлаг", "запропон", "пропон", "рекоменд", "заклик", "призв", "призыв")
_OFFERS: Final = ("предлож", "предлаг", "запропон", "пропон")  # to whom: a thing is offered, and nothing recommended


def _role_first(reading: Reading, start: int, verb: int) -> Span | None:
    """The role that stands before its verb, where who plays it follows (`ключову роль у X відіграє Y`)."""
    words, tongue = reading.sentence.words, reading.sentence.segment.language
    first = next((n for n in range(verb - 1, start - 1, -1) if words[n].lower == "роль"), -1)
    while first > start and is_adjective(words[first - 1].lower, tongue):
        first -= 1
    return passage(words, first, verb) if first >= 0 else None


def _leads(word: Word) -> bool:
    """Whether a word only leads to what is named: a preposition, or a word for a kind (`видом шахрайства`)."""
    return word.lower in PREPOSITIONS or word.lower.startswith(_KIND_WORDS)


_KIND_WORDS: Final = (
    "вид", "різновид", "разновидност", "форм", "тип", "одн", "найбільш", "наиболее", "самы", "проявом", "проявлен",
)  # fmt: skip


def _near(mark: Mark, after: int) -> bool:
    return mark.first - after <= 3


def _standing(words: tuple[Word, ...], place: int) -> Status | None:
    """How what a verb tells is held; None for an infinitive that nothing says to be planned or owed."""
    before = [word.lower for word in words[max(0, place - 3) : place]]
    if is_negated(words, place):
        return Status.NEGATED
    if words[min(place + 1, len(words) - 1)].lower in WOULD:
        return None if any(word.startswith(RELATIVE) for word in before) else Status.HYPOTHETICAL
    if _MAYBE & set(before) or any(word.startswith(_OUGHT) for word in before):
        return Status.HYPOTHETICAL
    if any(word.startswith(_PLANS) for word in before):
        return Status.PLANNED
    infinitive = words[place].lower.endswith(INFINITIVE) and not words[place].lower.endswith(("ють", "уть", "ить"))
    finite = is_finite(words[place].lower, "uk") or is_finite(words[place].lower, "ru")
    return None if infinitive and not finite else Status.ASSERTED
