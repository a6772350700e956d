"""Verbs in short forms, clauses that class what comes after `is`, and gerunds that are subjects themselves."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text

BUDAPEST, EUROPOL = "instrument/cets-185", "body/europol"


def told(words: str) -> set[tuple[str, str, str]]:
    """Subject, property and status of all that is said."""
    found = extract(source_text("example.txt", f"Introduction.\n\n{words}\n"))
    local = [(s.subject.value, s.predicate.value, s.status.value) for s in found.statements]
    return {(s.split("/id/")[-1], p.rsplit("#", 1)[-1], status) for s, p, status in local}


SHORT = {
    "has not": ("Kenya hasn't ratified the Budapest Convention.", BUDAPEST, "ratifiedBy"),
    "does not, curly": ("Fiji doesn’t mandate the reporting of incidents.", "state/FJI", "performs"),
    "did not": ("Europol didn't support the plan.", EUROPOL, "supports"),
    "cannot": ("Europol can't open cases.", EUROPOL, "performs"),
}


@pytest.mark.parametrize(("words", "subject", "predicate"), SHORT.values(), ids=SHORT)
def test_short_form_denies(words: str, subject: str, predicate: str) -> None:
    found = {status for s, p, status in told(words) if (s, p) == (subject, predicate)}
    assert found == {"negated"}


CLASSED = {
    "one such": ("One such mechanism for cooperation is the Budapest Convention.", BUDAPEST),
    "another": ("Another example of such policy is the Malabo Convention.", "instrument/malabo"),
    "adjective": ("A key player in this field is Europol.", EUROPOL),
    "superlative": ("The most common form of fraud is phishing.", "threat/phishing"),
    "among, row": ("Among the most active bodies in the region are Europol and Interpol.", "body/interpol"),
    "past, relative after": ("The only binding treaty was the Budapest Convention, which is old.", BUDAPEST),
}


@pytest.mark.parametrize(("words", "thing"), CLASSED.values(), ids=CLASSED)
def test_thing_after_is_is_classed(words: str, thing: str) -> None:
    assert (thing, "classifiedAs", "asserted") in told(words)


UNCLASSED = {
    "aim": "The main aim of the plan is mutual legal assistance.",
    "denied": "The first treaty was not the Malabo Convention.",
    "possessor": "A study of fraud is Europol's task.",
    "maybe": "An important partner could be Interpol.",
    "goes on": "The second largest victim was Estonia's bank.",
    "pointing": "That is Europol.",
}


@pytest.mark.parametrize("words", UNCLASSED.values(), ids=UNCLASSED)
def test_what_is_no_class(words: str) -> None:
    assert not [row for row in told(words) if row[1] == "classifiedAs"]


DONE_TO = {
    "crime": ("Fighting cybercrime demands international cooperation.", "crime/cybercrime", "requires"),
    "instrument": ("Ratifying the Budapest Convention supports Kenya.", BUDAPEST, "supports"),
}


@pytest.mark.parametrize(("words", "thing", "predicate"), DONE_TO.values(), ids=DONE_TO)
def test_object_of_a_gerund_is_no_subject(words: str, thing: str, predicate: str) -> None:
    assert (thing, predicate) not in {(subject, said) for subject, said, _ in told(words)}


def test_participle_before_a_noun_leaves_it_the_subject() -> None:
    assert ("crime/cybercrime", "requires", "asserted") in told("Growing cybercrime demands international cooperation.")


FOLLOWED = {
    "it, classed last": ("One such treaty is the Budapest Convention. It was opened in 2001.", BUDAPEST),
    "he, only person named": (
        "The network gave the plan to Mr. John Roe of the Council of Europe. He welcomed the proposal.",
        "person/roe-j",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("words", "thing"), FOLLOWED.values(), ids=FOLLOWED)
def test_pronoun_means_who_or_what_was_named(words: str, thing: str) -> None:
    first, _, second = words.rpartition(". ")
    assert {row for row in told(words) if row[0] == thing} > {row for row in told(first + ".") if row[0] == thing}, (
        second
    )


def test_sentence_with_an_irregular_verb_is_not_silent() -> None:
    assert [row for row in told("Somebody held talks on the plan there.") if row[1] == "states"]


NOBODYS = {
    "bracket in a name": ("The BRICS (Brazil, China and Egypt) summit declarations have named it.", "state/CHN"),
    "name before it": ("The BRICS (Brazil, China and Egypt) summit declarations have named it.", "body/brics"),
    "where": ("Some disagree on where cybercrime takes place.", "crime/cybercrime"),
}


@pytest.mark.parametrize(("words", "thing"), NOBODYS.values(), ids=NOBODYS)
def test_what_only_hangs_on_another_tells_nothing(words: str, thing: str) -> None:
    assert not [row for row in told(words) if row[0] == thing and row[1] in ("performs", "hasState")]


PASSAGES = {
    "prefix of the verb": ("Canada and Japan co-drafted and passed the Cybercrime Convention.",
                           "co-drafted and passed the Cybercrime Convention"),
    "month cut short": ("Договір про захист набув чинності 8 лют. 1987 року.", "1987 року"),
}  # fmt: skip


@pytest.mark.parametrize(("words", "ending"), PASSAGES.values(), ids=PASSAGES)
def test_passage_is_whole(words: str, ending: str) -> None:
    source = source_text("example.txt", f"Introduction.\n\n{words}\n")
    spans = [source.text[p.evidence.start : p.evidence.end] for p in extract(source).passages]
    assert any(span.endswith(ending) for span in spans), spans


def test_adverb_of_the_verb_is_no_part_of_an_obstacle() -> None:
    said = told("The lack of central regulation also allows mercenaries to thrive.")
    assert not [row for row in said if row[0].endswith("-also")]


def test_acts_of_the_law_itself_are_no_crimes() -> None:
    words = "The Budapest Convention provides for the criminalisation of fraud, granting powers to the police."
    assert not [row for row in told(words) if "granting" in row[0]]
