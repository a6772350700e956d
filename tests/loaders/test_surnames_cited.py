"""Surnames that the way of citing tells, titles before a lone surname, and the place of a paper in its journal."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text

PERSONS = [
    ("In [14], Quarrel et al. present a mill.", ["Quarrel"]),
    ("The lanterns of Ostrand et al (2011) were old.", ["Ostrand"]),
    ("As Ostrand (2019) argues, mills burn.", ["Ostrand"]),
    ("Lamps fade, as Quarrel and his colleagues conclude.", ["Quarrel"]),
    ("Quarrel (2010) describes the mill.", ["Quarrel"]),
    ("However, Ostrand and Quarrel (2012) suggest that mills burn.", ["Ostrand", "Quarrel"]),
    ("“The mill must stand.” Ostrand (2010). It did not.", ["Ostrand"]),
    ("The mill is old, while Ostrand argues that it is new.", ["Ostrand"]),
    ("By Quilla Ostrand and Mirel Quarrel", ["Quilla Ostrand", "Mirel Quarrel"]),
    ("By Quilla Ostrand the mill was burnt.", []),
    ("The clerks met President Ostrand in the mill.", ["President Ostrand"]),
    ("Last week Senator Quarrel left.", ["Senator Quarrel"]),
    ("The expert, Professor Sir Ian Ostrand, said that mills burn.", ["Professor Sir Ian Ostrand"]),
    ("The Office on Lamps and Mills (2018) defines flour.", []),
    ("A storm came to Ostrand (2007) and left.", []),
    ("As evidence (2010) shows, mills burn.", []),
    ("They read of the Criminal Justice System there.", []),
]


@pytest.mark.parametrize(("sentence", "names"), PERSONS)
def test_who_is_cited_without_a_bibliography_is_named(sentence: str, names: list[str]) -> None:
    text = source_text("names.txt", f"On mills\n\n{sentence}\n")
    found = [m.evidence for m in extract(text).mentions if "/id/person/" in m.thing.value]
    assert [text.text[each.start : each.end] for each in sorted(found, key=lambda each: each.start)] == names


@pytest.mark.parametrize(
    "line",
    [
        "The paper stands in Volume 15, Article 3 of the journal, and the Mill Convention is old.",
        "The Mill Convention is told of in Lamps, Vol. 4, Issue 2, Article 7.",
        "Про Конвенцію про млини пише журнал, том 15, стаття 3.",
        "О Конвенции о мельницах пишет журнал, том 15, статья 3.",
    ],
)
def test_the_article_of_a_volume_is_no_provision(line: str) -> None:
    text = source_text("volume.txt", f"On mills\n\n{line}\n")
    assert not [m for m in extract(text).mentions if "/art_" in m.thing.value]


def test_an_article_after_a_volume_of_something_else_is_one() -> None:
    text = source_text(
        "volume.txt", "On mills\n\nThe Mill Convention fills a volume; Article 3 of the Mill Convention is long.\n"
    )
    assert [m for m in extract(text).mentions if "/art_3" in m.thing.value]
