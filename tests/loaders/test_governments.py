"""Governments of states: one body for each state however a text names it, the state a mark inside it."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text
from ontology.names import shortened

_OPENING = {"en": "Introduction.", "uk": "Вступ до нарису.", "ru": "Введение к очерку."}


def named(tongue: str, *sentences: str) -> set[tuple[str, str]]:
    """What the sentences mention: the words and the thing."""
    text = source_text("example.txt", _OPENING[tongue] + "\n\n" + " ".join(sentences) + "\n")
    mentions = extract(text).mentions
    return {(text.text[m.evidence.start : m.evidence.end], shortened(m.thing.value)) for m in mentions}


def said(*sentences: str) -> set[tuple[str, str, str]]:
    """Subject, property and object of what the sentences say."""
    text = source_text("example.txt", "Introduction.\n\n" + " ".join(sentences) + "\n")
    found = extract(text).statements
    return {(shortened(s.subject.value), shortened(s.predicate.value), shortened(s.object.value)) for s in found}


@pytest.mark.parametrize(
    ("tongue", "sentence", "words", "body"),
    [
        pytest.param("en", "The Kenyan government warned banks about phishing.", "Kenyan government",
                     "government-of-kenya", id="adjective"),
        pytest.param("en", "Thieves stole files from the South Korean government.", "South Korean government",
                     "government-of-south-korea", id="adjective of two words"),
        pytest.param("en", "The firm sells software to the UK Government.", "UK Government",
                     "government-of-united-kingdom", id="name"),
        pytest.param("en", "Letters reached the U.S. federal government in spring.", "U.S. federal government",
                     "government-of-united-states", id="level"),
        pytest.param("en", "Peru's Government opened a school.", "Peru's Government", "government-of-peru", id="owner"),
        pytest.param("en", "A school was opened by the Government of Chile.", "Government of Chile",
                     "government-of-chile", id="of"),
        pytest.param("en", "The government of the Kingdom of Norway hired judges.",
                     "government of the Kingdom of Norway", "government-of-norway", id="of with a form"),
        pytest.param("en", "Thieves attacked Polish government websites in 2015.", "Polish government",
                     "government-of-poland", id="before a noun"),
        pytest.param("en", "The Russian government published a list.", "Russian government", "ru-authorities",
                     id="known"),
        pytest.param("uk", "Школу відкрив уряд Ізраїлю.", "уряд Ізраїлю", "government-of-israel", id="uk"),
        pytest.param("uk", "Міністри домовилися з французьким урядом.", "французьким урядом", "government-of-france",
                     id="uk adjective"),
        pytest.param("ru", "Школу открыло правительство Германии.", "правительство Германии",
                     "government-of-germany", id="ru"),
        pytest.param("ru", "Письмо получил от японского правительства банк.", "японского правительства",
                     "government-of-japan", id="ru adjective"),
        pytest.param("ru", "Об этом сообщило правительство Франции.", "правительство Франции",
                     "government-of-france", id="ru name with a rare lemma"),
    ],
)  # fmt: skip
def test_a_government_is_one_body_of_its_state(tongue: str, sentence: str, words: str, body: str) -> None:
    assert (words, f"id:body/{body}") in named(tongue, sentence)


def test_the_state_stays_a_mention_inside() -> None:
    assert ("Chile", "id:state/CHL") in named("en", "The Government of Chile opened a school.")
    assert ("Kenyan", "id:state/KEN") in named("en", "The Kenyan government opened a school.")


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Kenyan government officials hired judges.", id="those who work for it"),
        pytest.param("A U.S. government lawyer hired judges.", id="one who works for it"),
        pytest.param("The UK Government Communications Headquarters hired judges.", id="longer name"),
        pytest.param("Iranian government-backed thieves stole files.", id="compound"),
        pytest.param("The Indian state government of Kerala hired judges.", id="of a part of the state"),
        pytest.param("The anti-Iranian government in exile hired judges.", id="prefix"),
        pytest.param("The Peruvian and Chilean governments hired judges.", id="several"),
        pytest.param("Local government in Norway is small.", id="of places"),
    ],
)
def test_no_government_of_a_state_is_named(sentence: str) -> None:
    assert not any(iri.startswith("id:body/government-of-") for _, iri in named("en", sentence))


def test_several_governments_in_a_row_are_none() -> None:
    for tongue, sentence in (
        ("uk", "Школу відкрили уряди Франції та Італії."),
        ("ru", "Правительства Кении и Чада спят."),
    ):
        assert not any(iri.startswith("id:body/government-of-") for _, iri in named(tongue, sentence))


def test_the_government_is_the_one_that_the_text_names() -> None:
    found = named("en", "The Peruvian government opened a school.", "Later the government closed the school.")
    assert ("the government", "id:body/government-of-peru") in found


def test_the_government_is_none_where_two_are_named() -> None:
    sentences = ("The Peruvian government met the Chilean government.", "Later the government closed the school.")
    assert not any(words == "the government" for words, _ in named("en", *sentences))


def test_the_government_is_none_beside_another_state() -> None:
    sentences = ("The Peruvian government opened a school.", "The critics of Chile accused the government of theft.")
    assert ("the government", "id:body/government-of-peru") not in named("en", *sentences)


def test_the_government_in_a_clause_that_names_its_state() -> None:
    found = named("en", "The Peruvian government opened a school.", "In Chile, the government closed a school.")
    assert ("the government", "id:body/government-of-chile") in found


def test_no_agency_taken_up_is_a_government() -> None:
    found = named("en", "The Peruvian government opened a school.", "In spring the agency closed it.")
    assert ("the agency", "id:body/government-of-peru") not in found


def test_what_a_government_signs_or_ratifies_binds_its_state() -> None:
    found = said("The Ghanaian government ratified the Budapest Convention.")
    assert ("id:instrument/cets-185", "cl:ratifiedBy", "id:state/GHA") in found
    found = said("The Budapest Convention was signed by the Government of Chile.")
    assert ("id:instrument/cets-185", "cl:hasSignatory", "id:state/CHL") in found


def test_an_agreement_between_governments_is_that_of_their_states() -> None:
    found = said(
        "An agreement on cybersecurity was signed between the Government of Japan and the Government of Norway."
    )
    parties = {what for _, how, what in found if how == "cl:hasSignatory"}
    assert parties == {"id:state/JPN", "id:state/NOR"}
