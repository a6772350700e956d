"""Likely mends of the clauses inside a pattern: FILTER, OPTIONAL, UNION, BIND, VALUES, GRAPH, and expressions."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from endpoint.query.gate import AGGREGATES
from endpoint.query.keywords import FUNCTIONS
from endpoint.query.scanned import CALLED, TERMS, Mend, Role, Scanned

_COMPARING: Final = frozenset({"=", "!=", ">", ">=", "<=", "&&", "||", "<"})
_PATTERNS: Final = (Role.GROUP, Role.TEMPLATE, Role.NODE)


def clause_mends(found: Scanned) -> Iterator[Mend]:
    """What is wrong in clauses and expressions."""
    for place, token in enumerate(found.tokens):
        word = found.word(place)
        if found.role(place) is Role.TEMPLATE and word in ("FILTER", "OPTIONAL", "UNION", "BIND", "VALUES", "GRAPH"):
            yield Mend(
                token.start, f"{word} stands in the template", "The template holds triples only; move it to WHERE."
            )
        elif word:
            yield from _clause(found, place, word)
        elif token.kind == "operator":
            yield from _comparison(found, place)
        elif token.text == "(" and found.roles[place] is Role.EXPRESSION:
            yield from _expression(found, place)


def _clause(found: Scanned, place: int, word: str) -> Iterator[Mend]:
    before, after = found.word(place - 1), found[place + 1]
    start = found[place].start
    if word == "FILTER" and after.text != "(" and found.word(place + 1) not in CALLED | {"NOT", "EXISTS"}:
        if after.kind not in ("name", "iri"):
            yield Mend(after.start, "a condition stands in brackets", "Write FILTER( ... )")
    elif word in ("FILTER", "HAVING") and (sign := _behind(found, place + 2)) in _COMPARING:
        hint = f"Put all of it in brackets: {word}({found.word(place + 1)}(...) {sign} ...)"
        yield Mend(found[place + 1].start, "the condition goes on behind its bracket", hint, 1)
    elif word == "UNION" and found[place - 1].text != "}":
        yield Mend(start, "both sides of UNION stand in braces", "Write { ... } UNION { ... }")
    elif word in ("OPTIONAL", "MINUS", "EXISTS", "UNION") and after.text != "{":
        yield Mend(after.start, f"{word} is followed by a pattern in braces", f"Write {word} {{ ... }}")
    elif word == "NOT" and found.word(place + 1) not in ("EXISTS", "IN"):
        yield Mend(start, "NOT is followed by EXISTS or IN", "A condition is negated by ! : FILTER(!(...))")
    elif word == "EXISTS" and before == "NOT" and found.role(place) is Role.GROUP and found.word(place - 2) != "FILTER":
        yield Mend(found[place - 1].start, "NOT EXISTS is a condition", "Write FILTER NOT EXISTS { ... }")
    elif word == "EXISTS" and before not in ("NOT", "FILTER") and found.role(place) is Role.GROUP:
        yield Mend(start, "EXISTS is a condition", "Write FILTER EXISTS { ... }")
    elif word == "IN" and after.text != "(":
        yield Mend(after.start, "IN is followed by a list in brackets", "Write ?x IN (1, 2)", 1)
    elif word == "GRAPH" and after.text == "{":
        yield Mend(after.start, "GRAPH is followed by a name", "Write GRAPH ?g { ... }")
    elif word == "GRAPH" and found[place + 2].text != "{":
        yield Mend(found[place + 2].start, "GRAPH is followed by a pattern in braces", "Write GRAPH ?g { ... }")
    elif word == "BIND":
        yield from _bind(found, place)
    elif word == "VALUES":
        yield from _values(found, place)
    elif word in CALLED:
        yield from _call(found, place, word)


def _behind(found: Scanned, opening: int) -> str:
    """The sign behind the brackets of a call; empty where none are there."""
    return found[found.after(opening)].text if found[opening].text == "(" else ""


def _bind(found: Scanned, place: int) -> Iterator[Mend]:
    opening = place + 1
    if found[opening].text != "(":
        yield Mend(found[opening].start, "BIND is followed by brackets", "Write BIND(expression AS ?name)")
        return
    inner = [p for p in range(opening + 1, found.after(opening) - 1) if found.inside[p] == opening]
    at = next((p for p in inner if found.word(p) == "AS"), None)
    if at is None:
        yield Mend(found[place].start, "BIND gives a name with AS", "Write BIND(expression AS ?name)")
    elif found[at + 1].kind != "variable":
        yield Mend(found[at + 1].start, "AS is followed by a variable", "Write BIND(expression AS ?name)")
    elif found.word(found.after(opening)) == "AS":
        yield Mend(found[found.after(opening)].start, "BIND gives one name", "Write one AS, inside the brackets.")
    elif found[at + 2].text == ",":
        hint = "Write one BIND for each: BIND(... AS ?x) BIND(... AS ?y)"
        yield Mend(found[at + 2].start, "BIND gives one name", hint)
    else:
        name = found[at + 1].text
        group = found.inside[place]
        earlier = (p for p in range(group + 1, place) if found[p].text == name and found.inside[p] >= group)
        if any(found.role(p) in (Role.GROUP, Role.NODE) for p in earlier):
            hint = f"Take a new name, or compare: FILTER({name} = ...)"
            yield Mend(found[at + 1].start, f"{name} has a value already", hint)


def _values(found: Scanned, place: int) -> Iterator[Mend]:
    first = found[place + 1]
    if first.kind == "variable":
        opening, tupled, width = place + 2, False, 1
    elif first.text == "(":
        opening, tupled = found.after(place + 1), True
        width = sum(found[p].kind == "variable" for p in range(place + 2, opening - 1))
    else:
        yield Mend(first.start, "VALUES is followed by a variable", "Write VALUES ?x { ... }")
        return
    if found[opening].text != "{":
        yield Mend(found[opening].start, "the values stand in braces", "Write VALUES ?x { ... }")
        return
    for p in range(opening + 1, found.after(opening) - 1):
        token = found[p]
        if token.text in (",", ";"):
            yield Mend(token.start, f"values are listed without {token.text}", "Separate values by spaces.")
        elif token.kind == "variable":
            yield Mend(token.start, "VALUES holds no variables", "Write terms, or UNDEF.")
        elif found.inside[p] == opening and token.text == "(" and not tupled:
            yield Mend(
                token.start, "one variable takes plain values", "Write VALUES ?x { 1 2 }, or VALUES (?x) { (1) (2) }"
            )
        elif found.inside[p] == opening and token.text != "(" and tupled and token.kind != "close":
            yield Mend(token.start, "each row stands in brackets", "Write VALUES (?x ?y) { (1 2) (3 4) }")
        if tupled and token.text == "(" and p in found.closed:
            held = _width(found, p)
            if held != width:
                yield Mend(
                    token.start, f"this row has {held} values for {width} variables", "Write UNDEF for a missing value."
                )


def _width(found: Scanned, opening: int) -> int:
    """How many terms a row of VALUES holds; a literal's language and datatype are parts of it."""
    inner = range(opening + 1, found.closed[opening])
    terms = sum(found[p].kind in TERMS or found.word(p) in ("UNDEF", "TRUE", "FALSE") for p in inner)
    return terms - sum(found[p].text == "^^" for p in inner)


