"""Review decisions: files in the project that say what of the rules' work is kept, mended, added or thrown out.

One tab-separated file a source, bound to it by the hash of its bytes and to its characters by offsets, so that no
sentence stands in it. The head line is `# source <IRI> sha256 <hex>`; then a header row; then one decision a row:

    accept    target                                   a statement by the rules is right
    reject    target                                   a statement or a mention by the rules is wrong
    correct   target, and the cells that change        the same statement, mended
    add       spans, subject, predicate, object, ...   a statement that the rules do not see
    mention   spans, subject                           these characters name that thing
    new       subject, predicate (a class), object     a thing nobody knew, with its label
    name      subject, object                          a further name of a thing
    link      subject, object                          this candidate is that thing
    nothing   spans                                    these sentences were read and say nothing to ask for

Targets are the sixteen hex digits of a statement or mention. Spans are `start-end`; the pieces of a sentence that
something foreign cuts are joined by `|`, places that say the same again by ` + `. An object `passage START-END "gist"`
stands for the characters themselves, with a gist in the reviewer's own words.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final, TypeAlias

from pyoxigraph import NamedNode

from graph.statement import Status, Term, digest
from loaders.reading.text import SourceText
from loaders.reviewing.notation import NotationError, node, parsed

KINDS: Final = ("accept", "reject", "correct", "add", "mention", "new", "name", "link", "nothing")
COLUMNS: Final = (
    "kind", "target", "spans", "subject", "predicate", "object", "status", "attributed_to", "qualifiers", "note",
)  # fmt: skip
_HEAD: Final = re.compile(r"# source (\S+) sha256 ([0-9a-f]{64})")
_SPAN: Final = re.compile(r"(\d+)-(\d+)")
_PASSAGE: Final = re.compile(r'passage (\d+-\d+(?:\|\d+-\d+)*) "((?:[^"\\]|\\.)*)"')
_NEEDED: Final[dict[str, tuple[str, ...]]] = {
    "accept": ("target",),
    "reject": ("target",),
    "correct": ("target",),
    "add": ("spans", "subject", "predicate", "object"),
    "mention": ("spans", "subject"),
    "new": ("subject", "predicate", "object"),
    "name": ("subject", "object"),
    "link": ("subject", "object"),
    "nothing": ("spans",),
}


class DecisionError(ValueError):
    """Decision files that cannot be replayed; the message lists file, line, column and value of each fault."""


Span: TypeAlias = tuple[tuple[int, int], ...]  # the pieces of one place


@dataclass(frozen=True, slots=True)
class Passage:
    """Characters of the source as the object of a statement, with a gist in the reviewer's words."""

    span: Span
    gist: str


@dataclass(frozen=True, slots=True)
class Decision:
    """One row of a decision file; `spans` are places in code points of the source, end exclusive."""

    kind: str
    target: str = ""
    spans: tuple[Span, ...] = ()
    subject: NamedNode | None = None
    predicate: NamedNode | None = None
    object: Term | Passage | None = None
    status: Status | None = None
    attributed_to: NamedNode | None = None
    qualifiers: tuple[tuple[NamedNode, Term], ...] = ()
    note: str = ""

    @property
    def name(self) -> str:
        """Sixteen hex digits: the decision's own, the same as long as its row is."""
        return digest(*(str(getattr(self, field.name)) for field in fields(self)))


@dataclass(frozen=True, slots=True)
class DecisionFile:
    """The decisions on one source."""

    source: str
    sha256: str
    decisions: tuple[Decision, ...]


