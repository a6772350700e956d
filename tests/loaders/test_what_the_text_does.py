"""What a text says that it, or whoever wrote it, argues, proposes and asks, is the text's; what others do is not."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text
from ontology.names import shortened


def own(sentence: str) -> set[str]:
    """The properties of what the rules of texts find a sentence to say of the text."""
    source = source_text("example.txt", f"Introduction.\n\n{sentence}\n")
    return {
        shortened(s.predicate.value)
        for s in extract(source).statements
        if s.subject == source.iri
        and s.rule in {"claim-of-text", "proposal-of-text", "question-of-text", "topic-of-text"}
    }


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        pytest.param("This paper argues that harbour laws are old.", "cl:states", id="paper argues"),
        pytest.param("The authors conclude that harbour laws are old.", "cl:states", id="authors conclude"),
        pytest.param("We maintain that harbour laws are old.", "cl:states", id="we maintain"),
        pytest.param("Here we demonstrate that harbour laws are old.", "cl:states", id="here we demonstrate"),
        pytest.param("The present authors firmly believe that harbour laws are old.", "cl:states", id="adverb"),
        pytest.param("This paper proposes a common register of boats.", "cl:recommends", id="paper proposes"),
        pytest.param("In response, we propose a common register of boats.", "cl:recommends", id="we propose"),
        pytest.param("The author advocates a common register of boats.", "cl:recommends", id="author advocates"),
        pytest.param("This thesis asks whether boats need a register.", "cl:asks", id="thesis asks"),
    ],
)
def test_the_text_is_who_says_it(sentence: str, said: str) -> None:
    assert own(sentence) == {said}


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("As we propose a register, boats grow old.", id="subordinate"),
        pytest.param("Ann Reed and the authors propose a register of boats.", id="another too"),
        pytest.param("The committee argues that harbour laws are old.", id="a committee"),
        pytest.param("When we find that boats are old, we sell them.", id="condition"),
    ],
)
def test_others_are_not_the_text(sentence: str) -> None:
    assert not own(sentence)
