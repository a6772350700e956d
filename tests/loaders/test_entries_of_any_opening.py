"""Entries of reference lists however they begin: with numbers that are no entry's, with titles, bodies, months."""

from __future__ import annotations

import pytest

from loaders.reading.kinds import Kind
from loaders.reading.segments import segments
from loaders.reading.text import source_text

LISTS = [
    pytest.param(
        "7. REFERENCES\n18 U.S. Code §99. Burning of mills. (1990, May).\n\nRoe, J. (2001). On mills. Hill Review.\n\n"
        "Poe, A. (2002). On lamps. Hill Review.",
        ["", "", ""],
        id="a law by the number of its title, under a numbered heading",
    ),
    pytest.param(
        "REFERENCES\n\n3 Steps to a mill. (2001). Hill Post.\n\nRoe, J. (2001). On mills. Hill Review.",
        ["", ""],
        id="a title that begins with a number",
    ),
    pytest.param(
        "7 References\n\n1 Roe, J. On mills. Hill Review, 2001.\n\nHill Edition.\n\n2 Poe, A. On lamps. Hill Review, 2002.",
        ["1", "2"],
        id="bare numbers that run on",
    ),
    pytest.param(
        "7. References\n\n8. Roe, J. On mills. Hill Review, 2001.\n\n9. Poe, A. On lamps. Hill Review, 2002.",
        ["8", "9"],
        id="numbers with points",
    ),
]


@pytest.mark.parametrize(("words", "numbers"), LISTS)
def test_where_each_entry_of_a_list_begins(words: str, numbers: list[str]) -> None:
    body = "On mills\n\n" + "The mills of the town are old, and nobody knows who built them or why. " * 8 + "\n\n"
    found = segments(source_text("list.txt", body + words + "\n"))
    assert [each.number for each in found if each.region is Kind.REFERENCES and not each.heading] == numbers
