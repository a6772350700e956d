"""Likely mends of what stands around the pattern: the query form and its variables, order, limits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from endpoint.query.gate import AGGREGATES, FORMS
from endpoint.query.mends_of_words import BEGINNING
from endpoint.query.scanned import CALLED, TERMS, Mend, Role, Scanned, form_place

MODIFIERS: Final = {"GROUP": 1, "HAVING": 2, "ORDER": 3, "LIMIT": 4, "OFFSET": 4}
_EXPECTED: Final = "GROUP BY, HAVING, ORDER BY, LIMIT and OFFSET stand in this order"


def head_mends(found: Scanned) -> Iterator[Mend]:
    """What is wrong around the pattern."""
    for place in range(len(found)):
        word = found.word(place)
        if word in FORMS:
            yield from _form(found, place, word)
        if word == "FROM" and found[place + 1].kind == "word" and found.word(place + 1) != "NAMED":
            hint = "FROM <...> names a graph; what is looked for stands in WHERE { ?s ?p ?o }"
            yield Mend(found[place].start, "this is a table of SQL", hint, -1)
        if word == "SELECT":
            yield from _selected(found, place)
            yield from _grouped(found, place)
        if word in MODIFIERS:
            yield from _modifier(found, place, word)
        if word in ("ASC", "DESC") and found[place + 1].text != "(":
            hint = " or ".join(f"{word}({name})" for name in _variables_near(found, place))
            yield Mend(found[place].start, f"{word} stands before its bracket", f"Write {hint}")
    yield from _tail(found)


def _form(found: Scanned, place: int, word: str) -> Iterator[Mend]:
    after = found[place + 1]
    if word == "ASK" and (after.kind == "variable" or after.text == "*"):
        yield Mend(after.start, "ASK names no variables", "Write ASK { ... }")
    if word == "CONSTRUCT" and found.word(place + 1) == "WHERE" and found[place + 2].text == "{":
        inner = range(place + 3, found.after(place + 2) - 1)
        clause = next((p for p in inner if found.word(p) in ("FILTER", "OPTIONAL", "UNION", "BIND", "VALUES")), None)
        if clause is not None:
            hint = "Write CONSTRUCT { triples } WHERE { pattern }"
            yield Mend(found[clause].start, "CONSTRUCT WHERE holds triples only", hint)
    if word == "CONSTRUCT" and after.text != "{" and found.word(place + 1) not in ("WHERE", "FROM"):
        yield Mend(after.start, "the template is missing", "Write CONSTRUCT { triples } WHERE { pattern }")
    if found.inside[place] >= 0 and found.role(place) is Role.GROUP and found.inside[place] != place - 1:
        hint = "Give it braces of its own: { SELECT ... WHERE { ... } }"
        yield Mend(found[place].start, "a sub-query begins here", hint)
    opening = found.inside[place]
    if opening == place - 1 and found.role(place) is Role.GROUP:
        yield from _after_subquery(found, place)
    if found.inside[place] == -1 and form_place(found) != place:
        yield Mend(
            found[place].start,
            "a second query begins here",
            "Ask one query at a time; a sub-query stands in braces inside the pattern.",
        )


def _after_subquery(found: Scanned, place: int) -> Iterator[Mend]:
    """What follows a sub-query's pattern in the braces that are its own."""
    opening = found.inside[place]
    body = next((p for p in range(place, len(found)) if found[p].text == "{" and found.inside[p] == opening), None)
    if body is None or body not in found.closed:
        return
    p = found.after(body)
    if found.inside[p : p + 1] == [opening] and (found[p].kind in TERMS or found.word(p) in ("OPTIONAL", "FILTER")):
        hint = "A sub-query stands in braces of its own: { SELECT ... WHERE { ... } } before the rest."
        yield Mend(found[p].start, "the sub-query ends here", hint)


def _clause(found: Scanned, place: int) -> range:
    """The places of what SELECT selects: up to the pattern or its dataset."""
    end = place + 1
    while end < len(found) and found[end].text not in "{}" and found.word(end) not in ("WHERE", "FROM"):
        end += 1
    return range(place + 1, end)


