"""Works that running text cites by author and year: found in the reference list, or known by the citation alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from graph.statement import Evidence
from loaders.grammar.in_text import CitedKey, in_text_citations
from loaders.reading.regions import Kind
from loaders.reading.segments import Segment
from loaders.reading.text import SourceText
from loaders.works.entries import Entry
from loaders.works.persons import PersonName, leading_names
from loaders.works.transliteration import folded
from loaders.works.work import Printing, Work, slug_of
from ontology.names import entity

_A_HABIT: Final = 3  # citations in brackets from which on `Roe (2019)` is one too
_BARE_NAMES: Final = re.compile(r"\s?(?:,|&|\band\b|\bи\b|\bта\b)\s?")
_OTHERS: Final = re.compile(r",?\s(?:et al|и др|та ін|and others)\.?$")


@dataclass(slots=True)
class CitedByName:
    """Works by (first surname or title folded, year); `minted` are those no reference list has, with the segments
    that cite them."""

    by_name: dict[tuple[str, str], Work] = field(default_factory=dict)
    minted: list[tuple[Work, tuple[Segment, ...]]] = field(default_factory=list)


def cited_by_name(found: tuple[Segment, ...], listed: list[Work]) -> CitedByName:
    """What author-year citations in a text point at."""
    result = CitedByName()
    for work in listed:
        for printing in work.printings:
            for name in printing.entry.authors[:1]:
                result.by_name.setdefault((folded(name.surname), printing.entry.issued[:4]), work)
    citing: dict[tuple[str, str], tuple[CitedKey, list[Segment]]] = {}
    read = [segment for segment in found if segment.region in (Kind.BODY, Kind.ABSTRACT)]
    usual = sum(1 for segment in read for _ in _keys(segment, False)) >= _A_HABIT
    for segment in read:
        for key in _keys(segment, usual):
            if not _cut(segment.text, key):
                citing.setdefault(name_key(key), (key, []))[1].append(segment)
    for key_pair, (key, places) in citing.items():
        if key_pair not in result.by_name:
            work = _minted(key, places[0])
            result.by_name[key_pair] = work
            result.minted.append((work, tuple(places)))
    return result


def _keys(segment: Segment, narrative: bool) -> Iterator[CitedKey]:
    for citation in in_text_citations(segment.text):
        if narrative or not citation.narrative:
            yield from (key for key in citation.keys if key.name)


def _cut(words: str, key: CitedKey) -> bool:
    """Whether a longer name was cut to its last word (`the Court of Justice (2020)`)."""
    if _INITIAL.search(key.name):
        return False  # a surname with initials is whole, whatever stands before it (`the works of Roe A. (2019)`)
    before = words[: key.start].split()[-1:]
    narrative = words[key.end - 1 : key.end] == ")"
    return narrative and bool(before) and (before[0] in ("of", "for") or before[0][0].isupper())


def work_keys(segment: Segment) -> Iterator[CitedKey]:
    """What a sentence's citations print of the works they name."""
    for citation in in_text_citations(segment.text):
        yield from (key for key in citation.keys if key.name and key.end)


def name_key(key: CitedKey) -> tuple[str, str]:
    """First surname (or the title) and year of a citation, as the index has them."""
    names = cited_names(key.name)
    return (folded(names[0].surname) if names else folded(key.name), key.year[:4])


def cited_names(name: str) -> tuple[PersonName, ...]:
    """The persons a citation names; none where it names a document.

    >>> [person.key for person in cited_names("Sindhu K.K., Kombade R.")], cited_names("UN Convention")
    (['sindhu-k-k', 'kombade-r'], ())
    """
    bare = _OTHERS.sub("", name)
    if bare == name and (bare.isupper() or "." in bare.rstrip(".")) and not _INITIAL.search(bare):
        return ()  # `NCSC`, `GOV.UK`: whoever runs it
    names, end = leading_names(bare)
    if names and end >= len(bare) - 1:
        return names
    parts = _BARE_NAMES.split(bare)
    if all(re.fullmatch(r"(?:(?:von|van|de|al)\s)?[^\W\d_]['’\w-]+", part) and part[0].isupper() for part in parts):
        alone = len(parts) == 1 and bare == name
        return () if alone and bare.casefold() in _DOCUMENTS else tuple(PersonName(0, 0, part, "") for part in parts)
    return ()


_INITIAL: Final = re.compile(r"(?<!\w)[^\W\d_]\.")


def is_document(name: str) -> bool:
    """Whether a citation names a document by its kind or by what it is about, and not whoever wrote it."""
    parts = name.casefold().split()
    about = any(word in ("on", "about", "concerning", "against") for word in parts)
    return about or (bool(parts) and (parts[0] in _DOCUMENTS or parts[-1] in _DOCUMENTS))


_DOCUMENTS: Final = frozenset(
    {"communication", "convention", "protocol", "report", "resolution", "directive", "strategy", "law"}
)


def _minted(key: CitedKey, segment: Segment) -> Work:
    """A work that only a citation names."""
    names = cited_names(key.name)
    dated = key.year[:4] if key.year[:1].isdigit() else ""
    others = _OTHERS.search(key.name) is not None
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
