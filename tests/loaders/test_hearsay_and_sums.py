"""What is said without by whom is reported; two sums of two things are two figures."""

from __future__ import annotations

import pytest

from graph.statement import Status
from ontology.names import shortened
from tests.loaders.short_texts import facts, said


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        pytest.param("There are many reports that Europol closed the market.", Status.REPORTED, id="there are reports"),
        pytest.param("There are claims that Europol closed the market.", Status.REPORTED, id="there are claims"),
        pytest.param("It is alleged that Europol closed the market.", Status.REPORTED, id="it is alleged"),
        pytest.param(
            "It has been widely reported that Europol closed the market.", Status.REPORTED, id="it has been reported"
        ),
        pytest.param("It is clear that Europol closed the market.", Status.ASSERTED, id="it is clear"),
        pytest.param("There is no doubt that Europol closed the market.", Status.ASSERTED, id="no rumour"),
        pytest.param(
            'According to the article "Two ports", Europol closed the market.', Status.REPORTED, id="an article's title"
        ),
        pytest.param("According to article 5, Europol closed the market.", Status.ASSERTED, id="an article of a law"),
    ],
)
def test_what_is_said_without_by_whom_is_reported(sentence: str, status: Status) -> None:
    told = [s for s in said(sentence) if s.rule == "predicate" and shortened(s.subject.value) == "id:body/europol"]
    assert [each.status for each in told] == [status]


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        pytest.param(
            "Norland offers 10 million dollars for lists of ports and 5 million dollars for lists of mills.",
            {"10-million-dollars-for-lists-of-ports", "5-million-dollars-for-lists-of-mills"},
            id="each for something",
        ),
        pytest.param(
            "Europol seized 30 servers and 12 million euros.", {"30-servers", "12-million-euros"}, id="things and a sum"
        ),
        pytest.param(
            "Losses were 3 million euros in 2019 and 4 million euros in 2020.",
            {"3-million-euros-in-2019-and-4-million-euros-in"},
            id="one in two years",
        ),
    ],
)
def test_two_sums_of_two_things_are_two_figures(sentence: str, figures: set[str]) -> None:
    named = {subject.removeprefix("id:figure/") for subject, name, _ in facts(sentence) if name == "cl:hasQuantity"}
    assert named == figures
