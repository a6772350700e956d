"""Which of our things a row of the link tables speaks of: by a table where names differ, else by label and kind.

A row whose name is no label of exactly one thing of its kind has no home; it is reported and never guessed. A concept
found by another label than its preferred one is a close match only: such labels hold narrower words too.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from loaders.rows.table import Row
from ontology.names import ALT_LABEL, HIDDEN_LABEL, PREF_LABEL, PREFIXES, term

KINDS: Final = {
    "state": ("state",),
    "body": ("body",),
    "crime type": ("crime",),
    "offence": ("crime",),
    "threat": ("threat",),
    "cooperation measure": ("measure",),
    "cooperation": ("measure",),
    "instrument/document": ("instrument",),
    "obstacle": ("obstacle", "principle"),
    "obstacle/jurisdiction": ("obstacle", "principle", "measure"),
    "concept": ("principle", "technology", "measure", "crime", "threat", "obstacle", "concept"),
}
CONCEPTS: Final = frozenset({"crime", "threat", "measure", "obstacle", "principle", "technology"})


@dataclass(frozen=True, slots=True)
class Home:
    """One of our things, and how close the row's name is to it: its preferred label, another one, or a table's word.

    `match` is `exact`, `close` or `about` where the table or the kind of label says so, else empty.
    """

    iri: NamedNode
    by: str
    match: str = ""


class Homes:
    """Finds the home of a row among the labels of the ontology and the rows of link_homes.tsv."""

    def __init__(self, ontology: list[Quad], table: list[Row]) -> None:
        self.table = {(row["entity"], row["type"]): Home(term(row["home"]), "table", row["match"]) for row in table}
        self.labels: dict[str, dict[NamedNode, str]] = defaultdict(dict)
        for predicate, by in ((PREF_LABEL, "label"), (ALT_LABEL, "other label"), (HIDDEN_LABEL, "other label")):
            for quad in ontology:
                if quad.predicate == predicate and isinstance(quad.object, Literal) and quad.object.language == "en":
                    node = quad.subject
                    if isinstance(node, NamedNode) and node.value.startswith(PREFIXES["id"]):
                        self.labels[_key(quad.object.value)].setdefault(node, by)

    def home(self, entity: str, kind: str) -> Home | None:
        """The one thing of the row's kind that bears its name; None where there is none or more than one."""
        told = self.table.get((entity, kind))
        if told is not None:
            return told
        kinds = KINDS.get(kind) or KINDS.get(kind.partition(" (")[0], ())
        fitting = [(node, by) for node, by in self.labels.get(_key(entity), {}).items() if _kind(node) in kinds]
        preferred = [pair for pair in fitting if pair[1] == "label"] or fitting
        if len(preferred) != 1:
            return None
        node, by = preferred[0]
        return Home(node, by, "close" if by == "other label" and _kind(node) in CONCEPTS else "")


def _kind(node: NamedNode) -> str:
    return node.value.removeprefix(PREFIXES["id"]).partition("/")[0]


def _key(label: str) -> str:
    return " ".join(label.casefold().replace("’", "'").split())
