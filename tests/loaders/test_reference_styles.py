"""References of all styles taken apart; notes that explain are told from those that cite."""

from __future__ import annotations

import pytest

from loaders.works.entries import entry


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        pytest.param(
            "Roe A.B., Poe C.D. On law and data // Review of Law. – 2019. – V. 3. – No. 2. – P. 10-19;",
            {
                "title": "On law and data",
                "container": "Review of Law",
                "issued": "2019",
                "volume": "V. 3, No. 2",
                "pages": "10-19",
            },
            id="GOST journal",
        ),
        pytest.param(
            "Roe, Ann B., Cal Poe, and Dee Moe, *Logs of Harbours: What Clerks Need*, Hill Town, Calif.: Hill "
            "Corporation, HR-88-AB, 2015. As of May 3, 2021:",
            {
                "title": "Logs of Harbours: What Clerks Need",
                "issued": "2015",
                "publisher": "Hill Corporation",
                "accessed": "2021-05-03",
            },
            id="number of a report and a day of access",
        ),
        pytest.param(
            "Roe, Ann, “Logs of Harbours,” *Hill School Harbour Journal*, May 3, 2015.",
            {"title": "Logs of Harbours", "container": "Hill School Harbour Journal", "issued": "2015-05-03"},
            id="journal named after a school",
        ),
        pytest.param(
            "Roe, Ann, “Remarks on Harbours,” U.S. Department of Harbours, May 3, 2015.",
            {"title": "Remarks on Harbours", "publisher": "U.S. Department of Harbours", "issued": "2015-05-03"},
            id="initials in a publisher's name",
        ),
        pytest.param(
            "Петров А.А. О праве и данных – Правовой вестник. № 2. С. 23–27. 2013.",
            {
                "title": "О праве и данных",
                "container": "Правовой вестник",
                "issued": "2013",
                "volume": "№ 2",
                "pages": "23–27",
            },
            id="dash before the journal",
        ),
        pytest.param(
            "Petrov A.A. O prave // Pravovoj vestnik. – 2020. – ¹3. – P. 6-14;",
            {"title": "O prave", "container": "Pravovoj vestnik", "volume": "No. 3", "pages": "6-14"},
            id="number sign lost in Latin-1",
        ),
        pytest.param(
            "Петров К.К. 2022. «О праве и данных». Вестник университета. Право 3: 67–69. <https://doi.org/10.1000/a.2022.3>",
            {
                "title": "О праве и данных",
                "container": "Вестник университета. Право",
                "volume": "3",
                "pages": "67–69",
                "doi": "10.1000/a.2022.3",
            },
            id="author and year",
        ),
        pytest.param(
            "Roe, J. (2018, May 8). Hills tell how bad it was. Retrieved April, 2019, from https://hills.example/bad",
            {"title": "Hills tell how bad it was", "issued": "2018-05-08", "container": ""},
            id="APA day",
        ),
        pytest.param(
            "Hill Gov. (2015, October). National Hill Strategy. https://hills.example/strategy.pdf.",
            {"title": "National Hill Strategy", "issued": "2015-10", "corporate": "Hill Gov", "authors": ()},
            id="APA month, a body",
        ),
        pytest.param(
            "Janson, Lech, and Andrew Cole, eds. Hill warfare and terror. Hill Press, 2007.",
            {"title": "Hill warfare and terror", "issued": "2007", "publisher": "Hill Press"},
            id="editors without a year",
        ),
        pytest.param(
            'Roe, Jane. 2019. "The reach of law". Hill Law Quarterly 46 (294): 1–18.',
            {"title": "The reach of law", "container": "Hill Law Quarterly", "volume": "46 (294)", "pages": "1–18"},
            id="Chicago journal",
        ),
        pytest.param(
            'Roe, Jane. 2019. "To give or to judge". Core crimes of our time, 319–401. The Hague, Asser Press.',
            {
                "title": "To give or to judge",
                "container": "Core crimes of our time",
                "pages": "319–401",
                "place": "The Hague",
                "publisher": "Asser Press",
            },
            id="chapter",
        ),
        pytest.param(
            "Roe, J. A., & Poe, B. (2019). On law and data. Journal of Law, 15(2), 141–172. https://doi.org/10.1000/7",
            {
                "title": "On law and data",
                "container": "Journal of Law",
                "volume": "15(2)",
                "pages": "141–172",
                "issued": "2019",
            },
            id="APA",
        ),
        pytest.param(
            "Roe J, Poe B. On law and data. J Law. 2019;15(2):141-72.",
            {
                "title": "On law and data",
                "container": "J Law",
                "volume": "15(2)",
                "pages": "141-72",
                "issued": "2019",
            },
            id="Vancouver",
        ),
        pytest.param(
            "Roe S. Threats and the Decline of Law. Routledge, 2014.",
            {"title": "Threats and the Decline of Law", "publisher": "Routledge", "issued": "2014", "container": ""},
            id="book",
        ),
        pytest.param(
            "Roe M.A. Politics in our time / M.A. Roe. – M.: Izdatel'stvo «Hill», 2020. – 512 p.;",
            {
                "title": "Politics in our time",
                "place": "M.",
                "publisher": "Izdatel'stvo «Hill»",
                "page_count": "512",
            },
            id="GOST book",
        ),
        pytest.param(
            "Петров И.А. Общество и право: дис. ... канд. юрид. наук: 12.00.13 / И. А. Петров. М., 2014. 66 с.",
            {
                "title": "Общество и право",
                "work_type": "дис. ... канд. юрид. наук",
                "specialty": "12.00.13",
                "page_count": "66",
                "issued": "2014",
            },
            id="thesis",
        ),
        pytest.param(
            "Model Treaty on Data (Hill Town, May 15, 1992) // Bulletin of Treaties. – 2000. – No. 12, 14 december",
            {
                "title": "Model Treaty on Data (Hill Town, May 15, 1992)",
                "container": "Bulletin of Treaties",
                "issued": "2000-12-14",
            },
            id="treaty in a bulletin",
        ),
        pytest.param(
            "Union of Lines [Electronic resource]. – URL: https://example.org/lines/ (date of access: 20.07.2022);",
            {"title": "Union of Lines", "urls": ("https://example.org/lines/",), "accessed": "2022-07-20"},
            id="web page",
        ),
        pytest.param(
            "Roe, R. (2017). Why it is so hard. Hill Online. Retrieved 23 August 2017, from <http://example.org/a.html>",
            {"title": "Why it is so hard", "container": "Hill Online", "accessed": "2017-08-23", "issued": "2017"},
            id="retrieved from",
        ),
        pytest.param(
            'Jane G. Roe. "Finding crime: bars" Union of Examiners, Hill Fraud Conference, Sydney, 11 May 2003, p.2',
            {
                "title": "Finding crime: bars",
                "publisher": "Union of Examiners",
                "place": "Sydney",
                "issued": "2003-05-11",
                "pages": "2",
            },
            id="conference",
        ),
        pytest.param(
            "River Union Treaty. 2011. Treaty on dams and the towns below Retrieved from: https://dams.example/a.pdf",
            {"corporate": "River Union", "title": "Treaty on dams and the towns below", "issued": "2011"},
            id="short name of an act where an author would stand",
        ),
        pytest.param(
            "River Union. 2011. Treaty on dams and the towns below. Retrieved from: https://dams.example/a.pdf",
            {"corporate": "River Union", "title": "Treaty on dams and the towns below", "issued": "2011"},
            id="body where an author would stand",
        ),
        pytest.param(
            "Roe, S. 2009. The lake guards: A look back', In: Changing shores of the north. eds. P. Doe & J. Poe, "
            "(LSN). Norland: Holby.",
            {"title": "The lake guards: A look back", "container": "Changing shores of the north"},
            id="book before its editors",
        ),
        pytest.param(
            "Roe, S. 2009. Boats. In: Shores of the north. eds. P. Doe & J. Poe. London: Routledge.",
            {"title": "Boats", "container": "Shores of the north", "publisher": "Routledge", "place": "London"},
            id="book before its editors and publisher",
        ),
        pytest.param(
            "Roe, J., & Poe, A. (2010). “Well, the dam held”: How towns speak of floods. Hill Review, 31, 397–411.",
            {
                "title": "“Well, the dam held”: How towns speak of floods",
                "container": "Hill Review",
                "pages": "397–411",
            },
            id="title that goes on after what it quotes",
        ),
        pytest.param(
            "Roe, J. (2010). “The dam that held.” Hill Review, 31, 397–411.",
            {"title": "The dam that held", "container": "Hill Review"},
            id="title in quotation marks",
        ),
        pytest.param(
            "Roe, T.C. 2017. Who owns the dams? Journal of Hill Studies (JoHS), 6(2): 199-223.",
            {"title": "Who owns the dams?", "container": "Journal of Hill Studies (JoHS)", "pages": "199-223"},
            id="journal with letters of both sizes for it",
        ),
        pytest.param(
            "Луговой Т.К. Реки и запруды. – М.: Верхний луг. – Книга, 2004. – 312 с.",
            {"title": "Реки и запруды", "publisher": "Верхний луг – Книга", "place": "М.", "container": ""},
            id="publisher with a dash in its name",
        ),
        pytest.param(
            "Луговой Т.К. Реки и запруды. – М.: Верхний луг, 2004. – 312 с.",
            {"title": "Реки и запруды", "publisher": "Верхний луг", "place": "М."},
            id="publisher before its year",
        ),
    ],
)
def test_styles(text: str, fields: dict[str, object]) -> None:
    found = entry(text)
    assert {name: getattr(found, name) for name in fields} == fields


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("This term is used here in its wide sense.", id="explanation"),
        pytest.param("See above.", id="pointer"),
    ],
)
def test_explanatory_notes_are_no_works(text: str) -> None:
    assert not entry(text).is_work
