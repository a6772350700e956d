"""Figures: what a sentence counts or measures is a thing of its own, with its number, period, place and claimant.

A figure spans the clause that counts: from the number on where the number opens it (`431 million people fell victim`),
the whole clause where a verb tells how something changed (`attacks grew by 12 %`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.statement import Status
from loaders.grammar.quantities import Quantity
from loaders.grammar.units import CURRENCIES
from loaders.naming.headed.heads import MONTHS
from loaders.naming.words import word_set
from loaders.saying.clauses.common_verbs import noun_or_verb, verb_forms
from loaders.saying.clauses.coordination import governor
from loaders.saying.clauses.verbs import Form
from loaders.saying.context import Reading
from loaders.saying.figures.figure_clauses import TIMES, Clause, bare, clause_of, counted, tells_change
from loaders.saying.figures.figure_parts import parted
from loaders.saying.figures.figure_periods import own_period, period_of
from loaders.saying.figures.figure_status import status_of
from loaders.saying.frames import Frame
from loaders.saying.lists.item_things import short
from loaders.saying.matches import Match
from ontology.names import term

_MONTHS: Final = MONTHS | {"may-month"}  # `20 June` is a day, and counts nothing
_NO_THINGS: Final = (
    *MONTHS, "article", "chapter", "paragraph", "section", "page", "item", "problem", "direction", "reason", "point",
    "other", "ones",
)  # fmt: skip
_STATES: Final = ("state", "countr", "member", "nation", "part", "signator", "contracting", "ratif")
_JOINING: Final = word_set("sign signed ratified ratify ratifications joined acceded parties signatories approved")
_LIMITS: Final = {">": "more than", ">=": "at least", "<": "less than", "<=": "up to"}
PERIOD: Final = term("cl:period")
CLAIMANT: Final = term("cl:claimant")
QUANTITY: Final = term("cl:hasQuantity")
_CONCERNS: Final = {
    "crime": term("cl:concernsCrime"), "threat": term("cl:concernsCrime"), "state": term("cl:concernsState"),
    "place": term("cl:concernsState"),
}  # fmt: skip


def quantity_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """Each figure of a sentence: its numbers, the period it covers, the crimes and states it concerns."""
    clauses: dict[Clause, list[Quantity]] = {}
    earlier: tuple[Clause, Quantity] | None = None
    for quantity in reading.typed.quantities:
        same = earlier is not None and _is_same_sum(reading, earlier[1], quantity)
        clause = earlier[0] if earlier is not None and same else clause_of(reading, quantity)
        earlier = clause, quantity
        if _counts(reading, quantity, clause):
            clauses.setdefault(clause, []).append(quantity)
    for clause, found in clauses.items():
        if all(quantity.unit.lower().startswith(_STATES) for quantity in found):
            continue
        for part, own in parted(reading, clause, found):
            yield from _figure(reading, frame, part, own, status_of(reading, Clause(clause.first, part.last), own))


def _is_same_sum(reading: Reading, before: Quantity, quantity: Quantity) -> bool:
    """Whether a sum in brackets is the one before it in another currency (`69 million euros ($75 million)`)."""
    sums = before.unit in CURRENCIES and quantity.unit in CURRENCIES
    return sums and reading.sentence.text[before.end : quantity.start].strip() == "("


def claims(found: Iterable[Match]) -> Iterator[Match]:
    """For each figure that is somebody's: whose."""
    for match in found:
        if match.property == QUANTITY and match.who is not None:
            yield replace(match, property=CLAIMANT, object=match.who, who=None, qualifiers=())


def _figure(reading: Reading, frame: Frame, clause: Clause, found: list[Quantity], status: Status) -> Iterator[Match]:
    sentence = reading.sentence
    words = sentence.words[clause.first : clause.last]
    changed = tells_change(reading, clause.first, found[0].start)
    start, end = (words[0].start, words[-1].end) if changed else counted(reading, clause, found[0])
    if not changed and _is_bare(reading, found[0], start, end):
        start = bare(reading, clause, found[0])
    iri = reading.context.mentions.candidates.minted("figure", short(sentence.text[start:end]), ("Matter",))
    reading.context.added.append((sentence, (start, end), iri))
    period = period_of(reading, start, end) if status is not Status.PLANNED else None
    periods = [own_period(reading, each, found) or period for each in found]
    for quantity, own in zip(found, periods, strict=True):
        value = Literal("{}/{}".format(*quantity.ratio)) if quantity.ratio is not None else number(quantity)
        told = tuple(qualifiers(quantity, _unit(quantity), own.literal if own is not None else None))
        yield Match(frame.name, iri, frame.property, value, quantity.start, status, qualifiers=told)
    if period is not None and {own.lexical for own in periods if own is not None} == {period.lexical}:
        yield Match(frame.name, iri, PERIOD, period.literal, found[0].start)
    until = _countered(reading, found[-1], end)
    for mark in sentence.marks:
        if start <= mark.start and mark.end <= until and mark.kind in _CONCERNS:
            if mark.kind in ("state", "place") and not governor(sentence, mark):
                continue
            yield Match(frame.name, iri, _CONCERNS[mark.kind], mark.iri, found[0].start)


def _is_verb(quantity: Quantity) -> bool:
    """Whether what follows a number is its verb and no noun (`88 million fall victim`)."""
    first = quantity.unit.split(" ")[0]
    sure = verb_forms().get(first) in (Form.PAST, Form.BASE) and first not in noun_or_verb()
    return sure and bool(set(quantity.unit) - {"%"}) and not quantity.unit.endswith("s")


