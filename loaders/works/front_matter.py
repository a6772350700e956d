"""What a source says of itself before its body begins: title, authors, identifiers, dates, keywords, affiliation."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.quads import date_literal
from loaders.reading.languages import language, tagged
from loaders.reading.notices import NOTICE
from loaders.reading.regions import Kind
from loaders.reading.segments import Segment
from loaders.reading.text import SourceText
from loaders.works.front_authors import Placed, authors
from loaders.works.front_beside import CORRESPONDING, beside, others
from loaders.works.front_fields import fields
from loaders.works.front_labels import day_of
from loaders.works.front_notices import COVER, told_by
from loaders.works.front_record import Fact, FrontMatter, nobody
from loaders.works.front_title import title_lines
from loaders.works.front_told import LABEL, NOTICED, Fields
from loaders.works.journal_line import Part
from loaders.works.printed_mail import MAIL
from loaders.works.yaml_head import yaml_head
from ontology.names import term


def front_matter(
    source: SourceText,
    found: tuple[Segment, ...],
    known: Callable[[str], NamedNode | None] = nobody,
    place: Callable[[str], NamedNode | None] = nobody,
) -> FrontMatter:
    """The statements of the front matter, abstracts left out. `known` tells the bodies that have a name already,
    `place` the places and states."""
    result = FrontMatter(known, place)
    notices = [segment for segment in found if segment.region in _OUTSIDE and NOTICE.match(segment.text)]
    lines = [s for s in found if s.region is Kind.FRONT_MATTER and s not in notices]
    first = next(
        (segment.start for segment in found if segment.region in (Kind.ABSTRACT, Kind.KEYWORDS)), len(source.text)
    )
    told = fields(lines, cover=any(COVER.search(segment.text) for segment in notices))
    _headed(result, told, found)
    _noticed(result, told, notices, lines)
    _told(result, told)
    apart = others(result, [segment for segment in lines if segment.index not in told.used])
    left = [segment for segment in lines if segment.index not in told.used | apart]
    opening = [segment for segment in left if segment.start < first] or left
    title = told.title or title_lines(source, opening, told.cited)
    if title:
        words = told.title_words or " ".join(line.text for line in title)
        again = _printed_again(words, [s for s in found if s.region in _OUTSIDE and s not in title])
        cited = tuple(segment for segment, _, _ in again if segment.index in told.used)
        result.facts.append(Fact(None, term("dcterms:title"), tagged(words), (*title, *cited)))
        result.named += [(source.iri, line, *_place(line, words)) for line in title]
        result.named += [(source.iri, *place) for place in again]
    kept, strange = authors(source, left, title, told, first)
    result.cited += told.cited_authors
    for placed in kept or [Placed(*author) for author in told.cited_authors]:
        _author(result, placed)
    named = {placed.segment.index for placed in kept}
    outside = {segment.index for segment in left} | named
    own = outside | apart
    rows = [
        s for s in lines if s not in title and (s.index in own or MAIL.search(s.text) or CORRESPONDING.match(s.text))
    ]
    beside(result, rows, strange | apart)
    _keywords(result, [segment for segment in found if segment.region is Kind.KEYWORDS])
    return result


def _headed(result: FrontMatter, told: Fields, found: tuple[Segment, ...]) -> None:
    """What the head of a generated page tells that no label of a line does: its date, tags, and people one by one."""
    for each in yaml_head(found):
        if each.key in ("date", "published", "pubdate"):
            told.add(LABEL, "dcterms:issued", day_of(each.value), (each.segment,))
        elif each.key in ("tags", "tag", "categories", "category", "keywords"):
            keyword = Literal(each.value, language=language(each.value))
            if not any(fact.value == keyword for fact in result.facts):
                result.facts.append(Fact(None, term("cl:keyword"), keyword, (each.segment,)))
        elif each.key in ("author", "authors"):
            others = [known for known in told.authors if known[0] != each.segment]
            told.authors = [*others, (each.segment, each.start, each.end)]


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
    whole = " ".join(segment.text for segment in notices)
    for segment in notices:
        for part in told_by(segment.text, whole):
            if part.property in ("dcterms:publisher", "cl:institution"):
                result.body_of_text(part.property, part.words, (segment,))
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
        result.body_of_text("cl:institution", named[0][0], tuple(line for _, line in named))


_UNIVERSITY: Final = re.compile(
    r"(?P<name>(?:the )?(?:[A-Z][\w'’.-]+ ){0,5}University(?: of(?: the)?(?: [A-Z][\w'’-]+){1,4}(?: at [A-Z]\w+)?)?)"
    r"(?:,? (?:19|20)\d\d)?",
)


def _place(line: Segment, words: str) -> tuple[int, int]:
    """Where a line prints the title: after the label, where one opens it."""
    start = line.text.find(words)
    return (start, start + len(words)) if start >= 0 else (0, len(line.text))


def _told(result: FrontMatter, told: Fields) -> None:
    """What labels and lines of journals say of the source."""
    for part, segments in told.facts():
        result.facts.append(Fact(None, term(part.property), part.value, segments))


def _author(result: FrontMatter, placed: Placed) -> None:
    name = placed.name
    result.authors.append(name)
    result.placed.append(placed)
    result.named.append((name, placed.segment, placed.start, placed.end))
    result.facts.append(Fact(None, term("dcterms:creator"), name, (placed.segment,)))


_KEYWORD_LABEL: Final = re.compile(
    r"[\W_]{0,4}(?:key\s?-?words?|index terms|ключевые слова|ключові слова)[\s:.—–-]*", re.I
)


def _keywords(result: FrontMatter, lines: list[Segment]) -> None:
    """Each keyword of each list, in the language of its letters."""
    known = [fact.value for fact in result.facts if fact.predicate == term("cl:keyword")]
    seen = {value.value.casefold() for value in known if isinstance(value, Literal)}
    label: tuple[Segment, ...] = ()
    for segment in lines:
        match = _KEYWORD_LABEL.match(segment.text)
        words = segment.text[match.end() :] if match else segment.text
        if not words.strip():
            label = (segment,)
            continue
        tongue = language(words)
        for word in re.split(r"\s?[,;•|]\s?|\s·\s|\s[–—]\s", words):
            keyword = word.strip(' .*[]"“”')
            if 1 < len(keyword) < 80 and keyword.casefold() not in seen:
                seen.add(keyword.casefold())
                result.facts.append(
                    Fact(None, term("cl:keyword"), Literal(keyword, language=tongue), (*label, segment))
                )
        label = ()
