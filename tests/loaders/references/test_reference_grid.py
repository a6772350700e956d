"""Invented works of all kinds in many styles: what is read of each is the work's own, and little of it is lost.

A wrong value is worse than none, so each style has a floor for both. The styles from `HELD` on were never looked into
while the rules were written.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

LOOKED_INTO = [
    ("apa", "list", 0.98, 0.93),
    ("chicago-notes-bibliography", "note", 0.99, 0.95),
    ("chicago-notes-bibliography", "list", 0.99, 0.95),
    ("chicago-author-date", "list", 0.98, 0.94),
    ("modern-language-association", "list", 0.99, 0.97),
    ("harvard-cite-them-right", "list", 0.98, 0.96),
    ("ieee", "list", 0.99, 0.93),
    ("nlm-citation-sequence", "list", 0.98, 0.97),
    ("oscola", "note", 0.99, 0.95),
    ("oscola", "list", 0.99, 0.95),
    ("bluebook-law-review", "note", 0.98, 0.91),
    ("elsevier-harvard", "list", 0.99, 0.96),
    ("elsevier-with-titles", "list", 0.98, 0.94),
    ("springer-basic-author-date", "list", 0.99, 0.98),
    ("springer-basic-brackets", "list", 0.99, 0.98),
    ("multidisciplinary-digital-publishing-institute", "list", 0.98, 0.93),
    ("acm-sig-proceedings", "list", 0.95, 0.90),
    ("gost-r-7-0-5-2008-numeric", "list", 0.99, 0.95),
    ("european-journal-of-international-law", "note", 0.98, 0.91),
    ("european-journal-of-international-law", "list", 0.97, 0.85),
    ("common-market-law-review", "note", 0.95, 0.74),
    ("human-rights-law-review", "note", 0.95, 0.76),
    ("human-rights-law-review", "list", 0.95, 0.86),
    ("leiden-journal-of-international-law", "note", 0.91, 0.84),
    ("leiden-journal-of-international-law", "list", 0.93, 0.88),
    ("mcgill-en", "note", 0.86, 0.80),
    ("mcgill-en", "list", 0.86, 0.83),
]
HELD = [
    ("australian-guide-to-legal-citation", "note", 0.95, 0.91),
    ("australian-guide-to-legal-citation", "list", 0.95, 0.91),
    ("sage-harvard", "list", 0.93, 0.86),
    ("law-and-society-review", "list", 0.89, 0.77),
    ("mhra-notes", "note", 0.96, 0.92),
    ("mhra-notes", "list", 0.96, 0.92),
    ("taylor-and-francis-national-library-of-medicine", "list", 0.98, 0.95),
    ("american-political-science-association", "list", 0.98, 0.96),
    ("cambridge-university-press-law-note", "note", 0.99, 0.96),
    ("cambridge-university-press-law-note", "list", 0.98, 0.95),
    ("london-review-of-international-law", "note", 0.84, 0.74),
    ("german-yearbook-of-international-law", "note", 0.90, 0.87),
    ("german-yearbook-of-international-law", "list", 0.78, 0.66),
    ("transnational-environmental-law", "note", 0.98, 0.95),
    ("emerald-harvard", "list", 0.98, 0.95),
    ("sage-vancouver", "list", 0.97, 0.93),
    ("south-african-law-journal", "note", 0.94, 0.82),
    ("journal-of-law-medicine-ethics", "note", 0.95, 0.88),
]
OWN = [("GOST with dashes", 1.0, 0.96), ("DSTU 8302", 1.0, 0.96)]


def _rows(printed: Callable[[str], Any], style: str, form: str) -> Any:
    return tuple(one for one in printed(style) if one.form == form)


@pytest.mark.parametrize(("style", "form", "precision", "recall"), [*LOOKED_INTO, *HELD])
def test_a_style_is_read(
    in_style: Callable[[str], Any], tally: Callable[..., Any], style: str, form: str, precision: float, recall: float
) -> None:
    rows = _rows(in_style, style, form)
    found = tally(rows)
    assert len(rows) >= 18
    assert found.precision >= precision, "\n".join(note for note in found.notes if note.startswith("WRONG"))
    assert found.recall >= recall, "\n".join(found.notes)


@pytest.mark.parametrize(("style", "precision", "recall"), OWN)
def test_a_standard_is_read(
    in_template: Callable[[str], Any], tally: Callable[..., Any], style: str, precision: float, recall: float
) -> None:
    found = tally(in_template(style))
    assert found.precision >= precision, "\n".join(found.notes)
    assert found.recall >= recall, "\n".join(found.notes)


@pytest.mark.parametrize(
    ("style", "form"), [("apa", "list"), ("bluebook-law-review", "note"), ("oscola", "note"), ("ieee", "list")]
)
def test_italics_left_in_the_text_cost_nothing(
    in_style: Callable[[str], Any], tally: Callable[..., Any], style: str, form: str
) -> None:
    rows = _rows(in_style, style, form)
    plain, marked = tally(rows), tally(rows, marked=True)
    assert any("*" in one.marked for one in rows)
    assert marked.precision >= min(plain.precision, 0.97)
    assert marked.recall >= plain.recall - 0.02


def test_a_wrong_reading_is_seen(in_style: Callable[[str], Any], tally: Callable[..., Any]) -> None:
    """The score falls where references are read with their title cut off."""
    rows = tuple(one._replace(text=one.text.replace(one.work["title"], "")) for one in in_style("apa"))
    assert tally(rows).precision < 0.9
