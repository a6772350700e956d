"""A grid of short passages: several things are named, and a phrase or pronoun takes them up together, or one of two.

A cell that speaks says the same of each of them and of nothing else; a cell that stays silent says it of nothing.
"""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text
from ontology.names import shortened

KEN, GHA, TGO = "id:state/KEN", "id:state/GHA", "id:state/TGO"
BUDAPEST, MALABO = "id:instrument/cets-185", "id:instrument/malabo"
EUROPOL, INTERPOL = "id:body/europol", "id:body/interpol"
# What names the things, and the things.
STATES = ("Kenya and Ghana met in spring.", {KEN, GHA})
THREE = ("Kenya, Ghana and Togo met in spring.", {KEN, GHA, TGO})
OBJECTS = ("Lawyers praised Kenya and Ghana.", {KEN, GHA})
TREATIES = ("The Budapest Convention and the Malabo Convention differ.", {BUDAPEST, MALABO})
APART = ("The Budapest Convention is older than the Malabo Convention.", {BUDAPEST, MALABO})
IN_TURN = ("The Budapest Convention was opened in 2001. The Malabo Convention followed.", {BUDAPEST, MALABO})
BODIES = ("Europol and Interpol met in spring.", {EUROPOL, INTERPOL})
PEOPLE = ("Anna Koval and Ivan Petrenko wrote a book.", {"id:person/koval-a", "id:person/petrenko-i"})
DEED, RULE = "ratified the Arab Convention.", "oblige states to act."
SPEAKS = [
    (STATES, f"They {DEED}"),
    (STATES, f"In May, they {DEED}"),
    (STATES, f"Both {DEED}"),
    (STATES, f"Both of them {DEED}"),
    (STATES, f"Both countries {DEED}"),
    (STATES, f"The two countries {DEED}"),
    (STATES, f"These countries {DEED}"),
    (STATES, f"These two states {DEED}"),
    (STATES, f"Both of these states {DEED}"),
    (STATES, f"Those nations {DEED}"),
    (STATES, f"Last year, both states {DEED}"),
    (OBJECTS, f"Both countries {DEED}"),
    (OBJECTS, f"These countries {DEED}"),
    (THREE, f"They {DEED}"),
    (THREE, f"These countries {DEED}"),
    (THREE, f"All three {DEED}"),
    (THREE, f"All three countries {DEED}"),
    (THREE, f"The three states {DEED}"),
    (THREE, f"All these states {DEED}"),
    (THREE, f"All of them {DEED}"),
    (TREATIES, f"They {RULE}"),
    (TREATIES, f"Both {RULE}"),
    (TREATIES, f"Both conventions {RULE}"),
    (TREATIES, f"Both treaties {RULE}"),
    (TREATIES, f"The two instruments {RULE}"),
    (TREATIES, f"These instruments {RULE}"),
    (TREATIES, f"These two conventions {RULE}"),
    (TREATIES, "Each of them requires consent."),
    (TREATIES, "Each of these conventions requires consent."),
    (APART, f"Both conventions {RULE}"),
    (APART, f"The two treaties {RULE}"),
    (IN_TURN, f"Both conventions {RULE}"),
    (BODIES, "They support Togo."),
    (BODIES, "Both agencies support Togo."),
    (BODIES, "The two organisations support Togo."),
    (BODIES, "These bodies support Togo."),
    (PEOPLE, "They criticised Togo."),
    (PEOPLE, "Both authors criticised Togo."),
    (PEOPLE, "The two scholars criticised Togo."),
]
SILENT = [
    (STATES, f"These agencies {DEED}"),  # another kind
    (STATES, f"Both conventions {RULE}"),
    (STATES, f"The three countries {DEED}"),  # another number
    (THREE, f"Both countries {DEED}"),
    (THREE, f"Both {DEED}"),
    (TREATIES, f"Both protocols {RULE}"),  # another sort
    (APART, f"These conventions {RULE}"),  # no row
    (("Kenya met some states in spring.", set()), f"These countries {DEED}"),
    (("States such as Kenya and Ghana met in spring.", set()), f"These countries {DEED}"),  # only examples
    (("Kenya, Ghana and other states met in spring.", set()), f"These countries {DEED}"),
    (("Europol and Interpol trained Kenya.", set()), f"Both countries {DEED}"),
    (STATES, f"Both the judges and the officers {DEED}"),  # no reference back
    (STATES, f"These countries of origin {DEED}"),
]
ONE_OF_TWO = [
    ("Kenya criticised Ghana.", f"The former {DEED}", KEN),
    ("Kenya criticised Ghana.", f"The latter {DEED}", GHA),
    ("Europol wrote to Interpol.", "The former supports Togo.", EUROPOL),
    ("Europol wrote to Interpol.", "The latter supports Togo.", INTERPOL),
    ("The Budapest Convention is older than the Malabo Convention.", "The latter requires consent.", MALABO),
    ("The Budapest Convention is older than the Malabo Convention.", "The former requires consent.", BUDAPEST),
    ("Kenya criticised Ghana. The former signed nothing.", f"The latter {DEED}", GHA),
    ("Kenya, Ghana and Togo met.", f"The former {DEED}", None),
    ("Europol and Interpol met Kenya and Ghana.", f"The former {DEED}", None),
    ("Kenya criticised Ghana.", "The former president supports Togo.", None),
]


def told_of(introduced: str, sentence: str) -> set[str]:
    """Of which things named before the last sentence says something, whether as subject or as party to an act."""
    text = source_text("example.txt", f"Introduction.\n\n{introduced} {sentence} That much is plain to all.\n")
    start = text.text.rfind(sentence)
    said = [s for s in extract(text).statements if start <= s.evidence[0].start < start + len(sentence)]
    met = {shortened(iri) for s in said for iri in (s.subject.value, s.object.value) if "/id/" in iri}
    assert not any("several" in iri for iri in met)
    return met & {KEN, GHA, TGO, BUDAPEST, MALABO, EUROPOL, INTERPOL, *PEOPLE[1]}


def ids(rows: list[tuple[tuple[str, set[str]], str]]) -> list[str]:
    return [f"{introduced[:24]}… {sentence}" for (introduced, _), sentence in rows]


@pytest.mark.parametrize(("introduced", "sentence"), SPEAKS, ids=ids(SPEAKS))
def test_each_of_several_is_meant(introduced: tuple[str, set[str]], sentence: str) -> None:
    assert told_of(introduced[0], sentence) - ({TGO} if "Togo" in sentence else set()) == introduced[1]


@pytest.mark.parametrize(("introduced", "sentence"), SILENT, ids=ids(SILENT))
def test_words_of_another_number_kind_or_sort_take_up_nothing(introduced: tuple[str, set[str]], sentence: str) -> None:
    assert not told_of(introduced[0], sentence)


@pytest.mark.parametrize(("introduced", "sentence", "meant"), ONE_OF_TWO)
def test_one_of_two_is_meant(introduced: str, sentence: str, meant: str | None) -> None:
    assert told_of(introduced, sentence) - {TGO} == ({meant} if meant else set())


def test_a_new_paragraph_takes_up_nothing() -> None:
    assert not told_of("Kenya and Ghana met in spring.\n\nThe day was long.", f"They {DEED}")
