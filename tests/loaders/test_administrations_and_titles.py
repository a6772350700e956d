"""Administrations by who heads them; heads of state are mentioned with their title."""

from __future__ import annotations

import pytest

from tests.loaders.short_texts import mentioned

HARLAN = "id:person/harlan-j"


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        pytest.param("The Harlan administration signed the order.", "id:body/harlan-administration", id="a surname"),
        pytest.param("The German administration signed the order.", None, id="a state's"),
        pytest.param("The Federal administration closed two ports.", None, id="an adjective"),
        pytest.param("The tax administration closed two ports.", None, id="no name"),
        pytest.param("The court heard Harlan on administration of ports.", None, id="no administration of theirs"),
    ],
)
def test_an_administration_by_who_heads_it(sentence: str, body: str | None) -> None:
    found = {iri for _, iri in mentioned(sentence, sort="body") if iri.endswith("-administration")}
    assert found == ({body} if body else set())


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param("US President Jane Harlan signed the order.", "US President Jane Harlan", id="with the state"),
        pytest.param("Later, President Jane Harlan spoke.", "President Jane Harlan", id="without it"),
        pytest.param("Later, lawyer Jane Harlan spoke.", "Jane Harlan", id="another office"),
    ],
)
def test_a_head_of_state_is_mentioned_with_the_title(sentence: str, words: str) -> None:
    assert (words, HARLAN) in mentioned(sentence, sort="person")
