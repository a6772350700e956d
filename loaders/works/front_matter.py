"""What a source says of itself before its body begins: title, authors, identifiers, dates, keywords, affiliation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.quads import date_literal
from graph.statement import Mention, Passage, Statement, Term, Thing
from loaders.grammar.identifiers import identifiers
from loaders.reading.languages import language, tagged
from loaders.reading.notices import NOTICE
from loaders.reading.regions import Kind
from loaders.reading.segments import Segment
from loaders.reading.text import SourceText
from loaders.works.affiliations import number_before, pieces
from loaders.works.front_authors import Placed, authors
from loaders.works.front_fields import NOTICED, Fields, fields
from loaders.works.front_notices import COVER, told_by
from loaders.works.front_others import other_person
from loaders.works.front_title import ADDRESS, title_lines
from loaders.works.journal_line import Part
from loaders.works.people_registry import Registry
from loaders.works.persons import PersonName
from ontology.names import entity, slug, term

RULE = "front-matter"


@dataclass(frozen=True, slots=True)
class _Fact:
    """A statement to be: who it is about (None: the source itself), and the segments that say it."""

    subject: PersonName | NamedNode | None
    predicate: NamedNode
    value: Term | PersonName
    segments: tuple[Segment, ...]


@dataclass(slots=True)
class FrontMatter:
    """What the front matter holds."""

    authors: list[PersonName] = field(default_factory=list)
    others: list[PersonName] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)
    facts: list[_Fact] = field(default_factory=list)
    things: list[Thing] = field(default_factory=list)
    named: list[tuple[PersonName | NamedNode, Segment, int, int]] = field(default_factory=list)
    positions: list[tuple[PersonName, Segment, int, int]] = field(default_factory=list)

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


def _iri(who: PersonName | NamedNode, registry: Registry) -> NamedNode:
    if isinstance(who, NamedNode):
        return who
    person = registry.find(who)
    return person.iri if person else who.iri


def front_matter(source: SourceText, found: tuple[Segment, ...]) -> FrontMatter:
    """The statements of the front matter, abstracts left out."""
    result = FrontMatter()
    notices = [segment for segment in found if segment.region in _OUTSIDE and NOTICE.match(segment.text)]
    lines = [s for s in found if s.region is Kind.FRONT_MATTER and s not in notices]
    first = next(
        (segment.start for segment in found if segment.region in (Kind.ABSTRACT, Kind.KEYWORDS)), len(source.text)
    )
    told = fields(lines, cover=any(COVER.search(segment.text) for segment in notices))
    _noticed(result, told, notices, lines)
    _told(result, told)
    apart = _others(result, [segment for segment in lines if segment.index not in told.used])
    left = [segment for segment in lines if segment.index not in told.used | apart]
    opening = [segment for segment in left if segment.start < first] or left
    title = told.title or title_lines(source, opening, told.cited)
    if title:
        words = told.title_words or " ".join(line.text for line in title)
        again = _printed_again(words, [s for s in found if s.region in _OUTSIDE and s not in title])
        cited = tuple(segment for segment, _, _ in again if segment.index in told.used)
        result.facts.append(_Fact(None, term("dcterms:title"), tagged(words), (*title, *cited)))
        result.named += [(source.iri, line, *_place(line, words)) for line in title]
        result.named += [(source.iri, *place) for place in again]
    kept, others = authors(source, left, title, told, first)
    for placed in kept:
        _author(result, placed)
    named = {placed.segment.index for placed in kept}
    _beside(result, [s for s in lines if (s in left or s.index in named) and s not in title], others)
    _keywords(result, [segment for segment in found if segment.region is Kind.KEYWORDS])
    return result


_OUTSIDE: Final = frozenset({Kind.FRONT_MATTER, Kind.BOILERPLATE})


def _printed_again(words: str, lines: list[Segment]) -> list[tuple[Segment, int, int]]:
    """Where lines beside the body print the title again: how to cite the text, the heads of pages."""
    title = words.casefold().rstrip(" .*_")
    if len(title.split()) < _SHORTEST or len(title) != len(words.rstrip(" .*_")):
        return []
    places = [(line, line.text.casefold().find(title)) for line in lines if len(line.text) >= len(title)]
    return [(line, start, start + len(title)) for line, start in places if start >= 0]


_SHORTEST: Final = 3  # words of a title by which it is known again


def _noticed(result: FrontMatter, told: Fields, notices: list[Segment], lines: list[Segment]) -> None:
    """What sentences on the copy tell; a thesis was written at the university that its cover names on a line."""
    for segment in notices:
        for part in told_by(segment.text):
            if part.property in ("dcterms:publisher", "cl:institution"):
                _body_of_text(result, part.property, part.words, (segment,))
            elif part.property == "cl:presentedOn":
                told.told.append((NOTICED, Part(part.property, date_literal(part.words)), (segment,)))
            elif part.property in ("cl:workType", "cl:publishedIn"):
                told.told.append((NOTICED, Part(part.property, tagged(part.words)), (segment,)))
            else:
                told.add(NOTICED, part.property, part.words, (segment,))
    kinds = {part.value.value.casefold() for _, part, _ in told.told if part.property == "cl:workType"}
    if not any("thesis" in kind or "dissertation" in kind for kind in kinds):
        return
    named = [(match["name"], line) for line in lines if (match := _UNIVERSITY.fullmatch(line.text.strip(" *_#")))]
    if named and len({name for name, _ in named}) == 1:
        _body_of_text(result, "cl:institution", named[0][0], tuple(line for _, line in named))


_UNIVERSITY: Final = re.compile(
    r"(?P<name>(?:the )?(?:[A-Z][\w'’.-]+ ){0,5}University(?: of(?: the)?(?: [A-Z][\w'’-]+){1,4}(?: at [A-Z]\w+)?)?)"
    r"(?:,? (?:19|20)\d\d)?",
)


def _body_of_text(result: FrontMatter, name: str, words: str, segments: tuple[Segment, ...]) -> None:
    """A body that stands in a relation to the text, named in lines."""
    body = entity("body", slug(words)[:60].strip("-"))
    result.things.append(Thing(body, (term("cl:Body"), term("cl:Candidate")), (tagged(words),)))
    result.facts.append(_Fact(None, term(name), body, segments))
    for segment in segments:
        start = segment.text.find(words)
        if start >= 0:
            result.named.append((body, segment, start, start + len(words)))


def _others(result: FrontMatter, lines: list[Segment]) -> set[int]:
    """Those who supervised, examined or edited the text; returns the indexes of their lines."""
    apart: set[int] = set()
    for segment in lines:
        other = other_person(segment.text)
        if other is None:
            continue
        apart.add(segment.index)
        result.others.append(other.name)
        result.named.append((other.name, segment, other.start, other.end))
        result.positions.append((other.name, segment, *other.held))
        if other.body[1]:
            _affiliation(result, other.name, segment, other.body[0])
    return apart


def _place(line: Segment, words: str) -> tuple[int, int]:
    """Where a line prints the title: after the label, where one opens it."""
    start = line.text.find(words)
    return (start, start + len(words)) if start >= 0 else (0, len(line.text))


def _told(result: FrontMatter, told: Fields) -> None:
    """What labels and lines of journals say of the source."""
    for part, segments in told.facts():
        result.facts.append(_Fact(None, term(part.property), part.value, segments))


def _author(result: FrontMatter, placed: Placed) -> None:
    name = placed.name
    result.authors.append(name)
    result.placed.append(placed)
    result.named.append((name, placed.segment, placed.start, placed.end))
    result.facts.append(_Fact(None, term("dcterms:creator"), name, (placed.segment,)))


def _beside(result: FrontMatter, lines: list[Segment], others: set[int]) -> None:
    """The affiliation, address and mail of each author: in the line of the name, after it, or by its number."""
    numbered: dict[str, list[PersonName]] = {}
    for placed in result.placed:
        for number in placed.numbers:
            numbered.setdefault(number, []).append(placed.name)
    named = {placed.segment.index: placed for placed in result.placed}
    author: PersonName | None = None
    for segment in lines:
        own = named.get(segment.index)
        if own is not None:
            author = own.name
            if own.rest:
                _affiliation(result, author, segment, own.rest)
            continue
        if segment.index in others:  # the same author in another language
            author = None
        number, begin = number_before(segment.text)
        number = number or segment.number
        if not number and segment.marks and segment.marks[0].position == 0:
            number = segment.marks[0].number
        if number in numbered:
            for each in numbered[number]:
                _affiliation(result, each, segment, begin)
        elif author is not None:
            _about(result, author, segment)


def _about(result: FrontMatter, author: PersonName, segment: Segment) -> None:
    for found in identifiers(segment.text):
        if found.scheme == "email":
            result.facts.append(_Fact(author, term("cl:email"), Literal(found.key), (segment,)))
            break
    if ADDRESS.match(segment.text):
        result.facts.append(_Fact(author, term("cl:postalAddress"), Literal(segment.text), (segment,)))
    else:
        _affiliation(result, author, segment)


def _affiliation(result: FrontMatter, author: PersonName, segment: Segment, first: int = 0) -> None:
    """`Position, Department, University` from code point `first` on: the smallest body holds the author and is part of
    the next."""
    smaller: NamedNode | None = None
    for piece in pieces(segment.text, first):
        if piece.held:
            result.positions.append((author, segment, piece.start, piece.end))
            continue
        body = entity("body", slug(piece.words)[:60].strip("-"))
        result.things.append(Thing(body, (term("cl:Body"), term("cl:Candidate")), (tagged(piece.words),)))
        result.named.append((body, segment, piece.start, piece.end))
        if smaller is None:
            result.facts.append(_Fact(author, term("cl:affiliatedWith"), body, (segment,)))
        else:
            result.facts.append(_Fact(smaller, term("cl:partOf"), body, (segment,)))
        smaller = body


_KEYWORD_LABEL: Final = re.compile(
    r"[\W_]{0,4}(?:key\s?-?words?|index terms|ключевые слова|ключові слова)[\s:.—–-]*", re.I
)


def _keywords(result: FrontMatter, lines: list[Segment]) -> None:
    """Each keyword of each list, in the language of its letters."""
    seen: set[str] = set()
    label: tuple[Segment, ...] = ()
    for segment in lines:
        match = _KEYWORD_LABEL.match(segment.text)
        words = segment.text[match.end() :] if match else segment.text
        if not words.strip():
            label = (segment,)
            continue
        tongue = language(words)
        for word in re.split(r"\s?[,;•|]\s?|\s·\s|\s[–—]\s", words):
            keyword = word.strip(" .*")
            if 1 < len(keyword) < 80 and keyword.casefold() not in seen:
                seen.add(keyword.casefold())
                result.facts.append(
                    _Fact(None, term("cl:keyword"), Literal(keyword, language=tongue), (*label, segment))
                )
        label = ()
