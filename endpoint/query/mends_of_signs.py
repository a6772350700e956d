"""Likely mends of single signs: quotation marks, odd spaces, foreign operators, slashes in prefixed names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from endpoint.query.keywords import FUNCTIONS, KNOWN, nearest
from endpoint.query.mends_of_words import ALIKE_LETTERS, character_name, foreign_letter, unknown_word
from endpoint.query.prefixes import prefix_mend
from endpoint.query.scanned import TERMS, Mend, Role, Scanned
from ontology.names import PREFIXES

_QUOTES: Final = "“”„‟«»‘’‚‹›`´"
_BAD_ESCAPE: Final = re.compile(r"\\\\|\\([^tbnrf\"'\\uU])")
_ODD_SPACE: Final = re.compile(r"[^\S \t\r\n]|[\u200b-\u200d\u2060\ufeff]")
_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d")
# Signs of mathematics and of East Asian texts that Unicode's compatibility forms do not lead to signs of SPARQL.
ALIKE_SIGNS: Final = {
    "≥": ">=",
    "≤": "<=",
    "≠": "!=",
    "∧": "&&",
    "∨": "||",
    "¬": "!",
    "×": "*",
    "÷": "/",
    "。": ".",
    "、": ",",
    "〈": "<",
    "〉": ">",
    "⟨": "<",
    "⟩": ">",
}
# Operators of other languages, each with what stands for it here.
_OPERATORS: Final = {
    "=~": 'Write REGEX({left}, "pattern", "i")',
    "~=": 'Write REGEX({left}, "pattern", "i")',
    "~": 'Write REGEX({left}, "pattern", "i")',
    "!~": 'Write !REGEX({left}, "pattern", "i")',
    "**": "Write {left} * {left}",
    "%": "There is no %: the rest of a division is {left} - {right} * FLOOR({left} / {right})",
}
_LOCAL: Final = re.compile(r"[\w.%:~-]*(?:/[\w.%:~-]*[\w%~-])+")


def sign_mends(found: Scanned) -> Iterator[Mend]:
    """What is wrong with single signs, in the order of the text; each for certain."""
    for place, token in enumerate(found.tokens):
        match token.kind:
            case "mark" | "language":
                yield from _mark(found, place)
            case "operator":
                yield from _operator(found, place)
            case "string":
                yield from _string(found, place)
            case "word":
                yield from unknown_word(found, place)
            case "name":
                yield from _name(found, place)
            case "iri" if token.text == "<>" and found.role(place) is Role.EXPRESSION:
                yield Mend(token.start, "this is no operator of SPARQL", "Inequality is written !=", 0)
            case "variable":
                yield from _variable(found, place)
    yield from _odd_spaces(found)


def _mark(found: Scanned, place: int) -> Iterator[Mend]:
    token, after = found[place], found[place + 1]
    if token.text in _QUOTES:
        yield Mend(token.start, "this is a typographic quotation mark", "Write straight quotes: \"...\" or '...'", 0)
    elif token.text == "&":
        yield Mend(token.start, "this is no operator of SPARQL", "Write && between two conditions.", 0)
    elif token.text in "–—−":
        yield Mend(token.start, "this is a dash", "Write the hyphen-minus - of the keyboard.", 0)
    elif token.text.lower() in ("@prefix", "@base"):
        written = "PREFIX name: <...>" if token.text.lower() == "@prefix" else "BASE <...>"
        yield Mend(token.start, f"{token.text} is Turtle", f"In SPARQL: {written}, without @ and without dot.", 0)
    elif token.kind == "language" and found[place - 1].kind == "language":
        hint = f"Write one of them: {found[place - 1].text}, or {token.text}"
        yield Mend(token.start, "a string has one language", hint, 0)
    elif token.text in ("~", "%") and found.role(place) is Role.EXPRESSION and found[place - 1].text not in "=!":
        yield _operator_of_others(found, place, token.text, place + 1)
    elif token.kind == "language" and found[place - 1].kind == "variable":
        language = token.text[1:].split("-")[0]
        hint = f'Ask for its language: FILTER(LANG({found[place - 1].text}) = "{language}")'
        yield Mend(token.start, "a variable takes no language", hint, 0)
    elif token.text == "@" and found[place - 1].kind == "string":
        yield Mend(token.start, "the language is missing", 'A language follows the string at once: "text"@en', 0)
    elif token.text == ";" and after.kind == "end" and found.inside[place] == -1:
        yield Mend(token.start, "a query ends without a semicolon", "Remove the ; at the end.", 0)
    elif token.text == "\\":
        yield Mend(token.start, "a backslash stands alone", r"A slash in a prefixed name is written \/ .", 0)


def _operator(found: Scanned, place: int) -> Iterator[Mend]:
    token, after = found[place], found[place + 1]
    pair = token.text + after.text if found.joined(place + 1) else ""
    in_expression = found.role(place) is Role.EXPRESSION
    if in_expression and pair in _OPERATORS:
        yield _operator_of_others(found, place, pair, place + 2)
    elif pair in ("==", "!=="):
        yield Mend(token.start, f"{pair} is no operator of SPARQL", f"Write {pair[:-1]}", 0)
    elif pair in ("=<", "=>"):
        yield Mend(token.start, f"{pair} is no operator of SPARQL", f"Write {pair[::-1]}", 0)
    elif token.text == "-" and found[place - 1].kind == "number" and _DATE.match(found.text, found[place - 1].start):
        date = found.text[found[place - 1].start :][:10]
        if found.role(place) is Role.GROUP:
            yield Mend(found[place - 1].start, "a date is a string with a type", f'Write "{date}"^^xsd:date', 0)
    elif pair in ("//", "/*", "--") and found[place - 1].kind != "name":
        yield Mend(token.start, "this is no comment in SPARQL", "A comment begins with # and ends with the line.", 0)
    elif token.text == "|" and in_expression:
        yield Mend(token.start, "this is no operator of SPARQL", "Write || between two conditions.", 0)
    elif token.text == "^" and found[place - 1].kind == "string":
        yield Mend(token.start, "a single ^", 'A datatype follows two of them: "2020-01-01"^^xsd:date', 0)
    elif token.text == "^^" and after.kind not in ("word", "name", "iri"):
        yield Mend(token.start, "the datatype is missing", 'Write it behind ^^ : "2001-11-23"^^xsd:date', 0)
    elif token.text == "^^" and after.kind == "word":
        yield Mend(after.start, "a datatype is an IRI", f"Write ^^xsd:{after.text}", 0)
    elif token.text == "<" and not in_expression:
        yield from _open_iri(found, place)
    elif token.text == "?" and after.kind == "word" and not found.joined(place + 1):
        yield Mend(token.start, "a variable's ? stands alone", f"Write ?{after.text} without a space.", 0)


def _operator_of_others(found: Scanned, place: int, sign: str, behind: int) -> Mend:
    """What stands here for an operator of another language, with the values at its sides."""
    left, right = (each.text if each.kind in TERMS else "?x" for each in (found[place - 1], found[behind]))
    return Mend(
        found[place].start, f"{sign} is no operator of SPARQL", _OPERATORS[sign].format(left=left, right=right), 0
    )


def _open_iri(found: Scanned, place: int) -> Iterator[Mend]:
    """A < that begins an IRI and has no end, or a space before it."""
    token = found[place]
    line = found.text[token.start : token.start + 300].split("\n")[0]
    if not found.joined(place + 1) or found[place + 1].kind not in ("name", "word"):
        return
    if ">" in line and " " in line[: line.index(">")]:
        yield Mend(token.start, "an IRI holds a space", "Write it without the space, or with %20.", 0)
    else:
        yield Mend(token.start, "an IRI begins and never ends", "Close it with > before the next space.", 0)


def _string(found: Scanned, place: int) -> Iterator[Mend]:
    token = found[place]
    for match in _BAD_ESCAPE.finditer(token.text):
        if match[1]:
            sign = match[1]
            yield Mend(
                token.start + match.start(),
                f"\\{sign} is no escape of a string",
                f"Double the backslash: \\\\{sign}",
                0,
            )
            return


def _variable(found: Scanned, place: int) -> Iterator[Mend]:
    token, dash, rest = found[place], found[place + 1], found[place + 2]
    joined = found.joined(place + 1) and found.joined(place + 2)
    if dash.text == "." and joined and found[place + 3].text == "(" and rest.kind == "word":
        name = nearest(rest.text, tuple(FUNCTIONS)) or rest.text.upper()
        yield Mend(rest.start, "a function stands before its brackets", f"Write {name}({token.text}, ...)", 0)
    elif dash.text in ("-", ".") and joined and rest.kind == "word" and found.word(place + 2) not in KNOWN:
        hint = f"A variable's name holds letters, digits and _ : {token.text}_{rest.text}"
        yield Mend(token.start, f"{token.text}{dash.text}{rest.text} is no variable", hint, 0)


def _name(found: Scanned, place: int) -> Iterator[Mend]:
    """A prefix that is not declared, a slash in a prefixed name, an assignment."""
    token = found[place]
    prefix, _, local = token.text.partition(":")
    declared = found.prefixes()
    if token.text == ":" and found[place + 1].text == "=":
        yield Mend(token.start, ":= is no operator of SPARQL", "Give a value a name with BIND(... AS ?name)", 0)
        return
    if "PREFIX" in (found.word(place - 1), found.word(place - 2)) or prefix.startswith("_"):
        return
    if prefix not in declared and prefix not in _half_declared(found):
        folded = prefix.translate(ALIKE_LETTERS)
        if folded != prefix:
            hint = f"Write {folded}: with Latin letters; this one holds {foreign_letter(prefix)}."
        else:
            hint = prefix_mend(prefix, declared)
        yield Mend(token.start, f"the prefix {prefix}: is not declared", hint, 0)
        return
    if found[place + 1].text == "/" and found.joined(place + 1) and found.joined(place + 2):
        follower = found[place + 2]
        if follower.kind in ("word", "number") or (follower.kind == "name" and follower.text.startswith("_")):
            yield _slash(found, place, declared.get(prefix) or PREFIXES.get(prefix, ""), local)


def _half_declared(found: Scanned) -> set[str]:
    """Prefixes that are declared, if badly: what is wrong there is said there."""
    return {found[place + 1].text.partition(":")[0] for place in range(len(found)) if found.word(place) == "PREFIX"}


def _slash(found: Scanned, place: int, space: str, local: str) -> Mend:
    token = found[place]
    tail = _LOCAL.match(found.text, token.start)
    whole = tail[0] if tail else token.text
    prefix, _, rest = whole.partition(":")
    rest = rest or local
    escaped = rest.replace("/", "\\/")
    full = f"<{space}{rest}>" if space else ""
    hint = f"Write {prefix}:{escaped}" + (f" or {full}" if full else "")
    return Mend(token.start, "a slash cannot stand in a prefixed name as it is", hint, 0)


def _odd_spaces(found: Scanned) -> Iterator[Mend]:
    """Spaces that SPARQL does not take for spaces, outside strings and comments."""
    end = 0
    for token in found.tokens:
        gap = found.text[end : token.start]
        end = token.start + len(token.text)
        match = _ODD_SPACE.search(gap if token.kind != "mark" else gap + token.text)
        if match and "#" not in gap[: match.start()]:
            where = token.start - len(gap) + match.start()
            yield Mend(where, f"an invisible character {character_name(match[0])}", "Replace it with a plain space.", 0)
            return
