"""What a new document says is reported; a firm that is cited is no person; incidents and what takes them up."""

from __future__ import annotations

import pytest

from graph.statement import Status
from loaders.extract import extract
from loaders.reading.text import source_text
from tests.loaders.short_texts import facts, mentioned


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


BREACH = "id:event/2019-northbank-incident"


@pytest.mark.parametrize(
    ("words", "mention"),
    [
        pytest.param("The 2019 Northbank breach exposed files.", ("2019 Northbank breach", BREACH), id="year"),
        pytest.param(
            "The 2019 Northbank breach exposed files. The breach cost jobs.", ("The breach", BREACH), id="the breach"
        ),
        pytest.param(
            "The 2019 Northbank breach exposed files. Judges met. This incident cost jobs.",
            ("This incident", BREACH),
            id="a sentence between",
        ),
        pytest.param(
            "A costly attack on Microsoft ended in May. The Microsoft incident cost jobs.",
            ("Microsoft incident", "id:event/microsoft-incident"),
            id="another head",
        ),
        pytest.param(
            "In Hill v. Northland the court ruled. The Hill case guided judges.",
            ("Hill case", "id:case/hill-v-northland"),
            id="case by a party",
        ),
    ],
)
def test_an_incident_and_what_takes_it_up(words: str, mention: tuple[str, str]) -> None:
    assert mention in mentioned(words)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("The Northland attack ended.", id="nobody known to be hit"),
        pytest.param("An attack on Microsoft could be a crime.", id="may come"),
        pytest.param("A Microsoft hack is rare.", id="a sort"),
        pytest.param("The Russian hack ended.", id="a state's"),
        pytest.param("The attack cost jobs.", id="none told of"),
    ],
)
def test_no_incident(words: str) -> None:
    assert not mentioned(words, sort="event")


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Phishing attacks rose. The attack is simple.", id="other attacks since"),
        pytest.param("The attack surface is wide.", id="a noun follows"),
    ],
)
def test_the_attack_means_no_incident_told_of_before(words: str) -> None:
    found = mentioned(f"The 2019 Northbank breach exposed files. {words}", sort="event")
    assert found == [("2019 Northbank breach", BREACH)]


def test_a_name_tells_whom_an_incident_hit_and_not_who_held_it() -> None:
    found = facts("The 2011 Microsoft breach shocked many. The Interpol attack ended.")
    assert ("id:event/2011-microsoft-incident", "cl:hasTarget", "id:body/microsoft") in found
    assert not any(name in ("cl:heldBy", "cl:hasTarget") for subject, name, _ in found if "interpol" in subject)
