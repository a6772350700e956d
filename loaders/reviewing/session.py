"""A review session in the terminal: what the rules found in a text, sentence by sentence, and what is decided of it.

Nothing is asked twice: a statement that a decision speaks of is shown no more. Decisions are appended to the file as
they are made, so that a session can be left at any point.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from importlib.resources import files
from pathlib import Path

from graph.statement import Evidence, Statement
from loaders.extract import extract
from loaders.reading.segments import Segment, segments
from loaders.reading.text import SourceText
from loaders.reviewing.decisions import DecisionFile, append, decision_file
from loaders.reviewing.drafts import drafted_rows
from loaders.reviewing.notation import notation
from loaders.reviewing.review import replay

Answer = Callable[[str], str]
HELP = "a accept   r reject   s skip   q leave"


def review(
    source: SourceText,
    path: Path | None,
    *,
    draft: Path | None = None,
    accept_open: bool = False,
    listing: bool = False,
    answer: Answer = input,
) -> int:
    """Shows what is open in a text and writes what is decided; returns the exit code.

    `path` is the decision file, by default the project's own for this text. With `draft` its rows are added; with
    `accept_open` all that is open is accepted; with `listing` nothing is decided.
    """
    path = path or own_file(source)
    found = segments(source)
    if draft is not None:
        append(path, source, drafted_rows(draft, source, found))
    file = decision_file(path) if path.exists() else DecisionFile(source.iri.value, source.sha256, ())
    if file.sha256 != source.sha256:
        print(f"error: {path}: bound to another text (sha256 {file.sha256[:12]}...)", file=sys.stderr)
        return 3
    outcome = replay(extract(source), source, file)
    if listing:
        sys.stdout.writelines(listed(found, outcome.open))
        return 0
    if accept_open:
        append(path, source, [_decided("accept", statement) for statement in outcome.open])
    elif draft is None:
        for row in _asked(found, outcome.open, answer):
            append(path, source, [row])
    decided = len(decision_file(path).decisions) if path.exists() else 0
    print(f"{decided} decisions in {path}; {len(outcome.idle)} of them meet nothing any more", file=sys.stderr)
    return 0


def own_file(source: SourceText) -> Path:
    """The project's decision file of a source."""
    return Path(str(files("loaders") / "decisions_on")) / f"{source.iri.value.rpartition('/')[2]}.tsv"


def listed(found: tuple[Segment, ...], statements: Sequence[Statement]) -> Iterator[str]:
    """Lines: each segment with its number, and below it the statements that stand on it."""
    for segment in found:
        yield f"\n#{segment.index} [{segment.region} {segment.start}-{segment.end}] {segment.text}\n"
        for statement in statements:
            if _stands_on(statement, segment):
                yield f"    {_name(statement)}  {worded(statement)}\n"


def worded(statement: Statement) -> str:
    """A statement on one line, in the notation of decision files."""
    parts = [notation(statement.subject), notation(statement.predicate), notation(statement.object)]
    if statement.status != "asserted":
        parts.append(f"[{statement.status}]")
    if statement.attributed_to is not None:
        parts.append(f"says {notation(statement.attributed_to)}")
    parts.extend(f"{notation(key)}={notation(value)}" for key, value in statement.qualifiers)
    return "  ".join(parts) + f"  ({statement.rule})"


def _stands_on(statement: Statement, segment: Segment) -> bool:
    first = statement.evidence[0]
    return isinstance(first, Evidence) and any(start <= first.start < end for start, end in segment.pieces)


def _asked(found: tuple[Segment, ...], statements: Sequence[Statement], answer: Answer) -> Iterator[list[str]]:
    for segment in found:
        here = [statement for statement in statements if _stands_on(statement, segment)]
        if here:
            print(f"\n#{segment.index} {segment.text}\n{HELP}")
        for statement in here:
            said = answer(f"    {worded(statement)} ? ").strip().lower()
            if said == "q":
                return
            if said in ("a", "r"):
                yield _decided("accept" if said == "a" else "reject", statement)


def _decided(kind: str, statement: Statement) -> list[str]:
    return [kind, _name(statement)]


def _name(statement: Statement) -> str:
    return statement.iri.value.rpartition("/")[2]
