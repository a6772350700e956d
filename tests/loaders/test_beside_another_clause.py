"""Whose a clause is and where it ends, where another clause, an example or a deed stands beside it; sentences written
for the project."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode

from graph.statement import Status
from loaders.extract import extract
from loaders.reading.text import source_text
from ontology.names import shortened

EUROPOL = "id:body/europol"
UKRAINE = "id:state/UKR"
BUDAPEST = "id:instrument/cets-185"
PHISHING = "id:threat/phishing"


def said(text: str) -> dict[tuple[str, str, str], tuple[Status, str]]:
    """Subject, property and object (a passage by its words) of what a text says: how it is held, whose word it is."""
    source = source_text("note.txt", f"Introduction.\n\n{text}\n")
    extraction = extract(source)
    spans = {p.evidence.iri: source.text[p.evidence.start : p.evidence.end] for p in extraction.passages}
    found = {}
    for s in extraction.statements:
        told = spans.get(s.object) if isinstance(s.object, NamedNode) else None
        who = shortened(s.attributed_to.value) if s.attributed_to else ""
        key = (shortened(s.subject.value), shortened(s.predicate.value), told or shortened(s.object.value))
        found[key] = (s.status, who)
    return found


TOLD = [
    pytest.param(
        "The Budapest Convention is not fit for such requests, shorter forms for them have been proposed by clerks.",
        (BUDAPEST, "cl:hasState", "fit for such requests"),
        (Status.NEGATED, ""),
        id="another clause after a comma",
    ),
    pytest.param(
        "Europol can be reached by letter and therefore, in most of the towns, its letters should be short.",
        (EUROPOL, "cl:hasState", "can be reached by letter"),
        (Status.ASSERTED, ""),
        id="what follows from it",
    ),
    pytest.param(
        "Europol has reached a view that phishing costs much, and the price of its tools falls every year.",
        (EUROPOL, "cl:performs", "has reached a view that phishing costs much"),
        (Status.ASSERTED, ""),
        id="noun phrase after and",
    ),
    pytest.param(
        'According to Europol, phishing is any "cheap trick with a false letter that costs a victim money".',
        (PHISHING, "cl:hasState", 'is any "cheap trick with a false letter that costs a victim money'),
        (Status.REPORTED, EUROPOL),
        id="quotation inside what is told",
    ),
    pytest.param(
        "Where Ukraine is slow to answer, a second letter is the usual way to go on.",
        (UKRAINE, "cl:hasState", "is slow to answer"),
        (Status.HYPOTHETICAL, ""),
        id="where as a condition",
    ),
    pytest.param(
        "As the year was short, the forms were inspected by Europol in one week.",
        (EUROPOL, "cl:performs", "the forms were inspected"),
        (Status.ASSERTED, ""),
        id="deed after a clause",
    ),
]


@pytest.mark.parametrize(("text", "statement", "held"), TOLD)
def test_a_passage_ends_with_its_clause(text: str, statement: tuple[str, str, str], held: tuple[Status, str]) -> None:
    found = said(text)
    assert found.get(statement) == held, found


NOT_OF = [
    pytest.param("Fighting phishing has proven to be a slow business for clerks.", PHISHING, id="gerund in front"),
    pytest.param(
        "Some of these tricks, such as false letters, false calls and phishing, are common to many towns.",
        PHISHING,
        id="one of several examples",
    ),
    pytest.param(
        "In talks on false letters and phishing, the crisis caused by such tricks has not created a common view.",
        PHISHING,
        id="noun phrase with its verb in between",
    ),
    pytest.param(
        "As use of phishing grows, more victims are available to thieves.", PHISHING, id="clause with its conjunction"
    ),
    pytest.param(
        "Despite having been inspected by Europol twice, the forms are not clear.", EUROPOL, id="participle of another"
    ),
    pytest.param(
        "The forms kept by Europol; that clerks do not read them; and that nobody signs them, are three claims.",
        EUROPOL,
        id="that after a semicolon",
    ),
]


@pytest.mark.parametrize(("text", "thing"), NOT_OF)
def test_nothing_is_told_of_what_is_no_subject(text: str, thing: str) -> None:
    assert [each for each in said(text) if each[0] == thing] == []


def test_an_embedded_question_demands_nothing() -> None:
    found = said("There is little agreement on what the new forms of the clerks should look like.")
    assert not any(name == "cl:recommends" for _, name, _ in found)


def test_what_a_plural_noun_heads_is_not_told_by_a_verb() -> None:
    found = said("According to Europol, possible phishing targets include the banks, the shops and the schools.")
    assert not any(told.startswith("targets include") for _, _, told in found)


SPOKEN = [
    pytest.param(
        "The letters will be read by clerks in May, according to Europol, the agency of the police forces.",
        "The letters will be read by clerks in May",
        id="named after what is said",
    ),
    pytest.param(
        "Whereas Europol believes that false letters are a threat, the clerks see them as a joke.",
        "false letters are a threat",
        id="contrast with what others think",
    ),
]


@pytest.mark.parametrize(("text", "words"), SPOKEN)
def test_what_is_said_ends_with_its_clause(text: str, words: str) -> None:
    assert [told for thing, name, told in said(text) if (thing, name) == (EUROPOL, "cl:states")] == [words]


def test_what_a_noun_means_is_told_of_nobody() -> None:
    found = said("The fact that Europol is slow in May has been noted by Ukraine.")
    assert not any(name in ("cl:hasState", "cl:performs") for _, name, _ in found), found


def test_the_means_of_what_is_pledged_are_planned() -> None:
    found = said("Ukraine has pledged to help victims through new laws and joint exercises.")
    assert found[(UKRAINE, "cl:hasMeans", "new laws and joint exercises")] == (Status.PLANNED, "")


def test_a_noun_after_early_is_no_verb() -> None:
    found = said("Ukraine received extensive early support from many towns.")
    assert not any(name == "cl:supports" for _, name, _ in found), found


def test_a_name_that_modifies_a_noun_has_not_its_predicate() -> None:
    found = said("The normalisation of wide phishing jurisdiction is slow in many towns.")
    assert not any(thing == PHISHING for thing, _, _ in found), found
