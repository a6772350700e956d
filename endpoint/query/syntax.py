"""Syntax errors that teach: where, shown with a caret, and the likely mend."""

from __future__ import annotations

import re
from typing import Final

from endpoint.http.limits import QueryShape
from endpoint.http.problems import ServiceRefused, SyntaxProblem, TooLarge
from endpoint.query import gate
from ontology.names import PREFIXES

_PLACE: Final = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_WIDTH: Final = 100


def syntax_problem(text: str, message: str) -> SyntaxProblem:
    """The problem of a query that the engine could not parse, from the engine's message."""
    found = _PLACE.search(message)
    line, column = (int(found[1]), int(found[2])) if found else (1, 1)
    try:
        scanned = gate.Scan(text, QueryShape()).outline()
    except (TooLarge, ServiceRefused, SyntaxProblem):
        scanned = gate.Outline()
    unknown = undeclared(scanned)
    if unknown is not None and scanned.used[unknown] <= offset(text, line, column):
        line, column = gate.place(text, scanned.used[unknown])
        return problem_at(text, line, column, f"the prefix {unknown}: is not declared", prefix_hint(unknown))
    reason = expected(found[3] if found else "")
    return problem_at(text, line, column, reason, hint(scanned))


def problem_at(text: str, line: int, column: int, reason: str, mend: str | None) -> SyntaxProblem:
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


def offset(text: str, line: int, column: int) -> int:
    """The code point offset of a line and column from 1."""
    before = text.split("\n")[: line - 1]
    return sum(len(part) + 1 for part in before) + column - 1


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


def undeclared(scanned: gate.Outline) -> str | None:
    """The prefix that is used first among those not declared."""
    missing = {prefix: start for prefix, start in scanned.used.items() if prefix not in scanned.prefixes}
    return min(missing, key=missing.__getitem__) if missing else None


def prefix_hint(prefix: str) -> str:
    """The declaration to add, where the prefix is one of ours or well known."""
    if prefix in PREFIXES:
        return f"Add at the top: PREFIX {prefix}: <{PREFIXES[prefix]}>"
    return f"Declare it at the top: PREFIX {prefix}: <...>"


def hint(scanned: gate.Outline) -> str | None:
    """The likely mend, from what the scan saw."""
    if scanned.unclosed:
        opened = scanned.unclosed[-1].text
        return f"A bracket {opened} is never closed."
    if not scanned.form:
        return "A query begins with SELECT, ASK, CONSTRUCT or DESCRIBE, after its prefixes."
    return None
