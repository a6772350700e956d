"""A review session in the terminal: what is open in a text, sentence by sentence, and what is decided of it.

Decisions are written as they are made, so that a session can be left at any point; what is decided is asked no more.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from loaders.reading.text import SourceText
from loaders.reviewing.desk import Desk, Sheet, Unknown, stands_on, worded
from loaders.reviewing.drafts import drafted_rows
from loaders.reviewing.review import iri_name

Answer = Callable[[str], str]
HELP = "a accept   r reject   s skip   q leave"
NAMES = "n a new thing   1, 2, 3 the known thing of that number   r names nothing   s skip   q leave"


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
    `accept_open` all that is open is accepted; with `listing` nothing is decided. Raises DecisionError.
    """
    desk = Desk(source, path)
    if draft is not None:
        desk.decide(drafted_rows(draft, source, desk.segments))
    if listing:
        sys.stdout.writelines(listed(desk))
        return 0
    if accept_open:
        desk.decide([["accept", iri_name(each)] for each in desk.open])
    elif draft is None:
        _ask(desk, answer)
    decided, idle = len(desk.file.decisions), len(desk.outcome.idle)
    print(f"{decided} decisions in {desk.path}; {idle} of them meet nothing any more", file=sys.stderr)
    return 0


def listed(desk: Desk) -> Iterator[str]:
    """Lines: each segment with its number, below it the open statements that stand on it; last the unknown names."""
    for segment in desk.segments:
        yield f"\n#{segment.index} [{segment.region} {segment.start}-{segment.end}] {segment.text}\n"
        for statement in desk.open:
            if stands_on(statement.evidence[0], segment):
                yield f"    {iri_name(statement)}  {worded(statement)}  ({statement.rule})\n"
    for number, each in enumerate(desk.unknown):
        yield "\nnames nobody knows yet\n" if number == 0 else ""
        yield f"    {each.iri}  {each.sort}  {each.name!r}{_similar(each)}\n"


def _ask(desk: Desk, answer: Answer) -> None:
    for sheet in desk.sheets():
        print(f"\n#{sheet.number} {''.join(text for text, _ in sheet.marked)}\n{HELP}")
        if not (_asked_statements(desk, sheet, answer) and _asked_names(desk, sheet, answer)):
            return


def _asked_statements(desk: Desk, sheet: Sheet, answer: Answer) -> bool:
    for finding in sheet.findings:
        said = answer(f"    {finding.words}  ({finding.rule}) ? ").strip().lower()
        if said == "q":
            return False
        if said in ("a", "r"):
            desk.judge(finding.name, "accept" if said == "a" else "reject")
    return True


def _asked_names(desk: Desk, sheet: Sheet, answer: Answer) -> bool:
    if sheet.unknown:
        print(NAMES)
    for each in sheet.unknown:
        said = answer(f"    {each.sort} {each.name!r}{_similar(each)} ? ").strip().lower()
        if said == "q":
            return False
        if said in ("n", "r"):
            desk.settle(each.iri, "new" if said == "n" else "reject")
        elif said.isdecimal() and 1 <= int(said) <= len(each.similar):
            desk.settle(each.iri, "link", each.similar[int(said) - 1][0])
    return True


def _similar(each: Unknown) -> str:
    shown = [f"{number} {iri} ({score})" for number, (iri, score) in enumerate(each.similar, start=1)]
    return f"  like {', '.join(shown)}" if shown else ""
