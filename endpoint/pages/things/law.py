"""From provisions to what they make a crime or provide, and back: a type of crime or a measure across the treaties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode

from endpoint.pages.site import Site
from endpoint.pages.things.record import Bound, record
from endpoint.pages.things.spoken import Line, Mark, spoken
from ontology.names import PREFIXES, term
from queries.today import today

CRIMINALISES: Final = term("cl:criminalises")
PROVIDES: Final = term("cl:provides")
KIND: Final = term("cl:measureKind")
FORCE: Final = term("cl:force")
BROADER: Final = term("skos:broader")
SEEN: Final = term("cl:provisionsSeen")
INSTRUMENTS: Final = PREFIXES["id"] + "instrument/"


@dataclass(frozen=True, slots=True)
class Use:
    """That a provision makes something a crime, or provides it: of what kind and with what force, and who says so."""

    provision: NamedNode
    thing: NamedNode
    kind: str
    force: str
    marks: tuple[Mark, ...]
    is_crime: bool


@dataclass(frozen=True, slots=True)
class Treaty:
    """A row of the comparison: an instrument, how many parties it binds today, and the uses for each column."""

    instrument: NamedNode
    parties: int
    cells: tuple[tuple[Use, ...], ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Treaties side by side: the columns (the thing itself first, then narrower ones), the rows, and the instruments
    whose articles were all read without finding it."""

    predicate: NamedNode
    columns: tuple[NamedNode, ...]
    treaties: tuple[Treaty, ...]
    without: tuple[tuple[NamedNode, tuple[Mark, ...]], ...]

    @property
    def is_crime(self) -> bool:
        """Whether it is of crimes, and not of measures."""
        return self.predicate == CRIMINALISES


def instrument_of(provision: NamedNode) -> NamedNode | None:
    """The instrument that a provision belongs to, by its IRI; an instrument's own; None for other things.

    >>> instrument_of(NamedNode(INSTRUMENTS + "cets-185/art_32__para_b")).value.removeprefix(INSTRUMENTS)
    'cets-185'
    """
    if not provision.value.startswith(INSTRUMENTS):
        return None
    return NamedNode(INSTRUMENTS + provision.value.removeprefix(INSTRUMENTS).partition("/")[0])


def uses_of(site: Site, provision: NamedNode) -> tuple[Use, ...]:
    """What a provision makes a crime or provides, by label."""
    return _uses(site, spoken(site).about(provision, CRIMINALISES, PROVIDES))


def comparison(site: Site, thing: NamedNode, language: str) -> Comparison | None:
    """A type of crime, or a measure, across the treaties; None where no provision names it or a narrower one."""
    for predicate in (CRIMINALISES, PROVIDES):
        columns = {each: uses for each in _below(site, thing) if (uses := _of_provisions(site, each, predicate))}
        if columns:
            return _compared(site, predicate, columns, language)
    return None


def _compared(site: Site, predicate: NamedNode, columns: dict[NamedNode, tuple[Use, ...]], language: str) -> Comparison:
    cells: dict[NamedNode, dict[NamedNode, list[Use]]] = defaultdict(lambda: defaultdict(list))
    for column, uses in columns.items():
        for use in uses:
            if (instrument := instrument_of(use.provision)) is not None:
                cells[instrument][column].append(use)

    def name(iri: NamedNode) -> tuple[str, str]:
        return site.labels.label(iri, language).casefold(), iri.value

    treaties = [
        Treaty(each, bound_today(site, each), tuple(tuple(cells[each][column]) for column in columns))
        for each in sorted(cells, key=name)
    ]
    said = spoken(site)
    read_whole = {line.subject: line for line in said.naming(Literal("whole"), SEEN) if line.subject not in cells}
    without = tuple((each, said.marks_of([read_whole[each]])) for each in sorted(read_whole, key=name))
    return Comparison(predicate, tuple(columns), tuple(treaties), without)


def bound_today(site: Site, instrument: NamedNode) -> int:
    """How many parties are known to be bound by an instrument today."""
    return sum(1 for line in record(site).by_instrument.get(instrument, ()) if binds(line.bound, today().isoformat()))


def binds(bound: Iterable[Bound], day: str) -> bool:
    """Whether one of some intervals holds on a day (ISO)."""
    return any(each.start.strip("[].") <= day and not (each.end and each.end.strip("[].") <= day) for each in bound)


def _below(site: Site, thing: NamedNode) -> list[NamedNode]:
    """A concept and all narrower ones, from the top."""
    seen, waiting = {thing: None}, [thing]
    while waiting:
        narrower = {quad.subject for quad in site.store.quads_for_pattern(None, BROADER, waiting.pop(0))}
        for each in sorted((node for node in narrower if isinstance(node, NamedNode)), key=lambda node: node.value):
            if each not in seen:
                seen[each] = None
                waiting.append(each)
    return list(seen)


def _of_provisions(site: Site, thing: NamedNode, predicate: NamedNode) -> tuple[Use, ...]:
    lines = spoken(site).naming(thing, predicate)
    return _uses(site, [line for line in lines if line.subject.value.startswith(INSTRUMENTS)])


def _uses(site: Site, lines: Iterable[Line]) -> tuple[Use, ...]:
    together: dict[tuple[NamedNode, NamedNode], list[Line]] = defaultdict(list)
    for line in sorted(lines, key=lambda line: (line.subject.value, str(line.object))):
        if isinstance(line.object, NamedNode):
            together[line.subject, line.object].append(line)
    return tuple(_use(site, told) for told in together.values())


def _use(site: Site, told: list[Line]) -> Use:
    """What statements of one provision and one thing say together."""
    first = told[0]
    if not isinstance(first.object, NamedNode):
        raise TypeError(f"{first.object}: an IRI was expected")
    kind, force = (_word(site, told, qualifier) for qualifier in (KIND, FORCE))
    marks = spoken(site).marks_of(told)
    return Use(first.subject, first.object, kind, force, marks, first.predicate == CRIMINALISES)


def _word(site: Site, lines: Iterable[Line], qualifier: NamedNode) -> str:
    """What the statements say by a qualifier, empty where nothing."""
    told = {quad.object for line in lines for quad in site.store.quads_for_pattern(line.statement, qualifier, None)}
    return ", ".join(sorted({each.value.replace("-", " ") for each in told if isinstance(each, Literal)}))
