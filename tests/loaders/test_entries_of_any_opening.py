"""Entries of reference lists however they begin: with numbers that are no entry's, with titles, bodies, months."""

from __future__ import annotations

import pytest

from loaders.reading.kinds import Kind
from loaders.reading.segments import segments
from loaders.reading.text import source_text
from loaders.works.entries import entry

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
        "7 References\n\n1 Roe, J. On mills. Review, 2001.\n\nHill Press.\n\n2 Poe, A. On lamps. Hill Review, 2002.",
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


READ = [
    pytest.param(
        "Roe, J., Poe, A.B., May 2007. On mills. Hill Review 2 (3).", {"issued": "2007-05", "title": "On mills"}
    ),
    pytest.param(
        "HLG, Oct 2015. Mills in winter: Barns. Issue No: 1.2.", {"issued": "2015-10", "volume": "Issue No: 1.2"}
    ),
    pytest.param(
        "District of Hilland, March 16, 2015. In re: mills of the east. HDL No. 14-2522.",
        {"corporate": "District of Hilland", "issued": "2015-03-16", "series": "HDL No. 14-2522"},
    ),
    pytest.param(
        "Roe, J., 2007. May fires in mills. Hill Review 2 (3).", {"issued": "2007", "title": "May fires in mills"}
    ),
    pytest.param(
        "Harbour Safety Institute (HSI), 2016. Guide to mills (kor).",
        {"corporate": "Harbour Safety Institute (HSI)", "title": "Guide to mills", "language": "kor"},
    ),
    pytest.param("Roe, J., 2016. A guide to mills (new). Hill Review 3, 4–5.", {"language": ""}),
    pytest.param("Roe, J., 2016. On mills. Hill Review 3 (2), 34e64.", {"container": "Hill Review", "pages": "34e64"}),
    pytest.param("Roe, J., 2016. On mills. Hill Review 3 (2), e64.", {"container": "Hill Review", "pages": "e64"}),
    pytest.param(
        "“Mills that burn.” FilmSite, uploaded by HTV, 28 December 2017, www.films.example/a. Accessed 5th May 2020.",
        {"title": "Mills that burn", "container": "FilmSite", "issued": "2017-12-28", "accessed": "2020-05-05"},
    ),
    pytest.param(
        "“Mills that burn.” Hill Post, May 3, 2017. https://www.hill.example/a. Access ed 5th May 2020.",
        {"container": "Hill Post", "issued": "2017-05-03", "accessed": "2020-05-05"},
    ),
    pytest.param(
        "“Mills that burn.” Hill Post, January-June 2012. https://www.hill.example/a.",
        {"container": "Hill Post", "issued": "2012"},
    ),
    pytest.param(
        "Poe, T S et al. “Mills: a loss.” Hill journal of barns vol. 60,1 (2018): 3-5.",
        {"title": "Mills: a loss", "container": "Hill journal of barns", "volume": "60,1", "pages": "3-5"},
    ),
    pytest.param(
        "Roe, J. (2019, May 2). Mills. Hill Post. https://www.hill.example/ news/mills/ mills-that-burn-at-night",
        {"urls": ("https://www.hill.example/news/mills/mills-that-burn-at-night",), "container": "Hill Post"},
    ),
    pytest.param(
        "“Mills that burn.” Hill Post, May 2, 2019. https://www.hillpo st.example/news/mills-12. Accessed 6 May 2020.",
        {"urls": ("https://www.hillpost.example/news/mills-12",), "issued": "2019-05-02"},
    ),
    pytest.param(
        "Roe, J. (2019). Mills. https://www.hill.example/news and https://www.hill.example/b",
        {"urls": ("https://www.hill.example/news", "https://www.hill.example/b")},
    ),
    pytest.param(
        "Mill Works Inc. (2003, June 23). Mills of the east. Press release. https://www.mill.example/a",
        {"title": "Mills of the east", "work_type": "Press release"},
    ),
    pytest.param(
        "Roe, J. (2015). Keys to mills. Hill Laboratory of Barns Technical Report (HLB-TR-26). https://h.example/a",
        {"publisher": "Hill Laboratory of Barns", "work_type": "Technical Report", "series": "HLB-TR-26"},
    ),
    pytest.param(
        "Minister Ann B. Roe Gives the Opening Address at the Eastern Conference on Mills. (2019, July 23). Words as "
        "written, Hill Office. https://h.example/a",
        {
            "issued": "2019-07-23",
            "title": "Minister Ann B. Roe Gives the Opening Address at the Eastern Conference on Mills",
        },
    ),
    pytest.param(
        "Roe, J. (2020, July 8). Mills burn. hillsecurity. https://h.example/a", {"container": "hillsecurity"}
    ),
]


@pytest.mark.parametrize(("words", "fields"), READ)
def test_what_is_read_of_an_entry(words: str, fields: dict[str, object]) -> None:
    found = entry(words)
    assert {name: getattr(found, name) for name in fields} == fields


NAMES = [
    ("N, Jane. “Mills that burn.” Hill Post, May 3, 2017.", ["n-j"]),
    ("Roe, Jane and Poe, Sunil G. “Mills that burn.” Hill Post, May 3, 2017.", ["roe-j", "poe-s-g"]),
    ("Ostrand Roe, T S et al. “Mills that burn.” Hill Review vol. 6,1 (2018): 3-5.", ["ostrand-roe-t-s"]),
    ("A, Quick Guide. On mills. Hill Press, 2017.", []),
]


@pytest.mark.parametrize(("words", "names"), NAMES)
def test_who_wrote_a_work_whose_title_is_quoted(words: str, names: list[str]) -> None:
    assert [name.key for name in entry(words).authors] == names
