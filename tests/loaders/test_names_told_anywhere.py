"""Names that no list, head word or title tells: what a text says of one of them anywhere tells it everywhere."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text

PERSONS = [
    ("The suspect Oakenby sailed in May. In 2020 Oakenby left.", ["Oakenby", "Oakenby"]),
    ("Clerks met Oakenby in 2019. Later Oakenby was arrested.", ["Oakenby", "Oakenby"]),
    ("In May, Tamsela, a famous lamp artist, sailed. Clerks met Tamsela there.", ["Tamsela", "Tamsela"]),
    ("Clerks searched Oakenby's house. The harbour feared Oakenby.", ["Oakenby's", "Oakenby"]),
    ("In U.S. v. Oakenby the clerks sat. A motion to compel Oakenby failed.", ["Oakenby"]),
    ("The clerks of the old harbour met Vela Marsh, Tovi Lark and Osin Reed. Osin Reed, a student, left.", 4),
    ("Clerks met Oakenby in 2019. Later Oakenby was rebuilt.", []),
    ("The suspect Lamp sailed in May. A lamp fell on Lamp.", []),
    ("In U.S. v. Oakenby the clerks sat. The rule of Oakenby is old.", []),
    ("Clerks read the Oakenby Times. The Oakenby Times was arrested by storms.", []),
]


def _named(sentence: str, kind: str) -> list[str]:
    text = source_text("names.txt", f"On mills\n\n{sentence}\n")
    found = [m.evidence for m in extract(text).mentions if f"/id/{kind}/" in m.thing.value]
    return [text.text[each.start : each.end] for each in sorted(found, key=lambda each: each.start)]


@pytest.mark.parametrize(("sentence", "names"), PERSONS)
def test_somebody_is_told_by_what_the_text_says_of_the_name(sentence: str, names: list[str] | int) -> None:
    found = _named(sentence, "person")
    assert (len(found) if isinstance(names, int) else found) == names


BODIES = [
    ("In 2019 Larkspane, a supplier of lamps to mills, fell. Clerks feared Larkspane.", ["Larkspane", "Larkspane"]),
    ("The affiliates of Larkspane left. In May Larkspane fell.", ["Larkspane", "Larkspane"]),
    ("After the attack on Larkspane clerks left. In May Larkspane announced a sale.", ["Larkspane", "Larkspane"]),
    ("After the attack on Larkspane clerks left. In May Larkspane fell.", []),
    ("In 2019 Larkspane, a lamp of oil for mills, fell. Clerks feared Larkspane.", []),
]


@pytest.mark.parametrize(("sentence", "names"), BODIES)
def test_a_body_is_told_by_what_the_text_says_of_the_name(sentence: str, names: list[str]) -> None:
    assert _named(sentence, "body") == names


PLACES = [
    ("Mills burn in Larkmere, the capital of the isles. Clerks left Larkmere.", ["Larkmere", "Larkmere"]),
    ("Clerks left the small town of Larkmere. In Larkmere mills burn.", ["Larkmere", "Larkmere"]),
    ("Mills burn in Larkmere, the language of the isles. Clerks left Larkmere.", []),
]


@pytest.mark.parametrize(("sentence", "names"), PLACES)
def test_a_place_is_told_by_what_the_text_says_of_the_name(sentence: str, names: list[str]) -> None:
    assert _named(sentence, "place") == names
