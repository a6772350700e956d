"""What references that print a law, a treaty or a case say of it: when it was adopted, its number, its state."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.quads import date_literal
from graph.statement import Mention, Statement, Term, Thing
from loaders.reading.languages import tagged
from loaders.reading.text import SourceText
from loaders.works.bibliography import Bibliography
from loaders.works.legal_entries import Law
from loaders.works.work import Printing
from ontology.names import entity, slug, term

RULE = "bibliography"
_LONGEST: Final = 80  # code points of a slug


@dataclass(slots=True)
class CitedLaws:
    """Statements on the laws that references print, their mentions, and the instruments nobody knew yet."""

    statements: list[Statement] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    things: list[Thing] = field(default_factory=list)


def cited_laws(
    source: SourceText,
    bibliography: Bibliography,
    known: Callable[[Printing], NamedNode | None],
    state: Callable[[str], NamedNode | None],
) -> CitedLaws:
    """What the references to laws and cases say. `known` leads from a printing to an instrument of that very name or
    number, `state` from a name or an adjective to a state."""
    found = CitedLaws()
    for work in bibliography.works:
        for printing in work.printings:
            told = printing.entry.law
            if told is None:
                continue
            about = work.iri if told.is_case else _instrument(found, printing, told, known)
            evidence = printing.evidence(source)
            if about != work.iri:
                found.statements.append(
                    Statement(source.iri.value, work.iri, term("cl:describesInstrument"), about, evidence, rule=RULE)
                )
                found.mentions.extend(Mention(about, piece) for piece in printing.part(source, *told.name))
            for predicate, value in _facts(told, state):
                found.statements.append(Statement(source.iri.value, about, term(predicate), value, evidence, rule=RULE))
    return found


def _instrument(
    found: CitedLaws, printing: Printing, told: Law, known: Callable[[Printing], NamedNode | None]
) -> NamedNode:
    iri = known(printing)
    if iri is None:
        iri = entity("instrument", slug(told.title)[:_LONGEST].strip("-"))
        found.things.append(Thing(iri, (term("cl:Candidate"), term("cl:Instrument")), (tagged(told.title),)))
    return iri


def _facts(told: Law, state: Callable[[str], NamedNode | None]) -> Iterator[tuple[str, Term]]:
    if told.adopted and not told.is_case:
        yield "cl:adoptedOn", date_literal(told.adopted)
    for number in told.numbers:
        yield "cl:hasNumber", Literal(number)
    named = [*told.states] if told.states or told.is_case else told.title.split()[:1]
    for iri in dict.fromkeys(state(name) for name in named):
        if iri is not None:
            yield "cl:concernsState", iri
