"""The persons whom a sentence names, by their names and by the offices that it gives them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.naming.candidates import Candidates
from loaders.naming.lexicon import Lexicon, kind
from loaders.naming.marks import OFFICE, Mark, Sentence
from loaders.naming.persons.offices import held
from loaders.naming.persons.people import People, with_rank, word_span


@dataclass(slots=True)
class PersonMarks:
    """Persons by name and office; `people` are those whom the text has named so far."""

    lexicon: Lexicon
    candidates: Candidates
    people: People

    def named(self, sentence: Sentence) -> Iterator[Mark]:
        """A mark for each person whom a sentence names, with a rank right before."""
        for person in self.people.inside(sentence.segment.index, sentence.text):
            span = word_span(sentence.words, person.start, person.end)
            if span is not None and self.lexicon.named(person.label) is None and not self._place(sentence, span):
                self.candidates.add(person.iri, person.label, ("Person",))
                first = with_rank(sentence.words, span[0])
                yield sentence.mark(first, span[1], person.iri, "person", ("Person",))

    def offices(self, sentence: Sentence, found: list[Mark]) -> list[Mark]:
        """The offices that the sentence gives to somebody, and who is named only by one."""
        persons = {(m.first, m.last): m for m in found if m.kind == "person"}
        made = []
        for one in held(sentence.words, persons.keys(), {m.last for m in found if m.kind != "person"}):
            span = (one.first, one.last)
            who = persons.get(span)
            if who is None:
                start, end = sentence.words[one.first].start, sentence.words[one.last - 1].end
                person = self.people.told(sentence.segment.index, sentence.text, start, end)
                if self.lexicon.named(person.label) is not None or self._place(sentence, span):
                    continue
                self.candidates.add(person.iri, person.label, ("Person",))
                who = persons[span] = sentence.mark(*span, person.iri, "person", ("Person",))
                made.append(who)
            found[:] = [m for m in found if (m.first, m.last) != one.office[::2]]  # nobody else holds it here
            made.append(sentence.mark(one.office.first, one.office.last, who.iri, OFFICE, ("Person",)))
        return made

    def _place(self, sentence: Sentence, span: tuple[int, int]) -> bool:
        """Whether the second of two words is a state's or body's name (`Suppose China …`): then nobody is named."""
        if span[1] - span[0] != 2:
            return False
        iri = self.lexicon.named(sentence.words[span[1] - 1].text)
        return iri is not None and kind(iri) in ("state", "body", "place")
