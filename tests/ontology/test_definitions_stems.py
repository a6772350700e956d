"""No definition says only what its label says: some content word of the label is put in other words.

Words are held against one another by their stems, so that `destroying` explains nothing of `destruction`. Verbs and
nouns that English forms by another root (`quote`, `citation`) escape this; the check is a floor, not a proof.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from ontology.documents import modules, quads, schemes
from ontology.names import LABEL, PREF_LABEL, shortened, term

DEFINITION = term("skos:definition")
# Endings, the longest first within a family; a stem keeps at least three letters and at most five.
ENDINGS = """
isations isation izations ization ations ation ically ements ement ances ance ences ence ities ional ments ment ings
ated ates ions ing ion ity ies ied ive ous ers ors ate ial ed es er or al ly ic s e y
"""
EMPTY = """
a an and as at be between by for from has in into is it its no of on or other regarding that the their to was when
which who whose with without against
"""


def stem(word: str) -> str:
    """What words of one root share: the word without its ending, its first five letters at most."""
    cut = next((word[: -len(end)] for end in ENDINGS.split() if word.endswith(end) and len(word) - len(end) > 2), word)
    return cut[:5]


def stems(text: str) -> set[str]:
    """Stems of the content words of a text; `cyber` is a word of its own also where it is written as a prefix."""
    words = re.findall(r"[a-z]+", text.casefold().replace("cyber", "cyber "))
    return {stem(word) for word in words if word not in EMPTY.split()}


def hollow(found: Iterable[Quad]) -> list[str]:
    """Terms whose English definition has the stems of all content words of their label, bracketed words aside."""
    labels: dict[str, set[str]] = defaultdict(set)
    definitions: dict[str, str] = {}
    for quad in found:
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal) and quad.object.language == "en":
            if quad.predicate in (LABEL, PREF_LABEL):
                labels[shortened(quad.subject.value)].add(re.sub(r" \(.*\)$", "", quad.object.value))
            elif quad.predicate == DEFINITION:
                definitions[shortened(quad.subject.value)] = quad.object.value
    return sorted(
        name
        for name, text in definitions.items()
        if any(stems(label) and stems(label) <= stems(text) for label in labels[name])
    )


@pytest.mark.parametrize("documents", [modules, schemes], ids=["terms", "concepts"])
def test_each_definition_says_more_than_its_label(documents) -> None:  # type: ignore[no-untyped-def]
    found = [quad for path in documents() for quad in quads(path)]
    assert sum(quad.predicate == DEFINITION for quad in found) > 150
    assert hollow(found) == []


@pytest.mark.parametrize(
    ("label", "definition", "verdict"),
    [
        ("server (machine)", "A machine that serves others.", True),
        ("data destruction", "Destroying data for good.", True),
        ("technological dependence", "Keeping technology back so that others depend.", True),
        ("signed on", "The day of which a document was signed.", True),
        ("part of", "Joins a part to its whole.", True),
        ("cyberoperation", "A use of cyberspace for an aim.", False),
        ("data destruction", "Erasing data for good.", False),
        ("international crimes", "Offences that the law between states punishes.", False),
    ],
)
def test_a_definition_by_its_own_words_is_seen(label: str, definition: str, verdict: bool) -> None:
    thing = term("cl:Thing")
    said = [
        Quad(thing, LABEL, Literal(label, language="en")),
        Quad(thing, DEFINITION, Literal(definition, language="en")),
    ]
    assert hollow(said) == (["cl:Thing"] if verdict else [])
