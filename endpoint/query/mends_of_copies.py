"""Likely mends of what came along when a query was copied: from a page's source, an address, a program, a notebook."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from endpoint.query.keywords import KNOWN
from endpoint.query.mends_of_signs import ALIKE_SIGNS
from endpoint.query.mends_of_words import BEGINNING, character_name
from endpoint.query.scanned import Mend, Scanned

# What is certain of the whole text goes before what is seen in single words.
_RANK: Final = -1
_FENCE: Final = re.compile(r"(?m)^[ \t]*(```|~~~)")
_PARAMETER: Final = re.compile(r"\s*(\w+)=(?=\s*(?:PREFIX|SELECT|ASK|CONSTRUCT|DESCRIBE)\b)", re.IGNORECASE)
_PROMPT: Final = re.compile(r"\s*(\w*[>$%])\s+(?=(?:PREFIX|SELECT|ASK|CONSTRUCT|DESCRIBE)\b)", re.IGNORECASE)
_NUMBERED: Final = re.compile(r"[ \t]*(\d+)[.:)|]?(?:[ \t]|$)")
_ENCODED: Final = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_ENTITY: Final = re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,6}|#x[0-9A-Fa-f]{2,6});")
_FORMATTED: Final = re.compile(r"%(?:\(\w+\))?[sdrf]\b|\$\{\w+\}")


def copy_mends(found: Scanned) -> Iterator[Mend]:
    """What does not belong to the query itself, the text around it first."""
    yield from _around(found.text)
    for place, token in enumerate(found.tokens):
        if token.text in ("&", "&&") and (entity := _ENTITY.match(found.text, token.start)):
            meant = html.unescape(entity[0])
            reason = "this was copied from the source of a page"
            yield Mend(token.start, reason, f"Write {meant} in place of {entity[0]}", _RANK)
        elif token.text in ("%", "$") and (formatted := _FORMATTED.match(found.text, token.start)):
            yield _gap(token.start, formatted[0])
        elif token.text == "{" and found[place + 1].kind == "word" and found[place + 2].text == "}":
            if found.word(place + 1) not in KNOWN:
                yield _gap(token.start, "{" + found[place + 1].text + "}")
        elif token.kind == "mark" and not token.text.isascii():
            yield from _foreign_sign(token.start, token.text)


def _around(text: str) -> Iterator[Mend]:
    """What stands around a query, or was done to all of it."""
    if fence := _FENCE.search(text):
        hint = f"Remove the lines with {fence[1]} around the query."
        yield Mend(fence.start(1), "this is Markdown, and no part of the query", hint, _RANK)
    if parameter := _PARAMETER.match(text):
        hint = f"Leave {parameter[1]}= out: it belongs to the address, the query begins behind it."
        yield Mend(parameter.start(1), "this is a parameter's name", hint, _RANK)
    if prompt := _PROMPT.match(text):
        yield Mend(prompt.start(1), "this is a prompt, and no part of the query", f"Remove it. {BEGINNING}", _RANK)
    if not re.search(r"\s", text.strip()) and (encoded := _ENCODED.search(text)):
        hint = f"Decode it first: {encoded[0]} stands for {unquote(encoded[0])!r}"
        yield Mend(encoded.start(), "the text is encoded for an address", hint, _RANK)
    numbers = [_NUMBERED.match(line) for line in text.splitlines() if line.strip()]
    counted = [int(number[1]) for number in numbers if number is not None and len(number[1]) < 7]
    if counted and len(counted) == len(numbers) and counted == list(range(counted[0], counted[0] + len(counted))):
        yield Mend(0, "the lines are numbered", f"Remove the numbers before the lines. {BEGINNING}", _RANK)


def _gap(start: int, what: str) -> Mend:
    hint = f"Put a value in place of {what}: an IRI in <...>, a string in quotes, a variable."
    return Mend(start, "this gap was never filled", hint, _RANK)


def _foreign_sign(start: int, sign: str) -> Iterator[Mend]:
    """A sign of another script or of mathematics, with the sign of SPARQL that it stands for."""
    meant = ALIKE_SIGNS.get(sign) or unicodedata.normalize("NFKC", sign)
    if meant.isascii() and meant != sign and len(meant) < 3 and meant.strip():
        yield Mend(start, f"{character_name(sign)} is no sign of SPARQL", f"Write {meant} in place of {sign}", 0)
    elif unicodedata.category(sign)[0] in "PS":
        yield Mend(start, f"{character_name(sign)} is no sign of SPARQL", f"Remove {sign}", 1)
