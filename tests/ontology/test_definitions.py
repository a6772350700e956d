"""No two classes or concepts are defined by one another: each of two definitions would explain nothing.

That no definition uses the term's own label is asked by quality/circular-definition.rq and test_schemes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

import pytest
from pyoxigraph import Literal, Quad

from ontology.documents import modules, quads, schemes
from ontology.names import LABEL, PREF_LABEL, RDF_TYPE, term

DEFINITION = term("skos:definition")
KINDS = (term("owl:Class"), term("skos:Concept"))


def told(found: Iterable[Quad]) -> tuple[dict[str, set[str]], dict[str, str]]:
    """The English labels, without what stands in brackets, and the definition of each class and concept."""
    found = list(found)
    own = {quad.subject for quad in found if quad.predicate == RDF_TYPE and quad.object in KINDS}
    labels: dict[str, set[str]] = defaultdict(set)
    definitions = {}
    for quad in found:
        if quad.subject in own and isinstance(quad.object, Literal) and quad.object.language == "en":
            if quad.predicate in (LABEL, PREF_LABEL):
                labels[str(quad.subject)].add(re.sub(r" \(.*\)$", "", quad.object.value.casefold()))
            elif quad.predicate == DEFINITION:
                definitions[str(quad.subject)] = quad.object.value.casefold()
    return labels, definitions


def circles(labels: dict[str, set[str]], definitions: dict[str, str]) -> list[tuple[str, str]]:
    """Pairs of which each is defined by the label of the other."""
    words = {name: re.compile("|".join(rf"(?<![\w-]){re.escape(w)}(?![\w-])" for w in labels[name])) for name in labels}
    uses = {
        name: {other for other, label in words.items() if other != name and label.search(text)}
        for name, text in definitions.items()
    }
    return sorted((one, two) for one, theirs in uses.items() for two in theirs if one < two and one in uses[two])


@pytest.mark.parametrize("documents", [modules, schemes], ids=["classes", "concepts"])
def test_no_two_are_defined_by_one_another(documents) -> None:  # type: ignore[no-untyped-def]
    labels, definitions = told(quad for path in documents() for quad in quads(path))
    assert len(definitions) > 50
    assert circles(labels, definitions) == []


def test_a_circle_is_seen() -> None:
    labels = {"a": {"treaty"}, "b": {"party"}, "c": {"state"}}
    definitions = {"a": "what binds a party.", "b": "who is bound by a treaty.", "c": "what can be a party."}
    assert circles(labels, definitions) == [("a", "b")]
