"""What takes up several things at once: a mark stands for all of them while a sentence is read, so that what is said
of it is said of each; `the former` and `the latter` of two.

Only where it is plain which things are meant: as many as are told, or a row, in the nearest sentence of the paragraph
that names any of their kind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final, TypeAlias

from pyoxigraph import NamedNode

from loaders.naming.marks import CRIMES, SEVERAL, WHO, Mark, Sentence
from loaders.naming.reference.antecedents import same_sort
from loaders.naming.words import AUXILIARIES, Word, word_set
from loaders.saying.clauses.common_verbs import verb_forms
from loaders.saying.clauses.coordination import chain_left, chain_right, governor
from loaders.saying.clauses.finite import is_finite
from loaders.saying.clauses.verbs import Form
from loaders.saying.matches import Match
from loaders.saying.subjects.groups import is_described
from loaders.saying.subjects.plural_phrases import Plural, plural_phrases
from loaders.saying.subjects.pronouns import HOW as PRONOUN
from loaders.saying.subjects.pronouns import Subject, only_act_after
from ontology.names import entity

Things: TypeAlias = tuple[NamedNode, ...]
_BACK: Final = 3  # sentences of the paragraph that are asked
_MOST: Final = 8  # things that one phrase takes up
_ANY_ACT: Final = frozenset({"instrument", "document", "act", "law"})
_PAIRED: Final = ("instrument", "body", "state", "person", "crime", "measure", "principle", "technology")
_OPEN_ROW: Final = word_set(
    "such including like especially particularly notably e.g other others etc many some several"
)


@dataclass(slots=True)
class Several:
    """What words in the sentences of a paragraph have taken up together; `label` gives the name of a thing."""

    label: Callable[[NamedNode], str]
    members: dict[NamedNode, Things] = field(default_factory=dict)
    _before: list[Sentence] = field(default_factory=list)
    _two: Things = ()  # of what two things the sentence before has told the former

    def begin(self) -> None:
        """A new paragraph takes up nothing."""
        self._before, self._two = [], ()

    def mark(self, sentence: Sentence, about: Subject | None) -> None:
        """Adds to a sentence a mark for each word or phrase that takes up several things, or one of two."""
        for phrase in plural_phrases(sentence.words):
            if any(m.first < phrase.last and phrase.first < m.last for m in sentence.marks):
                continue
            found = self._meant(sentence, phrase) if phrase.kind else self._subjects(about, phrase.number)
            if found:
                self._add(sentence, phrase.first, phrase.last, self._together(found))
        kept, self._two = self._two, ()
        for place, chosen in _of_two(sentence.words):
            pair = self._pair(sentence, place) or (kept if chosen else ())
            if pair:
                self._two = pair
                self._add(sentence, place, place + 2, (pair[chosen],))

    def _add(self, sentence: Sentence, first: int, last: int, things: Things) -> None:
        iri, how = (things[0], PRONOUN) if len(things) == 1 else (self._stands_for(things), SEVERAL)
        sentence.marks.append(sentence.mark(first, last, iri, how))
        sentence.marks.sort(key=lambda mark: mark.first)

    def _stands_for(self, things: Things) -> NamedNode:
        known = next((iri for iri, members in self.members.items() if members == things), None)
        if known is None:
            sort = things[0].value.rsplit("/", 2)[-2]
            known = entity(sort, f"several-{len(self.members)}")
            self.members[known] = things
        return known

    def _together(self, marks: list[Mark]) -> Things:
        return tuple(dict.fromkeys(iri for mark in marks for iri in self.members.get(mark.iri, (mark.iri,))))

    def _meant(self, sentence: Sentence, phrase: Plural) -> list[Mark]:
        """The things of a phrase's kind in what stands before it, or in the nearest sentence that names such."""
        own = [m for m in sentence.marks if m.last <= phrase.first]
        found: list[Mark] = []
        for earlier, marks in ((sentence, own), *((s, s.marks) for s in reversed(self._before[-_BACK:]))):
            fitting = [m for m in marks if self._fits(m, phrase)]
            if not fitting:
                continue
            found = [*fitting, *found]
            met = len({m.iri for m in found})
            if met > _MOST or (phrase.number and met > phrase.number):
                return []
            if not phrase.number:
                return found if met > 1 and _is_row(earlier, fitting) else []
            if met == phrase.number:
                return found
        return []

    def _fits(self, mark: Mark, phrase: Plural) -> bool:
        if is_described(mark) or not (mark.kind == phrase.kind or (phrase.kind == "crime" and mark.kind in CRIMES)):
            return False
        if phrase.kind == "instrument" and phrase.head not in _ANY_ACT and mark.iri not in self.members:
            return same_sort(self.label(mark.iri).lower(), phrase.head)
        return True

    def _subjects(self, about: Subject | None, number: int) -> list[Mark]:
        """What a pronoun alone takes up: the row that the sentence before is about."""
        things = self.members.get(about.mark.iri, ()) if about is not None else ()
        return [about.mark] if about is not None and things and (not number or len(things) == number) else []

    def _pair(self, sentence: Sentence, place: int) -> Things:
        """The two things of one kind that stand before `the former`; none where two of another kind stand there."""
        own = [m for m in sentence.marks if m.last <= place]
        earlier = [(before, before.marks) for before in self._before[-1:]]
        for around, marks in ((sentence, own), *earlier):
            named = [m for m in marks if not is_described(m) and m.iri not in self.members]
            kinds = {kind: dict.fromkeys(m.iri for m in named if _kind(m) == kind) for kind in _PAIRED}
            twos = [tuple(met) for met in kinds.values() if len(met) == 2]
            if any(len(met) > 1 for met in kinds.values()):
                sure = len(twos) == 1 and all(len(met) <= 2 for met in kinds.values())
                return twos[0] if sure and _alike(around, named, twos[0]) else ()
        return ()

    def subject(self, sentence: Sentence, about: Subject | None) -> Subject | None:
        """What a sentence is about, the whole row where its subject is one."""
        if about is None and (opening := _opening(sentence)) is not None:
            about = Subject(opening, None)
        if about is None or about.mark.iri in self.members or about.mark not in sentence.marks:
            return about
        kinds = WHO if about.mark.kind in WHO else {about.mark.kind}
        row = chain_left(sentence, about.mark, kinds)
        row = row if len(row) > 1 else chain_right(sentence, about.mark, kinds)
        things = self._together(row)
        if len(things) < 2:
            return about
        if len(things) > _MOST or not _is_row(sentence, row):
            return None
        return Subject(
            replace(about.mark, iri=self._stands_for(things), how=SEVERAL), only_act_after(sentence, row[-1])
        )

    def passed(self, sentence: Sentence) -> None:
        """Keeps a sentence that has been read, with the things themselves in place of what stood for them."""
        self._before.append(sentence)
        if any(mark.iri in self.members for mark in sentence.marks):
            sentence.marks = [
                replace(mark, iri=iri) for mark in sentence.marks for iri in self.members.get(mark.iri, (mark.iri,))
            ]

    def spread(self, found: list[Match]) -> Iterator[Match]:
        """What is said of several things, said of each."""
        for match in found:
            values = (value for _, value in match.qualifiers)
            if self.members.keys().isdisjoint((match.subject, match.object, match.who, *values)):
                yield match
                continue
            who = self.members.get(match.who, (match.who,)) if match.who is not None else (None,)
            objects = self.members.get(match.object, ()) if isinstance(match.object, NamedNode) else ()
            told = tuple(pair for pair in match.qualifiers if pair[1] not in self.members)
            for subject in self.members.get(match.subject, (match.subject,)):
                for thing in objects or (match.object,):
                    if thing != subject:
                        yield from (
                            replace(match, subject=subject, object=thing, who=each, qualifiers=told) for each in who
                        )


