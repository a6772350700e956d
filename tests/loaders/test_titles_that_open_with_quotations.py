"""Entries whose title only opens with a quotation, a day of access before its words, and a site
that is printed twice."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text

QUOTED = "Miller M. “A good garden?” town sponsorship of roses as a tool (1979–1991). Camb Rev Gard. 2014; 27: 5–9."
WHOLE = "Stone R. “A garden of stones.” Hill Law Review. 2014; 27: 5–9."
IN_BOOK = "Stone, R. (2014). “A garden of stones” in Hill, K. (ed.), Gardens of the north. Oslo: Hill Press."
DAY_FIRST = "Hill M. Roses of the town. BBC. 2021. https://example.org/b.html. (11 March 2022, date last accessed)."
TWICE = "Council on Gardens. “Virtual Meeting: Roses Update.” Council on Gardens, Council on Gardens, 12 Aug. 2020."


def told(entry: str) -> dict[str, str]:
    text = source_text("entries.txt", f"A text on crime\n\nCybercrime grows in Canada.\n\nReferences\n\n{entry}\n")
    named = ((s.predicate.value.replace("#", "/").rpartition("/")[2], s.object.value) for s in extract(text).statements)
    return {name: value for name, value in named if name != "cites"}


@pytest.mark.parametrize(
    ("entry", "name", "value"),
    [
        (QUOTED, "title", "“A good garden?” town sponsorship of roses as a tool (1979–1991)"),
        (QUOTED, "issued", "2014"),
        (QUOTED, "publishedIn", "Camb Rev Gard"),
        (WHOLE, "title", "A garden of stones"),
        (WHOLE, "issued", "2014"),
        (IN_BOOK, "title", "A garden of stones"),
        (DAY_FIRST, "accessedOn", "2022-03-11"),
        (DAY_FIRST, "issued", "2021"),
        (TWICE, "publisher", "Council on Gardens"),
        (TWICE, "placeOfPublication", None),
    ],
)
def test_a_field_is_what_the_entry_prints(entry: str, name: str, value: str | None) -> None:
    assert told(entry).get(name) == value
