"""Administrations by who heads them."""

from __future__ import annotations

import pytest

from tests.loaders.short_texts import mentioned


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