def decision_file(path: Path) -> DecisionFile:
    """Reads a decision file. Raises DecisionError with every fault of the file (the first twenty are listed)."""
    lines = path.read_text(encoding="utf-8").splitlines()
    head = _HEAD.fullmatch(lines[0]) if lines else None
    if head is None:
        raise DecisionError(f"{path.name}:1: the head must read `# source <IRI> sha256 <hex>`")
    if len(lines) < 2 or tuple(lines[1].split("\t")) != COLUMNS:
        raise DecisionError(f"{path.name}:2: the columns must be {', '.join(COLUMNS)}")
    decisions, faults = [], []
    for number, cells in enumerate(csv.reader(lines[2:], delimiter="\t", quoting=csv.QUOTE_NONE), start=3):
        try:
            decisions.append(_decision(cells))
        except ValueError as fault:
            faults.append(f"{path.name}:{number}: {fault}")
    if faults:
        raise DecisionError("\n".join(faults[:20]))
    return DecisionFile(head[1], head[2], tuple(decisions))


def append(path: Path, source: SourceText, rows: Sequence[Sequence[str]]) -> None:
    """Adds rows to a decision file, which is begun where it is not there yet; a row that stands already is not
    written again."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    if not lines:
        lines = [f"# source {source.iri.value} sha256 {source.sha256}", "\t".join(COLUMNS)]
    standing = set(lines)
    fresh = [line for line in ("\t".join(row).rstrip("\t") for row in rows) if line not in standing]
    path.write_text("\n".join([*lines, *dict.fromkeys(fresh)]) + "\n", encoding="utf-8", newline="\n")


def _decision(cells: list[str]) -> Decision:
    if len(cells) > len(COLUMNS):
        raise ValueError(f"{len(cells)} cells, {len(COLUMNS)} columns")
    row = dict.fromkeys(COLUMNS, "") | dict(zip(COLUMNS, cells, strict=False))
    if row["kind"] not in KINDS:
        raise ValueError(f"column kind: {row['kind']!r} is none of {', '.join(KINDS)}")
    for column in _NEEDED[row["kind"]]:
        if not row[column]:
            raise ValueError(f"column {column}: empty, but {row['kind']} needs it")
    return Decision(
        kind=row["kind"],
        target=row["target"],
        spans=_spans(row["spans"]),
        subject=_cell(row, "subject"),
        predicate=_cell(row, "predicate"),
        object=_object(row["object"]),
        status=_status(row["status"]),
        attributed_to=_cell(row, "attributed_to"),
        qualifiers=_qualifiers(row["qualifiers"]),
        note=row["note"],
    )


def _cell(row: dict[str, str], column: str) -> NamedNode | None:
    try:
        return node(row[column]) if row[column] else None
    except NotationError as fault:
        raise ValueError(f"column {column}: {fault}") from None


def _spans(text: str) -> tuple[Span, ...]:
    return tuple(_span(place) for place in text.split(" + ")) if text else ()


def _span(text: str) -> Span:
    pieces = []
    for piece in text.split("|"):
        match = _SPAN.fullmatch(piece)
        if match is None or int(match[1]) >= int(match[2]):
            raise ValueError(f"column spans: {piece!r} is no start-end")
        pieces.append((int(match[1]), int(match[2])))
    return tuple(pieces)


def _object(text: str) -> Term | Passage | None:
    if not text:
        return None
    passage = _PASSAGE.fullmatch(text)
    if passage:
        return Passage(_span(passage[1]), passage[2].replace('\\"', '"'))
    try:
        return parsed(text)
    except NotationError as fault:
        raise ValueError(f"column object: {fault}") from None


def _status(text: str) -> Status | None:
    if text and text not in list(Status):
        raise ValueError(f"column status: {text!r} is none of {', '.join(Status)}")
    return Status(text) if text else None


def _qualifiers(text: str) -> tuple[tuple[NamedNode, Term], ...]:
    """`cl:page="49"; cl:claimant=id:body/x`; a semicolon inside quotes does not part."""
    pairs = []
    for part in re.findall(r'[^;"]*(?:"(?:[^"\\]|\\.)*"[^;"]*)*', text):
        if not part.strip():
            continue
        key, sign, value = part.strip().partition("=")
        if not sign:
            raise ValueError(f"column qualifiers: {part.strip()!r} is no property=value")
        try:
            pairs.append((node(key.strip()), parsed(value)))
        except NotationError as fault:
            raise ValueError(f"column qualifiers: {fault}") from None
    return tuple(pairs)
