"""What a careless reader would take from a sentence, and the sentence does not say."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text
from ontology.names import shortened
from tests.loaders.short_texts import said


def rules(*sentences: str) -> set[str | None]:
    return {statement.rule for statement in said(*sentences)}


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        pytest.param("assertion", "Crimes are rarely reported by the police, who know too few of them.", id="reported"),
        pytest.param("threat", "Judges spoke of forgery, malicious damage to goods and theft.", id="noun like a verb"),
        pytest.param("class-apposition", "To answer phishing, the state wrote new laws.", id="opening purpose"),
        pytest.param("class-apposition", "Despite success against phishing, the two states met rarely.", id="despite"),
        pytest.param("party-count", "The Budapest Convention required 5 states to ratify it.", id="wanted number"),
        pytest.param("kind", "The penalty for crimes such as fraud and theft was a fine.", id="example of another"),
        pytest.param("contribution", "Trust is needed to combat phishing and foster international cooperation.",
                     id="what is combated"),
        pytest.param("kind", "The first day of the Budapest Convention was a Friday.", id="part of it"),
    ],
)  # fmt: skip
def test_is_not_read(rule: str, sentence: str) -> None:
    assert rule not in rules(sentence)


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        pytest.param("assertion", "As reported by the FBI, the crimes are rare.", id="reported"),
        pytest.param("threat", "Botnets damage the trust of people.", id="verb"),
        pytest.param("class-apposition", "Europol, a young police agency, grew.", id="apposition"),
        pytest.param("office-of-person", "According to J. Smith, a police officer, the law is old.", id="according"),
        pytest.param("party-count", "The Budapest Convention was signed by 67 states.", id="number"),
        pytest.param("kind", "Phishing and fraud are a plague of the age.", id="row"),
        pytest.param("consideration", "Some kinds of fraud are not considered crimes there.", id="what a noun is of"),
    ],
)
def test_is_still_read(rule: str, sentence: str) -> None:
    assert rule in rules(sentence)


@pytest.mark.parametrize("modal", ["should", "must"])
def test_what_ought_to_be_done_has_not_been_done(modal: str) -> None:
    found = [s for s in said(f"Ukraine {modal} ratify the Budapest Convention.") if s.rule == "ratification"]
    assert {s.status.value for s in found} == {"hypothetical"}


def test_what_has_been_done_has_been_done() -> None:
    found = [s for s in said("Ukraine ratified the Budapest Convention.") if s.rule == "ratification"]
    assert {s.status.value for s in found} == {"asserted"}


def test_a_growth_is_that_of_what_hangs_on_its_noun() -> None:
    found = said("With an increase in phishing, there has been a wish to fight fraud and theft.")
    assert {shortened(s.subject.value) for s in found if s.rule == "trend"} == {"id:threat/phishing"}


def test_the_agency_is_no_kind_of_agencies() -> None:
    found = said("Law enforcement agencies met judges.", "The agency trains many judges.")
    assert len([s for s in found if s.subject.value.endswith("law-enforcement-agencies")]) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Wall argues that Europol trains many judges.", id="surname"),
        pytest.param("The court found that Europol trains many judges.", id="court"),
        pytest.param("He said that Europol trains many judges.", id="pronoun"),
        pytest.param("Wall et al. (2004) noted that Europol trains many judges.", id="year"),
        pytest.param("“Europol trains many judges with great success,” he said.", id="quotation"),
    ],
)
def test_what_somebody_unknown_says_is_reported(sentence: str) -> None:
    assert {s.status.value for s in said(sentence) if s.rule == "predicate"} == {"reported"}


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("It is noted that Europol trains many judges.", id="nobody"),
        pytest.param("We find that Europol trains many judges.", id="the authors"),
        pytest.param("Europol trains many judges of “good standing”.", id="words in quotation marks"),
    ],
)
def test_what_the_text_says_is_asserted(sentence: str) -> None:
    assert {s.status.value for s in said(sentence) if s.rule == "predicate"} == {"asserted"}


def test_a_quotation_without_its_speaker_is_not_stated_by_the_text() -> None:
    assert "statement-of-text" not in rules("“The old way was always too hard on the young.”")
    assert "statement-of-text" in rules("The old way was always too hard on the young.")


def test_a_name_tells_the_same_whoever_uses_it() -> None:
    found = [s for s in said("He said that the Convention on Cybercrime is old.") if s.rule == "crime-in-title"]
    assert {s.status.value for s in found} == {"asserted"}


def test_what_closes_a_row_after_a_preposition_does_not_act() -> None:
    sentence = "This book, an effort by Eurojust and Europol, aims to help judges."
    assert "id:body/europol" not in {shortened(s.subject.value) for s in said(sentence) if s.rule == "aim"}
    assert "aim" in rules("Europol aims to help judges.")


def test_a_speaker_after_a_quotation_is_not_its_object() -> None:
    found = said("“The new law will assist the police in the world,” said John Smith.")
    assert not any(shortened(s.object.value).startswith("id:person/") for s in found if s.rule == "assistance")


def test_a_limit_in_other_words_is_no_denial() -> None:
    found = [s for s in said("The law knows fines not exceeding 500 euros.") if s.rule == "quantity"]
    assert {s.status.value for s in found} == {"asserted"}
    limits = {value.value for s in found for name, value in s.qualifiers if name.value.endswith("limit")}
    assert limits == {"up to"}


def test_whose_word_it_is_belongs_not_to_what_is_threatened() -> None:
    text = source_text("example.txt", "Introduction.\n\nAccording to this list, many firms were harmed by phishing.\n")
    extraction = extract(text)
    spans = {p.evidence.iri.value: text.text[p.evidence.start : p.evidence.end] for p in extraction.passages}
    told = {spans.get(s.object.value) for s in extraction.statements if s.rule == "threat"}
    assert told == {"many firms"}


def test_a_part_of_a_thing_is_not_classed_as_that_thing() -> None:
    found = said("Phishing is an integral part of cybercrime.")
    assert "id:crime/cybercrime" not in {shortened(s.object.value) for s in found if s.rule == "kind"}
    assert "id:crime/cybercrime" in {shortened(s.object.value) for s in found if s.rule == "part-of-whole"}


def test_a_pronoun_is_not_told_of_another_thing_when_one_is_named_before_it() -> None:
    chapter = "Article 32 of the Budapest Convention allows access."
    found = said(chapter, "For the Tashkent Treaty to bind, it requires 15 states.")
    assert not any("art_32" in s.subject.value for s in found if s.rule == "demand")


def test_a_charter_was_not_adopted_by_the_body_that_it_founded() -> None:
    assert "maker-in-title" not in rules("The Charter of the African Union was read by many judges.")
    assert "maker-in-title" in rules("The Convention of the African Union was read by many judges.")


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        pytest.param("predicate", "Phishing grows. It is estimated that many firms fear theft.", id="it is estimated"),
        pytest.param("involvement", "Ukraine has joined in 2017.", id="a year is nothing to join"),
        pytest.param("class-apposition", "They spoke of the growth of phishing, the nature of theft, which is known.",
                     id="row of topics"),
        pytest.param("trend", "There was a growth in phishing investigation.", id="growth of something else"),
        pytest.param("ratification", "The Malabo Convention was ratified by 2 out of 55 AU members.", id="two members"),
        pytest.param("predicate", "The African Union (AU) ad hoc committee is young.", id="committee of a body"),
    ],
)  # fmt: skip
def test_nor_is_this(rule: str, sentence: str) -> None:
    assert rule not in rules(sentence)


def test_what_failed_was_not_done() -> None:
    found = said("The Budapest Convention failed to provide mutual legal assistance.")
    assert {s.status.value for s in found if s.predicate.value.endswith("provides")} == {"negated"}


def test_what_could_be_is_not() -> None:
    found = said("Crimes against computers could cause grave damage to the critical infrastructure.")
    assert {s.status.value for s in found if s.rule == "threat-noun"} <= {"hypothetical"}


def test_a_purpose_ends_before_the_main_verb() -> None:
    text = source_text("example.txt", "Introduction.\n\nEuropol, formed in 1999 to help judges, consists of units.\n")
    extraction = extract(text)
    spans = {p.evidence.iri.value: text.text[p.evidence.start : p.evidence.end] for p in extraction.passages}
    told = {spans.get(s.object.value) for s in extraction.statements if s.rule == "foundation-purpose"}
    assert told == {"help judges"}


def test_it_after_the_text_is_the_text() -> None:
    found = said("The paper argues that the Malabo Convention is old.", "It will recommend mutual legal assistance.")
    assert not any(s.subject.value.endswith("malabo") for s in found if s.predicate.value.endswith("recommends"))
