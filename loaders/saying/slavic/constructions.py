"""Constructions of Ukrainian and Russian that no single verb tells: the thing stands under a preposition (`до складу X
входять …`), a noun with it is the predicate (`метою X є …`), or a noun is the deed (`ратифікація X Україною`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from pyoxigraph import NamedNode

from graph.statement import Status
from loaders.naming.marks import Mark, Sentence
from loaders.naming.slavic.grammar import THIS, WITH, is_adjective, is_finite, is_noun_like, phrase_end
from loaders.naming.words import Word, lemma, word_set
from loaders.saying.context import Reading
from loaders.saying.frames import Frame, Frames
from loaders.saying.matches import Match, Span
from loaders.saying.phrases import openings
from loaders.saying.slavic.belonging import entrusted_frame, member_frame, unit_frame
from loaders.saying.slavic.clauses import passage
from loaders.saying.slavic.dealings import aid_frame, managed_frame, partner_frame, requests_frame
from loaders.saying.slavic.examples import examples_frame
from loaders.saying.slavic.laws import according_frame, bracketed_frame, changed_frame, liability_frame
from loaders.saying.slavic.negation import is_negated
from loaders.saying.slavic.phrase_heads import is_ruled
from loaders.saying.slavic.roles import agents, in_instrumental, is_participle, row
from loaders.saying.slavic.within import purpose_frame, within_frame
from loaders.saying.slavic.work import work_frame

_LINKS: Final = frozenset("—–")
_COPULAS: Final = word_set(
    "є являється являются является стало стала стали было була було были будет буде виступає выступает"
)
_FARTHEST: Final = 12  # words between what opens a construction and its verb
_AFTER: Final = word_set(
    "після после внаслідок вследствие завдяки благодаря"
)  # what such a preposition rules has happened
_NOT_YET: Final = word_set("необхідність необходимость потреба потребность доцільність целесообразность перед до")
Run: TypeAlias = Callable[[Reading, Frame], Iterator[Match]]


def slavic_constructions(reading: Reading, frames: Frames) -> Iterator[Match]:
    """What the frames of these constructions find in a sentence."""
    for operator, run in _OPERATORS.items():
        for frame in frames.of(operator):
            yield from run(reading, frame)


def _thing(sentence: Sentence, place: int, frame: Frame, most: int = 2) -> Mark | None:
    """The mention that begins at a word, or after adjectives: of the frame's subjects, of its objects where these are
    told of each of a row."""
    kinds = frame.objects if frame.subject == "listed" else frame.subjects
    for mark in sentence.marks:
        if mark.kind in kinds and 0 <= mark.first - place <= most:
            between = sentence.words[place : mark.first]
            if all(is_adjective(w.lower, sentence.segment.language) for w in between):
                return mark
    return None


def _span(words: tuple[Word, ...], place: int) -> Span | None:
    end = next((n for n in range(place, len(words)) if words[n].text in ";!?"), len(words))
    return passage(words, place, end, "«“(")


def _status(words: tuple[Word, ...], verb: int) -> Status:
    return Status.NEGATED if is_negated(words, verb) else Status.ASSERTED


def _listed(reading: Reading, frame: Frame, after: int) -> list[Mark]:
    """The mentions in a row that follow a word: the first in its phrase, and those joined to it."""
    sentence = reading.sentence
    kinds = frame.subjects if frame.subject == "listed" else frame.objects
    following = [m for m in sentence.marks if m.kind in kinds and m.first >= after]
    if not following or is_ruled(sentence, following[0]):
        return []
    first = following[0]
    free = all(
        not word.is_word or is_adjective(word.lower, sentence.segment.language) or word.lower in ("такі", "такие")
        for word in sentence.words[after : first.first]
    )
    return row(first, following, sentence.words) if free else []


def _told(reading: Reading, frame: Frame, thing: Mark, after: int, place: int, status: Status) -> Iterator[Match]:
    """What follows a verb, told of a thing; or, where the frame's subject is `listed`, the thing told of each of a
    row."""
    start = reading.sentence.words[place].start
    listed = _listed(reading, frame, after)
    if frame.subject == "listed":
        for mark in listed:
            if mark.iri != thing.iri:
                yield Match(frame.name, mark.iri, frame.property, thing.iri, start, status)
        return
    span = _span(reading.sentence.words, after)
    objects: list[NamedNode | Span] = [m.iri for m in listed if m.iri != thing.iri]
    for value in objects or ([span] if span is not None and frame.voice != "entity" else []):
        yield Match(frame.name, thing.iri, frame.property, value, start, status)


def _topic(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`до складу X входять A, B`, `під X розуміють …`: a phrase is what opens it and, last, the verb's beginning."""
    words, tongue = reading.sentence.words, reading.sentence.segment.language
    for place in openings(reading, frame):
        for phrase in frame.phrases:
            after = phrase_end(words, place, phrase[:-1])
            thing = _thing(reading.sentence, after, frame) if after > 0 else None
            if thing is None or (place and words[place - 1].is_word and words[place - 1].lower not in ("а", "и", "і")):
                continue
            verb = next(
                (n for n in range(thing.last, min(len(words), thing.last + _FARTHEST)) if _verb(words, n, tongue)), -1
            )
            if verb < 0 or not words[verb].lower.startswith(phrase[-1]):
                continue
            if frame.subject != "listed" or verb + 1 < len(words):
                yield from _told(reading, frame, thing, verb + 1, place, _status(words, verb))
            break


