"""Who says what: `as X noted`, `according to X`, `X believes that …`, and quotations over several sentences."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.marks import Mark
from loaders.naming.words import AUXILIARIES, Word, is_possessive
from loaders.saying.agents import agents
from loaders.saying.arguments import subjects
from loaders.saying.clauses.clauses import Verb, verb_at
from loaders.saying.clauses.coordination import chain_left, chain_right, governor
from loaders.saying.clauses.plural_nouns import names_states
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.frames import Frame, Frames
from loaders.saying.matches import Match, Span
from loaders.saying.speech.next_speech import up_to_next_speech
from loaders.saying.speech.quotation_ends import OPENING, closing
from loaders.saying.speech.said_spans import clause_or_rest, quoted, rest_beside
from loaders.saying.speech.speakers import Spoken, in_name_of_another, opens_clause, past_that
from loaders.saying.speech.tellings import telling
from loaders.saying.speech.views import view_of_another
from loaders.saying.speech.who_speaks import DOCUMENTS, of_some
from loaders.saying.subjects.modifiers import is_modifier
from ontology.names import term

_QUOTES: Final = term("cl:quotes")


@dataclass(frozen=True, slots=True)
class Saying:
    """Who speaks in a sentence and the span of what they say; `verb` is the position of the word that tells it."""

    who: tuple[NamedNode, ...]
    span: Span
    verb: int
    outright: bool = True  # said in so many words, and not only taken for something


@dataclass(slots=True)
class Speech:
    """The quotation that is still open, and its speakers; `before` is who is named after what they say."""

    ends: dict[int, int]
    before: dict[int, Spoken] = field(default_factory=dict)
    who: tuple[NamedNode, ...] = ()
    last: int = -1

    def sayings(self, reading: Reading, frames: Frames) -> list[Saying]:
        """What somebody says in this sentence: by its own words, or because an open quotation goes on."""
        text = reading.sentence.text
        index = reading.sentence.segment.index
        if self.who and index <= self.last:
            close = closing(text) if index == self.last else len(text)
            return [Saying(self.who, (0, max(close, 1)), 0)]
        self.who = ()
        told = self.before.get(index)
        if told is not None:
            return [Saying((told.who,), told.span, told.verb)]
        found = self._own(reading, frames) or _told(reading, frames)
        if found and index in self.ends:
            self.who, self.last = found[-1].who, self.ends[index]
        return found

    def _own(self, reading: Reading, frames: Frames) -> list[Saying]:
        sentence = reading.sentence
        for frame in frames.of("position"):
            for number, word in enumerate(sentence.words):
                accords = word.lower == "according" and reading.lower[number + 1 : number + 2] == ("to",)
                if accords and number + 2 < len(sentence.words):
                    mark = _source_named(reading, frame, number + 2)
                    if mark is not None:
                        chain = chain_right(sentence, mark, frame.subjects)
                        after = _past_possessed(reading, chain[-1])
                        return [Saying(tuple(m.iri for m in chain), rest_beside(reading, number, after), word.start)]
                if word.lower not in frames.by_form:
                    continue
                found = self._by_verb(reading, frames, frame, number)
                if found is not None:
                    return [found]
        return []

    def _by_verb(self, reading: Reading, frames: Frames, frame: Frame, number: int) -> Saying | None:
        words = reading.sentence.words
        for trigger in frames.by_form.get(words[number].lower, ()):
            after = number + 1 + len(trigger.rest)
            if trigger.frame is not frame or reading.lower[number + 1 : after] != trigger.rest:
                continue
            if names_states(words, number):
                continue
            believed = trigger.form is Form.BASE and after < len(words) and words[after].lower == "that"
            if (
                (trigger.form in (Form.BASE, Form.GERUND) and not believed)
                or after >= len(words)
                or not _opens_speech(reading, number, after)
            ):
                continue
            verb = verb_at(words, number, after, trigger.form)
            if verb.passive and not _told_by(words, verb):
                continue
            marks = agents(reading.sentence, verb, frame.subjects) if verb.passive else _speakers(reading, frame, verb)
            if marks:
                start = past_that(words, after)
                if verb.passive:
                    start = marks[-1].last
                span = _up_to_main_clause(reading, number, clause_or_rest(reading, start))
                span = up_to_next_speech(reading, frames, number, span)
                if span:
                    return Saying(tuple(m.iri for m in marks), span, words[number].start)
        return None


def _told(reading: Reading, frames: Frames) -> list[Saying]:
    """What somebody known says in words that no frame reads: `X, the head of Y, said`, `in X's view`."""
    kinds = frozenset().union(*(frame.subjects for frame in frames.of("position")))
    comma = view_of_another(reading.sentence.words)
    whose = next((m for m in reading.sentence.marks if m.last <= comma and m.kind in kinds), None)
    span = clause_or_rest(reading, comma + 1) if whose is not None else None
    if whose is not None and span is not None:
        return [Saying((whose.iri,), span, whose.start)]
    found = telling(reading, kinds)
    if found is None or not found.who:
        return []
    who = tuple(mark.iri for mark in found.who)
    span = _up_to_main_clause(reading, found.verb, found.span)
    span = up_to_next_speech(reading, frames, found.verb, span) or found.span
    return [Saying(who, span, reading.sentence.words[found.verb].start, found.outright)]


_CONTRASTING: Final = frozenset({"whereas", "while", "although", "though"})


def _up_to_main_clause(reading: Reading, verb: int, span: Span | None) -> Span | None:
    """What is said in a clause that a contrast opens (`Whereas X believes that …, others doubt`): up to its comma."""
    words = reading.sentence.words
    if span is None or reading.lower[0] not in _CONTRASTING or "," in reading.lower[:verb]:
        return span
    comma = next((n for n, w in enumerate(words) if w.text == "," and w.start > span[0] and n + 1 < len(words)), None)
    return span if comma is None else (span[0], words[comma - 1].end)


def _told_by(words: tuple[Word, ...], verb: Verb) -> bool:
    """Whether a passive verb tells whose words follow: `as noted by X, …`, `it was noted by X that …`; not `crimes are
    not reported by victims, who …`."""
    before = [word.lower for word in words[max(0, verb.place - 4) : verb.place]]
    after = [word.lower for word in words[verb.after : verb.after + _NEAR]]
    clause = after[: next((n for n, word in enumerate(after) if word in ";:"), len(after))]
    return "as" in before or "it" in before or "that" in clause


_NEAR: Final = 12  # words in which `that` follows who says it
_WITHIN: Final = 18  # words in which `according to the report of …` names whose it is
_OF: Final = frozenset({"of", "by", "from"})


def _source_named(reading: Reading, frame: Frame, first: int) -> Mark | None:
    """Whose word it is after `according to`: the first named, close by; or, in `the report of …`, `the message of the
    coordinator, …`, a person or who comes after `of`, before any verb and the comma that closes the phrase."""
    sentence = reading.sentence
    marks = [m for m in sentence.marks if m.kind in frame.subjects and m.first >= first]
    if marks and marks[0].first <= first + 3 and not is_modifier(sentence, marks[0]):
        return marks[0]
    end = next(
        (n for n in range(first, min(first + _WITHIN, len(sentence.words))) if _closes_source(reading, n)),
        min(first + _WITHIN, len(sentence.words)),
    )
    inside = [m for m in marks if m.first <= end]
    person = next((m for m in inside if m.kind == "person"), None)
    return person or next(
        (m for m in inside if m.first < end and governor(sentence, m) in _OF and not is_modifier(sentence, m)),
        marks[0] if marks and marks[0].first <= first + 3 else None,
    )


def _past_possessed(reading: Reading, mark: Mark) -> int:
    """The word after whose word it is, with what is theirs (`according to Europol's last report, …`)."""
    words = reading.sentence.words
    if not is_possessive(reading.sentence.surface(mark)):
        return mark.last
    near = range(mark.last, min(mark.last + _WITHIN, len(words)))
    return next((n for n in near if words[n].text == ","), mark.last)


def _closes_source(reading: Reading, place: int) -> bool:
    """A comma that no person's name follows, a bracket, a verb."""
    words = reading.sentence.words
    if words[place].text == ",":
        return not any(m.first == place + 1 and m.kind == "person" for m in reading.sentence.marks)
    return words[place].text in ";:(" or words[place].lower in AUXILIARIES


