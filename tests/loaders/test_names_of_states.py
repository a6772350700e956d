"""Names of states: their cases in Ukrainian and Russian, their people, compounds of their adjectives, treaties that two
of them name, and their groups."""

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


@pytest.mark.parametrize(
    ("tongue", "sentence", "words", "iri"),
    [
        pytest.param("ru", "Юристы приехали во Францию с Германией и Кенией.", "Германией", "id:state/DEU", id="with"),
        pytest.param("ru", "Школы Франции, Таиланда и Дании закрыты.", "Франции", "id:state/FRA", id="row"),
        pytest.param("ru", "Встреча прошла в Киеве весной.", "Киеве", "id:place/kyiv", id="city"),
        pytest.param("ru", "Школы Тайланда закрыты весной.", "Тайланда", "id:state/THA", id="other spelling"),
        pytest.param("uk", "Зустріч пройшла у Харкові навесні.", "Харкові", "id:place/kharkiv", id="vowel changes"),
        pytest.param("uk", "Угоду підписано з Данією та Сирією.", "Сирією", "id:state/SYR", id="uk"),
    ],
)
def test_names_of_states_and_places_in_all_cases(tongue: str, sentence: str, words: str, iri: str) -> None:
    assert (words, iri) in named(tongue, sentence)


def test_no_plain_word_is_taken_for_the_case_of_a_name() -> None:
    assert not any("place" in iri for _, iri in named("uk", "Досі нам нічого не відомо про школу."))
    assert not any("state" in iri for _, iri in named("ru", "Самое важное сказано в начале доклада."))


@pytest.mark.parametrize(
    ("sentence", "words", "state"),
    [
        pytest.param("Thieves robbed Brazilians and Kenyans in May.", "Brazilians", "BRA", id="plural"),
        pytest.param("Shops sold phones to Israelis in May.", "Israelis", "ISR", id="plural in is"),
        pytest.param("Few South Koreans were robbed.", "South Koreans", "KOR", id="two words"),
        pytest.param("The bank served Danes and Spaniards.", "Danes", "DNK", id="own word"),
        pytest.param("A US-Israeli team met in May.", "Israeli", "ISR", id="second of a compound"),
        pytest.param("The law binds non-American banks.", "American", "USA", id="denied"),
        pytest.param("A pro-Russian club closed the site.", "Russian", "RUS", id="side"),
    ],
)  # fmt: skip
def test_people_and_compounds_name_their_state(sentence: str, words: str, state: str) -> None:
    assert (words, f"id:state/{state}") in named("en", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Latin Americans met the Inter-American bank.",
        "African-American and Ibero-American clubs met in May.",
        "Long poles and brits of glass lay there.",
    ],
)
def test_regions_and_plain_words_name_no_state(sentence: str) -> None:
    assert not any("state/" in iri for _, iri in named("en", sentence))


@pytest.mark.parametrize(
    ("sentence", "words", "treaty"),
    [
        pytest.param("Judges invoked the U.S.-Peru MLAT in May.", "the U.S.-Peru MLAT", "u-s-peru-mlat", id="acronym"),
        pytest.param("Judges cited the EU-Chile Data Bridge agreement due to a leak.",
                     "EU-Chile Data Bridge agreement", "eu-chile-data-bridge-agreement", id="name between"),
        pytest.param("Judges read the Peru–Chile extradition treaty.", "the Peru–Chile extradition treaty",
                     "peru-chile-extradition-treaty", id="kind of treaty"),
    ],
)  # fmt: skip
def test_a_treaty_is_named_by_its_two_parties(sentence: str, words: str, treaty: str) -> None:
    assert (words, f"id:instrument/{treaty}") in named("en", sentence)


def test_the_parties_in_brackets_mean_the_treaty_before_them_and_in_either_order() -> None:
    found = named("en", "Ministers signed the Agreement on Trade Records between the European Union and Chile "
                        "(EU-Chile MLAT) in 2003.", "Judges like the Chile-EU MLAT.")  # fmt: skip
    by_words = dict(found)
    assert by_words["EU-Chile MLAT"] == by_words["the Chile-EU MLAT"]
    assert by_words["EU-Chile MLAT"].startswith("id:instrument/agreement-on-trade-records")


def test_who_leads_is_no_party() -> None:
    text = source_text("example.txt", "Introduction.\n\nJudges read the Peru-led convention on sand.\n")
    found = {shortened(s.predicate.value) for s in extract(text).statements}
    assert "cl:hasSignatory" not in found


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param("The bank lent money to member states in May.", "member states", id="bare"),
        pytest.param("Talks between foreign governments failed.", "foreign governments", id="governments"),
    ],
)
def test_states_that_only_a_noun_groups_are_mentioned(sentence: str, words: str) -> None:
    assert words in {said for said, _ in named("en", sentence)}


def test_members_of_a_named_body_are_named_by_it() -> None:
    found = named("en", "The bank lent money to NATO member states in May.")
    assert ("NATO", "id:body/nato") in found
    assert "member states" not in {words for words, _ in found}


def test_what_its_own_treaty_names_leaves_the_pronoun_its_verb() -> None:
    text = source_text("example.txt", "Introduction.\n\nChile was slow. It has often invoked the U.S.-Peru treaty.\n")
    found = {(shortened(s.subject.value), shortened(s.predicate.value)) for s in extract(text).statements}
    assert ("id:state/CHL", "cl:performs") in found


def test_the_first_such_treaty_is_none_that_was_named() -> None:
    found = named("en", "Courts used the US-Peru treaty.", "The first such agreement was signed with Chile in 2019.")
    assert "such agreement" not in {words for words, _ in found}


@pytest.mark.parametrize(
    ("sentence", "words", "place"),
    [
        pytest.param("Judges of England and Wales met in May.", "England and Wales", "england-and-wales", id="one law"),
        pytest.param("Banks in the Middle East and North Africa paid.", "Middle East and North Africa",
                     "middle-east-and-north-africa", id="region"),
        pytest.param("The school stands in North Kyiv.", "North Kyiv", "north-kyiv", id="side"),
        pytest.param("Clubs met in Greater London in May.", "Greater London", "greater-london", id="greater"),
    ],
)  # fmt: skip
def test_places_of_several_words(sentence: str, words: str, place: str) -> None:
    found = named("en", sentence)
    assert (words, f"id:place/{place}") in found
    assert not any(what in words.split() for what, iri in found if "place/" in iri)


@pytest.mark.parametrize("sentence", ["East and West Berlin were one.", "Courts in Wales met those of England."])
def test_sides_and_countries_that_stand_alone(sentence: str) -> None:
    assert not {"West Berlin", "England and Wales"} & {words for words, _ in named("en", sentence)}
