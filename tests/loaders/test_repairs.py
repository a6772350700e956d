"""Broken names and numbers are read as what they can only mean, and each repair is told with its place."""

from __future__ import annotations

import pytest

from graph.quads import extraction_quads, n_quads
from loaders.extract import extract, extract_with_report
from loaders.partitions import partition
from loaders.reading.text import source_text

BROKEN = [
    pytest.param("The EU3 was founded long ago.", "EU3", "European Cybercrime Centre", "hidden label", id="acronym"),
    pytest.param("The Directive 2013/40/XYZ is known.", "2013/40/XYZ", "2013/40/EU", "number of the act", id="suffix"),
    pytest.param("According to R. \u041anake, the net is old.", "\u041anake", "Knake", "mixed scripts", id="scripts"),
]


@pytest.mark.parametrize(("sentence", "printed", "read", "how"), BROKEN)
def test_repair_is_logged_with_its_place(sentence: str, printed: str, read: str, how: str) -> None:
    body = f"Introduction.\n\n{sentence}\n"
    report = extract_with_report(source_text("note.txt", body))[1]
    found = [repair for repair in report.repairs if repair.how == how]
    assert [repair.printed for repair in found] == [printed]
    assert read in found[0].read
    start = found[0].segment + found[0].start
    assert body[start : start + len(printed)] == printed


def test_whole_names_need_no_repair() -> None:
    body = "Introduction.\n\nThe European Cybercrime Centre (EC3) knows Directive 2013/40/EU.\n"
    assert extract_with_report(source_text("note.txt", body))[1].repairs == []


def test_repair_is_told_beside_the_extraction_and_in_the_graph() -> None:
    text = source_text("note.txt", "Introduction.\n\nThe EU3 was founded in 2013.\n")
    lines, told = partition(text)
    assert [line for line in told if "EU3" in line]
    assert b"editorialNote" in lines
    assert "editorialNote" in n_quads(extraction_quads(extract(text)))
