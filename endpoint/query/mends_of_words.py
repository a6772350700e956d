"""Likely mends of words that SPARQL does not know: misspelt keywords, words of other languages, names without their
sign or prefix, letters of another alphabet."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Final

from endpoint.query.gate import AGGREGATES, FORMS
from endpoint.query.keywords import CALLED_ELSEWHERE, ELSEWHERE, FUNCTIONS, KNOWN, nearest
from endpoint.query.prefixes import WELL_KNOWN
from endpoint.query.scanned import TERMS, Mend, Role, Scanned, form_place
from ontology import documents
from ontology.names import PREFIXES

BEGINNINGS: Final = (*FORMS, "PREFIX", "BASE")
BEGINNING: Final = "A query begins with SELECT, ASK, CONSTRUCT or DESCRIBE, after its prefixes."
# Cyrillic letters that look like Latin ones.
ALIKE_LETTERS: Final = str.maketrans("АВЕКМНОРСТХаеіорсухЕІ", "ABEKMHOPCTXaeiopcyxEI")


def unknown_word(found: Scanned, place: int) -> Iterator[Mend]:
    """A word that SPARQL does not know."""
    token = found[place]
    word = token.text.upper()
    if token.text == "A" and found.role(place) in (Role.GROUP, Role.TEMPLATE, Role.NODE):
        yield Mend(token.start, "A is no property", "The short form of rdf:type is a small a.", 0)
    if word in KNOWN or found.word(place - 1) == "PREFIX":
        return
    yield Mend(token.start, f"{token.text} is no word of SPARQL", word_mend(found, place), 0)


def word_mend(found: Scanned, place: int) -> str:
    """What was probably meant by a word that SPARQL does not know."""
    token, after = found[place], found[place + 1]
    word = token.text.upper()
    folded = token.text.translate(ALIKE_LETTERS)
    if folded != token.text and folded.upper() in KNOWN:
        return f"Write {folded} with Latin letters; this one holds {foreign_letter(token.text)}."
    if form_place(found) in (-1, *range(place, len(found))) and found.inside[place] == -1:
        near = nearest(word, BEGINNINGS)
        return f"Did you mean {near}?" if near else BEGINNING
    if found.word(place - 1) in ("LIMIT", "OFFSET"):
        return f"A whole number follows: {found.word(place - 1)} 10"
    if found[place - 1].kind == "string" and found.joined(place):
        return f"A language follows the string with @: {found[place - 1].text}@{token.text}"
    if word == "IS" and after.text == "a":
        return "Remove it: a alone says what something is."
    if found.word(place - 1) == "AS":
        return f"A variable follows AS: AS ?{token.text}"
    if after.text == "(" and word in CALLED_ELSEWHERE:
        return CALLED_ELSEWHERE[word]
    if word in ELSEWHERE:
        return ELSEWHERE[word]
    if token.text in found.prefixes() or (token.text in WELL_KNOWN and after.kind in ("name", "mark", "word")):
        return f"A prefix and its name are joined by a colon, without spaces: {token.text}:..."
    if after.text == "(" and (near := nearest(word, (*FUNCTIONS, *AGGREGATES, "FILTER", "BIND", "IN"))):
        return f"Did you mean {near}?"
    if found.role(place) is Role.GROUP and after.kind in TERMS and token.text in own_names():
        return f"Write the property with its prefix: cl:{token.text}"
    if token.text in found.variables():
        return f"A variable begins with a question mark: ?{token.text}"
    if after.text not in ("(", "{") and found.role(place) is Role.GROUP and token.text in own_names():
        return f"Write it with its prefix: cl:{token.text}"
    if (near := nearest(word)) is not None and not (found.role(place) is Role.EXPRESSION and len(word) < 4):
        return f"Did you mean {near}?"
    if after.text == "(":
        return f"SPARQL 1.1 has no function {token.text}."
    if found[place - 1].text in ("=", "!="):
        return f'A string stands in quotes: "{token.text}"; a variable begins with ?: ?{token.text}'
    return f'Write ?{token.text} for a variable, "{token.text}" for a string, or a prefix before it: cl:{token.text}'


@cache
def own_names() -> frozenset[str]:
    """The local names of the classes and properties of our ontology, from its modules."""
    space = PREFIXES["cl"]
    subjects = (quad.subject for path in documents.modules() for quad in documents.quads(path))
    iris = {getattr(subject, "value", "") for subject in subjects}
    return frozenset(iri.removeprefix(space) for iri in iris if iri.startswith(space))


def foreign_letter(word: str) -> str:
    """The first letter that is not Latin, named.

    >>> foreign_letter("\\u0430b")
    'U+0430 (cyrillic small letter a)'
    """
    return character_name(next((each for each in word if ord(each) > 127), word[:1]))


def character_name(sign: str) -> str:
    """A character by its number and name in Unicode."""
    return f"U+{ord(sign):04X} ({unicodedata.name(sign, 'unnamed').lower()})"
