"""What rows of things and the second verb of a sentence say: each item, each verb, with the subject they share."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text
from ontology.names import shortened


def facts(sentence: str) -> set[tuple[str, str, str]]:
    """Subject, property and object of what a sentence says, in short form."""
    found = extract(source_text("note.txt", f"Introduction.\n\n{sentence}\n")).statements
    return {(shortened(s.subject.value), shortened(s.predicate.value), shortened(s.object.value)) for s in found}


BUDAPEST = "id:instrument/cets-185"
PROTOCOL = "id:instrument/cets-224"
UKRAINE = "id:state/UKR"

SAID = [
    pytest.param(
        "Ukraine signed the Budapest Convention and ratified its Second Protocol.",
        {(BUDAPEST, "cl:hasSignatory", UKRAINE), (PROTOCOL, "cl:ratifiedBy", UKRAINE)},
        {(PROTOCOL, "cl:hasSignatory", UKRAINE), (BUDAPEST, "cl:ratifiedBy", UKRAINE)},
        id="joined verbs",
    ),
    pytest.param(
        "The Budapest Convention was adopted in 2001, criminalising illegal access, data interference, and fraud.",
        {
            (BUDAPEST, "cl:criminalises", "id:crime/illegal-access"),
            (BUDAPEST, "cl:criminalises", "id:crime/data-interference"),
            (BUDAPEST, "cl:criminalises", "id:crime/fraud"),
        },
        set(),
        id="adjunct in -ing and its row",
    ),
    pytest.param(
        "Europol coordinates operations, providing support to Ukraine, and Eurojust advises judges.",
        {("id:body/europol", "cl:assists", UKRAINE)},
        {("id:body/europol", "cl:assists", "id:body/eurojust")},
        id="a clause after the row",
    ),
    pytest.param(
        "Europol plans a campaign focused on cybercrime.",
        set(),
        {("id:body/europol", "cl:aimsAt", "id:crime/cybercrime")},
        id="a past form that only says which noun",
    ),
    pytest.param(
        "The Budapest Convention contains provisions that criminalise illegal access.",
        {(BUDAPEST, "cl:criminalises", "id:crime/illegal-access")},
        set(),
        id="what a provision does",
    ),
    pytest.param(
        "The Budapest Convention provides for powers of many kinds, such as extradition and production orders.",
        {(BUDAPEST, "cl:provides", "id:measure/extradition")},
        set(),
        id="examples of what is provided",
    ),
]


@pytest.mark.parametrize(("sentence", "said", "unsaid"), SAID)
def test_each_verb_and_each_item(
    sentence: str, said: set[tuple[str, str, str]], unsaid: set[tuple[str, str, str]]
) -> None:
    found = facts(sentence)
    assert said <= found
    assert not unsaid & found


ACTS = [
    pytest.param("The Harbour Safety Act 1990 is old.", "harbour-safety-act-1990", id="year"),
    pytest.param("The Harbours Act 19 of 2020 is old.", "harbours-act-19-of-2020", id="number and year"),
    pytest.param("The IT Safety Act requires reports.", "it-safety-act", id="acronym"),
    pytest.param("The Legislative Act is old.", None, id="a kind of act"),
]


@pytest.mark.parametrize(("sentence", "name"), ACTS)
def test_acts_are_told_by_their_shape(sentence: str, name: str | None) -> None:
    found = extract(source_text("note.txt", f"Introduction.\n\n{sentence}\n"))
    named = [m.thing.value.rsplit("/", 1)[-1] for m in found.mentions if "/instrument/" in m.thing.value]
    assert named == ([name] if name else [])


GROUPS = [
    pytest.param("Cybercriminals exploit weak passwords.", {"cybercriminals"}, id="alone"),
    pytest.param(
        "In the bank, human rights organisations have met again.", {"human-rights-organisations"}, id="modified"
    ),
    pytest.param(
        "Experts, small companies and journalists welcomed the new law.",
        {"experts", "small-companies", "journalists"},
        id="row",
    ),
    pytest.param("The power of small companies grows.", set(), id="ruled by a preposition"),
    pytest.param("Organisations have met again.", set(), id="too general"),
]


@pytest.mark.parametrize(("sentence", "names"), GROUPS)
def test_groups_that_act(sentence: str, names: set[str]) -> None:
    found = extract(source_text("note.txt", f"Introduction.\n\n{sentence}\n"))
    assert {s.subject.value.rsplit("/", 1)[-1] for s in found.statements if "/body/" in s.subject.value} == names


def test_what_is_unclear_is_not_asserted() -> None:
    sentence = "It is not clear whether Ukraine ratified the Budapest Convention."
    found = extract(source_text("note.txt", f"Introduction.\n\n{sentence}\n")).statements
    assert {s.status.value for s in found if s.predicate.value.endswith("ratifiedBy")} == {"hypothetical"}


def test_infinitives_of_a_row_are_taken_one_by_one() -> None:
    sentence = "The Budapest Convention aims to unify laws and foster international cooperation."
    source = source_text("note.txt", f"Introduction.\n\n{sentence}\n")
    found = extract(source)
    printed = {p.evidence.iri: source.text[p.evidence.start : p.evidence.end] for p in found.passages}
    aims = [s.object for s in found.statements if s.predicate.value.endswith("aimsAt")]
    assert {printed.get(value, shortened(value.value)) for value in aims} == {
        "unify laws",
        "id:measure/international-cooperation",
    }
