"""The catalogue's queries, broken one fault at a time as people break them, and the hint each fault must get.

Every fault is made in several queries, chosen by chance from a fixed seed; the hint is stated with the fault, not taken
from the program. What a fault leaves legal is not counted.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator

import pyoxigraph
import pytest

from queries.catalogue import catalogue

# A text and a source of chance -> the broken text and what its hint must hold; None where the fault cannot be made.
Fault = Callable[[str, random.Random], tuple[str, str] | None]
TIMES = 4
ENOUGH = 0.9
KEYWORD = re.compile(
    r"\b(SELECT|WHERE|FILTER|OPTIONAL|VALUES|UNION|BIND|MINUS|DISTINCT|ORDER|GROUP|COALESCE|CONTAINS|REPLACE"
    r"|STRSTARTS|BOUND|COUNT|HAVING|GRAPH)\b"
)
ID = "PREFIX id: <https://w3id.org/cyberlex/id/>\n"


def picked(pattern: str | re.Pattern[str], text: str, chance: random.Random) -> re.Match[str] | None:
    found = list(re.finditer(pattern, text))
    return chance.choice(found) if found else None


def put(text: str, match: re.Match[str], new: str, group: int = 0) -> str:
    return text[: match.start(group)] + new + text[match.end(group) :]


def in_keyword(change: Callable[[str, int], str]) -> Fault:
    """A fault inside a keyword or a function's name."""

    def fault(text: str, chance: random.Random) -> tuple[str, str] | None:
        found = picked(KEYWORD, text, chance)
        if found is None:
            return None
        word = found[0]
        places = [n for n in range(1, len(word) - 1) if change(word, n) != word]
        return put(text, found, change(word, chance.choice(places))), word

    return fault


def swapped(pattern: str, new: Callable[[re.Match[str]], str], hint: Callable[[re.Match[str]], str] | str) -> Fault:
    """Something of a form, written in another."""

    def fault(text: str, chance: random.Random) -> tuple[str, str] | None:
        found = picked(pattern, text, chance)
        if found is None:
            return None
        return put(text, found, new(found)), hint if isinstance(hint, str) else hint(found)

    return fault


def hyphenated(text: str, chance: random.Random) -> tuple[str, str] | None:
    found = picked(r"\?([a-z]+)([A-Z])([a-z]+)\b", text, chance)
    if found is None:
        return None
    name = f"?{found[1]}-{found[2].lower()}{found[3]}"
    return re.sub(re.escape(found[0]) + r"\b", name, text), name.replace("-", "_")


def undeclared(text: str, chance: random.Random) -> tuple[str, str] | None:
    found = picked(r"PREFIX (\w+): <[^>]*>\n", text, chance)
    if found is None or not re.search(rf"\b{found[1]}:\w", text[found.end() :]):
        return None
    return put(text, found, ""), found[0].strip()


def without_groups(text: str, chance: random.Random) -> tuple[str, str] | None:
    found = picked(r"GROUP BY (?:\?\w+ ?)+", text, chance)
    return (put(text, found, ""), "GROUP BY") if found else None


def limited_early(text: str, chance: random.Random) -> tuple[str, str] | None:
    found = picked(r"\nORDER BY", text, chance)
    return (put(text, found, "\nLIMIT 20\nORDER BY"), "this order") if found else None


def misspelt_prefix(text: str, chance: random.Random) -> tuple[str, str] | None:
    found = picked(r"(?<=[\s/(^])(skos|rdfs|dcterms|prov|cito):[a-z]\w+", text.partition("SELECT")[2], chance)
    if found is None:
        return None
    start = len(text) - len(text.partition("SELECT")[2])
    name, at = found[1], start + found.start(1)
    place = chance.randrange(len(name) - 1)
    wrong = name[:place] + name[place + 1] + name[place] + name[place + 2 :]
    return (text[:at] + wrong + text[at + len(name) :], f"{name}:") if wrong != name else None


