"""Governments of states, however a text names them: `the Kenyan government`, `Kenya's Government`, `the Government of
Kenya`, `the government` where it can be only that one; `уряд Кенії`, `кенийское правительство`. Each state has one, so
that the state's name tells which is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.bodies.demonyms import adjectives, slavic_adjectives
from loaders.naming.bodies.whose_actors import ACTORS
from loaders.naming.candidates import Candidates
from loaders.naming.lexicon import Lexicon
from loaders.naming.marks import ADJECTIVE, GOVERNMENT, Mark, Sentence
from loaders.naming.slavic.cases import base_form
from loaders.naming.slavic.grammar import AND
from loaders.naming.words import Word, is_joiner, is_possessive, lemma, lower_at, unowned, word_set

_HEAD: Final = "government"
_LEVELS: Final = word_set("national federal central")
_ARTICLES: Final = frozenset({"the", "this"})
_FORMS: Final = word_set(
    """
republic kingdom state states union federation principality sultanate grand duchy commonwealth emirate people's
people’s democratic islamic federal federative hellenic arab socialist plurinational bolivarian
"""
)
# What belongs to a government or works for it: with its name a phrase of its own (`Kenyan government officials`).
_OWN: Final = ACTORS | word_set(
    """
agency agencies entity entities department departments ministry ministries body bodies organ organs official officer
employee employees worker workers contractor contractors personnel staff minister ministers spokesman spokeswoman
spokesperson spokespersons representative representatives accountability communications
"""
)
# What a government has: its name before one only modifies it (`Kenyan government websites`).
_HAD: Final = word_set(
    """
