"""Mentions that no frame needs: phrases that only describe a thing, and the acronym in brackets after a name.

They are told when a text has been read, so that nothing is said of them that a frame did not find; the same phrase is
the same thing throughout a text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from pyoxigraph import NamedNode

from graph.statement import Mention
from loaders.naming.candidates import Candidates, shortened
from loaders.naming.kinds.described_kinds import kind_of
from loaders.naming.kinds.field_terms import actors
from loaders.naming.marks import GROUP, SEVERAL, Mark, Sentence
from loaders.naming.mentions import Mentions
from loaders.naming.words import Word
from loaders.reading.text import SourceText
from loaders.saying.subjects.described import Described, described
from loaders.saying.subjects.pronouns import HOW as PRONOUN

Place: TypeAlias = tuple[int, int, NamedNode]  # start and end in the text of a sentence, and what is meant there
_UNNAMED: Final = frozenset({GROUP, PRONOUN, SEVERAL})
_EVENTS: Final = frozenset({"event", "meeting", "ceremony", "conference", "summit"})
_GENERAL: Final = {"instrument": ("matter", "Matter")}  # a kind of document is no document


def described_mentions(source: SourceText, read: Mentions) -> Iterator[Mention]:
    """The described things of a text's English sentences, and the bracketed acronyms of all."""
    things = _Things(read.candidates, read.label)
    for sentence in read.sentences:
        told = things.described(sentence) if sentence.segment.language == "en" else ()
        for start, end, iri in (*_acronyms(sentence), *told):
            evidence, *further = sentence.segment.evidence(source, start, end)
            yield Mention(iri, evidence, further=tuple(further))


@dataclass(slots=True)
class _Things:
    """What a text has described so far, by its words, and the event it spoke of last."""

    candidates: Candidates
    label: Callable[[NamedNode], str]
    known: dict[str, NamedNode] = field(init=False)
    event: NamedNode | None = None

    def __post_init__(self) -> None:
        self.known = {names[0].casefold(): iri for iri, names in self.candidates.names.items()}

    def described(self, sentence: Sentence) -> Iterator[Place]:
        """The described things of a sentence and its references back to an event, in order."""
        marked = [m for m in (*sentence.marks, *sentence.inner) if m.how not in _UNNAMED]
        covered = {place for mark in marked for place in range(mark.first, mark.last)}
        named = {mark.first for mark in sentence.marks if mark.kind == "body" and mark.how != GROUP}
        events = {mark.first: mark.iri for mark in sentence.marks if mark.kind == "event"}
        phrases = {
            last - 1: Described(first, first, last, last - 1, "body", False)
            for first, last in actors(sentence.words)
            if not _are_of_named(sentence, first, last)
        }
        phrases |= {phrase.head: phrase for phrase in described(sentence.words)}
        for place, word in enumerate(sentence.words):
            self.event = events.get(place, self.event)
            if place in covered:
                continue
            phrase = phrases.get(place)
            if phrase is not None and not (phrase.kind == "body" and phrase.last in named):
                iri = self._thing(sentence, phrase)
                self.event = iri if phrase.kind == "event" else self.event
                yield sentence.words[phrase.first].start, sentence.words[phrase.last - 1].end, iri
            elif self.event is not None and self._means_event(sentence.words, place):
                yield sentence.words[place - 1].start, word.end, self.event

    def _means_event(self, words: tuple[Word, ...], place: int) -> bool:
        """`the event` means the last one, `the meeting` only one whose name says that it is one."""
        head = words[place].lower
        if head not in _EVENTS or not place or words[place - 1].lower not in ("the", "this") or self.event is None:
            return False
        of = place + 1 < len(words) and words[place + 1].lower == "of"
        return not of and (head == "event" or head in self.label(self.event).lower())

    def _thing(self, sentence: Sentence, phrase: Described) -> NamedNode:
        """The group that a frame has told, or the candidate of the same words, or a new one."""
        told = next((m for m in (*sentence.marks, *sentence.inner) if m.first <= phrase.head < m.last), None)
        if told is not None:
            return told.iri
        words = sentence.words
        name = shortened(sentence.text[words[phrase.noun].start : words[phrase.last - 1].end])
        name = name[0].lower() + name[1:] if not phrase.noun and not words[0].acronym else name
        if name.casefold() not in self.known:
            kind, made = _GENERAL.get(phrase.kind, (phrase.kind, "")) if phrase.general else (phrase.kind, "")
            if kind == "body" and kind_of(words, phrase.head) == ("body", "Actor"):
                made = "Actor"
            self.known[name.casefold()] = self.candidates.minted(kind, name, (made,) if made else ())
        return self.known[name.casefold()]


def _are_of_named(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the members are told by the name of what they belong to (`NATO member states`, `member states of X`)."""
    words = sentence.words
    if words[first].lower != "member":
        return False
    named = any(mark.last == first and mark.kind in ("body", "place") for mark in (*sentence.marks, *sentence.inner))
    return named or (last < len(words) and words[last].lower == "of")


def _acronyms(sentence: Sentence) -> Iterator[Place]:
    """`European Cybercrime Centre (EC3)` names its thing twice: the places of the second name."""
    for mark in sentence.marks:
        if mark.how not in _UNNAMED and (place := _bracketed(sentence, mark)):
            word = sentence.words[place]
            yield word.start, sentence.words[mark.last - 2].end, mark.iri


def _bracketed(sentence: Sentence, mark: Mark) -> int:
    """The first word of the acronym in the brackets that close a name; 0 where there is none."""
    words = sentence.words
    if mark.last - mark.first < 5 or words[mark.last - 1].text != ")":
        return 0
    place = next((n for n in range(mark.last - 2, mark.first, -1) if words[n].text == "("), 0)
    inside = words[place + 1 : mark.last - 1]
    told = (
        place
        and 1 <= len(inside) <= 3
        and any(word.acronym for word in inside)
        and all(word.text.isupper() or not word.is_word or word.text[0].isdigit() for word in inside)
    )
    return place + 1 if told else 0
