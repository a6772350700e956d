"""A day of a month is no count of anything."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        pytest.param("On 24 February, Europol met.", set(), id="day"),
        pytest.param("The delegates met in Strasbourg on 20 June.", set(), id="day after a place"),
        pytest.param("The botnet infected 3000 computers.", {"3000"}, id="count"),
    ],
)
def test_days_are_not_counted(sentence: str, counts: set[str]) -> None:
    found = extract(source_text("example.txt", f"Introduction.\n\n{sentence}\n")).statements
    assert {str(s.object.value) for s in found if s.predicate.value.endswith("#hasQuantity")} == counts
