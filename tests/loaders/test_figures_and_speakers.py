"""What is counted is a thing of its own; who speaks after a quotation said it; a named botnet is not the kind."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text
from ontology.names import shortened
from tests.loaders.short_texts import facts, said

FIGURE = "id:figure/phishing-grew-by-40-in-2021"


@pytest.mark.parametrize(
    "fact",
    [
        pytest.param((FIGURE, "cl:hasQuantity", "40"), id="number"),
        pytest.param((FIGURE, "cl:period", "2021"), id="period"),
        pytest.param((FIGURE, "cl:concernsCrime", "id:threat/phishing"), id="crime"),
    ],
)
def test_a_change_is_a_figure_over_its_clause(fact: tuple[str, str, str]) -> None:
    assert fact in facts("According to Europol, phishing grew by 40% in 2021, while judges met.")


def test_a_figure_has_the_one_who_says_it() -> None:
    assert (FIGURE, "cl:claimant", "id:body/europol") in facts("According to Europol, phishing grew by 40% in 2021.")


def test_numbers_of_one_clause_are_one_figure() -> None:
    found = facts("The poll counted 5,000 letters in favour, 400 letters against.")
    assert {value for _, name, value in found if name == "cl:hasQuantity"} == {"5000", "400"}
    assert len({subject for subject, name, _ in found if name == "cl:hasQuantity"}) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The Budapest Convention was signed by 67 states.", id="parties"),
        pytest.param("The meeting took place on 20 June.", id="day"),
        pytest.param("Lawyers read 16 articles.", id="parts of a text"),
        pytest.param("Police of 20 countries met.", id="states alone"),
    ],
)
def test_what_is_no_figure(sentence: str) -> None:
    assert {subject for subject, _, _ in facts(sentence) if subject.startswith("id:figure/")} == set()


def test_who_is_named_after_a_quotation_said_it() -> None:
    found = said("“Police need help. Courts need it too,” said Jane Roe, Director of the agency.")
    assert {shortened(s.subject.value) for s in found if shortened(s.predicate.value) == "cl:states"} == {
        "id:person/roe-j"
    }
    assert len([s for s in found if shortened(s.predicate.value) == "cl:states"]) == 2


def test_a_quotation_without_a_speaker_is_the_texts() -> None:
    found = facts("“Police need help in all such cases today.” The meeting was short and nobody spoke there.")
    assert {subject for subject, name, _ in found if name == "cl:states"} == {"src:example"}


def test_a_named_botnet_is_one_of_its_kind() -> None:
    found = facts("The Simda botnet infected computers in Ukraine.", "The botnet was taken down by Europol.")
    subjects = {subject for subject, name, _ in found if name in ("cl:hasState", "cl:threatens")}
    assert subjects == {"id:threat/simda-botnet"}


def test_a_botnet_without_a_name_is_the_kind() -> None:
    assert "id:threat/botnet" in {subject for subject, _, _ in facts("A botnet infects computers of many people.")}


@pytest.mark.parametrize(
    ("sentence", "region"),
    [
        pytest.param("Europol helped several African countries.", False, id="some of them"),
        pytest.param("Europol helped African countries.", True, id="all of them"),
    ],
)
def test_some_states_of_a_region_are_not_the_region(sentence: str, region: bool) -> None:
    text = source_text("example.txt", f"Introduction.\n\n{sentence}\n")
    things = {shortened(m.thing.value) for m in extract(text).mentions}
    assert ("id:place/africa" in things) is region


def test_what_a_bracket_lists_does_not_act_for_the_noun_before_it() -> None:
    found = facts("The inquiry that was led by its members (Norway, Ukraine) ended the campaign in May.")
    assert {subject for subject, name, _ in found if name == "cl:performs"} & {"id:state/UKR", "id:state/NOR"} == set()


def test_an_acronym_is_no_name_of_an_acronym() -> None:
    assert "cl:alsoKnownAs" not in {name for _, name, _ in facts("Lawyers met at NATO (XYZ).")}


def test_a_denied_predicate_leaves_the_negation_to_the_status() -> None:
    text = source_text("example.txt", "Introduction.\n\nPhishing does not grow in Ukraine now.\n")
    found = extract(text)
    (state,) = [s for s in found.statements if shortened(s.predicate.value) == "cl:hasState"]
    (passage,) = [p for p in found.passages if p.evidence.iri == state.object]
    assert state.status.value == "negated"
    assert text.text[passage.evidence.start : passage.evidence.end] == "grow in Ukraine now"


def test_semicolons_part_what_an_instrument_lists() -> None:
    found = facts(
        "The Budapest Convention lays down the following measures: extradition; mutual assistance; joint teams."
    )
    given = {value for subject, name, value in found if name == "cl:provides" and subject == "id:instrument/cets-185"}
    assert {"id:measure/extradition", "id:measure/mutual-assistance"} <= given


def test_semicolons_in_a_citation_part_nothing() -> None:
    found = facts("The problem is as follows: nobody agrees (Doe J., 2016; Roe A., 2017; Poe B., 2018; Noe C., 2019).")
    assert "cl:lists" not in {name for _, name, _ in found}


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("Jo\u0308rg Ma\u0308rz", id="accents as characters of their own"),
        pytest.param("J\u00f6rg M\u00e4rz", id="whole letters"),
    ],
)
def test_a_doctor_is_a_person_named_in_full(name: str) -> None:
    found = extract(source_text("example.txt", f"Introduction.\n\nIn May Dr. {name} met judges of Sweden.\n"))
    assert any(shortened(mention.thing.value).startswith("id:person/") for mention in found.mentions)


def test_a_body_does_not_take_the_act_that_it_adopted_into_its_name() -> None:
    sentence = (
        "Talks ended with the adoption by the Council of Europe of the Second Protocol to the Budapest Convention."
    )
    found = extract(source_text("example.txt", f"Introduction.\n\n{sentence}\n"))
    said_of = {shortened(mention.thing.value) for mention in found.mentions}
    assert {"id:body/council-of-europe", "id:instrument/cets-224"} <= said_of


MARKED = """# The reach of law in the hills

### HILL STUDIES

*Published since 1895*

## Jo\u0308rg Ma\u0308rz

Abstract. Courts of Sweden cooperate with courts of Norway against cybercrime.

Introduction. Sweden cooperates with Norway.
"""


def test_marks_of_a_heading_are_no_part_of_a_title_and_a_journal_is_no_author() -> None:
    source = source_text("example.txt", MARKED)
    own = {
        (shortened(s.predicate.value), shortened(s.object.value))
        for s in extract(source).statements
        if s.subject == source.iri and s.rule == "front-matter"
    }
    assert own == {
        ("dcterms:title", "The reach of law in the hills"),
        ("dcterms:creator", "id:person/marz-j-r"),
        ("cl:publishedIn", "HILL STUDIES"),
    }
