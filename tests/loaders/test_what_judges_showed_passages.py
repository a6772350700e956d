"""What judges of fresh texts showed of passages and verbs: a passage ends where another clause begins and not before
what belongs to it; a verb is read in the sense that it has in its clause."""

from __future__ import annotations

import pytest

from graph.statement import Statement
from loaders.extract import extract
from loaders.reading.text import source_text
from ontology.names import shortened

BEFORE_ANOTHER_CLAUSE = {
    "pronoun with its verb": (
        "Phishing is known to everybody who has read a letter from a bank, and this means that few fall for it.",
        "is known to everybody who has read a letter from a bank",
    ),
    "pronoun with a verb that may be a noun": (
        "Ransomware has become rare in the small towns of the coast, and it costs the owners of shops less.",
        "has become rare in the small towns of the coast",
    ),
    "row as subject": (
        "The Budapest Convention owes its name to a city, and both old and new parties must honour its wording.",
        "owes its name to a city",
    ),
    "plural with a bare verb": (
        "Phishing fills a third of the letter boxes, and some clerks put the share at one half.",
        "fills a third of the letter boxes",
    ),
    "plural with a year and a bare verb": (
        "Europol keeps the smaller of the two books, yet lists from 1999 show that both were once of one size.",
        "keeps the smaller of the two books",
    ),
    "what opens the clause comes first": (
        "Hackers are moved by envy, and in the last of these years, fraud has been their only trade.",
        "are moved by envy",
    ),
    "one noun with its auxiliary, without a comma": (
        "Most hackers have read of the case and silence has fallen upon the harbour.",
        "have read of the case",
    ),
    "two nouns that both have the verb stay": (
        "Europol has learned where clerks and guards are asleep.",
        "has learned where clerks and guards are asleep",
    ),
    "a row of nouns stays": (
        "Europol keeps books, and maps of the harbours that were drawn by its first clerks.",
        "keeps books, and maps of the harbours that were drawn by its first clerks",
    ),
    "a clause of what is made sure stays": (
        "Europol is working hard to make sure the books are kept dry, and the maps are the pride of the house.",
        "is working hard to make sure the books are kept dry, and the maps are the pride of the house",
    ),
    "within a quotation": (
        "Article 7 of the Privacy Act describes “two tests: it should be fair, and it should be cheap for all” again.",
        "describes “two tests: it should be fair, and it should be cheap for all” again",
    ),
    "two adjectives of one noun inside a quotation": (
        "The harbour survey showed that a “roof with broad formal and tender personal ties seems best” for guards.",
        "that a “roof with broad formal and tender personal ties seems best” for guards",
    ),
    "subject of a clause inside": (
        ("The older records suggest that some of the clerks serving Kenya and its friends, such as the harbour guard, "
        "are tied to the pirates."),
        ("suggest that some of the clerks serving Kenya and its friends, such as the harbour guard, are tied to the "
        "pirates"),
    ),
}  # fmt: skip

NOT_CUT = {
    "limit between commas": (
        "Ransomware is mostly, but not always, the work of bands.",
        "is mostly, but not always, the work of bands",
    ),
    "answer to a denial": (
        "Ransomware spreads not by letters of the bank, but by letters of friends.",
        "spreads not by letters of the bank, but by letters of friends",
    ),
    "not only, but also": (
        "Europol has read the books of the pirates not only by night, but also by day.",
        "has read the books of the pirates not only by night, but also by day",
    ),
    "adjectives that a comma parts": (
        "Europol has long asked for a house ruled by clear, lasting habits of its clerks.",
        "has long asked for a house ruled by clear, lasting habits of its clerks",
    ),
    "a participle after a noun still opens an adjunct": (
        "Europol has met the clerks of the harbour, giving them books.",
        "has met the clerks of the harbour",
    ),
    "a clause after but ends it": (
        "Ransomware is not rare in the north, but the guards sleep.",
        "rare in the north",
    ),
}  # fmt: skip


def told(*sentences: str) -> list[tuple[Statement, str]]:
    """Each statement with the words of its passage, or the short name of its thing."""
    text = "Introduction.\n\n" + " ".join(sentences) + "\n"
    found = extract(source_text("example.txt", text))
    held = {p.evidence.iri: text[p.evidence.start : p.evidence.end] for p in found.passages}
    return [(s, held.get(s.object) or shortened(s.object.value)) for s in found.statements]


def passages(*sentences: str) -> set[str]:
    """What is told in the text's own words of things, not of the text."""
    return {words for s, words in told(*sentences) if not s.rule.endswith("of-text")}


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [*BEFORE_ANOTHER_CLAUSE.values(), *NOT_CUT.values()],
    ids=[*BEFORE_ANOTHER_CLAUSE, *NOT_CUT],
)
def test_a_passage_holds_its_clause_and_no_other(sentence: str, passage: str) -> None:
    found = passages(sentence)
    assert passage in found, found
    assert not any(words.startswith(passage) and words != passage for words in found)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            ("For two years, Microsoft argued that the court had no books and asked the judge to leave."),
            "the court had no books",
        ),
        ("Europol said that the port is safe and urged the guards to sleep.", "the port is safe"),
        ("Europol said that guards asked the clerks for books.", "guards asked the clerks for books"),
        ("Europol said that clerks read and asked.", "clerks read and asked"),
    ],
    ids=["asked", "urged", "asked by those spoken of", "no object"],
)
def test_what_is_said_ends_before_the_next_thing_that_its_speaker_says(sentence: str, said: str) -> None:
    assert said in {words for s, words in told(sentence) if s.rule == "assertion"}


def test_what_is_lacked_in_somebodys_words_ends_with_them() -> None:
    sentence = "Microsoft argued that Kenya did not have the books of the port and asked the judge to leave."
    assert passages(sentence) >= {"the books of the port"}
    assert not any("asked" in words for words in passages(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Hackers of the small coastal towns can use the old treaty on",
        "In speaking of the pirates, we must look at some of the following",
        "Hackers will be more open to fear, to greed and to sorrow as a form of",
    ],
)
def test_a_line_that_ends_inside_a_sentence_tells_nothing_of_anybody(sentence: str) -> None:
    assert not [s for s, _ in told(sentence) if s.rule.startswith(("predicate", "demand", "statement"))]


def test_the_same_lines_with_their_end_are_read() -> None:
    assert passages("Hackers of the small coastal towns can use the old treaty on harbours.")


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        (
            "Despite the fact that Europol attended that fair, only Kenya sent a gift to the city in 1999.",
            "sent a gift to the city in 1999",
        ),
        ("Given that Europol attended the Summer Fair, Kenya sent a gift.", "sent a gift"),
    ],
)
def test_a_concession_ends_at_its_comma(sentence: str, passage: str) -> None:
    found = passages(sentence)
    assert passage in found
    assert not any("fair" in words.lower() and "gift" in words for words in found)


def test_what_was_done_by_somebody_keeps_its_verb() -> None:
    found = passages("The old council, composed of ten guards, was chaired by Europol.")
    assert "The old council, composed of ten guards, was chaired" in found
    found = passages("The second fair, held in spring, was opened by Kenya.")
    assert "The second fair, held in spring, was opened" in found


def test_the_verb_of_who_is_quoted_is_no_part_of_the_quotation() -> None:
    sentence = (
        "Hackers may see the guards “not as a danger to their own trade, but as a gift”, notes the clerk Jane Roe."
    )
    assert "may see the guards “not as a danger to their own trade, but as a gift" in passages(sentence)
