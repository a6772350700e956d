"""Works that running text cites by author and year: found in the reference list, or known by the citation alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from rapidfuzz import fuzz

from graph.statement import Evidence
from loaders.grammar.cited_keys import CitedKey
from loaders.grammar.in_text import in_text_citations, weak_citations
from loaders.reading.regions import Kind
from loaders.reading.segments import Segment
from loaders.reading.text import SourceText
from loaders.works.cited_names import OTHERS, cited_names, is_document, one_full_name
from loaders.works.named_works import NamedWorks
from loaders.works.people_registry import Person, Registry
from loaders.works.persons import PersonName
from loaders.works.printed_entry import Entry
from loaders.works.transliteration import folded
from loaders.works.work import Printing, Work, slug_of
from ontology.names import entity

_A_HABIT: Final = 3  # citations in brackets from which on `Roe (2019)` is one too
_INITIAL: Final = re.compile(r"(?<!\w)[^\W\d_]\.")
_CUE_BEFORE: Final = re.compile(
    r"\b(?:[Aa]ccording to|[Bb]y|[Ss]ee|[Ff]ollowing|[Aa]s|[Pp]er|[Uu]nlike|[Ll]ike|based on|draws? on|works? of|"
    r"stud(?:y|ies) of|[Cc]iting|[Ww]hile|[Uu]sing)\s$"
)
_CUE_AFTER: Final = re.compile(
    r"\s?,?\s(?:\w+ly\s|also\s|further\s|then\s|has\s|have\s|had\s|who\s)?"
    r"(?:argu|stat|not(?:e|ing)|suggest|claim|f(?:ind|ound)|show|report|defin|describ|expla|propos|conclud|observ|point|maintain|"
    r"contend|assert|believ|emphasi|stress|highlight|identif|examin|analy|discuss|investigat|stud|explor|review|classif|"
    r"categor|consider|regard|view|refer|warn|recommend|call|mention|writ|wrote|develop|introduc|present|provid|add(?:s|ed)\b|"
    r"h[eo]ld|see\b|sees\b|saw\b|us(?:e|ed|es)\b|conduct|estimat|survey|compar|distinguish|divid|outlin|document|demonstrat|"
    r"reveal|indicat|confirm|agree|disagree|criti|acknowledg|offer|opin|posit|theor|hypoth|characteri|trac|draw|cit|"
    r"focus|look|tak|ask|attempt|build|test|advocat|advis|recogni|wrot|said|say|did|do(?:es)?\b|ha[sd]\b|have\b)"
)


@dataclass(slots=True)
class CitedByName:
    """Works by names and years; `minted` are those no reference list has, with the segments that cite them."""

    by_name: NamedWorks = field(default_factory=NamedWorks)
    minted: list[tuple[Work, tuple[Segment, ...]]] = field(default_factory=list)


def cited_by_name(
    found: tuple[Segment, ...], listed: list[Work], is_body: Callable[[str], bool] = lambda name: False
) -> CitedByName:
    """What author-year citations in a text point at. `is_body` tells names of bodies from surnames."""
    result = CitedByName()
    for work in listed:
        result.by_name.add(work, (printing.entry for printing in work.printings))
    read = [segment for segment in found if segment.region in (Kind.BODY, Kind.ABSTRACT)]
    usual = sum(1 for segment in read for _ in _keys(segment, False)) >= _A_HABIT
    minted: dict[str, tuple[Work, list[Segment]]] = {}
    for segment in read:
        for key in _keys(segment, usual):
            known = result.by_name.find(key)
            work = known or _minted(key, segment, is_body(key.name))
            if known is None:
                result.by_name.know(key, work)
                minted.setdefault(work.iri.value, (work, []))
            if work.iri.value in minted:
                minted[work.iri.value][1].append(segment)
    result.minted = [(work, tuple(places)) for work, places in minted.values()]
    return result


def _keys(segment: Segment, narrative: bool) -> Iterator[CitedKey]:
    """The keys of a sentence that may make a work known; before a year in brackets only somebody who speaks."""
    for citation in in_text_citations(segment.text):
        if citation.narrative and not (narrative and _speaks(segment.text, citation.keys[0])):
            continue
        yield from (key for key in citation.keys if key.name and not _cut(segment.text, key))


def _speaks(words: str, key: CitedKey) -> bool:
    """Whether what stands before a year in brackets is told to say something, or names several persons."""
    several = len(cited_names(key.name)) > 1 or OTHERS.search(key.name) is not None
    owned = words[key.start + len(key.name) : key.start + len(key.name) + 1] in ("'", "’")
    before = _CUE_BEFORE.search(words[max(0, key.start - 24) : key.start])
    return several or owned or bool(before or _CUE_AFTER.match(words, key.end))


def _cut(words: str, key: CitedKey) -> bool:
    """Whether a longer name was cut to its last word (`the Court of Justice (2020)`)."""
    if _INITIAL.search(key.name):
        return False  # a surname with initials is whole, whatever stands before it (`the works of Roe A. (2019)`)
    before = words[: key.start].split()[-1:]
    narrative = words[key.end - 1 : key.end] == ")"
    return narrative and bool(before) and (before[0] in ("of", "for") or before[0][0].isupper())


def work_keys(segment: Segment) -> Iterator[CitedKey]:
    """What a sentence's citations print of the works they name, those last that name a work only where it is known."""
    for citation in in_text_citations(segment.text):
        yield from (key for key in citation.keys if key.name and key.end)
    yield from weak_citations(segment.text)


def cited_authors(key: CitedKey, work: Work, registry: Registry) -> Iterator[tuple[int, int, Person]]:
    """The authors of a work whose surnames a citation prints, each with its place in the sentence."""
    alone = one_full_name(key.name) if work.entry.authors else None
    for name in cited_names(key.name) or ((alone,) if alone else ()):
        author = next((a for a in work.entry.authors if folded(a.surname) == folded(name.surname)), None) or next(
            (a for a in work.entry.authors if fuzz.ratio(folded(a.surname), folded(name.surname)) >= _ALIKE), None
        )
        person = registry.find(author) if author else None
        if person is not None:
            yield key.start + name.start, key.start + name.end, person


_ALIKE: Final = 75  # of 100: a surname misprinted, where the work is known


def _minted(key: CitedKey, segment: Segment, by_body: bool) -> Work:
    """A work that only a citation names."""
    read = () if by_body else cited_names(key.name)
    names = tuple(PersonName(0, 0, name.surname, name.given) for name in read)
    dated = key.year[:4] if key.year[:1].isdigit() else ""
    others = OTHERS.search(key.name) is not None
    if names or is_document(key.name):
        entry = Entry(authors=names, title="" if names else key.name, issued=dated, others=others)
    else:
        entry = Entry(corporate=key.name, issued=dated)
    printing = Printing((segment,), segment.text, entry, "", False)
    return Work(entity("work", slug_of(entry)), (printing,))


def _distinct(places: tuple[Segment, ...]) -> Iterator[Segment]:
    return iter({segment.index: segment for segment in places}.values())


def citing_evidence(source: SourceText, places: tuple[Segment, ...]) -> tuple[Evidence, ...]:
    """Evidence of the sentences that cite a work."""
    return tuple(dict.fromkeys(piece for segment in _distinct(places) for piece in segment.evidence(source)))
