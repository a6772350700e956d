"""The tokens of a query with their brackets: which bracket each stands in, and what that bracket is there for.

It is what the likely mend of a broken query is looked for in. Linear in the text, and only its first tokens are read;
nothing here parses, so nothing here can fail on a broken text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice
from typing import Final

from endpoint.query.gate import AGGREGATES, FORMS
from endpoint.query.keywords import FUNCTIONS
from endpoint.query.tokens import Token, tokens

MOST_TOKENS: Final = 4_000
MOST_CHARACTERS: Final = 50_000
PAIRS: Final = {"{": "}", "(": ")", "[": "]"}
TERMS: Final = frozenset({"variable", "iri", "name", "string", "number"})
CALLED: Final = FUNCTIONS.keys() | AGGREGATES
END: Final = Token("end", "", -1)


class Role(StrEnum):
    """What a bracket is there for."""

    GROUP = "group"
    TEMPLATE = "template"
    DATA = "data"
    EXPRESSION = "expression"
    NODE = "node"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Mend:
    """A likely fault: where it stands (code points), what is wrong in a few words, and what to write instead. Of
    several the lowest `rank` counts, then the first in the text."""

    offset: int
    reason: str
    hint: str
    rank: int = 2


@dataclass(slots=True)
class Scanned:
    """A text's first tokens; `whole` where they are all. `inside[i]` is the place of the innermost bracket that token
    i stands in, -1 outside of all; `roles` by the place of the opening bracket; `closed` the place of the closing one,
    where it is closed; `mismatched` the places of an open bracket (-1 for none) and of what does not close it."""

    text: str
    tokens: list[Token]
    whole: bool = True
    inside: list[int] = field(default_factory=list)
    roles: dict[int, Role] = field(default_factory=dict)
    closed: dict[int, int] = field(default_factory=dict)
    mismatched: list[tuple[int, int]] = field(default_factory=list)

    def __getitem__(self, place: int) -> Token:
        return self.tokens[place] if 0 <= place < len(self.tokens) else END

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, place: int) -> str:
        """The token as a keyword; empty where it is no word."""
        token = self[place]
        return token.text.upper() if token.kind == "word" else ""

    def role(self, place: int) -> Role | None:
        """What the bracket around a token is for; None outside of all."""
        return self.roles.get(self.inside[place]) if 0 <= place < len(self.inside) else None

    def joined(self, place: int) -> bool:
        """Whether a token begins where the one before it ends."""
        before = self[place - 1]
        return place > 0 and before.start + len(before.text) == self[place].start

    def after(self, opening: int) -> int:
        """The place after a bracket's end; behind the last token where it is never closed."""
        return self.closed.get(opening, len(self.tokens)) + 1

    def variables(self) -> set[str]:
        return {token.text[1:] for token in self.tokens if token.kind == "variable"}

    def prefixes(self) -> dict[str, str]:
        """The declared prefixes with their namespaces."""
        found = {}
        for place, token in enumerate(self.tokens):
            if token.kind == "name" and self.word(place - 1) == "PREFIX" and self[place + 1].kind == "iri":
                found[token.text.rstrip(":")] = self[place + 1].text[1:-1]
        return found


def scanned(text: str) -> Scanned:
    """The first tokens of a text, with their brackets."""
    found = Scanned(text[:MOST_CHARACTERS], list(islice(tokens(text[:MOST_CHARACTERS]), MOST_TOKENS)))
    found.whole = len(text) <= MOST_CHARACTERS and len(found.tokens) < MOST_TOKENS
    stack: list[int] = []
    for place, token in enumerate(found.tokens):
        if token.kind == "close":
            if stack and PAIRS[found[stack[-1]].text] == token.text:
                found.closed[stack.pop()] = place
            else:
                found.mismatched.append((stack[-1] if stack else -1, place))
        found.inside.append(stack[-1] if stack else -1)
        if token.kind == "open":
            found.roles[place] = _role(found, place)
            stack.append(place)
    return found


def _role(found: Scanned, place: int) -> Role:
    around = found.roles.get(found.inside[place])
    if found[place].text == "[":
        return Role.NODE
    before = found.word(place - 1)
    if found[place].text == "{":
        if before == "CONSTRUCT":
            return Role.TEMPLATE
        return Role.DATA if _after_values(found, place) else Role.GROUP
    if around in (Role.EXPRESSION, None) or before in CALLED | {"FILTER", "BIND", "HAVING", "IN", "BY", "AS"}:
        return Role.OTHER if before == "VALUES" else Role.EXPRESSION
    if found[place - 1].kind in ("name", "iri") and found.joined(place) and _in_filter(found, place - 1):
        return Role.EXPRESSION
    return Role.OTHER


def _after_values(found: Scanned, place: int) -> bool:
    """Whether a brace follows VALUES and its variables."""
    step = place - 1
    while step >= 0 and place - step < 60:
        if found.word(step) == "VALUES":
            return True
        if found[step].kind != "variable" and found[step].text not in "()":
            return False
        step -= 1
    return False


def _in_filter(found: Scanned, place: int) -> bool:
    return found.word(place - 1) in ("FILTER", "HAVING")


def form_place(found: Scanned) -> int:
    """The place of the keyword of the query form, -1 where there is none."""
    return next((p for p in range(len(found)) if found.word(p) in FORMS and found.inside[p] == -1), -1)
