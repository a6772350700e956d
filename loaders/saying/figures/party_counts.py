"""How many states signed or ratified an instrument, and how many must."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode

from loaders.grammar.quantities import Quantity, whole_number
from loaders.saying.clauses.clauses import Verb
from loaders.saying.context import Reading
from loaders.saying.frames import Frame
from loaders.saying.matches import Match
from ontology.names import shortened, term

_ASKING: Final = frozenset({"need", "needs", "must", "requires", "require", "required", "needed", "awaits"})


def _following(reading: Reading, end: int) -> list[str]:
    """The two words after a quantity that has no unit of its own."""
    return [word.lower for word in reading.sentence.words if word.start >= end][:2]


def _counted(reading: Reading, quantity: Quantity) -> str:
    """How many are counted: of `eight of the 55 members` and `eight out of 55 members` the first number."""
    if quantity.ratio:
        return str(quantity.ratio[0])
    before = [word.lower for word in reading.sentence.words if word.end <= quantity.start][-4:]
    while before and before[-1] in ("the", "its", "all"):
        before.pop()
    if before[-2:] == ["out", "of"]:
        before.pop()
    if before[-1:] in (["of"], ["out"]) and len(before) > 1:
        known = whole_number(before[-2])
        return str(known) if known is not None else ""
    return quantity.value if quantity.value.isdigit() else ""


_WANTING: Final = frozenset({"require", "requires", "required", "need", "needs", "needed", "until", "once", "if"})


def _wanted(reading: Reading, place: int) -> bool:
    """Whether a number of states is one that is wanted, not reached (`it requires 15 states to ratify it`)."""
    before = [word.lower for word in reading.sentence.words if word.end <= place]
    to_come = {"after", "when"} & set(before[-5:]) and {"is", "are"} & set(before[-4:])
    clause = before[len(before) - before[::-1].index(",") :] if "," in before else before
    asked = _ASKING & set(clause[-9:]) and "by" in clause[-4:]
    return bool(_WANTING & set(before[-4:]) or to_come or asked)


def _of_a_place(reading: Reading, end: int) -> bool:
    """Whether only those of a place are counted (`two countries in Asia`)."""
    place = next((n for n, word in enumerate(reading.sentence.words) if word.start >= end), None)
    if place is None or reading.lower[place] not in ("in", "from"):
        return False
    return any(m.kind in ("place", "state") and 0 <= m.first - place - 1 <= 1 for m in reading.sentence.marks)


def count_frame(reading: Reading, frame: Frame, verb: Verb) -> Iterator[Match]:
    """How many states signed or ratified an instrument."""
    for quantity in reading.typed.quantities:
        units = quantity.unit.lower().split() or _following(reading, quantity.end)
        prefixes = tuple(words[0] for words in frame.phrases)
        number = _counted(reading, quantity)
        if not any(unit.startswith(prefixes) for unit in units) or not number or quantity.comparison in ("<", "<="):
            continue
        wanted = _wanted(reading, quantity.start)
        if wanted != (frame.voice == "wanted") or (_of_a_place(reading, quantity.end) and not quantity.ratio):
            continue
        qualifiers: list[tuple[NamedNode, Literal]] = []
        if quantity.approximate or quantity.comparison:
            qualifiers.append((term("cl:approximate"), Literal("true", datatype=term("xsd:boolean"))))
        marks = [m for m in reading.sentence.marks if m.kind in frame.subjects]
        inherited = reading.context.inherited(reading.sentence, verb.place, frame.subjects)
        about = inherited or reading.context.mentions.acts.about
        if marks or about is not None:
            count = Literal(number, datatype=term("xsd:integer"))
            near = min(marks, key=lambda m: abs(m.first - verb.place)).iri if marks else about
            if near is None:
                continue
            yield Match(
                frame.name,
                near,
                frame.property,
                count,
                reading.sentence.words[verb.place].start,
                qualifiers=tuple(qualifiers),
            )


def for_one_party(reading: Reading, frame: Frame, verb: Verb) -> bool:
    """Whether a treaty is only said to enter into force for a state: its own day is another."""
    if shortened(frame.property.value) != "cl:enteredIntoForceOn":
        return False
    ruled = (
        reading.lower[verb.after : verb.after + 1] == ("for",) or reading.lower[verb.after : verb.after + 3] == _AS_TO
    )
    return ruled and any(m.kind == "state" and 0 < m.first - verb.after <= _NEAREST for m in reading.sentence.marks)


_AS_TO: Final = ("in", "respect", "of")
_NEAREST: Final = 4  # words from a verb to the state for which a treaty enters into force
