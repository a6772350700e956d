"""What sentences written for the project say: voice, status, attribution, lists, names that refer back."""

from __future__ import annotations

import time

import pytest

from graph.quads import extraction_quads, n_quads
from graph.statement import Statement, Status
from loaders.extract import extract, extract_with_report
from loaders.reading.text import source_text
from loaders.saying.clauses.verbs import Form, inflections
from ontology.names import shortened


def said(*sentences: str) -> list[Statement]:
    return extract(source_text("note.txt", "Introduction.\n\n" + " ".join(sentences) + "\n")).statements


def facts(*sentences: str) -> set[tuple[str, str, str]]:
    """Subject, property and object of what the sentences say, in short form."""
    return {
        (shortened(s.subject.value), shortened(s.predicate.value), shortened(s.object.value)) for s in said(*sentences)
    }


def standing(property_: str, *sentences: str) -> set[Status]:
    return {s.status for s in said(*sentences) if shortened(s.predicate.value) == property_}


BUDAPEST = "id:instrument/cets-185"
UKRAINE = "id:state/UKR"

FACTS = [
    pytest.param("Ukraine signed the Budapest Convention.", (BUDAPEST, "cl:hasSignatory", UKRAINE), id="active"),
    pytest.param(
        "The Budapest Convention was signed by Ukraine.", (BUDAPEST, "cl:hasSignatory", UKRAINE), id="passive"
    ),
    pytest.param(
        "The Budapest Convention was signed by Ukraine and Moldova.",
        (BUDAPEST, "cl:hasSignatory", "id:state/MDA"),
        id="coordinated agent",
    ),
    pytest.param(
        "The Budapest Convention entered into force on 1 July 2004.",
        (BUDAPEST, "cl:enteredIntoForceOn", "2004-07-01"),
        id="date beside the verb",
    ),
    pytest.param(
        "To date, the Budapest Convention has been ratified by 66 states.",
        (BUDAPEST, "cl:hasPartyCount", "66"),
        id="count",
    ),
    pytest.param(
        "Delegates welcomed the Budapest Convention, which Japan and Ukraine proposed in 2000.",
        (BUDAPEST, "cl:proposedBy", UKRAINE),
        id="whose object the relative is",
    ),
    pytest.param(
        "The European Cybercrime Centre, established in 2013, is known.",
        ("id:body/europol-ec3", "cl:establishedOn", "2013"),
        id="reduced participle",
    ),
]


@pytest.mark.parametrize(("sentence", "fact"), FACTS)
def test_fact(sentence: str, fact: tuple[str, str, str]) -> None:
    assert fact in facts(sentence)


STANDINGS = [
    pytest.param("cl:ratifiedBy", "Ukraine ratified the Budapest Convention.", Status.ASSERTED, id="asserted"),
    pytest.param("cl:ratifiedBy", "Ukraine has not ratified the Budapest Convention.", Status.NEGATED, id="negated"),
    pytest.param("cl:ratifiedBy", "Ukraine will ratify the Budapest Convention.", Status.PLANNED, id="planned"),
    pytest.param(
        "cl:ratifiedBy", "Ukraine may ratify the Budapest Convention.", Status.HYPOTHETICAL, id="hypothetical"
    ),
    pytest.param(
        "cl:ratifiedBy",
        "According to Europol, Ukraine ratified the Budapest Convention.",
        Status.REPORTED,
        id="reported",
    ),
    pytest.param(
        "cl:provides",
        "The draft Convention on Digital Trade provides for mutual legal assistance.",
        Status.DRAFT,
        id="draft",
    ),
]


@pytest.mark.parametrize(("property_", "sentence", "status"), STANDINGS)
def test_status(property_: str, sentence: str, status: Status) -> None:
    assert standing(property_, sentence) == {status}


def test_nothing_that_only_an_adopted_instrument_has_is_said_of_a_draft() -> None:
    assert standing("cl:ratifiedBy", "Ukraine ratified the draft Convention on Digital Trade.") == set()


