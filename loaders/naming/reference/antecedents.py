"""What a phrase that refers back means: the most recent salient thing of its kind.

In its own sentence only what stands before; else what stands in the nearest sentence before and bears the same head
word, or a word for the same sort of thing. Of several such things the one that opens its sentence is meant; one that
stands deep in its sentence gives way to one that the text speaks of throughout, and where neither tells, the phrase
stays unresolved.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.headed.heads import INSTRUMENT_HEADS, LOOSE_INSTRUMENTS
from loaders.naming.lexicon import Lexicon
from loaders.naming.lines import DETERMINERS
from loaders.naming.marks import CONSTITUTION, GOVERNMENT, UNNAMED_MANY, WHOSE, Mark, Sentence
from loaders.naming.reference.definite import LATEST, TREATIES, Definite
from loaders.naming.words import word_set, words

_GENERAL: Final = frozenset({UNNAMED_MANY, WHOSE})  # how several are told together, whom no `the body` means
_BACK: Final = 40  # sentences that a phrase may refer back over
_NEAR: Final = 3  # sentences, where the phrase fits many things
_THROUGHOUT: Final = 2  # times as often a text speaks of a thing than of another that gives way to it
_A: Final = frozenset({"a", "an"})
_IS: Final = word_set("is are was were be been being as become became becomes remain remains like called and or")
_LAWS: Final = word_set("law act code bill decree statute constitution ordinance")
_LEGISLATION: Final = _LAWS | {"directive", "regulation", "legislation"}
_NEWS: Final = word_set("new newly newest latest recent recently first landmark draft")
_OF_REGIONS: Final = word_set("countries states nations region continent")
_REGIONAL: Final = re.compile(r"\b(?:Asian?|Africa[n]?|Arab|American?|Europ\w+|Pacific|Caribbean|Gulf|Regional)\b")


@dataclass(slots=True)
class Antecedents:
    """The sentences read so far, the last of them being read, and what is known of the things they name."""

    sentences: Sequence[Sentence]
    lexicon: Lexicon
    label: Callable[[NamedNode], str]
    is_draft: Callable[[NamedNode], bool]
    _counts: Counter[NamedNode] = field(default_factory=Counter, init=False)
    _counted: int = field(default=0, init=False)  # sentences whose marks are counted

    def of(self, sentence: Sentence, phrase: Definite) -> NamedNode | None:
        """The thing that a phrase of the last sentence means; None where nothing fits."""
        if phrase.kind == "state":
            return self._only_state(sentence, phrase)
        if phrase.kind == "place":
            return self._region(sentence, phrase)
        if phrase.kind == "body" and self._one_without_name(sentence, phrase):
            return None
        if phrase.among:
            return self._newest(sentence, phrase) if phrase.among in LATEST else self._parent(sentence, phrase)
        if phrase.head == "alliance" and phrase.any_name:
            named = self.of(sentence, phrase._replace(any_name=False))
            if named is not None:
                return named
        if phrase.sole:
            return self._only(
                mark
                for _, marks in self._marks(sentence, phrase)
                for mark in marks
                if phrase.kind == mark.kind and mark.how not in _GENERAL
            )
        own = self._own_treaty(sentence, phrase) if _may_be_any_treaty(sentence, phrase) else None
        if own is not None:
            return own
        for earlier, marks in self._marks(sentence, phrase):
            fitting = [mark for mark in marks if self._fits(mark, phrase)]
            if fitting:
                return fitting[0].iri if earlier is None else self._salient(sentence, phrase, earlier, fitting)
        return self._treaty_of_paragraph(sentence) if _may_be_any_treaty(sentence, phrase) else None

    def _one_without_name(self, sentence: Sentence, phrase: Definite) -> bool:
        """Whether the sentence right before ends on a body of that head that has no name (`X wants an expert
        organization. The organization …`): that one is meant, unless the words say what something named is."""
        before = self.sentences[-2] if len(self.sentences) > 1 and self.sentences[-1] is sentence else None
        if before is None:
            return False
        place = next((n for n in range(len(before.words) - 1, -1, -1) if before.words[n].lower == phrase.head), 0)
        article = next((n for n in range(place - 1, max(0, place - _NEAR - 1), -1) if before.words[n].lower in _A), 0)
        marked = any(mark.first <= place < mark.last or mark.first > place for mark in before.marks)
        return (
            article > 1
            and not marked
            and before.words[article - 1].is_word
            and before.words[article - 1].lower not in _IS
        )

    def _own_treaty(self, sentence: Sentence, phrase: Definite) -> NamedNode | None:
        """The only treaty that the sentence names before `this agreement`."""
        treaty = phrase._replace(head="treaty")
        return self._only(m for m in sentence.marks if m.last <= phrase.first and self._fits(m, treaty))

    def _treaty_of_paragraph(self, sentence: Sentence) -> NamedNode | None:
        """What `this agreement` means where nothing bears that name: the only treaty of the paragraph so far."""
        treaty = Definite(len(sentence.words), len(sentence.words), "instrument", "treaty", False)
        before = (s for s in self.sentences[-_BACK - 1 : -1] if _one_paragraph(s, sentence))
        return self._only(mark for s in before for mark in s.marks if self._fits(mark, treaty))

    def _marks(self, sentence: Sentence, phrase: Definite) -> Iterator[tuple[Sentence | None, list[Mark]]]:
        """The marks before a phrase: of its own sentence, nearest first, then of each sentence before."""
        yield None, [m for m in reversed(sentence.marks) if m.last <= phrase.first]
        back = _NEAR if phrase.near else _BACK
        yield from ((earlier, _free(earlier)) for earlier in reversed(self.sentences[-back - 1 : -1]))

    def _salient(
        self, sentence: Sentence, phrase: Definite, earlier: Sentence, fitting: list[Mark]
    ) -> NamedNode | None:
        """Of what fits in the nearest sentence that names such a thing, the one meant."""
        if phrase.kind not in ("instrument", "body"):
            return fitting[0].iri
        opening = [mark for mark in fitting if _opens(earlier, mark)]
        if opening:
            return opening[0].iri
        own = {mark.iri for mark in fitting}
        near = (s for s in self.sentences[-_NEAR - 2 : -1] if s is not earlier and _one_paragraph(s, earlier))
        rivals = {m.iri for s in near for m in s.marks if self._fits(m, phrase)} - own
        if len(own) == 1 and not rivals:
            return fitting[0].iri
        counts = {iri: self._count(iri) for iri in own | rivals}
        first, *others = sorted(counts, key=lambda iri: (-counts[iri], iri.value))
        return first if not others or counts[first] >= _THROUGHOUT * counts[others[0]] else None

    def _count(self, iri: NamedNode) -> int:
        """How often the text has named a thing so far."""
        for sentence in self.sentences[self._counted : -1]:
            self._counts.update(mark.iri for mark in sentence.marks)
        self._counted = len(self.sentences) - 1
        return self._counts[iri] + sum(mark.iri == iri for mark in self.sentences[-1].marks)

    def _only(self, marks: Iterator[Mark]) -> NamedNode | None:
        """The thing that all marks are of; None where there are none or they are of several."""
        met = {mark.iri for mark in marks}
        return next(iter(met)) if len(met) == 1 else None

    def _met(self, sentence: Sentence, phrase: Definite) -> Iterator[tuple[Sentence, Mark]]:
        """Each mark before a phrase that bears its head, with its sentence."""
        for earlier, marks in self._marks(sentence, phrase):
            yield from ((earlier or sentence, mark) for mark in marks if self._fits(mark, phrase))

    def _newest(self, sentence: Sentence, phrase: Definite) -> NamedNode | None:
        """`the new treaty`: the one that the text has called new; else, with a capital, the only one it has named."""
        met = list(self._met(sentence, phrase))
        told = {mark.iri for earlier, mark in met if self.is_draft(mark.iri) or _called_new(earlier, mark)}
        if told:
            return next(iter(told)) if len(told) == 1 else None
        capital = sentence.words[phrase.last - 1].capital
        return self._only(mark for _, mark in met) if capital else None

    def _parent(self, sentence: Sentence, phrase: Definite) -> NamedNode | None:
        """`the parent Convention`: what the protocol spoken of is to; else the convention spoken of."""
        marks = (m for _, marks in self._marks(sentence, phrase) for m in marks if m.kind == "instrument")
        for mark in marks:
            parents = {self._to(name) for name in self.lexicon.names_of(mark.iri)} - {None}
            if parents:
                return next(iter(parents)) if len(parents) == 1 else None
        return self.of(sentence, phrase._replace(among=""))

    def _to(self, name: str) -> NamedNode | None:
        """What a protocol is to, by its name."""
        before, to, after = name.partition("rotocol to the ")
        return self.lexicon.named(after) if to and before[-1:] in ("p", "P") else None

    def spoken_of(self, sentence: Sentence, back: int) -> NamedNode | None:
        """The instrument that words without any name mean, such as an article alone: that of the nearest sentence,
        where the sentence names articles of one alone the one they are of."""
        phrase = Definite(len(sentence.words), len(sentence.words), "instrument", "", True)
        for earlier in reversed(self.sentences[-back:]):
            owners = {mark.iri.value.rpartition("/")[0] for mark in earlier.marks if mark.how == "provision"}
            if len(owners) == 1:
                return NamedNode(owners.pop())
            named = (m for m in _free(earlier) if m.how != CONSTITUTION)  # whose parts are told by its name
            fitting = [m for m in named if self._fits(m, phrase) and not self.is_draft(m.iri)]
            if fitting:
                return fitting[0].iri if earlier is sentence else self._salient(sentence, phrase, earlier, fitting)
        return None

    def _region(self, sentence: Sentence, phrase: Definite) -> NamedNode | None:
        """The part of the world that was named last, no city; none where a body of a region was named after it."""
        for _, marks in self._marks(sentence, phrase):
            for mark in marks:
                names = self.lexicon.names_of(mark.iri) if mark.kind == "place" else ()
                if any(name.rsplit(" ", 1)[-1] in _OF_REGIONS for name in names):
                    return mark.iri
                if mark.kind == "body" and _REGIONAL.search(self.label(mark.iri)):
                    return None
        return None

    def _only_state(self, sentence: Sentence, phrase: Definite) -> NamedNode | None:
        """The state that the nearest sentence with a state names, where it names one alone."""
        own = {m.iri for m in sentence.marks if m.kind == "state" and m.last <= phrase.first}
        if own:
            return next(iter(own)) if len(own) == 1 else None
        opening: set[NamedNode] = set()
        found: set[NamedNode] = set()
        for earlier in reversed(self.sentences[-_NEAR - 1 : -1]):
            met = {m.iri for m in (*earlier.marks, *earlier.inner) if m.kind == "state"}
            if met and not found and any(m.kind == "state" and _opens(earlier, m) for m in earlier.marks):
                return next(iter(met)) if len(met) == 1 else None
            found = found or met
            opening |= {m.iri for m in earlier.marks if m.kind == "state" and _opens(earlier, m)}
        return next(iter(found)) if len(found) == 1 and not opening - found else None

    def _fits(self, mark: Mark, phrase: Definite) -> bool:
        """Whether a mark is of a thing that a phrase may mean."""
        if mark.kind != phrase.kind and not (phrase.kind == "crime" and mark.kind == "threat"):
            return False
        if mark.how == GOVERNMENT:
            return False
        if phrase.draft or phrase.any_name:
            return (self.is_draft(mark.iri) or not phrase.draft) and not _several(self.label(mark.iri))
        name = self.label(mark.iri).lower()
        if mark.how in _GENERAL:
            return False
        if phrase.kind == "instrument":
            return same_sort(name, phrase.head)
        stem = re.escape(phrase.head[:-1])
        several = re.search(rf"\b{stem}\w*s$", name) is not None  # `the agency` is none of the agencies of a kind
        named = (name, *(each.lower() for each in self.lexicon.names_of(mark.iri)))
        return not several and any(re.search(rf"\b{stem}", each) for each in named)


def _free(sentence: Sentence) -> list[Mark]:
    """The marks of a sentence, and the act that stands only inside the name of its article (`Article 5 of the Act`)."""
    provisions = [mark for mark in sentence.marks if mark.kind == "provision"]
    if not provisions:
        return sentence.marks
    whole = [
        mark
        for mark in sentence.inner
        if mark.kind == "instrument" and any(p.first <= mark.first and mark.last <= p.last for p in provisions)
    ]
    return sorted([*sentence.marks, *whole], key=lambda mark: mark.first)


def _opens(sentence: Sentence, mark: Mark) -> bool:
    """Whether a mark opens its sentence, or its main clause after an adjunct: the sentence speaks of it."""
    before = mark.first
    while before > 0 and sentence.words[before - 1].lower in DETERMINERS:
        before -= 1
    return before == 0 or (sentence.words[before - 1].text == "," and _is_adjunct(sentence, before - 1))


def _is_adjunct(sentence: Sentence, comma: int) -> bool:
    opening = sentence.words[0].lower
    return comma < 12 and opening in _ADJUNCTS and not any(word.text == "," for word in sentence.words[:comma])


_ADJUNCTS: Final = word_set(
    """
