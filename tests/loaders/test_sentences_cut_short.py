"""A sentence that breaks off where its clause, row or quotation should go on is read like any other."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("If Kenya launched the Harbour Safety Strategy,", id="a comma and no main clause"),
        pytest.param("all, 300 thefts have been reported to", id="a report without its infinitive"),
        pytest.param("За даними Європолу.", id="whose words, and no word"),
        pytest.param("В докладе Интерпола говорится, что.", id="that, and no word"),
        pytest.param(
            "Слідчі виявили злочини, пов'язані з виготовленням зброї, утриманням рабів у", id="a row and a preposition"
        ),
    ],
)
def test_a_sentence_cut_short_is_read(sentence: str) -> None:
    source = source_text("example.txt", f"Introduction.\n\n{sentence}\n")
    assert extract(source).source.iri == source.iri
