"""What somebody's new document says is reported; a firm that is cited is no person."""

from __future__ import annotations

import pytest

from graph.statement import Status
from loaders.extract import extract
from loaders.reading.text import source_text
from tests.loaders.short_texts import facts


def _told(words: str, name: str) -> set[tuple[str, Status, str]]:
    """Each subject of a property, with its status and who says it."""
    found = extract(source_text("x.txt", f"Introduction.\n\n{words}\n"))
    return {
        (_last(s.subject.value), s.status, _last(s.attributed_to.value) if s.attributed_to else "")
        for s in found.statements
        if s.predicate.value.endswith(name)
    }


def _last(iri: str) -> str:
    return iri.rsplit("/", 1)[-1]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param(
            "Europol published an article stating that phishing endangers banks.",
            ("phishing", Status.REPORTED, "europol"),
            id="who issues it says it",
        ),
        pytest.param(
            "Last year Interpol had issued a short press release warning that ransomware endangers hospitals.",
            ("ransomware", Status.REPORTED, "interpol"),
            id="words between",
        ),
        pytest.param(
            "Europol quoted a survey claiming that phishing endangers banks.",
            ("phishing", Status.REPORTED, ""),
            id="who only quotes it does not",
        ),
        pytest.param(
            "Europol forecasts that phishing endangers banks.", ("phishing", Status.REPORTED, "europol"), id="forecast"
        ),
        pytest.param("Phishing endangers banks.", ("phishing", Status.ASSERTED, ""), id="the text itself"),
        pytest.param(
            "Europol published an article while phishing endangers banks.",
            ("phishing", Status.ASSERTED, ""),
            id="nothing is told of what it says",
        ),
    ],
)
def test_what_a_new_document_says_is_reported(words: str, told: tuple[str, Status, str]) -> None:
    assert told in _told(words, "threatens")


@pytest.mark.parametrize(
    ("words", "person"),
    [
        pytest.param("Sales of stolen data rose (Twitter, 2018).", "id:person/twitter", id="service"),
        pytest.param("Sales of stolen data rose (BayLight, 2018).", "id:person/baylight", id="capital inside"),
        pytest.param("As BayLight (2018) argues, fraud grows.", "id:person/baylight", id="told to speak"),
    ],
)
def test_a_firm_that_is_cited_is_no_person(words: str, person: str) -> None:
    assert not any(person in (subject, value) for subject, _, value in facts(words))


@pytest.mark.parametrize("surname", ["MacHill", "DeHill", "Hillroe"])
def test_a_surname_that_is_cited_is_a_persons(surname: str) -> None:
    found = facts(f"Sales of stolen data rose ({surname}, 2018).")
    assert (f"id:work/{surname.lower()}-2018", "dcterms:creator", f"id:person/{surname.lower()}") in found