FAULTS: dict[str, Fault] = {
    "two letters of a keyword change places": in_keyword(lambda w, n: w[:n] + w[n + 1] + w[n] + w[n + 2 :]),
    "a letter of a keyword is missing": in_keyword(lambda w, n: w[:n] + w[n + 1 :]),
    "a letter of a keyword is doubled": in_keyword(lambda w, n: w[:n] + w[n] + w[n:]),
    "the last brace is missing": swapped(r"\}(?=[^{}]*$)", lambda m: "", "}"),
    "a brace too many": swapped(r"\}(?=[^{}]*$)", lambda m: "}\n}", "Remove this }"),
    "the brace of an OPTIONAL is missing": swapped(r"OPTIONAL \{[^{}]*(\})\n", lambda m: m[0][:-2] + "\n", "}"),
    "the bracket of a FILTER is missing": swapped(
        r"FILTER\([^()]*\([^()]*\)[^()]*\)\n", lambda m: m[0][:-2] + "\n", ")"
    ),
    "a full stop is missing": swapped(r" \.(?=\n  \?)", lambda m: "", "Write . before"),
    "a semicolon is missing": swapped(r" ;(?=\n? +[a-z]+:)", lambda m: "", "Write ; before"),
    "a prefix is not declared": undeclared,
    "a prefix is misspelt": misspelt_prefix,
    "a variable lacks its mark": swapped(r"(?<=[\w>] )\?([a-z]\w{3,})(?= [;.]\n)", lambda m: m[1], lambda m: m[0]),
    "a variable has a hyphen": hyphenated,
    "AS names no variable": swapped(r"AS \?(\w+)\)", lambda m: f"AS {m[1]})", lambda m: f"?{m[1]}"),
    "commas between what is selected": swapped(r"SELECT (\?\w+) (\?\w+)", lambda m: f"SELECT {m[1]}, {m[2]}", "comma"),
    "commas between what is ordered by": swapped(r"\nORDER BY (\?\w+) ", lambda m: f"\nORDER BY {m[1]}, ", "spaces"),
    "DESC behind the variable": swapped(r"\nORDER BY (\?\w+)", lambda m: f"{m[0]} DESC", lambda m: f"DESC({m[1]})"),
    "AND": swapped(r"&&", lambda m: "AND", "&&"),
    "OR": swapped(r"\|\|", lambda m: "or", "||"),
    "two equals signs": swapped(r"(?<=\w |\) )=(?= )", lambda m: "==", "Write ="),
    "less or greater": swapped(r" != ", lambda m: " <> ", "!="),
    "equals before less": swapped(r" <= ", lambda m: " =< ", "<="),
    "typographic quotes": swapped(r'"([^"\n]*)"', lambda m: f"“{m[1]}”", "straight quotes"),
    "low and high quotes": swapped(r'"([^"\n]*)"', lambda m: f"„{m[1]}“", "straight quotes"),
    "a string has no end": swapped(r'"[^"\n]*"', lambda m: m[0][:-1], 'Close it with "'),
    "an IRI has no end": swapped(r"<https://w3id[^>]*>", lambda m: m[0][:-1], "Close it with >"),
    "an IRI without its brackets": swapped(r"<https://w3id[^>\n]*/id/\w[^>]*>", lambda m: m[0][1:-1], "angle brackets"),
    "a slash in a prefixed name": swapped(
        r"<https://w3id\.org/cyberlex/id/(\w+/[\w-]+)>", lambda m: f"id:{m[1]}", lambda m: m[0]
    ),
    "one hat before a datatype": swapped(r'"\^\^(xsd:\w+)', lambda m: f'"^{m[1]}', lambda m: f"^^{m[1]}"),
    "a datatype without prefix": swapped(r'"\^\^xsd:(\w+)', lambda m: f'"^^{m[1]}', lambda m: f"^^xsd:{m[1]}"),
    "a FILTER without brackets": swapped(r"FILTER\((\?\w+ [!<>=]+ [^()\n]+)\)", lambda m: f"FILTER {m[1]}", "FILTER("),
    "an OPTIONAL without braces": swapped(r"OPTIONAL \{ ([^{}\n]+) \}", lambda m: f"OPTIONAL {m[1]}", "OPTIONAL {"),
    "an OPTIONAL in round brackets": swapped(
        r"OPTIONAL \{ ([^{}\n]+) \}", lambda m: f"OPTIONAL ( {m[1]} )", "OPTIONAL {"
    ),
    "VALUES in round brackets": swapped(
        r"VALUES (\?\w+) \{ ([^{}()]+) \}", lambda m: f"VALUES {m[1]} ({m[2]})", "VALUES ?"
    ),
    "commas in VALUES": swapped(
        r"VALUES (\?\w+) \{ (\S+) \}", lambda m: f"VALUES {m[1]} {{ {m[2]}, {m[2]} }}", "spaces"
    ),
    "AS is missing": swapped(r" AS (\?\w+)\)", lambda m: f" {m[1]})", "AS ?"),
    "AS outside the brackets": swapped(r"BIND\((.*) AS (\?\w+)\)\n", lambda m: f"BIND({m[1]}) AS {m[2]}\n", "AS ?"),
    "no GROUP BY": without_groups,
    "LIMIT before ORDER BY": limited_early,
    "a comment in another language": swapped(r"\n(?=  )", lambda m: " // what follows\n", "#"),
    "a note in another language": swapped(r"\n(?=  )", lambda m: " /* what follows */\n", "#"),
    "a hard space": swapped(r"(?<=\n)  (?=\?)", lambda m: "\u00a0\u00a0", "plain space"),
    "IN without brackets": swapped(r" IN \(([^()]*)\)", lambda m: f" IN {m[1]}", "IN ("),
    "a property in words": swapped(
        r"(?<= )cl:([a-z]+)([A-Z])([a-z]+)(?= \?)", lambda m: f"{m[1]}{m[2]}{m[3]}", lambda m: m[0]
    ),
    "a class without prefix": swapped(r"(?<= a )cl:(\w+)", lambda m: m[1], lambda m: m[0]),
}


def is_legal(text: str) -> bool:
    try:
        pyoxigraph.Store().query(text)
    except (SyntaxError, ValueError):
        return False
    return True


def broken() -> Iterator[tuple[str, str, str]]:
    """Fault, broken query, and hint: each fault in up to four queries."""
    texts = [ID + query.sparql for query in catalogue().values()]
    for name, fault in FAULTS.items():
        chance = random.Random(name)
        made: dict[str, str] = {}
        for text in chance.sample(texts, len(texts)):
            found = fault(text, chance)
            if found is not None and len(made) < TIMES and not is_legal(found[0]):
                made.setdefault(*found)
        yield from ((name, text, hint) for text, hint in made.items())


def test_every_fault_can_be_made() -> None:
    assert {name for name, _, _ in broken()} == set(FAULTS)


@pytest.mark.slow
def test_nine_in_ten_get_the_right_hint(sparql_server) -> None:
    rows = list(broken())
    assert len(rows) >= 150
    wrong = []
    for name, text, hint in rows:
        reply = sparql_server.query(text)
        assert reply.status == 400, text
        told = json.loads(reply.body).get("hint", "")
        if hint not in told:
            wrong.append(f"{name}: wants {hint!r}, has {told!r} in\n{text}")
    share = 1 - len(wrong) / len(rows)
    print(f"\n{share:.1%} of {len(rows)} mutated queries get the right hint")
    print("\n".join(wrong))
    assert share >= ENOUGH, "\n".join(wrong)
