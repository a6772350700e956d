"""Which act a section belongs to: the one that is named beside it, known or not, else the one spoken of last."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text

BEFORE = "Introduction.\n\nIn 2002, the Electronic Messages Act (EM Act) was passed. The Films Act 65 of 1996 is old. "


def provisions(sentence: str) -> set[str]:
    """What the sentence names as part of an instrument, after two acts were named."""
    found = extract(source_text("example.txt", f"{BEFORE}{sentence}\n"))
    return {m.thing.value.partition("/instrument/")[2] for m in found.mentions if m.thing.value.count("/") > 6}


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        pytest.param("Section 86 of the EM Act covers spam.", {"electronic-messages-act/sec_86"}, id="other name"),
        pytest.param("Section 2 of the XYZ Act covers spam.", {"xyz-act/sec_2"}, id="unknown act"),
        pytest.param("Section 2 of the QRS covers spam.", {"qrs/sec_2"}, id="unknown acronym"),
        pytest.param("Section 2 of the EMA covers spam.", {"electronic-messages-act/sec_2"}, id="by its letters"),
        pytest.param("Section 9 covers spam.", {"films-act-65-of-1996/sec_9"}, id="none beside it"),
        pytest.param(
            "Article 3 of the Convention on Cybercrime covers spam.", {"cets-185/art_3"}, id="known instrument"
        ),
    ],
)
def test_section_is_part_of_the_act_beside_it(sentence: str, named: set[str]) -> None:
    assert provisions(sentence) == named