def _opening(sentence: Sentence) -> Mark | None:
    """The mark that opens a sentence as the first of a row which a verb follows at once (`A and B differ …`)."""
    first = next(iter(sentence.marks), None)
    if (
        first is None
        or is_described(first)
        or any(w.lower not in ("the", "both") for w in sentence.words[: first.first])
    ):
        return None
    row = chain_right(sentence, first, WHO if first.kind in WHO else {first.kind})
    after = sentence.words[row[-1].last].lower if row[-1].last < len(sentence.words) else ""
    return first if len(row) > 1 and (after in AUXILIARIES or verb_forms().get(after) in _TELLING) else None


_TELLING: Final = (Form.BASE, Form.PAST)


def _alike(sentence: Sentence, marks: list[Mark], two: Things) -> bool:
    """Whether two things stand alike: the second hangs on no other noun (`fraud and the harm from theft`)."""
    first, second = (next(mark for mark in marks if mark.iri == iri) for iri in two)
    ruled = governor(sentence, second)
    if ruled in ("", "of", "between", "and") or ruled == governor(sentence, first):
        return True
    links = (n for n in range(second.first - 1, 0, -1) if sentence.words[n].lower == ruled)
    return any(sentence.words[n - 1].lower in verb_forms() for n in links)  # `wrote to X`: of a verb, not of a noun


def _kind(mark: Mark) -> str:
    return "crime" if mark.kind in CRIMES else mark.kind


def _is_row(sentence: Sentence, fitting: list[Mark]) -> bool:
    """Whether things stand side by side and nothing says that they are only some of many."""
    if any(mark.how == SEVERAL for mark in fitting):
        return len({mark.first for mark in fitting}) == 1
    before = [word.lower for word in sentence.words[max(0, fitting[0].first - 3) : fitting[0].first]]
    after = [word.lower for word in sentence.words[fitting[-1].last : fitting[-1].last + 3]]
    if not _OPEN_ROW.isdisjoint([*before, *after]):
        return False
    gaps = (sentence.words[left.last : right.first] for left, right in pairwise(fitting))
    return all(
        all(word.text in ",()" or word.lower in ("and", "the", "or", "as", "well", "both") for word in gap)
        for gap in gaps
    )


def _of_two(words: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
    """Each `the former` and `the latter` without a noun: its place, and which of two it is."""
    for place in range(len(words) - 1):
        chosen = {"former": 0, "latter": 1}.get(words[place + 1].lower, -1)
        if chosen < 0 or words[place].lower != "the":
            continue
        following = words[place + 2] if place + 2 < len(words) else None
        free = following is None or not following.is_word or following.lower in AUXILIARIES | _AFTER
        if free or is_finite(words, place + 2):
            yield place, chosen


_AFTER: Final = word_set("in of on at by with for to from also not only and or as than however")