def _call(found: Scanned, place: int, word: str) -> Iterator[Mend]:
    """What is wrong with a function's brackets or the number of its arguments."""
    opening = place + 1
    if found[opening].text != "(":
        inside = "DISTINCT ?x" if found.word(opening) == "DISTINCT" else "..."
        inside = "" if FUNCTIONS.get(word) == (0, 0) else inside
        yield Mend(found[place].start, f"{word} is followed by brackets", f"Write {word}({inside})")
        return
    if opening not in found.closed:
        return
    inner = [p for p in range(opening + 1, found.closed[opening]) if found.inside[p] == opening]
    commas = [p for p in inner if found[p].text == "," or (found[p].text == ";" and word != "GROUP_CONCAT")]
    given = len(commas) + 1 if found.closed[opening] > opening + 1 else 0
    if found.role(place) is Role.GROUP and found.word(place - 1) not in ("FILTER", "BY", "HAVING", "BIND"):
        yield Mend(found[place].start, f"{word} stands among triples", f"Write FILTER({word}(...))", 1)
    if word in AGGREGATES:
        yield from _aggregate(found, place, inner, commas)
        return
    fewest, most = FUNCTIONS[word]
    if not fewest <= given <= most:
        allowed = str(fewest) if fewest == most else f"{fewest} to {most}"
        hint = f"{word} takes {allowed} argument{'' if most == 1 else 's'}: {_usage(word, most)}"
        yield Mend(found[place].start, f"{word} has {given} argument{'' if given == 1 else 's'} here", hint)


