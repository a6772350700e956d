"""The lexical gate: what can be said of a query without parsing it, in the process that holds the socket.

A SPARQL parser overflows its stack on deep nesting and its optimiser can run for minutes on a short text, so no
query is parsed here. One linear scan over the tokens (which knows IRIs, strings and comments for what they are)
counts what makes parsers and optimisers fail, finds the query form, and refuses what is refused to everybody:
SERVICE and updates. Where the text has \\u escapes outside of strings, the text they spell is scanned as well.

What the scan cannot know it leaves to the worker, which parses inside its deadline, on a large stack, and has no
network.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

from endpoint.http.formats import Kind
from endpoint.http.limits import QueryShape
from endpoint.http.problems import BadRequest, ReadOnly, ServiceRefused, SyntaxProblem, TooLarge
from endpoint.query.tokens import Token, place, spelt_out, tokens

FORMS: Final = {"SELECT": Kind.ROWS, "ASK": Kind.BOOLEAN, "CONSTRUCT": Kind.GRAPH, "DESCRIBE": Kind.GRAPH}
UPDATES: Final = frozenset(["INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"])
CLAUSES: Final = frozenset(
    ["SELECT", "UNION", "OPTIONAL", "MINUS", "FILTER", "BIND", "VALUES", "GRAPH", "EXISTS", "AS"]
)
# Functions whose answer differs from one run to the next: https://www.w3.org/TR/sparql11-query/#SparqlOps
VOLATILE: Final = frozenset(["RAND", "NOW", "UUID", "STRUUID", "BNODE"])
AGGREGATES: Final = frozenset(["AVG", "COUNT", "GROUP_CONCAT", "MAX", "MIN", "SAMPLE", "SUM"])
_PAIRS: Final = {"}": "{", ")": "(", "]": "["}
POLICY: Final = "This server calls no other server on behalf of a query; ask both and join the answers."


@dataclass(slots=True)
class Outline:
    """What the scan saw of a query. `form` is the keyword of the query form, empty where there is none; `graphs`
    are the IRIs after FROM; `prefixes` the declared ones; `used` the first place of each prefix in use."""

    form: str = ""
    graphs: list[str] = field(default_factory=list)
    volatile: bool = False
    prefixes: set[str] = field(default_factory=set)
    used: dict[str, int] = field(default_factory=dict)
    deepest: int = 0
    counts: dict[str, int] = field(default_factory=dict)
    unclosed: list[Token] = field(default_factory=list)

    @property
    def kind(self) -> Kind:
        return FORMS.get(self.form, Kind.ROWS)


def outline(text: str, shape: QueryShape | None = None) -> Outline:
    """What may be said of a query before it is parsed.

    Raises TooLarge where it exceeds the shape, ServiceRefused, ReadOnly, SyntaxProblem for an empty text.
    """
    shape = shape or QueryShape()
    if len(text) > shape.characters:
        raise TooLarge("The query is too long.", limit=f"characters {shape.characters}")
    if "\x00" in text:
        raise BadRequest("The query holds the character U+0000.")
    found = Scan(text, shape).outline()
    spelt = spelt_out(text)
    if spelt != text:
        # In SPARQL 1.2, and in the engine, an escaped quote is part of its string and ends none.
        with suppress(SyntaxProblem):
            Scan(spelt, shape).outline()
    if not found.form:
        missing(text, found)
    return found


def missing(text: str, found: Outline) -> None:
    """Raise what is to be said of a text without a query form: it is an update, empty, or no SPARQL."""
    if not text.strip():
        raise SyntaxProblem("The query is empty.", line=1, column=1, hint="Try: SELECT * { ?s ?p ?o } LIMIT 10")
    if found.counts.get("update"):
        raise ReadOnly(
            "This is an update, and this door only reads.",
            hint="Try updates on a server of your own: cyberlex serve --scratch",
        )


class Scan:
    """One pass over the tokens of a text. Each kind of token is met by the method of its name, the others by `item`."""

    def __init__(self, text: str, shape: QueryShape) -> None:
        self.text = text
        self.shape = shape
        self.found = Outline(counts=dict.fromkeys(("clauses", "patterns", "operators", "items", "template"), 0))
        self.brackets: list[Token] = []
        self.lists: set[int] = set()  # depths at which a round bracket is a collection of a triple pattern
        self.template: int | None = None  # depth of a CONSTRUCT template while inside it
        self.aggregate: int | None = None  # depth of an aggregate's brackets while inside them
        self.before = [Token("mark", "", 0), Token("mark", "", 0)]

    def outline(self) -> Outline:
        """What the whole text holds; raises at the first token that is refused."""
        for number, token in enumerate(tokens(self.text)):
            if number > self.shape.tokens:
                raise TooLarge("The query has too many words and signs.", limit=f"tokens {self.shape.tokens}")
            getattr(self, token.kind, self.item)(token)
            self.before = [self.before[1], token]
        self.found.unclosed = self.brackets
        return self.found

    def count(self, name: str, amount: int = 1) -> None:
        """Count, and refuse at the limit of that name."""
        counts = self.found.counts
        counts[name] += amount
        allowed = getattr(self.shape, name)
        if counts[name] > allowed:
            raise TooLarge(f"The query has more than {allowed} {name}.", limit=f"{name} {allowed}")

    def word(self, token: Token) -> None:
        """A keyword, or a word that is none."""
        word = token.text.upper()
        if "SERVICE" in word:
            raise self.service(token)
        if not self.found.form and word in FORMS and not self.brackets:
            self.found.form = word
        elif not self.found.form and word in UPDATES and not self.brackets:
            self.found.counts["update"] = 1
        if word in AGGREGATES and self.aggregate is not None:
            raise self.nested(token)
        if word in CLAUSES:
            self.count("clauses")
        elif word in VOLATILE:
            self.found.volatile = True
        elif word in ("TRUE", "FALSE", "UNDEF"):
            self.item(token)

    def name(self, token: Token) -> None:
        """A prefixed name, a declared prefix or a blank node."""
        prefix, _, _ = token.text.partition(":")
        if self.before[1].text.upper() == "PREFIX":
            self.found.prefixes.add(prefix)
        elif not prefix.startswith("_"):
            self.found.used.setdefault(prefix, token.start)
        self.graph_name(token.text)
        self.item(token)

    def iri(self, token: Token) -> None:
        """An IRI in angle brackets."""
        self.graph_name(token.text[1:-1])
        self.item(token)

    def graph_name(self, name: str) -> None:
        """Keeps a name that stands after FROM or FROM NAMED."""
        last, earlier = self.before[1].text.upper(), self.before[0].text.upper()
        if last == "FROM" or (last == "NAMED" and earlier == "FROM"):
            self.found.graphs.append(name)

    def item(self, token: Token) -> None:
        """A term: an item of a list where the innermost bracket is round, a collection's item counts as two
        patterns (it is expanded into rdf:first and rdf:rest)."""
        if self.brackets and self.brackets[-1].text == "(":
            if len(self.brackets) in self.lists:
                self.count("patterns", 2)
            else:
                self.count("items")

    def nested(self, token: Token) -> SyntaxProblem:
        """An aggregate in an aggregate, to which the engine gives some answer."""
        hint = "Aggregate in a sub-query first: { SELECT ?x (COUNT(?y) AS ?n) WHERE { ... } GROUP BY ?x }"
        return self.fault(token, "an aggregate stands in an aggregate", hint)

    def fault(self, token: Token, reason: str, hint: str) -> SyntaxProblem:
        line, column = place(self.text, token.start)
        return SyntaxProblem(f"Line {line}, column {column}: {reason}.", line=line, column=column, hint=hint)

    def open(self, token: Token) -> None:
        """An opening bracket: what it begins, and whether it is one too many."""
        if token.text == "(" and self.aggregate is None and self.before[1].text.upper() in AGGREGATES:
            self.aggregate = len(self.brackets) + 1
        elif token.text == "{":
            self.aggregate = None
        if token.text == "{":
            self.hidden_service(token)
            if self.before[1].text.upper() == "CONSTRUCT":
                self.template = len(self.brackets) + 1
        elif token.text == "[":
            self.pattern()
        elif self.before[1].kind in ("variable", "iri", "name") and self.before[0].text.upper() not in (
            "FILTER",
            "BY",
            "HAVING",
        ):
            inside = self.brackets[-1].text if self.brackets else ""
            if inside in ("{", "["):
                self.lists.add(len(self.brackets) + 1)
        self.brackets.append(token)
        self.found.deepest = max(self.found.deepest, len(self.brackets))
        if len(self.brackets) > self.shape.nesting:
            raise TooLarge(
                f"The query nests brackets more than {self.shape.nesting} deep.", limit=f"nesting {self.shape.nesting}"
            )

    def close(self, token: Token) -> None:
        """A closing bracket; one that closes nothing, or another kind, is left to the parser."""
        depth = len(self.brackets)
        self.lists.discard(depth)
        if self.aggregate == depth:
            self.aggregate = None
        if self.template == depth:
            self.template = None
        if self.brackets and self.brackets[-1].text == _PAIRS[token.text]:
            self.brackets.pop()
            if token.text == "}":
                self.pattern()

    def operator(self, token: Token) -> None:
        """An operator; in a path each step is a pattern more."""
        if token.text in ("/", "^") and self.brackets and self.brackets[-1].text in ("{", "["):
            self.pattern()
        self.count("operators")

    def mark(self, token: Token) -> None:
        """A sign of punctuation, which in a group ends a pattern."""
        if token.text in ".;," and self.brackets and self.brackets[-1].text in ("{", "["):
            self.pattern()

    def unclosed(self, token: Token) -> None:
        """A parser would look for the end of this string once more from each quote after it: a quadratic bomb."""
        sign = token.text
        hint = f"Close it with {sign} on this line; over several lines write {sign * 3}. Inside a string: \\{sign}"
        raise self.fault(token, "a string begins and never ends", hint)

    def pattern(self) -> None:
        """Counts a triple pattern, or a triple of a template."""
        self.count("template" if self.template is not None else "patterns")

    def hidden_service(self, token: Token) -> None:
        """A parser without a tokeniser reads `SERVICE:x {` as SERVICE and `:x`; a name before a brace is nothing
        else's syntax, except after GRAPH."""
        earlier, last = self.before
        if last.kind == "name" and "SERVICE" in last.text.partition(":")[0].upper() and earlier.text.upper() != "GRAPH":
            raise self.service(last)

    def service(self, token: Token) -> ServiceRefused:
        line, column = place(self.text, token.start)
        return ServiceRefused(f"Line {line}, column {column}: SERVICE. {POLICY}", line=line, column=column)
