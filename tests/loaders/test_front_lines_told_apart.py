"""Front matter: authors as citations name them, affiliations by letters, covers, the foot of a first page."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.kinds import Kind
from loaders.reading.segments import segments
from loaders.reading.text import source_text

_TITLE = "Mills and Lamps of Four Towns: What Burns and Why"
_BODY = (
    "Introduction\n\nThree courts have looked at the question since then, and none of them has found an answer. The "
    "towns were asked for records that are kept far away, and the officers of the mills had none.\n"
)

TOLD = [
    pytest.param(
        f"{_TITLE}\n\nQuarrel e Ostrand, 2020\n\n",
        {("creator", "person/quarrel"), ("creator", "person/ostrand"), ("issued", "2020")},
        id="surnames and a year under the title",
    ),
    pytest.param(
        f"{_TITLE}\n\nQuarrel et al., 2020\n\n",
        {("creator", "person/quarrel"), ("issued", "2020")},
        id="a surname, others and a year",
    ),
    pytest.param(f"{_TITLE}\n\nParis and London, 2020\n\n", set(), id="places and a year"),
    pytest.param(
        f"Mills of Towns\n\nQuilla Ostrand, et al.\n\n2025-03-03\n\n{_TITLE}\n\n",
        {("creator", "person/ostrand-q"), ("issued", "2025-03-03")},
        id="a name and others",
    ),
    pytest.param(
        f"{_TITLE}\n\nQuilla Ostrand\n\nAvailable at: https://hill.example/a/b\n\n",
        {("url", "https://hill.example/a/b"), ("creator", "person/ostrand-q")},
        id="the address of the copy",
    ),
    pytest.param(
        f"{_TITLE}\n\nHill Law Journal\n\nVolume 15 Number 2, Article 3\n\nQuilla Ostrand\n\n",
        {
            ("publishedIn", "Hill Law Journal"),
            ("volumeAndIssue", "Volume 15, Number 2"),
            ("creator", "person/ostrand-q"),
        },
        id="the number of the article",
    ),
    pytest.param(
        f"{_TITLE}\n\nSpring 3-30-2021\n\nQuilla Ostrand\n\nHill College, Lakeby\n\nHill Digital Commons Citation\n"
        f'Ostrand, Quilla. "{_TITLE}" (2021). Hill Essay Contest. https://digitalcommons.hill.example/contest/23\n\n',
        {
            ("issued", "2021-03-30"),
            ("creator", "person/ostrand-q"),
            ("publishedIn", "Hill Essay Contest"),
            ("url", "https://digitalcommons.hill.example/contest/23"),
        },
        id="a cover with the season, the day and a citation under the name of the repository",
    ),
]


def _said(front: str) -> set[tuple[str, str, str]]:
    found = extract(source_text("front.txt", front + _BODY))
    return {
        (
            s.subject.value.rpartition("/id/")[2].partition("/")[2] if "/id/" in s.subject.value else "text",
            s.predicate.value.replace("#", "/").rpartition("/")[2],
            s.object.value.rpartition("/id/")[2],
        )
        for s in found.statements
        if s.rule == "front-matter"
    }


@pytest.mark.parametrize(("front", "told"), TOLD)
def test_what_the_lines_of_a_front_tell_of_the_text(front: str, told: set[tuple[str, str]]) -> None:
    said = {(name, value) for _, name, value in _said(front) if name not in ("title", "affiliatedWith")}
    assert said == told


def test_affiliations_by_letters_are_bodies_whatever_they_are_called() -> None:
    said = _said(
        f"{_TITLE}\n\nQuilla Ostrand a, *, Mirel Quarrel b, Jane Dunmore b\n\na Lantern Safety, South Korea\n\n"
        "b Best of Mills (BoM), Hill Research Institute, Seoul, South Korea\n\n"
    )
    assert {row for row in said if row[1] in ("affiliatedWith", "partOf", "locatedIn")} == {
        ("ostrand-q", "affiliatedWith", "body/lantern-safety"),
        ("quarrel-m", "affiliatedWith", "body/best-of-mills-bom"),
        ("dunmore-j", "affiliatedWith", "body/best-of-mills-bom"),
        ("best-of-mills-bom", "partOf", "body/hill-research-institute"),
        ("hill-research-institute", "locatedIn", "place/seoul"),
        ("lantern-safety", "locatedIn", "state/KOR"),
    }


def test_a_position_after_a_letter_is_no_body() -> None:
    said = _said(
        f"{_TITLE}\n\nQuilla Ostrand a, Mirel Quarrel b\n\na Lecturer in Law, Hill University\n\nb Hill College\n\n"
    )
    assert {value for _, name, value in said if name == "affiliatedWith"} == {
        "body/hill-university",
        "body/hill-college",
    }


_FOOT = (
    "* Corresponding author.\n\nE-mail address: q1@hill.example (Q. Ostrand).\n\n"
    "Contents lists available at HillDirect\n\n"
    "Mill Investigation\n\njournal homepage: www.hill.example/mi\n\nhttps://doi.org/10.1016/j.mi.2018.01.012\n\n"
    "1234-5679/© 2018 The Author(s).\n\nMill Investigation 24 (2018) S41eS52\n\n"
)


def test_the_foot_of_a_first_page_is_no_part_of_the_sentence_it_cuts() -> None:
    front = f"{_TITLE}\n\nQuilla Ostrand a, Mirel Quarrel b\n\na Hill University\n\nb Hill College\n\n"
    opening = (
        "Introduction\n\nMany officers of the towns have for a long time written of the loss of mills and moved the "
    )
    words = f"{front}{opening}concept of\n\n{_FOOT}safety to the barns. The mills stand.\n\n{_BODY}"
    text = source_text("foot.txt", words)
    body = " ".join(each.text for each in segments(text) if each.region is Kind.BODY)
    assert "the concept of safety to the barns." in body
    assert "Investigation" not in body
    said = {(s.predicate.value.replace("#", "/").rpartition("/")[2], s.object.value) for s in extract(text).statements}
    assert {
        ("publishedIn", "Mill Investigation"),
        ("volumeAndIssue", "24"),
        ("pages", "S41eS52"),
        ("doi", "10.1016/j.mi.2018.01.012"),
        ("email", "q1@hill.example"),
    } <= said


def test_a_sentence_on_a_volume_stays_in_the_body() -> None:
    text = source_text(
        "vol.txt", f"{_TITLE}\n\nIntroduction\n\nMills are told of in Mill Investigation 24 (2018) at 93.\n\n{_BODY}"
    )
    assert any("Mills are told of" in each.text for each in segments(text) if each.region is Kind.BODY)
