"""Where and when the events took place at which cited works were presented, and which office a speaker held, as their
references tell it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.quads import date_literal
from graph.statement import Passage, Statement
from loaders.reading.text import SourceText
from loaders.works.bibliography import Bibliography
from loaders.works.form_patterns import YEAR
from loaders.works.work_statements import RULE, event_iri
from ontology.names import term


def positions(source: SourceText, bibliography: Bibliography) -> Iterator[Passage]:
    """The words that name the office of a speaker."""
    for work in bibliography.works:
        for printing in work.printings:
            held = printing.part(source, *printing.entry.office) if printing.entry.office else ()
            if held:
                gist = Literal(
                    f"position of {printing.entry.authors[0].label} as printed beside the name", language="en"
                )
                yield Passage(held[0], gist, held[1:])


_NAMED_YEAR: Final = re.compile(rf"\b{YEAR}\b")


def cited_events(
    source: SourceText, bibliography: Bibliography, place: Callable[[str], NamedNode | None]
) -> Iterator[Statement]:
    """Statements on the events and speakers of the references; `place` leads from a name to the place or state."""
    for work in bibliography.works:
        for printing in work.printings:
            made = printing.entry
            if made.office and made.authors:
                who = bibliography.registry.find(made.authors[0])
                held = printing.part(source, *made.office)
                if who is not None and held:
                    yield Statement(
                        source.iri.value,
                        who.iri,
                        term("cl:hasPosition"),
                        held[0].iri,
                        printing.evidence(source),
                        rule=RULE,
                    )
            if not made.event:
                continue
            event, evidence = event_iri(printing), printing.evidence(source)
            year = _NAMED_YEAR.search(printing.text[slice(*made.event)])
            told = year.group() if year else "" if made.container else made.issued[:4] if made.held else ""
            if told:
                yield Statement(source.iri.value, event, term("cl:occurredOn"), date_literal(told), evidence, rule=RULE)
            for name in made.held:
                where = place(name)
                if where is not None:
                    yield Statement(source.iri.value, event, term("cl:locatedIn"), where, evidence, rule=RULE)
