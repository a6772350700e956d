"""What a source says of itself before its body begins: title, authors, identifiers, dates, keywords, affiliation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.quads import date_literal
from graph.statement import Mention, Passage, Statement, Term, Thing
from loaders.grammar.dates import dates
from loaders.grammar.identifiers import identifiers
from loaders.reading.languages import language
from loaders.reading.regions import Kind
from loaders.reading.segments import Segment
from loaders.reading.text import SourceText
from loaders.works.author_lines import person_line
from loaders.works.author_rows import numbered_names
from loaders.works.journal_line import journal_line
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


_LABELLED: Final = re.compile(
    r"(?P<label>DOI|EDN|Received|Accepted|Published(?: online)?|Submitted|Дата поступления|Опубликован[оа]|Поступила|"
    r"Надійшла|Опубліковано|Прийнято)\b\s?:?\s*(?P<value>.*)$",
    re.I,
)
_DATED: Final = {
    **dict.fromkeys(("received", "submitted", "дата поступления", "поступила", "надійшла"), "cl:receivedOn"),
    **dict.fromkeys(
        ("published", "published online", "опубликовано", "опубликована", "опубліковано"), "dcterms:issued"
    ),
}
_AFFILIATION: Final = re.compile(
    r"\b(?:University|Academy|Institute|Department|Faculty|College|School of|Centre|Center|Laboratory|Ministry|"
    r"университет\w*|академи\w+|институт\w*|кафедр\w+|факультет\w*|університет\w*|академі\w+|інститут\w*)\b",
    re.I,
)
_POSITION: Final = re.compile(
    r"(?:postgraduate|student|professor|associate|assistant|lecturer|researcher|doctor|candidate|head|dean|director|senior|"
    r"junior|phd|dr\.|аспирант|доцент|профессор|кандидат|доктор|старший|преподаватель|аспірант|професор|викладач)",
    re.I,
)
_NEAR: Final = 4  # code points: `Published since 1895` is no day of publication
_ADDRESS: Final = re.compile(r"\d{5,6},\s")
_JOURNAL_NEXT: Final = re.compile(r"(?:reference|citation|for citation|cite as)\s?:?$", re.I)


def front_matter(source: SourceText, found: tuple[Segment, ...]) -> FrontMatter:
    """The statements of the front matter, abstracts left out."""
    result = FrontMatter()
    lines = [segment for segment in found if segment.region is Kind.FRONT_MATTER]
    used: set[int] = set()
    for place, segment in enumerate(lines):
        following = lines[place + 1] if place + 1 < len(lines) else None
        if _labelled(result, segment, following, used) or segment.index in used:
            used.add(segment.index)
        elif following is not None and _JOURNAL_NEXT.match(following.text):
            used |= {segment.index, following.index}
            result.facts.append(_Fact(None, term("cl:publishedIn"), _tagged(segment.text), (segment,)))
        elif _appeared(result, segment):
            used.add(segment.index)
    title = _title([segment for segment in lines if segment.index not in used])
    if title is not None:
        used.add(title.index)
        result.facts.append(_Fact(None, term("dcterms:title"), _tagged(title.text), (title,)))
        result.named.append((source.iri, title, 0, len(title.text)))
    _authors(result, [segment for segment in lines if segment.index not in used])
    _keywords(result, [segment for segment in found if segment.region is Kind.KEYWORDS])
    return result


def _tagged(words: str) -> Literal:
    return Literal(words, language=language(words))


def _labelled(result: FrontMatter, segment: Segment, following: Segment | None, used: set[int]) -> bool:
    """`DOI: …`, `Received: …`, the value on the same line or on the next."""
    match = _LABELLED.match(segment.text)
    if match is None:
        return False
    value = match.group("value").strip()
    places: tuple[Segment, ...] = (segment,)
    if not value and following is not None:
        value, places = following.text, (segment, following)
        used.add(following.index)
    label = match.group("label").casefold()
    if label == "doi":
        _identified(result, value, places)
    elif label == "edn" and re.fullmatch(r"[A-Z]{6}", value):
        result.facts.append(_Fact(None, term("cl:edn"), Literal(value), places))
    elif label in _DATED:
        for day in [each for each in dates(value)[:1] if each.start < _NEAR]:
            result.facts.append(_Fact(None, term(_DATED[label]), date_literal(day.lexical), places))
    return True


def _appeared(result: FrontMatter, segment: Segment) -> bool:
    """Whether the line says where the text appeared; what was said before is not said again."""
    parts = journal_line(segment.text)
    told = {fact.predicate for fact in result.facts if fact.subject is None}
    for part in parts:
        if term(part.property) not in told:
            result.facts.append(_Fact(None, term(part.property), part.value, (segment,)))
    return bool(parts)


def _identified(result: FrontMatter, value: str, places: tuple[Segment, ...]) -> None:
    for found in identifiers(value):
        if found.scheme == "doi":
            result.facts.append(_Fact(None, term("cl:doi"), Literal(found.key), places))
        elif found.scheme == "url":
            result.facts.append(_Fact(None, term("cl:url"), Literal(found.key), places))


def _title(lines: list[Segment]) -> Segment | None:
    """The longest line that is no affiliation, address or number."""
    fitting = [
        line
        for line in lines
        if len(line.text.split()) >= 2
        and person_line(line.text) is None
        and not _AFFILIATION.search(line.text)
        and not _ADDRESS.match(line.text)
        and not identifiers(line.text)
        and not line.text.endswith(".")
    ]
    return max(fitting, key=lambda line: len(line.text), default=None)


def _authors(result: FrontMatter, lines: list[Segment]) -> None:
    """Authors, each with the affiliation, address and mail after the name, or with the affiliation of a number."""
    author: PersonName | None = None
    numbered: dict[str, list[PersonName]] = {}
    for segment in lines:
        row = numbered_names(segment.text, person_line)
        name = person_line(segment.text)
        if name is not None:
            author = name
            _author(result, name, segment, 0, len(segment.text))
        elif row:
            for each in row:
                _author(result, each.name, segment, each.start, each.end)
                for number in each.numbers:
                    numbered.setdefault(number, []).append(each.name)
        elif (match := _NUMBER.match(segment.text)) and match[1] in numbered and _AFFILIATION.search(segment.text):
            for each_name in numbered[match[1]]:
                _affiliation(result, each_name, segment, match.end())
        elif author is not None:
            _about(result, author, segment)


_NUMBER: Final = re.compile(r"(\d{1,2}|[a-z*†‡])\.?\s(?=[A-Z])")


def _author(result: FrontMatter, name: PersonName, segment: Segment, start: int, end: int) -> None:
    result.authors.append(name)
    result.named.append((name, segment, start, end))
    result.facts.append(_Fact(None, term("dcterms:creator"), name, (segment,)))


def _about(result: FrontMatter, author: PersonName, segment: Segment) -> None:
    for found in identifiers(segment.text):
        if found.scheme == "email":
            result.facts.append(_Fact(author, term("cl:email"), Literal(found.key), (segment,)))
            return
    if _ADDRESS.match(segment.text):
        result.facts.append(_Fact(author, term("cl:postalAddress"), Literal(segment.text), (segment,)))
    elif _AFFILIATION.search(segment.text):
        _affiliation(result, author, segment)


def _affiliation(result: FrontMatter, author: PersonName, segment: Segment, first: int = 0) -> None:
    """`Position, Department, University` from code point `first` on: the smallest body holds the author and is part of
    the next."""
    smaller: NamedNode | None = None
    offset = first
    for piece in segment.text[first:].split(", "):
        start, offset = offset, offset + len(piece) + 2
        if _POSITION.match(piece):
            result.positions.append((author, segment, start, start + len(piece)))
            continue
        if not _AFFILIATION.search(piece):
            continue
        body = entity("body", slug(piece)[:60].strip("-"))
        result.things.append(Thing(body, (term("cl:Body"), term("cl:Candidate")), (_tagged(piece),)))
        result.named.append((body, segment, start, start + len(piece)))
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
        for word in re.split(r"\s?[,;]\s?", words):
            keyword = word.strip(" .*")
            if 1 < len(keyword) < 80 and keyword.casefold() not in seen:
                seen.add(keyword.casefold())
                result.facts.append(
                    _Fact(None, term("cl:keyword"), Literal(keyword, language=tongue), (*label, segment))
                )
        label = ()
