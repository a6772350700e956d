"""Amendments of a constitution by their ordinals, and `the Constitution` where only one can be meant."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text

US = "instrument/us-constitution"
NAMED = [
    ("In the U.S. the Fifth Amendment binds clerks.", [("Fifth Amendment", f"{US}/amend_5")]),
    ("In the U.S. clerks read the 14th Amendment.", [("14th Amendment", f"{US}/amend_14")]),
    ("In the U.S. clerks like Twenty-First Amendment mills.", [("Twenty-First Amendment", f"{US}/amend_21")]),
    (
        "In the U.S. clerks read the Fourth Amendment to the Constitution aloud.",
        [("Fourth Amendment to the Constitution", f"{US}/amend_4"), ("the Constitution", US)],
    ),
    ("In the U.S. clerks of old read the Constitution aloud.", [("the Constitution", US)]),
    (
        "Clerks read the Constitution of Kenya. Later the Constitution fell.",
        [("Constitution of Kenya", None), ("the Constitution", None)],
    ),
    ("Norway is cold. Clerks read the Fifth Amendment aloud.", []),
    ("In the U.S. clerks read the First Amendment to the Harbour Protocol aloud.", []),
    ("In the U.S. clerks read the Constitution of the Harbour Union. The Constitution binds lamps.", []),
    ("In the U.S. clerks say that the constitution must bind lamps.", []),
]


@pytest.mark.parametrize(("sentence", "things"), NAMED)
def test_a_constitution_and_its_amendments_are_named(sentence: str, things: list[tuple[str, str | None]]) -> None:
    text = source_text("names.txt", f"On mills\n\n{sentence}\n")
    found = []
    for mention in sorted(extract(text).mentions, key=lambda m: m.evidence.start):
        surface = text.text[mention.evidence.start : mention.evidence.end]
        if "onstitution" in mention.thing.value and "Union" not in surface:
            found.append((surface, mention.thing.value.partition("/id/")[2]))
    assert [name for name, _ in found] == [name for name, _ in things]
    assert all(iri is None or iri == told for (_, told), (_, iri) in zip(found, things, strict=True))