in on at under by with within after before since during despite unlike besides according for from through although
while when as if however moreover thus today nevertheless furthermore additionally finally also similarly likewise first
second currently recently
"""
)


def _one_paragraph(sentence: Sentence, other: Sentence) -> bool:
    return sentence.segment.paragraph == other.segment.paragraph


def _may_be_any_treaty(sentence: Sentence, phrase: Definite) -> bool:
    """Whether a phrase is `this agreement`, which may take up a treaty of any name."""
    return phrase.head == "agreement" and sentence.words[phrase.first].lower in ("this", "said", "aforesaid")


def _called_new(sentence: Sentence, mark: Mark) -> bool:
    return any(word.lower in _NEWS for word in sentence.words[max(0, mark.first - 3) : mark.last])


def same_sort(name: str, head: str) -> bool:
    """Whether an instrument of this name may be called by a head word: its own, or one for the same sort."""
    told = words(name)
    heads = [w.norm for w in told if w.norm in INSTRUMENT_HEADS] or [
        w.norm for w in told if w.norm in LOOSE_INSTRUMENTS
    ]
    own = heads[0] if heads else ""
    if own == head:
        return True
    if head in ("treaty", "pact", "accord"):
        return INSTRUMENT_HEADS.get(own) == "Treaty" or own in TREATIES
    if head == "legislation":
        return own in _LEGISLATION
    return head in _LAWS and head != "code" and own in _LAWS and own != "constitution"


def _several(name: str) -> bool:
    """Whether a name is the plural of a plain noun (`law enforcement agencies`)."""
    last = name.rsplit(" ", 1)[-1]
    return name[:1].islower() and last.islower() and last.endswith("s") and not last.endswith(("ss", "us", "is"))