def _verb(words: tuple[Word, ...], place: int, tongue: str) -> bool:
    lower = words[place].lower
    short = words[place].is_word and tongue != "uk" and lower.endswith(("ена", "ено", "ены", "ен"))
    return words[place].is_word and (is_finite(lower, tongue) or is_participle(lower, tongue) or short)


def _of_thing(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`метою X є …`, `мета X — …`: a noun with the thing in the genitive, a copula or dash, and what it is."""
    words = reading.sentence.words
    for place in openings(reading, frame):
        after = next((end for phrase in frame.phrases if (end := phrase_end(words, place, phrase)) > 0), -1)
        thing = _thing(reading.sentence, after, frame, most=1) if after > 0 else None
        if thing is None:
            continue
        last = thing.last
        if last < len(words) and words[last].text in _LINKS:
            first = last + 1 + (last + 1 < len(words) and words[last + 1].lower in THIS)
            yield from _told(reading, frame, thing, first, place, Status.ASSERTED)
        elif last < len(words) and words[last].lower in _COPULAS:
            yield from _told(reading, frame, thing, last + 1, place, Status.ASSERTED)


def _deed(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`після ратифікації Україною X`, `ухвалення X Радою Європи`: who did it stands in the instrumental."""
    sentence = reading.sentence
    words, tongue = sentence.words, sentence.segment.language
    for place in openings(reading, frame):
        word = words[place]
        if not is_noun_like(word, tongue) or is_participle(word.lower, tongue):
            continue
        if not _happened(words, place, tongue):
            continue
        doers = agents(sentence, place + 1, min(len(words), place + _FARTHEST), frame.objects)
        things = [m for m in sentence.marks if m.kind in frame.subjects and place < m.first <= place + _FARTHEST]
        things = [m for m in things if not is_ruled(sentence, m) and not in_instrumental(sentence, m)]
        if not doers or not things or not _close(sentence, place, doers[0], things[0]):
            continue
        for doer in doers:
            yield Match(frame.name, things[0].iri, frame.property, doer.iri, word.start)


def _happened(words: tuple[Word, ...], place: int, tongue: str) -> bool:
    """Whether a noun of a deed speaks of one that took place: after `after`, or as what the sentence is about."""
    before = words[place - 1].lower if place else ""
    if before in _AFTER:
        return True
    verb = next((w.lower for w in words[place:] if w.is_word and is_finite(w.lower, tongue)), "")
    past = verb.endswith(("в", "ла", "ло", "ли", "л", "лося", "лась", "лось", "лися", "лись", "вся", "лся"))
    return place == 0 and lemma(words[place].lower, tongue) == words[place].lower and past


def _close(sentence: Sentence, place: int, doer: Mark, thing: Mark) -> bool:
    """Whether deed, doer and thing stand side by side, in either order."""
    first, second = sorted((doer, thing), key=lambda m: m.first)
    free = sentence.words[place + 1 : first.first] + sentence.words[first.last : second.first]
    return all(is_adjective(w.lower, sentence.segment.language) for w in free)


def _partners(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`співробітництво X з Y`, `взаимодействие между X и Y`: a noun with who takes part."""
    sentence = reading.sentence
    words, tongue = sentence.words, sentence.segment.language
    marks = sorted([*sentence.marks, *sentence.inner], key=lambda m: (m.first, -m.last))
    for place in openings(reading, frame):
        word = words[place]
        if not is_noun_like(word, tongue) or {w.lower for w in words[max(0, place - 4) : place]} & _NOT_YET:
            continue
        first = next((m for m in marks if m.kind in frame.subjects and m.first == place + 1), None)
        if first is not None and first.last < len(words) and words[first.last].lower in WITH:
            others = [m for m in sentence.marks if m.kind in frame.objects and m.first == first.last + 1]
            pairs = [(first, other) for other in row(others[0], sentence.marks, words)] if others else []
        elif place + 1 < len(words) and words[place + 1].lower in ("між", "между"):
            both = [m for m in sentence.marks if m.kind in frame.subjects and m.first == place + 2]
            members = row(both[0], sentence.marks, words) if both else []
            pairs = [(members[0], other) for other in members[1:]]
        else:
            continue
        for one, other in pairs:
            if other.kind in frame.objects and one.iri != other.iri:
                yield Match(frame.name, one.iri, frame.property, other.iri, word.start)


def _kinds(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`види X: A, B`, `такі види X, як A`: each of the row is one of X."""
    sentence = reading.sentence
    words, tongue = sentence.words, sentence.segment.language
    for place in openings(reading, frame):
        after = next((end for phrase in frame.phrases if (end := phrase_end(words, place, phrase)) > 0), -1)
        if after < 0 or not is_noun_like(words[place], tongue):
            continue
        marks = [*sentence.marks, *sentence.inner]
        thing = next((m for m in marks if m.kind in frame.objects and m.first == after), None)
        if thing is None or thing.last >= len(words):
            continue
        signs = [w.lower for w in words[thing.last : thing.last + 2]]
        opens = signs[0] in (":", "—", "–") or signs in ([",", "як"], [",", "как"])
        start = thing.last + (2 if signs[0] == "," else 1)
        members = [m for m in sentence.marks if m.kind in frame.subjects and m.first >= start] if opens else []
        if members and all(is_adjective(w.lower, tongue) for w in words[start : members[0].first]):
            for mark in row(members[0], members, words):
                if mark.iri != thing.iri:
                    yield Match(frame.name, mark.iri, frame.property, thing.iri, words[place].start)


def _seat(reading: Reading, frame: Frame) -> Iterator[Match]:
    """`штаб-квартира X розташована в Y`, `X со штаб-квартирой в Y`: where a body sits."""
    sentence = reading.sentence
    words, tongue = sentence.words, sentence.segment.language
    for place in openings(reading, frame):
        after = next((end for phrase in frame.phrases if (end := phrase_end(words, place, phrase)) > 0), -1)
        if after < 0:
            continue
        body = next((m for m in sentence.marks if m.kind in frame.subjects and m.first == after), None)
        start = after
        if body is not None:
            verb = next((n for n in range(body.last, min(len(words), body.last + 3)) if _verb(words, n, tongue)), -1)
            start = verb + 1 if verb >= 0 and words[verb].lower.startswith(_LIES) else len(words)
        elif place and words[place - 1].lower in WITH:
            body = next((m for m in sentence.marks if m.kind in frame.subjects and m.last == place - 1), None)
        where = next((m for m in sentence.marks if m.kind in frame.objects and 0 < m.first - start <= 2), None)
        if body is not None and where is not None and words[where.first - 1].lower in ("в", "у", "во"):
            yield Match(frame.name, body.iri, frame.property, where.iri, words[place].start)


_LIES: Final = ("розташ", "знаход", "располож", "наход", "размещ", "розміщ")

_OPERATORS: Final[dict[str, Run]] = {
    "slavic topic": _topic,
    "slavic noun of thing": _of_thing,
    "slavic deed": _deed,
    "slavic partners": _partners,
    "slavic kinds": _kinds,
    "slavic within": within_frame,
    "slavic purpose": purpose_frame,
    "slavic seat": _seat,
    "slavic work": work_frame,
    "slavic work with": partner_frame,
    "slavic aid": aid_frame,
    "slavic managed": managed_frame,
    "slavic unit": unit_frame,
    "slavic requests": requests_frame,
    "slavic member whose": member_frame,
    "slavic entrusted": entrusted_frame,
    "slavic liability": liability_frame,
    "slavic bracketed": bracketed_frame,
    "slavic changed": changed_frame,
    "slavic examples": examples_frame,
    "slavic according": according_frame,
}
