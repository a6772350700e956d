"""Where an article appeared, as its own front matter says in one line."""

from __future__ import annotations

import pytest

from loaders.works.journal_line import journal_line


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        pytest.param(
            "Hill Law Review, 2024, vol. 9, issue 2, 149-158",
            {
                "cl:publishedIn": "Hill Law Review",
                "dcterms:issued": "2024",
                "cl:volumeAndIssue": "vol. 9, issue 2",
                "cl:pages": "149-158",
            },
            id="commas",
        ),
        pytest.param(
            "2022 Apr 4;23(1):101–108. doi: 10.1000/77",
            {
                "dcterms:issued": "2022-04-04",
                "cl:volumeAndIssue": "23(1)",
                "cl:pages": "101–108",
                "cl:doi": "10.1000/77",
            },
            id="medicine",
        ),
        pytest.param(
            "Право гір. 2021. № 2 (81). С. 15–22",
            {
                "cl:publishedIn": "Право гір",
                "dcterms:issued": "2021",
                "cl:volumeAndIssue": "№ 2 (81)",
                "cl:pages": "15–22",
            },
            id="Ukrainian",
        ),
        pytest.param("Volume 97, 2021", {"cl:volumeAndIssue": "Volume 97", "dcterms:issued": "2021"}, id="no name"),
        pytest.param(
            "Vol. 10, no. 1 (May-October 2019)",
            {"cl:volumeAndIssue": "Vol. 10, no. 1", "dcterms:issued": "2019"},
            id="months",
        ),
        pytest.param("https://doi.org/10.1000/77", {"cl:doi": "10.1000/77"}, id="address of a DOI"),
        pytest.param("On Law No. 5 of 2019", {}, id="a law"),
        pytest.param("Published 12 May 2020", {}, id="a day alone"),
        pytest.param("The reach of law in the hills", {}, id="a title"),
    ],
)
def test_a_line_says_where_a_text_appeared(line: str, parts: dict[str, str]) -> None:
    assert {part.property: part.value.value for part in journal_line(line)} == parts
