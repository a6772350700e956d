"""Why an answer is empty: the names that the graph does not have, the pattern that nothing fits, the filter or triple
without which there would be rows.

    names the graph does not have -> each triple alone -> the whole without one part -> the parts one after another

Everything is asked of the store like a reader's own query, within the bounds of `Asking`; what could not be asked in
time is left open, and the explanation says that it did not look at everything.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz, process

from endpoint.query.patterns import Clause, Part, Pattern, Reader, Triple, pattern
from endpoint.query.reasons import Reasons
from endpoint.query.scanned import Scanned, scanned
from endpoint.query.terms import unknown_terms
from endpoint.query.vocabulary import Asking, Vocabulary

_MOST_FINDINGS: Final = 5
_DEEPEST: Final = 4


@dataclass(frozen=True, slots=True)
class Finding:
    """One reason: its kind, where it stands (code points), what is so, what to try, and the mend as a text to put in
    place of another, or None.

    Kinds: unknown-term, no-such-property, pattern, filter, together, clause, modifier, unbound.
    """

    kind: str
    start: int
    words: str
    hint: str = ""
    replace: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """The reasons found, most certain first; `asked` how many questions it took; `complete` where all were answered."""

    findings: tuple[Finding, ...]
    asked: int
    complete: bool


def explained(text: str, asking: Asking, names: Vocabulary) -> Explanation:
    """Why a query that parses has no rows."""
    found = scanned(text)
    read = pattern(found)
    explaining = Explaining(found, asking, names)
    findings: list[Finding] = []
    for finding in explaining.findings(read):
        if all(finding.start != each.start or finding.kind != each.kind for each in findings):
            findings.append(finding)
        if len(findings) >= _MOST_FINDINGS:
            break
    return Explanation(tuple(findings), asking.asked, explaining.complete)


class Explaining:
    """One explanation on its way."""

    def __init__(self, found: Scanned, asking: Asking, names: Vocabulary) -> None:
        self.found = found
        self.asking = asking
        self.names = names
        self.complete = True
        self.unknown: set[str] = set()

    def true(self, text: str) -> bool | None:
        """The answer to an ASK; None where it did not come, which makes the explanation incomplete."""
        answer = self.asking.true(text)
        if answer is None:
            self.complete = False
        return answer

    def findings(self, read: Pattern | None) -> Iterator[Finding]:
        """All reasons, most certain first."""
        unknown = [Finding(*each) for each in unknown_terms(self.found, self.asking, self.names)]
        yield from unknown
        starts = {finding.start for finding in unknown}
        self.unknown = {token.text for token in self.found.tokens if token.start in starts}
        if read is None or not read.parts:
            return
        loose = list(unbound(read))
        yield from loose
        if loose or any(self.needed(read, finding.start) for finding in unknown):
            return
        yield from self.of(read, read.parts, "", 0)

    def needed(self, read: Pattern, start: int) -> bool:
        """Whether the name that stands there is in a triple that every solution needs."""
        name = next((token.text for token in self.found.tokens if token.start == start), "")
        return any(isinstance(part, Triple) and name in part.text for part in read.parts)

    def told(self, triple: Triple, before: str) -> bool:
        """Whether a triple, or the graph it is asked of, has a name of which it is said that the graph has it not."""
        return any(name in triple.text or name in before for name in self.unknown)

    def of(self, read: Pattern, parts: tuple[Part, ...], before: str, depth: int) -> Iterator[Finding]:
        """Reasons why some parts have no solution together."""
        reasons = Reasons(read, self.asking, self.names, before)
        if self.true(read.ask(parts, before)):
            yield Finding(*reasons.modifier(self.found))
            return
        alone = [part for part in parts if isinstance(part, Triple) and self.true(read.ask([part], before)) is False]
        for triple in [each for each in alone if not self.told(each, before)][:3]:
            yield Finding(*reasons.of_triple(triple))
        if alone:
            return
        yield from self.of_bodies(read, parts, before, depth)

    def of_bodies(self, read: Pattern, parts: tuple[Part, ...], before: str, depth: int) -> Iterator[Finding]:
        """Reasons that lie in braces inside the pattern; else those that lie in how the parts go together."""
        for part in parts:
            if not isinstance(part, Clause) or not part.bodies:
                continue
            if self.true(read.ask([part], before)) is False and depth < _DEEPEST:
                inside = [self.of_body(read, part, body, before, depth) for body in part.bodies]
                told = [finding for findings in inside for finding in findings]
                if not told and not self.unknown:
                    told = [Finding("clause", part.start, f"Nothing fits {part.shown}")]
                yield from told
                return
        yield from self.of_whole(read, parts, before)

    def of_body(self, read: Pattern, part: Clause, body: int, before: str, depth: int) -> list[Finding]:
        """Reasons inside one pair of braces."""
        reader = Reader(self.found, body)
        if part.keyword == "SELECT":
            inside = (p for p in self.found.roles if p > body and self.found.inside[p] == body)
            opening = next((p for p in inside if self.found[p].text == "{"), None)
            if opening is None:
                return []
            reader = Reader(self.found, opening)
        around = part.before or before
        inner = tuple(reader.parts())
        return list(self.of(read, inner, around, depth + 1)) if inner else []

    def of_whole(self, read: Pattern, parts: tuple[Part, ...], before: str) -> Iterator[Finding]:
        """The part without which there would be rows; else the part with which the solutions end."""
        reasons = Reasons(read, self.asking, self.names, before)
        order = sorted(parts, key=_size)
        for part in order:
            rest = tuple(each for each in parts if each is not part)
            if not rest or (isinstance(part, Clause) and part.keyword in ("OPTIONAL", "BIND")):
                continue
            if self.true(read.ask(rest, before)):
                yield Finding(*reasons.of_part(part, rest))
                return
        yield from self.of_growth(read, parts, before, reasons)

    def of_growth(self, read: Pattern, parts: tuple[Part, ...], before: str, reasons: Reasons) -> Iterator[Finding]:
        """The first part with which the parts before it have no solution."""
        held: list[Part] = []
        for part in parts:
            answer = self.true(read.ask([*held, part], before))
            if answer is False:
                yield Finding(*reasons.together(held, part))
                return
            held.append(part)


def _size(part: Part) -> tuple[int, int]:
    """The order in which parts are tried: filters, values and what is taken away, then triples, those with a literal
    first and those of variables last, then the rest."""
    if isinstance(part, Clause):
        return {"FILTER": 0, "VALUES": 1, "MINUS": 1}.get(part.keyword, 6), part.start
    if part.object[:1] in ('"', "'") or part.object[:1].isdigit():
        return 2, part.start
    return (4 if part.object[:1] in ("?", "$") else 3), part.start


def unbound(read: Pattern) -> Iterator[Finding]:
    """Variables that a filter compares and no pattern binds."""
    bound = " ".join(part.text for part in read.parts if not (isinstance(part, Clause) and part.keyword == "FILTER"))
    known = {token.text[1:] for token in scanned(bound).tokens if token.kind == "variable"}
    for part in read.parts:
        if not isinstance(part, Clause) or part.keyword != "FILTER" or "EXISTS" in part.text.upper():
            continue
        for token in scanned(part.text).tokens:
            if token.kind == "variable" and token.text[1:] not in known and "BOUND" not in part.text.upper():
                near = nearest_variable(token.text[1:], known)
                hint = f"Did you mean ?{near}?" if near else "Bind it in the pattern, or take it out of the filter."
                words = f"No pattern gives {token.text} a value, so this filter is never true."
                mend = (token.text, f"?{near}") if near else None
                yield Finding("unbound", part.start + token.start, words, hint, mend)


def nearest_variable(name: str, known: set[str]) -> str | None:
    """The variable that is most like a name."""
    found = process.extractOne(name, sorted(known), scorer=fuzz.ratio, score_cutoff=60.0)
    return found[0] if found else None