def _selected(found: Scanned, place: int) -> Iterator[Mend]:
    """What is wrong in the list of variables."""
    clause = _clause(found, place)
    items = [p for p in clause if found.inside[p] == found.inside[place]]
    words = [found.word(p) for p in items]
    if not items or (words in (["DISTINCT"], ["REDUCED"])):
        yield Mend(found[place].start, "SELECT names nothing", "Name variables after it (SELECT ?x), or * for all.")
    for p in items:
        token, word = found[p], found.word(p)
        if token.text == ",":
            yield Mend(token.start, "variables are listed without commas", "Remove the comma: SELECT ?a ?b")
        elif word in CALLED:
            yield Mend(
                token.start, f"{word} is an expression", f"Put it in brackets with a name: ({word}(...) AS ?name)"
            )
        elif word == "ALL":
            yield Mend(token.start, "all variables are written *", "Write SELECT *")
        elif word == "AS":
            yield Mend(token.start, "AS stands in brackets", "Write (expression AS ?name)")
        elif token.text == "(" and found.word(p - 1) in ("DISTINCT", "REDUCED") and found[p + 2].text == ")":
            hint = f"Write SELECT {found.word(p - 1)} {found[p + 1].text}"
            yield Mend(token.start, "the variable stands without brackets", hint)
        elif token.text == "(" and p in found.closed:
            yield from _named(found, p)
        elif token.kind in ("name", "iri", "string", "number"):
            yield Mend(token.start, "SELECT lists variables", "Write a variable (?x), or (expression AS ?x).")
    if "*" in [found[p].text for p in items] and any(found[p].kind == "variable" for p in items):
        yield Mend(found[items[-1]].start, "* is all variables", "Write either * or the list of variables.")


def _named(found: Scanned, opening: int) -> Iterator[Mend]:
    """What is wrong with a selected expression in brackets."""
    inner = [p for p in range(opening + 1, found.closed[opening]) if found.inside[p] == opening]
    at = next((p for p in inner if found.word(p) == "AS"), None)
    start = found[opening].start
    if at is None:
        yield Mend(start, "a selected expression needs a name", "Write (expression AS ?name), inside the brackets")
    elif found[at + 1].kind != "variable":
        yield Mend(
            found[at + 1].start, "AS is followed by a variable", f"Write AS ?{found[at + 1].text.strip(chr(34))}"
        )


def _grouped(found: Scanned, place: int) -> Iterator[Mend]:
    """Selected variables that are neither grouped by nor aggregated, and names that are given twice."""
    clause = _clause(found, place)
    depth = found.inside[place]
    plain = [p for p in clause if found[p].kind == "variable" and found.inside[p] == depth]
    seen: set[str] = set()
    for p in plain:
        if found[p].text in seen:
            yield Mend(found[p].start, f"{found[p].text} is selected twice", "Remove one of the two.")
        seen.add(found[p].text)
    body = next((p for p in range(clause.stop, len(found)) if found[p].text == "{"), len(found))
    end = found.after(body) - 1
    yield from _renamed(found, clause, body, end)
    by = next((p for p in range(end, len(found)) if found.word(p) == "GROUP" and found.inside[p] == depth), None)
    aggregated = any(found.word(p) in AGGREGATES for p in clause)
    if by is None and not aggregated:
        return
    if any(found[p].text == "*" and found.inside[p] == depth for p in clause):
        yield Mend(
            found[place].start, "SELECT * cannot be grouped", "Name the variables of GROUP BY and the aggregates."
        )
    keys = set() if by is None else _keys(found, by, depth)
    if by is not None and not keys:
        return
    for p in plain:
        name = found[p].text
        if name not in keys:
            hint = f"Add {name} to GROUP BY, or aggregate it: (SAMPLE({name}) AS ?one)"
            yield Mend(found[p].start, f"{name} is neither grouped by nor aggregated", hint)


def _keys(found: Scanned, by: int, depth: int) -> set[str]:
    """The variables after GROUP BY, to the next clause."""
    keys: set[str] = set()
    for p in range(by + 2, len(found)):
        if found.inside[p] < depth or found.word(p) in MODIFIERS or found[p].text == "}":
            break
        if found[p].kind == "variable" and (found.inside[p] == depth or found.word(p - 1) == "AS"):
            keys.add(found[p].text)
    return keys


def _renamed(found: Scanned, clause: range, body: int, end: int) -> Iterator[Mend]:
    """Names after AS that the pattern uses already."""
    used = {found[p].text for p in range(body, min(end, len(found))) if found[p].kind == "variable"}
    for p in clause:
        if found.word(p) == "AS" and found[p + 1].text in used:
            hint = f"Take a new name, such as {found[p + 1].text}2"
            yield Mend(found[p + 1].start, f"{found[p + 1].text} has a value already", hint)


