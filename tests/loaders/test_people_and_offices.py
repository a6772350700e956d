"""Persons, their offices and whose they are: a grid of offices in every construction that gives one to somebody, and
the sentences in which nobody holds one."""

from __future__ import annotations

import pytest

from graph.statement import Status
from loaders.extract import extract
from loaders.reading.text import source_text
from ontology.names import shortened

BODY = "id:body/harbour-institute"
ROE = "id:person/roe-j"
CONSTRUCTIONS = {
    "after the name": "Jane Roe, {office} of the Harbour Institute, opened the meeting.",
    "after the name with an article": "Jane Roe, the {office} of the Harbour Institute, opened the meeting.",
    "before the name": "The {office} of the Harbour Institute, Jane Roe, opened the meeting.",
    "after a title": "Dr. Jane Roe, {office} of the Harbour Institute, opened the meeting.",
    "in brackets": "Jane Roe ({office} of the Harbour Institute) opened the meeting.",
    "predicated": "Jane Roe is the {office} of the Harbour Institute.",
    "appointed": "Jane Roe was appointed {office} of the Harbour Institute in 2019.",
    "serving": "Jane Roe serves as {office} of the Harbour Institute.",
    "in a relative clause": "Jane Roe, who is the {office} of the Harbour Institute, opened the meeting.",
    "owned": "The Harbour Institute's {office}, Jane Roe, opened the meeting.",
    "in one row": "Harbour Institute {office} Jane Roe opened the meeting.",
}
LEADERS = ("director", "Executive Director", "president", "chief executive", "Director-General", "head", "chairwoman")
WORKERS = ("deputy director", "spokeswoman", "analyst", "vice president", "senior adviser", "Under-Secretary-General")


def said(sentence: str) -> set[tuple[str, str, str]]:
    """Subject, property and object of what a sentence asserts; the words themselves where it is a passage."""
    text = source_text("example.txt", f"Introduction.\n\nExperts met and talked at length.\n\n{sentence}\n")
    found = extract(text)
    words = {p.evidence.iri.value: text.text[p.evidence.start : p.evidence.end] for p in found.passages}
    return {
        (shortened(s.subject.value), shortened(s.predicate.value), words.get(s.object.value, shortened(s.object.value)))
        for s in found.statements
        if s.status is Status.ASSERTED
    }


def persons(sentence: str) -> set[str]:
    text = source_text("example.txt", f"Introduction.\n\nExperts met and talked at length.\n\n{sentence}\n")
    return {shortened(t.iri.value) for t in extract(text).things if t.iri.value.find("/person/") > 0}


def positions(sentence: str) -> set[str]:
    return {value for _, name, value in said(sentence) if name == "cl:hasPosition"}


@pytest.mark.parametrize("office", LEADERS)
@pytest.mark.parametrize("construction", CONSTRUCTIONS.values(), ids=list(CONSTRUCTIONS))
def test_who_leads_a_body(construction: str, office: str) -> None:
    sentence = construction.format(office=office)
    assert (ROE, "cl:headOf", BODY) in said(sentence)
    assert persons(sentence) == {ROE}
    assert any(office in told for told in positions(sentence))


@pytest.mark.parametrize("office", WORKERS)
@pytest.mark.parametrize("construction", CONSTRUCTIONS.values(), ids=list(CONSTRUCTIONS))
def test_who_works_for_a_body_leads_it_not(construction: str, office: str) -> None:
    found = said(construction.format(office=office))
    assert (ROE, "cl:affiliatedWith", BODY) in found
    assert not any(name == "cl:headOf" for _, name, _ in found)


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        ("Jane Roe, Deputy Minister of Works, Roads and Ports, spoke.", "Deputy Minister of Works, Roads and Ports"),
        ("Jane Roe, President and CEO of the Harbour Institute, spoke.", "President and CEO of the Harbour Institute"),
        ("Jane Roe is the CEO/Lead Examiner of Brightwater.", "CEO/Lead Examiner of Brightwater"),
        ("Kenya's Minister of Information, Jane Roe, spoke.", "Kenya's Minister of Information"),
        ("Norwegian Foreign Minister Jane Roe spoke.", "Norwegian Foreign Minister"),
        ("UN Under-Secretary-General Jane Roe spoke.", "UN Under-Secretary-General"),
        (
            "Mr. A. B. Poe, the Executive Secretary of the T-CY Committee of the Council of Europe, spoke.",
            "Executive Secretary of the T-CY Committee of the Council of Europe",
        ),
        ("The former director of Europol, Jane Roe, spoke.", "former director of Europol"),
        ("Member of the House of Representatives Jane Roe spoke.", "Member of the House of Representatives"),
    ],
)  # fmt: skip
def test_an_office_is_told_whole(sentence: str, office: str) -> None:
    assert positions(sentence) == {office}


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        ("Jane Roe heads the Harbour Institute.", (ROE, "cl:headOf", BODY)),
        ("The Harbour Institute is headed by Jane Roe.", (ROE, "cl:headOf", BODY)),
        ("Jane Roe works for the Harbour Institute.", (ROE, "cl:affiliatedWith", BODY)),
        ("Professor Jane Roe of the Harbour Institute spoke.", (ROE, "cl:affiliatedWith", BODY)),
        ("Professor Jane Roe (Harbour Institute) spoke.", (ROE, "cl:affiliatedWith", BODY)),
        ("Jane Roe, head of the legal unit of the Harbour Institute, spoke.", (ROE, "cl:affiliatedWith", BODY)),
        ("Dr. Jane Roe is a member of the European Parliament.", (ROE, "cl:memberOf", "id:body/european-parliament")),
        ("Nigeria's President Jane Roe spoke.", (ROE, "cl:headOf", "id:state/NGA")),
        ("Jane Roe, founder of the Harbour Institute, spoke.", (BODY, "cl:establishedBy", ROE)),
        ("Jane Roe, the director of Europol, opened the talks.", (ROE, "cl:performs", "opened the talks")),
        ("The director of Europol, Jane Roe, opened the talks.", (ROE, "cl:performs", "opened the talks")),
        ("UN High Commissioner for Human Rights Jane Roe opened it.", (ROE, "cl:performs", "opened it")),
    ],
)
def test_what_is_told_of_a_person(sentence: str, fact: tuple[str, str, str]) -> None:
    assert fact in said(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Dr. Jane Roe met the director of Europol.",
        "Dr. Jane Roe may become the director of Europol.",
        "Dr. Jane Roe was not the director of Europol.",
        "Dr. Jane Roe wrote to the president of Norway.",
        "The police, the director of Europol and Dr. Jane Roe met.",
        "The minister, the director and Dr. Jane Roe met.",
        "Dr. Jane Roe, a former director of Europol, met judges.",
        "Kenya's Minister of Information, Dr. Jane Roe, met judges.",
        "Dr. Jane Roe, Chief of Staff of Europol, met judges.",
        "Norway, the chair of the Committee of Ministers, met judges.",
    ],
)
def test_nobody_leads(sentence: str) -> None:
    assert not any(name == "cl:headOf" for _, name, _ in said(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Digital Rights Watch, an associate of Europol, met judges.",
        "Silk Road, the largest market, was closed.",
        "Interpol expert Working Group members met.",
        "The report of the Rapporteur on Privacy was read.",
        "The director of the Harbour Institute met judges.",
    ],
)
def test_no_person_is_coined(sentence: str) -> None:
    assert persons(sentence) == set()
    assert positions(sentence) == set()