def _aggregate(found: Scanned, place: int, inner: list[int], commas: list[int]) -> Iterator[Mend]:
    """What is wrong with an aggregate whose brackets hold some tokens, of which some part its arguments."""
    word, opening = found.word(place), place + 1
    single = bool(found.closed[opening] > opening + 1) and not commas
    if word == "GROUP_CONCAT" and (not single or any(found.word(p) == "SEPARATOR" for p in inner)):
        if not single or found[inner[-1]].kind != "string":
            hint = 'Write GROUP_CONCAT(?x; SEPARATOR=", ")'
            yield Mend(found[place].start, "the separator is a string after a semicolon", hint)
    elif not single:
        first = found.text[found[opening].start + 1 : found[commas[0]].start] if commas else "?x"
        yield Mend(found[place].start, f"{word} takes one expression", f"Write {word}({first[:60].strip()})")
    elif found.word(found.inside[place] - 1) in ("FILTER", "BIND") or found.word(place - 1) == "FILTER":
        hint = "Group, and write HAVING(...) behind GROUP BY."
        yield Mend(found[place].start, f"{word} counts groups, not rows of this pattern", hint)


def _usage(word: str, most: int) -> str:
    known = {
        "REGEX": 'REGEX(?text, "pattern", "i")',
        "CONTAINS": 'CONTAINS(?text, "part")',
        "STRSTARTS": 'STRSTARTS(?text, "beginning")',
        "STRENDS": 'STRENDS(?text, "end")',
        "IF": "IF(condition, then, else)",
        "LANGMATCHES": 'LANGMATCHES(LANG(?text), "en")',
        "REPLACE": 'REPLACE(?text, "pattern", "by")',
        "SUBSTR": "SUBSTR(?text, start, length)",
    }
    return known.get(word) or f"{word}({', '.join(('?x', '?y', '?z')[:most])})"


def _comparison(found: Scanned, place: int) -> Iterator[Mend]:
    """A comparison among triples."""
    token = found[place]
    if token.text not in _COMPARING or found.role(place) not in _PATTERNS:
        return
    if token.text == "<" and found.joined(place + 1):
        return
    left, right = found[place - 1].text, found[place + 1].text
    yield Mend(
        token.start, f"{token.text} compares, and this is no condition", f"Write FILTER({left} {token.text} {right})", 1
    )


def _expression(found: Scanned, opening: int) -> Iterator[Mend]:
    """Two values without an operator between them, an operator without a value, a comma between conditions."""
    if opening not in found.closed:
        return
    inner = [p for p in range(opening + 1, found.closed[opening]) if found.inside[p] == opening]
    caller = found.word(opening - 1)
    signs = [p for p in inner if found[p].text in _COMPARING or found[p].text == ","]
    for one, other in pairwise(signs):
        if not {found[one].text, found[other].text} & {"&&", "||", ","}:
            name = found[other - 1].text
            hint = f"Compare twice: ... {found[one].text} {name} && {name} {found[other].text} ..."
            yield Mend(found[other].start, "a comparison has two sides", hint)
    for p in inner:
        token, after = found[p], found[p + 1]
        if token.kind in TERMS and after.kind in TERMS and found.inside[p + 1] == opening and caller != "BY":
            hint = "Write = or another operator, or a comma between arguments."
            if after.kind in ("name", "iri") and found[p + 2].kind in TERMS:
                hint = f"A triple in a condition: FILTER EXISTS {{ {token.text} {after.text} {found[p + 2].text} }}"
            yield Mend(after.start, "an operator is missing between two values", hint)
            return
        if token.text in (".", "{") and found.word(p - 1) not in ("EXISTS", "IN"):
            yield Mend(
                token.start,
                "triples stand outside of conditions",
                "Move the triple out of FILTER( ... ), or write FILTER EXISTS { ... }",
            )
            return
        if token.text == "," and caller in ("FILTER", "HAVING"):
            yield Mend(token.start, "conditions are joined by operators", "Write && between two conditions.")
            return
        if token.text in _COMPARING and (after.kind == "close" or after.text in _COMPARING - {"<"}):
            yield Mend(after.start, f"a value is missing after {token.text}", "Compare with a value or a variable.")
            return
    if not inner and caller in ("FILTER", "HAVING"):
        yield Mend(found[opening].start, "the condition is missing", f"Write {caller}(?x > 1)")
