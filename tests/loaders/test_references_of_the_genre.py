"""References as authors of the genre write them, in many styles and in none: what is read of each.

Organisations, papers and states whose names look like those of persons are none.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from loaders.grammar.in_text import in_text_citations
from loaders.works.entries import entry

_ROWS = tomllib.loads((Path(__file__).parent / "references_of_the_genre.toml").read_text(encoding="utf-8"))["reference"]
REFERENCES = [(row.pop("text"), row) for row in _ROWS]


@pytest.mark.parametrize(("text", "told"), REFERENCES)
def test_what_a_reference_tells(text: str, told: dict[str, str]) -> None:
    found = entry(text)
    read = {name: getattr(found, name) for name in told if name != "authors"}
    read["authors"] = ";".join(name.surname for name in found.authors)
    assert read == {"authors": "", **told}


NOBODIES = (
    "Ministry of Harbours|Harbour Watch|Hillsoft Lab|Harbour Security Alliance|Council of Harbours|HTB|Moscow Times|"
    "World Harbour Forum|Hillsoft Corporation|House of Hills|South Africa|Sierra Leone|New York Times|Hillnet Networks|"
    "Associated Papers|Global Harbour Initiative|Trend Desk|Digital Harbour|Access Hills|Republic of Kenya"
)
STYLES = (
    "{0}. (2019). Barn report 2018. https://a.example/b",
    "{0} (2019) *Barn report 2018*. Available at: https://a.example/b (Accessed: 4 May 2021).",
    "{0}, \u2018Barn Report 2018\u2019 (2019) <https://a.example/b>",
    "{0}. \u201cBarn Report 2018.\u201d {0}, 4 May 2019, www.a.example/b.",
    "{0}. 2019. Barn Report 2018. Geneva: {0}.",
    "{0}, 2019. Barn report 2018. Geneva.",
)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", NOBODIES.split("|"))
def test_a_body_is_nobody(name: str, style: str) -> None:
    found = entry(style.format(name))
    assert found.authors == ()
    assert found.title.casefold() == "barn report 2018"


@pytest.mark.parametrize("name", ["Rosa Quillan", "Robert Post", "Jane A. West", "Stuart Hall"])
def test_persons_stay_persons(name: str) -> None:
    (author,) = entry(f"{name}, Barns and Hills (Hill Press 2019).").authors
    assert author.label == " ".join((name.split()[-1], *name.split()[:-1]))


NUMBERS = [
    ("Barns burn [1].", "1"),
    ("Barns burn [1, p. 150].", "1@150"),
    ("Barns burn [1, p. 150-152].", "1@150-152"),
    ("Barns burn [1; 3; 5].", "1 3 5"),
    ("Barns burn [1, 3, 5].", "1 3 5"),
    ("Barns burn [1-3].", "1 2 3"),
    ("Barns burn [1–3, 5].", "1 2 3 5"),
    ("Barns burn [1, с. 150; 2].", "1@150 2"),
    ("Barns burn [1, c. 150].", "1@150"),
    ("Barns burn [1: 150].", "1@150"),
    ("Barns burn [1 p. 150].", "1@150"),
    ("Barns burn [1, pp. 150, 152].", "1@150"),
    ("Barns burn [1, p.150; 2, p.3; 4, p.21].", "1@150 2@3 4@21"),
    ("Barns burn [see 1; 2].", "1 2"),
    ("Barns burn [1], and ships sink [2].", "1 2"),
    ("Barns burn [1][2].", "1 2"),
    ("Barns burn [1] [2].", "1 2"),
    ("Barns burn [1],[2].", "1 2"),
    ("Barns burn (1).", ""),
    ("Barns burn [1, art. 4].", "1"),
    ("Barns burn [1, § 4].", "1"),
    ("Barns burn [1, para. 4].", "1"),
    ("Barns burn [5, С. 12-13].", "5@12-13"),
    ("Barns burn [5, p.p. 12-13].", "5@12-13"),
    ("Barns burn [5. p. 12].", "5@12"),
    ("Barns burn [5, P. 12].", "5@12"),
    ("Barns burn [5, at 12].", "5@12"),
    ("Barns burn [1, p. 150, 152; 3].", "1@150 3"),
    ("Barns burn [1,2].", "1 2"),
    ("Barns burn [cited in: 3, p. 4].", "3@4"),
    ("Barns burn [quoted from 3, p. 4].", "3@4"),
    ("Barns burn [3, p. 4-6, 9].", "3@4-6"),
    ("Barns burn [3, vol. 2, p. 4].", "3@4"),
    ("Barns burn [3, ch. 2].", "3"),
    ("Barns burn \\[3\\].", "3"),
    ("Barns burn.[3]", "3"),
    ("Barns burn [3].  Ships sink.", "3"),
    ("Barns burn [3, стор. 4].", "3@4"),
    ("Barns burn [3, ст. 4].", "3"),
    ("Barns burn [ 3 ].", "3"),
    ("Barns burn [№ 3].", "3"),
    ("Barns burn [3;p.4].", "3@4"),
]


@pytest.mark.parametrize(("text", "keys"), NUMBERS)
def test_numbers_in_brackets(text: str, keys: str) -> None:
    found = [key for citation in in_text_citations(text) for key in citation.keys]
    assert " ".join(key.number + ("@" + key.page if key.page else "") for key in found) == keys
