"""The pattern of a query in its parts, each as text that can be left out: triples, filters, and the other clauses.

Read from the tokens of a query that has parsed; blank nodes in brackets become variables of their own. What is read
wrongly costs an explanation, never more: the parts are only put together again and asked as a query.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from endpoint.query.gate import FORMS
from endpoint.query.scanned import TERMS, Role, Scanned, form_place

MOST_PARTS: Final = 60
_NEW: Final = "?node_of_mine_"


@dataclass(frozen=True, slots=True)
class Triple:
    """A triple pattern: its three parts as texts, and where its property stands."""

    subject: str
    predicate: str
    object: str
    start: int

    @property
    def text(self) -> str:
        return f"{self.subject} {self.predicate} {self.object} ."

    @property
    def shown(self) -> str:
        """The triple for a reader, with [] for a node that the query has in brackets."""
        parts = ("[]" if part.startswith(_NEW) else part for part in (self.subject, self.predicate, self.object))
        return " ".join(parts)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a pattern: its keyword (GROUP for plain braces, SELECT for a sub-query), its text, where it stands,
    and the places of the braces in it with what goes before each of them (`GRAPH ?g`)."""

    keyword: str
    text: str
    start: int
    bodies: tuple[int, ...] = ()
    before: str = ""

    @property
    def shown(self) -> str:
        return " ".join(self.text.split())[:200]


Part: TypeAlias = Triple | Clause


@dataclass(frozen=True, slots=True)
class Pattern:
    """A query's pattern: what stands before its form (prefixes), its dataset, its parts, and what follows it."""

    prologue: str
    dataset: str
    parts: tuple[Part, ...]
    modifiers: tuple[str, ...] = ()

    def ask(self, parts: Sequence[Part], before: str = "") -> str:
        """A query that asks whether there is a solution of some parts; `before` names a graph around them."""
        inner = " ".join(part.text for part in parts)
        return f"{self.prologue}ASK {self.dataset} {{ {before} {{ {inner} }} }}"

    def select(self, selected: str, parts: Sequence[Part], limit: int, before: str = "") -> str:
        """A query for some solutions of some parts."""
        inner = " ".join(part.text for part in parts)
        return f"{self.prologue}SELECT {selected} {self.dataset} {{ {before} {{ {inner} }} }} LIMIT {limit}"


def pattern(found: Scanned) -> Pattern | None:
    """The pattern of a query; None where it has none."""
    form = form_place(found)
    if form < 0 or not found.whole:
        return None
    bodies = (p for p in range(form, len(found)) if found.roles.get(p) is Role.GROUP and found.inside[p] == -1)
    body = next(bodies, None)
    if body is None or body not in found.closed:
        return None
    end = found.after(body)
    tail = [found.word(p) for p in range(end, len(found)) if found.inside[p] == -1 and found.word(p)]
    parts = [*Reader(found, body).parts(), *_trailing_values(found, end)]
    prologue = found.text[: found[form].start]
    return Pattern(prologue, _dataset(found, form, body), tuple(parts[:MOST_PARTS]), tuple(tail))


def _dataset(found: Scanned, form: int, body: int) -> str:
    texts = []
    for p in range(form, body):
        if found.word(p) == "FROM":
            named = found.word(p + 1) == "NAMED"
            texts.append(f"FROM {'NAMED ' if named else ''}{found[p + 1 + named].text}")
    return " ".join(texts)


def _trailing_values(found: Scanned, end: int) -> Iterator[Clause]:
    for p in range(end, len(found)):
        if found.word(p) == "VALUES" and found.inside[p] == -1:
            yield Clause("VALUES", found.text[found[p].start :], found[p].start)
            return


