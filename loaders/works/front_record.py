"""What is being read from front matter: facts on the source and its people, and the words that name them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.statement import Mention, Passage, Statement, Term, Thing
from loaders.reading.languages import SCRIPT, tagged
from loaders.reading.segments import Segment
from loaders.reading.text import SourceText
from loaders.works.affiliations import opened, pieces
from loaders.works.front_authors import Placed
from loaders.works.named_persons import NamedThing
from loaders.works.people_registry import Registry
from loaders.works.persons import PersonName
from loaders.works.transliteration import latin
from ontology.names import entity, slug, term

RULE = "front-matter"


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement to be: who it is about (None: the source itself), and the segments that say it."""

    subject: PersonName | NamedNode | None
    predicate: NamedNode
    value: Term | PersonName
    segments: tuple[Segment, ...]


def nobody(name: str) -> NamedNode | None:
    """Where no body is known by name."""
    return None


@dataclass(slots=True)
class FrontMatter:
    """What the front matter holds; `known` are the bodies that have a name already, `place` the places and states."""

    known: Callable[[str], NamedNode | None] = nobody
    place: Callable[[str], NamedNode | None] = nobody
    authors: list[PersonName] = field(default_factory=list)
    others: list[PersonName] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    things: list[Thing] = field(default_factory=list)
    named: list[tuple[PersonName | NamedNode, Segment, int, int]] = field(default_factory=list)
    positions: list[tuple[PersonName, Segment, int, int]] = field(default_factory=list)
    cited: list[tuple[PersonName, Segment, int, int]] = field(default_factory=list)

    def statements(self, source: SourceText, registry: Registry) -> Iterator[Statement]:
        for fact in self.facts:
            subject = source.iri if fact.subject is None else _iri(fact.subject, registry)
            value = _iri(fact.value, registry) if isinstance(fact.value, PersonName) else fact.value
            evidence = tuple(piece for segment in fact.segments for piece in segment.evidence(source))
            yield Statement(source.iri.value, subject, fact.predicate, value, evidence, rule=RULE)

        for who, segment, start, end in self.positions:
            held = segment.evidence(source, start, end)
            yield Statement(source.iri.value, _iri(who, registry), term("cl:hasPosition"), held[0].iri, held, rule=RULE)

    def passages(self, source: SourceText) -> Iterator[Passage]:
        """The words that name an author's position."""
        for who, segment, start, end in self.positions:
            gist = Literal(f"position of {who.label} as printed beside the name", language="en")
            yield Passage(segment.evidence(source, start, end)[0], gist)

    def mentions(self, source: SourceText, registry: Registry) -> Iterator[Mention]:
        for who, segment, start, end in self.named:
            for evidence in segment.evidence(source, start, end):
                yield Mention(_iri(who, registry), evidence)

    def cited_authors(self, registry: Registry) -> Iterator[NamedThing]:
        """The authors as the words name them in which the text is to be cited."""
        for name, segment, start, end in self.cited:
            person = registry.find(name)
            if person is not None:
                yield NamedThing(segment.index, start, end, person.iri, person.name.label)

    def bodies(self) -> Iterator[NamedThing]:
        """The bodies where lines beside the body of the text print their names."""
        names = {thing.iri: thing.labels[0].value for thing in self.things}
        for who, segment, start, end in self.named:
            if isinstance(who, NamedNode) and who in names:
                yield NamedThing(segment.index, start, end, who, names[who])

    def affiliation(
        self, author: PersonName, segment: Segment, first: int = 0, wide: bool = False, numbered: bool = False
    ) -> None:
        """`Position, Department, University` from code point `first` on: the smallest body holds the author and is part
        of the next. `numbered`: the number of the author opens the line, so that its first words are a body."""
        smaller: NamedNode | None = None
        end = first
        for piece in opened(segment.text, first) if numbered else pieces(segment.text, first, wide):
            if piece.held:
                self.positions.append((author, segment, piece.start, piece.end))
                continue
            words = _YEAR_AFTER.sub("", piece.words)
            body = self.body(words)
            self.named.append((body, segment, piece.start, piece.start + len(words)))
            if smaller is None:
                self.facts.append(Fact(author, term("cl:affiliatedWith"), body, (segment,)))
            elif smaller != body:
                self.facts.append(Fact(smaller, term("cl:partOf"), body, (segment,)))
            smaller, end = body, piece.end
        where = self._where(segment.text[end:]) if smaller is not None else None
        if smaller is not None and where is not None:
            self.facts.append(Fact(smaller, term("cl:locatedIn"), where, (segment,)))

    def _where(self, words: str) -> NamedNode | None:
        """The first known place or state among the words after a body, where commas part nothing else but words."""
        rest = _AFTER_PLACES.sub("", words).strip(" .*_")
        if not rest.startswith(",") or re.search(r"[\d:;@]", rest):
            return None
        return next((iri for name in rest.split(",") if name.strip() and (iri := self.place(name.strip(" .")))), None)

    def body(self, words: str) -> NamedNode:
        """A body by its name: a known one, but for a unit, whose name many bear, or else one of the things told of; an
        article before the name makes no other body."""
        name = _ARTICLE.sub("", words)
        known = None if _UNIT.match(name) else self.known(name)
        if known is not None:
            return known
        plain = latin(name) if SCRIPT.search(name) else name
        iri = entity("body", slug(plain)[:60].strip("-"))
        self.things.append(Thing(iri, (term("cl:Body"), term("cl:Candidate")), (tagged(words),)))
        return iri

    def body_of_text(self, name: str, words: str, segments: tuple[Segment, ...]) -> None:
        """A body that stands in a relation to the text, named in lines."""
        body = self.body(words)
        self.facts.append(Fact(None, term(name), body, segments))
        for segment in segments:
            start = segment.text.find(words)
            if start >= 0:
                self.named.append((body, segment, start, start + len(words)))


_AFTER_PLACES: Final = re.compile(r"[,;.]?\s(?:\S+@\S+|[Ee]-?mail\b).*$")  # the mail of the author
_UNIT: Final = re.compile(
    r"(?:department|faculty|school|division|section|chair|laborator(?:y|ies)|кафедр|факультет|відділ|отдел|лаборатор)",
    re.I,
)
_ARTICLE: Final = re.compile(r"[Tt]he\s(?=[A-Z])")
_YEAR_AFTER: Final = re.compile(r",?\s(?:19|20)\d\d$")


def _iri(who: PersonName | NamedNode, registry: Registry) -> NamedNode:
    if isinstance(who, NamedNode):
        return who
    person = registry.find(who)
    return person.iri if person else who.iri