def _modifier(found: Scanned, place: int, word: str) -> Iterator[Mend]:
    after = found[place + 1]
    start = found[place].start
    inside = found.inside[place]
    if found.role(place) is Role.GROUP and found.word(inside + 1) != "SELECT":
        yield Mend(start, f"{word} stands inside the braces", f"Move {word} behind the closing }} of the pattern.")
        return
    if word in ("GROUP", "ORDER") and found.word(place + 1) != "BY":
        yield Mend(start, f"{word} is followed by BY", f"Write {word} BY")
    elif word in ("GROUP", "ORDER"):
        yield from _by(found, place, word)
    elif word in ("LIMIT", "OFFSET"):
        if after.kind != "number" or not after.text.isdigit():
            yield Mend(start, f"{word} is followed by a whole number", f"Write {word} 10")
        elif found[place + 2].text == "," and found[place + 3].kind == "number":
            hint = f"Write LIMIT {found[place + 3].text} OFFSET {after.text}"
            yield Mend(found[place + 2].start, "LIMIT takes one number", hint)
    elif word == "HAVING" and after.text != "(" and found.word(place + 1) not in CALLED:
        yield Mend(after.start, "a condition stands in brackets", "Write HAVING(...)")


def _by(found: Scanned, place: int, word: str) -> Iterator[Mend]:
    """What is wrong in the list after GROUP BY or ORDER BY."""
    items = 0
    for p in range(place + 2, len(found)):
        if found.inside[p] != found.inside[place]:
            continue
        if found.word(p) in MODIFIERS or found.word(p) == "VALUES" or found[p].text == "}":
            break
        items += 1
        if found[p].text == ",":
            yield Mend(found[p].start, f"{word} BY takes no commas", "Separate variables by spaces.")
        if found.word(p) == "AS":
            shown = found.text[found[_item(found, p - 1)].start : found[p].start].strip()
            hint = f"Write ({shown[:80]} AS {found[p + 1].text})"
            yield Mend(found[p].start, "AS stands in brackets", hint)
        if found.word(p) in AGGREGATES and word == "ORDER" and found.word(p - 1) == "BY":
            hint = "Name it in SELECT and order by the name, or write " + "ORDER BY DESC(" + found[p].text + "(...))"
            yield Mend(found[p].start, "an aggregate stands here without a bracket", hint, 3)
    if not items:
        yield Mend(found[place].start, f"nothing follows {word} BY", f"Write {word} BY ?x")


def _item(found: Scanned, last: int) -> int:
    """The place where an item of a list begins that ends at a place: a call with its brackets, or a single token."""
    opening = next((opened for opened, closed in found.closed.items() if closed == last), None)
    if opening is None:
        return last
    return opening - 1 if found.word(opening - 1) in CALLED else opening


def _tail(found: Scanned) -> Iterator[Mend]:
    """What stands behind the pattern in the wrong order, or belongs into it."""
    form = form_place(found)
    if form < 0:
        yield Mend(0, "there is no query form", BEGINNING)
        return
    braces = [p for p in range(form, len(found)) if found[p].text == "{" and found.inside[p] == -1]
    braces = [p for p in braces if found.roles[p] is Role.GROUP]
    if not braces:
        where = next((p for p in range(form, len(found)) if found.word(p) == "WHERE"), None)
        if where is not None or found.word(form) != "DESCRIBE":
            at = found[form if where is None else where]
            yield Mend(at.start, "the pattern in braces is missing", "Write WHERE { ?s ?p ?o }")
        return
    highest = 0
    seen: set[str] = set()
    for p in range(found.after(braces[0]), len(found)):
        if found.inside[p] != -1:
            continue
        word = found.word(p)
        rank = 5 if word == "VALUES" else MODIFIERS.get(word, 0)
        if rank and word in seen:
            yield Mend(found[p].start, f"{word} stands twice", f"Keep one {word}. {_EXPECTED}.")
        elif rank and rank < highest:
            yield Mend(found[p].start, f"{word} comes too late", f"{_EXPECTED}.")
        highest = max(highest, rank)
        seen.add(word)
        if word in ("FILTER", "OPTIONAL", "BIND", "MINUS", "UNION", "GRAPH"):
            yield Mend(found[p].start, f"{word} stands behind the pattern", f"Move {word} inside the braces of WHERE.")
        elif word in ("WHERE", "FROM"):
            yield Mend(found[p].start, f"{word} comes too late", "FROM and WHERE stand before the pattern, once.")
        elif not highest and found[p].kind in ("variable", "iri", "name"):
            yield Mend(found[p].start, "a triple stands behind the pattern", "Move it inside the braces of WHERE.")


def _variables_near(found: Scanned, place: int) -> list[str]:
    """The variables beside a word; ?x where there are none."""
    near = (found[p] for p in (place - 1, place + 1))
    return [token.text for token in near if token.kind == "variable"] or ["?x"]
