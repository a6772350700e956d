"""What each sentence of a text names: labels, names by head word, persons, provisions, and phrases that refer back.

Works through the sentences in order, because a name met once (an acronym in brackets, a person's surname, the
convention spoken of) is understood when it comes again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pyoxigraph import NamedNode

from loaders.grammar.grammars import Values, values
from loaders.naming.acts.acts import Acts
from loaders.naming.acts.constitutions import Constitutions
from loaders.naming.acts.dated_documents import dated_documents
from loaders.naming.acts.editions import Editions, aliases
from loaders.naming.acts.numbered_acts import numbered_acts
from loaders.naming.acts.numbered_rows import numbered_rows
from loaders.naming.acts.protocols import Protocols, only_describes
from loaders.naming.acts.provisions import Provisions
from loaders.naming.acts.table_rows import Tables
from loaders.naming.acts.unnamed_acts import UnnamedActs
from loaders.naming.bodies.called_bodies import called_bodies, is_form
from loaders.naming.bodies.demonyms import state_adjectives
from loaders.naming.bodies.governments import Governments
from loaders.naming.bodies.national_bodies import NationalBodies
from loaders.naming.bodies.owners import Owned, known_of_owner, of_possessor
from loaders.naming.bodies.printed_bodies import printed_bodies
from loaders.naming.bodies.sole_bodies import administrations, sole_bodies
from loaders.naming.bodies.told_bodies import told_bodies
from loaders.naming.bodies.unknown_acronyms import UnknownAcronyms
from loaders.naming.bodies.whose_actors import with_whose_actors
from loaders.naming.candidates import Candidates
from loaders.naming.headed.incidents import Incidents
from loaders.naming.headed.named import Named, named
from loaders.naming.headed.places import places_by_kind
from loaders.naming.kinds.field_terms import field_terms
from loaders.naming.kinds.individuals import Individuals
from loaders.naming.kinds.parts_of_phrases import set_sorts_aside, with_their_modifiers
from loaders.naming.kinds.phrases import obstacle_marks
from loaders.naming.label_or_verb import is_verb, only_modifies
from loaders.naming.lexicon import Lexicon
from loaders.naming.marks import OFFICE, Mark, Sentence
from loaders.naming.persons.people import People
from loaders.naming.persons.person_marks import PersonMarks
from loaders.naming.placing import place_too, set_aside
from loaders.naming.reference.antecedents import Antecedents
from loaders.naming.reference.definite import definite_phrases
from loaders.naming.resolution import Names, appositions, covers_head, dated, instrument_key, names_a_part, says_on
from loaders.naming.slavic.back import back_references
from loaders.naming.slavic.marks import SlavicMarks
from loaders.naming.slavic.persons_again import persons_again
from loaders.naming.told_anywhere import ToldNames
from loaders.naming.words import owner_of, words
from loaders.reading.segments import Segment
from loaders.works.named_persons import NamedThing


@dataclass(slots=True)
class Mentions:
    """The sentences of a text with their marks; and who and what was met, for the sentences that follow."""

    lexicon: Lexicon
    candidates: Candidates = field(default_factory=Candidates)
    people: People = field(default_factory=People)
    printed: Mapping[int, Sequence[NamedThing]] = field(default_factory=dict)
    names: Names = field(default_factory=Names)
    sentences: list[Sentence] = field(default_factory=list)
    values: list[Values] = field(default_factory=list)
    author: NamedNode | None = None
    unresolved: list[tuple[Segment, str]] = field(default_factory=list)
    persons: PersonMarks = field(init=False)
    acts: Acts = field(init=False)
    individuals: Individuals = field(init=False)
    slavic: SlavicMarks = field(default_factory=SlavicMarks)
    tables: Tables = field(default_factory=Tables)
    national: NationalBodies = field(init=False)
    owned: Owned = field(init=False)
    governments: Governments = field(init=False)
    antecedents: Antecedents = field(init=False)
    initials: UnknownAcronyms = field(init=False)
    unnamed: UnnamedActs = field(init=False)
    editions: Editions = field(default_factory=Editions)
    told: ToldNames = field(init=False)
    incidents: Incidents = field(init=False)
    constitutions: Constitutions = field(init=False)

    def __post_init__(self) -> None:
        self.persons = PersonMarks(self.lexicon, self.candidates, self.people)
        self.acts = Acts(self.lexicon)
        self.individuals = Individuals(self.candidates)
        self.national = NationalBodies(self.lexicon, self.candidates)
        self.owned = Owned(self.lexicon, self.candidates)
        self.governments = Governments(self.lexicon, self.candidates)
        self.antecedents = Antecedents(self.sentences, self.lexicon, self.label, self.is_draft)
        self.initials = UnknownAcronyms(self.lexicon, self.candidates)
        self.told = ToldNames(self.lexicon, self.candidates, self.people)
        self.incidents = Incidents(self.sentences, self.lexicon, self.candidates, self.label)
        self.constitutions = Constitutions(self.lexicon, self.candidates)
        self.unnamed = UnnamedActs(self.candidates, self.label, self.governments.state_of)

    def read(self, segments: Iterable[Segment]) -> None:
        """Finds the mentions of each segment, in order."""
        read = [Sentence(segment, words(segment.text, segment.language)) for segment in segments]
        self.slavic.meet(read)
        self.initials.meet(s.words for s in read if s.segment.language == "en")
        self.editions.meet(s.words for s in read if s.segment.language == "en")
        self.constitutions.meet(s.text for s in read if s.segment.language == "en")
        self.told.meet(s.words for s in read if s.segment.language == "en")
        for sentence in read:
            typed = values(sentence.segment.text)
            self.sentences.append(sentence)
            self.values.append(typed)
            if sentence.words:
                self._sentence(sentence, typed)

    def _sentence(self, sentence: Sentence, typed: Values) -> None:
        tongue = sentence.segment.language
        hits = self.lexicon.hits(sentence.words, tongue)
        hits = [
            h for h in hits if not is_verb(sentence, h.first, h.last) and not only_modifies(sentence, h.first, h.last)
        ]
        found = [sentence.mark(h.first, h.last, h.iri, "label") for h in hits]
        if tongue == "en":
            found = [*self.national.told_apart(sentence, self.individuals.told_apart(sentence, found))]
            found = [*with_their_modifiers(sentence, self.owned.told_apart(sentence, found), self.candidates)]
            found.extend(field_terms(sentence, self.candidates))
        found.extend(self.governments.named(sentence, found))
        found.extend(aliases(sentence, self.names, self.editions, self.candidates))
        found.extend(self.told.marks(sentence))
        found.extend(self.persons.named(sentence))
        told = self.printed.get(sentence.segment.index, ())
        found.extend(printed_bodies(sentence, told, found, self.candidates, self.names))
        if tongue == "en":
            found.extend(self.persons.offices(sentence, found))
            found.extend(numbered_rows(sentence, found, self.candidates, self.lexicon))
            found.extend(self._named(sentence, found))
            found.extend(administrations(sentence, self.candidates, self.lexicon))
            found.extend(numbered_acts(sentence, found, self.candidates, self.lexicon))
            found.extend(places_by_kind(sentence, found, self.candidates))
            found.extend(self.incidents.named(sentence, found))
            found.extend([*self.constitutions.marks(sentence, found)])
        else:
            found.extend(self.slavic.marks(sentence, found, self.names, self.candidates))
        sentence.place(found)
        if tongue != "en":
            place_too(sentence, back_references(sentence, self.sentences[:-1], self.label))
            place_too(sentence, persons_again(sentence, self.sentences[:-1]))
        self.names.learn(sentence, appositions(sentence), self.candidates)
        if tongue == "en":
            self._meet(sentence)
            place_too(sentence, sole_bodies(sentence, sentence.marks, self.candidates, self.lexicon))
            place_too(sentence, called_bodies(sentence, self.candidates, self.lexicon, self.names))
            place_too(sentence, dated_documents(sentence, self.candidates))
            place_too(sentence, told_bodies(sentence, self.candidates, self.lexicon, self.names))
            place_too(sentence, Protocols(self.lexicon, self.sentences, self.label).marks(sentence))
            place_too(sentence, self.unnamed.marks(sentence))
            place_too(sentence, self.governments.again(sentence, self.acts.home))
            with_whose_actors(sentence, self.candidates, self.lexicon)
            set_sorts_aside(sentence)
            more = [
                *self.acts.acronyms(sentence),
                *self._definite(sentence),
                *obstacle_marks(sentence, self.candidates),
            ]
            more.extend(self.initials.introduced(sentence, [*sentence.marks, *more]))
            more.extend(self.initials.marks(sentence, [*sentence.marks, *more]))
            place_too(sentence, [*more, *self.incidents.again(sentence)])
        self.tables.meet(sentence)
        owned = Provisions(
            self.sentences, self.names, self.candidates, self.acts, self.label, self.antecedents, self.tables
        )
        provisions = list(owned.marks(sentence, typed.provisions))
        if tongue == "en":
            provisions.extend(owned.again(sentence))
        self.unresolved.extend((sentence.segment, printed) for printed in owned.unresolved)
        place_too(sentence, provisions)
        if tongue == "en":
            sentence.inner.extend(replace(mark, inner=True) for mark in state_adjectives(sentence))
        set_aside(sentence, typed)

    def _meet(self, sentence: Sentence) -> None:
        """Takes up the instruments and bodies that a sentence names, and the state that the title is about."""
        for mark in (*sentence.marks, *sentence.inner):
            if mark.kind in ("instrument", "body") and mark.how != "definite":
                self.acts.meet(mark.iri, sentence.surface(mark))
        if len(self.sentences) == 1:
            titled = (*sentence.marks, *sentence.inner)
            self.acts.home = _only(m.iri for m in titled if m.kind == "state")
            self.acts.about = _only(m.iri for m in sentence.marks if m.kind == "instrument")

    def _named(self, sentence: Sentence, found: list[Mark]) -> Iterator[Mark]:
        for name in named(sentence.words):
            if only_describes(sentence.words, name, found) or _is_held(name, found):
                continue
            mark = self._resolved(sentence, name, found)
            if mark is not None:
                yield mark

    def _resolved(self, sentence: Sentence, name: Named, found: list[Mark]) -> Mark | None:
        """The thing a name by head word means: one with that label or number, one met before, else a candidate."""
        name, bare = of_possessor(sentence.words, name, found)
        end = sentence.words[name.last - 1].end
        surface = owner_of(sentence.text[sentence.words[name.first].start : end])
        same = [m for m in found if m.kind == name.kind and m.first <= name.last - 1 and name.first < m.last]
        over = next((m for m in same if m.first <= name.first and name.last <= m.last), None)
        if over is not None and not names_a_part(sentence, over, name):
            return None
        year = self.editions.year(sentence.words, name.first) if name.kind == "instrument" else ""
        if year:
            surface = f"{year} {surface}"
        known = None
        if name.kind == "instrument" and not name.draft and not year:
            known = self.acts.same(surface, frozenset(m.iri for m in found if m.kind == "state"))
        if year:
            known = self.names.named(surface) or self.lexicon.named(surface)
        elif known is None and not (name.draft and dated(sentence)):
            known = self.names.named(surface) or instrument_key(self.lexicon, sentence.text, sentence.words, name)
        if known is None and not name.draft and not year:
            known = known_of_owner(sentence, found, bare, name.last, self.lexicon)
        if known is None and name.draft:
            known = self.names.draft(sentence, name, self.candidates, surface)
        if known is None:
            head = next((m for m in same if covers_head(sentence, m, name, found) or is_form(m, name)), None)
            if head is not None and says_on(sentence, head, name, found):
                return None
            if head is not None:
                return sentence.mark(min(head.first, name.first), name.last, head.iri, "head")
            known = self.candidates.minted(name.kind, surface, (name.type,))
        self.names.add(surface, known)
        types = (name.type,) if known in self.candidates.names else ()
        return sentence.mark(name.first, name.last, known, "head", types)

    def _definite(self, sentence: Sentence) -> Iterator[Mark]:
        if self.author is not None:
            for place in range(len(sentence.words) - 1):
                if sentence.words[place].lower == "the" and sentence.words[place + 1].lower == "author":
                    yield sentence.mark(place, place + 2, self.author, "definite", ("Person",))
        for phrase in definite_phrases(sentence.words):
            if any(m.first < phrase.last and phrase.first < m.last for m in sentence.marks):
                continue
            iri = self.antecedents.of(sentence, phrase)
            if iri is None:
                surface = " ".join(word.text for word in sentence.words[phrase.first : phrase.last])
                self.unresolved.append((sentence.segment, surface))
            else:
                yield sentence.mark(phrase.first, phrase.last, iri, "definite")

    def is_draft(self, iri: NamedNode) -> bool:
        types = self.candidates.types.get(iri, set()) | {
            t.value.rsplit("#", 1)[-1] for t in self.lexicon.types.get(iri, ())
        }
        return "DraftInstrument" in types

    def label(self, iri: NamedNode) -> str:
        """The name of a thing: its label, or the first name of a candidate."""
        return self.candidates.names[iri][0] if iri in self.candidates.names else self.lexicon.label(iri)


def _is_held(name: Named, found: list[Mark]) -> bool:
    """Whether an office is one that the sentence gives to somebody it names: no further person."""
    return name.kind == "person" and any(m.how == OFFICE and m.first < name.last and name.first < m.last for m in found)


def _only(found: Iterable[NamedNode]) -> NamedNode | None:
    """The one thing among some, None where there are none or several."""
    things = set(found)
    return next(iter(things)) if len(things) == 1 else None
