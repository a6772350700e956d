"""What a source cites: its reference list and footnotes as works, with statements about each.

A reference and a footnote that print one work are one work with evidence from both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from pyoxigraph import NamedNode

from graph.statement import Mention, Passage, Statement, Thing
from loaders.grammar.in_text import in_text_citations
from loaders.reading.regions import Kind
from loaders.reading.segments import Segment, segments
from loaders.reading.text import SourceText
from loaders.works.cited_names import OTHERS
from loaders.works.cited_persons import link_cited_persons
from loaders.works.colon_lists import by_a_body, colon_ends_names
from loaders.works.entries import entry
from loaders.works.front_matter import front_matter
from loaders.works.front_record import nobody
from loaders.works.in_text_works import cited_authors, cited_by_name, citing_evidence, work_keys
from loaders.works.named_persons import NamedThing, named_persons
from loaders.works.named_works import NamedWorks
from loaders.works.note_works import pointed_at, short_works, works_in
from loaders.works.people_registry import Person, Registry
from loaders.works.persons import PersonName, names_in
from loaders.works.printed_entry import Entry
from loaders.works.work import Printing, Work, bucket_keys, is_ibid, same_work, slug_of
from loaders.works.work_statements import event_things, work_mentions, work_statements, work_thing
from ontology.names import entity


@dataclass(slots=True)
class Bibliography:
    """The works a source cites and what it says of them.

    `by_number` leads from numbers of the reference list to works, `by_note` from footnote marks to the note's first
    work, `beside_in_note` to the others, `by_name` from
    what citations by author and year print. `named` are persons where running text names them, `bodies` those where
    the front matter says whose they are.
    """

    works: tuple[Work, ...] = ()
    by_number: dict[str, Work] = field(default_factory=dict)
    by_note: dict[str, Work] = field(default_factory=dict)
    by_name: NamedWorks = field(default_factory=NamedWorks)
    beside_in_note: dict[str, tuple[Work, ...]] = field(default_factory=dict)
    registry: Registry = field(default_factory=lambda: Registry(()))
    named: tuple[NamedThing, ...] = ()
    bodies: tuple[NamedThing, ...] = ()
    statements: list[Statement] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    things: list[Thing] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)


def works(
    source: SourceText,
    found: tuple[Segment, ...] | None = None,
    known_body: Callable[[str], NamedNode | None] = nobody,
    is_service: Callable[[str], bool] = lambda name: False,
    known_place: Callable[[str], NamedNode | None] = nobody,
) -> Bibliography:
    """The bibliography of a source: works from references, footnotes and author-year citations, their authors, and
    what the front matter says of the source itself. Citations in sentences are added by `loaders.works.citations`.
    `known_body` are the bodies that have a name already, which also tells names of bodies from surnames;
    `is_service` tells what a firm offers under its own name (`Twitter, 2018`), `known_place` places and states."""
    all_segments = segments(source) if found is None else found
    grouped = _grouped(list(_printings(all_segments)))
    numbered = [Work(entity("work", name), tuple(group)) for name, group in _named(grouped)]
    in_text = cited_by_name(all_segments, numbered, lambda name: known_body(name) is not None or is_service(name))
    front = front_matter(source, all_segments, known_body, known_place)
    names = [name for work in numbered for printing in work.printings for name in printing.entry.authors]
    names += [name for work, _ in in_text.minted for name in work.entry.authors] + [*front.authors, *front.others]
    registry = Registry([*names, *_names_in_body(all_segments)])
    in_notes = _in_notes(numbered)
    result = Bibliography(
        works=(*numbered, *(work for work, _ in in_text.minted)),
        by_number={p.number: w for w in numbered for p in w.printings if not p.note and p.number},
        by_note={note: [w for start, w in told if start == told[0][0]][-1] for note, told in in_notes.items()},
        beside_in_note={note: tuple(w for start, w in told[1:] if start) for note, told in in_notes.items()},
        by_name=in_text.by_name,
        registry=registry,
        bodies=tuple(front.bodies()),
    )
    _split_numbers(result, numbered)
    anchored = link_cited_persons(all_segments, result)
    told = {segment.index: [*_narrators(segment, result)] for segment in all_segments if segment.region is Kind.BODY}
    for work in numbered:
        result.statements.extend(work_statements(source, work, registry))
        result.mentions.extend(work_mentions(source, work, registry))
        result.things.append(work_thing(work))
        result.things.extend(event_things(work))
    result.statements.extend(front.statements(source, registry))
    result.mentions.extend(front.mentions(source, registry))
    result.passages.extend(front.passages(source))
    result.things.extend(front.things)
    for work, citing in in_text.minted:
        result.statements.extend(work_statements(source, work, registry, citing_evidence(source, citing)))
        result.things.append(work_thing(work))
    result.mentions.extend(_named_works(source, all_segments, result))
    result.named = (*front.cited_authors(registry), *named_persons(all_segments, registry, anchored, told))
    for person in result.named:
        segment = all_segments[person.segment]
        result.mentions.extend(
            Mention(person.iri, evidence) for evidence in segment.evidence(source, person.start, person.end)
        )
    result.things.extend(person.thing for person in registry.persons)
    return result


def _named_works(source: SourceText, found: tuple[Segment, ...], known: Bibliography) -> Iterator[Mention]:
    """The works where a citation prints their author and year, and the authors it prints."""
    for segment in found:
        if segment.region in (Kind.BODY, Kind.ABSTRACT):
            for key in work_keys(segment):
                work = known.by_name.find(key)
                if work is None:
                    continue
                yield from (Mention(work.iri, e) for e in segment.evidence(source, key.start, key.end)[:1])
                for start, end, person in cited_authors(key, work, known.registry):
                    yield from (Mention(person.iri, e) for e in segment.evidence(source, start, end)[:1])


def _narrators(segment: Segment, known: Bibliography) -> Iterator[tuple[int, int, Person]]:
    """The authors whom a sentence itself names before the year of their work, as those who may speak there."""
    for citation in in_text_citations(segment.text):
        for key in citation.keys if citation.narrative else ():
            work = known.by_name.find(key)
            authors = [*cited_authors(key, work, known.registry)] if work is not None else []
            for start, end, person in authors:
                others = OTHERS.match(segment.text, end, key.start + len(key.name))
                yield start, others.end() if others else end, person


def _names_in_body(found: Iterable[Segment]) -> Iterator[PersonName]:
    for segment in found:
        if segment.region in (Kind.BODY, Kind.ABSTRACT):
            yield from names_in(segment.text)


# Words only, perhaps numbered, with no sign of an entry.
_PART: Final = re.compile(r"\W{0,4}(?:(?:[IVX]{1,5}|[A-H]|\d{1,2})[.)] ?)?[^\W\d_]{3,}(?:[ -][^\W\d_]+){0,6}\W{0,2}$")


def _printings(found: tuple[Segment, ...]) -> Iterator[Printing]:
    """References and footnotes that print a work, in order."""
    entries = [s for s in found if s.region in (Kind.REFERENCES, Kind.FOOTNOTES) and not s.heading]
    for kind in (Kind.REFERENCES, Kind.FOOTNOTES):
        own = _counted([segment for segment in entries if segment.region is kind])
        colon = kind is Kind.REFERENCES and colon_ends_names(segment.text for segment in own)
        index = 0
        while index < len(own):
            group = [own[index]]
            while index + 1 < len(own) and _is_broken(group[-1].text, own[index + 1].text):
                index += 1
                group.append(own[index])
            text = " ".join(segment.text for segment in group)
            if kind is Kind.REFERENCES and _PART.match(text):
                index += 1
                continue  # `Laws and treaties`: the heading of a part of the list
            yield from _works_of(tuple(group), text, kind is Kind.FOOTNOTES, colon)
            index += 1


def _counted(own: list[Segment]) -> list[Segment]:
    """Entries of a list that a program numbers: where each bears a 1, or notes under a heading bear no number, their
    places are their numbers."""
    told = {segment.number for segment in own}
    if len(own) < _FEWEST or not (told == {"1"} or (told == {""} and own[0].region is Kind.FOOTNOTES)):
        return own
    return [replace(segment, number=str(place)) for place, segment in enumerate(own, 1)]


_FEWEST: Final = 2  # entries that all bear one number


def _works_of(group: tuple[Segment, ...], text: str, note: bool, colon: bool) -> Iterator[Printing]:
    """What a reference or a note prints: a work, several works, or a pointer to a work before. `colon`: the list parts
    names and titles by one."""
    number = group[0].number
    if is_ibid(text) or (note and pointed_at(text)):
        yield Printing(group, text, Entry(), number, note)
        return
    short = short_works(text) if note else ()
    whole = by_a_body if colon else entry
    found = (short or works_in(text)) if note else ((0, len(text), whole(text)),)
    for start, end, parsed in found:
        if short or (parsed.is_work and not (note and _explains(text, parsed))) or (not note and parsed.title):
            yield Printing(group, text, parsed, number, note, (start, end) if len(found) > 1 else None)


_TELLS: Final = re.compile(r"\b(?:was|were|is|are|has been|have been|had been)\s")


def _explains(text: str, parsed: Entry) -> bool:
    """Whether a note tells something in a sentence where a title would stand (`The Hill Union was founded in 1990`)."""
    printed = parsed.authors or f"“{parsed.title}" in text or f'"{parsed.title}' in text
    return not printed and _TELLS.search(parsed.title) is not None


def _is_broken(text: str, following: str) -> bool:
    """Whether a reference was cut inside its quoted title and goes on under the next number."""
    for opening, closing in (('"', '"'), ("«", "»"), ("“", "”")):
        lost = text.count(opening) % 2 if opening == closing else text.count(opening) - text.count(closing)
        gained = (
            following.count(closing) % 2 if opening == closing else following.count(closing) - following.count(opening)
        )
        head = following.partition(closing)[0]
        if lost == 1 and gained == 1 and opening not in head and not re.search(r"\d{4}", head):
            return True
    return False


def _grouped(printings: list[Printing]) -> list[list[Printing]]:
    """Printings of one work together, in order of their first."""
    groups: list[list[Printing]] = []
    buckets: dict[str, list[int]] = {}
    last_note: int | None = None
    by_number: dict[str, int] = {}
    for printing in printings:
        keys = bucket_keys(printing.entry)
        places = sorted({place for key in keys for place in buckets.get(key, ())[-40:]})
        place = next((p for p in places if same_work(groups[p][0].entry, printing.entry)), None)
        pointer = pointed_at(printing.text) if printing.note else ""
        if is_ibid(printing.text) or pointer:
            place = by_number.get(pointer) if pointer else last_note
            if place is None:
                continue
        if place is None:
            place = len(groups)
            groups.append([])
        groups[place].append(printing)
        if printing.note:
            last_note = place
            by_number.setdefault(printing.number, place)
        for key in keys:
            bucket = buckets.setdefault(key, [])
            if place not in bucket:
                bucket.append(place)
    return groups


def _named(groups: list[list[Printing]]) -> Iterator[tuple[str, list[Printing]]]:
    """Each group with its slug; the second of one slug gets a number."""
    taken: dict[str, int] = {}
    for group in groups:
        fullest = max(
            (printing.entry for printing in group), key=lambda e: (bool(e.pages), bool(e.title), bool(e.issued))
        )
        name = slug_of(fullest)
        taken[name] = taken.get(name, 0) + 1
        yield (name if taken[name] == 1 else f"{name}-{taken[name]}"), group


def _in_notes(numbered: list[Work]) -> dict[str, list[tuple[int, Work]]]:
    """The works of each note, each with where it begins there."""
    found: dict[str, list[tuple[int, Work]]] = {}
    for work in numbered:
        for printing in work.printings:
            if printing.note:
                start = printing.span[0] if printing.span else 0
                found.setdefault(printing.number, []).append((start, work))
    return {number: sorted(works, key=lambda pair: pair[0]) for number, works in found.items()}


def _split_numbers(result: Bibliography, numbered: list[Work]) -> None:
    """A work broken over two numbers is found under both."""
    for work in numbered:
        for printing in work.printings:
            for segment in printing.segments[1:]:
                (result.by_note if printing.note else result.by_number).setdefault(segment.number, work)
