"""Organs told by a possessive or after their body, resolutions told by numbers in a row, what acts without a name,
infinitives with the subject of the verb before them, and abstracts of several paragraphs."""

from __future__ import annotations

import pytest

from loaders.extract import extract
from loaders.reading.regions import Kind, regions
from loaders.reading.text import source_text
from ontology.names import shortened


def told(*sentences: str) -> set[tuple[str, str, str]]:
    """Subject, property and object of what sentences say of things, and of passages with their words."""
    text = source_text("example.txt", "Introduction.\n\n" + " ".join(sentences) + "\n")
    found = extract(text)
    passages = {p.evidence.iri: text.text[p.evidence.start : p.evidence.end] for p in found.passages}
    return {
        (
            shortened(s.subject.value),
            shortened(s.predicate.value),
            passages.get(s.object) or shortened(s.object.value),
        )
        for s in found.statements
    }


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "Delegates of the UN Security Council recalled resolutions 1267 (1999), 1566 (2004) and 1624 (2005).",
            {f"id:instrument/unsc-res-{number}" for number in (1267, 1566, 1624)}, id="row of the council",
        ),
        pytest.param(
            "The UN General Assembly recalled its resolutions 55/63 and 57/239.",
            {"id:instrument/unga-res-55-63", "id:instrument/unga-res-57-239"}, id="row of the assembly",
        ),
        pytest.param("The ministers recalled resolutions 1267 (1999) and 1566 (2004).", set(), id="nobody's"),
    ],
)  # fmt: skip
def test_resolutions_of_a_row(sentence: str, expected: set[str]) -> None:
    assert {subject for subject, name, _ in told(sentence) if name == "cl:adoptedBy"} == expected


def test_the_number_of_a_resolution_is_no_year() -> None:
    said = told("The UN Security Council recalled resolutions 1624 (2005).")
    assert {value for _, name, value in said if name == "eli:date_document"} == {"2005"}


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        pytest.param(
            "The OAS member states, such as Chile and Peru, met in spring.",
            ("id:body/organization-of-american-states", "cl:hasMember", "id:state/PER"), id="members as examples",
        ),
        pytest.param(
            "Ukraine and Canada are due to sign the Budapest Convention.",
            ("id:instrument/cets-185", "cl:hasSignatory", "id:state/UKR"), id="infinitive after due",
        ),
        pytest.param(
            "Europol, in cooperation with Eurojust, held many talks.",
            ("id:body/europol", "cl:cooperatesWith", "id:body/eurojust"), id="partner before the verb",
        ),
        pytest.param(
            "Canadian law enforcement regularly cooperates with Europol.",
            ("id:body/law-enforcement-of-canada", "cl:cooperatesWith", "id:body/europol"), id="law enforcement",
        ),
        pytest.param(
            "National laws and practices on security concerns differ greatly.",
            ("id:measure/national-laws-and-practices", "cl:hasState", "differ greatly"), id="row with one adjective",
        ),
        pytest.param(
            "Phishing grew in Kenya. Fighting this kind of crime requires extradition.",
            ("id:threat/phishing", "cl:requires", "id:measure/extradition"), id="this kind of crime",
        ),
    ],
)  # fmt: skip
def test_what_is_told(sentence: str, fact: tuple[str, str, str]) -> None:
    assert fact in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "subject", "name"),
    [
        pytest.param("Chile and Peru met the OAS member states.", "id:body/organization-of-american-states",
                     "cl:hasMember", id="met"),
        pytest.param("Many texts were issued by the UN, urging states to act.", "id:body/urging-states",
                     "cl:performs", id="participle"),
        pytest.param("Most non-EU countries rely on police channels.", "id:body/european-union", "cl:performs",
                     id="not of the union"),
        pytest.param("Strong enforcement is a constant aim of states.", "id:body/strong-enforcement",
                     "cl:classifiedAs", id="enforcement of laws only"),
    ],
)  # fmt: skip
def test_what_is_not_told(sentence: str, subject: str, name: str) -> None:
    assert not {fact for fact in told(sentence) if fact[:2] == (subject, name)}


def test_an_abstract_goes_on_to_the_next_label() -> None:
    paragraph = "The study asks what the law of data can do about crimes that know no border in any state at all."
    text = f"Data\n\nAbstract\n\n{paragraph}\n\n{paragraph}\n\nKeywords\n\nlaw, data\n\nIntroduction\n\n{paragraph}\n"
    kinds = [region.kind for region in regions(text)]
    assert kinds == [Kind.FRONT_MATTER, Kind.ABSTRACT, Kind.KEYWORDS, Kind.BODY]
