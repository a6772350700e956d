"""Names that hold another name and yet do not tell what such names tell: deputies' offices, what an attack hit."""

from __future__ import annotations

from typing import Final

from pyoxigraph import NamedNode

from loaders.naming.marks import Mark
from loaders.saying.context import Reading
from ontology.names import term


def tells_other(reading: Reading, told: NamedNode, outer: Mark) -> bool:
    """Whether the name inside a name says something else of its thing than the property `told`."""
    return _deputy(reading, outer) or _harmed(reading, told, outer)


def _deputy(reading: Reading, mark: Mark) -> bool:
    """Whether an office is that of somebody who heads nothing (`UN Under-Secretary-General`)."""
    name = set(reading.lower[mark.first : mark.last])
    written = "secretary" in name and not name & {"general", "executive"}
    return mark.kind == "person" and (written or bool(_UNDER & name))


_UNDER: Final = frozenset({"under", "deputy", "assistant", "vice", "former", "acting"})


def _harmed(reading: Reading, told: NamedNode, outer: Mark) -> bool:
    """Whether a name tells whom something hit, not who held it (`the SolarWinds hack`); or does not tell that it hit
    them (`the SolarWinds attack` may be one by them)."""
    name = set(reading.lower[outer.first : outer.last])
    if told == term("cl:hasTarget"):
        return _HARMING.isdisjoint(name) or _OF_WHOM_IT_HIT.isdisjoint(name)
    return told == term("cl:heldBy") and bool(_HARMING & name)


_HARMING: Final = frozenset(
    {"attack", "attacks", "hack", "hacks", "breach", "leak", "leaks", "cyberattack", "outage"}
    | {"incident", "heist", "intrusion"}
)
_OF_WHOM_IT_HIT: Final = frozenset({"hack", "hacks", "breach", "heist", "on", "against"})
