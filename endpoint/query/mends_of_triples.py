"""Likely mends of triples: a missing dot, object or predicate, a comma for a semicolon, brackets that do not match."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from endpoint.query.scanned import PAIRS, TERMS, Mend, Role, Scanned
from endpoint.query.tokens import Token

_STARTS: Final = {"(": "(", "[": "["}
_BOOLEANS: Final = ("TRUE", "FALSE")
_READ: Final = (Role.GROUP, Role.TEMPLATE, Role.NODE)


def bracket_mends(found: Scanned) -> Iterator[Mend]:
    """Brackets that close another kind, close nothing, or are never closed."""
    if found.mismatched:
        opening, closing = found.mismatched[0]
        sign = found[closing].text
        if opening < 0:
            yield Mend(found[closing].start, f"{sign} closes nothing", f"Remove this {sign}, or open it before.", 1)
        else:
            opened = found[opening].text
            at = found[closing].start
            yield Mend(at, f"a bracket {opened} is still open here", f"Write {PAIRS[opened]} before this {sign}", 1)
        return
    left = [place for place in found.roles if place not in found.closed]
    if left and found.whole:
        unclosed = found[left[-1]]
        sign = unclosed.text
        hint = f"Add {PAIRS[sign]} : a bracket {sign} is never closed."
        yield Mend(unclosed.start, f"a bracket {sign} is never closed", hint, 1)


def triple_mends(found: Scanned) -> Iterator[Mend]:
    """What is wrong with the triples of each group."""
    for opening, role in found.roles.items():
        if role in _READ and found.word(opening + 1) != "SELECT":
            yield from Triples(found, opening).mends()
    yield from _shared_nodes(found)


def _shared_nodes(found: Scanned) -> Iterator[Mend]:
    """A blank node's name in two groups."""
    places: dict[str, int] = {}
    for place, token in enumerate(found.tokens):
        if token.text.startswith("_:"):
            opening = found.inside[place]
            while found.roles.get(opening) is Role.NODE:
                opening = found.inside[opening]
            if places.setdefault(token.text, opening) != opening:
                hint = f"Write a variable, such as ?{token.text[2:]}"
                yield Mend(token.start, f"{token.text} stands in two groups", hint)