def _is_bare(reading: Reading, quantity: Quantity, start: int, end: int) -> bool:
    """Whether a figure's words are only a sum or a share, of what they do not say."""
    nameless = quantity.unit in ("", "%") or quantity.unit in CURRENCIES
    alone = end <= quantity.end or reading.sentence.text[quantity.end : end].lstrip()[:1] in (",", ")")
    return nameless and start >= quantity.start and alone


def _countered(reading: Reading, quantity: Quantity, end: int) -> int:
    """Where what is counted ends before a purpose of whoever acts (`police of 12 cities met to fight …`): what is to be
    fought is theirs, not the figure's."""
    words = reading.sentence.words
    for place, word in enumerate(words[:-1]):
        if quantity.end <= word.start < end and word.lower == "to" and words[place + 1].lower in _COUNTERING:
            return word.start
    return end


_COUNTERING: Final = word_set(
    """
tackle combat fight counter prevent stop disrupt address reduce curb deter suppress investigate prosecute detect
mitigate contain dismantle crack eradicate eliminate confront discuss target battle halt thwart
"""
)


def _counts(reading: Reading, quantity: Quantity, clause: Clause) -> bool:
    """Whether a number is told of something for its own sake: a percentage, a sum, a share, a large or compared count;
    not a day, a part of a text, nor how many states a treaty binds."""
    unit = quantity.unit.lower()
    before = _before(reading, quantity)
    last = before[-1] if before else ""
    if unit.startswith(_NO_THINGS):
        return False
    if unit.startswith(TIMES) and not (quantity.comparison or last == "every"):
        return False
    if (unit.startswith(TIMES) and _is_span(reading, quantity, before)) or last in _VAGUE:
        return False
    if last == "top" or before in _COMPARED:
        return False  # `the top 100 banks`, `up from 40 %`
    if last in _MONTHS:
        return False  # `on December 17 aims …`
    of_states = any(word.startswith(_STATES) for word in (unit, *unit.split()[-1:]))
    if of_states and last in _PLACES:
        return False
    if not any(word.isalpha() and word not in _NO_MATTER for word in reading.lower[clause.first : clause.last]):
        return False
    if any(m.kind in _NUMBERED and m.start < quantity.end and quantity.start < m.end for m in reading.sentence.marks):
        return False
    lower = reading.lower[clause.first : clause.last]
    if of_states and (_JOINING & set(lower) or any(m.kind == "instrument" for m in reading.sentence.marks)):
        return False
    telling = (
        quantity.unit == "%"
        or quantity.unit in CURRENCIES
        or bool(quantity.comparison)
        or Decimal(quantity.value) >= 10
    )
    return quantity.ratio is not None or telling


_COMPARED: Final = (("up", "from"), ("down", "from"), ("compared", "to"), ("compared", "with"))
_VAGUE: Final = frozenset({"several", "few", "many"})  # `several hundred million`: only about how much
_NO_MATTER: Final = word_set(
    "from to rising falling up down by about only at least most more less than of and or over under"
)
_DUTY: Final = frozenset({"must", "shall", "should", "required", "obliged"})  # `must answer within 24 hours`: a term
_PLACES: Final = frozenset({"in", "across", "from"})  # `police in 17 countries`: where, not how many
_PAST: Final = frozenset({"ago", "earlier", "later", "old"})
_SPANNING: Final = frozenset({"in", "for", "within", "after", "during", "over", "past", "last"})


def _is_span(reading: Reading, quantity: Quantity, before: tuple[str, ...]) -> bool:
    """Whether a number of years only says how long (`the first in over 20 years`), or until when one must act."""
    within = reading.sentence.text.startswith("within", quantity.start) and bool(_DUTY & set(reading.lower))
    after = next((word.lower for word in reading.sentence.words if word.start >= quantity.end), "")
    return within or after in _PAST or not _SPANNING.isdisjoint(before)


def _before(reading: Reading, quantity: Quantity) -> tuple[str, ...]:
    """The two words before a quantity, in lower case."""
    return tuple(word.lower for word in reading.sentence.words if word.end <= quantity.start)[-2:]


_NUMBERED: Final = frozenset({"instrument", "provision", "event", "work"})


def _unit(quantity: Quantity) -> str:
    """What a quantity counts, and by what time; empty where only a verb follows it."""
    if quantity.ratio is not None:
        return "share"
    named = "" if _is_verb(quantity) else quantity.unit
    return f"{named} per {quantity.period}".strip() if quantity.period else named


def number(quantity: Quantity) -> Literal:
    """The number of a quantity, whole or decimal."""
    value = Decimal(quantity.value)
    whole = value == value.to_integral_value()
    return Literal(quantity.value, datatype=term("xsd:integer" if whole else "xsd:decimal"))


def qualifiers(quantity: Quantity, unit: str, period: Literal | None) -> Iterator[tuple[NamedNode, Literal]]:
    """What is told with the number of a quantity: its unit, how it is limited, its period."""
    if unit:
        yield term("cl:unit"), Literal(unit)
    if quantity.comparison:
        yield term("cl:limit"), Literal(_LIMITS[quantity.comparison])
    if quantity.approximate:
        yield term("cl:approximate"), Literal("true", datatype=term("xsd:boolean"))
    if period is not None:
        yield PERIOD, period
