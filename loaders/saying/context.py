"""What the sentences before a sentence settle for it: who is spoken of, which obstacle an item of a list is about."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise
from typing import Final, NamedTuple

from pyoxigraph import NamedNode

from loaders.grammar.grammars import Values
from loaders.naming.marks import WHO, Mark, Sentence
from loaders.naming.mentions import Mentions
from loaders.naming.reference.own_text import Others, opens_with_text
from loaders.naming.words import AUXILIARIES, word_set
from loaders.saying.clauses.asides import without_asides
from loaders.saying.clauses.clauses import PREPOSITIONS, RELATIVE, Verb, clause_end
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.coordination import governor
from loaders.saying.clauses.finite_subjects import Finite, finite_verbs
from loaders.saying.clauses.verbs import Form
from loaders.saying.frames import MODIFIERS
from loaders.saying.matches import Span
from loaders.saying.subjects.asked_sorts import ACT, asked_of_it
from loaders.saying.subjects.groups import is_described
from loaders.saying.subjects.pronouns import HOW as PRONOUN
from loaders.saying.subjects.pronouns import crowded, is_plural

_SUBJECTS: Final = frozenset({"it", "they", "he", "she"})
_OF_THINGS: Final = frozenset({"it", "its"})
_OF_PERSONS: Final = frozenset({"he", "she", "his", "her"})
_LATER: Final = frozenset({"before", "after", "until", "once", "unless"})
_OF_ACTS: Final = word_set("adoption ratification signature accession entry provisions articles preamble text wording")
_PRONOUNS: Final = frozenset({"it", "its", "they", "their", "he", "she", "his", "her", "this", "these"})


class LeadIn(NamedTuple):
    """Of `subject` the property `name` is said with each item of a list as its object; of each item with the subject as
    object where it is `turned`. `sort` is the kind of thing an item names, empty where it is told in its own words. An
    empty `name` is told by what the items name."""

    subject: NamedNode
    name: str
    sort: str
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Introduced:
    """Who the items of a list are about, and which property an item without a verb of its own gives them."""

    iri: NamedNode
    kind: str
    property: str


@dataclass(slots=True)
class Context:
    """`source` is the text's own IRI; `topic` the obstacle that the current item names, `problem` that of the sentence
    before; `subject` what the sentence before was about, by kind; `also` the things that it named as the only ones of
    their kind; `added` mentions that frames add (items of lists), `described` those of phrases that are kept where
    something is told of them; `slavic` the subject of the Ukrainian or Russian sentence before, with its gender;
    `lists` who a list is about, by the index of the sentence that introduces it; `others` whose texts were told of."""

    source: NamedNode
    mentions: Mentions
    topic: NamedNode | None = None
    problem: NamedNode | None = None
    topic_measure: NamedNode | None = None
    subject: dict[str, NamedNode] = field(default_factory=dict)
    also: dict[str, NamedNode] = field(default_factory=dict)
    added: list[tuple[Sentence, Span, NamedNode]] = field(default_factory=list)
    described: list[tuple[Sentence, Span, NamedNode]] = field(default_factory=list)
    slavic: tuple[Mark, str] | None = None
    lists: dict[int, Introduced] = field(default_factory=dict)
    before: list[Sentence] = field(default_factory=list)  # the last two English sentences
    others: Others = field(default_factory=Others)
    announced: LeadIn | None = None  # the list that the sentence before speaks of (`It has three parts.`)
    announced_here: LeadIn | None = None  # the last that a sentence of the paragraph spoke of
    plural: bool = False  # whether the words for `subject` are a plural
    crowded: bool = False  # whether others are spoken of in the plural besides a singular `subject`

    def is_draft(self, iri: NamedNode) -> bool:
        return self.mentions.is_draft(iri)

    def inherited(self, sentence: Sentence, before: int, kinds: Collection[str]) -> NamedNode | None:
        """What a pronoun at the head of the sentence, or of the clause before word `before`, stands for."""
        head = sentence.words[0].lower if sentence.words else ""
        if head in ("this", "these") and not _verb_follows(sentence):
            head = ""  # `these measures …`: no pronoun
        near = [word.lower for word in sentence.words[max(0, before - 4) : before]]
        nearer = any(m.kind in kinds and m.last <= before for m in sentence.marks)
        reaches = before <= 8 or (before <= 16 and not nearer)
        if not (head in _PRONOUNS and reaches) and not (_SUBJECTS & set(near)):
            return None
        known = any(m.how == PRONOUN and before - 4 <= m.first < before and m.kind not in kinds for m in sentence.marks)
        if known or head == "this":  # no such thing; what a sentence tells, as often as a thing in it
            return None
        if head not in _PRONOUNS:
            if any(w in _LATER and after == "it" for w, after in pairwise(near)):
                return None  # `X warned that a draft be changed before it is signed`
            own = [m for m in sentence.marks if m.last < before and m.kind in kinds and not governor(sentence, m)]
            if own:
                return own[0].iri
        asked = {head, *near}
        if not asked.isdisjoint(_OF_PERSONS) and asked.isdisjoint(_OF_THINGS):
            kinds = {"person"} & set(kinds)
        elif self.plural and not asked.isdisjoint(_OF_THINGS):
            return None
        elif not self.plural and "they" in asked and asked.isdisjoint(_OF_THINGS):
            if self.crowded and head == "they":
                return None
            kinds = WHO & set(kinds)  # who act together; one thing is no `they`
        elif head == "its" and sentence.words[1:2] and sentence.words[1].lower in _OF_ACTS:
            kinds = {"instrument"} & set(kinds)
        told = asked_of_it(sentence.words, 0) if head == "it" else ""
        if told:
            kinds = set(kinds) & ({"instrument"} if told == ACT else WHO)
        for kind in (
            "body",
            "instrument",
            "person",
            "state",
            "crime",
            "threat",
            "measure",
            "technology",
            "obstacle",
            "event",
        ):
            if kind in kinds and kind in self.subject:
                return self.subject[kind]
        named = [self.also[kind] for kind in kinds if kind in self.also]
        return named[0] if len(named) == 1 and len(kinds) <= 2 else None

    def meant(self, kinds: Collection[str]) -> NamedNode | None:
        """What `it` after a verb stands for: of these kinds, the only one that the sentence before names."""
        named = {self.also[kind] for kind in kinds if kind in self.also}
        return next(iter(named)) if len(named) == 1 else None

    def passed(self, sentence: Sentence) -> None:
        """Remembers the sentence, and what it was about: its first free mark."""
        self.before = [*self.before[-1:], sentence]
        self.others.open(sentence.segment.paragraph)
        self.others.pass_by([word.lower for word in sentence.words], sentence.text)
        self.problem = next((m.iri for m in sentence.marks if m.kind == "obstacle"), None)
        if opens_with_text(sentence.words):
            self.subject = {}  # what follows speaks of the text
            return
        inside = _in_brackets(sentence) if sentence.marks else frozenset[int]()
        named = [mark for mark in sentence.marks if not is_described(mark) and mark.first not in inside]
        if named:
            self.plural, self.crowded = is_plural(sentence, named[0]), crowded(sentence, named[0])
            self.subject = {named[0].kind: named[0].iri}
            kinds = {mark.kind for mark in named}
            alone = {kind: {m.iri for m in named if m.kind == kind} for kind in kinds}
            self.also = {kind: next(iter(iris)) for kind, iris in alone.items() if len(iris) == 1}


def _in_brackets(sentence: Sentence) -> frozenset[int]:
    """The places of the words in brackets: such words explain or cite, and the sentence is not about them."""
    found: set[int] = set()
    opened = False
    for place, word in enumerate(sentence.words):
        if opened:
            found.add(place)
        if word.text in ("(", ")"):
            opened = word.text == "("
    return frozenset(found)


def _verb_follows(sentence: Sentence) -> bool:
    """Whether a verb follows the first word."""
    head, verb, after = (*(word.lower for word in sentence.words[:3]), "", "", "")[:3]
    form = verb_forms().get(verb)
    if verb in AUXILIARIES or verb.endswith("ly"):
        return True
    if form is Form.PAST:
        return after in PREPOSITIONS | _DETERMINERS  # `this led to …`, not `this proposed law`
    return form is (Form.BASE if head == "these" else Form.THIRD)  # `this view`, `these measures`: nouns


_DETERMINERS: Final = word_set("the a an its their his her that many some more new no")


@dataclass(frozen=True)
class Reading:
    """A sentence ready for the frames."""

    sentence: Sentence
    typed: Values
    context: Context

    @cached_property
    def lower(self) -> tuple[str, ...]:
        """The words in lower case."""
        return tuple(word.lower for word in self.sentence.words)

    @cached_property
    def finite(self) -> tuple[Finite, ...]:
        """The finite verbs with their subjects, of the main clauses as they stand without asides."""
        found = tuple(finite_verbs(self.sentence))
        if self.plain is self:
            return found
        left, marks = self._left, {mark.start: mark for mark in self.sentence.marks}
        main = (Finite(left[verb.place], marks[verb.subject.start]) for verb in self.plain.finite)
        inside = (verb for verb in found if self.is_aside(verb.place))
        return tuple(sorted((*main, *inside), key=lambda verb: (verb.subject.first, verb.place)))

    @cached_property
    def _left(self) -> tuple[int, ...]:
        sentence = self.sentence
        return without_asides(sentence.words, [(mark.first, mark.last) for mark in sentence.marks])

    @cached_property
    def plain(self) -> Reading:
        """The sentence without what interrupts its clauses; itself where nothing does. Positions stay those of the
        text."""
        left, sentence = self._left, self.sentence
        if len(left) == len(sentence.words):
            return self
        places = self._kept
        plain = Sentence(sentence.segment, tuple(sentence.words[number] for number in left), implied=sentence.implied)
        plain.marks = [_moved(mark, places) for mark in sentence.marks if mark.first in places]
        plain.inner = [
            _moved(mark, places) for mark in sentence.inner if mark.first in places and mark.last - 1 in places
        ]
        return Reading(plain, self.typed, self.context)

    @cached_property
    def _kept(self) -> dict[int, int]:
        """The places in the plain sentence of the words that are left."""
        return {number: place for place, number in enumerate(self._left)}

    def is_aside(self, place: int) -> bool:
        """Whether a word only belongs to what interrupts a clause."""
        return place not in self._kept

    def plainly(self, verb: Verb) -> tuple[Sentence, Verb]:
        """The sentence in which a verb's subject is looked for, and the verb in it: the plain one, unless the verb only
        stands in an aside."""
        if self.plain is self or self.is_aside(verb.place):
            return self.sentence, verb
        after = next((self._kept[n] for n in range(verb.after, len(self.sentence.words)) if n in self._kept), 0)
        return self.plain.sentence, replace(verb, place=self._kept[verb.place], after=after or len(self._left))

    def end_of_aside(self, place: int) -> int:
        """The place of the last word of what interrupts a clause at a word."""
        return next((number for number in self._left if number > place), len(self.sentence.words)) - 1

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each word stands."""
        found: dict[str, list[int]] = {}
        for place, word in enumerate(self.lower):
            found.setdefault(word, []).append(place)
        return found

    def after(self, place: int, pattern: tuple[str, ...]) -> int:
        """The word after a pattern that begins at a word, -1 where it does not stand there.

        `~` in a pattern stands for at most two words that modify what follows (`create ~ difficulties`).
        """
        for number, piece in enumerate(pattern):
            if piece == MODIFIERS:
                rest = pattern[number + 1 :]
                for skipped in range(3):
                    if skipped and not _modifies(self.lower, place + skipped - 1):
                        return -1
                    if (found := self.after(place + skipped, rest)) >= 0:
                        return found
                return -1
            if place >= len(self.lower) or self.lower[place] != piece:
                return -1
            place += 1
        return place

    def parted(self, place: int, pattern: tuple[str, ...]) -> bool:
        """Whether a pattern stands after the first mention that follows a word, in its clause."""
        end = clause_end(self.sentence.words, place)
        first = next((mark.last for mark in self.sentence.marks if mark.first >= place), end)
        places = range(first, min(first + _LONGEST, end))
        return first - place <= _LONGEST and any(self.lower[n : n + len(pattern)] == pattern for n in places)


def _moved(mark: Mark, places: dict[int, int]) -> Mark:
    """A mark where asides have been left out before it or in it."""
    last = max(places[number] for number in range(mark.first, mark.last) if number in places) + 1
    return replace(mark, first=places[mark.first], last=last)


_LONGEST: Final = 24  # words of what stands there
_NO_MODIFIERS: Final = PREPOSITIONS | RELATIVE | AUXILIARIES | {"and", "or", "not", "as", ",", ";", ":", "(", ")"}


def _modifies(lower: tuple[str, ...], place: int) -> bool:
    return place < len(lower) and lower[place] not in _NO_MODIFIERS