def _speakers(reading: Reading, frame: Frame, verb: Verb) -> list[Mark]:
    """The marks right before the verb, an adverb or an apposition between at most; none where they only say of what a
    report or survey is."""
    sentence = reading.sentence
    if _of_document(reading, frame, verb):
        return []
    before = [m for m in sentence.marks if m.last <= verb.place and m.kind in frame.subjects]
    if (
        before
        and not in_name_of_another(sentence, before[-1])
        and verb.place - before[-1].last <= 2
        and all(
            w.lower.endswith("ly") or w.lower in ("also", "has", "have", "further")
            for w in sentence.words[before[-1].last : verb.place]
        )
    ):
        return [] if of_some(reading, before[-1]) else chain_left(sentence, before[-1], frame.subjects)
    found = [m for m in subjects(sentence, verb, frame.subjects) if not in_name_of_another(sentence, m)]
    opens = verb.after < len(sentence.words) and sentence.words[verb.after].lower == "that"
    near = found and (opens or verb.place - found[-1].last <= 4)
    return found if near and not of_some(reading, found[-1]) else []


def _of_document(reading: Reading, frame: Frame, verb: Verb) -> bool:
    """Whether what speaks is a report or the like, of which a mark before the verb only says whose or where."""
    before = [m for m in reading.sentence.marks if m.last <= verb.place and m.kind in frame.subjects]
    if not before or before[-1].last < verb.place - _NEAR:
        return False
    first = before[-1].first
    ruled = governor(reading.sentence, before[-1]) in ("of", "in", "on", "for", "from", "by", "and")
    return ruled and bool(DOCUMENTS & set(reading.lower[max(0, first - 4) : first]))


def _opens_speech(reading: Reading, number: int, after: int) -> bool:
    """Whether what follows is what is said: `that`, a comma, a colon or a quotation mark; or `as` stands before."""
    words = reading.sentence.words
    following = words[after]
    if following.lower == "that" or following.text in _BEFORE_SPEECH or following.lower == "by":
        return True
    if opens_clause(words, number, after):
        return True
    return any(w.lower == "as" for w in words[max(0, number - 8) : number]) or (
        after + 1 < len(words) and words[after + 1].text in OPENING
    )


_BEFORE_SPEECH: Final = f",:{OPENING}"


def position_matches(reading: Reading, saying: Saying, frame: Frame) -> list[Match]:
    """The speakers state it, and are quoted where it stands in quotation marks."""
    found: list[Match] = []
    if not saying.outright:
        return found
    inside = quoted(reading, saying.span)
    for who in saying.who:
        found.append(Match(frame.name, who, frame.property, saying.span, saying.verb))
        if inside:
            found.append(Match(frame.name, who, _QUOTES, inside, saying.verb))
    return found
