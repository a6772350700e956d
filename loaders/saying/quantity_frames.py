"""Statistics: a number with its unit, whose it is, the period it covers and how exact it is."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from pyoxigraph import Literal, NamedNode

from loaders.grammar.quantities import Quantity
from loaders.naming.marks import Mark
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match
from ontology.names import term

_TIMES: Final = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "centur")
_MONTHS: Final = (  # `20 June` is a day, and counts nothing
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_PARTS: Final = (
    "article",
    "chapter",
    "paragraph",
    "section",
    "page",
    "item",
    "problem",
    "direction",
    "reason",
    "point",
)
_LIMITS: Final = {">": "more than", ">=": "at least", "<": "less than", "<=": "up to"}
_NEAR: Final = 60  # positions between a number and what it counts


def quantity_frame(reading: Reading, frame: Frame) -> Iterator[Match]:
    """A number of something that the sentence names: what stands in its unit, right after it, or as its subject."""
    for quantity in reading.typed.quantities:
        unit = quantity.unit.lower()
        if unit.startswith(_TIMES + _PARTS + _MONTHS) or (quantity.ratio is None and not _telling(quantity)):
            continue
        mark = _counted(reading, frame, quantity)
        if mark is None or (mark.kind == "instrument" and unit.startswith(("state", "countr", "member", "nation"))):
            continue
        whole = Decimal(quantity.value) == Decimal(quantity.value).to_integral_value()
        value = Literal(quantity.value, datatype=term("xsd:integer" if whole else "xsd:decimal"))
        yield Match(
            frame.name, mark.iri, frame.property, value, quantity.start,
            qualifiers=tuple(_qualifiers(reading, quantity)),
        )  # fmt: skip


def _telling(quantity: Quantity) -> bool:
    """A percentage, a sum, or a count that is large or compared: not `two states` or `three ways`."""
    money = quantity.unit.isupper() and len(quantity.unit) == 3
    return quantity.unit == "%" or money or bool(quantity.comparison) or Decimal(quantity.value) >= 10


def _counted(reading: Reading, frame: Frame, quantity: Quantity) -> Mark | None:
    marks = [m for m in reading.sentence.marks if m.kind in frame.subjects]
    inside = [m for m in marks if m.start < quantity.end and quantity.start < m.end]
    if inside:
        return inside[0]
    after = [m for m in marks if 0 <= m.start - quantity.end <= 12]
    before = [m for m in marks if 0 <= quantity.start - m.end <= _NEAR]
    between = reading.sentence.text[before[-1].end : quantity.start] if before else ""
    if after:
        return after[0]
    joined = words_before(reading, quantity.start) in _PARTED
    return before[-1] if before and not joined and not set(between) & set(",;:.(") else None


def words_before(reading: Reading, start: int) -> str:
    """The word right before a position, in lower case; empty at the beginning."""
    return next((w.lower for w in reversed(reading.sentence.words) if w.end <= start), "")


_PARTED: Final = frozenset({"and", "or", "after", "before", "within", "until", "from", "between", "with", "than"})


def _qualifiers(reading: Reading, quantity: Quantity) -> Iterator[tuple[NamedNode, Literal]]:
    unit = "%" if quantity.unit == "%" else quantity.unit
    if quantity.period:
        unit = f"{unit} per {quantity.period}".strip()
    if quantity.ratio is not None:
        unit = "share"
    if unit:
        yield term("cl:unit"), Literal(unit)
    if quantity.comparison:
        yield term("cl:limit"), Literal(_LIMITS[quantity.comparison])
    if quantity.approximate:
        yield term("cl:approximate"), Literal("true", datatype=term("xsd:boolean"))
    dates = [d for d in reading.typed.dates if d.relation in ("", "since")]
    if len(dates) == 1:
        yield term("cl:period"), dates[0].literal