def test_drafts_of_one_name_from_different_years_stay_apart() -> None:
    first = "Ukraine proposed the draft Convention on Digital Trade in 2012."
    second = "Moldova proposed the draft Convention on Digital Trade in 2019."
    drafts = {s.subject.value for s in said(first, second) if shortened(s.predicate.value) == "cl:proposedBy"}
    assert len(drafts) == 2


REFERRING = [
    pytest.param("The Budapest Convention is old. Ukraine signed the Convention.", BUDAPEST, id="the Convention"),
    pytest.param("The Budapest Convention is old. Ukraine signed this document.", BUDAPEST, id="this document"),
    pytest.param("The Budapest Convention is old. Ukraine signed the Directive.", None, id="no directive before"),
]


@pytest.mark.parametrize(("text", "meant"), REFERRING)
def test_phrase_that_refers_back(text: str, meant: str | None) -> None:
    signed = {shortened(s.subject.value) for s in said(text) if shortened(s.predicate.value) == "cl:hasSignatory"}
    assert signed == ({meant} if meant else set())


def test_what_cannot_be_resolved_is_reported() -> None:
    report = extract_with_report(source_text("note.txt", "Introduction.\n\nUkraine signed the Directive last year.\n"))[
        1
    ]
    assert [words for _, _, words in report.unresolved] == ["the Directive"]


def test_acronym_that_the_text_introduces() -> None:
    text = "The Pacific Network Agency (PNA) met. The PNA cooperates with Ukraine."
    assert ("id:body/pacific-network-agency", "cl:cooperatesWith", UKRAINE) in facts(text)


def test_unknown_name_becomes_a_candidate_with_a_suggestion() -> None:
    text = source_text("note.txt", "Introduction.\n\nThe European Cybercrime Center Office was discussed.\n")
    extraction, report = extract_with_report(text)
    named = {shortened(thing.iri.value): {shortened(t.value) for t in thing.types} for thing in extraction.things}
    new = [iri for iri, types in named.items() if "cl:Candidate" in types and iri.startswith("id:body/")]
    assert new
    assert any(suggestion.similar for suggestion in report.candidates)


def test_speaker_and_quotation() -> None:
    found = facts('J. K. Smith noted that "the law is older than the network".')
    assert {p for s, p, _ in found if s == "id:person/smith-j-k"} == {"cl:states", "cl:quotes"}


def test_quotation_that_goes_on_is_the_speakers() -> None:
    text = 'J. K. Smith noted: "The law is old. Ukraine ratified the Budapest Convention. All is well."'
    who = {
        s.attributed_to.value for s in said(text) if shortened(s.predicate.value) == "cl:ratifiedBy" and s.attributed_to
    }
    assert {shortened(iri) for iri in who} == {"id:person/smith-j-k"}


def test_items_of_a_list_each_have_their_place() -> None:
    text = "Europol's activities cover the following: 1) exchange of information; 2) joint investigation teams."
    places = {
        value.value
        for statement in said(text)
        for name, value in statement.qualifiers
        if shortened(name.value) == "cl:listPosition"
    }
    assert places == {"1", "2"}


def test_evidence_lies_in_the_text_and_is_the_sentence() -> None:
    body = "Introduction.\n\nUkraine signed the Budapest Convention. Nothing else happened.\n"
    text = source_text("note.txt", body)
    statement = next(s for s in extract(text).statements if s.rule == "signature")
    piece = statement.evidence[0]
    assert body[piece.start : piece.end] == "Ukraine signed the Budapest Convention."  # type: ignore[union-attr]


def test_same_text_gives_same_bytes() -> None:
    body = "Introduction.\n\nUkraine signed the Budapest Convention. J. Smith noted that the law is old.\n"
    first, second = (n_quads(extraction_quads(extract(source_text("note.txt", body)))) for _ in range(2))
    assert first == second


VERBS = [
    pytest.param("plan", "planned", Form.PAST, id="doubled"),
    pytest.param("ratify", "ratifies", Form.THIRD, id="y"),
    pytest.param("criminalise", "criminalizes", Form.THIRD, id="American spelling"),
    pytest.param("take", "taken", Form.PARTICIPLE, id="irregular"),
]


