"""What a source says of a work it cites: statements, mentions and names, with the printing as evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from graph.quads import date_literal
from graph.statement import Evidence, Mention, Statement, Term, Thing
from loaders.reading.languages import tagged
from loaders.reading.text import SourceText
from loaders.works.people_registry import Registry
from loaders.works.printed_entry import Entry
from loaders.works.work import Printing, Work
from ontology.names import entity, slug, term

RULE = "bibliography"


def work_statements(
    source: SourceText, work: Work, registry: Registry, citing: tuple[Evidence, ...] = ()
) -> Iterator[Statement]:
    """The source cites the work; the work has the fields its printings give. `citing` is the evidence of works that
    only a citation names."""
    facts: dict[tuple[NamedNode, str], tuple[Term, dict[Evidence, None]]] = {}
    listed = any(not printing.note for printing in work.printings)
    for printing in work.printings:
        evidence = citing or printing.evidence(source)
        if not printing.note or not listed:
            yield _cites(source, work, printing, evidence)
        for predicate, value in _fields(printing, registry):
            known = facts.setdefault((predicate, _same(value)), (value, {}))
            known[1].update(dict.fromkeys(evidence))
    for (predicate, _), (value, evidences) in facts.items():
        yield Statement(source.iri.value, work.iri, predicate, value, tuple(evidences), rule=RULE)


def _cites(source: SourceText, work: Work, printing: Printing, evidence: tuple[Evidence, ...]) -> Statement:
    numbers = [segment.number for segment in printing.segments if segment.number and printing.number]
    position = tuple(
        (term("cl:listPosition"), Literal(number, datatype=term("xsd:integer")))
        for number in numbers
        if number.isdigit()
    )
    return Statement(
        source.iri.value, source.iri, term("cito:cites"), work.iri, evidence, qualifiers=position, rule=RULE
    )


def _same(value: Term) -> str:
    """Values that differ only in dashes, spaces and case are one value."""
    return re.sub(r"[\W_]+", "", value.value).casefold()


def _fields(printing: Printing, registry: Registry) -> Iterator[tuple[NamedNode, Term]]:
    entry = printing.entry
    for name in entry.authors:
        person = registry.find(name)
        yield term("dcterms:creator"), person.iri if person else name.iri
    if entry.corporate:
        yield term("dcterms:creator"), tagged(entry.corporate)
    for words, predicate in (
        (entry.title, "dcterms:title"),
        (entry.second_title, "dcterms:title"),
        (entry.container, "cl:publishedIn"),
        (entry.publisher, "dcterms:publisher"),
        (entry.place, "cl:placeOfPublication"),
        (entry.work_type, "cl:workType"),
    ):
        if words:
            yield term(predicate), tagged(words)
    for words, predicate in (
        (entry.volume, "cl:volumeAndIssue"),
        (entry.pages, "cl:pages"),
        (entry.doi, "cl:doi"),
        (entry.specialty, "cl:specialtyCode"),
        (entry.series, "cl:hasNumber"),
        (entry.language, "dcterms:language"),
        *((url, "cl:url") for url in entry.urls),
    ):
        if words:
            yield term(predicate), Literal(words)
    if entry.issued:
        yield term("dcterms:issued"), date_literal(entry.issued)
    if entry.accessed:
        yield term("cl:accessedOn"), date_literal(entry.accessed)
    if entry.page_count:
        yield term("cl:pageCount"), Literal(entry.page_count, datatype=term("xsd:integer"))
    if entry.event:
        yield term("cl:presentedAt"), event_iri(printing)


def event_iri(printing: Printing) -> NamedNode:
    """The event a printing names; call only where it names one."""
    start, end = printing.entry.event or (0, 0)
    return entity("event", slug(printing.text[start:end])[:60].strip("-"))


def event_things(work: Work) -> Iterator[Thing]:
    """The events at which the work was presented."""
    for printing in work.printings:
        if printing.entry.event:
            start, end = printing.entry.event
            label = tagged(printing.text[start:end])
            yield Thing(event_iri(printing), (term("cl:Event"), term("cl:Candidate")), (label,))


def work_mentions(source: SourceText, work: Work, registry: Registry) -> Iterator[Mention]:
    """The work in each of its printings, and the persons and events named there."""
    for printing in work.printings:
        for evidence in printing.whole(source):
            yield Mention(work.iri, evidence)
        for name in printing.entry.authors:
            person = registry.find(name)
            for evidence in printing.part(source, name.start, name.end):
                yield Mention(person.iri if person else name.iri, evidence)
        if printing.entry.event:
            for evidence in printing.part(source, *printing.entry.event):
                yield Mention(event_iri(printing), evidence)


def work_label(entry: Entry) -> str:
    """Authors, year and title: `Danelyan A. A. (2020) International legal regulation of cyberspace`."""
    more = " et al." if len(entry.authors) > 3 or entry.others else ""
    who = ", ".join(name.label for name in entry.authors[:3]) + more
    if not who and entry.corporate and not (entry.title or entry.second_title):
        who = entry.corporate
    year = f"({entry.issued[:4]})" if entry.issued else ""
    title = entry.title or entry.second_title or (entry.urls[0] if entry.urls else "")
    if not title and who != entry.corporate:
        title = entry.corporate
    return " ".join(part for part in (who, year, title) if part) or "unnamed work"


def short_label(entry: Entry) -> str:
    """`Danelyan (2020)`, for a gist: surname and year, or the first words of the title."""
    who = entry.authors[0].surname if entry.authors else " ".join((entry.title or entry.corporate).split()[:4])
    year = f" ({entry.issued[:4]})" if entry.issued else ""
    return f"{who or 'a work'}{year}"


def work_thing(work: Work) -> Thing:
    """Type and label of a work; titles are its other names."""
    entry = work.entry
    titles = [title for title in (entry.title, entry.second_title) if title]
    return Thing(work.iri, (term("cl:Work"),), (Literal(work_label(entry)),), tuple(Literal(title) for title in titles))
