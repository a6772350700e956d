"""Noise of layout changes no statement of the sources: blank lines, soft hyphens, no-break spaces, page numbers."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.statement import Extraction
from loaders.build import source
from loaders.extract import extract
from loaders.reading.text import source_text

SOURCES = ("003", "004")
Noise = Callable[[str, random.Random], str]


def blank_lines(text: str, chance: random.Random) -> str:
    return re.sub(r"\n\n", lambda found: found.group() * chance.choice((1, 1, 2)), text)


def soft_hyphens(text: str, chance: random.Random) -> str:
    return re.sub(r"(?<=[a-z]{3})(?=[a-z]{3})", lambda _: "\u00ad" if chance.random() < 0.05 else "", text)


def no_break_spaces(text: str, chance: random.Random) -> str:
    return re.sub(r"(?<=\w) (?=\w)", lambda _: "\u00a0" if chance.random() < 0.1 else " ", text)


def page_numbers(text: str, chance: random.Random) -> str:
    numbers = iter(range(11, 10_000))
    return re.sub(r"\n\n", lambda _: f"\n\n{next(numbers)}\n\n" if chance.random() < 0.1 else "\n\n", text)


def spaces_at_line_ends(text: str, chance: random.Random) -> str:
    return re.sub(r"\n", lambda _: "  \n" if chance.random() < 0.2 else "\n", text)


def said(extraction: Extraction) -> Counter[tuple[str, str, str, str]]:
    """What is said, without where: a passage is one, wherever it stands."""
    return Counter(
        (s.subject.value, s.predicate.value, _without_place(str(s.object)), s.status.value)
        for s in extraction.statements
    )


def _without_place(value: str) -> str:
    return "a passage" if "/evidence/" in value else value


@pytest.fixture(scope="module", params=SOURCES)
def plain(request: pytest.FixtureRequest, shared: Path) -> tuple[str, str, Counter[tuple[str, str, str, str]]]:
    """A source's name and text, and what is said in it."""
    text = source(next((shared / "sources").glob(f"{request.param}_*.txt")))
    return text.name, text.text, said(extract(source_text(text.name, text.text)))


@pytest.mark.parametrize(
    "noise", [blank_lines, soft_hyphens, no_break_spaces, page_numbers, spaces_at_line_ends], ids=lambda f: f.__name__
)
def test_noise_changes_no_statement(plain: tuple[str, str, Counter[tuple[str, str, str, str]]], noise: Noise) -> None:
    name, text, expected = plain
    noisy = noise(text, random.Random(3))
    assert noisy != text
    found = said(extract(source_text(name, noisy)))
    assert (expected - found, found - expected) == (Counter(), Counter())
    assert expected.total() > 200
