"""The marks of a Ukrainian or Russian sentence beyond labels: persons, names by head word, phrases that describe."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from loaders.naming.candidates import Candidates, shortened
from loaders.naming.marks import Mark, Sentence
from loaders.naming.resolution import Names
from loaders.naming.slavic.cases import base_form
from loaders.naming.slavic.codes import SlavicCodes
from loaders.naming.slavic.dated import SlavicDatedActs, past_date
from loaders.naming.slavic.grammar import AND, PREPOSITIONS
from loaders.naming.slavic.initials import SlavicInitials
from loaders.naming.slavic.latin import latin_names, past_latin, places_in_names
from loaders.naming.slavic.meetings import slavic_meetings
from loaders.naming.slavic.names import OPEN, slavic_names, tail_of
from loaders.naming.slavic.people import SlavicPeople
from loaders.naming.slavic.phrases import described_things
from loaders.naming.slavic.places import slavic_places
from loaders.naming.slavic.sole_bodies import slavic_sole_bodies
from loaders.naming.slavic.told_acronyms import ToldAcronyms
from loaders.reading.kinds import AUTHORS
from loaders.works.transliteration import folded


@dataclass(slots=True)
class SlavicMarks:
    """The persons, acts and acronyms that the Ukrainian and Russian sentences of a text tell of."""

    people: SlavicPeople = field(default_factory=SlavicPeople)
    initials: SlavicInitials = field(default_factory=SlavicInitials)
    acts: SlavicDatedActs = field(default_factory=SlavicDatedActs)
    codes: SlavicCodes = field(default_factory=SlavicCodes)
    acronyms: ToldAcronyms = field(default_factory=ToldAcronyms)

    def meet(self, sentences: Sequence[Sentence]) -> None:
        """Takes up what the sentences of a text tell of its names."""
        told = [(s.words, s.segment.language) for s in sentences if s.segment.language != "en"]
        self.people.meet(told)
        self.initials.meet(words for words, _ in told)
        self.acts.meet(told)
        self.codes.meet(told)
        self.acronyms.meet(words for words, _ in told)

    def marks(self, sentence: Sentence, found: list[Mark], names: Names, candidates: Candidates) -> list[Mark]:
        """What labels leave, in that order; a phrase describes nothing that a name covers. States that are only words
        of other names are taken out of `found`."""
        for mark in places_in_names(sentence.words, found):
            found.remove(mark)
        persons = list(_persons(sentence, found, self.people, candidates))
        places = list(slavic_places(sentence, [*found, *persons], candidates))
        found[:] = [m for m in found if not any(p.first <= m.first and m.last <= p.last for p in places)]
        persons += places
        marks = [*persons, *_named(sentence, [*found, *persons], names, candidates)]
        marks.extend(self.acts.marks(sentence, [*found, *marks], names, candidates))
        marks.extend(slavic_meetings(sentence, [*found, *marks], candidates))
        marks.extend(slavic_sole_bodies(sentence, [*found, *marks], candidates))
        marks.extend(self.codes.marks(sentence, [*found, *marks], candidates))
        marks.extend(_latin(sentence, [*found, *marks], candidates))
        marks.extend(self.initials.marks(sentence, [*found, *marks], candidates))
        marks.extend(self.acronyms.marks(sentence, [*found, *marks], candidates))
        return [*marks, *described_things(sentence, [*found, *marks], candidates)]


def _persons(sentence: Sentence, found: Sequence[Mark], people: SlavicPeople, candidates: Candidates) -> Iterator[Mark]:
    for person in people.inside(sentence.words, sentence.segment.language):
        if not any(m.first < person.last and person.first < m.last for m in found):
            candidates.add(person.iri, person.label, ("Person",))
            yield sentence.mark(person.first, person.last, person.iri, "person", ("Person",))


def _latin(sentence: Sentence, found: Sequence[Mark], candidates: Candidates) -> Iterator[Mark]:
    if sentence.segment.heading or sentence.segment.region not in AUTHORS:
        return
    for name in latin_names(sentence.words, sentence.segment.language, found):
        surface = sentence.text[sentence.words[name.first].start : sentence.words[name.last - 1].end]
        yield sentence.mark(name.first, name.last, candidates.minted(name.kind, surface, (name.type,)), "head")


def _named(sentence: Sentence, found: Sequence[Mark], names: Names, candidates: Candidates) -> Iterator[Mark]:
    """Names by head word, each under its base form: `Конвенцію про …` and `Конвенція про …` are one."""
    tongue = sentence.segment.language
    for name in slavic_names(sentence.words, tongue):
        if any(m.kind == name.kind and m.first <= name.head < m.last for m in found):
            continue
        if any(m.kind == "person" and m.first <= name.last and name.first < m.last for m in found):
            continue
        start, end = sentence.words[name.first].start, sentence.words[name.last - 1].end
        last = past_date(sentence.words, name.last)[0] if name.kind == "instrument" else name.last
        surface = shortened(sentence.text[start:end])
        based = _whole(base_form(sentence.words, name.first, name.head, name.last, tongue))
        own = past_latin(sentence.words, name.last) if name.kind == "body" else name.last
        if own > name.last:
            last, latin = own, sentence.text[sentence.words[name.last].start : sentence.words[own - 1].end]
            if name.last - name.head > 1 and sentence.words[name.last - 1].lower.startswith(_GROUPS):
                iri = candidates.minted("body", latin, ("Company",))  # `Центр группы компаний Foo`: a unit of Foo's
                group = name.last - 1 - sentence.words[name.last - 2].lower.startswith("груп")
                yield sentence.mark(group, own, iri, "alias", ("Company",))
                based = f"{based} {latin}"
            else:
                based = latin  # `Центр Foo Lab` is the Foo Lab
        known = names.named(based) or names.named(surface)
        known = known or candidates.minted(name.kind, based, (name.type,), key=folded(based))
        if own == name.last:
            names.add(surface, known)
        names.add(based, known)
        if sentence.words[name.first].text in OPEN and name.kind == "instrument":
            short = tail_of(sentence.words, name.first + 1, tongue)  # the title up to its first preposition
            if short - name.first > 2:
                names.add(base_form(sentence.words, name.first + 1, name.first + 1, short, tongue), known)
        yield sentence.mark(name.first, last, known, "head", (name.type,))


_GROUPS: Final = ("компан", "корпорац", "холдинг", "концерн")


def _whole(name: str) -> str:
    """A name, where it is too long cut before the sides of an agreement and without the small words it ends in."""
    if (short := shortened(name)) == name:
        return name
    name = re.split(r" (?:між|между) ", short)[0]
    while " " in name and name.rsplit(" ", 1)[1].lower() in PREPOSITIONS | AND:
        name = name.rsplit(" ", 1)[0]
    return name
