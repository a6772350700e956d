"""Each frame finds what it must and leaves what it must, and the ontology bears all of them out."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text
from loaders.saying.frames import FrameError, _frame, frames, kinds_by_property

EXAMPLES = [
    pytest.param(frame.name, kind, example, id=f"{frame.name}-{kind}-{number}")
    for frame in frames().all
    for kind, examples in (("match", frame.match), ("no-match", frame.no_match))
    for number, example in enumerate(examples, 1)
]


def rules(sentence: str) -> set[str | None]:
    """The names of the frames that find something in a sentence."""
    text = source_text("example.txt", f"Introduction.\n\n{sentence}\n")
    return {statement.rule for statement in extract(text).statements}


@pytest.mark.parametrize(("frame", "kind", "example"), EXAMPLES)
def test_example(frame: str, kind: str, example: str) -> None:
    assert (frame in rules(example)) == (kind == "match")


def test_every_frame_has_an_example_that_it_must_not_match() -> None:
    assert [frame.name for frame in frames().all if not frame.no_match] == []


@pytest.mark.parametrize(
    ("row", "said"),
    [
        pytest.param(
            {"name": "x", "property": "inventedProperty"}, "no property 'inventedProperty'", id="unknown property"
        ),
        pytest.param(
            {"name": "x", "property": "signedOn", "operator": "guess"}, "no operator 'guess'", id="unknown operator"
        ),
        pytest.param(
            {"name": "x", "property": "signedOn", "subjects": ["crime"]}, "crime lies outside", id="outside the domain"
        ),
    ],
)
def test_frame_that_the_ontology_does_not_bear_out(row: dict[str, object], said: str) -> None:
    with pytest.raises(FrameError, match=said):
        _frame("test.toml", row, kinds_by_property())
