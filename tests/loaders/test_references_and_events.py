"""References that tell an event, imprints and days in further forms, and notes that a line parts from the body."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.regions import Kind
from loaders.reading.segments import segments
from loaders.reading.text import source_text
from loaders.works.colon_lists import by_a_body, colon_ends_names
from loaders.works.entries import entry


@pytest.mark.parametrize(
    ("text", "event", "told"),
    [
        (
            "Quill, T.: A way to harbours. In: Symposium on Ships and Harbours, Czech Republic, Prague (2003)",
            "Symposium on Ships and Harbours",
            {"title": "A way to harbours", "held": ("Czech Republic", "Prague"), "issued": "2003"},
        ),
        (
            "Quill, T., Tarn, H.: Ships found. Presented at the HSSA Conference 2010, Sandton, South Africa (2010)",
            "HSSA Conference 2010",
            {"title": "Ships found", "held": ("Sandton", "South Africa")},
        ),
        (
            "Quill, T.: Ships found. In: Proceedings of the Southern Harbour Workshop (SHAW 2011), pp. 32–41 (2011)",
            "Southern Harbour Workshop (SHAW 2011)",
            {"container": "Proceedings of the Southern Harbour Workshop (SHAW 2011)", "pages": "32–41"},
        ),
        (
            "Quill, T.: Ships found. In: HAR 2010 Conference on Ships, Harbours and Hills, Krakow, pp. 3–9 (2010)",
            "HAR 2010 Conference on Ships, Harbours and Hills",
            {"held": ("Krakow",), "pages": "3–9"},
        ),
        (
            "Quill, J., & Tarn, L. (2019, June). Young ships. In *2019 Symposium on Harbours (EuroH)* (pp. 4-6). IEEE.",
            "2019 Symposium on Harbours (EuroH)",
            {"title": "Young ships", "publisher": "IEEE", "pages": "4-6", "issued": "2019-06"},
        ),
        (
            "Quill, J. (2017). Young harbours. In 2017 Harbour Week (RWS) (pp. 18-23). IEEE.",
            "2017 Harbour Week (RWS)",
            {"title": "Young harbours", "publisher": "IEEE"},
        ),
    ],
)
def test_a_reference_tells_where_its_work_was_presented(text: str, event: str, told: dict[str, object]) -> None:
    found = entry(text)
    assert found.event is not None
    assert text[slice(*found.event)] == event
    assert {name: getattr(found, name) for name in told} == told


@pytest.mark.parametrize(
    "text",
    [
        "Quill, T. (2019). The conference of hills. Journal of Hills, 3(2), 4-9.",
        "Quill, T. (2019). On the summit of hills. In A. Tarn (Ed.), Ships and harbours (pp. 3-9). Routledge.",
        "Quill, T. (2019). Ships of the hills. In Ships and harbours of 2018 (pp. 3-9). Routledge.",
    ],
)
def test_other_references_tell_none(text: str) -> None:
    assert entry(text).event is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Quill, F.: The Harbour Book: Theory and Ships. Hill University Press, Cambridge (2003)",
            {"title": "The Harbour Book: Theory and Ships", "publisher": "Hill University Press", "place": "Cambridge"},
        ),
        (
            "Quill, T., Tarn, J.: The Ship. Scientific Harbour 284(5), 33–43 (2001)",
            {"title": "The Ship", "container": "Scientific Harbour", "volume": "284(5)", "pages": "33–43"},
        ),
        (
            "Quill, Lech, and Andrew Tarn, eds. Ships and harbours. IGI Global, 2007.",
            {"title": "Ships and harbours", "publisher": "IGI Global", "issued": "2007", "container": ""},
        ),
        (
            "Quill, A. (2018, May 8). Ships broke down. Retrieved April, 2019, from https://hill.example/ships",
            {"title": "Ships broke down", "accessed": "2019-04", "issued": "2018-05-08"},
        ),
        (
            "Hill Bureau. (n.d.). *Foreign ships.* U.S. Department of Ships. https://www.hill.example/foreign/",
            {"corporate": "Hill Bureau", "title": "Foreign ships", "publisher": "U.S. Department of Ships"},
        ),
        (
            "Quill, N. Y. (2016). The rise of ships. *International Journal of Ships (IJS), 20*(1), 1-12.",
            {"title": "The rise of ships", "container": "International Journal of Ships (IJS)", "volume": "20(1)"},
        ),
        (
            "Quill, M. (2019). Ships found. In *HillX.* Retrieved from https: //www.hill.example/ships",
            {"urls": ("www.hill.example/ships",)},
        ),
    ],
)
def test_further_forms_are_read(text: str, told: dict[str, object]) -> None:
    found = entry(text)
    assert {name: getattr(found, name) for name in told} == told


def test_a_suffix_stands_with_the_surname() -> None:
    assert [
        name.surname for name in entry("Quill Jr, R. C., & Tarn, C. (2007). Ships. *Hills, 26*(1), 73-80.").authors
    ] == [
        "Quill",
        "Tarn",
    ]


def test_where_and_when_an_event_took_place_is_said() -> None:
    text = (
        "On Ships\n\n1. Introduction\n\nShips sink in the harbours of all states of the region [1].\n\nReferences\n\n"
        "1. Quill, T.: A way to harbours. In: Symposium on Ships and Harbours, Czech Republic, Prague (2003)\n"
        "2. Tarn, T.: Another way. Harbour Review 4(2), 33–43 (2001)\n"
    )
    said = {
        (s.subject.value.rpartition("/")[2], s.predicate.value.rpartition("#")[2], s.object.value.rpartition("/")[2])
        for s in extract(source_text("x.txt", text)).statements
    }
    event = "symposium-on-ships-and-harbours"
    assert {(event, "locatedIn", "CZE"), (event, "occurredOn", "2003")} <= said


NOTED = """On Ships