@pytest.mark.parametrize(("base", "form", "sort"), VERBS)
def test_form_of_verb(base: str, form: str, sort: Form) -> None:
    assert inflections(base)[form] is sort


KILLERS = [
    pytest.param("a" * 400_000, id="one long word"),
    pytest.param('"(' * 40_000, id="open brackets and quotes"),
    pytest.param("U.S. " * 40_000, id="abbreviations"),
    pytest.param("1.2,3 " * 40_000, id="digits and dots"),
    pytest.param("Convention on Agency of the Convention " * 3_000, id="heads of names"),
    pytest.param("аa" * 100_000, id="mixed scripts"),
]


@pytest.mark.parametrize("body", KILLERS)
def test_no_text_takes_long(body: str) -> None:
    began = time.perf_counter()
    extract(source_text("killer.txt", "Introduction.\n\n" + body + "\n"))
    assert time.perf_counter() - began < 10


def test_pronoun_stands_for_the_subject_of_the_sentence_before() -> None:
    found = facts("The Budapest Convention is old. It entered into force on 1 July 2004.")
    assert (BUDAPEST, "cl:enteredIntoForceOn", "2004-07-01") in found


def test_pronoun_that_stands_for_nothing_says_nothing_of_the_sentence_before() -> None:
    text = "Europol is in The Hague. It is necessary to exchange information."
    states = [s for s in said(text) if shortened(s.subject.value) == "id:body/europol"]
    assert {s.evidence[0].start for s in states} == {len("Introduction.\n\n")}  # type: ignore[union-attr]


def test_date_goes_to_its_own_verb() -> None:
    found = facts("The Ufa Declaration was proposed by Ukraine in 2014 and adopted by the United Nations in 2015.")
    assert {o for _, p, o in found if p == "cl:adoptedOn"} == {"2015"}


def test_what_somebody_demands_over_several_sentences_is_theirs() -> None:
    text = 'J. K. Smith noted: "The law is old. It is necessary to write another one at once. All is well."'
    assert {shortened(s.subject.value) for s in said(text) if shortened(s.predicate.value) == "cl:recommends"} == {
        "id:person/smith-j-k"
    }


ONLY_ADOPTED = [
    pytest.param("Ukraine signed the draft Convention on Digital Trade.", "cl:hasSignatory", id="signature"),
    pytest.param(
        "The draft Convention on Digital Trade entered into force in 2012.", "cl:enteredIntoForceOn", id="force"
    ),
    pytest.param("The United Nations adopted the draft Convention on Digital Trade.", "cl:adoptedBy", id="adoption"),
    pytest.param("The draft Convention on Digital Trade was signed by 12 states.", "cl:hasPartyCount", id="count"),
]


@pytest.mark.parametrize(("sentence", "property_"), ONLY_ADOPTED)
def test_draft_never_becomes_an_adopted_instrument(sentence: str, property_: str) -> None:
    assert [s for s in said(sentence) if shortened(s.predicate.value) == property_] == []


def test_draft_stays_apart_from_the_instrument_of_its_name() -> None:
    text = "The Convention on Digital Trade is old. Ukraine proposed the draft Convention on Digital Trade in 2012."
    drafts = {s.subject.value for s in said(text) if shortened(s.predicate.value) == "cl:proposedBy"}
    others = {s.subject.value for s in said("The Convention on Digital Trade is old.")}
    assert drafts
    assert not drafts & others


def test_no_before_a_subject_denies() -> None:
    assert standing("cl:performs", "No state of Ukraine has answered. Europol has never answered the letter.") <= {
        Status.NEGATED
    }


def test_also_known_as_gives_another_name() -> None:
    found = facts("The Convention on Digital Trade, also known as the Riga Convention, is a treaty for merchants.")
    assert ("id:instrument/convention-on-digital-trade", "cl:alsoKnownAs", "Riga Convention") in found
    assert [o for _, p, o in found if p == "cl:classifiedAs"]
