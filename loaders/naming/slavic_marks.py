"""The marks of a Ukrainian or Russian sentence beyond labels: persons, names by head word, phrases that describe."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.naming.candidates import Candidates, shortened
from loaders.naming.marks import Mark, Sentence
from loaders.naming.resolution import Names
from loaders.naming.slavic_cases import base_form
from loaders.naming.slavic_initials import SlavicInitials
from loaders.naming.slavic_latin import latin_names
from loaders.naming.slavic_names import slavic_names
from loaders.naming.slavic_people import SlavicPeople
from loaders.naming.slavic_phrases import described_things
from loaders.reading.kinds import AUTHORS
from loaders.works.transliteration import folded


def slavic_marks(
    sentence: Sentence,
    found: Sequence[Mark],
    people: SlavicPeople,
    initials: SlavicInitials,
    names: Names,
    candidates: Candidates,
) -> list[Mark]:
    """What labels leave, in that order; a phrase describes nothing that a name covers."""
    persons = list(_persons(sentence, found, people, candidates))
    marks = [*persons, *_named(sentence, [*found, *persons], names, candidates)]
    marks.extend(_latin(sentence, [*found, *marks], candidates))
    marks.extend(initials.marks(sentence, [*found, *marks], candidates))
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
        surface = shortened(sentence.text[start:end])
        based = shortened(base_form(sentence.words, name.first, name.head, name.last, tongue))
        known = names.named(based) or names.named(surface)
        known = known or candidates.minted(name.kind, based, (name.type,), key=folded(based))
        names.add(surface, known)
        names.add(based, known)
        yield sentence.mark(name.first, name.last, known, "head", (name.type,))