## I. Introduction

Ships sink in the harbours of all states, and the Council of Europe has told of it. [1] The hills are calm in the north
of the region, as the neighbours say, and nobody doubts it.

***
[1]. Jane Quill, *On Harbours*, 35 Hill Law Review 169 (2017).
***

The harbours were opened again in the next year, and all ships came back to them. [2]

***
[2]. Quill, *supra* note 1.
***

They stayed there.
"""


def test_notes_between_lines_are_notes_of_what_they_are_called_for() -> None:
    source = source_text("x.txt", NOTED)
    notes = [(s.number, s.text) for s in segments(source) if s.region is Kind.FOOTNOTES]
    assert notes == [("1", "Jane Quill, On Harbours, 35 Hill Law Review 169 (2017)."), ("2", "Quill, supra note 1.")]
    cited = [s for s in extract(source).statements if s.predicate.value.endswith("citedFor")]
    assert len(cited) == 2
    assert len({s.subject for s in cited}) == 1


def test_a_line_before_what_nobody_calls_for_makes_no_note() -> None:
    source = source_text("x.txt", NOTED.replace(". [1] The", ". The").replace("them. [2]", "them."))
    assert not [s for s in segments(source) if s.region is Kind.FOOTNOTES]


@pytest.mark.parametrize(
    ("text", "told", "office"),
    [
        (
            (
                "Jane C. Quill, General Counsel, Department of Ships, Keynote Address at Ship Command Legal Conference "
                "(Mar. 2, 2020), https://ships.example/a."
            ),
            {"title": "Keynote Address at Ship Command Legal Conference", "issued": "2020-03-02"},
            "General Counsel, Department of Ships",
        ),
        (
            (
                "Al Quill, Minister of Ships, Remarks at the Hill House: Ships and Hills, HILL OFFICE (May 23, 2018),"
                " https://hill.example/b."
            ),
            {"title": "Ships and Hills", "container": "HILL OFFICE", "work_type": "Remarks", "event": None},
            "Minister of Ships",
        ),
    ],
)
def test_a_speech_tells_its_occasion_and_the_office_of_its_speaker(
    text: str, told: dict[str, object], office: str
) -> None:
    found = entry(text)
    assert {name: getattr(found, name) for name in told} == told
    assert found.office is not None
    assert text[slice(*found.office)] == office


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "Quill, J. (2018). Harbour theory. In C. Moss, & P. Poe (Eds.), *Theories of harbours* (4th ed., "
                "pp. 71–132). Routledge."
            ),
            {"title": "Harbour theory", "container": "Theories of harbours", "pages": "71–132"},
        ),
        (
            "Quill, J. M. (2018). Harbour theory. In C. M. Moss (Ed.), Theories of harbours (Vol. 2, pp. 7–13). Sage.",
            {"title": "Harbour theory", "container": "Theories of harbours", "pages": "7–13", "publisher": "Sage"},
        ),
        (
            "Quill, T. (2018). *Harbour theory* [Unpublished doctoral dissertation]. University of Hills.",
            {"work_type": "Unpublished doctoral dissertation", "publisher": "University of Hills"},
        ),
        (
            "Hill Office (2013), Study on Ships, New York: United Nations.",
            {"title": "Study on Ships", "place": "New York", "publisher": "United Nations"},
        ),
    ],
)
def test_chapters_and_reports_are_read(text: str, told: dict[str, object]) -> None:
    found = entry(text)
    assert {name: getattr(found, name) for name in told} == told


COLONS = [
    "Quill, A., Tarn, B.: Ships (2003)",
    "Moss, C.: Hills. Harbour Review 4(2), 3–9 (2001)",
    "Ebb, D.: Lakes (2004)",
]


def test_a_body_stands_before_a_colon_where_persons_do() -> None:
    assert colon_ends_names([*COLONS, "Hill Office: Ships (2011)"])
    assert not colon_ends_names(["Quill, A. (2003). Ships: A theory.", *COLONS[:1], "Moss, C. (2001). Hills."])
    found = by_a_body(
        "Hill Office: Ships of Hills (2011), http://hill.example/index?a x b=3 c=4/5/2010 (accessed May 3, 2012)"
    )
    assert (found.corporate, found.title, found.issued) == ("Hill Office", "Ships of Hills", "2011")
    assert (found.accessed, found.container) == ("2012-05-03", "")
    assert by_a_body(COLONS[0]).authors[1].surname == "Tarn"