class Triples:
    """Reads the triples that stand directly in a bracket, one part after another."""

    def __init__(self, found: Scanned, opening: int) -> None:
        self.found = found
        self.end = found.after(opening) - 1
        self.place = opening + 1
        self.node = found.roles[opening] is Role.NODE
        self.last = ""  # the sign before the part that is read: . ; or ,

    def mends(self) -> Iterator[Mend]:
        """What is wrong from here to the end of the bracket."""
        if self.node:
            yield from self.predicates()
            return
        while self.place < self.end:
            token, word = self.found[self.place], self.found.word(self.place)
            if word and word not in _BOOLEANS:
                self.skip_clause()
            elif token.kind in TERMS or token.text in _STARTS or word in _BOOLEANS:
                subject_is_node = token.text == "["
                self.skip_term()
                yield from self.predicates(optional=subject_is_node)
            elif token.text in (";", ",") or (token.text == "." and self.found[self.place - 1].text == "."):
                yield Mend(token.start, f"{token.text} stands alone", f"Remove this {token.text}")
                self.place += 1
            else:
                self.place = self.found.after(self.place) if token.kind == "open" else self.place + 1

    def skip_clause(self) -> None:
        """Pass a keyword and what belongs to it: everything up to the end of its bracket."""
        self.place += 1
        while self.place < self.end and self.found[self.place].kind != "open":
            if self.found[self.place].text == "." or self.found.word(self.place) in ("FILTER", "OPTIONAL", "BIND"):
                return
            self.place += 1
        if self.place < self.end:
            data = self.found[self.place].text == "(" and self.found.word(self.place - 1) == "VALUES"
            self.place = self.found.after(self.place)
            if data and self.found[self.place].text == "{":
                self.place = self.found.after(self.place)

    def skip_term(self) -> None:
        """Pass a term with its language or datatype, or a bracketed node or list."""
        if self.found[self.place].kind == "open":
            self.place = self.found.after(self.place)
            return
        self.place += 1
        if self.found[self.place].kind == "language":
            self.place += 1
        elif self.found[self.place].text == "^^":
            self.place += 2

    def at_end(self) -> bool:
        """Whether the triples of a subject end here: at a dot, a bracket that ends or begins a group, or a clause."""
        token = self.found[self.place]
        word = self.found.word(self.place)
        clause = bool(word) and token.text != "a" and word not in _BOOLEANS
        return self.place >= self.end or token.text in ("}", "{", "]", ".") or clause

    def predicates(self, *, optional: bool = False) -> Iterator[Mend]:
        """Read what follows a subject, to the end of its triples."""
        first = True
        while True:
            if self.at_end():
                if first and not optional and not (self.node and self.place >= self.end):
                    hint = "A triple is ?subject property ?object: two parts are missing"
                    yield self.short("a subject stands alone", hint)
                return
            token = self.found[self.place]
            if token.kind in ("string", "number") or self.found.word(self.place) in _BOOLEANS:
                hint = "A property is an IRI, a prefixed name or a variable."
                yield Mend(token.start, "a literal stands where a property belongs", hint)
                return
            if token.text in (",", ";"):
                yield Mend(token.start, f"{token.text} stands where a property belongs", f"Remove this {token.text}")
                return
            before = self.place
            yield from self.path()
            sign = self.found[self.place - 2]
            ends_in_variable = self.found[self.place - 1].kind == "variable" and sign.text in ("/", "|")
            if ends_in_variable and not self.goes_on(self.place):
                yield _cut_path(sign)
                return
            if self.place == before:
                return
            if self.at_end() or self.found[self.place].text in (";", ","):
                yield self.objectless()
                return
            yield from self.objects()
            if self.found[self.place].text != ";":
                yield from self.undotted()
                return
            first = False
            while self.found[self.place].text == ";":
                self.place += 1
            self.last = ";"

    def path(self) -> Iterator[Mend]:
        """Pass a property or a path."""
        start = self.place
        wanting = True
        while self.place < self.end:
            token = self.found[self.place]
            if wanting and (token.kind in ("iri", "name", "variable") or token.text in ("a", "(")):
                if token.kind == "variable" and self.in_path() and self.goes_on(self.place + 1):
                    yield Mend(
                        token.start,
                        "a path holds no variables",
                        "Write properties in a path, or ?s ?p ?o without signs.",
                    )
                self.place = self.found.after(self.place) if token.text == "(" else self.place + 1
                wanting = False
            elif wanting and token.text in ("^", "!"):
                self.place += 1
            elif not wanting and token.text in ("/", "|"):
                self.place += 1
                wanting = True
            elif not wanting and token.text in ("*", "+", "?"):
                self.place += 1
            elif not wanting and token.text == "{" and self.found[self.place + 1].kind == "number":
                yield Mend(
                    token.start,
                    "SPARQL 1.1 counts no steps of a path",
                    "Write + or *, or each step, joined by /",
                )
                self.place = self.found.after(self.place)
            else:
                break
        if wanting and self.place > start:
            yield _cut_path(self.found[self.place - 1])

    def goes_on(self, place: int) -> bool:
        """Whether a term or a sign of a path follows: what stands before is no object then."""
        token = self.found[place]
        return token.kind in (*TERMS, "operator", "open")

    def in_path(self) -> bool:
        """Whether a sign of a path stands beside what is read."""
        before, after = self.found[self.place - 1].text, self.found[self.place + 1].text
        return after in ("/", "|", "+", "*") or before in ("/", "^", "|")

    def objects(self) -> Iterator[Mend]:
        """Pass the objects of a property."""
        while self.place < self.end:
            token = self.found[self.place]
            if token.kind not in TERMS and token.text not in _STARTS and self.found.word(self.place) not in _BOOLEANS:
                if token.text in (",", ";") or self.at_end():
                    yield self.short("an object is missing", f"Write a term after {self.found[self.place - 1].text}")
                return
            self.skip_term()
            if self.found[self.place].text != ",":
                return
            self.place += 1
            self.last = ","
            if self.at_end():
                yield self.short("an object is missing", "Write a term after the comma, or remove it.")

    def undotted(self) -> Iterator[Mend]:
        """A further term where a dot or a semicolon belongs."""
        token = self.found[self.place]
        if self.at_end() or (token.kind not in TERMS and token.text not in ("a", "[", "(", "^")):
            return
        start = self.place
        terms = 0
        while not self.at_end() and self.found[self.place].text not in (";", ",") and terms < 9:
            self.skip_term()
            terms += 1
        if self.last == "," and terms < 3 and self.found[start - 1].kind in ("name", "iri", "variable"):
            at = self.found[start - 1]
            yield Mend(
                at.start,
                "a comma goes on with the same property",
                "Another property of the same subject follows a semicolon: write ; in place of the comma.",
            )
        elif token.text == "a" or terms == 2:
            hint = f"Write ; before {token.text} to go on with the same subject, or . to end the triple."
            yield Mend(token.start, "two triples run together: a dot or semicolon is missing", hint)
        elif terms == 1:
            hint = f"Write , before {token.text} for a further value, or put spaces in quotes."
            yield Mend(token.start, "a triple has three parts, and this is a fourth", hint)
        else:
            yield Mend(token.start, "two triples run together: a dot is missing", f"Write . before {token.text}")

    def objectless(self) -> Mend:
        """A property without an object; after a semicolon it may have been meant for a further object."""
        if self.last == ";" and self.found[self.place - 1].kind in ("variable", "string", "number", "name", "iri"):
            at = self.found[self.place - 1]
            hint = f"A further value of the same property follows a comma: write , before {at.text}; or add its object."
            return Mend(at.start, "a property has no object", hint)
        return self.short(
            "an object is missing",
            f"A triple is ?subject property ?object: write one after {self.found[self.place - 1].text}",
        )

    def short(self, reason: str, hint: str) -> Mend:
        """A mend at what stands before: there something is missing."""
        at = self.found[self.place - 1]
        return Mend(at.start, reason, hint)


def _cut_path(sign: Token) -> Mend:
    """A path that ends with a sign after which a property belongs."""
    return Mend(sign.start, f"a path ends with {sign.text}", f"Write a property after {sign.text} or remove it.")