@dataclass(slots=True)
class Reader:
    """Reads the parts that stand directly in a brace."""

    found: Scanned
    opening: int
    made: list[Part] = field(default_factory=list)
    nodes: int = 0
    place: int = 0

    def parts(self) -> list[Part]:
        """The parts in their order, no more than MOST_PARTS."""
        self.place = self.opening + 1
        end = self.found.after(self.opening) - 1
        if self.found.word(self.place) in FORMS:
            return [self.clause("SELECT", self.place, end, (self.opening,))]
        while self.place < end and len(self.made) < MOST_PARTS:
            token, word = self.found[self.place], self.found.word(self.place)
            if token.text == "{":
                self.braces(end)
            elif word and word not in ("TRUE", "FALSE"):
                self.keyword(word, end)
            elif token.kind in TERMS or token.text in ("[", "(") or word:
                self.triples(end)
            else:
                self.place += 1
        return self.made

    def clause(self, keyword: str, start: int, end: int, bodies: tuple[int, ...] = (), before: str = "") -> Clause:
        """A clause from one place to another, the latter not included."""
        last = self.found[end - 1]
        text = self.found.text[self.found[start].start : last.start + len(last.text)]
        if keyword == "SELECT":
            text = "{ " + text + " }"
        return Clause(keyword, text, self.found[start].start, bodies, before)

    def braces(self, end: int) -> None:
        """Plain braces, or a chain of them joined by UNION."""
        start = self.place
        bodies = []
        while self.place < end and self.found[self.place].text == "{":
            bodies.append(self.place)
            self.place = self.found.after(self.place)
            if self.found.word(self.place) != "UNION":
                break
            self.place += 1
        keyword = "UNION" if len(bodies) > 1 else "GROUP"
        self.made.append(self.clause(keyword, start, self.place, tuple(bodies)))

    def keyword(self, word: str, end: int) -> None:
        """A clause that begins with a keyword, to the end of its bracket."""
        start = self.place
        if word == "FILTER":
            exists = "EXISTS" in (self.found.word(start + 1), self.found.word(start + 2))
            target = ("{",) if exists else ("(",)
        else:
            target = ("(",) if word == "BIND" else ("{",)
        while self.place < end and self.found[self.place].text not in target:
            step = self.found[self.place].kind == "open"
            self.place = self.found.after(self.place) if step else self.place + 1
        opened = self.place
        self.place = min(self.found.after(opened), end)
        before = ""
        if word == "GRAPH":
            before = self.found.text[self.found[start].start : self.found[opened].start]
        bodies = (opened,) if word == "GRAPH" else ()
        self.made.append(self.clause(word, start, self.place, bodies, before))

    def triples(self, end: int) -> None:
        """The triples of one subject."""
        subject = self.term()
        self.predicates(subject, end)

    def predicates(self, subject: str, end: int) -> None:
        """The properties of a subject with their objects, to its dot or the end."""
        while self.place < end:
            token, word = self.found[self.place], self.found.word(self.place)
            if token.text in (";", "."):
                self.place += 1
                if token.text == ".":
                    return
                continue
            if token.text in ("{", "}", "]") or (word and token.text != "a"):
                return
            start = self.place
            predicate = self.path(end)
            if self.place == start:
                self.place += 1
                return
            while self.place < end:
                thing = self.term()
                self.made.append(Triple(subject, predicate, thing, self.found[start].start))
                if self.found[self.place].text != ",":
                    break
                self.place += 1

    def path(self, end: int) -> str:
        """The text of a property or path."""
        start, wanting = self.place, True
        while self.place < end:
            token = self.found[self.place]
            if wanting and (token.kind in ("iri", "name", "variable") or token.text in ("a", "(")):
                self.place = self.found.after(self.place) if token.text == "(" else self.place + 1
                wanting = False
            elif (wanting and token.text in ("^", "!")) or (not wanting and token.text in ("*", "+", "?")):
                self.place += 1
            elif not wanting and token.text in ("/", "|"):
                self.place, wanting = self.place + 1, True
            else:
                break
        last = self.found[self.place - 1]
        return self.found.text[self.found[start].start : last.start + len(last.text)]

    def term(self) -> str:
        """The text of a term; a node in brackets becomes a variable, its triples are read too."""
        start = self.place
        token = self.found[start]
        if token.text == "[":
            self.nodes += 1
            name = f"{_NEW}{self.opening}_{self.nodes}"
            self.place += 1
            closing = self.found.after(start) - 1
            self.predicates(name, closing)
            self.place = closing + 1
            return name
        if token.text == "(":
            self.place = self.found.after(start)
        else:
            self.place += 1
            if token.text in ("+", "-") and self.found[self.place].kind == "number":
                self.place += 1
            if self.found[self.place].kind == "language":
                self.place += 1
            elif self.found[self.place].text == "^^":
                self.place += 2
        last = self.found[self.place - 1]
        return self.found.text[token.start : last.start + len(last.text)]
