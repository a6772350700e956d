"""The tokens of SPARQL, found without parsing: what is an IRI, a string or a comment, and all else by its signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

# https://www.w3.org/TR/sparql11-query/#sparqlGrammar, terminals; wider where a wider token is as safe.
_TOKEN: Final = re.compile(
    r"""
    (?P<space>\s+|\#[^\n\r]*)
  | (?P<iri><[^<>"{}|^`\x00-\x20]*>)
  | (?P<string>\"{3}(?:\"{0,2}(?:[^"\\]|\\.))*\"{3}|'{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
      |(?!"{3})"(?:[^"\\\n\r]|\\.)*"|(?!'{3})'(?:[^'\\\n\r]|\\.)*')
  | (?P<unclosed>["'])
  | (?P<variable>[?$]\w+)
  | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9-]+)*)
  | (?P<number>[0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]+)?)
  | (?P<name>(?:[^\W\d_](?:[\w.-]{0,80}[\w-])?|_)?:(?:[\w:%-]|\\.|\.(?=[\w:%.\\-]))*)
  | (?P<word>[^\W\d]\w*)
  | (?P<open>[{(\[])
  | (?P<close>[})\]])
  | (?P<operator>\^\^|&&|\|\||<<|>>|[!<>]=|[!=<>+*/|^?-])
  | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE: Final = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


class Token(NamedTuple):
    """A token: its kind (a group name of the pattern), its text, and where it starts in code points."""

    kind: str
    text: str
    start: int


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a text without space and comments, in order. Never fails: what is no token is a `mark`."""
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "mark"
        if kind != "space":
            yield Token(kind, match.group(), match.start())


def spelt_out(text: str) -> str:
    """The text with its codepoint escapes replaced: https://www.w3.org/TR/sparql11-query/#codepointEscape

    >>> spelt_out(r"S\\u0045RVICE")
    'SERVICE'
    """

    def character(match: re.Match[str]) -> str:
        number = int(match[1] or match[2], 16)
        return chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else match[0]

    return _ESCAPE.sub(character, text)


def place(text: str, start: int) -> tuple[int, int]:
    """Line and column, both from 1, of a code point offset.

    >>> place("a\\nbc", 3)
    (2, 2)
    """
    line = text.count("\n", 0, start) + 1
    return line, start - text.rfind("\n", 0, start)
