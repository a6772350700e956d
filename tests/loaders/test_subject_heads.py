"""What is said of a thing is said where it heads the subject of its clause, and ends where another clause begins."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text
from ontology.names import shortened


def told(*sentences: str, rules: tuple[str, ...] = ("predicate",)) -> set[tuple[str, str]]:
    """Subject and the words that are said of it, by the rules asked for."""
    text = source_text("example.txt", "Introduction.\n\n" + " ".join(sentences) + "\n")
    extraction = extract(text)
    spans = {p.evidence.iri.value: text.text[p.evidence.start : p.evidence.end] for p in extraction.passages}
    return {
        (shortened(s.subject.value), spans.get(s.object.value, shortened(s.object.value)))
        for s in extraction.statements
        if s.rule in rules
    }


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The Paris, France-based office trained many judges.", id="part of an adjective"),
        pytest.param("Nobody liked a method that is used in schools and Europol praised it.", id="hangs on a noun"),
        pytest.param("The trust of citizens and governments grows with every good case.", id="what a noun is of"),
    ],
)
def test_a_name_that_heads_no_subject_has_no_verb(sentence: str) -> None:
    assert told(sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Europol trained many judges.", id="first word"),
        pytest.param("In 2023 Europol trained many judges.", id="after a year"),
        pytest.param("At the moment modern Europol trained many judges.", id="after a time"),
        pytest.param("After the summit, the large Europol trained many judges.", id="after a comma"),
        pytest.param("Lawyers hope because Europol trained many judges.", id="after a conjunction"),
    ],
)
def test_a_name_that_opens_its_clause_has_its_verb(sentence: str) -> None:
    assert ("id:body/europol", "trained many judges") in told(sentence)


@pytest.mark.parametrize(
    "rest",
    [
        pytest.param(" and the new office was built", id="article and auxiliary"),
        pytest.param(", and it grew", id="pronoun"),
        pytest.param(" but Eurojust helped them", id="another name"),
    ],
)
def test_what_is_said_ends_where_another_subject_acts(rest: str) -> None:
    assert ("id:body/europol", "trained many judges") in told(f"Europol trained many judges{rest}.")


def test_each_verb_of_the_same_subject_is_told_by_itself() -> None:
    assert told("Europol trained many judges and wrote a book.") == {
        ("id:body/europol", "trained many judges"),
        ("id:body/europol", "wrote a book"),
    }


def test_a_name_before_a_plain_noun_is_not_what_acts() -> None:
    assert told("The phishing programme relies on trust.", rules=("dependence",)) == set()
    assert told("Phishing relies on trust.", rules=("dependence",)) == {("id:threat/phishing", "trust")}


@pytest.mark.parametrize("name", ["INTERPOL", "Interpol", "Interpol's"])
def test_a_spoken_acronym_is_known_in_small_letters(name: str) -> None:
    text = source_text("example.txt", f"Introduction.\n\nMany judges met at {name} seat.\n")
    assert "id:body/interpol" in {shortened(mention.thing.value) for mention in extract(text).mentions}


def test_a_short_acronym_in_small_letters_is_another_word() -> None:
    text = source_text("example.txt", "Introduction.\n\nMany judges met at Osce seat.\n")
    assert "id:body/osce" not in {shortened(mention.thing.value) for mention in extract(text).mentions}


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param("Europol trained judges, there was much to do.", "trained judges", id="clause of its own"),
        pytest.param("Europol sent a “good letter, there are judges here” twice.", "sent a “good letter, there are "
                     "judges here” twice", id="inside a quotation"),
    ],
)  # fmt: skip
def test_a_clause_after_a_mere_comma_is_another(sentence: str, words: str) -> None:
    assert words in {what for who, what in told(sentence) if who == "id:body/europol"}
