"""Whose body, title or office a name means: bodies of states that share a name, titles that end at a dash, offices of
deputies, names that only say of what kind a noun is."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.text import source_text
from ontology.names import shortened


def said(*sentences: str) -> set[tuple[str, str, str]]:
    """Subject, property and object of what the sentences say."""
    text = source_text("example.txt", "Introduction.\n\n" + " ".join(sentences) + "\n")
    found = extract(text).statements
    return {(shortened(s.subject.value), shortened(s.predicate.value), shortened(s.object.value)) for s in found}


def things(*sentences: str) -> set[str]:
    """What the sentences mention."""
    text = source_text("example.txt", "Introduction.\n\n" + " ".join(sentences) + "\n")
    return {shortened(mention.thing.value) for mention in extract(text).mentions}


@pytest.mark.parametrize(
    ("sentence", "body", "other"),
    [
        pytest.param("Norway's Ministry of Public Security hired judges.",
                     "id:body/ministry-of-public-security-of-norway", "id:body/china-mps", id="namesake"),
        pytest.param("Kenya's Supreme Prosecutor's Office hired judges.",
                     "id:body/kenya-s-supreme-prosecutor-s-office", "id:body/general-prosecutors-office", id="longer"),
        pytest.param("The Kenyan Ministry of Justice hired judges.",
                     "id:body/ministry-of-justice-of-kenya", "id:body/ministry-of-justice", id="adjective"),
        pytest.param("Kenya's Ministry of Defence and Ministry of Justice hired judges.",
                     "id:body/ministry-of-justice-of-kenya", "id:body/ministry-of-justice", id="second of a row"),
    ],
)  # fmt: skip
def test_a_body_of_one_state_is_not_that_of_another(sentence: str, body: str, other: str) -> None:
    found = things(sentence)
    assert body in found
    assert other not in found


def test_a_body_told_apart_once_is_meant_again() -> None:
    found = things("Norway's Ministry of Public Security hired judges.", "The Ministry of Public Security hired more.")
    assert "id:body/china-mps" not in found


def test_an_organ_is_part_of_its_state() -> None:
    found = said("Kenya's Ministry of Defence and Ministry of Justice hired judges.")
    assert ("id:body/ministry-of-justice-of-kenya", "cl:partOf", "id:state/KEN") in found
    assert ("id:body/ministry-of-defence-of-kenya", "cl:partOf", "id:state/KEN") in found


def test_a_title_ends_at_a_dash() -> None:
    found = things('Ministers met at "The Feast of the UN Convention against Cybercrime - Songs for All" in spring.')
    assert "id:instrument/uncc" in found
    assert not any(thing.endswith("songs-for-all") for thing in found)


def test_a_deputy_heads_nothing() -> None:
    found = said("UN Under-Secretary-General Jane Roe praised the judges.")
    assert not any(name == "cl:headOf" for _, name, _ in found)


def test_a_body_at_the_meetings_of_another_is_no_part_of_it() -> None:
    found = said("Judges praised the attendance of the NATO Communications Committee at Europol meetings.")
    assert not any(name == "cl:partOf" and value == "id:body/europol" for _, name, value in found)


def standing(*sentences: str) -> set[tuple[str, str, str, str]]:
    """Subject, property, object and status of what the sentences say."""
    text = source_text("example.txt", "Introduction.\n\n" + " ".join(sentences) + "\n")
    found = extract(text).statements
    return {
        (shortened(s.subject.value), shortened(s.predicate.value), shortened(s.object.value), s.status.value)
        for s in found
    }


@pytest.mark.parametrize(
    ("sentence", "said_of_it"),
    [
        pytest.param("Kenya is not a party to the Budapest Convention.",
                     ("id:instrument/cets-185", "cl:ratifiedBy", "id:state/KEN", "negated"), id="no party"),
        pytest.param("Kenya is currently a state party to the Budapest Convention.",
                     ("id:instrument/cets-185", "cl:ratifiedBy", "id:state/KEN", "asserted"), id="party"),
        pytest.param("Kenya and Chad are signatories to the Malabo Convention.",
                     ("id:instrument/malabo", "cl:hasSignatory", "id:state/TCD", "asserted"), id="signatories"),
        pytest.param("Kenya has not yet ratified the Malabo Convention.",
                     ("id:instrument/malabo", "cl:ratifiedBy", "id:state/KEN", "negated"), id="not yet"),
        pytest.param("While it is not a signatory to the Malabo Convention, Kenya trains judges.",
                     ("id:instrument/malabo", "cl:hasSignatory", "id:state/KEN", "negated"), id="concession"),
    ],
)  # fmt: skip
def test_what_a_state_is_to_a_treaty(sentence: str, said_of_it: tuple[str, str, str, str]) -> None:
    assert said_of_it in standing(sentence)


def test_a_town_lies_in_the_state_after_its_comma() -> None:
    assert ("id:place/nairobi", "cl:locatedIn", "id:state/KEN") in said("Judges met in Nairobi, Kenya, on Monday.")
    row = said("Judges met in Nairobi, Kenya and Norway.")
    assert not any(name == "cl:locatedIn" for _, name, _ in row)


def test_an_unknown_name_after_a_conjunction_is_the_verb_s_subject() -> None:
    found = said("Phishing harms many banks and ABC is contributing to regional training.")
    assert not any(name == "cl:contributesTo" for _, name, _ in found)


def test_a_compound_holds_no_verb() -> None:
    text = "Introduction.\n\nPhishing and cyber-enabled crime are problems of many banks.\n"
    found = extract(source_text("example.txt", text))
    told = {piece.evidence.start for piece in found.passages}
    assert text.index("enabled") not in told


@pytest.mark.parametrize(
    "line",
    [
        pytest.param('"The means of cooperation of Europol against the sale of stolen goods".', id="title"),
        pytest.param("Annals of the Law of the Sea and of Rivers, Vol. 10, Spring issue.", id="volume"),
        pytest.param("Read by the editors on the last day of spring, https://example.org/read", id="address"),
        pytest.param("For the names of all members of Europol, please visit the page of the office.", id="request"),
    ],
)
def test_a_line_that_only_refers_states_nothing(line: str) -> None:
    assert not {name for _, name, _ in said(line)} & {"cl:states", "cl:hasState"}


def test_a_page_in_a_citation_leaves_the_sentence_a_statement() -> None:
    found = said("Other judges in the north share many of their files with us (Roe, 2013, p. 21).")
    assert any(name == "cl:states" for _, name, _ in found)


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        pytest.param("Jane Roe, Deputy Minister of Justice, met judges.", "Deputy Minister of Justice", id="after"),
        pytest.param("Foreign Minister Jane Roe praised the judges.", "Foreign Minister", id="before"),
        pytest.param("Judges praised UN Secretary-General Jane Roe.", "UN Secretary-General", id="hyphen"),
    ],
)  # fmt: skip
def test_a_person_has_the_office_that_stands_beside_the_name(sentence: str, office: str) -> None:
    text = source_text("example.txt", f"Introduction.\n\n{sentence}\n")
    found = extract(text)
    places = {piece.evidence.iri.value: (piece.evidence.start, piece.evidence.end) for piece in found.passages}
    held = [s for s in found.statements if shortened(s.predicate.value) == "cl:hasPosition"]
    assert [text.text[slice(*places[s.object.value])] for s in held] == [office]
    assert {shortened(s.subject.value) for s in held} == {"id:person/roe-j"}


def test_a_verb_in_a_compound_says_nothing() -> None:
    found = said("Kenya spurned the Norway-sponsored rules of the General Assembly.")
    assert not any(name == "cl:supportedBy" for _, name, _ in found)


def test_whom_an_adjective_of_a_state_describes_acts() -> None:
    found = said("Kenyan authorities cooperate with Europol.")
    assert ("id:body/authorities-of-kenya", "cl:cooperatesWith", "id:body/europol") in found
