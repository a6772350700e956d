"""Which instrument a provision is of: the one named beside it, in whose brackets it stands, or spoken of last."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from pyoxigraph import NamedNode

from loaders.grammar.provision_references import ProvisionReference
from loaders.naming.acts.acts import Acts
from loaders.naming.acts.beside import NameBeside, name_beside
from loaders.naming.acts.table_rows import Tables
from loaders.naming.candidates import Candidates
from loaders.naming.lexicon import kind
from loaders.naming.marks import Mark, Sentence
from loaders.naming.persons.people import word_span
from loaders.naming.reference.antecedents import Antecedents
from loaders.naming.reference.definite import TREATIES
from loaders.naming.resolution import Names
from loaders.naming.slavic.acts import is_whose

_LAST: Final = 6  # sentences back that an article without a name may mean
_UNITS: Final = {"article": "art", "section": "sec", "chapter": "chp", "paragraph": "para"}
_POINTING: Final = frozenset({"this", "that", "said", "same", "aforesaid", "aforementioned"})
_SAID: Final = frozenset({"said", "same", "aforesaid", "aforementioned"})
_NAMED: Final = 4  # words after an article that may be those for its instrument
_RANGE: Final = re.compile(r"\d\s?(?:[-–—]|to)\s?\d")
_BRACKETS: Final = frozenset("()[]|")


@dataclass(slots=True)
class Provisions:
    """The provisions of a text's sentences; what else the text has named is looked up in what the mentions share.
    `unresolved` are the references, as printed, of which no instrument is known."""

    sentences: list[Sentence]
    names: Names
    candidates: Candidates
    acts: Acts
    label: Callable[[NamedNode], str]
    antecedents: Antecedents
    tables: Tables
    unresolved: list[str] = field(default_factory=list)

    def marks(self, sentence: Sentence, found: tuple[ProvisionReference, ...]) -> Iterator[Mark]:
        """A mark for each provision of a sentence of which the instrument is known, and one for an act that only
        stands there."""
        for reference in found:
            span = word_span(sentence.words, reference.start, reference.end)
            marks = list(self._mark(sentence, reference, *span)) if span is not None else []
            if span is not None and not marks:
                self.unresolved.append(sentence.text[reference.start : reference.end])
            yield from marks

    def again(self, sentence: Sentence) -> Iterator[Mark]:
        """`the said Chapter`, `this Article`: the provision of that unit that was named last."""
        words = sentence.words
        for place in range(1, len(words)):
            unit = _UNITS.get(words[place].lower)
            if unit is None:
                continue
            first = place - 1 - (words[place - 1].lower in _SAID and words[max(0, place - 2)].lower == "the")
            pointed = words[place - 1].lower in _POINTING or first < place - 1
            numbered = place + 1 < len(words) and words[place + 1].text[0].isdigit()
            if not pointed or numbered:
                continue
            known = self._last_of(unit)
            if known is not None:
                yield replace(sentence.mark(first, place + 1, known, "definite", ("Provision",)), kind="provision")

    def _last_of(self, unit: str) -> NamedNode | None:
        for other in reversed(self.sentences[-_LAST:]):
            for mark in reversed(other.marks):
                if mark.kind == "provision" and f"/{unit}_" in mark.iri.value:
                    return mark.iri
        return None

    def _mark(self, sentence: Sentence, reference: ProvisionReference, first: int, after: int) -> Iterator[Mark]:
        last = after
        owner = _following(sentence, after) or _around(sentence, first)
        beside = name_beside(sentence.words, after) if owner is None else None
        column = self.tables.owner(sentence, first) if owner is None and beside is None else None
        if column is not None:
            instrument: NamedNode | None = column
        elif owner is not None:
            instrument = owner.iri
            last = owner.last if owner.first >= after else after
        elif beside is not None and self._is_body(beside):
            return
        elif beside is not None:
            here = frozenset(mark.iri for mark in (*sentence.marks, *sentence.inner) if mark.kind == "state")
            instrument = self._unknown_act(beside, here)
            last = beside.last
            yield sentence.mark(beside.first, beside.last, instrument, "head")
        else:
            printed = sentence.text[reference.start : reference.end]
            instrument = self._same_number(_identifier(reference, printed)) or self._spoken_of(sentence, after)
        if instrument is None:
            return
        surface = sentence.text[reference.start : reference.end]
        iri = NamedNode(f"{instrument.value}/{_identifier(reference, surface)}")
        self.candidates.add(iri, f"{surface}, {self.label(instrument)}", ("Provision",))
        yield replace(sentence.mark(first, last, iri, "provision", ("Provision",)), kind="provision")

    def _unknown_act(self, beside: NameBeside, here: frozenset[NamedNode]) -> NamedNode:
        """The instrument that is named beside a provision and that no label tells: one of which an acronym has the
        letters, else a candidate."""
        for sentence in reversed(self.sentences):
            for mark in sentence.marks:
                if mark.kind == "instrument" and beside.abbreviates(sentence.surface(mark)):
                    return mark.iri
        known = self.names.named(beside.name) or self.acts.same(beside.name, here)
        return known or self.candidates.minted("instrument", beside.name, (beside.type,))

    def _is_body(self, beside: NameBeside) -> bool:
        """`Article 5 of NATO`: of the treaty of a body, and nobody says which."""
        known = self.acts.lexicon.named(beside.name) if beside.name.isupper() else None
        return known is not None and kind(known) in ("body", "state")

    def _same_number(self, identifier: str) -> NamedNode | None:
        """The instrument of which a provision of the same number was named a few sentences before."""
        for other in reversed(self.sentences[-_LAST:]):
            for mark in other.marks:
                if mark.how == "provision" and mark.iri.value.endswith("/" + identifier):
                    return NamedNode(mark.iri.value[: -len(identifier) - 1])
        return None

    def _spoken_of(self, sentence: Sentence, after: int) -> NamedNode | None:
        """The instrument an article without a name belongs to: the one spoken of last; none where words for an
        instrument follow that mean nothing known (`Article 5 of the agreement`)."""
        following = sentence.words[after : after + _NAMED]
        if following and following[0].lower == "of" and any(w.norm in TREATIES for w in following):
            return None
        if sentence.segment.language != "en" and following and is_whose(following, sentence.segment.language):
            return None
        return self.antecedents.spoken_of(sentence, _LAST)


def _identifier(reference: ProvisionReference, printed: str) -> str:
    """The identifier of what is referred to; of `Articles 2 to 11` that of them all, which is none of theirs."""
    first, last = reference.identifiers[0], reference.identifiers[-1]
    return f"{first}-{last}" if len(reference.identifiers) > 2 and _RANGE.search(printed) else first


def _following(sentence: Sentence, after: int) -> Mark | None:
    """The instrument named right after a provision, no bracket between (`Article 5 of the Convention`)."""
    for mark in sentence.marks:
        if mark.kind == "instrument" and 0 <= mark.first - after <= 3:
            between = sentence.words[after : mark.first]
            return None if any(word.text in _BRACKETS for word in between) else mark
    return None


def _around(sentence: Sentence, first: int) -> Mark | None:
    """The instrument right before the bracket that a provision opens (`the Code (mainly Articles 1-3)`)."""
    words = sentence.words
    opening = next((n for n in range(first - 1, max(first - 4, -1), -1) if words[n].text == "("), None)
    if opening is None or any(w.text in ",;" for w in words[opening + 1 : first]):
        return None
    return next((m for m in sentence.marks if m.kind == "instrument" and m.last == opening), None)
