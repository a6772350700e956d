"""Every statement of a store version, held ready by its subject and by its object, with the short name of its evidence.

A page of a treaty shows hundreds of statements. Looked up one by one, each would cost a dozen reads of the store; read
once, in the order the store keeps them, all of them cost about as much as a dozen such pages.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import pyoxigraph
from pyoxigraph import Literal, NamedNode

from endpoint.pages.addresses import path_of
from endpoint.pages.labels import readable
from endpoint.pages.site import Site
from endpoint.pages.things.assertions import (
    ASSERTED,
    EVIDENCE,
    HAS_SOURCE,
    OBJECT,
    PREDICATE,
    STATUS,
    SUBJECT,
    Term,
)
from endpoint.pages.things.values import column
from ontology.names import PREFIXES, term

PARAGRAPH: Final = term("cl:paragraph")
IN_TABLE: Final = term("cl:inTable")
ROW: Final = term("cl:row")
BY_INFERENCE: Final = term("cl:derivedByRule")
INFERRED: Final = "inferred"
_PLACE: Final = re.compile(r"(?P<of>.+?),? (?P<place>(?:¶|row) \d+)")


@dataclass(frozen=True, slots=True)
class Mark:
    """A short reference to what vouches for something: its words, where it leads, and its status unless asserted."""

    text: str
    path: str
    status: str = ""

    def after(self, before: Mark) -> str:
        """Its words beside the mark before it: the place alone where both are of one source or one table.

        >>> Mark("Gorelik 2022 ¶ 43", "").after(Mark("Gorelik 2022 ¶ 7", ""))
        '¶ 43'
        """
        ours, theirs = _PLACE.fullmatch(self.text), _PLACE.fullmatch(before.text)
        return ours["place"] if ours and theirs and ours["of"] == theirs["of"] else self.text


@dataclass(frozen=True, slots=True)
class Line:
    """One statement: its IRI and its three parts."""

    statement: NamedNode
    subject: NamedNode
    predicate: NamedNode
    object: Term


@dataclass(frozen=True, slots=True)
class Spoken:
    """All statements: by subject and by object, in the order of their IRIs; by their own; and the mark of each: its
    evidence, the row of a link, or that it is inferred."""

    by_subject: Mapping[NamedNode, list[Line]]
    by_object: Mapping[Term, list[Line]]
    by_statement: Mapping[str, Line]
    marks: Mapping[NamedNode, Mark]

    def about(self, subject: NamedNode, *predicates: NamedNode) -> list[Line]:
        """The statements about a thing; where predicates are given, by these only."""
        found = self.by_subject.get(subject, [])
        return [each for each in found if each.predicate in predicates] if predicates else found

    def naming(self, value: Term, *predicates: NamedNode) -> list[Line]:
        """The statements whose object a value is; where predicates are given, by these only."""
        found = self.by_object.get(value, [])
        return [each for each in found if each.predicate in predicates] if predicates else found

    def marks_of(self, lines: list[Line]) -> tuple[Mark, ...]:
        """The marks of some statements, those of the same words once, by their words. What a source says needs no mark
        of the inference that follows from it."""
        found = {mark.text: mark for each in lines if (mark := self.marks.get(each.statement)) is not None}
        told = {text: mark for text, mark in found.items() if text != INFERRED} or found
        return tuple(told[text] for text in sorted(told))


def spoken(site: Site) -> Spoken:
    """The statements of the store version that a site shows, read when they are asked for first."""
    return site.once(_read)


def _read(site: Site) -> Spoken:
    store = site.store
    subjects, predicates, objects = (column(store, each) for each in (SUBJECT, PREDICATE, OBJECT))
    by_subject: dict[NamedNode, list[Line]] = defaultdict(list)
    by_object: dict[Term, list[Line]] = defaultdict(list)
    for statement in sorted(subjects, key=lambda each: each.value):
        for subject in subjects[statement]:
            for predicate in predicates.get(statement, ()):
                for value in objects.get(statement, ()):
                    if isinstance(subject, NamedNode) and isinstance(predicate, NamedNode):
                        line = Line(statement, subject, predicate, value)
                        by_subject[subject].append(line)
                        by_object[value].append(line)
    by_statement = {line.statement.value: line for lines in by_subject.values() for line in lines}
    return Spoken(dict(by_subject), dict(by_object), by_statement, _marks(store))


def _marks(store: pyoxigraph.Store) -> dict[NamedNode, Mark]:
    statuses, evidence = column(store, STATUS), column(store, EVIDENCE)
    columns = {each: column(store, each) for each in (HAS_SOURCE, PARAGRAPH, IN_TABLE, ROW)}
    places = {
        node: short_place({name: column[node][0] for name, column in columns.items() if node in column})
        for node in {node for nodes in evidence.values() for node in nodes if isinstance(node, NamedNode)}
    }
    named = {each: [places[node] for node in nodes if isinstance(node, NamedNode)] for each, nodes in evidence.items()}
    marks = {node: Mark(INFERRED, path_of(node.value) or "/") for node in column(store, BY_INFERENCE)}
    for node, table in columns[IN_TABLE].items():
        if node not in places:
            row = next(iter(columns[ROW].get(node, ())), None)
            marks[node] = Mark(short_place({IN_TABLE: table[0], ROW: row}), path_of(node.value) or "/")
    return marks | {
        statement: _mark(statement, status[0], named.get(statement, []))
        for statement, status in statuses.items()
        if isinstance(status[0], NamedNode)
    }


def _mark(statement: NamedNode, status: Term, places: list[str]) -> Mark:
    first = min(places, default="statement")
    text = f"{first} +{len(places) - 1}" if len(places) > 1 else first
    local = status.value.removeprefix(PREFIXES["cl"])
    return Mark(text, path_of(statement.value) or "/", "" if status == ASSERTED else local)


def short_place(held: Mapping[NamedNode, object]) -> str:
    """Where a piece of evidence stands, in a few characters, from what the graph says of it."""
    source, paragraph = held.get(HAS_SOURCE), held.get(PARAGRAPH)
    if isinstance(source, NamedNode):
        name = readable(source.value)
        return f"{name} ¶ {paragraph.value}" if isinstance(paragraph, Literal) else name
    table, row = held.get(IN_TABLE), held.get(ROW)
    name = readable(table.value) if isinstance(table, NamedNode) else "table"
    return f"{name}, row {row.value}" if isinstance(row, Literal) else name
