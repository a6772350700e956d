"""Syntax errors that teach: where, shown with a caret, and the likely mend."""

from __future__ import annotations

import re
from typing import Final

from endpoint.http.problems import SyntaxProblem
from endpoint.query.mends import mend
from endpoint.query.tokens import place

_PLACE: Final = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_WIDTH: Final = 100


def syntax_problem(text: str, message: str) -> SyntaxProblem:
    """The problem of a query that the engine could not parse, from the engine's message: where our reading of its
    tokens shows a fault, that fault and its mend; else what the engine says."""
    found = _PLACE.search(message)
    line, column = (int(found[1]), int(found[2])) if found else (1, 1)
    shown = mend(text)
    if shown is not None:
        return problem_at(text, *place(text, max(0, shown.offset)), shown.reason, shown.hint)
    return problem_at(text, line, column, expected(found[3] if found else ""), None)


def problem_at(text: str, line: int, column: int, reason: str, mend: str | None) -> SyntaxProblem:
    """The problem of a text at a line and column (both from 1), with the line shown and a caret below the place."""
    return SyntaxProblem(
        f"Line {line}, column {column}: {reason}.\n{excerpt(text, line, column)}", line=line, column=column, hint=mend
    )


def excerpt(text: str, line: int, column: int) -> str:
    """The line with a caret below the column, cut to a window around it.

    >>> print(excerpt("SELECT *\\nWHERE [", 2, 7))
    WHERE [
          ^
    """
    lines = text.split("\n")
    shown = lines[line - 1].rstrip("\r") if line <= len(lines) else ""
    start = max(0, column - 1 - _WIDTH // 2)
    window = shown[start : start + _WIDTH]
    lead = "".join("\t" if c == "\t" else " " for c in window[: column - 1 - start])
    return f"{window}\n{lead}^"


def expected(reason: str) -> str:
    """The engine's reason in a sentence's length: its own words where they say something, else the plain fact."""
    for known in ("Prefix not found", "IRI parsing failed", "The SELECT contains a variable that is unbound"):
        if known in reason:
            return known[0].lower() + known[1:] if not known.startswith("IRI") else "this is no valid IRI"
    words = re.findall(r"\b[A-Z]{3,}(?: [A-Z]+)*\b", reason.replace("one of", ""))
    signs = re.findall(r'"([^"\\]{1,3})"', reason)
    listed = [*dict.fromkeys(signs), *dict.fromkeys(words)][:8]
    if not listed:
        return "the query cannot be read from here on"
    return f"something else was expected here, such as {' or '.join(listed)}"
