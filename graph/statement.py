"""The one value that crosses from loaders to graph: what a source says, on which characters, with which standing.

A `Statement` is the n-ary shape of the model (subject, predicate, object, qualifiers, status, attribution,
evidence); `Mention` says which thing some characters name; `Thing` carries the types and labels of a referent;
`Source` is the text or table itself. Their quads are made in `graph.quads`.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode

from ontology.names import PREFIXES

Term: TypeAlias = NamedNode | Literal


class Status(StrEnum):
    """How a source holds what it says; only `ASSERTED` becomes a plain triple."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    NEGATED = "negated"
    PLANNED = "planned"
    DRAFT = "draft"
    HYPOTHETICAL = "hypothetical"


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Characters of a source text: code points of the text as read, end exclusive.

    `paragraph` counts from 1; `quote_sha256` is the hash of the UTF-8 bytes of the quoted span; `piece` counts the
    parts of a sentence that a footnote block cuts in two, and is None where the evidence is whole.
    """

    source: str
    start: int
    end: int
    paragraph: int
    quote_sha256: str
    piece: int | None = None
    _iri: NamedNode | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def iri(self) -> NamedNode:
        """Derived from source, place and piece."""
        if self._iri is None:  # a statement, its object and its quads all ask for it: made once
            name = digest(self.source, str(self.start), str(self.end), str(self.piece or ""))
            object.__setattr__(self, "_iri", NamedNode(PREFIXES["ev"] + name))
        assert self._iri is not None
        return self._iri


@dataclass(frozen=True, slots=True, order=True)
class RowEvidence:
    """A row of one of the project's tables: where its fact was read and the day that source was valid.

    `row` counts data rows from 1 as in the committed table; `address` is the row's source as given there (an IRI or a
    `github:` path); `status_as_of` is an EDTF string, empty where the table does not know it.
    """

    table: str
    row: int
    address: str
    status_as_of: str = ""
    note: str = ""

    @property
    def iri(self) -> NamedNode:
        return NamedNode(PREFIXES["ev"] + digest("table", self.table, str(self.row)))


@dataclass(frozen=True, slots=True)
class Statement:
    """What one source says. `graph` is the IRI of the named graph: the source's own, or `graph:reference`.

    `rule` names the frame, grammar or loader that found it, `decision` the review decision that made or kept it; at
    least one of the two is given. `qualifiers` are pairs of property and value. `attributed_to` is who says it where
    that is not the source's author. `agreed_by` names the rule of a second, independent route that found the same.
    """

    graph: str
    subject: NamedNode
    predicate: NamedNode
    object: Term
    evidence: tuple[Evidence | RowEvidence, ...]
    status: Status = Status.ASSERTED
    attributed_to: NamedNode | None = None
    qualifiers: tuple[tuple[NamedNode, Term], ...] = ()
    rule: str | None = None
    decision: str | None = None
    agreed_by: str | None = None
    _iri: NamedNode | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def iri(self) -> NamedNode:
        """Derived from graph, first evidence, predicate, arguments, status, attribution: the same at each build."""
        if self._iri is None:  # asked for often, made once
            object.__setattr__(self, "_iri", NamedNode(PREFIXES["stmt"] + self._digest()))
        assert self._iri is not None
        return self._iri

    def _digest(self) -> str:
        return digest(
            self.graph,
            self.evidence[0].iri.value,
            str(self.subject),
            str(self.predicate),
            str(self.object),
            self.status.value,
            str(self.attributed_to or ""),
        )


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters that name a thing; `note` says what a broken name was read as, empty where it is whole. `further` are
    the pieces after the first, where something foreign cuts the name."""

    thing: NamedNode
    evidence: Evidence
    note: str = ""
    further: tuple[Evidence, ...] = ()

    @property
    def iri(self) -> NamedNode:
        return NamedNode(PREFIXES["ann"] + digest(self.thing.value, self.evidence.iri.value))


@dataclass(frozen=True, slots=True)
class Thing:
    """Types and labels of a referent: what is exempt from evidence. `types` are class IRIs; `labels` preferred
    labels; `other_names` further names the texts use, as skos:altLabel."""

    iri: NamedNode
    types: tuple[NamedNode, ...]
    labels: tuple[Literal, ...]
    other_names: tuple[Literal, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """Characters of a source as the object of a statement, where the text says it in wording of its own. The node is
    the evidence's IRI; `gist` says in our words what the characters are about, and never quotes them. `further` are
    the pieces after the first, where something foreign cuts the passage."""

    evidence: Evidence
    gist: Literal
    further: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A source text: its IRI (also that of its graph), file name, hash of the file's bytes, and what its manifest
    says of it (pairs of property and value, exempt from evidence)."""

    iri: NamedNode
    file_name: str
    sha256: str
    length: int
    metadata: tuple[tuple[NamedNode, Term], ...] = ()


@dataclass(slots=True)
class Extraction:
    """What the loaders hand over for one source; `repairs` is the log of broken names: place, printed form, reading."""

    source: Source
    statements: list[Statement] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    things: list[Thing] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    repairs: list[str] = field(default_factory=list)


def digest(*parts: str) -> str:
    """Sixteen hex digits of the SHA-256 of the parts, each ended by U+001F so that no two lists of parts collide."""
    return hashlib.sha256(("\x1f".join(parts) + "\x1f").encode("utf-8")).hexdigest()[:16]