website webpage portal site server network computer system database infrastructure institution building facility
email account data record document file secret information communication service source policy programme program
project strategy decision support assistance aid funding spending grant budget revenue property asset resource
response reaction action intervention regulation oversight surveillance hacking censorship propaganda involvement
sponsorship approval authorization permission frustration sector job procurement supplier customer client computing
cloud backing pressure restriction control request order use access
"""
)
_VERBS: Final = word_set(
    "record document file source service support aid grant budget control request order use access project program"
)
_SLAVIC: Final = {"uk": ("уряд",), "ru": ("правительство",)}


@dataclass(slots=True)
class Governments:
    """The governments that a text names, by their states, in the order in which they come."""

    lexicon: Lexicon
    candidates: Candidates
    met: dict[NamedNode, NamedNode] = field(default_factory=dict)

    def named(self, sentence: Sentence, found: Sequence[Mark]) -> Iterator[Mark]:
        """A mark for each government that the sentence names with its state, over the words for the state too."""
        spans = _english if sentence.segment.language == "en" else _slavic
        for head, first, last, state in spans(sentence, found):
            over = [mark for mark in found if mark.kind == "body" and mark.first <= first and last <= mark.last]
            if not over:
                yield self.mark(sentence, head, first, last, state)
            elif (known := self.of(state)) is not None and any(mark.iri == known for mark in over):
                self.met[state] = known

    def again(self, sentence: Sentence, home: NamedNode | None) -> Iterator[Mark]:
        """`the government` where the text, with the state that its title names, tells of the government of one state
        only, and the sentence names no other state."""
        states = {*self.met, *([home] if home is not None else ())}
        if len(states) != 1:
            return
        state = next(iter(states))
        if any(mark.kind == "state" and mark.iri != state for mark in (*sentence.marks, *sentence.inner)):
            return
        words = sentence.words
        for place, word in enumerate(words):
            first = place - (place > 0 and words[place - 1].lower in _LEVELS)
            if unowned(word.lower) != _HEAD or not first or words[first - 1].lower not in _ARTICLES:
                continue
            free = not any(mark.first <= place < mark.last for mark in sentence.marks)
            if free and not _goes_on(words, place + 1) and lower_at(words, place + 1) != "of":
                yield self.mark(sentence, place, first - 1, place + 1, state)

    def of(self, state: NamedNode) -> NamedNode | None:
        """The government of a state that the lexicon knows."""
        names = (self.lexicon.label(state), *self.lexicon.all_names(state))
        told = (f"Government of {article}{name}" for name in names for article in ("", "the "))
        called = (f"{' '.join(word)} {_HEAD}" for word, iri in adjectives().items() if iri == state)
        return next((iri for name in (*told, *called) if (iri := self.lexicon.named(name))), None)

    def state_of(self, party: NamedNode) -> NamedNode:
        """The state of a government that the text names; anybody else as they are."""
        return next((state for state, iri in self.met.items() if iri == party), party)

    def mark(self, sentence: Sentence, head: int, first: int, last: int, state: NamedNode) -> Mark:
        """The words of a name, with its head at `head`, as the government of a state."""
        iri = self.met.get(state) or self.of(state)
        if iri is None:
            slavic = sentence.segment.language != "en"
            made = f"Government of {self.lexicon.label(state)}"
            name = base_form(sentence.words, first, head, last, sentence.segment.language) if slavic else made
            iri = self.candidates.minted("body", name[0].upper() + name[1:], ("Body",), key=made)
        self.met[state] = iri
        how = ADJECTIVE if _modifies(sentence.words, last) else GOVERNMENT
        return sentence.mark(first, last, iri, how, ("Body",) if iri in self.candidates.names else ())


def _english(sentence: Sentence, found: Sequence[Mark]) -> Iterator[tuple[int, int, int, NamedNode]]:
    """The place of the head, the first and the last word (exclusive) of each name, and the state."""
    words = sentence.words
    for place, word in enumerate(words):
        if unowned(word.lower) != _HEAD:
            continue
        first = place
        while first > 0 and words[first - 1].lower in _LEVELS:
            first -= 1
        after = _of_state(words, found, place + 1) if word.lower == _HEAD else None
        if after is not None:
            yield place, first, *after
            continue
        before = _state_before(words, found, first)
        if before is not None and not _goes_on(words, place + 1):
            start, state = before
            yield place, start, place + 1, state


def _goes_on(words: Sequence[Word], place: int) -> bool:
    """Whether a longer name or a phrase of its own follows (`Government Gazette`, `government officials`), or the words
    are part of a compound (`government-backed`)."""
    if place >= len(words):
        return False
    word = words[place]
    glued = is_joiner(word) and word.start == words[place - 1].end
    own = word.lower in _OWN or f"{word.lower}s" in _OWN
    return glued or own or (word.capital and not word.acronym and words[place - 1].capital)


def _modifies(words: Sequence[Word], place: int) -> bool:
    """Whether a noun follows that a name only modifies; none that may be its verb (`the government controls …`)."""
    if place >= len(words) or words[place].norm not in _HAD or not words[place].text.islower():
        return False
    return words[place].norm not in _VERBS or words[place].lower == words[place].norm


def _state_before(words: Sequence[Word], found: Sequence[Mark], end: int) -> tuple[int, NamedNode] | None:
    """Where the words for a state begin that end before a word, and the state: `Kenya's`, `Kenyan`, `US`."""
    mark = next((m for m in found if m.kind == "state" and m.last == end), None)
    first, state = (mark.first, mark.iri) if mark is not None else (end, None)
    for length in (2, 1) if mark is None else ():
        told = tuple(word.lower for word in words[max(0, end - length) : end])
        if len(told) == length and told in adjectives() and words[end - length].capital:
            first, state = end - length, adjectives()[told]
            break
    if state is None or (first and is_joiner(words[first - 1])):
        return None
    return first, state


def _of_state(words: Sequence[Word], found: Sequence[Mark], place: int) -> tuple[int, NamedNode] | None:
    """The word after `of Kenya`, `of the Republic of Kenya`, and the state."""
    if lower_at(words, place) != "of":
        return None
    place += 1 + (lower_at(words, place + 1) == "the")
    start = place
    while place < len(words) and words[place].lower in _FORMS:
        place += 1
    place = (
        place + 1 + (lower_at(words, place + 1) == "the") if place > start and lower_at(words, place) == "of" else start
    )
    mark = next((m for m in found if m.kind == "state" and m.first in (place, start)), None)
    if mark is None or any(is_possessive(word.text) for word in words[mark.first : mark.last - 1]):
        return None
    return mark.last, mark.iri


def _slavic(sentence: Sentence, found: Sequence[Mark]) -> Iterator[tuple[int, int, int, NamedNode]]:
    """`уряд Кенії`, `кенийское правительство`: with a state's name right after the noun or its adjective before it."""
    words, tongue = sentence.words, "uk" if sentence.segment.language == "uk" else "ru"
    for place, word in enumerate(words):
        if not word.is_word or lemma(word.lower, tongue) not in _SLAVIC[tongue]:
            continue
        after = next((m for m in found if m.kind == "state" and m.first == place + 1), None)
        adjective = slavic_adjectives(tongue).get(lemma(words[place - 1].lower, tongue)) if place else None
        if after is not None:
            if not _in_row(words, found, after.last):
                yield place, place, after.last, after.iri
        elif adjective is not None and not (place > 1 and is_joiner(words[place - 2])):
            yield place, place - 1, place + 1, adjective


def _in_row(words: Sequence[Word], found: Sequence[Mark], place: int) -> bool:
    """Whether a further state follows `and` (`уряди Кенії та Чаду`): then several governments are meant."""
    joined = place < len(words) and words[place].lower in AND
    return joined and any(mark.kind == "state" and mark.first == place + 1 for mark in found)
