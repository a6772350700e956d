"""Who and what a sentence speaks of where no full name stands in it: phrases that refer back, described things, other
words for treaties, adjectives of states, persons with their rank, authors in one line, a news text without labels."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.regions import Kind, regions
from loaders.reading.text import source_text
from ontology.names import shortened
from tests.loaders.short_texts import mentioned


def subjects(*sentences: str) -> set[tuple[str, str]]:
    """The subjects of the last sentence's statements, each with its rule."""
    text = source_text("example.txt", "Introduction.\n\n" + " ".join(sentences) + "\n")
    last = text.text.rfind(sentences[-1])
    said = [s for s in extract(text).statements if s.evidence[0].start >= last]
    return {(shortened(s.subject.value), s.rule or "") for s in said}


@pytest.mark.parametrize(
    ("sentences", "words", "thing"),
    [
        pytest.param(
            ("The Budapest Convention binds many states.", "Canada praised the treaty."),
            "the treaty", "id:instrument/cets-185", id="treaty",
        ),
        pytest.param(
            ("The Malabo Convention was written in Africa.", "The document sets rules for banks."),
            "The document", "id:instrument/malabo", id="document as subject",
        ),
        pytest.param(
            ("Kenya met the ministers in spring.", "The country has trained many judges."),
            "The country", "id:state/KEN", id="country",
        ),
        pytest.param(
            ("Kenya met the ministers in spring.", "The landlocked nation has trained many judges."),
            "The landlocked nation", "id:state/KEN", id="described nation",
        ),
        pytest.param(
            ("Europol met in The Hague.", "The organisation hires many lawyers."),
            "The organisation", "id:body/europol", id="organisation as subject",
        ),
    ],
)  # fmt: skip
def test_a_phrase_refers_back(sentences: tuple[str, ...], words: str, thing: str) -> None:
    assert (words, thing) in mentioned(*sentences)


@pytest.mark.parametrize(
    ("sentences", "words"),
    [
        pytest.param(("Kenya met Ghana in spring.", "The country has trained judges."), "The country", id="two states"),
        pytest.param(("Kenya met us.", "The host country has trained judges."), "The host country", id="another one"),
        pytest.param(
            ("The Budapest Convention binds states.", "The new convention could help."), "The new convention", id="new"
        ),
        pytest.param(("The Cybercrime Act 2015 is long.", "Judges know the law."), "the law", id="law at large"),
    ],
)
def test_a_phrase_that_may_mean_another_refers_to_nothing(sentences: tuple[str, ...], words: str) -> None:
    assert words not in {surface for surface, _ in mentioned(*sentences)}


@pytest.mark.parametrize(
    "name", ["UN cybercrime pact", "U.N. cybercrime accord", "U.N. cybercrime convention", "UN cybercrime agreement"]
)
def test_a_treaty_goes_by_other_words_for_treaties(name: str) -> None:
    assert (name, "id:instrument/uncc") in mentioned(f"Lawyers read the {name} with care.")


def test_another_pact_of_the_same_place_is_no_such_treaty() -> None:
    assert "id:instrument/cets-198" not in {thing for _, thing in mentioned("The Warsaw Pact ended long ago.")}


@pytest.mark.parametrize(
    ("sentence", "words", "thing"),
    [
        pytest.param("The Brazilian police spoke.", "Brazilian", "id:state/BRA", id="one word"),
        pytest.param("A South African court spoke.", "South African", "id:state/ZAF", id="two words"),
        pytest.param("Officers of the U.K. spoke.", "U.K.", "id:state/GBR", id="initials"),
    ],
)
def test_a_state_is_meant(sentence: str, words: str, thing: str) -> None:
    assert (words, thing) in mentioned(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The Latin American courts spoke.", id="region"),
        pytest.param("The Inter-American courts spoke.", id="joined"),
        pytest.param("Ships cross the Indian Ocean.", id="ocean"),
    ],
)
def test_no_state_is_meant(sentence: str) -> None:
    assert not [thing for _, thing in mentioned(sentence) if thing.startswith("id:state/")]


def test_an_adjective_of_a_state_does_nothing() -> None:
    assert "id:state/BRA" not in {who for who, _ in subjects("Brazilian banks trained many judges.")}


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        pytest.param("National laws provide for fines.", "id:instrument/national-laws", id="laws"),
        pytest.param("The signatories of the Malabo Convention have trained judges.",
                     "id:body/signatories-of-the-malabo-convention", id="whose group"),
        pytest.param("Joint exercises on the coast have helped the police.", "id:measure/joint-exercises", id="phrase"),
    ],
)  # fmt: skip
def test_a_described_thing_acts(sentence: str, subject: str) -> None:
    assert subject in {who for who, _ in subjects(sentence)}


def test_a_pronoun_does_not_stand_for_a_described_event() -> None:
    found = subjects("The signing ceremony was held in spring.", "It is the first treaty of its kind.")
    assert not any(who.startswith("id:event/") for who, _ in found)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param("Police Colonel Jane Roe said that crime grows.", "Police Colonel Jane Roe", id="rank"),
        pytest.param("UN Secretary-General Jane Roe is late.", "Jane Roe", id="office"),
        pytest.param("Jane Roe replies that crime grows.", "Jane Roe", id="verb of saying"),
    ],
)
def test_a_person_is_known_by_the_words_beside_the_name(sentence: str, words: str) -> None:
    assert (words, "id:person/roe-j") in mentioned(sentence)


def test_authors_in_one_line_have_the_affiliation_of_their_number() -> None:
    text = source_text(
        "example.txt",
        "On the trade in stolen goods\n\nJane Roe 1 , Ann Poe 1,2\n\n1 Hill University\n\n2 Dale Police College\n\n"
        "Abstract\n\nGoods are stolen and sold.\n",
    )
    said = extract(text).statements
    works_for = {
        (shortened(s.subject.value), shortened(s.object.value))
        for s in said
        if s.predicate.value.endswith("affiliatedWith")
    }
    assert works_for == {
        ("id:person/roe-j", "id:body/hill-university"),
        ("id:person/poe-a", "id:body/hill-university"),
        ("id:person/poe-a", "id:body/dale-police-college"),
    }


def test_the_first_sentence_of_a_news_text_is_body() -> None:
    first = "Ministers of seven states met on the coast on Monday and said that stolen goods are sold too easily."
    text = f"Ministers meet on the coast\n\n{first}\n\nThe meeting was long, and nobody left before the evening came.\n"
    kinds = [region.kind for region in regions(text) if text[region.start : region.end].startswith("Ministers of")]
    assert kinds == [Kind.BODY]


def test_a_number_that_is_not_reached_is_no_count_of_parties() -> None:
    found = subjects("The Malabo Convention will bind states after it is ratified by 15 states.")
    assert "party-count" not in {rule for _, rule in found}
